#pragma once

#include "base/database.h"
#include "findings/rule.h"
#include "git/pull_request.h"

namespace sallyport::core {

/// A draft that has left on a branch: what it holds, how far it went, and how its pull request stood when somebody last
/// looked.
struct Departed
{
    QString branch;
    QString commit;
    Instant leftAt{};
    QStringList changes;       ///< as trailers name them: "rotate prod/connections/pg_warehouse"
    git::PullRequestText text; ///< what its pull request is to say
    bool isPushed = false;
    std::optional<git::PullRequest> pullRequest;
    Instant openedAt{};
    Instant lookedAt{}; ///< when the forge was last asked
    int requests = 0;   ///< that it took

    friend bool operator==(const Departed &, const Departed &) = default;
};

/// The drafts that have left, in the estate's private folder (SQLite, 0600). The newest 200 are kept.
class DepartureStore
{
public:
    static Result<DepartureStore> open(const QString &path);

    /// Newest first.
    Result<std::vector<Departed>> all() const;
    /// NotFound when nothing is known of the branch.
    Result<Departed> find(const QString &branch) const;
    /// Takes the place of what was known of the branch.
    Result<void> keep(const Departed &departed);

private:
    explicit DepartureStore(Database database);

    Database m_database;
};

/// The branches that changes are on, completed with their pull requests: an open one, also where the branch is no
/// longer here; a merged one, until a reading shows that its findings are gone. A branch whose pull request was closed
/// without a merge counts no more.
std::vector<findings::Departure> withPullRequests(
    const std::vector<findings::Departure> &onBranches, const std::vector<Departed> &departed);

} // namespace sallyport::core
