#include "cli/refresh_outside.h"

#include "cli/opened_estate.h"
#include "core/words.h"

#include <QJsonObject>

namespace sallyport::cli {

namespace {

QJsonObject failureOf(QJsonObject report, const Error &error)
{
    report.insert(QStringLiteral("error"), error.toString());
    report.insert(QStringLiteral("code"), nameOf(error.code));
    return report;
}

void print(QTextStream &out, const QJsonObject &report, const Message &counted)
{
    const core::Words words;
    out << report.value(QStringLiteral("asked")).toString() << ' ' << report.value(QStringLiteral("origin")).toString()
        << ": ";
    if (report.contains(QStringLiteral("error")))
        out << "not checked: " << report.value(QStringLiteral("error")).toString() << '\n';
    else
        out << words.plain(counted) << ", "
            << words.plain({QT_TRANSLATE_N_NOOP("Message", "%n requests"),
                   {report.value(QStringLiteral("requests")).toInteger()}})
            << '\n';
}

ExitCode refreshPrometheus(Invocation &invocation, core::Workspace &workspace, QJsonArray &reports)
{
    const auto origin = workspace.prometheus();
    if (!origin)
        return Fine;
    const auto done = resultOf(workspace.askPrometheus());
    QJsonObject report{
        {QStringLiteral("asked"), QStringLiteral("prometheus")}, {QStringLiteral("origin"), origin->text()}};
    Message counted;
    if (done) {
        const auto &reading = *workspace.view()->inputs.outside->alerts.reading;
        report.insert(QStringLiteral("alert_rules"), qint64(reading.alerts.size()));
        report.insert(QStringLiteral("requests"), reading.requests);
        counted = {QT_TRANSLATE_N_NOOP("Message", "%n alert rules"), {qint64(reading.alerts.size())}};
    } else {
        report = failureOf(report, done.error());
    }
    reports.append(report);
    if (invocation.output == Output::Text)
        print(invocation.out, report, counted);
    return done ? Fine : CouldNotCheck;
}

Message approvalsOf(const git::BranchProtection &protection)
{
    if (!protection.approvals)
        return protection.notSeen.empty() ? Message{QT_TRANSLATE_NOOP("Message", "nothing of it is told"), {}}
                                          : protection.notSeen.front().what;
    return {QT_TRANSLATE_N_NOOP("Message", "%n reviews are required"), {qint64(*protection.approvals)}};
}

ExitCode refreshForge(Invocation &invocation, core::Workspace &workspace, QJsonArray &reports)
{
    const auto question = resultOf(workspace.wayOut().forgeQuestion());
    const auto done = resultOf(workspace.askForge());
    // A remote that is no forge is nobody to ask.
    if (!question)
        return Fine;
    QJsonObject report{
        {QStringLiteral("asked"), QStringLiteral("forge")}, {QStringLiteral("origin"), question->forge.origin.text()}};
    Message counted;
    if (done) {
        const git::BranchProtection &protection = *workspace.view()->inputs.outside->protection.reading;
        if (protection.approvals)
            report.insert(QStringLiteral("approvals"), *protection.approvals);
        report.insert(QStringLiteral("requests"), protection.requests);
        counted = approvalsOf(protection);
    } else {
        report = failureOf(report, done.error());
    }
    reports.append(report);
    if (invocation.output == Output::Text)
        print(invocation.out, report, counted);
    const bool isUnsent =
        !done && (done.error().code == ErrorCode::NotFound || done.error().code == ErrorCode::Unconfirmed);
    return done || isUnsent ? Fine : CouldNotCheck;
}

} // namespace

ExitCode refreshOutside(Invocation &invocation, core::Workspace &workspace, QJsonArray &reports)
{
    const ExitCode prometheus = refreshPrometheus(invocation, workspace, reports);
    const ExitCode forge = refreshForge(invocation, workspace, reports);
    return prometheus == Fine ? forge : prometheus;
}

} // namespace sallyport::cli
