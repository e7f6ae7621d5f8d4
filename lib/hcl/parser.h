#pragma once

#include "base/error.h"
#include "hcl/tree.h"

namespace sallyport::hcl {

/// Parses a whole file, with the verdict of hashicorp/hcl v2's hclsyntax. Only the first mistake is reported: as
/// ErrorCode::Malformed, whose subject is file:line:column and which says what was expected and what was found.
/// A byte order mark, CRLF line ends, tabs and a missing final newline are fine and stay as they are.
Result<File> parse(QByteArray bytes, const QString &fileName = {});

/// Refuses what is not one expression; for texts that people type and that edits insert. offset in errors counts from
/// the text.
Result<void> checkExpression(const QByteArray &text);

/// Expressions, blocks and templates may nest this deep, and a chain ("a + b + …", "a.b.…") may be this long. hclsyntax
/// has no limit, since Go's stacks grow; ours do not. Reading and evaluating one level take less than 2 KB of the 8 MB
/// that a thread has, and four times that under a sanitizer.
inline constexpr int maximumDepth = 1000;

} // namespace sallyport::hcl
