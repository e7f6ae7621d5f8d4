#pragma once

#include "audit/log_file.h"
#include "audit/source.h"
#include "audit/store_writer.h"

#include <QList>

#include <memory>
#include <vector>

namespace sallyport::audit {

/// Logs being read into one store, for as long as they are followed. One thread at a time.
class Reading
{
public:
    /// Fails with ErrorCode::Invalid for an unknown format.
    static Result<std::shared_ptr<Reading>> start(const QList<LogSource> &sources);

    struct Step
    {
        bool isChanged = false; ///< events, counts or an error
        bool isAtEnd = true;    ///< of every log, as far as it is written
    };
    /// Reads at most about `budget` bytes of each log.
    Step advance(qint64 budget);

    /// Bytes of the files as they are now, and how many of them were read.
    qint64 bytesThere() const;
    qint64 bytesRead() const;
    StorePtr snapshot();

private:
    struct Log
    {
        Log(const QString &path, std::unique_ptr<SourceReader> sourceReader, quint16 sourceIndex)
            : file(path)
            , reader(std::move(sourceReader))
            , index(sourceIndex)
        {
        }
        LogFile file;
        std::unique_ptr<SourceReader> reader;
        quint16 index;
        bool isRefused = false;
    };

    Step advance(Log &log, qint64 budget);
    Result<void> readOn(Log &log, qint64 budget);
    Result<void> changeFile(Log &log);
    LineFate take(Log &log, const Line &line);

    StoreWriter m_writer;
    std::vector<std::unique_ptr<Log>> m_logs;
};

} // namespace sallyport::audit
