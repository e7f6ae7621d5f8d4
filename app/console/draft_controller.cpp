#include "console/draft_controller.h"

#include "core/staging.h"

#include <QtConcurrent>

namespace sallyport::console {

DraftController::DraftController(core::Workspace &workspace, NoticeBar &notices, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_notices(notices)
{
    m_planning.setMaxThreadCount(1);
}

DraftController::~DraftController()
{
    m_planning.waitForDone();
}

void DraftController::watch(QFuture<Result<void>> future)
{
    future.then(this, [this](const Result<void> &done) {
        if (!done && done.error().code != ErrorCode::Canceled)
            m_notices.tell(Mark::Critical, done.error().toString());
    });
}

void DraftController::stage(const draft::Change &change)
{
    const core::ViewPtr view = m_workspace.view();
    if (!view)
        return;
    QtConcurrent::run(&m_planning, [view, change] {
        return core::prepareChange(*view, change, core::Words());
    }).then(this, [this, change](const Result<draft::Change> &prepared) {
        if (prepared)
            stagePrepared(*prepared);
        else if (prepared.error().code == ErrorCode::Invalid && draft::changeKind(change.kind))
            Q_EMIT formNeeded(change);
        else
            m_notices.tell(Mark::Warning, prepared.error().toString());
    });
}

void DraftController::stagePrepared(const draft::Change &change)
{
    watch(m_workspace.stage(change));
}

void DraftController::drop(const QString &changeId)
{
    watch(m_workspace.drop(changeId));
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
    m_workspace.commit(message).then(this, [this](const Result<draft::Submitted> &submitted) {
        Q_EMIT committed(submitted ? Result<QString>(submitted->branch) : Result<QString>(Failure(submitted.error())));
    });
}

} // namespace sallyport::console
