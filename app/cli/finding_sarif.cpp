#include "cli/finding_formats.h"
#include "cli/sarif.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace sallyport::cli {

namespace {

QJsonObject textObject(const QString &text)
{
    return {{QStringLiteral("text"), text}};
}

/// The line of a file that it rests on, else the estate's own description: code scanning shows nothing without a place.
SourceRef placeOf(const findings::Finding &finding)
{
    if (!finding.remedy.place.file.isEmpty())
        return finding.remedy.place;
    for (const estate::Evidence &evidence : finding.evidence) {
        if (!evidence.source.file.isEmpty())
            return evidence.source;
    }
    return {QStringLiteral("sallyport.hcl"), 1, 1};
}

QJsonObject resultOf(const findings::Finding &finding, const core::Words &words)
{
    QString text = words.plain(finding.title);
    if (!finding.evidence.empty())
        text += QStringLiteral(". ") + evidenceText(finding, words);
    if (!finding.remedy.advice.isEmpty())
        text += QStringLiteral(". ") + words.plain(finding.remedy.advice);
    const QByteArray identity = QCryptographicHash::hash(finding.identity.toUtf8(), QCryptographicHash::Sha256).toHex();
    QJsonObject result{{QStringLiteral("ruleId"), finding.rule},
        {QStringLiteral("level"), sarifLevel(finding.severity)}, {QStringLiteral("message"), textObject(text)},
        {QStringLiteral("locations"), QJsonArray{sarifLocation(placeOf(finding))}},
        {QStringLiteral("partialFingerprints"),
            QJsonObject{{QStringLiteral("sallyport/v1"), QString::fromLatin1(identity)}}}};
    if (finding.state == findings::State::Accepted)
        result.insert(
            QStringLiteral("suppressions"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("external")},
                                                {QStringLiteral("justification"), finding.acceptedBecause}}});
    return result;
}

} // namespace

QByteArray writeSarif(const FindingReport &report)
{
    QJsonArray results;
    QJsonArray rules;
    QSet<QString> named;
    for (const findings::Finding *finding : report.findings) {
        results.append(resultOf(*finding, report.words));
        if (!named.contains(finding->rule))
            rules.append(QJsonObject{{QStringLiteral("id"), finding->rule}});
        named.insert(finding->rule);
    }
    QJsonArray notes;
    for (const findings::Check *check : report.checks) {
        if (check->outcome == findings::Check::Outcome::NotChecked)
            notes.append(QJsonObject{{QStringLiteral("level"), QStringLiteral("note")},
                {QStringLiteral("message"),
                    textObject(QStringLiteral("Not checked: %1, %2. %3")
                                   .arg(report.words.plain(check->what), report.words.plain(check->scope),
                                       report.words.plain(check->mend)))}});
    }
    return QJsonDocument(sarifLog(rules, results, notes, true)).toJson();
}

} // namespace sallyport::cli
