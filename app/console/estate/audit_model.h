#pragma once

#include "console/scope.h"
#include "core/view.h"

#include <QAbstractTableModel>

#include <vector>

namespace sallyport::console {

/// The newest audit events of the selection, newest first.
class AuditModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Operation, Path, Actor, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `rows` are of the store, as auditRows found them.
    void show(const core::ViewPtr &view, const audit::StorePtr &store, std::vector<audit::Row> rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const audit::Event &event, int column) const;
    QString environmentOf(const audit::Event &event) const;

    core::ViewPtr m_view;
    audit::StorePtr m_store;
    std::vector<audit::Row> m_rows;
};

/// The newest rows that a person scrolls through here. Looks at the whole log: a worker's job.
std::vector<audit::Row> auditRows(const audit::Store &store, const audit::Filter &filter);

/// The filter that shows what the selection is about.
audit::Filter auditFilter(const core::View &view, const Selection &selection);

} // namespace sallyport::console
