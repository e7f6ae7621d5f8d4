#pragma once

#include "base/redacted.h"
#include "vault/client.h"
#include "vault/reading.h"

#include <QFuture>
#include <QThreadPool>

#include <functional>

namespace sallyport::vault {

/// What to read of one environment.
struct WalkPlan
{
    Connection connection;
    QString mount;         ///< KV mount, version 1 or 2
    QString prefix;        ///< folder inside it; empty for all of it
    QStringList databases; ///< database mounts whose roles are read too
    QStringList pki;       ///< PKI mounts whose certificates are read too
    QStringList auth;      ///< AppRole mounts, and "token", whose roles are read too
    int mostCertificates = 1000; ///< of a mount that has more none are read: they are in no order
    /// Secrets whose field names are asked for, relative to the mount. Each costs one request more, so only those whose
    /// declaration says which keys they have are worth it.
    QStringList withKeys;
    int concurrency = 32; ///< requests under way at once
    Patience patience;
};

/// How far a walk is, and the names that it has found since the last report: names come long before their metadata.
struct WalkProgress
{
    int foldersListed = 0;
    int foldersFound = 0;
    int secretsNamed = 0;
    int secretsRead = 0;
    int unreadable = 0;
    int requests = 0;
    QStringList newNames; ///< relative to the mount
};

/// Called on the walk's own thread, at most about every 50 ms, and once at the end.
using ProgressHandler = std::function<void(const WalkProgress &)>;

/// Reads one environment: health, the token, mounts, the names below the prefix, their metadata, the names of
/// their fields where the plan asks for them, roles of databases and login methods, certificates, and policies.
///
/// Runs on a thread of `pool` with an event loop of its own for as long as it takes, so the pool needs a thread for
/// each environment; it must outlive the future. Cancel the returned future: within 50 ms the walk ends without a
/// result.
///
/// What this token may not see is counted and named in the reading, and the walk goes on. A token that expires or a
/// server that goes away on the way gives a reading with complete=false and the reason among the warnings. Errors, when
/// nothing could be read: those of Client, NotFound or Refused for the mount, Invalid for mount or prefix.
QFuture<Result<Reading>> walk(QThreadPool &pool, const WalkPlan &plan, Redacted token,
    std::shared_ptr<const TrustedOrigins> trusted, std::shared_ptr<const Clock> clock, ProgressHandler onProgress = {});

} // namespace sallyport::vault
