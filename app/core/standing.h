#pragma once

#include "core/view.h"

namespace sallyport::core {

/// How the checklist stands, as it is kept for the day.
std::vector<estate::ScoreRecord> scoresOf(const View &view);

} // namespace sallyport::core
