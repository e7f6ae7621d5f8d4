#include "findings/rule.h"

#include <algorithm>

namespace sallyport::findings {

namespace {

using estate::Evidence;

/// A place in sallyport.hcl, or an entry of custom_metadata, which the server keeps.
Evidence evidenceOf(const QString &place, const estate::Secret &secret)
{
    if (place.startsWith(QLatin1String("custom_metadata")))
        return {Evidence::Kind::Api, {QT_TRANSLATE_NOOP("Message", "%1"), {Code{place}}}, secret.apiPath, {}};
    return {Evidence::Kind::File, {}, place, {}};
}

QString placeOf(const rotation::CadenceChoice &choice)
{
    return choice.from == rotation::CadenceChoice::From::CadenceBlock ? choice.at.toString() : choice.rule;
}

Finding begin(const Facts &facts, const estate::Secret &secret)
{
    Finding finding;
    finding.severity = Severity::Warning;
    finding.subject = secret.id;
    finding.since = facts.now;
    finding.owner = ownerOf(secret);
    return finding;
}

Finding unusable(const Facts &facts, const rotation::Rotation &row, const estate::Secret &secret)
{
    Finding finding = begin(facts, secret);
    finding.title = {QT_TRANSLATE_NOOP("Message", "%1 says no interval that can be used"), {secret.id.name()}};
    finding.evidence = {evidenceOf(row.cadence.problem, secret)};
    finding.remedy.advice = {
        QT_TRANSLATE_NOOP("Message", "Write it as 90d, 12w, 1h30m, quarterly or P90D; until then it is never due"), {}};
    return finding;
}

Finding contradicting(const Facts &facts, const rotation::Rotation &row, const estate::Secret &secret)
{
    Finding finding = begin(facts, secret);
    finding.title = {
        QT_TRANSLATE_NOOP("Message", "%1 has two cadences that contradict each other"), {secret.id.name()}};
    finding.evidence = {
        evidenceOf(placeOf(*row.cadence.choice), secret), evidenceOf(row.cadence.contradiction, secret)};
    finding.remedy.advice = {
        QT_TRANSLATE_NOOP("Message", "Keep one of them; %1 counts until then"), {row.cadence.choice->cadence.interval}};
    return finding;
}

} // namespace

std::vector<Finding> findCadenceProblems(const Facts &facts)
{
    std::vector<Finding> found;
    for (size_t i = 0; i < facts.rotations.size(); ++i) {
        const rotation::Rotation &row = facts.rotations.at(i);
        const estate::Secret &secret = facts.inventory.secrets().at(i);
        if (!row.cadence.problem.isEmpty())
            found.push_back(unusable(facts, row, secret));
        else if (row.cadence.choice && !row.cadence.contradiction.isEmpty())
            found.push_back(contradicting(facts, row, secret));
    }
    return found;
}

} // namespace sallyport::findings
