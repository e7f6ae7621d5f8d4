// The counterparts themselves: a repository that git accepts, Terraform that accepts its files, and an apply on a real
// Vault whose rotation writes exactly one version.

#include "base/private_files.h"
#include "servers/sample_repository.h"
#include "servers/terraform_runner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::servers;

namespace {

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

/// Vault's development mode: unsealed, in memory, plain HTTP on loopback.
class DevelopmentVault
{
public:
    explicit DevelopmentVault(const QString &folder)
        : m_address(QStringLiteral("http://127.0.0.1:%1").arg(freePort()))
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("HOME"), folder);
        m_process.setProcessEnvironment(environment);
        m_process.setStandardOutputFile(folder + QStringLiteral("/vault.log"));
        m_process.setStandardErrorFile(folder + QStringLiteral("/vault.errors"));
        m_process.start(program(),
            {QStringLiteral("server"), QStringLiteral("-dev"), QStringLiteral("-dev-no-store-token"),
                QStringLiteral("-dev-root-token-id=root"), QStringLiteral("-dev-listen-address=") + m_address.mid(7)});
    }

    ~DevelopmentVault()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    static QString program()
    {
        const QString found = locateProgram("SALLYPORT_VAULT", QStringLiteral("vault"));
        return found.isEmpty() ? counterpartsFolder() + QStringLiteral("/vault") : found;
    }

    QString address() const { return m_address; }

    QJsonObject get(const QString &path) { return send("GET", path, {}); }
    QJsonObject post(const QString &path, const QJsonObject &body) { return send("POST", path, body); }

private:
    QJsonObject send(const QByteArray &method, const QString &path, const QJsonObject &body)
    {
        QNetworkRequest request(QUrl(m_address + QStringLiteral("/v1/") + path));
        request.setRawHeader("X-Vault-Token", "root");
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        QNetworkReply *reply = m_network.sendCustomRequest(request, method, QJsonDocument(body).toJson());
        QSignalSpy finished(reply, &QNetworkReply::finished);
        finished.wait(10'000);
        reply->deleteLater();
        return QJsonDocument::fromJson(reply->readAll()).object();
    }

    QString m_address;
    QProcess m_process;
    QNetworkAccessManager m_network;
};

QString textOf(const Result<Outcome> &result)
{
    return result ? result->text() : result.error().toString();
}

bool succeeded(const Result<Outcome> &result)
{
    return result && result->ok();
}

/// What stands in the Vault before Terraform comes: the mount, and the policy of the CI that applies.
void prepare(DevelopmentVault &vault, const SampleRepository &repository)
{
    const QJsonObject versioned{{QStringLiteral("version"), QStringLiteral("2")}};
    vault.post(QStringLiteral("sys/mounts/airflow"),
        {{QStringLiteral("type"), QStringLiteral("kv")}, {QStringLiteral("options"), versioned}});
    const auto policy = readFile(repository.at(QStringLiteral("policies/ci-terraform-prod.hcl")));
    vault.post(QStringLiteral("sys/policies/acl/ci-terraform-prod"),
        {{QStringLiteral("policy"), QString::fromUtf8(policy.value())}});
}

void actAsCi(TerraformRunner &terraform, DevelopmentVault &vault)
{
    const QJsonObject login = vault.post(QStringLiteral("auth/token/create"),
        {{QStringLiteral("policies"), QJsonArray{QStringLiteral("ci-terraform-prod")}}});
    const QString token = login[QLatin1String("auth")][QLatin1String("client_token")].toString();
    terraform.setEnvironment(QStringLiteral("VAULT_ADDR"), vault.address());
    terraform.setEnvironment(QStringLiteral("VAULT_TOKEN"), token);
    terraform.setEnvironment(QStringLiteral("TF_VAR_stripe_api_token"), QStringLiteral("canary-stripe"));
    terraform.setEnvironment(QStringLiteral("TF_VAR_mssql_legacy_dwh_uri"), QStringLiteral("mssql://canary-legacy"));
}

int currentVersion(DevelopmentVault &vault, const QString &path)
{
    const QJsonObject answer = vault.get(QStringLiteral("airflow/metadata/prod/") + path);
    return answer[QLatin1String("data")][QLatin1String("current_version")].toInt();
}

} // namespace

class TestServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProgramThatDoesNotEndProperlyIsAnError_data();
    void aProgramThatDoesNotEndProperlyIsAnError();
    void aNonZeroExitIsAnOutcome();
    void aMissingMirrorIsNamed();
    void repositoryIsACommitOnMainWithNothingLeftOver();
    void repositoryNamesTheGivenServer();
    void replacingATextThatIsNotThereFails();
    void aFailedGitCommandSaysWhatGitSaid();
    void terraformAcceptsEveryEnvironment_data();
    void terraformAcceptsEveryEnvironment();
    void aRotationWritesExactlyOneVersion();

private:
    Result<SampleRepository> makeRepository(const QString &address = QStringLiteral("http://127.0.0.1:1"));

    QTemporaryDir m_folder;
    int m_made = 0;
};

Result<SampleRepository> TestServers::makeRepository(const QString &address)
{
    return SampleRepository::create(m_folder.filePath(QStringLiteral("acme-%1").arg(++m_made)),
        {address, QStringLiteral("/var/log/vault/audit.log")});
}

void TestServers::aProgramThatDoesNotEndProperlyIsAnError_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<ErrorCode>("code");
    const QString shell = QStringLiteral("/bin/sh");
    QTest::newRow("missing") << QStringLiteral("/nowhere/program") << QStringList() << ErrorCode::NotFound;
    QTest::newRow("crashes") << shell << QStringList{QStringLiteral("-c"), QStringLiteral("kill -SEGV $$")}
                             << ErrorCode::ServerFault;
    QTest::newRow("never ends") << shell << QStringList{QStringLiteral("-c"), QStringLiteral("exec sleep 1000")}
                                << ErrorCode::Unreachable;
}

void TestServers::aProgramThatDoesNotEndProperlyIsAnError()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    QFETCH(ErrorCode, code);
    const int patience = code == ErrorCode::Unreachable ? 100 : 30'000;
    const auto outcome = runProgram(program, arguments, {m_folder.path(), {}, patience});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, code);
    QCOMPARE(outcome.error().subject, program);
}

void TestServers::aNonZeroExitIsAnOutcome()
{
    const auto outcome = runProgram(QStringLiteral("/bin/sh"),
        {QStringLiteral("-c"), QStringLiteral("echo out; echo err >&2; exit 7")}, {m_folder.path(), {}});
    QVERIFY(outcome);
    QCOMPARE(*outcome, (Outcome{7, "out\n", "err\n"}));
}

void TestServers::aMissingMirrorIsNamed()
{
    if (locateProgram("SALLYPORT_TERRAFORM", QStringLiteral("terraform")).isEmpty())
        QSKIP("absent: terraform");
    const QByteArray before = qgetenv("SALLYPORT_TERRAFORM_MIRROR");
    qputenv("SALLYPORT_TERRAFORM_MIRROR", "/nowhere/mirror");
    const auto runner = TerraformRunner::create(m_folder.path(), m_folder.filePath(QStringLiteral("work-none")));
    qputenv("SALLYPORT_TERRAFORM_MIRROR", before);
    QVERIFY(!runner);
    QCOMPARE(runner.error().code, ErrorCode::NotFound);
    QCOMPARE(runner.error().subject, QStringLiteral("/nowhere/mirror"));
}

void TestServers::repositoryIsACommitOnMainWithNothingLeftOver()
{
    const auto repository = makeRepository();
    QVERIFY2(repository, repository ? "" : qPrintable(repository.error().toString()));
    QCOMPARE(
        repository->git({QStringLiteral("branch"), QStringLiteral("--show-current")}).value(), QByteArray("main\n"));
    QCOMPARE(repository->git({QStringLiteral("status"), QStringLiteral("--porcelain")}).value(), QByteArray());
    QCOMPARE(repository->git({QStringLiteral("rev-list"), QStringLiteral("--count"), QStringLiteral("HEAD")}).value(),
        QByteArray("1\n"));
}

void TestServers::repositoryNamesTheGivenServer()
{
    const auto repository = makeRepository(QStringLiteral("https://127.0.0.1:8299"));
    const auto estate = repository->git({QStringLiteral("show"), QStringLiteral("HEAD:sallyport.hcl")}).value();
    QVERIFY(estate.contains("address = \"https://127.0.0.1:8299\""));
    QVERIFY(!estate.contains('@'));
}

void TestServers::replacingATextThatIsNotThereFails()
{
    const auto repository = makeRepository();
    const auto replaced = repository->replace(QStringLiteral("sallyport.hcl"), "estate \"nobody\"", "");
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().code, ErrorCode::NotFound);
}

void TestServers::aFailedGitCommandSaysWhatGitSaid()
{
    const auto shown = makeRepository()->git({QStringLiteral("show"), QStringLiteral("nowhere")});
    QVERIFY(!shown);
    QVERIFY2(englishText(shown.error().what).contains(QStringLiteral("nowhere")),
        qPrintable(englishText(shown.error().what)));
}

void TestServers::terraformAcceptsEveryEnvironment_data()
{
    QTest::addColumn<QString>("environment");
    QTest::newRow("plain resources") << QStringLiteral("prod");
    QTest::newRow("for_each over a map") << QStringLiteral("staging");
    QTest::newRow("a local module") << QStringLiteral("dev");
}

void TestServers::terraformAcceptsEveryEnvironment()
{
    QFETCH(QString, environment);
    const auto repository = makeRepository();
    const auto terraform = TerraformRunner::create(repository->at(QStringLiteral("terraform/") + environment),
        m_folder.filePath(QStringLiteral("work-") + environment));
    if (!terraform)
        QSKIP(qPrintable(terraform.error().toString()));

    for (const auto &step : {terraform->formatCheck(), terraform->init(), terraform->validate()})
        QVERIFY2(succeeded(step), qPrintable(textOf(step)));
    QCOMPARE(repository->git({QStringLiteral("status"), QStringLiteral("--porcelain")}).value(), QByteArray());
}

void TestServers::aRotationWritesExactlyOneVersion()
{
    if (!QFile::exists(DevelopmentVault::program()))
        QSKIP("absent: vault");
    DevelopmentVault vault(m_folder.path());
    QTRY_COMPARE_WITH_TIMEOUT(
        vault.get(QStringLiteral("sys/health"))[QLatin1String("sealed")], QJsonValue(false), 30'000);
    const auto repository = makeRepository(vault.address());
    const QString work = m_folder.filePath(QStringLiteral("work-apply"));
    auto terraform = TerraformRunner::create(repository->at(QStringLiteral("terraform/prod")), work);
    if (!terraform)
        QSKIP(qPrintable(terraform.error().toString()));
    prepare(vault, *repository);
    actAsCi(*terraform, vault);

    for (const auto &step : {terraform->init(), terraform->apply(), terraform->plan()})
        QVERIFY2(succeeded(step), qPrintable(textOf(step)));
    QCOMPARE(currentVersion(vault, QStringLiteral("connections/pg_warehouse")), 1);

    QVERIFY(repository->replace(
        QStringLiteral("terraform/prod/warehouse.tf"), "data_json_wo_version = 7", "data_json_wo_version = 8"));
    QCOMPARE(terraform->plan()->exitCode, 2);
    const auto rotated = terraform->apply();
    QVERIFY2(succeeded(rotated), qPrintable(textOf(rotated)));
    QCOMPARE(currentVersion(vault, QStringLiteral("connections/pg_warehouse")), 2);
    QCOMPARE(currentVersion(vault, QStringLiteral("variables/stripe_api")), 1);

    const QByteArray state = readFile(work + QStringLiteral("/terraform.tfstate")).value();
    QVERIFY(state.contains("canary-legacy"));
    QVERIFY2(!state.contains("canary-stripe"), "a write-only value stands in the state");
}

QTEST_GUILESS_MAIN(TestServers)
#include "tst_servers.moc"
