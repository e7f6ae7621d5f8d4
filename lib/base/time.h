#pragma once

#include "base/chrono_types.h"
#include "base/error.h"

#include <QDate>
#include <QDateTime>

namespace sallyport {

/// Parses RFC 3339, with any number of fraction digits (Vault writes nine) and any offset.
Result<Instant> parseInstant(QStringView text);
/// RFC 3339 in UTC, without a fraction: "2026-11-23T10:42:00Z".
QString toRfc3339(Instant instant);

Instant fromDateTime(const QDateTime &dateTime);
QDateTime toDateTime(Instant instant); ///< in UTC
/// The calendar day in UTC.
QDate toDate(Instant instant);

/// Where a program gets the time from; tests and `--now` freeze it.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock
{
public:
    Instant now() const override;
};

class FrozenClock final : public Clock
{
public:
    explicit FrozenClock(Instant instant)
        : m_instant(instant)
    {
    }
    Instant now() const override { return m_instant; }
    void set(Instant instant) { m_instant = instant; }

private:
    Instant m_instant;
};

} // namespace sallyport
