#include "draft/change_kind.h"
#include "draft/estate_block.h"
#include "draft/parameters.h"

#include <QRegularExpression>

namespace sallyport::draft {

namespace {

Result<void> check(const Change &change)
{
    // "rule:place", as every finding is called.
    static const QRegularExpression identity(QStringLiteral("^[a-z][a-z0-9-]*:\\S.*$"));
    if (!identity.match(change.target).hasMatch())
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "this is no finding"), {}},
            QStringLiteral("finding"),
            {QT_TRANSLATE_NOOP(
                 "Message", "Name it as `sallyport-cli findings --json` does: overdue:prod/connections/pg_x"),
                {}});
    if (change.parameters.value(QStringLiteral("reason")).trimmed().isEmpty())
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "an exception without a reason"), {}},
            QStringLiteral("reason"), {QT_TRANSLATE_NOOP("Message", "Say what will end it"), {}});
    return {};
}

} // namespace

Message acceptTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Accept %1 until %2"),
        {Code{change.target}, change.parameters.value(QStringLiteral("until"))}};
}

std::vector<Field> acceptFields(const Change &change, const PlanContext &)
{
    return {
        {"finding", {QT_TRANSLATE_NOOP("Message", "Finding"), {}}, {}, Field::Type::Path, change.target, {}},
        {"until", {QT_TRANSLATE_NOOP("Message", "Until"), {}},
            {QT_TRANSLATE_NOOP("Message", "the last day on which it holds: 2027-01-31"), {}}, Field::Type::Path,
            change.parameters.value(QStringLiteral("until")), {}},
        {"reason", {QT_TRANSLATE_NOOP("Message", "Reason"), {}},
            {QT_TRANSLATE_NOOP("Message", "for the reviewer: what will end it"), {}}, Field::Type::Text, {}, {}},
    };
}

Result<Plan> planAccept(const Change &change, const PlanContext &context)
{
    if (const auto clean = checkNoValues(change); !clean)
        return Failure(clean.error());
    if (const auto fine = check(change); !fine)
        return Failure(fine.error());
    const auto until = dayOf(change, "until");
    if (!until)
        return Failure(until.error());
    if (context.today && *until < *context.today)
        return fail(ErrorCode::Invalid,
            {QT_TRANSLATE_NOOP("Message", "the exception would have ended before it begins: today is %1"),
                {context.today->toString(Qt::ISODate)}},
            QStringLiteral("until"),
            {QT_TRANSLATE_NOOP("Message", "Name a day that has not passed, on which somebody looks again"), {}});
    const auto edit = writeEstateBlock(context, "accept", labelFrom(change.target),
        {{"finding", change.target}, {"until", until->toString(Qt::ISODate)},
            {"reason", change.parameters.value(QStringLiteral("reason")).trimmed()}},
        [&](const hcl::File &file, const hcl::Block &block) {
            return literalOf(file, block, "finding") == change.target;
        });
    if (!edit)
        return Failure(edit.error());
    Plan plan;
    plan.edits.push_back(*edit);
    plan.effects.push_back({QT_TRANSLATE_NOOP("Message", "nothing is applied: the finding is accepted until %1"),
        {until->toString(Qt::ISODate)}});
    plan.notes.push_back({QT_TRANSLATE_NOOP("Message", "after that day it comes back by itself"), {}});
    return plan;
}

Result<Change> stagedAccept(Change change, const PlanContext &context)
{
    if (change.parameters.contains(QStringLiteral("finding")))
        change.target = change.parameters.take(QStringLiteral("finding")).trimmed();
    if (const auto plan = planAccept(change, context); !plan)
        return Failure(plan.error());
    change.finding = change.target;
    return change;
}

} // namespace sallyport::draft
