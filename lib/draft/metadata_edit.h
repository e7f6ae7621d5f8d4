#pragma once

#include "draft/edits.h"

namespace sallyport::draft {

/// Sets fields of a declared secret's custom_metadata where they are written down: in its block, in the entry of the
/// for_each, in the call of the module, or in the endpoint that adopts it. Refused where a text is computed or stands
/// for other secrets too.
Result<void> setMetadata(
    const terraform::Declaration &declaration, const std::vector<std::pair<QString, QString>> &metadata, Edits &edits);

} // namespace sallyport::draft
