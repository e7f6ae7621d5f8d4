#pragma once

#include "git/commit.h"
#include "git/program.h"

namespace sallyport::git {

/// What the git program would add to a commit, so that it matters who makes it.
struct CommitNeeds
{
    QStringList hooks;     ///< of those that run at a commit: "pre-commit"
    bool isSigned = false; ///< commit.gpgsign
    friend bool operator==(const CommitNeeds &, const CommitNeeds &) = default;

    bool isEmpty() const { return hooks.isEmpty() && !isSigned; }
};

/// From configuration and hooks; runs nothing. Errors: Unreadable.
Result<CommitNeeds> commitNeeds(const Repository &repository);

/// The text of commit.template without its comments; empty where none is configured. The setting may name any file of
/// this machine, so it is for trusted repositories only.
Result<QString> commitTemplate(const Repository &repository);

struct GitCommit
{
    CommitId base;
    QString branch;
    QVector<FileEdit> edits;
    QString message;
    QStringList keep; ///< lines of the message that must be in the commit, whatever the hooks make of it
    QString scratch;  ///< a private folder, in which the work tree is made
};

/// As commitOnNewBranch, by the git program: its identity, its hooks, its signature. They run in a work tree of their
/// own, detached at the base and removed afterwards; the person's work tree, index and HEAD are not touched. The branch
/// is the last thing made, so that neither a failing hook nor the end of this process leaves one half made. What an
/// earlier process left behind is removed first.
///
/// Errors beside those of commitOnNewBranch: Refused (a hook, the signing program, in git's own words; or a hook
/// changed what was committed), Canceled, Unreachable (not done in time).
Result<CommitId> commitWithGit(const Repository &repository, const GitProgram &git, const GitCommit &commit);

/// Whether the commit carries a signature; that it is valid is not checked.
Result<bool> hasSignature(const Repository &repository, const CommitId &commit);

} // namespace sallyport::git
