#include "findings/checklist/verdict_parts.h"

#include <algorithm>

namespace sallyport::findings {

namespace {

const terraform::SourceFile *ownersFile(const ChecklistFacts &facts)
{
    const auto &files = *facts.facts.files;
    const auto found = std::find_if(files.begin(), files.end(), [](const terraform::SourceFile &file) {
        return file.path.section(u'/', -1) == QLatin1String("CODEOWNERS") && file.notRead.isEmpty();
    });
    return found == files.end() ? nullptr : &*found;
}

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

/// Protected or not, somebody has to be asked.
Verdict judgeOwners(Verdict verdict, const terraform::SourceFile *owners)
{
    if (owners) {
        verdict.evidence.push_back(estate::Evidence::file({owners->path, 1, 1}));
        return verdict;
    }
    return failed({QT_TRANSLATE_NOOP("Message", "Reviews are required, and no CODEOWNERS says of whom"), {}},
        std::move(verdict.evidence), toRead({QT_TRANSLATE_NOOP("Message", "Add a CODEOWNERS file"), {}}));
}

Remedy toProtect()
{
    return toRead({QT_TRANSLATE_NOOP("Message", "Protect the branch and require a review"), {}});
}

/// What the forge itself said, which is more than what somebody declared.
Verdict judgeForge(const BaseProtection &protection, const QString &base)
{
    std::vector<estate::Evidence> evidence{{estate::Evidence::Kind::Api,
        {QT_TRANSLATE_NOOP("Message", "asked on %1"), {protection.askedAt}}, protection.url, {}}};
    if (protection.approvals < 1)
        return failed({QT_TRANSLATE_NOOP("Message", "The forge lets %1 be changed without a review"), {Code{base}}},
            std::move(evidence), toProtect());
    return passed({QT_TRANSLATE_N_NOOP("Message", "The forge requires %n reviews before a merge into %1"),
                      {qint64(protection.approvals), Code{base}}},
        std::move(evidence));
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

Verdict judgeDeclaredRules(const std::vector<Resource> &rules, const QString &base)
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
    return passed({QT_TRANSLATE_N_NOOP("Message", "Terraform requires %n reviews before a merge into %1"),
                      {qint64(reviews), Code{base}}},
        std::move(evidence));
}

} // namespace

Verdict judgeReviews(const ChecklistFacts &facts, const estate::Environment &environment)
{
    if (!facts.facts.model || !facts.facts.files)
        return noRepository();
    const terraform::SourceFile *owners = ownersFile(facts);
    const QString &base = facts.facts.estate.baseBranch;
    const auto rules = protections(facts, environment);
    if (!facts.protection && rules.empty())
        return notChecked({QT_TRANSLATE_NOOP("Message", "Nothing here shows how %1 is protected"), {Code{base}}},
            {QT_TRANSLATE_NOOP("Message", "Look at a pull request of yours with a token of the forge, or declare the "
                                          "protection in Terraform"),
                {}},
            owners ? std::vector{estate::Evidence::file({owners->path, 1, 1})} : std::vector<estate::Evidence>());
    Verdict verdict = facts.protection ? judgeForge(*facts.protection, base) : judgeDeclaredRules(rules, base);
    return verdict.outcome == Verdict::Outcome::Passed ? judgeOwners(std::move(verdict), owners) : verdict;
}

} // namespace sallyport::findings
