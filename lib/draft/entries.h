#pragma once

#include "base/error.h"
#include "terraform/declaration.h"

namespace sallyport::draft {

/// The key of a declaration in its for_each: "pg" of "vault_kv_secret_v2.connection[\"pg\"]"; empty when it has none.
QString keyOf(const terraform::Declaration &declaration);

/// "staging/connections/${each.key}", taught by a sibling: what the key of another name is. Refused where names do not
/// follow from keys.
Result<QString> keyFor(const terraform::Declaration &sibling, const QString &name);

} // namespace sallyport::draft
