#include "widgets/style.h"

#include "widgets/icons.h"
#include "widgets/palette.h"
#include "widgets/type.h"

#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QWidget>

namespace sallyport::console {

namespace {

constexpr const char *refusedProperty = "sallyportRefused";

void paintFrame(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, int width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(QPen(line, width));
    const qreal inset = width / 2.0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), 4, 4);
    painter->restore();
}

/// The one filled button of a page; while it can do nothing it looks like any other that cannot.
bool isPrimary(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton) && (option->state & QStyle::State_Enabled);
}

void paintButton(QPainter *painter, const QStyleOption *option)
{
    const QPalette &palette = option->palette;
    const bool primary = isPrimary(option);
    QColor fill = color(palette, primary ? Role::AccentFill : Role::Control);
    if (option->state & QStyle::State_On)
        fill = color(palette, Role::Selection);
    else if (option->state & QStyle::State_Sunken)
        fill = fill.darker(112);
    else if (option->state & QStyle::State_MouseOver && option->state & QStyle::State_Enabled)
        fill = primary ? fill.darker(106) : color(palette, Role::Alternate);
    const bool focused = option->state & QStyle::State_HasFocus;
    const QColor line =
        focused ? color(palette, Role::Accent) : color(palette, primary ? Role::AccentFill : Role::ControlLine);
    paintFrame(painter, option->rect, fill, line, focused ? 2 : 1);
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void setRefusedLook(QWidget *field, bool refused)
{
    field->setProperty(refusedProperty, refused);
    field->update();
}

int rowHeight(const QWidget *widget)
{
    // Noto Sans is taller than the face the sizes were drawn with: six more pixels give the same 24.
    return widget->fontMetrics().height() + 6;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1;
    case PM_TreeViewIndentation:
        return 13;
    case PM_HeaderMargin:
        return 4;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_ToolBarIconSize:
        return 20;
    case PM_DefaultFrameWidth:
        // Panes are separated by lines of their own; a frame inside a frame is noise.
        return widget && widget->inherits("QAbstractScrollArea") ? 0 : 1;
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemMargin:
        return 0;
    case PM_ToolBarItemSpacing:
        return 2;
    case PM_FocusFrameHMargin:
        return 5;
    case PM_ScrollBarExtent:
        return 11;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        paintButton(painter, option);
        return;
    case PE_PanelLineEdit: {
        const bool focused = option->state & State_HasFocus;
        const bool refused = widget && widget->property(refusedProperty).toBool();
        const Role line = refused ? Role::Critical : focused ? Role::Accent : Role::ControlLine;
        paintFrame(
            painter, option->rect, color(option->palette, Role::Base), color(option->palette, line), focused ? 2 : 1);
        return;
    }
    case PE_FrameLineEdit:
    case PE_FrameFocusRect:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, color(option->palette, Role::Header));
        painter->setPen(color(option->palette, Role::Line));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        if (element == CE_HeaderSection) {
            painter->setPen(color(option->palette, Role::LineSoft));
            painter->drawLine(option->rect.topRight() + QPoint(0, 4), option->rect.bottomRight() - QPoint(0, 4));
        }
        return;
    }
    if (element == CE_HeaderLabel) {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        painter->setFont(font(Type::Caption));
        painter->setPen(color(option->palette, Role::Text2));
        painter->drawText(option->rect, header->textAlignment | Qt::AlignVCenter,
            QFontMetrics(font(Type::Caption)).elidedText(header->text, Qt::ElideRight, option->rect.width()));
        return;
    }
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, color(option->palette, Role::Line));
        return;
    }
    if (element == CE_PushButtonLabel) {
        if (isPrimary(option)) {
            QStyleOptionButton onAccent = *qstyleoption_cast<const QStyleOptionButton *>(option);
            onAccent.palette.setColor(QPalette::ButtonText, color(option->palette, Role::OnAccent));
            QProxyStyle::drawControl(element, &onAccent, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QIcon Style::standardIcon(StandardPixmap standardIcon, const QStyleOption *option, const QWidget *widget) const
{
    switch (standardIcon) {
    case SP_MessageBoxCritical:
        return icon(QStringLiteral("octagon-alert"), Role::Critical);
    case SP_MessageBoxWarning:
        return icon(QStringLiteral("triangle-alert"), Role::Warning);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return icon(QStringLiteral("info"), Role::Accent);
    default:
        return QProxyStyle::standardIcon(standardIcon, option, widget);
    }
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (!widget)
        return result;
    const int line = widget->fontMetrics().height();
    if (type == CT_HeaderSection)
        result.setHeight(QFontMetrics(font(Type::Caption)).height() + 7);
    if (type == CT_PushButton)
        result = QSize(size.width() + 22, line + 9);
    if (type == CT_LineEdit)
        result.setHeight(line + 9);
    if (type == CT_MenuBarItem)
        result.setHeight(line + 9);
    return result;
}

int Style::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace sallyport::console
