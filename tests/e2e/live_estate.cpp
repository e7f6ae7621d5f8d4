#include "e2e/live_estate.h"

#include "base/private_files.h"
#include "vault/least_policy.h"

namespace sallyport::e2e {

namespace {

const QString ciRole = QStringLiteral("ci-terraform-prod");

void mustSucceed(const Result<servers::Outcome> &outcome)
{
    if (!outcome || !outcome->ok())
        qFatal("%s", qPrintable(outcome ? outcome->text() : outcome.error().toString()));
}

/// A login as the CI does it: the token belongs to the role that sallyport.hcl names as the only writer.
QString ciToken(servers::VaultServer &vault, const servers::VaultServer::Approle &ci)
{
    const auto answer = vault.call("POST", QStringLiteral("auth/approle/login"),
        {{"role_id", ci.roleId.toStdString()}, {"secret_id", ci.secretId.toStdString()}});
    return QString::fromStdString(answer.at("auth").at("client_token").get<std::string>());
}

} // namespace

QString LiveEstate::whyAbsent()
{
    if (servers::VaultServer::program().isEmpty())
        return servers::VaultServer::whyAbsent();
    const QTemporaryDir folder;
    const auto terraform = servers::TerraformRunner::create(folder.path(), folder.filePath(QStringLiteral("work")));
    return terraform ? QString() : englishText(terraform.error().what);
}

LiveEstate::LiveEstate()
    : m_repository(makeRepository())
{
    plant();
    m_vault.writePolicy(ciRole, valueOf(readFile(m_repository.at(QStringLiteral("policies/ci-terraform-prod.hcl")))));
    m_ci = m_vault.addApprole(ciRole, {ciRole});
    const auto terraform = terraformIn(m_repository.folder());
    mustSucceed(terraform.init());
    mustSucceed(terraform.apply());
}

QString LiveEstate::folder(const QString &name) const
{
    return m_folder.filePath(name);
}

servers::SampleRepository LiveEstate::makeRepository()
{
    auto repository = valueOf(
        servers::SampleRepository::create(folder(QStringLiteral("acme")), {m_vault.address(), m_vault.auditLog()}));
    for (const auto &[name, value] :
        {std::pair("user.name", "M. Okafor"), std::pair("user.email", "m.okafor@acme.example")})
        valueOf(repository.git({QStringLiteral("config"), QLatin1String(name), QLatin1String(value)}));
    return repository;
}

/// Secrets beside those that Terraform writes, in every environment.
void LiveEstate::plant()
{
    for (const QString &path : {QStringLiteral("prod/connections/unmanaged_ftp"), QStringLiteral("prod/fernet/key"),
             QStringLiteral("staging/connections/pg_warehouse"), QStringLiteral("dev/connections/pg_reports")}) {
        const std::string value = "canary-value-of-" + path.toStdString();
        m_vault.writeSecret(path, {{"conn_uri", value}}, {{"owner", "data-platform"}});
    }
}

void LiveEstate::addReader(const QList<QByteArray> &policies)
{
    QStringList names;
    for (const QByteArray &policy : policies) {
        names.push_back(QStringLiteral("console-%1").arg(names.size()));
        m_vault.writePolicy(names.back(), policy);
    }
    m_vault.addUser(readerName(), readerPassword(), names);
    m_vault.call("POST", QStringLiteral("auth/userpass/users/") + readerName(), {{"token_no_default_policy", true}});
}

QList<QByteArray> LiveEstate::leastPolicies()
{
    QList<QByteArray> policies;
    for (const QString &prefix : {QStringLiteral("prod"), QStringLiteral("staging"), QStringLiteral("dev")})
        policies.push_back(vault::leastPolicy({valueOf(vault::VaultPath::parse(QStringLiteral("airflow"))),
            vault::MountKind::Kv2, valueOf(vault::VaultPath::parse(prefix)), {}}));
    return policies;
}

servers::TerraformRunner LiveEstate::terraformIn(const QString &checkout)
{
    auto terraform = valueOf(
        servers::TerraformRunner::create(checkout + QStringLiteral("/terraform/prod"), folder(QStringLiteral("ci"))));
    terraform.setEnvironment(QStringLiteral("VAULT_ADDR"), m_vault.address());
    terraform.setEnvironment(QStringLiteral("VAULT_CACERT"), m_vault.caCertificate());
    terraform.setEnvironment(QStringLiteral("VAULT_TOKEN"), ciToken(m_vault, m_ci));
    terraform.setEnvironment(QStringLiteral("TF_VAR_stripe_api_token"), QStringLiteral("canary-value-of-stripe"));
    terraform.setEnvironment(
        QStringLiteral("TF_VAR_mssql_legacy_dwh_uri"), QStringLiteral("mssql://canary-value-of-mssql"));
    return terraform;
}

int LiveEstate::versionOf(const QString &path)
{
    return m_vault.call("GET", QStringLiteral("airflow/metadata/") + path).at("data").at("current_version").get<int>();
}

Instant LiveEstate::writtenAt(const QString &path)
{
    const auto data = m_vault.call("GET", QStringLiteral("airflow/metadata/") + path).at("data");
    const std::string version = std::to_string(data.at("current_version").get<int>());
    const auto time = data.at("versions").at(version).at("created_time").get<std::string>();
    return valueOf(parseInstant(QString::fromStdString(time)));
}

QList<QByteArray> LiveEstate::values()
{
    QList<QByteArray> values;
    collectValues({}, values);
    return values;
}

void LiveEstate::collectValues(const QString &folder, QList<QByteArray> &values)
{
    const auto answer = m_vault.call("LIST", QStringLiteral("airflow/metadata/") + folder);
    for (const auto &key : answer.at("data").at("keys")) {
        const QString path = folder + QString::fromStdString(key.get<std::string>());
        if (path.endsWith(QLatin1Char('/'))) {
            collectValues(path, values);
            continue;
        }
        const auto fields = m_vault.call("GET", QStringLiteral("airflow/data/") + path).at("data").at("data");
        for (const auto &[name, value] : fields.items()) {
            // The other fields of a connection are host names and the like, which the repository shows to everybody.
            const bool isSecret = name == "password" || value.dump().find("canary-") != std::string::npos;
            if (isSecret)
                values.push_back(QByteArray::fromStdString(value.get<std::string>()));
        }
    }
}

} // namespace sallyport::e2e
