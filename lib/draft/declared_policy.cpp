#include "draft/declared_policy.h"

#include "draft/lookup.h"
#include "draft/places.h"
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
    return DeclaredPolicy{change.target, {}, path, *text, 1, nullptr, false};
}

/// The whole file's bytes after the edit.
Result<QByteArray> editedFile(const DeclaredPolicy &policy, const PlanContext &context, const vault::PolicyEdit &edit)
{
    if (!policy.isHeredoc)
        return edit(policy.text);
    const auto &file = *context.model.files.at(policy.file);
    const hcl::Block *block = blockAt(file, policy.declaration->block);
    return vault::editPolicyHeredoc(file, block->body.attribute("policy")->value, edit);
}

Result<void> describeEffects(const DeclaredPolicy &policy, const QByteArray &after, Plan &plan)
{
    const auto was = vault::parsePolicyText(policy.text, policy.file);
    if (!was)
        return Failure(was.error());
    const auto is = vault::parsePolicyText(after, policy.file);
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
    const auto source = estate::policySource(context.model, **declaration);
    if (!source)
        return refuse({QT_TRANSLATE_NOOP("Message", "the text of this policy is computed"), {}},
            (*declaration)->at.toString(),
            {QT_TRANSLATE_NOOP("Message", "Change what it is computed from by hand"), {}});
    const bool isHeredoc = context.model.files.contains(source->file) && source->file == (*declaration)->at.file;
    if (!isHeredoc && !context.file(source->file))
        return refuse({QT_TRANSLATE_NOOP("Message", "the policy's file was not read"), {}}, source->file,
            {QT_TRANSLATE_NOOP("Message", "Keep it below the estate's terraform or policies folder"), {}});
    return DeclaredPolicy{
        change.target, (*declaration)->address, source->file, source->text, source->line, *declaration, isHeredoc};
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

Result<Plan> planPolicyEdit(const DeclaredPolicy &policy, const PlanContext &context, const vault::PolicyEdit &edit)
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
            SourceRef{policy.file, policy.line, 0}.toString(), {});
    Plan plan;
    const QByteArray before = policy.isHeredoc ? context.model.files.at(policy.file)->bytes() : policy.text;
    plan.edits.push_back({policy.file, before, *bytes});
    if (!policy.address.isEmpty())
        plan.addresses += policy.address;
    if (const auto described = describeEffects(policy, after, plan); !described)
        return Failure(described.error());
    return plan;
}

QStringList pathsOf(const DeclaredPolicy &policy)
{
    QStringList paths;
    const auto text = vault::parsePolicyText(policy.text, policy.file);
    for (const vault::PolicyStanza &stanza : text ? text->stanzas : std::vector<vault::PolicyStanza>())
        paths += stanza.path;
    paths.removeDuplicates();
    return paths;
}

} // namespace sallyport::draft
