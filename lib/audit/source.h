#pragma once

#include "audit/store_writer.h"
#include "base/error.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace sallyport::audit {

/// Bytes that must be readable behind a line; simdjson reads ahead.
inline constexpr int linePadding = 64;
/// Longer lines are counted as unreadable and skipped.
inline constexpr qint64 longestLine = 4 * 1024 * 1024;

/// Turns the lines of one log into records. One instance follows one log over its rotations.
class SourceReader
{
public:
    virtual ~SourceReader() = default;

    /// One line that is not blank, without its line end, and where it stands in its file. ErrorCode::Malformed: this
    /// line is no event. ErrorCode::Refused: the log cannot be read at all, and why.
    virtual Result<void> take(std::string_view line, qint64 offset) = 0;
    /// What was asked and not answered so far; an answer may follow.
    virtual std::vector<Record> inFlight() const = 0;
};

/// A log format: one line in the table of source.cpp.
struct SourceFormat
{
    QLatin1String name; ///< as it stands in `audit "vault" { … }`
    std::unique_ptr<SourceReader> (*make)(StoreWriter &writer, quint16 source);
};

std::span<const SourceFormat> sourceFormats();
/// Null when there is no such format.
const SourceFormat *findFormat(const QString &name);

} // namespace sallyport::audit
