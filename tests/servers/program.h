#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

namespace sallyport::servers {

/// How a program ended.
struct Outcome
{
    int exitCode = 0;
    QByteArray output;
    QByteArray errors;

    bool ok() const { return exitCode == 0; }
    /// Both streams, for the message of a failed check.
    QString text() const { return QString::fromUtf8(output + errors); }

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

/// Where and as whom a program runs.
struct Surroundings
{
    QString folder;
    QProcessEnvironment environment;
    int timeoutMs = 120'000;
};

/// Runs a program to its end. A non-zero exit is an Outcome; an Error is a program that could not be started, that
/// crashed, or that had to be killed after the timeout.
Result<Outcome> runProgram(const QString &program, const QStringList &arguments, const Surroundings &surroundings);

/// The program that an environment variable names, or else the one on PATH; empty where there is none.
QString locateProgram(const char *variable, const QString &name);

/// Where the counterparts built by packaging/test.sh lie: ${XDG_CACHE_HOME:-$HOME/.cache}/sallyport-tests.
QString counterpartsFolder();

} // namespace sallyport::servers
