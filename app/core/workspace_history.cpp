#include "core/workspace.h"

#include "core/when_done.h"

#include <QtConcurrent>

namespace sallyport::core {

namespace {

using Scan = Result<std::shared_ptr<const estate::HistoryScan>>;

/// Runs on a thread of its own.
Scan scanHistory(const EstateHome &home, const QString &commit, const estate::ScanControl &control)
{
    const auto repository = git::Repository::open(home.root);
    if (!repository)
        return Failure(repository.error());
    auto store = estate::PlaintextHistory::open(home.history());
    if (!store)
        return Failure(store.error());
    auto scan = store->scan(*repository, git::CommitId{commit}, control);
    if (!scan)
        return Failure(scan.error());
    return std::make_shared<const estate::HistoryScan>(std::move(*scan));
}

} // namespace

void Workspace::followBase()
{
    if (m_view->inputs.repository && m_view->inputs.repository->commit != m_searched)
        (void)readHistory();
}

QFuture<Result<void>> Workspace::readHistory()
{
    if (m_history.isRunning())
        return m_history;
    if (!m_view || !m_view->inputs.repository)
        return QtFuture::makeReadyFuture(Result<void>());
    m_searched = m_view->inputs.repository->commit;
    m_historyStopped = std::make_shared<std::atomic<bool>>(false);
    estate::ScanControl control;
    control.isCanceled = [stopped = m_historyStopped] { return stopped->load(); };
    control.progress = [this](const estate::ScanProgress &progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { Q_EMIT historyProgress(progress); }, Qt::QueuedConnection);
    };
    m_history = QtConcurrent::run(&m_past, scanHistory, m_home, m_searched, control)
                    .then(this,
                        [this](const Scan &scan) {
                            if (!scan)
                                return QtFuture::makeReadyFuture(Result<void>(Failure(scan.error())));
                            // What nobody would see changed needs no new picture.
                            if (m_view->inputs.history && *m_view->inputs.history == **scan)
                                return QtFuture::makeReadyFuture(Result<void>());
                            return update([history = *scan](Inputs &inputs) -> Result<void> {
                                inputs.history = history;
                                return {};
                            });
                        })
                    .unwrap();
    whenDone(m_history, this, [this](const Result<void> &done) { Q_EMIT historyEnded(done); });
    return m_history;
}

} // namespace sallyport::core
