#pragma once

#include "core/view.h"
#include "findings/history.h"
#include "widgets/surface.h"

namespace sallyport::console {

/// How many findings are open, and how that has gone over the past month.
class TrendPanel final : public Surface
{
    Q_OBJECT

public:
    explicit TrendPanel(QWidget *parent = nullptr);

    /// Null: nothing is known yet.
    void show(const core::ViewPtr &view, const QString &environment);
    using QWidget::show;
    const findings::History &history() const { return m_history; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect chartRect() const;
    void paintHeading(QPainter &painter) const;
    void paintFigures(QPainter &painter) const;
    void paintChart(QPainter &painter) const;
    void paintSums(QPainter &painter) const;
    QString spoken() const;

    findings::History m_history;
    int m_open = 0;
    int m_critical = 0;
};

} // namespace sallyport::console
