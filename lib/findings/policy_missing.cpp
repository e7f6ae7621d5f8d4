#include "findings/drift_finding.h"

namespace sallyport::findings {

std::vector<Finding> findPolicyMissing(const Facts &facts)
{
    return driftFindings(
        facts, estate::DriftKind::PolicyMissing, [](const Facts &, const estate::Drift &drift, Finding &finding) {
            finding.title = {
                QT_TRANSLATE_NOOP("Message", "Policy %1 is declared, but not on the server"), {Code{drift.name}}};
            finding.remedy.advice = {
                QT_TRANSLATE_NOOP("Message", "Look at the last apply of this root: the block was merged and never "
                                             "applied, or the policy was deleted by hand"),
                {}};
        });
}

} // namespace sallyport::findings
