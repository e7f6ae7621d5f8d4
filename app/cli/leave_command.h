#pragma once

#include "cli/command.h"
#include "core/workspace.h"

namespace sallyport::cli {

// The verbs of `draft` that see a draft out.
int commitDraft(Invocation &invocation, core::Workspace &workspace);
int pushBranch(Invocation &invocation, core::Workspace &workspace);
int openPullRequest(Invocation &invocation, core::Workspace &workspace);
int printDepartures(Invocation &invocation, core::Workspace &workspace);
int fetchBase(Invocation &invocation, core::Workspace &workspace);
int printMailPatch(Invocation &invocation, core::Workspace &workspace);

} // namespace sallyport::cli
