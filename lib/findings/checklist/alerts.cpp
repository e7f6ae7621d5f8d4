#include "findings/checklist/alert_rules.h"

#include <QRegularExpression>
#include <QSet>

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
    const Message advice{
        QT_TRANSLATE_NOOP("Message", "Add an alert rule, or name its metric, its file or its Prometheus: monitoring "
                                     "{ metrics, rules, prometheus } in sallyport.hcl"),
        {}};
    if (!found.problems.empty())
        return notChecked({QT_TRANSLATE_NOOP("Message", "%1 does not parse"), {Code{found.problems.front().subject}}},
            {"%1", {found.problems.front().what}});
    if (!metrics.empty())
        return failed({QT_TRANSLATE_NOOP("Message", "No alert rule names the metric %1"), {Code{metrics.front().name}}},
            {metrics.front().evidence}, toRead(advice));
    const monitoring::AlertReading *loaded = loadedRules(facts);
    if (found.rules.empty() && loaded)
        return failed(
            {QT_TRANSLATE_NOOP("Message", "Neither this repository nor %1 has an alert rule"), {Code{loaded->origin}}},
            {estate::Evidence::api(loaded->request(), {QT_TRANSLATE_NOOP("Message", "asked on %1"), {loaded->readAt}})},
            toRead(advice));
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

/// There are rules about failed look-ups, and none of them is evaluated.
Verdict judgeSick(const std::vector<const AlertRule *> &sick)
{
    const auto broken = std::find_if(
        sick.begin(), sick.end(), [](const AlertRule *rule) { return rule->health != QLatin1String("unknown"); });
    std::vector<estate::Evidence> evidence;
    for (const AlertRule *rule : sick) {
        if (evidence.size() < evidenceShown)
            evidence.push_back(rule->evidence);
    }
    if (broken == sick.end())
        return notChecked(
            {QT_TRANSLATE_NOOP("Message", "Prometheus has not evaluated %1 yet"), {Code{sick.front()->name}}},
            {QT_TRANSLATE_NOOP("Message", "Ask again in a minute: F5"), {}}, std::move(evidence));
    return failed({QT_TRANSLATE_NOOP("Message", "Prometheus cannot evaluate %1: its health is %2"),
                      {Code{(*broken)->name}, (*broken)->health}},
        std::move(evidence), toRead({QT_TRANSLATE_NOOP("Message", "Mend its expression: it raises no alert now"), {}}));
}

} // namespace

Verdict judgeAlerts(const ChecklistFacts &facts, const estate::Environment &environment)
{
    const AlertRules found = alertRulesOf(facts, environment);
    const std::vector<Metric> metrics = metricsOf(facts, environment);
    std::vector<estate::Evidence> evidence;
    std::vector<const AlertRule *> sick;
    QSet<QString> names; // a rule of a file and the same one in the server are one
    for (const AlertRule &rule : found.rules) {
        if (!isAbout(rule, metrics))
            continue;
        if (rule.isSick()) {
            sick.push_back(&rule);
            continue;
        }
        names.insert(rule.name);
        if (evidence.size() < evidenceShown)
            evidence.push_back(rule.evidence);
    }
    if (!names.isEmpty())
        return passed(
            {QT_TRANSLATE_N_NOOP("Message", "%n alert rules are about failed look-ups"), {qint64(names.size())}},
            std::move(evidence));
    if (!sick.empty())
        return judgeSick(sick);
    if (!facts.facts.model || !facts.facts.files)
        return noRepository();
    if (const auto gap = prometheusGap(facts))
        return *gap;
    return judgeAbsence(found, metrics, facts);
}

} // namespace sallyport::findings
