#include "rotation/dry_run.h"

#include <algorithm>

namespace sallyport::rotation {

namespace {

using estate::Attestation;
using Outcome = DryRun::Outcome;

bool isPassed(const QString &result)
{
    return result == QLatin1String("passed");
}

/// The name of the first step that the attestation does not say to have passed; empty when all have.
QString openStep(const Playbook &playbook, const Attestation &attestation)
{
    for (const PlaybookStep &step : playbook.steps) {
        const auto attested = std::find_if(attestation.steps.begin(), attestation.steps.end(),
            [&](const estate::AttestedStep &candidate) { return candidate.name == step.name; });
        if (attested == attestation.steps.end() || !isPassed(attested->result))
            return step.name;
    }
    // A step that this version does not know counts as well.
    for (const estate::AttestedStep &step : attestation.steps) {
        if (!isPassed(step.result))
            return step.name;
    }
    return {};
}

DryRun refused(Outcome outcome, const Attestation &attestation, const char *text, std::vector<Argument> more = {})
{
    std::vector<Argument> arguments{Code{attestation.kind}, rehearsalAge, attestation.at};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return {outcome, {text, std::move(arguments)}, attestation};
}

/// Empty where there is no playbook of this kind: then its own result is all that one can ask for.
std::optional<QStringList> playbooksOf(const QString &kind, const std::vector<Playbook> &playbooks)
{
    QStringList names;
    for (const Playbook &playbook : playbooks) {
        if (playbook.kinds.contains(kind))
            names += playbook.name;
    }
    return names.isEmpty() ? std::nullopt : std::optional(names);
}

DryRun judgedSteps(const Attestation &attestation, const DryRunFacts &facts)
{
    const auto names = playbooksOf(attestation.kind, facts.playbooks);
    if (names && !names->contains(attestation.playbook))
        return refused(Outcome::OtherSteps, attestation,
            QT_TRANSLATE_NOOP(
                "Message", "No staging dry-run of %1 within %2: that of %3 names no playbook of this kind"));
    const Playbook *playbook = playbookNamed(facts.playbooks, attestation.playbook);
    const QString open = openStep(playbook ? *playbook : Playbook(), attestation);
    if (!open.isEmpty())
        return refused(Outcome::FailedStep, attestation,
            QT_TRANSLATE_NOOP("Message", "No staging dry-run of %1 within %2: in that of %3 the step %4 did not pass"),
            {Code{open}});
    return {Outcome::Valid, {}, attestation};
}

DryRun judged(const Attestation &attestation, const estate::Estate &estate, const DryRunFacts &facts)
{
    if (attestation.at > facts.now)
        return refused(Outcome::TooOld, attestation,
            QT_TRANSLATE_NOOP("Message", "No staging dry-run of %1 within %2: %3 has not come yet"));
    if (facts.now - attestation.at > rehearsalAge)
        return refused(Outcome::TooOld, attestation,
            QT_TRANSLATE_NOOP("Message", "No staging dry-run of %1 within %2: the last one was on %3"));
    if (!mayAttest(estate, attestation.by))
        return refused(Outcome::UnknownSigner, attestation,
            QT_TRANSLATE_NOOP("Message",
                "No staging dry-run of %1 within %2: that of %3 is signed by %4, who is not among the attesters"),
            {attestation.by});
    if (!isPassed(attestation.result))
        return refused(Outcome::FailedStep, attestation,
            QT_TRANSLATE_NOOP("Message", "No staging dry-run of %1 within %2: that of %3 did not pass"));
    return judgedSteps(attestation, facts);
}

/// Dry-runs outside production, newest first.
std::vector<const Attestation *> dryRuns(const estate::Estate &estate)
{
    std::vector<const Attestation *> found;
    for (const Attestation &attestation : estate.attestations) {
        const estate::Environment *environment = estate.environment(attestation.environment);
        if (attestation.name == dryRunName() && environment && !environment->isProduction())
            found.push_back(&attestation);
    }
    std::stable_sort(found.begin(), found.end(),
        [](const Attestation *one, const Attestation *other) { return one->at > other->at; });
    return found;
}

} // namespace

QString dryRunName()
{
    return QStringLiteral("rotation-dry-run");
}

bool mayAttest(const estate::Estate &estate, const QString &by)
{
    return estate.attesters.isEmpty() || estate.attesters.contains(by);
}

DryRun findDryRun(const QString &kind, const estate::Estate &estate, const DryRunFacts &facts)
{
    std::optional<DryRun> newest;
    const auto candidates = dryRuns(estate);
    for (const Attestation *attestation : candidates) {
        if (attestation->kind != kind)
            continue;
        DryRun run = judged(*attestation, estate, facts);
        if (run.isValid())
            return run;
        if (!newest)
            newest = std::move(run);
    }
    if (newest)
        return *newest;
    if (candidates.empty())
        return {Outcome::None,
            {QT_TRANSLATE_NOOP("Message", "No staging dry-run of %1 within %2: none is recorded"),
                {Code{kind}, rehearsalAge}},
            {}};
    return {Outcome::KindDiffers,
        {QT_TRANSLATE_NOOP("Message", "No staging dry-run of %1 within %2: that of %3 is not one of this kind"),
            {Code{kind}, rehearsalAge, candidates.front()->at}},
        *candidates.front()};
}

DryRun findDryRun(const estate::Secret &secret, const estate::Estate &estate, const DryRunFacts &facts)
{
    const CadenceLookup lookup = chooseCadence(secret, estate, facts.cadences);
    if (lookup.choice && !lookup.choice->cadence.kind.isEmpty())
        return findDryRun(lookup.choice->cadence.kind, estate, facts);
    return {Outcome::UnknownKind,
        {QT_TRANSLATE_NOOP("Message", "No staging dry-run is known: nothing says of which kind %1 is"),
            {Code{secret.id.key()}}},
        {}};
}

} // namespace sallyport::rotation
