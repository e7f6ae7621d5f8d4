#include "git/forge.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace sallyport::git {

namespace {

QStringList gitHubToken(const QString &host)
{
    return {QStringLiteral("gh"), QStringLiteral("auth"), QStringLiteral("token"), QStringLiteral("--hostname"), host};
}

QStringList gitLabToken(const QString &host)
{
    return {QStringLiteral("glab"), QStringLiteral("config"), QStringLiteral("get"), QStringLiteral("token"),
        QStringLiteral("--host"), host};
}

/// Tea speaks git's protocol for credential helpers: it is asked by its input, see forge_token.cpp.
QStringList giteaToken(const QString &)
{
    return {QStringLiteral("tea"), QStringLiteral("login"), QStringLiteral("helper"), QStringLiteral("get")};
}

const ForgeKind *kindNamed(const QString &name)
{
    const auto &table = forgeKinds();
    const auto row = std::find_if(
        table.begin(), table.end(), [&](const ForgeKind &kind) { return name == QLatin1String(kind.name); });
    return row == table.end() ? nullptr : &*row;
}

const ForgeKind *kindOfHost(const QString &host)
{
    for (const ForgeKind &kind : forgeKinds()) {
        if (host == QLatin1String(kind.publicHost) || host.startsWith(QLatin1String(kind.hostStart)))
            return &kind;
    }
    return nullptr;
}

/// The path becomes part of requests: nothing that climbs out of the project.
bool isProject(const QString &path)
{
    static const QRegularExpression segment(QStringLiteral("^(?!\\.{1,2}$)[A-Za-z0-9_.-]+$"));
    const QStringList segments = path.split(u'/');
    return segments.size() >= 2 && std::all_of(segments.begin(), segments.end(),
                                       [&](const QString &part) { return segment.match(part).hasMatch(); });
}

Result<Origin> webOrigin(const RemoteAddress &remote, const ForgeWish &wish)
{
    if (!wish.address.isEmpty())
        return Origin::parse(wish.address);
    // An ssh port says nothing about the web server's.
    const bool isWeb = remote.scheme == QLatin1String("https") || remote.scheme == QLatin1String("http");
    QString address = (isWeb ? remote.scheme : QStringLiteral("https")) + QStringLiteral("://") + remote.host;
    if (isWeb && remote.port > 0)
        address += QStringLiteral(":%1").arg(remote.port);
    return Origin::parse(address);
}

Failure unknownKind(const RemoteAddress &remote)
{
    return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "which kind of forge this is, is not known"), {}},
        remote.text,
        {QT_TRANSLATE_NOOP("Message",
             "Write into the estate block of sallyport.hcl: forge { kind = \"gitea\" address = \"https://%1\" }"),
            {remote.host.isEmpty() ? QStringLiteral("git.example") : remote.host}});
}

} // namespace

const std::vector<ForgeKind> &forgeKinds()
{
    static const std::vector<ForgeKind> table = {
        {"github", "GitHub", "pull request", "github.com", "github.", "/api/v3", OwnersDialect::GitHub, gitHubToken,
            {QStringLiteral("GH_TOKEN"), QStringLiteral("GITHUB_TOKEN")}, "GH_HOST", openGitHub, lookGitHub,
            protectionGitHub},
        {"gitlab", "GitLab", "merge request", "gitlab.com", "gitlab.", "/api/v4", OwnersDialect::GitLab, gitLabToken,
            {QStringLiteral("GITLAB_TOKEN")}, "GITLAB_HOST", openGitLab, lookGitLab, protectionGitLab},
        {"gitea", "Gitea", "pull request", "gitea.com", "gitea.", "/api/v1", OwnersDialect::Gitea, giteaToken,
            {QStringLiteral("GITEA_TOKEN")}, "GITEA_SERVER_URL", openGitea, lookGitea, protectionGitea},
    };
    return table;
}

Result<Forge> forgeOf(const RemoteAddress &remote, const ForgeWish &wish)
{
    if (remote.host.isEmpty() && wish.address.isEmpty())
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "the remote is a folder, not a forge"), {}},
            remote.text,
            {QT_TRANSLATE_NOOP("Message", "Open the pull request where that repository is looked after"), {}});
    const ForgeKind *kind = wish.kind.isEmpty() ? kindOfHost(remote.host) : kindNamed(wish.kind);
    if (!kind && !wish.kind.isEmpty())
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "there is no such kind of forge"), {}}, wish.kind,
            {QT_TRANSLATE_NOOP("Message", "Use github, gitlab or gitea"), {}});
    if (!kind)
        return unknownKind(remote);
    const QString project = wish.project.isEmpty() ? remote.path : wish.project;
    if (!isProject(project))
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "the remote's path names no project"), {}},
            project, {QT_TRANSLATE_NOOP("Message", "It should end with OWNER/REPOSITORY"), {}});
    const auto web = webOrigin(remote, wish);
    if (!web)
        return Failure(web.error());
    Forge forge{kind, *web, QString::fromLatin1(kind->apiPath), web->host, project};
    // Of all of them only the public GitHub has its API on a host of its own.
    if (kind->owners == OwnersDialect::GitHub && web->host == QLatin1String(kind->publicHost)) {
        forge.origin.host = QStringLiteral("api.github.com");
        forge.apiPath.clear();
    }
    return forge;
}

QString nameOf(PullRequest::State state)
{
    static constexpr std::array names = {"open", "merged", "closed"};
    static_assert(names.size() == static_cast<size_t>(PullRequest::State::Closed) + 1);
    return QString::fromLatin1(names.at(static_cast<size_t>(state)));
}

} // namespace sallyport::git
