#pragma once

#include "base/time.h"
#include "git/file_edit.h"
#include "git/repository.h"

namespace sallyport::git {

struct Signature
{
    QString name;
    QString email;
    Instant time; ///< written with offset +0000

    friend bool operator==(const Signature &, const Signature &) = default;
};

/// user.name and user.email of git's configuration (system, global, local). Invalid, with advice, when one is missing.
Result<Signature> configuredSignature(const Repository &repository, Instant now);

/// `wanted`, or the first of wanted-2, wanted-3, … that no local branch and no branch of origin has.
Result<QString> freeBranchName(const Repository &repository, const QString &wanted);

/// Writes one commit on top of `base` and a new local branch that points at it. Work tree, index and HEAD are not
/// touched, no hook runs and nothing is signed. Objects may remain, unreferenced, when it fails; the branch is the last
/// thing written.
///
/// Errors: Invalid (branch name, path, identity, message, no edits), Exists (the branch; the advice names a free one),
/// Refused (a file at `base` is not what `before` says, or is a folder, symlink or submodule), NotFound (base),
/// Unwritable.
Result<CommitId> commitOnNewBranch(Repository &repository, const CommitId &base, const QString &branch,
    const QVector<FileEdit> &edits, const QString &message, const Signature &signature);

} // namespace sallyport::git
