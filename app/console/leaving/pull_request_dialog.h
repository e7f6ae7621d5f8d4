#pragma once

#include "git/pull_request.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace sallyport::console {

/// What a pull request is opened with, before a person has looked at it.
struct PullRequestProposal
{
    QString branch;
    QString base;
    QString remote; ///< where the branch is pushed to, as configured
    QString forge;  ///< "GitHub at github.com"
    git::PullRequestText text;
    QString owners; ///< where the reviewers come from: "CODEOWNERS"; empty when nobody is named
    bool touchesProduction = false;
};

/// The last look before anything leaves this machine: where it goes, what it says, who is asked.
class PullRequestDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit PullRequestDialog(const PullRequestProposal &proposal, QWidget *parent = nullptr);

    git::PullRequestText text() const;
    /// Why it was not opened; the person may try again.
    void showFailure(const QString &reason);
    void setBusy(bool busy);

Q_SIGNALS:
    void submitted(const sallyport::git::PullRequestText &text);

private:
    QWidget *buildRoute(const PullRequestProposal &proposal);
    void addField(QVBoxLayout *column, const QString &name, QWidget *field);
    void check();

    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_body = nullptr;
    QLineEdit *m_labels = nullptr;
    QLineEdit *m_reviewers = nullptr;
    QCheckBox *m_isDraft = nullptr;
    QLabel *m_failure = nullptr;
    QPushButton *m_open = nullptr;
};

/// "a.lindqvist, acme/platform": what has a slash is a team.
git::Reviewers reviewersFrom(const QString &text);
QString textOf(const git::Reviewers &reviewers);

} // namespace sallyport::console
