#pragma once

#include "estate/estate.h"
#include "vault/least_policy.h"

namespace sallyport::estate {

/// What the least policy of an environment must reach. Errors: Invalid, for a name that is no path of a mount.
Result<vault::PolicyScope> policyScopeOf(const VaultBackend &backend);

} // namespace sallyport::estate
