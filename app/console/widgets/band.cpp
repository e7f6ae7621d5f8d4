#include "widgets/band.h"

#include "widgets/type.h"

#include <QPainter>

namespace sallyport::console {

int bandWidth(const EnvironmentLook &look)
{
    return look.isProduction ? 4 : 2;
}

Role bandRole(const EnvironmentLook &look)
{
    if (look.isProduction)
        return Role::Production;
    return look.index % 2 == 0 ? Role::Env2 : Role::Env3;
}

void paintBand(QPainter *painter, const QRect &rect, const EnvironmentLook &look, const QPalette &palette)
{
    if (!look.name.isEmpty())
        painter->fillRect(rect.x(), rect.y(), bandWidth(look), rect.height(), color(palette, bandRole(look)));
}

int paintTag(QPainter *painter, const QRect &rect, const EnvironmentLook &look, const QPalette &palette)
{
    const QFontMetrics metrics(font(Type::Small));
    const int height = metrics.ascent();
    const QRect bar(rect.x(), rect.y() + (rect.height() - height) / 2, rect.width(), height);
    paintBand(painter, bar, look, palette);
    painter->setFont(font(Type::Small));
    painter->setPen(color(palette, bandRole(look)));
    const QRect text = rect.adjusted(bandWidth(look) + 5, 0, 0, 0);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, look.name);
    return bandWidth(look) + 5 + metrics.horizontalAdvance(look.name);
}

} // namespace sallyport::console
