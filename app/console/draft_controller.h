#pragma once

#include "console/notice_bar.h"
#include "core/workspace.h"

#include <QObject>
#include <QThreadPool>

namespace sallyport::console {

/// Carries out what is asked for on the draft of the estate that is open, and says how it went.
class DraftController : public QObject
{
    Q_OBJECT
public:
    DraftController(core::Workspace &workspace, NoticeBar &notices, QObject *parent = nullptr);
    ~DraftController() override;

    /// Plans the change on a worker and stages it; several are staged in the order in which they were asked for. Where
    /// something must be asked first, `formNeeded` says so instead.
    void stage(const draft::Change &change);
    /// A change that was planned already, as a form hands it over; one with an id takes the place of the staged one.
    void stagePrepared(const draft::Change &change);
    void drop(const QString &changeId);
    void dropRefused();
    void dropHunk(const QString &path, int hunk);
    void restoreHunks(const QString &changeId);
    void move(const QString &changeId, int offset);
    void discard();
    void undo();
    void redo();
    /// Those that run programs of this machine in the repository. `trustNeeded` where it is not trusted yet.
    /// With the key of a plan that was confirmed, that plan as well.
    void runChecks(const QString &confirmedPlan = {});
    void cancelChecks();
    void commit(const QString &message);

Q_SIGNALS:
    /// The change cannot be planned before the person has said more.
    void formNeeded(const sallyport::draft::Change &change);
    void checkBegan(const QString &name);
    void checksEnded();
    /// Before the checks can run, with the plan that was confirmed for them.
    void trustNeeded(const QString &confirmedPlan);
    void trustOffered(); ///< so that the next commit is git's own
    void committed(const sallyport::Result<QString> &outcome);

private:
    /// Reports a failure where there is one; success is visible by itself.
    void watch(QFuture<Result<void>> future);
    void tellLeftOut(const git::CommitNeeds &leftOut);

    core::Workspace &m_workspace;
    NoticeBar &m_notices;
    QThreadPool m_planning; ///< one thread: plans come in the order in which they were asked for
};

} // namespace sallyport::console
