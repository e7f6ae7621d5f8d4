#include "findings/checklist/verdict_parts.h"

#include <algorithm>

namespace sallyport::findings {

namespace {

constexpr Duration quickEnough = std::chrono::minutes(15);

/// The newest attestation of a name that speaks of this environment and lies in the past.
const estate::Attestation *newestOf(const ChecklistFacts &facts, const QString &name, const QString &environment)
{
    const estate::Attestation *newest = nullptr;
    for (const estate::Attestation &attestation : facts.facts.estate.attestations) {
        const bool isOurs = attestation.name == name && attestation.environment == environment;
        if (isOurs && attestation.at <= facts.facts.now && (!newest || attestation.at > newest->at))
            newest = &attestation;
    }
    return newest;
}

/// Why an attestation does not count; empty when it does.
Message against(const estate::Attestation &attestation, const ChecklistFacts &facts)
{
    if (attestation.result != QLatin1String("passed"))
        return {QT_TRANSLATE_NOOP("Message", "%1 of %2 did not pass"), {Code{attestation.name}, attestation.at}};
    if (facts.facts.now - attestation.at > rotation::rehearsalAge)
        return {QT_TRANSLATE_NOOP("Message", "The last %1 was on %2, longer ago than %3"),
            {Code{attestation.name}, attestation.at, rotation::rehearsalAge}};
    if (!rotation::mayAttest(facts.facts.estate, attestation.by))
        return {QT_TRANSLATE_NOOP("Message", "%1 of %2 is signed by %3, who is not among the attesters"),
            {Code{attestation.name}, attestation.at, attestation.by}};
    return {};
}

Verdict judgeAttested(const ChecklistFacts &facts, const estate::Environment &environment, const QString &name,
    const Message &none, const Message &advice)
{
    const estate::Attestation *attestation = newestOf(facts, name, environment.name);
    if (!attestation) {
        Verdict verdict = notChecked(none, {}, {estate::Evidence::file(environment.at)});
        verdict.remedy = toAttest(name);
        verdict.remedy.advice = advice;
        return verdict;
    }
    const estate::Evidence evidence = estate::Evidence::file(
        attestation->declaredAt, {QT_TRANSLATE_NOOP("Message", "by %1 on %2"), {attestation->by, attestation->at}});
    if (Message reason = against(*attestation, facts); !reason.isEmpty())
        return failed(std::move(reason), {evidence}, toAttest(name));
    return passed({QT_TRANSLATE_NOOP("Message", "Tested on %1"), {attestation->at}}, {evidence});
}

} // namespace

Verdict judgeRecovery(const ChecklistFacts &facts, const estate::Environment &environment)
{
    return judgeAttested(facts, environment, QStringLiteral("dr-test"),
        {QT_TRANSLATE_NOOP("Message", "Nobody has attested a recovery test of %1"), {environment.name}},
        {QT_TRANSLATE_NOOP("Message", "Test it, then stage the attestation"), {}});
}

Verdict judgeRunbook(const ChecklistFacts &facts, const estate::Environment &environment)
{
    const QString name = QStringLiteral("compromise-drill");
    Verdict verdict = judgeAttested(facts, environment, name,
        {QT_TRANSLATE_NOOP("Message", "Runbooks are not read yet, and nobody has attested a drill in %1"),
            {environment.name}},
        {QT_TRANSLATE_NOOP("Message", "Practise it with a clock, then stage the attestation"), {}});
    if (verdict.outcome != Verdict::Outcome::Passed)
        return verdict;
    const estate::Attestation *drill = newestOf(facts, name, environment.name);
    if (!drill->took)
        return notChecked({QT_TRANSLATE_NOOP("Message", "The drill of %1 does not say how long it took"), {drill->at}},
            {QT_TRANSLATE_NOOP("Message", "Say it in the attestation: took = \"11m\""), {}}, verdict.evidence);
    if (*drill->took > quickEnough)
        return failed({QT_TRANSLATE_NOOP("Message", "The drill of %1 took %2, longer than %3"),
                          {drill->at, *drill->took, quickEnough}},
            verdict.evidence, toAttest(name));
    return passed(
        {QT_TRANSLATE_NOOP("Message", "Revoked within %1 on %2"), {*drill->took, drill->at}}, verdict.evidence);
}

} // namespace sallyport::findings
