#include "cli/command.h"
#include "core/starter_file.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>

namespace sallyport::cli {

int runInit(Invocation &invocation)
{
    const bool toStdout = invocation.takeFlag(QStringLiteral("--stdout"));
    if (!invocation.arguments.isEmpty())
        return invocation.misusedArgument();
    const QByteArray text = core::starterFile(core::lookAround(invocation.estate));
    if (toStdout) {
        invocation.out << QString::fromUtf8(text);
        return Fine;
    }
    const auto written = core::writeStarterFile(invocation.estate, text);
    if (!written)
        return invocation.failed(written.error());
    if (invocation.output == Output::Json)
        invocation.printJson(QJsonObject{{QStringLiteral("written"), *written}});
    else
        invocation.out << "written: " << *written << "\nFill in the addresses, then run: sallyport-cli overview\n";
    return Fine;
}

} // namespace sallyport::cli
