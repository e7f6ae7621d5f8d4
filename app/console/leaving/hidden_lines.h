#pragma once

#include "draft/redaction.h"

#include <functional>

class QWidget;

namespace sallyport::console {

/// What may leave of a text that holds what looks like a value.
enum class Showing { Redacted, Everything };

/// Names the lines and asks; `then` is called with the answer, and not at all where the person thinks better of it.
/// Where nothing is hidden there is nothing to ask.
void askAboutHiddenLines(QWidget *parent, const std::vector<draft::HiddenLine> &lines, const QString &act,
    std::function<void(Showing)> then);

} // namespace sallyport::console
