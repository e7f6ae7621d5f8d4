#pragma once

#include "console/draft/change_card.h"
#include "core/view.h"

namespace sallyport::console {

/// The changes of the view's draft in words, with what they rest on.
std::vector<ChangeSummary> changeSummaries(const core::View &view);

} // namespace sallyport::console
