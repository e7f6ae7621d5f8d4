#pragma once

#include "core/view.h"

#include <QString>

namespace sallyport::console {

/// A text about this program and the open estate that a person can send to somebody: versions, counts, errors. No path
/// of a secret, no address, no name of a person; shown before it is written anywhere.
QString diagnosticsText(const core::View *view);

} // namespace sallyport::console
