#pragma once

#include "base/duration.h"
#include "estate/estate.h"
#include "estate/secret.h"

#include <QString>

#include <optional>
#include <vector>

namespace sallyport::rotation {

/// One of several dated steps of a rotation that takes days.
struct CadenceStep
{
    QString name;     ///< "new-key-first"
    QString title;    ///< English, for people
    Duration after{}; ///< the first step
    friend bool operator==(const CadenceStep &, const CadenceStep &) = default;
};

/// How often a kind of secret must be rotated, and how. The built-in ones are data: resources/cadences.hcl.
struct Cadence
{
    enum class Rule {
        Every,      ///< at least once in `interval`
        TimeToLive, ///< every reader gets his own, which lives `interval` at most; never overdue
        Never,      ///< must not exist at all
    };

    QString kind;  ///< "static-db", "fernet", "api-token", …
    QString title; ///< English, for people
    Rule rule = Rule::Every;
    Duration interval{};
    Duration grace{};               ///< how long past the due time it is not overdue yet
    QString method;                 ///< English, for people: how it is done
    QString by;                     ///< who does it; empty: the secret's owner
    QStringList proofs;             ///< names of Proof::Kind that count; empty: all of them
    std::vector<CadenceStep> steps; ///< empty: it is done in one
    QStringList conventions;        ///< globs over "environment/path" that choose this cadence when nothing else does
    friend bool operator==(const Cadence &, const Cadence &) = default;
};

/// Reads the built-in cadences from HCL text; the error names file:line:column.
Result<std::vector<Cadence>> readCadences(const QByteArray &text, const QString &fileName);

/// Which cadence a secret has, and why.
struct CadenceChoice
{
    enum class From { CustomMetadata, CadenceBlock, BackendRole, PathConvention };

    Cadence cadence;
    From from = From::PathConvention;
    QString rule; ///< what matched: the glob, or the custom_metadata entry
    SourceRef at; ///< the block in sallyport.hcl, when From::CadenceBlock
    friend bool operator==(const CadenceChoice &, const CadenceChoice &) = default;
};

/// The outcome of looking for a cadence: a choice, none, or a reason why what stands there cannot be used.
struct CadenceLookup
{
    std::optional<CadenceChoice> choice;
    QString problem; ///< what cannot be used: `custom_metadata.rotation = "soon"`, or file:line of a block
    /// What says otherwise where both cannot hold: the choice stands, and somebody has to decide. Empty when all is
    /// well.
    QString contradiction;
    friend bool operator==(const CadenceLookup &, const CadenceLookup &) = default;
};

/// custom_metadata (`cadence` or `rotation` as an interval, `kind` for the built-in interval) wins over the first
/// matching `cadence` block, which wins over the backend's own role period, which wins over the path conventions.
CadenceLookup chooseCadence(
    const estate::Secret &secret, const estate::Estate &estate, const std::vector<Cadence> &builtIn);

} // namespace sallyport::rotation
