#pragma once

#include "widgets/palette.h"

#include <QMetaType>
#include <QString>

class QPainter;
class QRect;

namespace sallyport::console {

/// How an environment looks: the colour and width of its band come from its tier, not from its name.
struct EnvironmentLook
{
    QString name;
    bool isProduction = false;
    int index = 0; ///< among the environments that are not production, in the order of the file
    friend bool operator==(const EnvironmentLook &, const EnvironmentLook &) = default;
};

int bandWidth(const EnvironmentLook &look);
Role bandRole(const EnvironmentLook &look);
/// At the left edge of the rectangle: 4 px for production, 2 px for the others.
void paintBand(QPainter *painter, const QRect &rect, const EnvironmentLook &look, const QPalette &palette);
/// Band and name, where rows of several environments mix; gives the width that was used.
int paintTag(QPainter *painter, const QRect &rect, const EnvironmentLook &look, const QPalette &palette);

} // namespace sallyport::console

Q_DECLARE_METATYPE(sallyport::console::EnvironmentLook)
