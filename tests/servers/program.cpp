#include "servers/program.h"

#include <QProcess>
#include <QStandardPaths>

namespace sallyport::servers {

Result<Outcome> runProgram(const QString &program, const QStringList &arguments, const Surroundings &surroundings)
{
    QProcess process;
    process.setWorkingDirectory(surroundings.folder);
    process.setProcessEnvironment(surroundings.environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForStarted())
        return fail(ErrorCode::NotFound, verbatim(process.errorString()), program);
    if (!process.waitForFinished(surroundings.timeoutMs)) {
        process.kill();
        process.waitForFinished();
        return fail(ErrorCode::Unreachable, {"did not end in time", {}}, program);
    }
    if (process.exitStatus() == QProcess::CrashExit)
        return fail(ErrorCode::ServerFault, {"crashed", {}}, program);
    return Outcome{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString locateProgram(const char *variable, const QString &name)
{
    const QString named = qEnvironmentVariable(variable);
    return named.isEmpty() ? QStandardPaths::findExecutable(name) : named;
}

QString counterpartsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/sallyport-tests");
}

} // namespace sallyport::servers
