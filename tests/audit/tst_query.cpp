#include "audit/query.h"
#include "audit/store_writer.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace sallyport;
using namespace sallyport::audit;
using namespace std::chrono_literals;

namespace {

const Instant start = *parseInstant(u"2026-11-01T00:00:00Z");

struct Place
{
    std::string path, mount, secret;
};

const std::array<Place, 5> places{{
    {"airflow/data/prod/connections/pg_warehouse", "airflow", "airflow/prod/connections/pg_warehouse"},
    {"airflow/metadata/prod/connections/pg_warehouse", "airflow", "airflow/prod/connections/pg_warehouse"},
    {"airflow/data/production/x", "airflow", "airflow/production/x"},
    {"airflow/data/prod/variables/fernet_key", "airflow", "airflow/prod/variables/fernet_key"},
    {"legacy/prod/smtp", "legacy", "legacy/prod/smtp"},
}};
const std::array<std::string, 4> actors{"airflow-prod", "airflow-dev", "ci-terraform-prod", ""};
const std::array<std::string, 3> addresses{"10.20.3.18", "10.40.1.9", ""};

/// Events of twenty days, not in order, from a generator that gives the same ones each time.
StorePtr randomStore(int events)
{
    std::mt19937 random(7);
    const auto pick = [&](size_t count) { return std::uniform_int_distribution<size_t>(0, count - 1)(random); };
    StoreWriter writer;
    writer.addSource({});
    writer.addSource({});
    for (int each = 0; each < events; ++each) {
        const Place &place = places[pick(places.size())];
        Record record;
        record.time = (start + std::chrono::milliseconds(pick(20 * 86400) * 1000)).time_since_epoch().count();
        record.path = writer.addPath(place.path, place.mount, place.secret);
        record.actor = writer.actors().idOf(actors[pick(actors.size())]);
        record.address = writer.addresses().idOf(addresses[pick(addresses.size())]);
        record.source = quint16(pick(2));
        record.operation = Operation(pick(operationCount));
        record.outcome = Outcome(pick(outcomeCount));
        record.error = writer.errors().idOf(record.outcome == Outcome::Denied ? "permission denied" : "");
        record.offset = each;
        writer.append(record);
        // Snapshots on the way make chunks that later events have to be merged into.
        if (each % 7000 == 0)
            writer.snapshot();
    }
    return writer.snapshot();
}

/// What a filter means, said as plainly as possible.
bool holds(const Filter &filter, const Event &event)
{
    const QString prefix = filter.prefix;
    const auto says = [&](const QString &text) { return text.toLower().contains(filter.text.toLower()); };
    return (!filter.span.from || event.time >= *filter.span.from) &&
           (!filter.span.until || event.time < *filter.span.until) &&
           (filter.sources.empty() || std::count(filter.sources.begin(), filter.sources.end(), event.source) > 0) &&
           (filter.mount.isEmpty() || event.mount == filter.mount) &&
           (prefix.isEmpty() || event.secretPath == prefix || event.secretPath.startsWith(prefix + QLatin1Char('/'))) &&
           (filter.secretPath.isEmpty() || event.secretPath == filter.secretPath) &&
           (filter.operations.empty() ||
               std::count(filter.operations.begin(), filter.operations.end(), event.operation) > 0) &&
           (!filter.outcome || event.outcome == *filter.outcome) &&
           (filter.actor.isEmpty() || event.actor == filter.actor) &&
           (filter.text.isEmpty() || says(event.path) || says(event.actor) || says(event.remoteAddress) ||
               says(event.error));
}

std::vector<Event> naive(const Store &store, const Filter &filter)
{
    std::vector<Event> events;
    for (Row row = store.size(); row-- > 0;) {
        if (const Event event = store.event(row); holds(filter, event))
            events.push_back(event);
    }
    return events;
}

} // namespace

class TestQuery : public QObject
{
    Q_OBJECT

    StorePtr m_store;

private Q_SLOTS:
    void initTestCase() { m_store = randomStore(50'000); }

    void rowsAreInTheOrderOfTime()
    {
        QCOMPARE(m_store->size(), 50'000u);
        std::vector<bool> seen(m_store->size());
        for (Row row = 0; row < m_store->size(); ++row) {
            QVERIFY(row == 0 || m_store->time(row - 1) <= m_store->time(row));
            seen[size_t(m_store->event(row).offset)] = true;
        }
        QVERIFY(std::all_of(seen.begin(), seen.end(), [](bool each) { return each; }));
    }

    void lowerBound()
    {
        for (const Instant instant : {start - 1h, start, start + 5h, start + 240h + 1ms, start + 24h * 30}) {
            Row expected = 0;
            while (expected < m_store->size() && m_store->time(expected) < instant)
                ++expected;
            QCOMPARE(m_store->lowerBound(instant), expected);
        }
    }

    void filter_data()
    {
        QTest::addColumn<Filter>("filter");
        QTest::newRow("everything") << Filter{};
        QTest::newRow("span") << Filter{.span = {start + 24h, start + 48h}};
        QTest::newRow("open span") << Filter{.span = {start + 24h * 18, {}}};
        QTest::newRow("span before all") << Filter{.span = {{}, start - 1h}};
        QTest::newRow("span the wrong way round") << Filter{.span = {start + 48h, start + 24h}};
        QTest::newRow("source") << Filter{.sources = {1}};
        QTest::newRow("source that is not there") << Filter{.sources = {-1, 9}};
        QTest::newRow("mount") << Filter{.mount = QStringLiteral("legacy")};
        QTest::newRow("prefix ends at a segment") << Filter{.prefix = QStringLiteral("airflow/prod")};
        QTest::newRow("secret") << Filter{.secretPath = QStringLiteral("airflow/prod/connections/pg_warehouse")};
        QTest::newRow("unknown secret") << Filter{.secretPath = QStringLiteral("airflow/prod")};
        QTest::newRow("operations") << Filter{.operations = {Operation::Read, Operation::Login}};
        QTest::newRow("outcome") << Filter{.outcome = Outcome::Denied};
        QTest::newRow("actor") << Filter{.actor = QStringLiteral("airflow-dev")};
        QTest::newRow("text in a path") << Filter{.text = QStringLiteral("FERNET")};
        QTest::newRow("text in an actor") << Filter{.text = QStringLiteral("ci-t")};
        QTest::newRow("text in an address") << Filter{.text = QStringLiteral("10.40")};
        QTest::newRow("text in an error") << Filter{.text = QStringLiteral("permission")};
        QTest::newRow("all at once") << Filter{.span = {start + 24h, start + 24h * 10},
            .sources = {0},
            .mount = QStringLiteral("airflow"),
            .prefix = QStringLiteral("airflow/prod"),
            .operations = {Operation::Read, Operation::Update},
            .outcome = Outcome::Denied,
            .actor = QStringLiteral("airflow-dev"),
            .text = QStringLiteral("pg_")};
    }

    void filter()
    {
        QFETCH(Filter, filter);
        std::vector<Event> found;
        for (const Row row : find(*m_store, filter))
            found.push_back(m_store->event(row));
        const auto expected = naive(*m_store, filter);
        QVERIFY(found == expected);
        QCOMPARE(count(*m_store, filter), qsizetype(expected.size()));
    }

    void prefixWithASlashIsTheSame()
    {
        QCOMPARE(count(*m_store, {.prefix = QStringLiteral("airflow/prod/")}),
            count(*m_store, {.prefix = QStringLiteral("airflow/prod")}));
    }

    void limitGivesTheNewest()
    {
        const auto all = find(*m_store, {.outcome = Outcome::Denied});
        const auto some = find(*m_store, {.outcome = Outcome::Denied}, 10);
        QVERIFY(std::equal(some.begin(), some.end(), all.begin(), all.begin() + 10));
        QVERIFY(find(*m_store, {}, 0).empty());
    }

    void histogramCountsWhatTheFilterFinds()
    {
        const Filter filter{.mount = QStringLiteral("airflow")};
        const auto buckets = histogram(*m_store, filter, start + 12h, 1h, 60);
        QCOMPARE(buckets.size(), 60u);
        for (const Bucket &bucket : buckets) {
            Bucket expected{.from = bucket.from};
            Filter hour = filter;
            hour.span = {bucket.from, bucket.from + 1h};
            for (const Event &event : naive(*m_store, hour)) {
                expected.allowed += event.outcome == Outcome::Allowed;
                expected.denied += event.outcome == Outcome::Denied;
                expected.other += event.outcome == Outcome::Failed || event.outcome == Outcome::Unanswered;
            }
            QVERIFY(bucket == expected);
        }
    }

    void readers()
    {
        const QString secret = QStringLiteral("airflow/prod/connections/pg_warehouse");
        const Instant from = start + 36h;
        const Instant until = start + 24h * 6;
        const auto readers = readersOf(*m_store, secret, from, until);
        QCOMPARE(readers.size(), actors.size());
        const Filter reads{.span = {from, until}, .secretPath = secret, .operations = {Operation::Read}};
        const auto events = naive(*m_store, reads);
        qint64 total = 0;
        for (size_t at = 0; at < readers.size(); ++at) {
            const Reader &reader = readers[at];
            QVERIFY(at == 0 || readers[at - 1].count >= reader.count);
            Reader expected{.actor = reader.actor, .last = {}, .perDay = std::vector<int>(5)};
            for (const Event &event : events) {
                if (event.actor != reader.actor)
                    continue;
                expected.last = std::max(expected.last, event.time);
                ++expected.count;
                expected.denied += event.outcome == Outcome::Denied;
                ++expected.perDay[size_t(std::chrono::floor<std::chrono::days>(event.time - start).count() - 1)];
            }
            QVERIFY(reader == expected);
            total += reader.count;
        }
        QCOMPARE(total, qint64(events.size()));
    }

    void writers()
    {
        const QString secret = QStringLiteral("legacy/prod/smtp");
        auto expected = naive(*m_store, {.secretPath = secret,
                                            .operations = {Operation::Create, Operation::Update, Operation::Patch},
                                            .outcome = Outcome::Allowed});
        std::reverse(expected.begin(), expected.end());
        const auto writes = writersOf(*m_store, secret);
        QVERIFY(!writes.empty());
        QVERIFY(std::equal(
            writes.begin(), writes.end(), expected.begin(), expected.end(), [](const Write &write, const Event &event) {
                return write.row == event.row && write.actor == event.actor && write.time == event.time;
            }));
        QVERIFY(writesBySecret(*m_store).value(secret) == writes);
        QCOMPARE(writesBySecret(*m_store, {.mount = QStringLiteral("legacy")}).size(), 1);
    }

    void whoWroteAVersion_data()
    {
        QTest::addColumn<qint64>("created");
        QTest::addColumn<int>("row");
        QTest::newRow("a moment after the request") << qint64(1040) << 1;
        QTest::newRow("nearest of two") << qint64(1900) << 2;
        QTest::newRow("before the first, within the tolerance") << qint64(-100) << 1;
        QTest::newRow("at the end of the tolerance") << qint64(7000) << 2;
        QTest::newRow("too far") << qint64(7001) << 0;
    }

    void whoWroteAVersion()
    {
        QFETCH(qint64, created);
        const std::vector<Write> writes{
            {.row = 1, .time = start + 1s, .actor = {}}, {.row = 2, .time = start + 2s, .actor = {}}};
        const auto write = writeNear(writes, start + std::chrono::milliseconds(created));
        QTEST(int(write ? write->row : 0), "row");
    }

    void lastReadOfEachSecret()
    {
        const auto reads = lastReads(*m_store, {.mount = QStringLiteral("airflow")});
        QCOMPARE(reads.size(), 3);
        for (auto each = reads.begin(); each != reads.end(); ++each) {
            const auto events = naive(
                *m_store, {.secretPath = each.key(), .operations = {Operation::Read}, .outcome = Outcome::Allowed});
            QCOMPARE(each.value(), events.front().time);
        }
    }

    void emptyStore()
    {
        const StorePtr store = StoreWriter().snapshot();
        QVERIFY(find(*store, {}).empty());
        QCOMPARE(histogram(*store, {}, start).size(), 60u);
        QVERIFY(readersOf(*store, QStringLiteral("a"), start, start + 1h).empty());
        QVERIFY(lastReads(*store).isEmpty());
        QCOMPARE(store->lowerBound(start), 0u);
    }
};

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
