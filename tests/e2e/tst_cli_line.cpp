// The line once more, by the command line alone: what a person or a CI job types, and what they get.

#include "e2e/commands.h"
#include "e2e/live_estate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sallyport;
using namespace sallyport::e2e;

namespace {

const QString warehousePath = QStringLiteral("prod/connections/pg_warehouse");
const QStringList environments = {QStringLiteral("prod"), QStringLiteral("staging"), QStringLiteral("dev")};

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void nothingIsReadBeforeTheAddressIsConfirmed();
    void aWrongPasswordIsToldApart();
    void refreshReadsMetadata();
    void findingsNameTheOverdueSecret();
    void whatBreaksTheConsumerIsNotStaged();
    void theRotationIsStagedAndShown();
    void theDraftLeavesOnABranch();

private:
    servers::Outcome run(const QStringList &arguments, const QByteArray &input = {}) const;

    std::unique_ptr<LiveEstate> m_estate;
    Person m_person;
    QString m_now;
};

void TestCommandLine::initTestCase()
{
    if (const QString absent = LiveEstate::whyAbsent(); !absent.isEmpty())
        QSKIP(qPrintable(absent));
    m_estate = std::make_unique<LiveEstate>();
    m_person = {m_estate->folder(QStringLiteral("home")), m_estate->vault().caCertificate()};
    m_now = toRfc3339(m_estate->writtenAt(warehousePath) + std::chrono::days(91));
    // The person who grants access does it with what the program itself asks for.
    QList<QByteArray> policies;
    for (const QString &environment : environments) {
        const auto policy = run({QStringLiteral("policy"), environment});
        QVERIFY2(policy.ok(), qPrintable(policy.text()));
        policies.push_back(policy.output);
    }
    m_estate->addReader(policies);
}

void TestCommandLine::init()
{
    if (!m_estate)
        QSKIP(qPrintable(LiveEstate::whyAbsent()));
}

servers::Outcome TestCommandLine::run(const QStringList &arguments, const QByteArray &input) const
{
    return runCommandLine(
        m_person, m_estate->repository().folder(), QStringList{QStringLiteral("--now"), m_now} + arguments, input);
}

void TestCommandLine::nothingIsReadBeforeTheAddressIsConfirmed()
{
    const size_t before = m_estate->vault().auditEntries().size();
    const QStringList refresh = {QStringLiteral("refresh"), QStringLiteral("--userpass"), LiveEstate::readerName()};
    const auto refused = run(refresh, LiveEstate::readerPassword().toUtf8() + '\n');
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.text().contains(QStringLiteral("nobody has confirmed it yet")), qPrintable(refused.text()));
    QCOMPARE(m_estate->vault().auditEntries().size(), before);

    const auto confirmed = run({QStringLiteral("confirm"), QStringLiteral("prod")});
    QCOMPARE(confirmed.exitCode, 0);
    QCOMPARE(confirmed.text(), QStringLiteral("confirmed %1 for prod\n").arg(m_estate->vault().address()));
}

void TestCommandLine::aWrongPasswordIsToldApart()
{
    const auto refused =
        run({QStringLiteral("refresh"), QStringLiteral("prod"), QStringLiteral("--userpass"), LiveEstate::readerName()},
            "not the password\n");
    QCOMPARE(refused.exitCode, 3);
    QVERIFY(!refused.text().contains(QStringLiteral("not the password")));
}

void TestCommandLine::refreshReadsMetadata()
{
    const auto read = run({QStringLiteral("refresh"), QStringLiteral("--userpass"), LiveEstate::readerName()},
        LiveEstate::readerPassword().toUtf8() + '\n');
    QVERIFY2(read.ok(), qPrintable(read.text()));
    QVERIFY2(read.output.contains("prod: 5 secrets"), read.output.constData());
    QVERIFY2(read.output.contains("staging: 1 secret,"), read.output.constData());
    QVERIFY(read.output.contains("0 values"));
}

void TestCommandLine::findingsNameTheOverdueSecret()
{
    const auto found = run({QStringLiteral("findings"), QStringLiteral("--json")});
    QCOMPARE(found.exitCode, 1);
    QJsonObject overdue;
    for (const QJsonValue &finding : QJsonDocument::fromJson(found.output)[QLatin1String("findings")].toArray()) {
        if (finding[QLatin1String("identity")] == QLatin1String("overdue:prod/connections/pg_warehouse"))
            overdue = finding.toObject();
    }
    QVERIFY2(!overdue.isEmpty(), found.output.constData());
    QCOMPARE(overdue[QLatin1String("remedy")].toString(), QStringLiteral("rotate"));
    QCOMPARE(overdue[QLatin1String("severity")].toString(), QStringLiteral("critical"));
}

void TestCommandLine::whatBreaksTheConsumerIsNotStaged()
{
    const auto refused = run({QStringLiteral("draft"), QStringLiteral("add"), QStringLiteral("rotate"),
        QStringLiteral("prod/connections/mssql_legacy_dwh")});
    QVERIFY(refused.exitCode != 0);
    QVERIFY2(refused.errors.contains("data_json"), refused.errors.constData());
    QVERIFY(run({QStringLiteral("draft"), QStringLiteral("diff")}).output.isEmpty());
}

void TestCommandLine::theRotationIsStagedAndShown()
{
    const auto staged = run({QStringLiteral("draft"), QStringLiteral("add"), QStringLiteral("rotate"), warehousePath});
    QVERIFY2(staged.ok(), qPrintable(staged.text()));
    // Another process: the draft is on disk, not in the program.
    const auto diff = run({QStringLiteral("draft"), QStringLiteral("diff")});
    QVERIFY(diff.ok());
    QVERIFY(diff.output.startsWith("diff --git a/terraform/prod/warehouse.tf b/terraform/prod/warehouse.tf\n"));
    QCOMPARE(diff.output.count("\n+    password_wo_version = 8\n"), 1);
    QCOMPARE(diff.output.count("\n+  data_json_wo_version = 8\n"), 1);
}

void TestCommandLine::theDraftLeavesOnABranch()
{
    const auto &repository = m_estate->repository();
    const QByteArray head = valueOf(repository.git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")}));
    const QByteArray diff = run({QStringLiteral("draft"), QStringLiteral("diff")}).output;
    const auto committed = run({QStringLiteral("draft"), QStringLiteral("commit"), QStringLiteral("--json")});
    QVERIFY2(committed.ok(), qPrintable(committed.text()));
    const QString branch = QJsonDocument::fromJson(committed.output)[QLatin1String("branch")].toString();

    QCOMPARE(valueOf(repository.git({QStringLiteral("diff"), QStringLiteral("main"), branch})), diff);
    QCOMPARE(valueOf(repository.git({QStringLiteral("rev-parse"), branch + QStringLiteral("^")})), head);
    QCOMPARE(valueOf(repository.git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")})), head);
    QCOMPARE(valueOf(repository.git({QStringLiteral("status"), QStringLiteral("--porcelain")})), QByteArray());
    QVERIFY(run({QStringLiteral("draft"), QStringLiteral("diff")}).output.isEmpty());
    const auto found = run({QStringLiteral("findings"), QStringLiteral("--json")});
    QCOMPARE(found.exitCode, 1);
    QVERIFY2(found.output.contains(branch.toUtf8()), found.output.constData());
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_cli_line.moc"
