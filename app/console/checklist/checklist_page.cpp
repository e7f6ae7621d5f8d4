#include "console/checklist/checklist_page.h"

#include "console/checklist/checklist_model.h"
#include "console/checklist/verdict_panel.h"
#include "console/frame_texts.h"
#include "console/looks.h"
#include "console/tables.h"
#include "widgets/icons.h"
#include "widgets/retire.h"
#include "widgets/sparkline.h"
#include "widgets/type.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::console {

namespace {

/// The passed points of the last days on which the environment was read, today's last.
std::vector<int> scoresOf(const core::View &view, const findings::Score &score)
{
    constexpr size_t daysShown = 30;
    const QDate today = toDate(view.inputs.now);
    std::vector<int> passed;
    for (const estate::ScoreRecord &record : *view.inputs.scores) {
        if (record.environment == score.environment && record.day < today)
            passed.push_back(record.passed);
    }
    passed.push_back(score.passed);
    if (passed.size() > daysShown)
        passed.erase(passed.begin(), passed.end() - daysShown);
    return passed;
}

} // namespace

ChecklistPage::ChecklistPage(Scope &scope, QWidget *parent)
    : QWidget(parent)
    , m_scope(scope)
    , m_model(new ChecklistModel(this))
    , m_panel(new VerdictPanel)
{
    buildHeader();
    buildTable();
    buildActions();
    auto *split = new QSplitter(Qt::Horizontal);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(m_panel);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setSizes({900, 360});
    m_panel->setMinimumWidth(scaled(240));
    auto *empty = new ToneLabel(Role::Text2);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setText(tr("The points stand here as soon as the estate is read."));
    m_body = new QStackedWidget;
    m_body->addWidget(empty);
    m_body->addWidget(split);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_body, 1);
    connect(&m_scope, &Scope::changed, this, &ChecklistPage::rebuild);
    connect(m_panel, &VerdictPanel::openPlaceRequested, this, &ChecklistPage::openPlaceRequested);
    connect(m_panel, &VerdictPanel::copyRequested, this, &ChecklistPage::copyRequested);
    connect(m_panel, &VerdictPanel::stageRequested, this, &ChecklistPage::stage);
}

void ChecklistPage::buildHeader()
{
    m_header = new Surface(Role::Base, Qt::BottomEdge);
    auto *row = new QHBoxLayout(m_header);
    row->setContentsMargins(12, 0, 12, 1);
    row->setSpacing(8);
    auto *title = new ToneLabel(Role::Text);
    title->setFont(console::font(Type::PageTitle));
    title->setText(tr("Checklist"));
    row->addWidget(title);
    row->addSpacing(12);
    m_scores = new QHBoxLayout;
    m_scores->setSpacing(6);
    row->addLayout(m_scores);
    row->addStretch(1);
    m_asked = new ToneLabel(Role::Text3);
    m_asked->setFont(console::font(Type::Small));
    row->addWidget(m_asked);
    m_ask = new QPushButton(icon(QStringLiteral("rotate-cw")), tr("Ask Prometheus and the forge"));
    m_ask->setObjectName(QStringLiteral("ask-outside"));
    m_ask->setFont(console::font(Type::Small));
    m_ask->setToolTip(tr("One request to the Prometheus that sallyport.hcl names, and a handful to the forge of the "
                         "remote: for the points 9 and 11"));
    connect(m_ask, &QPushButton::clicked, this, &ChecklistPage::askRequested);
    row->addWidget(m_ask);
    m_header->setFixedHeight(QFontMetrics(title->font()).height() + 24);
}

void ChecklistPage::buildTable()
{
    m_table = new QTreeView;
    dressTable(m_table, tr("Production checklist"));
    m_table->setRootIsDecorated(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setAllColumnsShowFocus(false);
    m_table->header()->setStretchLastSection(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChecklistPage::showCurrent);
    connect(m_table, &QTreeView::activated, this, [this] {
        const findings::Verdict *verdict = current();
        const auto isFile = [](const estate::Evidence &evidence) { return !evidence.source.file.isEmpty(); };
        if (!verdict)
            return;
        const auto place = std::find_if(verdict->evidence.begin(), verdict->evidence.end(), isFile);
        if (place != verdict->evidence.end())
            Q_EMIT openPlaceRequested(place->source);
    });
}

void ChecklistPage::buildActions()
{
    const auto add = [this](const QString &text, Qt::Key key, auto act) {
        auto *action = new QAction(text, this);
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    add(tr("Stage the remedy of the point"), Qt::Key_S, [this] {
        if (const findings::Verdict *verdict = current())
            stage(*verdict);
    });
    add(tr("Copy the evidence of the point"), Qt::Key_C, [this] {
        if (!m_panel->text().isEmpty())
            Q_EMIT copyRequested(m_panel->text());
    });
}

void ChecklistPage::setView(const core::ViewPtr &view)
{
    m_view = view;
    rebuild();
}

void ChecklistPage::rebuild()
{
    m_model->show(m_view, m_scope.current().environment);
    m_body->setCurrentIndex(m_view ? 1 : 0);
    fillScores();
    fillAsked();
    if (!m_view) {
        m_panel->clear();
        return;
    }
    fitColumns();
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->firstToMend());
    showCurrent();
}

void ChecklistPage::fitColumns()
{
    m_table->header()->setSectionResizeMode(ChecklistModel::Title, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(ChecklistModel::Number, QHeaderView::ResizeToContents);
    for (int column = ChecklistModel::FirstEnvironment; column < m_model->columnCount(); ++column)
        m_table->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
}

void ChecklistPage::fillScores()
{
    retireAll(*m_scores);
    if (!m_view)
        return;
    const QString &chosen = m_scope.current().environment;
    for (const findings::Score &score : findings::scores(m_view->checklist)) {
        if (!chosen.isEmpty() && score.environment != chosen)
            continue;
        auto *name = new ToneLabel(bandRole(lookOf(m_view->estate(), score.environment)));
        name->setFont(console::font(Type::PaneTitle));
        name->setText(score.environment);
        auto *text = new ToneLabel(Role::Text2);
        text->setText(tr("%1 of %2 passed").arg(score.passed).arg(score.passed + score.failed + score.notChecked));
        const QString all = tr("%1: %2 passed, %3 failed, %4 not checked")
                                .arg(score.environment)
                                .arg(score.passed)
                                .arg(score.failed)
                                .arg(score.notChecked);
        text->setToolTip(all);
        text->setAccessibleName(all);
        m_scores->addWidget(name);
        m_scores->addWidget(text);
        const std::vector<int> days = scoresOf(*m_view, score);
        if (days.size() > 1) {
            auto *line = new Sparkline(days, Role::Histogram);
            line->setToolTip(tr("Passed points by day of reading, today's last"));
            m_scores->addWidget(line);
        }
        m_scores->addSpacing(14);
    }
}

/// Two servers fit into the line; their sentences, which may be long, stand in the tooltip.
void ChecklistPage::fillAsked()
{
    const QStringList texts = m_view ? outsideTexts(*m_view) : QStringList();
    const QString all = texts.join(QStringLiteral("\n"));
    m_ask->setEnabled(m_view != nullptr);
    QString line = texts.join(QStringLiteral(" · "));
    constexpr qsizetype mostShown = 90;
    if (line.size() > mostShown)
        line = line.left(mostShown) + QStringLiteral("…");
    m_asked->setText(line);
    m_asked->setToolTip(all);
    m_asked->setAccessibleName(all);
}

const findings::Verdict *ChecklistPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return nullptr;
    const findings::Verdict *verdict = m_model->verdict(index);
    return verdict ? verdict : m_model->verdictOfRow(index.row());
}

void ChecklistPage::showCurrent()
{
    if (const findings::Verdict *verdict = m_view ? current() : nullptr)
        m_panel->show(*m_view, *verdict);
    else
        m_panel->clear();
}

void ChecklistPage::stage(const findings::Verdict &verdict)
{
    if (verdict.remedy.kind != findings::Remedy::Kind::Stage)
        return;
    draft::Change change;
    change.kind = verdict.remedy.change;
    change.secret.environment = verdict.environment;
    change.target = verdict.remedy.target;
    change.parameters = verdict.remedy.parameters;
    Q_EMIT formRequested(change);
}

} // namespace sallyport::console
