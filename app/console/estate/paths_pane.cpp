#include "console/estate/paths_pane.h"

#include "console/item_roles.h"
#include "console/tables.h"
#include "core/words.h"
#include "widgets/icons.h"
#include "widgets/pane.h"
#include "widgets/type.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::console {

namespace {

/// Holds what stands there most often, in the language of the window; a rarer and longer word is cut before a name is.
int widthOfStates()
{
    const QFontMetrics metrics(console::font(Type::Small));
    const auto width = [&](const char *word) {
        return metrics.horizontalAdvance(QCoreApplication::translate("StateText", word));
    };
    constexpr int markAndPadding = 36;
    return std::max(width("not in Terraform"), width("no cadence")) + markAndPadding;
}

} // namespace

PathsPane::PathsPane(Scope &scope, QWidget *parent)
    : QWidget(parent)
    , m_scope(scope)
{
    m_pane = new Pane(tr("Paths"));
    m_filter = m_pane->addFilter(tr("Filter"));
    m_tree = new QTreeView;
    m_tree->setModel(&m_model);
    dressTable(m_tree, tr("Paths"));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(PathsModel::Name, QHeaderView::Stretch);
    m_tree->header()->setMinimumSectionSize(40);
    m_tree->setColumnWidth(PathsModel::State, widthOfStates());
    m_pane->setBody(m_tree);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);

    connect(m_pane, &Pane::filterChanged, this, [this] { rebuild(); });
    connect(m_pane, &Pane::cancelRequested, this, [this] { Q_EMIT cancelRequested(m_reading.environment); });
    connect(m_pane, &Pane::retryRequested, this,
        [this] { Q_EMIT retryRequested(failedEnvironment(*m_view, m_scope.current())); });
    connect(m_pane, &Pane::linkActivated, this, &PathsPane::unreadableRequested);
    connect(m_pane, &Pane::actionTriggered, this, [this] { Q_EMIT declareRequested(); });
    connect(m_pane, &Pane::copyDetailsRequested, this, [this] {
        const estate::Knowledge *known = m_view->knowledge(failedEnvironment(*m_view, m_scope.current()));
        if (known && known->failure)
            Q_EMIT copyRequested(core::Words().plain(known->failure->error));
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const QString key = index.siblingAtColumn(0).data(KeyRole).toString();
        if (!m_following && !key.isEmpty())
            m_scope.selectSecret(estate::SecretId::fromKey(key));
    });
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const QString key = index.siblingAtColumn(0).data(KeyRole).toString();
        if (!key.isEmpty())
            Q_EMIT openRequested(estate::SecretId::fromKey(key));
    });
    connect(&m_scope, &Scope::changed, this, &PathsPane::followScope);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &PathsPane::showMenu);
}

/// For the row below the mouse, which a press has made the current one, or by the menu key.
void PathsPane::showMenu(const QPoint &at)
{
    const QString key = m_tree->currentIndex().siblingAtColumn(0).data(KeyRole).toString();
    const estate::Secret *secret = m_view ? m_view->inventory.find(estate::SecretId::fromKey(key)) : nullptr;
    if (!secret)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *open = menu->addAction(icon(QStringLiteral("file-code-2")), tr("Open the declaration"), this,
        [this, id = secret->id] { Q_EMIT openRequested(id); });
    open->setEnabled(!secret->declarations.empty());
    menu->addAction(icon(QStringLiteral("copy")), tr("Copy the path"), this,
        [this, path = secret->apiPath] { Q_EMIT copyRequested(path); });
    menu->addSeparator();
    QMenu *change = menu->addMenu(icon(QStringLiteral("square-pen")), tr("Change"));
    change->addActions(m_secretActions);
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void PathsPane::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void PathsPane::setView(const core::ViewPtr &view)
{
    m_view = view;
    rebuild();
}

void PathsPane::rebuild()
{
    m_following = true;
    const int scroll = m_tree->verticalScrollBar()->value();
    m_shown = m_scope.current();
    m_model.show(m_view, m_shown, m_filter->text());
    m_tree->expandAll();
    for (int column = PathsModel::Kind; column < PathsModel::State; ++column)
        m_tree->resizeColumnToContents(column);
    m_following = false;
    followScope(m_scope.current());
    m_tree->verticalScrollBar()->setValue(scroll);
    showState();
}

void PathsPane::followScope(const Selection &selection)
{
    if (!m_view)
        return;
    const bool sameRows = selection.environment == m_shown.environment && selection.folder == m_shown.folder &&
                          selection.narrow == m_shown.narrow;
    if (!sameRows) {
        rebuild();
        return;
    }
    m_following = true;
    const QModelIndex target = m_model.indexOf(selection.secretId());
    if (target.isValid()) {
        m_tree->setCurrentIndex(target);
        // Once more when the tree has its size: before the first layout there is nothing to scroll.
        QTimer::singleShot(0, this, [this] { m_tree->scrollTo(m_tree->currentIndex()); });
    } else {
        m_tree->selectionModel()->clear();
    }
    m_following = false;
}

void PathsPane::setProgress(const QString &environment, const vault::WalkProgress &progress)
{
    m_reading = {environment, progress};
    showState();
}

void PathsPane::endProgress(const QString &environment, const Result<void> &)
{
    if (m_reading.environment == environment)
        m_reading = {};
    showState();
}

void PathsPane::showState()
{
    PaneState state = readingState(m_view.get(), m_scope.current(), m_reading);
    const bool isSaid = state.kind == PaneState::Kind::Loading || state.kind == PaneState::Kind::Failed;
    if (m_view && m_model.shown() == 0 && !isSaid)
        state = emptyState();
    if (m_view && state.summary.isEmpty()) {
        const core::Words words;
        const auto total = qint64(m_view->inventory.secrets().size());
        state.summary = m_model.shown() == total ? words.count(total)
                                                 : tr("%1 of %2").arg(words.count(m_model.shown()), words.count(total));
    }
    m_pane->setState(state);
}

PaneState PathsPane::emptyState() const
{
    const Selection &selection = m_scope.current();
    const estate::Environment *environment = m_view->estate().environment(selection.environment);
    const estate::Knowledge *known = m_view->knowledge(selection.environment);
    PaneState state;
    state.kind = PaneState::Kind::Empty;
    state.icon = QStringLiteral("folder");
    if (!m_filter->text().isEmpty() || selection.narrow != Narrow::All) {
        state.title = tr("Nothing matches");
        state.text = tr("No secret of this selection fits the filter. Esc takes it off.");
    } else if (environment && environment->vault && (!known || !known->reading)) {
        state.title = tr("%1 was not read yet").arg(environment->name);
        state.text = tr("Sign in, then press F5. Only metadata is read: paths, versions, times.");
    } else {
        state.title = environment && environment->vault ? tr("No secrets under %1").arg(environment->vault->root())
                                                        : tr("No secrets here");
        state.text = tr("The mount answers and this token may list it; the folder is empty. Secrets declared in "
                        "Terraform appear here even before the first apply.");
        state.actions = {tr("Declare a secret…")};
    }
    return state;
}

} // namespace sallyport::console
