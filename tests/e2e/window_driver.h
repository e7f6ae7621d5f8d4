#pragma once

#include "console/main_window.h"
#include "console/token_keeper.h"

namespace sallyport::e2e {

/// A machine without a system keyring.
class NoKeyring final : public console::TokenKeeper
{
public:
    QFuture<Result<void>> keep(const QString &origin, Redacted token) override;
    QFuture<Result<Redacted>> read(const QString &origin) override;
    QFuture<Result<void>> forget(const QString &origin) override;
};

/// Clicks the button with this text once it can be seen and pressed; false when that does not come.
bool press(QWidget &place, const QString &text);
/// Fills in the sign-in dialog that stands open, as a person with a name and a password would, and waits until it is
/// gone.
bool signIn(QWidget &window, const QString &name, const QString &password);
/// Clicks the secret's row in the tree of paths, where it must be.
bool clickSecret(QWidget &window, const estate::SecretId &secret);
/// Waits until every environment of the open estate has been read.
bool waitUntilRead(console::MainWindow &window);

} // namespace sallyport::e2e
