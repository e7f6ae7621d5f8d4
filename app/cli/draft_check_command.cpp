#include "cli/draft_verbs.h"

#include "cli/json.h"
#include "cli/opened_estate.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace sallyport::cli {

namespace {

using Outcome = draft::DraftCheck::Outcome;

/// "not checked" is never green.
int exitCodeOf(const std::vector<draft::DraftCheck> &checks)
{
    const auto has = [&](Outcome outcome) {
        return std::any_of(
            checks.begin(), checks.end(), [&](const draft::DraftCheck &check) { return check.outcome == outcome; });
    };
    return has(Outcome::Failed) ? Findings : has(Outcome::NotChecked) ? CouldNotCheck : Fine;
}

int printChecks(Invocation &invocation, const core::Workspace &workspace)
{
    const core::Words words;
    const std::vector<draft::DraftCheck> &checks = workspace.view()->draft.checks;
    if (invocation.output == Output::Json) {
        QJsonArray all;
        for (const draft::DraftCheck &check : checks)
            all.append(toJson(check, words));
        invocation.printJson(all);
        return exitCodeOf(checks);
    }
    for (const draft::DraftCheck &check : checks) {
        invocation.out << draft::nameOf(check.outcome).leftJustified(13) << words.plain(check.what) << ": "
                       << words.plain(check.detail) << '\n';
        for (const QString &line : check.output)
            invocation.out << "               " << line << '\n';
    }
    return exitCodeOf(checks);
}

void printPreview(Invocation &invocation, const draft::PlanPreview &preview)
{
    const core::Words words;
    for (const draft::RootPreview &root : preview.roots) {
        for (const Message &sentence : draft::PlanPreview::sentences(root))
            invocation.err << words.plain(sentence) << '\n';
        for (const QString &address : root.resources + root.dataSources)
            invocation.err << "  " << address << '\n';
    }
}

/// "prod=aws-vault exec ci --": named once, and kept outside the repository.
Result<void> keepIdentity(const core::Workspace &workspace, const QString &text)
{
    const QString environment = text.section(u'=', 0, 0);
    if (!text.contains(u'=') || !workspace.estate().environment(environment))
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "--identity takes ENVIRONMENT=COMMAND"), {}},
            text.section(u'=', 0, 0));
    auto identities = workspace.planIdentities();
    if (!identities)
        return Failure(identities.error());
    return identities->set(environment, text.section(u'=', 1));
}

/// What the plan would do is shown, and confirmed with --yes on the same command line.
Result<QString> confirmedPlan(Invocation &invocation, const core::Workspace &workspace, bool yes)
{
    const draft::PlanPreview preview = resultOf(workspace.planPreview());
    printPreview(invocation, preview);
    if (!yes)
        return fail(ErrorCode::Unconfirmed, {QT_TRANSLATE_NOOP("Message", "the plan was not run"), {}}, {},
            {QT_TRANSLATE_NOOP("Message", "Say --yes to let Terraform do this"), {}});
    return preview.key();
}

} // namespace

int checkDraft(Invocation &invocation, core::Workspace &workspace)
{
    const QString identity = invocation.takeOption(QStringLiteral("--identity"));
    const bool plans = invocation.takeFlag(QStringLiteral("--plan"));
    const bool yes = invocation.takeFlag(QStringLiteral("--yes"));
    const bool runs = invocation.takeFlag(QStringLiteral("--run"));
    if (invocation.arguments.size() > 1)
        return invocation.misused(QStringLiteral("\"%1\" is not understood here").arg(invocation.arguments.at(1)));
    if (!identity.isEmpty()) {
        if (const auto kept = keepIdentity(workspace, identity); !kept)
            return invocation.failed(kept.error());
    }
    core::Workspace::CheckRequest request;
    if (plans) {
        const auto confirmed = confirmedPlan(invocation, workspace, yes);
        if (!confirmed)
            return invocation.failed(confirmed.error());
        request.confirmedPlan = *confirmed;
    }
    if (plans || runs) {
        if (const auto ran = resultOf(workspace.runChecks(request)); !ran)
            return invocation.failed(ran.error());
    }
    return printChecks(invocation, workspace);
}

} // namespace sallyport::cli
