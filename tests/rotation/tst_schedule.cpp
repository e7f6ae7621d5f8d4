#include "base/private_files.h"
#include "rotation/schedule.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::rotation;
using namespace std::chrono_literals;

namespace {

constexpr auto day = 24h;
const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");

std::vector<Cadence> builtIn()
{
    const QString file = QStringLiteral(SALLYPORT_SOURCE_DIR "/resources/cadences.hcl");
    const auto cadences = readCadences(*readFile(file), file);
    return cadences ? *cadences : std::vector<Cadence>();
}

estate::Estate someEstate()
{
    estate::Estate estate;
    estate::Environment prod;
    prod.name = QStringLiteral("prod");
    prod.vault = estate::VaultBackend{};
    prod.vault->mount = QStringLiteral("airflow");
    prod.vault->writers = {QStringLiteral("ci")};
    estate.environments = {prod};
    return estate;
}

/// A secret whose current version was written that many days ago.
estate::Secret written(const QString &path, int daysAgo, const QMap<QString, QString> &custom = {})
{
    estate::Secret secret;
    secret.id = {QStringLiteral("prod"), path};
    secret.apiPath = QStringLiteral("airflow/") + path;
    vault::KvMetadata live;
    live.currentVersion = 3;
    live.customMetadata = custom;
    live.versions = {{3, now - daysAgo * day, {}, {}, false}};
    secret.live = live;
    return secret;
}

audit::Write write(int daysAgo, const QString &actor, audit::ValueChange change)
{
    return {0, now - daysAgo * day, actor, audit::Operation::Update, change};
}

} // namespace

class TestSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInCadencesAreThere_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("kind");
        QTest::newRow("fernet") << "variables/fernet_key"
                                << "fernet";
        QTest::newRow("database") << "connections/pg_warehouse"
                                  << "static-db";
        QTest::newRow("api token") << "connections/stripe_api"
                                   << "api-token";
        QTest::newRow("cloud key") << "connections/aws_access_key_etl"
                                   << "cloud-access-key";
        QTest::newRow("service token") << "variables/billing_service"
                                       << "service-token";
        QTest::newRow("nothing fits") << "connections/smtp_default"
                                      << "";
    }

    void builtInCadencesAreThere()
    {
        QFETCH(QString, path);
        QFETCH(QString, kind);
        const auto lookup = chooseCadence(written(path, 1), someEstate(), builtIn());
        QCOMPARE(lookup.choice ? lookup.choice->cadence.kind : QString(), kind);
    }

    void orderOfChoice()
    {
        estate::Estate estate = someEstate();
        const auto chosen = [&](const QMap<QString, QString> &custom) {
            return *chooseCadence(written(QStringLiteral("connections/pg_x"), 1, custom), estate, builtIn()).choice;
        };
        QCOMPARE(chosen({}).from, CadenceChoice::From::PathConvention);
        estate.cadences = {{.name = QStringLiteral("slow"),
            .match = QStringLiteral("*/pg_*"),
            .every = Duration(180 * day),
            .grace = {},
            .method = {},
            .by = {},
            .proofs = {},
            .at = {QStringLiteral("sallyport.hcl"), 27, 1}}};
        QCOMPARE(chosen({}).from, CadenceChoice::From::CadenceBlock);
        QCOMPARE(chosen({}).at.line, 27);
        QCOMPARE(
            chosen({{QStringLiteral("cadence"), QStringLiteral("12w")}}).from, CadenceChoice::From::CustomMetadata);
        QCOMPARE(chosen({{QStringLiteral("cadence"), QStringLiteral("12w")}}).cadence.interval, Duration(84 * day));
        QCOMPARE(chosen({{QStringLiteral("kind"), QStringLiteral("fernet")}}).cadence.interval, Duration(90 * day));
    }

    void nonsenseIsNotReplacedByAGuess()
    {
        const auto lookup = chooseCadence(
            written(QStringLiteral("connections/pg_x"), 1, {{QStringLiteral("rotation"), QStringLiteral("soon")}}),
            someEstate(), builtIn());
        QVERIFY(!lookup.choice);
        QVERIFY(lookup.problem.contains(QStringLiteral("soon")));
    }

    void statusWithoutProof_data()
    {
        QTest::addColumn<int>("daysAgo");
        QTest::addColumn<QString>("status");
        QTest::newRow("fresh") << 1 << "written-not-proven";
        QTest::newRow("a day before due soon") << 59 << "written-not-proven";
        QTest::newRow("due within 30 days for certain") << 60 << "due-soon";
        QTest::newRow("on the day") << 90 << "overdue";
        QTest::newRow("long past") << 400 << "overdue";
        QTest::newRow("a server whose clock runs ahead") << -2 << "written-not-proven";
    }

    void statusWithoutProof()
    {
        QFETCH(int, daysAgo);
        QFETCH(QString, status);
        const Rotation row =
            schedule(written(QStringLiteral("connections/pg_x"), daysAgo), someEstate(), builtIn(), {}, now);
        QCOMPARE(nameOf(row.status), status);
        QVERIFY(!row.proof);
    }

    void anotherValueInTheLogIsProof()
    {
        const auto secret = written(QStringLiteral("connections/pg_x"), 40);
        ProofSources sources;
        sources.writes.insert(secret.apiPath, {write(40, QStringLiteral("ci"), audit::ValueChange::Changed)});
        const Rotation row = schedule(secret, someEstate(), builtIn(), sources, now);
        QCOMPARE(nameOf(row.status), QStringLiteral("current"));
        QCOMPARE(row.proof->kind, Proof::Kind::AuditHmac);
        sources.writes[secret.apiPath] = {write(40, QStringLiteral("ci"), audit::ValueChange::Same)};
        QCOMPARE(nameOf(schedule(secret, someEstate(), builtIn(), sources, now).status),
            QStringLiteral("written-not-proven"));
    }

    void overdueEndsAsWrittenNotProven()
    {
        const auto secret = written(QStringLiteral("connections/pg_x"), 2);
        ProofSources sources;
        sources.writes.insert(secret.apiPath, {write(102, QStringLiteral("ci"), audit::ValueChange::Changed),
                                                  write(2, QStringLiteral("ci"), audit::ValueChange::Unknown)});
        const Rotation row = schedule(secret, someEstate(), builtIn(), sources, now);
        QCOMPARE(nameOf(row.status), QStringLiteral("written-not-proven"));
        QVERIFY(row.proof);
    }

    void mergedChangeCountsOnceTheWriterAppliedIt()
    {
        const auto secret = written(QStringLiteral("connections/pg_x"), 9);
        ProofSources sources;
        sources.merged = {{QStringLiteral("a41f9c2"), now - 10 * day, secret.id}};
        QVERIFY(!schedule(secret, someEstate(), builtIn(), sources, now).proof);
        sources.writes.insert(secret.apiPath, {write(9, QStringLiteral("somebody"), audit::ValueChange::Unknown)});
        QVERIFY(!schedule(secret, someEstate(), builtIn(), sources, now).proof);
        sources.writes[secret.apiPath] = {write(9, QStringLiteral("ci"), audit::ValueChange::Unknown)};
        const Rotation row = schedule(secret, someEstate(), builtIn(), sources, now);
        QVERIFY(row.proof);
        QCOMPARE(row.proof->kind, Proof::Kind::MergedChange);
        QCOMPARE(row.proof->at, now - 9 * day);
    }

    void attestationIsProof()
    {
        const auto secret = written(QStringLiteral("connections/pg_x"), 5);
        estate::Estate estate = someEstate();
        estate::Attestation attestation;
        attestation.environment = QStringLiteral("prod");
        attestation.secret = QStringLiteral("connections/pg_x");
        attestation.result = QStringLiteral("failed");
        attestation.at = now - 5 * day;
        estate.attestations = {attestation};
        QVERIFY(!schedule(secret, estate, builtIn(), {}, now).proof);
        estate.attestations.front().result = QStringLiteral("passed");
        QCOMPARE(schedule(secret, estate, builtIn(), {}, now).proof->kind, Proof::Kind::Attestation);
    }

    void staticRoleRotatesItself()
    {
        estate::Secret secret;
        secret.id = {QStringLiteral("prod"), QStringLiteral("database/static-roles/etl")};
        vault::StaticRole role;
        role.rotationPeriod = Duration(40 * day);
        role.lastRotation = now - 50 * day;
        secret.staticRole = role;
        const Rotation row = schedule(secret, someEstate(), builtIn(), {}, now);
        QCOMPARE(nameOf(row.status), QStringLiteral("overdue"));
        QCOMPARE(row.cadence.choice->from, CadenceChoice::From::BackendRole);
        QCOMPARE(row.proof->kind, Proof::Kind::StaticRole);
    }

    void neverOverdue_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("status");
        QTest::newRow("cloud key must not exist") << "connections/aws_access_key_x"
                                                  << "forbidden";
        QTest::newRow("no cadence") << "connections/smtp_default"
                                    << "unknown";
    }

    void neverOverdue()
    {
        QFETCH(QString, path);
        QFETCH(QString, status);
        QCOMPARE(nameOf(schedule(written(path, 4000), someEstate(), builtIn(), {}, now).status), status);
    }

    void destroyedNewestVersionIsUnknown()
    {
        auto secret = written(QStringLiteral("connections/pg_x"), 5);
        secret.live->versions.front().destroyed = true;
        QCOMPARE(nameOf(schedule(secret, someEstate(), builtIn(), {}, now).status), QStringLiteral("unknown"));
    }
};

QTEST_APPLESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
