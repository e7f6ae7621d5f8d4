#include "core/words.h"

#include "base/time.h"

#include <QCoreApplication>

#include <type_traits>

namespace sallyport::core {

namespace {

/// Takes the number that stands for %n out of the arguments.
std::pair<int, std::vector<Argument>> splitCount(const Message &message)
{
    std::vector<Argument> rest = message.arguments;
    if (!QByteArray::fromRawData(message.text, qstrlen(message.text)).contains("%n"))
        return {-1, rest};
    for (auto candidate = rest.begin(); candidate != rest.end(); ++candidate) {
        if (const auto *number = std::get_if<qint64>(&*candidate)) {
            const int count = static_cast<int>(*number);
            rest.erase(candidate);
            return {count, rest};
        }
    }
    return {-1, rest};
}

} // namespace

Words::Words(const QLocale &locale)
    : m_locale(locale)
{
}

std::vector<Segment> Words::segments(const Message &message) const
{
    const auto [count, arguments] = splitCount(message);
    const QString text = QCoreApplication::translate("Message", message.text, nullptr, count);
    std::vector<Segment> segments;
    qsizetype plainFrom = 0;
    const auto flush = [&](qsizetype until) {
        if (until > plainFrom)
            segments.push_back({text.mid(plainFrom, until - plainFrom), false});
    };
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const int index = text.at(i) == u'%' ? text.at(i + 1).digitValue() : -1;
        if (index < 1 || static_cast<size_t>(index) > arguments.size())
            continue;
        flush(i);
        const Argument &argument = arguments.at(static_cast<size_t>(index) - 1);
        if (const auto *clause = std::get_if<Clause>(&argument)) {
            const std::vector<Segment> inner = this->segments(clause->message());
            segments.insert(segments.end(), inner.begin(), inner.end());
        } else {
            segments.push_back(segment(argument));
        }
        plainFrom = i + 2;
        ++i;
    }
    flush(text.size());
    return segments;
}

QString Words::plain(const Message &message) const
{
    QString text;
    for (const Segment &part : segments(message))
        text += part.text;
    return text;
}

QString Words::plain(const Error &error) const
{
    QString text =
        error.subject.isEmpty() ? plain(error.what) : error.subject + QStringLiteral(": ") + plain(error.what);
    if (!error.advice.isEmpty())
        text += QStringLiteral(". ") + plain(error.advice);
    return text;
}

Segment Words::segment(const Argument &argument) const
{
    return std::visit(
        [this](const auto &value) -> Segment {
            using T = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<T, Code>)
                return {value.text, true};
            else if constexpr (std::is_same_v<T, Duration>)
                return {span(value), false};
            else if constexpr (std::is_same_v<T, Instant>)
                return {date(value), false};
            else if constexpr (std::is_same_v<T, qint64>)
                return {count(value), false};
            else if constexpr (std::is_same_v<T, Clause>)
                return {plain(value.message()), false};
            else
                return {value, false};
        },
        argument);
}

QString Words::span(Duration duration) const
{
    const auto seconds = duration.count();
    const auto translated = [this](const char *unit, qint64 number) {
        return QCoreApplication::translate("Units", unit).arg(m_locale.toString(number));
    };
    if (seconds >= 86400)
        return translated(QT_TRANSLATE_NOOP("Units", "%1 d"), seconds / 86400);
    if (seconds >= 3600)
        return translated(QT_TRANSLATE_NOOP("Units", "%1 h"), seconds / 3600);
    if (seconds >= 60)
        return translated(QT_TRANSLATE_NOOP("Units", "%1 min"), seconds / 60);
    return translated(QT_TRANSLATE_NOOP("Units", "%1 s"), seconds);
}

QString Words::span(std::chrono::milliseconds duration) const
{
    if (duration >= std::chrono::seconds(10))
        return span(std::chrono::duration_cast<Duration>(duration));
    return QCoreApplication::translate("Units", "%1 s").arg(m_locale.toString(duration.count() / 1000.0, 'f', 1));
}

QString Words::date(Instant instant) const
{
    return m_locale.toString(toDate(instant), QStringLiteral("d MMM yyyy"));
}

QString Words::time(Instant instant) const
{
    return toDateTime(instant).toString(QStringLiteral("HH:mm:ss"));
}

QString Words::dateAndTime(Instant instant) const
{
    return date(instant) + QLatin1Char(' ') + toDateTime(instant).toString(QStringLiteral("HH:mm"));
}

QString Words::count(qint64 number) const
{
    return m_locale.toString(number);
}

} // namespace sallyport::core
