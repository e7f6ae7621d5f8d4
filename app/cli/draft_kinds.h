#pragma once

#include "cli/command.h"
#include "core/workspace.h"

namespace sallyport::cli {

/// `draft kinds [ENVIRONMENT/PATH]`: what can be staged and what each kind asks for; with the proposals for one secret.
int printKinds(Invocation &invocation, core::Workspace &workspace);

} // namespace sallyport::cli
