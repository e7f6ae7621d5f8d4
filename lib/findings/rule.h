#pragma once

#include "draft/change_kind.h"
#include "estate/attestation_log.h"
#include "estate/drift.h"
#include "estate/inventory.h"
#include "estate/plaintext_history.h"
#include "findings/finding.h"
#include "rotation/schedule.h"
#include "terraform/lint/lint.h"

#include <QHash>

#include <vector>

namespace sallyport::findings {

/// A change that has left the draft on a branch and is not merged yet.
struct Departure
{
    QString branch;
    QString kind; ///< "rotate", …
    estate::SecretId secret;
    QString target;      ///< of the change
    int pullRequest = 0; ///< its number; 0 while there is none
    QString url = {};    ///< of the pull request
    bool isMerged = false;
    Instant leftAt{}; ///< when the pull request was opened
    friend bool operator==(const Departure &, const Departure &) = default;
};

/// What the rules look at: one consistent picture of the estate.
struct Facts
{
    const estate::Estate &estate;
    const std::vector<estate::Knowledge> &knowledge;
    const estate::Inventory &inventory;
    const std::vector<rotation::Rotation> &rotations; ///< one for each row of the inventory, in its order
    const terraform::Model *model = nullptr;          ///< null when the repository could not be read
    /// Successful writes of each environment by API path, oldest first.
    const QHash<QString, QHash<QString, std::vector<audit::Write>>> &writes;
    const std::vector<draft::Change> &draft;
    const std::vector<Departure> &departures;
    QString commit; ///< of the base branch the model was read at
    Instant now{};
    /// Every text file of the base that was read; null when the repository could not be read.
    const std::vector<terraform::SourceFile> *files = nullptr;
    /// What differs between declared and live; null when the repository could not be read.
    const estate::DriftReport *drift = nullptr;
    /// Successful changes of custom metadata and settings, as `writes`.
    const QHash<QString, QHash<QString, std::vector<audit::Write>>> *metadataWrites = nullptr;
    const std::vector<terraform::LintResult> *lint = nullptr; ///< of the base; null when it could not be read
    const estate::HistoryScan *history = nullptr;             ///< null until it was looked through
    /// What git says of the attestations; null when the repository could not be read.
    const estate::AttestationLog *attestations = nullptr;
    const Error *estateFile = nullptr; ///< why sallyport.hcl as it is now does not count; null when it does
    /// What others than the backends told; null where nobody was asked.
    const estate::Outside *outside = nullptr;

    /// What a change that a finding proposes is planned against; only where there is a model.
    draft::PlanContext planContext() const { return {estate, inventory, *model, &knowledge, files}; }
};

/// One kind of thing that can be wrong.
struct Rule
{
    /// What one looks for when one looks at such findings.
    enum class About { Other, Exposure, Rotation, Drift, Review };

    const char *name;
    /// What many of them are together, as a template with %n: "%n secrets overdue".
    const char *many;
    /// Fills everything but state and history, which the engine adds.
    std::vector<Finding> (*find)(const Facts &facts);
    About about = About::Other;
};

/// The table: a new rule is one file and one line here (rules.cpp).
const std::vector<Rule> &rules();

std::vector<Finding> findOverdue(const Facts &facts);
std::vector<Finding> findNotInTerraform(const Facts &facts);
std::vector<Finding> findDeclaredButMissing(const Facts &facts);
std::vector<Finding> findForeignWrites(const Facts &facts);
std::vector<Finding> findNotChecked(const Facts &facts);
std::vector<Finding> findPolicyDrift(const Facts &facts);
std::vector<Finding> findPolicyMissing(const Facts &facts);
std::vector<Finding> findPolicyNotInTerraform(const Facts &facts);
std::vector<Finding> findMountDrift(const Facts &facts);
std::vector<Finding> findRoleDrift(const Facts &facts);
std::vector<Finding> findMetadataDrift(const Facts &facts);
std::vector<Finding> findKeysDrift(const Facts &facts);
std::vector<Finding> findKeysBetween(const Facts &facts);
std::vector<Finding> findDeclaredTwice(const Facts &facts);
/// What one rule of terraform::lintRules() has found.
std::vector<Finding> findAntiPatterns(const Facts &facts, const QString &rule);
std::vector<Finding> findPlaintextInHistory(const Facts &facts);
std::vector<Finding> findWriterReads(const Facts &facts);

/// Intervals that cannot be used or contradict each other, and an order of rotations that cannot hold.
std::vector<Finding> findCadenceProblems(const Facts &facts);
std::vector<Finding> findForbiddenKeys(const Facts &facts);
/// Credentials of a dynamic role that live longer than its cadence lets them.
std::vector<Finding> findLongLeases(const Facts &facts);
/// `accept` blocks that have ended, end soon, hold for years, or name no finding.
std::vector<Finding> findExceptionProblems(const Facts &facts);
/// `attestation` blocks that git does not bear out: changed or taken out since, signed by nobody who is known.
std::vector<Finding> findAttestationProblems(const Facts &facts);

/// The remedy that stages `change` where that is possible; otherwise the reason why not, to be read.
Remedy stageOrExplain(const Facts &facts, const QString &changeKind, const estate::Secret &secret,
    const QMap<QString, QString> &parameters = {});
/// custom_metadata.owner, or nothing.
QString ownerOf(const estate::Secret &secret);
/// The environment whose root module a file lies in; empty when none says so.
QString environmentOf(const estate::Estate &estate, const QString &file);

} // namespace sallyport::findings
