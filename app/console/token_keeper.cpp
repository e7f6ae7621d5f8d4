#include "console/token_keeper.h"

#include <QPromise>
#include <qt6keychain/keychain.h>

#include <memory>

namespace sallyport::console {

namespace {

const QString service = QStringLiteral("sallyport");

Failure failureOf(const QKeychain::Job &job)
{
    return fail(ErrorCode::NotFound,
        {QT_TRANSLATE_NOOP("Message", "the system keyring does not answer: %1"), {job.errorString()}}, {},
        {QT_TRANSLATE_NOOP("Message", "The token is kept in memory only, until the window closes"), {}});
}

/// Starts the job and hands what `outcome` makes of it to the future. The job deletes itself.
template <typename T, typename Job, typename Outcome>
QFuture<Result<T>> start(Job *job, const QString &origin, Outcome outcome)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    job->setKey(origin);
    // Without a keyring QtKeychain would write the token into a settings file.
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, outcome] {
        promise->addResult(outcome(*job));
        promise->finish();
    });
    job->start();
    return promise->future();
}

} // namespace

QFuture<Result<void>> SystemKeyring::keep(const QString &origin, Redacted token)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setBinaryData(token.reveal());
    return start<void>(job, origin, [](QKeychain::WritePasswordJob &done) -> Result<void> {
        if (done.error() != QKeychain::NoError)
            return failureOf(done);
        return {};
    });
}

QFuture<Result<Redacted>> SystemKeyring::read(const QString &origin)
{
    return start<Redacted>(
        new QKeychain::ReadPasswordJob(service), origin, [](QKeychain::ReadPasswordJob &done) -> Result<Redacted> {
            if (done.error() == QKeychain::EntryNotFound)
                return Redacted();
            if (done.error() != QKeychain::NoError)
                return failureOf(done);
            QByteArray bytes = done.binaryData();
            return Redacted(std::move(bytes));
        });
}

QFuture<Result<void>> SystemKeyring::forget(const QString &origin)
{
    return start<void>(
        new QKeychain::DeletePasswordJob(service), origin, [](QKeychain::DeletePasswordJob &done) -> Result<void> {
            if (done.error() != QKeychain::NoError && done.error() != QKeychain::EntryNotFound)
                return failureOf(done);
            return {};
        });
}

} // namespace sallyport::console
