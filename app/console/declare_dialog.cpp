#include "console/declare_dialog.h"

#include "core/staging.h"
#include "widgets/surface.h"
#include "widgets/type.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sallyport::console {

DeclareDialog::DeclareDialog(core::ViewPtr view, const QString &environment, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_view(std::move(view))
{
    setWindowTitle(tr("Declare a secret"));
    m_environment = new QComboBox;
    for (const estate::Environment &candidate : m_view->estate().environments)
        m_environment->addItem(candidate.name);
    m_environment->setCurrentText(environment);
    m_path = new QLineEdit(folder.isEmpty() ? QStringLiteral("connections/") : folder);
    m_keys = new QLineEdit(QStringLiteral("value"));
    m_variable = new QLineEdit;
    m_owner = new QLineEdit;
    m_kind = new QLineEdit;
    m_path->setFont(console::font(Type::Mono));
    m_variable->setPlaceholderText(tr("the secret's name"));
    m_preview = new QPlainTextEdit;
    m_preview->setReadOnly(true);
    m_preview->setFont(console::font(Type::Mono));
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setAccessibleName(tr("What will be written"));
    m_refusal = new ToneLabel(Role::Warning);
    m_refusal->setWordWrap(true);
    auto *note = new ToneLabel(Role::Text2);
    note->setText(
        tr("The value comes from an ephemeral, sensitive variable that CI fills. No field here takes a value. For a "
           "path that has a live version this is refused: it is adopted or imported instead."));
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_stage = buttons->addButton(tr("Stage"), QDialogButtonBox::AcceptRole);
    m_stage->setDefault(true);

    auto *form = new QFormLayout;
    form->addRow(tr("Environment"), m_environment);
    form->addRow(tr("Path"), m_path);
    form->addRow(tr("Keys"), m_keys);
    form->addRow(tr("CI variable"), m_variable);
    form->addRow(tr("Owner"), m_owner);
    form->addRow(tr("Kind"), m_kind);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(note);
    layout->addWidget(m_refusal);
    layout->addWidget(m_preview, 1);
    layout->addWidget(buttons);
    resize(680, 620);

    for (QLineEdit *field : {m_path, m_keys, m_variable, m_owner, m_kind})
        connect(field, &QLineEdit::textChanged, this, &DeclareDialog::preview);
    connect(m_environment, &QComboBox::currentIndexChanged, this, &DeclareDialog::preview);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const draft::Change wanted = change();
        Q_EMIT declared(wanted.secret, wanted.parameters);
        accept();
    });
    preview();
    m_path->setFocus();
}

draft::Change DeclareDialog::change() const
{
    draft::Change wanted;
    wanted.kind = QStringLiteral("declare");
    wanted.secret = {m_environment->currentText(), m_path->text().trimmed()};
    const auto put = [&](const char *name, const QLineEdit *field) {
        if (!field->text().trimmed().isEmpty())
            wanted.parameters.insert(QLatin1String(name), field->text().trimmed());
    };
    put("keys", m_keys);
    put("variable", m_variable);
    put("owner", m_owner);
    put("kind", m_kind);
    return wanted;
}

void DeclareDialog::preview()
{
    const auto prepared = core::prepareChange(*m_view, change(), core::Words());
    m_stage->setEnabled(prepared.has_value());
    m_refusal->setVisible(!prepared);
    m_preview->clear();
    if (!prepared) {
        m_refusal->setText(prepared.error().toString());
        return;
    }
    const auto plan = draft::changeKind(QStringLiteral("declare"))
                          ->plan(*prepared, m_view->planContext());
    QByteArray text;
    for (const git::FileEdit &edit : plan ? plan->edits : std::vector<git::FileEdit>()) {
        if (const auto diff = git::diffOf(edit))
            text += git::unifiedDiff(*diff);
    }
    m_preview->setPlainText(QString::fromUtf8(text));
}

} // namespace sallyport::console
