#pragma once

#include "console/calendar/calendar_content.h"

#include <QAbstractTableModel>

#include <memory>

namespace sallyport::console {

/// The rotations as a list: what is overdue, then day by day.
class AgendaModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Day, What, Environment, Kind, InTime, Who, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void show(const core::ViewPtr &view, std::shared_ptr<const CalendarContent> content);
    const CalendarChip *chip(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const CalendarChip &chip, int column) const;

    core::ViewPtr m_view;
    std::shared_ptr<const CalendarContent> m_content;
    std::vector<const CalendarChip *> m_rows;
};

} // namespace sallyport::console
