#pragma once

#include "base/error.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <chrono>
#include <functional>

namespace sallyport {

/// One run of another program.
struct ProgramCall
{
    QString program;
    QStringList arguments;
    QString folder;                  ///< it starts in
    QProcessEnvironment environment; ///< all of it: nothing of ours is added
    QByteArray input;                ///< on its standard input, which is closed afterwards
    std::chrono::milliseconds limit = std::chrono::seconds(10);
    std::function<bool()> isCanceled; ///< asked several times a second; may be empty
    /// What reads the program's standard output in our place, and whose output we get instead: program and arguments.
    /// Its standard error then goes nowhere.
    QStringList filter;
};

/// How a program ended.
struct ProgramEnd
{
    int exitCode = 0;
    QByteArray output; ///< standard output, or what the filter made of it
    QByteArray errors; ///< standard error; empty with a filter
    friend bool operator==(const ProgramEnd &, const ProgramEnd &) = default;
};

/// Runs a program to its end: in a session of its own, so that it has no terminal to ask on and ends with all that it
/// has started, and without core dumps. An exit code other than zero is no error. Errors: NotFound (no such program),
/// Canceled, Unreachable (not done in time, or killed). Blocks; meant for a worker.
Result<ProgramEnd> runProgram(const ProgramCall &call);

/// PATH, the language, the time zone and the folder for temporary files of an environment, and nothing else of it.
QProcessEnvironment bareEnvironment(const QProcessEnvironment &of);

} // namespace sallyport
