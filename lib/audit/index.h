#pragma once

#include "audit/store.h"
#include "base/error.h"

#include <QFuture>
#include <QList>

#include <memory>

namespace sallyport::audit {

class Reading;

/// Logs that were read to their end.
struct Index
{
    StorePtr store; ///< never null
    /// What a Tail needs to go on from there; one thread at a time.
    std::shared_ptr<Reading> reading;
};

/// Reads the logs on a worker thread. Fails only with ErrorCode::Invalid for a format that is none of sourceFormats():
/// a log that is missing, unreadable, compressed or no log at all says so in its SourceState::error, and the others are
/// read. An empty log has no events and no error. Cancel the future to stop; it then has no result. Progress goes from
/// 0 to 1000. Files are read through windows, never mapped: a log may be truncated at any moment.
QFuture<Result<Index>> index(const QList<LogSource> &sources);

} // namespace sallyport::audit
