#include "findings/checklist/verdict_parts.h"

namespace sallyport::findings {

namespace {

/// What is live beside the repository, or was written past it.
const QStringList &rulesAgainst()
{
    static const QStringList rules = {QStringLiteral("not-in-terraform"), QStringLiteral("declared-but-missing"),
        QStringLiteral("foreign-write"), QStringLiteral("keys-drift"), QStringLiteral("metadata-drift"),
        QStringLiteral("role-drift"), QStringLiteral("mount-drift"), QStringLiteral("policy-drift"),
        QStringLiteral("policy-not-in-terraform"), QStringLiteral("policy-missing"), QStringLiteral("declared-twice")};
    return rules;
}

} // namespace

Verdict judgeDeclared(const ChecklistFacts &facts, const estate::Environment &environment)
{
    if (!environment.vault)
        return noInventory(environment);
    const auto against = standing(facts, environment, rulesAgainst());
    if (!against.empty())
        return failed(
            {QT_TRANSLATE_N_NOOP("Message", "%n findings say that live and declared differ"), {qint64(against.size())}},
            evidenceOf(against),
            toRead({QT_TRANSLATE_NOOP("Message", "Stage the remedies of these findings on Today"), {}}));
    if (!facts.facts.model)
        return noRepository();
    if (!readingOf(facts, environment))
        return notRead(environment);
    if (auto gap = gapIn(facts, environment))
        return *gap;
    if (!isLogRead(facts, environment))
        return notChecked({QT_TRANSLATE_NOOP("Message", "No audit log of %1 is read, so nobody knows who writes"),
                              {environment.name}},
            {QT_TRANSLATE_NOOP("Message", "Add audit \"vault\" to %1"), {Code{environment.at.fileAndLine()}}});
    const qint64 accepted = acceptedCount(facts, environment, rulesAgainst());
    const auto rows = facts.facts.inventory.of(environment.name).size();
    std::vector<estate::Evidence> evidence{estate::Evidence::commit(facts.facts.commit)};
    if (accepted > 0)
        return passed({QT_TRANSLATE_N_NOOP("Message", "%n secrets are live as declared, beside %1 accepted exceptions"),
                          {qint64(rows), accepted}},
            std::move(evidence));
    return passed(
        {QT_TRANSLATE_N_NOOP("Message", "%n secrets are live as declared, and only the writers write"), {qint64(rows)}},
        std::move(evidence));
}

} // namespace sallyport::findings
