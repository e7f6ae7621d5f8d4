#include "servers/postgres_server.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <unistd.h>

namespace sallyport::servers {

namespace {

/// Debian keeps the server's programs out of PATH, one folder a version.
QString serverProgram(const QString &name)
{
    const QString onPath = QStandardPaths::findExecutable(name);
    if (!onPath.isEmpty())
        return onPath;
    const QString root = QStringLiteral("/usr/lib/postgresql/");
    const QStringList versions = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &version : versions) {
        const QString path = root + version + QStringLiteral("/bin/") + name;
        if (QFileInfo(path).isExecutable())
            return path;
    }
    return {};
}

struct Command
{
    QString program;
    QStringList arguments;
};

Command asUnprivileged(const QString &program, const QStringList &arguments)
{
    if (geteuid() != 0)
        return {program, arguments};
    return {
        QStringLiteral("setpriv"), QStringList{QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"),
                                       QStringLiteral("--clear-groups"), QStringLiteral("--pdeathsig=KILL"), program} +
                                       arguments};
}

} // namespace

bool PostgresServer::isPresent()
{
    return !serverProgram(QStringLiteral("initdb")).isEmpty() && !serverProgram(QStringLiteral("psql")).isEmpty();
}

QString PostgresServer::whyAbsent()
{
    return QStringLiteral("no PostgreSQL: neither initdb and psql on PATH nor below /usr/lib/postgresql");
}

PostgresServer::PostgresServer()
    : m_port(freePort())
{
    QFile passwordFile(m_folder.filePath(QStringLiteral("password")));
    if (!passwordFile.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(passwordFile.fileName()));
    passwordFile.write(password().toUtf8());
    passwordFile.close();
    if (geteuid() == 0)
        runToEnd(QStringLiteral("chown"), {QStringLiteral("-R"), QStringLiteral("postgres:"), m_folder.path()});

    const auto initdb = asUnprivileged(serverProgram(QStringLiteral("initdb")),
        {QStringLiteral("-D"), data(), QStringLiteral("-U"), user(), QStringLiteral("-A"),
            QStringLiteral("scram-sha-256"), QStringLiteral("--pwfile"), passwordFile.fileName(),
            QStringLiteral("--no-sync"), QStringLiteral("-E"), QStringLiteral("UTF8")});
    runToEnd(initdb.program, initdb.arguments);
    const auto postgres = asUnprivileged(serverProgram(QStringLiteral("postgres")),
        {QStringLiteral("-D"), data(), QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
            QString::number(m_port), QStringLiteral("-k"), m_folder.path(), QStringLiteral("-F")});
    m_process.start(postgres.program, postgres.arguments, m_folder.filePath(QStringLiteral("server.log")));
    waitUntil("PostgreSQL answers", [this] {
        return QProcess::execute(serverProgram(QStringLiteral("pg_isready")),
                   {QStringLiteral("-q"), QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                       QString::number(m_port)}) == 0;
    });
}

QString PostgresServer::data() const
{
    return m_folder.filePath(QStringLiteral("data"));
}

QString PostgresServer::urlTemplate() const
{
    return QStringLiteral("postgresql://{{username}}:{{password}}@127.0.0.1:%1/postgres?sslmode=disable").arg(m_port);
}

QByteArray PostgresServer::run(const QString &statement) const
{
    const QString url = QStringLiteral("postgresql://%1:%2@127.0.0.1:%3/postgres").arg(user(), password()).arg(m_port);
    return runToEnd(serverProgram(QStringLiteral("psql")),
        {QStringLiteral("-X"), QStringLiteral("-A"), QStringLiteral("-t"), QStringLiteral("-v"),
            QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-c"), statement, url});
}

} // namespace sallyport::servers
