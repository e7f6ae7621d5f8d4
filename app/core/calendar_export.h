#pragma once

#include "core/view.h"
#include "core/words.h"

namespace sallyport::core {

/// What an entry of the calendar is, in words: "Rotate pg_warehouse (prod)".
QString titleOf(const View &view, const rotation::Entry &entry);
/// How its secret is rotated, and by what cadence.
QString detailOf(const View &view, const rotation::Entry &entry, const Words &words);

/// The rotations of the coming year as an iCalendar stream.
QByteArray exportIcs(const View &view, const Words &words);

} // namespace sallyport::core
