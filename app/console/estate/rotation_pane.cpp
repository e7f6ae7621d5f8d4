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
}

void RotationPane::setView(const core::ViewPtr &view)
{
    m_view = view;
    rebuild();
}

void RotationPane::rebuild()
{
    if (!m_view)
        return;
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
    PaneState state;
    if (m_model.withoutCadence() > 0)
        state.footer = tr("%n secrets have no cadence", nullptr, m_model.withoutCadence());
    if (m_model.rowCount() == 0) {
        state.kind = PaneState::Kind::Empty;
        state.icon = QStringLiteral("refresh-cw");
        state.title = tr("No rotation to plan");
        state.text = tr("A secret stands here once it has a cadence: by custom_metadata, by a cadence block in "
                        "sallyport.hcl, or by its path.");
    }
    m_pane->setState(state);
}

} // namespace sallyport::console
