#include "rotation/calendar.h"

#include "base/glob.h"

#include <algorithm>
#include <tuple>

namespace sallyport::rotation {

int daysOf(Duration interval)
{
    return std::max(1, int(std::chrono::floor<std::chrono::days>(interval).count()));
}

std::optional<Calendar::Series> Calendar::seriesOf(const CalendarFacts &facts, size_t row, const QTimeZone &zone)
{
    const Rotation &rotation = facts.rotations.at(row);
    const auto &choice = rotation.cadence.choice;
    if (!choice || !rotation.due || choice->cadence.rule != Cadence::Rule::Every)
        return std::nullopt;
    const estate::Secret &secret = facts.inventory.secrets().at(row);
    Series series;
    series.secret = secret.id;
    series.row = row;
    series.kind = rotation.isAutomatic ? Entry::Kind::Automatic : Entry::Kind::Rotation;
    series.due = dayIn(zone, *rotation.due);
    series.first = series.due;
    series.days = daysOf(choice->cadence.interval);
    series.isOverdue = rotation.status == Status::Overdue;
    series.owner = rotation.by;
    for (const CadenceStep &step : choice->cadence.steps)
        series.stepDays.push_back(int(std::chrono::floor<std::chrono::days>(step.after).count()));
    return series;
}

Calendar Calendar::make(const CalendarFacts &facts)
{
    Calendar calendar;
    calendar.m_zone = zoneOf(facts.estate);
    calendar.m_today = dayIn(calendar.m_zone, facts.now);
    calendar.m_limit = facts.estate.weeklyLimit;
    calendar.m_freezes = facts.estate.freezes;
    calendar.m_groups = facts.estate.rotations;
    for (size_t row = 0; row < facts.rotations.size(); ++row) {
        if (auto series = seriesOf(facts, row, calendar.m_zone))
            calendar.m_series.push_back(std::move(*series));
        else if (!facts.rotations.at(row).cadence.choice && facts.inventory.secrets().at(row).isLive())
            calendar.m_withoutCadence.push_back(row);
    }
    calendar.applyGroups(facts.estate);
    calendar.applyPlans(facts);
    std::stable_sort(calendar.m_series.begin(), calendar.m_series.end(),
        [](const Series &a, const Series &b) { return a.first < b.first; });
    for (size_t i = 0; i < calendar.m_series.size(); ++i)
        calendar.m_bySecret.insert(calendar.m_series.at(i).secret, i);
    return calendar;
}

/// What is rotated together is rotated when the first of it is due.
void Calendar::applyGroups(const estate::Estate &estate)
{
    for (const estate::RotationGroup &group : estate.rotations) {
        std::vector<Series *> members;
        for (Series &series : m_series) {
            const QString key = series.secret.key();
            const bool isMember = series.kind == Entry::Kind::Rotation && series.group.isEmpty() &&
                                  std::any_of(group.secrets.begin(), group.secrets.end(),
                                      [&](const QString &glob) { return globMatches(glob, key); });
            if (isMember)
                members.push_back(&series);
        }
        if (members.empty())
            continue;
        const QDate first = (*std::min_element(members.begin(), members.end(), [](const Series *a, const Series *b) {
            return a->due < b->due;
        }))->due;
        for (Series *member : members) {
            member->group = group.name;
            member->first = first;
            if (!group.by.isEmpty())
                member->owner = group.by;
        }
    }
}

/// A plan is about the rotation that comes next: one on a day before the last rotation has had its turn, and one whose
/// day has passed was not kept.
void Calendar::applyPlans(const CalendarFacts &facts)
{
    for (const estate::PlannedRotation &plan : facts.estate.plans) {
        if (plan.on < m_today)
            continue;
        for (Series &series : m_series) {
            const bool isMeant = plan.group.isEmpty() ? series.secret.key() == plan.secret : series.group == plan.group;
            if (!isMeant || series.kind != Entry::Kind::Rotation)
                continue;
            series.first = plan.on;
            series.plan = plan.name;
        }
    }
}

const estate::Freeze *Calendar::freezeOn(const QString &environment, QDate day) const
{
    const auto found = std::find_if(m_freezes.begin(), m_freezes.end(),
        [&](const estate::Freeze &freeze) { return freeze.holds(environment, day); });
    return found == m_freezes.end() ? nullptr : &*found;
}

QDate Calendar::firstWorkingDay(const QString &environment, QDate from) const
{
    // A freeze of years would never end otherwise.
    for (QDate day = from; day < from.addDays(400); day = day.addDays(1)) {
        if (!isWeekend(day) && !freezeOn(environment, day))
            return day;
    }
    return from;
}

Entry Calendar::entryOf(const Series &series, QDate day, QDate due) const
{
    Entry entry;
    entry.secret = series.secret;
    entry.row = series.row;
    entry.kind = series.kind;
    entry.day = day;
    entry.due = due;
    entry.group = series.group;
    if (!series.stepDays.empty())
        entry.step = 0;
    return entry;
}

void Calendar::addEntries(std::vector<Entry> &entries, const Series &series, QDate from, QDate until) const
{
    const auto add = [&](QDate day, QDate due, bool isProjected) {
        Entry entry = entryOf(series, day, due);
        entry.isProjected = isProjected;
        entry.isOverdue = !isProjected && series.isOverdue;
        if (!isProjected)
            entry.plan = series.plan;
        if (day >= from && day <= until)
            entries.push_back(entry);
        for (size_t step = 1; step < series.stepDays.size(); ++step) {
            Entry later = entry;
            later.kind = Entry::Kind::Step;
            later.step = int(step);
            later.day = firstWorkingDay(series.secret.environment, day.addDays(series.stepDays.at(step)));
            if (later.day >= from && later.day <= until)
                entries.push_back(later);
        }
    };
    add(series.first, series.due, false);
    // What is overdue is done today at the earliest, and the next one counts from there.
    QDate day = std::max(series.first, m_today).addDays(series.days);
    // The steps of one that begins before the span may reach into it.
    if (day < from && series.stepDays.empty())
        day = day.addDays((day.daysTo(from) / series.days) * series.days);
    for (; day <= until; day = day.addDays(series.days))
        add(day, day, true);
}

namespace {

void sortByDay(std::vector<Entry> &entries)
{
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return std::tie(a.day, a.secret.environment, a.secret.path, a.step) <
               std::tie(b.day, b.secret.environment, b.secret.path, b.step);
    });
}

} // namespace

std::vector<Entry> Calendar::between(QDate from, QDate until) const
{
    std::vector<Entry> entries;
    for (const Series &series : m_series) {
        if (series.first > until)
            break; // by their first day
        addEntries(entries, series, from, until);
    }
    sortByDay(entries);
    return entries;
}

std::vector<Entry> Calendar::overdue() const
{
    std::vector<Entry> entries;
    for (const Series &series : m_series) {
        if (!series.isOverdue)
            continue;
        Entry entry = entryOf(series, series.first, series.due);
        entry.isOverdue = true;
        entry.plan = series.plan;
        entries.push_back(std::move(entry));
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.due < b.due; });
    return entries;
}

std::optional<Entry> Calendar::next(const estate::SecretId &secret) const
{
    const auto place = m_bySecret.constFind(secret);
    if (place == m_bySecret.constEnd())
        return std::nullopt;
    const Series &series = m_series.at(*place);
    Entry entry = entryOf(series, series.first, series.due);
    entry.isOverdue = series.isOverdue;
    entry.plan = series.plan;
    return entry;
}

std::vector<Week> Calendar::weeks(QDate from, QDate until) const
{
    std::vector<Week> weeks;
    for (QDate monday = mondayOf(from); monday <= until; monday = monday.addDays(7))
        weeks.push_back({monday, {}, {}, 0});
    if (weeks.empty())
        return weeks;
    QSet<std::pair<qint64, QString>> counted; // groups, by week
    for (const Entry &entry : between(weeks.front().monday, weeks.back().monday.addDays(6))) {
        if (entry.kind != Entry::Kind::Rotation)
            continue;
        Week &week = weeks.at(size_t(weeks.front().monday.daysTo(entry.day) / 7));
        if (!entry.group.isEmpty()) {
            const auto known = std::pair(week.monday.toJulianDay(), entry.group);
            if (counted.contains(known))
                continue;
            counted.insert(known);
        }
        ++week.count;
        ++week.byEnvironment[entry.secret.environment];
        ++week.byOwner[m_series.at(m_bySecret.value(entry.secret)).owner];
    }
    return weeks;
}

std::vector<estate::SecretId> Calendar::membersOf(const QString &group) const
{
    std::vector<estate::SecretId> members;
    for (const Series &series : m_series) {
        if (!group.isEmpty() && series.group == group)
            members.push_back(series.secret);
    }
    return members;
}

QStringList Calendar::before(const QString &group) const
{
    for (const estate::RotationGroup &candidate : m_groups) {
        if (candidate.name == group)
            return candidate.after;
    }
    return {};
}

} // namespace sallyport::rotation
