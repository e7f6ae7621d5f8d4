#pragma once

#include "draft/change_kind.h"
#include "draft/edits.h"

namespace sallyport::draft {

/// A secret to be declared where its environment keeps its siblings, in their style.
struct NewDeclaration
{
    estate::SecretId secret;
    QStringList keys;                                  ///< of its value
    QString variable;                                  ///< that CI fills; empty: named after the secret
    std::vector<std::pair<QString, QString>> metadata; ///< owner, kind, cadence, …: what is not empty
    int maxVersions = 0;                               ///< 0: the mount's setting
    QString importId;                                  ///< an import block with this id goes with it; may be empty
    bool sameKeys = false;                             ///< refused where the siblings' value has other keys
    bool metadataWhereKept = false;                    ///< not refused where the siblings' declarations keep less of it
};

/// What was written, for the words beside it.
struct WrittenDeclaration
{
    QString root;
    QString address;                 ///< of the instance: "vault_kv_secret_v2.connection[\"x\"]"
    QStringList toFill;              ///< what CI fills: "TF_VAR_x", "var.connection_uris[\"x\"]"
    QString copiedFrom;              ///< the sibling it was imitated from; empty when written anew
    bool isGenerated = false;        ///< its value is generated at the apply, as its sibling's is
    QMap<QString, QString> metadata; ///< what it declares of custom_metadata
};

/// Writes a plain block with variables of its own, an entry of the siblings' for_each, or a call of their module;
/// proves by reading the result that it declares this path, with this metadata, exactly once. Refused where the
/// siblings cannot be imitated.
Result<WrittenDeclaration> writeDeclaration(const NewDeclaration &wanted, const PlanContext &context, Edits &edits);

/// "fill TF_VAR_x …" for each, and "check what was copied from …".
void addTasks(const WrittenDeclaration &written, const char *fillText, Plan &plan);

/// The parameters owner, kind and cadence that were given.
std::vector<std::pair<QString, QString>> metadataOf(const Change &change);

/// The fields of a form that ask for owner, kind and cadence, with proposals.
std::vector<Field> metadataFields(const QMap<QString, QString> &proposals = {});

} // namespace sallyport::draft
