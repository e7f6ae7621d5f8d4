#pragma once

#include "git/commit.h"

// What the two ways to commit have in common (commit.cpp, commit_with_git.cpp).
namespace sallyport::git {

/// Invalid or Exists for what could not become a commit on this new branch.
Result<void> checkCommit(
    const Repository &repository, const QString &branch, const QVector<FileEdit> &edits, const QString &message);

/// Writes blobs and trees only; the hexadecimal id of the tree at the base with the edits applied.
Result<QString> writeTree(const Repository &repository, const CommitId &base, const QVector<FileEdit> &edits);

/// Invalid, with what to run.
Failure noIdentity(const QString &subject);

/// Exists, naming a free branch.
Failure branchTaken(const Repository &repository, const QString &branch);

} // namespace sallyport::git
