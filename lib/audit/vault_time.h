#pragma once

#include "base/error.h"

#include <optional>
#include <string_view>

namespace sallyport::audit {

/// RFC 3339 to milliseconds since 1970. The form that Vault writes (UTC) takes a shortcut, since every line has one.
std::optional<qint64> readTime(std::string_view text);

} // namespace sallyport::audit
