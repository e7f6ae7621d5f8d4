#pragma once

#include "vault/credentials.h"

#include <QSslConfiguration>

namespace sallyport::vault {

/// The authorities, the client certificate and the strictness that a connection asks for.
/// Errors: Unreadable, NotFound (a file), Malformed (a file that holds no certificate or key).
Result<QSslConfiguration> tlsConfiguration(const Connection &connection);

} // namespace sallyport::vault
