#pragma once

#include "findings/checklist/verdict_parts.h"

namespace sallyport::findings {

/// Something that raises an alert.
struct AlertRule
{
    QString name;    ///< "SecretLookupsDenied", "aws_cloudwatch_metric_alarm.denied"
    QByteArray text; ///< what it looks at: an expression, or the attributes of its block
    estate::Evidence evidence;
};

/// Alert rules of the repository, and the files that look like holding some and do not parse.
struct AlertRules
{
    std::vector<AlertRule> rules;
    std::vector<Error> problems;
};

/// Those of Prometheus (rule files, and PrometheusRule objects of Kubernetes) and of the clouds' Terraform resources.
AlertRules alertRulesOf(const ChecklistFacts &facts, const estate::Environment &environment);

} // namespace sallyport::findings
