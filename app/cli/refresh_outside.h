#pragma once

#include "cli/command.h"

#include <QJsonArray>

namespace sallyport::core {
class Workspace;
}

namespace sallyport::cli {

/// Asks the Prometheus that the estate names and the forge of its remote, and reports each as the environments are:
/// with its requests, or why not. Gives CouldNotCheck where one that was to be asked did not answer; a forge that
/// nobody has confirmed, or that no token is known for, is said and no failure.
ExitCode refreshOutside(Invocation &invocation, core::Workspace &workspace, QJsonArray &reports);

} // namespace sallyport::cli
