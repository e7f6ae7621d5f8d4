#include "draft/change_kind.h"
#include "draft/lookup.h"
#include "draft/managed.h"
#include "draft/places.h"
#include "draft/refusal.h"
#include "hcl/edit.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

using terraform::Declaration;

const QString staticRole = QStringLiteral("vault_database_secret_backend_static_role");
const QString awsRotation = QStringLiteral("aws_secretsmanager_secret_rotation");

/// How often a secret is rotated: the setting of its declaration, and the unit it counts in.
struct Rule
{
    QString type;    ///< the declaration's, or that of a resource that belongs to it
    QString setting; ///< as Declaration::settings has it
    Duration unit;
};

/// The rule of a declaration, null when it has none.
const Rule *ruleOf(const Declaration &declaration)
{
    static const Rule rules[] = {
        {staticRole, QStringLiteral("rotation_period"), std::chrono::seconds(1)},
        {awsRotation, awsRotation + QStringLiteral(".rotation_rules.automatically_after_days"), std::chrono::hours(24)},
    };
    const auto *found = std::find_if(std::begin(rules), std::end(rules), [&](const Rule &rule) {
        return rule.type == declaration.type ||
               std::any_of(declaration.joined.begin(), declaration.joined.end(),
                   [&](const terraform::JoinedResource &joined) { return joined.type == rule.type; });
    });
    return found == std::end(rules) ? nullptr : found;
}

/// What sets how often the secret is rotated: its static role, or the rotation of a cloud secret named by the target.
Result<const Declaration *> declarationOf(const Change &change, const PlanContext &context)
{
    const estate::Secret *secret = context.inventory.find(change.secret);
    std::vector<const Declaration *> found;
    for (const Declaration &declaration : context.model.declarations) {
        const bool isNamed = !change.target.isEmpty() && declaration.address == change.target;
        const bool isOwn = change.target.isEmpty() && secret && secret->kind == estate::SecretKind::CloudSecret &&
                           std::find(secret->declarations.begin(), secret->declarations.end(), declaration) !=
                               secret->declarations.end();
        const bool isRole = change.target.isEmpty() && secret && secret->staticRole && declaration.type == staticRole &&
                            declaration.mount == secret->staticRole->mount &&
                            declaration.name == secret->staticRole->name;
        if (ruleOf(declaration) && (isNamed || isRole || isOwn))
            found.push_back(&declaration);
    }
    const QString subject = change.target.isEmpty() ? change.secret.key() : change.target;
    if (found.empty() && (!secret || !secret->staticRole) && change.target.isEmpty())
        return refuse({QT_TRANSLATE_NOOP("Message", "only static roles and AWS rotation rules have a period"), {}},
            subject, {QT_TRANSLATE_NOOP("Message", "Set a cadence for it instead"), {}});
    if (found.empty())
        return refuse(
            {QT_TRANSLATE_NOOP("Message", "its period is not declared in Terraform%1"), {unreadNote(context.model)}},
            subject, {QT_TRANSLATE_NOOP("Message", "Declare the role first"), {}});
    return onlyOne(found, subject, context);
}

/// The wanted period in the unit of the rule, as a whole number.
Result<qint64> periodOf(const Change &change, const Rule &rule)
{
    const QString text = change.parameters.value(QStringLiteral("period")).trimmed();
    const auto period = parseDuration(text);
    if (!period)
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "this is no period"), {}},
            QStringLiteral("period"), {QT_TRANSLATE_NOOP("Message", "Write it as 30d, 12h or quarterly"), {}});
    if (*period <= Duration::zero() || *period % rule.unit != Duration::zero())
        return fail(ErrorCode::Invalid,
            {QT_TRANSLATE_NOOP("Message", "the period must be a whole number of %1"),
                {rule.unit == std::chrono::hours(24) ? QStringLiteral("days") : QStringLiteral("seconds")}},
            QStringLiteral("period"), {QT_TRANSLATE_NOOP("Message", "Choose another one"), {}});
    return qint64(*period / rule.unit);
}

/// The literal that decides: it may stand in a local, a variable's default or an entry of the for_each. A static role
/// that has none gets one.
Result<git::FileEdit> edited(
    const Declaration &declaration, const Rule &rule, const QByteArray &number, const PlanContext &context)
{
    const auto literal = declaration.settingLiterals.find(rule.setting);
    const bool isLiteral = literal != declaration.settingLiterals.end();
    const QString path = isLiteral ? literal->file : declaration.at.file;
    const auto file = context.model.files.find(path);
    if (file == context.model.files.end())
        return refuse({QT_TRANSLATE_NOOP("Message", "the file was not read"), {}}, path, {});
    if (isLiteral && literal->sharedBy > 1)
        return refuse({QT_TRANSLATE_NOOP("Message", "this period is shared by %1 roles"), {literal->sharedBy}},
            literal->at.toString(), {QT_TRANSLATE_NOOP("Message", "Give each of them a period of its own first"), {}});
    if (isLiteral && literal->value == QString::fromLatin1(number))
        return fail(ErrorCode::Exists, {QT_TRANSLATE_NOOP("Message", "the period is declared so already"), {}},
            literal->at.toString(), {});
    const hcl::Block *block = isLiteral ? nullptr : blockAt(*file->second, declaration.block);
    if (!isLiteral && (rule.type != declaration.type || !block || block->body.attribute("rotation_period")))
        return refuse({QT_TRANSLATE_NOOP("Message", "the period is computed"), {}}, declaration.at.toString(),
            {QT_TRANSLATE_NOOP("Message", "Write it as a number, or change what it is computed from"), {}});
    auto after = isLiteral ? hcl::replace(*file->second, literal->range, number)
                           : hcl::setAttribute(*file->second, block, "rotation_period", number);
    if (!after)
        return Failure(after.error());
    return git::FileEdit{path, file->second->bytes(), std::move(*after)};
}

} // namespace

Message rotationPeriodTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Rotate %1 every %2"),
        {change.target.isEmpty() ? change.secret.name() : change.target,
            Code{change.parameters.value(QStringLiteral("period"))}}};
}

std::vector<Field> rotationPeriodFields(const Change &change, const PlanContext &context)
{
    const auto declaration = declarationOf(change, context);
    const Rule *rule = declaration ? ruleOf(**declaration) : nullptr;
    Duration current{};
    if (rule)
        current = rule->unit * (*declaration)->settings.value(rule->setting).toLongLong();
    return {{"period", {QT_TRANSLATE_NOOP("Message", "Every"), {}},
        {QT_TRANSLATE_NOOP("Message", "30d, 12h, quarterly"), {}}, Field::Type::Interval,
        current > Duration::zero() ? toString(current) : QStringLiteral("30d"), {}}};
}

Result<Plan> planRotationPeriod(const Change &change, const PlanContext &context)
{
    const auto declaration = declarationOf(change, context);
    if (!declaration)
        return Failure(declaration.error());
    const Rule &rule = *ruleOf(**declaration);
    if (!(*declaration)->settings.value(QStringLiteral("rotation_schedule")).isEmpty())
        return refuse(
            {QT_TRANSLATE_NOOP("Message", "it follows a schedule, and a period beside it is refused by the server"),
                {}},
            (*declaration)->at.toString(),
            {QT_TRANSLATE_NOOP("Message", "Change the schedule, or take it out first"), {}});
    const auto number = periodOf(change, rule);
    if (!number)
        return Failure(number.error());
    auto edit = edited(**declaration, rule, QByteArray::number(*number), context);
    if (!edit)
        return Failure(edit.error());
    Plan plan;
    plan.edits.push_back(std::move(*edit));
    plan.addresses += (*declaration)->address;
    if (rule.type == staticRole)
        plan.effects.push_back({QT_TRANSLATE_NOOP("Message",
                                    "Vault changes the password itself, at the latest one period after the last time"),
            {}});
    else
        plan.effects.push_back({QT_TRANSLATE_NOOP("Message", "AWS starts the next rotation by the new rule"), {}});
    return plan;
}

Result<Change> stagedRotationPeriod(Change change, const PlanContext &context)
{
    if (const auto plan = planRotationPeriod(change, context); !plan)
        return Failure(plan.error());
    return change;
}

} // namespace sallyport::draft
