#pragma once

#include "draft/rendering.h"
#include "git/pull_request.h"

namespace sallyport::draft {

/// Title and body of the pull request that a draft leaves as, in Markdown: what, why with its evidence, risk, how to
/// roll back, and the reviewer's checklist; at its end the trailers, so that a squash merge keeps them. The title is
/// the message's first line. Changes that no longer apply are left out; labels and reviewers are the caller's.
git::PullRequestText pullRequestText(const Rendering &rendering, const QString &message);

/// The `Sallyport-Change:` lines of a draft, by which its changes are recognised once they are merged.
QStringList changeTrailers(const Rendering &rendering);

/// Refuses a text that is about to leave when a line of it looks like a value, naming the line. `what` is the text's
/// name: "commit message".
Result<void> refuseValues(const QString &what, const QString &text);

} // namespace sallyport::draft
