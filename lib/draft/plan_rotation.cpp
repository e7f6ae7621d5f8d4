#include "draft/change_kind.h"
#include "draft/estate_block.h"
#include "draft/parameters.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

/// What the plan is about: one secret, or a `rotation` block with all of its secrets.
struct Subject
{
    QByteArray attribute;
    QString name;
};

Subject subjectOf(const Change &change)
{
    return change.target.isEmpty() ? Subject{"secret", change.secret.key()} : Subject{"rotation", change.target};
}

Result<void> check(const Change &change, const PlanContext &context)
{
    if (change.target.isEmpty()) {
        if (!context.inventory.find(change.secret))
            return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "the estate has no such secret"), {}},
                change.secret.key(), {});
        return {};
    }
    const auto &groups = context.estate.rotations;
    const bool isKnown = std::any_of(
        groups.begin(), groups.end(), [&](const estate::RotationGroup &group) { return group.name == change.target; });
    if (!isKnown)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "sallyport.hcl has no such rotation"), {}},
            change.target, {QT_TRANSLATE_NOOP("Message", "Name one of its rotation blocks"), {}});
    return {};
}

} // namespace

Message planRotationTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Plan the rotation of %1 for %2"),
        {Code{subjectOf(change).name}, change.parameters.value(QStringLiteral("on"))}};
}

std::vector<Field> planRotationFields(const Change &change, const PlanContext &)
{
    return {
        {"on", {QT_TRANSLATE_NOOP("Message", "Day"), {}},
            {QT_TRANSLATE_NOOP("Message", "on which it is to be done: 2027-01-31"), {}}, Field::Type::Path,
            change.parameters.value(QStringLiteral("on")), {}},
        {"reason", {QT_TRANSLATE_NOOP("Message", "Reason"), {}},
            {QT_TRANSLATE_NOOP("Message", "for the reviewer; may stay empty"), {}}, Field::Type::Text, {}, {}},
    };
}

Result<Plan> planPlanRotation(const Change &change, const PlanContext &context)
{
    if (const auto clean = checkNoValues(change); !clean)
        return Failure(clean.error());
    if (const auto fine = check(change, context); !fine)
        return Failure(fine.error());
    const auto day = dayOf(change, "on");
    if (!day)
        return Failure(day.error());
    if (context.today && *day < *context.today)
        return fail(ErrorCode::Invalid,
            {QT_TRANSLATE_NOOP("Message", "that day has passed: today is %1"), {context.today->toString(Qt::ISODate)}},
            QStringLiteral("on"), {QT_TRANSLATE_NOOP("Message", "Name a day on which it can still be done"), {}});
    const Subject subject = subjectOf(change);
    const QByteArray attribute = subject.attribute;
    const auto edit = writeEstateBlock(context, "plan", labelFrom(subject.name),
        {{attribute, subject.name}, {"on", day->toString(Qt::ISODate)},
            {"reason", change.parameters.value(QStringLiteral("reason")).trimmed()}},
        [&](const hcl::File &file, const hcl::Block &block) {
            return literalOf(file, block, attribute.constData()) == subject.name;
        });
    if (!edit)
        return Failure(edit.error());
    Plan plan;
    plan.edits.push_back(*edit);
    plan.effects.push_back({QT_TRANSLATE_NOOP("Message", "nothing is applied: the calendar shows it on that day"), {}});
    return plan;
}

Result<Change> stagedPlanRotation(Change change, const PlanContext &context)
{
    if (const auto plan = planPlanRotation(change, context); !plan)
        return Failure(plan.error());
    return change;
}

} // namespace sallyport::draft
