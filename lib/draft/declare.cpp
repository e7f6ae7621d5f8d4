#include "draft/liveness.h"
#include "draft/lookup.h"
#include "draft/new_declaration.h"
#include "draft/parameters.h"

namespace sallyport::draft {

std::vector<Field> declareFields(const Change &change, const PlanContext &)
{
    const QString name = change.secret.name().isEmpty() ? QString() : identifierFrom(change.secret.name());
    std::vector<Field> fields{
        {"keys", {QT_TRANSLATE_NOOP("Message", "Keys"), {}},
            {QT_TRANSLATE_NOOP("Message", "of the value, with commas"), {}}, Field::Type::Names,
            QStringLiteral("value"), {}},
        {"variable", {QT_TRANSLATE_NOOP("Message", "CI variable"), {}},
            {QT_TRANSLATE_NOOP("Message", "ephemeral and sensitive; CI fills it"), {}}, Field::Type::Path, name, {}},
    };
    for (Field &field : metadataFields())
        fields.push_back(std::move(field));
    return fields;
}

Message declareTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Declare %1"), {change.secret.name()}};
}

Result<Plan> planDeclare(const Change &change, const PlanContext &context)
{
    if (const auto environment = environmentOf(context, change.secret); !environment)
        return Failure(environment.error());
    if (const auto good = checkParameters(change); !good)
        return Failure(good.error());
    const auto variable = identifierOf(change, "variable");
    const auto keys = namesOf(change, "keys");
    if (!variable || !keys)
        return Failure(variable ? keys.error() : variable.error());
    if (const auto free = checkNothingThere(change.secret, context); !free)
        return Failure(free.error());
    Edits edits(context.model);
    const auto written = writeDeclaration({change.secret, *keys, *variable, metadataOf(change), 0, {}}, context, edits);
    if (!written)
        return Failure(written.error());
    Plan plan;
    plan.edits = edits.all();
    plan.addresses += written->address;
    addTasks(*written, QT_TRANSLATE_NOOP("Message", "fill %1 with the value before merging"), plan);
    plan.effects.push_back({QT_TRANSLATE_NOOP("Message", "the apply writes version 1"), {}});
    plan.newVersions = 1;
    return plan;
}

Result<Change> stagedDeclare(Change change, const PlanContext &context)
{
    if (const auto plan = planDeclare(change, context); !plan)
        return Failure(plan.error());
    return change;
}

} // namespace sallyport::draft
