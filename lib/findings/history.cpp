#include "findings/history.h"

#include <algorithm>

namespace sallyport::findings {

namespace {

bool isOf(const estate::FindingRecord &record, const QString &environment)
{
    return environment.isEmpty() || record.identity.section(u':', 1).section(u'/', 0, 0) == environment;
}

QDate dayIn(const QTimeZone &zone, Instant at)
{
    return toDateTime(at).toTimeZone(zone).date();
}

} // namespace

History historyOf(const std::vector<estate::FindingRecord> &records, const QString &environment, Instant now,
    const QTimeZone &zone, int days)
{
    History history;
    const QDate today = dayIn(zone, now);
    QDate first = today.addDays(1 - days);
    // Before the first reading nothing was looked at: a line at zero would say that all was well.
    QDate begun = today;
    for (const estate::FindingRecord &record : records)
        begun = std::min(begun, dayIn(zone, record.firstSeen));
    first = std::max(first, begun);
    for (QDate day = first; day <= today; day = day.addDays(1))
        history.trend.push_back({day, 0, 0});
    qint64 mended = 0;
    Duration spent{};
    for (const estate::FindingRecord &record : records) {
        if (!isOf(record, environment))
            continue;
        const QDate from = std::max(first, dayIn(zone, record.firstSeen));
        // A clock that was put back leaves records from the future.
        const QDate until = record.goneAt ? std::min(today, dayIn(zone, *record.goneAt).addDays(-1)) : today;
        for (QDate day = from; day <= until; day = day.addDays(1)) {
            DayCount &count = history.trend.at(size_t(first.daysTo(day)));
            ++count.open;
            count.critical += record.isCritical;
        }
        if (!record.goneAt || dayIn(zone, *record.goneAt) < first)
            continue;
        ++mended;
        spent += std::chrono::duration_cast<Duration>(*record.goneAt - record.firstSeen);
        history.mendedThisWeek += now - *record.goneAt <= std::chrono::days(7);
    }
    if (mended > 0)
        history.meanTimeToMend = spent / mended;
    history.change = history.trend.back().open - history.trend.front().open;
    return history;
}

} // namespace sallyport::findings
