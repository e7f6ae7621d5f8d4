#include "console/leaving/token_dialog.h"

#include "console/draft/parts.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sallyport::console {

TokenDialog::TokenDialog(const QString &origin, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Token of the forge"));
    m_token = new QLineEdit;
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setAccessibleName(tr("Token"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(label(Type::Mono, Role::Text, origin));
    column->addWidget(m_token);
    column->addWidget(wrappedLabel(Type::Small, Role::Text2,
        tr("It goes to this address only, is held in memory until you close the window, and never written to a file. A "
           "right to read and open pull requests is enough.")));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *use = buttons->addButton(tr("Use this token"), QDialogButtonBox::AcceptRole);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    use->setEnabled(false);
    connect(m_token, &QLineEdit::textChanged, use, [use](const QString &text) { use->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    column->addWidget(buttons);
    use->setDefault(true);
    setMinimumWidth(440);
}

Redacted TokenDialog::takeToken()
{
    QByteArray bytes = m_token->text().toUtf8();
    m_token->clear();
    return Redacted(std::move(bytes));
}

} // namespace sallyport::console
