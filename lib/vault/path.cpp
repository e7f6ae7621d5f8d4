#include "vault/path.h"

#include <algorithm>

namespace sallyport::vault {

namespace {

bool isOdd(QChar character)
{
    return character.category() == QChar::Other_Control || character.isNull();
}

Result<void> checkSegment(const QString &segment)
{
    const auto refused = [&](const Message &why) {
        return fail(ErrorCode::Invalid, why, segment,
            {QT_TRANSLATE_NOOP("Message", "Give a path such as prod/connections/pg"), {}});
    };
    if (segment.isEmpty())
        return refused({QT_TRANSLATE_NOOP("Message", "a path has an empty part"), {}});
    if (segment == QLatin1String(".") || segment == QLatin1String(".."))
        return refused({QT_TRANSLATE_NOOP("Message", "a path may not have the part \"%1\""), {segment}});
    if (std::any_of(segment.begin(), segment.end(), isOdd))
        return refused({QT_TRANSLATE_NOOP("Message", "a path has a control character"), {}});
    if (!segment.isValidUtf16())
        return refused({QT_TRANSLATE_NOOP("Message", "a path is not valid Unicode"), {}});
    return {};
}

QStringView withoutOuterSlashes(QStringView text)
{
    if (text.startsWith(u'/'))
        text = text.sliced(1);
    if (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

} // namespace

Result<VaultPath> VaultPath::parse(QStringView text)
{
    VaultPath path;
    const QStringView inner = withoutOuterSlashes(text);
    if (inner.isEmpty())
        return path;
    for (const QStringView part : inner.split(u'/')) {
        const QString segment = part.toString();
        if (const auto checked = checkSegment(segment); !checked)
            return Failure(checked.error());
        path.m_segments.push_back(segment);
    }
    return path;
}

Result<VaultPath> VaultPath::child(QStringView segment) const
{
    if (segment.endsWith(u'/'))
        segment.chop(1);
    const QString name = segment.toString();
    if (const auto checked = checkSegment(name); !checked)
        return Failure(checked.error());
    if (name.contains(u'/'))
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "a name has a slash inside"), {}}, name);
    VaultPath path = *this;
    path.m_segments.push_back(name);
    return path;
}

QByteArray VaultPath::encoded() const
{
    QByteArray bytes;
    for (const QString &segment : m_segments) {
        if (!bytes.isEmpty())
            bytes += '/';
        bytes += segment.toUtf8().toPercentEncoding();
    }
    return bytes;
}

} // namespace sallyport::vault
