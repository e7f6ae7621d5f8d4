#include "draft/change_kind.h"
#include "draft/declaration_text.h"
#include "draft/edits.h"
#include "draft/live_metadata.h"
#include "draft/liveness.h"
#include "draft/lookup.h"
#include "draft/managed.h"
#include "draft/new_declaration.h"
#include "draft/parameters.h"
#include "draft/refusal.h"
#include "draft/root_module.h"
#include "hcl/edit.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

using terraform::Declaration;

using Metadata = std::vector<std::pair<QString, QString>>;

/// `vault_kv_secret_v2` writes a value with whatever else it writes; the endpoint of the metadata alone does not
/// (registry.terraform.io/providers/hashicorp/vault, generic_endpoint). `disable_delete` keeps the secret where the
/// block goes one day, and `ignore_absent_fields` lets the plan compare what stands here and nothing else.
QByteArray adoptingBlock(const QString &label, const QByteArray &path, const Metadata &metadata)
{
    std::vector<Line> lines;
    for (const auto &[field, text] : metadata)
        lines.push_back({keyText(field), hcl::quoted(text)});
    return "resource \"vault_generic_endpoint\" " + hcl::quoted(label) + " {\n" +
           aligned({{"path", path}, {"disable_delete", "true"}, {"ignore_absent_fields", "true"}}, "  ") +
           "  data_json = jsonencode({\n    custom_metadata = {\n" + aligned(lines, "      ") + "    }\n  })\n}\n";
}

/// "${vault_mount.airflow.path}/metadata/prod/x" where the siblings name their mount so.
QByteArray pathText(const QString &mount, const QString &name, const QByteArray &mountText)
{
    if (mountText.isEmpty() || mountText.startsWith('"'))
        return hcl::quoted(mount + QStringLiteral("/metadata/") + name);
    const QByteArray rest = hcl::quoted(QStringLiteral("/metadata/") + name);
    return "\"${" + mountText + "}" + rest.mid(1);
}

/// What stands for the mount at a sibling in the root itself.
QByteArray mountTextOf(const terraform::Placement &place, const terraform::Model &model)
{
    if (!place.example || place.example->style != terraform::Style::Plain || !isInRoot(*place.example))
        return {};
    const auto file = model.files.find(place.example->at.file);
    const hcl::Block *block =
        file == model.files.end()
            ? nullptr
            : file->second->body().block("resource", {place.example->type, place.example->address.section(u'.', -1)});
    const hcl::Attribute *mount = block ? block->body.attribute("mount") : nullptr;
    return mount ? file->second->text(mount->value.range).toByteArray() : QByteArray();
}

/// Beside what was adopted before; else in the file of the siblings.
QString fileFor(const terraform::Placement &place, const terraform::Model &model)
{
    for (const Declaration &declaration : model.declarations) {
        if (declaration.root == place.root && isAdopted(declaration) && isInRoot(declaration))
            return declaration.at.file;
    }
    return place.example ? rootFileOf(*place.example, model) : place.file;
}

Result<void> prove(const Change &change, const PlanContext &context, const Edits &edits, const Metadata &metadata)
{
    const terraform::Model after = edits.after();
    const auto declared = onlyDeclaration(change.secret, {context.estate, context.inventory, after});
    if (!declared)
        return Failure(declared.error());
    for (const auto &[field, text] : metadata) {
        if ((*declared)->customMetadata.value(field) != text)
            return refuse({QT_TRANSLATE_NOOP("Message", "what would be written does not give it its %1"), {field}},
                (*declared)->at.toString(), {QT_TRANSLATE_NOOP("Message", "Adopt it by hand"), {}});
    }
    return {};
}

Result<Plan> written(const Change &change, const PlanContext &context, const Metadata &metadata)
{
    const auto environment = environmentOf(context, change.secret);
    const auto root = rootOf(**environment, context.model);
    if (!root)
        return Failure(root.error());
    const QString mount = (*environment)->vault->mount;
    const QString name = pathInMount(**environment, change.secret);
    const auto place = terraform::placeFor(context.model, *root, mount, name, change.secret.environment);
    if (!place)
        return Failure(place.error());
    const QString type = QStringLiteral("vault_generic_endpoint");
    const QString label = freeLabel(context.model, *root, type, change.secret);
    Edits edits(context.model);
    const QByteArray block = adoptingBlock(label, pathText(mount, name, mountTextOf(*place, context.model)), metadata);
    if (const auto done = edits.append(fileFor(*place, context.model), block); !done)
        return Failure(done.error());
    if (const auto proven = prove(change, context, edits, metadata); !proven)
        return Failure(proven.error());
    Plan plan;
    plan.edits = edits.all();
    plan.addresses += type + u'.' + label;
    plan.effects.push_back({QT_TRANSLATE_NOOP("Message", "the apply writes custom_metadata of %1, and no version"),
        {Code{mount + QStringLiteral("/metadata/") + name}}});
    plan.newVersions = 0;
    return plan;
}

} // namespace

std::vector<Field> adoptFields(const Change &change, const PlanContext &context)
{
    return metadataFields(liveMetadata(change.secret, context));
}

Message adoptTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Adopt the metadata of %1"), {change.secret.name()}};
}

Result<Plan> planAdopt(const Change &change, const PlanContext &context)
{
    if (const auto good = checkParameters(change); !good)
        return Failure(good.error());
    if (const auto environment = environmentOf(context, change.secret); !environment)
        return Failure(environment.error());
    const auto secret = unmanagedSecret(change.secret, context);
    if (!secret)
        return Failure(secret.error());
    const auto metadata = keptMetadata(change, **secret);
    if (!metadata)
        return Failure(metadata.error());
    auto plan = written(change, context, *metadata);
    if (!plan)
        return plan;
    if (metadata->empty())
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "there is no metadata to manage yet"), {}},
            change.secret.key(), {QT_TRANSLATE_NOOP("Message", "Give at least its owner"), {}});
    plan->notes.push_back({QT_TRANSLATE_NOOP("Message",
                               "The value stays as it is, and who writes it stays the same: Terraform manages its "
                               "custom_metadata only"),
        {}});
    plan->notes.push_back({QT_TRANSLATE_NOOP("Message",
                               "Terraform's provider asks for its metadata only: no plan and no apply reads the value"),
        {}});
    return plan;
}

Result<Change> stagedAdopt(Change change, const PlanContext &context)
{
    if (const auto plan = planAdopt(change, context); !plan)
        return Failure(plan.error());
    // What is live may change before the draft leaves, and what the reviewer sees must not.
    const auto secret = unmanagedSecret(change.secret, context);
    const auto metadata = keptMetadata(change, **secret);
    for (const auto &[field, text] : *metadata) {
        if (field == QLatin1String("owner") || field == QLatin1String("kind") || field == QLatin1String("cadence"))
            change.parameters.insert(field, text);
    }
    return change;
}

} // namespace sallyport::draft
