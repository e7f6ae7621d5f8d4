#pragma once

#include "base/error.h"
#include "base/source_ref.h"

#include <vector>

namespace sallyport::terraform {

/// A value of a JSON text, and where it stands.
struct JsonValue
{
    enum class Kind { Null, Bool, Number, String, Array, Object };

    Kind kind = Kind::Null;
    ByteRange range;                 ///< quotes and brackets included
    QString text;                    ///< String: decoded; Number and Bool: as written
    std::vector<JsonValue> elements; ///< Array and Object
    std::vector<JsonValue> keys;     ///< Object: one String for each element, also those that occur twice
};

/// Parses a whole text (RFC 8259). ErrorCode::Malformed at file:line:column otherwise.
Result<JsonValue> parseJson(const QByteArray &bytes, const QString &fileName);

} // namespace sallyport::terraform
