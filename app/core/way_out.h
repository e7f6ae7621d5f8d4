#pragma once

#include "core/departure_store.h"
#include "core/estate_home.h"
#include "core/trust_store.h"
#include "estate/estate.h"
#include "git/forge.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <map>
#include <memory>

namespace sallyport::core {

/// The forge of the repository's remote, and what stands between it and us.
struct ForgeQuestion
{
    git::Forge forge;
    git::RemoteAddress remote;
    bool isConfirmed = false; ///< the repository chose the address: nothing is sent before the person has confirmed it
    bool isHeld = false;      ///< a token was given; the forge's own program may have another
};

/// What a look at the forge came to.
struct ForgeLook
{
    int pullRequests = 0; ///< that were looked at
    int requests = 0;
};

/// How what was drafted leaves this machine, and what becomes of it: trust in the repository, push, pull request. The
/// commit itself is Workspace::commit. Belongs to a Workspace and lives in its thread; disk, programs and network are
/// on one worker, one job after another, and results come back as futures.
///
/// Promise 6 holds here: git runs nothing before the repository is trusted as it is at that moment, nothing is sent to
/// a forge before its origin is confirmed, and a token goes to the one origin that it was given for.
class WayOut : public QObject
{
    Q_OBJECT
public:
    struct Services
    {
        std::shared_ptr<const estate::Estate> estate;
        std::shared_ptr<const Clock> clock;
        /// Brings the workspace's view up to date with repository and departures.
        std::function<QFuture<Result<void>>()> reload;
    };

    WayOut(EstateHome home, Services services);
    ~WayOut() override;

    /// What the person has to see before git may run anything in this repository: RepositoryView::trust says whether
    /// it must be asked. Runs nothing.
    QFuture<Result<TrustQuestion>> trustQuestion();
    /// Trusts what was shown: the fingerprint of that question. Refused where the repository is another one by now.
    QFuture<Result<void>> trust(const QString &fingerprint);
    QFuture<Result<void>> withdrawTrust();

    /// Pushes a branch to the remote. Errors: Unconfirmed (not trusted), Refused (the base branch itself), and those of
    /// git::push and git::pushRemote; NotFound where there is no remote: the branch stays here, see `patch`.
    QFuture<Result<void>> push(const QString &branch);
    /// Fetches the base branch, so that what was merged on the forge counts here. The person's own branches stay where
    /// they are. Errors as for push.
    QFuture<Result<void>> fetchBase();
    /// The branch's commit as `git format-patch` writes it. Refused where a line of it looks like a value. Runs
    /// nothing.
    QFuture<Result<QByteArray>> patch(const QString &branch);

    /// Which forge it is. Sends nothing. Errors: those of git::pushRemote and git::forgeOf.
    QFuture<Result<ForgeQuestion>> forgeQuestion();
    /// Confirms the origin that was shown, for this estate.
    QFuture<Result<void>> confirmForge(const Origin &origin);
    /// Holds a token in memory, for this origin only. Without one, that of the forge's own program is taken.
    void holdToken(const Origin &origin, Redacted token);
    void dropTokens();

    /// What the pull request of a branch is to say, with reviewers from CODEOWNERS, for the person to edit. Sends
    /// nothing.
    QFuture<Result<git::PullRequestText>> proposal(const QString &branch);
    /// Opens it. Where the branch has an open one already, that is taken and followed. Errors: Unconfirmed (the forge's
    /// origin), Unauthenticated (no token), Refused (not pushed; a line that looks like a value), and those of
    /// git::ForgeClient.
    QFuture<Result<git::OpenedPullRequest>> open(const QString &branch, const git::PullRequestText &text);
    /// Asks the forge how each open pull request stands, at some requests each; the view's departures say what came
    /// out. Errors as for open; what was learned before one is kept.
    QFuture<Result<ForgeLook>> look();
    /// Asks the forge how the base branch is protected, at some requests. NotFound where nothing was sent: there is no
    /// remote, it is no forge, or no token for it is known. Other errors as for open.
    QFuture<Result<git::BranchProtection>> protection();

    /// For work elsewhere that `cancel` ends as well.
    IsCanceled cancelCheck() const;
    /// Ends the job that runs, and those that wait, with ErrorCode::Canceled.
    void cancel();

private:
    struct Job;
    Job job() const;
    template <typename T> QFuture<Result<T>> run(std::function<Result<T>(const Job &)> work);
    template <typename T> QFuture<Result<T>> thenReload(QFuture<Result<T>> done);

    EstateHome m_home;
    Services m_services;
    std::map<QString, Redacted> m_tokens;            ///< by the origin's text
    std::shared_ptr<std::atomic<bool>> m_isCanceled; ///< of the jobs asked for until now
    QThreadPool m_pool;                              ///< one thread
};

} // namespace sallyport::core
