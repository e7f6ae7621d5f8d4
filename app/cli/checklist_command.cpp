#include "cli/json.h"
#include "cli/opened_estate.h"

#include <QJsonArray>

#include <algorithm>

namespace sallyport::cli {

namespace {

using findings::Verdict;

const findings::Point &pointOf(const Verdict &verdict)
{
    return findings::checklistPoints().at(size_t(verdict.point) - 1);
}

void printText(Invocation &invocation, const std::vector<Verdict> &verdicts)
{
    const core::Words words;
    std::vector<QStringList> rows{{QStringLiteral("ENVIRONMENT"), QStringLiteral("№"), QStringLiteral("POINT"),
        QStringLiteral("STATE"), QStringLiteral("WHY"), QStringLiteral("EVIDENCE")}};
    for (const Verdict &verdict : verdicts)
        rows.push_back({verdict.environment, QString::number(verdict.point), QLatin1String(pointOf(verdict).name),
            findings::nameOf(verdict.outcome), words.plain(verdict.what),
            verdict.evidence.empty() ? QStringLiteral("-") : verdict.evidence.front().reference});
    printTable(invocation.out, rows);
    invocation.out << '\n';
    for (const findings::Score &score : findings::scores(verdicts))
        invocation.out << QStringLiteral("%1: %2 passed, %3 failed, %4 not checked\n")
                              .arg(score.environment)
                              .arg(score.passed)
                              .arg(score.failed)
                              .arg(score.notChecked);
}

QJsonArray scoresOf(const core::View &view, const QString &environment)
{
    QJsonArray all;
    for (const estate::ScoreRecord &record : *view.inputs.scores) {
        if (!environment.isEmpty() && record.environment != environment)
            continue;
        all.append(QJsonObject{{QStringLiteral("environment"), record.environment},
            {QStringLiteral("day"), record.day.toString(Qt::ISODate)}, {QStringLiteral("passed"), record.passed},
            {QStringLiteral("failed"), record.failed}, {QStringLiteral("not_checked"), record.notChecked}});
    }
    return all;
}

/// Who was asked beside the backends, when, and with how many requests.
QJsonArray outsideOf(const estate::Outside &outside)
{
    QJsonArray all;
    const auto add = [&](const char *asked, QJsonObject object, const std::optional<estate::Attempt> &failure) {
        object.insert(QStringLiteral("asked"), QLatin1String(asked));
        if (failure) {
            object.insert(QStringLiteral("failed_at"), toRfc3339(failure->at));
            object.insert(QStringLiteral("error"), failure->error.toString());
        }
        if (object.size() > 1)
            all.append(object);
    };
    QJsonObject alerts;
    if (const auto &reading = outside.alerts.reading)
        alerts = {{QStringLiteral("origin"), reading->origin}, {QStringLiteral("at"), toRfc3339(reading->readAt)},
            {QStringLiteral("requests"), reading->requests},
            {QStringLiteral("alert_rules"), qint64(reading->alerts.size())}};
    add("prometheus", alerts, outside.alerts.failure);
    QJsonObject protection;
    if (const auto &reading = outside.protection.reading)
        protection = {{QStringLiteral("origin"), reading->host}, {QStringLiteral("at"), toRfc3339(reading->askedAt)},
            {QStringLiteral("requests"), reading->requests}, {QStringLiteral("project"), reading->project},
            {QStringLiteral("branch"), reading->branch}};
    add("forge", protection, outside.protection.failure);
    return all;
}

} // namespace

int runChecklist(Invocation &invocation)
{
    const auto workspace = openSearchedEstate(invocation);
    if (!workspace)
        return invocation.failed(workspace.error());
    const core::View &view = *(*workspace)->view();
    const auto environment = takeEnvironment(invocation, view.estate());
    if (!environment)
        return invocation.failed(environment.error());
    if (!invocation.arguments.isEmpty())
        return invocation.misusedArgument();
    std::vector<Verdict> verdicts = view.checklist;
    std::erase_if(verdicts,
        [&](const Verdict &verdict) { return !environment->isEmpty() && verdict.environment != *environment; });
    if (invocation.output == Output::Json) {
        QJsonArray all;
        for (const Verdict &verdict : verdicts)
            all.append(toJson(verdict, core::Words()));
        invocation.printJson(
            QJsonObject{{QStringLiteral("points"), all}, {QStringLiteral("history"), scoresOf(view, *environment)},
                {QStringLiteral("outside"), outsideOf(*view.inputs.outside)}});
    } else {
        printText(invocation, verdicts);
    }
    const auto has = [&](Verdict::Outcome outcome) {
        return std::any_of(
            verdicts.begin(), verdicts.end(), [&](const Verdict &verdict) { return verdict.outcome == outcome; });
    };
    if (has(Verdict::Outcome::Failed))
        return Findings;
    return has(Verdict::Outcome::NotChecked) ? CouldNotCheck : Fine;
}

} // namespace sallyport::cli
