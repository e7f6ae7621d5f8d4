#include "base/private_files.h"
#include "cli/command.h"
#include "core/demo.h"
#include "core/translators.h"
#include "core/vault_access.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>

using namespace sallyport;
using namespace sallyport::cli;

namespace {

/// What stands before or after the command's name and belongs to all of them.
struct CommonOptions
{
    QString estate = QDir::currentPath();
    QString now;
    bool demo = false;
    bool help = false;
    bool version = false;
    Output output = Output::Text;
    QStringList rest;
};

CommonOptions parseCommon(QStringList arguments)
{
    CommonOptions options;
    while (!arguments.isEmpty()) {
        const QString argument = arguments.takeFirst();
        if (argument == QLatin1String("--json"))
            options.output = Output::Json;
        else if (argument == QLatin1String("--demo"))
            options.demo = true;
        else if (argument == QLatin1String("--help") || argument == QLatin1String("-h"))
            options.help = true;
        else if (argument == QLatin1String("--version"))
            options.version = true;
        else if (argument == QLatin1String("--estate") && !arguments.isEmpty())
            options.estate = arguments.takeFirst();
        else if (argument == QLatin1String("--now") && !arguments.isEmpty())
            options.now = arguments.takeFirst();
        else
            options.rest.push_back(argument);
    }
    return options;
}

constexpr const char *exitStatus =
    "EXIT STATUS\n    0 fine   1 findings   2 wrong usage   3 something could not be checked\n";

void printHelp(QTextStream &out)
{
    out << "NAME\n    sallyport-cli - production secrets: metadata, rotation, findings, and Terraform drafts\n\n"
           "SYNOPSIS\n    sallyport-cli [--estate PATH | --demo] [--now TIME] [--json] COMMAND [ARGUMENTS]\n\n"
           "COMMANDS\n";
    for (const Command &command : commands())
        out << QStringLiteral("    %1 %2\n").arg(QLatin1String(command.name), -10).arg(QLatin1String(command.summary));
    out << "\nOPTIONS\n"
           "    --estate PATH   a folder with a sallyport.hcl, or below one (default: the current folder)\n"
           "    --demo          the built-in demo estate, in a temporary folder\n"
           "    --now TIME      freeze the clock, RFC 3339: 2026-11-23T10:42:00Z\n"
           "    --json          machine-readable output\n"
           "    --help          this page, or the page of a command\n"
           "    --version       print the version\n\n"
        << exitStatus
        << "\nENVIRONMENT\n    VAULT_ADDR, VAULT_TOKEN, VAULT_NAMESPACE, VAULT_CACERT, VAULT_CAPATH, "
           "VAULT_CLIENT_CERT,\n"
           "    VAULT_CLIENT_KEY, VAULT_TLS_SERVER_NAME, VAULT_SKIP_VERIFY: as Vault's own program reads them. A token "
           "is\n"
           "    given to VAULT_ADDR's origin only.\n";
}

void printHelp(QTextStream &out, const Command &command)
{
    out << "NAME\n    sallyport-cli " << command.name << " - " << command.summary << "\n\nSYNOPSIS\n    sallyport-cli "
        << command.name << ' ' << command.synopsis << "\n\nDESCRIPTION\n";
    QString line = QStringLiteral("   ");
    for (const QString &word : QString::fromUtf8(command.details).split(QLatin1Char(' '))) {
        if (line.size() + word.size() > 100) {
            out << line << '\n';
            line = QStringLiteral("   ");
        }
        line += QLatin1Char(' ') + word;
    }
    out << line << "\n\nOPTIONS\n    --json, --estate PATH, --demo and --now TIME: see sallyport-cli --help\n\n"
        << exitStatus;
}

const Command *commandNamed(const QString &name)
{
    for (const Command &command : commands()) {
        if (name == QLatin1String(command.name))
            return &command;
    }
    return nullptr;
}

Result<std::shared_ptr<const Clock>> clockFor(const QString &now)
{
    if (now.isEmpty())
        return std::shared_ptr<const Clock>(std::make_shared<SystemClock>());
    const auto instant = parseInstant(now);
    if (!instant)
        return Failure(instant.error());
    return std::shared_ptr<const Clock>(std::make_shared<FrozenClock>(*instant));
}

} // namespace

int main(int argc, char *argv[])
{
    refuseCoreDumps();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sallyport"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SALLYPORT_VERSION));
    // Scripts read this output: it is in English whatever the system's language is.
    QLocale::setDefault(QLocale::c());
    core::installTranslators(application, QLocale(QLocale::English));
    QTextStream in(stdin);
    QTextStream out(stdout);
    QTextStream err(stderr);

    CommonOptions options = parseCommon(QCoreApplication::arguments().mid(1));
    const Command *command = options.rest.isEmpty() ? nullptr : commandNamed(options.rest.first());
    if (options.version) {
        out << "sallyport-cli " SALLYPORT_VERSION "\n";
        return Fine;
    }
    if (options.help && (command || options.rest.isEmpty())) {
        if (command)
            printHelp(out, *command);
        else
            printHelp(out);
        return Fine;
    }
    if (!command) {
        err << "sallyport-cli: " << (options.rest.isEmpty() ? "no command" : "no such command")
            << ". See sallyport-cli --help\n";
        return Usage;
    }
    const auto clock = clockFor(options.now);
    if (!clock) {
        err << "sallyport-cli: --now: " << clock.error().toString() << '\n';
        return Usage;
    }

    QString dataFolder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/sallyport");
    std::optional<QTemporaryDir> demoFolder;
    if (options.demo) {
        demoFolder.emplace();
        const auto demo = core::buildDemo(demoFolder->path(), (*clock)->now());
        if (!demo) {
            err << "sallyport-cli: " << demo.error().toString() << '\n';
            return CouldNotCheck;
        }
        options.estate = demo->repository;
        dataFolder = demo->dataFolder;
    }
    core::VaultAccess access(*clock, vault::Conventions(QProcessEnvironment::systemEnvironment(), QDir::homePath()),
        dataFolder + QStringLiteral("/confirmed-origins"));
    Invocation invocation{
        options.rest.mid(1), options.estate, options.output, *clock, dataFolder, access, in, out, err};
    return command->run(invocation);
}
