#pragma once

#include "base/error.h"
#include "base/time.h"

#include <QString>

namespace sallyport::core {

/// The demo estate: everything that a console shows, without any server.
struct Demo
{
    QString repository; ///< a git repository with a sallyport.hcl at its root
    QString dataFolder; ///< the program's own data folder for it: what EstateHome::find is given as `dataFolder`
};

/// Builds the demo estate "acme" below `folder`, which becomes private (0700) and has no demo yet (else Exists): a git
/// repository with a short history, the snapshots of its environments, an audit log in the shape of a real Vault's, and
/// a draft with one staged change. All times are relative to `now`; the same `now` gives the same bytes in the
/// repository and the log.
///
/// Only files are written: it is opened like any other estate. Takes about a tenth of a second; call it from a worker
/// where that matters.
Result<Demo> buildDemo(const QString &folder, Instant now);

} // namespace sallyport::core
