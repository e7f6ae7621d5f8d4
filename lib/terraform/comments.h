#pragma once

#include "hcl/tree.h"

#include <vector>

namespace sallyport::terraform {

/// The comments of a file, in order: "# …" and "// …" to the end of the line, "/* … */".
std::vector<ByteRange> commentsOf(const hcl::File &file);

} // namespace sallyport::terraform
