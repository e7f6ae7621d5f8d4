#include "findings/drift_finding.h"

namespace sallyport::findings {

std::vector<Finding> findMountDrift(const Facts &facts)
{
    return driftFindings(
        facts, estate::DriftKind::Mount, [](const Facts &, const estate::Drift &drift, Finding &finding) {
            finding.title = {QT_TRANSLATE_NOOP("Message", "Mount %1 differs from Terraform"), {Code{drift.name}}};
        });
}

} // namespace sallyport::findings
