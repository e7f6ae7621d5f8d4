#pragma once

#include "core/estate_home.h"
#include "core/view.h"

namespace sallyport::core {

/// The estate as the work tree describes it: sallyport.hcl, and the attestations that lie one a file below sallyport/,
/// so that two people do not collide. The error points at file:line:column. A worker's job.
Result<estate::Estate> readEstateFiles(const EstateHome &home);

/// Takes over what may change while an estate is open: cadences, groups, plans, freezes, exceptions, attestations and
/// who may give them. What was merged counts whether or not the work tree has it already; where these files are being
/// edited, or are not in git, the work tree's count. Where they cannot be read, what held before holds on, and the
/// repository's `estateFile` says why.
///
/// The environments and their addresses stay those that the estate was opened with. A worker's job.
void takeSettings(const EstateHome &home, RepositoryView &repository, Inputs &inputs);

} // namespace sallyport::core
