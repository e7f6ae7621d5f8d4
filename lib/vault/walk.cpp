#include "vault/walk.h"

#include "vault/walker.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QPromise>
#include <QTimer>
#include <QtConcurrentRun>

namespace sallyport::vault {

namespace {

/// Everything that a walk takes along to its thread.
struct Journey
{
    WalkPlan plan;
    Redacted token;
    std::shared_ptr<const TrustedOrigins> trusted;
    std::shared_ptr<const Clock> clock;
    ProgressHandler onProgress;
};

constexpr std::chrono::milliseconds betweenReports{50};

void travel(QPromise<Result<Reading>> &promise, Journey &journey)
{
    auto client =
        Client::make(journey.plan.connection, journey.trusted, std::move(journey.token), journey.plan.patience);
    if (!client) {
        promise.addResult(Failure(client.error()));
        return;
    }
    QEventLoop loop;
    Walker walker(journey.plan, **client, *journey.clock, [&](Result<Reading> reading) {
        promise.addResult(std::move(reading));
        loop.quit();
    });
    const auto report = [&] {
        if (journey.onProgress)
            journey.onProgress(walker.takeProgress());
    };
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] { promise.isCanceled() ? loop.quit() : report(); });
    timer.start(betweenReports);
    walker.start();
    loop.exec();
    if (!promise.isCanceled())
        report();
}

} // namespace

QFuture<Result<Reading>> walk(QThreadPool &pool, const WalkPlan &plan, Redacted token,
    std::shared_ptr<const TrustedOrigins> trusted, std::shared_ptr<const Clock> clock, ProgressHandler onProgress)
{
    const auto journey = std::make_shared<Journey>(
        Journey{plan, std::move(token), std::move(trusted), std::move(clock), std::move(onProgress)});
    return QtConcurrent::run(&pool, [journey](QPromise<Result<Reading>> &promise) {
        travel(promise, *journey);
        // The thread's event loop is over, so what waited for it to be deleted is deleted here.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    });
}

} // namespace sallyport::vault
