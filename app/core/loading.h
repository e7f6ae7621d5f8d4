#pragma once

#include "core/estate_home.h"
#include "core/view.h"

namespace sallyport::core {

/// Each replaces one part of the inputs by what is on the disk now. They block: a worker's job.

/// The latest snapshots and the lives of the findings.
Result<void> loadSnapshots(const EstateHome &home, Inputs &inputs);
/// The lives of the findings, and how the checklist stood on earlier days.
Result<void> loadRecords(const estate::SnapshotStore &store, Inputs &inputs);
/// The drafts that have left, and what is known of their pull requests.
Result<void> loadDepartures(const EstateHome &home, Inputs &inputs);
Result<void> loadDraft(const EstateHome &home, Inputs &inputs);
/// A repository that cannot be read is no failure of the estate: its error is shown, and the rest works.
void loadRepository(const EstateHome &home, Inputs &inputs);

} // namespace sallyport::core
