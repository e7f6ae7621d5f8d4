#pragma once

#include "hcl/tree.h"

namespace sallyport::draft {

/// The block of the file's top level that has this range, or nullptr.
const hcl::Block *blockAt(const hcl::File &file, ByteRange range);

/// The object or list that a piece of the file is an entry of ("key = value", or an element), or nullptr.
const hcl::Expression *collectionOf(const hcl::File &file, ByteRange entry);

/// The value of the entry "key = value" that begins here, or nullptr when the piece is the element of a list.
const hcl::Expression *valueOf(const hcl::Expression &object, ByteRange entry);

/// "terraform/prod" of "terraform/prod/main.tf"; empty at the top.
QString directoryOf(const QString &path);
/// A file in a directory, whose path may be empty.
QString fileIn(const QString &directory, const QString &name);

} // namespace sallyport::draft
