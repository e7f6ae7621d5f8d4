#include "cli/opened_estate.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sallyport::cli {

namespace {

QString nameOf(git::Runnable::Source source)
{
    return source == git::Runnable::Source::Repository ? QStringLiteral("repository") : QStringLiteral("yours");
}

QJsonObject toJson(const core::TrustQuestion &question)
{
    QJsonArray runs;
    for (const git::Runnable &run : question.runs)
        runs.append(QJsonObject{{QStringLiteral("kind"), git::nameOf(run.kind)},
            {QStringLiteral("configured_by"), nameOf(run.source)}, {QStringLiteral("name"), run.name},
            {QStringLiteral("command"), run.command}});
    return {{QStringLiteral("repository"), question.root}, {QStringLiteral("trust"), core::nameOf(question.state)},
        {QStringLiteral("fingerprint"), question.fingerprint}, {QStringLiteral("runs"), runs}};
}

QString sentenceOf(core::TrustState state)
{
    switch (state) {
    case core::TrustState::Trusted:
        return QStringLiteral("trusted: git may run in it");
    case core::TrustState::Changed:
        return QStringLiteral("not trusted: its configuration or a hook has changed since it was");
    case core::TrustState::Unasked:
        break;
    }
    return QStringLiteral("not trusted: git does not run in it");
}

void print(Invocation &invocation, const core::TrustQuestion &question)
{
    if (invocation.output == Output::Json)
        return invocation.printJson(toJson(question));
    invocation.out << question.root << '\n' << sentenceOf(question.state) << '\n';
    std::vector<QStringList> rows;
    for (const git::Runnable &run : question.runs)
        rows.push_back({git::nameOf(run.kind), nameOf(run.source), run.name, run.command});
    if (!rows.empty())
        invocation.out << "\nWhat git would run, read or talk to:\n";
    printTable(invocation.out, rows);
    if (question.state != core::TrustState::Trusted)
        invocation.out << "\nTrust it with: sallyport-cli trust --yes\n";
}

} // namespace

int runTrust(Invocation &invocation)
{
    const bool yes = invocation.takeFlag(QStringLiteral("--yes"));
    const bool withdraw = invocation.takeFlag(QStringLiteral("--withdraw"));
    if (!invocation.arguments.isEmpty())
        return invocation.misusedArgument();
    if (yes && withdraw)
        return invocation.misused(QStringLiteral("--yes and --withdraw exclude each other"));
    const auto workspace = openEstate(invocation);
    if (!workspace)
        return invocation.failed(workspace.error());
    core::WayOut &wayOut = (*workspace)->wayOut();
    auto question = resultOf(wayOut.trustQuestion());
    if (!question)
        return invocation.failed(question.error());
    if (yes || withdraw) {
        const auto done = resultOf(yes ? wayOut.trust(question->fingerprint) : wayOut.withdrawTrust());
        if (!done)
            return invocation.failed(done.error());
        question = resultOf(wayOut.trustQuestion());
        if (!question)
            return invocation.failed(question.error());
    }
    print(invocation, *question);
    return Fine;
}

} // namespace sallyport::cli
