#include "console/main_window.h"

#include "console/declare_dialog.h"
#include "console/diagnostics.h"
#include "console/draft/draft_page.h"
#include "console/estate/audit_pane.h"
#include "console/estate/environments_pane.h"
#include "console/estate/estate_page.h"
#include "console/estate/inspector.h"
#include "console/estate/paths_pane.h"
#include "console/estate_controller.h"
#include "console/frame_texts.h"
#include "console/looks.h"
#include "console/notice_bar.h"
#include "console/search.h"
#include "console/settings_dialog.h"
#include "console/start_page.h"
#include "console/text_dialog.h"
#include "console/today/findings_list.h"
#include "console/today/today_page.h"
#include "console/window_actions.h"
#include "core/demo.h"
#include "core/starter_file.h"
#include "vault/least_policy.h"
#include "widgets/command_palette.h"
#include "widgets/draft_bar.h"
#include "widgets/rail.h"
#include "widgets/scope_bar.h"
#include "widgets/top_bar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QUrl>
#include <QVBoxLayout>

namespace sallyport::console {

MainWindow::MainWindow(const Services &services)
    : m_services(services)
{
    setWindowTitle(QStringLiteral("Sallyport"));
    setMinimumSize(1000, 600);
    m_topBar = new TopBar;
    m_actions = new WindowActions(this, m_topBar->searchAction());
    m_actions->fillMenus(menuBar());
    buildFrame();
    connectActions();
    connectPages();
    showHints();
    restore();
    m_startPage->setRecent(m_services.settings.recentEstates());
    m_pages->setCurrentWidget(m_startPage);
    m_draftBar->hide();
    connect(m_estateMenu, &QMenu::aboutToShow, this, &MainWindow::fillEstateMenu);
    m_topBar->setEstate(tr("No estate"));
    showScope();
    qApp->installEventFilter(this);
    connect(&m_guard, &SessionGuard::personLeft, this, [this] {
        m_services.access.dropTokens();
        m_notices->tell(Mark::NotChecked, tr("You were away: the tokens held in memory were dropped."));
    });
    connect(&m_refreshTimer, &QTimer::timeout, this, &MainWindow::refreshOnTimer);
    m_ages.setInterval(std::chrono::seconds(30));
    connect(&m_ages, &QTimer::timeout, this, [this] {
        if (m_controller && m_controller->view())
            showFreshness(*m_controller->view());
    });
    m_ages.start();
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
}

void MainWindow::buildFrame()
{
    m_rail = new Rail;
    for (QAction *page : {m_actions->today, m_actions->estate, m_actions->draft})
        m_rail->addPage(page);
    addToolBar(Qt::LeftToolBarArea, m_rail);
    m_estateMenu = new QMenu(this);
    m_topBar->setEstateMenu(m_estateMenu);
    m_scopeBar = new ScopeBar(m_actions->back, m_actions->forward);
    m_notices = new NoticeBar;
    m_draftBar = new DraftBar;
    m_palette = new CommandPalette(this);
    m_palette->addActions(m_actions->all());
    m_startPage = new StartPage;
    m_todayPage = new TodayPage(m_scope);
    m_estatePage = new EstatePage(m_scope);
    m_draftPage = new DraftPage(m_scope);
    m_pages = new QStackedWidget;
    for (QWidget *page : std::initializer_list<QWidget *>{m_startPage, m_todayPage, m_estatePage, m_draftPage})
        m_pages->addWidget(page);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *bar : std::initializer_list<QWidget *>{m_topBar, m_scopeBar, m_notices})
        layout->addWidget(bar);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_draftBar);
    setCentralWidget(body);
    // Letters in a table are commands of that page only: Today has its own S and /.
    for (QAction *action : {m_actions->stageRotation, m_actions->filter}) {
        removeAction(action);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_estatePage->addAction(action);
    }
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto handler) { connect(action, &QAction::triggered, this, handler); };
    for (QAction *page : {m_actions->today, m_actions->estate, m_actions->draft})
        on(page, [this, page] { goTo(page); });
    on(m_actions->openFolder, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Open an estate"));
        if (!folder.isEmpty())
            openEstate(folder);
    });
    on(m_actions->openDemo, [this] { openDemo(); });
    on(m_actions->writeStarter, [this] { writeStarter(); });
    on(m_actions->forgetEstate, [this] { forgetEstate(); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->back, [this] { m_scope.back(); });
    on(m_actions->forward, [this] { m_scope.forward(); });
    on(m_actions->clearScope, [this] { escape(); });
    on(m_actions->filter, [this] { focusFilter(); });
    on(m_actions->copyPath, [this] {
        const auto view = m_controller ? m_controller->view() : nullptr;
        if (const estate::Secret *secret = view ? view->inventory.find(m_scope.current().secretId()) : nullptr)
            copyText(secret->apiPath);
    });
    on(m_actions->themeSystem, [this] {
        m_services.settings.setTheme(ThemeChoice::System);
        m_services.theme.choose(ThemeChoice::System);
    });
    on(m_actions->themeLight, [this] {
        m_services.settings.setTheme(ThemeChoice::Light);
        m_services.theme.choose(ThemeChoice::Light);
    });
    on(m_actions->themeDark, [this] {
        m_services.settings.setTheme(ThemeChoice::Dark);
        m_services.theme.choose(ThemeChoice::Dark);
    });
    on(m_actions->keyHints, [this](bool shown) {
        m_services.settings.setKeyHints(shown);
        showHints();
    });
    on(m_actions->settings, [this] {
        auto *dialog = new SettingsDialog(m_services.settings, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this] {
            m_services.theme.choose(m_services.settings.theme());
            restore();
        });
        dialog->open();
    });
    on(m_actions->dropTokens, [this] {
        m_services.access.dropTokens();
        m_notices->tell(Mark::Good, tr("The tokens held in memory were dropped."));
    });
    on(m_actions->diagnostics, [this] {
        auto *dialog = new TextDialog(tr("Diagnostics"),
            tr("This text holds no path, address or name. Look at it before you send it."),
            diagnosticsText(m_controller ? m_controller->view().get() : nullptr), this);
        dialog->open();
    });
    on(m_actions->about, [this] {
        m_notices->tell(Mark::None, tr("Sallyport %1: production secrets, without their values. Icons by Lucide (ISC).")
                                        .arg(QStringLiteral(SALLYPORT_VERSION)));
    });
    // What follows needs an estate.
    const auto withEstate = [this, on](QAction *action, auto handler) {
        on(action, [this, handler] {
            if (m_controller && m_controller->view())
                handler(*m_controller);
        });
    };
    withEstate(m_actions->refresh, [this](EstateController &estate) { estate.refresh(m_scope.current().environment); });
    withEstate(m_actions->refreshAll, [](EstateController &estate) { estate.refresh({}); });
    withEstate(m_actions->signIn, [this](EstateController &estate) {
        const QString &chosen = m_scope.current().environment;
        const auto &environments = estate.workspace().estate().environments;
        if (!chosen.isEmpty() || !environments.empty())
            estate.signIn(chosen.isEmpty() ? environments.front().name : chosen);
    });
    withEstate(m_actions->undoDraft, [](EstateController &estate) { estate.undo(); });
    withEstate(m_actions->stageRotation, [this](EstateController &estate) {
        if (!m_scope.current().secret.isEmpty())
            estate.stage(QStringLiteral("rotate"), m_scope.current().secretId());
    });
    withEstate(m_actions->declareSecret, [this](EstateController &) { declareSecret(); });
    withEstate(m_actions->commit, [this](EstateController &) { goTo(m_actions->draft); });
    withEstate(m_actions->discard, [this](EstateController &) { goTo(m_actions->draft); });
    withEstate(m_actions->leastPolicy, [this](EstateController &) { showUnreadable(); });
}

void MainWindow::connectPages()
{
    connect(&m_scope, &Scope::changed, this, &MainWindow::showScope);
    connect(m_scopeBar, &ScopeBar::environmentChosen, this,
        [this](const QString &name) { m_scope.selectEnvironment(name); });
    connect(m_scopeBar, &ScopeBar::folderChosen, this,
        [this](const QString &folder) { m_scope.selectEnvironment(m_scope.current().environment, folder); });
    connect(m_scopeBar, &ScopeBar::secretCleared, &m_scope, &Scope::clearStep);
    connect(m_scopeBar, &ScopeBar::clearRequested, &m_scope, &Scope::clearStep);
    connect(m_scopeBar, &ScopeBar::spanChosen, this,
        [this](int index) { m_scope.setSpan(spanChoices().at(size_t(index)).span); });
    connect(m_topBar, &TopBar::searchRequested, this, [this] { m_palette->open(m_topBar->searchField()); });
    connect(m_topBar, &TopBar::refreshRequested, m_actions->refreshAll, &QAction::trigger);
    connect(m_topBar, &TopBar::freshnessRequested, this, [this](const QString &environment) {
        if (m_controller && m_controller->view())
            m_notices->tell(Mark::None, costText(*m_controller->view(), environment), tr("Refresh %1").arg(environment),
                [this, environment] { m_controller->refresh(environment); });
    });
    connect(m_draftBar, &DraftBar::reviewRequested, m_actions->draft, &QAction::trigger);
    connect(m_draftBar, &DraftBar::commitRequested, m_actions->draft, &QAction::trigger);

    connect(m_startPage, &StartPage::openFolderRequested, m_actions->openFolder, &QAction::trigger);
    connect(m_startPage, &StartPage::demoRequested, m_actions->openDemo, &QAction::trigger);
    connect(m_startPage, &StartPage::starterRequested, m_actions->writeStarter, &QAction::trigger);
    connect(m_startPage, &StartPage::openRequested, this, &MainWindow::openEstate);

    connect(&m_estatePage->environments(), &EnvironmentsPane::refreshRequested, m_actions->refresh, &QAction::trigger);
    PathsPane &paths = m_estatePage->paths();
    connect(&paths, &PathsPane::retryRequested, this,
        [this](const QString &environment) { m_controller->refresh(environment); });
    connect(&paths, &PathsPane::cancelRequested, this,
        [this](const QString &environment) { m_controller->workspace().cancelRefresh(environment); });
    connect(&paths, &PathsPane::unreadableRequested, this, &MainWindow::showUnreadable);
    connect(&paths, &PathsPane::declareRequested, this, &MainWindow::declareSecret);
    connect(&paths, &PathsPane::copyRequested, this, &MainWindow::copyText);
    connect(&paths, &PathsPane::openRequested, this, [this](const estate::SecretId &id) {
        const estate::Secret *secret = m_controller->view()->inventory.find(id);
        if (secret && !secret->declarations.empty())
            openPlace(secret->declarations.front().at);
    });
    Inspector &inspector = m_estatePage->inspector();
    connect(&inspector, &Inspector::stageRequested, this,
        [this](const QString &kind, const estate::SecretId &id) { m_controller->stage(kind, id); });
    connect(&inspector, &Inspector::openPlaceRequested, this, &MainWindow::openPlace);
    connect(&inspector, &Inspector::showChangeRequested, this, &MainWindow::showChange);
    connect(&inspector, &Inspector::copyRequested, this, &MainWindow::copyText);

    connect(m_todayPage, &TodayPage::stageRequested, this,
        [this](const findings::Finding &finding) { m_controller->stage(finding.remedy.change, finding.subject); });
    connect(m_todayPage, &TodayPage::stageAllRequested, this, [this](const std::vector<findings::Finding> &all) {
        for (const findings::Finding &finding : all)
            m_controller->stage(finding.remedy.change, finding.subject);
    });
    connect(m_todayPage, &TodayPage::openPlaceRequested, this, &MainWindow::openPlace);
    connect(m_todayPage, &TodayPage::retryRequested, this,
        [this](const QString &environment) { m_controller->refresh(environment); });
    connect(m_todayPage, &TodayPage::showChangeRequested, this, &MainWindow::showChange);
    connect(m_todayPage, &TodayPage::copyRequested, this, &MainWindow::copyText);

    connect(m_draftPage, &DraftPage::dropRequested, this, [this](const QString &id) { m_controller->drop(id); });
    connect(m_draftPage, &DraftPage::moveRequested, this,
        [this](const QString &id, int offset) { m_controller->move(id, offset); });
    connect(m_draftPage, &DraftPage::discardRequested, this, [this] { m_controller->discard(); });
    connect(m_draftPage, &DraftPage::undoRequested, this, [this] { m_controller->undo(); });
    connect(m_draftPage, &DraftPage::commitRequested, this,
        [this](const QString &message) { m_controller->commit(message); });
    connect(m_draftPage, &DraftPage::copyRequested, this, &MainWindow::copyText);
    connect(m_draftPage, &DraftPage::openPlaceRequested, this, &MainWindow::openPlace);
    connect(m_draftPage, &DraftPage::todayRequested, m_actions->today, &QAction::trigger);
    connect(m_draftPage, &DraftPage::retryRequested, this, [this] { m_controller->start(); });

    m_palette->setProvider([this](const QString &query) {
        const auto view = m_controller ? m_controller->view() : nullptr;
        if (!view)
            return std::vector<PaletteItem>();
        return searchView(*view, query, [this](const estate::SecretId &id) {
            goTo(m_actions->estate);
            if (id.path.isEmpty())
                m_scope.selectEnvironment(id.environment);
            else
                m_scope.selectSecret(id);
        });
    });
}

void MainWindow::connectController()
{
    EstateController *estate = m_controller.get();
    connect(estate, &EstateController::viewChanged, this, &MainWindow::showView);
    connect(estate, &EstateController::loadFailed, this, [this](const Error &error) {
        closeEstate();
        m_startPage->showFailure(tr("The estate could not be read"), error.toString());
    });
    connect(estate, &EstateController::committed, m_draftPage, &DraftPage::setCommitted);
    PathsPane *paths = &m_estatePage->paths();
    connect(
        estate, &EstateController::refreshBegan, paths, [paths](const QString &name) { paths->setProgress(name, {}); });
    connect(estate, &EstateController::refreshProgress, paths, &PathsPane::setProgress);
    connect(estate, &EstateController::refreshEnded, paths, &PathsPane::endProgress);
    connect(&estate->workspace(), &core::Workspace::auditAdvanced, &m_estatePage->audit(), &AuditPane::setStore);
}

void MainWindow::openEstate(const QString &place)
{
    openHome(place, m_services.dataFolder);
}

void MainWindow::openDemo()
{
    auto folder = std::make_unique<QTemporaryDir>();
    const auto demo = core::buildDemo(folder->path(), m_services.clock->now());
    if (!demo) {
        m_startPage->showFailure(tr("The demo could not be built"), demo.error().toString());
        return;
    }
    openHome(demo->repository, demo->dataFolder);
    m_demoFolder = std::move(folder);
}

void MainWindow::openHome(const QString &place, const QString &dataFolder)
{
    const auto home = core::EstateHome::find(place, dataFolder);
    auto workspace = home ? core::Workspace::open(*home, {m_services.clock, m_services.access})
                          : Result<std::unique_ptr<core::Workspace>>(Failure(home.error()));
    if (!workspace) {
        closeEstate();
        m_startPage->showFailure(tr("This estate could not be opened"), workspace.error().toString());
        return;
    }
    closeEstate();
    m_startPage->showFailure({}, {});
    m_controller = std::make_unique<EstateController>(std::move(*workspace), m_services.keyring, *m_notices, this);
    connectController();
    m_topBar->setEstate(m_controller->workspace().estate().name);
    setWindowTitle(m_controller->workspace().estate().name + QStringLiteral(" – Sallyport"));
    if (dataFolder == m_services.dataFolder) {
        m_services.settings.addRecentEstate(home->root);
        m_services.settings.setText(QStringLiteral("last_estate"), home->root);
    }
    m_controller->start();
}

void MainWindow::closeEstate()
{
    m_controller.reset();
    m_demoFolder.reset();
    m_isReady = false;
    m_notices->dismiss();
    m_scope.set({});
    m_startPage->setRecent(m_services.settings.recentEstates());
    m_pages->setCurrentWidget(m_startPage);
    m_topBar->setEstate(tr("No estate"));
    m_topBar->setFreshness({});
    m_draftBar->hide();
}

void MainWindow::showView(const core::ViewPtr &view)
{
    m_estatePage->setView(view);
    m_todayPage->setView(view);
    m_draftPage->setView(view);
    m_draftPage->setCanUndo(view->inputs.draft->revision > 0);
    showFreshness(*view);
    showDraft(*view);
    showScope();
    if (m_isReady)
        return;
    m_isReady = true;
    restoreScope();
    const QString page = m_services.settings.text(QStringLiteral("page"));
    showPage(page.isEmpty() ? QStringLiteral("today") : page);
    Q_EMIT ready();
}

void MainWindow::fillEstateMenu()
{
    m_estateMenu->clear();
    for (const QString &root : m_services.settings.recentEstates())
        m_estateMenu->addAction(root, this, [this, root] { openEstate(root); });
    m_estateMenu->addSeparator();
    m_estateMenu->addActions({m_actions->openFolder, m_actions->openDemo, m_actions->writeStarter});
    m_estateMenu->addSeparator();
    m_estateMenu->addAction(m_actions->forgetEstate);
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

void MainWindow::showFreshness(const core::View &view)
{
    m_topBar->setFreshness(freshnessOf(view, m_services.clock->now()));
}

void MainWindow::showDraft(const core::View &view)
{
    m_draftBar->setDraft(summaryOf(view));
    m_rail->setCount(m_actions->draft, int(view.draft.changes.size()));
    m_draftBar->setVisible(m_pages->currentWidget() != m_draftPage && m_pages->currentWidget() != m_startPage);
}

void MainWindow::showScope()
{
    const auto view = m_controller ? m_controller->view() : nullptr;
    m_scopeBar->setVisible(view != nullptr);
    m_actions->back->setEnabled(m_scope.canGoBack());
    m_actions->forward->setEnabled(m_scope.canGoForward());
    if (view)
        m_scopeBar->setCrumbs(crumbsOf(*view, m_scope.current(), m_scope.canClear()));
}

void MainWindow::showHints()
{
    const bool shown = m_services.settings.keyHints();
    m_actions->keyHints->setChecked(shown);
    const QWidget *page = m_pages->currentWidget();
    const QString hint = page == m_todayPage   ? tr("↑ ↓ move   Enter evidence   S stage remedy")
                         : page == m_draftPage ? tr("Alt+↑ Alt+↓ move change   Del drop change")
                                               : tr("every pane follows the scope");
    m_scopeBar->setHint(shown ? hint : QString());
}

void MainWindow::goTo(QAction *page)
{
    if (!m_controller || !m_controller->view())
        return;
    page->setChecked(true);
    QWidget *target = page == m_actions->today   ? static_cast<QWidget *>(m_todayPage)
                      : page == m_actions->draft ? static_cast<QWidget *>(m_draftPage)
                                                 : static_cast<QWidget *>(m_estatePage);
    m_pages->setCurrentWidget(target);
    if (target == m_estatePage)
        m_estatePage->paths().tree()->setFocus();
    else if (target == m_todayPage)
        m_todayPage->list()->setFocus();
    else
        target->setFocus();
    showDraft(*m_controller->view());
    showHints();
    m_services.settings.setText(QStringLiteral("page"), page->objectName().section(QLatin1Char('-'), 1));
}

void MainWindow::showPage(const QString &name)
{
    for (QAction *page : {m_actions->today, m_actions->estate, m_actions->draft}) {
        if (page->objectName() == QStringLiteral("page-") + name)
            goTo(page);
    }
}

/// Esc, the first that applies: leave the filter, cancel this pane's read, dismiss the notice, clear one step of the
/// scope.
void MainWindow::escape()
{
    if (auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget())) {
        field->clear();
        m_pages->currentWidget()->setFocus();
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
    if (m_notices->isVisible())
        m_notices->dismiss();
    else
        m_scope.clearStep();
}

void MainWindow::focusFilter()
{
    if (m_pages->currentWidget() == m_todayPage)
        m_todayPage->focusFilter();
    else if (m_pages->currentWidget() == m_estatePage)
        m_estatePage->paths().focusFilter();
}

/// In the person's own editor; its program is the system's choice, never the repository's.
void MainWindow::openPlace(const SourceRef &place)
{
    const QString file = m_controller->workspace().home().root + QLatin1Char('/') + place.file;
    QGuiApplication::clipboard()->setText(place.toString());
    if (!QFileInfo::exists(file) || !QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
        m_notices->tell(Mark::None, tr("%1 is on the clipboard: no program opens it here").arg(place.toString()));
}

void MainWindow::showChange(int draftPosition)
{
    const auto &changes = m_controller->view()->draft.changes;
    if (draftPosition >= 1 && size_t(draftPosition) <= changes.size())
        m_scope.selectSecret(changes.at(size_t(draftPosition) - 1).change.secret);
    goTo(m_actions->draft);
}

void MainWindow::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

void MainWindow::declareSecret()
{
    auto *dialog =
        new DeclareDialog(m_controller->view(), m_scope.current().environment, m_scope.current().folder, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DeclareDialog::declared, this,
        [this](const estate::SecretId &id, const QMap<QString, QString> &parameters) {
            m_controller->stage(QStringLiteral("declare"), id, parameters);
        });
    dialog->open();
}

/// Which folders could not be read, what is missing, and the policy that would grant it.
void MainWindow::showUnreadable()
{
    const auto text = unreadableText(*m_controller->view(), m_scope.current().environment);
    auto *dialog = new TextDialog(tr("What this token may not read"),
        tr("Ask for these lines; they are generated from the closed list of requests that the console can make."), text,
        this);
    dialog->open();
}

void MainWindow::forgetEstate()
{
    if (!m_controller)
        return;
    const core::EstateHome home = m_controller->workspace().home();
    const auto answer = QMessageBox::warning(this, tr("Forget this estate"),
        tr("Snapshots, the draft with its %n changes, and settings of this estate are removed from this machine. The "
           "repository is not touched. This cannot be undone.",
            nullptr, int(m_controller->view() ? m_controller->view()->draft.changes.size() : 0)),
        QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Cancel);
    if (answer != QMessageBox::Discard)
        return;
    closeEstate();
    m_services.settings.removeRecentEstate(home.root);
    m_services.settings.setText(QStringLiteral("last_estate"), {});
    const auto withdrawn = m_services.access.forget(home.root);
    const auto forgotten = withdrawn ? home.forget() : withdrawn;
    m_startPage->setRecent(m_services.settings.recentEstates());
    if (!forgotten)
        m_startPage->showFailure(tr("Not everything was forgotten"), forgotten.error().toString());
}

void MainWindow::writeStarter()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the Terraform repository"));
    if (folder.isEmpty())
        return;
    const auto written = core::writeStarterFile(folder, core::starterFile(core::lookAround(folder)));
    if (!written) {
        m_startPage->showFailure(tr("No starter file was written"), written.error().toString());
        return;
    }
    openEstate(folder);
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

void MainWindow::restore()
{
    const Settings &settings = m_services.settings;
    restoreGeometry(settings.layout(QStringLiteral("window")));
    m_estatePage->restoreLayout(settings.layout(QStringLiteral("estate")));
    (settings.theme() == ThemeChoice::Light     ? m_actions->themeLight
        : settings.theme() == ThemeChoice::Dark ? m_actions->themeDark
                                                : m_actions->themeSystem)
        ->setChecked(true);
    m_guard.setIdleTime(settings.idleTime());
    m_refreshTimer.stop();
    if (settings.refreshInterval() > std::chrono::minutes(0))
        m_refreshTimer.start(settings.refreshInterval());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_services.settings.setLayout(QStringLiteral("window"), saveGeometry());
    m_services.settings.setLayout(QStringLiteral("estate"), m_estatePage->saveLayout());
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
