#include "git/remote.h"

#include "git/handles.h"

#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace sallyport::git {

namespace {

QString projectPath(QString path)
{
    while (path.startsWith(u'/'))
        path.remove(0, 1);
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith(QLatin1String(".git")))
        path.chop(4);
    return path;
}

/// "git@github.com:acme/infra.git": a colon before the first slash, and no scheme.
std::optional<RemoteAddress> shortForm(const QString &address)
{
    static const QRegularExpression form(QStringLiteral("^(?:[^@/:]+@)?(\\[[^\\]/]+\\]|[^:/@]+):(?!//|:)(.+)$"));
    const auto match = form.match(address);
    if (!match.hasMatch())
        return std::nullopt;
    return RemoteAddress{{}, withoutCredentials(address), QStringLiteral("ssh"), match.captured(1).toLower(), 0,
        projectPath(match.captured(2))};
}

struct Words
{
    const char *pattern; ///< in what git says, any case
    ErrorCode code;
    const char *what;
    const char *advice;
};

/// The first row that fits tells what happened. Git has exit codes for hardly any of these.
constexpr std::array refusals = {
    Words{"protected branch|gh006|gl-hook-err: .*protected|not allowed to push code to protected", ErrorCode::Refused,
        QT_TRANSLATE_NOOP("Message", "the branch is protected on the remote"),
        QT_TRANSLATE_NOOP("Message", "Push another branch, or ask who looks after the repository")},
    Words{"pre-receive hook declined|update hook declined|hook declined", ErrorCode::Refused,
        QT_TRANSLATE_NOOP("Message", "a hook of the remote refuses the push"),
        QT_TRANSLATE_NOOP("Message", "Do what it says, and push again")},
    Words{"non-fast-forward|fetch first|\\[rejected\\]|remote ref.* already exists", ErrorCode::Exists,
        QT_TRANSLATE_NOOP("Message", "the remote has a branch of this name with other commits"),
        QT_TRANSLATE_NOOP("Message", "Commit the draft anew: it takes a free name")},
    Words{"could not resolve host|couldn't connect|failed to connect|connection refused|connection timed out|"
          "network is unreachable|no route to host|connection reset|could not read from remote repository.*timed out",
        ErrorCode::Unreachable, QT_TRANSLATE_NOOP("Message", "the remote is not reached"),
        QT_TRANSLATE_NOOP("Message", "Check the network, then push again")},
    Words{"host key verification failed|server certificate verification failed|ssl certificate problem",
        ErrorCode::Untrusted, QT_TRANSLATE_NOOP("Message", "the remote cannot prove who it is"),
        QT_TRANSLATE_NOOP("Message", "Connect once in a terminal and check its key, or name its authority to git")},
    Words{"authentication failed|could not read username|could not read password|terminal prompts disabled|"
          "permission denied \\(|invalid credentials|error: 401",
        ErrorCode::Unauthenticated, QT_TRANSLATE_NOOP("Message", "the remote does not know you"),
        QT_TRANSLATE_NOOP(
            "Message", "Sign in with git's credential helper or add your key to the agent: it cannot ask here")},
    Words{"permission to .* denied|error: 403|access denied|not allowed|read-only|unpacker error|"
          "insufficient permission|permission denied",
        ErrorCode::Forbidden, QT_TRANSLATE_NOOP("Message", "the remote does not let you write"),
        QT_TRANSLATE_NOOP("Message", "Ask for write access, or push to a fork")},
    Words{
        "repository .*not found|does not appear to be a git repository|project you were looking for could not be found",
        ErrorCode::NotFound, QT_TRANSLATE_NOOP("Message", "there is no such repository"),
        QT_TRANSLATE_NOOP("Message", "Check the remote's address: git remote -v")},
    Words{"couldn't find remote ref", ErrorCode::NotFound,
        QT_TRANSLATE_NOOP("Message", "the remote has no such branch"),
        QT_TRANSLATE_NOOP("Message", "Check base_branch in sallyport.hcl")},
};

Failure failureOf(const ProgramEnd &outcome, const QString &subject, const Message &otherwise)
{
    // With --porcelain the refusals stand in the output, their reasons among the errors.
    const QString said = QString::fromUtf8(outcome.output + outcome.errors);
    QString shown =
        gitsWords({outcome.exitCode, {}, outcome.errors.trimmed().isEmpty() ? outcome.output : outcome.errors});
    for (const Words &row : refusals) {
        const QRegularExpression pattern(QLatin1String(row.pattern),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
        if (pattern.match(said).hasMatch())
            return fail(row.code, {QT_TRANSLATE_NOOP("Message", "%1. Git says: %2"), {Message{row.what, {}}, shown}},
                subject, {row.advice, {}});
    }
    return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "%1. Git says: %2"), {otherwise, shown}}, subject,
        {QT_TRANSLATE_NOOP("Message", "Do what it says, and try again"), {}});
}

} // namespace

std::optional<RemoteAddress> RemoteAddress::parse(const QString &address)
{
    if (address.startsWith(u'/') || address.startsWith(u'.'))
        return RemoteAddress{{}, address, QStringLiteral("file"), {}, 0, projectPath(address)};
    if (auto found = shortForm(address))
        return found;
    const QUrl url(address);
    static const QStringList schemes = {QStringLiteral("ssh"), QStringLiteral("https"), QStringLiteral("http"),
        QStringLiteral("git"), QStringLiteral("file")};
    QString scheme = url.scheme();
    if (scheme == QLatin1String("git+ssh") || scheme == QLatin1String("ssh+git"))
        scheme = QStringLiteral("ssh");
    if (!url.isValid() || !schemes.contains(scheme))
        return std::nullopt;
    return RemoteAddress{{}, withoutCredentials(address), scheme, url.host(QUrl::FullyEncoded).toLower(), url.port(0),
        projectPath(url.path())};
}

Result<RemoteAddress> pushRemote(const Repository &repository)
{
    git_strarray names{};
    if (const int code = git_remote_list(&names, repository.handle()); code != 0)
        return gitFailure(code, repository.root());
    QStringList known;
    for (size_t i = 0; i < names.count; ++i)
        known += QString::fromUtf8(names.strings[i]);
    git_strarray_dispose(&names);
    if (known.isEmpty())
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "the repository has no remote"), {}},
            repository.root(),
            {QT_TRANSLATE_NOOP("Message", "The branch stays here; save it as a patch, or add a remote"), {}});
    const QString origin = QStringLiteral("origin");
    if (!known.contains(origin) && known.size() > 1)
        return fail(ErrorCode::NotFound,
            {QT_TRANSLATE_NOOP("Message", "several remotes, and none is called origin"), {}},
            known.join(QStringLiteral(", ")), {QT_TRANSLATE_NOOP("Message", "Name the one to push to origin"), {}});
    const QString name = known.contains(origin) ? origin : known.first();
    git_remote *remote = nullptr;
    if (const int code = git_remote_lookup(&remote, repository.handle(), name.toUtf8().constData()); code != 0)
        return gitFailure(code, name);
    const RemoteHandle owned(remote);
    const char *pushed = git_remote_pushurl(remote);
    const QString text = QString::fromUtf8(pushed ? pushed : git_remote_url(remote));
    auto address = RemoteAddress::parse(text);
    if (!address)
        return fail(ErrorCode::Invalid,
            {QT_TRANSLATE_NOOP("Message", "the remote's address is none that is known"), {}}, withoutCredentials(text),
            {QT_TRANSLATE_NOOP("Message", "Use https or ssh"), {}});
    address->name = name;
    return *address;
}

Result<void> push(const GitProgram &git, const RemoteAddress &remote, const QString &branch)
{
    const QString reference = QStringLiteral("refs/heads/") + branch;
    const auto outcome =
        git.run({QStringLiteral("push"), QStringLiteral("--porcelain"), QStringLiteral("--no-follow-tags"),
            QStringLiteral("--recurse-submodules=no"), remote.name, reference + u':' + reference});
    if (!outcome)
        return Failure(outcome.error());
    if (outcome->exitCode == 0)
        return {};
    return failureOf(*outcome, remote.text,
        {QT_TRANSLATE_NOOP("Message", "the push was refused here, most likely by the hook pre-push"), {}});
}

Result<void> fetch(const GitProgram &git, const RemoteAddress &remote, const QString &branch)
{
    const auto outcome =
        git.run({QStringLiteral("fetch"), QStringLiteral("--no-tags"), QStringLiteral("--no-recurse-submodules"),
            QStringLiteral("--no-write-fetch-head"), QStringLiteral("--no-auto-maintenance"), remote.name,
            QStringLiteral("+refs/heads/%1:refs/remotes/%2/%1").arg(branch, remote.name)});
    if (!outcome)
        return Failure(outcome.error());
    if (outcome->exitCode == 0)
        return {};
    return failureOf(*outcome, remote.text, {QT_TRANSLATE_NOOP("Message", "nothing was fetched"), {}});
}

} // namespace sallyport::git
