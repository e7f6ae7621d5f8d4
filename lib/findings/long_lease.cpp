#include "estate/lease.h"
#include "findings/rule.h"

namespace sallyport::findings {

namespace {

using estate::Lease;
using rotation::Cadence;

bool isTooLong(const Lease &lease, const Cadence &cadence)
{
    return cadence.rule == Cadence::Rule::TimeToLive && cadence.interval > Duration::zero() &&
           (!lease.life || *lease.life > cadence.interval);
}

Finding longLease(const Facts &facts, const estate::Secret &secret, const Lease &lease, const Cadence &cadence)
{
    Finding finding;
    finding.severity = Severity::Warning;
    finding.subject = secret.id;
    finding.title = lease.life ? Message{QT_TRANSLATE_NOOP("Message", "%1 gives %2 that live for %3"),
                                     {secret.id.name(), lease.what, *lease.life}}
                               : Message{QT_TRANSLATE_NOOP("Message", "%1 gives %2 that never expire"),
                                     {secret.id.name(), lease.what}};
    finding.evidence = {lease.evidence,
        {estate::Evidence::Kind::File,
            {QT_TRANSLATE_NOOP("Message", "cadence %1: at most %2"), {Code{cadence.kind}, cadence.interval}}, {}, {}}};
    finding.since = facts.now;
    finding.owner = ownerOf(secret);
    finding.remedy.advice = {QT_TRANSLATE_NOOP("Message", "Set %1 of the role to at most %2 in Terraform"),
        {Code{lease.setting}, cadence.interval}};
    for (const terraform::Declaration &declaration : secret.declarations)
        finding.remedy = {Remedy::Kind::Open, {}, {}, {}, declaration.at, finding.remedy.advice};
    return finding;
}

} // namespace

std::vector<Finding> findLongLeases(const Facts &facts)
{
    std::vector<Finding> found;
    for (size_t i = 0; i < facts.rotations.size(); ++i) {
        const estate::Secret &secret = facts.inventory.secrets().at(i);
        const auto &choice = facts.rotations.at(i).cadence.choice;
        const auto lease = choice ? estate::leaseOf(secret) : std::nullopt;
        if (lease && isTooLong(*lease, choice->cadence))
            found.push_back(longLease(facts, secret, *lease, choice->cadence));
    }
    return found;
}

} // namespace sallyport::findings
