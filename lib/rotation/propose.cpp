#include "rotation/what_if.h"

#include <algorithm>

namespace sallyport::rotation {

namespace {

/// What moves as one: a group, or a secret by itself.
struct Unit
{
    std::vector<Entry> entries;
    QDate day;
    QDate due; ///< the earliest of its members
    bool isOverdue = false;
    bool isPlanned = false;

    const QString &group() const { return entries.front().group; }
};

/// A week has five working days; what does not fit into that evenly is rounded up.
constexpr int workingDays = 5;

class Planner
{
public:
    Planner(const Calendar &calendar, QDate from, QDate until)
        : m_calendar(calendar)
        , m_from(std::max(from, calendar.today()))
        , m_until(until)
    {
    }

    std::vector<Proposal> propose()
    {
        gather();
        std::vector<Proposal> proposals;
        for (Unit *unit : inOrder()) {
            const auto reason = reasonToMove(*unit);
            if (!reason) {
                take(*unit, unit->day);
                continue;
            }
            const auto day = bestDay(*unit);
            proposals.push_back({unit->entries.front().secret, unit->group(), unit->day, day, *reason});
            take(*unit, day.value_or(unit->day));
        }
        return proposals;
    }

private:
    void gather()
    {
        QSet<QString> groups;
        const auto add = [&](const Entry &entry) {
            if (entry.kind != Entry::Kind::Rotation || entry.isProjected || groups.contains(entry.group))
                return;
            if (!entry.group.isEmpty())
                groups.insert(entry.group);
            m_units.push_back(unitOf(entry));
        };
        for (const Entry &entry : m_calendar.overdue())
            add(entry);
        for (const Entry &entry : m_calendar.between(m_from, m_until)) {
            if (!entry.isOverdue)
                add(entry);
        }
        // What comes again in the span is not moved, but takes its place.
        for (const Week &week : m_calendar.weeks(m_from, m_until))
            m_perWeek.insert(week.monday, week.count);
        for (const Unit &unit : m_units)
            --m_perWeek[mondayOf(unit.day)];
    }

    /// All of its group, also what stands beside the span.
    Unit unitOf(const Entry &entry) const
    {
        Unit unit{{entry}, entry.day, entry.due, entry.isOverdue, !entry.plan.isEmpty()};
        for (const estate::SecretId &member : m_calendar.membersOf(entry.group)) {
            const auto other = m_calendar.next(member);
            if (!other || member == entry.secret)
                continue;
            unit.entries.push_back(*other);
            unit.due = std::min(unit.due, other->due);
            unit.isOverdue |= other->isOverdue;
        }
        return unit;
    }

    /// What stays first, then by the day it has to be done, and what must come first before what follows it.
    std::vector<Unit *> inOrder()
    {
        std::vector<Unit *> order;
        for (Unit &unit : m_units)
            order.push_back(&unit);
        std::stable_sort(order.begin(), order.end(), [this](const Unit *a, const Unit *b) {
            return std::tuple(depthOf(a->group(), 0), !a->isPlanned, a->due) <
                   std::tuple(depthOf(b->group(), 0), !b->isPlanned, b->due);
        });
        return order;
    }

    /// How many `rotation` blocks come before one, at most; a circle ends somewhere.
    int depthOf(const QString &group, int seen) const
    {
        constexpr int deepest = 20;
        int depth = 0;
        if (group.isEmpty() || seen > deepest)
            return depth;
        for (const QString &earlier : m_calendar.before(group))
            depth = std::max(depth, 1 + depthOf(earlier, seen + 1));
        return depth;
    }

    bool isFree(const Unit &unit, QDate day) const
    {
        return !isWeekend(day) && std::none_of(unit.entries.begin(), unit.entries.end(), [&](const Entry &entry) {
            return m_calendar.freezeOn(entry.secret.environment, day) != nullptr;
        });
    }

    bool isWeekFull(QDate day) const
    {
        return m_calendar.limit() && m_perWeek.value(mondayOf(day)) >= m_calendar.limit()->rotations;
    }

    bool isDayFull(QDate day) const
    {
        if (!m_calendar.limit())
            return false;
        const int most = (m_calendar.limit()->rotations + workingDays - 1) / workingDays;
        return m_perDay.value(day) >= most;
    }

    std::optional<Proposal::Reason> reasonToMove(const Unit &unit) const
    {
        using enum Proposal::Reason;
        if (unit.isPlanned)
            return std::nullopt;
        if (unit.isOverdue)
            return Overdue;
        if (isWeekend(unit.day))
            return Weekend;
        if (!isFree(unit, unit.day))
            return Freeze;
        if (isWeekFull(unit.day))
            return WeekFull;
        if (isDayFull(unit.day))
            return SameDay;
        return std::nullopt;
    }

    QDate earliest(const Unit &unit) const
    {
        QDate day = m_calendar.today();
        for (const QString &earlier : m_calendar.before(unit.group()))
            day = std::max(day, m_groupDays.value(earlier, day));
        return day;
    }

    /// The first day of the best kind: with room in day and week, in the week, or at least a working day.
    std::optional<QDate> bestDay(const Unit &unit) const
    {
        const QDate from = earliest(unit);
        const QDate until = unit.isOverdue ? std::max(from, m_until) : unit.due;
        const int step = unit.isOverdue ? 1 : -1;
        const auto find = [&](const auto &accepts) -> std::optional<QDate> {
            for (QDate day = unit.isOverdue ? from : until; day >= from && day <= until; day = day.addDays(step)) {
                if (isFree(unit, day) && accepts(day))
                    return day;
            }
            return std::nullopt;
        };
        if (const auto day = find([&](QDate candidate) { return !isWeekFull(candidate) && !isDayFull(candidate); }))
            return day;
        if (const auto day = find([&](QDate candidate) { return !isWeekFull(candidate); }))
            return day;
        // A full week is better than a weekend or a freeze, and no better than another full week.
        const bool mustMove = unit.isOverdue || !isFree(unit, unit.day);
        return mustMove ? find([](QDate) { return true; }) : std::nullopt;
    }

    void take(const Unit &unit, QDate day)
    {
        ++m_perWeek[mondayOf(day)];
        ++m_perDay[day];
        if (!unit.group().isEmpty())
            m_groupDays.insert(unit.group(), day);
    }

    const Calendar &m_calendar;
    QDate m_from;
    QDate m_until;
    std::vector<Unit> m_units;
    QHash<QDate, int> m_perWeek; ///< by Monday
    QHash<QDate, int> m_perDay;
    QHash<QString, QDate> m_groupDays;
};

} // namespace

std::vector<Proposal> propose(const Calendar &calendar, QDate from, QDate until)
{
    return Planner(calendar, from, until).propose();
}

} // namespace sallyport::rotation
