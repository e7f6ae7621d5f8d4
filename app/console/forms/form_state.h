#pragma once

#include "core/view.h"

namespace sallyport::console {

/// What a form shows for a change as it is filled in.
struct FormState
{
    std::vector<draft::Field> fields; ///< what is asked for, given the subject
    std::optional<Error> refusal;     ///< why it cannot be staged; nothing when it can
    draft::Change change;             ///< as it would be staged
    draft::Plan plan;
    std::vector<draft::RenderedFile> files; ///< what it would write, as a diff
};

/// Asks the kind; `tree` is the view's before this change. Pure, and as slow as the repository is large: a worker's
/// job.
FormState formStateOf(const core::View &view, const draft::Tree &tree, const draft::Change &change);

/// The change with only those parameters that the form asks for: what was remembered when it was staged is found anew.
draft::Change asFilledIn(draft::Change change, const std::vector<draft::Field> &fields);

} // namespace sallyport::console
