#pragma once

#include <QStyledItemDelegate>

namespace sallyport::console {

/// Paints the rows of every table and tree here: band at the left edge, an icon where there is a mark, the text in its
/// face and tone. Reads the roles of item_roles.h.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum class Band { Painted, Absent };

    explicit RowDelegate(Band band, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Band m_band;
};

/// A row of the rotation pane: name, the bar of the elapsed cadence with its deadline, and the distance to it.
class DueBarDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A heading inside a list: mark, title in semi-bold, count.
void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
/// The background of a row in its state, selection included.
void paintRowBackground(QPainter *painter, const QStyleOptionViewItem &option);

} // namespace sallyport::console
