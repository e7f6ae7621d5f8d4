#include "pdf/pdf_page.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPageLayout>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextDocument>

namespace sallyport::pdf {

namespace {

/// Takes the place of what the writer says about its own time and run, byte for byte, so that every offset in the file
/// stays right.
void settle(QByteArray &pdf, Instant madeAt)
{
    const QByteArray stamp = toDateTime(madeAt).toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    const QByteArray key = "/CreationDate (D:";
    if (const qsizetype at = pdf.indexOf(key); at >= 0)
        pdf.replace(at + key.size(), stamp.size(), stamp);
    // The zone behind it is that of the machine: "+02'00')".
    if (const qsizetype at = pdf.indexOf(key); at >= 0) {
        const qsizetype zone = at + key.size() + stamp.size();
        const qsizetype end = pdf.indexOf(')', zone);
        const QByteArray utc = "+00'00'";
        if (end - zone == utc.size())
            pdf.replace(zone, utc.size(), utc);
    }
    const QByteArray id = "/ID [ <";
    for (qsizetype at = pdf.indexOf(id); at >= 0; at = pdf.indexOf(id, at + 1)) {
        const qsizetype end = pdf.indexOf(']', at);
        for (qsizetype i = at + id.size(); i < end; ++i) {
            const char byte = pdf.at(i);
            if ((byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F'))
                pdf[i] = '0';
        }
    }
}

} // namespace

Result<QByteArray> fromHtml(const QByteArray &html, Instant madeAt)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(
        {QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter});
    writer.setResolution(300);
    QTextDocument document;
    document.setHtml(QString::fromUtf8(html));
    const QRegularExpression title(QStringLiteral("<title>([^<]*)</title>"));
    writer.setTitle(title.match(QString::fromUtf8(html)).captured(1));
    document.documentLayout()->setPaintDevice(&writer);
    document.setDocumentMargin(0);
    document.setPageSize(writer.pageLayout().paintRectPixels(writer.resolution()).size());
    document.print(&writer);
    if (pdf.isEmpty())
        return fail(ErrorCode::Unwritable, {QT_TRANSLATE_NOOP("Message", "the page could not be laid out"), {}});
    settle(pdf, madeAt);
    return pdf;
}

} // namespace sallyport::pdf
