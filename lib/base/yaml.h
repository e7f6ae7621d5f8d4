#pragma once

#include "base/error.h"

#include <QByteArray>

#include <nlohmann/json.hpp>

#include <vector>

namespace sallyport {

/// Larger files are refused: what is read here is written by people.
constexpr qsizetype largestYaml = 4 * 1024 * 1024;

/// The documents of a YAML file. Every scalar is a string as written, null an empty one; aliases stand for what they
/// name, as long as the whole stays small (a few lines can stand for billions). Errors: Malformed at file:line:column,
/// also of what is too large, TooLarge.
Result<std::vector<nlohmann::json>> parseYaml(const QByteArray &bytes, const QString &fileName);

} // namespace sallyport
