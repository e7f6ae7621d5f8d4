#pragma once

#include "base/message.h"

#include <nlohmann/json.hpp>

namespace sallyport::estate {

/// A message as it is kept in a store: its template and arguments, so that it can be said in another language later.
nlohmann::json encodeMessage(const Message &message);
/// What encodeMessage() gave. A plain text is taken as it stands; anything else gives an empty message.
Message decodeMessage(const nlohmann::json &value);

} // namespace sallyport::estate
