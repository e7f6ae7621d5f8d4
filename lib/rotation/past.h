#pragma once

#include "rotation/calendar.h"

namespace sallyport::rotation {

/// How a promise of the cadence was kept.
enum class Promise {
    OnTime, ///< written again before it was due
    Late,   ///< written again, after it was due
    Missed, ///< due, and not written again since
};

/// One kept or missed promise. It rests on when versions were written, which the audit log knows further back than the
/// versions that are kept: a write, which does not prove a new value.
struct PastRotation
{
    estate::SecretId secret;
    QDate day; ///< of the write; of a missed one the day it was due
    Promise promise = Promise::OnTime;
    int daysLate = 0;
    friend bool operator==(const PastRotation &, const PastRotation &) = default;
};

/// Successful writes of each environment by API path, oldest first.
using WritesByEnvironment = QHash<QString, QHash<QString, std::vector<audit::Write>>>;

/// From `from` to `until`, both included, by day and path. Secrets without a cadence promise nothing.
std::vector<PastRotation> past(const CalendarFacts &facts, const WritesByEnvironment &writes, QDate from, QDate until);

/// "on-time", "late", "missed", as in JSON output.
QString nameOf(Promise promise);

} // namespace sallyport::rotation
