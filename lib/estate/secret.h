#pragma once

#include "base/message.h"
#include "terraform/declaration.h"
#include "vault/reading.h"

#include <QHashFunctions>
#include <QString>

#include <optional>
#include <vector>

namespace sallyport::estate {

/// Names one secret of the estate; the same name in every view, finding, draft and exception.
struct SecretId
{
    QString environment; ///< "prod"
    /// Relative to the environment's mount and prefix: "connections/pg_warehouse". A cloud's secret carries its
    /// backend: "aws:prod/pg_warehouse".
    QString path;

    QString key() const { return environment + QLatin1Char('/') + path; }
    QString name() const { return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1); }
    /// "connections/", or empty at the root.
    QString folder() const { return path.left(path.lastIndexOf(QLatin1Char('/')) + 1); }
    static SecretId fromKey(const QString &key);

    friend bool operator==(const SecretId &, const SecretId &) = default;
};

size_t qHash(const SecretId &id, size_t seed = 0) noexcept;

enum class SecretKind {
    KeyValue,    ///< a path of a KV mount; of a KV 1 mount only the name is known
    StaticRole,  ///< a database static role: Vault rotates the password itself
    DynamicRole, ///< a database role: every reader gets credentials of his own
    Certificate, ///< issued by a PKI mount, or its authority's own
    AuthRole,    ///< a role of AppRole, or of tokens: what it gives out lives for a time
    CloudSecret, ///< a secret of AWS, Google or Azure
};

/// How the live secret and the Terraform repository agree.
enum class Standing {
    Declared,           ///< live, and one block of the repository manages it
    NotInTerraform,     ///< live, and nobody declares it
    DeclaredButMissing, ///< declared, and no live version
    NotChecked,         ///< the one or the other side could not be read
};

/// "declared", "not-in-terraform", … as in JSON output.
QString nameOf(Standing standing);

/// One row of the estate.
struct Secret
{
    SecretId id;
    SecretKind kind = SecretKind::KeyValue;
    terraform::Backend backend = terraform::Backend::Vault;
    QString apiPath; ///< "airflow/prod/connections/pg_warehouse": mount, prefix and path; of a cloud's secret its path
    Standing standing = Standing::NotChecked;
    Message notChecked; ///< why, when the standing is NotChecked
    std::optional<vault::KvMetadata> live;
    std::optional<vault::StaticRole> staticRole;
    std::optional<vault::DatabaseRole> dynamicRole;
    std::optional<vault::Certificate> certificate;
    std::optional<vault::AuthRole> authRole;
    std::vector<terraform::Declaration> declarations; ///< more than one: declared twice

    bool isLive() const;
    /// When the current version was written; nothing where only the name is known.
    std::optional<Instant> writtenAt() const;
    int version() const; ///< current KV version, 0 when there is none
    /// What is live, or what is declared where nothing can be live yet.
    QString customMetadata(const QString &name) const;

    friend bool operator==(const Secret &, const Secret &) = default;
};

} // namespace sallyport::estate
