#pragma once

#include "core/departure_store.h"
#include "core/trust_store.h"
#include "draft/rendering.h"
#include "estate/attestation_log.h"
#include "estate/drift.h"
#include "estate/inventory.h"
#include "findings/checklist/checklist.h"
#include "findings/coverage.h"
#include "findings/engine.h"
#include "git/repository.h"
#include "rotation/calendar.h"
#include "rotation/dry_run.h"

#include <memory>
#include <optional>
#include <vector>

namespace sallyport::core {

/// The Terraform repository at the commit that everything is computed from.
struct RepositoryView
{
    QString branch; ///< the base branch
    QString commit; ///< full id; empty when there is no commit yet
    std::vector<terraform::SourceFile> files;
    terraform::Model model;
    /// The bytes of these files by the id of their blob, so that the next reading asks git only for new ones.
    QHash<QByteArray, QByteArray> blobs;
    std::vector<terraform::LintResult> lint;
    std::vector<rotation::MergedRotation> merged;
    std::vector<findings::Departure> departures;
    estate::AttestationLog attestations;
    std::optional<Error> estateFile; ///< why sallyport.hcl as it is now does not count, in whole or in part
    draft::BaseState base;
    QString head;                           ///< what is checked out, in words of git: "main", "detached at a41f9c2"
    int uncommitted = 0;                    ///< files of the work tree that differ; they are not part of this view
    TrustState trust = TrustState::Unasked; ///< whether git may run here; it decides nothing by itself
};

/// Everything that is known before judging: each part is replaced as a whole when it is read anew.
struct Inputs
{
    std::shared_ptr<const estate::Estate> estate;
    std::shared_ptr<const std::vector<rotation::Cadence>> cadences;
    std::shared_ptr<const std::vector<rotation::Playbook>> playbooks; ///< those built in
    std::shared_ptr<const RepositoryView> repository;                 ///< null when it could not be read
    std::optional<Error> repositoryError;
    std::shared_ptr<const estate::HistoryScan> history; ///< null until the history was looked through
    std::shared_ptr<const std::vector<estate::Knowledge>> knowledge;
    /// What others than the backends told when they were last asked.
    std::shared_ptr<const estate::Outside> outside = std::make_shared<const estate::Outside>();
    audit::StorePtr audit; ///< null until a log was read
    std::shared_ptr<const draft::Draft> draft;
    std::shared_ptr<const draft::CheckResults> checkResults; ///< null until checks were asked for
    std::shared_ptr<const std::vector<estate::FindingRecord>> records;
    /// How the checklist stood on earlier days.
    std::shared_ptr<const std::vector<estate::ScoreRecord>> scores =
        std::make_shared<const std::vector<estate::ScoreRecord>>();
    /// Drafts that have left, newest first.
    std::shared_ptr<const std::vector<Departed>> departed = std::make_shared<const std::vector<Departed>>();
    Instant now{};
};

/// One consistent picture of the estate, which every page shows a part of. Immutable: share it between threads.
struct View
{
    Inputs inputs;
    estate::Inventory inventory;
    std::vector<rotation::Rotation> rotations; ///< one for each row of the inventory, in its order
    rotation::Calendar calendar;
    std::vector<findings::Finding> findings;
    std::vector<findings::Check> coverage;
    std::vector<findings::Verdict> checklist; ///< environments in the order of the estate, points by number
    draft::Rendering draft;
    QHash<QString, QHash<QString, std::vector<audit::Write>>> writes;         ///< by environment and API path
    QHash<QString, QHash<QString, std::vector<audit::Write>>> metadataWrites; ///< of custom metadata, likewise
    estate::DriftReport drift; ///< empty when the repository was not read
    /// Last successful read of each secret, by environment and API path; only environments with a log are in it.
    QHash<QString, QHash<QString, Instant>> lastReads;

    const estate::Estate &estate() const { return *inputs.estate; }
    const estate::Knowledge *knowledge(const QString &environment) const;
    const rotation::Rotation *rotation(const estate::SecretId &id) const;
    /// Whether the rotation of a secret was rehearsed outside production; nothing where that is not asked for: it is
    /// of an environment that is not production.
    std::optional<rotation::DryRun> rehearsal(const estate::SecretId &id) const;
    /// What a change is planned against: the repository as the changes before it leave it, which are all of the draft
    /// for a new one. Empty where the repository was not read. As slow as rendering the draft: a worker's job.
    draft::Tree treeBefore(const QString &changeId = {}) const;
    draft::PlanContext planContext(const draft::Tree &tree) const;
    /// Indexes of the audit sources that belong to an environment.
    std::vector<int> auditSources(const QString &environment) const;
};

/// The secrets of an environment of which a declaration says what keys they have, relative to the mount: reading their
/// field names costs a request each, and shows whether somebody changed them by hand.
QStringList secretsWithKnownKeys(const View &view, const estate::Environment &environment);

using ViewPtr = std::shared_ptr<const View>;

/// The draft of the inputs, whose repository was read. Pure.
draft::Rendering renderDraft(const Inputs &inputs, const estate::Inventory &inventory);

/// Joins, schedules, judges and renders. Pure; takes about 10 ms for each thousand secrets, so call it from a worker.
ViewPtr makeView(const Inputs &inputs);

} // namespace sallyport::core
