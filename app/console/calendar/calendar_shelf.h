#pragma once

#include "console/calendar/calendar_content.h"
#include "widgets/surface.h"

class QCheckBox;
class QToolButton;
class QVBoxLayout;

namespace sallyport::console {

/// Beside the calendar: what is overdue, whatever the span shows; what nothing says a cadence of; and what to show.
class CalendarShelf final : public Surface
{
    Q_OBJECT

public:
    explicit CalendarShelf(QWidget *parent = nullptr);

    void show(const core::View &view, const CalendarContent &content);
    using QWidget::show;

Q_SIGNALS:
    void stageRequested(const sallyport::rotation::Entry &entry);
    void openRequested(const sallyport::estate::SecretId &id);
    void overdueRequested();
    void withoutCadenceRequested();
    void cadenceRequested();
    void environmentToggled(const QString &name, bool isShown);
    void kindToggled(const QString &kind, bool isShown);
    void automaticToggled(bool isShown);
    void doneToggled(bool isShown);

private:
    void fillOverdue(const core::View &view, const CalendarContent &content);
    void fillWithoutCadence(const core::View &view, const CalendarContent &content);
    void fillFilters(const core::View &view, const CalendarContent &content);
    void addHeading(const QString &icon, Role role, const QString &title, const QString &count);
    QWidget *addLink(const QString &text, void (CalendarShelf::*act)());
    QCheckBox *addCheck(const QString &text, int count, bool isChecked);
    void addKinds(const CalendarContent &content);

    QWidget *m_body = nullptr;
    QVBoxLayout *m_column = nullptr;
    ToneLabel *m_zone = nullptr;
};

} // namespace sallyport::console
