#pragma once

#include "draft/change_kind.h"

namespace sallyport::draft {

/// The plan of a change without the parts that a person has left out of it. Refused where the kind allows none to be
/// left out, where one can no longer be told apart, where nothing would remain, and where the rest does not parse.
Result<Plan> withoutLeftOut(Plan plan, const Change &change, const ChangeKind &kind);

} // namespace sallyport::draft
