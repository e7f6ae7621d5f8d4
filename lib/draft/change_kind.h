#pragma once

#include "draft/change.h"
#include "estate/inventory.h"
#include "git/diff.h"

#include <vector>

namespace sallyport::draft {

/// What a change is planned against. `model` is that of the tree with the earlier changes of the draft applied.
struct PlanContext
{
    const estate::Estate &estate;
    const estate::Inventory &inventory;
    const terraform::Model &model;
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
};

/// The table (change_kinds.cpp).
const std::vector<ChangeKind> &changeKinds();
/// Null for a name that this version does not know.
const ChangeKind *changeKind(const QString &name);

Message rotateTitle(const Change &change);
Result<Plan> planRotate(const Change &change, const PlanContext &context);
/// Parameters: "keys" (comma list of field names), "variable" (name of the CI variable), optional "owner", "kind".
Message declareTitle(const Change &change);
Result<Plan> planDeclare(const Change &change, const PlanContext &context);

} // namespace sallyport::draft
