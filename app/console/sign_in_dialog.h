#pragma once

#include "base/redacted.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sallyport::console {

/// How a person wants to sign in. Move-only, since it carries the secret.
struct SignInChoice
{
    enum class Method { Userpass, Approle, Token };

    Method method = Method::Userpass;
    QString mount;   ///< of the login method
    QString name;    ///< user name, or role id
    Redacted secret; ///< password, secret id, or token
    enum class Keeping { Memory, Keyring } keeping = Keeping::Memory;
};

/// Asks for a credential for one origin. The only secret fields of the product, beside tokens of a forge.
class SignInDialog : public QDialog
{
    Q_OBJECT
public:
    /// `note` says where a kept token would go, or that there is no keyring.
    SignInDialog(const QString &environment, const QString &origin, const QString &note, QWidget *parent = nullptr);

    SignInChoice takeChoice();
    /// Shows why the last try failed, and lets the person try again.
    void showFailure(const QString &reason);
    void setBusy(bool busy);

Q_SIGNALS:
    void submitted();

private:
    void showMethod();

    QComboBox *m_method = nullptr;
    QLabel *m_nameLabel = nullptr;
    QLabel *m_secretLabel = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_secret = nullptr;
    QLineEdit *m_mount = nullptr;
    QCheckBox *m_keep = nullptr;
    QLabel *m_failure = nullptr;
    QPushButton *m_signIn = nullptr;
};

} // namespace sallyport::console
