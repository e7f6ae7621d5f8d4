#include "draft/declared_policy.h"
#include "draft/edits.h"
#include "draft/lookup.h"
#include "draft/parameters.h"
#include "draft/places.h"
#include "draft/refusal.h"
#include "draft/root_module.h"
#include "draft/writer_rules.h"
#include "hcl/edit.h"

#include <QDir>

#include <algorithm>

namespace sallyport::draft {

namespace {

QString parameter(const Change &change, const char *name)
{
    return change.parameters.value(QLatin1String(name)).trimmed();
}

/// The environment, its root, and the writer that the policy is for.
struct Writer
{
    const estate::Environment *environment = nullptr;
    QString root;
    QString name;
};

Result<Writer> writerOf(const Change &change, const PlanContext &context)
{
    if (const auto clean = checkNoValues(change); !clean)
        return Failure(clean.error());
    const auto environment = environmentOf(context, change.secret);
    if (!environment)
        return Failure(environment.error());
    const auto root = rootOf(**environment, context.model);
    if (!root)
        return Failure(root.error());
    if (change.target.isEmpty())
        return refuse({QT_TRANSLATE_NOOP("Message", "the estate file names no writer of this environment"), {}},
            change.secret.environment,
            {QT_TRANSLATE_NOOP("Message", "Name it: writers = [\"ci-terraform-%1\"] in its vault block"),
                {change.secret.environment}});
    return Writer{*environment, *root, change.target};
}

/// The file of the root that declares its policies, or policies.tf.
QString policiesFile(const Writer &writer, const PlanContext &context)
{
    for (const terraform::Declaration &declaration : context.model.declarations) {
        if (declaration.type == QLatin1String("vault_policy") && directoryOf(declaration.at.file) == writer.root)
            return declaration.at.file;
    }
    return fileIn(writer.root, QStringLiteral("policies.tf"));
}

QByteArray resourceText(const Writer &writer, const QString &policyFile)
{
    const QString up = QDir(u'/' + writer.root).relativeFilePath(u'/' + policyFile);
    return "resource \"vault_policy\" \"" + identifierFrom(writer.name).toUtf8() +
           "\" {\n  name   = " + hcl::quoted(writer.name) + "\n  policy = file(\"${path.module}/" + up.toUtf8() +
           "\")\n}\n";
}

/// The login role, for a repository of a forge; what a job's token must claim differs between them.
QByteArray roleText(const Change &change, const Writer &writer)
{
    const bool isGitLab = parameter(change, "forge") == QLatin1String("gitlab");
    const QByteArray claim = isGitLab ? "project_path" : "repository";
    const QString auth = parameter(change, "auth").isEmpty() ? QStringLiteral("jwt") : parameter(change, "auth");
    const QString audience =
        parameter(change, "audience").isEmpty() ? writer.environment->vault->address : parameter(change, "audience");
    const qsizetype width = std::max<qsizetype>(claim.size(), qsizetype(qstrlen("environment")));
    return "resource \"vault_jwt_auth_backend_role\" \"" + identifierFrom(writer.name).toUtf8() + "\" {\n" +
           "  backend         = " + hcl::quoted(auth) + "\n" + "  role_name       = " + hcl::quoted(writer.name) +
           "\n" + "  role_type       = \"jwt\"\n" + "  user_claim      = \"sub\"\n" + "  bound_audiences = [" +
           hcl::quoted(audience) + "]\n" + "  bound_claims = {\n" + "    " + claim.leftJustified(width) + " = " +
           hcl::quoted(parameter(change, "repository")) + "\n" + "    " +
           QByteArray("environment").leftJustified(width) + " = " + hcl::quoted(writer.environment->name) + "\n" +
           "  }\n" + "  token_policies = [vault_policy." + identifierFrom(writer.name).toUtf8() + ".name]\n" +
           "  token_ttl      = 900\n}\n";
}

Result<Plan> planNew(const Change &change, const PlanContext &context, const Writer &writer)
{
    const QString policyFile = fileIn(context.estate.policies, writer.name + QStringLiteral(".hcl"));
    const auto rules = writerRules(*writer.environment->vault, context.model, writer.root, writer.name);
    Edits edits(context.model);
    const QString file = policiesFile(writer, context);
    QByteArray blocks = resourceText(writer, policyFile);
    if (!parameter(change, "repository").isEmpty())
        blocks += '\n' + roleText(change, writer);
    if (const auto added = edits.append(file, blocks); !added)
        return Failure(added.error());
    Plan plan;
    plan.edits = edits.all();
    plan.edits.push_back({policyFile, std::nullopt, writerPolicyText(rules, writer.environment->name)});
    plan.addresses += QStringLiteral("vault_policy.") + identifierFrom(writer.name);
    if (!parameter(change, "repository").isEmpty())
        plan.addresses += QStringLiteral("vault_jwt_auth_backend_role.") + identifierFrom(writer.name);
    plan.tasks.push_back({QT_TRANSLATE_NOOP("Message",
                              "somebody who may write policies applies this once: the pipeline may not widen itself"),
        {}});
    plan.effects.push_back({QT_TRANSLATE_NOOP("Message", "%1 may create and update secrets of %2, and read none"),
        {Code{writer.name}, writer.environment->name}});
    return plan;
}

/// Takes read away wherever it reaches values, and leaves what it needs.
Result<QByteArray> withoutRead(const QByteArray &text, const estate::VaultBackend &vault)
{
    const auto policy = vault::parsePolicyText(text);
    if (!policy)
        return Failure(policy.error());
    const QString data = vault.mount + QStringLiteral("/data/*");
    QByteArray current = text;
    for (const vault::PolicyStanza &stanza : policy->stanzas) {
        if (!stanza.grant.capabilities.contains(QStringLiteral("read")))
            continue;
        const bool isBelowData = vault::covers(data, stanza.path);
        if (!isBelowData && vault::covers(stanza.path, data))
            return refuse(
                {QT_TRANSLATE_NOOP("Message", "its rule %1 reaches values and metadata alike"), {stanza.path}},
                stanza.path,
                {QT_TRANSLATE_NOOP("Message", "Write one rule for data/ and one for metadata/ first"), {}});
        if (!isBelowData)
            continue;
        const bool isAlone = stanza.grant.capabilities.size() == 1;
        auto less = isAlone ? vault::removeStanza(current, stanza.path)
                            : vault::removeCapability(current, stanza.path, QStringLiteral("read"));
        if (!less)
            return less;
        current = std::move(*less);
    }
    return current;
}

Result<QByteArray> mended(const QByteArray &text, const Writer &writer)
{
    const estate::VaultBackend &vault = *writer.environment->vault;
    auto current = withoutRead(text, vault);
    if (!current)
        return current;
    const auto policy = vault::parsePolicyText(*current);
    if (!policy)
        return Failure(policy.error());
    const WriterRule values = writerRules(vault, {}, {}, {}).front();
    const bool mayWrite =
        std::any_of(policy->stanzas.begin(), policy->stanzas.end(), [&](const vault::PolicyStanza &stanza) {
            return vault::covers(stanza.path, values.path) &&
                   std::all_of(values.capabilities.begin(), values.capabilities.end(),
                       [&](const QString &capability) { return stanza.grant.capabilities.contains(capability); });
        });
    if (mayWrite)
        return current;
    if (policy->stanzasOf(values.path).empty())
        return vault::appendStanza(*current, vault::stanzaText(values.path, values.capabilities));
    for (const QString &capability : values.capabilities) {
        current = vault::addCapability(*current, values.path, capability);
        if (!current)
            return current;
    }
    return current;
}

} // namespace

Message writerPolicyTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Let %1 write and not read"), {change.target}};
}

std::vector<Field> writerPolicyFields(const Change &change, const PlanContext &context)
{
    const estate::Environment *environment = context.estate.environment(change.secret.environment);
    const QString address = environment && environment->vault ? environment->vault->address : QString();
    return {
        {"repository", {QT_TRANSLATE_NOOP("Message", "Repository"), {}},
            {QT_TRANSLATE_NOOP("Message", "acme/secrets: gets a login role of its own; may stay empty"), {}},
            Field::Type::Path, {}, {}},
        {"forge", {QT_TRANSLATE_NOOP("Message", "Forge"), {}}, {}, Field::Type::Choice, QStringLiteral("github"),
            {QStringLiteral("github"), QStringLiteral("gitlab"), QStringLiteral("gitea")}},
        {"auth", {QT_TRANSLATE_NOOP("Message", "Login method"), {}},
            {QT_TRANSLATE_NOOP("Message", "path of the JWT method in Vault"), {}}, Field::Type::Path,
            QStringLiteral("jwt"), {}},
        {"audience", {QT_TRANSLATE_NOOP("Message", "Audience"), {}},
            {QT_TRANSLATE_NOOP("Message", "that the role is bound to"), {}}, Field::Type::Path, address, {}},
    };
}

Result<Plan> planWriterPolicy(const Change &change, const PlanContext &context)
{
    const auto writer = writerOf(change, context);
    if (!writer)
        return Failure(writer.error());
    const auto policy = declaredPolicy(change, context);
    if (!policy && policy.error().code == ErrorCode::NotFound)
        return planNew(change, context, *writer);
    if (!policy)
        return Failure(policy.error());
    return planPolicyEdit(
        *policy, change.secret.environment, context, [&](const QByteArray &text) { return mended(text, *writer); });
}

Result<Change> stagedWriterPolicy(Change change, const PlanContext &context)
{
    const estate::Environment *environment = context.estate.environment(change.secret.environment);
    if (change.target.isEmpty() && environment && environment->vault)
        change.target = environment->vault->writers.value(0);
    if (const auto plan = planWriterPolicy(change, context); !plan)
        return Failure(plan.error());
    return change;
}

} // namespace sallyport::draft
