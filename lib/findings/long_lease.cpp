#include "findings/rule.h"

namespace sallyport::findings {

std::vector<Finding> findLongLeases(const Facts &facts)
{
    std::vector<Finding> found;
    for (size_t i = 0; i < facts.rotations.size(); ++i) {
        const estate::Secret &secret = facts.inventory.secrets().at(i);
        const auto &choice = facts.rotations.at(i).cadence.choice;
        const bool isDynamic = secret.dynamicRole && choice &&
                               choice->cadence.rule == rotation::Cadence::Rule::TimeToLive &&
                               choice->cadence.interval > Duration::zero();
        if (!isDynamic)
            continue;
        const Duration longest = std::max(secret.dynamicRole->defaultTtl, secret.dynamicRole->maxTtl);
        if (secret.dynamicRole->defaultTtl <= choice->cadence.interval)
            continue;
        Finding finding;
        finding.severity = Severity::Warning;
        finding.subject = secret.id;
        finding.title = {QT_TRANSLATE_NOOP("Message", "%1 gives credentials that live for %2"),
            {secret.id.name(), secret.dynamicRole->defaultTtl}};
        finding.evidence = {estate::Evidence::api(
            QStringLiteral("GET %1/roles/%2").arg(secret.dynamicRole->mount, secret.dynamicRole->name),
            {QT_TRANSLATE_NOOP("Message", "default_ttl %1, at most %2; cadence %3 %4"),
                {secret.dynamicRole->defaultTtl, longest, Code{choice->cadence.kind}, choice->cadence.interval}})};
        finding.since = facts.now;
        finding.owner = ownerOf(secret);
        finding.remedy.advice = {
            QT_TRANSLATE_NOOP("Message", "Set default_ttl of the role to %1 in Terraform"), {choice->cadence.interval}};
        for (const terraform::Declaration &declaration : secret.declarations)
            finding.remedy = {Remedy::Kind::Open, {}, {}, {}, declaration.at, finding.remedy.advice};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace sallyport::findings
