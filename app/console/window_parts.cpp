#include "console/window_parts.h"

#include "console/calendar/calendar_page.h"
#include "console/checklist/checklist_page.h"
#include "console/draft/draft_page.h"
#include "console/estate/estate_page.h"
#include "console/notice_bar.h"
#include "console/start_page.h"
#include "console/today/today_page.h"
#include "console/window_actions.h"
#include "widgets/command_palette.h"
#include "widgets/draft_bar.h"
#include "widgets/rail.h"
#include "widgets/scope_bar.h"
#include "widgets/top_bar.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sallyport::console {

namespace {

void buildBars(QMainWindow &window, WindowParts &parts)
{
    parts.topBar = new TopBar;
    parts.actions = new WindowActions(&window, parts.topBar->searchAction());
    parts.actions->fillMenus(window.menuBar());
    parts.rail = new Rail;
    for (QAction *page : parts.actions->pages())
        parts.rail->addPage(page);
    window.addToolBar(Qt::LeftToolBarArea, parts.rail);
    parts.scopeBar = new ScopeBar(parts.actions->back, parts.actions->forward);
    parts.notices = new NoticeBar;
    parts.draftBar = new DraftBar;
    parts.palette = new CommandPalette(&window);
    parts.palette->addActions(parts.actions->all());
}

void buildPages(WindowParts &parts, Scope &scope)
{
    parts.startPage = new StartPage;
    parts.todayPage = new TodayPage(scope);
    parts.estatePage = new EstatePage(scope);
    parts.calendarPage = new CalendarPage(scope);
    parts.draftPage = new DraftPage(scope);
    parts.checklistPage = new ChecklistPage(scope);
    parts.estatePage->setSecretActions(parts.actions->secretKinds());
    parts.pages = new QStackedWidget;
    for (QWidget *page : std::initializer_list<QWidget *>{parts.startPage, parts.todayPage, parts.estatePage,
             parts.calendarPage, parts.draftPage, parts.checklistPage})
        parts.pages->addWidget(page);
    // Letters in a table are commands of that page only: Today has its own S and /.
    for (QAction *action : {parts.actions->stageRotation, parts.actions->filter}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        parts.estatePage->addAction(action);
    }
}

} // namespace

WindowParts buildParts(QMainWindow &window, Scope &scope)
{
    WindowParts parts;
    buildBars(window, parts);
    buildPages(parts, scope);
    for (QAction *action : {parts.actions->stageRotation, parts.actions->filter})
        window.removeAction(action);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *bar : std::initializer_list<QWidget *>{parts.topBar, parts.scopeBar, parts.notices})
        layout->addWidget(bar);
    layout->addWidget(parts.pages, 1);
    layout->addWidget(parts.draftBar);
    window.setCentralWidget(body);
    parts.palette->addActions(parts.draftPage->acts());
    return parts;
}

} // namespace sallyport::console
