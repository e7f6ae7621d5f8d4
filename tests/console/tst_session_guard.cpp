#include "console/session_guard.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace sallyport::console;

namespace {

const QString logind = QStringLiteral("org.freedesktop.login1");

/// Somebody on the bus who can say what logind says.
QDBusConnection speaker(const QString &name)
{
    return QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS"), name);
}

void say(
    QDBusConnection bus, const char *path, const char *interface, const char *signal, const QVariantList &arguments)
{
    QDBusMessage message =
        QDBusMessage::createSignal(QLatin1String(path), QLatin1String(interface), QLatin1String(signal));
    message.setArguments(arguments);
    QVERIFY(bus.send(message));
}

} // namespace

class TestSessionGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!qEnvironmentVariableIsSet("SALLYPORT_TEST_KEYRING"))
            QSKIP("absent: session bus");
    }

    void lockedScreenIsNoticed()
    {
        SessionGuard guard;
        QSignalSpy left(&guard, &SessionGuard::personLeft);
        say(QDBusConnection::sessionBus(), "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver",
            "ActiveChanged", {true});
        QTRY_COMPARE(left.size(), 1);
    }

    void sleepIsNoticedBeforeItBegins()
    {
        QDBusConnection fake = speaker(QStringLiteral("fake-logind"));
        QVERIFY(fake.registerService(logind));
        SessionGuard guard;
        QSignalSpy left(&guard, &SessionGuard::personLeft);
        say(fake, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", {true});
        QTRY_COMPARE(left.size(), 1);
        QCOMPARE(left.takeFirst().first().value<SessionGuard::Reason>(), SessionGuard::Reason::Sleeping);
        // Waking up takes nothing away again.
        say(fake, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", {false});
        say(fake, "/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session", "Lock", {});
        QTRY_COMPARE(left.size(), 1);
        QCOMPARE(left.first().first().value<SessionGuard::Reason>(), SessionGuard::Reason::Locked);
        QVERIFY(fake.unregisterService(logind));
        QDBusConnection::disconnectFromBus(QStringLiteral("fake-logind"));
    }

    void nobodyElseSpeaksForLogind()
    {
        QDBusConnection fake = speaker(QStringLiteral("fake-logind"));
        QDBusConnection other = speaker(QStringLiteral("somebody-else"));
        QVERIFY(fake.registerService(logind));
        SessionGuard guard;
        QSignalSpy left(&guard, &SessionGuard::personLeft);
        say(other, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", {true});
        // Behind it comes one that is heard, so that the first had its time.
        say(fake, "/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session", "Lock", {});
        QTRY_VERIFY(!left.isEmpty());
        QCOMPARE(left.first().first().value<SessionGuard::Reason>(), SessionGuard::Reason::Locked);
        QVERIFY(fake.unregisterService(logind));
        for (const char *name : {"fake-logind", "somebody-else"})
            QDBusConnection::disconnectFromBus(QLatin1String(name));
    }
};

QTEST_MAIN(TestSessionGuard)
#include "tst_session_guard.moc"
