#include "core/when_done.h"

#include <QObject>
#include <QPromise>
#include <QTest>

#include <memory>

using namespace sallyport::core;

class WhenDoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesFromTheEventLoop()
    {
        QPromise<int> promise;
        promise.start();
        promise.addResult(7);
        promise.finish();
        int got = 0;
        whenDone(promise.future(), this, [&](int result) { got = result; });
        QCOMPARE(got, 0); // what was quick does not come in the midst of what asked for it
        QTRY_COMPARE(got, 7);
    }

    /// A dialog is closed while its work goes on.
    void outlivesItsContext()
    {
        QPromise<int> promise;
        promise.start();
        auto context = std::make_unique<QObject>();
        bool isCalled = false;
        whenDone(promise.future(), context.get(), [&](int) { isCalled = true; });
        context.reset();
        promise.addResult(7);
        promise.finish();
        QCoreApplication::processEvents();
        QVERIFY(!isCalled);
    }

    void leavesOutWhatWasCancelled()
    {
        QPromise<int> promise;
        promise.start();
        bool isCalled = false;
        whenDone(promise.future(), this, [&](int) { isCalled = true; });
        promise.future().cancel();
        promise.finish();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!isCalled);
        QVERIFY(findChildren<QFutureWatcherBase *>().isEmpty());
    }

    /// Results that cannot be copied are looked at where they lie.
    void takesWhatCannotBeCopied()
    {
        QPromise<std::unique_ptr<int>> promise;
        promise.start();
        promise.addResult(std::make_unique<int>(7));
        promise.finish();
        int got = 0;
        whenDone(promise.future(), this, [&](const std::unique_ptr<int> &result) { got = *result; });
        QTRY_COMPARE(got, 7);
    }
};

QTEST_GUILESS_MAIN(WhenDoneTest)
#include "tst_when_done.moc"
