#pragma once

#include "servers/child_process.h"

#include <nlohmann/json.hpp>

#include <QMap>
#include <QTemporaryDir>

namespace sallyport::servers {

/// A real Gitea on a free loopback port, in a temporary folder with a SQLite database, without ssh. It has the user
/// "ada", who administers it and owns the project acme/infra, and "grace", who may write there.
class GiteaServer
{
public:
    static bool isPresent();
    /// For QSKIP.
    static QString whyAbsent();

    /// Waits until it answers.
    GiteaServer();

    QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    /// Of one of the two.
    QByteArray token(const QString &user) const { return m_tokens.value(user); }
    /// What `git clone` and `git push` take; the token stands in it, as in a careless configuration.
    QString remote(const QString &user, const QString &project = QStringLiteral("acme/infra")) const;

    /// One request to its API as that user; the test program ends where it is refused.
    nlohmann::json ask(
        const QString &user, const QByteArray &method, const QString &path, const nlohmann::json &body = {}) const;
    /// The same, answered with the status alone.
    int statusOf(
        const QString &user, const QByteArray &method, const QString &path, const nlohmann::json &body = {}) const;

private:
    struct Answer
    {
        int status = 0;
        QByteArray body;
    };
    Answer send(const QString &user, const QByteArray &method, const QString &path, const nlohmann::json &body) const;
    QByteArray run(const QStringList &arguments) const;
    void writeConfiguration() const;
    void addUser(const QString &name, const QStringList &more = {});

    QTemporaryDir m_folder;
    quint16 m_port;
    QMap<QString, QByteArray> m_tokens;
    ChildProcess m_process;
};

} // namespace sallyport::servers
