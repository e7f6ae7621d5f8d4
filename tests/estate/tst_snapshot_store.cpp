#include "estate/outside_codec.h"
#include "estate/snapshot_codec.h"
#include "estate/snapshot_store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::estate;

namespace {

Instant at(int hours)
{
    return Instant(std::chrono::hours(hours));
}

/// A reading with something in every field, so that a forgotten one shows.
vault::Reading fullReading()
{
    vault::Reading reading;
    reading.readAt = at(500000);
    reading.cost = {214, std::chrono::milliseconds(1400)};
    reading.token = {QStringLiteral("userpass-m.okafor"), {QStringLiteral("a"), QStringLiteral("b")}, Duration(3600),
        at(500001), QStringLiteral("entity"), QStringLiteral("service"), true};
    reading.health = {
        true, true, true, QStringLiteral("1.13.1"), QStringLiteral("cluster"), vault::SealProgress{2, 3}, at(500000)};
    reading.mounts = {{QStringLiteral("airflow"), QStringLiteral("kv"), 2, QStringLiteral("d")}};
    reading.authMethods = {{QStringLiteral("userpass"), QStringLiteral("userpass"), QStringLiteral("d")}};
    vault::KvMetadata secret;
    secret.path = QStringLiteral("prod/Ж x");
    secret.created = at(1);
    secret.updated = at(2);
    secret.currentVersion = 2;
    secret.oldestVersion = 1;
    secret.maxVersions = 10;
    secret.casRequired = true;
    secret.deleteVersionAfter = Duration(60);
    secret.customMetadata = {{QStringLiteral("owner"), QStringLiteral("me")}};
    secret.keys = QStringList({QStringLiteral("password"), QStringLiteral("user")});
    secret.versions = {{1, at(1), at(2), {}, true}, {2, at(2), {}, at(3), false}};
    vault::KvMetadata nameOnly;
    nameOnly.path = QStringLiteral("prod/v1");
    nameOnly.nameOnly = true;
    reading.secrets = {secret, nameOnly};
    reading.staticRoles = {{QStringLiteral("database"), QStringLiteral("etl"), QStringLiteral("wh"),
        QStringLiteral("u"), Duration(86400), QStringLiteral("0 0 * * *"), at(4), QStringLiteral("password")}};
    reading.databaseRoles = {
        {QStringLiteral("database"), QStringLiteral("ro"), QStringLiteral("wh"), Duration(60), Duration(120)}};
    reading.certificates = {
        {QStringLiteral("pki"), QStringLiteral("39:dd"), QStringLiteral("web"), at(1), at(5), true}};
    reading.unreadCertificates = {{QStringLiteral("pki-int"), 4000}};
    reading.authRoles = {
        {QStringLiteral("approle"), QStringLiteral("ci"), true, Duration(60), Duration(120), Duration(180)}};
    reading.policyNames = {QStringLiteral("p"), QStringLiteral("q")};
    reading.policies = {{QStringLiteral("p"), QStringLiteral("path \"x\" {}")}};
    reading.unreadable = {{QStringLiteral("airflow"), QStringLiteral("prod/v/"),
        QStringLiteral("airflow/metadata/prod/v/"), QStringLiteral("list"), ErrorCode::Forbidden}};
    reading.warnings = {{ErrorCode::Forbidden, {"w", {}}, QStringLiteral("s"), {"a", {}}}};
    reading.complete = true;
    return reading;
}

/// Something in every field.
Outside fullOutside()
{
    Outside outside;
    outside.alerts.reading =
        monitoring::AlertReading{QStringLiteral("https://prometheus.example:9090"), at(500000), 1, false,
            {{QStringLiteral("g"), QStringLiteral("/etc/x.yml"), QStringLiteral("Ж"), QStringLiteral("up == 0"),
                QStringLiteral("err"), QStringLiteral("critical")}}};
    outside.alerts.failure =
        Attempt{at(500001), {ErrorCode::Unreachable, {"no connection: %1", {QStringLiteral("refused")}},
                                QStringLiteral("GET x"), {"Check it", {}}}};
    git::BranchProtection protection;
    protection.forge = QStringLiteral("GitHub");
    protection.kind = QStringLiteral("github");
    protection.host = QStringLiteral("api.github.com");
    protection.project = QStringLiteral("acme/infra");
    protection.branch = QStringLiteral("main");
    protection.askedAt = at(500002);
    protection.requests = 2;
    protection.approvals = 2;
    protection.mayNeedMore = true;
    protection.ownersReview = false;
    protection.push = git::BranchProtection::Push::Some;
    protection.pushers = {QStringLiteral("ci"), QStringLiteral("admin")};
    protection.notSeen = {{ErrorCode::Forbidden, {"not told", {}}, QStringLiteral("s"), {"a", {}}}};
    protection.answered = {QStringLiteral("GET https://api.github.com:443/x")};
    outside.protection.reading = protection;
    return outside;
}

} // namespace

class TestSnapshotStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryField()
    {
        const auto decoded = decode(encode(fullReading()));
        QVERIFY(decoded);
        QVERIFY(*decoded == fullReading());
    }

    void brokenBytesAreAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("rubbish") << QByteArray("not a snapshot");
        QTest::newRow("cut") << encode(fullReading()).chopped(20);
    }

    void brokenBytesAreAnError()
    {
        QFETCH(QByteArray, bytes);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral(".*")));
        QVERIFY(!decode(bytes));
    }

    void failureStandsBesideTheLastReading()
    {
        auto store = SnapshotStore::open({});
        QVERIFY(store);
        QVERIFY(store->keep(QStringLiteral("prod"), fullReading()));
        const Attempt sealed{
            at(500009), {ErrorCode::Sealed, {"sealed", {}}, QStringLiteral("GET sys/health"), {"unseal", {}}}};
        QVERIFY(store->keepFailure(QStringLiteral("prod"), sealed));
        const auto known = store->latest(QStringLiteral("prod"));
        QVERIFY(known && known->reading && known->failure);
        QCOMPARE(*known->failure, sealed);
        // The next success takes the failure away.
        QVERIFY(store->keep(QStringLiteral("prod"), fullReading()));
        QVERIFY(!store->latest(QStringLiteral("prod"))->failure);
        QVERIFY(!store->latest(QStringLiteral("dev"))->reading);
    }

    /// What rests on an answer can be said again after a start, in the same words.
    void whatOthersToldIsKept()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("s.db"));
        {
            auto store = SnapshotStore::open(path);
            QCOMPARE(*store->outside(), Outside());
            QVERIFY(store->keep(fullOutside().alerts));
            QVERIFY(store->keep(fullOutside().protection));
        }
        auto store = SnapshotStore::open(path);
        QVERIFY(*store->outside() == fullOutside());
        // Each replaces its own and leaves the other.
        QVERIFY(store->keep(Look<monitoring::AlertReading>()));
        QVERIFY(!store->outside()->alerts.reading && !store->outside()->alerts.failure);
        QVERIFY(store->outside()->protection == fullOutside().protection);
    }

    void brokenAnswersAreAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << encode(fullOutside().alerts).chopped(5);
        QTest::newRow("another type")
            << QByteArray(encode(fullOutside().alerts)).replace("\"requests\":1", "\"requests\":[]");
        QTest::newRow("no object") << QByteArray("[]");
    }

    void brokenAnswersAreAnError()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!decodeAlerts(bytes));
    }

    void oldReadingsAreDropped()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("s.db"));
        auto store = SnapshotStore::open(path);
        vault::Reading reading;
        for (int i = 0; i < 70; ++i) {
            reading.readAt = at(i);
            QVERIFY(store->keep(QStringLiteral("prod"), reading));
        }
        const auto database = Database::open(path, {QString(), QString(), QString(), QString()});
        auto count = database->run(QStringLiteral("SELECT count(*), max(read_at) FROM reading"));
        QVERIFY(count && count->next());
        QCOMPARE(count->value(0).toInt(), 60);
        QCOMPARE(store->latest(QStringLiteral("prod"))->reading->readAt, at(69));
    }

    void theLastScoreOfADayStandsForIt()
    {
        auto store = SnapshotStore::open({});
        QVERIFY(store);
        const QDate day(2026, 11, 23);
        QVERIFY(store->recordScores({{QStringLiteral("prod"), day, 3, 4, 7}, {QStringLiteral("dev"), day, 1, 0, 13}}));
        QVERIFY(store->recordScores({{QStringLiteral("prod"), day, 5, 2, 7}}));
        QVERIFY(store->recordScores({{QStringLiteral("prod"), day.addDays(-1), 2, 5, 7}}));
        const std::vector<ScoreRecord> expected{{QStringLiteral("dev"), day, 1, 0, 13},
            {QStringLiteral("prod"), day.addDays(-1), 2, 5, 7}, {QStringLiteral("prod"), day, 5, 2, 7}};
        QCOMPARE(*store->scores(), expected);
    }

    void findingsHaveALife()
    {
        auto store = SnapshotStore::open({});
        const QString overdue = QStringLiteral("overdue:prod/x");
        const QStringList prod{QStringLiteral("prod")};
        const std::vector<SeenFinding> none;
        QVERIFY(store->recordFindings({{overdue, true}}, prod, at(1)));
        QVERIFY(store->recordFindings({{overdue, true}}, prod, at(2)));
        QCOMPARE(store->findingRecords()->front().firstSeen, at(1));
        QCOMPARE(store->findingRecords()->front().lastSeen, at(2));
        QVERIFY(store->findingRecords()->front().isCritical);
        // An environment that was not read proves nothing gone.
        QVERIFY(store->recordFindings(none, {QStringLiteral("dev")}, at(3)));
        QVERIFY(!store->findingRecords()->front().goneAt);
        QVERIFY(store->recordFindings(none, prod, at(4)));
        QCOMPARE(*store->findingRecords()->front().goneAt, at(4));
        // Back again: a new life.
        QVERIFY(store->recordFindings({{overdue, true}}, prod, at(5)));
        QCOMPARE(store->findingRecords()->front().firstSeen, at(5));
        QVERIFY(!store->findingRecords()->front().goneAt);
    }
};

QTEST_APPLESS_MAIN(TestSnapshotStore)
#include "tst_snapshot_store.moc"
