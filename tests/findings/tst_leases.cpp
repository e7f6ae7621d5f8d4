#include "base/private_files.h"
#include "estate/estate_file.h"
#include "estate/snapshot_codec.h"
#include "findings/coverage.h"
#include "findings/engine.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::findings;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(sallyport::vault::Certificate)
Q_DECLARE_METATYPE(sallyport::vault::AuthRole)

namespace {

constexpr auto day = 24h;
const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");

const QByteArray head = "estate \"a\" {}\n"
                        "environment \"prod\" {\n  tier = \"production\"\n  vault {\n    mount = \"airflow\"\n"
                        "    prefix = \"prod\"\n    pki = [\"pki\"]\n    auth = [\"approle\", \"token\"]\n  }\n}\n";

vault::Certificate certificate(int fromDaysAgo, int untilInDays, bool isAuthority = false)
{
    return {QStringLiteral("pki"), QStringLiteral("39:dd"), QStringLiteral("web.acme.example"),
        now - fromDaysAgo * day, now + untilInDays * day, isAuthority};
}

vault::AuthRole appRole(Duration secretIdTtl)
{
    vault::AuthRole role{QStringLiteral("approle"), QStringLiteral("ci")};
    role.givesSecretIds = true;
    role.secretIdTtl = secretIdTtl;
    return role;
}

vault::AuthRole tokenRole(Duration maxTtl, Duration period)
{
    vault::AuthRole role{QStringLiteral("token"), QStringLiteral("ci")};
    role.tokenMaxTtl = maxTtl;
    role.tokenPeriod = period;
    return role;
}

std::vector<rotation::Cadence> builtIn()
{
    const QString file = QStringLiteral(SALLYPORT_SOURCE_DIR "/resources/cadences.hcl");
    return rotation::readCadences(*readFile(file), file).value();
}

/// One environment that was read, and what follows from it.
struct Scene
{
    explicit Scene(vault::Reading read, const QByteArray &blocks = {}, const QByteArray &terraform = {})
        : estate(estate::readEstate(head + blocks, QStringLiteral("sallyport.hcl")).value())
        , model(terraform::read({{QStringLiteral("terraform/prod/main.tf"), terraform}}))
    {
        read.complete = true;
        // What is kept is what is looked at.
        knowledge = {{QStringLiteral("prod"), estate::decode(estate::encode(read)).value(), {}}};
        inventory = estate::join(estate, knowledge, &model);
        for (const estate::Secret &secret : inventory.secrets())
            rotations.push_back(rotation::schedule(secret, estate, builtIn(), {}, now));
    }

    Facts facts() const
    {
        return {estate, knowledge, inventory, rotations, &model, writes, draft, departures, QStringLiteral("abc")};
    }
    std::vector<Finding> findings() const
    {
        Facts all = facts();
        all.now = now;
        all.files = &files;
        return evaluate(all, {});
    }

    estate::Estate estate;
    terraform::Model model;
    std::vector<estate::Knowledge> knowledge;
    estate::Inventory inventory;
    std::vector<rotation::Rotation> rotations;
    QHash<QString, QHash<QString, std::vector<audit::Write>>> writes;
    std::vector<draft::Change> draft;
    std::vector<Departure> departures;
    std::vector<terraform::SourceFile> files;
};

Scene sceneWith(const vault::Certificate &certificate, const QByteArray &blocks = {})
{
    vault::Reading reading;
    reading.certificates = {certificate};
    return Scene(reading, blocks);
}

Scene sceneWith(const vault::AuthRole &role, const QByteArray &blocks = {}, const QByteArray &terraform = {})
{
    vault::Reading reading;
    reading.authRoles = {role};
    return Scene(reading, blocks, terraform);
}

QStringList identitiesOf(const std::vector<Finding> &findings)
{
    QStringList identities;
    for (const Finding &finding : findings)
        identities += finding.identity;
    return identities;
}

} // namespace

/// Certificates of a PKI mount, and what roles of login methods give out for a time.
class TestLeases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void certificates_data();
    void certificates();
    void aBlockMayAskForMore_data();
    void aBlockMayAskForMore();
    void anExpiredCertificateSaysWhatToDo();
    void roles_data();
    void roles();
    void aDeclaredRoleNamesItsLine();
    void certificatesThatWereNotReadAreNotChecked();
};

void TestLeases::certificates_data()
{
    QTest::addColumn<vault::Certificate>("certificate");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QStringList>("findings");
    const QString leaf = QStringLiteral("pki/certs/web.acme.example");
    const QString issuer = QStringLiteral("pki/issuers/web.acme.example");
    const auto row = [](const char *name, const vault::Certificate &one, const QString &path, const char *status,
                         const QStringList &findings = {}) {
        QTest::newRow(name) << one << path << QString::fromLatin1(status) << findings;
    };
    row("valid for long", certificate(10, 300), leaf, "current");
    row("ends within a month", certificate(60, 29), leaf, "due-soon");
    row("ends today", certificate(90, 0), leaf, "overdue", {QStringLiteral("overdue:prod/") + leaf});
    row("has ended", certificate(91, -1), leaf, "overdue", {QStringLiteral("overdue:prod/") + leaf});
    row("an authority", certificate(400, 1425, true), issuer, "current");
    row("an authority that ends", certificate(1800, 25, true), issuer, "due-soon");
    row("an authority that has ended", certificate(1830, -5, true), issuer, "overdue",
        {QStringLiteral("overdue:prod/") + issuer});
    row("short-lived", certificate(1, 0), leaf, "automatic");
    row("short-lived, and ended", certificate(20, -6), leaf, "automatic");
    row("two weeks are short", certificate(7, 7), leaf, "automatic");
    row("fifteen days are not", certificate(5, 10), leaf, "due-soon");
    row("issued by a clock that runs ahead", certificate(-1, 364), leaf, "current");
    row("never ends", {QStringLiteral("pki"), QStringLiteral("1"), QStringLiteral("web.acme.example"), now - day,
                          *parseInstant(u"9999-12-31T23:59:59Z")},
        leaf, "current");
}

void TestLeases::certificates()
{
    QFETCH(vault::Certificate, certificate);
    QFETCH(QString, path);
    const Scene scene = sceneWith(certificate);
    QCOMPARE(scene.rotations.size(), size_t(1));
    const rotation::Rotation &row = scene.rotations.front();
    QCOMPARE(row.secret.path, path);
    QTEST(rotation::nameOf(row.status), "status");
    QTEST(identitiesOf(scene.findings()), "findings");
    if (row.status != rotation::Status::Automatic) {
        QCOMPARE(*row.due, certificate.until);
        QCOMPARE(row.proof->kind, rotation::Proof::Kind::Certificate);
        QCOMPARE(row.proof->evidence.reference, QStringLiteral("GET pki/cert/") + certificate.serial);
        QVERIFY(row.proof->at <= now);
    }
}

void TestLeases::aBlockMayAskForMore_data()
{
    QTest::addColumn<QByteArray>("every");
    QTest::addColumn<int>("dueInDays");
    QTest::newRow("sooner than the end") << QByteArray("90d") << 30;
    QTest::newRow("later than the end") << QByteArray("900d") << 305;
}

void TestLeases::aBlockMayAskForMore()
{
    QFETCH(QByteArray, every);
    QFETCH(int, dueInDays);
    const Scene scene = sceneWith(certificate(60, 305),
        "cadence \"pki-certificate\" {\n  match = \"*/pki/certs/*\"\n  every = \"" + every + "\"\n}\n");
    QCOMPARE(*scene.rotations.front().due, now + dueInDays * day);
}

void TestLeases::anExpiredCertificateSaysWhatToDo()
{
    const auto found = sceneWith(certificate(400, -35)).findings();
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(englishText(found.front().title), QStringLiteral("web.acme.example ended 35d ago"));
    QCOMPARE(found.front().remedy.kind, Remedy::Kind::Read);
    QVERIFY(englishText(found.front().remedy.advice).contains(QLatin1String("new one issued")));
}

void TestLeases::roles_data()
{
    QTest::addColumn<vault::AuthRole>("role");
    QTest::addColumn<QByteArray>("blocks");
    QTest::addColumn<QString>("title"); // empty: nothing is wrong
    const QByteArray stricter = "cadence \"approle-secret-id\" {\n  match = \"*/auth/approle/*\"\n  every = \"7d\"\n}\n";
    QTest::newRow("secret-ids for a day") << appRole(Duration(day)) << QByteArray() << QString();
    QTest::newRow("secret-ids for 90 days") << appRole(Duration(90 * day)) << QByteArray() << QString();
    QTest::newRow("secret-ids for 91 days")
        << appRole(Duration(91 * day)) << QByteArray() << QStringLiteral("ci gives secret-ids that live for 91d");
    QTest::newRow("secret-ids for ever")
        << appRole(Duration(0)) << QByteArray() << QStringLiteral("ci gives secret-ids that never expire");
    QTest::newRow("a limit of one's own")
        << appRole(Duration(8 * day)) << stricter << QStringLiteral("ci gives secret-ids that live for 8d");
    QTest::newRow("within it") << appRole(Duration(7 * day)) << stricter << QString();
    QTest::newRow("tokens for 12 hours") << tokenRole(Duration(12h), {}) << QByteArray() << QString();
    QTest::newRow("tokens for 60 days")
        << tokenRole(Duration(60 * day), {}) << QByteArray() << QStringLiteral("ci gives tokens that live for 60d");
    QTest::newRow("periodic tokens")
        << tokenRole({}, Duration(day)) << QByteArray() << QStringLiteral("ci gives tokens that never expire");
    QTest::newRow("the mount decides") << tokenRole({}, {}) << QByteArray() << QString();
}

void TestLeases::roles()
{
    QFETCH(vault::AuthRole, role);
    QFETCH(QByteArray, blocks);
    QFETCH(QString, title);
    const Scene scene = sceneWith(role, blocks);
    QCOMPARE(scene.rotations.front().status, rotation::Status::Automatic);
    QStringList titles;
    for (const Finding &finding : scene.findings())
        titles += englishText(finding.title);
    QCOMPARE(titles.join(u'\n'), title);
}

void TestLeases::aDeclaredRoleNamesItsLine()
{
    const Scene scene = sceneWith(appRole(Duration(0)), {},
        "resource \"vault_approle_auth_backend_role\" \"ci\" {\n  role_name = \"ci\"\n  secret_id_ttl = 0\n}\n");
    QCOMPARE(scene.inventory.secrets().front().standing, estate::Standing::Declared);
    const auto found = scene.findings();
    QCOMPARE(identitiesOf(found), QStringList{QStringLiteral("long-lease:prod/auth/approle/role/ci")});
    QCOMPARE(found.front().remedy.kind, Remedy::Kind::Open);
    QCOMPARE(found.front().remedy.place.fileAndLine(), QStringLiteral("terraform/prod/main.tf:1"));
    QVERIFY(englishText(found.front().remedy.advice).contains(QLatin1String("secret_id_ttl")));
}

void TestLeases::certificatesThatWereNotReadAreNotChecked()
{
    vault::Reading reading;
    reading.unreadCertificates = {{QStringLiteral("pki"), 20000}};
    const Scene scene(reading);
    const auto checks = coverage(scene.facts(), nullptr);
    QVERIFY(std::any_of(checks.begin(), checks.end(), [](const Check &check) {
        return check.outcome == Check::Outcome::NotChecked &&
               englishText(check.what) == QLatin1String("prod: 20000 certificates of pki");
    }));
}

QTEST_APPLESS_MAIN(TestLeases)
#include "tst_leases.moc"
