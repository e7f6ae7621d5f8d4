#pragma once

#include "console/calendar/calendar_content.h"

#include <QPainter>

namespace sallyport::console {

/// Where everything of a grid lies in a rectangle: a head with the names of the days, a row for each week, and in it
/// the week's number, seven days, and its load.
struct GridLayout
{
    QRect whole;
    QDate from;
    int weeks = 0;
    int head = 0;
    int numberWidth = 0;
    int loadWidth = 0;
    int chipHeight = 0;
    int dayLine = 0; ///< height of the line that holds the day's number

    static GridLayout of(const QRect &whole, const CalendarContent &content, const QFont &font);
    QRect week(int index) const;
    QRect day(QDate date) const;
    QDate dayAt(const QPoint &place) const;
    QRect load(int index) const;
    QRect chip(QDate date, int index) const;
    int chipsThatFit() const;
};

/// Paints a grid anywhere: into the window, a printer or a PDF.
class GridPainter
{
public:
    GridPainter(QPainter &painter, const QPalette &palette, const core::View &view, const CalendarContent &content,
        const GridLayout &layout);

    void paint(QDate current, bool hasFocus) const;

private:
    void paintHead() const;
    void paintWeek(int index) const;
    void paintLoad(int index) const;
    void paintDay(QDate day) const;
    void paintDayNumber(const QRect &rect, QDate day, int more) const;
    void paintChip(const QRect &rect, const CalendarChip &chip) const;
    void paintMonthLines() const;
    void paintCurrent(QDate day, bool hasFocus) const;
    QColor colorOf(Role role) const { return color(m_palette, role); }

    QPainter &m_painter;
    const QPalette &m_palette;
    const core::View &m_view;
    const CalendarContent &m_content;
    const GridLayout &m_layout;
};

/// The pale colour behind the text of an environment.
Role bandBackground(const EnvironmentLook &look);

} // namespace sallyport::console
