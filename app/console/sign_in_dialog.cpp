#include "console/sign_in_dialog.h"

#include "widgets/surface.h"
#include "widgets/type.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sallyport::console {

SignInDialog::SignInDialog(const QString &environment, const QString &origin, const QString &note, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Sign in to %1").arg(environment));
    auto *address = new QLabel(origin);
    address->setFont(console::font(Type::Mono));
    auto *promise = new ToneLabel(Role::Text2);
    promise->setText(
        tr("The token goes to this address only. Sallyport reads metadata; it reads no value and writes nothing."));
    promise->setWordWrap(true);
    m_method = new QComboBox;
    m_method->addItems({tr("User name and password"), tr("AppRole"), tr("Token")});
    m_name = new QLineEdit;
    m_secret = new QLineEdit;
    m_secret->setEchoMode(QLineEdit::Password);
    m_mount = new QLineEdit;
    m_nameLabel = new QLabel;
    m_secretLabel = new QLabel;
    m_nameLabel->setBuddy(m_name);
    m_secretLabel->setBuddy(m_secret);
    m_keep = new QCheckBox(tr("Keep the token in the system keyring"));
    auto *kept = new ToneLabel(Role::Text3);
    kept->setText(note);
    kept->setWordWrap(true);
    m_failure = new ToneLabel(Role::Critical);
    m_failure->setWordWrap(true);
    m_failure->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_signIn = buttons->addButton(tr("Sign in"), QDialogButtonBox::AcceptRole);

    auto *form = new QFormLayout;
    form->addRow(tr("Address"), address);
    form->addRow(tr("Method"), m_method);
    form->addRow(m_nameLabel, m_name);
    form->addRow(m_secretLabel, m_secret);
    form->addRow(tr("Mount"), m_mount);
    form->addRow(QString(), m_keep);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_failure);
    layout->addWidget(promise);
    layout->addWidget(kept);
    layout->addWidget(buttons);
    // Known as the default only once it stands in the dialog.
    m_signIn->setDefault(true);
    setMinimumWidth(460);
    showMethod();
    connect(m_method, &QComboBox::currentIndexChanged, this, &SignInDialog::showMethod);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &SignInDialog::submitted);
}

void SignInDialog::showMethod()
{
    const auto method = static_cast<SignInChoice::Method>(m_method->currentIndex());
    const bool isToken = method == SignInChoice::Method::Token;
    m_name->setVisible(!isToken);
    m_nameLabel->setVisible(!isToken);
    m_mount->setEnabled(!isToken);
    m_nameLabel->setText(method == SignInChoice::Method::Approle ? tr("Role id") : tr("User name"));
    m_secretLabel->setText(isToken                                   ? tr("Token")
                           : method == SignInChoice::Method::Approle ? tr("Secret id")
                                                                     : tr("Password"));
    m_mount->setText(method == SignInChoice::Method::Approle ? QStringLiteral("approle") : QStringLiteral("userpass"));
}

SignInChoice SignInDialog::takeChoice()
{
    SignInChoice choice;
    choice.method = static_cast<SignInChoice::Method>(m_method->currentIndex());
    choice.mount = m_mount->text();
    choice.name = m_name->text();
    QByteArray secret = m_secret->text().toUtf8();
    choice.secret = Redacted(std::move(secret));
    m_secret->clear();
    choice.keeping = m_keep->isChecked() ? SignInChoice::Keeping::Keyring : SignInChoice::Keeping::Memory;
    return choice;
}

void SignInDialog::showFailure(const QString &reason)
{
    setBusy(false);
    m_failure->setText(reason);
    m_failure->show();
    m_secret->setFocus();
}

void SignInDialog::setBusy(bool busy)
{
    m_signIn->setEnabled(!busy);
    m_signIn->setText(busy ? tr("Signing in…") : tr("Sign in"));
}

} // namespace sallyport::console
