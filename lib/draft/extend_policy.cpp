#include "draft/declared_policy.h"
#include "draft/parameters.h"

namespace sallyport::draft {

namespace {

QString parameter(const Change &change, const char *name)
{
    return change.parameters.value(QLatin1String(name)).trimmed();
}

struct Extension
{
    QString path;
    QStringList capabilities;
};

Result<Extension> extensionOf(const Change &change)
{
    if (const auto clean = checkNoValues(change); !clean)
        return Failure(clean.error());
    Extension wanted;
    wanted.path = vault::normalisedPath(parameter(change, "path"));
    for (const QString &name : parameter(change, "add").split(u',', Qt::SkipEmptyParts))
        wanted.capabilities += name.trimmed();
    if (wanted.path.isEmpty())
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "no path is named"), {}}, QStringLiteral("path"),
            {QT_TRANSLATE_NOOP("Message", "Name what the policy shall reach: airflow/metadata/prod/*"), {}});
    if (wanted.capabilities.isEmpty())
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "no capability is named"), {}},
            QStringLiteral("add"),
            {QT_TRANSLATE_NOOP("Message", "Choose among %1"), {vault::capabilityNames().join(QStringLiteral(", "))}});
    for (const QString &capability : wanted.capabilities) {
        if (!vault::capabilityNames().contains(capability))
            return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "there is no capability %1"), {capability}},
                QStringLiteral("add"),
                {QT_TRANSLATE_NOOP("Message", "Choose among %1"),
                    {vault::capabilityNames().join(QStringLiteral(", "))}});
    }
    return wanted;
}

Result<QByteArray> extended(const QByteArray &text, const Extension &wanted)
{
    const auto policy = vault::parsePolicyText(text);
    if (!policy)
        return Failure(policy.error());
    if (policy->stanzasOf(wanted.path).empty())
        return vault::appendStanza(text, vault::stanzaText(wanted.path, wanted.capabilities));
    QByteArray current = text;
    for (const QString &capability : wanted.capabilities) {
        auto more = vault::addCapability(current, wanted.path, capability);
        if (!more)
            return more;
        current = std::move(*more);
    }
    return current;
}

/// The mounts whose data/ the path reaches with read: there stand values.
bool reachesValues(const Extension &wanted, const PlanContext &context)
{
    if (!wanted.capabilities.contains(QStringLiteral("read")))
        return false;
    for (const estate::Environment &environment : context.estate.environments) {
        if (!environment.vault)
            continue;
        const QString data = environment.vault->mount + QStringLiteral("/data/*");
        if (vault::covers(data, wanted.path) || vault::covers(wanted.path, data))
            return true;
    }
    return false;
}

} // namespace

Message extendPolicyTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Extend policy %1"), {change.target}};
}

std::vector<Field> extendPolicyFields(const Change &, const PlanContext &)
{
    return {
        {"path", {QT_TRANSLATE_NOOP("Message", "Path"), {}},
            {QT_TRANSLATE_NOOP("Message", "as policies name it: airflow/metadata/prod/*"), {}}, Field::Type::Path, {},
            {}},
        {"add", {QT_TRANSLATE_NOOP("Message", "Allow"), {}},
            {QT_TRANSLATE_NOOP("Message", "capabilities, with commas"), {}}, Field::Type::Names, QStringLiteral("list"),
            {}},
    };
}

Result<Plan> planExtendPolicy(const Change &change, const PlanContext &context)
{
    const auto policy = declaredPolicy(change, context);
    if (!policy)
        return Failure(policy.error());
    const auto wanted = extensionOf(change);
    if (!wanted)
        return Failure(wanted.error());
    auto plan = planPolicyEdit(
        *policy, change.secret.environment, context, [&](const QByteArray &text) { return extended(text, *wanted); });
    if (!plan)
        return plan;
    if (reachesValues(*wanted, context)) {
        plan->notes.push_back({QT_TRANSLATE_NOOP("Message", "whoever has %1 can then read values below %2"),
            {Code{policy->name}, Code{wanted->path}}});
        plan->tasks.push_back({QT_TRANSLATE_NOOP("Message", "the owner of %1 agrees that %2 may read it"),
            {Code{wanted->path}, Code{policy->name}}});
    }
    return plan;
}

Result<Change> stagedExtendPolicy(Change change, const PlanContext &context)
{
    if (const auto plan = planExtendPolicy(change, context); !plan)
        return Failure(plan.error());
    return change;
}

} // namespace sallyport::draft
