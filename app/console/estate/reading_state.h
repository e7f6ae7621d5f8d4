#pragma once

#include "console/scope.h"
#include "core/view.h"
#include "vault/walk.h"
#include "widgets/pane.h"

namespace sallyport::console {

/// An environment that is being read, and how far that is; none where the name is empty.
struct ReadingProgress
{
    QString environment;
    vault::WalkProgress walk;
};

/// What every pane over the metadata of environments says of where its rows come from: the estate is being opened (no
/// view yet), an environment is being read, the selected one did not answer, folders were not readable. Ready where
/// there is nothing to say.
PaneState readingState(const core::View *view, const Selection &selection, const ReadingProgress &progress);

/// Folders of the selection that this token may not list.
int unreadableFolders(const core::View &view, const Selection &selection);

/// The environment of the selection that did not answer; empty where all did.
QString failedEnvironment(const core::View &view, const Selection &selection);

} // namespace sallyport::console
