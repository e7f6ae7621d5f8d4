#pragma once

#include "base/time.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace sallyport::git {

/// How the forge's CI judges a commit.
struct Checks
{
    // Their names, as the CI calls them: "plan", "ci/gitleaks".
    QStringList passed;
    QStringList failed;
    QStringList pending;

    qsizetype all() const { return passed.size() + failed.size() + pending.size(); }
    friend bool operator==(const Checks &, const Checks &) = default;
};

enum class CheckState { None, Passed, Failed, Pending };

/// "none", "passed", "failed", "pending".
QString nameOf(CheckState state);

/// What CI says of the Terraform plan: the worst of all checks that have "plan" as a word of their name, as in
/// "terraform / plan (prod)". None where there is no such check.
CheckState planState(const Checks &checks);

/// A pull request (GitLab calls it a merge request) as the forge shows it.
struct PullRequest
{
    enum class State { Open, Merged, Closed };

    int number = 0;
    QString url; ///< for a browser; on the forge's own host
    State state = State::Open;
    bool isDraft = false;
    QString headCommit;                 ///< that the checks are about
    int approvals = 0;                  ///< people whose newest review approves
    std::optional<int> approvalsNeeded; ///< nothing where the forge does not tell this token
    Checks checks;

    friend bool operator==(const PullRequest &, const PullRequest &) = default;
};

/// "open", "merged", "closed".
QString nameOf(PullRequest::State state);

/// People and groups, named as the forge names them, without the "@".
struct Reviewers
{
    QStringList users;
    QStringList teams; ///< "acme/platform"
    friend bool operator==(const Reviewers &, const Reviewers &) = default;
};

/// What a pull request shall say.
struct PullRequestText
{
    QString title;
    QString body; ///< Markdown
    QStringList labels;
    Reviewers reviewers;
    bool isDraft = false;

    friend bool operator==(const PullRequestText &, const PullRequestText &) = default;
};

} // namespace sallyport::git
