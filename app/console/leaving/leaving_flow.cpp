#include "console/leaving/leaving_flow.h"

#include "base/private_files.h"
#include "console/leaving/plan_dialog.h"
#include "console/leaving/pull_request_dialog.h"
#include "console/leaving/token_dialog.h"
#include "console/leaving/trust_dialog.h"
#include "core/when_done.h"
#include "core/words.h"

#include <QFileDialog>
#include <QtConcurrent>

#include <algorithm>

namespace sallyport::console {

LeavingFlow::LeavingFlow(core::Workspace &workspace, NoticeBar &notices, QWidget *window)
    : m_workspace(workspace)
    , m_notices(notices)
    , m_window(window)
{
}

void LeavingFlow::askTrust(std::function<void()> then)
{
    core::whenDone(
        m_workspace.wayOut().trustQuestion(), this, [this, then](const Result<core::TrustQuestion> &question) {
            if (!question) {
                stop(question.error());
                return;
            }
            auto *dialog = new TrustDialog(*question, m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &TrustDialog::trusted, this, [this, then](const QString &fingerprint) {
                core::whenDone(m_workspace.wayOut().trust(fingerprint), this, [this, then](const Result<void> &done) {
                    if (!done)
                        stop(done.error());
                    else if (then)
                        then();
                });
            });
            dialog->open();
        });
}

void LeavingFlow::askPlan()
{
    core::whenDone(m_workspace.planPreview(), this, [this](const draft::PlanPreview &preview) {
        core::whenDone(
            QtConcurrent::run([file = m_workspace.home().identities()] { return core::PlanIdentities::load(file); }),
            this, [this, preview](const Result<core::PlanIdentities> &known) {
                if (known)
                    showPlan(preview, *known);
                else
                    stop(known.error());
            });
    });
}

void LeavingFlow::showPlan(const draft::PlanPreview &preview, const core::PlanIdentities &known)
{
    QMap<QString, QString> texts;
    for (const QString &environment : preview.environments())
        texts.insert(environment, known.text(environment));
    auto *dialog = new PlanDialog(preview, texts, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PlanDialog::confirmed, this,
        [this, dialog](const QString &key) { keepIdentities(dialog->identities(), key); });
    dialog->open();
}

void LeavingFlow::keepIdentities(const QMap<QString, QString> &texts, const QString &key)
{
    core::whenDone(QtConcurrent::run([file = m_workspace.home().identities(), texts]() -> Result<void> {
        auto identities = core::PlanIdentities::load(file);
        if (!identities)
            return Failure(identities.error());
        for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
            if (auto kept = identities->set(text.key(), text.value()); !kept)
                return kept;
        }
        return {};
    }),
        this, [this, key](const Result<void> &kept) {
            if (kept)
                Q_EMIT planConfirmed(key);
            else
                stop(kept.error());
        });
}

void LeavingFlow::openPullRequest(const QString &branch)
{
    core::whenDone(
        m_workspace.wayOut().forgeQuestion(), this, [this, branch](const Result<core::ForgeQuestion> &question) {
            if (!question) {
                m_notices.tell(Mark::Warning, core::Words().plain(question.error()), tr("Save as a patch…"),
                    [this, branch] { savePatch(branch); });
                return;
            }
            askAddress(*question, [this, branch, question = *question] { propose(branch, question); });
        });
}

/// The repository chose the address, so the person has to.
void LeavingFlow::askAddress(const core::ForgeQuestion &question, std::function<void()> then)
{
    if (question.isConfirmed) {
        then();
        return;
    }
    m_notices.tell(Mark::Warning,
        tr("The repository's remote leads to %1. Nothing was sent there yet.").arg(question.forge.origin.text()),
        tr("Confirm this address"), [this, origin = question.forge.origin, then] {
            core::whenDone(m_workspace.wayOut().confirmForge(origin), this, [this, then](const Result<void> &done) {
                if (done)
                    then();
                else
                    stop(done.error());
            });
        });
}

void LeavingFlow::propose(const QString &branch, const core::ForgeQuestion &question)
{
    core::whenDone(m_workspace.wayOut().proposal(branch), this,
        [this, branch, question](const Result<git::PullRequestText> &text) {
            if (!text) {
                stop(text.error());
                return;
            }
            PullRequestProposal proposal;
            proposal.branch = branch;
            proposal.base = m_workspace.view()->inputs.repository ? m_workspace.view()->inputs.repository->branch
                                                                  : m_workspace.estate().baseBranch;
            proposal.remote = question.remote.text;
            proposal.forge = QStringLiteral("%1, %2").arg(
                QString::fromLatin1(question.forge.kind->label), question.forge.origin.host);
            proposal.text = *text;
            m_dialog = new PullRequestDialog(proposal, m_window);
            m_dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(m_dialog, &PullRequestDialog::submitted, this,
                [this, branch, question](const git::PullRequestText &wanted) { push(branch, question, wanted); });
            m_dialog->open();
        });
}

void LeavingFlow::push(const QString &branch, const core::ForgeQuestion &question, const git::PullRequestText &text)
{
    if (m_dialog)
        m_dialog->setBusy(true);
    core::whenDone(m_workspace.wayOut().push(branch), this, [this, branch, question, text](const Result<void> &done) {
        if (done)
            open(branch, question, text);
        else if (done.error().code == ErrorCode::Unconfirmed)
            askTrust([this, branch, question, text] { push(branch, question, text); });
        if (!done && m_dialog)
            m_dialog->showFailure(core::Words().plain(done.error()));
    });
}

void LeavingFlow::open(const QString &branch, const core::ForgeQuestion &question, const git::PullRequestText &text)
{
    core::whenDone(m_workspace.wayOut().open(branch, text), this,
        [this, branch, question, text](const Result<git::OpenedPullRequest> &opened) {
            if (opened) {
                finish(*opened);
                return;
            }
            if (opened.error().code == ErrorCode::Unauthenticated)
                askToken(question, [this, branch, question, text] { open(branch, question, text); });
            if (m_dialog)
                m_dialog->showFailure(core::Words().plain(opened.error()));
            else
                stop(opened.error());
        });
}

void LeavingFlow::askToken(const core::ForgeQuestion &question, std::function<void()> then)
{
    auto *dialog = new TokenDialog(question.forge.origin.text(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, origin = question.forge.origin, then] {
        m_workspace.wayOut().holdToken(origin, dialog->takeToken());
        then();
    });
    dialog->open();
}

void LeavingFlow::finish(const git::OpenedPullRequest &opened)
{
    if (m_dialog)
        m_dialog->accept();
    const QString number = QString::number(opened.pullRequest.number);
    QStringList said = {opened.wasThere
                            ? tr("This branch has pull request %1 already; it was left as it is.").arg(number)
                            : tr("Pull request %1 is open: %2").arg(number, opened.pullRequest.url)};
    for (const Error &error : opened.notDone)
        said += core::Words().plain(error);
    m_notices.tell(opened.notDone.empty() ? Mark::Good : Mark::Warning, said.join(QLatin1Char(' ')));
    readDepartures();
}

void LeavingFlow::savePatch(const QString &branch)
{
    core::whenDone(m_workspace.wayOut().patch(branch), this, [this, branch](const Result<QByteArray> &patch) {
        if (!patch) {
            stop(patch.error());
            return;
        }
        auto *dialog = new QFileDialog(m_window, tr("Save as a patch"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(branch.section(QLatin1Char('/'), -1) + QStringLiteral(".patch"));
        connect(dialog, &QFileDialog::fileSelected, this, [this, patch = *patch](const QString &file) {
            core::whenDone(QtConcurrent::run([file, patch] { return writePrivateFile(file, patch); }), this,
                [this, file](const Result<void> &written) {
                    if (written)
                        m_notices.tell(Mark::Good, tr("Saved as %1").arg(file));
                    else
                        stop(written.error());
                });
        });
        dialog->open();
    });
}

void LeavingFlow::look()
{
    const std::vector<core::Departed> before =
        m_workspace.view() ? *m_workspace.view()->inputs.departed : std::vector<core::Departed>();
    core::whenDone(m_workspace.wayOut().look(), this, [this, before](const Result<core::ForgeLook> &seen) {
        if (seen)
            tellLook(*seen, before);
        else
            askWhatIsMissing(seen.error(), [this] { look(); });
        readDepartures();
    });
}

void LeavingFlow::tellLook(const core::ForgeLook &seen, const std::vector<core::Departed> &before)
{
    using State = git::PullRequest::State;
    QStringList said;
    bool isMerged = false;
    for (const core::Departed &now : *m_workspace.view()->inputs.departed) {
        const bool wasOpen = std::any_of(before.begin(), before.end(), [&](const core::Departed &one) {
            return one.branch == now.branch && one.pullRequest && one.pullRequest->state == State::Open;
        });
        if (!wasOpen || !now.pullRequest || now.pullRequest->state == State::Open)
            continue;
        const bool merged = now.pullRequest->state == State::Merged;
        said += (merged ? tr("Pull request %1 is merged.") : tr("Pull request %1 was closed without a merge."))
                    .arg(now.pullRequest->number);
        isMerged = isMerged || merged;
    }
    said += tr("%n pull requests were looked at", nullptr, seen.pullRequests) + QStringLiteral(", ") +
            tr("%n requests", nullptr, seen.requests);
    if (isMerged)
        m_notices.tell(Mark::Good, said.join(QLatin1Char(' ')), tr("Fetch the base branch"), [this] { fetchBase(); });
    else
        m_notices.tell(Mark::None, said.join(QLatin1Char(' ')));
}

void LeavingFlow::askWhatIsMissing(const Error &error, std::function<void()> then)
{
    if (error.code != ErrorCode::Unconfirmed && error.code != ErrorCode::Unauthenticated) {
        stop(error);
        return;
    }
    core::whenDone(m_workspace.wayOut().forgeQuestion(), this,
        [this, code = error.code, then](const Result<core::ForgeQuestion> &question) {
            if (!question)
                stop(question.error());
            else if (code == ErrorCode::Unconfirmed)
                askAddress(*question, then);
            else
                askToken(*question, then);
        });
}

void LeavingFlow::fetchBase()
{
    core::whenDone(m_workspace.wayOut().fetchBase(), this, [this](const Result<void> &done) {
        if (!done && done.error().code == ErrorCode::Unconfirmed) {
            askTrust([this] { fetchBase(); });
            return;
        }
        if (!done) {
            stop(done.error());
            return;
        }
        const core::RepositoryView *repository = m_workspace.view()->inputs.repository.get();
        if (repository)
            m_notices.tell(Mark::Good, tr("%1 is at %2").arg(repository->branch, repository->commit.left(7)));
    });
}

void LeavingFlow::askProtection(std::function<void()> then)
{
    core::whenDone(m_workspace.askForge(), this, [this, then](const Result<void> &done) {
        if (done) {
            then();
            return;
        }
        Error error = done.error();
        // Without a token there is nobody to ask.
        if (error.code == ErrorCode::NotFound)
            error.code = ErrorCode::Unauthenticated;
        askWhatIsMissing(error, [this, then] { askProtection(then); });
    });
}

void LeavingFlow::readDepartures()
{
    core::whenDone(QtConcurrent::run([file = m_workspace.home().departures()]() -> std::vector<core::Departed> {
        const auto store = core::DepartureStore::open(file);
        return store ? store->all().value_or(std::vector<core::Departed>()) : std::vector<core::Departed>();
    }),
        this, [this](const std::vector<core::Departed> &departed) { Q_EMIT departuresChanged(departed); });
}

void LeavingFlow::stop(const Error &error)
{
    if (error.code != ErrorCode::Canceled)
        m_notices.tell(Mark::Critical, core::Words().plain(error));
}

} // namespace sallyport::console
