#include "console/checklist/checklist_model.h"

#include "console/item_roles.h"
#include "core/words.h"

#include <algorithm>

namespace sallyport::console {

using Outcome = findings::Verdict::Outcome;

Mark markOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Failed:
        return Mark::Critical;
    case Outcome::NotChecked:
        return Mark::NotChecked;
    case Outcome::Passed:
        return Mark::Good;
    }
    return Mark::None;
}

QString wordOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Failed:
        return ChecklistModel::tr("failed");
    case Outcome::NotChecked:
        return ChecklistModel::tr("not checked");
    case Outcome::Passed:
        return ChecklistModel::tr("passed");
    }
    return {};
}

void ChecklistModel::show(const core::ViewPtr &view, const QString &environment)
{
    QStringList environments;
    if (view) {
        for (const estate::Environment &one : view->estate().environments) {
            if (environment.isEmpty() || one.name == environment)
                environments += one.name;
        }
    }
    // The selection stays where it is as long as the cells do.
    const bool isSameShape = m_view && view && environments == m_environments;
    if (!isSameShape)
        beginResetModel();
    m_view = view;
    m_environments = environments;
    if (!isSameShape)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const findings::Verdict *ChecklistModel::verdict(const QModelIndex &index) const
{
    if (!m_view || index.column() < FirstEnvironment)
        return nullptr;
    const QString &environment = m_environments.at(index.column() - FirstEnvironment);
    const int number = findings::checklistPoints().at(size_t(index.row())).number;
    const auto &all = m_view->checklist;
    const auto found = std::find_if(all.begin(), all.end(), [&](const findings::Verdict &candidate) {
        return candidate.point == number && candidate.environment == environment;
    });
    return found == all.end() ? nullptr : &*found;
}

const findings::Verdict *ChecklistModel::verdictOfRow(int row) const
{
    return columnCount() > FirstEnvironment ? verdict(index(row, FirstEnvironment)) : nullptr;
}

QModelIndex ChecklistModel::firstToMend() const
{
    if (rowCount() == 0 || columnCount() == FirstEnvironment)
        return {};
    for (int row = 0; row < rowCount(); ++row) {
        const findings::Verdict *one = verdictOfRow(row);
        if (one && one->outcome == Outcome::Failed)
            return index(row, FirstEnvironment);
    }
    return index(0, FirstEnvironment);
}

int ChecklistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_view ? 0 : int(findings::checklistPoints().size());
}

int ChecklistModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstEnvironment + int(m_environments.size());
}

QVariant ChecklistModel::pointData(const QModelIndex &index, int role) const
{
    const findings::Point &point = findings::checklistPoints().at(size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return index.column() == Number ? QString::number(point.number) : core::Words().plain(point.title);
    case Qt::ToolTipRole:
        return core::Words().plain(point.about);
    case Qt::TextAlignmentRole:
        return int(index.column() == Number ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case ToneRole:
        return int(index.column() == Number ? Role::Text2 : Role::Text);
    default:
        return {};
    }
}

QVariant ChecklistModel::verdictData(const findings::Verdict &verdict, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return wordOf(verdict.outcome);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2. %3")
            .arg(verdict.environment, wordOf(verdict.outcome), core::Words().plain(verdict.what));
    case Qt::ToolTipRole:
        return core::Words().plain(verdict.what);
    case MarkRole:
        return int(markOf(verdict.outcome));
    case ToneRole:
        return int(roleOf(markOf(verdict.outcome)));
    default:
        return {};
    }
}

QVariant ChecklistModel::data(const QModelIndex &index, int role) const
{
    if (const findings::Verdict *found = verdict(index))
        return verdictData(*found, role);
    return pointData(index, role);
}

QVariant ChecklistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == Number)
        return QStringLiteral("№");
    return section == Title ? tr("Point") : m_environments.value(section - FirstEnvironment);
}

} // namespace sallyport::console
