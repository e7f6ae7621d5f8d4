#pragma once

#include "base/redacted.h"

#include <QDialog>

class QLineEdit;

namespace sallyport::console {

/// Asks for a token of a forge, which belongs to one origin and is held in memory only.
class TokenDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit TokenDialog(const QString &origin, QWidget *parent = nullptr);

    /// What was typed; the field is empty afterwards.
    Redacted takeToken();

private:
    QLineEdit *m_token = nullptr;
};

} // namespace sallyport::console
