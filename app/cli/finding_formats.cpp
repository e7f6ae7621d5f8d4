#include "cli/finding_formats.h"

#include "cli/json.h"
#include "cli/opened_estate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

namespace sallyport::cli {

namespace {

bool isChecked(const findings::Check &check)
{
    return check.outcome == findings::Check::Outcome::Checked;
}

QByteArray writeTable(const FindingReport &report)
{
    QByteArray bytes;
    QTextStream out(&bytes);
    for (const findings::Finding *finding : report.findings) {
        out << QStringLiteral("%1  %2  [%3] %4\n")
                   .arg(findings::nameOf(finding->severity).leftJustified(11),
                       finding->subject.environment.leftJustified(8), findings::nameOf(finding->state),
                       report.words.plain(finding->title));
        for (const estate::Evidence &evidence : finding->evidence)
            out << QStringLiteral("             %1  %2\n")
                       .arg(evidence.reference, report.words.plain(evidence.message));
    }
    for (const findings::Check *check : report.checks) {
        if (!isChecked(*check))
            out << QStringLiteral("not checked  %1: %2. %3\n")
                       .arg(report.words.plain(check->what), report.words.plain(check->scope),
                           report.words.plain(check->mend));
    }
    out.flush();
    return bytes;
}

QByteArray writeJson(const FindingReport &report)
{
    QJsonArray found;
    for (const findings::Finding *finding : report.findings)
        found.append(toJson(*finding, report.words));
    QJsonArray checks;
    for (const findings::Check *check : report.checks)
        checks.append(toJson(*check, report.words));
    return QJsonDocument(QJsonObject{{QStringLiteral("findings"), found}, {QStringLiteral("coverage"), checks}})
        .toJson();
}

/// A cell of a Markdown table: what would end it or begin something is taken back.
QString cell(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\"));
    for (const char16_t mark : {u'|', u'<', u'*', u'_', u'`', u'['})
        text.replace(QChar(mark), QStringLiteral("\\") + QChar(mark));
    return text.replace(u'\n', u' ');
}

QByteArray writeMarkdown(const FindingReport &report)
{
    QByteArray bytes;
    QTextStream out(&bytes);
    out << "| Severity | Environment | Finding | Evidence | Owner | State |\n|---|---|---|---|---|---|\n";
    for (const findings::Finding *finding : report.findings)
        out << "| "
            << QStringList{findings::nameOf(finding->severity), cell(finding->subject.environment),
                   cell(report.words.plain(finding->title)), cell(evidenceText(*finding, report.words)),
                   cell(finding->owner), findings::nameOf(finding->state)}
                   .join(QStringLiteral(" | "))
            << " |\n";
    if (report.findings.empty())
        out << "| | | Nothing is wrong in what was checked | | | |\n";
    for (const bool checked : {true, false}) {
        out << (checked ? "\nChecked:\n" : "\nNot checked, never counted as passed:\n");
        for (const findings::Check *check : report.checks) {
            if (isChecked(*check) != checked)
                continue;
            const Message &last = checked ? check->amount : check->mend;
            out << "- "
                << cell(QStringLiteral("%1: %2. %3")
                            .arg(report.words.plain(check->what), report.words.plain(check->scope),
                                report.words.plain(last)))
                << '\n';
        }
    }
    out.flush();
    return bytes;
}

} // namespace

FindingReport reportOf(const core::View &view, const QString &environment)
{
    FindingReport report{view, {}, {}, core::Words()};
    const auto shows = [&](const QString &name) { return environment.isEmpty() || name == environment; };
    for (const findings::Finding &finding : view.findings) {
        if (finding.state != findings::State::Gone && shows(finding.subject.environment))
            report.findings.push_back(&finding);
    }
    for (const findings::Check &check : view.coverage) {
        if (check.environment.isEmpty() || shows(check.environment))
            report.checks.push_back(&check);
    }
    return report;
}

QString evidenceText(const findings::Finding &finding, const core::Words &words)
{
    QStringList parts;
    for (const estate::Evidence &evidence : finding.evidence) {
        const QString text = words.plain(evidence.message);
        parts.push_back(text.isEmpty() ? evidence.reference : QStringLiteral("%1 (%2)").arg(text, evidence.reference));
    }
    return parts.join(QStringLiteral("; "));
}

const std::vector<FindingFormat> &findingFormats()
{
    static const std::vector<FindingFormat> table = {
        {"table", writeTable},
        {"json", writeJson},
        {"sarif", writeSarif},
        {"markdown", writeMarkdown},
        {"junit", writeJUnit},
    };
    return table;
}

} // namespace sallyport::cli
