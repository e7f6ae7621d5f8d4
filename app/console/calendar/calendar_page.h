#pragma once

#include "console/calendar/calendar_content.h"
#include "rotation/what_if.h"

#include <QWidget>

#include <memory>

class QStackedWidget;
class QTreeView;

namespace sallyport::console {

class AgendaModel;
class CalendarGrid;
class CalendarHeader;
class CalendarShelf;
class DayPanel;
class YearMap;

/// The rotations of a month, a quarter or a year, to plan them: what is overdue stays in sight, a rotation is dragged
/// to another day, and each day shows what falls on it. What it shows is computed apart from the window's thread.
class CalendarPage final : public QWidget
{
    Q_OBJECT

public:
    explicit CalendarPage(Scope &scope, QWidget *parent = nullptr);

    /// Null while the estate is read for the first time.
    void setView(const core::ViewPtr &view);
    void setMode(CalendarMode mode);

    CalendarGrid *grid() const { return m_grid; }
    CalendarHeader *header() const { return m_header; }
    YearMap *year() const { return m_year; }
    QTreeView *list() const { return m_list; }
    /// What is shown; null before the first view.
    std::shared_ptr<const CalendarContent> content() const { return m_content; }

Q_SIGNALS:
    void stageRequested(const sallyport::draft::Change &change);
    /// Its form opens, with what is known filled in.
    void formRequested(const sallyport::draft::Change &change);
    void openRequested(const sallyport::estate::SecretId &id);
    void withoutCadenceRequested();
    /// What the plans that were staged come to, and how many they are.
    void planned(const QString &text, int plans);
    void contentChanged();
    void failed(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildColumns();
    void connectParts();
    void connectShelf();
    void buildActions();
    void rebuild();
    void take(const core::ViewPtr &view, const CalendarContent &content);
    void showDay();
    void step(int direction);
    void goTo(QDate day);
    void stageCurrent();
    void stage(const rotation::Entry &entry);
    void plan(const rotation::Entry &entry, QDate day);
    void move(const std::vector<rotation::Proposal> &proposals);
    void propose();
    void exportIcs();
    void print();
    void savePdf();

    Scope &m_scope;
    core::ViewPtr m_view;
    CalendarQuery m_query;
    std::shared_ptr<const CalendarContent> m_content;
    CalendarHeader *m_header = nullptr;
    CalendarShelf *m_shelf = nullptr;
    QStackedWidget *m_body = nullptr;
    CalendarGrid *m_grid = nullptr;
    YearMap *m_year = nullptr;
    QTreeView *m_list = nullptr;
    AgendaModel *m_agenda = nullptr;
    DayPanel *m_panel = nullptr;
    QWidget *m_empty = nullptr;
};

} // namespace sallyport::console
