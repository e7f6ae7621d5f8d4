#pragma once

#include "draft/rendering.h"
#include "git/commit_with_git.h"

namespace sallyport::draft {

/// Who makes the commit.
enum class CommitWay {
    Plain, ///< libgit2: no hook runs and nothing is signed
    Git,   ///< the git program, with hooks and signature; for trusted repositories
};

/// How a draft is committed.
struct Committing
{
    CommitWay way = CommitWay::Plain;
    QProcessEnvironment environment = {}; ///< the person's own, of which git gets what it needs
    QString scratch = {};                 ///< a private folder for git's work tree
    IsCanceled isCanceled = {};
};

/// What is left behind by a draft that was committed.
struct Submitted
{
    QString branch; ///< the proposed name, or the first free one like it
    git::CommitId commit;
    CommitWay way = CommitWay::Plain;
    git::CommitNeeds leftOut; ///< hooks that did not run, a signature that was not made
    bool isSigned = false;
    friend bool operator==(const Submitted &, const Submitted &) = default;
};

/// Writes the draft as one commit on a new branch on top of the commit it was rendered against. Work tree, index and
/// HEAD stay as they are. Blocks; meant for a worker. Errors: Refused where the rendering cannot leave, and those of
/// git::commitOnNewBranch or git::commitWithGit.
Result<Submitted> commitDraft(const QString &repositoryPath, const Rendering &rendering, const QString &message,
    Instant now, const Committing &how = {});

} // namespace sallyport::draft
