#pragma once

#include "core/view.h"

namespace sallyport::core {

/// What leaving out one hunk of a rendering comes to: parts of changes, and those changes of which nothing else is
/// left. Refused where another hunk needs it, NotFound where there is no such hunk.
Result<draft::DraftStore::LeftOut> partsBehind(const draft::Rendering &rendering, const QString &path, int hunk);

/// Whether leaving a hunk out is worth offering: no change behind it has to stay in one piece.
bool mayLeaveOut(const draft::Rendering &rendering, const QString &path, int hunk);

/// Whether every change of the draft that applies still does without these parts; otherwise the reason.
Result<void> staysWhole(const Inputs &inputs, const draft::DraftStore::LeftOut &leftOut);

} // namespace sallyport::core
