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
    // Where windows are open, Qt tells of our own palette once more when apply() is long over.
    const bool isOthers = event->type() == QEvent::ApplicationPaletteChange && QApplication::palette() != m_applied;
    if ((isOthers || event->type() == QEvent::ThemeChange) && !m_applying && m_choice == ThemeChoice::System)
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
    m_applied = paletteFor(theme);
    QApplication::setPalette(m_applied);
    m_applied = QApplication::palette(); // with what the application adds to it
}

} // namespace sallyport::console
