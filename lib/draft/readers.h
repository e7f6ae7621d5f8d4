#pragma once

#include "draft/references.h"

namespace sallyport::draft {

/// What in the repository would break or lose its value without this declaration: references to its resource or its
/// module's outputs, and data sources or ephemeral resources that read the same path. Blocks that only speak about its
/// address (import, moved) do not count.
std::vector<Reference> readersOf(
    const terraform::Declaration &declaration, const terraform::Model &model, const Edits &edits);

/// The names that others refer to it by, in the directory of `directoryOfNames`: {"vault_kv_secret_v2", "pg"},
/// {"module", "pg"}, with the key of a for_each as the third.
QStringList namesOf(const terraform::Declaration &declaration);

/// The directory that those names are of.
QString directoryOfNames(const terraform::Declaration &declaration);

} // namespace sallyport::draft
