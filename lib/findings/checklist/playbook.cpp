#include "findings/checklist/verdict_parts.h"

namespace sallyport::findings {

namespace {

/// The kinds of rotation of an environment that a playbook rehearses.
QStringList rehearsedKinds(const ChecklistFacts &facts, const estate::Environment &environment)
{
    QStringList kinds;
    const auto &secrets = facts.facts.inventory.secrets();
    for (size_t i = 0; i < secrets.size(); ++i) {
        const auto &choice = facts.facts.rotations.at(i).cadence.choice;
        if (!choice || secrets.at(i).id.environment != environment.name || kinds.contains(choice->cadence.kind))
            continue;
        for (const rotation::Playbook &playbook : facts.playbooks) {
            if (playbook.kinds.contains(choice->cadence.kind)) {
                kinds += choice->cadence.kind;
                break;
            }
        }
    }
    kinds.sort();
    return kinds;
}

} // namespace

Verdict judgePlaybook(const ChecklistFacts &facts, const estate::Environment &environment)
{
    const QStringList kinds = rehearsedKinds(facts, environment);
    if (kinds.isEmpty())
        return notChecked({QT_TRANSLATE_NOOP("Message", "No secret of %1 is of a kind that a playbook rehearses"),
                              {environment.name}},
            {QT_TRANSLATE_NOOP("Message", "Give its secrets a cadence, then rehearse it: Tools › Rehearse a rotation"),
                {}},
            {estate::Evidence::file(environment.at)});
    const rotation::DryRunFacts dryRunFacts{facts.cadences, facts.playbooks, facts.facts.now};
    std::vector<estate::Evidence> evidence;
    Message open;
    for (const QString &kind : kinds) {
        const rotation::DryRun run = rotation::findDryRun(kind, facts.facts.estate, dryRunFacts);
        if (!run.isValid() && open.isEmpty())
            open = run.reason;
        if (run.attestation)
            evidence.push_back(estate::Evidence::file(run.attestation->declaredAt, {"%1", {Code{kind}}}));
    }
    if (evidence.empty())
        evidence.push_back(estate::Evidence::file(environment.at));
    if (!open.isEmpty())
        return failed(open, std::move(evidence),
            toRead({QT_TRANSLATE_NOOP(
                        "Message", "Rehearse it outside production and attest that: Tools › Rehearse a rotation"),
                {}}));
    return passed({QT_TRANSLATE_N_NOOP("Message", "%n kinds of rotation were rehearsed within %1"),
                      {qint64(kinds.size()), rotation::rehearsalAge}},
        std::move(evidence));
}

} // namespace sallyport::findings
