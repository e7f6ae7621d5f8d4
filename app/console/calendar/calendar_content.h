#pragma once

#include "console/scope.h"
#include "core/view.h"
#include "rotation/past.h"
#include "widgets/band.h"

#include <QDate>
#include <QSet>

#include <map>
#include <vector>

namespace sallyport::console {

enum class CalendarMode { Month, Quarter, List, Year };

/// The days that a mode shows around one of them, both ends included. Month and quarter are whole weeks; the quarter
/// begins a week before, so that what was just done stays in sight; the year is the one that ends there.
struct CalendarSpan
{
    QDate from;
    QDate until;

    static CalendarSpan of(CalendarMode mode, QDate anchor);
    bool contains(QDate day) const { return day >= from && day <= until; }
    friend bool operator==(const CalendarSpan &, const CalendarSpan &) = default;
};

/// What a person wants to see.
struct CalendarQuery
{
    CalendarMode mode = CalendarMode::Quarter;
    QDate anchor;
    Selection scope; ///< environment and folder
    QSet<QString> hiddenEnvironments;
    QSet<QString> hiddenKinds;
    bool showsAutomatic = true;
    bool showsDone = true;
    friend bool operator==(const CalendarQuery &, const CalendarQuery &) = default;
};

/// One mark on one day: a rotation, or a group that is rotated together.
struct CalendarChip
{
    rotation::Entry entry;
    QString text; ///< "pg_warehouse", "warehouse ×3"
    QString kind; ///< of the cadence
    EnvironmentLook look;
    int count = 1;         ///< secrets of a group
    bool isStaged = false; ///< a change of it is in the draft
    friend bool operator==(const CalendarChip &, const CalendarChip &) = default;
};

/// Everything that the page shows, computed apart from it.
struct CalendarContent
{
    CalendarQuery query;
    CalendarSpan span;
    QDate today;
    std::map<QDate, std::vector<CalendarChip>> days; ///< those that hold something
    std::vector<rotation::Week> weeks;
    std::vector<CalendarChip> overdue;  ///< whatever the span is
    std::vector<size_t> withoutCadence; ///< rows of the inventory
    std::vector<rotation::PastRotation> past;
    QMap<QString, int> perEnvironment; ///< rotations of the span
    QMap<QString, int> perKind;
    int due = 0;       ///< rotations of the span that somebody has to do
    int automatic = 0; ///< those that the backend does
    int done = 0;
    std::optional<int> limit;

    static CalendarContent make(const core::View &view, const CalendarQuery &query);
    const std::vector<CalendarChip> &on(QDate day) const;
    const rotation::Week *weekOf(QDate day) const;
};

} // namespace sallyport::console
