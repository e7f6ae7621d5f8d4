#pragma once

#include "base/error.h"

namespace sallyport::draft {

/// The change would break something, or what it needs cannot be known.
inline Failure refuse(const Message &what, const QString &subject, const Message &advice)
{
    return fail(ErrorCode::Refused, what, subject, advice);
}

} // namespace sallyport::draft
