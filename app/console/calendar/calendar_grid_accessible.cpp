#include "console/calendar/calendar_grid.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <map>

namespace sallyport::console {

namespace {

/// One day, counted from the first that is shown; it looks its text up when it is asked.
class DayAccessible final : public QAccessibleInterface
{
public:
    DayAccessible(CalendarGrid *grid, int place)
        : m_grid(grid)
        , m_place(place)
    {
    }

    bool isValid() const override { return m_place < m_grid->weekCount() * 7; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_grid); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_grid->spokenDay(day()) : QString();
    }

    QRect rect() const override
    {
        const QRect local = m_grid->rectOf(day());
        return {m_grid->mapToGlobal(local.topLeft()), local.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        state.focusable = true;
        state.selectable = true;
        state.selected = m_grid->currentDay() == day();
        state.focused = m_grid->hasFocus() && m_grid->currentDay() == day();
        return state;
    }

private:
    QDate day() const { return m_grid->firstDay().addDays(m_place); }

    CalendarGrid *m_grid;
    int m_place;
};

class GridAccessible final : public QAccessibleWidget
{
public:
    explicit GridAccessible(CalendarGrid *grid)
        : QAccessibleWidget(grid, QAccessible::Table)
        , m_grid(grid)
    {
    }

    int childCount() const override { return m_grid->weekCount() * 7; }

    QAccessibleInterface *child(int place) const override
    {
        if (place < 0 || place >= childCount())
            return nullptr;
        auto known = m_days.find(place);
        if (known == m_days.end())
            known =
                m_days.emplace(place, QAccessible::registerAccessibleInterface(new DayAccessible(m_grid, place))).first;
        return QAccessible::accessibleInterface(known->second);
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (const auto &[place, id] : m_days) {
            if (QAccessible::accessibleInterface(id) == child)
                return place;
        }
        return -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        return childOf(m_grid->dayAt(m_grid->mapFromGlobal(QPoint(x, y))));
    }

    QAccessibleInterface *focusChild() const override { return childOf(m_grid->currentDay()); }

private:
    ~GridAccessible() override
    {
        for (const auto &[place, id] : m_days)
            QAccessible::deleteAccessibleInterface(id);
    }

    QAccessibleInterface *childOf(QDate day) const
    {
        return day.isValid() ? child(int(m_grid->firstDay().daysTo(day))) : nullptr;
    }

    CalendarGrid *m_grid;
    mutable std::map<int, QAccessible::Id> m_days; ///< those that were asked for
};

QAccessibleInterface *make(const QString &className, QObject *object)
{
    auto *grid = qobject_cast<CalendarGrid *>(object);
    const bool isOurs = grid && className == QLatin1String(CalendarGrid::staticMetaObject.className());
    return isOurs ? new GridAccessible(grid) : nullptr;
}

} // namespace

void installCalendarGridAccessibility()
{
    // Qt keeps one entry for each factory, however often it is installed.
    QAccessible::installFactory(make);
}

} // namespace sallyport::console
