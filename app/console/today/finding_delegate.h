#pragma once

#include <QStyledItemDelegate>

namespace sallyport::console {

/// Paints the findings of Today: headings, and rows of two lines with their one button in a column of its own. Reads
/// the roles of item_roles.h.
class FindingDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where the button of a row stands; the same column in all rows.
    static QRect buttonRect(const QRect &row);

private:
    void paintFinding(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace sallyport::console
