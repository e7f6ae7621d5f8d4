#pragma once

#include "servers/child_process.h"

#include <QTemporaryDir>

namespace sallyport::servers {

/// A real PostgreSQL on a free loopback port, in a temporary folder. As root it runs as the user `postgres`, since it
/// refuses root.
class PostgresServer
{
public:
    static bool isPresent();
    /// For QSKIP.
    static QString whyAbsent();

    PostgresServer();

    QString user() const { return QStringLiteral("vault_admin"); }
    QString password() const { return QStringLiteral("admin-of-a-test"); }
    quint16 port() const { return m_port; }
    /// A connection URL as Vault's database plugin takes it, with holes for name and password.
    QString urlTemplate() const;

    /// Runs one statement as the administrator and gives the rows as psql prints them, unaligned.
    QByteArray run(const QString &statement) const;

private:
    QString data() const;

    QTemporaryDir m_folder;
    quint16 m_port;
    ChildProcess m_process;
};

} // namespace sallyport::servers
