#include "today/coverage_delegate.h"

#include "console/delegates.h"
#include "console/item_roles.h"
#include "today/coverage_model.h"
#include "widgets/icons.h"
#include "widgets/marks.h"
#include "widgets/style.h"
#include "widgets/type.h"

#include <QPainter>

namespace sallyport::console {

namespace {

using Kind = CoverageModel::Kind;

constexpr int left = 12;
constexpr int textLeft = 34;
constexpr int right = 10;

Kind kindOf(const QModelIndex &index)
{
    return static_cast<Kind>(index.data(CoverageModel::KindRole).toInt());
}

QString textOf(const QModelIndex &index, int role)
{
    return index.data(role).toString();
}

/// Gives the width that the text has taken.
int paintText(QPainter *painter, const QRect &rect, Type type, const QColor &colour, const QString &text,
    Qt::Alignment alignment = Qt::AlignLeft)
{
    const QFont face = font(type);
    const QFontMetrics metrics(face);
    const QString fitting = metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter->setFont(face);
    painter->setPen(colour);
    painter->drawText(rect, alignment | Qt::AlignVCenter, fitting);
    return metrics.horizontalAdvance(fitting);
}

void paintMark(QPainter *painter, const QRect &rect, const QModelIndex &index, const QPalette &palette)
{
    const auto mark = static_cast<Mark>(index.data(MarkRole).toInt());
    if (mark != Mark::None)
        paintIcon(painter, rect, iconName(mark), color(palette, roleOf(mark)));
}

/// "✓ Vault metadata      prod, staging      812 paths"
void paintOneLine(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QPalette &palette = option.palette;
    paintMark(painter, QRect(option.rect.x() + left, option.rect.y(), 14, option.rect.height()), index, palette);
    QRect rest = option.rect.adjusted(textLeft, 0, -right, 0);
    const int width = rest.width();
    const int amount = paintText(painter, rest, Type::Small, color(palette, Role::Text3),
        textOf(index, CoverageModel::AmountRole), Qt::AlignRight);
    rest.setRight(rest.right() - amount - (amount > 0 ? 8 : 0));
    const QString scope = textOf(index, CoverageModel::ScopeRole);
    // A narrow column keeps what and how much; the rest is in the tooltip.
    const bool isWide = width > QFontMetrics(font(Type::Base)).averageCharWidth() * 34;
    if (isWide && !scope.isEmpty()) {
        const QRect column(rest.left() + width / 2, rest.y(), rest.right() - rest.left() - width / 2, rest.height());
        paintText(painter, column, Type::Small, color(palette, Role::Text3), scope);
        rest.setRight(column.left() - 8);
    }
    paintText(painter, rest, Type::Base, color(palette, Role::Text), textOf(index, Qt::DisplayRole));
}

void paintThreeLines(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QPalette &palette = option.palette;
    const int first = QFontMetrics(font(Type::Base)).height();
    const int other = QFontMetrics(font(Type::Small)).height();
    QRect line(option.rect.x() + textLeft, option.rect.y() + 4, option.rect.width() - textLeft - right, first);
    paintMark(painter, QRect(option.rect.x() + left, line.y() + 1, 14, first), index, palette);
    paintText(painter, line, Type::Base, color(palette, Role::Text), textOf(index, Qt::DisplayRole));
    line = QRect(line.x(), line.bottom() + 1, line.width(), other);
    paintText(painter, line, Type::Small, color(palette, Role::Text3), textOf(index, CoverageModel::ScopeRole));
    line.translate(0, other);
    paintText(painter, line, Type::Small, color(palette, Role::Text2), textOf(index, CoverageModel::MendRole));
    painter->fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), color(palette, Role::LineSoft));
}

/// A heading closes the list above it; at the top there is none.
QColor lineAbove(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return color(option.palette, index.row() > 0 ? Role::Line : Role::Alternate);
}

} // namespace

QSize CoverageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int small = QFontMetrics(font(Type::Small)).height();
    switch (kindOf(index)) {
    case Kind::NotChecked:
        return {100, QFontMetrics(font(Type::Base)).height() + 2 * small + 8};
    case Kind::Heading:
        return {100, rowHeight(option.widget) + 2};
    case Kind::Event:
    case Kind::Checked:
        break;
    }
    return {100, rowHeight(option.widget)};
}

void CoverageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (kindOf(index) != Kind::Heading)
        paintRowBackground(painter, option);
    switch (kindOf(index)) {
    case Kind::Heading:
        paintHeading(painter, option, index);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), 1)), lineAbove(option, index));
        break;
    case Kind::Event:
    case Kind::Checked:
        paintOneLine(painter, option, index);
        break;
    case Kind::NotChecked:
        paintThreeLines(painter, option, index);
        break;
    }
    painter->restore();
}

} // namespace sallyport::console
