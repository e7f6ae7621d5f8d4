#pragma once

#include "estate/evidence.h"
#include "estate/secret.h"

#include <optional>

namespace sallyport::estate {

/// How long what a role gives out lives: the credentials of a database role, the secret-ids of an AppRole, the tokens
/// of a token role.
struct Lease
{
    std::optional<Duration> life; ///< nothing: without an end
    Message what;                 ///< what lives that long: "secret-ids"
    QString setting;              ///< of the role, as Terraform calls it: "secret_id_ttl"
    Evidence evidence;
    friend bool operator==(const Lease &, const Lease &) = default;
};

/// Nothing for what gives nothing out, or for a time that the mount decides.
std::optional<Lease> leaseOf(const Secret &secret);

/// What the certificate itself says.
Evidence validityOf(const vault::Certificate &certificate);

} // namespace sallyport::estate
