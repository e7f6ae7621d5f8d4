#pragma once

#include "base/error.h"

#include <nlohmann/json.hpp>

#include <QByteArray>

#include <span>

namespace sallyport::vault {

/// Parses JSON and drops, while parsing, every field that `kept` does not name (the form is EndpointRow::kept's);
/// a value that stands where only an object belongs becomes null.
/// Errors: Malformed.
Result<nlohmann::json> parseKept(const QByteArray &bytes, std::span<const char *const> kept);

} // namespace sallyport::vault
