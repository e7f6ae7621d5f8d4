#pragma once

#include "hcl/tree.h"
#include "terraform/declaration.h"

#include <vector>

namespace sallyport::terraform {

/// How a resource type says what it declares, as the documentation of its provider describes it
/// (https://registry.terraform.io/providers/hashicorp/vault, aws, google and azurerm).
struct Shape
{
    const char *type;
    const char *mount;                ///< attribute with the mount or backend, the project or the vault; null: none
    const char *defaultMount;         ///< what the provider takes when it is absent; null: it must be there
    const char *name;                 ///< attribute with the path or name
    std::vector<QByteArray> settings; ///< "rotation_rules.duration" stands in a block
    std::vector<QByteArray> values;   ///< attributes that carry a secret's value, the better one first
    bool nameHoldsMount = false;      ///< the name is a path whose beginning is the mount
    Backend backend = Backend::Vault;
    const char *labels = nullptr; ///< attribute with tags or labels; null: the block custom_metadata
    bool joins = false;           ///< its name is a reference to the secret that it belongs to
};

/// A `vault_generic_endpoint` that writes the metadata of a KV 2 secret ("MOUNT/metadata/NAME") and so no value.
bool isMetadataEndpoint(const hcl::File &file, const hcl::Block &block);

/// Null for a type that declares nothing we know.
const Shape *shapeOf(const QString &type);

} // namespace sallyport::terraform
