#include "vault/endpoint.h"

#include <array>

namespace sallyport::vault {

namespace {

using Fields = std::span<const char *const>;

constexpr std::array healthFields = {"initialized", "sealed", "standby", "performance_standby", "server_time_utc",
    "version", "cluster_name", "replication_dr_mode"};
constexpr std::array sealFields = {"initialized", "sealed", "t", "n", "progress", "version", "type"};
constexpr std::array leaderFields = {"ha_enabled", "is_self", "leader_address", "performance_standby"};
constexpr std::array mountsFields = {"data.secret.*.type", "data.secret.*.description", "data.secret.*.options.version",
    "data.auth.*.type", "data.auth.*.description"};
constexpr std::array authFields = {"data.*.type", "data.*.description"};
constexpr std::array listFields = {"data.keys"};
constexpr std::array policyFields = {"data.name", "data.policy"};
constexpr std::array kvConfigFields = {"data.cas_required", "data.delete_version_after", "data.max_versions"};
constexpr std::array kvMetadataFields = {"data.created_time", "data.updated_time", "data.current_version",
    "data.oldest_version", "data.max_versions", "data.cas_required", "data.delete_version_after",
    "data.custom_metadata.*", "data.versions.*.created_time", "data.versions.*.deletion_time",
    "data.versions.*.destroyed"};
constexpr std::array kvSubkeysFields = {"data.subkeys.**", "data.metadata.version", "data.metadata.created_time",
    "data.metadata.deletion_time", "data.metadata.destroyed"};
constexpr std::array roleFields = {"data.db_name", "data.default_ttl", "data.max_ttl", "data.credential_type"};
constexpr std::array staticRoleFields = {"data.db_name", "data.username", "data.rotation_period",
    "data.rotation_schedule", "data.last_vault_rotation", "data.credential_type"};
constexpr std::array certificateFields = {"data.certificate", "data.revocation_time"};
constexpr std::array appRoleFields = {"data.bind_secret_id", "data.secret_id_ttl", "data.token_max_ttl",
    "data.token_explicit_max_ttl", "data.token_period"};
constexpr std::array tokenRoleFields = {
    "data.explicit_max_ttl", "data.token_explicit_max_ttl", "data.period", "data.token_period"};
constexpr std::array auditFields = {
    "data.*.type", "data.*.description", "data.*.options.file_path", "data.*.options.log_raw"};
constexpr std::array metricsFields = {"Timestamp", "Gauges.*.Name", "Gauges.*.Value"};
constexpr std::array tokenFields = {"data.display_name", "data.policies", "data.identity_policies", "data.ttl",
    "data.expire_time", "data.entity_id", "data.type", "data.renewable"};
constexpr std::array loginFields = {"auth.client_token"};

constexpr std::array table = {
    EndpointRow{Endpoint::Health, "health", Method::Get, MountKind::None, "sys/health", Capability::None,
        Fields(healthFields), "State of the server itself; answered without a token."},
    EndpointRow{Endpoint::SealStatus, "seal status", Method::Get, MountKind::None, "sys/seal-status", Capability::None,
        Fields(sealFields), "Counts of key shares, never a share; answered without a token."},
    EndpointRow{Endpoint::Leader, "leader", Method::Get, MountKind::None, "sys/leader", Capability::None,
        Fields(leaderFields), "Addresses of the cluster; answered without a token."},
    EndpointRow{Endpoint::Mounts, "mounts", Method::Get, MountKind::None, "sys/internal/ui/mounts", Capability::None,
        Fields(mountsFields), "Names and types of the mounts that the token may see."},
    EndpointRow{Endpoint::AuthMethods, "auth methods", Method::Get, MountKind::None, "sys/auth", Capability::Read,
        Fields(authFields), "Names and types of the login methods; their configuration is another path."},
    EndpointRow{Endpoint::PolicyList, "policy list", Method::List, MountKind::None, "sys/policies/acl/",
        Capability::List, Fields(listFields), "Names of policies."},
    EndpointRow{Endpoint::Policy, "policy", Method::Get, MountKind::None, "sys/policies/acl/{path}", Capability::Read,
        Fields(policyFields), "The text of one policy: rules, no secrets."},
    EndpointRow{Endpoint::KvConfig, "kv config", Method::Get, MountKind::Kv2, "{mount}/config", Capability::Read,
        Fields(kvConfigFields), "How many versions the mount keeps, and how long."},
    EndpointRow{Endpoint::KvList, "kv list", Method::List, MountKind::Kv2, "{mount}/metadata/{folder}",
        Capability::List, Fields(listFields), "Names in one folder."},
    EndpointRow{Endpoint::KvMetadata, "kv metadata", Method::Get, MountKind::Kv2, "{mount}/metadata/{path}",
        Capability::Read, Fields(kvMetadataFields),
        "Times and numbers of versions and the custom metadata; values are under data/, which has no row."},
    EndpointRow{Endpoint::KvSubkeys, "kv subkeys", Method::Get, MountKind::Kv2, "{mount}/subkeys/{path}",
        Capability::Read, Fields(kvSubkeysFields), "Names of fields: the server puts null for each value."},
    EndpointRow{Endpoint::Kv1List, "kv 1 list", Method::List, MountKind::Kv1, "{mount}/{folder}", Capability::List,
        Fields(listFields), "Names in one folder; a read of the same path would be the value, so it has no row."},
    EndpointRow{Endpoint::DatabaseRoleList, "database role list", Method::List, MountKind::Database, "{mount}/roles/",
        Capability::List, Fields(listFields), "Names of roles."},
    EndpointRow{Endpoint::DatabaseRole, "database role", Method::Get, MountKind::Database, "{mount}/roles/{path}",
        Capability::Read, Fields(roleFields),
        "A role's definition; credentials are minted under creds/, which has no row."},
    EndpointRow{Endpoint::DatabaseStaticRoleList, "database static role list", Method::List, MountKind::Database,
        "{mount}/static-roles/", Capability::List, Fields(listFields), "Names of static roles."},
    EndpointRow{Endpoint::DatabaseStaticRole, "database static role", Method::Get, MountKind::Database,
        "{mount}/static-roles/{path}", Capability::Read, Fields(staticRoleFields),
        "A static role's definition and last rotation; its password is under static-creds/, which has no row."},
    EndpointRow{Endpoint::PkiCertificateList, "certificate list", Method::List, MountKind::Pki, "{mount}/certs/",
        Capability::List, Fields(listFields), "Serial numbers of certificates."},
    EndpointRow{Endpoint::PkiCertificate, "certificate", Method::Get, MountKind::Pki, "{mount}/cert/{path}",
        Capability::Read, Fields(certificateFields),
        "A certificate, which is public; keys leave the server only where one is issued, which has no row."},
    EndpointRow{Endpoint::AppRoleList, "approle list", Method::List, MountKind::AppRole, "auth/{mount}/role/",
        Capability::List, Fields(listFields), "Names of AppRoles."},
    EndpointRow{Endpoint::AppRole, "approle", Method::Get, MountKind::AppRole, "auth/{mount}/role/{path}",
        Capability::Read, Fields(appRoleFields),
        "How long its secret-ids and tokens live; secret-ids are made and looked up below it, which has no row."},
    EndpointRow{Endpoint::TokenRoleList, "token role list", Method::List, MountKind::Token, "auth/{mount}/roles/",
        Capability::List, Fields(listFields), "Names of token roles."},
    EndpointRow{Endpoint::TokenRole, "token role", Method::Get, MountKind::Token, "auth/{mount}/roles/{path}",
        Capability::Read, Fields(tokenRoleFields),
        "How long its tokens live; tokens are made under create/, which has no row."},
    EndpointRow{Endpoint::AuditDevices, "audit devices", Method::Get, MountKind::None, "sys/audit",
        Capability::ReadSudo, Fields(auditFields), "Which audit devices are enabled, and where they write."},
    EndpointRow{Endpoint::Metrics, "metrics", Method::Get, MountKind::None, "sys/metrics", Capability::Read,
        Fields(metricsFields), "Gauges of the server; labels are dropped."},
    EndpointRow{Endpoint::TokenLookupSelf, "token lookup", Method::Get, MountKind::None, "auth/token/lookup-self",
        Capability::Read, Fields(tokenFields), "The caller's own token is in data.id, which is dropped on receipt."},
    EndpointRow{Endpoint::LoginUserpass, "userpass login", Method::Post, MountKind::Auth, "auth/{mount}/login/{path}",
        Capability::None, Fields(loginFields),
        "Mints the session's token, on the person's request; it goes into a Redacted at once."},
    EndpointRow{Endpoint::LoginApprole, "approle login", Method::Post, MountKind::Auth, "auth/{mount}/login",
        Capability::None, Fields(loginFields),
        "Mints the session's token, on the person's request; it goes into a Redacted at once."},
};

} // namespace

const EndpointRow &rowOf(Endpoint endpoint)
{
    return table.at(static_cast<size_t>(endpoint));
}

std::span<const EndpointRow> endpointTable()
{
    return table;
}

} // namespace sallyport::vault
