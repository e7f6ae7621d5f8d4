#include "core/workspace.h"

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

/// What nobody would see changed needs no new picture.
bool showsTheSame(const std::shared_ptr<const estate::HistoryScan> &shown, const estate::HistoryScan &scan)
{
    return shown ? *shown == scan : scan.found.empty() && scan.isComplete();
}

} // namespace

QFuture<Result<void>> Workspace::readHistory()
{
    if (m_history.isRunning())
        return m_history;
    if (!m_view || !m_view->inputs.repository)
        return QtFuture::makeReadyFuture(Result<void>());
    estate::ScanControl control;
    control.isCanceled = [leaving = m_leaving] { return leaving->load(); };
    control.progress = [this](const estate::ScanProgress &progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { Q_EMIT historyProgress(progress); }, Qt::QueuedConnection);
    };
    m_history = QtConcurrent::run(&m_past, scanHistory, m_home, m_view->inputs.repository->commit, control)
                    .then(this,
                        [this](const Scan &scan) {
                            if (!scan)
                                return QtFuture::makeReadyFuture(Result<void>(Failure(scan.error())));
                            if (showsTheSame(m_view->inputs.history, **scan))
                                return QtFuture::makeReadyFuture(Result<void>());
                            return update([history = *scan](Inputs &inputs) -> Result<void> {
                                inputs.history = history;
                                return {};
                            });
                        })
                    .unwrap();
    return m_history;
}

} // namespace sallyport::core
