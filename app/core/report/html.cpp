#include "core/report/report.h"

#include "core/report/report_text.h"

#include <array>

namespace sallyport::core {

namespace {

/// Plain enough for a browser and for Qt's rich text, which writes the PDF and has sizes of its own for h1 and h2.
/// Colours are those of the light theme.
constexpr const char *style = R"(
body { font-family: 'Noto Sans', sans-serif; font-size: 7.5pt; color: #1A1D21; background-color: #FFFFFF; }
.title { font-size: 13pt; font-weight: 600; }
.section { font-size: 9pt; font-weight: 600; margin-top: 8px; margin-bottom: 1px; }
p { margin-top: 0; margin-bottom: 4px; color: #4A505A; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 600; color: #4A505A; background-color: #F3F4F6; }
th, td { padding: 1px 6px 1px 3px; vertical-align: top; }
.quiet { color: #4A505A; }
.code { font-family: 'Noto Sans Mono', monospace; }
.critical { color: #AE2019; font-weight: 600; }
.warning { color: #7F4C00; font-weight: 600; }
.good { color: #1B6535; }
.unknown { color: #565D69; font-style: italic; }
@page { size: A4; margin: 12mm; }
)";

QString classOf(Tone tone)
{
    static constexpr std::array names = {"plain", "quiet", "code", "critical", "warning", "good", "unknown"};
    static_assert(names.size() == static_cast<size_t>(Tone::NotChecked) + 1);
    return QLatin1String(names.at(static_cast<size_t>(tone)));
}

void addRow(QString &html, const std::vector<ReportCell> &cells)
{
    html += QStringLiteral("<tr>");
    for (const ReportCell &cell : cells)
        html += QStringLiteral("<td class=\"%1\">%2</td>").arg(classOf(cell.tone), cell.text.toHtmlEscaped());
    html += QStringLiteral("</tr>\n");
}

void addSection(QString &html, const ReportSection &section)
{
    html += QStringLiteral("<div class=\"section\" role=\"heading\" aria-level=\"2\">%1</div>\n")
                .arg(section.title.toHtmlEscaped());
    if (!section.note.isEmpty())
        html += QStringLiteral("<p>%1</p>\n").arg(section.note.toHtmlEscaped());
    if (section.rows.empty())
        return;
    html += QStringLiteral("<table cellspacing=\"0\" width=\"100%\">\n<tr>");
    for (int i = 0; i < section.columns.size(); ++i) {
        const QString width = size_t(i) < section.widths.size()
                                  ? QStringLiteral(" width=\"%1%\"").arg(section.widths.at(size_t(i)))
                                  : QString();
        html += QStringLiteral("<th%1>%2</th>").arg(width, section.columns.at(i).toHtmlEscaped());
    }
    html += QStringLiteral("</tr>\n");
    for (const auto &row : section.rows)
        addRow(html, row);
    html += QStringLiteral("</table>\n");
    if (section.more > 0)
        html += QStringLiteral("<p>%1</p>\n").arg(ReportText::tr("and %n more", nullptr, section.more).toHtmlEscaped());
}

} // namespace

QByteArray toHtml(const Report &report)
{
    QString html = QStringLiteral("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>%1</title>\n"
                                  "<style>%2</style>\n</head>\n<body>\n<div class=\"title\" role=\"heading\" "
                                  "aria-level=\"1\">%1</div>\n<p>%3</p>\n")
                       .arg(report.title.toHtmlEscaped(), QLatin1String(style), report.subtitle.toHtmlEscaped());
    for (const ReportSection &section : report.sections)
        addSection(html, section);
    html += QStringLiteral("</body>\n</html>\n");
    return html.toUtf8();
}

} // namespace sallyport::core
