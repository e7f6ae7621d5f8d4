#pragma once

#include "audit/event.h"

#include <string>
#include <string_view>

namespace sallyport::audit {

/// What an API path of Vault or OpenBao is about.
enum class PathKind : quint8 {
    Plain,
    KvValue, ///< KV 1, or `data/` of KV 2
    KvMetadata,
    KvSubkeys,
    KvDelete,
    KvUndelete,
    KvDestroy,
    Login,
    Renew,
    Revoke,
};

struct VaultPath
{
    PathKind kind = PathKind::Plain;
    std::string mount;      ///< without a final slash: airflow, auth/userpass, sys
    std::string secret;     ///< the path without KV 2's middle segment
    bool versioned = false; ///< KV 2: the fields of a write lie under `data`

    friend bool operator==(const VaultPath &, const VaultPath &) = default;
};

/// `mountPoint` and `mountType` are as the log has them, empty where an older version left them out. Then the mount is
/// what stands before the first segment that only KV 2 has (`data/`, `metadata/`, …), or the first segment. (KV 2's
/// API: https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2)
VaultPath readVaultPath(std::string_view path, std::string_view mountType, std::string_view mountPoint);

/// The meaning of `request.operation` at such a path.
Operation operationAt(PathKind kind, std::string_view operation);

} // namespace sallyport::audit
