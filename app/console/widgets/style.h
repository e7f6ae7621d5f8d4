#pragma once

#include <QProxyStyle>

namespace sallyport::console {

/// Fusion with the sizes of this program: 4 px corners, flat headers, thin splitter handles with a wide grip.
class Style : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(
        ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    /// Message boxes wear the marks of this program.
    QIcon standardIcon(StandardPixmap standardIcon, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    int styleHint(
        StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const override;
};

/// Paints a field's edge as refused; the reason stands beside it in words.
void setRefusedLook(QWidget *field, bool refused);

/// Height of a row of a table or tree, from the font: right at 150 % and 200 %.
int rowHeight(const QWidget *widget);

} // namespace sallyport::console
