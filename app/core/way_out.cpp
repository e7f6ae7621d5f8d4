#include "core/way_out.h"

#include "core/way_out_job.h"

#include <QtConcurrent>

namespace sallyport::core {

WayOut::WayOut(EstateHome home, Services services)
    : m_home(std::move(home))
    , m_services(std::move(services))
    , m_isCanceled(std::make_shared<std::atomic<bool>>(false))
{
    m_pool.setMaxThreadCount(1);
}

WayOut::~WayOut()
{
    cancel();
    m_pool.waitForDone();
}

WayOut::Job WayOut::job() const
{
    Job job;
    job.home = m_home;
    job.estate = m_services.estate;
    job.now = m_services.clock->now();
    job.environment = QProcessEnvironment::systemEnvironment();
    job.isCanceled = cancelCheck();
    auto tokens = std::make_shared<std::map<QString, Redacted>>();
    for (const auto &[origin, token] : m_tokens)
        tokens->emplace(origin, token.clone());
    job.tokens = std::move(tokens);
    return job;
}

template <typename T> QFuture<Result<T>> WayOut::run(std::function<Result<T>(const Job &)> work)
{
    return QtConcurrent::run(&m_pool, [job = job(), work = std::move(work)]() -> Result<T> {
        if (job.isCanceled())
            return fail(ErrorCode::Canceled, {QT_TRANSLATE_NOOP("Message", "cancelled"), {}});
        return work(job);
    });
}

template <typename T> QFuture<Result<T>> WayOut::thenReload(QFuture<Result<T>> done)
{
    return done
        .then(this,
            [this](const Result<T> &result) {
                return m_services.reload().then([result](const Result<void> &reloaded) -> Result<T> {
                    return result && !reloaded ? Result<T>(Failure(reloaded.error())) : result;
                });
            })
        .unwrap();
}

QFuture<Result<TrustQuestion>> WayOut::trustQuestion()
{
    return run<TrustQuestion>([](const Job &job) { return job.trustQuestion(); });
}

QFuture<Result<void>> WayOut::trust(const QString &fingerprint)
{
    return thenReload(run<void>([fingerprint](const Job &job) { return job.trust(fingerprint); }));
}

QFuture<Result<void>> WayOut::withdrawTrust()
{
    return thenReload(run<void>([](const Job &job) { return job.withdrawTrust(); }));
}

QFuture<Result<void>> WayOut::push(const QString &branch)
{
    return thenReload(run<void>([branch](const Job &job) { return job.push(branch); }));
}

QFuture<Result<void>> WayOut::fetchBase()
{
    return thenReload(run<void>([](const Job &job) { return job.fetchBase(); }));
}

QFuture<Result<QByteArray>> WayOut::patch(const QString &branch)
{
    return run<QByteArray>([branch](const Job &job) { return job.patch(branch); });
}

QFuture<Result<ForgeQuestion>> WayOut::forgeQuestion()
{
    return run<ForgeQuestion>([](const Job &job) { return job.forgeQuestion(); });
}

QFuture<Result<void>> WayOut::confirmForge(const Origin &origin)
{
    return run<void>([origin](const Job &job) { return job.confirmForge(origin); });
}

void WayOut::holdToken(const Origin &origin, Redacted token)
{
    m_tokens.insert_or_assign(origin.text(), std::move(token));
}

void WayOut::dropTokens()
{
    m_tokens.clear();
}

QFuture<Result<git::PullRequestText>> WayOut::proposal(const QString &branch)
{
    return run<git::PullRequestText>([branch](const Job &job) { return job.proposal(branch); });
}

QFuture<Result<git::OpenedPullRequest>> WayOut::open(const QString &branch, const git::PullRequestText &text)
{
    return thenReload(run<git::OpenedPullRequest>([branch, text](const Job &job) { return job.open(branch, text); }));
}

QFuture<Result<ForgeLook>> WayOut::look()
{
    return thenReload(run<ForgeLook>([](const Job &job) { return job.look(); }));
}

QFuture<Result<git::BranchProtection>> WayOut::protection()
{
    return run<git::BranchProtection>([](const Job &job) { return job.protection(); });
}

IsCanceled WayOut::cancelCheck() const
{
    return [flag = m_isCanceled] { return flag->load(); };
}

void WayOut::cancel()
{
    m_isCanceled->store(true);
    m_isCanceled = std::make_shared<std::atomic<bool>>(false);
}

} // namespace sallyport::core
