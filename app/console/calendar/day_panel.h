#pragma once

#include "console/calendar/calendar_content.h"
#include "rotation/what_if.h"
#include "widgets/surface.h"

class QVBoxLayout;

namespace sallyport::console {

/// The day that is selected: its rotations, how full its week is and what could move, and the freeze it lies in.
class DayPanel final : public Surface
{
    Q_OBJECT

public:
    explicit DayPanel(QWidget *parent = nullptr);

    void show(const core::View &view, const CalendarContent &content, QDate day);
    using QWidget::show;

Q_SIGNALS:
    void dayRequested(QDate day);
    void stageRequested(const sallyport::rotation::Entry &entry);
    void planRequested(const sallyport::rotation::Entry &entry, QDate day);
    void openRequested(const sallyport::estate::SecretId &id);
    void moveRequested(const std::vector<sallyport::rotation::Proposal> &proposals);
    void listRequested();

private:
    void fillDay(const core::View &view, const CalendarContent &content, QDate day);
    void fillWeek(const core::View &view, const CalendarContent &content, QDate day);
    void fillFreezes(const core::View &view, const CalendarContent &content, QDate day);
    void addHeading(const QString &title, const QString &note);
    ToneLabel *addText(const QString &text, Role tone);

    ToneLabel *m_title = nullptr;
    ToneLabel *m_distance = nullptr;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column = nullptr;
    QDate m_day;
};

} // namespace sallyport::console
