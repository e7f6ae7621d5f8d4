#pragma once

#include "hcl/tree.h"

namespace sallyport::terraform {

/// The item ("key = value") of an object, or the element of a list, whose value stands in this range of the body.
std::optional<ByteRange> entryAround(const hcl::Body &body, ByteRange value);

} // namespace sallyport::terraform
