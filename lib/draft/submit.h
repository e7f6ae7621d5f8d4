#pragma once

#include "draft/rendering.h"
#include "git/commit.h"

namespace sallyport::draft {

/// What is left behind by a draft that was committed.
struct Submitted
{
    QString branch; ///< the proposed name, or the first free one like it
    git::CommitId commit;
    friend bool operator==(const Submitted &, const Submitted &) = default;
};

/// Writes the draft as one commit on a new branch on top of the commit it was rendered against. Work tree, index and
/// HEAD stay as they are; nothing of the repository runs. Blocks; meant for a worker. Errors: Refused where the
/// rendering cannot leave, and those of git::commitOnNewBranch.
Result<Submitted> commitDraft(
    const QString &repositoryPath, const Rendering &rendering, const QString &message, Instant now);

} // namespace sallyport::draft
