#include "audit/reading.h"

namespace sallyport::audit {

namespace {

void countUnreadable(SourceState &state, qint64 offset, Message reason)
{
    ++state.unreadable;
    if (state.firstUnreadable)
        return;
    state.firstUnreadable = offset;
    state.firstReason = std::move(reason);
}

Error noEvents(const SourceState &state)
{
    return {ErrorCode::Malformed,
        {QT_TRANSLATE_NOOP("Message", "no line of it is an audit event: %1"), {state.firstReason}}, state.source.file,
        {QT_TRANSLATE_NOOP("Message", "Name the file of a file audit device with format=json"), {}}};
}

} // namespace

Result<std::shared_ptr<Reading>> Reading::start(const QList<LogSource> &sources)
{
    auto reading = std::make_shared<Reading>();
    for (const LogSource &source : sources) {
        const SourceFormat *format = findFormat(source.format);
        if (!format)
            return fail(ErrorCode::Invalid,
                {QT_TRANSLATE_NOOP("Message", "\"%1\" is no known audit log format"), {source.format}}, source.file,
                {QT_TRANSLATE_NOOP("Message", "Write audit \"vault\""), {}});
        const quint16 index = reading->m_writer.addSource(source);
        reading->m_logs.push_back(std::make_unique<Log>(source.file, format->make(reading->m_writer, index), index));
    }
    return reading;
}

Reading::Step Reading::advance(qint64 budget)
{
    Step all;
    for (const auto &log : m_logs) {
        const Step step = advance(*log, budget);
        all.isChanged |= step.isChanged;
        all.isAtEnd &= step.isAtEnd;
    }
    return all;
}

Reading::Step Reading::advance(Log &log, qint64 budget)
{
    if (log.isRefused)
        return {};
    const SourceState before = m_writer.source(log.index);
    const auto done = readOn(log, budget);
    SourceState &state = m_writer.source(log.index);
    log.isRefused = log.isRefused || (!done && done.error().code == ErrorCode::Refused);
    if (!done)
        state.error = done.error();
    else if (!log.isRefused)
        state.error =
            state.lines > 0 && state.lines == state.unreadable ? std::optional(noEvents(state)) : std::nullopt;
    const bool isAtEnd = !done || log.isRefused || (log.file.isAtEnd() && !log.file.isRotated());
    return {.isChanged = state != before, .isAtEnd = isAtEnd};
}

Result<void> Reading::readOn(Log &log, qint64 budget)
{
    if (const auto ready = log.file.refresh(); !ready)
        return ready;
    const auto passed = log.file.read(budget, [&](const Line &line) { return take(log, line); });
    if (!passed)
        return Failure(passed.error());
    m_writer.source(log.index).bytes += *passed;
    const bool isDone = log.file.isRotated() && log.file.isAtEnd() && !log.isRefused;
    return isDone ? changeFile(log) : Result<void>();
}

Result<void> Reading::changeFile(Log &log)
{
    if (log.file.offset() < log.file.size()) {
        SourceState &state = m_writer.source(log.index);
        ++state.lines;
        countUnreadable(state, log.file.offset(), {QT_TRANSLATE_NOOP("Message", "the file ends within the line"), {}});
    }
    return log.file.nextFile();
}

LineFate Reading::take(Log &log, const Line &line)
{
    const auto taken =
        line.isTooLong ? fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "the line is longer than 4 MiB"), {}})
                       : log.reader->take(line.text, line.offset);
    SourceState &state = m_writer.source(log.index);
    if (!taken && taken.error().code == ErrorCode::Refused) {
        log.isRefused = true;
        state.error = taken.error();
        state.error->subject = state.source.file;
        return LineFate::Stop;
    }
    // A line that is still being written is not whole JSON; it is offered again with its end.
    if (!taken && line.end == LineEnd::Missing)
        return LineFate::NotYet;
    ++state.lines;
    if (!taken)
        countUnreadable(state, line.offset, taken.error().what);
    return LineFate::Taken;
}

qint64 Reading::bytesThere() const
{
    qint64 bytes = 0;
    for (const auto &log : m_logs)
        bytes += log->file.size();
    return bytes;
}

qint64 Reading::bytesRead() const
{
    qint64 bytes = 0;
    for (const auto &log : m_logs)
        bytes += log->file.offset();
    return bytes;
}

StorePtr Reading::snapshot()
{
    std::vector<Record> inFlight;
    for (const auto &log : m_logs) {
        const auto open = log->reader->inFlight();
        inFlight.insert(inFlight.end(), open.begin(), open.end());
    }
    return m_writer.snapshot(std::move(inFlight));
}

} // namespace sallyport::audit
