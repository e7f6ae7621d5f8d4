#include "draft/change_kind.h"
#include "draft/lookup.h"
#include "draft/refusal.h"
#include "hcl/edit.h"
#include "hcl/parser.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace sallyport::draft {

namespace {

using terraform::Consumer;
using terraform::Declaration;
using terraform::EditableLiteral;
using terraform::ValueSource;

/// One attribute whose number a rotation moves on.
struct Bump
{
    QString attribute; ///< "vault_kv_secret_v2.pg.data_json_wo"
    EditableLiteral literal;
};

bool isStore(const QString &address)
{
    // Whoever keeps a copy of the value does not check it: only a system that takes it as its own password does.
    static const QStringList stores = {QStringLiteral("vault_kv_secret"), QStringLiteral("vault_generic_secret"),
        QStringLiteral("aws_secretsmanager_secret"), QStringLiteral("aws_ssm_parameter"),
        QStringLiteral("google_secret_manager_secret"), QStringLiteral("azurerm_key_vault_secret"),
        QStringLiteral("kubernetes_secret")};
    const QString type = address.section(QLatin1Char('.'), -2, -2);
    return std::any_of(stores.begin(), stores.end(), [&](const QString &store) { return type.startsWith(store); });
}

Result<const Declaration *> declarationToRotate(const Change &change, const PlanContext &context)
{
    const QString key = change.secret.key();
    if (const auto environment = environmentOf(context, change.secret); !environment)
        return Failure(environment.error());
    const estate::Secret *secret = context.inventory.find(change.secret);
    if (secret && secret->kind == estate::SecretKind::StaticRole)
        return refuse({QT_TRANSLATE_NOOP("Message", "Vault itself changes the password of a static role"), {}}, key,
            {QT_TRANSLATE_NOOP("Message", "Change its rotation period where the role is declared"), {}});
    if (secret && secret->kind == estate::SecretKind::DynamicRole)
        return refuse({QT_TRANSLATE_NOOP("Message", "every reader of a dynamic role gets credentials of his own"), {}},
            key, {QT_TRANSLATE_NOOP("Message", "There is nothing to rotate"), {}});
    if (secret && secret->kind == estate::SecretKind::Certificate)
        return refuse({QT_TRANSLATE_NOOP("Message", "a certificate is issued, and not declared"), {}}, key,
            {QT_TRANSLATE_NOOP("Message", "Have a new one issued where it is used"), {}});
    if (secret && secret->kind == estate::SecretKind::AuthRole)
        return refuse({QT_TRANSLATE_NOOP("Message", "a role only says how long what it gives out lives"), {}}, key,
            {QT_TRANSLATE_NOOP("Message", "Change that where the role is declared"), {}});
    if (!secret || !secret->isLive())
        return refuse({QT_TRANSLATE_NOOP("Message", "no live version of this secret is known"), {}}, key,
            {QT_TRANSLATE_NOOP("Message", "Refresh the environment, or apply what declares it"), {}});
    const auto declarations = declarationsOf(context, change.secret);
    if (declarations.empty())
        return refuse(
            {QT_TRANSLATE_NOOP("Message", "the secret is not declared in Terraform%1"), {unreadNote(context.model)}},
            key,
            {QT_TRANSLATE_NOOP("Message", "Rotate it where its value is written, and bring it into Terraform"), {}});
    if (declarations.size() > 1)
        return refuse({QT_TRANSLATE_NOOP("Message", "the secret is declared twice: %1 and %2"),
                          {declarations[0]->at.toString(), declarations[1]->at.toString()}},
            key, {QT_TRANSLATE_NOOP("Message", "Remove one of them first: each apply would write over the other"), {}});
    return declarations.front();
}

Result<void> checkSource(const Declaration &declaration)
{
    const QString at = declaration.at.toString();
    switch (declaration.source) {
    case ValueSource::GeneratedHere:
    case ValueSource::Variable:
        return {};
    case ValueSource::InState:
        return refuse({QT_TRANSLATE_NOOP("Message", "its value is given through %1 and stands in the state file"),
                          {declaration.valueAttribute}},
            at, {QT_TRANSLATE_NOOP("Message", "Move it to the write-only form first"), {}});
    case ValueSource::Literal:
        return refuse({QT_TRANSLATE_NOOP("Message", "its value stands as plain text in the repository"), {}}, at,
            {QT_TRANSLATE_NOOP(
                 "Message", "Give it through an ephemeral variable first, and treat the old value as leaked"),
                {}});
    case ValueSource::Attribute:
        return refuse(
            {QT_TRANSLATE_NOOP("Message", "its value comes from %1, which a new version number does not change"),
                {declaration.sourceExpression}},
            at, {QT_TRANSLATE_NOOP("Message", "Rotate it at that resource"), {}});
    case ValueSource::None:
        return refuse({QT_TRANSLATE_NOOP("Message", "the resource gives no value"), {}}, at,
            {QT_TRANSLATE_NOOP("Message", "Rotate it where its value is written"), {}});
    case ValueSource::Unknown:
        break;
    }
    const Message reason = declaration.unresolved.empty() ? Message() : declaration.unresolved.front().reason;
    return refuse(
        reason.isEmpty()
            ? Message{QT_TRANSLATE_NOOP("Message", "it cannot be known where its value comes from"), {}}
            : Message{QT_TRANSLATE_NOOP("Message", "it cannot be known where its value comes from (%1)"), {reason}},
        at,
        {QT_TRANSLATE_NOOP("Message", "Write the value's source so that it can be followed without running Terraform"),
            {}});
}

Result<std::vector<Bump>> bumpsOf(const Declaration &declaration)
{
    if (!declaration.version)
        return refuse({QT_TRANSLATE_NOOP("Message", "there is no version number to move on"), {}},
            declaration.at.toString(),
            {QT_TRANSLATE_NOOP("Message", "Give %1_version as a number in the repository"),
                {declaration.valueAttribute}});
    std::vector<Bump> bumps{
        {declaration.address + QLatin1Char('.') + declaration.valueAttribute, *declaration.version}};
    for (const Consumer &consumer : declaration.consumers) {
        const QString attribute = consumer.address + QLatin1Char('.') + consumer.attribute;
        if (consumer.version) {
            bumps.push_back({attribute, *consumer.version});
        } else if (consumer.attribute.endsWith(QLatin1String("_wo")) ||
                   declaration.source == ValueSource::GeneratedHere) {
            return refuse(
                {QT_TRANSLATE_NOOP("Message", "%1 would keep the old value: it has no version number to move on"),
                    {attribute}},
                consumer.at.toString(),
                {QT_TRANSLATE_NOOP("Message", "Give it a version as a number in the repository"), {}});
        }
    }
    return bumps;
}

Result<void> checkConsumers(const Declaration &declaration)
{
    if (declaration.source != ValueSource::GeneratedHere)
        return {};
    const bool isChecked = std::any_of(declaration.consumers.begin(), declaration.consumers.end(),
        [](const Consumer &consumer) { return !isStore(consumer.address.section(QLatin1Char('['), 0, 0)); });
    if (isChecked)
        return {};
    return refuse(
        {QT_TRANSLATE_NOOP("Message", "the database would keep the old password: %1 feeds only what stores it"),
            {declaration.sourceExpression}},
        declaration.at.toString(),
        {QT_TRANSLATE_NOOP(
             "Message", "Let the same generator feed the system that checks the password (password_wo, say)"),
            {}});
}

/// The literals to move on, each once, by place; refuses one that others take their version from as well.
Result<std::map<std::pair<QString, qsizetype>, EditableLiteral>> literalsOf(const std::vector<Bump> &bumps)
{
    std::map<std::pair<QString, qsizetype>, EditableLiteral> literals;
    std::map<std::pair<QString, qsizetype>, int> uses;
    for (const Bump &bump : bumps) {
        const auto place = std::make_pair(bump.literal.file, bump.literal.range.begin);
        literals.insert_or_assign(place, bump.literal);
        ++uses[place];
    }
    for (const auto &[place, literal] : literals) {
        if (literal.sharedBy > uses[place])
            return refuse({QT_TRANSLATE_NOOP("Message",
                               "this version number is shared by %1 secrets, and all of them would be written"),
                              {literal.sharedBy}},
                literal.at.toString(),
                {QT_TRANSLATE_NOOP("Message", "Give each of them a version of its own first"), {}});
        bool isNumber = false;
        const qlonglong value = literal.value.toLongLong(&isNumber);
        if (!isNumber || value < 0 || value == std::numeric_limits<qlonglong>::max())
            return refuse(
                {QT_TRANSLATE_NOOP("Message", "the version is not a whole number that can be counted up"), {}},
                literal.at.toString(), {QT_TRANSLATE_NOOP("Message", "Write it as a number: 1, 2, 3"), {}});
    }
    return literals;
}

/// A module's default stands for every call that gives no version, also for those of tomorrow.
Result<void> checkDefaults(const PlanContext &context, const Declaration &declaration, const std::vector<Bump> &bumps)
{
    for (const Bump &bump : bumps) {
        const EditableLiteral &literal = bump.literal;
        const auto file = context.model.files.find(literal.file);
        if (file == context.model.files.end() ||
            literal.file.left(std::max<qsizetype>(literal.file.lastIndexOf(u'/'), 0)) == declaration.root)
            continue;
        for (const hcl::Block &block : file->second->body().blocks) {
            if (block.type == QByteArrayView("variable") && block.range.contains(literal.range.begin))
                return refuse({QT_TRANSLATE_NOOP("Message", "the version is the default of the module's variable %1"),
                                  {block.label(0)}},
                    literal.at.toString(),
                    {QT_TRANSLATE_NOOP("Message", "Give %1 in the call of the module first"), {block.label(0)}});
        }
    }
    return {};
}

/// Compares with the versions at the time of staging, so that a merged rotation is not made a second time.
Result<void> checkFrom(const Change &change, const std::vector<Bump> &bumps)
{
    const QJsonObject from = QJsonDocument::fromJson(change.parameters.value(QStringLiteral("from")).toUtf8()).object();
    int moved = 0;
    int known = 0;
    for (const Bump &bump : bumps) {
        if (!from.contains(bump.attribute))
            continue;
        ++known;
        moved += bump.literal.value.toLongLong() > from.value(bump.attribute).toString().toLongLong() ? 1 : 0;
    }
    if (moved == 0)
        return {};
    if (moved == known)
        return fail(ErrorCode::Exists, {QT_TRANSLATE_NOOP("Message", "already rotated on the base"), {}},
            bumps.front().literal.at.toString(),
            {QT_TRANSLATE_NOOP("Message", "Drop the change, or stage it anew to rotate once more"), {}});
    return refuse({QT_TRANSLATE_NOOP("Message", "the base has rotated a part of it since this was staged"), {}},
        bumps.front().literal.at.toString(),
        {QT_TRANSLATE_NOOP("Message", "Bring its versions together by hand, then stage it anew"), {}});
}

/// Replaces only the digits, from the end of each file to its beginning, so that the other places stay where they are.
Result<std::vector<git::FileEdit>> edited(
    const terraform::Model &model, const std::map<std::pair<QString, qsizetype>, EditableLiteral> &literals)
{
    std::vector<git::FileEdit> edits;
    for (auto it = literals.rbegin(); it != literals.rend(); ++it) {
        const EditableLiteral &literal = it->second;
        const auto file = model.files.find(literal.file);
        if (file == model.files.end())
            return refuse(
                {QT_TRANSLATE_NOOP("Message", "the file of the version number was not read"), {}}, literal.file, {});
        // The file as it stands is parsed already, which counts where a thousand rotations are looked at.
        const hcl::File *current = file->second.get();
        std::optional<hcl::File> edited;
        if (edits.empty() || edits.back().path != literal.file) {
            edits.push_back({literal.file, current->bytes(), {}});
        } else {
            auto parsed = hcl::parse(edits.back().after, literal.file);
            if (!parsed)
                return Failure(parsed.error());
            current = &edited.emplace(*std::move(parsed));
        }
        QByteArray text = current->text(literal.range).toByteArray();
        text.replace(literal.value.toUtf8(), QByteArray::number(literal.value.toLongLong() + 1));
        auto after = hcl::replace(*current, literal.range, text);
        if (!after)
            return Failure(after.error());
        edits.back().after = std::move(*after);
    }
    return edits;
}

void addTasksAndEffects(const Declaration &declaration, Plan &plan)
{
    if (declaration.source == ValueSource::Variable) {
        for (const QString &variable : declaration.variables) {
            const bool isEntry = declaration.sourceExpression.startsWith(QStringLiteral("var.%1[").arg(variable));
            plan.tasks.push_back({QT_TRANSLATE_NOOP("Message", "fill %1 with the new value before merging"),
                {Code{isEntry ? declaration.sourceExpression : QStringLiteral("TF_VAR_") + variable}}});
        }
        plan.effects.push_back(
            {QT_TRANSLATE_NOOP("Message", "the apply writes the variable's value as a new version"), {}});
        return;
    }
    plan.effects.push_back(
        {QT_TRANSLATE_NOOP("Message", "the apply generates a new value and writes it as a new version"), {}});
    for (const Consumer &consumer : declaration.consumers)
        plan.effects.push_back({QT_TRANSLATE_NOOP("Message", "%1 gets the same new value"), {Code{consumer.address}}});
}

struct Rotation
{
    const Declaration *declaration = nullptr;
    std::vector<Bump> bumps;
};

Result<Rotation> rotationOf(const Change &change, const PlanContext &context)
{
    const auto declaration = declarationToRotate(change, context);
    if (!declaration)
        return Failure(declaration.error());
    for (const auto check : {checkSource, checkConsumers}) {
        if (const auto passed = check(**declaration); !passed)
            return Failure(passed.error());
    }
    auto bumps = bumpsOf(**declaration);
    if (!bumps)
        return Failure(bumps.error());
    return Rotation{*declaration, std::move(*bumps)};
}

} // namespace

Message rotateTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Rotate %1"), {change.secret.name()}};
}

Result<Plan> planRotate(const Change &change, const PlanContext &context)
{
    const auto rotation = rotationOf(change, context);
    if (!rotation)
        return Failure(rotation.error());
    const auto literals = literalsOf(rotation->bumps);
    if (!literals)
        return Failure(literals.error());
    if (const auto own = checkDefaults(context, *rotation->declaration, rotation->bumps); !own)
        return Failure(own.error());
    if (const auto fresh = checkFrom(change, rotation->bumps); !fresh)
        return Failure(fresh.error());
    auto edits = edited(context.model, *literals);
    if (!edits)
        return Failure(edits.error());
    Plan plan;
    plan.edits = std::move(*edits);
    plan.addresses += rotation->declaration->address;
    for (const Consumer &consumer : rotation->declaration->consumers)
        plan.addresses += consumer.address;
    plan.addresses.removeDuplicates();
    addTasksAndEffects(*rotation->declaration, plan);
    plan.newVersions = 1;
    return plan;
}

Result<Change> stagedRotate(Change change, const PlanContext &context)
{
    const auto rotation = rotationOf(change, context);
    if (!rotation)
        return Failure(rotation.error());
    QJsonObject from;
    for (const Bump &bump : rotation->bumps)
        from.insert(bump.attribute, bump.literal.value);
    change.parameters.insert(
        QStringLiteral("from"), QString::fromUtf8(QJsonDocument(from).toJson(QJsonDocument::Compact)));
    if (const auto plan = planRotate(change, context); !plan)
        return Failure(plan.error());
    return change;
}

} // namespace sallyport::draft
