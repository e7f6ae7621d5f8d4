#pragma once

#include "core/estate_home.h"
#include "core/view.h"
#include "draft/submit.h"

namespace sallyport::core {

/// A draft on its way to a branch.
struct Departing
{
    EstateHome home;
    QString message;                     ///< of the commit
    std::optional<draft::CommitWay> way; ///< nothing: by git where that matters and may be
    Instant now{};
    IsCanceled isCanceled;
};

/// Commits the view's draft on a new branch and remembers what it holds and what its pull request is to say. A worker's
/// job. Errors: those of draft::commitDraft, Unconfirmed where git is asked for in a repository that is not trusted.
Result<draft::Submitted> depart(const Departing &departing, const View &view);

} // namespace sallyport::core
