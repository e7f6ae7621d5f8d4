#pragma once

#include "vault/endpoint.h"
#include "vault/path.h"

#include <vector>

namespace sallyport::vault {

/// What the least policy must reach.
struct PolicyScope
{
    VaultPath mount;
    MountKind kind = MountKind::Kv2; ///< Kv1 or Kv2
    VaultPath prefix;
    std::vector<VaultPath> databases = {};
    std::vector<VaultPath> pki = {};
    std::vector<VaultPath> auth = {}; ///< AppRole mounts, and "token"
};

/// The smallest policy with which the console can do its work, generated from the endpoint table, as HCL with a comment
/// on each path. It grants read and list only.
QByteArray leastPolicy(const PolicyScope &scope);

} // namespace sallyport::vault
