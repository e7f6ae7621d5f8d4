#pragma once

#include "git/forge.h"

#include <QProcessEnvironment>

namespace sallyport::git {

/// A token that the person already has for a forge: from the variables of the forge's own program where they belong to
/// this host, else from that program itself (`gh auth token`, `glab config get token`, `tea login helper get`), which
/// runs outside of every repository and with an environment of its own. Empty where there is none. A worker's job.
/// Errors: Canceled, Unreachable (the program did not end).
Result<Redacted> ownForgeToken(const Forge &forge, const QProcessEnvironment &own, const IsCanceled &isCanceled = {});

} // namespace sallyport::git
