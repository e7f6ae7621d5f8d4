#pragma once

#include "findings/checklist/verdict_parts.h"

namespace sallyport::findings {

/// Something that raises an alert.
struct AlertRule
{
    QString name;    ///< "SecretLookupsDenied", "aws_cloudwatch_metric_alarm.denied"
    QByteArray text; ///< what it looks at: an expression, or the attributes of its block
    estate::Evidence evidence;
    /// What a Prometheus says of its last evaluation: "ok", "err", "unknown"; empty where none was asked about it.
    QString health = {};

    bool isSick() const { return !health.isEmpty() && health != QLatin1String("ok"); }
};

/// Alert rules, and the files that look like holding some and do not parse.
struct AlertRules
{
    std::vector<AlertRule> rules;
    std::vector<Error> problems;
};

/// Those of the repository's files for Prometheus: rule files, and PrometheusRule objects of Kubernetes.
AlertRules fileRules(const std::vector<terraform::SourceFile> &files);
/// Those files, the clouds' Terraform resources, and what the Prometheus that the estate names has loaded. A rule of a
/// file that it has loaded and cannot evaluate is as sick as it says.
AlertRules alertRulesOf(const ChecklistFacts &facts, const estate::Environment &environment);

/// The rules that the Prometheus of the estate has loaded, if it is the one that the estate names now and nothing
/// failed since; else null.
const monitoring::AlertReading *loadedRules(const ChecklistFacts &facts);
/// Why loadedRules() is null, or not whole, where the estate names a Prometheus.
std::optional<Verdict> prometheusGap(const ChecklistFacts &facts);

} // namespace sallyport::findings
