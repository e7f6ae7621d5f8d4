#pragma once

#include "core/view.h"
#include "core/words.h"

namespace sallyport::core {

/// Completes a change that is about to be staged: the finding that it mends and why, for the reviewer. Refuses what the
/// kind would refuse, with its reason, so that nothing is staged that cannot be applied. `tree` is the view's before
/// this change.
Result<draft::Change> prepareChange(
    const View &view, const draft::Tree &tree, draft::Change change, const Words &words);

} // namespace sallyport::core
