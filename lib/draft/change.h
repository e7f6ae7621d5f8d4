#pragma once

#include "base/message.h"
#include "draft/part_id.h"
#include "estate/secret.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace sallyport::draft {

/// One intended edit of the Terraform repository. Says what is meant, not which bytes: it is applied anew to whatever
/// the base branch holds, so that it can be re-applied by meaning when that has moved.
struct Change
{
    QString id;              ///< made by the store, unique over programs
    QString kind;            ///< "rotate", "declare": names a row of the kinds table
    estate::SecretId secret; ///< what it is about
    /// What it is about beside the secret, or instead of it: a policy's name, a Terraform address; empty when the
    /// secret says it all.
    QString target;
    QMap<QString, QString> parameters; ///< what the kind asks for beyond the secret; never a value
    QString finding;                   ///< identity of the finding it mends; empty when staged without one
    QStringList because; ///< the finding's title and evidence in words at the time of staging, for the reviewer
    Instant stagedAt{};
    QString base;                ///< commit of the base branch that it was staged against
    std::vector<PartId> without; ///< what a person has left out of it

    /// "rotate prod/connections/pg_x", "narrow-policy prod/ dev-analysts": the change in one line, as trailers name it.
    QString trailer() const;
    static Change fromTrailer(const QString &trailer);

    friend bool operator==(const Change &, const Change &) = default;
};

} // namespace sallyport::draft
