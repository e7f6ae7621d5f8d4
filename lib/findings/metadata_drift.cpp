#include "findings/drift_finding.h"

namespace sallyport::findings {

namespace {

/// The published provider fails on a change of metadata alone where the value is write-only.
bool isWriteOnly(const estate::Secret *secret)
{
    return secret && !secret->declarations.empty() &&
           secret->declarations.front().valueAttribute.endsWith(QLatin1String("_wo"));
}

void complete(const Facts &facts, const estate::Drift &drift, Finding &finding)
{
    finding.title = {QT_TRANSLATE_NOOP("Message", "%1: custom metadata differ from Terraform"), {drift.secret.name()}};
    if (isWriteOnly(facts.inventory.find(drift.secret)))
        finding.remedy.advice = {
            QT_TRANSLATE_NOOP("Message", "Bring what is live into %1, or put it back with vault kv metadata patch: an "
                                         "apply changes the metadata of a write-only value only together with its "
                                         "version, and so writes the value anew"),
            {Code{drift.declarations.front().fileAndLine()}}};
}

} // namespace

std::vector<Finding> findMetadataDrift(const Facts &facts)
{
    return driftFindings(facts, estate::DriftKind::CustomMetadata, complete);
}

} // namespace sallyport::findings
