#include "widgets/histogram.h"

#include "widgets/palette.h"
#include "widgets/type.h"

#include <QPainter>

#include <algorithm>

namespace sallyport::console {

Histogram::Histogram(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Histogram::setBars(std::vector<Bar> bars, const QString &left, const QString &middle, const QString &right)
{
    m_bars = std::move(bars);
    m_captions = {left, middle, right};
    qint64 allowed = 0;
    qint64 denied = 0;
    for (const Bar &bar : m_bars) {
        allowed += bar.allowed;
        denied += bar.denied;
    }
    setAccessibleName(m_title);
    setAccessibleDescription(tr("%1 allowed, %2 denied").arg(allowed).arg(denied));
    setToolTip(accessibleDescription());
    update();
}

void Histogram::setTitle(const QString &title)
{
    m_title = title;
    update();
}

QSize Histogram::sizeHint() const
{
    const int caption = QFontMetrics(console::font(Type::Caption)).height();
    return {200, caption * 2 + 58};
}

void Histogram::paintLegend(QPainter &painter, const QRect &rect) const
{
    const QFontMetrics metrics(console::font(Type::Caption));
    int right = rect.right();
    for (const auto &[text, role] :
        {std::pair(tr("denied"), Role::CriticalFill), std::pair(tr("allowed"), Role::Histogram)}) {
        right -= metrics.horizontalAdvance(text);
        painter.setPen(color(palette(), Role::Text2));
        painter.drawText(QPoint(right, rect.y() + metrics.ascent()), text);
        painter.fillRect(QRect(right - 11, rect.y() + (metrics.height() - 7) / 2, 7, 7), color(palette(), role));
        right -= 20;
    }
    painter.setPen(color(palette(), Role::Text2));
    painter.drawText(QPoint(rect.x(), rect.y() + metrics.ascent()),
        metrics.elidedText(m_title, Qt::ElideRight, std::max(0, right - rect.x())));
}

void Histogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(palette(), Role::Base));
    painter.setPen(color(palette(), Role::Line));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    painter.setFont(console::font(Type::Caption));
    const int caption = painter.fontMetrics().height();
    const QRect inner = rect().adjusted(10, 6, -10, -3);
    paintLegend(painter, inner);
    const QRect chart = inner.adjusted(0, caption + 4, 0, -caption - 2);
    qint64 highest = 1;
    for (const Bar &bar : m_bars)
        highest = std::max(highest, bar.allowed + bar.denied);
    const double width = m_bars.empty() ? 0 : double(chart.width()) / double(m_bars.size());
    const auto height = [&](qint64 count) {
        return count == 0 ? 0 : std::max(1, int(double(count) / double(highest) * chart.height()));
    };
    for (size_t i = 0; i < m_bars.size(); ++i) {
        const int x = chart.x() + int(double(i) * width);
        const int barWidth = std::max(1, int(width) - 1);
        const int total = height(m_bars.at(i).allowed + m_bars.at(i).denied);
        const int denied = height(m_bars.at(i).denied);
        painter.fillRect(x, chart.bottom() - total, barWidth, total, color(palette(), Role::Histogram));
        painter.fillRect(x, chart.bottom() - denied, barWidth, denied, color(palette(), Role::CriticalFill));
    }
    painter.setPen(color(palette(), Role::Text3));
    const QRect axis(inner.x(), inner.bottom() - caption, inner.width(), caption);
    painter.drawText(axis, Qt::AlignLeft, m_captions.value(0));
    painter.drawText(axis, Qt::AlignHCenter, m_captions.value(1));
    painter.drawText(axis, Qt::AlignRight, m_captions.value(2));
}

} // namespace sallyport::console
