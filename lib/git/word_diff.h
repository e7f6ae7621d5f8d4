#pragma once

#include "git/diff.h"

#include <utility>

namespace sallyport::git {

/// The words that differ between two versions of a line: first those of `before`, then those of `after`.
/// Past a few hundred words a line it only cuts off what is common at both ends.
std::pair<QVector<ByteRange>, QVector<ByteRange>> changedWords(const QByteArray &before, const QByteArray &after);

} // namespace sallyport::git
