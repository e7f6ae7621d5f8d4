// Drift with nothing pretended: Terraform applies a policy, a secret and a static role to a real Vault, somebody
// changes each of them by hand, and the command line names exactly that; what Terraform or a hand puts back is gone
// again.

#include "base/private_files.h"
#include "e2e/commands.h"
#include "e2e/live_estate.h"
#include "servers/postgres_server.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sallyport;
using namespace sallyport::e2e;
using servers::PostgresServer;
using servers::SampleRepository;
using servers::TerraformRunner;
using servers::VaultServer;

namespace {

const char *const password = "canary-password-of-the-reader";

} // namespace

class TestLiveDrift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void whatWasAppliedIsTheSame();
    void whiteSpaceAndOrderMakeNoNoise();
    void whatWasChangedByHandIsNamed();
    void fieldNamesStayAtHome();
    void whatWasPutBackIsGone();

private:
    servers::Outcome run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return runCommandLine(m_person, m_repository->folder(), arguments, input);
    }

    void writeRepository();
    void apply();
    void refresh();
    servers::Outcome drift(const QStringList &more = {}) const
    {
        return run(QStringList{u"drift"_qs, u"--environment"_qs, u"prod"_qs} + more);
    }
    QStringList identities() const;

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_postgres;
    std::unique_ptr<VaultServer> m_vault;
    std::unique_ptr<SampleRepository> m_repository;
    Person m_person;
};

void TestLiveDrift::initTestCase()
{
    if (const QString absent = LiveEstate::whyAbsent(); !absent.isEmpty())
        QSKIP(qPrintable(absent));
    if (!PostgresServer::isPresent())
        QSKIP(qPrintable(PostgresServer::whyAbsent()));
    m_vault = std::make_unique<VaultServer>();
    m_postgres = std::make_unique<PostgresServer>();
    m_postgres->run(u"CREATE ROLE \"etl\" LOGIN PASSWORD 'first'"_qs);
    m_vault->enableDatabase(*m_postgres);
    m_person = {m_folder.filePath(u"home"_qs), m_vault->caCertificate()};
    writeRepository();
    apply();
    QCOMPARE(run({u"confirm"_qs, u"prod"_qs}).exitCode, 0);
}

void TestLiveDrift::init()
{
    if (!m_repository)
        QSKIP("absent: what initTestCase names");
}

/// The sample's repository with another root for prod, and with the policy that the program itself asks for.
void TestLiveDrift::writeRepository()
{
    auto sample = SampleRepository::create(m_folder.filePath(u"acme"_qs), {m_vault->address(), m_vault->auditLog()});
    m_repository = std::make_unique<SampleRepository>(valueOf(std::move(sample)));
    QVERIFY(m_repository->replace(u"sallyport.hcl"_qs, "    readers = [\"airflow-prod\"]\n",
        "    databases = [\"database\"]\n    readers = [\"airflow-prod\"]\n"));
    const QDir prod(m_repository->at(u"terraform/prod"_qs));
    for (const QString &file : prod.entryList({u"*.tf"_qs}, QDir::Files)) {
        if (file != u"versions.tf"_qs)
            QVERIFY(QFile::remove(prod.filePath(file)));
    }
    QVERIFY(QFile::copy(QStringLiteral(SALLYPORT_TEST_DATA "/drift_main.tf"), prod.filePath(u"main.tf"_qs)));
    const QByteArray policy = run({u"policy"_qs, u"prod"_qs}).output;
    QVERIFY(writePrivateFile(m_repository->at(u"policies/console.hcl"_qs), policy));
    for (const auto &[name, value] : {std::pair("user.name", "M. Okafor"), std::pair("user.email", "m@acme.example")})
        valueOf(m_repository->git({u"config"_qs, QLatin1String(name), QLatin1String(value)}));
    QVERIFY(m_repository->commitAll(u"Keep three things of production"_qs));
    m_vault->writePolicy(u"console"_qs, policy);
    m_vault->addUser(u"reader"_qs, QLatin1String(password), {u"console"_qs});
}

void TestLiveDrift::apply()
{
    auto terraform =
        valueOf(TerraformRunner::create(m_repository->at(u"terraform/prod"_qs), m_folder.filePath(u"ci"_qs)));
    terraform.setEnvironment(u"VAULT_ADDR"_qs, m_vault->address());
    terraform.setEnvironment(u"VAULT_CACERT"_qs, m_vault->caCertificate());
    terraform.setEnvironment(u"VAULT_TOKEN"_qs, QString::fromUtf8(m_vault->rootToken()));
    for (const auto &outcome : {terraform.init(), terraform.apply()})
        QVERIFY2(outcome && outcome->ok(),
            outcome ? qPrintable(outcome->text()) : qPrintable(englishText(outcome.error().what)));
}

void TestLiveDrift::refresh()
{
    const auto read = run({u"refresh"_qs, u"prod"_qs, u"--userpass"_qs, u"reader"_qs}, QByteArray(password) + '\n');
    QVERIFY2(read.ok(), qPrintable(read.text()));
}

QStringList TestLiveDrift::identities() const
{
    QStringList found;
    for (const QJsonValue &one :
        QJsonDocument::fromJson(drift({u"--json"_qs}).output)[QLatin1String("drift")].toArray())
        found.push_back(one[QLatin1String("identity")].toString());
    found.sort();
    return found;
}

void TestLiveDrift::whatWasAppliedIsTheSame()
{
    refresh();
    const auto found = drift();
    QVERIFY2(found.exitCode == 0, qPrintable(found.text()));
    QVERIFY2(found.output.contains("No drift"), found.output.constData());
}

void TestLiveDrift::whiteSpaceAndOrderMakeNoNoise()
{
    m_vault->writePolicy(u"etl"_qs, "path \"/airflow/data/prod/connections/*\" {\n\n  capabilities = [\n    \"list\", "
                                    "# first\n    \"read\",\n  ]\n}\n"
                                    "path \"airflow/data/prod/connections/*\" { capabilities = [\"read\"] }\n");
    refresh();
    QCOMPARE(identities(), QStringList());
}

void TestLiveDrift::whatWasChangedByHandIsNamed()
{
    m_vault->writePolicy(
        u"etl"_qs, "path \"airflow/data/prod/connections/*\" { capabilities = [\"read\", \"list\", \"update\"] }");
    m_vault->call(
        "POST", u"airflow/metadata/prod/connections/pg"_qs, {{"custom_metadata", {{"owner", "ops"}, {"note", "x"}}}});
    m_vault->call("POST", u"database/static-roles/etl"_qs,
        {{"db_name", "warehouse"}, {"username", "etl"}, {"rotation_period", 43200}});
    m_vault->writeSecret(u"prod/connections/pg"_qs,
        {{"user", "etl"}, {"password", "canary-by-hand"}, {"pin_of_the_ceo", "canary-pin"}},
        {{"owner", "ops"}, {"note", "x"}});
    refresh();
    QCOMPARE(identities(), (QStringList{u"keys-drift:prod/connections/pg"_qs, u"metadata-drift:prod/connections/pg"_qs,
                               u"policy-drift:prod/etl"_qs, u"role-drift:prod/database/static-roles/etl"_qs}));
    const auto found = drift();
    QCOMPARE(found.exitCode, 1);
    for (const char *text : {"airflow/data/prod/connections/*: update was added", "terraform/prod/main.tf:5",
             "GET sys/policies/acl/etl", "owner is ops, declared team-data", "note is x, not declared",
             "rotation_period is", "last changed by root"})
        QVERIFY2(found.output.contains(text), qPrintable(QLatin1String(text) + u" in:\n"_qs + found.text()));
    QVERIFY(!found.output.contains("canary"));
}

void TestLiveDrift::fieldNamesStayAtHome()
{
    for (const auto &arguments : {QStringList{u"drift"_qs}, QStringList{u"drift"_qs, u"--json"_qs},
             QStringList{u"findings"_qs, u"--json"_qs}, QStringList{u"overview"_qs, u"--json"_qs}})
        QVERIFY2(!run(arguments).output.contains("pin_of_the_ceo"), qPrintable(arguments.join(u' ')));
    QVERIFY(drift({u"--keys"_qs}).output.contains("pin_of_the_ceo"));
    QVERIFY(drift({u"--keys"_qs, u"--json"_qs}).output.contains("pin_of_the_ceo"));
}

void TestLiveDrift::whatWasPutBackIsGone()
{
    // The published provider changes the metadata of a write-only value only together with its version, which stays:
    // metadata and fields are put back by hand, policy and role by Terraform.
    m_vault->call("POST", u"airflow/metadata/prod/connections/pg"_qs, {{"custom_metadata", {{"owner", "team-data"}}}});
    apply();
    m_vault->call(
        "POST", u"airflow/data/prod/connections/pg"_qs, {{"data", {{"user", "etl"}, {"password", "canary-again"}}}});
    refresh();
    QCOMPARE(identities(), QStringList());
    QCOMPARE(drift().exitCode, 0);
}

QTEST_GUILESS_MAIN(TestLiveDrift)
#include "tst_live_drift.moc"
