#pragma once

#include <QStringView>

namespace sallyport {

/// Matches a secret's path against the patterns of `sallyport.hcl`: `*` stands for any characters, slashes included
/// (`*/connections/pg_*`), `?` for one; everything else is literal. Linear in practice, never exponential.
bool globMatches(QStringView pattern, QStringView text);

} // namespace sallyport
