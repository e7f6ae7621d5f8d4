#pragma once

#include "estate/estate.h"
#include "estate/secret.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace sallyport::rotation {

/// What people do, one thing after another, and what they should see.
struct PlaybookStep
{
    QString name;    ///< "re-encrypt": the label of its outcome in an attestation
    QString title;   ///< English, for people
    QString command; ///< for a shell, with {placeholders}; empty where it is done elsewhere
    QString expects; ///< English, for people
    friend bool operator==(const PlaybookStep &, const PlaybookStep &) = default;
};

/// How a rotation is rehearsed. Those built in are data: resources/playbooks/.
struct Playbook
{
    QString name;
    QString title;     ///< English, for people
    QStringList kinds; ///< of cadence that it rehearses; empty: none, it is gone through for its own sake
    std::vector<PlaybookStep> steps;
    friend bool operator==(const Playbook &, const Playbook &) = default;
};

struct PlaybookFile
{
    QString name;
    QByteArray text;
};

/// Reads playbooks from HCL texts, with the steps of those that they include behind their own; the error names
/// file:line:column.
Result<std::vector<Playbook>> readPlaybooks(const std::vector<PlaybookFile> &files);

/// Null where there is none of that name.
const Playbook *playbookNamed(const std::vector<Playbook> &playbooks, const QString &name);

/// A step as somebody goes through it.
struct PreparedStep
{
    PlaybookStep step;
    QString command;     ///< to be copied, quoted for a shell; empty where there is none or something is missing
    QStringList missing; ///< placeholders that nothing is known for: "path"
    friend bool operator==(const PreparedStep &, const PreparedStep &) = default;
};

/// The steps with their commands for an environment and, where `path` is not empty, one of its secrets. Names only,
/// never a value, and nothing is run. Invalid where a name would mean something else to a terminal or a program than a
/// name.
Result<std::vector<PreparedStep>> prepared(
    const Playbook &playbook, const estate::Environment &environment, const QString &path);

/// A text as one word of a POSIX shell.
QString shellQuoted(const QString &text);

} // namespace sallyport::rotation
