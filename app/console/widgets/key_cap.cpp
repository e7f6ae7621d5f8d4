#include "widgets/key_cap.h"

#include "widgets/palette.h"
#include "widgets/type.h"

#include <QPainter>

namespace sallyport::console {

QSize keyCapSize(const QString &text)
{
    const QFontMetrics metrics(console::font(Type::Caption));
    return QSize(std::max(metrics.horizontalAdvance(text) + 10, metrics.height()), metrics.height() + 1);
}

void paintKeyCap(QPainter *painter, const QRect &rect, const QString &text, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(console::font(Type::Caption));
    painter->setPen(QPen(colour, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter->drawText(rect, Qt::AlignCenter, text);
    painter->restore();
}

KeyCap::KeyCap(const QKeySequence &key, QWidget *parent)
    : QWidget(parent)
    , m_text(key.toString(QKeySequence::NativeText))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Key %1").arg(m_text));
}

QSize KeyCap::sizeHint() const
{
    return keyCapSize(m_text);
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyCap(&painter, rect(), m_text, color(palette(), Role::Text3));
}

} // namespace sallyport::console
