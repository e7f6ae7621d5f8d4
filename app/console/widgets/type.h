#pragma once

#include <QFont>

class QApplication;

namespace sallyport::console {

/// The type scale; every size is a ratio of the application's font.
enum class Type { Caption, Small, Mono, Base, Strong, PaneTitle, PageTitle, Figure };

QFont font(Type type);
/// Pixels of the design, which is drawn for a font of 13 px, at the size of the application's font.
int scaled(int pixels);

/// Chooses a face with tabular figures and the size of 13 px at 96 dpi for the application; call once at the start.
void applyBaseFont();

} // namespace sallyport::console
