#include "console/estate/estate_page.h"

#include "console/estate/audit_pane.h"
#include "console/estate/environments_pane.h"
#include "console/estate/inspector.h"
#include "console/estate/paths_pane.h"
#include "console/estate/rotation_pane.h"

#include <QDataStream>
#include <QVBoxLayout>

namespace sallyport::console {

namespace {

// Below this width four panes side by side would cut their columns.
constexpr int tabbedBelow = 1240;

} // namespace

EstatePage::EstatePage(Scope &scope, QWidget *parent)
    : QWidget(parent)
{
    m_environments = new EnvironmentsPane(scope);
    m_paths = new PathsPane(scope);
    m_rotation = new RotationPane(scope);
    m_audit = new AuditPane(scope);
    m_inspector = new Inspector(scope);
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->hide();
    m_columns = new QSplitter;
    m_columns->setChildrenCollapsible(false);
    for (QWidget *pane : std::initializer_list<QWidget *>{m_environments, m_paths, m_rotation, m_audit})
        m_columns->addWidget(pane);
    m_columns->setSizes({216, 540, 268, 340});
    m_columns->setStretchFactor(1, 1);
    m_rows = new QSplitter(Qt::Vertical);
    m_rows->setChildrenCollapsible(false);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_inspector);
    m_rows->setSizes({580, 190});
    m_rows->setStretchFactor(0, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows);
    connect(m_rotation, &RotationPane::openRequested, this,
        [this](const estate::SecretId &id) { Q_EMIT m_paths->openRequested(id); });
}

void EstatePage::setView(const core::ViewPtr &view)
{
    m_environments->setView(view);
    m_paths->setView(view);
    m_rotation->setView(view);
    m_audit->setView(view);
    m_inspector->setView(view);
}

void EstatePage::setSecretActions(const QList<QAction *> &actions)
{
    m_paths->setSecretActions(actions);
    m_inspector->setSecretActions(actions);
}

void EstatePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width() < tabbedBelow ? Arrangement::Tabbed : Arrangement::SideBySide);
}

void EstatePage::arrange(Arrangement arrangement)
{
    if (arrangement == m_arrangement)
        return;
    m_arrangement = arrangement;
    if (arrangement == Arrangement::Tabbed) {
        m_tabs->addTab(m_audit, tr("Audit"));
        m_tabs->addTab(m_rotation, tr("Rotation"));
        m_columns->addWidget(m_tabs);
        m_tabs->show();
        m_columns->setSizes({206, 560, 344});
    } else {
        m_columns->addWidget(m_rotation);
        m_columns->addWidget(m_audit);
        m_tabs->hide();
        m_tabs->setParent(this);
        m_rotation->show();
        m_audit->show();
        m_columns->setSizes({216, 540, 268, 340});
    }
    m_columns->setStretchFactor(1, 1);
}

QByteArray EstatePage::saveLayout() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << int(m_arrangement) << m_columns->saveState() << m_rows->saveState();
    return bytes;
}

void EstatePage::restoreLayout(const QByteArray &layout)
{
    QDataStream stream(layout);
    int arrangement = 0;
    QByteArray columns;
    QByteArray rows;
    stream >> arrangement >> columns >> rows;
    // Another arrangement has other columns; its widths would not fit.
    if (stream.status() != QDataStream::Ok || arrangement != int(m_arrangement))
        return;
    m_columns->restoreState(columns);
    m_rows->restoreState(rows);
}

} // namespace sallyport::console
