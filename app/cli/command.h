#pragma once

#include "base/time.h"

#include <QJsonValue>
#include <QStringList>
#include <QTextStream>

#include <vector>

namespace sallyport::cli {

/// The exit codes of every command.
enum ExitCode { Fine = 0, Findings = 1, Usage = 2, CouldNotCheck = 3 };

/// What a command gets from the outside.
struct Invocation
{
    QStringList arguments; ///< after the command's name, without the common options
    QString estate;        ///< --estate, or the current folder
    bool demo = false;
    bool json = false;
    const Clock &clock;
    QString dataFolder;
    QTextStream &out;
    QTextStream &err;

    /// Prints the error (as JSON too, when asked) and gives the exit code for it.
    int failed(const Error &error) const;
    void printJson(const QJsonValue &value) const;
};

/// One command of sallyport-cli: one row in the table (commands.cpp).
struct Command
{
    const char *name;
    const char *synopsis; ///< arguments, as in a man page
    const char *summary;  ///< one line
    const char *details;  ///< paragraphs for --help
    int (*run)(const Invocation &invocation);
};

const std::vector<Command> &commands();

} // namespace sallyport::cli
