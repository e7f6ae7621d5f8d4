#include "console/calendar/agenda_model.h"

#include "console/item_roles.h"
#include "core/calendar_export.h"
#include "core/words.h"
#include "widgets/marks.h"

namespace sallyport::console {

void AgendaModel::show(const core::ViewPtr &view, std::shared_ptr<const CalendarContent> content)
{
    beginResetModel();
    m_view = view;
    m_content = std::move(content);
    m_rows.clear();
    if (m_content) {
        for (const CalendarChip &chip : m_content->overdue)
            m_rows.push_back(&chip);
        for (const auto &[day, chips] : m_content->days) {
            for (const CalendarChip &chip : chips) {
                if (!chip.entry.isOverdue)
                    m_rows.push_back(&chip);
            }
        }
    }
    endResetModel();
}

const CalendarChip *AgendaModel::chip(const QModelIndex &index) const
{
    return index.isValid() && size_t(index.row()) < m_rows.size() ? m_rows.at(size_t(index.row())) : nullptr;
}

int AgendaModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AgendaModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString AgendaModel::textOf(const CalendarChip &chip, int column) const
{
    switch (column) {
    case Day:
        return QLocale().toString(chip.entry.day, QStringLiteral("ddd d MMM yyyy"));
    case What:
        return chip.entry.kind == rotation::Entry::Kind::Rotation ? chip.text : core::titleOf(*m_view, chip.entry);
    case Environment:
        return chip.look.name;
    case Kind:
        return chip.kind;
    case InTime:
        return chip.entry.kind == rotation::Entry::Kind::Done
                   ? QString()
                   : QLocale().toString(chip.entry.due, QStringLiteral("d MMM yyyy"));
    case Who:
        return m_view->rotations.at(chip.entry.row).by;
    default:
        return {};
    }
}

QVariant AgendaModel::data(const QModelIndex &index, int role) const
{
    const CalendarChip *here = chip(index);
    if (!here)
        return {};
    const bool isOverdue = here->entry.isOverdue;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*here, index.column());
    case Qt::ToolTipRole:
        return core::titleOf(*m_view, here->entry) + u'\n' + core::detailOf(*m_view, here->entry, core::Words());
    case KeyRole:
        return here->entry.secret.key();
    case LookRole:
        return QVariant::fromValue(here->look);
    case IsCodeRole:
        return index.column() == What;
    case IsStagedRole:
        return index.column() == What && here->isStaged;
    case MarkRole:
        return int(index.column() == Day && isOverdue ? Mark::Critical : Mark::None);
    case ToneRole:
        return int(index.column() == Day && isOverdue ? Role::Critical
                   : here->entry.isProjected          ? Role::Text3
                                                      : Role::Text);
    case Qt::AccessibleTextRole:
        return spoken(isOverdue ? Mark::Critical : Mark::None, textOf(*here, index.column()));
    default:
        return {};
    }
}

QVariant AgendaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Day:
        return tr("Day");
    case What:
        return tr("What");
    case Environment:
        return tr("Environment");
    case Kind:
        return tr("Kind");
    case InTime:
        return tr("In time until");
    default:
        return tr("Who");
    }
}

} // namespace sallyport::console
