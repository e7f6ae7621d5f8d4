#pragma once

#include "console/calendar/calendar_content.h"
#include "widgets/surface.h"

namespace sallyport::console {

/// One rotation with what belongs to it: how often, when last, what to mind, and what one can do.
class RotationCard final : public Surface
{
    Q_OBJECT

public:
    /// Short: of the overdue shelf, where the column is narrow.
    enum class Form { Short, Whole };

    RotationCard(const core::View &view, const CalendarChip &chip, Form form, QWidget *parent = nullptr);

Q_SIGNALS:
    void stageRequested(const sallyport::rotation::Entry &entry);
    void planRequested(const sallyport::rotation::Entry &entry, QDate day);
    void openRequested(const sallyport::estate::SecretId &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLayout *heading(const core::View &view);
    void addLine(const QString &text, Role tone);
    void addNote(const QString &icon, Role role, const QString &text);
    void addNotes(const core::View &view);
    void addButtons(const core::View &view);

    CalendarChip m_chip;
    Form m_form;
};

} // namespace sallyport::console
