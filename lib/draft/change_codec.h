#pragma once

#include "draft/change.h"

#include <QJsonObject>

namespace sallyport::draft {

/// A change as the store keeps it. What an older version of this program did not know is missing in its rows, and comes
/// out as its default.
QJsonObject encodedChange(const Change &change);
Change decodedChange(const QJsonObject &object);

} // namespace sallyport::draft
