#include "console/calendar/calendar_print.h"

#include "console/calendar/grid_painter.h"
#include "core/words.h"
#include "widgets/type.h"

#include <QCoreApplication>
#include <QFile>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>

namespace sallyport::console {

namespace {

/// Gives this file its translation context.
class PrintText
{
    Q_DECLARE_TR_FUNCTIONS(PrintText)
};

QPageLayout page()
{
    return {QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter};
}

/// Paper is white, whatever the theme is. The painter counts in the screen's pixels, so that type keeps its size.
void paintPage(QPainter &painter, const QRect &whole, const core::View &view, const CalendarContent &content)
{
    const QPalette light = paletteFor(Theme::Light);
    const double scale = double(whole.width()) / 1100;
    painter.scale(scale, scale);
    const QRect area(0, 0, int(whole.width() / scale), int(whole.height() / scale));
    painter.setFont(console::font(Type::PageTitle));
    painter.setPen(color(light, Role::Text));
    const int title = painter.fontMetrics().height() + 8;
    painter.drawText(QRect(0, 0, area.width(), title), Qt::AlignVCenter | Qt::AlignLeft,
        PrintText::tr("Rotations of %1").arg(view.estate().name));
    painter.setFont(console::font(Type::Small));
    const QString state = PrintText::tr("as of %1 UTC; %2 overdue")
                              .arg(core::Words().dateAndTime(view.inputs.now))
                              .arg(content.overdue.size());
    painter.drawText(QRect(0, 0, area.width(), title), Qt::AlignVCenter | Qt::AlignRight, state);
    const QRect rest = area.adjusted(0, title, 0, 0);
    const GridLayout layout = GridLayout::of(rest, content, console::font(Type::Caption));
    GridPainter(painter, light, view, content, layout).paint({}, false);
}

/// A page shows whole weeks: the list and the year print the quarter around them.
CalendarContent printable(const core::View &view, const CalendarContent &content)
{
    if (content.query.mode != CalendarMode::Year && content.query.mode != CalendarMode::List)
        return content;
    CalendarQuery query = content.query;
    query.mode = CalendarMode::Quarter;
    return CalendarContent::make(view, query);
}

} // namespace

void printCalendar(QWidget *parent, const core::View &view, const CalendarContent &content)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageLayout(page());
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QPainter painter(&printer);
    paintPage(painter, {{}, printer.pageLayout().paintRectPixels(printer.resolution()).size()}, view,
        printable(view, content));
}

bool saveCalendarPdf(const QString &file, const core::View &view, const CalendarContent &content)
{
    QFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return false;
    QPdfWriter writer(&target);
    writer.setPageLayout(page());
    writer.setTitle(PrintText::tr("Rotations of %1").arg(view.estate().name));
    QPainter painter(&writer);
    paintPage(
        painter, {{}, writer.pageLayout().paintRectPixels(writer.resolution()).size()}, view, printable(view, content));
    return painter.end();
}

} // namespace sallyport::console
