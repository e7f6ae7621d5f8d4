#include "findings/rule.h"

#include "terraform/lint/secret_flow.h"

#include <algorithm>

namespace sallyport::findings {

namespace {

using terraform::Issue;

bool isAbout(const terraform::Declaration &declaration, const Issue &issue)
{
    if (issue.subject.startsWith(QLatin1String("var.")))
        return declaration.root == terraform::folderOf(issue.file) &&
               declaration.variables.contains(issue.subject.mid(4));
    return declaration.at.file == issue.file && declaration.block.contains(issue.range.begin);
}

/// The one secret that the issue is about; null when it is about none, or about several.
const estate::Secret *secretOf(const Facts &facts, const Issue &issue)
{
    const estate::Secret *found = nullptr;
    for (const estate::Secret &secret : facts.inventory.secrets()) {
        const bool isMeant = std::any_of(secret.declarations.begin(), secret.declarations.end(),
            [&](const terraform::Declaration &declaration) { return isAbout(declaration, issue); });
        if (!isMeant)
            continue;
        if (found)
            return nullptr;
        found = &secret;
    }
    return found;
}

Remedy remedyFor(const Facts &facts, const QString &rule, const Issue &issue, const estate::Secret *secret)
{
    const QString writeOnly = QStringLiteral("write-only");
    if (rule == QLatin1String("value-in-state") && secret && draft::changeKind(writeOnly)) {
        Remedy remedy = stageOrExplain(facts, writeOnly, *secret);
        if (remedy.kind == Remedy::Kind::Stage)
            return remedy;
    }
    Remedy remedy;
    remedy.kind = Remedy::Kind::Open;
    remedy.place = issue.sights.front().at;
    remedy.advice = issue.advice;
    return remedy;
}

/// Since when a plaintext stands there, as far as the history was read.
void addFirstCommit(const Facts &facts, const Issue &issue, Finding &finding)
{
    if (!facts.history)
        return;
    for (const estate::PastPlaintext &past : facts.history->found) {
        if (past.path != issue.file || past.holder != issue.subject)
            continue;
        finding.evidence.push_back(estate::Evidence::commit(past.commit,
            {QT_TRANSLATE_NOOP("Message", "committed as %1"), {Code{SourceRef{past.path, past.line, 0}.toString()}}}));
        finding.since = past.time;
        return;
    }
}

Finding findingOf(const Facts &facts, const QString &rule, const Issue &issue)
{
    const estate::Secret *secret = secretOf(facts, issue);
    Finding finding;
    finding.severity = issue.severity == terraform::LintSeverity::Critical ? Severity::Critical : Severity::Warning;
    finding.subject = secret ? secret->id : estate::SecretId{environmentOf(facts.estate, issue.file), {}};
    finding.about = issue.about();
    finding.title = issue.title;
    for (const Issue::Sight &sight : issue.sights)
        finding.evidence.push_back(estate::Evidence::file(sight.at, sight.what));
    finding.since = facts.now;
    if (rule == QLatin1String("plaintext"))
        addFirstCommit(facts, issue, finding);
    finding.owner = secret ? ownerOf(*secret) : QString();
    finding.remedy = remedyFor(facts, rule, issue, secret);
    return finding;
}

} // namespace

QString environmentOf(const estate::Estate &estate, const QString &file)
{
    for (const estate::Environment &environment : estate.environments) {
        if (!environment.terraform.isEmpty() && file.startsWith(environment.terraform + QLatin1Char('/')))
            return environment.name;
    }
    return {};
}

std::vector<Finding> findAntiPatterns(const Facts &facts, const QString &rule)
{
    std::vector<Finding> found;
    if (!facts.lint)
        return found;
    for (const terraform::LintResult &result : *facts.lint) {
        if (result.rule == rule)
            found.push_back(findingOf(facts, rule, result.issue));
    }
    return found;
}

} // namespace sallyport::findings
