#include "widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QTimer>

namespace sallyport::console {

ThemeSwitch::ThemeSwitch(QApplication &application)
    : m_application(application)
{
    m_application.installEventFilter(this);
}

void ThemeSwitch::choose(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

bool ThemeSwitch::eventFilter(QObject *watched, QEvent *event)
{
    const bool isSystems = event->type() == QEvent::ThemeChange || event->type() == QEvent::ApplicationPaletteChange;
    if (isSystems && !m_applying && m_choice == ThemeChoice::System)
        QTimer::singleShot(0, this, &ThemeSwitch::apply);
    return QObject::eventFilter(watched, event);
}

void ThemeSwitch::apply()
{
    const QScopedValueRollback<bool> guard(m_applying, true);
    Theme theme = m_choice == ThemeChoice::Dark ? Theme::Dark : Theme::Light;
    if (m_choice == ThemeChoice::System) {
        // An empty palette gives the platform's own back, whose lightness is all that Qt 6.4 tells about the scheme.
        QApplication::setPalette(QPalette());
        theme = themeOf(QApplication::palette());
    }
    QApplication::setPalette(paletteFor(theme));
}

} // namespace sallyport::console
