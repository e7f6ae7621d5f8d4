#include "draft/change_kind.h"
#include "draft/liveness.h"
#include "draft/lookup.h"
#include "draft/managed.h"
#include "draft/new_declaration.h"
#include "draft/parameters.h"
#include "draft/refusal.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

using terraform::Declaration;

/// How far an environment is from production, by the name of its tier.
int rankOf(const estate::Environment &environment)
{
    if (environment.isProduction())
        return 2;
    static const QStringList first = {
        QStringLiteral("development"), QStringLiteral("dev"), QStringLiteral("test"), QStringLiteral("sandbox")};
    return first.contains(environment.tierName.toLower()) || first.contains(environment.name.toLower()) ? 0 : 1;
}

bool declares(const PlanContext &context, const QString &environment, const QString &path)
{
    return !declarationsOf(context, {environment, path}).empty();
}

/// Environments that do not declare the path, the ones after its own first, nearest first.
QStringList targetsOf(const Change &change, const PlanContext &context)
{
    const estate::Environment *own = context.estate.environment(change.secret.environment);
    std::vector<const estate::Environment *> targets;
    for (const estate::Environment &environment : context.estate.environments) {
        if (&environment != own && environment.vault && !declares(context, environment.name, change.secret.path))
            targets.push_back(&environment);
    }
    const auto distance = [&](const estate::Environment *environment) {
        const int steps = own ? rankOf(*environment) - rankOf(*own) : 0;
        return steps > 0 ? steps : 10 - steps;
    };
    std::stable_sort(
        targets.begin(), targets.end(), [&](const auto *a, const auto *b) { return distance(a) < distance(b); });
    QStringList names;
    for (const estate::Environment *environment : targets)
        names += environment->name;
    return names;
}

QString targetOf(const Change &change)
{
    return change.parameters.value(QStringLiteral("to"));
}

Result<void> checkTarget(const Change &change, const PlanContext &context)
{
    const QString to = targetOf(change);
    if (to.isEmpty())
        return fail(ErrorCode::Invalid,
            {QT_TRANSLATE_NOOP("Message", "it is not said which environment it goes to"), {}}, QStringLiteral("to"),
            {QT_TRANSLATE_NOOP("Message", "Name one: to=%1"), {targetsOf(change, context).value(0)}});
    if (to == change.secret.environment)
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "it is in this environment already"), {}}, to,
            {QT_TRANSLATE_NOOP("Message", "Name another environment"), {}});
    if (!context.estate.environment(to))
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "the estate has no such environment"), {}}, to,
            {QT_TRANSLATE_NOOP("Message", "Name one of: %1"), {targetsOf(change, context).join(QStringLiteral(", "))}});
    return {};
}

Result<NewDeclaration> wantedIn(const Declaration &declaration, const Change &change)
{
    if (declaration.keys.isEmpty() || !declaration.allKeysKnown)
        return refuse({QT_TRANSLATE_NOOP("Message", "not all keys of its value can be read from the repository"), {}},
            declaration.at.toString(), {QT_TRANSLATE_NOOP("Message", "Declare it there, and name its keys"), {}});
    const auto variable = identifierOf(change, "variable");
    if (!variable)
        return Failure(variable.error());
    NewDeclaration wanted;
    wanted.secret = {targetOf(change), change.secret.path};
    wanted.keys = declaration.keys;
    wanted.sameKeys = true;
    wanted.variable = *variable;
    for (const char *field : {"owner", "kind", "cadence"}) {
        const QString text = declaration.customMetadata.value(QLatin1String(field));
        if (!text.isEmpty())
            wanted.metadata.emplace_back(QLatin1String(field), text);
    }
    wanted.metadataWhereKept = true;
    return wanted;
}

void addNotes(const Change &change, const Declaration &from, const NewDeclaration &wanted,
    const WrittenDeclaration &written, Plan &plan)
{
    plan.notes.push_back({QT_TRANSLATE_NOOP("Message", "Only the shape is taken from %1 (%2): no value is copied"),
        {change.secret.environment, Code{from.at.toString()}}});
    if (written.isGenerated)
        plan.notes.push_back(
            {QT_TRANSLATE_NOOP("Message", "The apply generates a value of its own for %1"), {targetOf(change)}});
    for (const QString &variable : written.toFill)
        plan.notes.push_back({QT_TRANSLATE_NOOP("Message", "%1 needs its own value in its own variable %2"),
            {targetOf(change), Code{variable}}});
    for (const auto &[field, text] : wanted.metadata) {
        if (written.metadata.value(field) != text)
            plan.notes.push_back({QT_TRANSLATE_NOOP("Message", "The declarations of %1 keep no %2: it is left out"),
                {targetOf(change), field}});
    }
}

} // namespace

std::vector<Field> promoteFields(const Change &change, const PlanContext &context)
{
    const QStringList targets = targetsOf(change, context);
    const QString name = change.secret.path.isEmpty() ? QString() : identifierFrom(change.secret.name());
    return {
        {"to", {QT_TRANSLATE_NOOP("Message", "To environment"), {}}, {}, Field::Type::Choice, targets.value(0),
            targets},
        {"variable", {QT_TRANSLATE_NOOP("Message", "CI variable"), {}},
            {QT_TRANSLATE_NOOP("Message", "of the target, where it needs one"), {}}, Field::Type::Path, name, {}},
    };
}

Message promoteTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Promote %1 to %2"), {change.secret.name(), targetOf(change)}};
}

Result<Plan> planPromote(const Change &change, const PlanContext &context)
{
    if (const auto good = checkParameters(change); !good)
        return Failure(good.error());
    const auto declaration = onlyDeclaration(change.secret, context);
    if (!declaration)
        return Failure(declaration.error());
    if (const auto good = checkTarget(change, context); !good)
        return Failure(good.error());
    const auto wanted = wantedIn(**declaration, change);
    if (!wanted)
        return Failure(wanted.error());
    if (const auto environment = environmentOf(context, wanted->secret); !environment)
        return Failure(environment.error());
    if (const auto free = checkNothingThere(wanted->secret, context); !free)
        return Failure(free.error());
    Edits edits(context.model);
    const auto written = writeDeclaration(*wanted, context, edits);
    if (!written)
        return Failure(written.error());
    Plan plan;
    plan.edits = edits.all();
    plan.addresses += written->address;
    addTasks(*written, QT_TRANSLATE_NOOP("Message", "fill %1 with the value before merging"), plan);
    plan.effects.push_back({QT_TRANSLATE_NOOP("Message", "the apply writes version 1 in %1"), {targetOf(change)}});
    plan.newVersions = 1;
    addNotes(change, **declaration, *wanted, *written, plan);
    return plan;
}

Result<Change> stagedPromote(Change change, const PlanContext &context)
{
    if (targetOf(change).isEmpty())
        change.parameters.insert(QStringLiteral("to"), targetsOf(change, context).value(0));
    if (const auto plan = planPromote(change, context); !plan)
        return Failure(plan.error());
    return change;
}

} // namespace sallyport::draft
