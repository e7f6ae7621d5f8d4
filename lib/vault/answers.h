#pragma once

#include "vault/reading.h"

#include <nlohmann/json.hpp>

namespace sallyport::vault {

/// From an answer's kept fields to values. Fields that are absent or null keep their defaults (versions of Vault
/// differ), except for those without which a value would say something false: these, and a field of the wrong type, are
/// Malformed.

Result<Health> readHealth(const nlohmann::json &body);
Result<SealProgress> readSealProgress(const nlohmann::json &body);
Result<std::vector<Mount>> readMounts(const nlohmann::json &body);
Result<std::vector<AuthMethod>> readVisibleAuthMethods(
    const nlohmann::json &body); ///< from the answer of Endpoint::Mounts
Result<QStringList> readKeys(const nlohmann::json &body);
/// `path` is relative to the mount; `now` tells a deletion that has happened from one that will.
Result<KvMetadata> readKvMetadata(const nlohmann::json &body, const QString &path, Instant now);
/// The names of a secret's fields, sorted; of fields inside fields nothing is kept.
Result<QStringList> readSubkeys(const nlohmann::json &body);
Result<StaticRole> readStaticRole(const nlohmann::json &body, const QString &mount, const QString &name);
Result<DatabaseRole> readDatabaseRole(const nlohmann::json &body, const QString &mount, const QString &name);
/// Nothing for a certificate that is revoked. `serial` is what it was asked for by.
Result<std::optional<Certificate>> readCertificate(
    const nlohmann::json &body, const QString &mount, const QString &serial);
Result<AuthRole> readAppRole(const nlohmann::json &body, const QString &mount, const QString &name);
Result<AuthRole> readTokenRole(const nlohmann::json &body, const QString &mount, const QString &name);
Result<Policy> readPolicy(const nlohmann::json &body, const QString &name);
Result<TokenInfo> readTokenInfo(const nlohmann::json &body);

} // namespace sallyport::vault
