#include "console/forms/field_editor.h"

#include "core/words.h"
#include "draft/looks_like_value.h"
#include "widgets/marks.h"
#include "widgets/style.h"
#include "widgets/type.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace sallyport::console {

namespace {

using FieldType = draft::Field::Type;

} // namespace

FieldEditor::FieldEditor(const draft::Field &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
{
    m_label = new ToneLabel(Role::Text2);
    m_label->setFont(console::font(Type::Small));
    m_label->setTextFormat(Qt::PlainText);
    buildControl();
    m_label->setBuddy(control());
    m_note = new ToneLabel(Role::Text3);
    m_note->setFont(console::font(Type::Small));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_noteIcon = new IconLabel(iconName(Mark::Critical), Role::Critical, 14);
    auto *note = new QHBoxLayout;
    note->setSpacing(5);
    note->addWidget(m_noteIcon, 0, Qt::AlignTop);
    note->addWidget(m_note, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_label);
    column->addWidget(control());
    column->addLayout(note);
    setField(field);
}

QWidget *FieldEditor::control() const
{
    return m_choices ? static_cast<QWidget *>(m_choices) : m_line;
}

void FieldEditor::buildControl()
{
    if (m_field.type == FieldType::Choice) {
        m_choices = new QComboBox;
        connect(m_choices, &QComboBox::activated, this, &FieldEditor::onTyped);
        return;
    }
    m_line = new QLineEdit;
    if (m_field.type != FieldType::Text)
        m_line->setFont(console::font(Type::Mono));
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::onTyped);
}

bool FieldEditor::hasSameShape(const draft::Field &field) const
{
    return qstrcmp(field.parameter, m_field.parameter) == 0 && field.type == m_field.type;
}

void FieldEditor::setField(const draft::Field &field)
{
    m_field = field;
    const core::Words words;
    m_label->setText(words.plain(field.label));
    control()->setAccessibleName(m_label->text());
    if (m_choices)
        fillChoices();
    else if (!m_isTouched && m_line->text() != field.proposal)
        m_line->setText(field.proposal);
    showNote();
}

void FieldEditor::fillChoices()
{
    const QString chosen = m_isTouched ? m_choices->currentText() : m_field.proposal;
    m_choices->clear();
    m_choices->addItems(m_field.choices);
    m_choices->setCurrentIndex(std::max(0, m_choices->findText(chosen)));
}

QString FieldEditor::text() const
{
    return m_choices ? m_choices->currentText() : m_line->text().trimmed();
}

void FieldEditor::setText(const QString &text)
{
    m_isTouched = true;
    if (m_choices)
        m_choices->setCurrentText(text);
    else
        m_line->setText(text);
    showNote();
}

void FieldEditor::onTyped()
{
    m_isTouched = true;
    m_refusal.clear();
    showNote();
    Q_EMIT edited();
}

bool FieldEditor::isRefusedAsValue() const
{
    return m_line && draft::looksLikeValue(m_line->text()).has_value();
}

void FieldEditor::setRefusal(const QString &reason)
{
    m_refusal = reason;
    showNote();
}

void FieldEditor::offer(const QStringList &completions)
{
    if (!m_line)
        return;
    auto *completer = new QCompleter(completions, m_line);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(12);
    m_line->setCompleter(completer);
    // What is taken from the list counts as written.
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &FieldEditor::onTyped,
        Qt::QueuedConnection);
}

void FieldEditor::showNote()
{
    const bool isValue = isRefusedAsValue();
    const bool isRefused = isValue || !m_refusal.isEmpty();
    m_note->setTone(isRefused ? Role::Critical : Role::Text3);
    m_note->setText(isValue     ? tr("Looks like a value, refused: name where CI finds it, never the value itself.")
                    : isRefused ? m_refusal
                                : core::Words().plain(m_field.hint));
    m_note->setVisible(!m_note->text().isEmpty());
    m_noteIcon->setVisible(isRefused);
    control()->setAccessibleDescription(m_note->text());
    setRefusedLook(control(), isRefused);
}

} // namespace sallyport::console
