#include "findings/rule.h"

#include <QSet>

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

using estate::RotationGroup;

Finding about(const Facts &facts, const RotationGroup &group, Message title, Message advice)
{
    Finding finding;
    finding.severity = Severity::Warning;
    finding.about = QStringLiteral("rotation.") + group.name;
    finding.title = std::move(title);
    finding.since = facts.now;
    finding.owner = group.by;
    finding.remedy.kind = Remedy::Kind::Open;
    finding.remedy.place = group.at;
    finding.remedy.advice = std::move(advice);
    return finding;
}

Evidence saysAfter(const RotationGroup &group)
{
    return Evidence::file(group.at, {QT_TRANSLATE_NOOP("Message", "rotation %1 comes after %2"),
                                        {Code{group.name}, Code{group.after.join(QStringLiteral(", "))}}});
}

const RotationGroup *groupNamed(const std::vector<RotationGroup> &groups, const QString &name)
{
    const auto found =
        std::find_if(groups.begin(), groups.end(), [&](const RotationGroup &group) { return group.name == name; });
    return found == groups.end() ? nullptr : &*found;
}

/// Names that stand in an `after` and are no `rotation` block: that order never holds.
void addUnknown(const Facts &facts, std::vector<Finding> &found)
{
    for (const RotationGroup &group : facts.estate.rotations) {
        QStringList unknown;
        for (const QString &name : group.after) {
            if (!groupNamed(facts.estate.rotations, name))
                unknown.push_back(name);
        }
        if (unknown.isEmpty())
            continue;
        found.push_back(about(facts, group,
            {QT_TRANSLATE_NOOP("Message", "The rotation %1 is to come after %2, which is no rotation"),
                {Code{group.name}, Code{unknown.join(QStringLiteral(", "))}}},
            {QT_TRANSLATE_NOOP("Message", "Name rotation blocks of sallyport.hcl there, or leave it out"), {}}));
        found.back().evidence = {saysAfter(group)};
    }
}

/// Goes from rotation to what it comes after, without calling itself, so that no file is too deep.
class Cycles
{
public:
    explicit Cycles(const std::vector<RotationGroup> &groups)
        : m_groups(groups)
    {
        // The first of a name counts, as in the calendar.
        for (auto group = groups.rbegin(); group != groups.rend(); ++group)
            m_byName.insert(group->name, &*group);
    }

    std::vector<std::vector<const RotationGroup *>> find()
    {
        for (const RotationGroup &group : m_groups)
            walk(m_byName.value(group.name));
        return m_cycles;
    }

private:
    void walk(const RotationGroup *start)
    {
        if (m_seen.contains(start))
            return;
        enter(start);
        while (!m_path.empty()) {
            auto &[group, next] = m_path.back();
            if (next == group->after.size()) {
                m_onPath.remove(group);
                m_path.pop_back();
                continue;
            }
            const RotationGroup *earlier = m_byName.value(group->after.at(next++));
            if (earlier && m_onPath.contains(earlier))
                keep(earlier);
            else if (earlier && !m_seen.contains(earlier))
                enter(earlier);
        }
    }

    void enter(const RotationGroup *group)
    {
        m_seen.insert(group);
        m_onPath.insert(group);
        m_path.push_back({group, 0});
    }

    /// What lies on the path from `first` on closes a circle.
    void keep(const RotationGroup *first)
    {
        std::vector<const RotationGroup *> cycle;
        auto step = std::find_if(m_path.begin(), m_path.end(), [&](const auto &one) { return one.first == first; });
        for (; step != m_path.end(); ++step)
            cycle.push_back(step->first);
        m_cycles.push_back(std::move(cycle));
    }

    const std::vector<RotationGroup> &m_groups;
    QHash<QString, const RotationGroup *> m_byName;
    QSet<const RotationGroup *> m_seen;
    QSet<const RotationGroup *> m_onPath;
    std::vector<std::pair<const RotationGroup *, qsizetype>> m_path; ///< with the place in its `after`
    std::vector<std::vector<const RotationGroup *>> m_cycles;
};

void addCycles(const Facts &facts, std::vector<Finding> &found)
{
    for (const auto &cycle : Cycles(facts.estate.rotations).find()) {
        const RotationGroup &first = *cycle.front();
        QStringList names;
        for (const RotationGroup *group : cycle)
            names.push_back(group->name);
        names.push_back(first.name);
        Finding finding = about(facts, first,
            {QT_TRANSLATE_NOOP("Message", "The rotation %1 is to come before itself: each of %2 comes after the next"),
                {Code{first.name}, Code{names.join(QStringLiteral(", "))}}},
            {QT_TRANSLATE_NOOP("Message", "Take one of them out of the other's after; no order holds until then"), {}});
        finding.about += QStringLiteral(".cycle");
        for (const RotationGroup *group : cycle)
            finding.evidence.push_back(saysAfter(*group));
        found.push_back(std::move(finding));
    }
}

} // namespace

std::vector<Finding> findCadenceProblems(const Facts &facts)
{
    std::vector<Finding> found;
    addUnknown(facts, found);
    addCycles(facts, found);
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
