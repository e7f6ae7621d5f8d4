#pragma once

#include "git/branch_protection.h"
#include "git/codeowners.h"
#include "git/forge_client.h"
#include "git/pull_request.h"
#include "git/remote.h"

namespace sallyport::git {

/// One kind of forge: one file (forge_github.cpp, …) and one line in the table.
struct ForgeKind;

/// A project on a forge, and where its API is.
struct Forge
{
    const ForgeKind *kind = nullptr;
    Origin origin;   ///< of the API, which is where the token goes
    QString apiPath; ///< "/api/v1"
    QString host;    ///< that the forge's own command line program knows it by: "github.com"
    QString project; ///< "acme/infra", with all groups of GitLab

    QString owner() const { return project.section(u'/', 0, -2); }
    QString name() const { return project.section(u'/', -1); }
    friend bool operator==(const Forge &, const Forge &) = default;
};

/// What sallyport.hcl says about the forge; empty where it says nothing.
struct ForgeWish
{
    QString kind;    ///< "github", "gitlab", "gitea"
    QString address; ///< "https://git.acme.example"
    QString project; ///< "acme/infra"
};

/// What was opened, and what could not be added to it: a pull request without its labels is one all the same.
struct OpenedPullRequest
{
    PullRequest pullRequest;
    std::vector<Error> notDone;
    bool wasThere = false; ///< this branch had an open one already; it was left as it is
};

struct ForgeKind
{
    const char *name;  ///< "github"
    const char *label; ///< "GitHub"
    const char *word;  ///< "pull request", "merge request"
    const char *publicHost;
    const char *hostStart; ///< "gitlab.": hosts that are most likely of this kind
    const char *apiPath;
    OwnersDialect owners;
    /// The forge's own program that gives the token for a host on its standard output.
    QStringList (*tokenCommand)(const QString &host);
    /// Variables that the forge's own program takes the token from, for its public host or the one that `hostVariable`
    /// names.
    QStringList tokenVariables;
    const char *hostVariable;
    Result<OpenedPullRequest> (*open)(ForgeClient &client, const Forge &forge, const QString &branch,
        const QString &base, const PullRequestText &text);
    /// State, approvals and checks; a handful of requests. `base` tells how many approvals are needed.
    Result<PullRequest> (*look)(ForgeClient &client, const Forge &forge, int number, const QString &base);
    /// How a branch is protected; a handful of requests. What this token is not shown stands in the answer, and is no
    /// error.
    Result<BranchProtection> (*protection)(ForgeClient &client, const Forge &forge, const QString &branch);
};

/// The table (forge.cpp).
const std::vector<ForgeKind> &forgeKinds();

/// Which forge a remote lies on: what sallyport.hcl says, else the host's name. Errors: NotFound (a folder, or a host
/// of unknown kind: the advice says what to write), Invalid (an unknown kind, a path that is no project), and those of
/// Origin::parse. Sends nothing.
Result<Forge> forgeOf(const RemoteAddress &remote, const ForgeWish &wish);

Result<OpenedPullRequest> openGitHub(
    ForgeClient &client, const Forge &forge, const QString &branch, const QString &base, const PullRequestText &text);
Result<PullRequest> lookGitHub(ForgeClient &client, const Forge &forge, int number, const QString &base);
Result<BranchProtection> protectionGitHub(ForgeClient &client, const Forge &forge, const QString &branch);
Result<OpenedPullRequest> openGitLab(
    ForgeClient &client, const Forge &forge, const QString &branch, const QString &base, const PullRequestText &text);
Result<PullRequest> lookGitLab(ForgeClient &client, const Forge &forge, int number, const QString &base);
Result<BranchProtection> protectionGitLab(ForgeClient &client, const Forge &forge, const QString &branch);
Result<OpenedPullRequest> openGitea(
    ForgeClient &client, const Forge &forge, const QString &branch, const QString &base, const PullRequestText &text);
Result<PullRequest> lookGitea(ForgeClient &client, const Forge &forge, int number, const QString &base);
Result<BranchProtection> protectionGitea(ForgeClient &client, const Forge &forge, const QString &branch);

} // namespace sallyport::git
