#pragma once

#include "console/calendar/calendar_content.h"
#include "widgets/surface.h"

class QAction;
class QButtonGroup;
class QHBoxLayout;
class QPushButton;

namespace sallyport::console {

/// The page's name, the days that are shown and how to go on from them, what they add up to, and the view.
class CalendarHeader final : public Surface
{
    Q_OBJECT

public:
    explicit CalendarHeader(QWidget *parent = nullptr);

    void show(const CalendarContent &content);
    using QWidget::show;

Q_SIGNALS:
    void modeChosen(sallyport::console::CalendarMode mode);
    void stepRequested(int direction); ///< -1 back, 0 today, 1 on
    void exportRequested();
    void printRequested();
    void pdfRequested();
    void proposeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildSteps(QHBoxLayout *row);
    void buildModes(QHBoxLayout *row);
    void buildActs(QHBoxLayout *row);
    void fit(); ///< the sums, then the span are the first to go where the header is narrow

    ToneLabel *m_span = nullptr;
    ToneLabel *m_sums = nullptr;
    QButtonGroup *m_modes = nullptr;
};

} // namespace sallyport::console
