#pragma once

#include "base/duration.h"
#include "base/error.h"
#include "base/time.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace sallyport::vault {

/// One version of a KV 2 secret: that it was written, and when.
struct KvVersion
{
    int number = 0;
    Instant created{};
    std::optional<Instant> deleted;   ///< since when it is deleted (it could be undeleted)
    std::optional<Instant> deletesAt; ///< when delete_version_after will delete it; still live
    bool destroyed = false;
    friend bool operator==(const KvVersion &, const KvVersion &) = default;
};

/// Everything but the value of one KV secret.
struct KvMetadata
{
    QString path;          ///< relative to the mount: "prod/connections/pg_warehouse"
    bool nameOnly = false; ///< KV 1, or metadata that this token may not read: nothing below is known
    Instant created{};
    Instant updated{};
    int currentVersion = 0; ///< 0: no version was ever written
    int oldestVersion = 0;
    int maxVersions = 0; ///< 0: the mount's setting
    bool casRequired = false;
    std::optional<Duration> deleteVersionAfter;
    QMap<QString, QString> customMetadata;
    std::vector<KvVersion> versions; ///< ascending by number
    /// Names of the fields of the current version, sorted; nothing when they were not asked for or could not be read.
    /// They may be sensitive themselves: they are compared and shown to the person, and left out of every export.
    std::optional<QStringList> keys;
    friend bool operator==(const KvMetadata &, const KvMetadata &) = default;
};

/// A database account whose password Vault itself changes.
struct StaticRole
{
    QString mount; ///< "database"
    QString name;
    QString dbName;   ///< the database connection's name
    QString username; ///< the account in the database
    Duration rotationPeriod{};
    QString rotationSchedule; ///< cron line, instead of a period, where the server knows that
    std::optional<Instant> lastRotation;
    QString credentialType; ///< "password", "rsa_private_key", …; empty on old servers
    friend bool operator==(const StaticRole &, const StaticRole &) = default;
};

/// A database role: every reader gets credentials of his own, for a time.
struct DatabaseRole
{
    QString mount;
    QString name;
    QString dbName;
    Duration defaultTtl{}; ///< 0: the mount's setting
    Duration maxTtl{};     ///< 0: the mount's setting
    friend bool operator==(const DatabaseRole &, const DatabaseRole &) = default;
};

/// A certificate that a PKI mount has issued, by what stands in the certificate itself. Nothing of a key.
struct Certificate
{
    QString mount;  ///< "pki"
    QString serial; ///< "39:dd:2e:…"; "ca" for the mount's own
    QString name;   ///< the common name, else the first other name, else the serial
    Instant from{}; ///< not valid before: about when it was issued
    Instant until{};
    bool isAuthority = false; ///< may issue certificates itself
    friend bool operator==(const Certificate &, const Certificate &) = default;
};

/// Certificates of a mount that were not looked at, since there are more than a reading asks for.
struct UnreadCertificates
{
    QString mount;
    int count = 0;
    friend bool operator==(const UnreadCertificates &, const UnreadCertificates &) = default;
};

/// A role of a login method whose secret-ids or tokens live for a time. Neither of these is ever asked for.
struct AuthRole
{
    QString mount; ///< "approle", or "token"
    QString name;
    bool givesSecretIds = false; ///< of an AppRole that asks for one
    Duration secretIdTtl{};      ///< 0: they do not expire
    Duration tokenMaxTtl{};      ///< that nobody can renew beyond; 0: the mount's setting
    Duration tokenPeriod{};      ///< such a token can be renewed for ever; 0: it is none
    friend bool operator==(const AuthRole &, const AuthRole &) = default;
};

struct Mount
{
    QString path;      ///< without a slash at its end: "airflow"
    QString type;      ///< "kv", "database", "pki", …
    int kvVersion = 0; ///< 1 or 2, and 0 where it is no KV mount
    QString description;
    friend bool operator==(const Mount &, const Mount &) = default;
};

struct AuthMethod
{
    QString path; ///< "userpass"
    QString type;
    QString description;
    friend bool operator==(const AuthMethod &, const AuthMethod &) = default;
};

struct Policy
{
    QString name;
    QString text; ///< HCL or JSON, as the server keeps it
    friend bool operator==(const Policy &, const Policy &) = default;
};

/// A folder that this token may not look into, or that could not be read. The walk went on without it.
struct UnreadableFolder
{
    QString mount; ///< "airflow"; a database mount for roles
    QString
        path; ///< relative to the mount, with a slash at its end, empty for its root: "prod/legacy/", "static-roles/"
    QString apiPath;                       ///< what a policy would have to name: "airflow/metadata/prod/legacy/"
    QString capability;                    ///< what is missing: "list" or "read"
    ErrorCode code = ErrorCode::Forbidden; ///< or why else it could not be read
    friend bool operator==(const UnreadableFolder &, const UnreadableFolder &) = default;
};

/// What the server says about the token in use. Never the token, nor its accessor.
struct TokenInfo
{
    QString displayName;  ///< "userpass-m.okafor"
    QStringList policies; ///< the token's and the entity's, sorted
    Duration ttl{};       ///< what was left when it was asked; 0 with no `expireAt`: it does not expire
    std::optional<Instant> expireAt;
    QString entityId;
    QString type; ///< "service", "batch"
    bool renewable = false;
    friend bool operator==(const TokenInfo &, const TokenInfo &) = default;
};

/// How far an unsealing has come.
struct SealProgress
{
    int given = 0;     ///< key shares given so far
    int threshold = 0; ///< key shares needed
    friend bool operator==(const SealProgress &, const SealProgress &) = default;
};

struct Health
{
    bool initialized = false;
    bool sealed = false;
    bool standby = false; ///< also a performance standby or a disaster recovery secondary
    QString version;
    QString clusterName;
    std::optional<SealProgress> sealProgress; ///< only of a sealed Vault
    std::optional<Instant> serverTime;
    friend bool operator==(const Health &, const Health &) = default;
};

/// What a reading cost the server.
struct Cost
{
    int requests = 0; ///< all of them: repeats and look-ups of the token included
    std::chrono::milliseconds took{};
    friend bool operator==(const Cost &, const Cost &) = default;
};

/// One environment at one instant: everything that the console knows of it, and no value.
struct Reading
{
    Instant readAt{}; ///< by our clock, at the start
    Cost cost;
    TokenInfo token;
    Health health;
    std::vector<Mount> mounts;               ///< those this token may see
    std::vector<AuthMethod> authMethods;     ///< those this token may see
    std::vector<KvMetadata> secrets;         ///< sorted by path
    std::vector<StaticRole> staticRoles;     ///< sorted by mount and name
    std::vector<DatabaseRole> databaseRoles; ///< sorted by mount and name
    std::vector<Certificate> certificates;   ///< the newest of each name that is not revoked, by mount and name
    std::vector<UnreadCertificates> unreadCertificates;
    std::vector<AuthRole> authRoles;          ///< sorted by mount and name
    QStringList policyNames;                  ///< sorted; empty when they may not be listed
    std::vector<Policy> policies;             ///< those of them that this token may read, sorted by name
    std::vector<UnreadableFolder> unreadable; ///< sorted by API path
    std::vector<Error> warnings;              ///< what else was not read, and why
    bool complete = false; ///< false: it broke off (the token expired, the server went away); the warnings say why
    friend bool operator==(const Reading &, const Reading &) = default;
};

} // namespace sallyport::vault
