#pragma once

#include "git/file_edit.h"
#include "git/repository.h"

namespace sallyport::git {

/// What a commit changes against its first parent, file by file; a file that it removes is empty afterwards. Files that
/// are no plain text files of at most `limit` bytes are left out, as are links and submodules. Through libgit2: runs
/// nothing.
Result<QVector<FileEdit>> editsOf(
    const Repository &repository, const CommitId &commit, qint64 limit = 16 * 1024 * 1024);

} // namespace sallyport::git
