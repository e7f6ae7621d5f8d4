#pragma once

#include "core/view.h"
#include "widgets/marks.h"

#include <QAbstractTableModel>

namespace sallyport::console {

Mark markOf(findings::Verdict::Outcome outcome);
/// "passed", "failed", "not checked".
QString wordOf(findings::Verdict::Outcome outcome);

/// The points of the production checklist, a row each, and what each environment comes to, a column each.
class ChecklistModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Title, FirstEnvironment };

    using QAbstractTableModel::QAbstractTableModel;

    /// Of one environment only, unless `environment` is empty.
    void show(const core::ViewPtr &view, const QString &environment);

    /// Null for a cell that is no verdict.
    const findings::Verdict *verdict(const QModelIndex &index) const;
    /// That of the first environment shown, for a row.
    const findings::Verdict *verdictOfRow(int row) const;
    /// What failed in the first environment, else its first point; invalid where there is none.
    QModelIndex firstToMend() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant pointData(const QModelIndex &index, int role) const;
    QVariant verdictData(const findings::Verdict &verdict, int role) const;

    core::ViewPtr m_view;
    QStringList m_environments;
};

} // namespace sallyport::console
