#pragma once

#include "rotation/what_if.h"

#include <QStringList>

namespace sallyport::console {

/// What comes of doing a rotation on another day, worst first; one line that says until when it is in time where
/// nothing does.
QStringList consequencesOf(const rotation::WhatIf &answer);

} // namespace sallyport::console
