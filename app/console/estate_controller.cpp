#include "console/estate_controller.h"

#include "console/frame_texts.h"
#include "console/sign_in_dialog.h"
#include "core/when_done.h"
#include "core/words.h"

#include <QDir>
#include <QFileInfo>

namespace sallyport::console {

EstateController::EstateController(
    std::unique_ptr<core::Workspace> workspace, TokenKeeper &keyring, NoticeBar &notices, QWidget *window)
    : m_workspace(std::move(workspace))
    , m_draft(*m_workspace, notices)
    , m_leaving(*m_workspace, notices, window)
    , m_keyring(keyring)
    , m_notices(notices)
    , m_window(window)
    , m_lock(m_workspace->home().data + QStringLiteral("/console.lock"))
{
    connect(m_workspace.get(), &core::Workspace::viewChanged, this, &EstateController::viewChanged);
    connect(m_workspace.get(), &core::Workspace::refreshStarted, this, &EstateController::refreshBegan);
    connect(m_workspace.get(), &core::Workspace::refreshProgress, this, &EstateController::refreshProgress);
    connect(m_workspace.get(), &core::Workspace::refreshEnded, this, &EstateController::refreshEnded);
    m_draftPause.setSingleShot(true);
    m_draftPause.setInterval(200);
    connect(&m_draftPause, &QTimer::timeout, this, [this] {
        watchDraft();
        watch(m_workspace->reloadDraft());
    });
    connect(&m_draftWatcher, &QFileSystemWatcher::fileChanged, &m_draftPause, qOverload<>(&QTimer::start));
}

EstateController::~EstateController() = default;

void EstateController::start()
{
    // The lock names this machine and process; Qt makes it readable for everybody.
    if (m_lock.tryLock(0))
        (void)QFile::setPermissions(m_lock.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    else
        m_notices.tell(Mark::Warning,
            tr("Another console has this estate open. The draft is shared: what either stages, both see."));
    reload();
}

void EstateController::reload()
{
    core::whenDone(m_workspace->load(), this, [this](const Result<void> &loaded) {
        if (!loaded) {
            Q_EMIT loadFailed(loaded.error());
            return;
        }
        m_workspace->followAudit();
        m_leaving.readDepartures();
        watchDraft();
    });
}

/// SQLite writes into the -wal file beside the store; both may be replaced, so they are added anew each time.
void EstateController::watchDraft()
{
    const QString store = m_workspace->home().draft();
    for (const QString &file : {store, store + QStringLiteral("-wal")}) {
        if (QFileInfo::exists(file))
            m_draftWatcher.addPath(file);
    }
}

void EstateController::watch(QFuture<Result<void>> future)
{
    core::whenDone(future, this, [this](const Result<void> &done) {
        if (!done && done.error().code != ErrorCode::Canceled)
            m_notices.tell(Mark::Critical, core::Words().plain(done.error()));
    });
}

void EstateController::refresh(const QString &environment)
{
    for (const estate::Environment &candidate : m_workspace->estate().environments) {
        if (candidate.vault && (environment.isEmpty() || candidate.name == environment))
            refreshOne(candidate);
    }
}

void EstateController::refreshOne(const estate::Environment &environment)
{
    const auto connection = m_workspace->access().connectionFor(environment);
    if (!connection) {
        m_notices.tell(Mark::Critical, core::Words().plain(connection.error()));
        return;
    }
    const QString &root = m_workspace->home().root;
    const QString name = environment.name;
    if (!m_workspace->access().isConfirmed(root, *connection)) {
        m_notices.tell(Mark::Warning,
            tr("The repository names %1 for %2. Nothing was sent there yet.").arg(connection->origin.text(), name),
            tr("Confirm this address"), [this, root, name, connection = *connection] {
                if (const auto confirmed = m_workspace->access().confirm(root, connection); !confirmed)
                    m_notices.tell(Mark::Critical, core::Words().plain(confirmed.error()));
                else
                    refresh(name);
            });
        return;
    }
    if (connection->verification == vault::Verification::Skip)
        m_notices.tell(Mark::Warning, tr("The certificate of %1 is not verified (VAULT_SKIP_VERIFY or skip_verify).")
                                          .arg(connection->origin.text()));
    if (!m_workspace->access().hasToken(connection->origin)) {
        findToken(name, *connection);
        return;
    }
    core::whenDone(m_workspace->refresh(name), this, [this, name](const Result<void> &done) {
        if (!done && done.error().code != ErrorCode::Canceled)
            m_notices.tell(Mark::Warning, name + QStringLiteral(": ") + core::Words().plain(done.error()));
    });
}

void EstateController::findToken(const QString &environment, const vault::Connection &connection)
{
    const auto ask = [this, environment] {
        m_notices.tell(Mark::NotChecked, tr("Not signed in to %1.").arg(environment), tr("Sign in…"),
            [this, environment] { signIn(environment); });
    };
    core::whenDone(m_keyring.read(connection.origin.text()), this,
        [this, ask, environment, connection](const Result<Redacted> &token) {
            if (!token || token->isEmpty()) {
                ask();
                return;
            }
            core::whenDone(m_workspace->access().signIn(m_workspace->home().root, connection, token->clone()), this,
                [this, ask, environment](const Result<vault::TokenInfo> &known) {
                    // A kept token may have expired meanwhile.
                    if (known)
                        refresh(environment);
                    else
                        ask();
                });
        });
}

void EstateController::keepToken(const vault::Connection &connection)
{
    auto token = m_workspace->access().heldToken(connection.origin);
    if (!token)
        return;
    core::whenDone(m_keyring.keep(connection.origin.text(), std::move(*token)), this, [this](const Result<void> &kept) {
        if (!kept)
            m_notices.tell(Mark::Warning, core::Words().plain(kept.error()));
    });
}

void EstateController::askOutside(Asking asking)
{
    const auto forge = [this, asking] { askForge(asking); };
    if (!m_workspace->prometheus()) {
        forge();
    } else if (asking == Asking::Quietly) {
        askPrometheus(asking, [] {});
        forge();
    } else {
        // One after the other, since each may have to show an address.
        askPrometheus(asking, forge);
    }
}

void EstateController::askPrometheus(Asking asking, std::function<void()> then)
{
    core::whenDone(m_workspace->askPrometheus(), this, [this, asking, then](const Result<void> &done) {
        if (done || done.error().code != ErrorCode::Unconfirmed) {
            if (!done && done.error().code != ErrorCode::Canceled)
                m_notices.tell(Mark::Warning, tr("Prometheus: %1").arg(core::Words().plain(done.error())));
            then();
            return;
        }
        // A Vault's address comes first: its question is not pushed aside.
        if (asking == Asking::Quietly && m_notices.isAsking())
            return;
        m_notices.tell(Mark::Warning,
            tr("The repository names the Prometheus %1. Nothing was sent there yet.")
                .arg(m_workspace->prometheus()->text()),
            tr("Confirm this address"), [this, asking, then] { confirmPrometheus(asking, then); });
    });
}

void EstateController::confirmPrometheus(Asking asking, std::function<void()> then)
{
    core::whenDone(m_workspace->confirmPrometheus(), this, [this, asking, then](const Result<void> &confirmed) {
        if (confirmed)
            askPrometheus(asking, then);
        else
            m_notices.tell(Mark::Critical, core::Words().plain(confirmed.error()));
    });
}

void EstateController::askForge(Asking asking)
{
    if (asking == Asking::Everything)
        m_leaving.askProtection(
            [this] { m_notices.tell(Mark::None, outsideTexts(*view()).join(QStringLiteral(" · "))); });
    else
        (void)m_workspace->askForge();
}

void EstateController::signIn(const QString &environment)
{
    const estate::Environment *known = m_workspace->estate().environment(environment);
    if (!known)
        return;
    const auto connection = m_workspace->access().connectionFor(*known);
    if (!connection) {
        m_notices.tell(Mark::Critical, core::Words().plain(connection.error()));
        return;
    }
    if (!m_workspace->access().isConfirmed(m_workspace->home().root, *connection)) {
        refreshOne(*known);
        return;
    }
    auto *dialog = new SignInDialog(environment, connection->origin.text(),
        tr("Otherwise the token is kept in memory until you close this window, lock the screen, or stay away."),
        m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &SignInDialog::submitted, this, [this, dialog, environment] { submitSignIn(*dialog, environment); });
    dialog->open();
}

void EstateController::submitSignIn(SignInDialog &dialog, const QString &environment)
{
    const auto connection = m_workspace->access().connectionFor(*m_workspace->estate().environment(environment));
    SignInChoice choice = dialog.takeChoice();
    const bool keep = choice.keeping == SignInChoice::Keeping::Keyring;
    dialog.setBusy(true);
    core::VaultAccess &access = m_workspace->access();
    const QString &root = m_workspace->home().root;
    QFuture<Result<vault::TokenInfo>> session;
    switch (choice.method) {
    case SignInChoice::Method::Userpass:
        session =
            access.signIn(root, *connection, vault::UserpassLogin{choice.mount, choice.name, std::move(choice.secret)});
        break;
    case SignInChoice::Method::Approle:
        session = access.signIn(root, *connection,
            vault::ApproleLogin{choice.mount, Redacted(choice.name.toUtf8()), std::move(choice.secret)});
        break;
    case SignInChoice::Method::Token:
        session = access.signIn(root, *connection, std::move(choice.secret));
        break;
    }
    core::whenDone(session, &dialog,
        [this, open = QPointer(&dialog), environment, keep, connection = *connection](
            const Result<vault::TokenInfo> &token) {
            if (!token) {
                open->showFailure(core::Words().plain(token.error()));
                return;
            }
            open->accept();
            if (keep)
                keepToken(connection);
            m_notices.tell(Mark::Good, tr("Signed in to %1 as %2.").arg(environment, token->displayName));
            refresh(environment);
        });
}

} // namespace sallyport::console
