#include "servers/vault_server.h"

#include "servers/postgres_server.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QStandardPaths>

namespace sallyport::servers {

namespace {

using Json = nlohmann::json;

constexpr int shares = 3;
constexpr int threshold = 2;

QString inUserCache()
{
    QString cache = qEnvironmentVariable("XDG_CACHE_HOME");
    if (cache.isEmpty())
        cache = QDir::homePath() + QStringLiteral("/.cache");
    const QString path = cache + QStringLiteral("/sallyport-tests/vault");
    return QFileInfo(path).isExecutable() ? path : QString();
}

Json strings(const QStringList &list)
{
    Json json = Json::array();
    for (const QString &text : list)
        json.push_back(text.toStdString());
    return json;
}

QByteArray encoded(const QString &path)
{
    return path.toUtf8().toPercentEncoding("/");
}

QByteArray bytesOf(const Json &text)
{
    return QByteArray::fromStdString(text.get<std::string>());
}

} // namespace

QString VaultServer::program()
{
    const QString named = qEnvironmentVariable("SALLYPORT_VAULT");
    if (!named.isEmpty())
        return QFileInfo(named).isExecutable() ? named : QString();
    for (const auto *name : {"vault", "bao"}) {
        const QString found = QStandardPaths::findExecutable(QLatin1String(name));
        if (!found.isEmpty())
            return found;
    }
    return inUserCache();
}

QString VaultServer::whyAbsent()
{
    return QStringLiteral("no Vault: neither SALLYPORT_VAULT, nor vault or bao on PATH, nor one in the user's cache");
}

VaultServer::VaultServer()
    : m_authority(m_folder.filePath(QStringLiteral("tls")))
    , m_port(freePort())
{
    writeConfiguration();
    launch();
    initialise();
}

VaultServer::~VaultServer() = default;

QString VaultServer::address() const
{
    return QStringLiteral("https://127.0.0.1:%1").arg(m_port);
}

QString VaultServer::auditLog() const
{
    return m_folder.filePath(QStringLiteral("audit.log"));
}

void VaultServer::writeConfiguration() const
{
    QFile file(m_folder.filePath(QStringLiteral("vault.hcl")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    file.write(QStringLiteral("disable_mlock = true\n"
                              "api_addr = \"%1\"\n"
                              "max_lease_ttl = \"87600h\"\n"
                              "storage \"file\" { path = \"%2\" }\n"
                              "listener \"tcp\" {\n"
                              "  address = \"127.0.0.1:%3\"\n"
                              "  tls_cert_file = \"%4\"\n"
                              "  tls_key_file = \"%5\"\n"
                              "}\n")
                   .arg(address(), m_folder.filePath(QStringLiteral("storage")))
                   .arg(m_port)
                   .arg(m_authority.serverCertificate(), m_authority.serverKey())
                   .toUtf8());
}

void VaultServer::launch()
{
    m_process.start(program(),
        {QStringLiteral("server"), QStringLiteral("-config"), m_folder.filePath(QStringLiteral("vault.hcl"))},
        m_folder.filePath(QStringLiteral("server.log")));
    waitUntil(
        "Vault answers", [this] { return ask("GET", QStringLiteral("sys/seal-status"), nullptr, {}).status == 200; });
}

void VaultServer::initialise()
{
    const Json keys =
        call("PUT", QStringLiteral("sys/init"), {{"secret_shares", shares}, {"secret_threshold", threshold}});
    m_rootToken = bytesOf(keys.at("root_token"));
    for (const Json &key : keys.at("keys_base64"))
        m_unsealKeys.push_back(key.get<std::string>());
    unseal();
    call("PUT", QStringLiteral("sys/audit/file"),
        {{"type", "file"}, {"options", {{"file_path", auditLog().toStdString()}}}});
    enableMount(QStringLiteral("airflow"), QStringLiteral("kv"), 2);
}

QNetworkReply *VaultServer::dispatch(const char *method, const QString &path, const Json &body, const QByteArray &token)
{
    QNetworkRequest request(QUrl::fromEncoded(address().toUtf8() + "/v1/" + encoded(path)));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(caCertificate()));
    request.setSslConfiguration(tls);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    if (!token.isEmpty())
        request.setRawHeader("X-Vault-Token", token);
    return m_manager.sendCustomRequest(
        request, method, body.is_null() ? QByteArray() : QByteArray::fromStdString(body.dump()));
}

VaultServer::Answer VaultServer::ask(const char *method, const QString &path, const Json &body, const QByteArray &token)
{
    const std::unique_ptr<QNetworkReply> reply(dispatch(method, path, body, token));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QByteArray bytes = reply->readAll();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
        Json::parse(bytes.cbegin(), bytes.cend(), nullptr, false)};
}

Json VaultServer::call(const char *method, const QString &path, const Json &body)
{
    const Answer answer = ask(method, path, body, m_rootToken);
    if (answer.status < 200 || answer.status >= 300)
        qFatal("Vault answers %s %s with %d: %s", method, qPrintable(path), answer.status,
            answer.body.is_discarded() ? "" : answer.body.dump().c_str());
    return answer.body.is_discarded() ? Json() : answer.body;
}

int VaultServer::statusOf(const char *method, const QString &path, const QByteArray &token)
{
    return ask(method, path, nullptr, token).status;
}

void VaultServer::enableMount(const QString &path, const QString &type, int kvVersion)
{
    Json body = {{"type", type.toStdString()}};
    if (kvVersion > 0)
        body["options"] = {{"version", std::to_string(kvVersion)}};
    call("POST", QStringLiteral("sys/mounts/") + path, body);
    // A new KV 2 mount refuses everything until its own upgrade is through.
    if (kvVersion == 2)
        waitUntil("the KV mount is ready",
            [&] { return statusOf("GET", path + QStringLiteral("/config"), m_rootToken) == 200; });
}

void VaultServer::writeSecret(const QString &path, const std::map<std::string, std::string> &fields,
    const std::map<std::string, std::string> &customMetadata, const QString &mount)
{
    call("POST", mount + QStringLiteral("/data/") + path, {{"data", fields}});
    if (!customMetadata.empty())
        call("POST", mount + QStringLiteral("/metadata/") + path, {{"custom_metadata", customMetadata}});
}

void VaultServer::writeSecrets(const QStringList &paths, const std::string &field, const std::string &value)
{
    constexpr int atOnce = 64;
    qsizetype next = 0;
    qsizetype underWay = 0;
    QEventLoop loop;
    const std::function<void()> fill = [&] {
        while (next < paths.size() && underWay < atOnce) {
            ++underWay;
            QNetworkReply *reply = dispatch(
                "POST", QStringLiteral("airflow/data/") + paths.at(next++), {{"data", {{field, value}}}}, m_rootToken);
            QObject::connect(reply, &QNetworkReply::finished, &loop, [&, reply] {
                if (reply->error() != QNetworkReply::NoError)
                    qFatal("Vault refuses a secret: %s", qPrintable(reply->errorString()));
                reply->deleteLater();
                --underWay;
                fill();
            });
        }
        if (underWay == 0)
            loop.quit();
    };
    if (paths.isEmpty())
        return;
    fill();
    loop.exec();
}

void VaultServer::deleteLatest(const QString &path)
{
    call("DELETE", QStringLiteral("airflow/data/") + path);
}

void VaultServer::destroyVersion(const QString &path, int version)
{
    call("PUT", QStringLiteral("airflow/destroy/") + path, {{"versions", {version}}});
}

void VaultServer::writePolicy(const QString &name, const QByteArray &text)
{
    call("PUT", QStringLiteral("sys/policies/acl/") + name, {{"policy", text.toStdString()}});
}

bool VaultServer::takesPolicy(const QString &name, const QByteArray &text)
{
    // Vault decodes what is base64, so that what a text looks like makes no difference.
    const Json body = {{"policy", text.toBase64().toStdString()}};
    return ask("PUT", QStringLiteral("sys/policies/acl/") + name, body, m_rootToken).status == 204;
}

void VaultServer::addUser(const QString &name, const QString &password, const QStringList &policies)
{
    if (statusOf("GET", QStringLiteral("sys/auth/userpass/tune"), m_rootToken) != 200)
        call("POST", QStringLiteral("sys/auth/userpass"), {{"type", "userpass"}});
    call("POST", QStringLiteral("auth/userpass/users/") + name,
        {{"password", password.toStdString()}, {"token_policies", strings(policies)}});
}

VaultServer::Approle VaultServer::addApprole(const QString &name, const QStringList &policies)
{
    if (statusOf("GET", QStringLiteral("sys/auth/approle/tune"), m_rootToken) != 200)
        call("POST", QStringLiteral("sys/auth/approle"), {{"type", "approle"}});
    const QString role = QStringLiteral("auth/approle/role/") + name;
    call("POST", role, {{"token_policies", strings(policies)}});
    return {bytesOf(call("GET", role + QStringLiteral("/role-id")).at("data").at("role_id")),
        bytesOf(call("POST", role + QStringLiteral("/secret-id"), Json::object()).at("data").at("secret_id"))};
}

QByteArray VaultServer::createToken(const QStringList &policies, const QString &ttl)
{
    const Json answer = call("POST", QStringLiteral("auth/token/create"),
        {{"policies", strings(policies)}, {"ttl", ttl.toStdString()}, {"display_name", "test"}});
    return bytesOf(answer.at("auth").at("client_token"));
}

void VaultServer::revokeToken(const QByteArray &token)
{
    call("POST", QStringLiteral("auth/token/revoke"), {{"token", token.toStdString()}});
}

void VaultServer::enableDatabase(const PostgresServer &postgres)
{
    enableMount(QStringLiteral("database"), QStringLiteral("database"));
    call("POST", QStringLiteral("database/config/warehouse"),
        {{"plugin_name", "postgresql-database-plugin"}, {"allowed_roles", "*"},
            {"connection_url", postgres.urlTemplate().toStdString()}, {"username", postgres.user().toStdString()},
            {"password", postgres.password().toStdString()}});
}

void VaultServer::addStaticRole(PostgresServer &postgres, const QString &name, int rotationSeconds)
{
    postgres.run(QStringLiteral("CREATE ROLE \"%1\" LOGIN PASSWORD 'first'").arg(name));
    call("POST", QStringLiteral("database/static-roles/") + name,
        {{"db_name", "warehouse"}, {"username", name.toStdString()}, {"rotation_period", rotationSeconds}});
}

void VaultServer::addDatabaseRole(const QString &name, const QString &defaultTtl, const QString &maxTtl)
{
    call("POST", QStringLiteral("database/roles/") + name,
        {{"db_name", "warehouse"}, {"default_ttl", defaultTtl.toStdString()}, {"max_ttl", maxTtl.toStdString()},
            {"creation_statements",
                {"CREATE ROLE \"{{name}}\" LOGIN PASSWORD '{{password}}' VALID UNTIL '{{expiration}}'"}}});
}

void VaultServer::seal()
{
    call("PUT", QStringLiteral("sys/seal"));
}

void VaultServer::unseal()
{
    for (size_t i = 0; i < threshold; ++i)
        call("PUT", QStringLiteral("sys/unseal"), {{"key", m_unsealKeys.at(i)}});
    waitUntil("Vault is active", [this] { return statusOf("GET", QStringLiteral("sys/health"), {}) == 200; });
}

void VaultServer::stop()
{
    m_process.stop();
}

void VaultServer::restart()
{
    launch();
    unseal();
}

std::vector<Json> VaultServer::auditEntries() const
{
    QFile file(auditLog());
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    std::vector<Json> entries;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        entries.push_back(Json::parse(line.cbegin(), line.cend()));
    }
    return entries;
}

} // namespace sallyport::servers
