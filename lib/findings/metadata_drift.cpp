#include "findings/drift_finding.h"

namespace sallyport::findings {

std::vector<Finding> findMetadataDrift(const Facts &facts)
{
    return driftFindings(
        facts, estate::DriftKind::CustomMetadata, [](const Facts &, const estate::Drift &drift, Finding &finding) {
            finding.title = {
                QT_TRANSLATE_NOOP("Message", "%1: custom metadata differ from Terraform"), {drift.secret.name()}};
        });
}

} // namespace sallyport::findings
