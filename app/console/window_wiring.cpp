#include "console/window_wiring.h"

#include "console/diagnostics.h"
#include "console/draft_controller.h"
#include "console/estate_controller.h"
#include "console/forms/change_forms.h"
#include "console/frame_texts.h"
#include "console/main_window.h"
#include "console/notice_bar.h"
#include "console/playbook/playbook_dialog.h"
#include "console/report_export.h"
#include "console/search.h"
#include "console/start_page.h"
#include "console/text_dialog.h"
#include "console/window_actions.h"
#include "widgets/command_palette.h"
#include "widgets/draft_bar.h"
#include "widgets/scope_bar.h"
#include "widgets/top_bar.h"

#include <QAction>
#include <QCoreApplication>

namespace sallyport::console {

namespace {

/// Gives this file its translation context.
class WindowText
{
    Q_DECLARE_TR_FUNCTIONS(WindowText)
};

template <typename Handler> void on(QAction *action, MainWindow &window, Handler handler)
{
    QObject::connect(action, &QAction::triggered, &window, std::move(handler));
}

/// For what needs a view of an estate: the handler gets its controller.
template <typename Handler> void onEstate(QAction *action, MainWindow &window, Handler handler)
{
    on(action, window, [&window, handler] {
        if (window.view())
            handler(*window.controller());
    });
}

void connectOpening(MainWindow &window)
{
    const WindowActions &actions = window.actions();
    EstateOpener &opener = window.opener();
    on(actions.openFolder, window, [&opener] { opener.askForFolder(); });
    on(actions.openDemo, window, [&opener] { opener.openDemo(); });
    on(actions.writeStarter, window, [&opener] { opener.askToWriteStarter(); });
    onEstate(actions.forgetEstate, window,
        [&opener](EstateController &estate) { opener.askToForget(int(estate.view()->draft.changes.size())); });
    on(actions.quit, window, [&window] { window.close(); });
    const StartPage *start = window.parts().startPage;
    QObject::connect(start, &StartPage::openFolderRequested, actions.openFolder, &QAction::trigger);
    QObject::connect(start, &StartPage::demoRequested, actions.openDemo, &QAction::trigger);
    QObject::connect(start, &StartPage::starterRequested, actions.writeStarter, &QAction::trigger);
    QObject::connect(start, &StartPage::openRequested, &window, &MainWindow::openEstate);
}

void connectMoving(MainWindow &window)
{
    const WindowActions &actions = window.actions();
    Scope &scope = window.scope();
    for (QAction *page : actions.pages())
        on(page, window, [&window, page] { window.goTo(page); });
    on(actions.back, window, [&scope] { scope.back(); });
    on(actions.forward, window, [&scope] { scope.forward(); });
    on(actions.clearScope, window, [&window] { window.escape(); });
    on(actions.filter, window, [&window] { window.focusFilter(); });
    on(actions.copyPath, window, [&window] {
        const core::ViewPtr view = window.view();
        const estate::Secret *secret = view ? view->inventory.find(window.scope().current().secretId()) : nullptr;
        if (secret)
            window.copyText(secret->apiPath);
    });
}

void connectFiles(MainWindow &window)
{
    onEstate(window.actions().showFile, window, [&window](EstateController &estate) {
        const estate::Secret *secret = estate.view()->inventory.find(window.scope().current().secretId());
        if (secret && !secret->declarations.empty())
            window.showFile(secret->declarations.front().at.file);
    });
}

void connectReading(MainWindow &window)
{
    const WindowActions &actions = window.actions();
    const auto refresh = [](EstateController &estate, const QString &environment) {
        estate.askOutside(EstateController::Asking::Quietly);
        estate.refresh(environment);
    };
    onEstate(actions.refresh, window,
        [&window, refresh](EstateController &estate) { refresh(estate, window.scope().current().environment); });
    onEstate(actions.refreshAll, window, [refresh](EstateController &estate) { refresh(estate, {}); });
    onEstate(actions.askOutside, window,
        [](EstateController &estate) { estate.askOutside(EstateController::Asking::Everything); });
    onEstate(actions.searchHistory, window, [&window](EstateController &estate) {
        window.goTo(window.actions().today);
        (void)estate.workspace().readHistory();
    });
    onEstate(actions.signIn, window, [&window](EstateController &estate) {
        const QString &chosen = window.scope().current().environment;
        const auto &environments = estate.workspace().estate().environments;
        if (!chosen.isEmpty() || !environments.empty())
            estate.signIn(chosen.isEmpty() ? environments.front().name : chosen);
    });
    onEstate(actions.leastPolicy, window, [&window](EstateController &) { window.showUnreadable(); });
    on(actions.dropTokens, window, [&window] {
        window.services().access.dropTokens();
        window.parts().notices->tell(Mark::Good, WindowText::tr("The tokens held in memory were dropped."));
    });
}

void connectDrafting(MainWindow &window)
{
    const WindowActions &actions = window.actions();
    onEstate(actions.undoDraft, window, [](EstateController &estate) { estate.draft().undo(); });
    onEstate(actions.redoDraft, window, [](EstateController &estate) { estate.draft().redo(); });
    onEstate(actions.runChecks, window, [&window](EstateController &estate) {
        window.goTo(window.actions().draft);
        estate.draft().runChecks();
    });
    onEstate(actions.runPlan, window, [](EstateController &estate) { estate.leaving().askPlan(); });
    onEstate(actions.trust, window, [](EstateController &estate) { estate.leaving().askTrust(); });
    onEstate(actions.lookAtPullRequests, window, [](EstateController &estate) { estate.leaving().look(); });
    onEstate(actions.fetchBase, window, [](EstateController &estate) { estate.leaving().fetchBase(); });
    onEstate(actions.stageRotation, window, [&window](EstateController &estate) {
        draft::Change change;
        change.kind = QStringLiteral("rotate");
        change.secret = window.scope().current().secretId();
        if (!change.secret.path.isEmpty())
            estate.draft().stage(change);
    });
    onEstate(actions.playbook, window, [&window](EstateController &estate) {
        auto *dialog = new PlaybookDialog(estate.view(), window.scope().current(), &window);
        QObject::connect(dialog, &PlaybookDialog::copyRequested, &window, &MainWindow::copyText);
        QObject::connect(dialog, &PlaybookDialog::attestRequested, &window.forms(), &ChangeForms::ask);
        dialog->open();
    });
    for (QAction *kind : actions.kinds())
        onEstate(kind, window, [&window, kind](EstateController &) {
            window.forms().open(kind->data().toString(), window.scope().current());
        });
    for (QAction *leaving : {actions.commit, actions.discard})
        on(leaving, window, [&window, page = actions.draft] { window.goTo(page); });
}

void connectReports(MainWindow &window)
{
    auto *reports = new ReportExport(&window);
    NoticeBar *notices = window.parts().notices;
    QObject::connect(reports, &ReportExport::written, notices,
        [notices](const QString &file) { notices->tell(Mark::Good, WindowText::tr("Written: %1").arg(file)); });
    QObject::connect(reports, &ReportExport::failed, notices, [notices](const QString &text) {
        notices->tell(Mark::Critical, WindowText::tr("The report was not written. %1").arg(text));
    });
    onEstate(window.actions().teamReport, window,
        [reports](EstateController &estate) { reports->ask(estate.view(), core::Audience::Team); });
    onEstate(window.actions().auditorReport, window,
        [reports](EstateController &estate) { reports->ask(estate.view(), core::Audience::Auditor); });
}

void connectHelp(MainWindow &window)
{
    const WindowActions &actions = window.actions();
    on(actions.diagnostics, window, [&window] {
        auto *dialog = new TextDialog(WindowText::tr("Diagnostics"),
            WindowText::tr("This text holds no path, address or name. Look at it before you send it."),
            diagnosticsText(window.view().get()), &window);
        dialog->open();
    });
    on(actions.about, window, [&window] {
        window.parts().notices->tell(
            Mark::None, WindowText::tr("Sallyport %1: production secrets, without their values. Icons by Lucide (ISC).")
                            .arg(QStringLiteral(SALLYPORT_VERSION)));
    });
}

void connectScopeBar(MainWindow &window)
{
    const ScopeBar *bar = window.parts().scopeBar;
    Scope &scope = window.scope();
    QObject::connect(
        bar, &ScopeBar::environmentChosen, &scope, [&scope](const QString &name) { scope.selectEnvironment(name); });
    QObject::connect(bar, &ScopeBar::folderChosen, &scope,
        [&scope](const QString &folder) { scope.selectEnvironment(scope.current().environment, folder); });
    QObject::connect(bar, &ScopeBar::secretCleared, &scope, &Scope::clearStep);
    QObject::connect(bar, &ScopeBar::clearRequested, &scope, &Scope::clearStep);
    QObject::connect(bar, &ScopeBar::spanChosen, &scope,
        [&scope](int index) { scope.setSpan(spanChoices().at(size_t(index)).span); });
}

void connectBars(MainWindow &window)
{
    const WindowParts &parts = window.parts();
    QObject::connect(
        parts.topBar, &TopBar::searchRequested, &window, [parts] { parts.palette->open(parts.topBar->searchField()); });
    QObject::connect(parts.topBar, &TopBar::refreshRequested, parts.actions->refreshAll, &QAction::trigger);
    QObject::connect(parts.topBar, &TopBar::freshnessRequested, &window, [&window](const QString &environment) {
        const core::ViewPtr view = window.view();
        if (view)
            window.parts().notices->tell(Mark::None, costText(*view, environment),
                WindowText::tr("Refresh %1").arg(environment),
                [&window, environment] { window.controller()->refresh(environment); });
    });
    for (const auto asked : {&DraftBar::reviewRequested, &DraftBar::commitRequested})
        QObject::connect(parts.draftBar, asked, parts.actions->draft, &QAction::trigger);
}

void connectPalette(MainWindow &window)
{
    const auto choose = [&window](const estate::SecretId &id) {
        window.goTo(window.actions().estate);
        if (id.path.isEmpty())
            window.scope().selectEnvironment(id.environment);
        else
            window.scope().selectSecret(id);
    };
    const SearchActs acts{choose, [&window](const QString &file) { window.showFile(file); }};
    window.parts().palette->setProvider([&window, acts](const QString &query) {
        const core::ViewPtr view = window.view();
        return view ? searchView(*view, query, acts) : std::vector<PaletteItem>();
    });
}

} // namespace

void connectWindow(MainWindow &window)
{
    connectOpening(window);
    connectMoving(window);
    connectFiles(window);
    connectReading(window);
    connectDrafting(window);
    connectReports(window);
    connectHelp(window);
    connectScopeBar(window);
    connectBars(window);
    connectPalette(window);
}

} // namespace sallyport::console
