#include "console/main_window.h"

#include "console/calendar/calendar_grid.h"
#include "console/calendar/calendar_page.h"
#include "console/checklist/checklist_page.h"
#include "console/desktop_digest.h"
#include "console/draft/draft_page.h"
#include "console/estate/estate_page.h"
#include "console/estate/paths_pane.h"
#include "console/estate_controller.h"
#include "console/files/file_dialog.h"
#include "console/forms/change_forms.h"
#include "console/frame_texts.h"
#include "console/notice_bar.h"
#include "console/page_wiring.h"
#include "console/preferences.h"
#include "console/start_page.h"
#include "console/text_dialog.h"
#include "console/today/findings_list.h"
#include "console/today/today_page.h"
#include "console/window_actions.h"
#include "console/window_wiring.h"
#include "core/when_done.h"
#include "core/words.h"
#include "widgets/draft_bar.h"
#include "widgets/rail.h"
#include "widgets/scope_bar.h"
#include "widgets/top_bar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTreeView>
#include <QtConcurrent>

namespace sallyport::console {

MainWindow::MainWindow(const Services &services)
    : m_services(services)
{
    setWindowTitle(QStringLiteral("Sallyport"));
    setMinimumSize(1000, 600);
    m_parts = buildParts(*this, m_scope);
    m_estateMenu = new QMenu(this);
    m_parts.topBar->setEstateMenu(m_estateMenu);
    connect(m_estateMenu, &QMenu::aboutToShow, this, &MainWindow::fillEstateMenu);
    m_opener = new EstateOpener(services.clock, services.dataFolder, this);
    m_places = new PlaceOpener(services.launcher, this);
    m_forms = new ChangeForms(this);
    m_digest = new DesktopDigest(services.clock, services.settings, this);
    auto *preferences = new Preferences(services.settings, services.theme, *m_parts.actions, this);
    connect(preferences, &Preferences::changed, this, &MainWindow::restore);
    connect(&m_scope, &Scope::changed, this, &MainWindow::showScope);
    connect(m_places, &PlaceOpener::notOpened, this, [this](const SourceRef &place, const QString &reason) {
        copyText(place.toString());
        m_parts.notices->tell(Mark::None, tr("%1 is on the clipboard: %2").arg(place.toString(), reason));
    });
    connectWindow(*this);
    connectPages(*this);
    connectOpening();
    startTimers();
    restoreGeometry(services.settings.layout(QStringLiteral("window")));
    m_parts.estatePage->restoreLayout(services.settings.layout(QStringLiteral("estate")));
    restore();
    showNothing();
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
}

void MainWindow::connectOpening()
{
    connect(m_opener, &EstateOpener::began, m_parts.startPage, &StartPage::showBusy);
    connect(m_opener, &EstateOpener::opened, this, &MainWindow::work);
    connect(m_opener, &EstateOpener::failed, this, [this](const QString &title, const QString &reason) {
        closeEstate();
        m_parts.startPage->showFailure(title, reason);
    });
    connect(m_opener, &EstateOpener::forgettingConfirmed, this, &MainWindow::forgetEstate);
}

void MainWindow::startTimers()
{
    connect(&m_guard, &SessionGuard::personLeft, this, [this] {
        m_services.access.dropTokens();
        m_parts.notices->tell(Mark::NotChecked, tr("You were away: the tokens held in memory were dropped."));
    });
    connect(&m_refreshTimer, &QTimer::timeout, this, &MainWindow::refreshOnTimer);
    m_ages.setInterval(std::chrono::seconds(30));
    connect(&m_ages, &QTimer::timeout, this, &MainWindow::showFreshness);
    m_ages.start();
}

core::ViewPtr MainWindow::view() const
{
    return m_controller ? m_controller->view() : nullptr;
}

void MainWindow::work(const EstateOpener::Opened &estate)
{
    closeEstate();
    m_demo = estate.demo;
    m_controller = std::make_unique<EstateController>(
        std::make_unique<core::Workspace>(
            estate.home, core::Workspace::Services{m_services.clock, m_services.access}, estate.definition),
        m_services.keyring, *m_parts.notices, this);
    connect(m_controller.get(), &EstateController::viewChanged, this, &MainWindow::showView);
    connect(m_controller.get(), &EstateController::loadFailed, this, [this](const Error &error) {
        closeEstate();
        m_parts.startPage->showFailure(tr("The estate could not be read"), core::Words().plain(error));
    });
    connectEstate(*this, *m_controller);
    m_parts.actions->setEstateOpen(true);
    const QString &name = m_controller->workspace().estate().name;
    m_parts.topBar->setEstate(name);
    setWindowTitle(name + QStringLiteral(" – Sallyport"));
    if (!estate.demo) {
        m_services.settings.addRecentEstate(estate.home.root);
        m_services.settings.setText(QStringLiteral("last_estate"), estate.home.root);
    }
    const QString page = m_services.settings.text(QStringLiteral("page"));
    showPage(page.isEmpty() ? QStringLiteral("today") : page);
    m_controller->start();
}

void MainWindow::closeEstate()
{
    m_controller.reset();
    m_demo.reset();
    m_isReady = false;
    m_parts.notices->dismiss();
    m_scope.set({});
    m_parts.actions->setEstateOpen(false);
    showNothing();
}

/// The window as it is without an estate, and each page as it is before the first view.
void MainWindow::showNothing()
{
    m_parts.estatePage->setView(nullptr);
    m_parts.todayPage->setView(nullptr);
    m_parts.calendarPage->setView(nullptr);
    m_parts.draftPage->setView(nullptr);
    m_parts.checklistPage->setView(nullptr);
    m_forms->setView(nullptr);
    m_parts.startPage->setRecent(m_services.settings.recentEstates());
    m_parts.startPage->showFailure({}, {});
    m_parts.pages->setCurrentWidget(m_parts.startPage);
    m_parts.topBar->setEstate(tr("No estate"));
    m_parts.topBar->setFreshness({});
    m_parts.draftBar->hide();
    showScope();
}

void MainWindow::showView(const core::ViewPtr &view)
{
    m_parts.estatePage->setView(view);
    m_parts.todayPage->setView(view);
    m_parts.calendarPage->setView(view);
    m_parts.draftPage->setView(view);
    m_parts.checklistPage->setView(view);
    m_forms->setView(view);
    showFreshness();
    showDraft();
    showScope();
    tellDesktop();
    if (m_isReady)
        return;
    m_isReady = true;
    restoreScope();
    Q_EMIT ready();
}

void MainWindow::fillEstateMenu()
{
    m_estateMenu->clear();
    for (const QString &root : m_services.settings.recentEstates())
        m_estateMenu->addAction(root, this, [this, root] { openEstate(root); });
    m_estateMenu->addSeparator();
    m_estateMenu->addActions({actions().openFolder, actions().openDemo, actions().writeStarter});
    m_estateMenu->addSeparator();
    m_estateMenu->addAction(actions().forgetEstate);
}

/// Where the person was when he left this estate.
void MainWindow::restoreScope()
{
    const QStringList parts = m_services.settings.text(QStringLiteral("scope")).split(QLatin1Char('\t'));
    if (parts.size() != 4 || parts.at(0) != m_controller->workspace().home().root ||
        !m_controller->workspace().estate().environment(parts.at(1)))
        return;
    Selection selection;
    selection.environment = parts.at(1);
    selection.folder = parts.at(2);
    selection.secret = parts.at(3);
    m_scope.set(selection);
}

void MainWindow::saveScope()
{
    if (!m_controller)
        return;
    const Selection &selection = m_scope.current();
    m_services.settings.setText(QStringLiteral("scope"),
        QStringList{m_controller->workspace().home().root, selection.environment, selection.folder, selection.secret}
            .join(QLatin1Char('\t')));
}

void MainWindow::showFreshness()
{
    if (const core::ViewPtr known = view())
        m_parts.topBar->setFreshness(freshnessOf(*known, m_services.clock->now()));
}

void MainWindow::showDraft()
{
    const core::ViewPtr known = view();
    const QWidget *page = m_parts.pages->currentWidget();
    m_parts.draftBar->setVisible(known && page != m_parts.draftPage && page != m_parts.startPage);
    if (!known)
        return;
    m_parts.draftBar->setDraft(summaryOf(*known));
    m_parts.rail->setCount(actions().draft, int(known->draft.changes.size()));
}

void MainWindow::showScope()
{
    const core::ViewPtr known = view();
    m_parts.scopeBar->setVisible(known != nullptr);
    actions().back->setEnabled(m_scope.canGoBack());
    actions().forward->setEnabled(m_scope.canGoForward());
    if (known)
        m_parts.scopeBar->setCrumbs(crumbsOf(*known, m_scope.current(), m_scope.canClear()));
}

void MainWindow::showHints()
{
    const QWidget *page = m_parts.pages->currentWidget();
    const QString hint =
        page == m_parts.todayPage      ? tr("J K move   Enter evidence   S stage remedy   A accept   O open")
        : page == m_parts.calendarPage ? tr("← ↑ ↓ → day   PgUp PgDn month   S stage rotation   P plan")
        : page == m_parts.draftPage    ? tr("Alt+↑ Alt+↓ move change   Del drop change")
        : page == m_parts.checklistPage ? tr("← ↑ ↓ → move   Enter open evidence   S stage remedy   C copy evidence")
                                        : tr("every pane follows the scope");
    m_parts.scopeBar->setHint(m_services.settings.keyHints() ? hint : QString());
}

void MainWindow::goTo(QAction *page)
{
    if (!m_controller)
        return;
    page->setChecked(true);
    if (page == actions().estate) {
        m_parts.pages->setCurrentWidget(m_parts.estatePage);
        m_parts.estatePage->paths().tree()->setFocus();
    } else if (page == actions().today) {
        m_parts.pages->setCurrentWidget(m_parts.todayPage);
        m_parts.todayPage->list()->setFocus();
    } else if (page == actions().calendar) {
        m_parts.pages->setCurrentWidget(m_parts.calendarPage);
        m_parts.calendarPage->grid()->setFocus();
    } else if (page == actions().checklist) {
        m_parts.pages->setCurrentWidget(m_parts.checklistPage);
        m_parts.checklistPage->table()->setFocus();
    } else {
        m_parts.pages->setCurrentWidget(m_parts.draftPage);
        m_parts.draftPage->setFocus();
    }
    showDraft();
    showHints();
    m_services.settings.setText(QStringLiteral("page"), page->objectName().section(QLatin1Char('-'), 1));
}

void MainWindow::showPage(const QString &name)
{
    for (QAction *page : actions().pages()) {
        if (page->objectName() == QStringLiteral("page-") + name)
            goTo(page);
    }
}

void MainWindow::escape()
{
    if (auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget())) {
        field->clear();
        m_parts.pages->currentWidget()->setFocus();
        return;
    }
    if (m_controller) {
        for (const estate::Environment &environment : m_controller->workspace().estate().environments) {
            if (m_controller->workspace().isRefreshing(environment.name)) {
                m_controller->workspace().cancelRefresh(environment.name);
                return;
            }
        }
    }
    if (m_parts.notices->isVisible())
        m_parts.notices->dismiss();
    else
        m_scope.clearStep();
}

void MainWindow::focusFilter()
{
    if (m_parts.pages->currentWidget() == m_parts.todayPage)
        m_parts.todayPage->focusFilter();
    else if (m_parts.pages->currentWidget() == m_parts.estatePage)
        m_parts.estatePage->paths().focusFilter();
}

void MainWindow::openPlace(const SourceRef &place)
{
    if (m_controller)
        m_places->open(m_controller->workspace().home().root, place, EditorCommand{m_services.settings.editor()});
}

void MainWindow::showChange(int draftPosition)
{
    const core::ViewPtr known = view();
    if (!known)
        return;
    const auto &changes = known->draft.changes;
    if (draftPosition >= 1 && size_t(draftPosition) <= changes.size())
        m_scope.selectSecret(changes.at(size_t(draftPosition) - 1).change.secret);
    goTo(actions().draft);
}

void MainWindow::showFile(const QString &file)
{
    const core::ViewPtr known = view();
    if (!known)
        return;
    auto *dialog = new FileDialog(known, file, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FileDialog::openPlaceRequested, this, &MainWindow::openPlace);
    connect(dialog, &FileDialog::secretRequested, this, [this](const estate::SecretId &id) {
        goTo(actions().estate);
        m_scope.selectSecret(id);
    });
    dialog->open();
}

void MainWindow::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

void MainWindow::showUnreadable()
{
    const core::ViewPtr known = view();
    if (!known)
        return;
    auto *dialog = new TextDialog(tr("What this token may not read"),
        tr("Ask for these lines; they are generated from the closed list of requests that the console can make."),
        unreadableText(*known, m_scope.current().environment), this);
    dialog->open();
}

void MainWindow::forgetEstate()
{
    if (!m_controller)
        return;
    const core::EstateHome home = m_controller->workspace().home();
    closeEstate();
    m_services.settings.removeRecentEstate(home.root);
    m_services.settings.setText(QStringLiteral("last_estate"), {});
    const auto withdrawn = m_services.access.forget(home.root);
    m_parts.startPage->setRecent(m_services.settings.recentEstates());
    core::whenDone(QtConcurrent::run([home, withdrawn] { return withdrawn ? home.forget() : withdrawn; }), this,
        [this](const Result<void> &forgotten) {
            if (!forgotten)
                m_parts.startPage->showFailure(
                    tr("Not everything was forgotten"), core::Words().plain(forgotten.error()));
        });
}

void MainWindow::refreshOnTimer()
{
    if (!m_controller)
        return;
    for (const estate::Environment &environment : m_controller->workspace().estate().environments) {
        const auto connection = m_services.access.connectionFor(environment);
        const bool wanted = !environment.isProduction() || m_services.settings.refreshProduction();
        // A timer never asks for anything: only what is confirmed and signed in is read.
        if (wanted && connection && m_services.access.hasToken(connection->origin) &&
            m_services.access.isConfirmed(m_controller->workspace().home().root, *connection))
            m_controller->refresh(environment.name);
    }
}

/// What the settings say, at the start and when they have changed.
void MainWindow::restore()
{
    const Settings &settings = m_services.settings;
    m_guard.setIdleTime(settings.idleTime());
    m_refreshTimer.stop();
    if (settings.refreshInterval() > std::chrono::minutes(0))
        m_refreshTimer.start(settings.refreshInterval());
    showHints();
    tellDesktop();
}

/// The demo is nobody's work.
void MainWindow::tellDesktop()
{
    if (!m_demo)
        m_digest->look(view());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_services.settings.setLayout(QStringLiteral("window"), saveGeometry());
    m_services.settings.setLayout(QStringLiteral("estate"), m_parts.estatePage->saveLayout());
    saveScope();
    QMainWindow::closeEvent(event);
}

/// Any input keeps the tokens; without input for a while they are dropped.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    const bool isInput = event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress ||
                         event->type() == QEvent::Wheel;
    if (isInput)
        m_guard.noteInput();
    return QMainWindow::eventFilter(watched, event);
}

} // namespace sallyport::console
