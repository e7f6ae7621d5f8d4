#include "base/private_files.h"
#include "cli/json.h"
#include "cli/opened_estate.h"
#include "core/report/report.h"

#include <QFile>
#include <QJsonArray>

namespace sallyport::cli {

namespace {

QJsonObject toJson(const core::ReportSection &section)
{
    QJsonArray rows;
    for (const auto &row : section.rows) {
        QJsonArray cells;
        for (const core::ReportCell &cell : row)
            cells.append(cell.text);
        rows.append(cells);
    }
    QJsonObject object{{QStringLiteral("title"), section.title},
        {QStringLiteral("columns"), QJsonArray::fromStringList(section.columns)}, {QStringLiteral("rows"), rows}};
    if (!section.note.isEmpty())
        object.insert(QStringLiteral("note"), section.note);
    if (section.more > 0)
        object.insert(QStringLiteral("more"), section.more);
    return object;
}

QJsonObject toJson(const core::Report &report)
{
    QJsonArray sections;
    for (const core::ReportSection &section : report.sections)
        sections.append(toJson(section));
    return {{QStringLiteral("audience"), core::nameOf(report.audience)}, {QStringLiteral("title"), report.title},
        {QStringLiteral("as_of"), report.subtitle}, {QStringLiteral("sections"), sections}};
}

/// "-" is standard output; a file is replaced as a whole or not at all.
Result<void> write(const QByteArray &bytes, const QString &file)
{
    if (file == QLatin1String("-")) {
        QFile out;
        if (out.open(stdout, QIODevice::WriteOnly) && out.write(bytes) == bytes.size())
            return {};
        return fail(ErrorCode::Unwritable, verbatim(out.errorString()), QStringLiteral("standard output"));
    }
    return writePrivateFile(file, bytes);
}

} // namespace

int runReport(Invocation &invocation)
{
    const auto workspace = openSearchedEstate(invocation);
    if (!workspace)
        return invocation.failed(workspace.error());
    const QString who = invocation.takeOption(QStringLiteral("--for"));
    const QString format = invocation.takeOption(QStringLiteral("--format"));
    const QString file = invocation.takeOption(QStringLiteral("--output"));
    const auto audience = core::audienceOf(who.isEmpty() ? QStringLiteral("team") : who);
    if (!audience)
        return invocation.misused(QStringLiteral("--for takes team or auditor"));
    const bool isPdf = format == QLatin1String("pdf");
    if (!isPdf && !format.isEmpty() && format != QLatin1String("html"))
        return invocation.misused(QStringLiteral("--format takes html or pdf"));
    if (isPdf && file.isEmpty())
        return invocation.misused(QStringLiteral("--format pdf needs --output FILE (- for standard output)"));
    if (!invocation.arguments.isEmpty())
        return invocation.misusedArgument();
    const core::View &view = *(*workspace)->view();
    const core::Report report = core::makeReport(view, *audience);
    if (invocation.output == Output::Json) {
        invocation.printJson(toJson(report));
        return Fine;
    }
    QByteArray bytes = core::toHtml(report);
    if (isPdf) {
        auto pdf = core::toPdf(report, view.inputs.now);
        if (!pdf)
            return invocation.failed(pdf.error());
        bytes = std::move(*pdf);
    }
    if (file.isEmpty()) {
        invocation.out << QString::fromUtf8(bytes);
        return Fine;
    }
    if (const auto done = write(bytes, file); !done)
        return invocation.failed(done.error());
    return Fine;
}

} // namespace sallyport::cli
