#include "git/forge.h"
#include "git/forge_json.h"
#include "git/forge_protection.h"

#include <QRegularExpression>

#include <algorithm>

// GitLab's REST API (https://docs.gitlab.com/api/): merge_requests, merge_request_approvals, users, commits,
// protected_branches, approval rules.
namespace sallyport::git {

namespace {

using nlohmann::json;

QString projectPath(const Forge &forge)
{
    return QStringLiteral("/projects/") + encoded(forge.project);
}

Result<PullRequest> mergeRequestOf(const json &body, const ForgeClient &client)
{
    if (!hasNumber(body, "/iid"))
        return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "the answer is no merge request"), {}},
            client.origin().text(), {QT_TRANSLATE_NOOP("Message", "Check that this address is a GitLab"), {}});
    PullRequest found;
    found.number = numberAt(body, "/iid");
    found.url = textAt(body, "/web_url");
    found.isDraft = flagAt(body, "/draft");
    found.headCommit = textAt(body, "/sha");
    const QString state = textAt(body, "/state");
    if (state == QLatin1String("merged"))
        found.state = PullRequest::State::Merged;
    else if (state == QLatin1String("closed"))
        found.state = PullRequest::State::Closed;
    return found;
}

Result<std::optional<PullRequest>> findOpen(ForgeClient &client, const Forge &forge, const QString &branch)
{
    const auto open = client.get(
        projectPath(forge) + QStringLiteral("/merge_requests?state=opened&source_branch=") + encoded(branch));
    if (!open)
        return Failure(open.error());
    if (!open->is_array() || open->empty())
        return std::optional<PullRequest>();
    const auto found = mergeRequestOf(open->front(), client);
    if (!found)
        return Failure(found.error());
    return std::optional(*found);
}

/// GitLab asks people by number. A name that it does not know is said, not dropped.
json reviewerIds(ForgeClient &client, const Reviewers &reviewers, std::vector<Error> &notDone)
{
    json ids = json::array();
    for (const QString &user : reviewers.users) {
        const auto found = client.get(QStringLiteral("/users?username=") + encoded(user));
        if (!found)
            notDone.push_back(found.error());
        else if (found->is_array() && !found->empty() && hasNumber(found->front(), "/id"))
            ids.push_back(numberAt(found->front(), "/id"));
        else
            notDone.push_back({ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "GitLab knows no such reviewer"), {}},
                user, {QT_TRANSLATE_NOOP("Message", "Correct CODEOWNERS"), {}}});
    }
    for (const QString &team : reviewers.teams)
        notDone.push_back({ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "GitLab asks people, not groups, for a review"), {}}, team,
            {QT_TRANSLATE_NOOP("Message", "Its approval rule asks the group where CODEOWNERS is enforced"), {}}});
    return ids;
}

Result<Checks> checksOf(ForgeClient &client, const Forge &forge, const QString &commit)
{
    const auto statuses = client.get(projectPath(forge) + QStringLiteral("/repository/commits/") + encoded(commit) +
                                     QStringLiteral("/statuses?per_page=100"));
    if (!statuses)
        return Failure(statuses.error());
    Checks checks;
    for (const json &status : *statuses) {
        const QString state = textAt(status, "/status");
        const QString name = textAt(status, "/name");
        const bool isForgiven = flagAt(status, "/allow_failure");
        if (state == QLatin1String("success") || state == QLatin1String("skipped") ||
            (state == QLatin1String("failed") && isForgiven)) {
            checks.passed += name;
        } else if (state == QLatin1String("failed") || state == QLatin1String("canceled")) {
            checks.failed += name;
        } else if (state != QLatin1String("manual")) {
            checks.pending += name;
        }
    }
    return checks;
}

} // namespace

Result<OpenedPullRequest> openGitLab(
    ForgeClient &client, const Forge &forge, const QString &branch, const QString &base, const PullRequestText &text)
{
    const auto there = findOpen(client, forge, branch);
    if (!there)
        return Failure(there.error());
    if (*there)
        return OpenedPullRequest{**there, {}, true};
    OpenedPullRequest opened;
    const json reviewers = reviewerIds(client, text.reviewers, opened.notDone);
    const QString title = text.isDraft ? QStringLiteral("Draft: ") + text.title : text.title;
    const auto made = client.post(projectPath(forge) + QStringLiteral("/merge_requests"),
        {{"source_branch", branch.toStdString()}, {"target_branch", base.toStdString()}, {"title", title.toStdString()},
            {"description", text.body.toStdString()}, {"labels", text.labels.join(u',').toStdString()},
            {"reviewer_ids", reviewers}});
    if (!made)
        return Failure(made.error());
    const auto found = mergeRequestOf(*made, client);
    if (!found)
        return Failure(found.error());
    opened.pullRequest = *found;
    return opened;
}

Result<PullRequest> lookGitLab(ForgeClient &client, const Forge &forge, int number, const QString &)
{
    const QString path = projectPath(forge) + QStringLiteral("/merge_requests/%1").arg(number);
    const auto body = client.get(path);
    if (!body)
        return Failure(body.error());
    auto found = mergeRequestOf(*body, client);
    if (!found)
        return found;
    const auto approvals = client.get(path + QStringLiteral("/approvals"));
    if (!approvals)
        return Failure(approvals.error());
    found->approvals = static_cast<int>(listAt(*approvals, "/approved_by").size());
    // Only the paid editions have rules, and tell.
    if (hasNumber(*approvals, "/approvals_required"))
        found->approvalsNeeded = numberAt(*approvals, "/approvals_required");
    const auto checks = checksOf(client, forge, found->headCommit);
    if (!checks)
        return Failure(checks.error());
    found->checks = *checks;
    return found;
}

namespace {

/// A protected branch may be named by a wildcard, which GitLab finds by exactly that name only.
bool isNamedBy(const QString &pattern, const QString &branch)
{
    const QString expression = QRegularExpression::escape(pattern).replace(QLatin1String("\\*"), QLatin1String(".*"));
    return QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(branch).hasMatch();
}

/// All protections of the branch: where several hold, a push needs only one of them.
Result<std::optional<json>> protectedBranches(
    ForgeClient &client, const Forge &forge, const QString &branch, BranchProtection &found)
{
    const QString path = projectPath(forge) + QStringLiteral("/protected_branches");
    const auto exact = askPart(client, path + u'/' + encoded(branch), found);
    if (!exact)
        return Failure(exact.error());
    if (*exact)
        return std::optional(json::array({**exact}));
    const auto all = askPart(client, path + QStringLiteral("?per_page=100"), found);
    if (!all || !*all)
        return all;
    json fitting = json::array();
    for (const json &one : **all) {
        if (isNamedBy(textAt(one, "/name"), branch))
            fitting.push_back(one);
    }
    return std::optional(std::move(fitting));
}

void addPushers(const json &branches, BranchProtection &found)
{
    bool everybody = branches.empty();
    found.ownersReview = false;
    for (const json &one : branches) {
        for (const json &level : listAt(one, "/push_access_levels")) {
            constexpr int developer = 30;
            const int access = numberAt(level, "/access_level");
            const bool isRole = hasNumber(level, "/access_level") && !hasNumber(level, "/user_id") &&
                                !hasNumber(level, "/group_id") && !hasNumber(level, "/deploy_key_id");
            everybody = everybody || (isRole && access == developer);
            if (!isRole || access > 0)
                found.pushers += textAt(level, "/access_level_description");
        }
        found.ownersReview = *found.ownersReview || flagAt(one, "/code_owner_approval_required");
    }
    found.pushers.removeDuplicates();
    found.push = everybody                 ? BranchProtection::Push::Everybody
                 : found.pushers.isEmpty() ? BranchProtection::Push::Nobody
                                           : BranchProtection::Push::Some;
    if (found.push != BranchProtection::Push::Some)
        found.pushers.clear();
}

/// A rule without branches is about all of them.
bool concerns(const json &rule, const QString &branch, bool isProtected)
{
    if (flagAt(rule, "/applies_to_all_protected_branches"))
        return isProtected;
    const json branches = listAt(rule, "/protected_branches");
    return branches.empty() || std::any_of(branches.begin(), branches.end(),
                                   [&](const json &one) { return isNamedBy(textAt(one, "/name"), branch); });
}

/// One person may count for several rules, so the largest of them is what is certain.
Result<void> addApprovals(ForgeClient &client, const Forge &forge, bool isProtected, BranchProtection &found)
{
    const auto rules = askPart(client, projectPath(forge) + QStringLiteral("/approval_rules?per_page=100"), found);
    if (!rules)
        return Failure(rules.error());
    if (*rules) {
        needAtLeast(found, 0);
        for (const json &rule : **rules) {
            if (concerns(rule, found.branch, isProtected))
                needAtLeast(found, numberAt(rule, "/approvals_required"));
        }
        return {};
    }
    const auto approvals = askPart(client, projectPath(forge) + QStringLiteral("/approvals"), found);
    if (!approvals)
        return Failure(approvals.error());
    if (*approvals && hasNumber(**approvals, "/approvals_before_merge"))
        needAtLeast(found, numberAt(**approvals, "/approvals_before_merge"));
    found.mayNeedMore = true;
    noteUnseen(found, ErrorCode::NotFound,
        {QT_TRANSLATE_NOOP("Message", "the token may not read the approval rules, or this edition of GitLab has none"),
            {}});
    return {};
}

} // namespace

Result<BranchProtection> protectionGitLab(ForgeClient &client, const Forge &forge, const QString &branch)
{
    BranchProtection found = protectionOf(forge, branch);
    const auto branches = protectedBranches(client, forge, branch, found);
    if (!branches)
        return Failure(branches.error());
    if (!*branches)
        noteUnseenProtection(found);
    else
        addPushers(**branches, found);
    if (const auto added = addApprovals(client, forge, *branches && !(*branches)->empty(), found); !added)
        return Failure(added.error());
    return found;
}

} // namespace sallyport::git
