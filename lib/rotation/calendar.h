#pragma once

#include "estate/inventory.h"
#include "rotation/schedule.h"
#include "rotation/zone.h"

#include <QSet>

namespace sallyport::rotation {

/// One rotation on one day.
struct Entry
{
    enum class Kind {
        Rotation,  ///< somebody has to do it
        Automatic, ///< the backend does it by itself
        Step,      ///< a later step of a rotation that takes several days
        Done,      ///< it was done: a version that was written, or a proven rotation
    };

    estate::SecretId secret;
    size_t row = 0; ///< of the inventory
    Kind kind = Kind::Rotation;
    QDate day; ///< on which it stands in the calendar
    QDate due; ///< the last day on which it is in time
    bool isOverdue = false;
    bool isProjected = false; ///< follows from the one before being done on its day
    int step = -1;            ///< with several steps: which of Cadence::steps
    QString group;            ///< the `rotation` block it belongs to; empty: none
    QString plan;             ///< the `plan` block that moved it; empty: none
    friend bool operator==(const Entry &, const Entry &) = default;
};

/// How much falls into one week.
struct Week
{
    QDate monday;
    QMap<QString, int> byEnvironment;
    QMap<QString, int> byOwner; ///< an empty name: nobody is named
    int count = 0;              ///< of rotations that somebody has to do; a group counts as one
    friend bool operator==(const Week &, const Week &) = default;
};

/// What a calendar is made of. Must outlive the making only.
struct CalendarFacts
{
    const estate::Estate &estate;
    const estate::Inventory &inventory;
    const std::vector<Rotation> &rotations; ///< one for each row of the inventory, in its order
    Instant now{};
};

/// All coming rotations of an estate. A value: made once for each reading, then asked for spans of days. Days are those
/// of the estate's time zone.
class Calendar
{
public:
    Calendar() = default;
    static Calendar make(const CalendarFacts &facts);

    QDate today() const { return m_today; }
    const QTimeZone &zone() const { return m_zone; }
    const std::optional<estate::WeeklyLimit> &limit() const { return m_limit; }
    const std::vector<estate::Freeze> &freezes() const { return m_freezes; }
    const std::vector<estate::RotationGroup> &groups() const { return m_groups; }

    /// What comes from `from` to `until`, both included, by day and then by path. Overdue ones stand on the day that
    /// they are planned for, else on the day they were due.
    std::vector<Entry> between(QDate from, QDate until) const;
    /// What is overdue now, longest first.
    std::vector<Entry> overdue() const;
    /// The next rotation of one secret; nothing where there is none that somebody does.
    std::optional<Entry> next(const estate::SecretId &secret) const;
    /// Rows of the inventory that nothing says a cadence of, or whose cadence cannot be used; in its order.
    const std::vector<size_t> &withoutCadence() const { return m_withoutCadence; }
    /// One for each week that the span touches.
    std::vector<Week> weeks(QDate from, QDate until) const;
    /// The freeze that holds on a day in an environment; null when there is none.
    const estate::Freeze *freezeOn(const QString &environment, QDate day) const;
    /// Names of the secrets of a `rotation` block.
    std::vector<estate::SecretId> membersOf(const QString &group) const;
    /// The `rotation` blocks that must come before one.
    QStringList before(const QString &group) const;

private:
    /// What repeats.
    struct Series
    {
        estate::SecretId secret;
        size_t row = 0;
        Entry::Kind kind = Entry::Kind::Rotation;
        QDate first; ///< day of the next one
        QDate due;
        int days = 0; ///< from one to the next, at least 1
        bool isOverdue = false;
        QString owner;
        QString group;
        QString plan;
        std::vector<int> stepDays; ///< after the first step, in days; empty: one step
    };

    static std::optional<Series> seriesOf(const CalendarFacts &facts, size_t row, const QTimeZone &zone);
    void applyGroups(const estate::Estate &estate);
    void applyPlans(const CalendarFacts &facts);
    QDate firstWorkingDay(const QString &environment, QDate from) const;
    void addEntries(std::vector<Entry> &entries, const Series &series, QDate from, QDate until) const;
    Entry entryOf(const Series &series, QDate day, QDate due) const;

    QTimeZone m_zone = QTimeZone::utc();
    QDate m_today;
    std::optional<estate::WeeklyLimit> m_limit;
    std::vector<estate::Freeze> m_freezes;
    std::vector<estate::RotationGroup> m_groups;
    std::vector<Series> m_series; ///< by their first day
    QHash<estate::SecretId, size_t> m_bySecret;
    std::vector<size_t> m_withoutCadence;
};

/// The day an interval after another one, in days of the calendar: 90 d are 90 days also over a change of the clock.
/// An interval below a day counts as one.
int daysOf(Duration interval);

} // namespace sallyport::rotation
