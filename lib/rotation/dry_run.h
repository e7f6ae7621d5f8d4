#pragma once

#include "base/message.h"
#include "rotation/cadence.h"
#include "rotation/playbook.h"

namespace sallyport::rotation {

/// A rehearsal counts for this long: a quarter.
constexpr Duration rehearsalAge = std::chrono::hours(92 * 24);

/// The name of the attestations that record one.
QString dryRunName();

/// What a dry-run is looked for in. Must outlive the look.
struct DryRunFacts
{
    const std::vector<Cadence> &cadences;
    const std::vector<Playbook> &playbooks;
    Instant now{};
};

/// Whether a kind of rotation was rehearsed outside production, and why not where it was not.
struct DryRun
{
    enum class Outcome {
        Valid,
        None,          ///< nothing is recorded
        KindDiffers,   ///< something is, of other kinds
        TooOld,        ///< older than rehearsalAge, or of a time that has not come yet
        FailedStep,    ///< it did not pass, or a step of the playbook did not
        OtherSteps,    ///< it names no playbook of this kind
        UnknownSigner, ///< by somebody who is not among the attesters
        UnknownKind,   ///< nothing says of which kind the secret is
    };

    Outcome outcome = Outcome::None;
    Message reason;                                 ///< a whole sentence; empty when it is valid
    std::optional<estate::Attestation> attestation; ///< the valid one, or the newest that could have been it

    bool isValid() const { return outcome == Outcome::Valid; }
    friend bool operator==(const DryRun &, const DryRun &) = default;
};

/// Of a kind of cadence: the newest valid one; else the reason of the newest of that kind.
DryRun findDryRun(const QString &kind, const estate::Estate &estate, const DryRunFacts &facts);
/// Of the kind of cadence that a secret has.
DryRun findDryRun(const estate::Secret &secret, const estate::Estate &estate, const DryRunFacts &facts);

/// Whether `by` may attest in this estate.
bool mayAttest(const estate::Estate &estate, const QString &by);

} // namespace sallyport::rotation
