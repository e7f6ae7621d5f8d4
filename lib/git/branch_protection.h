#pragma once

#include "base/error.h"
#include "base/time.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace sallyport::git {

/// How a forge protects a branch, as far as it told this token.
struct BranchProtection
{
    /// Who may push to the branch itself, past every review.
    enum class Push { NotTold, Nobody, Some, Everybody };

    QString forge;   ///< "GitHub"
    QString kind;    ///< "github"
    QString host;    ///< of its API: "api.github.com"
    QString project; ///< "acme/infra"
    QString branch;
    Instant askedAt{};
    int requests = 0;

    /// That a merge needs at the least; nothing where the forge did not tell.
    std::optional<int> approvals;
    bool mayNeedMore = false;         ///< something that may ask for more approvals was not shown
    std::optional<bool> ownersReview; ///< whether the owners of what is touched must be among them
    Push push = Push::NotTold;        ///< Everybody: who may write to the repository
    QStringList pushers;              ///< for Push::Some: people, teams and roles, as the forge names them
    std::vector<Error> notSeen;       ///< what this token was not shown
    QStringList answered;             ///< requests that somebody can repeat: "GET https://…"

    friend bool operator==(const BranchProtection &, const BranchProtection &) = default;
};

} // namespace sallyport::git
