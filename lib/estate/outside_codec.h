#pragma once

#include "estate/outside.h"

#include <QByteArray>

namespace sallyport::estate {

// As JSON, and back. Unknown fields are ignored and missing ones take their defaults, so that what was kept outlives
// small changes of the format. Errors: Malformed.

QByteArray encode(const Look<monitoring::AlertReading> &look);
QByteArray encode(const Look<git::BranchProtection> &look);
Result<Look<monitoring::AlertReading>> decodeAlerts(const QByteArray &bytes);
Result<Look<git::BranchProtection>> decodeProtection(const QByteArray &bytes);

} // namespace sallyport::estate
