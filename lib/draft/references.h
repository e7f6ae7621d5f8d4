#pragma once

#include "draft/edits.h"

namespace sallyport::draft {

/// A place that names something: "vault_kv_secret_v2.pg_warehouse" in `vault_kv_secret_v2.pg_warehouse.path`.
struct Reference
{
    SourceRef at;
    std::vector<ByteRange> names; ///< of each name of the traversal that was asked for
    QString blockType;            ///< of the top-level block it stands in: "resource", "import", "moved"
    ByteRange block;
    friend bool operator==(const Reference &, const Reference &) = default;
};

/// Everything in the .tf files of one directory that refers to these names (its first ones), as the edits leave them.
std::vector<Reference> referencesTo(
    const terraform::Model &model, const Edits &edits, const QString &directory, const QStringList &names);

/// "terraform/prod/a.tf:3, terraform/prod/b.tf:7"
QString placesOf(const std::vector<Reference> &references);

} // namespace sallyport::draft
