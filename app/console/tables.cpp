#include "console/tables.h"

#include "console/delegates.h"

namespace sallyport::console {

void dressTable(QTreeView *table, const QString &accessibleName)
{
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setItemDelegate(new RowDelegate(RowDelegate::Band::Painted, table));
    table->setAccessibleName(accessibleName);
    table->setMouseTracking(true);
    table->header()->setSectionsMovable(false);
    table->header()->setHighlightSections(false);
}

} // namespace sallyport::console
