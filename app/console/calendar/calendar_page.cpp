#include "console/calendar/calendar_page.h"

#include "base/private_files.h"
#include "console/calendar/agenda_model.h"
#include "console/calendar/calendar_grid.h"
#include "console/calendar/calendar_header.h"
#include "console/calendar/calendar_print.h"
#include "console/calendar/calendar_shelf.h"
#include "console/calendar/consequences.h"
#include "console/calendar/day_panel.h"
#include "console/calendar/year_map.h"
#include "console/item_roles.h"
#include "console/tables.h"
#include "core/calendar_export.h"
#include "core/when_done.h"
#include "core/words.h"
#include "widgets/surface.h"
#include "widgets/type.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace sallyport::console {

using rotation::Entry;

namespace {

/// In widths of a letter, so that a larger font folds a column sooner.
constexpr int shelfLetters = 30;
constexpr int panelLetters = 42;
constexpr int panelNarrowLetters = 34;
constexpr int narrowPage = 172;
constexpr int narrowestPage = 118; ///< the shelf folds: what is overdue stands in the list too

QString planKind()
{
    return QStringLiteral("plan-rotation");
}

draft::Change planOf(const estate::SecretId &secret, const QString &group, QDate day)
{
    draft::Change change;
    change.kind = planKind();
    change.secret = secret;
    change.target = group;
    if (day.isValid())
        change.parameters.insert(QStringLiteral("on"), day.toString(Qt::ISODate));
    return change;
}

} // namespace

CalendarPage::CalendarPage(Scope &scope, QWidget *parent)
    : QWidget(parent)
    , m_scope(scope)
{
    buildColumns();
    connectParts();
    connectShelf();
    buildActions();
    connect(&m_scope, &Scope::changed, this, &CalendarPage::rebuild);
    setView(nullptr);
}

void CalendarPage::buildColumns()
{
    m_header = new CalendarHeader;
    m_shelf = new CalendarShelf;
    m_grid = new CalendarGrid;
    m_year = new YearMap;
    m_agenda = new AgendaModel(this);
    m_list = new QTreeView;
    m_list->setModel(m_agenda);
    m_list->setRootIsDecorated(false);
    m_list->setFrameShape(QFrame::NoFrame);
    dressTable(m_list, tr("Rotations"));
    m_list->header()->setSectionResizeMode(AgendaModel::What, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_panel = new DayPanel;
    auto *empty = new ToneLabel(Role::Text2);
    empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    empty->setMargin(24);
    empty->setWordWrap(true);
    m_empty = empty;
    m_body = new QStackedWidget;
    for (QWidget *page : std::initializer_list<QWidget *>{m_grid, m_list, m_year, m_empty})
        m_body->addWidget(page);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    const auto line = [] {
        auto *made = new Surface(Role::Line);
        made->setFixedWidth(1);
        return made;
    };
    columns->addWidget(m_shelf);
    columns->addWidget(line());
    columns->addWidget(m_body, 1);
    columns->addWidget(line());
    columns->addWidget(m_panel);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_header);
    all->addLayout(columns, 1);
    setMinimumWidth(fontMetrics().averageCharWidth() * 75);
}

void CalendarPage::connectParts()
{
    connect(m_header, &CalendarHeader::modeChosen, this, &CalendarPage::setMode);
    connect(m_header, &CalendarHeader::stepRequested, this, &CalendarPage::step);
    connect(m_header, &CalendarHeader::exportRequested, this, &CalendarPage::exportIcs);
    connect(m_header, &CalendarHeader::printRequested, this, &CalendarPage::print);
    connect(m_header, &CalendarHeader::pdfRequested, this, &CalendarPage::savePdf);
    connect(m_header, &CalendarHeader::proposeRequested, this, &CalendarPage::propose);
    connect(m_grid, &CalendarGrid::currentDayChanged, this, &CalendarPage::showDay);
    connect(m_grid, &CalendarGrid::spanRequested, this, &CalendarPage::goTo);
    connect(m_grid, &CalendarGrid::planRequested, this, &CalendarPage::plan);
    connect(m_grid, &CalendarGrid::activated, this, [this](QDate day) {
        if (m_content && !m_content->on(day).empty())
            Q_EMIT openRequested(m_content->on(day).front().entry.secret);
    });
    connect(m_year, &YearMap::dayActivated, this, [this](QDate day) {
        if (m_content)
            m_panel->show(*m_view, *m_content, day);
    });
    connect(m_panel, &DayPanel::dayRequested, m_grid, &CalendarGrid::setCurrentDay);
    connect(m_panel, &DayPanel::stageRequested, this, &CalendarPage::stage);
    connect(m_panel, &DayPanel::planRequested, this,
        [this](const Entry &entry) { Q_EMIT formRequested(planOf(entry.secret, entry.group, entry.day)); });
    connect(m_panel, &DayPanel::openRequested, this, &CalendarPage::openRequested);
    connect(m_panel, &DayPanel::moveRequested, this, &CalendarPage::move);
    connect(m_panel, &DayPanel::listRequested, this, [this] { setMode(CalendarMode::List); });
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const CalendarChip *chip = m_agenda->chip(index))
            Q_EMIT openRequested(chip->entry.secret);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const CalendarChip *chip = m_agenda->chip(index);
        if (chip && m_content)
            m_panel->show(*m_view, *m_content, chip->entry.day);
    });
}

void CalendarPage::connectShelf()
{
    connect(m_shelf, &CalendarShelf::stageRequested, this, &CalendarPage::stage);
    connect(m_shelf, &CalendarShelf::overdueRequested, this, [this] { setMode(CalendarMode::List); });
    connect(m_shelf, &CalendarShelf::withoutCadenceRequested, this, &CalendarPage::withoutCadenceRequested);
    connect(m_shelf, &CalendarShelf::cadenceRequested, this, [this] {
        draft::Change change;
        change.kind = QStringLiteral("cadence");
        change.secret.environment = m_scope.current().environment;
        if (change.secret.environment.isEmpty() && !m_view->estate().environments.empty())
            change.secret.environment = m_view->estate().environments.front().name;
        Q_EMIT formRequested(change);
    });
    const auto toggle = [this](QSet<QString> &hidden, const QString &name, bool isShown) {
        if (isShown)
            hidden.remove(name);
        else
            hidden.insert(name);
        rebuild();
    };
    connect(m_shelf, &CalendarShelf::environmentToggled, this,
        [this, toggle](const QString &name, bool isShown) { toggle(m_query.hiddenEnvironments, name, isShown); });
    connect(m_shelf, &CalendarShelf::kindToggled, this,
        [this, toggle](const QString &kind, bool isShown) { toggle(m_query.hiddenKinds, kind, isShown); });
    connect(m_shelf, &CalendarShelf::automaticToggled, this, [this](bool isShown) {
        m_query.showsAutomatic = isShown;
        rebuild();
    });
    connect(m_shelf, &CalendarShelf::doneToggled, this, [this](bool isShown) {
        m_query.showsDone = isShown;
        rebuild();
    });
}

void CalendarPage::buildActions()
{
    const auto add = [this](const QString &text, Qt::Key key, auto act) {
        auto *action = new QAction(text, this);
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    add(tr("Stage the rotation of the day"), Qt::Key_S, &CalendarPage::stageCurrent);
    add(tr("Plan it for another day"), Qt::Key_P, [this] {
        if (!m_content || m_content->on(m_grid->currentDay()).empty())
            return;
        const Entry &entry = m_content->on(m_grid->currentDay()).front().entry;
        Q_EMIT formRequested(planOf(entry.secret, entry.group, entry.day));
    });
    add(tr("Go to today"), Qt::Key_T, [this] { step(0); });
}

void CalendarPage::setView(const core::ViewPtr &view)
{
    m_view = view;
    if (!view) {
        m_content.reset();
        m_grid->show(nullptr, nullptr);
        m_agenda->show(nullptr, nullptr);
        m_year->show(nullptr);
        static_cast<ToneLabel *>(m_empty)->setText(tr("Rotations stand here as soon as the estate is read."));
        m_body->setCurrentWidget(m_empty);
        return;
    }
    if (!m_query.anchor.isValid())
        m_query.anchor = view->calendar.today();
    rebuild();
}

void CalendarPage::setMode(CalendarMode mode)
{
    m_query.mode = mode;
    rebuild();
}

void CalendarPage::rebuild()
{
    if (!m_view)
        return;
    m_query.scope = m_scope.current();
    core::whenDone(QtConcurrent::run([view = m_view, query = m_query] { return CalendarContent::make(*view, query); }),
        this, [this, view = m_view, query = m_query](const CalendarContent &content) {
            // Something newer may be on its way.
            if (view == m_view && query == m_query)
                take(view, content);
        });
}

void CalendarPage::take(const core::ViewPtr &view, const CalendarContent &content)
{
    m_content = std::make_shared<const CalendarContent>(content);
    m_header->show(*m_content);
    m_shelf->show(*view, *m_content);
    m_grid->show(view, m_content);
    m_agenda->show(view, m_content);
    for (const int column :
        {AgendaModel::Day, AgendaModel::Environment, AgendaModel::Kind, AgendaModel::InTime, AgendaModel::Who})
        m_list->resizeColumnToContents(column);
    m_year->show(m_content);
    const bool isYear = m_query.mode == CalendarMode::Year;
    if (m_content->days.empty() && m_content->overdue.empty() && !isYear) {
        static_cast<ToneLabel *>(m_empty)->setText(
            tr("No rotation in these days. A secret stands here once it has a cadence: by custom_metadata, by a "
               "cadence block in sallyport.hcl, or by its path."));
        m_body->setCurrentWidget(m_empty);
    } else if (isYear) {
        m_body->setCurrentWidget(m_year);
    } else {
        m_body->setCurrentWidget(m_query.mode == CalendarMode::List ? static_cast<QWidget *>(m_list) : m_grid);
    }
    showDay();
    Q_EMIT contentChanged();
}

void CalendarPage::showDay()
{
    if (m_content)
        m_panel->show(*m_view, *m_content, m_grid->currentDay());
}

void CalendarPage::step(int direction)
{
    if (!m_view)
        return;
    if (direction == 0) {
        goTo(m_view->calendar.today());
        m_grid->setCurrentDay(m_view->calendar.today());
        return;
    }
    switch (m_query.mode) {
    case CalendarMode::Month:
        goTo(m_query.anchor.addMonths(direction));
        break;
    case CalendarMode::Year:
        goTo(m_query.anchor.addYears(direction));
        break;
    case CalendarMode::Quarter:
    case CalendarMode::List:
        goTo(m_query.anchor.addDays(7 * 12 * direction));
        break;
    }
}

void CalendarPage::goTo(QDate day)
{
    m_query.anchor = day;
    rebuild();
}

void CalendarPage::stageCurrent()
{
    if (m_body->currentWidget() == m_list) {
        if (const CalendarChip *chip = m_agenda->chip(m_list->currentIndex()))
            stage(chip->entry);
        return;
    }
    if (!m_content)
        return;
    for (const CalendarChip &chip : m_content->on(m_grid->currentDay())) {
        if (chip.entry.kind == Entry::Kind::Rotation && !chip.entry.isProjected && !chip.isStaged) {
            stage(chip.entry);
            return;
        }
    }
}

void CalendarPage::stage(const Entry &entry)
{
    for (const estate::SecretId &secret :
        entry.group.isEmpty() ? std::vector{entry.secret} : m_view->calendar.membersOf(entry.group)) {
        draft::Change change;
        change.kind = QStringLiteral("rotate");
        change.secret = secret;
        Q_EMIT stageRequested(change);
    }
}

void CalendarPage::plan(const Entry &entry, QDate day)
{
    const auto answer = rotation::whatIf(m_view->calendar, entry.secret, day);
    if (!answer)
        return;
    Q_EMIT stageRequested(planOf(entry.secret, entry.group, day));
    Q_EMIT planned(tr("%1 is planned for %2. %3")
                       .arg(entry.group.isEmpty() ? entry.secret.name() : entry.group,
                           QLocale().toString(day, QStringLiteral("ddd d MMM")),
                           consequencesOf(*answer).join(QStringLiteral(". "))),
        1);
}

void CalendarPage::move(const std::vector<rotation::Proposal> &proposals)
{
    for (const rotation::Proposal &proposal : proposals) {
        if (proposal.to && *proposal.to != proposal.from)
            Q_EMIT stageRequested(planOf(proposal.secret, proposal.group, *proposal.to));
    }
}

void CalendarPage::propose()
{
    if (!m_content)
        return;
    std::vector<rotation::Proposal> proposals =
        rotation::propose(m_view->calendar, m_content->span.from, m_content->span.until);
    std::erase_if(proposals, [this](const rotation::Proposal &proposal) {
        return !m_query.scope.contains(proposal.secret) ||
               m_query.hiddenEnvironments.contains(proposal.secret.environment) ||
               proposal.reason == rotation::Proposal::Reason::Overdue;
    });
    const auto stuck = std::count_if(
        proposals.begin(), proposals.end(), [](const rotation::Proposal &proposal) { return !proposal.to; });
    const int moved = int(proposals.size()) - int(stuck);
    move(proposals);
    Q_EMIT planned(moved == 0
                       ? tr("No day of these is better than the one it has.")
                       : tr("%n rotations are planned for better days: off weekends and freezes, within the limit.",
                             nullptr, moved),
        moved);
}

void CalendarPage::exportIcs()
{
    if (!m_view)
        return;
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Export the calendar"), m_view->estate().name + QStringLiteral(".ics"), tr("iCalendar (*.ics)"));
    if (file.isEmpty())
        return;
    core::whenDone(QtConcurrent::run(
                       [view = m_view, file] { return writePrivateFile(file, core::exportIcs(*view, core::Words())); }),
        this, [this](const Result<void> &written) {
            if (!written)
                Q_EMIT failed(core::Words().plain(written.error()));
        });
}

void CalendarPage::print()
{
    if (m_content)
        printCalendar(this, *m_view, *m_content);
}

void CalendarPage::savePdf()
{
    if (!m_content)
        return;
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save as PDF"), m_view->estate().name + QStringLiteral("-rotations.pdf"), tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    if (!saveCalendarPdf(file, *m_view, *m_content))
        Q_EMIT failed(tr("%1 could not be written").arg(file));
}

void CalendarPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int letter = fontMetrics().averageCharWidth();
    m_shelf->setVisible(width() >= letter * narrowestPage);
    m_shelf->setFixedWidth(letter * shelfLetters);
    m_panel->setFixedWidth(letter * (width() < letter * narrowPage ? panelNarrowLetters : panelLetters));
}

void CalendarPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        event->ignore(); // the window takes a step off the scope
    else
        QWidget::keyPressEvent(event);
}

} // namespace sallyport::console
