#include "core/workspace.h"

#include "core/failed_future.h"
#include "core/own_program.h"

#include <QtConcurrent>

namespace sallyport::core {

bool Workspace::isTrusted() const
{
    const auto &repository = m_view->inputs.repository;
    return repository && repository->trust == TrustState::Trusted;
}

Result<PlanIdentities> Workspace::planIdentities() const
{
    return PlanIdentities::load(m_home.identities());
}

QFuture<draft::PlanPreview> Workspace::planPreview() const
{
    return QtConcurrent::run([view = m_view] {
        return view->inputs.repository ? draft::planPreview(view->draft, view->estate(), view->inputs.repository->files)
                                       : draft::PlanPreview();
    });
}

QFuture<Result<void>> Workspace::runChecks(const CheckRequest &request)
{
    if (isChecking())
        return failed<void>(
            {ErrorCode::Busy, {QT_TRANSLATE_NOOP("Message", "the checks are running already"), {}}, {}, {}});
    if (!m_view->inputs.repository)
        return failed<void>(
            {ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "the Terraform repository was not read"), {}}, {}, {}});
    if (!isTrusted())
        return failed<void>({ErrorCode::Unconfirmed,
            {QT_TRANSLATE_NOOP("Message", "checks that run other programs wait until this repository is trusted"), {}},
            m_home.root, {QT_TRANSLATE_NOOP("Message", "Look at what it configures, and trust it"), {}}});
    draft::CheckSurroundings surroundings;
    surroundings.repository = m_home.root;
    surroundings.workFolder = m_home.checks();
    surroundings.planFilter = ownProgram(QStringLiteral("sallyport-plan-filter"), QStringLiteral("plan_filter"));
    surroundings.environment = m_services.environment;
    if (!request.confirmedPlan.isEmpty()) {
        const auto identities = planIdentities();
        if (!identities)
            return failed<void>(identities.error());
        surroundings.consent = draft::PlanConsent{request.confirmedPlan, identities->all()};
    }
    const auto most = request.confirmedPlan.isEmpty() ? draft::CheckRuns::OnRequest : draft::CheckRuns::Confirmed;
    m_checks = startChecks(std::move(surroundings), most);
    return m_checks
        .then(this,
            [this](const draft::CheckResults &results) {
                return update([results](Inputs &inputs) -> Result<void> {
                    inputs.checkResults = std::make_shared<const draft::CheckResults>(results);
                    return {};
                });
            })
        .unwrap()
        .onCanceled(this, []() -> Result<void> {
            return fail(ErrorCode::Canceled, {QT_TRANSLATE_NOOP("Message", "cancelled"), {}});
        });
}

QFuture<draft::CheckResults> Workspace::startChecks(draft::CheckSurroundings surroundings, draft::CheckRuns most)
{
    const auto tell = [this](const QString &name) {
        QMetaObject::invokeMethod(
            this, [this, name] { Q_EMIT checkStarted(name); }, Qt::QueuedConnection);
    };
    return QtConcurrent::run(&m_checkPool, [view = m_view, home = m_home, given = std::move(surroundings), most, tell](
                                               QPromise<draft::CheckResults> &promise) {
        // Trust is bound to what the repository configures at this moment, not when it was last read.
        const auto question = askTrust(home.root, home.trust());
        const bool isTrusted = question && question->state == TrustState::Trusted;
        draft::CheckSurroundings around = given;
        around.estate = &view->estate();
        around.files = &view->inputs.repository->files;
        around.isCanceled = [&promise] { return promise.isCanceled(); };
        promise.addResult(
            draft::runRequestedChecks({view->draft, &around}, isTrusted ? most : draft::CheckRuns::Always, tell));
    });
}

void Workspace::cancelChecks()
{
    // Qt 6.4 follows the continuations of a future that has ended, although these are gone by then.
    if (m_checks.isRunning())
        m_checks.cancel();
}

} // namespace sallyport::core
