#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMenuBar;

namespace sallyport::console {

/// Every action of the window, named, with its shortcut; the menus and the command palette show the same ones.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    /// `searchAction` belongs to the search field; it stands in the menu like the others.
    WindowActions(QWidget *window, QAction *searchAction);

    void fillMenus(QMenuBar *bar) const;
    QList<QAction *> all() const { return m_all; }
    /// One for each kind of change, named "change-<kind>", with the kind as its data.
    QList<QAction *> kinds() const { return m_kinds; }
    /// Those about a secret that is there.
    QList<QAction *> secretKinds() const { return m_secretKinds; }
    QList<QAction *> pages() const { return {today, estate, calendar, draft, checklist}; }
    /// What makes no sense before an estate is open is disabled until then.
    void setEstateOpen(bool open);

    QAction *openFolder = nullptr;
    QAction *openDemo = nullptr;
    QAction *writeStarter = nullptr;
    QAction *forgetEstate = nullptr;
    QAction *settings = nullptr;
    QAction *quit = nullptr;
    QAction *copyPath = nullptr;
    QAction *showFile = nullptr;
    QAction *searchHistory = nullptr;
    QAction *undoDraft = nullptr;
    QAction *redoDraft = nullptr;
    QAction *runChecks = nullptr;
    QAction *runPlan = nullptr;
    QAction *trust = nullptr;
    QAction *lookAtPullRequests = nullptr;
    QAction *fetchBase = nullptr;
    QAction *filter = nullptr;
    QAction *search = nullptr;
    QAction *themeSystem = nullptr;
    QAction *themeLight = nullptr;
    QAction *themeDark = nullptr;
    QAction *keyHints = nullptr;
    QAction *today = nullptr;
    QAction *estate = nullptr;
    QAction *calendar = nullptr;
    QAction *checklist = nullptr;
    QAction *draft = nullptr;
    QAction *back = nullptr;
    QAction *forward = nullptr;
    QAction *clearScope = nullptr;
    QAction *stageRotation = nullptr;
    QAction *declareSecret = nullptr;
    QAction *commit = nullptr;
    QAction *discard = nullptr;
    QAction *refresh = nullptr;
    QAction *refreshAll = nullptr;
    QAction *askOutside = nullptr;
    QAction *playbook = nullptr;
    QAction *teamReport = nullptr;
    QAction *auditorReport = nullptr;
    QAction *signIn = nullptr;
    QAction *dropTokens = nullptr;
    QAction *leastPolicy = nullptr;
    QAction *diagnostics = nullptr;
    QAction *about = nullptr;

private:
    void makeKinds();
    QAction *make(
        const QString &name, const QString &text, const QKeySequence &shortcut = {}, const QString &icon = {});

    QWidget *m_window;
    QList<QAction *> m_all;
    QList<QAction *> m_kinds;
    QList<QAction *> m_secretKinds;
};

} // namespace sallyport::console
