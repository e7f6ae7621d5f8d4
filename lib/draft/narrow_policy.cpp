#include "draft/declared_policy.h"
#include "draft/parameters.h"

namespace sallyport::draft {

namespace {

QString parameter(const Change &change, const char *name)
{
    return change.parameters.value(QLatin1String(name)).trimmed();
}

/// What a narrowing asks for: another path, or fewer capabilities, or both.
struct Narrowing
{
    QString path;
    QString to;         ///< empty: the path stays
    QStringList remove; ///< capabilities
};

Result<Narrowing> narrowingOf(const Change &change)
{
    if (const auto clean = checkNoValues(change); !clean)
        return Failure(clean.error());
    Narrowing wanted;
    wanted.path = vault::normalisedPath(parameter(change, "path"));
    wanted.to = vault::normalisedPath(parameter(change, "to"));
    for (const QString &name : parameter(change, "remove").split(u',', Qt::SkipEmptyParts))
        wanted.remove += name.trimmed();
    if (wanted.path.isEmpty())
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "no path is named"), {}}, QStringLiteral("path"),
            {QT_TRANSLATE_NOOP("Message", "Choose the rule to narrow"), {}});
    if (wanted.to.isEmpty() && wanted.remove.isEmpty())
        return fail(ErrorCode::Invalid,
            {QT_TRANSLATE_NOOP("Message", "neither another path nor a capability is named"), {}}, QStringLiteral("to"),
            {QT_TRANSLATE_NOOP("Message", "Say what the rule shall no longer reach or allow"), {}});
    return wanted;
}

/// The capability goes, and the whole rule with the last of them.
Result<QByteArray> without(const QByteArray &text, const QString &path, const QString &capability)
{
    const auto policy = vault::parsePolicyText(text);
    if (!policy)
        return Failure(policy.error());
    QStringList all;
    for (const vault::PolicyStanza *stanza : policy->stanzasOf(path))
        all += stanza->grant.capabilities;
    all.removeDuplicates();
    if (all == QStringList(capability))
        return vault::removeStanza(text, path);
    return vault::removeCapability(text, path, capability);
}

Result<QByteArray> narrowed(const QByteArray &text, const Narrowing &wanted)
{
    QByteArray current = text;
    QString path = wanted.path;
    const auto policy = vault::parsePolicyText(text);
    if (!policy)
        return Failure(policy.error());
    // What a merged narrowing left: the new path is there, and the old one is gone.
    const bool hasMoved =
        !wanted.to.isEmpty() && policy->stanzasOf(path).empty() && !policy->stanzasOf(wanted.to).empty();
    if (hasMoved)
        path = wanted.to;
    if (policy->stanzasOf(path).empty() && !wanted.remove.isEmpty() && wanted.to.isEmpty())
        return text;
    if (!wanted.to.isEmpty() && !hasMoved) {
        auto moved = vault::narrowPath(current, path, wanted.to);
        if (!moved)
            return moved;
        current = std::move(*moved);
        path = wanted.to;
    }
    for (const QString &capability : wanted.remove) {
        auto less = without(current, path, capability);
        if (!less)
            return less;
        current = std::move(*less);
    }
    return current;
}

} // namespace

Message narrowPolicyTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Narrow policy %1"), {change.target}};
}

std::vector<Field> narrowPolicyFields(const Change &change, const PlanContext &context)
{
    const auto policy = declaredPolicy(change, context);
    const QStringList paths = policy ? pathsOf(*policy) : QStringList();
    return {
        {"path", {QT_TRANSLATE_NOOP("Message", "Rule"), {}}, {}, Field::Type::Choice, paths.value(0), paths},
        {"to", {QT_TRANSLATE_NOOP("Message", "Narrower path"), {}},
            {QT_TRANSLATE_NOOP("Message", "may stay empty; everything it matches must match the rule today"), {}},
            Field::Type::Path, {}, {}},
        {"remove", {QT_TRANSLATE_NOOP("Message", "Take away"), {}},
            {QT_TRANSLATE_NOOP("Message", "capabilities, with commas; may stay empty"), {}}, Field::Type::Names, {},
            {}},
    };
}

Result<Plan> planNarrowPolicy(const Change &change, const PlanContext &context)
{
    const auto policy = declaredPolicy(change, context);
    if (!policy)
        return Failure(policy.error());
    const auto wanted = narrowingOf(change);
    if (!wanted)
        return Failure(wanted.error());
    return planPolicyEdit(
        *policy, change.secret.environment, context, [&](const QByteArray &text) { return narrowed(text, *wanted); });
}

Result<Change> stagedNarrowPolicy(Change change, const PlanContext &context)
{
    if (const auto plan = planNarrowPolicy(change, context); !plan)
        return Failure(plan.error());
    return change;
}

} // namespace sallyport::draft
