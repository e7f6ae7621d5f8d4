#include "cli/draft_verbs.h"

#include "cli/opened_estate.h"
#include "core/staging.h"

namespace sallyport::cli {

namespace {

/// Prints the draft as it is after something was done to it, or why it was not done.
int afterwards(Invocation &invocation, const core::Workspace &workspace, QFuture<Result<void>> done)
{
    if (const auto result = resultOf(std::move(done)); !result)
        return invocation.failed(result.error());
    return printDraft(invocation, workspace);
}

/// "terraform/prod/x.tf:2": the second hunk of the file, as `draft diff` shows them.
int dropHunk(Invocation &invocation, core::Workspace &workspace, const QString &place)
{
    bool isNumber = false;
    const int number = place.section(u':', -1).toInt(&isNumber);
    if (!isNumber || number < 1 || !place.contains(u':'))
        return invocation.misused(QStringLiteral("\"%1\" is not FILE:NUMBER").arg(place));
    return afterwards(invocation, workspace, workspace.dropHunk(place.section(u':', 0, -2), number - 1));
}

} // namespace

Result<draft::Change> changeNamed(const core::Workspace &workspace, const QString &start)
{
    std::vector<draft::Change> found;
    for (const draft::RenderedChange &rendered : workspace.view()->draft.changes) {
        if (rendered.change.id.startsWith(start))
            found.push_back(rendered.change);
    }
    if (found.size() == 1 && !start.isEmpty())
        return found.front();
    return fail(ErrorCode::Invalid,
        found.size() > 1
            ? Message{QT_TRANSLATE_NOOP("Message", "several changes of the draft have an id that begins so"), {}}
            : Message{QT_TRANSLATE_NOOP("Message", "no change of the draft has this id"), {}},
        start, {QT_TRANSLATE_NOOP("Message", "See sallyport-cli draft list"), {}});
}

Result<void> takeParameters(const QStringList &arguments, draft::Change &change)
{
    for (const QString &argument : arguments) {
        if (!argument.contains(u'='))
            return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "not NAME=VALUE"), {}}, argument);
        const QString name = argument.section(u'=', 0, 0);
        const QString value = argument.section(u'=', 1);
        if (value.isEmpty())
            change.parameters.remove(name);
        else
            change.parameters.insert(name, value);
    }
    return {};
}

int startOver(Invocation &invocation, core::Workspace &workspace)
{
    return afterwards(invocation, workspace, workspace.discard());
}

int editChange(Invocation &invocation, core::Workspace &workspace)
{
    if (invocation.arguments.size() < 3)
        return invocation.misused(QStringLiteral("draft edit takes an id and NAME=VALUE"));
    auto change = changeNamed(workspace, invocation.arguments.at(1));
    if (!change)
        return invocation.failed(change.error());
    if (const auto taken = takeParameters(invocation.arguments.mid(2), *change); !taken)
        return invocation.failed(taken.error());
    const QString id = change->id;
    const auto prepared =
        core::prepareChange(*workspace.view(), workspace.view()->treeBefore(change->id), *change, core::Words());
    if (!prepared)
        return invocation.failed(prepared.error());
    return afterwards(invocation, workspace, workspace.replace(id, *prepared));
}

int moveChange(Invocation &invocation, core::Workspace &workspace)
{
    if (invocation.arguments.size() != 3)
        return invocation.misused(QStringLiteral("draft move takes an id and up, down or a number of places"));
    const auto change = changeNamed(workspace, invocation.arguments.at(1));
    if (!change)
        return invocation.failed(change.error());
    const QString where = invocation.arguments.at(2);
    bool isNumber = true;
    const int offset = where == QLatin1String("up") ? -1 : where == QLatin1String("down") ? 1 : where.toInt(&isNumber);
    if (!isNumber)
        return invocation.misused(QStringLiteral("\"%1\" is neither up, down nor a number of places").arg(where));
    return afterwards(invocation, workspace, workspace.move(change->id, offset));
}

int dropChange(Invocation &invocation, core::Workspace &workspace)
{
    const bool refused = invocation.takeFlag(QStringLiteral("--refused"));
    const QString hunk = invocation.takeOption(QStringLiteral("--hunk"));
    const qsizetype wanted = refused || !hunk.isEmpty() ? 1 : 2;
    if (invocation.arguments.size() != wanted || (refused && !hunk.isEmpty()))
        return invocation.misused(QStringLiteral("draft drop takes one id, --refused, or --hunk FILE:NUMBER"));
    if (refused)
        return afterwards(invocation, workspace, workspace.dropRefused());
    if (!hunk.isEmpty())
        return dropHunk(invocation, workspace, hunk);
    const auto change = changeNamed(workspace, invocation.arguments.at(1));
    if (!change)
        return invocation.failed(change.error());
    return afterwards(invocation, workspace, workspace.drop(change->id));
}

int restoreChange(Invocation &invocation, core::Workspace &workspace)
{
    if (invocation.arguments.size() != 2)
        return invocation.misused(QStringLiteral("draft restore takes one id"));
    const auto change = changeNamed(workspace, invocation.arguments.at(1));
    if (!change)
        return invocation.failed(change.error());
    return afterwards(invocation, workspace, workspace.restoreHunks(change->id));
}

int undoDraft(Invocation &invocation, core::Workspace &workspace)
{
    return afterwards(invocation, workspace, workspace.undo());
}

int redoDraft(Invocation &invocation, core::Workspace &workspace)
{
    return afterwards(invocation, workspace, workspace.redo());
}

} // namespace sallyport::cli
