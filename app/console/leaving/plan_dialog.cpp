#include "console/leaving/plan_dialog.h"

#include "console/draft/parts.h"
#include "core/words.h"
#include "draft/plan_identity.h"
#include "widgets/style.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::console {

PlanDialog::PlanDialog(const draft::PlanPreview &preview, const QMap<QString, QString> &identities, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Run terraform plan?"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(5);
    column->addWidget(wrappedLabel(Type::Base, Role::Text2,
        tr("The plan is Terraform's, under an identity of its own; it never gets this console's token. Addresses, "
           "actions "
           "and the severity of what it says come back, and nothing else.")));
    for (const draft::RootPreview &root : preview.roots)
        addRoot(column, root);
    if (preview.roots.empty())
        column->addWidget(
            wrappedLabel(Type::Base, Role::Text, tr("The draft touches no Terraform: there is nothing to plan.")));
    for (const QString &environment : preview.environments())
        addIdentity(column, environment, identities.value(environment));
    column->addStretch(1);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    area->setAccessibleName(tr("What the plan would do"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_run = buttons->addButton(tr("Run this plan"), QDialogButtonBox::AcceptRole);
    m_run->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, key = preview.key()] {
        Q_EMIT confirmed(key);
        accept();
    });
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 10);
    frame->addWidget(area, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(14, 0, 14, 0);
    foot->addWidget(buttons);
    frame->addLayout(foot);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    resize(700, 480);
    check();
}

void PlanDialog::addRoot(QVBoxLayout *column, const draft::RootPreview &root)
{
    column->addSpacing(6);
    const QString dir = root.dir.isEmpty() ? QStringLiteral(".") : root.dir;
    column->addWidget(label(Type::Mono, Role::Text, dir));
    const core::Words words;
    for (const Message &sentence : draft::PlanPreview::sentences(root))
        column->addWidget(wrappedLabel(Type::Small, Role::Text, QStringLiteral("· ") + words.plain(sentence)));
}

void PlanDialog::addIdentity(QVBoxLayout *column, const QString &environment, const QString &text)
{
    column->addSpacing(8);
    auto *caption = label(Type::Small, Role::Text2, tr("Identity of the plan in %1").arg(environment));
    auto *field = new QLineEdit(text);
    field->setFont(console::font(Type::Mono));
    field->setPlaceholderText(QStringLiteral("aws-vault exec ci --"));
    field->setAccessibleName(caption->text());
    caption->setBuddy(field);
    auto *reason = wrappedLabel(Type::Small, Role::Critical);
    column->addWidget(caption);
    column->addWidget(field);
    column->addWidget(reason);
    column->addWidget(wrappedLabel(Type::Small, Role::Text3,
        tr("A command that runs another one with the identity, or a profile such as AWS_PROFILE=ci. Never a "
           "credential.")));
    connect(field, &QLineEdit::textChanged, this, &PlanDialog::check);
    m_identities.insert(environment, field);
    m_reasons.insert(environment, reason);
}

QMap<QString, QString> PlanDialog::identities() const
{
    QMap<QString, QString> texts;
    for (auto field = m_identities.cbegin(); field != m_identities.cend(); ++field)
        texts.insert(field.key(), field.value()->text().trimmed());
    return texts;
}

void PlanDialog::check()
{
    bool isFine = !m_identities.isEmpty();
    for (auto field = m_identities.cbegin(); field != m_identities.cend(); ++field) {
        const QString text = field.value()->text().trimmed();
        const auto parsed = draft::PlanIdentity::parse(text);
        auto *reason = qobject_cast<QLabel *>(m_reasons.value(field.key()));
        const bool isRefused = !parsed && !text.isEmpty();
        setWrappedText(reason, isRefused ? core::Words().plain(parsed.error()) : QString());
        reason->setVisible(isRefused);
        setRefusedLook(field.value(), isRefused);
        field.value()->setAccessibleDescription(reason->accessibleName());
        isFine = isFine && parsed;
    }
    m_run->setEnabled(isFine);
}

} // namespace sallyport::console
