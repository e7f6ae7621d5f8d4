#include "audit/index.h"

#include "audit/reading.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace sallyport::audit {

namespace {

constexpr qint64 stepBytes = 4 * 1024 * 1024;
constexpr int fullProgress = 1000;

void readAll(QPromise<Result<Index>> &promise, const QList<LogSource> &sources)
{
    promise.setProgressRange(0, fullProgress);
    const auto reading = Reading::start(sources);
    if (!reading) {
        promise.addResult(Result<Index>(Failure(reading.error())));
        return;
    }
    while (!(*reading)->advance(stepBytes).isAtEnd) {
        if (promise.isCanceled())
            return;
        const qint64 there = std::max<qint64>(1, (*reading)->bytesThere());
        promise.setProgressValue(int(std::min(there, (*reading)->bytesRead()) * fullProgress / there));
    }
    promise.setProgressValue(fullProgress);
    promise.addResult(Result<Index>(Index{(*reading)->snapshot(), *reading}));
}

} // namespace

QFuture<Result<Index>> index(const QList<LogSource> &sources)
{
    return QtConcurrent::run([sources](QPromise<Result<Index>> &promise) { readAll(promise, sources); });
}

} // namespace sallyport::audit
