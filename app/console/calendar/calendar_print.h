#pragma once

#include "console/calendar/calendar_content.h"

class QWidget;

namespace sallyport::console {

/// Asks for a printer and prints the days that are shown, on one page in landscape.
void printCalendar(QWidget *parent, const core::View &view, const CalendarContent &content);

/// The same as a PDF; false when the file cannot be written.
bool saveCalendarPdf(const QString &file, const core::View &view, const CalendarContent &content);

} // namespace sallyport::console
