#include "findings/drift_finding.h"

#include <algorithm>

namespace sallyport::findings {

namespace {

using estate::Drift;
using estate::Evidence;

/// The newest change of any of the drift's paths.
const audit::Write *newest(const QHash<QString, std::vector<audit::Write>> &changes, const Drift &drift)
{
    const audit::Write *last = nullptr;
    for (const QString &path : drift.apiPaths) {
        const auto found = changes.constFind(path);
        if (found != changes.constEnd() && !found->empty() && (!last || last->time < found->back().time))
            last = &found->back();
    }
    return last;
}

/// The change of the live side that stands.
const audit::Write *lastChange(const Facts &facts, const Drift &drift)
{
    // Custom metadata are set by requests that write no version, everything else here by plain ones.
    const auto *all = drift.kind == estate::DriftKind::CustomMetadata ? facts.metadataWrites : &facts.writes;
    if (!all)
        return nullptr;
    const auto environment = all->constFind(drift.secret.environment);
    return environment == all->constEnd() ? nullptr : newest(*environment, drift);
}

void addEvidence(const Drift &drift, Finding &finding)
{
    for (const estate::Disagreement &disagreement : drift.disagreements) {
        Evidence evidence = disagreement.declared.file.isEmpty()
                                ? Evidence::api(drift.request, disagreement.what)
                                : Evidence::file(disagreement.declared, disagreement.what);
        evidence.detail = disagreement.detail;
        finding.evidence.push_back(std::move(evidence));
    }
    const bool hasRequest = std::any_of(finding.evidence.begin(), finding.evidence.end(),
        [](const Evidence &evidence) { return evidence.kind == Evidence::Kind::Api; });
    if (!drift.request.isEmpty() && !hasRequest)
        finding.evidence.push_back(Evidence::api(drift.request, {QT_TRANSLATE_NOOP("Message", "what is live"), {}}));
}

const estate::Knowledge *knowledgeOf(const Facts &facts, const QString &environment)
{
    const auto found = std::find_if(facts.knowledge.begin(), facts.knowledge.end(),
        [&](const estate::Knowledge &known) { return known.environment == environment; });
    return found == facts.knowledge.end() ? nullptr : &*found;
}

Finding findingOf(const Facts &facts, const Drift &drift)
{
    Finding finding;
    finding.severity = Severity::Warning;
    finding.subject = drift.secret;
    finding.about = drift.name;
    addEvidence(drift, finding);
    const estate::Knowledge *known = knowledgeOf(facts, drift.secret.environment);
    finding.since = known && known->reading ? known->reading->readAt : facts.now;
    if (const audit::Write *change = lastChange(facts, drift)) {
        finding.evidence.push_back(
            Evidence::audit(change->time, {QT_TRANSLATE_NOOP("Message", "last changed by %1"),
                                              {Code{change->actor.isEmpty() ? QStringLiteral("?") : change->actor}}}));
        finding.since = change->time;
    }
    if (const estate::Secret *secret = facts.inventory.find(drift.secret))
        finding.owner = ownerOf(*secret);
    if (!drift.declarations.empty()) {
        finding.remedy.kind = Remedy::Kind::Open;
        finding.remedy.place = drift.declarations.front();
        finding.remedy.advice = applyOrAdopt(drift);
    }
    return finding;
}

} // namespace

Message applyOrAdopt(const Drift &drift)
{
    const QString place = drift.declarations.empty() ? QString() : drift.declarations.front().fileAndLine();
    return {QT_TRANSLATE_NOOP(
                "Message", "Apply the root of %1 again, or bring what is live into it: the next apply overwrites it"),
        {Code{place}}};
}

std::vector<Finding> driftFindings(
    const Facts &facts, estate::DriftKind kind, void (*complete)(const Facts &, const Drift &, Finding &))
{
    std::vector<Finding> found;
    if (!facts.drift)
        return found;
    for (const Drift &drift : facts.drift->drifts) {
        if (drift.kind != kind)
            continue;
        Finding finding = findingOf(facts, drift);
        complete(facts, drift, finding);
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace sallyport::findings
