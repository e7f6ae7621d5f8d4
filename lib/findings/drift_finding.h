#pragma once

#include "estate/drift.h"
#include "findings/rule.h"

namespace sallyport::findings {

/// Every drift of one kind as a finding: both sides as evidence (the lines that declare it, the request that shows what
/// is live), and who changed it and when where the audit log knows. The remedy is to open the declaration; `complete`
/// adds the title, and a better remedy where there is one.
std::vector<Finding> driftFindings(
    const Facts &facts, estate::DriftKind kind, void (*complete)(const Facts &, const estate::Drift &, Finding &));

/// "Apply %1 again, or bring what is live into it": what there is to do about most drifts.
Message applyOrAdopt(const estate::Drift &drift);

} // namespace sallyport::findings
