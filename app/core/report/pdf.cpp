#include "core/report/report.h"

#include "base/program.h"
#include "core/own_program.h"

#include <QFile>

namespace sallyport::core {

Result<QByteArray> toPdf(const Report &report, Instant madeAt)
{
    ProgramCall call;
    call.program = ownProgram(QStringLiteral("sallyport-pdf"), QStringLiteral("pdf"));
    if (!QFile::exists(call.program))
        return fail(ErrorCode::NotFound,
            {QT_TRANSLATE_NOOP("Message", "sallyport-pdf is not installed beside this program"), {}}, call.program,
            {QT_TRANSLATE_NOOP("Message", "Install it, or write the page as HTML"), {}});
    call.arguments = {toRfc3339(madeAt)};
    call.environment = bareEnvironment(QProcessEnvironment::systemEnvironment());
    call.input = toHtml(report);
    call.limit = std::chrono::seconds(60);
    auto end = runProgram(call);
    if (!end)
        return Failure(end.error());
    if (end->exitCode != 0)
        return fail(ErrorCode::Unwritable, {QT_TRANSLATE_NOOP("Message", "the page could not be laid out"), {}},
            call.program, verbatim(QString::fromUtf8(end->errors).trimmed()));
    return std::move(end->output);
}

} // namespace sallyport::core
