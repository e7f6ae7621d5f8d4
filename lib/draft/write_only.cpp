#include "draft/attribute_group.h"
#include "draft/change_kind.h"
#include "draft/edits.h"
#include "draft/managed.h"
#include "draft/places.h"
#include "draft/refusal.h"
#include "hcl/edit.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

using terraform::Declaration;
using terraform::ValueSource;

/// The attributes that end in the state file, and those that do not. Versions of the providers that have them: vault
/// 5.0, aws 5.88, google 6.23, azurerm 4.23, each with Terraform 1.11.
struct Form
{
    const char *type;
    const char *plain;
    const char *writeOnly;
    const char *provider; ///< what must be there before it can be planned
};

constexpr Form forms[] = {
    {"vault_kv_secret_v2", "data_json", "data_json_wo", "hashicorp/vault 5.0"},
    {"vault_database_secret_backend_connection", "password", "password_wo", "hashicorp/vault 5.0"},
    {"aws_secretsmanager_secret_version", "secret_string", "secret_string_wo", "hashicorp/aws 5.88"},
    {"google_secret_manager_secret_version", "secret_data", "secret_data_wo", "hashicorp/google 6.23"},
    {"azurerm_key_vault_secret", "value", "value_wo", "hashicorp/azurerm 4.23"},
};

/// The resource that holds the value, and its form: of a cloud's secret it is the version that belongs to it.
struct Holder
{
    const Form *form = nullptr;
    terraform::Place block;
};

Holder holderOf(const Declaration &declaration)
{
    for (const Form &form : forms) {
        if (declaration.type == QLatin1String(form.type))
            return {&form, {declaration.at.file, declaration.block, declaration.at}};
        for (const terraform::JoinedResource &joined : declaration.joined) {
            if (joined.type == QLatin1String(form.type))
                return {&form, joined.place};
        }
    }
    return {};
}

/// By the address in the target, where there is one; else what declares the secret.
Result<const Declaration *> declarationOf(const Change &change, const PlanContext &context)
{
    return change.target.isEmpty() ? onlyDeclaration(change.secret, context) : declarationAt(change.target, context);
}

Result<void> checkSource(const Declaration &declaration, const Form *form)
{
    if (!form)
        return refuse({QT_TRANSLATE_NOOP("Message", "%1 has no write-only form"), {declaration.type}},
            declaration.at.toString(), {QT_TRANSLATE_NOOP("Message", "Move the value to a resource that has one"), {}});
    if (declaration.valueAttribute == QLatin1String(form->writeOnly))
        return fail(ErrorCode::Exists, {QT_TRANSLATE_NOOP("Message", "the value is write-only already"), {}},
            declaration.at.toString(), {});
    if (declaration.valueAttribute != QLatin1String(form->plain))
        return refuse({QT_TRANSLATE_NOOP("Message", "the block does not give its value through %1"),
                          {QString::fromLatin1(form->plain)}},
            declaration.at.toString(), {QT_TRANSLATE_NOOP("Message", "Look at how it is written"), {}});
    if (declaration.source == ValueSource::Literal)
        return refuse({QT_TRANSLATE_NOOP("Message", "its value stands as plain text in the repository"), {}},
            declaration.at.toString(),
            {QT_TRANSLATE_NOOP(
                 "Message", "Give it through an ephemeral variable, and rotate it at once: the old value has leaked"),
                {}});
    return {};
}

/// The body that gives the value: the resource's own, or one inside it (`postgresql { … }` of a connection).
const hcl::Body *bodyWith(const hcl::Body &body, QByteArrayView attribute)
{
    if (body.attribute(attribute))
        return &body;
    for (const hcl::Block &block : body.blocks) {
        if (const hcl::Body *inner = bodyWith(block.body, attribute))
            return inner;
    }
    return nullptr;
}

Result<void> replaceValue(const Holder &holder, Edits &edits)
{
    const Form &form = *holder.form;
    return edits.change(holder.block.file, [&](const hcl::File &file) -> Result<QByteArray> {
        const hcl::Block *block = blockAt(file, holder.block.range);
        const hcl::Body *body = block ? bodyWith(block->body, form.plain) : nullptr;
        if (!body)
            return refuse(
                {QT_TRANSLATE_NOOP("Message", "its block was not found again"), {}}, holder.block.at.toString(), {});
        const QByteArray name = form.writeOnly;
        const QByteArray value = file.text(body->attribute(form.plain)->value.range).toByteArray();
        return replaceAttribute(file, *body, form.plain, {{name, value}, {name + "_version", "1"}});
    });
}

/// A variable may be ephemeral when nothing but write-only arguments takes it.
bool isUsedElsewhere(const Declaration &declaration)
{
    return std::any_of(declaration.consumers.begin(), declaration.consumers.end(),
        [](const terraform::Consumer &consumer) { return !consumer.attribute.endsWith(QLatin1String("_wo")); });
}

/// The file of the root that declares the variable.
QString fileOfVariable(const PlanContext &context, const QString &root, const QString &name)
{
    for (const auto &[path, file] : context.model.files) {
        if (directoryOf(path) == root && file->body().block("variable", {name}))
            return path;
    }
    return {};
}

Result<void> setFlag(const QString &path, const QString &variable, const QByteArray &flag, Edits &edits)
{
    return edits.change(path, [&](const hcl::File &file) -> Result<QByteArray> {
        const hcl::Block *block = file.body().block("variable", {variable});
        const hcl::Attribute *known = block->body.attribute(flag);
        if (known && file.text(known->value.range) == "true")
            return file.bytes();
        return hcl::setAttribute(file, block, flag, "true");
    });
}

/// One block can stand for several secrets: a for_each, or a module that is called more than once.
std::vector<const Declaration *> declarationsOf(const Declaration &block, const PlanContext &context)
{
    std::vector<const Declaration *> declarations;
    for (const Declaration &other : context.model.declarations) {
        if (other.at == block.at && other.block == block.block)
            declarations.push_back(&other);
    }
    return declarations;
}

QStringList addressesOf(const std::vector<const Declaration *> &declarations)
{
    QStringList addresses;
    for (const Declaration *declaration : declarations)
        addresses += declaration->address;
    addresses.removeDuplicates();
    return addresses;
}

/// A variable of a root that feeds a value, and one of the declarations that it feeds.
struct FeedingVariable
{
    QString name;
    const Declaration *feeds = nullptr;
};

std::vector<FeedingVariable> variablesOf(const std::vector<const Declaration *> &declarations)
{
    std::vector<FeedingVariable> variables;
    for (const Declaration *declaration : declarations) {
        for (const QString &name : declaration->variables) {
            const bool isKnown = std::any_of(variables.begin(), variables.end(), [&](const FeedingVariable &known) {
                return known.name == name && known.feeds->root == declaration->root;
            });
            if (!isKnown)
                variables.push_back({name, declaration});
        }
    }
    return variables;
}

Result<void> makeEphemeral(
    const std::vector<FeedingVariable> &variables, const PlanContext &context, Edits &edits, Plan &plan)
{
    for (const auto &[variable, feeds] : variables) {
        const Declaration &declaration = *feeds;
        if (directoryOf(declaration.at.file) != declaration.root) {
            // Terraform refuses an ephemeral value for a module's variable that is not ephemeral itself.
            plan.notes.push_back({QT_TRANSLATE_NOOP("Message", "%1 reaches it through a module and stays as it is"),
                {Code{QStringLiteral("var.") + variable}}});
            continue;
        }
        const QString path = fileOfVariable(context, declaration.root, variable);
        if (path.isEmpty())
            continue;
        if (isUsedElsewhere(declaration)) {
            plan.notes.push_back(
                {QT_TRANSLATE_NOOP("Message", "%1 also feeds what is not write-only, so it stays as it is"),
                    {Code{QStringLiteral("var.") + variable}}});
            continue;
        }
        for (const char *flag : {"ephemeral", "sensitive"}) {
            if (const auto set = setFlag(path, variable, flag, edits); !set)
                return set;
        }
    }
    return {};
}

void explain(const std::vector<FeedingVariable> &variables, const Form &form, Plan &plan)
{
    const qint64 count = plan.addresses.size();
    plan.tasks.push_back({QT_TRANSLATE_NOOP("Message", "the providers are at least %1, with Terraform 1.11"),
        {Code{QLatin1String(form.provider)}}});
    for (const FeedingVariable &variable : variables)
        plan.tasks.push_back(
            {QT_TRANSLATE_NOOP("Message", "%1 holds the current value: the apply writes what it holds"),
                {Code{QStringLiteral("TF_VAR_") + variable.name}}});
    if (count > 1)
        plan.notes.push_back(
            {QT_TRANSLATE_N_NOOP("Message", "this block stands for %n secrets, and all of them change"), {count}});
    plan.notes.push_back({QT_TRANSLATE_NOOP("Message",
                              "older versions of the state file still hold the value: rotate it when this is applied"),
        {}});
    if (count == 1)
        plan.effects.push_back(
            {QT_TRANSLATE_NOOP("Message", "the apply writes a new version with the value it has"), {}});
    else
        plan.effects.push_back(
            {QT_TRANSLATE_N_NOOP("Message", "the apply writes a new version of %n secrets with the value they have"),
                {count}});
    plan.effects.push_back({QT_TRANSLATE_NOOP("Message", "the value is no longer written to the state file"), {}});
    plan.newVersions = int(count);
}

} // namespace

Message writeOnlyTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Make %1 write-only"),
        {change.target.isEmpty() ? change.secret.name() : change.target}};
}

Result<Plan> planWriteOnly(const Change &change, const PlanContext &context)
{
    const auto declaration = declarationOf(change, context);
    if (!declaration)
        return Failure(declaration.error());
    const Holder holder = holderOf(**declaration);
    if (const auto allowed = checkSource(**declaration, holder.form); !allowed)
        return Failure(allowed.error());
    Plan plan;
    const auto declarations = declarationsOf(**declaration, context);
    const auto variables = variablesOf(declarations);
    plan.addresses = addressesOf(declarations);
    Edits edits(context.model);
    if (const auto replaced = replaceValue(holder, edits); !replaced)
        return Failure(replaced.error());
    if (const auto made = makeEphemeral(variables, context, edits, plan); !made)
        return Failure(made.error());
    explain(variables, *holder.form, plan);
    plan.edits = edits.all();
    return plan;
}

Result<Change> stagedWriteOnly(Change change, const PlanContext &context)
{
    if (const auto plan = planWriteOnly(change, context); !plan)
        return Failure(plan.error());
    return change;
}

} // namespace sallyport::draft
