#pragma once

#include "core/confirmations.h"
#include "estate/estate.h"
#include "vault/login.h"
#include "vault/walk.h"

#include <QFuture>
#include <QHash>

#include <map>
#include <memory>

namespace sallyport::core {

/// How the console reaches Vaults: whose address it is, whether it was confirmed, and the token that is held for its
/// origin, in memory only. A credential belongs to one origin. Lives in one thread.
class VaultAccess
{
public:
    /// `confirmationsFile` lies outside every repository.
    VaultAccess(std::shared_ptr<const Clock> clock, vault::Conventions conventions, const QString &confirmationsFile);
    ~VaultAccess();

    /// Where an environment's secrets live, completed with the person's own conventions.
    Result<vault::Connection> connectionFor(const estate::Environment &environment) const;
    /// Whether anything may be sent there: the person named the origin, or confirmed it for this estate.
    bool isConfirmed(const QString &estateRoot, const vault::Connection &connection) const;
    Result<void> confirm(const QString &estateRoot, const vault::Connection &connection);

    /// Withdraws every confirmation of this estate.
    Result<void> forget(const QString &estateRoot);

    /// A session that was signed in, or a token from VAULT_TOKEN or ~/.vault-token.
    bool hasToken(const Origin &origin) const;
    void hold(const Origin &origin, vault::Session session);
    /// A second holder of the token that was signed in with, for the keyring. Errors: NotFound.
    Result<Redacted> heldToken(const Origin &origin) const;
    /// Forgets every token that is held; what lies in VAULT_TOKEN stays with the environment.
    void dropTokens();

    /// Signs in and holds the token for the connection's origin.
    QFuture<Result<vault::TokenInfo>> signIn(
        const QString &estateRoot, const vault::Connection &connection, vault::UserpassLogin login);
    QFuture<Result<vault::TokenInfo>> signIn(
        const QString &estateRoot, const vault::Connection &connection, vault::ApproleLogin login);
    QFuture<Result<vault::TokenInfo>> signIn(
        const QString &estateRoot, const vault::Connection &connection, Redacted token);

    /// Reads one environment; of the secrets `withKeys` (relative to the mount) also the names of their fields. Errors
    /// beside those of vault::walk: Unconfirmed, Unauthenticated (no token held).
    QFuture<Result<vault::Reading>> walk(const QString &estateRoot, const estate::Environment &environment,
        const QStringList &withKeys, vault::ProgressHandler onProgress);

private:
    class EstateOrigins;

    std::shared_ptr<const TrustedOrigins> trustedFor(const QString &estateRoot) const;
    Result<Redacted> tokenFor(const Origin &origin) const;
    QFuture<Result<vault::TokenInfo>> keepSession(const Origin &origin, QFuture<Result<vault::Session>> session);

    std::shared_ptr<const Clock> m_clock;
    vault::Conventions m_conventions;
    Result<Confirmations> m_confirmations;
    std::map<QString, vault::Session> m_sessions; ///< by the origin's text
    QThreadPool m_pool;
};

} // namespace sallyport::core
