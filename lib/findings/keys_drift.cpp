#include "findings/drift_finding.h"

namespace sallyport::findings {

std::vector<Finding> findKeysDrift(const Facts &facts)
{
    return driftFindings(
        facts, estate::DriftKind::Keys, [](const Facts &, const estate::Drift &drift, Finding &finding) {
            finding.title = {QT_TRANSLATE_NOOP("Message", "%1: keys differ from Terraform"), {drift.secret.name()}};
            finding.remedy.advice = {QT_TRANSLATE_NOOP("Message",
                                         "Declare the keys that are live in %1: the next apply writes a version with "
                                         "the declared ones only"),
                {Code{drift.declarations.front().fileAndLine()}}};
        });
}

} // namespace sallyport::findings
