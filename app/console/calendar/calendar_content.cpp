#include "console/calendar/calendar_content.h"

#include "console/looks.h"

#include <algorithm>
#include <tuple>

namespace sallyport::console {

using rotation::Entry;

namespace {

constexpr int quarterWeeks = 13;

class Maker
{
public:
    Maker(const core::View &view, const CalendarQuery &query)
        : m_view(view)
    {
        m_content.query = query;
        m_content.span = CalendarSpan::of(query.mode, query.anchor);
        m_content.today = view.calendar.today();
        if (view.calendar.limit())
            m_content.limit = view.calendar.limit()->rotations;
        for (const draft::RenderedChange &change : view.draft.changes) {
            if (change.change.kind == QLatin1String("rotate") || change.change.kind == QLatin1String("plan-rotation"))
                m_staged.insert(change.change.target.isEmpty() ? change.change.secret.key() : change.change.target);
        }
    }

    CalendarContent make()
    {
        for (const Entry &entry : m_view.calendar.overdue())
            addOverdue(entry);
        for (const Entry &entry : m_view.calendar.between(m_content.span.from, m_content.span.until))
            add(entry);
        addPast();
        for (auto &[day, chips] : m_content.days)
            std::stable_sort(chips.begin(), chips.end(), [](const CalendarChip &a, const CalendarChip &b) {
                return std::tuple(!a.look.isProduction, a.look.index, a.entry.kind) <
                       std::tuple(!b.look.isProduction, b.look.index, b.entry.kind);
            });
        m_content.weeks = m_view.calendar.weeks(m_content.span.from, m_content.span.until);
        for (const size_t row : m_view.calendar.withoutCadence()) {
            if (isInScope(m_view.inventory.secrets().at(row).id))
                m_content.withoutCadence.push_back(row);
        }
        return std::move(m_content);
    }

private:
    bool isInScope(const estate::SecretId &id) const
    {
        return m_content.query.scope.contains(id) && !m_content.query.hiddenEnvironments.contains(id.environment);
    }

    CalendarChip chipOf(const Entry &entry) const
    {
        CalendarChip chip;
        chip.entry = entry;
        chip.text = entry.group.isEmpty() ? entry.secret.name() : entry.group;
        chip.kind = m_view.rotations.at(entry.row).cadence.choice->cadence.kind;
        chip.look = lookOf(m_view.estate(), entry.secret.environment);
        chip.isStaged = !entry.isProjected && (m_staged.contains(entry.secret.key()) || m_staged.contains(entry.group));
        return chip;
    }

    bool isWanted(const CalendarChip &chip) const
    {
        return isInScope(chip.entry.secret) && !m_content.query.hiddenKinds.contains(chip.kind) &&
               (m_content.query.showsAutomatic || chip.entry.kind != Entry::Kind::Automatic);
    }

    /// The filters' own counts go on while they hide something.
    void count(const CalendarChip &chip)
    {
        if (!m_content.query.scope.contains(chip.entry.secret))
            return;
        ++m_content.perEnvironment[chip.entry.secret.environment];
        ++m_content.perKind[chip.kind];
        m_content.automatic += chip.entry.kind == Entry::Kind::Automatic;
        if (isWanted(chip))
            m_content.due += chip.entry.kind == Entry::Kind::Rotation;
    }

    void addOverdue(const Entry &entry)
    {
        CalendarChip chip = chipOf(entry);
        if (isWanted(chip))
            m_content.overdue.push_back(std::move(chip));
    }

    void add(const Entry &entry)
    {
        CalendarChip chip = chipOf(entry);
        count(chip);
        if (!isWanted(chip))
            return;
        std::vector<CalendarChip> &day = m_content.days[entry.day];
        if (!entry.group.isEmpty()) {
            const auto same = std::find_if(day.begin(), day.end(), [&](const CalendarChip &other) {
                return other.entry.group == entry.group && other.entry.kind == entry.kind &&
                       other.entry.step == entry.step && other.entry.secret.environment == entry.secret.environment;
            });
            if (same != day.end()) {
                ++same->count;
                same->isStaged |= chip.isStaged;
                same->text = QStringLiteral("%1 ×%2").arg(entry.group).arg(same->count);
                return;
            }
        }
        day.push_back(std::move(chip));
    }

    void addPast()
    {
        const rotation::CalendarFacts facts{m_view.estate(), m_view.inventory, m_view.rotations, m_view.inputs.now};
        for (rotation::PastRotation &past :
            rotation::past(facts, m_view.writes, m_content.span.from, m_content.span.until)) {
            if (!isInScope(past.secret))
                continue;
            ++m_content.done;
            if (m_content.query.showsDone && past.promise != rotation::Promise::Missed) {
                Entry entry;
                entry.secret = past.secret;
                entry.row = size_t(m_view.inventory.find(past.secret) - m_view.inventory.secrets().data());
                entry.kind = Entry::Kind::Done;
                entry.day = past.day;
                entry.due = past.day.addDays(-past.daysLate);
                CalendarChip chip = chipOf(entry);
                if (!m_content.query.hiddenKinds.contains(chip.kind))
                    m_content.days[past.day].push_back(std::move(chip));
            }
            m_content.past.push_back(std::move(past));
        }
    }

    const core::View &m_view;
    CalendarContent m_content;
    QSet<QString> m_staged; ///< keys of secrets and names of groups
};

} // namespace

CalendarSpan CalendarSpan::of(CalendarMode mode, QDate anchor)
{
    using rotation::mondayOf;
    switch (mode) {
    case CalendarMode::Month: {
        const QDate first(anchor.year(), anchor.month(), 1);
        return {mondayOf(first), mondayOf(first.addMonths(1).addDays(-1)).addDays(6)};
    }
    case CalendarMode::Year:
        return {mondayOf(anchor.addYears(-1).addDays(1)), anchor};
    case CalendarMode::Quarter:
    case CalendarMode::List:
        break;
    }
    const QDate from = mondayOf(anchor).addDays(-7);
    return {from, from.addDays(quarterWeeks * 7 - 1)};
}

CalendarContent CalendarContent::make(const core::View &view, const CalendarQuery &query)
{
    return Maker(view, query).make();
}

const std::vector<CalendarChip> &CalendarContent::on(QDate day) const
{
    static const std::vector<CalendarChip> none;
    const auto found = days.find(day);
    return found == days.end() ? none : found->second;
}

const rotation::Week *CalendarContent::weekOf(QDate day) const
{
    const QDate monday = rotation::mondayOf(day);
    const auto found =
        std::find_if(weeks.begin(), weeks.end(), [&](const rotation::Week &week) { return week.monday == monday; });
    return found == weeks.end() ? nullptr : &*found;
}

} // namespace sallyport::console
