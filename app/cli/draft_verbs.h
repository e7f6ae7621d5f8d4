#pragma once

#include "cli/command.h"
#include "core/workspace.h"

namespace sallyport::cli {

int printDraft(Invocation &invocation, const core::Workspace &workspace);

// The verbs of `draft` that change what is staged. Each prints the draft as it is then.
int startOver(Invocation &invocation, core::Workspace &workspace);
int editChange(Invocation &invocation, core::Workspace &workspace);
int moveChange(Invocation &invocation, core::Workspace &workspace);
int dropChange(Invocation &invocation, core::Workspace &workspace);
int restoreChange(Invocation &invocation, core::Workspace &workspace);
int undoDraft(Invocation &invocation, core::Workspace &workspace);
int redoDraft(Invocation &invocation, core::Workspace &workspace);

int checkDraft(Invocation &invocation, core::Workspace &workspace);

/// The change whose id begins so. Invalid where none or more than one does.
Result<draft::Change> changeNamed(const core::Workspace &workspace, const QString &start);
/// Takes NAME=VALUE arguments over into the parameters; an empty VALUE takes a parameter away. The first argument that
/// is none is the error.
Result<void> takeParameters(const QStringList &arguments, draft::Change &change);

} // namespace sallyport::cli
