#include "base/time.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace sallyport {

Result<Instant> parseInstant(QStringView text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d)[Tt ](\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d+))?([Zz]|[+-]\\d\\d:\\d\\d)$"));
    const auto match = pattern.match(text.toString());
    const auto refused = [&] {
        return fail(ErrorCode::Malformed,
            {QT_TRANSLATE_NOOP("Message", "\"%1\" is not a time in RFC 3339"), {text.toString()}}, {},
            {QT_TRANSLATE_NOOP("Message", "Write it like 2026-11-23T10:42:00Z"), {}});
    };
    if (!match.hasMatch())
        return refused();
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QTime time = QTime::fromString(match.captured(2), QStringLiteral("HH:mm:ss"));
    if (!date.isValid() || !time.isValid())
        return refused();
    const int milliseconds = match.captured(3).leftJustified(3, u'0', true).toInt();
    const QString zone = match.captured(4);
    int offset = 0;
    if (zone.size() == 6) {
        offset = zone.mid(1, 2).toInt() * 3600 + zone.mid(4, 2).toInt() * 60;
        if (zone.startsWith(u'-'))
            offset = -offset;
    }
    return fromDateTime(QDateTime(date, time, Qt::UTC).addSecs(-offset)) + std::chrono::milliseconds(milliseconds);
}

QString toRfc3339(Instant instant)
{
    return toDateTime(instant).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

Instant fromDateTime(const QDateTime &dateTime)
{
    return Instant(std::chrono::milliseconds(dateTime.toMSecsSinceEpoch()));
}

QDateTime toDateTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
}

QDate toDate(Instant instant)
{
    return toDateTime(instant).date();
}

Instant SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace sallyport
