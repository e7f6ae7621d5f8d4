#pragma once

#include "draft/change.h"
#include "estate/inventory.h"
#include "git/file_edit.h"
#include "terraform/model.h"

#include <vector>

namespace sallyport::draft {

/// What a change is planned against. `model` is that of the tree with the earlier changes of the draft applied.
struct PlanContext
{
    const estate::Estate &estate;
    const estate::Inventory &inventory;
    const terraform::Model &model;
    /// What was read of each environment; null where a change that was staged already is only applied anew.
    const std::vector<estate::Knowledge> *knowledge = nullptr;
};

/// What a change comes to.
struct Plan
{
    std::vector<git::FileEdit> edits; ///< whole files before and after, each edited surgically
    QStringList addresses;            ///< Terraform addresses it touches: "vault_kv_secret_v2.pg_warehouse"
    std::vector<Message> tasks;       ///< what a person must do before merging: "fill VAR_X"
    std::vector<Message> effects;     ///< what happens after the merge: "the apply writes a new version"
    friend bool operator==(const Plan &, const Plan &) = default;
};

/// One kind of change: one file and one line in the table.
struct ChangeKind
{
    const char *name;
    /// "Rotate %1"
    Message (*title)(const Change &change);
    /// Refuses with ErrorCode::Refused and the reason where the change would break something or cannot be known; with
    /// ErrorCode::Exists where the base already holds it.
    Result<Plan> (*plan)(const Change &change, const PlanContext &context);
    /// The change as it is to be staged: with what must be remembered of the base. Refuses as `plan` does.
    Result<Change> (*staged)(Change change, const PlanContext &context);
};

/// The table (change_kinds.cpp).
const std::vector<ChangeKind> &changeKinds();
/// Null for a name that this version does not know.
const ChangeKind *changeKind(const QString &name);

/// Parameter "from", set by stagedRotate: JSON object from "address.attribute" to the version at the time of staging.
Message rotateTitle(const Change &change);
Result<Plan> planRotate(const Change &change, const PlanContext &context);
Result<Change> stagedRotate(Change change, const PlanContext &context);
/// Parameters, all optional: "keys" (comma list of field names, else the siblings' own), "variable" (name of the CI
/// variable, else the secret's name), "owner", "kind".
Message declareTitle(const Change &change);
Result<Plan> planDeclare(const Change &change, const PlanContext &context);
Result<Change> stagedDeclare(Change change, const PlanContext &context);

} // namespace sallyport::draft
