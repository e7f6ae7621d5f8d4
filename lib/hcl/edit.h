#pragma once

#include "base/error.h"
#include "hcl/tree.h"

namespace sallyport::hcl {

/// Surgical edits. Each returns the new bytes of the file and has proven that they parse and that nothing outside the
/// touched range changed; otherwise it fails (ErrorCode::Refused, or Malformed when the inserted text does not parse)
/// and says why. New text follows the file's own style: line ends, indentation, and the alignment of the group it
/// joins, so that terraform fmt has nothing to say about its lines; neighbours are never realigned. Blocks and
/// expressions passed in belong to the file passed in.
///
/// One edit at a time: parse the result to go on.

/// Puts newText in the place of target.
Result<QByteArray> replace(const File &file, ByteRange target, const QByteArray &newText);

/// Replaces the attribute's expression, or appends the attribute to the block's attributes. block = nullptr is the
/// file's top level.
Result<QByteArray> setAttribute(
    const File &file, const Block *block, const QByteArray &name, const QByteArray &expression);

/// Gives an attribute another name; its line stays aligned where the name fits.
Result<QByteArray> renameAttribute(
    const File &file, const Block *block, const QByteArray &name, const QByteArray &newName);

/// Removes the attribute with its line, its trailing comment and the comment lines directly above it.
Result<QByteArray> removeAttribute(const File &file, const Block *block, const QByteArray &name);

/// Adds a block at the end of parent (nullptr: the file), after an empty line. blockText is indented from column 0 and
/// gets the parent's indentation.
Result<QByteArray> appendBlock(const File &file, const Block *parent, const QByteArray &blockText);

/// Adds a block behind a sibling, after an empty line.
Result<QByteArray> insertBlockAfter(const File &file, const Block &sibling, const QByteArray &blockText);

/// Puts another block in the place of one; comments around it stay.
Result<QByteArray> replaceBlock(const File &file, const Block &block, const QByteArray &blockText);

/// Removes a block, its comment lines directly above and one of the empty lines around it.
Result<QByteArray> removeBlock(const File &file, const Block &block);

/// Sets or adds the item of an Object expression, wherever it is nested (also in jsonencode({…})).
Result<QByteArray> setObjectItem(
    const File &file, const Expression &object, const QString &key, const QByteArray &expression);

/// Gives an item another key, written as the old one was (bare or in quotes).
Result<QByteArray> renameObjectKey(
    const File &file, const Expression &object, const QString &key, const QString &newKey);

Result<QByteArray> removeObjectItem(const File &file, const Expression &object, const QString &key);

/// Adds an element at the end of a Tuple expression.
Result<QByteArray> appendListElement(const File &file, const Expression &tuple, const QByteArray &expression);

/// Adds an element in front of the one that has this index; at the end when index is their number.
Result<QByteArray> insertListElement(
    const File &file, const Expression &tuple, std::size_t index, const QByteArray &expression);

Result<QByteArray> replaceListElement(
    const File &file, const Expression &tuple, std::size_t index, const QByteArray &expression);

Result<QByteArray> removeListElement(const File &file, const Expression &tuple, std::size_t index);

Result<QByteArray> setLabel(const File &file, const Label &label, const QString &text);

/// Adds a label in front of the one that has this index; at the end when index is their number. It is written bare
/// where the others are.
Result<QByteArray> insertLabel(const File &file, const Block &block, std::size_t index, const QString &text);

Result<QByteArray> removeLabel(const File &file, const Block &block, std::size_t index);

/// The text as a quoted HCL string literal, with every escape it needs ("${" becomes "$${").
QByteArray quoted(const QString &text);

} // namespace sallyport::hcl
