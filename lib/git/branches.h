#pragma once

#include "git/repository.h"

#include <vector>

namespace sallyport::git {

/// A local branch and where it points.
struct BranchTip
{
    QString name;
    CommitId commit;

    friend bool operator==(const BranchTip &, const BranchTip &) = default;
};

/// The local branches whose name starts with `prefix`, by name.
Result<std::vector<BranchTip>> localBranches(const Repository &repository, const QString &prefix);

} // namespace sallyport::git
