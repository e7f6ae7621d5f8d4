#include "console/window_actions.h"

#include "widgets/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace sallyport::console {

WindowActions::WindowActions(QWidget *window, QAction *searchAction)
    : QObject(window)
    , search(searchAction)
    , m_window(window)
{
    openFolder = make("open-folder", tr("Open a folder…"), QKeySequence::Open);
    openDemo = make("open-demo", tr("Open the demo estate"));
    writeStarter = make("write-starter", tr("Write a starter file…"));
    forgetEstate = make("forget-estate", tr("Forget this estate…"));
    settings = make("settings", tr("Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    quit = make("quit", tr("Quit"), QKeySequence::Quit);
    copyPath = make("copy-path", tr("Copy the secret's path"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    undoDraft =
        make("undo-draft", tr("Undo the last change to the draft"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    filter = make("filter", tr("Filter this page"), QKeySequence(Qt::Key_Slash));
    themeSystem = make("theme-system", tr("Theme of the system"));
    themeLight = make("theme-light", tr("Light theme"));
    themeDark = make("theme-dark", tr("Dark theme"));
    keyHints = make("key-hints", tr("Key hints"));
    // Ctrl+1 to Ctrl+9 are bound for good, also while some pages are absent: Draft is 4, whatever stands before it.
    today = make("page-today", tr("Today"), QKeySequence(Qt::CTRL | Qt::Key_1), QStringLiteral("sun-medium"));
    estate = make("page-estate", tr("Estate"), QKeySequence(Qt::CTRL | Qt::Key_2), QStringLiteral("layers"));
    draft =
        make("page-draft", tr("Draft"), QKeySequence(Qt::CTRL | Qt::Key_4), QStringLiteral("git-pull-request-draft"));
    back = make("back", tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left), QStringLiteral("arrow-left"));
    forward = make("forward", tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right), QStringLiteral("arrow-right"));
    clearScope = make("clear-scope", tr("Clear one step of the scope"), QKeySequence(Qt::Key_Escape));
    stageRotation = make("stage-rotation", tr("Stage the rotation of the secret"), QKeySequence(Qt::Key_S));
    declareSecret = make("declare-secret", tr("Declare a secret…"));
    commit = make("commit", tr("Commit the draft on a new branch…"));
    discard = make("discard", tr("Discard the draft…"));
    refresh = make("refresh", tr("Refresh"), QKeySequence(Qt::Key_F5), QStringLiteral("rotate-cw"));
    refreshAll = make("refresh-all", tr("Refresh all environments"), QKeySequence(Qt::SHIFT | Qt::Key_F5));
    signIn = make("sign-in", tr("Sign in…"), {}, QStringLiteral("log-in"));
    dropTokens = make("drop-tokens", tr("Drop the tokens now"));
    leastPolicy = make("least-policy", tr("Copy the least Vault policy"));
    diagnostics = make("diagnostics", tr("Diagnostics…"));
    about = make("about", tr("About Sallyport"));

    auto *themes = new QActionGroup(this);
    for (QAction *theme : {themeSystem, themeLight, themeDark}) {
        theme->setCheckable(true);
        themes->addAction(theme);
    }
    keyHints->setCheckable(true);
    for (QAction *page : {today, estate, draft})
        page->setCheckable(true);
}

QAction *WindowActions::make(
    const char *name, const QString &text, const QKeySequence &shortcut, const QString &iconName)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(shortcut);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    m_window->addAction(action);
    m_all.push_back(action);
    return action;
}

void WindowActions::fillMenus(QMenuBar *bar) const
{
    const auto fill = [bar](const QString &title, const QList<QAction *> &actions) {
        QMenu *menu = bar->addMenu(title);
        for (QAction *action : actions) {
            if (action)
                menu->addAction(action);
            else
                menu->addSeparator();
        }
    };
    fill(tr("&File"), {openFolder, openDemo, writeStarter, nullptr, forgetEstate, nullptr, settings, nullptr, quit});
    fill(tr("&Edit"), {copyPath, filter, search, nullptr, undoDraft});
    fill(tr("&View"), {themeSystem, themeLight, themeDark, nullptr, keyHints});
    fill(tr("&Go"), {today, estate, draft, nullptr, back, forward, clearScope});
    fill(tr("&Draft"), {stageRotation, declareSecret, nullptr, commit, discard});
    fill(tr("&Tools"), {refresh, refreshAll, nullptr, signIn, dropTokens, nullptr, leastPolicy});
    fill(tr("&Help"), {diagnostics, about});
}

} // namespace sallyport::console
