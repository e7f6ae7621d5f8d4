#pragma once

#include "base/time.h"

#include <QJsonValue>
#include <QStringList>
#include <QTextStream>

#include <memory>
#include <vector>

namespace sallyport::core {
class VaultAccess;
}

namespace sallyport::cli {

/// The exit codes of every command.
enum ExitCode { Fine = 0, Findings = 1, Usage = 2, CouldNotCheck = 3 };

enum class Output { Text, Json };

/// What a command gets from the outside.
struct Invocation
{
    QStringList arguments; ///< after the command's name, without the common options
    QString estate;        ///< --estate, --demo's folder, or the current folder
    Output output = Output::Text;
    std::shared_ptr<const Clock> clock;
    QString dataFolder; ///< this program's private folder
    core::VaultAccess &access;
    QTextStream &in;
    QTextStream &out;
    QTextStream &err;

    /// The value of "--name VALUE" or "--name=VALUE" among the arguments, taken out of them; empty when it is absent.
    QString takeOption(const QString &name);
    /// Whether "--name" stands among the arguments; it is taken out of them.
    bool takeFlag(const QString &name);
    /// Prints the error (as JSON when asked for) and gives the exit code for it.
    int failed(const Error &error) const;
    /// Prints how to call the command, and gives ExitCode::Usage.
    int misused(const QString &problem) const;
    /// misused() for the first argument that nobody took.
    int misusedArgument() const;
    void printJson(const QJsonValue &value) const;
};

/// One command of sallyport-cli: one row in the table (commands.cpp).
struct Command
{
    const char *name;
    const char *synopsis; ///< arguments, as in a man page
    const char *summary;  ///< one line
    const char *details;  ///< paragraphs for --help
    int (*run)(Invocation &invocation);
};

const std::vector<Command> &commands();

int runOverview(Invocation &invocation);
int runInit(Invocation &invocation);
int runSecrets(Invocation &invocation);
int runDeclarations(Invocation &invocation);
int runRotations(Invocation &invocation);
int runCalendar(Invocation &invocation);
int runChecklist(Invocation &invocation);
int runPlaybook(Invocation &invocation);
int runReport(Invocation &invocation);
int runFindings(Invocation &invocation);
int runAudit(Invocation &invocation);
int runRefresh(Invocation &invocation);
int runConfirm(Invocation &invocation);
int runPolicy(Invocation &invocation);
int runDraft(Invocation &invocation);
int runTrust(Invocation &invocation);
int runDrift(Invocation &invocation);
int runHcl(Invocation &invocation);
int runLintTerraform(Invocation &invocation);

} // namespace sallyport::cli
