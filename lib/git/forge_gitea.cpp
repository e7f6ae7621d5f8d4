#include "git/forge.h"
#include "git/forge_json.h"
#include "git/forge_protection.h"

#include <QHash>

#include <algorithm>

// Gitea's REST API (https://docs.gitea.com/api/1.26/), which Forgejo shares: pulls, reviews, labels, statuses,
// branches, branch protections.
namespace sallyport::git {

namespace {

using nlohmann::json;

QString repositoryPath(const Forge &forge)
{
    return QStringLiteral("/repos/") + encoded(forge.owner()) + u'/' + encoded(forge.name());
}

Result<PullRequest> pullRequestOf(const json &body, const ForgeClient &client)
{
    if (!hasNumber(body, "/number"))
        return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "the answer is no pull request"), {}},
            client.origin().text(), {QT_TRANSLATE_NOOP("Message", "Check that this address is a Gitea"), {}});
    PullRequest found;
    found.number = numberAt(body, "/number");
    found.url = textAt(body, "/html_url");
    found.isDraft = flagAt(body, "/draft");
    found.headCommit = textAt(body, "/head/sha");
    if (flagAt(body, "/merged"))
        found.state = PullRequest::State::Merged;
    else if (textAt(body, "/state") == QLatin1String("closed"))
        found.state = PullRequest::State::Closed;
    return found;
}

/// Gitea has no filter by branch: the newest open ones are looked through.
Result<std::optional<PullRequest>> findOpen(ForgeClient &client, const Forge &forge, const QString &branch)
{
    const auto open = client.get(repositoryPath(forge) + QStringLiteral("/pulls?state=open&sort=newest&limit=50"));
    if (!open)
        return Failure(open.error());
    if (open->is_array()) {
        for (const json &candidate : *open) {
            if (textAt(candidate, "/head/ref") != branch)
                continue;
            const auto found = pullRequestOf(candidate, client);
            if (!found)
                return Failure(found.error());
            return std::optional(*found);
        }
    }
    return std::optional<PullRequest>();
}

/// Labels go by number, and one that is not there yet is made.
Result<json> labelIds(ForgeClient &client, const Forge &forge, const QStringList &labels)
{
    const auto known = client.get(repositoryPath(forge) + QStringLiteral("/labels?limit=50"));
    if (!known)
        return Failure(known.error());
    json ids = json::array();
    for (const QString &label : labels) {
        const auto found = std::find_if(
            known->begin(), known->end(), [&](const json &candidate) { return textAt(candidate, "/name") == label; });
        if (found != known->end()) {
            ids.push_back(numberAt(*found, "/id"));
            continue;
        }
        const auto made = client.post(
            repositoryPath(forge) + QStringLiteral("/labels"), {{"name", label.toStdString()}, {"color", "#7057ff"}});
        if (!made)
            return Failure(made.error());
        ids.push_back(numberAt(*made, "/id"));
    }
    return ids;
}

void decorate(ForgeClient &client, const Forge &forge, const PullRequestText &text, OpenedPullRequest &opened)
{
    const QString number = QString::number(opened.pullRequest.number);
    if (!text.labels.isEmpty()) {
        auto labelled = labelIds(client, forge, text.labels);
        if (labelled)
            labelled = client.post(
                repositoryPath(forge) + QStringLiteral("/issues/%1/labels").arg(number), {{"labels", *labelled}});
        if (!labelled)
            opened.notDone.push_back(labelled.error());
    }
    QStringList users = text.reviewers.users;
    if (!users.isEmpty()) {
        if (const auto author = client.get(QStringLiteral("/user")))
            users.removeIf([&](const QString &user) { return user == textAt(*author, "/login"); });
    }
    QStringList teams;
    for (const QString &team : text.reviewers.teams)
        teams += team.section(u'/', -1);
    if (users.isEmpty() && teams.isEmpty())
        return;
    const auto asked = client.post(repositoryPath(forge) + QStringLiteral("/pulls/%1/requested_reviewers").arg(number),
        {{"reviewers", jsonOf(users)}, {"team_reviewers", jsonOf(teams)}});
    if (!asked)
        opened.notDone.push_back(asked.error());
}

/// The newest verdict of each person; one that was dismissed, or was given to an older state, does not count.
Result<int> approvalsOf(ForgeClient &client, const Forge &forge, int number)
{
    const auto reviews = client.get(repositoryPath(forge) + QStringLiteral("/pulls/%1/reviews?limit=50").arg(number));
    if (!reviews)
        return Failure(reviews.error());
    QHash<QString, bool> approves;
    for (const json &review : *reviews) {
        const QString state = textAt(review, "/state");
        if (state == QLatin1String("APPROVED") || state == QLatin1String("REQUEST_CHANGES"))
            approves.insert(textAt(review, "/user/login"),
                state == QLatin1String("APPROVED") && !flagAt(review, "/dismissed") && !flagAt(review, "/stale"));
    }
    return static_cast<int>(std::count(approves.begin(), approves.end(), true));
}

Result<Checks> checksOf(ForgeClient &client, const Forge &forge, const QString &commit)
{
    const auto combined = client.get(
        repositoryPath(forge) + QStringLiteral("/commits/") + encoded(commit) + QStringLiteral("/status?limit=50"));
    if (!combined)
        return Failure(combined.error());
    Checks checks;
    for (const json &status : listAt(*combined, "/statuses")) {
        const QString state = textAt(status, "/status");
        const bool isGood =
            state == QLatin1String("success") || state == QLatin1String("warning") || state == QLatin1String("skipped");
        QStringList &list = state == QLatin1String("pending") ? checks.pending : isGood ? checks.passed : checks.failed;
        list += textAt(status, "/context");
    }
    return checks;
}

} // namespace

Result<OpenedPullRequest> openGitea(
    ForgeClient &client, const Forge &forge, const QString &branch, const QString &base, const PullRequestText &text)
{
    const auto there = findOpen(client, forge, branch);
    if (!there)
        return Failure(there.error());
    if (*there)
        return OpenedPullRequest{**there, {}, true};
    // Gitea knows a draft by the first word of its title.
    const QString title = text.isDraft ? QStringLiteral("WIP: ") + text.title : text.title;
    const auto made = client.post(repositoryPath(forge) + QStringLiteral("/pulls"),
        {{"title", title.toStdString()}, {"head", branch.toStdString()}, {"base", base.toStdString()},
            {"body", text.body.toStdString()}});
    if (!made)
        return Failure(made.error());
    const auto found = pullRequestOf(*made, client);
    if (!found)
        return Failure(found.error());
    OpenedPullRequest opened{*found, {}, false};
    decorate(client, forge, text, opened);
    return opened;
}

Result<PullRequest> lookGitea(ForgeClient &client, const Forge &forge, int number, const QString &base)
{
    const auto body = client.get(repositoryPath(forge) + QStringLiteral("/pulls/%1").arg(number));
    if (!body)
        return Failure(body.error());
    auto found = pullRequestOf(*body, client);
    if (!found)
        return found;
    const auto approvals = approvalsOf(client, forge, number);
    if (!approvals)
        return Failure(approvals.error());
    found->approvals = *approvals;
    if (const auto branch = client.get(repositoryPath(forge) + QStringLiteral("/branches/") + encoded(base));
        branch && hasNumber(*branch, "/required_approvals"))
        found->approvalsNeeded = numberAt(*branch, "/required_approvals");
    const auto checks = checksOf(client, forge, found->headCommit);
    if (!checks)
        return Failure(checks.error());
    found->checks = *checks;
    return found;
}

namespace {

void addPushers(const json &rule, BranchProtection &found)
{
    if (!flagAt(rule, "/enable_push")) {
        found.push = BranchProtection::Push::Nobody;
        return;
    }
    if (!flagAt(rule, "/enable_push_whitelist")) {
        found.push = BranchProtection::Push::Everybody;
        return;
    }
    for (const char *list : {"/push_whitelist_usernames", "/push_whitelist_teams"})
        found.pushers += textsAt(rule, list, "");
    if (flagAt(rule, "/push_whitelist_deploy_keys"))
        found.pushers += QStringLiteral("deploy keys");
    found.push = found.pushers.isEmpty() ? BranchProtection::Push::Nobody : BranchProtection::Push::Some;
}

} // namespace

/// The branch tells everybody who reads the repository how many approvals it needs; who may push is told to those who
/// administer it.
Result<BranchProtection> protectionGitea(ForgeClient &client, const Forge &forge, const QString &branch)
{
    BranchProtection found = protectionOf(forge, branch);
    const auto seen = askPart(client, repositoryPath(forge) + QStringLiteral("/branches/") + encoded(branch), found);
    if (!seen)
        return Failure(seen.error());
    if (!*seen) {
        noteUnseenProtection(found);
        return found;
    }
    if (!flagAt(**seen, "/protected")) {
        found.approvals = 0;
        found.ownersReview = false;
        found.push = BranchProtection::Push::Everybody;
        return found;
    }
    needAtLeast(found, numberAt(**seen, "/required_approvals"));
    // A rule may be named by a pattern; only those who may read it are told its name.
    const QString named = textAt(**seen, "/effective_branch_protection_name");
    const auto rule = askPart(client,
        repositoryPath(forge) + QStringLiteral("/branch_protections/") + encoded(named.isEmpty() ? branch : named),
        found);
    if (!rule)
        return Failure(rule.error());
    if (!*rule) {
        noteUnseen(found, ErrorCode::Forbidden,
            {QT_TRANSLATE_NOOP("Message", "the token may not read who may push to %1"), {Code{branch}}});
        return found;
    }
    // Gitea asks the owners for a review by itself; this holds the merge back until they have given it.
    found.ownersReview = flagAt(**rule, "/block_on_official_review_requests");
    addPushers(**rule, found);
    return found;
}

} // namespace sallyport::git
