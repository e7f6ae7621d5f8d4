#pragma once

#include "draft/change_kind.h"
#include "widgets/surface.h"

class QComboBox;
class QLineEdit;

namespace sallyport::console {

/// One thing that a form asks for: its name, a field of its type, and below it a hint, or why what stands in it is
/// refused. A text that looks like a value is refused as it is typed, and goes no further.
class FieldEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit FieldEditor(const draft::Field &field, QWidget *parent = nullptr);

    QString parameter() const { return QString::fromLatin1(m_field.parameter); }
    QString text() const;
    void setText(const QString &text);
    /// The same field for another subject: hint, choices, and the proposal unless the person has written something.
    void setField(const draft::Field &field);
    bool hasSameShape(const draft::Field &field) const;
    bool isTouched() const { return m_isTouched; }
    /// Why a plan refused it; empty takes that away.
    void setRefusal(const QString &reason);
    /// Whether what stands in it looks like the value of a secret.
    bool isRefusedAsValue() const;
    void offer(const QStringList &completions);
    QWidget *control() const;

Q_SIGNALS:
    void edited();

private:
    void buildControl();
    void fillChoices();
    void onTyped();
    void showNote();

    draft::Field m_field;
    ToneLabel *m_label = nullptr;
    QLineEdit *m_line = nullptr;    ///< of every type but Choice
    QComboBox *m_choices = nullptr; ///< of Choice
    IconLabel *m_noteIcon = nullptr;
    ToneLabel *m_note = nullptr;
    QString m_refusal;
    bool m_isTouched = false;
};

} // namespace sallyport::console
