#pragma once

class QMainWindow;
class QStackedWidget;

namespace sallyport::console {

class CalendarPage;
class ChecklistPage;
class CommandPalette;
class DraftBar;
class DraftPage;
class EstatePage;
class NoticeBar;
class Rail;
class Scope;
class ScopeBar;
class StartPage;
class TodayPage;
class TopBar;
class WindowActions;

/// The actions, bars and pages of the window, which owns them.
struct WindowParts
{
    WindowActions *actions = nullptr;
    Rail *rail = nullptr;
    TopBar *topBar = nullptr;
    ScopeBar *scopeBar = nullptr;
    NoticeBar *notices = nullptr;
    DraftBar *draftBar = nullptr;
    CommandPalette *palette = nullptr;
    QStackedWidget *pages = nullptr;
    StartPage *startPage = nullptr;
    TodayPage *todayPage = nullptr;
    EstatePage *estatePage = nullptr;
    CalendarPage *calendarPage = nullptr;
    ChecklistPage *checklistPage = nullptr;
    DraftPage *draftPage = nullptr;
};

/// Builds them and puts each in its place.
WindowParts buildParts(QMainWindow &window, Scope &scope);

} // namespace sallyport::console
