#include "today/finding_delegate.h"

#include "console/delegates.h"
#include "console/item_roles.h"
#include "core/words.h"
#include "widgets/band.h"
#include "widgets/icons.h"
#include "widgets/key_cap.h"
#include "widgets/marks.h"
#include "widgets/style.h"
#include "widgets/type.h"

#include <QPainter>

#include <algorithm>

namespace sallyport::console {

namespace {

constexpr int textLeft = 40;    // behind the band and the mark
constexpr int memberInset = 18; // of the members of a folded row
constexpr int gap = 8;
constexpr int chevronWidth = 14; // of a folded row, left of its button

bool isCurrent(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected;
}

bool isLit(const QStyleOptionViewItem &option)
{
    return isCurrent(option) && (option.state & QStyle::State_Active);
}

/// On a lit row everything that is not a mark or a tag has the selection's colour.
QColor textColour(const QStyleOptionViewItem &option, Role role)
{
    return color(option.palette, isLit(option) ? Role::OnSelection : role);
}

bool isMember(const QModelIndex &index)
{
    return index.parent().parent().isValid();
}

/// Gives what is left of the rectangle at its right.
QRect paintText(QPainter *painter, const QRect &rect, const QFont &face, const QString &text)
{
    painter->setFont(face);
    const QFontMetrics metrics(face);
    const QString fitting = metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, fitting);
    return rect.adjusted(std::min(metrics.horizontalAdvance(fitting), rect.width()), 0, 0, 0);
}

void paintTitle(QPainter *painter, const QRect &line, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto look = index.data(LookRole).value<EnvironmentLook>();
    const int tagWidth = QFontMetrics(font(Type::Small)).horizontalAdvance(look.name) + bandWidth(look) + 5;
    const QVariant tone = index.data(ToneRole);
    const Role role = tone.isValid() ? static_cast<Role>(tone.toInt()) : Role::Text;
    const bool quiet = role != Role::Text;
    painter->setPen(textColour(option, quiet ? Role::Text2 : Role::Text));
    const QRect title = line.adjusted(0, 0, -tagWidth - gap, 0);
    const QRect rest =
        paintText(painter, title, font(quiet ? Type::Base : Type::Strong), index.data(Qt::DisplayRole).toString());
    paintTag(painter, QRect(rest.x() + gap, line.y(), tagWidth, line.height()), look, option.palette);
}

void paintEvidence(QPainter *painter, QRect line, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant tone = index.data(ToneRole);
    const bool quiet = tone.isValid() && static_cast<Role>(tone.toInt()) == Role::Text3;
    painter->setPen(textColour(option, quiet ? Role::Text3 : Role::Text2));
    const QFont plain = font(Type::Small);
    const QFont code = font(Type::Mono);
    for (const core::Segment &segment : index.data(SegmentsRole).value<std::vector<core::Segment>>()) {
        const QFont &face = segment.isCode ? code : plain;
        const bool fits = QFontMetrics(face).horizontalAdvance(segment.text) <= line.width();
        if (!fits && line.width() < QFontMetrics(plain).averageCharWidth() * 3) {
            painter->drawText(line.topLeft() + QPoint(0, QFontMetrics(plain).ascent()), QStringLiteral("…"));
            return;
        }
        line = paintText(painter, line, face, segment.text);
        if (!fits)
            return;
    }
}

void paintLink(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QColor colour = color(option.palette, Role::Accent);
    paintIcon(
        painter, QRect(rect.x() + gap, rect.y(), 14, rect.height()), index.data(ButtonIconRole).toString(), colour);
    painter->setPen(colour);
    paintText(painter, rect.adjusted(30, 0, 0, 0), font(Type::Small), index.data(ButtonRole).toString());
}

void paintFace(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(line);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->restore();
}

void paintButton(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    // The one primary button of the page: the one that the key shown on it would press.
    const bool primary = isCurrent(option);
    const QPalette &palette = option.palette;
    paintFace(painter, rect, color(palette, primary ? Role::AccentFill : Role::Control),
        color(palette, primary ? Role::AccentFill : Role::ControlLine));
    const QColor iconColour = color(palette, primary ? Role::OnAccent : Role::Text2);
    paintIcon(
        painter, QRect(rect.x() + gap, rect.y(), 14, rect.height()), index.data(ButtonIconRole).toString(), iconColour);
    painter->setPen(color(palette, primary ? Role::OnAccent : Role::Text));
    QFont face = font(Type::Small);
    face.setWeight(primary ? QFont::DemiBold : QFont::Normal);
    const QString key = QStringLiteral("S");
    QSize cap = keyCapSize(key);
    paintText(
        painter, rect.adjusted(30, 0, primary ? -cap.width() - 10 : -gap, 0), face, index.data(ButtonRole).toString());
    if (!primary)
        return;
    cap.setHeight(std::min(cap.height(), rect.height() - 4));
    const QRect place(QPoint(rect.right() - cap.width() - 6, rect.y() + (rect.height() - cap.height()) / 2), cap);
    paintKeyCap(painter, place, key, iconColour);
}

} // namespace

QRect FindingDelegate::buttonRect(const QRect &row)
{
    const QFontMetrics metrics(font(Type::Small));
    // 208 px with the picture's face: wide enough for the longest act and its key, in Russian too.
    const int width = std::min(metrics.averageCharWidth() * 30, row.width() / 3);
    const int height = metrics.height() + 7;
    return QRect(row.right() - 12 - width, row.y() + (row.height() - height) / 2, width, height);
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(IsGroupRole).toBool())
        return {200, rowHeight(option.widget)};
    return {200, QFontMetrics(font(Type::Strong)).height() + QFontMetrics(font(Type::Small)).height() + 12};
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!index.data(IsGroupRole).toBool()) {
        paintFinding(painter, option, index);
        return;
    }
    paintHeading(painter, option, index);
    if (isCurrent(option) || !(option.state & QStyle::State_Open)) {
        const QString chevron =
            option.state & QStyle::State_Open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
        paintIcon(painter, QRect(option.rect.right() - 26, option.rect.y(), 14, option.rect.height()), chevron,
            color(option.palette, isCurrent(option) ? Role::Accent : Role::Text3));
    }
}

void FindingDelegate::paintFinding(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRowBackground(painter, option);
    painter->fillRect(
        QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), color(option.palette, Role::LineSoft));
    paintBand(painter, option.rect, index.data(LookRole).value<EnvironmentLook>(), option.palette);

    const int inset = isMember(index) ? memberInset : 0;
    const bool isFold = index.model()->hasChildren(index);
    const auto mark = static_cast<Mark>(index.data(MarkRole).toInt());
    if (mark != Mark::None)
        paintIcon(painter, QRect(option.rect.x() + 14 + inset, option.rect.y(), 16, option.rect.height()),
            iconName(mark), color(option.palette, roleOf(mark)));

    const QRect button = buttonRect(option.rect);
    const int titleHeight = QFontMetrics(font(Type::Strong)).height();
    const int width = button.left() - gap - textLeft - inset - (isFold ? chevronWidth : 0);
    const QRect title(option.rect.x() + textLeft + inset, option.rect.y() + 5, width, titleHeight);
    paintTitle(painter, title, option, index);
    const QRect evidence(title.x(), title.bottom() + 1, width, QFontMetrics(font(Type::Small)).height() + 1);
    paintEvidence(painter, evidence, option, index);

    const bool hasButton = !index.data(ButtonRole).toString().isEmpty();
    if (isFold) {
        const QString chevron =
            option.state & QStyle::State_Open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
        const int left = hasButton ? button.left() - chevronWidth : button.right() - chevronWidth;
        paintIcon(
            painter, QRect(left, button.y(), chevronWidth, button.height()), chevron, textColour(option, Role::Text2));
    }
    if (!hasButton) {
        painter->restore();
        return;
    }
    if (index.data(IsLinkRole).toBool()) {
        paintLink(painter, button, option, index);
    } else {
        paintButton(painter, button, option, index);
    }
    painter->restore();
}

} // namespace sallyport::console
