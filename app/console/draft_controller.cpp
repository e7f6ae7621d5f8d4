#include "console/draft_controller.h"

#include "core/staging.h"
#include "core/when_done.h"
#include "core/words.h"

#include <QtConcurrent>

namespace sallyport::console {

DraftController::DraftController(core::Workspace &workspace, NoticeBar &notices, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_notices(notices)
{
    m_planning.setMaxThreadCount(1);
    connect(&workspace, &core::Workspace::checkStarted, this, &DraftController::checkBegan);
}

DraftController::~DraftController()
{
    m_planning.waitForDone();
}

void DraftController::watch(QFuture<Result<void>> future)
{
    core::whenDone(future, this, [this](const Result<void> &done) {
        if (!done && done.error().code != ErrorCode::Canceled)
            m_notices.tell(Mark::Critical, core::Words().plain(done.error()));
    });
}

void DraftController::stage(const draft::Change &change)
{
    const core::ViewPtr view = m_workspace.view();
    if (!view)
        return;
    core::whenDone(
        QtConcurrent::run(&m_planning,
            [view, change] { return core::prepareChange(*view, view->treeBefore(change.id), change, core::Words()); }),
        this, [this, change](const Result<draft::Change> &prepared) {
            if (prepared)
                stagePrepared(*prepared);
            else if (prepared.error().code == ErrorCode::Invalid && draft::changeKind(change.kind))
                Q_EMIT formNeeded(change);
            else
                m_notices.tell(Mark::Warning, core::Words().plain(prepared.error()));
        });
}

void DraftController::stagePrepared(const draft::Change &change)
{
    watch(change.id.isEmpty() ? m_workspace.stage(change) : m_workspace.replace(change.id, change));
}

void DraftController::drop(const QString &changeId)
{
    watch(m_workspace.drop(changeId));
}

void DraftController::dropRefused()
{
    watch(m_workspace.dropRefused());
}

void DraftController::dropHunk(const QString &path, int hunk)
{
    watch(m_workspace.dropHunk(path, hunk));
}

void DraftController::restoreHunks(const QString &changeId)
{
    watch(m_workspace.restoreHunks(changeId));
}

void DraftController::redo()
{
    watch(m_workspace.redo());
}

void DraftController::runChecks(const QString &confirmedPlan)
{
    core::whenDone(m_workspace.runChecks({confirmedPlan}), this, [this, confirmedPlan](const Result<void> &done) {
        Q_EMIT checksEnded();
        if (done || done.error().code == ErrorCode::Canceled)
            return;
        m_notices.tell(Mark::Warning, core::Words().plain(done.error()));
        if (done.error().code == ErrorCode::Unconfirmed)
            Q_EMIT trustNeeded(confirmedPlan);
    });
}

void DraftController::cancelChecks()
{
    m_workspace.cancelChecks();
}

void DraftController::move(const QString &changeId, int offset)
{
    watch(m_workspace.move(changeId, offset));
}

void DraftController::discard()
{
    watch(m_workspace.discard());
}

void DraftController::undo()
{
    watch(m_workspace.undo());
}

void DraftController::commit(const QString &message)
{
    core::whenDone(m_workspace.commit(message), this, [this](const Result<draft::Submitted> &submitted) {
        if (!submitted) {
            Q_EMIT committed(Result<QString>(Failure(submitted.error())));
            return;
        }
        Q_EMIT committed(Result<QString>(submitted->branch));
        if (!submitted->leftOut.isEmpty())
            tellLeftOut(submitted->leftOut);
    });
}

/// What git would have added, had the repository been trusted.
void DraftController::tellLeftOut(const git::CommitNeeds &leftOut)
{
    QStringList parts;
    if (!leftOut.hooks.isEmpty())
        parts += tr("hooks did not run: %1").arg(leftOut.hooks.join(QStringLiteral(", ")));
    if (leftOut.isSigned)
        parts += tr("it is not signed");
    m_notices.tell(Mark::Warning,
        tr("Committed without git itself, since this repository is not trusted; %1.")
            .arg(parts.join(QStringLiteral("; "))),
        tr("Trust this repository…"), [this] { Q_EMIT trustOffered(); });
}

} // namespace sallyport::console
