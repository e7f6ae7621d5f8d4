#pragma once

#include "core/view.h"
#include "estate/secret.h"
#include "widgets/command_palette.h"

#include <functional>

namespace sallyport::console {

/// What is done with what was found.
struct SearchActs
{
    std::function<void(const estate::SecretId &)> choose;
    std::function<void(const QString &file)> showFile;
};

/// What Ctrl+K finds beside the commands: findings, secrets and files of the repository.
std::vector<PaletteItem> searchView(const core::View &view, const QString &query, const SearchActs &acts);

} // namespace sallyport::console
