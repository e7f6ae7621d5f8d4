#include "findings/drift_finding.h"

namespace sallyport::findings {

std::vector<Finding> findPolicyNotInTerraform(const Facts &facts)
{
    return driftFindings(
        facts, estate::DriftKind::PolicyUnknown, [](const Facts &, const estate::Drift &drift, Finding &finding) {
            finding.title = {QT_TRANSLATE_NOOP("Message", "Policy %1 reaches %2 and is not in Terraform"),
                {Code{drift.name}, drift.secret.environment}};
            finding.remedy.kind = Remedy::Kind::Read;
            finding.remedy.advice = {QT_TRANSLATE_NOOP("Message",
                                         "Declare it with vault_policy and an import block for %1, or delete it on the "
                                         "server when nobody needs it"),
                {Code{drift.name}}};
        });
}

} // namespace sallyport::findings
