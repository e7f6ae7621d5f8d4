#pragma once

#include "draft/rendering.h"

namespace sallyport::draft {

/// What can be checked without running another program. `isPure`: only the lines of the changes differ.
std::vector<DraftCheck> draftChecks(const Rendering &rendering, bool isPure);

} // namespace sallyport::draft
