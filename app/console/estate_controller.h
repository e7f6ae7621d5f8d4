#pragma once

#include "console/draft_controller.h"
#include "console/leaving/leaving_flow.h"
#include "console/notice_bar.h"
#include "console/token_keeper.h"
#include "core/workspace.h"

#include <QFileSystemWatcher>
#include <QLockFile>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

namespace sallyport::console {

class SignInDialog;

/// Carries out what the pages ask for on one opened estate, and says how it went. The window shows; this acts.
class EstateController : public QObject
{
    Q_OBJECT
public:
    EstateController(
        std::unique_ptr<core::Workspace> workspace, TokenKeeper &keyring, NoticeBar &notices, QWidget *window);
    ~EstateController() override;

    core::Workspace &workspace() const { return *m_workspace; }
    core::ViewPtr view() const { return m_workspace->view(); }

    /// Reads everything from disk, follows the audit logs, and looks whether another console shares the draft.
    void start();
    /// Reads everything from disk once more: the repository or a log that could not be read may be there now.
    void reload();
    /// Reads an environment, after asking to confirm its address and to sign in where that is needed. An empty name
    /// stands for every environment.
    void refresh(const QString &environment);
    void signIn(const QString &environment);
    enum class Asking {
        Quietly, ///< what the estate itself names is shown to be confirmed; what is missing for the forge is not asked
        Everything ///< every address is shown to be confirmed, and a token is asked for
    };
    /// Asks the Prometheus that the estate names and the forge of its remote.
    void askOutside(Asking asking);

    DraftController &draft() { return m_draft; }
    LeavingFlow &leaving() { return m_leaving; }

Q_SIGNALS:
    void viewChanged(const sallyport::core::ViewPtr &view);
    void loadFailed(const sallyport::Error &error);
    void refreshBegan(const QString &environment);
    void refreshProgress(const QString &environment, const sallyport::vault::WalkProgress &progress);
    void refreshEnded(const QString &environment, const sallyport::Result<void> &outcome);

private:
    /// Reports a failure where there is one; success is visible by itself.
    void watch(QFuture<Result<void>> future);
    void refreshOne(const estate::Environment &environment);
    /// Asks the keyring, and else the person.
    void findToken(const QString &environment, const vault::Connection &connection);
    void askPrometheus(Asking asking, std::function<void()> then);
    void confirmPrometheus(Asking asking, std::function<void()> then);
    void askForge(Asking asking);
    void keepToken(const vault::Connection &connection);
    void submitSignIn(SignInDialog &dialog, const QString &environment);
    void watchDraft();

    std::unique_ptr<core::Workspace> m_workspace;
    DraftController m_draft;
    LeavingFlow m_leaving;
    TokenKeeper &m_keyring;
    NoticeBar &m_notices;
    QWidget *m_window;
    QLockFile m_lock;
    QFileSystemWatcher m_draftWatcher;
    QTimer m_draftPause; ///< several writes of one transaction are one look
};

} // namespace sallyport::console
