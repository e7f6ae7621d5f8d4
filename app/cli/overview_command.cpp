#include "cli/json.h"
#include "cli/opened_estate.h"

#include <QJsonArray>

namespace sallyport::cli {

namespace {

QString readText(const estate::Knowledge *known, Instant now, const core::Words &words)
{
    if (!known || (!known->reading && !known->failure))
        return QStringLiteral("not read yet");
    QString text;
    if (known->failure)
        text = known->failure->error.code == ErrorCode::Sealed
                   ? QStringLiteral("sealed, ")
                   : englishText(known->failure->error.what) + QStringLiteral(", ");
    if (!known->reading)
        return text + QStringLiteral("never read");
    const auto &reading = *known->reading;
    return text + QStringLiteral("read %1 ago, %2, %3")
                      .arg(words.span(std::chrono::duration_cast<Duration>(now - reading.readAt)),
                          words.plain({QT_TRANSLATE_N_NOOP("Message", "%n requests"), {qint64(reading.cost.requests)}}),
                          words.span(reading.cost.took));
}

qint64 countOf(const core::View &view, const QString &environment)
{
    return qint64(view.inventory.of(environment).size());
}

void printText(Invocation &invocation, const core::View &view)
{
    const core::Words words;
    invocation.out << "Estate " << view.estate().name << "  (read-only: metadata only, no value is ever read)\n\n";
    std::vector<QStringList> rows;
    for (const estate::Environment &environment : view.estate().environments)
        rows.push_back({environment.name, environment.isProduction() ? QStringLiteral("production") : QString(),
            words.plain({QT_TRANSLATE_N_NOOP("Message", "%n secrets"), {countOf(view, environment.name)}}),
            readText(view.knowledge(environment.name), view.inputs.now, words)});
    printTable(invocation.out, rows);
    if (view.inputs.repositoryError)
        invocation.out << "\nTerraform not read: " << view.inputs.repositoryError->toString() << '\n';
    invocation.out << "\nFindings\n";
    for (const findings::Finding &finding : view.findings)
        invocation.out << QStringLiteral("  %1  %2  %3\n")
                              .arg(findings::nameOf(finding.severity).leftJustified(11),
                                  finding.subject.environment.leftJustified(8), words.plain(finding.title));
    if (view.findings.empty())
        invocation.out << "  none\n";
    invocation.out << "\nNot checked\n";
    for (const findings::Check &check : view.coverage) {
        if (check.outcome == findings::Check::Outcome::NotChecked)
            invocation.out << QStringLiteral("  %1: %2. %3\n")
                                  .arg(words.plain(check.what), words.plain(check.scope), words.plain(check.mend));
    }
    invocation.out << QStringLiteral("\nDraft: %1, +%2 -%3, %4\n")
                          .arg(words.plain(
                              {QT_TRANSLATE_N_NOOP("Message", "%n changes"), {qint64(view.draft.changes.size())}}))
                          .arg(view.draft.added)
                          .arg(view.draft.removed)
                          .arg(words.plain(
                              {QT_TRANSLATE_N_NOOP("Message", "%n files"), {qint64(view.draft.files.size())}}));
}

} // namespace

int runOverview(Invocation &invocation)
{
    if (!invocation.arguments.isEmpty())
        return invocation.misusedArgument();
    const auto workspace = openSearchedEstate(invocation);
    if (!workspace)
        return invocation.failed(workspace.error());
    const core::View &view = *(*workspace)->view();
    if (invocation.output == Output::Text) {
        printText(invocation, view);
        return Fine;
    }
    const core::Words words;
    QJsonArray environments;
    for (const estate::Environment &environment : view.estate().environments) {
        QJsonObject object{{QStringLiteral("name"), environment.name}, {QStringLiteral("tier"), environment.tierName},
            {QStringLiteral("secrets"), countOf(view, environment.name)}};
        const estate::Knowledge *known = view.knowledge(environment.name);
        if (known && known->reading) {
            object.insert(QStringLiteral("read_at"), toRfc3339(known->reading->readAt));
            object.insert(QStringLiteral("requests"), known->reading->cost.requests);
        }
        if (known && known->failure)
            object.insert(QStringLiteral("failure"), known->failure->error.toString());
        environments.append(object);
    }
    QJsonArray found;
    for (const findings::Finding &finding : view.findings)
        found.append(toJson(finding, words));
    QJsonArray checks;
    for (const findings::Check &check : view.coverage)
        checks.append(toJson(check, words));
    invocation.printJson(QJsonObject{{QStringLiteral("estate"), view.estate().name},
        {QStringLiteral("environments"), environments}, {QStringLiteral("findings"), found},
        {QStringLiteral("coverage"), checks}, {QStringLiteral("draft"), toJson(view.draft, words)}});
    return Fine;
}

} // namespace sallyport::cli
