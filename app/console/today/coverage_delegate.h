#pragma once

#include <QStyledItemDelegate>

namespace sallyport::console {

/// Paints the rows of the coverage panel: headings, one figure, and lines of one or three.
class CoverageDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sallyport::console
