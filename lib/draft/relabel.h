#pragma once

#include "draft/edits.h"

namespace sallyport::draft {

/// Gives a top-level block another last label, and everything in its directory that refers to it the new name: what
/// speaks of the past (moved, removed) keeps the old one.
Result<void> relabel(
    const QString &path, const QString &blockType, const QStringList &labels, const QString &label, Edits &edits);

/// `moved { from = … to = … }`
QByteArray movedBlock(const QString &from, const QString &to);

} // namespace sallyport::draft
