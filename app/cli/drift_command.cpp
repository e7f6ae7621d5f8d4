#include "cli/json.h"
#include "cli/opened_estate.h"

#include <QJsonArray>

#include <algorithm>

namespace sallyport::cli {

namespace {

/// What the person asked for: which environment, and whether names of fields may be printed.
struct Wish
{
    QString environment;
    bool withKeys = false;

    bool wants(const QString &name) const { return environment.isEmpty() || name == environment; }
};

std::vector<const findings::Finding *> wanted(const core::View &view, const Wish &wish)
{
    std::vector<const findings::Finding *> found;
    for (const findings::Finding &finding : view.findings) {
        if (findings::isDrift(finding) && wish.wants(finding.subject.environment))
            found.push_back(&finding);
    }
    return found;
}

std::vector<const estate::NotCompared *> notCompared(const core::View &view, const Wish &wish)
{
    std::vector<const estate::NotCompared *> found;
    for (const estate::NotCompared &one : view.drift.notCompared) {
        if (wish.wants(one.environment))
            found.push_back(&one);
    }
    return found;
}

QString textOf(const estate::Evidence &evidence, const Wish &wish, const core::Words &words)
{
    const QString text = words.plain(evidence.message);
    return wish.withKeys && !evidence.detail.isEmpty() ? text + QStringLiteral(": ") + words.plain(evidence.detail)
                                                       : text;
}

void printText(Invocation &invocation, const core::View &view, const Wish &wish)
{
    const core::Words words;
    std::vector<QStringList> rows{
        {QStringLiteral("ENVIRONMENT"), QStringLiteral("RULE"), QStringLiteral("WHAT"), QStringLiteral("EVIDENCE")}};
    for (const findings::Finding *finding : wanted(view, wish)) {
        QStringList heading = {finding->subject.environment, finding->rule, words.plain(finding->title)};
        if (finding->state == findings::State::Accepted)
            heading.back() += QStringLiteral(" (accepted)");
        for (const estate::Evidence &evidence : finding->evidence) {
            rows.push_back(
                heading + QStringList(evidence.reference + QStringLiteral("  ") + textOf(evidence, wish, words)));
            heading = {QString(), QString(), QString()};
        }
    }
    if (rows.size() == 1)
        invocation.out << "No drift in what could be compared\n";
    else
        printTable(invocation.out, rows);
    invocation.out << QStringLiteral("\nCompared: %1\n").arg(view.drift.compared);
    for (const estate::NotCompared *one : notCompared(view, wish))
        invocation.out << QStringLiteral("Not compared: %1, %2: %3\n")
                              .arg(one->environment, words.plain(one->what), words.plain(one->reason));
}

void printJson(Invocation &invocation, const core::View &view, const Wish &wish)
{
    const core::Words words;
    QJsonArray drift;
    for (const findings::Finding *finding : wanted(view, wish)) {
        QJsonObject object = toJson(*finding, words);
        QJsonArray details;
        for (const estate::Evidence &evidence : finding->evidence) {
            if (wish.withKeys && !evidence.detail.isEmpty())
                details.append(words.plain(evidence.detail));
        }
        if (!details.isEmpty())
            object.insert(QStringLiteral("details"), details);
        drift.append(object);
    }
    QJsonArray unknown;
    for (const estate::NotCompared *one : notCompared(view, wish))
        unknown.append(QJsonObject{{QStringLiteral("environment"), one->environment},
            {QStringLiteral("what"), words.plain(one->what)}, {QStringLiteral("reason"), words.plain(one->reason)}});
    invocation.printJson(QJsonObject{{QStringLiteral("drift"), drift}, {QStringLiteral("not_compared"), unknown},
        {QStringLiteral("compared"), view.drift.compared}});
}

} // namespace

int runDrift(Invocation &invocation)
{
    const auto workspace = openEstate(invocation);
    if (!workspace)
        return invocation.failed(workspace.error());
    const core::View &view = *(*workspace)->view();
    const auto environment = takeEnvironment(invocation, view.estate());
    if (!environment)
        return invocation.failed(environment.error());
    const Wish wish{*environment, invocation.takeFlag(QStringLiteral("--keys"))};
    if (!invocation.arguments.isEmpty())
        return invocation.misusedArgument();
    // Without the declared side nothing can be said.
    if (view.inputs.repositoryError)
        return invocation.failed(*view.inputs.repositoryError);
    invocation.output == Output::Json ? printJson(invocation, view, wish) : printText(invocation, view, wish);
    const auto found = wanted(view, wish);
    const bool differs = std::any_of(found.begin(), found.end(),
        [](const findings::Finding *finding) { return finding->state != findings::State::Accepted; });
    return differs ? Findings : notCompared(view, wish).empty() ? Fine : CouldNotCheck;
}

} // namespace sallyport::cli
