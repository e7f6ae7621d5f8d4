#include "draft/change_kind.h"
#include "draft/lookup.h"
#include "draft/parameters.h"
#include "draft/pipeline_text.h"
#include "draft/places.h"
#include "draft/refusal.h"
#include "draft/root_module.h"

#include <QRegularExpression>

#include <algorithm>

namespace sallyport::draft {

namespace {

using terraform::Declaration;

QString parameter(const Change &change, const char *name)
{
    return change.parameters.value(QLatin1String(name)).trimmed();
}

Failure invalid(const Message &what, const char *field, const Message &advice)
{
    return fail(ErrorCode::Invalid, what, QLatin1String(field), advice);
}

/// The forge whose files the repository has already; GitHub where it has none.
QString guessedForge(const PlanContext &context)
{
    const auto has = [&](const char *beginning) {
        return context.files && std::any_of(context.files->begin(), context.files->end(),
                                    [&](const auto &file) { return file.path.startsWith(QLatin1String(beginning)); });
    };
    if (has(".gitlab-ci.yml") || has(".gitlab/"))
        return QStringLiteral("gitlab");
    return has(".gitea/") ? QStringLiteral("gitea") : QStringLiteral("github");
}

/// Variables of the root that only CI can fill: without a default, ephemeral or sensitive.
QStringList filledVariables(const PlanContext &context, const QString &root)
{
    QStringList names;
    for (const auto &[path, file] : context.model.files) {
        for (const hcl::Block &block : file->body().blocks) {
            const bool isOurs = directoryOf(path) == root && block.type == QByteArrayView("variable");
            const bool isSecret = block.body.attribute("ephemeral") || block.body.attribute("sensitive");
            if (isOurs && isSecret && !block.body.attribute("default"))
                names += block.label(0);
        }
    }
    names.sort();
    return names;
}

/// Text that goes into a script is a plain word, so that nothing in it can end the line it stands on.
Result<void> checkWords(const PipelineFacts &facts)
{
    static const QRegularExpression word(QStringLiteral("^[A-Za-z0-9_./:@+-]+$"));
    const std::pair<const char *, QString> words[] = {{"image", facts.image}, {"auth", facts.auth},
        {"role", facts.role}, {"audience", facts.audience}, {"environment", facts.environment},
        {"address", facts.address}, {"base_branch", facts.baseBranch}};
    for (const auto &[name, text] : words) {
        if (text.isEmpty())
            return invalid({QT_TRANSLATE_NOOP("Message", "the pipeline cannot do without it"), {}}, name,
                {QT_TRANSLATE_NOOP("Message", "Fill it in"), {}});
        if (!word.match(text).hasMatch())
            return invalid({QT_TRANSLATE_NOOP("Message", "it holds characters that do not belong into a pipeline"), {}},
                name, {QT_TRANSLATE_NOOP("Message", "Use letters, digits and _ . / : @ + -"), {}});
    }
    return {};
}

Result<PipelineFacts> factsOf(const Change &change, const PlanContext &context)
{
    if (const auto clean = checkNoValues(change); !clean)
        return Failure(clean.error());
    const auto environment = environmentOf(context, change.secret);
    if (!environment)
        return Failure(environment.error());
    const auto root = rootOf(**environment, context.model);
    if (!root)
        return Failure(root.error());
    const estate::VaultBackend &vault = *(*environment)->vault;
    const auto given = [&](const char *name, const QString &otherwise) {
        return parameter(change, name).isEmpty() ? otherwise : parameter(change, name);
    };
    PipelineFacts facts;
    facts.environment = (*environment)->name;
    facts.isProduction = (*environment)->isProduction();
    facts.root = *root;
    facts.folders = {context.estate.terraform, context.estate.policies, QStringLiteral("sallyport")};
    facts.folders.removeDuplicates();
    facts.baseBranch = context.estate.baseBranch;
    facts.address = vault.address;
    facts.vaultNamespace = vault.vaultNamespace;
    facts.auth = given("auth", QStringLiteral("jwt"));
    facts.role = given("role", vault.writers.value(0));
    facts.audience = given("audience", vault.address);
    facts.image = parameter(change, "image");
    facts.variables = filledVariables(context, *root);
    if (const auto clean = checkWords(facts); !clean)
        return Failure(clean.error());
    return facts;
}

/// Another file of the repository that does all of it already.
const terraform::SourceFile *otherPipeline(const PlanContext &context, const QString &path, const PipelineFacts &facts)
{
    for (const terraform::SourceFile &file : *context.files) {
        const bool isPipeline = file.path.endsWith(QLatin1String(".yml")) || file.path.endsWith(QLatin1String(".yaml"));
        if (isPipeline && file.path != path && file.bytes.contains(facts.root.toUtf8()) &&
            missingSteps(file.bytes, facts).isEmpty())
            return &file;
    }
    return nullptr;
}

const QByteArray firstWords = "# The delivery pipeline of ";

Result<git::FileEdit> edited(
    const QString &path, const QByteArray &text, const PlanContext &context, const PipelineFacts &facts)
{
    const QByteArray *known = context.file(path);
    if (!known)
        return git::FileEdit{path, std::nullopt, text};
    if (*known == text || missingSteps(*known, facts).isEmpty())
        return fail(
            ErrorCode::Exists, {QT_TRANSLATE_NOOP("Message", "the pipeline does all of it already"), {}}, path, {});
    if (!known->startsWith(firstWords))
        return refuse({QT_TRANSLATE_NOOP("Message", "this file was written by hand, and lacks: %1"),
                          {missingSteps(*known, facts).join(QStringLiteral(", "))}},
            path, {QT_TRANSLATE_NOOP("Message", "Add these steps to it, or move it away and stage this again"), {}});
    return git::FileEdit{path, *known, text};
}

void explain(const QString &forge, const PipelineFacts &facts, Plan &plan)
{
    plan.tasks.push_back(
        {QT_TRANSLATE_NOOP("Message", "the image %1 has terraform, gitleaks, sallyport-cli, git, curl and jq"),
            {Code{facts.image}}});
    plan.tasks.push_back({QT_TRANSLATE_NOOP("Message", "%1 accepts this repository's environment %2 as role %3"),
        {Code{QStringLiteral("auth/") + facts.auth}, Code{facts.environment}, Code{facts.role}}});
    for (const QString &variable : facts.variables)
        plan.tasks.push_back({QT_TRANSLATE_NOOP("Message", "the forge keeps %1 as a secret of the environment"),
            {Code{forge == QLatin1String("gitlab") ? QStringLiteral("TF_VAR_") + variable : variable.toUpper()}}});
    if (facts.isProduction) {
        plan.tasks.push_back({QT_TRANSLATE_NOOP("Message", "%1 asks for two approvals, and so does the environment %2"),
            {Code{facts.baseBranch}, Code{facts.environment}}});
        plan.effects.push_back(
            {QT_TRANSLATE_NOOP("Message", "nothing is applied before two people have approved it"), {}});
    }
    if (forge == QLatin1String("gitlab"))
        plan.tasks.push_back(
            {QT_TRANSLATE_NOOP("Message", "%1 includes this file"), {Code{QStringLiteral(".gitlab-ci.yml")}}});
    if (forge == QLatin1String("gitea"))
        plan.notes.push_back({QT_TRANSLATE_NOOP("Message",
                                  "not every Gitea gives its jobs OIDC tokens: there the sign-in fails and says so"),
            {}});
    plan.notes.push_back(
        {QT_TRANSLATE_NOOP(
             "Message", "the plan prints addresses and actions only; the job signs in as %1, which needs no read"),
            {Code{facts.role}}});
    plan.effects.push_back(
        {QT_TRANSLATE_NOOP("Message", "what is merged to %1 is applied by the pipeline"), {Code{facts.baseBranch}}});
}

} // namespace

Message pipelineTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Deliver %1 by pipeline"), {change.secret.environment}};
}

std::vector<Field> pipelineFields(const Change &change, const PlanContext &context)
{
    const estate::Environment *environment = context.estate.environment(change.secret.environment);
    const bool hasVault = environment && environment->vault;
    return {
        {"forge", {QT_TRANSLATE_NOOP("Message", "Forge"), {}}, {}, Field::Type::Choice, guessedForge(context),
            pipelineForges()},
        {"image", {QT_TRANSLATE_NOOP("Message", "Image"), {}},
            {QT_TRANSLATE_NOOP("Message", "of containers, with terraform, gitleaks and sallyport-cli"), {}},
            Field::Type::Path, {}, {}},
        {"role", {QT_TRANSLATE_NOOP("Message", "Role"), {}},
            {QT_TRANSLATE_NOOP("Message", "that may write, and may not read"), {}}, Field::Type::Path,
            hasVault ? environment->vault->writers.value(0) : QString(), {}},
        {"auth", {QT_TRANSLATE_NOOP("Message", "Login method"), {}},
            {QT_TRANSLATE_NOOP("Message", "path of the JWT method in Vault"), {}}, Field::Type::Path,
            QStringLiteral("jwt"), {}},
        {"audience", {QT_TRANSLATE_NOOP("Message", "Audience"), {}},
            {QT_TRANSLATE_NOOP("Message", "that the role is bound to"), {}}, Field::Type::Path,
            hasVault ? environment->vault->address : QString(), {}},
    };
}

Result<Plan> planPipeline(const Change &change, const PlanContext &context)
{
    if (!context.files)
        return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "the repository's files were not read"), {}}, {},
            {QT_TRANSLATE_NOOP("Message", "Refresh first"), {}});
    const auto facts = factsOf(change, context);
    if (!facts)
        return Failure(facts.error());
    const QString given = parameter(change, "forge");
    const QString forge = given.isEmpty() ? guessedForge(context) : given;
    if (!pipelineForges().contains(forge))
        return invalid({QT_TRANSLATE_NOOP("Message", "this forge is not known"), {}}, "forge",
            {QT_TRANSLATE_NOOP("Message", "Known: %1"), {pipelineForges().join(QStringLiteral(", "))}});
    const QString path = pipelinePath(forge, facts->environment);
    if (const auto *other = otherPipeline(context, path, *facts))
        return fail(ErrorCode::Exists, {QT_TRANSLATE_NOOP("Message", "another pipeline does all of it already"), {}},
            other->path, {});
    auto edit = edited(path, pipelineText(forge, *facts), context, *facts);
    if (!edit)
        return Failure(edit.error());
    Plan plan;
    plan.edits.push_back(std::move(*edit));
    explain(forge, *facts, plan);
    return plan;
}

Result<Change> stagedPipeline(Change change, const PlanContext &context)
{
    if (const auto plan = planPipeline(change, context); !plan)
        return Failure(plan.error());
    return change;
}

} // namespace sallyport::draft
