#include "core/vault_access.h"

#include <QFutureInterface>
#include <QPromise>

namespace sallyport::core {

namespace {

vault::BackendWish wishOf(const estate::Environment &environment)
{
    vault::BackendWish wish;
    wish.address = environment.vault->addressFromRepository ? environment.vault->address : QString();
    wish.vaultNamespace = environment.vault->vaultNamespace;
    wish.caCertificate = environment.vault->caCertificate;
    wish.verification = environment.vault->skipVerify ? vault::Verification::Skip : vault::Verification::Full;
    wish.tier = environment.isProduction() ? vault::BackendWish::Tier::Production : vault::BackendWish::Tier::Other;
    return wish;
}

template <typename T> QFuture<Result<T>> ready(Error error)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(Result<T>(Failure(std::move(error))));
    promise.finish();
    return promise.future();
}

} // namespace

/// The origins that one estate may be read from: a copy, so that the walk's thread asks it without a lock.
class VaultAccess::EstateOrigins final : public TrustedOrigins
{
public:
    EstateOrigins(QStringList confirmed, std::optional<Origin> own)
        : m_confirmed(std::move(confirmed))
        , m_own(std::move(own))
    {
    }
    bool isConfirmed(const Origin &origin) const override
    {
        return (m_own && *m_own == origin) || m_confirmed.contains(origin.text());
    }

private:
    QStringList m_confirmed;
    std::optional<Origin> m_own;
};

VaultAccess::VaultAccess(
    std::shared_ptr<const Clock> clock, vault::Conventions conventions, const QString &confirmationsFile)
    : m_clock(std::move(clock))
    , m_conventions(std::move(conventions))
    , m_confirmations(Confirmations::load(confirmationsFile))
{
    // A walk holds a thread of the pool for as long as it takes; estates have a handful of environments.
    m_pool.setMaxThreadCount(16);
}

VaultAccess::~VaultAccess() = default;

Result<vault::Connection> VaultAccess::connectionFor(const estate::Environment &environment) const
{
    if (!environment.vault)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "this environment has no vault block"), {}},
            environment.at.toString(), {QT_TRANSLATE_NOOP("Message", "Add a vault block with address and mount"), {}});
    return m_conventions.connectionFor(wishOf(environment));
}

std::shared_ptr<const TrustedOrigins> VaultAccess::trustedFor(const QString &estateRoot) const
{
    const auto own = m_conventions.ownOrigin();
    return std::make_shared<EstateOrigins>(
        m_confirmations ? m_confirmations->origins(estateRoot) : QStringList(), own ? *own : std::optional<Origin>());
}

bool VaultAccess::isConfirmed(const QString &estateRoot, const vault::Connection &connection) const
{
    return trustedFor(estateRoot)->isConfirmed(connection.origin);
}

Result<void> VaultAccess::confirm(const QString &estateRoot, const vault::Connection &connection)
{
    if (!m_confirmations)
        return Failure(m_confirmations.error());
    return m_confirmations->confirm(estateRoot, connection.origin.text());
}

Result<void> VaultAccess::forget(const QString &estateRoot)
{
    if (!m_confirmations)
        return Failure(m_confirmations.error());
    return m_confirmations->withdraw(estateRoot);
}

bool VaultAccess::hasToken(const Origin &origin) const
{
    const auto token = tokenFor(origin);
    return token && !token->isEmpty();
}

void VaultAccess::hold(const Origin &origin, vault::Session session)
{
    m_sessions.insert_or_assign(origin.text(), std::move(session));
}

Result<Redacted> VaultAccess::heldToken(const Origin &origin) const
{
    const auto held = m_sessions.find(origin.text());
    if (held == m_sessions.end())
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "no token is held"), {}}, origin.text());
    return held->second.token.clone();
}

void VaultAccess::dropTokens()
{
    m_sessions.clear();
}

Result<Redacted> VaultAccess::tokenFor(const Origin &origin) const
{
    if (const auto held = m_sessions.find(origin.text()); held != m_sessions.end())
        return held->second.token.clone();
    return m_conventions.tokenFor(origin);
}

QFuture<Result<vault::TokenInfo>> VaultAccess::keepSession(
    const Origin &origin, QFuture<Result<vault::Session>> session)
{
    QPromise<Result<vault::TokenInfo>> promise;
    auto future = promise.future();
    promise.start();
    // A session is move-only, so it is looked at where it lies: taking it out would reset a future whose promise is
    // still alive, and the promise would then run this a second time.
    session.then([this, origin, promise = std::move(promise)](QFuture<Result<vault::Session>> done) mutable {
        const Result<vault::Session> &result = *done.constBegin();
        if (result) {
            hold(origin, {result->token.clone(), result->info});
            promise.addResult(Result<vault::TokenInfo>(result->info));
        } else {
            promise.addResult(Result<vault::TokenInfo>(Failure(result.error())));
        }
        promise.finish();
    });
    return future;
}

QFuture<Result<vault::TokenInfo>> VaultAccess::signIn(
    const QString &estateRoot, const vault::Connection &connection, vault::UserpassLogin login)
{
    return keepSession(connection.origin, vault::signIn(connection, trustedFor(estateRoot), std::move(login)));
}

QFuture<Result<vault::TokenInfo>> VaultAccess::signIn(
    const QString &estateRoot, const vault::Connection &connection, vault::ApproleLogin login)
{
    return keepSession(connection.origin, vault::signIn(connection, trustedFor(estateRoot), std::move(login)));
}

QFuture<Result<vault::TokenInfo>> VaultAccess::signIn(
    const QString &estateRoot, const vault::Connection &connection, Redacted token)
{
    return keepSession(connection.origin, vault::signIn(connection, trustedFor(estateRoot), std::move(token)));
}

QFuture<Result<vault::Reading>> VaultAccess::walk(const QString &estateRoot, const estate::Environment &environment,
    const QStringList &withKeys, vault::ProgressHandler onProgress)
{
    const auto connection = connectionFor(environment);
    if (!connection)
        return ready<vault::Reading>(connection.error());
    const QString origin = connection->origin.text();
    if (!isConfirmed(estateRoot, *connection))
        return ready<vault::Reading>({ErrorCode::Unconfirmed,
            {QT_TRANSLATE_NOOP("Message", "the repository names this address, and nobody has confirmed it yet"), {}},
            origin,
            {QT_TRANSLATE_NOOP("Message", "Confirm the address of %1 before anything is sent there"),
                {environment.name}}});
    auto token = tokenFor(connection->origin);
    if (!token)
        return ready<vault::Reading>(token.error());
    if (token->isEmpty())
        return ready<vault::Reading>({ErrorCode::Unauthenticated, {QT_TRANSLATE_NOOP("Message", "not signed in"), {}},
            origin, {QT_TRANSLATE_NOOP("Message", "Sign in to %1"), {environment.name}}});
    vault::WalkPlan plan;
    plan.connection = *connection;
    plan.mount = environment.vault->mount;
    plan.prefix = environment.vault->prefix;
    plan.databases = environment.vault->databases;
    plan.pki = environment.vault->pki;
    plan.auth = environment.vault->auth;
    plan.withKeys = withKeys;
    return vault::walk(m_pool, plan, std::move(*token), trustedFor(estateRoot), m_clock, std::move(onProgress));
}

} // namespace sallyport::core
