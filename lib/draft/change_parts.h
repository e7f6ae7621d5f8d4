#pragma once

#include "draft/part_id.h"
#include "git/diff.h"

#include <vector>

namespace sallyport::draft {

/// One run of changed lines in an edit.
struct Part
{
    PartId id;
    int firstOld = 1; ///< the line of the old text that it stands before, from 1
    int removed = 0;  ///< lines of the old text from there on that are gone
    int firstNew = 1; ///< its first line in the new text, from 1
    int added = 0;
    friend bool operator==(const Part &, const Part &) = default;
};

/// A part of one of the draft's changes, which are counted from 1.
struct ChangePart
{
    int change = 0;
    PartId id;
    friend bool operator==(const ChangePart &, const ChangePart &) = default;
};

/// The parts of an edit from top to bottom.
Result<std::vector<Part>> partsOf(const git::FileEdit &edit);

/// The edit with those of its parts undone that are named, however many of these there are.
Result<git::FileEdit> withoutParts(const git::FileEdit &edit, const std::vector<PartId> &leftOut);

/// The lines of a text with their ends, so that a missing final newline counts.
QList<QByteArray> linesWithEnds(const QByteArray &bytes);

} // namespace sallyport::draft
