#include "console/preferences.h"

#include "console/settings_dialog.h"
#include "console/window_actions.h"

#include <QAction>

namespace sallyport::console {

Preferences::Preferences(Settings &settings, ThemeSwitch &theme, const WindowActions &actions, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_theme(theme)
    , m_actions(actions)
    , m_window(window)
{
    connect(actions.themeSystem, &QAction::triggered, this, [this] { choose(ThemeChoice::System); });
    connect(actions.themeLight, &QAction::triggered, this, [this] { choose(ThemeChoice::Light); });
    connect(actions.themeDark, &QAction::triggered, this, [this] { choose(ThemeChoice::Dark); });
    connect(actions.keyHints, &QAction::triggered, this, [this](bool shown) {
        m_settings.setKeyHints(shown);
        Q_EMIT changed();
    });
    connect(actions.settings, &QAction::triggered, this, &Preferences::showDialog);
    showChoices();
}

void Preferences::choose(ThemeChoice choice)
{
    m_settings.setTheme(choice);
    m_theme.choose(choice);
}

void Preferences::showDialog()
{
    auto *dialog = new SettingsDialog(m_settings, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_theme.choose(m_settings.theme());
        showChoices();
        Q_EMIT changed();
    });
    dialog->open();
}

void Preferences::showChoices()
{
    const ThemeChoice theme = m_settings.theme();
    (theme == ThemeChoice::Light     ? m_actions.themeLight
        : theme == ThemeChoice::Dark ? m_actions.themeDark
                                     : m_actions.themeSystem)
        ->setChecked(true);
    m_actions.keyHints->setChecked(m_settings.keyHints());
}

} // namespace sallyport::console
