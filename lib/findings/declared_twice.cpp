#include "findings/drift_finding.h"

namespace sallyport::findings {

std::vector<Finding> findDeclaredTwice(const Facts &facts)
{
    return driftFindings(
        facts, estate::DriftKind::DeclaredTwice, [](const Facts &, const estate::Drift &drift, Finding &finding) {
            finding.title = {QT_TRANSLATE_NOOP("Message", "%1 is declared twice"),
                {drift.name.isEmpty() ? drift.secret.name() : drift.name}};
            finding.remedy.place = drift.declarations.back();
            finding.remedy.advice = {QT_TRANSLATE_NOOP("Message",
                                         "Take out one of the two blocks, with a removed block for its address: each "
                                         "apply overwrites what the other one wrote"),
                {}};
        });
}

} // namespace sallyport::findings
