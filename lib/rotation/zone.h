#pragma once

#include "estate/estate.h"

#include <QTimeZone>

namespace sallyport::rotation {

/// The zone in which the estate's days begin and end; UTC where the system does not know its name.
QTimeZone zoneOf(const estate::Estate &estate);

/// The calendar day in a zone: 23:30 in New York is another day than in UTC.
QDate dayIn(const QTimeZone &zone, Instant at);

/// The first moment of a day in a zone, which is not always midnight: some zones skip it when summer time begins.
Instant startOf(const QTimeZone &zone, QDate day);

bool isWeekend(QDate day);
/// The Monday of a day's week, as ISO 8601 has it.
QDate mondayOf(QDate day);

} // namespace sallyport::rotation
