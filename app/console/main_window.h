#pragma once

#include "console/estate_opener.h"
#include "console/place_opener.h"
#include "console/scope.h"
#include "console/session_guard.h"
#include "console/settings.h"
#include "console/token_keeper.h"
#include "console/window_parts.h"
#include "core/vault_access.h"
#include "core/view.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>

namespace sallyport::console {

class ChangeForms;
class DesktopDigest;
class EstateController;
class WindowActions;

/// The window: owns bars and pages, and shows what the controller of the estate that is open knows. What its actions
/// and pages ask for is connected in window_wiring and page_wiring.
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
        Launcher &launcher;
        QString dataFolder;
    };

    explicit MainWindow(const Services &services);
    ~MainWindow() override;

    /// A folder with a sallyport.hcl, or below one.
    void openEstate(const QString &place) { m_opener->open(place); }
    void openDemo() { m_opener->openDemo(); }
    /// "today", "estate" or "draft".
    void showPage(const QString &name);

    Scope &scope() { return m_scope; }
    const Services &services() const { return m_services; }
    const WindowParts &parts() const { return m_parts; }
    const WindowActions &actions() const { return *m_parts.actions; }
    EstateOpener &opener() const { return *m_opener; }
    ChangeForms &forms() const { return *m_forms; }
    /// Null before an estate is open.
    EstateController *controller() const { return m_controller.get(); }
    core::ViewPtr view() const;

    // What actions and pages ask of the window.
    void goTo(QAction *page);
    /// Esc, the first that applies: leave the filter, cancel a reading, dismiss the notice, clear one step of the
    /// scope.
    void escape();
    void focusFilter();
    void openPlace(const SourceRef &place);
    void showChange(int draftPosition);
    /// What a file of the repository declares.
    void showFile(const QString &file);
    void copyText(const QString &text);
    /// Which folders could not be read, what is missing, and the policy that would grant it.
    void showUnreadable();

Q_SIGNALS:
    /// The first picture of an estate is on the screen.
    void ready();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectOpening();
    void startTimers();
    void work(const EstateOpener::Opened &estate);
    void closeEstate();
    void forgetEstate();

    void showView(const core::ViewPtr &view);
    void showNothing();
    void showFreshness();
    void showScope();
    void showDraft();
    void showHints();
    void fillEstateMenu();
    void restore();
    void restoreScope();
    void saveScope();
    void refreshOnTimer();
    void tellDesktop();

    Services m_services;
    Scope m_scope;
    WindowParts m_parts;
    EstateOpener *m_opener = nullptr;
    PlaceOpener *m_places = nullptr;
    ChangeForms *m_forms = nullptr;
    DesktopDigest *m_digest = nullptr;
    QMenu *m_estateMenu = nullptr;
    std::shared_ptr<QTemporaryDir> m_demo;
    std::unique_ptr<EstateController> m_controller;
    SessionGuard m_guard;
    QTimer m_refreshTimer;
    QTimer m_ages; ///< "2 min" grows old
    bool m_isReady = false;
};

} // namespace sallyport::console
