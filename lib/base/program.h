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
    qint64 mostOutput = 64 * 1024 * 1024; ///< bytes; more than that nobody reads
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
/// Canceled, Unreachable (not done in time, or killed), Refused (it prints without an end). Blocks; meant for a worker.
Result<ProgramEnd> runProgram(const ProgramCall &call);

/// PATH, the language, the time zone and the folder for temporary files of an environment, and nothing else of it.
QProcessEnvironment bareEnvironment(const QProcessEnvironment &of);

/// The variables with these names, and nothing else; a name that ends with `*` stands for all that start so.
QProcessEnvironment onlyVariables(const QProcessEnvironment &of, const QStringList &names);

/// Asked again and again while something runs; true ends it.
using IsCanceled = std::function<bool()>;

} // namespace sallyport
