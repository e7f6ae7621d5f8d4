#include "findings/history.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::findings;
using namespace std::chrono_literals;

namespace {

constexpr auto day = 24h;
const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");

estate::FindingRecord record(
    const char *identity, int firstDaysAgo, std::optional<int> goneDaysAgo = {}, bool isCritical = false)
{
    estate::FindingRecord record;
    record.identity = QString::fromLatin1(identity);
    record.firstSeen = now - firstDaysAgo * day;
    record.lastSeen = now - goneDaysAgo.value_or(0) * day;
    if (goneDaysAgo)
        record.goneAt = now - *goneDaysAgo * day;
    record.isCritical = isCritical;
    return record;
}

History over(
    const std::vector<estate::FindingRecord> &records, const QString &environment = {}, const char *zone = "UTC")
{
    return historyOf(records, environment, now, QTimeZone(zone), 30);
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingKeptIsToday()
    {
        const History history = over({});
        QCOMPARE(history.trend, (std::vector<DayCount>{{QDate(2026, 11, 23), 0, 0}}));
        QCOMPARE(history.change, 0);
        QVERIFY(!history.meanTimeToMend);
    }

    /// Days before the first reading are no days on which all was well.
    void beginsWithTheFirstReading()
    {
        const History history = over({record("overdue:prod/a", 4), record("overdue:prod/b", 1, {}, true)});
        QCOMPARE(history.trend.size(), size_t(5));
        QCOMPARE(history.trend.front(), (DayCount{QDate(2026, 11, 19), 1, 0}));
        QCOMPARE(history.trend.back(), (DayCount{QDate(2026, 11, 23), 2, 1}));
        QCOMPARE(history.change, 1);
    }

    void goesBackThirtyDays()
    {
        const History history = over({record("overdue:prod/a", 300)});
        QCOMPARE(history.trend.size(), size_t(30));
        QCOMPARE(history.trend.front().open, 1);
    }

    void mendedCounts()
    {
        const History history = over({record("overdue:prod/a", 12, 2), record("overdue:prod/b", 14, 10),
            record("overdue:prod/c", 200, 100), record("overdue:prod/d", 20)});
        QCOMPARE(history.mendedThisWeek, 1);
        // Ten days and four; what went before the trend's days is another story.
        QCOMPARE(history.meanTimeToMend, std::optional<Duration>(7 * day));
        QCOMPARE(history.trend.back().open, 1);
        // It stood at the end of the day before it went.
        QCOMPARE(history.trend.at(history.trend.size() - 4).open, 2);
        QCOMPARE(history.trend.at(history.trend.size() - 3).open, 1);
    }

    void ofOneEnvironment()
    {
        const std::vector records{record("overdue:prod/a", 3), record("overdue:production/a", 3),
            record("not-checked:prod", 3), record("plaintext:terraform/prod/x.tf", 3),
            record("exception:prod/a#accept.x", 3)};
        QCOMPARE(over(records, QStringLiteral("prod")).trend.back().open, 3);
        QCOMPARE(over(records).trend.back().open, 5);
    }

    void daysEndInTheZone()
    {
        std::vector records{record("overdue:prod/a", 1)};
        records.front().firstSeen = *parseInstant(u"2026-11-22T23:30:00Z");
        QCOMPARE(over(records).trend.front().day, QDate(2026, 11, 22));
        QCOMPARE(over(records, {}, "Europe/Berlin").trend.front().day, QDate(2026, 11, 23));
        QCOMPARE(over(records, {}, "America/New_York").trend.front().day, QDate(2026, 11, 22));
    }

    /// A clock that was put back leaves records from the future.
    void recordsFromTheFuture()
    {
        const History history = over({record("overdue:prod/a", 3, -2), record("overdue:prod/b", -1)});
        QCOMPARE(history.trend.size(), size_t(4));
        QCOMPARE(history.trend.back().open, 1);
    }
};

QTEST_APPLESS_MAIN(TestHistory)
#include "tst_history.moc"
