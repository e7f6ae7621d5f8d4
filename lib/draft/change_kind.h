#pragma once

#include "draft/change.h"
#include "estate/inventory.h"
#include "git/file_edit.h"
#include "terraform/model.h"

#include <optional>
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
    /// Every text file of the tree that was read, also those that are no Terraform: policies, `sallyport.hcl`,
    /// workflows of the CI, CODEOWNERS. Null where only the model is at hand.
    const std::vector<terraform::SourceFile> *files = nullptr;
    /// The day on which somebody asks for the change; nothing where one that was staged already is applied anew, which
    /// no passing of time may refuse.
    std::optional<QDate> today = {};

    /// Null when there is no such file.
    const QByteArray *file(const QString &path) const;
};

/// What a change comes to.
struct Plan
{
    std::vector<git::FileEdit> edits; ///< whole files before and after, each edited surgically
    QStringList addresses;            ///< Terraform addresses it touches: "vault_kv_secret_v2.pg_warehouse"
    std::vector<Message> tasks;       ///< what a person must do before merging: "fill VAR_X"
    std::vector<Message> effects;     ///< what happens after the merge: "the apply writes a new version"
    /// What the person should know before staging it: where the value comes from, what is lost, what is not known.
    std::vector<Message> notes;
    /// How many versions the first apply writes to the backend; nothing where the kind cannot know.
    std::optional<int> newVersions;
    friend bool operator==(const Plan &, const Plan &) = default;
};

/// What a kind of change is about, and so what its form asks for first.
enum class About {
    Secret,      ///< a row of the inventory
    NewSecret,   ///< an environment, and a path that has no row yet
    Policy,      ///< an environment, and in Change::target the name of a policy
    Environment, ///< an environment as a whole
    Estate,      ///< the repository as a whole; Change::secret is empty
};

/// One thing that a form asks for, because it cannot be known. Never a value.
struct Field
{
    enum class Type {
        Text,     ///< one line
        Path,     ///< a path or a name, in the monospaced face
        Names,    ///< names with commas
        Choice,   ///< one of `choices`
        Interval, ///< "90d"
    };
    const char *parameter = ""; ///< key in Change::parameters
    Message label;
    Message hint; ///< may be empty
    Type type = Type::Text;
    QString proposal; ///< what stands in it at first
    QStringList choices;
};

/// Whether a person may leave a part of a change out.
enum class Parts {
    Optional, ///< each part says something of its own
    Together, ///< one without the other would break something: a rotation of one side only
};

/// One kind of change: one file and one line in the table.
struct ChangeKind
{
    const char *name;
    About about;
    /// "Rotate", "Declare a secret": the act, in menus and as the form's title.
    Message label;
    /// What the form asks for beyond what `about` says, in order; for a change whose subject is set. Null: nothing.
    std::vector<Field> (*fields)(const Change &change, const PlanContext &context);
    /// "Rotate %1"
    Message (*title)(const Change &change);
    /// Refuses with ErrorCode::Refused and the reason where the change would break something or cannot be known; with
    /// ErrorCode::Exists where the base already holds it.
    Result<Plan> (*plan)(const Change &change, const PlanContext &context);
    /// The change as it is to be staged: with what must be remembered of the base. Refuses as `plan` does.
    Result<Change> (*staged)(Change change, const PlanContext &context);
    Parts parts = Parts::Optional;
};

/// The table (change_kinds.cpp).
const std::vector<ChangeKind> &changeKinds();
/// Null for a name that this version does not know.
const ChangeKind *changeKind(const QString &name);

/// Parameter "from", set by stagedRotate: JSON object from "address.attribute" to the version at the time of staging.
Message rotateTitle(const Change &change);
Result<Plan> planRotate(const Change &change, const PlanContext &context);
Result<Change> stagedRotate(Change change, const PlanContext &context);
std::vector<Field> declareFields(const Change &change, const PlanContext &context);
/// Parameters, all optional: "keys" (comma list of field names, else the siblings' own), "variable" (name of the CI
/// variable, else the secret's name), "owner", "kind", "cadence".
Message declareTitle(const Change &change);
Result<Plan> planDeclare(const Change &change, const PlanContext &context);
Result<Change> stagedDeclare(Change change, const PlanContext &context);

/// Parameters "owner", "kind", "cadence": those that are given are set.
std::vector<Field> describeFields(const Change &change, const PlanContext &context);
Message describeTitle(const Change &change);
Result<Plan> planDescribe(const Change &change, const PlanContext &context);
Result<Change> stagedDescribe(Change change, const PlanContext &context);

/// Parameters "to" (an environment; else the next one that does not declare it) and "variable".
std::vector<Field> promoteFields(const Change &change, const PlanContext &context);
Message promoteTitle(const Change &change);
Result<Plan> planPromote(const Change &change, const PlanContext &context);
Result<Change> stagedPromote(Change change, const PlanContext &context);

/// Parameters "keys" (all of the value's; must be given where the server did not tell them), "variable", "owner",
/// "kind", "cadence".
std::vector<Field> importFields(const Change &change, const PlanContext &context);
Message importTitle(const Change &change);
Result<Plan> planImport(const Change &change, const PlanContext &context);
Result<Change> stagedImport(Change change, const PlanContext &context);

/// Parameters "owner", "kind", "cadence"; what is not given stays as it is live.
std::vector<Field> adoptFields(const Change &change, const PlanContext &context);
Message adoptTitle(const Change &change);
Result<Plan> planAdopt(const Change &change, const PlanContext &context);
Result<Change> stagedAdopt(Change change, const PlanContext &context);

/// Parameter "destroy": "keep" (else) or "destroy". "address" is set by stagedRetire.
std::vector<Field> retireFields(const Change &change, const PlanContext &context);
Message retireTitle(const Change &change);
Result<Plan> planRetire(const Change &change, const PlanContext &context);
Result<Change> stagedRetire(Change change, const PlanContext &context);

/// Parameters "to" (a path in the same environment, or a label or address) and "what" ("path" or "address"; else what
/// "to" looks like).
std::vector<Field> moveFields(const Change &change, const PlanContext &context);
Message moveTitle(const Change &change);
Result<Plan> planMove(const Change &change, const PlanContext &context);
Result<Change> stagedMove(Change change, const PlanContext &context);

/// Replaces data_json and its like by the write-only form. `target` may name a Terraform address instead of a secret.
Message writeOnlyTitle(const Change &change);
Result<Plan> planWriteOnly(const Change &change, const PlanContext &context);
Result<Change> stagedWriteOnly(Change change, const PlanContext &context);
/// Parameter "period": "30d". `target` may name a Terraform address instead of a static role's row.
Message rotationPeriodTitle(const Change &change);
std::vector<Field> rotationPeriodFields(const Change &change, const PlanContext &context);
Result<Plan> planRotationPeriod(const Change &change, const PlanContext &context);
Result<Change> stagedRotationPeriod(Change change, const PlanContext &context);
/// Parameters "by", "at" (RFC 3339), "result" (passed, failed), "commit", "kind" (of cadence), "playbook", "steps"
/// ("before=passed, rotate=passed"); `target` is the attestation's name, and the
/// secret's path may be empty.
Message attestTitle(const Change &change);
std::vector<Field> attestFields(const Change &change, const PlanContext &context);
Result<Plan> planAttest(const Change &change, const PlanContext &context);
Result<Change> stagedAttest(Change change, const PlanContext &context);
/// Accepts a finding for a time, in sallyport.hcl: `target` is its identity. Parameters "until" (a day), "reason".
Message acceptTitle(const Change &change);
std::vector<Field> acceptFields(const Change &change, const PlanContext &context);
Result<Plan> planAccept(const Change &change, const PlanContext &context);
Result<Change> stagedAccept(Change change, const PlanContext &context);
/// A rule in sallyport.hcl that says how often secrets are rotated. `target` is the kind. Parameters "match", "every".
Message cadenceTitle(const Change &change);
std::vector<Field> cadenceFields(const Change &change, const PlanContext &context);
Result<Plan> planCadence(const Change &change, const PlanContext &context);
Result<Change> stagedCadence(Change change, const PlanContext &context);
/// Moves the next rotation to another day, in sallyport.hcl. `target` may name a `rotation` block instead of a secret.
/// Parameters "on" (a day), "reason".
Message planRotationTitle(const Change &change);
std::vector<Field> planRotationFields(const Change &change, const PlanContext &context);
Result<Plan> planPlanRotation(const Change &change, const PlanContext &context);
Result<Change> stagedPlanRotation(Change change, const PlanContext &context);
/// `target` is the policy's name. Parameters "path" (a rule's), "to" (a narrower path), "remove" (capabilities).
Message narrowPolicyTitle(const Change &change);
std::vector<Field> narrowPolicyFields(const Change &change, const PlanContext &context);
Result<Plan> planNarrowPolicy(const Change &change, const PlanContext &context);
Result<Change> stagedNarrowPolicy(Change change, const PlanContext &context);
/// `target` is the policy's name. Parameters "path", "add" (capabilities).
Message extendPolicyTitle(const Change &change);
std::vector<Field> extendPolicyFields(const Change &change, const PlanContext &context);
Result<Plan> planExtendPolicy(const Change &change, const PlanContext &context);
Result<Change> stagedExtendPolicy(Change change, const PlanContext &context);
/// The policy of the identity that applies an environment, written anew or mended: it writes and does not read.
/// `target` is its name, the environment's first writer when empty. Parameters "repository", "forge", "auth",
/// "audience" for its login role; without a repository there is none.
Message writerPolicyTitle(const Change &change);
std::vector<Field> writerPolicyFields(const Change &change, const PlanContext &context);
Result<Plan> planWriterPolicy(const Change &change, const PlanContext &context);
Result<Change> stagedWriterPolicy(Change change, const PlanContext &context);
/// Parameters "forge" (github, gitlab, gitea), "image", "role", "auth", "audience".
Message pipelineTitle(const Change &change);
std::vector<Field> pipelineFields(const Change &change, const PlanContext &context);
Result<Plan> planPipeline(const Change &change, const PlanContext &context);
Result<Change> stagedPipeline(Change change, const PlanContext &context);

} // namespace sallyport::draft
