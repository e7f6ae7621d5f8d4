#pragma once

#include "core/view.h"

namespace sallyport::core {

/// Reads the Terraform files of the estate at its base branch's commit, through libgit2 alone: the work tree is not
/// looked at beyond counting what is uncommitted, and nothing that the repository configures is run. A worker's job.
/// Of `previous`, an earlier reading, what has not changed is taken over. A file that cannot be read is a problem of
/// the model. Errors: those of git::Repository::open and baseBranch.
Result<RepositoryView> readRepository(
    const QString &root, const estate::Estate &estate, const RepositoryView *previous = nullptr);

} // namespace sallyport::core
