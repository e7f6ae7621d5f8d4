#include "audit/vault_time.h"

#include "base/time.h"

namespace sallyport::audit {

namespace {

/// -1 when one of the characters is no digit.
int digits(std::string_view text, size_t from, size_t count)
{
    int number = 0;
    for (size_t at = from; at < from + count; ++at) {
        if (text[at] < '0' || text[at] > '9')
            return -1;
        number = number * 10 + (text[at] - '0');
    }
    return number;
}

std::optional<int> milliseconds(std::string_view fraction)
{
    int value = 0;
    for (size_t at = 0; at < 3; ++at)
        value = value * 10 + (at < fraction.size() ? fraction[at] - '0' : 0);
    return digits(fraction, 0, fraction.size()) < 0 && !fraction.empty() ? std::nullopt : std::optional(value);
}

std::optional<qint64> readUtc(std::string_view text)
{
    using namespace std::chrono;
    constexpr size_t seconds = 19; // of "2026-11-23T10:42:00"
    if (text.size() < seconds + 1 || text.size() > seconds + 11 || text.back() != 'Z' || text[10] != 'T')
        return std::nullopt;
    if (text[4] != '-' || text[7] != '-' || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const year_month_day day{
        year(digits(text, 0, 4)), month(unsigned(digits(text, 5, 2))), std::chrono::day(unsigned(digits(text, 8, 2)))};
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    const bool isFraction = text.size() > seconds + 1;
    const auto fraction = milliseconds(isFraction ? text.substr(seconds + 1, text.size() - seconds - 2) : "");
    if (!day.ok() || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || !fraction ||
        (isFraction && text[seconds] != '.'))
        return std::nullopt;
    const auto days = sys_days(day).time_since_epoch().count();
    return (((qint64(days) * 24 + hour) * 60 + minute) * 60 + second) * 1000 + *fraction;
}

} // namespace

std::optional<qint64> readTime(std::string_view text)
{
    if (const auto time = readUtc(text))
        return time;
    const auto instant = parseInstant(QString::fromUtf8(text.data(), qsizetype(text.size())));
    return instant ? std::optional(qint64(instant->time_since_epoch().count())) : std::nullopt;
}

} // namespace sallyport::audit
