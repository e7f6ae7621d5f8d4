#include "vault/ttl.h"

#include "base/duration.h"

#include <QRegularExpression>

#include <array>

namespace sallyport::vault {

namespace {

struct Unit
{
    const char *name;
    double nanoseconds;
};

constexpr std::array units = {Unit{"ns", 1}, Unit{"us", 1e3}, Unit{"µs", 1e3}, Unit{"μs", 1e3}, Unit{"ms", 1e6},
    Unit{"s", 1e9}, Unit{"m", 6e10}, Unit{"h", 3.6e12}};

std::optional<double> unitOf(const QString &name)
{
    for (const Unit &unit : units) {
        if (name == QString::fromUtf8(unit.name))
            return unit.nanoseconds;
    }
    return {};
}

/// What time.ParseDuration takes, without the sign.
std::optional<double> goDuration(const QString &text)
{
    static const QRegularExpression part(QStringLiteral("\\G([0-9]*(?:\\.[0-9]*)?)([^0-9.]+)"));
    double total = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto match = part.match(text, at);
        const auto unit = match.hasMatch() ? unitOf(match.captured(2)) : std::nullopt;
        bool isNumber = false;
        const double amount = match.captured(1).toDouble(&isNumber);
        if (!unit || !isNumber)
            return {};
        total += amount * *unit;
        at = match.capturedEnd();
    }
    return total;
}

} // namespace

std::optional<std::chrono::nanoseconds> parseTtl(QStringView text)
{
    using std::chrono::nanoseconds;
    if (text.isEmpty())
        return nanoseconds(0);
    bool isNumber = false;
    if (const qint64 seconds = text.toLongLong(&isNumber); isNumber)
        return std::chrono::seconds(seconds);
    if (text.endsWith(u'd')) {
        const qint64 days = text.chopped(1).toLongLong(&isNumber);
        return isNumber ? std::optional<nanoseconds>(std::chrono::hours(24 * days)) : std::nullopt;
    }
    const bool isSigned = text.startsWith(u'-') || text.startsWith(u'+');
    const auto amount = goDuration(text.mid(isSigned ? 1 : 0).toString());
    if (!amount || (isSigned && text.size() == 1))
        return {};
    return nanoseconds(static_cast<qint64>(text.startsWith(u'-') ? -*amount : *amount));
}

QString ttlText(std::chrono::nanoseconds ttl)
{
    const auto seconds = std::chrono::duration_cast<Duration>(ttl);
    if (seconds == ttl)
        return ttl.count() == 0 ? QStringLiteral("0s") : toString(seconds);
    return QString::number(static_cast<double>(ttl.count()) / 1e6, 'g', 15) + QStringLiteral("ms");
}

} // namespace sallyport::vault
