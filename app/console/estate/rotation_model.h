#pragma once

#include "console/scope.h"
#include "core/view.h"

#include <QAbstractListModel>

#include <vector>

namespace sallyport::console {

/// The rotations of the selection, most urgent first, under the headings Overdue, This week, Within 30 days, Later.
class RotationModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void show(const core::ViewPtr &view, const Selection &selection);
    /// Secrets of the selection without a cadence: they stand in no group, but in the footer.
    int withoutCadence() const { return m_withoutCadence; }
    int rowOf(const estate::SecretId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    enum class Group { Overdue, ThisWeek, Within30Days, Later };
    struct Row
    {
        Group group = Group::Later;
        const rotation::Rotation *rotation = nullptr; ///< null: the heading
        int count = 0;                                ///< of a heading
    };

    Group groupOf(const rotation::Rotation &rotation) const;
    QVariant headingData(const Row &row, int role) const;
    QVariant rotationData(const rotation::Rotation &rotation, int role) const;
    bool isOld(const rotation::Rotation &rotation) const;
    QString distance(const rotation::Rotation &rotation) const;

    core::ViewPtr m_view;
    std::vector<Row> m_rows;
    int m_withoutCadence = 0;
};

} // namespace sallyport::console
