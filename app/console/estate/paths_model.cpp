#include "console/estate/paths_model.h"

#include "console/item_roles.h"
#include "console/looks.h"
#include "core/words.h"

#include <algorithm>
#include <tuple>

namespace sallyport::console {

/// A folder, or a secret (then `secret` is set). The row in the parent is kept, so that parent() is constant.
struct PathsModel::Node
{
    Node *parent = nullptr;
    int row = 0;
    QString name;
    QString environment;
    const estate::Secret *secret = nullptr;
    bool isUnreadable = false;
    int secrets = 0; ///< below this folder
    std::vector<std::unique_ptr<Node>> children;
    QHash<QString, Node *> folders;
};

namespace {

/// Within a folder the worst comes first, and of equally bad ones what is due first.
struct Ranked
{
    qsizetype environment = 0; ///< its place in the file
    QString folder;
    int urgency = 0;
    Instant due{};
    const estate::Secret *secret = nullptr;

    bool operator<(const Ranked &other) const
    {
        return std::tie(environment, folder, urgency, due) <
               std::tie(other.environment, other.folder, other.urgency, other.due);
    }
};

Ranked rankOf(const core::View &view, const estate::Secret &secret)
{
    const auto &environments = view.estate().environments;
    Ranked ranked{
        view.estate().environment(secret.id.environment) - environments.data(), secret.id.folder(), 2, {}, &secret};
    const Mark mark = stateOf(view, secret).mark;
    if (mark == Mark::Critical || mark == Mark::Warning) {
        ranked.urgency = mark == Mark::Critical ? 0 : 1;
        ranked.due = view.rotation(secret.id)->due.value_or(Instant::max());
    }
    return ranked;
}

} // namespace

PathsModel::PathsModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

PathsModel::~PathsModel() = default;

void PathsModel::show(const core::ViewPtr &view, const Selection &selection, const QString &filter)
{
    beginResetModel();
    m_view = view;
    m_root = std::make_unique<Node>();
    m_nodes.clear();
    m_shown = 0;
    m_staged.clear();
    if (view) {
        for (const draft::RenderedChange &change : view->draft.changes)
            m_staged.insert(change.change.secret);
        std::vector<Ranked> shown;
        for (const estate::Secret &secret : view->inventory.secrets()) {
            const bool isShown = selection.contains(secret.id) && matches(*view, secret, selection.narrow) &&
                                 (filter.isEmpty() || secret.id.path.contains(filter, Qt::CaseInsensitive));
            if (isShown)
                shown.push_back(rankOf(*view, secret));
        }
        std::stable_sort(shown.begin(), shown.end());
        for (const Ranked &ranked : shown)
            add(*ranked.secret);
        if (filter.isEmpty() && selection.narrow == Narrow::All)
            addUnreadable(selection);
    }
    endResetModel();
}

PathsModel::Node *PathsModel::childNamed(Node *parent, const QString &name)
{
    if (Node *known = parent->folders.value(name))
        return known;
    auto child = std::make_unique<Node>();
    child->parent = parent;
    child->row = static_cast<int>(parent->children.size());
    child->name = name;
    child->environment = parent->environment;
    Node *raw = child.get();
    parent->folders.insert(name, raw);
    parent->children.push_back(std::move(child));
    return raw;
}

void PathsModel::add(const estate::Secret &secret)
{
    const estate::Environment *environment = m_view->estate().environment(secret.id.environment);
    const QString rootName = environment->vault ? environment->vault->root() : environment->name;
    const bool isNewRoot = !m_root->folders.contains(environment->name);
    Node *folder = childNamed(m_root.get(), environment->name);
    if (isNewRoot) {
        folder->name = rootName;
        folder->environment = environment->name;
    }
    ++folder->secrets;
    QStringList segments = secret.id.path.split(QLatin1Char('/'));
    const QString name = segments.takeLast();
    for (const QString &segment : segments) {
        folder = childNamed(folder, segment + QLatin1Char('/'));
        ++folder->secrets;
    }
    auto leaf = std::make_unique<Node>();
    leaf->parent = folder;
    leaf->row = static_cast<int>(folder->children.size());
    leaf->name = name;
    leaf->environment = secret.id.environment;
    leaf->secret = &secret;
    m_nodes.insert(secret.id, leaf.get());
    folder->children.push_back(std::move(leaf));
    ++m_shown;
}

/// Folders that the token may not list stand in their place, so that nothing is missing in silence.
void PathsModel::addUnreadable(const Selection &selection)
{
    for (const estate::Knowledge &known : *m_view->inputs.knowledge) {
        Node *root = m_root->folders.value(known.environment);
        if (!known.reading || !root || !selection.folder.isEmpty())
            continue;
        const estate::Environment *environment = m_view->estate().environment(known.environment);
        for (const vault::UnreadableFolder &folder : known.reading->unreadable) {
            QString path = folder.path;
            if (!environment->vault->prefix.isEmpty() && path.startsWith(environment->vault->prefix + QLatin1Char('/')))
                path = path.mid(environment->vault->prefix.size() + 1);
            childNamed(root, path)->isUnreadable = true;
        }
    }
}

QModelIndex PathsModel::indexOf(const estate::SecretId &id) const
{
    Node *node = m_nodes.value(id);
    return node ? createIndex(node->row, 0, node) : QModelIndex();
}

PathsModel::Node *PathsModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex PathsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children.at(static_cast<size_t>(row)).get());
}

QModelIndex PathsModel::parent(const QModelIndex &index) const
{
    Node *parent = nodeOf(index)->parent;
    return !parent || parent == m_root.get() ? QModelIndex() : createIndex(parent->row, 0, parent);
}

int PathsModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int PathsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant PathsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Version || section == Rotated ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Kind:
        return tr("Kind");
    case Version:
        return tr("Ver.");
    case Rotated:
        return tr("Rotated");
    case State:
        return tr("State");
    }
    return {};
}

QVariant PathsModel::data(const QModelIndex &index, int role) const
{
    const Node &node = *nodeOf(index);
    if (role == LookRole)
        return QVariant::fromValue(lookOf(m_view->estate(), node.environment));
    return node.secret ? secretData(node, index.column(), role) : folderData(node, index.column(), role);
}

QVariant PathsModel::folderData(const Node &node, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column == Name)
            return node.name;
        if (column == State && node.isUnreadable)
            return tr("not readable");
        return column == State ? core::Words().count(node.secrets) : QString();
    case Qt::TextAlignmentRole:
        return int((column == State && !node.isUnreadable ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case IsCodeRole:
        return column == Name;
    case MarkRole:
        return column == State && node.isUnreadable ? int(Mark::Locked) : int(Mark::None);
    case IsGroupRole:
        return true;
    case ToneRole:
        return int(column == Name ? Role::Text : Role::Text2);
    }
    return {};
}

QString PathsModel::secretText(const Node &node, int column) const
{
    switch (column) {
    case Name:
        return node.name;
    case Kind:
        return kindOf(*m_view, *node.secret);
    case Version:
        return node.secret->version() > 0 ? QString::number(node.secret->version()) : QStringLiteral("—");
    case Rotated:
        return ageOf(*m_view, *m_view->rotation(node.secret->id));
    case State:
        return stateOf(*m_view, *node.secret).text;
    }
    return {};
}

QVariant PathsModel::secretData(const Node &node, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return secretText(node, column);
    case Qt::AccessibleTextRole:
        if (column == State) {
            const StateWord state = stateOf(*m_view, *node.secret);
            return spoken(state.mark, state.text);
        }
        return column == Name && m_staged.contains(node.secret->id) ? spoken(Mark::InDraft, node.name)
                                                                    : secretText(node, column);
    case Qt::ToolTipRole:
        return column == Name ? node.secret->apiPath : stateOf(*m_view, *node.secret).tooltip;
    case Qt::TextAlignmentRole:
        return int((column == Version || column == Rotated ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case IsCodeRole:
        return column == Name;
    case MarkRole: {
        if (column == State)
            return int(stateOf(*m_view, *node.secret).mark);
        // An age that is only a write's wears the unknown mark.
        const rotation::Rotation &row = *m_view->rotation(node.secret->id);
        return int(column == Rotated && !row.proof && row.written ? Mark::NotChecked : Mark::None);
    }
    case ToneRole: {
        if (column == Name)
            return int(Role::Text);
        const Mark mark = column == State ? stateOf(*m_view, *node.secret).mark : Mark::None;
        const bool loud = mark == Mark::Critical || mark == Mark::Warning;
        return int(loud ? roleOf(mark) : Role::Text2);
    }
    case IsStagedRole:
        return column == Name && m_staged.contains(node.secret->id);
    case KeyRole:
        return node.secret->id.key();
    }
    return {};
}

} // namespace sallyport::console
