#pragma once

#include "git/file_edit.h"
#include "git/repository.h"

#include <vector>

namespace sallyport::git {

/// What became of a tree that was written to a folder.
struct WrittenTree
{
    int files = 0;
    /// What was left out, and why: "modules/x: submodule".
    QStringList leftOut;

    friend bool operator==(const WrittenTree &, const WrittenTree &) = default;
};

/// Writes the tree of a commit, with edits on top, into a folder that is made for it (0700). Straight from git's
/// objects: no filter, no hook, no index, and nothing that is checked out is touched. Submodules stay away; a symlink
/// is written only where it leads to a file or folder of the tree itself; a name that git would not check out either
/// (".git", "..") is left out. Errors: Exists (the folder is not empty), Unwritable, Malformed.
Result<WrittenTree> writeTree(
    const Repository &repository, const CommitId &commit, const std::vector<FileEdit> &edits, const QString &folder);

} // namespace sallyport::git
