#pragma once

#include "console/scope.h"
#include "console/session_guard.h"
#include "console/settings.h"
#include "console/token_keeper.h"
#include "core/vault_access.h"
#include "core/view.h"

#include <QMainWindow>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

namespace sallyport::console {

class CommandPalette;
class DraftBar;
class DraftPage;
class EstateController;
class EstatePage;
class NoticeBar;
class Rail;
class ScopeBar;
class StartPage;
class TodayPage;
class TopBar;
class WindowActions;

/// The window: owns bars and pages, and connects them with the controller of the estate that is open.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// What the window gets from the outside; all of it outlives it.
    struct Services
    {
        std::shared_ptr<const Clock> clock;
        core::VaultAccess &access;
        Settings &settings;
        ThemeSwitch &theme;
        TokenKeeper &keyring;
        QString dataFolder;
    };

    explicit MainWindow(const Services &services);
    ~MainWindow() override;

    /// A folder with a sallyport.hcl, or below one.
    void openEstate(const QString &place);
    void openDemo();
    /// "today", "estate" or "draft"; for tests and pictures.
    void showPage(const QString &name);

    Scope &scope() { return m_scope; }
    EstateController *controller() const { return m_controller.get(); }
    const WindowActions &actions() const { return *m_actions; }

Q_SIGNALS:
    /// The first picture of an estate is on the screen.
    void ready();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildFrame();
    void connectActions();
    void connectPages();
    void connectController();
    void openHome(const QString &place, const QString &dataFolder);
    void closeEstate();

    void showView(const core::ViewPtr &view);
    void fillEstateMenu();
    void restoreScope();
    void saveScope();
    void showFreshness(const core::View &view);
    void showScope();
    void showDraft(const core::View &view);
    void showHints();
    void goTo(QAction *page);
    void escape();
    void focusFilter();
    void openPlace(const SourceRef &place);
    void showChange(int draftPosition);
    void copyText(const QString &text);
    void declareSecret();
    void forgetEstate();
    void writeStarter();
    void showUnreadable();
    void refreshOnTimer();
    void restore();

    Services m_services;
    Scope m_scope;
    WindowActions *m_actions = nullptr;
    Rail *m_rail = nullptr;
    TopBar *m_topBar = nullptr;
    ScopeBar *m_scopeBar = nullptr;
    NoticeBar *m_notices = nullptr;
    DraftBar *m_draftBar = nullptr;
    CommandPalette *m_palette = nullptr;
    QStackedWidget *m_pages = nullptr;
    StartPage *m_startPage = nullptr;
    TodayPage *m_todayPage = nullptr;
    EstatePage *m_estatePage = nullptr;
    DraftPage *m_draftPage = nullptr;
    QMenu *m_estateMenu = nullptr;
    std::unique_ptr<QTemporaryDir> m_demoFolder;
    std::unique_ptr<EstateController> m_controller;
    SessionGuard m_guard;
    QTimer m_refreshTimer;
    QTimer m_ages; ///< "2 min" grows old
    bool m_isReady = false;
};

} // namespace sallyport::console
