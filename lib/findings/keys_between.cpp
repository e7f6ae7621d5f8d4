#include "findings/drift_finding.h"

namespace sallyport::findings {

std::vector<Finding> findKeysBetween(const Facts &facts)
{
    return driftFindings(
        facts, estate::DriftKind::KeysBetween, [](const Facts &, const estate::Drift &drift, Finding &finding) {
            finding.title = {
                QT_TRANSLATE_NOOP("Message", "%1: keys differ from %2"), {drift.secret.name(), drift.name}};
            finding.remedy.advice = {
                QT_TRANSLATE_NOOP("Message", "Declare the same keys in both environments: compare %1 with %2"),
                {Code{drift.declarations.front().fileAndLine()}, Code{drift.declarations.back().fileAndLine()}}};
        });
}

} // namespace sallyport::findings
