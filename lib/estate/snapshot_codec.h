#pragma once

#include "vault/reading.h"

#include <QByteArray>

namespace sallyport::estate {

/// A reading as compressed CBOR, and back. Unknown fields are ignored and missing ones take their defaults, so that
/// snapshots outlive small changes of the format.
QByteArray encode(const vault::Reading &reading);
Result<vault::Reading> decode(const QByteArray &bytes);

} // namespace sallyport::estate
