#pragma once

#include "audit/value_memory.h"
#include "base/error.h"

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sallyport::audit {

/// The `auth` object of an entry, or of a login's response.
struct VaultAuth
{
    std::string_view displayName;
    std::string_view roleName; ///< metadata.role_name
    std::string_view tokenType;
    std::string policies;        ///< separated by ", "
    std::optional<bool> allowed; ///< policy_results.allowed, since 1.12
};

/// What is taken out of one line. The views hold until the parser takes the next one.
struct VaultEntry
{
    std::string_view time;
    std::string_view type; ///< request or response
    std::string_view error;
    VaultAuth auth;
    std::string_view id;
    std::string_view operation;
    std::string_view path;
    std::string_view mountType;
    std::string_view mountPoint;
    std::string_view nameSpace;
    std::string_view remoteAddress;
    VaultAuth responseAuth;
    bool raw = false;                       ///< a token stands in the clear: so does everything else
    std::vector<FieldHash> versionedFields; ///< hashed strings of request.data.data (KV 2)
    std::vector<FieldHash> fields;          ///< those of all of request.data (KV 1)

    void clear();
};

/// Parses the JSON objects of Vault's and OpenBao's audit devices, in any order of fields; empty and null are absent.
/// (https://developer.hashicorp.com/vault/docs/audit, "Format")
class VaultEntryParser
{
public:
    /// `json` begins with `{`, and simdjson's padding is readable behind it. Fails with ErrorCode::Malformed.
    Result<void> parse(std::string_view json, VaultEntry &entry);

private:
    simdjson::ondemand::parser m_parser;
};

} // namespace sallyport::audit
