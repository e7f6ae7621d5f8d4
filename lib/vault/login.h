#pragma once

#include "vault/client.h"
#include "vault/reading.h"

#include <QFuture>

namespace sallyport::vault {

/// A token that the server has accepted, and what it says about it. Move-only.
struct Session
{
    Redacted token;
    TokenInfo info;
};

struct UserpassLogin
{
    QString mount = QStringLiteral("userpass");
    QString username;
    Redacted password;
};

struct ApproleLogin
{
    QString mount = QStringLiteral("approle");
    Redacted roleId;
    Redacted secretId; ///< may be empty where the role asks for none
};

/// Each signs in and looks the new token up, as two requests. They run on the calling thread's event loop. In a
/// continuation, look at the move-only session with constBegin() and clone its token: Qt's takeResult() resets a future
/// whose promise still lives, and its continuation would then run twice. Errors: those of Client; Unauthenticated when
/// the server refuses name or password.
QFuture<Result<Session>> signIn(const Connection &connection, std::shared_ptr<const TrustedOrigins> trusted,
    UserpassLogin login, const Patience &patience = {});
QFuture<Result<Session>> signIn(const Connection &connection, std::shared_ptr<const TrustedOrigins> trusted,
    ApproleLogin login, const Patience &patience = {});
/// For a token that the person already has.
QFuture<Result<Session>> signIn(const Connection &connection, std::shared_ptr<const TrustedOrigins> trusted,
    Redacted token, const Patience &patience = {});

} // namespace sallyport::vault
