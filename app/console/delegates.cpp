#include "console/delegates.h"

#include "console/item_roles.h"
#include "widgets/band.h"
#include "widgets/icons.h"
#include "widgets/marks.h"
#include "widgets/style.h"
#include "widgets/type.h"

#include <QPainter>

#include <algorithm>

namespace sallyport::console {

namespace {

constexpr int cellPadding = 6;
constexpr int rowIcon = 14;
constexpr int overshoot = 7; ///< room for what is past the deadline

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected;
}

QColor textColour(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant tone = index.data(ToneRole);
    const Role role = tone.isValid() ? static_cast<Role>(tone.toInt()) : Role::Text;
    const bool focused = isSelected(option) && (option.state & QStyle::State_Active);
    if (focused && (role == Role::Text || role == Role::Text2))
        return color(option.palette, Role::OnSelection);
    return color(option.palette, role);
}

/// Grey: one cadence; tick: the deadline; past it, red.
void paintDueBar(QPainter *painter, const QRect &bar, double ratio, Role fill, const QPalette &palette)
{
    painter->fillRect(bar, color(palette, Role::LineSoft));
    painter->fillRect(
        QRect(bar.x(), bar.y(), int(bar.width() * std::min(ratio, 1.0)), bar.height()), color(palette, fill));
    if (ratio > 1) {
        const int past = std::clamp(int(bar.width() * (ratio - 1)), 2, overshoot - 1);
        painter->fillRect(
            QRect(bar.right() + 1, bar.y() - 1, past, bar.height() + 2), color(palette, Role::CriticalFill));
    }
    painter->fillRect(QRect(bar.right(), bar.y() - 4, 1, bar.height() + 8), color(palette, Role::Text2));
}

QFont faceOf(const QModelIndex &index)
{
    QFont face = font(index.data(IsCodeRole).toBool() ? Type::Mono : Type::Small);
    if (index.data(StrongRole).toBool())
        face.setWeight(QFont::DemiBold);
    return face;
}

} // namespace

void paintRowBackground(QPainter *painter, const QStyleOptionViewItem &option)
{
    const QPalette::ColorGroup group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    if (isSelected(option))
        painter->fillRect(option.rect, option.palette.brush(group, QPalette::Highlight));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, color(option.palette, Role::Alternate));
}

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    painter->save();
    painter->fillRect(option.rect, color(option.palette, Role::Alternate));
    painter->setPen(color(option.palette, Role::LineSoft));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    QRect rest = option.rect.adjusted(10, 0, -cellPadding, 0);
    const auto mark = static_cast<Mark>(index.data(MarkRole).toInt());
    if (mark != Mark::None) {
        paintIcon(
            painter, QRect(rest.x(), rest.y(), 16, rest.height()), iconName(mark), color(option.palette, roleOf(mark)));
        rest.setLeft(rest.left() + 22);
    }
    const QString title = index.data(Qt::DisplayRole).toString();
    painter->setFont(font(Type::PaneTitle));
    painter->setPen(color(option.palette, Role::Text));
    painter->drawText(rest, Qt::AlignVCenter, title);
    rest.setLeft(rest.left() + QFontMetrics(painter->font()).horizontalAdvance(title) + 8);
    painter->setFont(font(Type::Small));
    painter->setPen(color(option.palette, Role::Text3));
    painter->drawText(rest, Qt::AlignVCenter, index.data(CountRole).toString());
    painter->restore();
}

RowDelegate::RowDelegate(Band band, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_band(band)
{
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto mark = static_cast<Mark>(index.data(MarkRole).toInt());
    int width =
        QFontMetrics(faceOf(index)).horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2 * cellPadding + 2;
    width += mark == Mark::None ? 0 : rowIcon + 5;
    width += index.data(Qt::DecorationRole).isNull() ? 0 : rowIcon + 5;
    width += index.data(IsStagedRole).toBool() ? rowIcon + 6 : 0;
    return {width, rowHeight(option.widget)};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRowBackground(painter, option);
    QRect rest = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    if (m_band == Band::Painted && index.column() == 0) {
        const auto look = index.data(LookRole).value<EnvironmentLook>();
        // The band stands at the view's edge, however deep the row is indented.
        const QRect edge(0, option.rect.y(), option.rect.right(), option.rect.height());
        paintBand(painter, edge, look, option.palette);
    }
    const auto mark = static_cast<Mark>(index.data(MarkRole).toInt());
    const QString text = index.data(Qt::DisplayRole).toString();
    const int alignment = index.data(Qt::TextAlignmentRole).isValid() ? index.data(Qt::TextAlignmentRole).toInt()
                                                                      : int(Qt::AlignLeft | Qt::AlignVCenter);
    painter->setFont(faceOf(index));
    const QFontMetrics metrics(painter->font());
    if (!index.data(Qt::DecorationRole).isNull()) {
        const QString name = index.data(Qt::DecorationRole).toString();
        paintIcon(painter, QRect(rest.x(), rest.y(), rowIcon, rest.height()), name, color(option.palette, Role::Text2));
        rest.setLeft(rest.left() + rowIcon + 5);
    }
    if (mark != Mark::None) {
        int x = rest.x();
        if (alignment & Qt::AlignRight)
            x = std::max(rest.x(), rest.right() - metrics.horizontalAdvance(text) - rowIcon - 4);
        paintIcon(
            painter, QRect(x, rest.y(), rowIcon, rest.height()), iconName(mark), color(option.palette, roleOf(mark)));
        if (!(alignment & Qt::AlignRight))
            rest.setLeft(rest.left() + rowIcon + 5);
    }
    const bool isStaged = index.data(IsStagedRole).toBool();
    if (isStaged)
        rest.setRight(rest.right() - rowIcon - 6);
    painter->setPen(textColour(option, index));
    const bool isCode = index.data(IsCodeRole).toBool();
    const QString shown = metrics.elidedText(text, isCode ? Qt::ElideMiddle : Qt::ElideRight, rest.width());
    painter->drawText(rest, alignment, shown);
    if (isStaged)
        paintIcon(painter, QRect(rest.x() + metrics.horizontalAdvance(shown) + 6, rest.y(), rowIcon, rest.height()),
            iconName(Mark::InDraft), color(option.palette, roleOf(Mark::InDraft)));
    painter->restore();
}

QSize DueBarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160, rowHeight(option.widget)};
}

void DueBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(IsGroupRole).toBool()) {
        paintHeading(painter, option, index);
        return;
    }
    painter->save();
    paintRowBackground(painter, option);
    paintBand(painter, option.rect, index.data(LookRole).value<EnvironmentLook>(), option.palette);
    const auto mark = static_cast<Mark>(index.data(MarkRole).toInt());
    const QString distance = index.data(CountRole).toString();
    const QRect rest = option.rect.adjusted(12, 0, -8, 0);
    const int distanceWidth = QFontMetrics(font(Type::Small)).horizontalAdvance(QStringLiteral("\u2212000 d")) + 12;
    // One scale for all rows, so that the column reads as a chart: the grey part is one cadence.
    const int barWidth = std::clamp(rest.width() / 5, 28, 56);
    const int barRight = rest.right() - distanceWidth - overshoot;
    const QRect bar(barRight - barWidth, rest.y() + rest.height() / 2 - 3, barWidth, 6);

    QFont face = font(Type::Mono);
    painter->setFont(face);
    const bool focused = isSelected(option) && (option.state & QStyle::State_Active);
    painter->setPen(color(option.palette, focused ? Role::OnSelection : Role::Text));
    const int nameWidth = bar.left() - rest.left() - 10;
    painter->drawText(QRect(rest.left(), rest.y(), nameWidth, rest.height()), Qt::AlignVCenter,
        QFontMetrics(face).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, nameWidth));

    const Role fill = mark == Mark::Critical  ? Role::CriticalFill
                      : mark == Mark::Warning ? Role::WarningFill
                      : mark == Mark::Good    ? Role::GoodFill
                                              : Role::UnknownFill;
    if (const QVariant ratio = index.data(DueRatioRole); ratio.isValid())
        paintDueBar(painter, bar, ratio.toDouble(), fill, option.palette);

    QFont numberFace = font(Type::Small);
    if (mark == Mark::Critical)
        numberFace.setWeight(QFont::DemiBold);
    painter->setFont(numberFace);
    painter->setPen(color(option.palette, mark == Mark::Critical ? Role::Critical : Role::Text2));
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight, distance);
    painter->restore();
}

} // namespace sallyport::console
