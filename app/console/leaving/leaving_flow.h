#pragma once

#include "console/notice_bar.h"
#include "core/departure_store.h"
#include "core/workspace.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace sallyport::console {

class PullRequestDialog;

/// The way of a committed branch from this machine to a merged pull request, one question at a time: is the repository
/// trusted, may this address be talked to, with which token, and what shall it say. Nothing is sent before its question
/// was answered.
class LeavingFlow : public QObject
{
    Q_OBJECT
public:
    LeavingFlow(core::Workspace &workspace, NoticeBar &notices, QWidget *window);

    /// Lists what git would run, and calls `then` once the repository is trusted.
    void askTrust(std::function<void()> then = {});
    /// Says what a plan of the draft would do, and as whom; `planConfirmed` once that is confirmed.
    void askPlan();
    void openPullRequest(const QString &branch);
    /// The branch's commit as `git format-patch` writes it, into a file that the person chooses.
    void savePatch(const QString &branch);
    /// Asks the forge how the open pull requests stand, and says which of them have come to their end.
    void look();
    /// Fetches the base branch, so that what was merged counts here; the person's own branches stay where they are.
    void fetchBase();
    /// Asks the forge how the base branch is protected, after asking for its address and a token where these are
    /// missing; calls `then` when it has answered.
    void askProtection(std::function<void()> then);
    /// Reads what is known of the branches that have left; `departuresChanged` brings it.
    void readDepartures();

Q_SIGNALS:
    void planConfirmed(const QString &key);
    void departuresChanged(const std::vector<sallyport::core::Departed> &departed);

private:
    void askAddress(const core::ForgeQuestion &question, std::function<void()> then);
    void askToken(const core::ForgeQuestion &question, std::function<void()> then);
    void showPlan(const draft::PlanPreview &preview, const core::PlanIdentities &known);
    void keepIdentities(const QMap<QString, QString> &texts, const QString &key);
    void propose(const QString &branch, const core::ForgeQuestion &question);
    void push(const QString &branch, const core::ForgeQuestion &question, const git::PullRequestText &text);
    void open(const QString &branch, const core::ForgeQuestion &question, const git::PullRequestText &text);
    void finish(const git::OpenedPullRequest &opened);
    void tellLook(const core::ForgeLook &seen, const std::vector<core::Departed> &before);
    /// Asks what is missing for a request to the forge, and goes on with `then`; other errors are said.
    void askWhatIsMissing(const Error &error, std::function<void()> then);
    void stop(const Error &error);

    core::Workspace &m_workspace;
    NoticeBar &m_notices;
    QWidget *m_window;
    QPointer<PullRequestDialog> m_dialog;
};

} // namespace sallyport::console
