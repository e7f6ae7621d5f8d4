#pragma once

#include "widgets/palette.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace sallyport::console {

/// A Lucide icon by its name ("key-round"), in the colour that the role has in the application's palette at the time of
/// painting, so that it follows a switch of the theme.
QIcon icon(const QString &name, Role role = Role::Text2);

/// The same, painted at once in a given colour; for delegates.
void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &colour);

} // namespace sallyport::console
