#pragma once

#include "console/settings.h"

#include <QObject>

class QWidget;

namespace sallyport::console {

class WindowActions;

/// Keeps the View menu, the Settings dialog and what is stored of them in step.
class Preferences : public QObject
{
    Q_OBJECT
public:
    Preferences(Settings &settings, ThemeSwitch &theme, const WindowActions &actions, QWidget *window);

Q_SIGNALS:
    void changed();

private:
    void choose(ThemeChoice choice);
    void showDialog();
    void showChoices();

    Settings &m_settings;
    ThemeSwitch &m_theme;
    const WindowActions &m_actions;
    QWidget *m_window;
};

} // namespace sallyport::console
