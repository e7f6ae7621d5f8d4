#include "console/token_keeper.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::console;

namespace {

template <typename T> Result<T> ended(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20000))
        return fail(ErrorCode::Unreachable, {"the keyring did not answer", {}});
    return future.takeResult();
}

} // namespace

/// Run by with_keyring.sh, inside a session bus of its own with a real keyring, where the machine has them.
class TestTokenKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOneTokenForEachOrigin()
    {
        if (!qEnvironmentVariableIsSet("SALLYPORT_TEST_KEYRING"))
            QSKIP("absent: keyring");
        const QString origin = QStringLiteral("https://vault.example:8200");
        SystemKeyring keyring;
        const auto kept = ended(keyring.keep(origin, Redacted(QByteArray("hvs.canary"))));
        QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().toString()));
        const auto read = ended(keyring.read(origin));
        QVERIFY(read);
        QCOMPARE(read->reveal(), QByteArray("hvs.canary"));
        const auto other = ended(keyring.read(QStringLiteral("https://vault.example:8201")));
        QVERIFY(other && other->isEmpty());
        QVERIFY(ended(keyring.forget(origin)));
        const auto gone = ended(keyring.read(origin));
        QVERIFY(gone && gone->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTokenKeeper)
#include "tst_token_keeper.moc"
