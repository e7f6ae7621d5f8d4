#pragma once

#include "hcl/tree.h"

#include <vector>

namespace sallyport::hcl {

/// One thing that stands in a file.
struct Region
{
    QString what; ///< "block", "body", "label", "attribute", "value", or the kind of an expression: "call", "tuple", …
    QString name; ///< a block's type, an attribute's or a function's name, a label's text; else empty
    ByteRange range;

    friend bool operator==(const Region &, const Region &) = default;
};

/// Everything that stands in the file: an outer thing before what is inside it. An attribute's "value" is followed by
/// the expressions that it consists of, itself included.
std::vector<Region> ranges(const File &file);

/// "object", "call", "get-attribute", …
QString nameOf(Kind kind);

} // namespace sallyport::hcl
