#include "servers/sample_repository.h"

#include "base/private_files.h"

#include <QDir>
#include <QDirIterator>

namespace sallyport::servers {

namespace {

QString sourceFolder()
{
    return QStringLiteral(SALLYPORT_SERVERS_DATA "/sample");
}

QProcessEnvironment gitEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
    environment.insert(QStringLiteral("GIT_CONFIG_NOSYSTEM"), QStringLiteral("1"));
    for (const QString &role : {QStringLiteral("AUTHOR"), QStringLiteral("COMMITTER")}) {
        environment.insert(QStringLiteral("GIT_%1_NAME").arg(role), QStringLiteral("M. Okafor"));
        environment.insert(QStringLiteral("GIT_%1_EMAIL").arg(role), QStringLiteral("m.okafor@acme.example"));
        environment.insert(QStringLiteral("GIT_%1_DATE").arg(role), QStringLiteral("2026-11-20T09:00:00Z"));
    }
    return environment;
}

QByteArray filledIn(QByteArray bytes, const SampleValues &values)
{
    bytes.replace("@VAULT_ADDRESS@", values.vaultAddress.toUtf8());
    bytes.replace("@AUDIT_LOG@", values.auditLog.toUtf8());
    return bytes;
}

} // namespace

SampleRepository::SampleRepository(QString folder)
    : m_folder(std::move(folder))
{
}

Result<SampleRepository> SampleRepository::create(const QString &folder, const SampleValues &values)
{
    SampleRepository repository(QDir(folder).absolutePath());
    if (const auto done = repository.initialise(values); !done)
        return Failure(done.error());
    return repository;
}

Result<void> SampleRepository::initialise(const SampleValues &values) const
{
    if (const auto done = copyFiles(values); !done)
        return done;
    const auto made = git({QStringLiteral("init"), QStringLiteral("--initial-branch=main")});
    if (!made)
        return Failure(made.error());
    return commitAll(QStringLiteral("Describe the acme estate"));
}

Result<void> SampleRepository::copyFiles(const SampleValues &values) const
{
    const QDir source(sourceFolder());
    QDirIterator files(source.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString from = files.next();
        const QString to = at(source.relativeFilePath(from));
        QDir().mkpath(QFileInfo(to).path());
        const auto bytes = readFile(from);
        if (!bytes)
            return Failure(bytes.error());
        if (const auto written = writePrivateFile(to, filledIn(*bytes, values)); !written)
            return written;
    }
    return {};
}

Result<QByteArray> SampleRepository::git(const QStringList &arguments) const
{
    const auto outcome = runProgram(QStringLiteral("git"), arguments, {m_folder, gitEnvironment()});
    if (!outcome)
        return Failure(outcome.error());
    if (!outcome->ok())
        return fail(
            ErrorCode::Invalid, verbatim(outcome->text().trimmed()), QStringLiteral("git ") + arguments.join(QLatin1Char(' ')));
    return outcome->output;
}

Result<void> SampleRepository::commitAll(const QString &message) const
{
    if (const auto added = git({QStringLiteral("add"), QStringLiteral("--all")}); !added)
        return Failure(added.error());
    if (const auto made = git({QStringLiteral("commit"), QStringLiteral("--message"), message}); !made)
        return Failure(made.error());
    return {};
}

Result<void> SampleRepository::replace(
    const QString &relativePath, const QByteArray &before, const QByteArray &after) const
{
    const QString path = at(relativePath);
    auto bytes = readFile(path);
    if (!bytes)
        return Failure(bytes.error());
    if (!bytes->contains(before))
        return fail(ErrorCode::NotFound, {"the text to replace is not there", {}}, path);
    return writePrivateFile(path, bytes->replace(before, after));
}

} // namespace sallyport::servers
