#include "findings/rule.h"

#include "vault/policy_text.h"

#include <algorithm>

namespace sallyport::findings {

namespace {

/// Where the environment's values lie: "airflow/data/prod/", as far as its paths are known, and what any new one has.
QStringList dataPaths(const Facts &facts, const estate::Environment &environment)
{
    const estate::VaultBackend &vault = *environment.vault;
    QStringList paths;
    for (const estate::Secret *secret : facts.inventory.of(environment.name)) {
        if (secret->kind == estate::SecretKind::KeyValue)
            paths += vault.mount + QStringLiteral("/data") + secret->apiPath.mid(vault.mount.size());
    }
    const QString folder = vault.prefix.isEmpty() ? QString() : vault.prefix + QLatin1Char('/');
    return paths << vault.mount + QStringLiteral("/data/") + folder + QStringLiteral("connections/x");
}

/// The first rule that lets a path be read which holds values; null when none does.
const vault::PolicyStanza *readingRule(const vault::PolicyText &policy, const QStringList &paths)
{
    const auto rule =
        std::find_if(policy.stanzas.begin(), policy.stanzas.end(), [&](const vault::PolicyStanza &stanza) {
            return stanza.grant.capabilities.contains(QLatin1String("read")) &&
                   std::any_of(paths.begin(), paths.end(),
                       [&](const QString &path) { return vault::covers(stanza.path, path); });
        });
    return rule == policy.stanzas.end() ? nullptr : &*rule;
}

Finding findingOf(const Facts &facts, const estate::Environment &environment, const terraform::Declaration &policy,
    const vault::PolicyStanza &rule)
{
    Finding finding;
    finding.severity = environment.isProduction() ? Severity::Critical : Severity::Warning;
    finding.subject.environment = environment.name;
    finding.about = policy.name;
    finding.title = {QT_TRANSLATE_NOOP("Message", "%1 writes the secrets of %2 and may also read them"),
        {Code{policy.name}, environment.name}};
    finding.evidence.push_back(
        estate::Evidence::file(policy.at, {QT_TRANSLATE_NOOP("Message", "grants read on %1"), {Code{rule.path}}}));
    finding.evidence.push_back(estate::Evidence::file(
        environment.vault->at, {QT_TRANSLATE_NOOP("Message", "named as the writer of %1"), {environment.name}}));
    finding.since = facts.now;
    finding.remedy.kind = Remedy::Kind::Open;
    finding.remedy.place = policy.at;
    finding.remedy.advice = {
        QT_TRANSLATE_NOOP("Message", "Take read from the rules of its data/ paths: an apply with write-only arguments "
                                     "needs create and update, and read of metadata/ alone"),
        {}};
    return finding;
}

} // namespace

std::vector<Finding> findWriterReads(const Facts &facts)
{
    std::vector<Finding> found;
    if (!facts.model)
        return found;
    for (const estate::Environment &environment : facts.estate.environments) {
        if (!environment.vault)
            continue;
        const QStringList paths = dataPaths(facts, environment);
        for (const terraform::Declaration &declaration : facts.model->declarations) {
            if (declaration.type != QLatin1String("vault_policy") ||
                !environment.vault->writers.contains(declaration.name))
                continue;
            const auto policy = vault::parsePolicyText(declaration.settings.value(QStringLiteral("policy")).toUtf8());
            const vault::PolicyStanza *rule = policy ? readingRule(*policy, paths) : nullptr;
            if (rule)
                found.push_back(findingOf(facts, environment, declaration, *rule));
        }
    }
    return found;
}

} // namespace sallyport::findings
