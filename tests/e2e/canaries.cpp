#include "e2e/canaries.h"

#include <QString>

namespace sallyport::e2e {

QList<QByteArray> shapesOf(const QByteArray &text)
{
    const QString wide = QString::fromUtf8(text);
    const QByteArray utf16(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
    if (text.size() < 12)
        return {text, utf16};
    return {text, utf16, text.toBase64(QByteArray::OmitTrailingEquals).chopped(2), text.toHex()};
}

QByteArray firstFound(const QByteArray &bytes, const QList<QByteArray> &texts)
{
    for (const QByteArray &text : texts) {
        for (const QByteArray &shape : shapesOf(text)) {
            if (bytes.contains(shape))
                return text;
        }
    }
    return {};
}

} // namespace sallyport::e2e
