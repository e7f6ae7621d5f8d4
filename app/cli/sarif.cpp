#include "cli/sarif.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QUrl>

namespace sallyport::cli {

namespace {

using findings::Severity;

QJsonObject textObject(const QString &text)
{
    return {{QStringLiteral("text"), text}};
}

QJsonArray ruleArray(const core::Words &words)
{
    QJsonArray rules;
    for (const LintRuleText &rule : lintRuleTexts())
        rules.append(QJsonObject{{QStringLiteral("id"), rule.name},
            {QStringLiteral("shortDescription"), textObject(words.plain(rule.about))},
            {QStringLiteral("help"), textObject(words.plain(rule.why))},
            {QStringLiteral("defaultConfiguration"),
                QJsonObject{{QStringLiteral("level"), sarifLevel(rule.severity)}}}});
    return rules;
}

/// A relative reference with its special characters encoded, as RFC 3986 wants it.
QString uriOf(const QString &path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

/// Of the rule and the thing, not of the line: stays the same when the file grows above it.
QString fingerprintOf(const LintResult &result)
{
    const QByteArray identity = (result.rule + QLatin1Char('\n') + result.about).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(identity, QCryptographicHash::Sha256).toHex());
}

QJsonObject resultObject(const LintResult &result, const core::Words &words)
{
    QString message = words.plain(result.title);
    if (!result.commit.isEmpty())
        message += QStringLiteral(" (commit %1)").arg(result.commit.left(12));
    message += QStringLiteral(". ") + words.plain(result.advice);
    return {{QStringLiteral("ruleId"), result.rule}, {QStringLiteral("level"), sarifLevel(result.severity)},
        {QStringLiteral("message"), textObject(message)},
        {QStringLiteral("locations"), QJsonArray{sarifLocation(result.at)}},
        {QStringLiteral("partialFingerprints"), QJsonObject{{QStringLiteral("sallyport/v1"), fingerprintOf(result)}}}};
}

} // namespace

QString sarifLevel(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::NotChecked:
        break;
    }
    return QStringLiteral("note");
}

QJsonObject sarifLocation(const SourceRef &at)
{
    QJsonObject place{{QStringLiteral("artifactLocation"), QJsonObject{{QStringLiteral("uri"), uriOf(at.file)}}}};
    if (at.line > 0)
        place.insert(QStringLiteral("region"), QJsonObject{{QStringLiteral("startLine"), at.line}});
    return {{QStringLiteral("physicalLocation"), place}};
}

QJsonObject sarifLog(
    const QJsonArray &rules, const QJsonArray &results, const QJsonArray &notifications, bool wasSuccessful)
{
    const QJsonObject driver{{QStringLiteral("name"), QStringLiteral("sallyport-cli")},
        {QStringLiteral("version"), QStringLiteral(SALLYPORT_VERSION)},
        {QStringLiteral("semanticVersion"), QStringLiteral(SALLYPORT_VERSION)}, {QStringLiteral("rules"), rules}};
    const QJsonObject invocation{{QStringLiteral("executionSuccessful"), wasSuccessful},
        {QStringLiteral("toolExecutionNotifications"), notifications}};
    const QJsonObject run{{QStringLiteral("tool"), QJsonObject{{QStringLiteral("driver"), driver}}},
        {QStringLiteral("columnKind"), QStringLiteral("unicodeCodePoints")},
        {QStringLiteral("invocations"), QJsonArray{invocation}}, {QStringLiteral("results"), results}};
    return {{QStringLiteral("$schema"), QStringLiteral("https://json.schemastore.org/sarif-2.1.0.json")},
        {QStringLiteral("version"), QStringLiteral("2.1.0")}, {QStringLiteral("runs"), QJsonArray{run}}};
}

QJsonObject toSarif(const LintReport &report, const core::Words &words)
{
    QJsonArray results;
    for (const LintResult &result : report.results)
        results.append(resultObject(result, words));
    QJsonArray notes;
    for (const Error &problem : report.problems)
        notes.append(QJsonObject{{QStringLiteral("level"), QStringLiteral("error")},
            {QStringLiteral("message"), textObject(problem.toString())}});
    return sarifLog(ruleArray(words), results, notes, report.problems.empty());
}

} // namespace sallyport::cli
