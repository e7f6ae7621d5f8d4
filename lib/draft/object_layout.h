#pragma once

#include "base/error.h"
#include "hcl/tree.h"

namespace sallyport::draft {

/// After an item of an object was added, renamed or taken out: its neighbours' equals signs in one column again, as
/// `terraform fmt` would have them, when they stood so before. `edited` are the file's bytes after that edit, which
/// began inside the object.
Result<QByteArray> keptAligned(const hcl::File &before, const hcl::Expression &object, Result<QByteArray> edited);

} // namespace sallyport::draft
