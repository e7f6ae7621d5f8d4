#pragma once

#include "git/repository.h"

namespace sallyport::git {

/// A commit as `git format-patch` writes it, for `git am`. Through libgit2: runs nothing.
Result<QByteArray> mailPatch(const Repository &repository, const CommitId &commit);

} // namespace sallyport::git
