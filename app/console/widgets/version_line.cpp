#include "widgets/version_line.h"

#include "widgets/palette.h"
#include "widgets/type.h"

#include <QPainter>

#include <algorithm>

namespace sallyport::console {

VersionLine::VersionLine(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void VersionLine::setLine(const Line &line)
{
    m_line = line;
    setAccessibleName(tr("Versions"));
    setAccessibleDescription(tr("%n versions", nullptr, int(line.versions.size())));
    update();
}

QSize VersionLine::sizeHint() const
{
    return {180, QFontMetrics(console::font(Type::Caption)).height() * 2 + 22};
}

void VersionLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(console::font(Type::Caption));
    const int caption = painter.fontMetrics().height();
    const int middle = caption + 11;
    const double end = std::max(1.0, m_line.due.value_or(1.0));
    const int left = 6;
    const int width = this->width() - 22;
    const auto x = [&](double position) { return left + int(position / end * width); };

    painter.setPen(QPen(color(palette(), Role::Line), 1.5));
    painter.drawLine(left, middle, left + width, middle);
    const auto current = std::find_if(
        m_line.versions.begin(), m_line.versions.end(), [](const Version &version) { return version.isCurrent; });
    if (current != m_line.versions.end()) {
        const double good = std::min(1.0, m_line.due.value_or(1.0));
        painter.setPen(QPen(color(palette(), Role::GoodFill), 3));
        painter.drawLine(x(current->position), middle, x(good), middle);
        if (m_line.due && *m_line.due < 1) {
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.fillRect(QRect(x(*m_line.due), middle - 4, std::max(3, x(1) - x(*m_line.due) + 8), 8),
                color(palette(), Role::CriticalFill));
            painter.fillRect(QRect(x(*m_line.due), middle - 8, 1, 16), color(palette(), Role::Text2));
            painter.setRenderHint(QPainter::Antialiasing);
        }
    }
    int lastLabel = -100;
    for (const Version &version : m_line.versions) {
        const QColor line = color(palette(), version.isCurrent ? Role::AccentFill
                                             : version.isGone  ? Role::UnknownFill
                                                               : Role::Text2);
        painter.setPen(QPen(line, 1.5));
        painter.setBrush(version.isCurrent ? line : color(palette(), Role::Base));
        painter.drawEllipse(QPoint(x(version.position), middle), 4, 4);
        QFont face = console::font(Type::Caption);
        face.setWeight(version.isCurrent ? QFont::DemiBold : QFont::Normal);
        painter.setFont(face);
        const QString number = QString::number(version.number);
        const int advance = painter.fontMetrics().horizontalAdvance(number);
        // Numbers that would touch are left out; the current one never is.
        if (x(version.position) - lastLabel < advance + 5 && !version.isCurrent)
            continue;
        lastLabel = x(version.position);
        painter.setPen(color(palette(), version.isCurrent ? Role::Text : Role::Text2));
        painter.drawText(QPoint(x(version.position) - advance / 2, caption - 3), number);
    }
    painter.setFont(console::font(Type::Caption));
    painter.setPen(color(palette(), Role::Text3));
    const QRect axis(left, middle + 8, this->width() - left, caption);
    painter.drawText(axis, Qt::AlignLeft, m_line.left);
    painter.drawText(axis, Qt::AlignRight, m_line.right);
}

} // namespace sallyport::console
