#include "draft/pipeline_text.h"

#include "base/private_files.h"

#include <QFile>

#include <algorithm>

namespace sallyport::draft {

namespace {

/// One forge: where its pipelines lie, what they are made from, and how two approvals are asked for.
struct Forge
{
    const char *name;
    const char *path; ///< %1: the environment
    const char *body;
    const char *signIn;
    const char *approvals; ///< null: an attribute of the environment at the forge
};

constexpr Forge forges[] = {
    {"github", ".github/workflows/deliver-%1.yml", "actions.yml", "actions-sign-in.yml", "github-approvals.yml"},
    {"gitlab", ".gitlab/deliver-%1.yml", "gitlab.yml", nullptr, nullptr},
    {"gitea", ".gitea/workflows/deliver-%1.yml", "actions.yml", "actions-sign-in.yml", "gitea-approvals.yml"},
};

const Forge &forgeNamed(const QString &name)
{
    const auto *found = std::find_if(
        std::begin(forges), std::end(forges), [&](const Forge &forge) { return name == QLatin1String(forge.name); });
    return found == std::end(forges) ? forges[0] : *found;
}

QByteArray resource(const char *name)
{
    const auto text = readFile(QStringLiteral(":/sallyport/pipelines/") + QLatin1String(name));
    Q_ASSERT(text);
    return *text;
}

/// A YAML scalar in double quotes.
QByteArray quoted(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return '"' + escaped.toUtf8() + '"';
}

QByteArray pathList(const PipelineFacts &facts)
{
    QByteArrayList paths;
    for (const QString &folder : facts.folders)
        paths += quoted(folder + QStringLiteral("/**"));
    return paths.join(", ");
}

/// The variables that CI fills, as the steps that run Terraform get them; absent where there is none.
QByteArray variableLines(const PipelineFacts &facts)
{
    if (facts.variables.isEmpty())
        return {};
    QByteArray text = "        env:\n";
    for (const QString &variable : facts.variables)
        text += "          TF_VAR_" + variable.toUtf8() + ": ${{ secrets." + variable.toUpper().toUtf8() + " }}\n";
    return text;
}

QByteArray namespaceLine(const Forge &forge, const PipelineFacts &facts)
{
    if (facts.vaultNamespace.isEmpty())
        return {};
    const QByteArray indent = forge.signIn ? "  " : "    ";
    return indent + "VAULT_NAMESPACE: " + quoted(facts.vaultNamespace) + '\n';
}

/// A placeholder that stands alone on its line stands for whole lines, or for none.
void putLines(QByteArray &text, const QByteArray &name, const QByteArray &lines)
{
    text.replace('@' + name + "@\n", lines);
}

} // namespace

QStringList pipelineForges()
{
    QStringList names;
    for (const Forge &forge : forges)
        names += QLatin1String(forge.name);
    return names;
}

QString pipelinePath(const QString &forge, const QString &environment)
{
    return QString::fromLatin1(forgeNamed(forge).path).arg(environment);
}

QByteArray pipelineText(const QString &name, const PipelineFacts &facts)
{
    const Forge &forge = forgeNamed(name);
    QByteArray text = resource(forge.body);
    putLines(text, "APPROVALS", facts.isProduction && forge.approvals ? resource(forge.approvals) : QByteArray());
    putLines(text, "SIGN_IN", forge.signIn ? resource(forge.signIn) : QByteArray());
    putLines(text, "VARIABLES", variableLines(facts));
    putLines(text, "NAMESPACE", namespaceLine(forge, facts));
    // At GitLab a protected environment asks for the approvals, before a job that somebody starts.
    putLines(text, "WHEN", facts.isProduction ? "      when: manual\n" : "");
    const std::pair<const char *, QByteArray> scalars[] = {
        {"@ENVIRONMENT@", facts.environment.toUtf8()},
        {"@BASE@", facts.baseBranch.toUtf8()},
        {"@PATHS@", pathList(facts)},
        {"@ADDRESS@", quoted(facts.address)},
        {"@IMAGE@", quoted(facts.image)},
        {"@ROOT@", facts.root.isEmpty() ? QByteArray(".") : facts.root.toUtf8()},
        {"@AUTH@", facts.auth.toUtf8()},
        {"@ROLE@", facts.role.toUtf8()},
    };
    for (const auto &[placeholder, value] : scalars)
        text.replace(placeholder, value);
    return text.replace("@AUDIENCE@", forge.signIn ? facts.audience.toUtf8() : quoted(facts.audience));
}

QStringList missingSteps(const QByteArray &text, const PipelineFacts &facts)
{
    struct Step
    {
        const char *mark;
        const char *words;
    };
    const Step steps[] = {
        {"terraform fmt -check", "checks the format"},
        {"validate", "validates"},
        {"gitleaks", "looks for secrets with gitleaks"},
        {"sallyport-cli lint-terraform", "runs sallyport-cli lint-terraform"},
        {"plan -json", "plans without values"},
        {"/login", "signs in by OIDC"},
        {"environment:", "asks for the environment's approval"},
        {"apply", "applies after the merge"},
    };
    QStringList missing;
    for (const Step &step : steps) {
        if (!text.contains(step.mark))
            missing += QLatin1String(step.words);
    }
    const bool isGitLab = text.contains("id_tokens:");
    if (facts.isProduction && !isGitLab && !text.contains("of 2 approvals"))
        missing += QStringLiteral("asks for two approvals");
    for (const QString &variable : facts.variables) {
        if (!isGitLab && !text.contains("TF_VAR_" + variable.toUtf8() + ':'))
            missing += QStringLiteral("passes TF_VAR_%1").arg(variable);
    }
    return missing;
}

} // namespace sallyport::draft
