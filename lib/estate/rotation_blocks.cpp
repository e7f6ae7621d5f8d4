#include "estate/rotation_blocks.h"

namespace sallyport::estate {

using Need = BlockReader::Need;

Result<CadenceRule> readCadenceRule(const hcl::File &file, const hcl::Block &block)
{
    BlockReader reader(file, block);
    CadenceRule rule;
    rule.name = block.label(0);
    rule.at = reader.at();
    reader.text("match", rule.match, Need::Required);
    reader.duration("every", rule.every);
    reader.duration("grace", rule.grace);
    reader.text("method", rule.method);
    reader.text("by", rule.by);
    reader.textOrTexts("proof", rule.proofs);
    QStringList known;
    for (const char *name : proofNames)
        known.push_back(QLatin1String(name));
    for (const QString &proof : rule.proofs) {
        if (!known.contains(proof))
            reader.mistake("proof", {QT_TRANSLATE_NOOP("Message", "\"%1\" is no proof of a rotation"), {proof}},
                {QT_TRANSLATE_NOOP("Message", "Choose of %1"), {known.join(QStringLiteral(", "))}});
    }
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    return rule;
}

Result<RotationGroup> readRotationGroup(const hcl::File &file, const hcl::Block &block)
{
    BlockReader reader(file, block);
    RotationGroup group;
    group.name = block.label(0);
    group.at = reader.at();
    reader.textOrTexts("secrets", group.secrets);
    reader.textOrTexts("after", group.after);
    reader.text("by", group.by);
    if (group.secrets.isEmpty())
        reader.mistake("secrets", {QT_TRANSLATE_NOOP("Message", "a rotation without secrets"), {}},
            {QT_TRANSLATE_NOOP("Message", "Add secrets = [\"prod/connections/pg_*\"]"), {}});
    if (group.after.contains(group.name))
        reader.mistake("after", {QT_TRANSLATE_NOOP("Message", "a rotation cannot come after itself"), {}}, {});
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    return group;
}

Result<PlannedRotation> readPlannedRotation(const hcl::File &file, const hcl::Block &block)
{
    BlockReader reader(file, block);
    PlannedRotation plan;
    plan.name = block.label(0);
    plan.at = reader.at();
    reader.text("secret", plan.secret);
    reader.text("rotation", plan.group);
    reader.date("on", plan.on);
    reader.text("reason", plan.reason);
    if (plan.secret.isEmpty() == plan.group.isEmpty())
        reader.mistake("secret", {QT_TRANSLATE_NOOP("Message", "a plan is about one secret or one rotation"), {}},
            {QT_TRANSLATE_NOOP(
                 "Message", "Add secret = \"prod/connections/pg_warehouse\", or rotation = \"warehouse\""),
                {}});
    if (!reader.has("on"))
        reader.mistake("on", {QT_TRANSLATE_NOOP("Message", "a plan without a day"), {}},
            {QT_TRANSLATE_NOOP("Message", "Add on = \"2027-01-31\""), {}});
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    return plan;
}

Result<Freeze> readFreeze(const hcl::File &file, const hcl::Block &block)
{
    BlockReader reader(file, block);
    Freeze freeze;
    freeze.name = block.label(0);
    freeze.at = reader.at();
    reader.textOrTexts("environments", freeze.environments);
    reader.date("from", freeze.from);
    reader.date("until", freeze.until);
    reader.text("reason", freeze.reason);
    for (const char *end : {"from", "until"}) {
        if (!reader.has(end))
            reader.mistake(end, {QT_TRANSLATE_NOOP("Message", "a freeze without %1"), {QString::fromLatin1(end)}},
                {QT_TRANSLATE_NOOP("Message", "Add %1 = \"2027-01-31\""), {QString::fromLatin1(end)}});
    }
    if (freeze.until < freeze.from)
        reader.mistake("until", {QT_TRANSLATE_NOOP("Message", "the freeze ends before it begins"), {}},
            {QT_TRANSLATE_NOOP("Message", "until is its last day, and not before from"), {}});
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    return freeze;
}

void readWeeklyLimit(BlockReader &reader, std::optional<WeeklyLimit> &limit)
{
    std::optional<int> rotations;
    reader.number("rotations_per_week", rotations);
    if (rotations && *rotations < 1)
        reader.mistake("rotations_per_week", {QT_TRANSLATE_NOOP("Message", "a limit is at least 1"), {}},
            {QT_TRANSLATE_NOOP("Message", "Leave the line out where there is no limit"), {}});
    else if (rotations)
        limit = WeeklyLimit{*rotations, reader.at("rotations_per_week")};
}

} // namespace sallyport::estate
