#pragma once

#include "git/repository.h"

namespace sallyport::git {

/// What "trust this repository once" is bound to: SHA-256, in hexadecimal, over the repository's path, the bytes of its
/// config files, every setting these yield (so also included files), and name, mode and content of its hooks, wherever
/// core.hooksPath puts them. Any change yields another value. Errors: Unreadable.
Result<QString> fingerprint(const Repository &repository);

} // namespace sallyport::git
