#pragma once

#include "console/settings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace sallyport::console {

/// Language, theme, editor, when to refresh, when tokens are dropped, and whether the desktop is told.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    SettingsDialog(Settings &settings, QWidget *parent);

    QCheckBox *digest() const { return m_digest; }

private:
    void save();

    Settings &m_settings;
    QComboBox *m_language = nullptr;
    QComboBox *m_theme = nullptr;
    QSpinBox *m_refresh = nullptr;
    QCheckBox *m_production = nullptr;
    QSpinBox *m_idle = nullptr;
    QCheckBox *m_digest = nullptr;
    QLineEdit *m_editor = nullptr;
};

} // namespace sallyport::console
