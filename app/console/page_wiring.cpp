#include "console/page_wiring.h"

#include "console/calendar/calendar_page.h"
#include "console/checklist/checklist_page.h"
#include "console/draft/draft_page.h"
#include "console/estate/audit_pane.h"
#include "console/estate/environments_pane.h"
#include "console/estate/estate_page.h"
#include "console/estate/inspector.h"
#include "console/estate/paths_pane.h"
#include "console/estate/rotation_pane.h"
#include "console/estate_controller.h"
#include "console/forms/change_forms.h"
#include "console/main_window.h"
#include "console/notice_bar.h"
#include "console/today/coverage_panel.h"
#include "console/today/history_strip.h"
#include "console/today/today_page.h"
#include "console/window_actions.h"

#include <QAction>

namespace sallyport::console {

namespace {

draft::Change changeOf(const findings::Finding &finding)
{
    draft::Change change;
    change.kind = finding.remedy.change;
    change.secret = finding.subject;
    change.target = finding.remedy.target;
    change.parameters = finding.remedy.parameters;
    return change;
}

/// What both panes over metadata offer.
template <typename PaneType> void connectReading(PaneType &pane, EstateController &estate)
{
    QObject::connect(&pane, &PaneType::retryRequested, &estate, &EstateController::refresh);
    QObject::connect(&pane, &PaneType::cancelRequested, &estate.workspace(), &core::Workspace::cancelRefresh);
    QObject::connect(&estate, &EstateController::refreshBegan, &pane,
        [&pane](const QString &environment) { pane.setProgress(environment, {}); });
    QObject::connect(&estate, &EstateController::refreshProgress, &pane, &PaneType::setProgress);
    QObject::connect(&estate, &EstateController::refreshEnded, &pane, &PaneType::endProgress);
}

void connectHistory(HistoryStrip &strip, core::Workspace &workspace)
{
    QObject::connect(&workspace, &core::Workspace::historyProgress, &strip, &HistoryStrip::setProgress);
    QObject::connect(&workspace, &core::Workspace::historyEnded, &strip, &HistoryStrip::end);
    QObject::connect(&strip, &HistoryStrip::stopRequested, &workspace, &core::Workspace::cancelHistory);
}

void connectPanes(const EstatePage &page, MainWindow &window)
{
    QObject::connect(&page.paths(), &PathsPane::unreadableRequested, &window, &MainWindow::showUnreadable);
    QObject::connect(&page.rotation(), &RotationPane::unreadableRequested, &window, &MainWindow::showUnreadable);
    QObject::connect(&page.paths(), &PathsPane::copyRequested, &window, &MainWindow::copyText);
    QObject::connect(&page.rotation(), &RotationPane::copyRequested, &window, &MainWindow::copyText);
    QObject::connect(&page.audit(), &AuditPane::copyRequested, &window, &MainWindow::copyText);
    QObject::connect(
        &page.environments(), &EnvironmentsPane::refreshRequested, window.actions().refresh, &QAction::trigger);
    QObject::connect(&page.paths(), &PathsPane::declareRequested, window.actions().declareSecret, &QAction::trigger);
    QObject::connect(&page.paths(), &PathsPane::openRequested, &window, [&window](const estate::SecretId &id) {
        const core::ViewPtr view = window.view();
        const estate::Secret *secret = view ? view->inventory.find(id) : nullptr;
        if (secret && !secret->declarations.empty())
            window.openPlace(secret->declarations.front().at);
    });
}

/// One plan is taken back as it was made, with one gesture; of many, each can be dropped where they all stand.
void tellPlanned(const QString &text, int plans, MainWindow &window)
{
    NoticeBar *notices = window.parts().notices;
    const WindowActions &actions = window.actions();
    if (plans == 0)
        notices->tell(Mark::InDraft, text);
    else if (plans == 1)
        notices->tell(Mark::InDraft, text, CalendarPage::tr("Undo"), [undo = actions.undoDraft] { undo->trigger(); });
    else
        notices->tell(Mark::InDraft, text, CalendarPage::tr("Show the draft"),
            [&window, draft = actions.draft] { window.goTo(draft); });
}

void connectCalendar(const CalendarPage &page, MainWindow &window)
{
    QObject::connect(&page, &CalendarPage::openRequested, &window, [&window](const estate::SecretId &id) {
        window.goTo(window.actions().estate);
        window.scope().selectSecret(id);
    });
    QObject::connect(&page, &CalendarPage::withoutCadenceRequested, &window, [&window] {
        window.goTo(window.actions().estate);
        window.scope().setNarrow(Narrow::NoCadence);
    });
    QObject::connect(&page, &CalendarPage::formRequested, &window.forms(), &ChangeForms::ask);
    QObject::connect(&page, &CalendarPage::planned, &window,
        [&window](const QString &text, int plans) { tellPlanned(text, plans, window); });
    QObject::connect(&page, &CalendarPage::failed, &window,
        [&window](const QString &text) { window.parts().notices->tell(Mark::Critical, text); });
}

/// Places that open and texts that are copied.
template <typename Page> void connectLinks(const Page &page, MainWindow &window)
{
    QObject::connect(&page, &Page::openPlaceRequested, &window, &MainWindow::openPlace);
    QObject::connect(&page, &Page::copyRequested, &window, &MainWindow::copyText);
}

} // namespace

void connectPages(MainWindow &window)
{
    const WindowParts &parts = window.parts();
    connectPanes(*parts.estatePage, window);
    connectCalendar(*parts.calendarPage, window);
    connectLinks(*parts.todayPage, window);
    connectLinks(*parts.draftPage, window);
    connectLinks(*parts.checklistPage, window);
    QObject::connect(parts.checklistPage, &ChecklistPage::formRequested, &window.forms(), &ChangeForms::ask);
    QObject::connect(parts.checklistPage, &ChecklistPage::askRequested, parts.actions->askOutside, &QAction::trigger);
    connectLinks(parts.estatePage->inspector(), window);
    QObject::connect(&parts.estatePage->inspector(), &Inspector::showChangeRequested, &window, &MainWindow::showChange);
    QObject::connect(&parts.estatePage->inspector(), &Inspector::fileRequested, &window, &MainWindow::showFile);
    QObject::connect(
        parts.todayPage, &TodayPage::acceptRequested, &window, [&window](const findings::Finding &finding) {
            draft::Change change;
            change.kind = QStringLiteral("accept");
            change.secret = finding.subject;
            change.target = finding.identity;
            // A quarter, unless somebody says otherwise.
            change.parameters.insert(
                QStringLiteral("until"), toDate(window.view()->inputs.now).addDays(90).toString(Qt::ISODate));
            window.forms().ask(change);
        });
    QObject::connect(parts.todayPage, &TodayPage::showChangeRequested, &window, &MainWindow::showChange);
    QObject::connect(parts.draftPage, &DraftPage::todayRequested, parts.actions->today, &QAction::trigger);
    QObject::connect(parts.draftPage, &DraftPage::editRequested, &window.forms(), &ChangeForms::edit);
}

void connectEstate(MainWindow &window, EstateController &estate)
{
    const EstatePage &page = *window.parts().estatePage;
    connectReading(page.paths(), estate);
    connectReading(page.rotation(), estate);
    QObject::connect(&estate.workspace(), &core::Workspace::auditAdvanced, &page.audit(), &AuditPane::setStore);
    QObject::connect(&page.audit(), &AuditPane::retryRequested, &estate, &EstateController::reload);

    DraftController &draft = estate.draft();
    QObject::connect(&page.inspector(), &Inspector::stageRequested, &draft, &DraftController::stage);
    const TodayPage *today = window.parts().todayPage;
    connectHistory(*today->coverage()->historyStrip(), estate.workspace());
    QObject::connect(today, &TodayPage::retryRequested, &estate, &EstateController::refresh);
    QObject::connect(today, &TodayPage::stageRequested, &draft,
        [&draft](const findings::Finding &finding) { draft.stage(changeOf(finding)); });
    QObject::connect(today, &TodayPage::stageAllRequested, &draft, [&draft](const std::vector<findings::Finding> &all) {
        for (const findings::Finding &finding : all)
            draft.stage(changeOf(finding));
    });

    QObject::connect(window.parts().calendarPage, &CalendarPage::stageRequested, &draft, &DraftController::stage);

    DraftPage *review = window.parts().draftPage;
    QObject::connect(review, &DraftPage::dropRequested, &draft, &DraftController::drop);
    QObject::connect(review, &DraftPage::moveRequested, &draft, &DraftController::move);
    QObject::connect(review, &DraftPage::discardRequested, &draft, &DraftController::discard);
    QObject::connect(review, &DraftPage::undoRequested, &draft, &DraftController::undo);
    QObject::connect(review, &DraftPage::redoRequested, &draft, &DraftController::redo);
    QObject::connect(review, &DraftPage::dropRefusedRequested, &draft, &DraftController::dropRefused);
    QObject::connect(review, &DraftPage::hunkDropRequested, &draft, &DraftController::dropHunk);
    QObject::connect(review, &DraftPage::restoreRequested, &draft, &DraftController::restoreHunks);
    QObject::connect(review, &DraftPage::checksRequested, &draft, [&draft] { draft.runChecks(); });
    QObject::connect(review, &DraftPage::cancelChecksRequested, &draft, &DraftController::cancelChecks);
    QObject::connect(&draft, &DraftController::checkBegan, review, &DraftPage::setCheckRunning);
    QObject::connect(&draft, &DraftController::checksEnded, review, &DraftPage::setChecksEnded);
    QObject::connect(review, &DraftPage::commitRequested, &draft, &DraftController::commit);
    QObject::connect(review, &DraftPage::retryRequested, &estate, &EstateController::reload);
    QObject::connect(&draft, &DraftController::committed, review, &DraftPage::setCommitted);

    LeavingFlow &leaving = estate.leaving();
    QObject::connect(&draft, &DraftController::committed, &leaving, &LeavingFlow::readDepartures);
    QObject::connect(&draft, &DraftController::trustNeeded, &leaving,
        [&draft, &leaving](const QString &plan) { leaving.askTrust([&draft, plan] { draft.runChecks(plan); }); });
    QObject::connect(&draft, &DraftController::trustOffered, &leaving, [&leaving] { leaving.askTrust(); });
    QObject::connect(&leaving, &LeavingFlow::departuresChanged, review, &DraftPage::setDepartures);
    QObject::connect(review, &DraftPage::pullRequestRequested, &leaving, &LeavingFlow::openPullRequest);
    QObject::connect(review, &DraftPage::savePatchRequested, &leaving, &LeavingFlow::savePatch);
    QObject::connect(review, &DraftPage::planRequested, &leaving, &LeavingFlow::askPlan);
    QObject::connect(&leaving, &LeavingFlow::planConfirmed, &draft, &DraftController::runChecks);
    QObject::connect(review, &DraftPage::lookRequested, &leaving, &LeavingFlow::look);
    QObject::connect(&draft, &DraftController::formNeeded, &window.forms(), &ChangeForms::ask);
    QObject::connect(&window.forms(), &ChangeForms::prepared, &draft, &DraftController::stagePrepared);
}

} // namespace sallyport::console
