#include "console/report_export.h"

#include "base/private_files.h"
#include "core/when_done.h"
#include "core/words.h"

#include <QFileDialog>
#include <QtConcurrent>

namespace sallyport::console {

namespace {

Result<void> writeReport(const core::View &view, core::Audience audience, const QString &file)
{
    const core::Report report = core::makeReport(view, audience);
    const bool isHtml = file.endsWith(QLatin1String(".html"), Qt::CaseInsensitive) ||
                        file.endsWith(QLatin1String(".htm"), Qt::CaseInsensitive);
    const auto bytes = isHtml ? core::toHtml(report) : core::toPdf(report, view.inputs.now);
    if (!bytes)
        return Failure(bytes.error());
    return writePrivateFile(file, *bytes);
}

} // namespace

ReportExport::ReportExport(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void ReportExport::ask(const core::ViewPtr &view, core::Audience audience)
{
    auto *dialog = new QFileDialog(m_window, tr("Write a report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("PDF (*.pdf)"), tr("Web page (*.html)")});
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(
            filter.contains(QLatin1String("html")) ? QStringLiteral("html") : QStringLiteral("pdf"));
    });
    dialog->selectFile(
        QStringLiteral("%1-%2-%3.pdf")
            .arg(view->estate().name, core::nameOf(audience), toDate(view->inputs.now).toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, view, audience](const QString &file) { write(view, audience, file); });
    dialog->open();
}

void ReportExport::write(const core::ViewPtr &view, core::Audience audience, const QString &file)
{
    core::whenDone(QtConcurrent::run([view, audience, file] { return writeReport(*view, audience, file); }), this,
        [this, file](const Result<void> &done) {
            if (done)
                Q_EMIT written(file);
            else
                Q_EMIT failed(core::Words().plain(done.error()));
        });
}

} // namespace sallyport::console
