#pragma once

#include "base/error.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace sallyport::core {

/// A run of text in one face.
struct Segment
{
    QString text;
    bool isCode = false; ///< a path, address or file:line: shown in the monospaced face
    friend bool operator==(const Segment &, const Segment &) = default;
};

/// Turns what lib/ means into the words of the person's language. Times of day and dates are in UTC, as the field's
/// logs are; durations are rounded to what one scans: "12 d", "4 s".
class Words
{
public:
    explicit Words(const QLocale &locale = QLocale());

    std::vector<Segment> segments(const Message &message) const;
    QString plain(const Message &message) const;
    /// "subject: what. advice" with the parts that are there.
    QString plain(const Error &error) const;

    /// "12 d", "3 h", "2 min", "4 s": the largest whole unit, days being the largest.
    QString span(Duration duration) const;
    QString span(std::chrono::milliseconds duration) const;
    /// "13 Aug 2026"
    QString date(Instant instant) const;
    /// "10:41:52"
    QString time(Instant instant) const;
    QString dateAndTime(Instant instant) const;
    QString count(qint64 number) const;

private:
    Segment segment(const Argument &argument) const;

    QLocale m_locale;
};

} // namespace sallyport::core
