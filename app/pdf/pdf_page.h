#pragma once

#include "base/error.h"
#include "base/time.h"

#include <QByteArray>

namespace sallyport::pdf {

/// Lays a page of HTML out on A4 and gives it as PDF. The same page and time give the same bytes: the document carries
/// this time, and not that of its making. Needs a QGuiApplication.
Result<QByteArray> fromHtml(const QByteArray &html, Instant madeAt);

} // namespace sallyport::pdf
