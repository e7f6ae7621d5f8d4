#include "git/forge.h"
#include "git/forge_json.h"
#include "git/forge_protection.h"

#include <QHash>

// GitHub's REST API (https://docs.github.com/en/rest): pulls, pulls/reviews, pulls/review-requests, issues/labels,
// checks/runs, commits/statuses, repos/rules, branches/branch-protection.
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
            client.origin().text(), {QT_TRANSLATE_NOOP("Message", "Check that this address is a GitHub"), {}});
    PullRequest found;
    found.number = numberAt(body, "/number");
    found.url = textAt(body, "/html_url");
    found.isDraft = flagAt(body, "/draft");
    found.headCommit = textAt(body, "/head/sha");
    if (flagAt(body, "/merged") || !textAt(body, "/merged_at").isEmpty())
        found.state = PullRequest::State::Merged;
    else if (textAt(body, "/state") == QLatin1String("closed"))
        found.state = PullRequest::State::Closed;
    return found;
}

Result<std::optional<PullRequest>> findOpen(ForgeClient &client, const Forge &forge, const QString &branch)
{
    const auto open = client.get(
        repositoryPath(forge) + QStringLiteral("/pulls?state=open&head=") + encoded(forge.owner() + u':' + branch));
    if (!open)
        return Failure(open.error());
    if (!open->is_array() || open->empty())
        return std::optional<PullRequest>();
    const auto found = pullRequestOf(open->front(), client);
    if (!found)
        return Failure(found.error());
    return std::optional(*found);
}

/// GitHub refuses the whole request when it names the author.
QStringList withoutAuthor(ForgeClient &client, QStringList users)
{
    if (users.isEmpty())
        return users;
    if (const auto author = client.get(QStringLiteral("/user")))
        users.removeIf(
            [&](const QString &user) { return user.compare(textAt(*author, "/login"), Qt::CaseInsensitive) == 0; });
    return users;
}

void decorate(ForgeClient &client, const Forge &forge, const PullRequestText &text, OpenedPullRequest &opened)
{
    const QString number = QString::number(opened.pullRequest.number);
    if (!text.labels.isEmpty()) {
        const auto labelled = client.post(
            repositoryPath(forge) + QStringLiteral("/issues/%1/labels").arg(number), {{"labels", jsonOf(text.labels)}});
        if (!labelled)
            opened.notDone.push_back(labelled.error());
    }
    QStringList teams;
    for (const QString &team : text.reviewers.teams)
        teams += team.section(u'/', -1);
    const QStringList users = withoutAuthor(client, text.reviewers.users);
    if (users.isEmpty() && teams.isEmpty())
        return;
    const auto asked = client.post(repositoryPath(forge) + QStringLiteral("/pulls/%1/requested_reviewers").arg(number),
        {{"reviewers", jsonOf(users)}, {"team_reviewers", jsonOf(teams)}});
    if (!asked)
        opened.notDone.push_back(asked.error());
}

/// A later review of the same person replaces the earlier one; a comment replaces nothing.
Result<int> approvalsOf(ForgeClient &client, const Forge &forge, int number)
{
    const auto reviews =
        client.get(repositoryPath(forge) + QStringLiteral("/pulls/%1/reviews?per_page=100").arg(number));
    if (!reviews)
        return Failure(reviews.error());
    QHash<QString, bool> approves;
    for (const json &review : *reviews) {
        const QString state = textAt(review, "/state");
        if (state == QLatin1String("APPROVED") || state == QLatin1String("CHANGES_REQUESTED") ||
            state == QLatin1String("DISMISSED"))
            approves.insert(textAt(review, "/user/login"), state == QLatin1String("APPROVED"));
    }
    return static_cast<int>(std::count(approves.begin(), approves.end(), true));
}

/// Rules can be read by everybody who reads the repository; a classic protection only by its administrators.
std::optional<int> approvalsNeeded(ForgeClient &client, const Forge &forge, const QString &base)
{
    std::optional<int> needed;
    const auto take = [&](const json &body, const char *path) {
        if (hasNumber(body, path))
            needed = std::max(needed.value_or(0), numberAt(body, path));
    };
    const auto rules = client.get(repositoryPath(forge) + QStringLiteral("/rules/branches/") + encoded(base));
    if (rules && rules->is_array()) {
        for (const json &rule : *rules)
            take(rule, "/parameters/required_approving_review_count");
    }
    const auto protection = client.get(repositoryPath(forge) + QStringLiteral("/branches/") + encoded(base) +
                                       QStringLiteral("/protection/required_pull_request_reviews"));
    if (protection)
        take(*protection, "/required_approving_review_count");
    return needed;
}

void add(Checks &checks, const QString &name, bool isDone, bool isGood)
{
    QStringList &list = !isDone ? checks.pending : isGood ? checks.passed : checks.failed;
    list += name;
}

/// Check runs are what Actions and apps write; statuses what everybody else does.
Result<Checks> checksOf(ForgeClient &client, const Forge &forge, const QString &commit)
{
    Checks checks;
    const QString path = repositoryPath(forge) + QStringLiteral("/commits/") + encoded(commit);
    const auto runs = client.get(path + QStringLiteral("/check-runs?per_page=100"));
    if (!runs)
        return Failure(runs.error());
    for (const json &run : listAt(*runs, "/check_runs")) {
        static const QStringList good = {
            QStringLiteral("success"), QStringLiteral("neutral"), QStringLiteral("skipped")};
        add(checks, textAt(run, "/name"), textAt(run, "/status") == QLatin1String("completed"),
            good.contains(textAt(run, "/conclusion")));
    }
    const auto statuses = client.get(path + QStringLiteral("/status"));
    if (!statuses)
        return Failure(statuses.error());
    for (const json &status : listAt(*statuses, "/statuses")) {
        const QString state = textAt(status, "/state");
        add(checks, textAt(status, "/context"), state != QLatin1String("pending"), state == QLatin1String("success"));
    }
    return checks;
}

} // namespace

Result<OpenedPullRequest> openGitHub(
    ForgeClient &client, const Forge &forge, const QString &branch, const QString &base, const PullRequestText &text)
{
    const auto there = findOpen(client, forge, branch);
    if (!there)
        return Failure(there.error());
    if (*there)
        return OpenedPullRequest{**there, {}, true};
    const auto made = client.post(repositoryPath(forge) + QStringLiteral("/pulls"),
        {{"title", text.title.toStdString()}, {"head", branch.toStdString()}, {"base", base.toStdString()},
            {"body", text.body.toStdString()}, {"draft", text.isDraft}});
    if (!made)
        return Failure(made.error());
    const auto found = pullRequestOf(*made, client);
    if (!found)
        return Failure(found.error());
    OpenedPullRequest opened{*found, {}, false};
    decorate(client, forge, text, opened);
    return opened;
}

Result<PullRequest> lookGitHub(ForgeClient &client, const Forge &forge, int number, const QString &base)
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
    found->approvalsNeeded = approvalsNeeded(client, forge, base);
    const auto checks = checksOf(client, forge, found->headCommit);
    if (!checks)
        return Failure(checks.error());
    found->checks = *checks;
    return found;
}

namespace {

/// Rules that hold for the branch: of rulesets of the repository, the organisation and the enterprise.
Result<bool> addRules(ForgeClient &client, const QString &path, BranchProtection &found)
{
    const auto rules = askPart(client, path, found);
    if (!rules)
        return Failure(rules.error());
    if (!*rules)
        noteUnseenProtection(found);
    bool asksForReview = false;
    for (const json &rule : *rules ? **rules : json::array()) {
        if (textAt(rule, "/type") != QLatin1String("pull_request"))
            continue;
        asksForReview = true;
        needAtLeast(found, numberAt(rule, "/parameters/required_approving_review_count"));
        found.ownersReview =
            found.ownersReview.value_or(false) || flagAt(rule, "/parameters/require_code_owner_review");
    }
    return asksForReview;
}

/// Whom a classic protection lets past the review.
void addPushers(const json &protection, BranchProtection &found)
{
    const char *bypass = "/required_pull_request_reviews/bypass_pull_request_allowances";
    for (const auto &[list, name] : {std::pair("/users", "/login"), {"/teams", "/slug"}, {"/apps", "/slug"}})
        found.pushers += textsAt(protection, (std::string(bypass) + list).c_str(), name);
    if (!flagAt(protection, "/enforce_admins/enabled"))
        found.pushers += QStringLiteral("admin");
    found.push = found.pushers.isEmpty() ? BranchProtection::Push::Nobody : BranchProtection::Push::Some;
}

/// GitHub says "Branch not protected" to who may know, and "Not Found" to everybody else.
bool saysUnprotected(const Error &error)
{
    return error.code == ErrorCode::NotFound && englishText(error.what).contains(QLatin1String("Branch not protected"));
}

void addClassic(const json &protection, BranchProtection &found)
{
    if (!protection.contains("required_pull_request_reviews"))
        return;
    needAtLeast(found, numberAt(protection, "/required_pull_request_reviews/required_approving_review_count"));
    found.ownersReview = found.ownersReview.value_or(false) ||
                         flagAt(protection, "/required_pull_request_reviews/require_code_owner_reviews");
    addPushers(protection, found);
}

} // namespace

Result<BranchProtection> protectionGitHub(ForgeClient &client, const Forge &forge, const QString &branch)
{
    BranchProtection found = protectionOf(forge, branch);
    const auto hasRule = addRules(client,
        repositoryPath(forge) + QStringLiteral("/rules/branches/") + encoded(branch) + QStringLiteral("?per_page=100"),
        found);
    if (!hasRule)
        return Failure(hasRule.error());
    const QString path =
        repositoryPath(forge) + QStringLiteral("/branches/") + encoded(branch) + QStringLiteral("/protection");
    const auto classic = client.get(path);
    if (classic) {
        found.answered += client.requestText(path);
        addClassic(*classic, found);
    } else if (!saysUnprotected(classic.error())) {
        if (classic.error().code != ErrorCode::Forbidden && classic.error().code != ErrorCode::NotFound)
            return Failure(classic.error());
        noteUnseenProtection(found);
        return found;
    } else {
        found.answered += client.requestText(path);
    }
    if (*hasRule && found.push != BranchProtection::Push::Nobody) {
        // The list of a ruleset's exceptions is shown on the ruleset's own page only.
        found.push = BranchProtection::Push::NotTold;
        found.pushers.clear();
        noteUnseen(found, ErrorCode::NotFound,
            {QT_TRANSLATE_NOOP("Message", "who may bypass the ruleset of %1 is not told"), {Code{branch}}});
    } else if (!found.approvals && !found.mayNeedMore) {
        found.approvals = 0;
        found.ownersReview = false;
        found.push = BranchProtection::Push::Everybody;
    }
    return found;
}

} // namespace sallyport::git
