#pragma once

#include "draft/edits.h"

namespace sallyport::draft {

enum class Removal {
    Forget,  ///< Terraform stops managing it, and the secret stays
    Destroy, ///< Terraform destroys it at the apply
};

struct Removed
{
    QStringList unused; ///< what CI need not fill any more: "TF_VAR_x", "var.connection_uris[\"x\"]"
};

/// Takes a declaration out of the repository: its block, its entry in a for_each, or the call of its module, with
/// import blocks for its address and variables that nothing else uses. To forget it, `removed` blocks stand in its
/// place. Refused where that would take others with it.
Result<Removed> removeDeclaration(const terraform::Declaration &declaration, Removal removal, Edits &edits);

/// The blocks that make Terraform forget what a for_each no longer has. Terraform (as of 1.11) takes no instance in
/// `removed`, so that a `moved` block gives it an address of its own first.
QByteArray forgettingBlocks(const terraform::Declaration &declaration, const Edits &edits);

/// `removed { from = … }` that destroys nothing.
QByteArray removedBlock(const QString &address);

/// Removes import blocks whose `to` is this.
Result<void> removeImports(const QString &directory, const QStringList &names, Edits &edits);

/// The provider deletes all versions and the metadata when it destroys the resource, and not only the newest version.
bool deletesAllVersions(const terraform::Declaration &declaration, const terraform::Model &model);

} // namespace sallyport::draft
