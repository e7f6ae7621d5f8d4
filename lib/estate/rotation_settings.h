#pragma once

#include "base/duration.h"
#include "base/source_ref.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace sallyport::estate {

/// The words of a cadence's `proof`: what can show that a value was replaced.
inline constexpr std::array proofNames = {
    "static-role", "certificate", "merged-change", "attestation", "audit"};

/// A `cadence` block: which secrets must be rotated how often, and how.
struct CadenceRule
{
    QString name;
    QString match;                 ///< glob over "environment/path"
    std::optional<Duration> every; ///< nothing: the built-in interval of the kind of this name
    std::optional<Duration> grace; ///< how long past the due time it is not overdue yet; nothing: as built in
    QString method;                ///< how it is done, for people; empty: as built in
    QString by;                    ///< who does it; empty: the secret's owner
    QStringList proofs;            ///< what counts as proof of a rotation; empty: everything that the product knows
    SourceRef at;
    friend bool operator==(const CadenceRule &, const CadenceRule &) = default;
};

/// A `rotation` block: secrets that are rotated together, and what must be rotated before them.
struct RotationGroup
{
    QString name;
    QStringList secrets; ///< globs over "environment/path"
    QStringList after;   ///< names of other `rotation` blocks
    QString by;          ///< who does it; empty: the owners of the secrets
    SourceRef at;
    friend bool operator==(const RotationGroup &, const RotationGroup &) = default;
};

/// A `plan` block: the day on which a rotation is meant to be done, instead of its due day.
struct PlannedRotation
{
    QString name;
    QString secret; ///< "environment/path", or else
    QString group;  ///< the name of a `rotation` block
    QDate on;
    QString reason;
    SourceRef at;
    friend bool operator==(const PlannedRotation &, const PlannedRotation &) = default;
};

/// A `freeze` block: days on which nothing is rotated.
struct Freeze
{
    QString name;             ///< "Year-end freeze"
    QStringList environments; ///< empty: all of them
    QDate from;
    QDate until; ///< the last day of it
    QString reason;
    SourceRef at;

    bool holds(const QString &environment, QDate day) const
    {
        return day >= from && day <= until && (environments.isEmpty() || environments.contains(environment));
    }
    friend bool operator==(const Freeze &, const Freeze &) = default;
};

/// How many rotations a week the team takes on; the calendar marks weeks that have more.
struct WeeklyLimit
{
    int rotations = 0;
    SourceRef at;
    friend bool operator==(const WeeklyLimit &, const WeeklyLimit &) = default;
};

} // namespace sallyport::estate
