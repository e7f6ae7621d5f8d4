#include "base/duration.h"

#include <QHash>
#include <QRegularExpression>

#include <array>

namespace sallyport {

namespace {

using namespace std::chrono_literals;
constexpr Duration day = 24h;

struct Unit
{
    const char *name;
    Duration length;
};

constexpr std::array units = {Unit{"y", 365 * day}, Unit{"mo", 30 * day}, Unit{"w", 7 * day}, Unit{"d", day},
    Unit{"h", 1h}, Unit{"m", 1min}, Unit{"s", 1s}};

// A century: longer than any cadence, and far from overflow.
constexpr Duration longest = 36500 * day;

Failure refused(QStringView text)
{
    return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "\"%1\" is not a duration"), {text.toString()}}, {},
        {QT_TRANSLATE_NOOP("Message", "Write it like 90d, 12w, 1h30m, quarterly or P90D"), {}});
}

Result<Duration> sumOfParts(QStringView text, QStringView whole)
{
    static const QRegularExpression part(QStringLiteral("\\G(\\d{1,9})\\s*(y|mo|w|d|h|m|s)\\s*"));
    Duration sum{};
    qsizetype end = 0;
    auto matches = part.globalMatch(text.toString());
    while (matches.hasNext()) {
        const auto match = matches.next();
        for (const Unit &unit : units) {
            if (match.captured(2) == QLatin1String(unit.name))
                sum += match.captured(1).toLongLong() * unit.length;
        }
        end = match.capturedEnd();
    }
    if (end == 0 || end != text.size() || sum > longest)
        return refused(whole);
    return sum;
}

Result<Duration> isoDuration(QStringView text)
{
    static const QRegularExpression iso(QStringLiteral(
        "^P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?$"));
    const auto match = iso.match(text.toString());
    Duration sum{};
    bool any = false;
    for (size_t i = 0; i < units.size(); ++i) {
        const QString number = match.captured(static_cast<int>(i) + 1);
        any = any || !number.isEmpty();
        if (number.size() > 9)
            return refused(text);
        sum += number.toLongLong() * units.at(i).length;
    }
    if (!match.hasMatch() || !any || sum > longest)
        return refused(text);
    return sum;
}

} // namespace

Result<Duration> parseDuration(QStringView text)
{
    static const QHash<QString, Duration> words = {{QStringLiteral("hourly"), 1h}, {QStringLiteral("daily"), day},
        {QStringLiteral("weekly"), 7 * day}, {QStringLiteral("monthly"), 30 * day},
        {QStringLiteral("quarterly"), 90 * day}, {QStringLiteral("yearly"), 365 * day},
        {QStringLiteral("annually"), 365 * day}};
    const QString trimmed = text.trimmed().toString();
    if (const auto word = words.find(trimmed.toLower()); word != words.end())
        return *word;
    if (trimmed.startsWith(u'P'))
        return isoDuration(trimmed);
    bool isNumber = false;
    const qlonglong seconds = trimmed.toLongLong(&isNumber);
    if (isNumber) {
        if (seconds < 0 || Duration(seconds) > longest)
            return refused(text);
        return Duration(seconds);
    }
    return sumOfParts(trimmed.toLower(), text);
}

QString toString(Duration duration)
{
    if (duration == Duration::zero())
        return QStringLiteral("0s");
    QString text;
    for (const Unit &unit : units) {
        // Days are what the field counts in: 90d, not 3mo, and 365d, not 1y.
        if (unit.length > day)
            continue;
        const auto count = duration / unit.length;
        duration -= count * unit.length;
        if (count > 0)
            text += QString::number(count) + QLatin1String(unit.name);
    }
    return text;
}

} // namespace sallyport
