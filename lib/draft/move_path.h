#pragma once

#include "draft/change_kind.h"

namespace sallyport::draft {

/// A declaration moved to another path of its environment. A path has no rename: the value is written anew at the new
/// one, and the old one is forgotten with all its versions, so that nothing is destroyed. Refused where what would be
/// written is not known, or would be another value.
Result<Plan> planPathMove(const terraform::Declaration &from, const estate::SecretId &to, const PlanContext &context);

} // namespace sallyport::draft
