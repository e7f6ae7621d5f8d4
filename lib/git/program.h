#pragma once

#include "base/program.h"

namespace sallyport::git {

/// The git program in one folder. It runs whatever the repository configures, so it is for trusted repositories only.
/// It never asks: no terminal, no askpass, no editor. Its environment holds what git, ssh and gpg need to find the
/// person's own configuration and agents, and no credential of a Vault or a forge.
class GitProgram
{
public:
    GitProgram(QString folder, const QProcessEnvironment &own, IsCanceled isCanceled = {});

    /// Errors: those of runProgram.
    Result<ProgramEnd> run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// What it prints; a non-zero exit is Refused with git's own words.
    Result<QByteArray> output(const QStringList &arguments, const QByteArray &input = {}) const;
    /// The same, in another folder.
    GitProgram in(const QString &folder) const;
    /// The same, for what must be done although the rest was cancelled.
    GitProgram uncancelled() const;

private:
    QString m_folder;
    QProcessEnvironment m_environment;
    IsCanceled m_isCanceled;
};

/// What is passed on to git.
QProcessEnvironment gitEnvironment(const QProcessEnvironment &own);

/// Git's words for people: without the passwords of the addresses in them, without hints on how to use git.
QString gitsWords(const ProgramEnd &outcome);

/// "https://name:password@host/x" becomes "https://host/x", wherever it stands in the text.
QString withoutCredentials(QString text);

} // namespace sallyport::git
