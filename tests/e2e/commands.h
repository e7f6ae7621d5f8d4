#pragma once

#include "servers/program.h"

namespace sallyport::e2e {

/// Who the person at the keyboard is: a home of its own, and what a Vault of the test needs to be trusted.
struct Person
{
    QString home;
    QString caCertificate;

    /// Nothing of the machine's or the test's surroundings but PATH and what Qt needs to start without a screen.
    QProcessEnvironment environment() const;
};

/// A program of the build: builtProgram("app/cli/sallyport-cli").
QString builtProgram(const QString &path);

/// Runs `sallyport-cli` in a folder to its end. `input` is what is typed.
servers::Outcome runCommandLine(
    const Person &person, const QString &folder, const QStringList &arguments, const QByteArray &input = {});

/// What `git show` prints of a branch, with the commit's id and all times replaced by words, so that it can be compared
/// with a file.
QByteArray withoutTimesAndIds(QByteArray shown);

/// Compares with a file of tests/e2e/data; where they differ, the result is written beside it as `.actual` and the
/// answer says so.
QString differenceFrom(const QString &goldenFile, const QByteArray &actual);

} // namespace sallyport::e2e
