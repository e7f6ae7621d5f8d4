#pragma once

#include <QDialog>

namespace sallyport::console {

/// Shows a text that one can read, copy and close. Deletes itself.
class TextDialog : public QDialog
{
    Q_OBJECT
public:
    TextDialog(const QString &title, const QString &note, const QString &text, QWidget *parent);
};

} // namespace sallyport::console
