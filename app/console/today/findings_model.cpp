#include "today/findings_model.h"

#include "console/item_roles.h"
#include "console/looks.h"
#include "today/finding_texts.h"

namespace sallyport::console {

using findings::Finding;

void FindingsModel::show(const core::ViewPtr &view, const FindingQuery &query)
{
    beginResetModel();
    m_view = view;
    m_words = core::Words();
    m_nodes.clear();
    m_top.clear();
    m_byId.clear();
    m_groups = view ? groupFindings(*view, query) : std::vector<FindingGroup>();
    for (const FindingGroup &group : m_groups) {
        Node heading;
        heading.row = int(m_top.size());
        heading.group = &group;
        heading.id = QStringLiteral("group ") + group.id;
        const int place = add(std::move(heading));
        m_top.push_back(place);
        for (const FindingRow &row : group.rows)
            addRow(place, row);
    }
    endResetModel();
}

int FindingsModel::add(Node node)
{
    const int place = int(m_nodes.size());
    m_byId.insert(node.id, place);
    if (node.parent >= 0) {
        std::vector<int> &siblings = m_nodes.at(size_t(node.parent)).children;
        node.row = int(siblings.size());
        siblings.push_back(place);
    }
    m_nodes.push_back(std::move(node));
    return place;
}

void FindingsModel::addRow(int group, const FindingRow &row)
{
    int parent = group;
    if (row.isFold()) {
        Node fold;
        fold.parent = group;
        fold.fold = &row;
        fold.id = QStringLiteral("fold %1 %2 %3")
                      .arg(m_nodes.at(size_t(group)).id, row.first().rule, row.first().subject.environment);
        parent = add(std::move(fold));
    }
    for (const Finding *finding : row.members) {
        Node single;
        single.parent = parent;
        single.finding = finding;
        single.id = finding->identity;
        add(std::move(single));
    }
}

const Finding *FindingsModel::finding(const QModelIndex &index) const
{
    return index.isValid() ? node(index).finding : nullptr;
}

std::vector<Finding> FindingsModel::stageable(const QModelIndex &index) const
{
    std::vector<Finding> all;
    if (!isFold(index))
        return all;
    for (const Finding *finding : node(index).fold->members) {
        if (actOf(*finding) == FindingAct::Stage)
            all.push_back(*finding);
    }
    return all;
}

bool FindingsModel::isGroup(const QModelIndex &index) const
{
    return index.isValid() && node(index).group;
}

bool FindingsModel::isFold(const QModelIndex &index) const
{
    return index.isValid() && node(index).fold;
}

QString FindingsModel::idOf(const QModelIndex &index) const
{
    return index.isValid() ? node(index).id : QString();
}

QModelIndex FindingsModel::indexOf(const QString &id) const
{
    const auto place = m_byId.constFind(id);
    if (place == m_byId.constEnd())
        return {};
    return createIndex(m_nodes.at(size_t(*place)).row, 0, quintptr(*place));
}

QModelIndex FindingsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const std::vector<int> &siblings = parent.isValid() ? node(parent).children : m_top;
    return createIndex(row, column, quintptr(siblings.at(size_t(row))));
}

QModelIndex FindingsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || node(child).parent < 0)
        return {};
    const int place = node(child).parent;
    return createIndex(m_nodes.at(size_t(place)).row, 0, quintptr(place));
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return int(parent.isValid() ? node(parent).children.size() : m_top.size());
}

int FindingsModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &here = node(index);
    if (here.group)
        return groupData(*here.group, role);
    if (here.fold && (role == ButtonRole || role == ButtonIconRole)) {
        const int count = int(stageable(index).size());
        if (count == 0)
            return {};
        return role == ButtonRole ? tr("Stage all (%1)").arg(core::Words().count(count)) : lookOfAct(here.fold->first()).icon;
    }
    return here.fold ? foldData(*here.fold, role) : findingData(*here.finding, role);
}

QVariant FindingsModel::groupData(const FindingGroup &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return group.title;
    case IsGroupRole:
        return true;
    case MarkRole:
        return int(group.mark);
    case CountRole:
        return m_words.count(group.count()) + QStringLiteral("   ") + group.note;
    case Qt::AccessibleTextRole:
        return spoken(group.mark, tr("%1, %n findings", nullptr, int(group.count())).arg(group.title));
    default:
        return {};
    }
}

QVariant FindingsModel::foldData(const FindingRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return foldTitle(row);
    case MarkRole:
        return int(markOf(row.first().severity));
    case LookRole:
        return QVariant::fromValue(lookOf(m_view->estate(), row.first().subject.environment));
    case SegmentsRole: {
        // More than a line can hold would only be cut off.
        constexpr size_t named = 12;
        std::vector<core::Segment> names;
        for (size_t i = 0; i < row.members.size() && i < named; ++i)
            names.push_back({(i == 0 ? QString() : QStringLiteral(", ")) + row.members.at(i)->subject.name(), true});
        return QVariant::fromValue(names);
    }
    case Qt::AccessibleTextRole:
        return spoken(
            markOf(row.first().severity), tr("%1, %2; folded").arg(foldTitle(row), row.first().subject.environment));
    default:
        return {};
    }
}

QVariant FindingsModel::findingData(const Finding &finding, int role) const
{
    const bool accepted = finding.state == findings::State::Accepted;
    switch (role) {
    case Qt::DisplayRole:
        return m_words.plain(finding.title);
    case KeyRole:
        return finding.subject.key();
    case MarkRole:
        return int(accepted ? Mark::None : markOf(finding.severity));
    case LookRole:
        return QVariant::fromValue(lookOf(m_view->estate(), finding.subject.environment));
    case SegmentsRole:
        return QVariant::fromValue(evidenceLine(finding, m_words));
    case ToneRole:
        return int(accepted ? Role::Text3 : Role::Text);
    case ButtonRole: {
        if (finding.state != findings::State::InDraft)
            return lookOfAct(finding).text;
        const auto changes = m_view->inputs.draft ? m_view->inputs.draft->changes.size() : 0;
        return tr("In draft, change %1 of %2").arg(finding.draftPosition).arg(changes);
    }
    case ButtonIconRole:
        return lookOfAct(finding).icon;
    case IsLinkRole:
        return lookOfAct(finding).isLink;
    case Qt::ToolTipRole:
        return plainText(evidenceLine(finding, m_words)) + u'\n' + tr("since %1").arg(toRfc3339(finding.since));
    case Qt::AccessibleTextRole:
        return spokenFinding(finding);
    default:
        return {};
    }
}

QString FindingsModel::spokenFinding(const Finding &finding) const
{
    const Mark mark = finding.state == findings::State::Accepted ? Mark::None : markOf(finding.severity);
    return spoken(
        mark, QStringLiteral("%1, %2. %3. %4")
                  .arg(m_words.plain(finding.title), finding.subject.environment,
                      plainText(evidenceLine(finding, m_words)), findingData(finding, ButtonRole).toString()));
}

} // namespace sallyport::console
