#pragma once

#include "core/view.h"
#include "estate/secret.h"
#include "widgets/command_palette.h"

#include <functional>

namespace sallyport::console {

/// What Ctrl+K finds beside the commands: secrets, findings and environments of the view.
std::vector<PaletteItem> searchView(
    const core::View &view, const QString &query, const std::function<void(const estate::SecretId &)> &choose);

} // namespace sallyport::console
