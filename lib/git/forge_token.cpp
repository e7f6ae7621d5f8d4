#include "git/forge_token.h"

#include <QDir>
#include <QStandardPaths>

namespace sallyport::git {

namespace {

/// Where the forges' programs keep what they know, and nothing else: their own variables for tokens were looked at.
const QStringList passedOn = {QStringLiteral("HOME"), QStringLiteral("PATH"), QStringLiteral("USER"),
    QStringLiteral("XDG_CONFIG_HOME"), QStringLiteral("XDG_DATA_HOME"), QStringLiteral("XDG_STATE_HOME"),
    QStringLiteral("XDG_RUNTIME_DIR"), QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("GH_CONFIG_DIR"),
    QStringLiteral("GLAB_CONFIG_DIR")};

/// A variable speaks of one host: the public one, or the one that another variable names as address or name.
bool areForThisHost(const Forge &forge, const QProcessEnvironment &own)
{
    QString host = own.value(QString::fromLatin1(forge.kind->hostVariable)).trimmed();
    if (host.isEmpty())
        return forge.host == QLatin1String(forge.kind->publicHost);
    if (!host.contains(QLatin1String("://")))
        host.prepend(QLatin1String("https://"));
    const auto origin = Origin::parse(host);
    const bool isPublicGitHub = forge.host != forge.origin.host;
    return origin && origin->host == forge.host && (isPublicGitHub || *origin == forge.origin);
}

/// Git's protocol for credential helpers, which tea speaks (git-credential(1)).
QByteArray questionOf(const Forge &forge)
{
    QString host = forge.origin.host;
    if (forge.origin.port != 443 && forge.origin.port != 80)
        host += QStringLiteral(":%1").arg(forge.origin.port);
    return QStringLiteral("protocol=%1\nhost=%2\n\n").arg(forge.origin.scheme, host).toUtf8();
}

Redacted tokenIn(ProgramEnd &outcome)
{
    QByteArray token = outcome.output.trimmed();
    for (const QByteArray &line : outcome.output.split('\n')) {
        if (line.startsWith("password="))
            token = line.mid(9).trimmed();
    }
    wipe(outcome.output);
    return Redacted(std::move(token));
}

} // namespace

Result<Redacted> ownForgeToken(const Forge &forge, const QProcessEnvironment &own, const IsCanceled &isCanceled)
{
    if (areForThisHost(forge, own)) {
        for (const QString &name : forge.kind->tokenVariables) {
            if (QByteArray token = own.value(name).trimmed().toUtf8(); !token.isEmpty())
                return Redacted(std::move(token));
        }
    }
    QStringList command = forge.kind->tokenCommand(forge.host);
    const QString program = QStandardPaths::findExecutable(command.takeFirst());
    if (program.isEmpty())
        return Redacted();
    ProgramCall call;
    call.program = program;
    call.arguments = command;
    call.folder = QDir::rootPath();
    call.environment = onlyVariables(own, passedOn);
    call.input = questionOf(forge);
    call.isCanceled = isCanceled;
    auto outcome = runProgram(call);
    if (!outcome)
        return Failure(outcome.error());
    if (outcome->exitCode != 0)
        return Redacted();
    return tokenIn(*outcome);
}

} // namespace sallyport::git
