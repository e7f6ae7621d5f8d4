#pragma once

#include <QStringView>

#include <chrono>
#include <optional>

namespace sallyport::vault {

/// A time to live as Vault takes it: "90" (seconds), "7d", and what Go's time.ParseDuration takes ("1h30m", "1.5h",
/// "100ms", "-5s"). Empty is 0.
std::optional<std::chrono::nanoseconds> parseTtl(QStringView text);

/// "1h30m", "500ms"; "0s" for none.
QString ttlText(std::chrono::nanoseconds ttl);

} // namespace sallyport::vault
