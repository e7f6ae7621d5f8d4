#include "widgets/type.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>

namespace sallyport::console {

namespace {

bool hasTabularFigures(const QFont &candidate)
{
    const QFontMetricsF metrics(candidate);
    const qreal width = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (!qFuzzyCompare(metrics.horizontalAdvance(QChar(digit)), width))
            return false;
    }
    return true;
}

double ratioOf(Type type)
{
    switch (type) {
    case Type::Caption:
        return 11.0 / 13;
    case Type::Small:
    case Type::Mono:
    case Type::PaneTitle:
        return 12.0 / 13;
    case Type::Base:
    case Type::Strong:
        return 1;
    case Type::PageTitle:
        return 15.0 / 13;
    case Type::Figure:
        return 20.0 / 13;
    }
    return 1;
}

QString monoFamily()
{
    // Made for code, with clearly told 0 and O; without it the system's own fixed face.
    const QString preferred = QStringLiteral("JetBrains Mono");
    return QFontDatabase::hasFamily(preferred) ? preferred
                                               : QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}

} // namespace

QFont font(Type type)
{
    QFont result = QApplication::font();
    if (type == Type::Mono) {
        result.setFamily(monoFamily());
        result.setStyleHint(QFont::Monospace);
    }
    result.setPointSizeF(QApplication::font().pointSizeF() * ratioOf(type));
    const bool heavy =
        type == Type::Strong || type == Type::PaneTitle || type == Type::PageTitle || type == Type::Figure;
    if (heavy)
        result.setWeight(QFont::DemiBold);
    return result;
}

int scaled(int pixels)
{
    return qRound(pixels * QFontInfo(QApplication::font()).pixelSize() / 13.0);
}

void applyBaseFont()
{
    QFont base = QApplication::font();
    base.setPointSizeF(9.75);
    if (!hasTabularFigures(base) || base.family() == QLatin1String("Sans Serif") ||
        base.family() == QLatin1String("Sans"))
        base.setFamily(QStringLiteral("Noto Sans"));
    QApplication::setFont(base);
}

} // namespace sallyport::console
