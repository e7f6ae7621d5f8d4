#pragma once

#include "console/calendar/calendar_content.h"

#include <QWidget>

#include <memory>

namespace sallyport::console {

/// A year of past rotations, one square a day: how the promises of the cadences were kept. Colour is doubled by a sign
/// in the square, and by the counts below.
class YearMap final : public QWidget
{
    Q_OBJECT

public:
    explicit YearMap(QWidget *parent = nullptr);

    void show(std::shared_ptr<const CalendarContent> content);
    using QWidget::show;
    QDate dayAt(const QPoint &place) const;
    /// "12 Aug 2026: 3 on time, 1 late"
    QString spokenDay(QDate day) const;

Q_SIGNALS:
    void dayActivated(QDate day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// What happened on one day.
    struct Kept
    {
        int onTime = 0;
        int late = 0;
        int missed = 0;

        int all() const { return onTime + late + missed; }
    };

    QRect squareOf(QDate day) const;
    int side() const;
    void paintDay(QPainter &painter, QDate day, const Kept &kept) const;
    void paintMonths(QPainter &painter) const;
    void paintSums(QPainter &painter) const;

    std::shared_ptr<const CalendarContent> m_content;
    std::map<QDate, Kept> m_days;
    QDate m_day;
};

} // namespace sallyport::console
