#pragma once

#include "base/error.h"

namespace sallyport::test {

/// The path of the program in tests/hcl/oracle, which asks hashicorp/hcl's own parser. It is built into the cache on
/// first use; the error says why that is not possible here.
Result<QString> oracleProgram();

} // namespace sallyport::test
