#include "console/files/file_dialog.h"

#include "console/tables.h"
#include "core/words.h"
#include "widgets/icons.h"
#include "widgets/pane.h"
#include "widgets/surface.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace sallyport::console {

FileDialog::FileDialog(const core::ViewPtr &view, const QString &file, QWidget *parent)
    : QDialog(parent)
    , m_file(file)
    , m_model(view, file)
{
    setWindowTitle(file);
    m_table = new QTreeView;
    m_table->setModel(&m_model);
    m_table->setRootIsDecorated(false);
    dressTable(m_table, tr("Declarations of %1").arg(file));
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(FileModel::Address, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(FileModel::Name, QHeaderView::Stretch);
    for (const int column : {FileModel::Line, FileModel::Source})
        m_table->resizeColumnToContents(column);
    connect(m_table, &QTreeView::activated, this, &FileDialog::choose);
    m_pane = new Pane(file);
    m_pane->setBody(m_table);
    connect(m_pane, &Pane::actionTriggered, this, [this] { Q_EMIT openPlaceRequested({m_file, 1, 0}); });

    auto *foot = new Surface(Role::Bar, Qt::TopEdge);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(14, 9, 14, 9);
    row->addStretch(1);
    auto *open = new QPushButton(icon(QStringLiteral("file-code-2")), tr("Open the file"));
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT openPlaceRequested({m_file, 1, 0}); });
    auto *close = new QPushButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    open->setAutoDefault(false);
    row->addWidget(open);
    row->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pane, 1);
    column->addWidget(foot);
    resize(900, 460);
    showState(*view);
    m_table->setFocus();
}

void FileDialog::showState(const core::View &view)
{
    PaneState state;
    state.summary = tr("%n declarations", nullptr, m_model.rowCount());
    if (view.inputs.repository) {
        for (const terraform::FileProblem &problem : view.inputs.repository->model.problems) {
            if (problem.file != m_file)
                continue;
            state.kind = PaneState::Kind::Empty;
            state.icon = QStringLiteral("triangle-alert");
            state.title = core::Words().plain(problem.error.what);
            state.text = problem.error.subject + QStringLiteral(". ") + core::Words().plain(problem.error.advice);
        }
    }
    if (state.kind == PaneState::Kind::Ready && m_model.rowCount() == 0) {
        state.kind = PaneState::Kind::Empty;
        state.icon = QStringLiteral("file-code-2");
        state.title = tr("This file declares no secret, policy or role");
        state.text = tr("It was read at the base branch's commit; what is not committed is not part of it.");
    } else if (m_model.unresolved() > 0 && m_model.rowCount() > 0) {
        state.kind = PaneState::Kind::Partial;
        state.footer =
            tr("%n of them cannot be known without running Terraform; each says why", nullptr, m_model.unresolved());
    }
    m_pane->setState(state);
}

void FileDialog::choose(const QModelIndex &index)
{
    if (const estate::Secret *secret = m_model.secret(index.row())) {
        Q_EMIT secretRequested(secret->id);
        accept();
    } else {
        Q_EMIT openPlaceRequested(m_model.declaration(index.row()).at);
    }
}

} // namespace sallyport::console
