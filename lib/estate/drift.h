#pragma once

#include "estate/inventory.h"

#include <vector>

namespace sallyport::estate {

/// Kinds of things that are declared and live, and can differ.
enum class DriftKind {
    CustomMetadata, ///< custom_metadata of a KV 2 secret
    Keys,           ///< the names of its fields, where the reading asked for them
    Role,           ///< the settings of a database role: rotation period, TTLs, account
    Policy,         ///< what a policy means
    Mount,          ///< type, version and description of a mount
    PolicyMissing,  ///< declared, and the server has no policy of that name
    PolicyUnknown,  ///< the server has it, it reaches this environment's secrets, and nobody declares it
    KeysBetween,    ///< a production secret has other keys than the one of the same path in another environment
    DeclaredTwice,  ///< two blocks manage the same thing
};

/// "custom-metadata", "keys", "role", … as in JSON output.
QString nameOf(DriftKind kind);

/// One respect in which the two sides differ. The field names of a secret stand only in `detail`.
struct Disagreement
{
    Message what;       ///< "owner is \"ops\", declared \"data\""
    Message detail;     ///< what only a person's own screen shows: names of fields; may be empty
    SourceRef declared; ///< the line that says otherwise; no file when nothing is declared
    friend bool operator==(const Disagreement &, const Disagreement &) = default;
};

/// Something that is live in another way than it is declared.
struct Drift
{
    DriftKind kind = DriftKind::CustomMetadata;
    SecretId secret; ///< path is empty when it is about a policy or a mount
    QString name;    ///< of the policy or mount; with KeysBetween of the other environment
    QString request; ///< that shows the live side: "GET sys/policies/acl/etl"
    /// The paths of requests that change it, as the audit log has them: "sys/policies/acl/etl" and "sys/policy/etl".
    QStringList apiPaths;
    std::vector<Disagreement> disagreements;
    std::vector<SourceRef> declarations; ///< every block that declares it
    friend bool operator==(const Drift &, const Drift &) = default;
};

/// Something that could not be compared, and why: never counted as the same.
struct NotCompared
{
    enum class Kind {
        OneThing,    ///< a policy, a mount, the keys of some secrets
        Environment, ///< it, or a part of it, was not read, so that nothing there could be
    };

    Kind kind = Kind::OneThing;
    QString environment;
    Message what;   ///< "the policy etl", "keys of 3 secrets"
    Message reason; ///< "this token may not read it"
    friend bool operator==(const NotCompared &, const NotCompared &) = default;
};

struct DriftReport
{
    std::vector<Drift> drifts; ///< by environment, then by kind, then by name
    std::vector<NotCompared> notCompared;
    int compared = 0; ///< declared things of which both sides were known
};

/// Compares all that is declared with all that was read. Pure. Whether a secret exists at all is the inventory's
/// standing and not repeated here. Beside the blocks of Terraform, the files of the estate's policies folder declare
/// the policies they are named after, on every server that has one. Clouds have no live side yet: their secrets are
/// counted as not compared.
DriftReport findDrift(const Estate &estate, const std::vector<Knowledge> &knowledge, const Inventory &inventory,
    const terraform::Model &model, const std::vector<terraform::SourceFile> &files);

} // namespace sallyport::estate
