#include "findings/checklist/alert_rules.h"

#include <QRegularExpression>

#include <algorithm>

namespace sallyport::findings {

namespace {

/// Whether a text names a metric of failed look-ups: a word of secrets and one of failure in one name
/// ("secret_lookup_failures_total", "SecretsAccessDenied"), or what the clouds call a refused reading.
bool namesFailedLookups(const QByteArray &text)
{
    static const QRegularExpression name(
        QStringLiteral("[\\w:.-]*(?:"
                       "(?:secret|vault|lookup|look_up|credential|getsecretvalue)[\\w:.-]*"
                       "(?:fail|denied|deny|forbidden|error|unauthori[sz]ed|missing|not_?found|403)|"
                       "(?:fail(?:ed|ure)?s?|denied|forbidden|unauthori[sz]ed)[\\w:.-]*(?:secret|lookup|look_up)"
                       ")[\\w:.-]*"),
        QRegularExpression::CaseInsensitiveOption);
    // The service's own metric or method, and that it is about what was refused.
    static const QRegularExpression service(
        QStringLiteral("ServiceApiResult|SecretGet|AccessSecretVersion|GetSecretValue"));
    static const QRegularExpression refusal(
        QStringLiteral("403|404|denied|forbidden|severity\\s*>?=\\s*\\W?ERROR|status\\.code|errorCode"),
        QRegularExpression::CaseInsensitiveOption);
    // These two say that the log itself could not be written.
    const QString cleaned = QString::fromUtf8(text)
                                .remove(QStringLiteral("vault_audit_log_request_failure"))
                                .remove(QStringLiteral("vault_audit_log_response_failure"));
    return name.match(cleaned).hasMatch() || (service.match(cleaned).hasMatch() && refusal.match(cleaned).hasMatch());
}

bool namesWord(const QByteArray &text, const QString &word)
{
    const QRegularExpression whole(QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(word)));
    return whole.match(QString::fromUtf8(text)).hasMatch();
}

/// Metrics of failed look-ups: those that the estate names, and those that Terraform makes of logs.
struct Metric
{
    QString name;
    estate::Evidence evidence;
};

std::vector<Metric> metricsOf(const ChecklistFacts &facts, const estate::Environment &environment)
{
    std::vector<Metric> metrics;
    if (const auto &monitoring = facts.facts.estate.monitoring) {
        for (const QString &name : monitoring->metrics)
            metrics.push_back({name, estate::Evidence::file(monitoring->at, {"%1", {Code{name}}})});
    }
    const QStringList types{
        QStringLiteral("aws_cloudwatch_log_metric_filter"), QStringLiteral("google_logging_metric")};
    for (const Resource &filter : resourcesOf(facts, environment, types)) {
        if (namesFailedLookups(textOf(filter).toByteArray()))
            metrics.push_back({filter.address(), filter.evidence({"%1", {Code{filter.address()}}})});
    }
    return metrics;
}

bool isAbout(const AlertRule &rule, const std::vector<Metric> &metrics)
{
    return namesFailedLookups(rule.text) || std::any_of(metrics.begin(), metrics.end(), [&](const Metric &metric) {
        return namesWord(rule.text, metric.name);
    });
}

/// No rule is about failed look-ups.
Verdict judgeAbsence(const AlertRules &found, const std::vector<Metric> &metrics, const ChecklistFacts &facts)
{
    const Message advice{QT_TRANSLATE_NOOP("Message",
                             "Add an alert rule, or name its metric and its file: monitoring { metrics, rules } "
                             "in sallyport.hcl"),
        {}};
    if (!found.problems.empty())
        return notChecked({QT_TRANSLATE_NOOP("Message", "%1 does not parse"), {Code{found.problems.front().subject}}},
            {"%1", {found.problems.front().what}});
    if (!metrics.empty())
        return failed({QT_TRANSLATE_NOOP("Message", "No alert rule names the metric %1"), {Code{metrics.front().name}}},
            {metrics.front().evidence}, toRead(advice));
    if (found.rules.empty())
        return notChecked({QT_TRANSLATE_NOOP("Message", "No alert rule was found in this repository"), {}}, advice,
            {estate::Evidence::commit(facts.facts.commit)});
    std::vector<estate::Evidence> evidence;
    for (const AlertRule &rule : found.rules) {
        if (evidence.size() < evidenceShown)
            evidence.push_back(rule.evidence);
    }
    return failed({QT_TRANSLATE_N_NOOP("Message", "%n alert rules, and none is about failed look-ups"),
                      {qint64(found.rules.size())}},
        std::move(evidence), toRead(advice));
}

} // namespace

Verdict judgeAlerts(const ChecklistFacts &facts, const estate::Environment &environment)
{
    if (!facts.facts.model || !facts.facts.files)
        return noRepository();
    const AlertRules found = alertRulesOf(facts, environment);
    const std::vector<Metric> metrics = metricsOf(facts, environment);
    std::vector<estate::Evidence> evidence;
    qint64 count = 0;
    for (const AlertRule &rule : found.rules) {
        if (!isAbout(rule, metrics))
            continue;
        ++count;
        if (evidence.size() < evidenceShown)
            evidence.push_back(rule.evidence);
    }
    if (count == 0)
        return judgeAbsence(found, metrics, facts);
    return passed(
        {QT_TRANSLATE_N_NOOP("Message", "%n alert rules are about failed look-ups"), {count}}, std::move(evidence));
}

} // namespace sallyport::findings
