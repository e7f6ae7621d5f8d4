#pragma once

#include "hcl/tree.h"

#include "base/error.h"

#include <functional>
#include <vector>

namespace sallyport::test {

/// One edit that a file admits. It finds its place by counting, so that it can be applied to the edited file again.
struct EditCase
{
    using Edit = std::function<Result<QByteArray>(const hcl::File &)>;

    const char *kind;
    ByteRange allowed; ///< of the file before: nothing outside of it may change
    Edit edit;
    Edit again; ///< applied to the result it changes nothing; absent for what adds or removes without looking
};

/// Every kind of edit on every block, attribute, object, list and label of the file.
std::vector<EditCase> editCases(const hcl::File &file);

/// What is wrong with the result of an edit, or an empty string: it must parse, be the same outside of the range
/// allowed, keep the kind of its line ends, and not change when the edit is done again.
QString flaw(const hcl::File &before, const EditCase &edit, const QByteArray &after);

/// The first and the last line (counted from 0) of `after` that differ from `before`; where something only went away,
/// the last is before the first.
std::pair<qsizetype, qsizetype> touchedLines(const QByteArray &before, const QByteArray &after);

} // namespace sallyport::test
