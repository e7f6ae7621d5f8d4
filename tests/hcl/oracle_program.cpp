#include "oracle_program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace sallyport::test {

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Named by what it was built from, so that an older one is never used.
QString cachedProgram(const QString &source)
{
    const QByteArray contents =
        readAll(source + QStringLiteral("/main.go")) + readAll(source + QStringLiteral("/go.sum"));
    const QByteArray version = QCryptographicHash::hash(contents, QCryptographicHash::Sha256).toHex().first(12);
    const QString cache = qEnvironmentVariable("XDG_CACHE_HOME", QDir::homePath() + QStringLiteral("/.cache"));
    return cache + QStringLiteral("/sallyport-tests/hcl-oracle-") + QString::fromLatin1(version);
}

} // namespace

Result<QString> oracleProgram()
{
    const QString source = QStringLiteral(SALLYPORT_SOURCE_DIR "/tests/hcl/oracle");
    const QString program = cachedProgram(source);
    if (QFile::exists(program))
        return program;
    const QString go = QStandardPaths::findExecutable(QStringLiteral("go"));
    if (go.isEmpty())
        return fail(ErrorCode::NotFound, {"Go is not installed", {}});
    QProcess build;
    build.setWorkingDirectory(source);
    build.start(go, {QStringLiteral("build"), QStringLiteral("-o"), program, QStringLiteral(".")});
    build.waitForFinished(300'000);
    if (!QFile::exists(program))
        return fail(ErrorCode::Unreadable,
            {"it does not build: %1", {QString::fromUtf8(build.readAllStandardError()).left(500)}});
    return program;
}

} // namespace sallyport::test
