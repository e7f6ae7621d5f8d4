#include "findings/rule.h"

namespace sallyport::findings {

std::vector<Finding> findForbiddenKeys(const Facts &facts)
{
    std::vector<Finding> found;
    for (size_t i = 0; i < facts.rotations.size(); ++i) {
        const rotation::Rotation &row = facts.rotations.at(i);
        if (row.status != rotation::Status::Forbidden)
            continue;
        const estate::Secret &secret = facts.inventory.secrets().at(i);
        const estate::Environment *environment = facts.estate.environment(secret.id.environment);
        Finding finding;
        finding.severity = environment && environment->isProduction() ? Severity::Critical : Severity::Warning;
        finding.subject = secret.id;
        finding.title = {QT_TRANSLATE_NOOP("Message", "%1 is a long-lived cloud key"), {secret.id.name()}};
        finding.evidence = {{estate::Evidence::Kind::Api,
            {QT_TRANSLATE_NOOP("Message", "its cadence is never: chosen by %1"), {Code{row.cadence.choice->rule}}},
            secret.apiPath, {}}};
        finding.since = row.written.value_or(facts.now);
        finding.owner = ownerOf(secret);
        finding.remedy.advice = {
            QT_TRANSLATE_NOOP("Message", "Use a workload identity instead: IRSA on AWS, Workload Identity on Google, "
                                         "Managed Identity on Azure; then retire it"),
            {}};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace sallyport::findings
