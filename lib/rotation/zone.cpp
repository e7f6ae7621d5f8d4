#include "rotation/zone.h"

namespace sallyport::rotation {

QTimeZone zoneOf(const estate::Estate &estate)
{
    const QTimeZone zone(estate.timeZone);
    return zone.isValid() ? zone : QTimeZone::utc();
}

QDate dayIn(const QTimeZone &zone, Instant at)
{
    return toDateTime(at).toTimeZone(zone).date();
}

Instant startOf(const QTimeZone &zone, QDate day)
{
    return fromDateTime(day.startOfDay(zone));
}

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

QDate mondayOf(QDate day)
{
    return day.addDays(Qt::Monday - day.dayOfWeek());
}

} // namespace sallyport::rotation
