#include "console/estate/environments_pane.h"

#include "console/delegates.h"
#include "console/estate/reading_state.h"
#include "console/item_roles.h"
#include "console/looks.h"
#include "console/tables.h"
#include "core/words.h"
#include "widgets/pane.h"
#include "widgets/style.h"
#include "widgets/type.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QMap>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::console {

namespace {

constexpr int folderRole = Qt::UserRole + 500;
constexpr int narrowRole = Qt::UserRole + 501;

QStandardItem *textItem(const QString &text, Role tone)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(int(tone), ToneRole);
    return item;
}

QStandardItem *countItem(const QString &text)
{
    QStandardItem *item = textItem(text, Role::Text2);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

/// Lets a marked word of the last column ("sealed") lie over the free end of the first one, so that the column stays as
/// narrow as its numbers.
class CountDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = RowDelegate::sizeHint(option, index);
        return isMarkedWord(index) ? QSize(0, size.height()) : size;
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem wide = option;
        if (isMarkedWord(index)) {
            const int text = QFontMetrics(console::font(Type::Small)).horizontalAdvance(index.data().toString());
            wide.rect.setLeft(std::min(option.rect.left(), option.rect.right() - text - markAndPadding));
        }
        RowDelegate::paint(painter, wide, index);
    }

private:
    static constexpr int markAndPadding = 34;

    static bool isMarkedWord(const QModelIndex &index)
    {
        return index.column() == 1 && index.data(MarkRole).toInt() != int(Mark::None);
    }
};

QTreeView *quietTree(QAbstractItemModel *model, const QString &name, QObject *parent)
{
    auto *tree = new QTreeView;
    tree->setModel(model);
    tree->setHeaderHidden(true);
    tree->setUniformRowHeights(true);
    tree->setItemDelegate(new CountDelegate(RowDelegate::Band::Painted, parent));
    tree->setAccessibleName(name);
    tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return tree;
}

void sizeColumns(QTreeView *tree)
{
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
}

} // namespace

EnvironmentsPane::EnvironmentsPane(Scope &scope, QWidget *parent)
    : QWidget(parent)
    , m_scope(scope)
{
    m_pane = new Pane(tr("Environments"));
    connect(m_pane->addTool(QStringLiteral("rotate-cw"), tr("Refresh")), &QAbstractButton::clicked, this,
        &EnvironmentsPane::refreshRequested);
    m_tree = quietTree(&m_environments, tr("Environments and folders"), this);
    m_pane->setBody(m_tree);

    auto *narrowPane = new QWidget;
    auto *narrowTitle = new ToneLabel(Role::Text);
    narrowTitle->setFont(console::font(Type::PaneTitle));
    narrowTitle->setText(tr("Narrow to"));
    auto *narrowHeader = new Surface(Role::Header, Qt::TopEdge | Qt::BottomEdge);
    auto *narrowHeaderLayout = new QVBoxLayout(narrowHeader);
    narrowHeaderLayout->setContentsMargins(10, 5, 10, 5);
    narrowHeaderLayout->addWidget(narrowTitle);
    m_narrow = quietTree(&m_narrowings, tr("Narrow to"), this);
    m_narrow->setRootIsDecorated(false);
    m_narrow->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *narrowLayout = new QVBoxLayout(narrowPane);
    narrowLayout->setContentsMargins(0, 0, 0, 0);
    narrowLayout->setSpacing(0);
    narrowLayout->addWidget(narrowHeader);
    narrowLayout->addWidget(m_narrow);

    m_cost = new ToneLabel(Role::Text2);
    m_cost->setFont(console::font(Type::Small));
    m_cost->setContentsMargins(10, 6, 10, 8);
    auto *cost = new Surface(Role::Alternate, Qt::TopEdge);
    auto *costLayout = new QVBoxLayout(cost);
    costLayout->setContentsMargins(0, 0, 0, 0);
    costLayout->addWidget(m_cost);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pane, 1);
    layout->addWidget(narrowPane);
    layout->addWidget(cost);

    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const QModelIndex first = index.siblingAtColumn(0);
        if (!m_following && first.isValid())
            m_scope.selectEnvironment(first.data(KeyRole).toString(), first.data(folderRole).toString());
    });
    connect(m_narrow, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        m_scope.setNarrow(static_cast<Narrow>(index.siblingAtColumn(0).data(narrowRole).toInt()));
    });
    connect(&m_scope, &Scope::changed, this, &EnvironmentsPane::followScope);
}

void EnvironmentsPane::setView(const core::ViewPtr &view)
{
    m_view = view;
    showState();
    if (!view)
        return;
    m_following = true;
    fillTree(*view);
    fillNarrow(*view);
    showCost(*view);
    m_following = false;
    followScope(m_scope.current());
}

void EnvironmentsPane::showState()
{
    PaneState state;
    if (!m_view) {
        m_environments.clear();
        m_narrowings.clear();
        m_cost->setText(tr("Nothing was read yet"));
        state = readingState(nullptr, {}, {});
    } else if (m_view->estate().environments.empty()) {
        state.kind = PaneState::Kind::Empty;
        state.icon = QStringLiteral("layers");
        state.title = tr("No environment");
        state.text = tr("Add an environment block to sallyport.hcl: its tier, and where its secrets live.");
    }
    m_pane->setState(state);
}

void EnvironmentsPane::fillTree(const core::View &view)
{
    const core::Words words;
    m_environments.clear();
    for (const estate::Environment &environment : view.estate().environments) {
        QMap<QString, qint64> folders;
        qint64 total = 0;
        for (const estate::Secret *secret : view.inventory.of(environment.name)) {
            const qsizetype slash = secret->id.path.indexOf(QLatin1Char('/'));
            if (slash > 0)
                ++folders[secret->id.path.left(slash + 1)];
            ++total;
        }
        const EnvironmentLook look = lookOf(view.estate(), environment.name);
        QStandardItem *name = textItem(environment.name, bandRole(look));
        name->setData(QVariant::fromValue(look), LookRole);
        name->setData(environment.name, KeyRole);
        name->setData(true, StrongRole);
        const estate::Knowledge *known = view.knowledge(environment.name);
        QStandardItem *count = countItem(words.count(total));
        if (known && known->failure) {
            const bool isSealed = known->failure->error.code == ErrorCode::Sealed;
            count->setText(isSealed ? tr("sealed") : tr("not read"));
            count->setData(int(isSealed ? Mark::Locked : Mark::Warning), MarkRole);
            count->setData(int(Role::Warning), ToneRole);
            count->setToolTip(core::Words().plain(known->failure->error));
        } else if (!known || !known->reading) {
            count->setText(tr("not read yet"));
        }
        m_environments.appendRow({name, count});
        for (auto folder = folders.cbegin(); folder != folders.cend(); ++folder) {
            QStandardItem *child = textItem(folder.key(), Role::Text);
            child->setData(true, IsCodeRole);
            child->setData(QVariant::fromValue(look), LookRole);
            child->setData(environment.name, KeyRole);
            child->setData(folder.key(), folderRole);
            child->setData(QStringLiteral("folder"), Qt::DecorationRole);
            name->appendRow({child, countItem(words.count(folder.value()))});
        }
    }
    sizeColumns(m_tree);
    // What cannot be read now stays folded: its counts are of its last snapshot.
    for (int row = 0; row < m_environments.rowCount(); ++row) {
        const estate::Knowledge *known = view.knowledge(m_environments.item(row)->data(KeyRole).toString());
        m_tree->setExpanded(m_environments.index(row, 0), !known || !known->failure);
    }
}

void EnvironmentsPane::fillNarrow(const core::View &view)
{
    struct Choice
    {
        Narrow narrow;
        Mark mark;
        QString text;
    };
    const QList<Choice> choices = {{Narrow::Overdue, Mark::Critical, tr("Overdue")},
        {Narrow::DueSoon, Mark::Warning, tr("Due in 30 days")},
        {Narrow::NotInTerraform, Mark::Warning, tr("Not in Terraform")},
        {Narrow::NotProven, Mark::NotChecked, tr("Written, not proven")},
        {Narrow::NoCadence, Mark::NotChecked, tr("No cadence")},
        {Narrow::NotRead, Mark::NotChecked, tr("Not read in 90 days")}};
    const Selection &selection = m_scope.current();
    m_narrowings.clear();
    for (const Choice &choice : choices) {
        qint64 count = 0;
        for (const estate::Secret &secret : view.inventory.secrets()) {
            if (selection.contains(secret.id) && matches(view, secret, choice.narrow))
                ++count;
        }
        // Reads are known only where a log is: without one the line would be a claim.
        if (choice.narrow == Narrow::NotRead && view.lastReads.isEmpty())
            continue;
        QStandardItem *name = textItem(choice.text, Role::Text);
        name->setData(int(choice.mark), MarkRole);
        name->setData(int(choice.narrow), narrowRole);
        name->setData(selection.narrow == choice.narrow, StrongRole);
        m_narrowings.appendRow({name, countItem(core::Words().count(count))});
    }
    sizeColumns(m_narrow);
    m_narrow->setFixedHeight(m_narrowings.rowCount() * rowHeight(m_narrow) + 8);
}

void EnvironmentsPane::showCost(const core::View &view)
{
    const core::Words words;
    qint64 paths = 0;
    int requests = 0;
    std::chrono::milliseconds took{};
    std::optional<Instant> latest;
    for (const estate::Knowledge &known : *view.inputs.knowledge) {
        if (!known.reading)
            continue;
        paths += qint64(known.reading->secrets.size());
        if (known.failure)
            continue;
        requests += known.reading->cost.requests;
        took += known.reading->cost.took;
        latest = std::max(latest.value_or(known.reading->readAt), known.reading->readAt);
    }
    // Who stands beside the backends was asked in the same breath.
    if (const auto &alerts = view.inputs.outside->alerts.reading)
        requests += alerts->requests;
    if (const auto &protection = view.inputs.outside->protection.reading)
        requests += protection->requests;
    if (!latest) {
        m_cost->setText(tr("Nothing was read yet"));
        return;
    }
    m_cost->setText(tr("Last read %1").arg(words.time(*latest)) + QLatin1Char('\n') +
                    tr("%Ln requests, %1", nullptr, requests).arg(words.span(took)) + QLatin1Char('\n') +
                    tr("%Ln paths, 0 values", nullptr, int(paths)));
}

void EnvironmentsPane::followScope(const Selection &selection)
{
    if (!m_view)
        return;
    m_following = true;
    fillNarrow(*m_view);
    QModelIndex target;
    for (int row = 0; row < m_environments.rowCount(); ++row) {
        const QModelIndex environment = m_environments.index(row, 0);
        if (environment.data(KeyRole).toString() != selection.environment)
            continue;
        target = environment;
        for (int child = 0; child < m_environments.rowCount(environment); ++child) {
            const QModelIndex folder = m_environments.index(child, 0, environment);
            if (!selection.folder.isEmpty() && selection.folder.startsWith(folder.data(folderRole).toString()))
                target = folder;
        }
    }
    if (target.isValid())
        m_tree->setCurrentIndex(target);
    else
        m_tree->selectionModel()->clear();
    m_following = false;
}

} // namespace sallyport::console
