#pragma once

#include "base/message.h"

namespace sallyport::draft {

/// A message in English, as it stands in commit messages: these are written for a team, not for the reader's locale.
/// Moments are days in UTC.
QString englishText(const Message &message);

} // namespace sallyport::draft
