#pragma once

#include "git/repository.h"

#include <optional>

namespace sallyport::git {

/// The branch of origin that a local branch goes by, as it was last fetched: nothing is asked of the remote.
struct Upstream
{
    QString name;   ///< "origin/main"
    int ahead = 0;  ///< commits of the local branch that it lacks
    int behind = 0; ///< commits of it that the local branch lacks

    friend bool operator==(const Upstream &, const Upstream &) = default;
};

/// Nothing where origin has no branch of that name.
Result<std::optional<Upstream>> upstreamOf(const Repository &repository, const BaseBranch &base);

} // namespace sallyport::git
