#pragma once

#include "git/program.h"
#include "git/repository.h"

namespace sallyport::git {

/// Where a remote points, taken apart: "git@github.com:acme/infra.git", "https://git.acme.example/acme/infra".
struct RemoteAddress
{
    QString name;   ///< "origin"
    QString text;   ///< as configured, insteadOf applied, without a password
    QString scheme; ///< "ssh", "https", "http", "git", "file"
    QString host;   ///< lower case; empty for a folder
    int port = 0;   ///< 0 where the address names none
    QString path;   ///< "acme/infra": no slash at its ends, no ".git"

    /// Nothing where it is no address that git takes. `name` stays empty.
    static std::optional<RemoteAddress> parse(const QString &address);
    friend bool operator==(const RemoteAddress &, const RemoteAddress &) = default;
};

/// The remote that branches are pushed to: origin, or the only one there is. NotFound where there is none, or several
/// and none is called origin.
Result<RemoteAddress> pushRemote(const Repository &repository);

/// Pushes one local branch to the remote, under the same name; never by force, no tags, no submodules, and without
/// writing to git's configuration. The repository's pre-push hook runs, so it must be trusted.
///
/// Errors, each with git's own words: Refused (a hook here or there, a protected branch), Exists (the remote has a
/// branch of that name with other commits), Unreachable, Unauthenticated, Forbidden, NotFound (the remote repository),
/// Untrusted (TLS or an unknown host key), Canceled.
Result<void> push(const GitProgram &git, const RemoteAddress &remote, const QString &branch);

/// Brings the remote's branch into refs/remotes, and nothing else. Errors as for push.
Result<void> fetch(const GitProgram &git, const RemoteAddress &remote, const QString &branch);

} // namespace sallyport::git
