#pragma once

#include <QByteArray>
#include <QString>

#include <span>

namespace sallyport::vault {

/// Everything that the console can ask of a Vault. Adding one means adding a row to the table in endpoint.cpp, with the
/// reason why it reveals no value and mints nothing, and a test against a real server.
enum class Endpoint {
    Health,
    SealStatus,
    Leader,
    Mounts,
    AuthMethods,
    PolicyList,
    Policy,
    KvConfig,
    KvList,
    KvMetadata,
    KvSubkeys,
    Kv1List,
    DatabaseRoleList,
    DatabaseRole,
    DatabaseStaticRoleList,
    DatabaseStaticRole,
    PkiCertificateList,
    PkiCertificate,
    AppRoleList,
    AppRole,
    TokenRoleList,
    TokenRole,
    AuditDevices,
    Metrics,
    TokenLookupSelf,
    LoginUserpass,
    LoginApprole,
};

/// LIST is sent as that verb and not as GET with ?list=true: were the query lost on the way, a list would become a
/// read.
enum class Method { Get, List, Post };

/// What a policy must grant for it. Sudo endpoints are never part of the least policy.
enum class Capability { None, Read, List, ReadSudo };

/// Which kind of mount a path template starts with.
enum class MountKind { None, Kv1, Kv2, Database, Pki, AppRole, Token, Auth };

struct EndpointRow
{
    Endpoint endpoint;
    const char *name;
    Method method;
    MountKind mountKind;
    /// The holes are "{mount}" and, at the end, "{path}" (a name that must be given) or "{folder}" (a path that may be
    /// empty, written with a slash at its end).
    const char *pathTemplate;
    Capability capability;
    /// Dotted paths of the fields that are kept of an answer: "*" is any key, "**" any depth of keys, whose values are
    /// replaced by null. Everything else is dropped while it is parsed.
    std::span<const char *const> kept;
    const char *why;
};

const EndpointRow &rowOf(Endpoint endpoint);
/// The whole table, in the order of the enumeration.
std::span<const EndpointRow> endpointTable();

} // namespace sallyport::vault
