#include "console/estate/rotation_model.h"

#include "console/item_roles.h"
#include "console/looks.h"
#include "core/words.h"

#include <algorithm>

namespace sallyport::console {

void RotationModel::show(const core::ViewPtr &view, const Selection &selection)
{
    beginResetModel();
    m_view = view;
    m_rows.clear();
    m_withoutCadence = 0;
    std::vector<const rotation::Rotation *> due;
    if (view) {
        for (const rotation::Rotation &rotation : view->rotations) {
            const estate::Secret *secret = view->inventory.find(rotation.secret);
            if (!selection.contains(rotation.secret) || !matches(*view, *secret, selection.narrow))
                continue;
            if (rotation.due)
                due.push_back(&rotation);
            else if (!rotation.cadence.choice)
                ++m_withoutCadence;
        }
    }
    std::stable_sort(due.begin(), due.end(),
        [](const rotation::Rotation *a, const rotation::Rotation *b) { return *a->due < *b->due; });
    for (const Group group : {Group::Overdue, Group::ThisWeek, Group::Within30Days, Group::Later}) {
        const size_t heading = m_rows.size();
        m_rows.push_back({group, nullptr, 0});
        for (const rotation::Rotation *rotation : due) {
            if (groupOf(*rotation) == group)
                m_rows.push_back({group, rotation, 0});
        }
        m_rows.at(heading).count = static_cast<int>(m_rows.size() - heading) - 1;
        if (m_rows.at(heading).count == 0)
            m_rows.pop_back();
    }
    endResetModel();
}

RotationModel::Group RotationModel::groupOf(const rotation::Rotation &rotation) const
{
    using namespace std::chrono_literals;
    if (rotation.status == rotation::Status::Overdue)
        return Group::Overdue;
    const auto left = *rotation.due - m_view->inputs.now;
    // What was written since it fell due is not overdue, and its place is with what to look at this week.
    return left <= 7 * 24h ? Group::ThisWeek : left <= 30 * 24h ? Group::Within30Days : Group::Later;
}

int RotationModel::rowOf(const estate::SecretId &id) const
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).rotation && m_rows.at(i).rotation->secret == id)
            return static_cast<int>(i);
    }
    return -1;
}

int RotationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags RotationModel::flags(const QModelIndex &index) const
{
    const bool isHeading = index.isValid() && !m_rows.at(static_cast<size_t>(index.row())).rotation;
    return isHeading ? Qt::ItemIsEnabled : QAbstractListModel::flags(index);
}

QVariant RotationModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(static_cast<size_t>(index.row()));
    return row.rotation ? rotationData(*row.rotation, role) : headingData(row, role);
}

QVariant RotationModel::headingData(const Row &row, int role) const
{
    if (role == IsGroupRole)
        return true;
    if (role == CountRole)
        return core::Words().count(row.count);
    if (role == MarkRole)
        return int(row.group == Group::Overdue ? Mark::Critical
                   : row.group == Group::Later ? Mark::None
                                               : Mark::Warning);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (row.group) {
    case Group::Overdue:
        return tr("Overdue");
    case Group::ThisWeek:
        return tr("This week");
    case Group::Within30Days:
        return tr("Within 30 days");
    case Group::Later:
        return tr("Later");
    }
    return {};
}

QString RotationModel::distance(const rotation::Rotation &rotation) const
{
    const auto left = std::chrono::duration_cast<Duration>(*rotation.due - m_view->inputs.now);
    const core::Words words;
    return left < Duration::zero() ? QStringLiteral("\u2212") + words.span(-left) : words.span(left);
}

/// Of an environment that did not answer: nothing is said of today.
bool RotationModel::isOld(const rotation::Rotation &rotation) const
{
    const estate::Knowledge *known = m_view->knowledge(rotation.secret.environment);
    return known && known->failure && known->reading;
}

QVariant RotationModel::rotationData(const rotation::Rotation &rotation, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return rotation.secret.name();
    case Qt::AccessibleTextRole:
        return rotation.secret.name() + QLatin1Char(' ') +
               spoken(stateOf(*m_view, *m_view->inventory.find(rotation.secret)).mark,
                   rotationData(rotation, CountRole).toString());
    case Qt::ToolTipRole:
        return rotation.secret.key() + QLatin1Char('\n') +
               stateOf(*m_view, *m_view->inventory.find(rotation.secret)).tooltip + QLatin1Char('\n') +
               tr("due %1").arg(toRfc3339(*rotation.due));
    case KeyRole:
        return rotation.secret.key();
    case LookRole:
        return QVariant::fromValue(lookOf(m_view->estate(), rotation.secret.environment));
    case CountRole:
        return isOld(rotation) ? stateOf(*m_view, *m_view->inventory.find(rotation.secret)).text : distance(rotation);
    case MarkRole:
        if (isOld(rotation))
            return int(Mark::NotChecked);
        switch (rotation.status) {
        case rotation::Status::Overdue:
            return int(Mark::Critical);
        case rotation::Status::DueSoon:
            return int(Mark::Warning);
        case rotation::Status::Current:
            return int(Mark::Good);
        default:
            return int(Mark::NotChecked);
        }
    case DueRatioRole: {
        if (isOld(rotation))
            return {};
        const auto interval = rotation.cadence.choice->cadence.interval;
        const auto elapsed = std::chrono::duration_cast<Duration>(m_view->inputs.now - *rotation.since());
        return double(elapsed.count()) / double(interval.count());
    }
    }
    return {};
}

} // namespace sallyport::console
