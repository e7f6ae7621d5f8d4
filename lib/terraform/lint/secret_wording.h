#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace sallyport::terraform {

/// How sure a name is that what it is given is the value of a secret.
enum class Naming {
    None,       ///< says nothing
    Hint,       ///< "auth_code", "session_key": only what looks random is taken for a value
    Identifier, ///< "secret_id": the secret of an AppRole is a UUID, the name of a secret is none
    Likely,     ///< "token", "secret": also the name of a secret may stand there
    Password,   ///< "db_password", or the attribute of a store: whatever is no placeholder and no reference
};

/// Goes by the last words, as people name things: db_password is one, password_policy and secret_name are not.
Naming namingOf(QStringView name);

/// "host", "port", "username": what stands beside a secret in one object without being one.
bool isHarmlessName(QStringView name);

/// What people write where a value will be: "changeme", "<token>", "xxxx", "example", "".
bool isPlaceholder(QByteArrayView text);

/// Whether a literal under such a name is taken for a value. Names of secrets, paths, ARNs, addresses, sentences and
/// placeholders are not.
bool couldBeValue(QByteArrayView text, Naming naming);

} // namespace sallyport::terraform
