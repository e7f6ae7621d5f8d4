#pragma once

#include "hcl/edit.h"
#include "hcl/layout.h"

namespace sallyport::hcl {

// What the edits of bodies and of collections share.

/// Several places at once, in their order; they do not overlap.
Result<QByteArray> replace(const File &file, const std::vector<Splice> &splices);

inline Result<QByteArray> replace(const File &file, const Splice &splice)
{
    return replace(file, splice.target, splice.text);
}

/// The attributes of a body, as Layout wants to see them.
std::vector<Entry> entriesOf(const Body &body);

/// Whether the text can stand as it is where a name is asked for.
bool isName(const QByteArray &text);

/// The expression without the white space around it, or why it is none.
Result<QByteArray> checked(const QByteArray &expression);

/// Removes whole lines, and one empty line where two would meet or a brace would follow one.
Result<QByteArray> removeLines(const File &file, ByteRange item);

} // namespace sallyport::hcl
