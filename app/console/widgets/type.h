#pragma once

#include <QFont>

class QApplication;

namespace sallyport::console {

/// The type scale; every size is a ratio of the application's font.
enum class Type { Caption, Small, Mono, Base, Strong, PaneTitle, PageTitle, Figure };

QFont font(Type type);

/// Chooses a face with tabular figures and the size of 13 px at 96 dpi for the application; call once at the start.
void applyBaseFont();

} // namespace sallyport::console
