#include "findings/drift_finding.h"

namespace sallyport::findings {

namespace {

/// A period that was set by hand can be brought into Terraform, where that is a plain number.
void complete(const Facts &facts, const estate::Drift &drift, Finding &finding)
{
    finding.title = {
        QT_TRANSLATE_NOOP("Message", "%1: settings of the role differ from Terraform"), {drift.secret.name()}};
    const estate::Secret *secret = facts.inventory.find(drift.secret);
    const bool isPeriodOnly =
        drift.disagreements.size() == 1 && secret && secret->staticRole &&
        secret->staticRole->rotationPeriod.count() > 0 &&
        drift.disagreements.front().what.arguments.front() == Argument(Code{QStringLiteral("rotation_period")});
    if (!isPeriodOnly)
        return;
    const Remedy remedy = stageOrExplain(facts, QStringLiteral("rotation-period"), *secret,
        {{QStringLiteral("period"), toString(secret->staticRole->rotationPeriod)}});
    if (remedy.kind == Remedy::Kind::Stage)
        finding.remedy = remedy;
}

} // namespace

std::vector<Finding> findRoleDrift(const Facts &facts)
{
    return driftFindings(facts, estate::DriftKind::Role, complete);
}

} // namespace sallyport::findings
