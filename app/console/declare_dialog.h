#pragma once

#include "core/view.h"

#include <QDialog>
#include <QMap>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace sallyport::console {

/// Asks only what cannot be known to declare a secret, and shows the HCL it will write as one types. No field takes a
/// value.
class DeclareDialog : public QDialog
{
    Q_OBJECT
public:
    DeclareDialog(core::ViewPtr view, const QString &environment, const QString &folder, QWidget *parent = nullptr);

Q_SIGNALS:
    void declared(const sallyport::estate::SecretId &secret, const QMap<QString, QString> &parameters);

private:
    draft::Change change() const;
    void preview();

    core::ViewPtr m_view;
    QComboBox *m_environment = nullptr;
    QLineEdit *m_path = nullptr;
    QLineEdit *m_keys = nullptr;
    QLineEdit *m_variable = nullptr;
    QLineEdit *m_owner = nullptr;
    QLineEdit *m_kind = nullptr;
    QPlainTextEdit *m_preview = nullptr;
    QLabel *m_refusal = nullptr;
    QPushButton *m_stage = nullptr;
};

} // namespace sallyport::console
