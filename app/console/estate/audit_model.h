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

    void show(const core::ViewPtr &view, const audit::StorePtr &store, const audit::Filter &filter);

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

/// The filter that shows what the selection is about.
audit::Filter auditFilter(const core::View &view, const Selection &selection);

} // namespace sallyport::console
