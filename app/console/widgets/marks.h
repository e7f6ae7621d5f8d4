#pragma once

#include "widgets/palette.h"

#include <QString>

namespace sallyport::console {

/// A colour is never alone: each mark is a shape, a word and a colour.
enum class Mark { None, Critical, Warning, Good, Check, NotChecked, InDraft, Locked, Waiting };

QString iconName(Mark mark);
Role roleOf(Mark mark);
/// What a screen reader says before the text: "critical: overdue 12 d".
QString spoken(Mark mark, const QString &text);

} // namespace sallyport::console
