#include "cli/leave_command.h"

#include "cli/json.h"
#include "cli/opened_estate.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sallyport::cli {

namespace {

/// The branch that the arguments name after the verb, else the newest that has left and is not merged.
Result<QString> branchOf(const Invocation &invocation, const core::Workspace &workspace)
{
    const QString named = invocation.arguments.value(1);
    if (named.startsWith(u'-'))
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "this is no branch"), {}}, named);
    if (!named.isEmpty())
        return named;
    for (const core::Departed &departed : *workspace.view()->inputs.departed) {
        if (!departed.pullRequest || departed.pullRequest->state == git::PullRequest::State::Open)
            return departed.branch;
    }
    return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "no draft has left on a branch yet"), {}}, {},
        {QT_TRANSLATE_NOOP("Message", "Run sallyport-cli draft commit first, or name the branch"), {}});
}

const core::Departed *departedOn(const core::Workspace &workspace, const QString &branch)
{
    for (const core::Departed &departed : *workspace.view()->inputs.departed) {
        if (departed.branch == branch)
            return &departed;
    }
    return nullptr;
}

/// What git itself would have done to the commit.
QString leftOutText(const git::CommitNeeds &needs)
{
    QStringList parts;
    if (!needs.hooks.isEmpty())
        parts += QStringLiteral("did not run: ") + needs.hooks.join(QStringLiteral(", "));
    if (needs.isSigned)
        parts += QStringLiteral("not signed");
    return parts.join(QStringLiteral("; "));
}

QString checksText(const git::Checks &checks)
{
    if (checks.all() == 0)
        return QStringLiteral("no checks, plan not checked by CI");
    QString text = QStringLiteral("checks %1 of %2 passed").arg(checks.passed.size()).arg(checks.all());
    if (!checks.failed.isEmpty())
        text += QStringLiteral(", failed: ") + checks.failed.join(QStringLiteral(", "));
    const git::CheckState plan = git::planState(checks);
    return text + QStringLiteral(", plan ") +
           (plan == git::CheckState::None ? QStringLiteral("not checked by CI") : git::nameOf(plan));
}

QString standingText(const core::Departed &departed)
{
    if (!departed.pullRequest)
        return departed.isPushed ? QStringLiteral("pushed") : QStringLiteral("here only");
    const git::PullRequest &found = *departed.pullRequest;
    QString text = QStringLiteral("%1 %2").arg(found.number).arg(git::nameOf(found.state));
    if (found.isDraft)
        text += QStringLiteral(", draft");
    const QString approvals = QString::number(found.approvals);
    text += found.approvalsNeeded ? QStringLiteral(", approved %1 of %2").arg(approvals).arg(*found.approvalsNeeded)
                                  : QStringLiteral(", approved by %1").arg(approvals);
    return text + QStringLiteral(", ") + checksText(found.checks) + QStringLiteral("  ") + found.url;
}

int printCommitted(Invocation &invocation, const draft::Submitted &submitted)
{
    const bool byGit = submitted.way == draft::CommitWay::Git;
    const QString leftOut = leftOutText(submitted.leftOut);
    if (invocation.output == Output::Json) {
        invocation.printJson(
            QJsonObject{{QStringLiteral("branch"), submitted.branch}, {QStringLiteral("commit"), submitted.commit.hex},
                {QStringLiteral("by_git"), byGit}, {QStringLiteral("signed"), submitted.isSigned},
                {QStringLiteral("hooks_left_out"), QJsonArray::fromStringList(submitted.leftOut.hooks)}});
        return Fine;
    }
    invocation.out << "committed on " << submitted.branch << (byGit ? " by git" : "")
                   << (submitted.isSigned ? ", signed" : "") << "; go on with: sallyport-cli draft push\n";
    if (!leftOut.isEmpty())
        invocation.out << leftOut << " (git does that in a trusted repository: sallyport-cli trust)\n";
    return Fine;
}

} // namespace

int commitDraft(Invocation &invocation, core::Workspace &workspace)
{
    const bool git = invocation.takeFlag(QStringLiteral("--git"));
    const bool plain = invocation.takeFlag(QStringLiteral("--plain"));
    if (git && plain)
        return invocation.misused(QStringLiteral("--git and --plain exclude each other"));
    if (invocation.arguments.size() > 1)
        return invocation.misused(QStringLiteral("\"%1\" is not understood here").arg(invocation.arguments.at(1)));
    std::optional<draft::CommitWay> way;
    if (git || plain)
        way = git ? draft::CommitWay::Git : draft::CommitWay::Plain;
    const auto submitted = resultOf(workspace.commit(workspace.view()->draft.message, way));
    if (!submitted)
        return invocation.failed(submitted.error());
    return printCommitted(invocation, *submitted);
}

int pushBranch(Invocation &invocation, core::Workspace &workspace)
{
    const auto branch = branchOf(invocation, workspace);
    if (!branch)
        return invocation.failed(branch.error());
    if (const auto pushed = resultOf(workspace.wayOut().push(*branch)); !pushed)
        return invocation.failed(pushed.error());
    if (invocation.output == Output::Json)
        invocation.printJson(QJsonObject{{QStringLiteral("pushed"), *branch}});
    else
        invocation.out << "pushed " << *branch << "; go on with: sallyport-cli draft open\n";
    return Fine;
}

int openPullRequest(Invocation &invocation, core::Workspace &workspace)
{
    const bool isDraft = invocation.takeFlag(QStringLiteral("--draft"));
    const bool takesToken = invocation.takeFlag(QStringLiteral("--token-stdin"));
    const QString title = invocation.takeOption(QStringLiteral("--title"));
    if (invocation.arguments.size() > 2)
        return invocation.misused(QStringLiteral("\"%1\" is not understood here").arg(invocation.arguments.at(2)));
    const auto branch = branchOf(invocation, workspace);
    if (!branch)
        return invocation.failed(branch.error());
    core::WayOut &wayOut = workspace.wayOut();
    if (takesToken) {
        const auto question = resultOf(wayOut.forgeQuestion());
        if (!question)
            return invocation.failed(question.error());
        wayOut.holdToken(question->forge.origin, Redacted(invocation.in.readLine().toUtf8()));
    }
    auto text = resultOf(wayOut.proposal(*branch));
    if (!text)
        return invocation.failed(text.error());
    if (!title.isEmpty())
        text->title = title;
    text->isDraft = isDraft;
    const auto opened = resultOf(wayOut.open(*branch, *text));
    if (!opened)
        return invocation.failed(opened.error());
    for (const Error &error : opened->notDone)
        invocation.err << "sallyport-cli: warning: " << error.toString() << '\n';
    if (invocation.output == Output::Json)
        invocation.printJson(toJson(*departedOn(workspace, *branch)));
    else
        invocation.out << (opened->wasThere ? "is open already: " : "opened ") << opened->pullRequest.url << '\n';
    return Fine;
}

int printDepartures(Invocation &invocation, core::Workspace &workspace)
{
    const bool isOffline = invocation.takeFlag(QStringLiteral("--offline"));
    const bool takesToken = invocation.takeFlag(QStringLiteral("--token-stdin"));
    if (invocation.arguments.size() > 1)
        return invocation.misused(QStringLiteral("\"%1\" is not understood here").arg(invocation.arguments.at(1)));
    if (takesToken) {
        const auto question = resultOf(workspace.wayOut().forgeQuestion());
        if (!question)
            return invocation.failed(question.error());
        workspace.wayOut().holdToken(question->forge.origin, Redacted(invocation.in.readLine().toUtf8()));
    }
    core::ForgeLook look;
    if (!isOffline) {
        const auto looked = resultOf(workspace.wayOut().look());
        if (!looked)
            return invocation.failed(looked.error());
        look = *looked;
    }
    QJsonArray json;
    std::vector<QStringList> rows;
    for (const core::Departed &departed : *workspace.view()->inputs.departed) {
        json.append(toJson(departed));
        rows.push_back({departed.branch, standingText(departed)});
    }
    if (invocation.output == Output::Json) {
        invocation.printJson(json);
        return Fine;
    }
    printTable(invocation.out, rows);
    if (rows.empty())
        invocation.out << "No draft has left yet.\n";
    if (look.requests > 0)
        invocation.out << "asked the forge with " << look.requests << " requests\n";
    return Fine;
}

int fetchBase(Invocation &invocation, core::Workspace &workspace)
{
    if (const auto fetched = resultOf(workspace.wayOut().fetchBase()); !fetched)
        return invocation.failed(fetched.error());
    const core::RepositoryView &repository = *workspace.view()->inputs.repository;
    if (invocation.output == Output::Json)
        invocation.printJson(QJsonObject{
            {QStringLiteral("base_branch"), repository.branch}, {QStringLiteral("base_commit"), repository.commit}});
    else
        invocation.out << repository.branch << " is at " << repository.commit.left(7) << '\n';
    return Fine;
}

int printMailPatch(Invocation &invocation, core::Workspace &workspace)
{
    const auto branch = branchOf(invocation, workspace);
    if (!branch)
        return invocation.failed(branch.error());
    const auto patch = resultOf(workspace.wayOut().patch(*branch));
    if (!patch)
        return invocation.failed(patch.error());
    const QString text = QString::fromUtf8(*patch);
    if (invocation.output == Output::Json)
        invocation.printJson(QJsonObject{{QStringLiteral("patch"), text}});
    else
        invocation.out << text;
    return Fine;
}

} // namespace sallyport::cli
