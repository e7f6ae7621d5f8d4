#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace sallyport::core {

/// Calls `handler` with the result once it is there, from the event loop of `context`, and not at all when the context
/// is gone by then or the work was cancelled. QFuture::then(context, …) crashes where the context ends first (Qt 6.4),
/// and calls at once where the work was quick.
template <typename T, typename Context, typename Handler>
void whenDone(const QFuture<T> &future, Context *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, handler = std::move(handler)]() mutable {
            watcher->deleteLater();
            // Looked at where it lies: some results cannot be copied, and a promise that outlives this keeps its own.
            const QFuture<T> done = watcher->future();
            if (done.resultCount() > 0)
                handler(*done.constBegin());
        });
    watcher->setFuture(future);
}

} // namespace sallyport::core
