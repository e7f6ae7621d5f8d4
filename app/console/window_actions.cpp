#include "console/window_actions.h"

#include "console/forms/kind_acts.h"
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
    openFolder = make(QStringLiteral("open-folder"), tr("Open a folder…"), QKeySequence::Open);
    openDemo = make(QStringLiteral("open-demo"), tr("Open the demo estate"));
    writeStarter = make(QStringLiteral("write-starter"), tr("Write a starter file…"));
    forgetEstate = make(QStringLiteral("forget-estate"), tr("Forget this estate…"));
    settings = make(QStringLiteral("settings"), tr("Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    quit = make(QStringLiteral("quit"), tr("Quit"), QKeySequence::Quit);
    copyPath =
        make(QStringLiteral("copy-path"), tr("Copy the secret's path"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    showFile = make(QStringLiteral("show-file"), tr("What the file of the secret declares"));
    undoDraft = make(QStringLiteral("undo-draft"), tr("Undo the last change to the draft"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    redoDraft = make(QStringLiteral("redo-draft"), tr("Redo what was taken back of the draft"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y));
    runChecks = make(QStringLiteral("run-checks"), tr("Run the checks of the draft"));
    filter = make(QStringLiteral("filter"), tr("Filter this page"), QKeySequence(Qt::Key_Slash));
    themeSystem = make(QStringLiteral("theme-system"), tr("Theme of the system"));
    themeLight = make(QStringLiteral("theme-light"), tr("Light theme"));
    themeDark = make(QStringLiteral("theme-dark"), tr("Dark theme"));
    keyHints = make(QStringLiteral("key-hints"), tr("Key hints"));
    // Ctrl+1 to Ctrl+9 are bound for good, also while some pages are absent: Draft is 4, whatever stands before it.
    today = make(
        QStringLiteral("page-today"), tr("Today"), QKeySequence(Qt::CTRL | Qt::Key_1), QStringLiteral("sun-medium"));
    estate =
        make(QStringLiteral("page-estate"), tr("Estate"), QKeySequence(Qt::CTRL | Qt::Key_2), QStringLiteral("layers"));
    calendar = make(QStringLiteral("page-calendar"), tr("Calendar"), QKeySequence(Qt::CTRL | Qt::Key_3),
        QStringLiteral("calendar-days"));
    draft = make(QStringLiteral("page-draft"), tr("Draft"), QKeySequence(Qt::CTRL | Qt::Key_4),
        QStringLiteral("git-pull-request-draft"));
    checklist = make(QStringLiteral("page-checklist"), tr("Checklist"), QKeySequence(Qt::CTRL | Qt::Key_8),
        QStringLiteral("list-checks"));
    back = make(QStringLiteral("back"), tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left), QStringLiteral("arrow-left"));
    forward = make(
        QStringLiteral("forward"), tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right), QStringLiteral("arrow-right"));
    clearScope = make(QStringLiteral("clear-scope"), tr("Clear one step of the scope"), QKeySequence(Qt::Key_Escape));
    stageRotation =
        make(QStringLiteral("stage-rotation"), tr("Stage the rotation of the secret"), QKeySequence(Qt::Key_S));
    makeKinds();
    commit = make(QStringLiteral("commit"), tr("Commit the draft on a new branch…"));
    discard = make(QStringLiteral("discard"), tr("Discard the draft…"));
    refresh = make(QStringLiteral("refresh"), tr("Refresh"), QKeySequence(Qt::Key_F5), QStringLiteral("rotate-cw"));
    searchHistory = make(QStringLiteral("search-history"), tr("Search the git history for plaintext"));
    refreshAll =
        make(QStringLiteral("refresh-all"), tr("Refresh all environments"), QKeySequence(Qt::SHIFT | Qt::Key_F5));
    askOutside = make(QStringLiteral("ask-outside"), tr("Ask Prometheus and the forge"));
    playbook = make(QStringLiteral("playbook"), tr("Rehearse a rotation…"), {}, QStringLiteral("list-checks"));
    teamReport = make(QStringLiteral("team-report"), tr("Write a report for the team…"));
    auditorReport = make(QStringLiteral("auditor-report"), tr("Write a report for an auditor…"));
    signIn = make(QStringLiteral("sign-in"), tr("Sign in…"), {}, QStringLiteral("log-in"));
    dropTokens = make(QStringLiteral("drop-tokens"), tr("Drop the tokens now"));
    leastPolicy = make(QStringLiteral("least-policy"), tr("Copy the least Vault policy"));
    runPlan = make(QStringLiteral("run-plan"), tr("Run terraform plan…"));
    trust = make(QStringLiteral("trust-repository"), tr("Trust this repository…"));
    lookAtPullRequests = make(QStringLiteral("look-at-pull-requests"), tr("Look at the pull requests"));
    fetchBase = make(QStringLiteral("fetch-base"), tr("Fetch the base branch"));
    diagnostics = make(QStringLiteral("diagnostics"), tr("Diagnostics…"));
    about = make(QStringLiteral("about"), tr("About Sallyport"));

    auto *themes = new QActionGroup(this);
    for (QAction *theme : {themeSystem, themeLight, themeDark}) {
        theme->setCheckable(true);
        themes->addAction(theme);
    }
    keyHints->setCheckable(true);
    for (QAction *page : pages())
        page->setCheckable(true);
    setEstateOpen(false);
}

void WindowActions::setEstateOpen(bool open)
{
    for (QAction *action :
        {forgetEstate, copyPath, showFile, undoDraft, redoDraft, runChecks, runPlan, trust, lookAtPullRequests,
            fetchBase, filter, today, estate, calendar, draft, checklist, stageRotation, commit, discard, refresh,
            refreshAll, searchHistory, askOutside, playbook, teamReport, auditorReport, signIn, leastPolicy})
        action->setEnabled(open);
    for (QAction *kind : m_kinds)
        kind->setEnabled(open);
}

void WindowActions::makeKinds()
{
    for (const KindAct &act : kindActs()) {
        QAction *action = make(QStringLiteral("change-") + act.kind, act.text, {}, act.icon);
        action->setData(act.kind);
        m_kinds.push_back(action);
        if (act.about == draft::About::Secret)
            m_secretKinds.push_back(action);
        if (act.kind == QLatin1String("declare"))
            declareSecret = action;
    }
}

QAction *WindowActions::make(
    const QString &name, const QString &text, const QKeySequence &shortcut, const QString &iconName)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(name);
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
    fill(tr("&Edit"), {copyPath, filter, search, nullptr, undoDraft, redoDraft});
    fill(tr("&View"), {themeSystem, themeLight, themeDark, nullptr, keyHints});
    fill(tr("&Go"), {today, estate, calendar, draft, checklist, nullptr, back, forward, clearScope, nullptr, showFile});
    fill(tr("&Draft"),
        QList<QAction *>{stageRotation, nullptr} + m_kinds +
            QList<QAction *>{nullptr, runChecks, runPlan, commit, lookAtPullRequests, fetchBase, discard});
    fill(tr("&Tools"), {refresh, refreshAll, askOutside, searchHistory, nullptr, playbook, teamReport, auditorReport,
                           nullptr, signIn, dropTokens, nullptr, trust, leastPolicy});
    fill(tr("&Help"), {diagnostics, about});
}

} // namespace sallyport::console
