#include "console/session_guard.h"

#include <QDBusConnection>

namespace sallyport::console {

SessionGuard::SessionGuard(QObject *parent)
    : QObject(parent)
{
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, [this] { Q_EMIT personLeft(Reason::Idle); });
    // A bus that is not there connects nothing and says false; idleness still works.
    QDBusConnection session = QDBusConnection::sessionBus();
    for (const QString &name : {QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("org.gnome.ScreenSaver")})
        session.connect(
            QString(), QString(), name, QStringLiteral("ActiveChanged"), this, SLOT(screenSaverChanged(bool)));
    QDBusConnection system = QDBusConnection::systemBus();
    system.connect(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), this,
        SLOT(prepareForSleep(bool)));
    system.connect(QStringLiteral("org.freedesktop.login1"), QString(),
        QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock"), this, SLOT(locked()));
}

void SessionGuard::setIdleTime(std::chrono::minutes time)
{
    m_idle.setInterval(time);
    if (time > std::chrono::minutes(0))
        m_idle.start();
    else
        m_idle.stop();
}

void SessionGuard::noteInput()
{
    if (m_idle.isActive())
        m_idle.start();
}

void SessionGuard::screenSaverChanged(bool active)
{
    if (active)
        Q_EMIT personLeft(Reason::Locked);
}

void SessionGuard::prepareForSleep(bool starts)
{
    if (starts)
        Q_EMIT personLeft(Reason::Sleeping);
}

void SessionGuard::locked()
{
    Q_EMIT personLeft(Reason::Locked);
}

} // namespace sallyport::console
