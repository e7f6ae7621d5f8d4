#pragma once

#include <QHeaderView>
#include <QTreeView>

namespace sallyport::console {

/// What all tables here have in common: one row height, whole rows selected, no frame, columns sized by their content
/// but for one that stretches.
void dressTable(QTreeView *table, const QString &accessibleName);

} // namespace sallyport::console
