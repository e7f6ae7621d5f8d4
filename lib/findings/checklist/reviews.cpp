#include "findings/checklist/review_parts.h"

#include <algorithm>

namespace sallyport::findings {

namespace {

constexpr const char *countNames[] = {
    "required_approving_review_count", "required_approvals", "approvals_required", "approvals_before_merge"};

/// How many reviews a block asks for before a merge, at any depth; 0 where it does not speak of them.
int reviewsAskedFor(const hcl::File &file, const hcl::Body &body)
{
    int count = 0;
    for (const char *name : countNames) {
        if (const hcl::Attribute *attribute = body.attribute(name))
            count = std::max(count, file.text(attribute->value.range).toByteArray().toInt());
    }
    for (const hcl::Block &block : body.blocks)
        count = std::max(count, reviewsAskedFor(file, block.body));
    return count;
}

/// A protection of another branch does not count.
bool isOfBase(const Resource &resource, const QString &base)
{
    const QByteArray quoted = '"' + base.toUtf8() + '"';
    for (const char *name : {"pattern", "branch", "branch_name"}) {
        if (const hcl::Attribute *attribute = resource.block->body.attribute(name)) {
            const QByteArray value = resource.file->text(attribute->value.range).toByteArray();
            return value == quoted || !value.startsWith('"') || value.contains('*');
        }
    }
    return true; // a ruleset, or an approval rule of the whole project
}

Remedy toProtect()
{
    return toRead({QT_TRANSLATE_NOOP("Message", "Protect the branch and require a review"), {}});
}

/// Somebody requires so many reviews; the environment asks for its number of them.
Verdict judgeCount(int approvals, const estate::Environment &environment, Verdict enough)
{
    if (approvals >= environment.approvalsAsked())
        return enough;
    return failed({QT_TRANSLATE_N_NOOP("Message", "%n reviews are required before a merge, and %1 asks for %2"),
                      {qint64(approvals), environment.name, QString::number(environment.approvalsAsked())}},
        std::move(enough.evidence), toProtect());
}

/// What the forge said of a pull request.
Verdict judgePullRequest(const BaseProtection &protection, const QString &base, const estate::Environment &environment)
{
    std::vector<estate::Evidence> evidence{{estate::Evidence::Kind::Api,
        {QT_TRANSLATE_NOOP("Message", "asked on %1"), {protection.askedAt}}, protection.url, {}}};
    if (protection.approvals < 1)
        return failed({QT_TRANSLATE_NOOP("Message", "The forge lets %1 be changed without a review"), {Code{base}}},
            std::move(evidence), toProtect());
    return judgeCount(protection.approvals, environment,
        passed({QT_TRANSLATE_N_NOOP("Message", "The forge requires %n reviews before a merge into %1"),
                   {qint64(protection.approvals), Code{base}}},
            std::move(evidence)));
}

/// What the forge told of the branch itself, which is more than what somebody declared.
Verdict judgeForge(const git::BranchProtection &protection, const QString &base, const estate::Environment &environment)
{
    std::vector<estate::Evidence> evidence = evidenceOf(protection);
    const int approvals = *protection.approvals;
    if (approvals < environment.approvalsAsked() && protection.mayNeedMore)
        return notChecked({QT_TRANSLATE_NOOP("Message", "Whether the forge requires more than %1 of %2 reviews is not "
                                                        "told: %3"),
                              {QString::number(approvals), QString::number(environment.approvalsAsked()),
                                  Clause{protection.notSeen.empty() ? Message{} : protection.notSeen.front().what}}},
            protection.notSeen.empty() ? Message{} : protection.notSeen.front().advice, std::move(evidence));
    if (approvals < 1)
        return failed({QT_TRANSLATE_NOOP("Message", "The forge lets %1 be changed without a review"), {Code{base}}},
            std::move(evidence), toProtect());
    if (protection.push == git::BranchProtection::Push::Everybody)
        return failed(
            {QT_TRANSLATE_NOOP("Message", "Whoever may write may also push to %1, past every review"), {Code{base}}},
            std::move(evidence), toRead({QT_TRANSLATE_NOOP("Message", "Let nobody push to the branch itself"), {}}));
    return judgeCount(approvals, environment,
        passed({QT_TRANSLATE_N_NOOP("Message", "The forge requires %n reviews before a merge into %1"),
                   {qint64(approvals), Code{base}}},
            std::move(evidence)));
}

/// A pull request that was looked at since tells the number of today, and nothing of who may push.
git::BranchProtection withPullRequest(git::BranchProtection told, const std::optional<BaseProtection> &pullRequest)
{
    if (pullRequest && pullRequest->askedAt > told.askedAt) {
        told.approvals = pullRequest->approvals;
        told.askedAt = pullRequest->askedAt;
        told.answered.prepend(pullRequest->url);
    }
    return told;
}

/// Those of the repository that are about the base branch.
std::vector<Resource> protections(const ChecklistFacts &facts, const estate::Environment &environment)
{
    auto rules = resourcesOf(facts, environment,
        {QStringLiteral("github_branch_protection"), QStringLiteral("github_repository_ruleset"),
            QStringLiteral("gitlab_branch_protection"), QStringLiteral("gitlab_project_approval_rule"),
            QStringLiteral("gitea_repository_branch_protection")});
    std::erase_if(rules, [&](const Resource &rule) { return !isOfBase(rule, facts.facts.estate.baseBranch); });
    return rules;
}

Verdict judgeDeclaredRules(
    const std::vector<Resource> &rules, const QString &base, const estate::Environment &environment)
{
    std::vector<estate::Evidence> evidence;
    int reviews = 0;
    for (const Resource &rule : rules) {
        evidence.push_back(rule.evidence({"%1", {Code{rule.address()}}}));
        reviews = std::max(reviews, reviewsAskedFor(*rule.file, rule.block->body));
    }
    if (reviews < 1)
        return failed({QT_TRANSLATE_NOOP("Message", "%1 requires no review"), {Code{rules.front().address()}}},
            std::move(evidence), toProtect());
    return judgeCount(reviews, environment,
        passed({QT_TRANSLATE_N_NOOP("Message", "Terraform requires %n reviews before a merge into %1"),
                   {qint64(reviews), Code{base}}},
            std::move(evidence)));
}

/// Nobody says how the branch is protected: why the forge did not.
Verdict judgeUntold(const ChecklistFacts &facts, const QString &base)
{
    const auto *look = facts.facts.outside ? &facts.facts.outside->protection : nullptr;
    std::vector<estate::Evidence> evidence;
    if (const OwnersFile owners = ownersFileOf(facts); owners.file)
        evidence.push_back(estate::Evidence::file({owners.file->path, 1, 1}));
    const Error *why = look && look->failure ? &look->failure->error : nullptr;
    const git::BranchProtection *told = toldProtection(facts);
    if (told && !told->notSeen.empty()) {
        why = &told->notSeen.front();
        evidence = evidenceOf(*told);
    }
    if (why)
        return notChecked({QT_TRANSLATE_NOOP("Message", "Nothing here shows how %1 is protected: %2"),
                              {Code{base}, Clause{why->what}}},
            why->advice, std::move(evidence));
    return notChecked({QT_TRANSLATE_NOOP("Message", "Nothing here shows how %1 is protected"), {Code{base}}},
        {QT_TRANSLATE_NOOP("Message", "F5 asks the forge where you have a token of it; or declare the protection in "
                                      "Terraform"),
            {}},
        std::move(evidence));
}

} // namespace

Verdict judgeReviews(const ChecklistFacts &facts, const estate::Environment &environment)
{
    if (!facts.facts.model || !facts.facts.files)
        return noRepository();
    const QString &base = facts.facts.estate.baseBranch;
    const git::BranchProtection *told = toldProtection(facts);
    const bool isTold = told && told->approvals;
    const auto rules = protections(facts, environment);
    Verdict verdict;
    if (isTold)
        verdict = judgeForge(withPullRequest(*told, facts.protection), base, environment);
    else if (facts.protection)
        verdict = judgePullRequest(*facts.protection, base, environment);
    else if (!rules.empty())
        verdict = judgeDeclaredRules(rules, base, environment);
    else
        verdict = judgeUntold(facts, base);
    return verdict.outcome == Verdict::Outcome::Passed ? judgeOwners(facts, environment, std::move(verdict)) : verdict;
}

} // namespace sallyport::findings
