#pragma once

#include "audit/query.h"
#include "estate/evidence.h"
#include "rotation/cadence.h"

#include <optional>
#include <vector>

namespace sallyport::rotation {

/// Where a secret stands in its rotation.
enum class Status {
    Overdue, ///< the due time and the grace have passed; certain even where only a write is known, as no rotation is
             ///< younger
    DueSoon, ///< due within 30 days
    Current, ///< rotated, with proof, and not due soon
    WrittenNotProven, ///< written within the cadence, but nothing proves that the value is new
    Automatic,        ///< every reader gets his own credentials
    Forbidden,        ///< the cadence says that such a secret must not exist
    Unknown,          ///< no cadence, no time, or nothing live
};

/// A proven rotation: when, and what proves it.
struct Proof
{
    enum class Kind { StaticRole, Certificate, MergedChange, Attestation, AuditHmac };

    Kind kind = Kind::AuditHmac;
    Instant at{};
    estate::Evidence evidence;
    friend bool operator==(const Proof &, const Proof &) = default;
};

/// One row of the rotation pane.
struct Rotation
{
    estate::SecretId secret;
    Status status = Status::Unknown;
    CadenceLookup cadence;
    std::optional<Instant> written; ///< created_time of the current version: proves a write, not a new value
    std::optional<Proof> proof;     ///< the latest proven rotation
    std::optional<Instant> due;     ///< proof, or else written, plus the interval; of a certificate its end at the latest
    bool isAutomatic = false;       ///< the backend rotates it by itself
    QString by;                     ///< who does it: of the cadence, else the secret's owner; empty: nobody is named

    /// What the age counts from: the proof, or the write.
    std::optional<Instant> since() const;
    friend bool operator==(const Rotation &, const Rotation &) = default;
};

/// A merged rotate change, as the history of the base branch shows it.
struct MergedRotation
{
    QString commit;
    Instant at{};
    estate::SecretId secret;
    friend bool operator==(const MergedRotation &, const MergedRotation &) = default;
};

/// What proofs of one environment are looked for in.
struct ProofSources
{
    /// Successful writes by API path, oldest first; empty where no audit log was read.
    QHash<QString, std::vector<audit::Write>> writes;
    /// All merged rotate changes of the base branch, oldest first.
    std::vector<MergedRotation> merged;
};

/// A due time within this span counts as "due soon".
constexpr Duration dueSoon = std::chrono::hours(30 * 24);

/// Pure: the same input gives the same row. Times in the future (a server's clock that runs ahead) count as now.
Rotation schedule(const estate::Secret &secret, const estate::Estate &estate, const std::vector<Cadence> &builtIn,
    const ProofSources &sources, Instant now);

/// "static-role", "certificate", "merged-change", "attestation", "audit": the words of a cadence's `proof`.
QString nameOf(Proof::Kind kind);

/// "overdue", "due-soon", … as in JSON output.
QString nameOf(Status status);

} // namespace sallyport::rotation
