#pragma once

#include "servers/authority.h"
#include "servers/child_process.h"

#include <nlohmann/json.hpp>

#include <QNetworkAccessManager>
#include <QStringList>
#include <QTemporaryDir>

#include <map>
#include <memory>
#include <vector>

namespace sallyport::servers {

class PostgresServer;

/// A real Vault (or OpenBao) with TLS by an authority of its own, file storage and a file audit device, on a free
/// loopback port, initialised and unsealed, with the KV 2 mount `airflow`. What its methods do, they do with the root
/// token of the test: none of it goes through the console's code. Where the server refuses, the test program ends.
class VaultServer
{
public:
    /// SALLYPORT_VAULT, `vault` or `bao` on PATH, or the one that the test build has put into the user's cache; else
    /// empty.
    static QString program();
    /// For QSKIP.
    static QString whyAbsent();

    VaultServer();
    ~VaultServer();

    QString address() const;
    QString caCertificate() const { return m_authority.certificate(); }
    QByteArray rootToken() const { return m_rootToken; }
    qint64 processId() const { return m_process.processId(); }

    /// One request of the test, `path` without "v1/". Gives the parsed answer, or null where it has no body.
    nlohmann::json call(const char *method, const QString &path, const nlohmann::json &body = nullptr);
    /// The same with another token, and the status instead of an end of the test.
    int statusOf(const char *method, const QString &path, const QByteArray &token);

    void writeSecret(const QString &path, const std::map<std::string, std::string> &fields,
        const std::map<std::string, std::string> &customMetadata = {},
        const QString &mount = QStringLiteral("airflow"));
    /// Many secrets at once, each with the same field.
    void writeSecrets(const QStringList &paths, const std::string &field, const std::string &value);
    void deleteLatest(const QString &path);
    void destroyVersion(const QString &path, int version);

    void enableMount(const QString &path, const QString &type, int kvVersion = 0);
    void writePolicy(const QString &name, const QByteArray &text);
    /// Whether the server takes this text, which need not be UTF-8, as a policy.
    bool takesPolicy(const QString &name, const QByteArray &text);
    void addUser(const QString &name, const QString &password, const QStringList &policies);
    struct Approle
    {
        QByteArray roleId;
        QByteArray secretId;
    };
    Approle addApprole(const QString &name, const QStringList &policies);
    QByteArray createToken(const QStringList &policies, const QString &ttl = QStringLiteral("1h"));
    void revokeToken(const QByteArray &token);

    /// Mounts `database`, connected to the PostgreSQL.
    void enableDatabase(const PostgresServer &postgres);
    /// Lets Vault own the password of an account of the PostgreSQL, which is created.
    void addStaticRole(PostgresServer &postgres, const QString &name, int rotationSeconds);
    void addDatabaseRole(const QString &name, const QString &defaultTtl, const QString &maxTtl);

    void seal();
    void unseal();
    void stop();
    /// Starts it again after stop(), on the same port, unsealed.
    void restart();

    QString auditLog() const;
    /// The audit log's lines, in order.
    std::vector<nlohmann::json> auditEntries() const;

private:
    struct Answer
    {
        int status = 0;
        nlohmann::json body;
    };
    QNetworkReply *dispatch(
        const char *method, const QString &path, const nlohmann::json &body, const QByteArray &token);
    Answer ask(const char *method, const QString &path, const nlohmann::json &body, const QByteArray &token);
    void writeConfiguration() const;
    void launch();
    void initialise();

    QTemporaryDir m_folder;
    Authority m_authority;
    quint16 m_port;
    ChildProcess m_process;
    QNetworkAccessManager m_manager;
    QByteArray m_rootToken;
    std::vector<std::string> m_unsealKeys;
};

} // namespace sallyport::servers
