#include "cli/draft_kinds.h"
#include "cli/draft_verbs.h"

#include "cli/json.h"
#include "cli/leave_command.h"
#include "cli/opened_estate.h"
#include "core/staging.h"

#include <QJsonArray>

#include <algorithm>
#include <climits>

namespace sallyport::cli {

int printDraft(Invocation &invocation, const core::Workspace &workspace)
{
    const core::Words words;
    const draft::Rendering &rendering = workspace.view()->draft;
    if (invocation.output == Output::Json) {
        invocation.printJson(toJson(rendering, words));
        return Fine;
    }
    std::vector<QStringList> rows;
    for (const draft::RenderedChange &rendered : rendering.changes)
        rows.push_back({rendered.change.id.left(8), words.plain(rendered.title), rendered.change.secret.environment,
            rendered.refusal ? rendered.refusal->toString()
                             : QStringLiteral("+%1 -%2  %3")
                                   .arg(rendered.added)
                                   .arg(rendered.removed)
                                   .arg(rendered.places.join(QStringLiteral(", ")))});
    printTable(invocation.out, rows);
    if (rows.empty())
        invocation.out << "The draft is empty. Stage a change with: sallyport-cli draft add rotate ENVIRONMENT/PATH\n";
    return Fine;
}

namespace {

QJsonArray hiddenLines(const draft::Rendering &rendering, const core::Words &words)
{
    QJsonArray lines;
    for (const draft::HiddenLine &line : rendering.hiddenLines)
        lines.append(QJsonObject{{QStringLiteral("at"), line.at.toString()},
            {QStringLiteral("reason"), words.plain(Message{line.reason, {}})}});
    return lines;
}

/// What looks like a secret's value is painted over here too, also where the draft does not touch it.
int printDiff(Invocation &invocation, const core::Workspace &workspace)
{
    const core::Words words;
    const draft::Rendering &rendering = workspace.view()->draft;
    const QString diff = QString::fromUtf8(rendering.redactedPatch);
    if (invocation.output == Output::Json) {
        invocation.printJson(
            QJsonObject{{QStringLiteral("diff"), diff}, {QStringLiteral("hidden"), hiddenLines(rendering, words)}});
        return Fine;
    }
    invocation.out << diff;
    for (const draft::HiddenLine &line : rendering.hiddenLines)
        invocation.err
            << QStringLiteral("painted over: %1 %2\n").arg(line.at.toString(), words.plain(Message{line.reason, {}}));
    return Fine;
}

int addChange(Invocation &invocation, core::Workspace &workspace)
{
    if (invocation.arguments.size() < 3)
        return invocation.misused(QStringLiteral("draft add takes a kind and a secret"));
    draft::Change change;
    change.kind = invocation.arguments.at(1);
    change.secret = estate::SecretId::fromKey(invocation.arguments.at(2));
    if (const auto taken = takeParameters(invocation.arguments.mid(3), change); !taken)
        return invocation.failed(taken.error());
    const auto prepared = core::prepareChange(*workspace.view(), workspace.view()->treeBefore(), change, core::Words());
    if (!prepared)
        return invocation.failed(prepared.error());
    if (const auto staged = resultOf(workspace.stage(*prepared)); !staged)
        return invocation.failed(staged.error());
    return printDraft(invocation, workspace);
}

struct Verb
{
    const char *name;
    int most; ///< arguments, with the verb itself
    int (*run)(Invocation &invocation, core::Workspace &workspace);
};

const Verb *verbNamed(const QString &name)
{
    static const Verb table[] = {
        {"list", 1,
            [](Invocation &invocation, core::Workspace &workspace) { return printDraft(invocation, workspace); }},
        {"new", 1, startOver},
        {"add", INT_MAX, addChange},
        {"edit", INT_MAX, editChange},
        {"move", 3, moveChange},
        {"drop", INT_MAX, dropChange},
        {"restore", 2, restoreChange},
        {"undo", 1, undoDraft},
        {"redo", 1, redoDraft},
        {"check", INT_MAX, checkDraft},
        {"kinds", 2, printKinds},
        {"diff", 1,
            [](Invocation &invocation, core::Workspace &workspace) { return printDiff(invocation, workspace); }},
        {"commit", 2, commitDraft},
        {"push", 2, pushBranch},
        {"open", INT_MAX, openPullRequest},
        {"status", 3, printDepartures},
        {"fetch", 1, fetchBase},
        {"patch", 2, printMailPatch},
    };
    const auto *found = std::find_if(
        std::begin(table), std::end(table), [&](const Verb &verb) { return name == QLatin1String(verb.name); });
    return found == std::end(table) ? nullptr : found;
}

} // namespace

int runDraft(Invocation &invocation)
{
    const Verb *verb = verbNamed(invocation.arguments.value(0, QStringLiteral("list")));
    if (!verb)
        return invocation.misused(QStringLiteral("draft has no \"%1\"").arg(invocation.arguments.first()));
    if (invocation.arguments.size() > verb->most)
        return invocation.misused(
            QStringLiteral("\"%1\" is not understood here").arg(invocation.arguments.at(verb->most)));
    const auto workspace = openEstate(invocation);
    if (!workspace)
        return invocation.failed(workspace.error());
    if (const auto &problem = (*workspace)->view()->inputs.repositoryError)
        return invocation.failed(*problem);
    return verb->run(invocation, **workspace);
}

} // namespace sallyport::cli
