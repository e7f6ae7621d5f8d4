#include "draft/change_kind.h"
#include "draft/managed.h"
#include "draft/metadata_edit.h"
#include "draft/new_declaration.h"
#include "draft/parameters.h"
#include "draft/refusal.h"
#include "draft/version_bump.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

using terraform::Declaration;
using terraform::ValueSource;

using Metadata = std::vector<std::pair<QString, QString>>;

/// What of it is not declared yet.
Result<Metadata> changesOf(const Change &change, const Declaration &declaration)
{
    Metadata wanted = metadataOf(change);
    if (wanted.empty())
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "nothing is said about it"), {}},
            change.secret.key(), {QT_TRANSLATE_NOOP("Message", "Give its owner, its kind or its cadence"), {}});
    std::erase_if(
        wanted, [&](const auto &field) { return declaration.customMetadata.value(field.first) == field.second; });
    if (wanted.empty())
        return fail(ErrorCode::Exists, {QT_TRANSLATE_NOOP("Message", "it is declared so already"), {}},
            declaration.at.toString(), {});
    return wanted;
}

Result<void> checkType(const Declaration &declaration)
{
    if (declaration.type == QLatin1String("vault_kv_secret_v2") || isAdopted(declaration))
        return {};
    return refuse({QT_TRANSLATE_NOOP("Message", "%1 declares no custom_metadata"), {declaration.type}},
        declaration.at.toString(),
        {QT_TRANSLATE_NOOP("Message", "Declare it as vault_kv_secret_v2 first; a KV 1 mount keeps no metadata"), {}});
}

/// The published provider (5.0 to 5.9: vault/resource_kv_secret_v2.go) writes metadata in the same step as a value, and
/// fails with a write-only one whose version stands still. So whoever writes the metadata writes a version, and what is
/// then written must be known.
Result<void> moveVersion(const Declaration &declaration, Edits &edits)
{
    const QString at = declaration.at.toString();
    switch (declaration.source) {
    case ValueSource::InState:
    case ValueSource::None:
        return {};
    case ValueSource::Literal:
        if (!declaration.valueAttribute.endsWith(QLatin1String("_wo")))
            return {};
        [[fallthrough]];
    case ValueSource::Variable:
    case ValueSource::Attribute:
        if (const auto good = checkOwnVersion(declaration, edits.before()); !good)
            return good;
        return countUp(*declaration.version, edits);
    case ValueSource::GeneratedHere:
        return refuse({QT_TRANSLATE_NOOP("Message",
                           "the provider writes metadata only together with a value, and %1 would make a "
                           "new one"),
                          {declaration.sourceExpression}},
            at, {QT_TRANSLATE_NOOP("Message", "Write it by hand in the pull request of its next rotation"), {}});
    case ValueSource::Unknown:
        break;
    }
    return refuse({QT_TRANSLATE_NOOP("Message",
                       "the provider writes metadata only together with a value, and it cannot be known which"),
                      {}},
        at,
        {QT_TRANSLATE_NOOP("Message", "Write the value's source so that it can be followed without running Terraform"),
            {}});
}

/// Nothing but the metadata of this one secret is declared differently.
Result<void> prove(const Declaration &declaration, const Metadata &metadata, const Edits &edits)
{
    const terraform::Model after = edits.after();
    const auto refusal =
        refuse({QT_TRANSLATE_NOOP("Message", "what would be written changes more than its metadata"), {}},
            declaration.at.toString(), {QT_TRANSLATE_NOOP("Message", "Write it by hand"), {}});
    if (after.declarations.size() != edits.before().declarations.size())
        return refusal;
    for (const Declaration &before : edits.before().declarations) {
        const Declaration *now = after.find(before.root, before.address, before.variant);
        QMap<QString, QString> expected = before.customMetadata;
        if (&before == &declaration) {
            for (const auto &[field, text] : metadata)
                expected.insert(field, text);
        }
        if (!now || now->name != before.name || now->mount != before.mount || now->customMetadata != expected)
            return refusal;
    }
    return {};
}

void addEffects(const Declaration &declaration, Plan &plan)
{
    plan.effects.push_back({QT_TRANSLATE_NOOP("Message", "the apply writes the new custom_metadata"), {}});
    plan.newVersions = isAdopted(declaration) ? 0 : 1;
    if (isAdopted(declaration)) {
        plan.notes.push_back({QT_TRANSLATE_NOOP("Message", "No version is written: only its metadata is managed"), {}});
        return;
    }
    QStringList sources;
    for (const QString &variable : declaration.variables) {
        const bool isEntry = declaration.sourceExpression.startsWith(QStringLiteral("var.%1[").arg(variable));
        sources += isEntry ? declaration.sourceExpression : QStringLiteral("TF_VAR_") + variable;
    }
    for (const QString &source : sources)
        plan.tasks.push_back(
            {QT_TRANSLATE_NOOP("Message", "make sure that %1 holds the current value before merging"), {Code{source}}});
    plan.effects.push_back(
        {QT_TRANSLATE_NOOP("Message", "the same apply writes the value again, as a new version"), {}});
    plan.notes.push_back({QT_TRANSLATE_NOOP("Message",
                              "The provider writes metadata only together with a value: the apply writes one new "
                              "version, from %1. That is no rotation"),
        {sources.isEmpty() ? Argument(QStringLiteral("the repository"))
                           : Argument(Code{sources.join(QStringLiteral(", "))})}});
}

} // namespace

std::vector<Field> describeFields(const Change &change, const PlanContext &context)
{
    const auto declaration = onlyDeclaration(change.secret, context);
    return metadataFields(declaration ? (*declaration)->customMetadata : QMap<QString, QString>());
}

Message describeTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Describe %1"), {change.secret.name()}};
}

Result<Plan> planDescribe(const Change &change, const PlanContext &context)
{
    if (const auto good = checkParameters(change); !good)
        return Failure(good.error());
    const auto found = onlyDeclaration(change.secret, context);
    if (!found)
        return Failure(found.error());
    const Declaration &declaration = **found;
    if (const auto good = checkType(declaration); !good)
        return Failure(good.error());
    const auto metadata = changesOf(change, declaration);
    if (!metadata)
        return Failure(metadata.error());
    Edits edits(context.model);
    if (const auto moved = moveVersion(declaration, edits); !moved)
        return Failure(moved.error());
    if (const auto set = setMetadata(declaration, *metadata, edits); !set)
        return Failure(set.error());
    if (const auto proven = prove(declaration, *metadata, edits); !proven)
        return Failure(proven.error());
    Plan plan;
    plan.edits = edits.all();
    plan.addresses += declaration.address;
    addEffects(declaration, plan);
    return plan;
}

Result<Change> stagedDescribe(Change change, const PlanContext &context)
{
    if (const auto plan = planDescribe(change, context); !plan)
        return Failure(plan.error());
    return change;
}

} // namespace sallyport::draft
