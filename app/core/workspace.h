#pragma once

#include "audit/tail.h"
#include "core/estate_home.h"
#include "core/plan_identities.h"
#include "core/vault_access.h"
#include "core/view.h"
#include "core/way_out.h"
#include "draft/check_kind.h"
#include "draft/plan_preview.h"
#include "draft/submit.h"

#include <QFuture>
#include <QObject>
#include <QProcessEnvironment>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <map>
#include <memory>

namespace sallyport::core {

/// One opened estate: reads it, keeps one consistent View of it, and carries out what the person asks for. The console
/// and the command line are two faces of this.
///
/// Lives in one thread and never blocks it: disk, git and computation happen on one worker in the order they were asked
/// for, the network on others; results come back as signals and futures. Opening executes nothing and sends nothing.
class Workspace : public QObject
{
    Q_OBJECT
public:
    /// Everything from outside that a workspace needs.
    struct Services
    {
        std::shared_ptr<const Clock> clock;
        VaultAccess &access; ///< must outlive the workspace
        /// The person's own, of which the programs of a check get only what they need.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    };

    /// What opening reads from disk before anything else.
    struct Definition
    {
        std::shared_ptr<const estate::Estate> estate;
        std::shared_ptr<const std::vector<rotation::Cadence>> cadences;   ///< those built in
        std::shared_ptr<const std::vector<rotation::Playbook>> playbooks; ///< those built in
    };
    /// Reads sallyport.hcl; the error points at its file:line:column. A worker's job.
    static Result<Definition> define(const EstateHome &home);
    Workspace(EstateHome home, Services services, Definition definition);
    /// Both at once, for who may wait.
    static Result<std::unique_ptr<Workspace>> open(const EstateHome &home, Services services);
    ~Workspace() override;

    const EstateHome &home() const { return m_home; }
    const estate::Estate &estate() const { return *m_estate; }
    VaultAccess &access() const { return m_services.access; }
    const Clock &clock() const { return *m_services.clock; }
    /// The newest picture; null until the first load has ended.
    ViewPtr view() const { return m_view; }

    /// Reads repository, snapshots, audit logs and draft from disk, without any server.
    QFuture<Result<void>> load();
    /// Looks for plaintext in the git history of the base branch, apart from everything else that goes on: what was
    /// seen once is not looked at again. It begins by itself with load(), and again where the base has moved; a second
    /// call waits for the one that runs. Errors: Canceled, and those of git and of the store.
    QFuture<Result<void>> readHistory();
    /// What was seen so far is kept, and the next readHistory() goes on from there.
    void cancelHistory() { *m_historyStopped = true; }
    /// Follows the audit logs from now on, until the workspace is gone.
    void followAudit();
    /// Reads the repository anew: its base branch, the branches that changes have left on, its trust.
    QFuture<Result<void>> reloadRepository();
    /// Looks whether another program has changed the draft, and takes its changes over.
    QFuture<Result<void>> reloadDraft();

    /// Judges anew where a day of the estate has begun since the newest view, as what was due tomorrow is due today.
    /// Nothing is read. A workspace does so by itself each minute.
    void noticeNewDay();

    /// Asks one environment's backend. The reading is kept as a snapshot, an environment that does not answer as a
    /// failure beside its last reading. Errors: those of VaultAccess::walk, Busy when it is being read already.
    QFuture<Result<void>> refresh(const QString &environment);
    bool isRefreshing(const QString &environment) const { return m_walks.contains(environment); }
    void cancelRefresh(const QString &environment);

    /// The origin of the Prometheus that the estate names; nothing where it names none.
    std::optional<Origin> prometheus() const;
    /// Confirms it, for this estate.
    QFuture<Result<void>> confirmPrometheus();
    /// Asks that Prometheus for its alert rules, with one request. The answer is kept with the snapshots, and so is a
    /// failure beside the last answer. Errors: NotFound (the estate names none), and those of monitoring::readAlerts:
    /// Unconfirmed before the person has confirmed it.
    QFuture<Result<void>> askPrometheus();
    /// Asks the forge of the remote how the base branch is protected; kept likewise. Errors: those of
    /// WayOut::protection.
    QFuture<Result<void>> askForge();

    /// Each of these has reached the disk when its future is finished with success.
    QFuture<Result<void>> stage(const draft::Change &change);
    /// Puts a change, prepared as for `stage`, in the place of one.
    QFuture<Result<void>> replace(const QString &changeId, const draft::Change &change);
    QFuture<Result<void>> drop(const QString &changeId);
    /// Drops what no longer applies, as one step. NotFound when everything does.
    QFuture<Result<void>> dropRefused();
    /// Leaves a hunk of the newest view's diff out of the changes that it comes from; a change of which nothing else is
    /// left is dropped. Refused, with the reason, where the rest would no longer parse or apply.
    QFuture<Result<void>> dropHunk(const QString &path, int hunk);
    /// Takes all of a change again.
    QFuture<Result<void>> restoreHunks(const QString &changeId);
    QFuture<Result<void>> move(const QString &changeId, int offset);
    QFuture<Result<void>> discard();
    QFuture<Result<void>> undo();
    QFuture<Result<void>> redo();

    /// Which of the checks that run other programs to run.
    struct CheckRequest
    {
        /// PlanPreview::key() of what the person has confirmed; empty: the plan does not run.
        QString confirmedPlan;
    };
    bool isTrusted() const;
    /// What a plan of the newest view's draft would do, for the person to confirm.
    QFuture<draft::PlanPreview> planPreview() const;
    /// Whom the plan of each environment acts as; what is set there holds from then on.
    Result<PlanIdentities> planIdentities() const;
    /// Runs the checks that the person asks for on the newest view's draft; the next view shows what came out, until
    /// the draft or its base changes. Errors: Unconfirmed where the repository is not trusted, Busy, Canceled.
    QFuture<Result<void>> runChecks(const CheckRequest &request);
    bool isChecking() const { return m_checks.isRunning(); }
    void cancelChecks();

    /// Commits the draft on a new branch without touching work tree, index or HEAD, and empties the draft. The findings
    /// it mends say from then on which branch they are on. Without a way, git itself commits where it matters (hooks, a
    /// signature) and the repository is trusted; Submitted says what was left out otherwise.
    QFuture<Result<draft::Submitted>> commit(const QString &message, std::optional<draft::CommitWay> way = {});

    /// Trust in the repository, and the way from the branch to a merged pull request.
    WayOut &wayOut() { return m_wayOut; }

Q_SIGNALS:
    void viewChanged(const sallyport::core::ViewPtr &view);
    /// New events; the view with them follows when there is time to compute it.
    void auditAdvanced(const sallyport::audit::StorePtr &store, std::chrono::milliseconds lag);
    /// One of the checks that were asked for begins: the name of its row.
    void checkStarted(const QString &name);
    void refreshStarted(const QString &environment);
    void refreshProgress(const QString &environment, const sallyport::vault::WalkProgress &progress);
    void refreshEnded(const QString &environment, const sallyport::Result<void> &outcome);
    /// Of readHistory(): commits and versions of files so far.
    void historyProgress(const sallyport::estate::ScanProgress &progress);
    void historyEnded(const sallyport::Result<void> &outcome);

private:
    /// Changes the inputs; runs on the disk thread.
    using Update = std::function<Result<void>(Inputs &)>;

    QFuture<Result<void>> update(Update update);
    QFuture<Result<void>> updateDraft(std::function<Result<void>(draft::DraftStore &, Instant)> change);
    QFuture<draft::CheckResults> startChecks(draft::CheckSurroundings surroundings, draft::CheckRuns most);
    QFuture<Result<void>> keepReading(const QString &environment, const Result<vault::Reading> &reading);
    /// A base that has moved has a history that was not searched yet; one that somebody stopped searching waits.
    void followBase();
    /// `isOfThis` tells whether an earlier answer is of the same one who was asked now.
    template <typename T>
    QFuture<Result<void>> keepLook(const Result<T> &reading, estate::Look<T> estate::Outside::*look,
        std::function<bool(const T &earlier)> isOfThis);
    void takeAudit(const audit::StorePtr &store, std::chrono::milliseconds lag);

    EstateHome m_home;
    Services m_services;
    std::shared_ptr<const estate::Estate> m_estate;
    std::shared_ptr<Inputs> m_inputs; ///< touched on the disk thread only
    ViewPtr m_view;
    std::map<QString, QFuture<Result<vault::Reading>>> m_walks;
    std::shared_ptr<audit::Index> m_index; ///< where a tail goes on from; handed over to it
    QThread m_tailThread;
    audit::StorePtr m_newestAudit;
    QTimer m_auditPause; ///< coalesces new events into one computation
    QTimer m_minute;     ///< wakes noticeNewDay, also after the machine has slept
    QFuture<draft::CheckResults> m_checks;
    QThreadPool m_checkPool; ///< one thread: one draft is checked at a time
    QThreadPool m_disk;      ///< one thread: what goes to disk goes in order
    QThreadPool m_outside;   ///< one thread: for who is asked beside the backends and the forge
    QFuture<Result<void>> m_history;
    QString m_searched; ///< the commit whose history was, or is being, searched
    QThreadPool m_past; ///< one thread for the history, so that nothing waits for it
    std::shared_ptr<std::atomic<bool>> m_outsideStopped = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<std::atomic<bool>> m_historyStopped = std::make_shared<std::atomic<bool>>(false);
    WayOut m_wayOut;
};

} // namespace sallyport::core
