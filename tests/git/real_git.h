#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// A repository made by the real git program, under a home of its own.
class RealGit
{
public:
    explicit RealGit(const QStringList &init = {
                         QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("main")})
    {
        // libgit2 looks for the configuration under HOME, git where GIT_CONFIG_GLOBAL says.
        qputenv("HOME", QFile::encodeName(m_home.path()));
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home.filePath(QStringLiteral(".config"))));
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
        qputenv("GIT_CONFIG_GLOBAL", QFile::encodeName(m_home.filePath(QStringLiteral(".gitconfig"))));
        run(init);
        run({QStringLiteral("config"), QStringLiteral("user.name"), QStringLiteral("Ada Lovelace")});
        run({QStringLiteral("config"), QStringLiteral("user.email"), QStringLiteral("ada@example.com")});
    }

    QString path(const QString &name = {}) const { return name.isEmpty() ? m_work.path() : m_work.filePath(name); }

    QByteArray run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.setWorkingDirectory(m_work.path());
        process.start(QStringLiteral("git"), arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished();
        exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        errors = process.readAllStandardError();
        return process.readAllStandardOutput();
    }

    QByteArray run(const char *commandLine) { return run(QString::fromUtf8(commandLine).split(QLatin1Char(' '))); }

    void write(const QString &name, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    void commit(const QString &name, const QByteArray &bytes)
    {
        write(name, bytes);
        run("add -A");
        run("commit -q -m change");
        QCOMPARE(errors, QByteArray());
    }

    QByteArray bytesOf(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    int exitCode = 0;
    QByteArray errors;

private:
    QTemporaryDir m_home;
    QTemporaryDir m_work;
};
