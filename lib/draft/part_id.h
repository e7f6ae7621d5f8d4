#pragma once

#include <QString>

namespace sallyport::draft {

/// A part of a change, which is one run of changed lines in one file, told by what it is about and not by where it
/// stands: a version that is bumped stays the same part when the base has moved and bumped it too.
struct PartId
{
    QString path;
    /// What encloses it and what it begins with, each without its value: "locals > connections > stripe > version".
    QString place;
    QString lines;  ///< digest of the changed lines, each without its value
    int number = 1; ///< among the parts of this file that are otherwise the same

    friend bool operator==(const PartId &, const PartId &) = default;
};

} // namespace sallyport::draft
