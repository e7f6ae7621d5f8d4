#pragma once

#include "git/repository.h"

#include <vector>

namespace sallyport::git {

/// Something that the git program would run, read or talk to because somebody configured it: what a person has to know
/// before trusting a repository.
struct Runnable
{
    enum class Kind {
        Hook,       ///< an executable hook, or a folder of them
        Filter,     ///< run on files as they enter or leave the work tree
        Diff,       ///< run to show or merge files
        Signing,    ///< signs commits
        Credential, ///< is asked for passwords
        Transport,  ///< carries the connection: ssh command, proxy
        Monitor,    ///< watches the work tree, run by every status
        Prompt,     ///< editor, pager, askpass
        Include,    ///< another configuration file
        Rewrite,    ///< turns one address into another
        Remote,     ///< where a push goes
        Submodule,  ///< another repository, or the command that updates it
        Command,    ///< an alias or a trailer that runs a shell
    };
    enum class Source {
        Repository, ///< its own configuration: what trust is asked for
        Person,     ///< the person's or the machine's, for every repository
    };

    Kind kind = Kind::Command;
    Source source = Source::Repository;
    QString name;    ///< "pre-commit", "filter.lfs.clean"
    QString command; ///< path of the hook, or the setting's value; passwords in addresses are left out

    friend bool operator==(const Runnable &, const Runnable &) = default;
};

/// "hook", "filter", … as in JSON output.
QString nameOf(Runnable::Kind kind);

/// Hooks first, then settings in the order of the table; those of the repository before those of the person. Read
/// through libgit2: nothing is run. Errors: Unreadable.
Result<std::vector<Runnable>> runnables(const Repository &repository);

} // namespace sallyport::git
