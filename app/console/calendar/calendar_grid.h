#pragma once

#include "console/calendar/calendar_content.h"

#include <QWidget>

#include <memory>

namespace sallyport::console {

/// Weeks of days with their rotations, and beside each week how much falls into it. Painted here: month and quarter
/// differ in the number of weeks only. A rotation is dragged to another day to plan it; while it is dragged the grid
/// says what would come of it.
class CalendarGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit CalendarGrid(QWidget *parent = nullptr);

    void show(const core::ViewPtr &view, std::shared_ptr<const CalendarContent> content);
    using QWidget::show;
    QDate currentDay() const { return m_day; }
    void setCurrentDay(QDate day);
    /// What a screen reader says of a day.
    QString spokenDay(QDate day) const;
    int weekCount() const;
    QDate firstDay() const { return m_content ? m_content->span.from : QDate(); }
    QDate dayAt(const QPoint &place) const; ///< invalid beside the days
    QRect rectOf(QDate day) const;
    QSize sizeHint() const override { return {700, 600}; }

Q_SIGNALS:
    void currentDayChanged(QDate day);
    /// The day lies beside the span.
    void spanRequested(QDate day);
    void activated(QDate day);
    void planRequested(const sallyport::rotation::Entry &entry, QDate day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Drag
    {
        rotation::Entry entry;
        QPoint from;
        QDate over; ///< invalid until it has begun to move
    };

    const CalendarChip *chipAt(const QPoint &place) const;
    QString consequence() const;
    void endDrag();

    core::ViewPtr m_view;
    std::shared_ptr<const CalendarContent> m_content;
    QDate m_day;
    std::optional<Drag> m_drag;
};

/// Lets screen readers read a CalendarGrid day by day; call once.
void installCalendarGridAccessibility();

} // namespace sallyport::console
