#include "console/estate/rotation_pane.h"

#include "console/delegates.h"
#include "console/item_roles.h"
#include "widgets/pane.h"

#include <QVBoxLayout>

namespace sallyport::console {

RotationPane::RotationPane(Scope &scope, QWidget *parent)
    : QWidget(parent)
    , m_scope(scope)
{
    m_pane = new Pane(tr("Rotation"));
    m_list = new QListView;
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new DueBarDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Rotation"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pane->setBody(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const QString key = index.data(KeyRole).toString();
        if (!m_following && !key.isEmpty())
            m_scope.selectSecret(estate::SecretId::fromKey(key));
    });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        const QString key = index.data(KeyRole).toString();
        if (!key.isEmpty())
            Q_EMIT openRequested(estate::SecretId::fromKey(key));
    });
    connect(&m_scope, &Scope::changed, this, &RotationPane::followScope);
    connect(m_pane, &Pane::cancelRequested, this, [this] { Q_EMIT cancelRequested(m_reading.environment); });
    connect(m_pane, &Pane::linkActivated, this, &RotationPane::unreadableRequested);
    connect(m_pane, &Pane::retryRequested, this,
        [this] { Q_EMIT retryRequested(failedEnvironment(*m_view, m_scope.current())); });
    connect(m_pane, &Pane::copyDetailsRequested, this, [this] { Q_EMIT copyRequested(m_pane->state().text); });
}

void RotationPane::setProgress(const QString &environment, const vault::WalkProgress &progress)
{
    m_reading = {environment, progress};
    showState();
}

void RotationPane::endProgress(const QString &environment, const Result<void> &)
{
    if (m_reading.environment == environment)
        m_reading = {};
    showState();
}

void RotationPane::setView(const core::ViewPtr &view)
{
    m_view = view;
    rebuild();
}

void RotationPane::rebuild()
{
    m_following = true;
    m_shown = m_scope.current();
    m_model.show(m_view, m_shown);
    m_following = false;
    followScope(m_shown);
    showState();
}

void RotationPane::followScope(const Selection &selection)
{
    const bool sameRows = selection.environment == m_shown.environment && selection.folder == m_shown.folder &&
                          selection.narrow == m_shown.narrow;
    if (!sameRows) {
        rebuild();
        return;
    }
    m_following = true;
    const int row = m_model.rowOf(selection.secretId());
    if (row >= 0) {
        m_list->setCurrentIndex(m_model.index(row));
        m_list->scrollTo(m_model.index(row));
    } else {
        m_list->selectionModel()->clear();
    }
    m_following = false;
}

void RotationPane::showState()
{
    PaneState state = readingState(m_view.get(), m_scope.current(), m_reading);
    if (state.kind == PaneState::Kind::Ready && m_model.withoutCadence() > 0)
        state.footer = tr("%n secrets have no cadence", nullptr, m_model.withoutCadence());
    if (state.kind == PaneState::Kind::Partial) {
        // The pane is narrow, and Paths says it in full.
        state.footer = tr("%n folders not readable", nullptr, unreadableFolders(*m_view, m_scope.current()));
        if (m_model.withoutCadence() > 0)
            state.footer += QStringLiteral(", ") + tr("%n without cadence", nullptr, m_model.withoutCadence());
        state.link = tr("Which");
    }
    const bool isSaid = state.kind == PaneState::Kind::Loading || state.kind == PaneState::Kind::Failed;
    if (m_model.rowCount() == 0 && !isSaid) {
        state.kind = PaneState::Kind::Empty;
        state.icon = QStringLiteral("refresh-cw");
        state.title = tr("No rotation to plan");
        state.text = tr("A secret stands here once it has a cadence: by custom_metadata, by a cadence block in "
                        "sallyport.hcl, or by its path.");
    }
    m_pane->setState(state);
}

} // namespace sallyport::console
