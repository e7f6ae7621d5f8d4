#pragma once

#include "base/error.h"
#include "base/redacted.h"

#include <QFuture>
#include <QString>

namespace sallyport::console {

/// Keeps tokens in the system's keyring, one for each origin, when the person asks for it; never in a file of ours.
/// Without a keyring every call fails with ErrorCode::NotFound and says so. A locked keyring looks like an empty one:
/// nothing may be concluded from an absent entry. Lives in the GUI thread.
class TokenKeeper
{
public:
    virtual ~TokenKeeper() = default;

    virtual QFuture<Result<void>> keep(const QString &origin, Redacted token) = 0;
    /// Empty when nothing is kept for the origin.
    virtual QFuture<Result<Redacted>> read(const QString &origin) = 0;
    virtual QFuture<Result<void>> forget(const QString &origin) = 0;
};

/// The Secret Service of the session, through QtKeychain.
class SystemKeyring final : public TokenKeeper
{
public:
    QFuture<Result<void>> keep(const QString &origin, Redacted token) override;
    QFuture<Result<Redacted>> read(const QString &origin) override;
    QFuture<Result<void>> forget(const QString &origin) override;
};

} // namespace sallyport::console
