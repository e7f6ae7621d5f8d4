#pragma once

#include <QString>

namespace sallyport::core {

/// The path of a program of ours: beside this one where they are installed, and in the folder `room` of the build's
/// tree where they were built. A path that does not exist where there is none.
QString ownProgram(const QString &name, const QString &room);

} // namespace sallyport::core
