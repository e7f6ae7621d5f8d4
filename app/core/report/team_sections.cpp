#include "core/report/report.h"
#include "core/report/report_text.h"
#include "core/words.h"
#include "findings/history.h"

#include <algorithm>

namespace sallyport::core {

namespace {

using findings::Finding;
using findings::Severity;

bool isOpen(const Finding &finding)
{
    return finding.state != findings::State::Accepted && finding.state != findings::State::Gone &&
           finding.severity != Severity::NotChecked;
}

/// Findings of one rule in one environment are one line.
struct Group
{
    std::vector<const Finding *> findings;

    const Finding &first() const { return *findings.front(); }
};

std::vector<Group> groupsOf(const View &view)
{
    std::vector<Group> groups;
    for (const Finding &finding : view.findings) {
        if (!isOpen(finding))
            continue;
        const auto known = std::find_if(groups.begin(), groups.end(), [&](const Group &group) {
            return group.first().rule == finding.rule && group.first().severity == finding.severity &&
                   group.first().subject.environment == finding.subject.environment;
        });
        if (known == groups.end())
            groups.push_back({{&finding}});
        else
            known->findings.push_back(&finding);
    }
    return groups;
}

QString titleOf(const Group &group)
{
    const Words words;
    if (group.findings.size() == 1)
        return words.plain(group.first().title);
    constexpr size_t namesShown = 3;
    QStringList names;
    for (size_t i = 0; i < std::min(namesShown, group.findings.size()); ++i) {
        const Finding &finding = *group.findings.at(i);
        names += finding.subject.path.isEmpty() ? finding.about : finding.subject.name();
    }
    if (group.findings.size() > namesShown)
        names += ReportText::tr("and %n more", nullptr, int(group.findings.size() - namesShown));
    return QStringLiteral("%1: %2").arg(
        words.plain(findings::manyOf(group.first().rule, qint64(group.findings.size()))),
        names.join(QStringLiteral(", ")));
}

QString ownersOf(const Group &group)
{
    QStringList owners;
    for (const Finding *finding : group.findings) {
        if (!finding->owner.isEmpty() && !owners.contains(finding->owner))
            owners += finding->owner;
    }
    owners.sort();
    constexpr int ownersShown = 2;
    if (owners.size() > ownersShown)
        return owners.mid(0, ownersShown).join(QStringLiteral(", ")) + QStringLiteral(", …");
    return owners.isEmpty() ? QStringLiteral("—") : owners.join(QStringLiteral(", "));
}

QString remedyOf(const Group &group)
{
    const Finding &first = group.first();
    switch (first.state) {
    case findings::State::InDraft:
        return ReportText::tr("in a draft");
    case findings::State::OnBranch:
        return ReportText::tr("on %1").arg(first.branch);
    case findings::State::InPullRequest:
        return ReportText::tr("in pull request %1").arg(first.pullRequest);
    default:
        break;
    }
    return first.remedy.kind == findings::Remedy::Kind::Stage ? ReportText::tr("stage: %1").arg(first.remedy.change)
                                                              : Words().plain(first.remedy.advice);
}

QString trendOf(const View &view)
{
    const int critical = int(std::count_if(view.findings.begin(), view.findings.end(),
        [](const Finding &finding) { return isOpen(finding) && finding.severity == Severity::Critical; }));
    const int fresh = int(std::count_if(view.findings.begin(), view.findings.end(),
        [](const Finding &finding) { return isOpen(finding) && finding.state == findings::State::New; }));
    const int open = int(std::count_if(view.findings.begin(), view.findings.end(), isOpen));
    QStringList parts{ReportText::tr("%n open", "findings", open), ReportText::tr("%n critical", "findings", critical),
        ReportText::tr("%n new since yesterday", "findings", fresh)};
    const findings::History history =
        findings::historyOf(*view.inputs.records, {}, view.inputs.now, view.calendar.zone());
    parts += ReportText::tr("%n mended this week", "findings", history.mendedThisWeek);
    if (history.meanTimeToMend)
        parts += ReportText::tr("%1 to mend one on average").arg(Words().span(*history.meanTimeToMend));
    return parts.join(QStringLiteral(", "));
}

/// Who has most to do in a week.
QString busiestOf(const rotation::Week &week)
{
    std::vector<std::pair<int, QString>> owners;
    for (auto owner = week.byOwner.begin(); owner != week.byOwner.end(); ++owner)
        owners.emplace_back(-owner.value(), owner.key());
    std::sort(owners.begin(), owners.end());
    constexpr size_t ownersShown = 4;
    QStringList parts;
    for (size_t i = 0; i < std::min(ownersShown, owners.size()); ++i) {
        const auto &[count, name] = owners.at(i);
        parts += QStringLiteral("%1 %2").arg(
            name.isEmpty() ? ReportText::tr("nobody named") : name, QString::number(-count));
    }
    if (owners.size() > ownersShown)
        parts += ReportText::tr("and %n more", nullptr, int(owners.size() - ownersShown));
    return parts.join(QStringLiteral(", "));
}

} // namespace

ReportSection workSection(const View &view)
{
    ReportSection section;
    section.title = ReportText::tr("What needs doing");
    section.note = trendOf(view);
    section.columns = {QString(), ReportText::tr("Environment"), ReportText::tr("What"), ReportText::tr("Owner"),
        ReportText::tr("Since"), ReportText::tr("Remedy")};
    section.widths = {9, 12, 31, 15, 11, 22};
    const Words words;
    for (const Group &group : groupsOf(view)) {
        const Finding &first = group.first();
        const auto oldest = std::min_element(group.findings.begin(), group.findings.end(),
            [](const Finding *one, const Finding *other) { return one->since < other->since; });
        const bool isCritical = first.severity == Severity::Critical;
        section.rows.push_back({{isCritical ? ReportText::tr("critical") : ReportText::tr("warning"),
                                    isCritical ? Tone::Critical : Tone::Warning},
            {first.subject.environment}, {titleOf(group)}, {ownersOf(group)},
            {words.date((*oldest)->since), Tone::Quiet}, {remedyOf(group), Tone::Quiet}});
    }
    constexpr size_t rowsShown = 12;
    limitTo(section, rowsShown);
    return section;
}

ReportSection rotationSection(const View &view)
{
    const QDate today = view.calendar.today();
    ReportSection section;
    section.title = ReportText::tr("Rotations of the coming 90 days");
    const auto overdue = view.calendar.overdue();
    section.note = overdue.empty() ? ReportText::tr("Nothing that has a cadence is overdue.")
                                   : ReportText::tr("%n overdue.", "rotations", int(overdue.size()));
    if (!view.calendar.withoutCadence().empty())
        section.note += u' ' + ReportText::tr("%n secrets have no cadence: whether they are due is not known.", nullptr,
                                   int(view.calendar.withoutCadence().size()));
    section.columns = {ReportText::tr("Week of"), ReportText::tr("Rotations"), ReportText::tr("By owner"), QString()};
    section.widths = {11, 9, 62, 18};
    const auto &limit = view.calendar.limit();
    for (const rotation::Week &week : view.calendar.weeks(today, today.addDays(90))) {
        if (week.count == 0)
            continue;
        const bool isTooMany = limit && week.count > limit->rotations;
        section.rows.push_back({{QLocale().toString(week.monday, QStringLiteral("d MMM yyyy"))},
            {QString::number(week.count)}, {busiestOf(week), Tone::Quiet},
            {isTooMany ? ReportText::tr("over the limit of %1").arg(limit->rotations) : QString(), Tone::Warning}});
    }
    return section;
}

ReportSection scoreSection(const View &view)
{
    ReportSection section;
    section.title = ReportText::tr("Production checklist");
    QStringList scores;
    for (const findings::Score &score : findings::scores(view.checklist))
        scores += ReportText::tr("%1: %2 passed, %3 failed, %4 not checked")
                      .arg(score.environment)
                      .arg(score.passed)
                      .arg(score.failed)
                      .arg(score.notChecked);
    section.note = scores.join(QStringLiteral("; "));
    section.columns = {ReportText::tr("Environment"), ReportText::tr("What failed"), ReportText::tr("Why")};
    section.widths = {12, 44, 44};
    const Words words;
    for (const findings::Verdict &verdict : view.checklist) {
        if (verdict.outcome != findings::Verdict::Outcome::Failed)
            continue;
        const findings::Point &point = findings::checklistPoints().at(size_t(verdict.point) - 1);
        section.rows.push_back(
            {{verdict.environment}, {QStringLiteral("%1. %2").arg(point.number).arg(words.plain(point.title))},
                {words.plain(verdict.what), Tone::Quiet}});
    }
    constexpr size_t rowsShown = 8;
    limitTo(section, rowsShown);
    return section;
}

ReportSection notCheckedSection(const View &view)
{
    ReportSection section;
    section.title = ReportText::tr("Not checked");
    section.note = ReportText::tr("Nothing of this counts as passed.");
    section.columns = {
        ReportText::tr("What"), ReportText::tr("What is missing because of it"), ReportText::tr("What would help")};
    section.widths = {33, 30, 37};
    const Words words;
    for (const findings::Check &check : view.coverage) {
        if (check.outcome == findings::Check::Outcome::NotChecked)
            section.rows.push_back({{words.plain(check.what), Tone::NotChecked},
                {words.plain(check.scope), Tone::Quiet}, {words.plain(check.mend), Tone::Quiet}});
    }
    constexpr size_t rowsShown = 8;
    limitTo(section, rowsShown);
    if (section.rows.empty())
        section.note = ReportText::tr("Everything that the estate names was checked.");
    return section;
}

} // namespace sallyport::core
