#include "widgets/sparkline.h"

#include <QPainter>

#include <algorithm>

namespace sallyport::console {

Sparkline::Sparkline(std::vector<int> values, Role role, QWidget *parent)
    : QWidget(parent)
    , m_values(std::move(values))
    , m_role(role)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Sparkline::paintEvent(QPaintEvent *)
{
    if (m_values.size() < 2)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(palette(), m_role), 1.25));
    const int highest = std::max(1, *std::max_element(m_values.begin(), m_values.end()));
    QPolygonF line;
    for (size_t i = 0; i < m_values.size(); ++i)
        line << QPointF(1 + double(i) * (width() - 2) / double(m_values.size() - 1),
            height() - 2 - double(m_values.at(i)) / highest * (height() - 4));
    painter.drawPolyline(line);
}

} // namespace sallyport::console
