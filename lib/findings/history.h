#pragma once

#include "estate/snapshot_store.h"

#include <QDate>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace sallyport::findings {

/// How many findings stood at the end of a day.
struct DayCount
{
    QDate day;
    int open = 0;
    int critical = 0;
    friend bool operator==(const DayCount &, const DayCount &) = default;
};

/// What became of the findings over the readings that were kept.
struct History
{
    std::vector<DayCount> trend;            ///< day by day, today last; shorter where the records are younger
    int mendedThisWeek = 0;                 ///< gone within the past seven days
    std::optional<Duration> meanTimeToMend; ///< from first seen to gone, over those gone in the trend's days
    int change = 0;                         ///< open now, less than at the trend's beginning when negative
    friend bool operator==(const History &, const History &) = default;
};

/// Over `days` days up to `now`, in one environment or, when it is empty, in all. Days end in `zone`.
History historyOf(const std::vector<estate::FindingRecord> &records, const QString &environment, Instant now,
    const QTimeZone &zone, int days = 30);

} // namespace sallyport::findings
