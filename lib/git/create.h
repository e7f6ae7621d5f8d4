#pragma once

#include "git/commit.h"

namespace sallyport::git {

/// Makes a repository with a work tree in `folder`, which is created where it is missing; HEAD points at `branch`,
/// which has no commit yet. No template of the user's is copied, so that it has no hook. Exists where a repository is
/// there.
Result<Repository> createRepository(const QString &folder, const QString &branch);

/// Name and email for commits in this repository alone.
Result<void> setIdentity(Repository &repository, const QString &name, const QString &email);

/// Writes the first commit of HEAD's branch. Work tree and index are left as they are: see checkOutHead. Errors: Exists
/// when the branch has a commit, and those of commitOnNewBranch.
Result<CommitId> commitFirst(
    Repository &repository, const QVector<FileEdit> &files, const QString &message, const Signature &signature);

/// Moves a local branch to a commit with the tree of `merged` and two parents: its own tip, which `merged` must come
/// from, and `merged`. NotFound where there is no such branch; Refused where there is nothing to merge.
Result<CommitId> mergeInto(Repository &repository, const QString &branch, const CommitId &merged,
    const QString &message, const Signature &signature);

/// Makes work tree and index what HEAD's commit holds. What was changed in them is lost.
Result<void> checkOutHead(Repository &repository);

} // namespace sallyport::git
