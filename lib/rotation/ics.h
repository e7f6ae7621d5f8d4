#pragma once

#include "rotation/calendar.h"

#include <functional>

namespace sallyport::rotation {

/// What an entry of the exported calendar says; the interface chooses the words. Never names of a secret's fields.
struct IcsText
{
    QString summary;
    QString description;
};

struct IcsRequest
{
    QString name; ///< of the calendar
    QDate from;
    QDate until; ///< of what does not repeat by itself
    std::function<IcsText(const Entry &entry, const Rotation &rotation)> words;
};

/// The coming rotations as an iCalendar stream (RFC 5545), for a calendar program to subscribe to. What somebody has to
/// do is an event of a whole day, with reminders a week before and on its morning; what the backend does by itself is
/// one at its moment, in the estate's time zone. A fixed period is one event that repeats. UIDs are stable: importing
/// anew replaces and doubles nothing.
QByteArray toIcs(const Calendar &calendar, const CalendarFacts &facts, const IcsRequest &request);

} // namespace sallyport::rotation
