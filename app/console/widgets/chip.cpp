#include "widgets/chip.h"

#include "widgets/icons.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

namespace sallyport::console {

namespace {

constexpr int gap = 5;
constexpr int padding = 6;

int iconSide()
{
    return scaled(16);
}

} // namespace

Chip::Chip(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, &Chip::dropDown);
}

void Chip::setParts(std::vector<ChipPart> parts)
{
    m_parts = std::move(parts);
    QStringList words;
    for (const auto &part : m_parts) {
        if (!part.text.isEmpty())
            words << part.text;
    }
    setText(words.join(u' '));
    updateGeometry();
    update();
}

void Chip::setBand(const EnvironmentLook &look)
{
    m_band = look;
    updateGeometry();
    update();
}

void Chip::setFrame(Role line)
{
    m_frame = line;
    update();
}

void Chip::setMenu(QMenu *menu)
{
    m_menu = menu;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    int width = 2 * padding + bandSpace() + chevronSpace() + gap * std::max(0, int(m_parts.size()) - 1);
    for (const auto &part : m_parts)
        width += widthOf(part);
    return QSize(width, scaled(26));
}

QSize Chip::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    const bool keepsAll = sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
    return keepsAll ? hint : QSize(std::min(hint.width(), scaled(84)), hint.height());
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFace(painter);
    const int height = QFontMetrics(console::font(Type::Base)).height();
    paintBand(&painter, QRect(padding, (rect().height() - height) / 2, width(), height), m_band, palette());
    int x = padding + bandSpace();
    const int right = width() - padding - chevronSpace();
    for (const auto &part : m_parts)
        x += paintPart(painter, part, x, right - x) + gap;
    if (m_menu) {
        const int side = scaled(14);
        const QRect place(width() - padding - side, (rect().height() - side) / 2, side, side);
        paintIcon(&painter, place, QStringLiteral("chevron-down"), color(palette(), Role::Text2));
    }
}

void Chip::paintFace(QPainter &painter) const
{
    const bool lit = isEnabled() && (underMouse() || isDown());
    if (!lit && !hasFocus() && !m_frame)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(
        lit || m_frame ? QBrush(color(palette(), isDown() ? Role::SelectionLinked : Role::Base)) : Qt::NoBrush);
    const Role line = hasFocus() ? Role::Accent : m_frame.value_or(Role::ControlLine);
    painter.setPen(QPen(color(palette(), line), hasFocus() ? 2 : 1));
    const qreal inset = hasFocus() ? 1 : 0.5;
    const QRectF face = QRectF(rect()).adjusted(0, 2, 0, -2).adjusted(inset, inset, -inset, -inset);
    painter.drawRoundedRect(face, 4, 4);
    painter.restore();
}

int Chip::paintPart(QPainter &painter, const ChipPart &part, int x, int room) const
{
    const int from = x;
    const QColor ink = color(palette(), part.tone);
    if (!part.icon.isEmpty()) {
        paintIcon(&painter, QRect(x, (height() - iconSide()) / 2, iconSide(), iconSide()), part.icon, ink);
        x += iconSide() + (part.text.isEmpty() ? 0 : gap);
    }
    painter.setFont(console::font(part.type));
    painter.setPen(ink);
    const QString text = painter.fontMetrics().elidedText(part.text, Qt::ElideMiddle, room - (x - from));
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, text);
    return widthOf(part);
}

int Chip::widthOf(const ChipPart &part) const
{
    // One pixel more than the advance: an exact fit is elided where the font has fractional widths.
    const int text = part.text.isEmpty() ? 0 : QFontMetrics(console::font(part.type)).horizontalAdvance(part.text) + 1;
    const int image = part.icon.isEmpty() ? 0 : iconSide();
    return image + text + (image && text ? gap : 0);
}

int Chip::bandSpace() const
{
    return m_band.name.isEmpty() ? 0 : bandWidth(m_band) + gap;
}

int Chip::chevronSpace() const
{
    return m_menu ? gap + scaled(14) : 0;
}

void Chip::dropDown()
{
    if (m_menu)
        m_menu->popup(mapToGlobal(QPoint(0, height())));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    const bool opens =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || (m_menu && event->key() == Qt::Key_Down);
    if (opens)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

bool Chip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && width() < sizeHint().width() && toolTip().isEmpty()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return QAbstractButton::event(event);
}

} // namespace sallyport::console
