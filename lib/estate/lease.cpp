#include "estate/lease.h"

namespace sallyport::estate {

namespace {

/// How Vault writes that there is no end.
std::optional<Duration> unlessZero(Duration duration)
{
    return duration > Duration::zero() ? std::optional(duration) : std::nullopt;
}

Message says(const QString &setting, std::optional<Duration> life)
{
    return life ? Message{"%1 %2", {Code{setting}, *life}}
                : Message{QT_TRANSLATE_NOOP("Message", "%1 is 0: without an end"), {Code{setting}}};
}

Lease leaseOf(std::optional<Duration> life, Message what, const QString &setting, const QString &apiPath)
{
    return {life, std::move(what), setting, Evidence::api(QStringLiteral("GET ") + apiPath, says(setting, life))};
}

std::optional<Lease> leaseOf(const vault::AuthRole &role, const QString &apiPath)
{
    if (role.givesSecretIds)
        return leaseOf(unlessZero(role.secretIdTtl), {QT_TRANSLATE_NOOP("Message", "secret-ids"), {}},
            QStringLiteral("secret_id_ttl"), apiPath);
    // A periodic token lives for as long as somebody renews it.
    if (role.tokenPeriod > Duration::zero())
        return Lease{std::nullopt, {QT_TRANSLATE_NOOP("Message", "tokens"), {}},
            QStringLiteral("token_explicit_max_ttl"),
            Evidence::api(
                QStringLiteral("GET ") + apiPath, {QT_TRANSLATE_NOOP("Message", "%1 %2: renewable for ever"),
                                                      {Code{QStringLiteral("token_period")}, role.tokenPeriod}})};
    if (role.tokenMaxTtl > Duration::zero())
        return leaseOf(role.tokenMaxTtl, {QT_TRANSLATE_NOOP("Message", "tokens"), {}},
            QStringLiteral("token_explicit_max_ttl"), apiPath);
    return std::nullopt;
}

} // namespace

std::optional<Lease> leaseOf(const Secret &secret)
{
    if (secret.dynamicRole && secret.dynamicRole->defaultTtl > Duration::zero())
        return leaseOf(secret.dynamicRole->defaultTtl, {QT_TRANSLATE_NOOP("Message", "credentials"), {}},
            QStringLiteral("default_ttl"), secret.apiPath);
    return secret.authRole ? leaseOf(*secret.authRole, secret.apiPath) : std::nullopt;
}

Evidence validityOf(const vault::Certificate &certificate)
{
    return Evidence::api(QStringLiteral("GET %1/cert/%2").arg(certificate.mount, certificate.serial),
        {QT_TRANSLATE_NOOP("Message", "valid from %1 until %2"), {certificate.from, certificate.until}});
}

} // namespace sallyport::estate
