#include "draft/change_kind.h"
#include "draft/estate_block.h"
#include "draft/parameters.h"

#include <QRegularExpression>

namespace sallyport::draft {

namespace {

QString parameter(const Change &change, const char *name)
{
    return change.parameters.value(QLatin1String(name)).trimmed();
}

Result<void> check(const Change &change)
{
    static const QRegularExpression kind(QStringLiteral("^[a-z0-9][a-z0-9_-]*$"));
    if (!kind.match(change.target).hasMatch())
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "this is no name for a cadence"), {}},
            QStringLiteral("kind"), {QT_TRANSLATE_NOOP("Message", "Use small letters, digits and -: api-token"), {}});
    if (parameter(change, "match").isEmpty())
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "it is not said which secrets it is for"), {}},
            QStringLiteral("match"),
            {QT_TRANSLATE_NOOP("Message", "Write a glob over environment/path: */connections/smtp_*"), {}});
    const auto every = parseDuration(parameter(change, "every"));
    if (!every || *every <= Duration::zero())
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "this is no interval"), {}},
            QStringLiteral("every"), {QT_TRANSLATE_NOOP("Message", "Write it as 90d, 12w or quarterly"), {}});
    return {};
}

} // namespace

Message cadenceTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Rotate %1 every %2"),
        {Code{parameter(change, "match")}, parameter(change, "every")}};
}

std::vector<Field> cadenceFields(const Change &change, const PlanContext &)
{
    return {
        {"match", {QT_TRANSLATE_NOOP("Message", "Secrets"), {}},
            {QT_TRANSLATE_NOOP("Message", "a glob over environment/path: */connections/smtp_*"), {}}, Field::Type::Path,
            change.secret.path.isEmpty() ? QString() : change.secret.key(), {}},
        {"kind", {QT_TRANSLATE_NOOP("Message", "Kind"), {}}, {}, Field::Type::Path,
            change.target.isEmpty() ? QStringLiteral("password") : change.target, {}},
        {"every", {QT_TRANSLATE_NOOP("Message", "Every"), {}}, {}, Field::Type::Interval, QStringLiteral("90d"), {}},
    };
}

Result<Plan> planCadence(const Change &change, const PlanContext &context)
{
    if (const auto clean = checkNoValues(change); !clean)
        return Failure(clean.error());
    if (const auto fine = check(change); !fine)
        return Failure(fine.error());
    const QString match = parameter(change, "match");
    const auto edit =
        writeEstateBlock(context, "cadence", change.target, {{"match", match}, {"every", parameter(change, "every")}},
            [&](const hcl::File &file, const hcl::Block &block) { return literalOf(file, block, "match") == match; });
    if (!edit)
        return Failure(edit.error());
    Plan plan;
    plan.edits.push_back(*edit);
    plan.effects.push_back(
        {QT_TRANSLATE_NOOP("Message", "nothing is applied: the calendar counts from their last rotation"), {}});
    plan.notes.push_back(
        {QT_TRANSLATE_NOOP("Message", "the first cadence block that matches counts, and custom_metadata before it"),
            {}});
    return plan;
}

Result<Change> stagedCadence(Change change, const PlanContext &context)
{
    if (change.parameters.contains(QStringLiteral("kind")))
        change.target = change.parameters.take(QStringLiteral("kind")).trimmed();
    if (const auto plan = planCadence(change, context); !plan)
        return Failure(plan.error());
    return change;
}

} // namespace sallyport::draft
