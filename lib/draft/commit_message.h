#pragma once

#include "draft/rendering.h"

namespace sallyport::draft {

/// "Rotate pg_warehouse and 2 more", what and why of each change, what happens after the merge, a checklist for the
/// reviewer, and one `Sallyport-Change: rotate prod/connections/pg_warehouse` trailer for each change. Lines of at most
/// 72 characters where words allow it. Changes that no longer apply are left out.
QString commitMessage(const Rendering &rendering);

/// "sallyport/rotate-pg-warehouse"; a name that git takes.
QString branchName(const Rendering &rendering);

} // namespace sallyport::draft
