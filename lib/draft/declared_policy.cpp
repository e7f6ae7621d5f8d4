#include "draft/declared_policy.h"

#include "draft/edits.h"
#include "draft/lookup.h"
#include "draft/places.h"
#include "draft/policy_rules.h"
#include "draft/refusal.h"
#include "draft/root_module.h"
#include "estate/policy_source.h"
#include "vault/policy_compare.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

using terraform::Declaration;

const QString policyType = QStringLiteral("vault_policy");

QString policyFile(const PlanContext &context, const QString &name)
{
    return fileIn(context.estate.policies, name + QStringLiteral(".hcl"));
}

/// The root of the environment, or nothing where it is not known.
QString rootNamed(const QString &environment, const PlanContext &context)
{
    const estate::Environment *known = context.estate.environment(environment);
    const auto root = known && known->vault ? rootOf(*known, context.model) : Result<QString>(QString());
    return root.value_or(QString());
}

Result<const Declaration *> declarationNamed(const Change &change, const PlanContext &context)
{
    const QString root = rootNamed(change.secret.environment, context);
    std::vector<const Declaration *> all;
    for (const Declaration &declaration : context.model.declarations) {
        if (declaration.type == policyType && declaration.name == change.target)
            all.push_back(&declaration);
    }
    const auto own =
        std::find_if(all.begin(), all.end(), [&](const Declaration *declaration) { return declaration->root == root; });
    if (own != all.end())
        return *own;
    if (all.size() > 1)
        return refuse(
            {QT_TRANSLATE_NOOP("Message", "%1 roots declare a policy of this name, and none of them belongs to %2"),
                {qint64(all.size()), change.secret.environment}},
            change.target,
            {QT_TRANSLATE_NOOP("Message", "Name the root: terraform = \"…\" in the environment's block"), {}});
    return all.empty() ? nullptr : all.front();
}

Result<DeclaredPolicy> fromFile(const Change &change, const PlanContext &context)
{
    const QString path = policyFile(context, change.target);
    const QByteArray *text = context.file(path);
    if (!text)
        return fail(ErrorCode::NotFound,
            {QT_TRANSLATE_NOOP("Message", "the repository declares no policy of this name%1"),
                {unreadNote(context.model)}},
            change.target, {QT_TRANSLATE_NOOP("Message", "Declare it, or look for it under another name"), {}});
    return DeclaredPolicy{change.target, {}, {path}, *text, nullptr};
}

/// The document that `data.vault_policy_document.x.hcl` names, in the directory of the resource.
std::optional<PolicyPlace> documentOf(const terraform::Model &model, const Declaration &declaration)
{
    const auto &resourceFile = *model.files.at(declaration.at.file);
    const hcl::Block *block = blockAt(resourceFile, declaration.block);
    const hcl::Attribute *policy = block ? block->body.attribute("policy") : nullptr;
    const QByteArray reference = policy ? resourceFile.text(policy->value.range).toByteArray() : QByteArray();
    const QByteArrayList names = reference.split('.');
    if (names.size() != 4 || !reference.startsWith("data.vault_policy_document.") || names.at(3) != "hcl")
        return {};
    const QString name = QString::fromUtf8(names.at(2));
    for (const auto &[path, file] : model.files) {
        if (directoryOf(path) != directoryOf(declaration.at.file))
            continue;
        if (const hcl::Block *document = policyDocumentNamed(*file, name))
            return PolicyPlace{path, hcl::locate(*file, document->range.begin).line, PolicyPlace::Form::Document, name};
    }
    return {};
}

/// Where a declared policy's text stands, and the text; nothing where it is computed.
std::optional<std::pair<PolicyPlace, QByteArray>> textOf(const terraform::Model &model, const Declaration &declaration)
{
    if (!model.files.contains(declaration.at.file))
        return {};
    if (const auto source = estate::policySource(model, declaration)) {
        const bool isHeredoc = model.files.contains(source->file) && source->file == declaration.at.file;
        const auto form = isHeredoc ? PolicyPlace::Form::Heredoc : PolicyPlace::Form::File;
        return std::pair(PolicyPlace{source->file, source->line, form}, source->text);
    }
    const auto text = declaration.settings.find(QStringLiteral("policy"));
    const auto document = documentOf(model, declaration);
    if (!document || text == declaration.settings.end())
        return {};
    return std::pair(*document, text->toUtf8());
}

/// The whole file's bytes after the edit.
Result<QByteArray> editedFile(const DeclaredPolicy &policy, const PlanContext &context, const vault::PolicyEdit &edit)
{
    switch (policy.place.form) {
    case PolicyPlace::Form::File:
        return edit(policy.text);
    case PolicyPlace::Form::Heredoc: {
        const auto &file = *context.model.files.at(policy.place.file);
        const hcl::Block *block = blockAt(file, policy.declaration->block);
        return vault::editPolicyHeredoc(file, block->body.attribute("policy")->value, edit);
    }
    case PolicyPlace::Form::Document: {
        const auto after = edit(policy.text);
        if (!after)
            return after;
        return editPolicyRules(context.model, policy.place.file, policy.place.document, policy.text, *after);
    }
    }
    Q_UNREACHABLE();
}

/// The rules are blocks of Terraform: that they now give the text that was asked for is looked up, not believed.
Result<void> proveDocument(
    const DeclaredPolicy &policy, const PlanContext &context, const QByteArray &bytes, const QByteArray &wanted)
{
    Edits edits(context.model);
    if (const auto set = edits.change(policy.place.file, [&](const hcl::File &) { return bytes; }); !set)
        return set;
    const terraform::Model after = edits.after();
    const auto found =
        std::find_if(after.declarations.begin(), after.declarations.end(), [&](const Declaration &declaration) {
            return declaration.address == policy.address && declaration.root == policy.declaration->root &&
                   declaration.variant == policy.declaration->variant;
        });
    const auto is = vault::parsePolicyText(
        found == after.declarations.end() ? QByteArray() : found->settings.value(QStringLiteral("policy")).toUtf8());
    const auto shall = vault::parsePolicyText(wanted);
    if (is && shall && vault::compare(*is, *shall).empty())
        return {};
    return refuse({QT_TRANSLATE_NOOP("Message", "the text of this policy is computed"), {}},
        policy.declaration->at.toString(),
        {QT_TRANSLATE_NOOP("Message", "Change what it is computed from by hand"), {}});
}

/// The declarations of other policies that take their text from the same place.
std::vector<const Declaration *> sharersOf(const DeclaredPolicy &policy, const PlanContext &context)
{
    std::vector<const Declaration *> sharers;
    for (const Declaration &other : context.model.declarations) {
        if (other.type != policyType || &other == policy.declaration)
            continue;
        if (const auto text = textOf(context.model, other); text && text->first == policy.place)
            sharers.push_back(&other);
    }
    return sharers;
}

bool isProductions(const Declaration &declaration, const PlanContext &context)
{
    const auto &all = context.estate.environments;
    return std::any_of(all.begin(), all.end(), [&](const estate::Environment &environment) {
        return environment.tier == estate::Tier::Production && rootNamed(environment.name, context) == declaration.root;
    });
}

Result<void> describeSharers(
    const DeclaredPolicy &policy, const QString &environment, const PlanContext &context, Plan &plan)
{
    const estate::Environment *own = context.estate.environment(environment);
    const bool isReviewedByTwo = own && own->tier == estate::Tier::Production;
    for (const Declaration *sharer : sharersOf(policy, context)) {
        if (!isReviewedByTwo && isProductions(*sharer, context))
            return refuse(
                {QT_TRANSLATE_NOOP("Message", "this is also the text of production's %1"), {Code{sharer->name}}},
                sharer->at.toString(),
                {QT_TRANSLATE_NOOP("Message", "Stage the change for production, so that two people review it"), {}});
        plan.addresses += sharer->address;
        plan.effects.push_back({QT_TRANSLATE_NOOP("Message", "the same goes for %1 (%2), which has the same text"),
            {Code{sharer->name}, Code{sharer->at.toString()}}});
    }
    plan.addresses.removeDuplicates();
    return {};
}

Result<void> describeEffects(const DeclaredPolicy &policy, const QByteArray &after, Plan &plan)
{
    const auto was = vault::parsePolicyText(policy.text, policy.place.file);
    if (!was)
        return Failure(was.error());
    const auto is = vault::parsePolicyText(after, policy.place.file);
    if (!is)
        return Failure(is.error());
    for (const vault::PolicyDifference &difference : vault::compare(*was, *is))
        plan.effects.push_back(vault::describe(difference));
    return {};
}

} // namespace

Result<DeclaredPolicy> declaredPolicy(const Change &change, const PlanContext &context)
{
    const auto declaration = declarationNamed(change, context);
    if (!declaration)
        return Failure(declaration.error());
    if (!*declaration)
        return fromFile(change, context);
    const auto text = textOf(context.model, **declaration);
    if (!text)
        return refuse({QT_TRANSLATE_NOOP("Message", "the text of this policy is computed"), {}},
            (*declaration)->at.toString(),
            {QT_TRANSLATE_NOOP("Message", "Change what it is computed from by hand"), {}});
    const auto &[place, bytes] = *text;
    if (place.form == PolicyPlace::Form::File && !context.file(place.file))
        return refuse({QT_TRANSLATE_NOOP("Message", "the policy's file was not read"), {}}, place.file,
            {QT_TRANSLATE_NOOP("Message", "Keep it below the estate's terraform or policies folder"), {}});
    return DeclaredPolicy{change.target, (*declaration)->address, place, bytes, *declaration};
}

QStringList policyNames(const QString &environment, const PlanContext &context)
{
    const QString root = rootNamed(environment, context);
    QStringList names;
    for (const Declaration &declaration : context.model.declarations) {
        if (declaration.type == policyType && declaration.root == root)
            names += declaration.name;
    }
    if (context.files) {
        for (const terraform::SourceFile &file : *context.files) {
            if (directoryOf(file.path) == context.estate.policies && file.path.endsWith(QLatin1String(".hcl")))
                names += file.path.mid(file.path.lastIndexOf(u'/') + 1).chopped(4);
        }
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

Result<Plan> planPolicyEdit(
    const DeclaredPolicy &policy, const QString &environment, const PlanContext &context, const vault::PolicyEdit &edit)
{
    QByteArray after;
    const auto bytes = editedFile(policy, context, [&](const QByteArray &text) -> Result<QByteArray> {
        auto edited = edit(text);
        if (edited)
            after = *edited;
        return edited;
    });
    if (!bytes)
        return Failure(bytes.error());
    if (after == policy.text)
        return fail(ErrorCode::Exists, {QT_TRANSLATE_NOOP("Message", "the policy says so already"), {}},
            SourceRef{policy.place.file, policy.place.line, 0}.toString(), {});
    Plan plan;
    const bool isFile = policy.place.form == PolicyPlace::Form::File;
    if (policy.place.form == PolicyPlace::Form::Document) {
        if (const auto proven = proveDocument(policy, context, *bytes, after); !proven)
            return Failure(proven.error());
    }
    const QByteArray before = isFile ? policy.text : context.model.files.at(policy.place.file)->bytes();
    plan.edits.push_back({policy.place.file, before, *bytes});
    if (!policy.address.isEmpty())
        plan.addresses += policy.address;
    if (const auto described = describeEffects(policy, after, plan); !described)
        return Failure(described.error());
    if (const auto shared = describeSharers(policy, environment, context, plan); !shared)
        return Failure(shared.error());
    return plan;
}

QStringList pathsOf(const DeclaredPolicy &policy)
{
    QStringList paths;
    const auto text = vault::parsePolicyText(policy.text, policy.place.file);
    for (const vault::PolicyStanza &stanza : text ? text->stanzas : std::vector<vault::PolicyStanza>())
        paths += stanza.path;
    paths.removeDuplicates();
    return paths;
}

} // namespace sallyport::draft
