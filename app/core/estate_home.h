#pragma once

#include "base/error.h"

#include <QString>

namespace sallyport::core {

/// Where the files of one estate lie: the repository that the person opened, and this user's private folder for it.
struct EstateHome
{
    QString root;   ///< folder that holds sallyport.hcl, absolute and canonical
    QString config; ///< the sallyport.hcl itself
    QString data;   ///< private (0700): snapshots, draft, trust; named by a hash of `root`

    QString snapshots() const { return data + QStringLiteral("/snapshots.db"); }
    QString history() const { return data + QStringLiteral("/history.db"); }
    QString draft() const { return data + QStringLiteral("/draft.db"); }
    /// Whom the plan of each environment acts as.
    QString identities() const { return data + QStringLiteral("/identities"); }
    /// For what a check needs while it runs.
    QString checks() const { return data + QStringLiteral("/checks"); }
    QString trust() const { return data + QStringLiteral("/trust"); }
    QString departures() const { return data + QStringLiteral("/departures.db"); }
    QString forges() const { return data + QStringLiteral("/confirmed-forges"); }
    /// Whom else the person has confirmed: the Prometheus that the estate names.
    QString monitoring() const { return data + QStringLiteral("/confirmed-monitoring"); }
    QString scratch() const { return data + QStringLiteral("/scratch"); }

    /// `place` is a folder, or a sallyport.hcl. A folder without one is searched upwards. `dataFolder` is the program's
    /// own data folder.
    static Result<EstateHome> find(const QString &place, const QString &dataFolder);
    /// Removes everything that was kept about this estate; the repository is not touched.
    Result<void> forget() const;

    friend bool operator==(const EstateHome &, const EstateHome &) = default;
};

} // namespace sallyport::core
