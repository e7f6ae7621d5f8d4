#pragma once

#include "hcl/tree.h"

#include <vector>

namespace sallyport::terraform {

/// Adds the texts and numbers that stand in an expression as values: not the keys of objects, nor the index of a["b"].
void addLiterals(const hcl::Expression &expression, std::vector<ByteRange> &spans);

/// In order, empty ones left out, overlapping ones joined.
std::vector<ByteRange> tidied(std::vector<ByteRange> spans);

/// The text of an expression with all those literals painted over.
QString paintedText(const hcl::File &file, const hcl::Expression &expression);

/// What stands in the place of something that is not shown.
QString paint();

} // namespace sallyport::terraform
