#include "console/token_keeper.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::console;

/// A machine without a session bus, as a server or a container is.
class TestNoKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysSoAndWhatBecomesOfTheToken()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        SystemKeyring keyring;
        auto future = keyring.keep(QStringLiteral("https://vault.example:8200"), Redacted(QByteArray("hvs.canary")));
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20000);
        const Result<void> kept = future.result();
        QVERIFY(!kept);
        QVERIFY(englishText(kept.error().what).contains(QStringLiteral("keyring")));
        QVERIFY(englishText(kept.error().advice).contains(QStringLiteral("memory")));
    }
};

QTEST_GUILESS_MAIN(TestNoKeyring)
#include "tst_no_keyring.moc"
