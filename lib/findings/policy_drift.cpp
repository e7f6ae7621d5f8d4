#include "findings/drift_finding.h"

namespace sallyport::findings {

namespace {

bool isProduction(const Facts &facts, const estate::Drift &drift)
{
    const estate::Environment *environment = facts.estate.environment(drift.secret.environment);
    return environment && environment->isProduction();
}

} // namespace

std::vector<Finding> findPolicyDrift(const Facts &facts)
{
    return driftFindings(
        facts, estate::DriftKind::Policy, [](const Facts &all, const estate::Drift &drift, Finding &finding) {
            finding.severity = isProduction(all, drift) ? Severity::Critical : Severity::Warning;
            finding.title = {
                QT_TRANSLATE_NOOP("Message", "Policy %1 says something else than Terraform"), {Code{drift.name}}};
        });
}

} // namespace sallyport::findings
