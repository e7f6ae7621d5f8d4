#pragma once

#include "base/chrono_types.h"
#include "base/error.h"

namespace sallyport {

/// Parses durations as people write them: 90d, 12w, 1h30m, 3600 and 3600s (seconds, as Vault takes them), 2mo, 1y,
/// P90D, PT1H, and the words hourly, daily, weekly, monthly, quarterly, yearly. A month has 30 days, a year 365.
Result<Duration> parseDuration(QStringView text);

/// The shortest exact form in one or two units: "90d", "1h30m".
QString toString(Duration duration);

} // namespace sallyport
