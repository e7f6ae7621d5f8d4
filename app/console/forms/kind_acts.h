#pragma once

#include "draft/change_kind.h"

#include <QString>

#include <vector>

namespace sallyport::console {

/// How a kind of change stands in menus, in the palette and as a form's title.
struct KindAct
{
    QString kind; ///< its name in the table of kinds
    QString text; ///< "Declare a secret…"
    QString icon;
    draft::About about = draft::About::Secret;
};

/// One for each kind, in the order of the table.
std::vector<KindAct> kindActs();
/// The act without its ellipsis: "Declare a secret".
QString titleOfKind(const draft::ChangeKind &kind);

} // namespace sallyport::console
