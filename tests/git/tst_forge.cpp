#include "git/forge.h"
#include "git/forge_token.h"
#include "servers/recorded_forges.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::git;
using nlohmann::json;
using servers::FaultServer;

namespace {

constexpr const char *token = "glpat-of-the-person";
const QString branch = QStringLiteral("sallyport/rotate-x");
const QString base = QStringLiteral("main");
const QByteArray gitHubPulls = "POST /api/v3/repos/acme/infra/pulls";

class Confirmed final : public TrustedOrigins
{
public:
    bool isConfirmed(const Origin &origin) const override { return origins.contains(origin.text()); }
    QStringList origins;
};

/// JSON with the quotes that need no escape; raw strings lead moc astray.
QByteArray jsonText(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

PullRequestText text()
{
    PullRequestText wanted;
    wanted.title = QStringLiteral("Rotate x");
    wanted.body = QStringLiteral("## What\n- x — \"quoted\"\n");
    wanted.labels = {QStringLiteral("secrets"), QStringLiteral("production")};
    wanted.reviewers = {{QStringLiteral("grace"), QStringLiteral("ada")}, {QStringLiteral("acme/platform")}};
    return wanted;
}

/// One forge on loopback, confirmed, and a client with a token.
struct Scene
{
    explicit Scene(const char *kind, void (*record)(FaultServer &))
    {
        record(server);
        trusted->origins = {Origin::parse(server.address())->text()};
        const auto remote = RemoteAddress::parse(QStringLiteral("git@git.acme.example:acme/infra.git"));
        forge = *forgeOf(*remote, {QString::fromLatin1(kind), server.address(), {}});
        ForgePatience patience;
        patience.timeout = std::chrono::milliseconds(1500);
        client = std::make_unique<ForgeClient>(
            forge.origin, forge.apiPath, trusted, Redacted(QByteArray(token)), [this] { return isCanceled; }, patience);
    }

    Result<OpenedPullRequest> open(const PullRequestText &wanted = text())
    {
        return forge.kind->open(*client, forge, branch, base, wanted);
    }
    Result<PullRequest> look() { return forge.kind->look(*client, forge, 42, base); }

    /// The body that was sent with a request such as "POST /api/v3/…".
    json sent(const QByteArray &request) const
    {
        for (const FaultServer::Asked &asked : server.asked()) {
            if (asked.method + ' ' + asked.path == request)
                return json::parse(asked.body.begin(), asked.body.end(), nullptr, false);
        }
        return {};
    }

    FaultServer server;
    std::shared_ptr<Confirmed> trusted = std::make_shared<Confirmed>();
    Forge forge;
    std::unique_ptr<ForgeClient> client;
    bool isCanceled = false;
};

struct GitHub : Scene
{
    GitHub()
        : Scene("github", servers::recordGitHub)
    {
    }
};

struct GitLab : Scene
{
    GitLab()
        : Scene("gitlab", servers::recordGitLab)
    {
    }
};

} // namespace

class TestForge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whichForge_data()
    {
        QTest::addColumn<QString>("remote");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const char *remote, const char *kind, const char *address,
                             const char *found) {
            QTest::newRow(name) << QString::fromLatin1(remote) << QString::fromLatin1(kind)
                                << QString::fromLatin1(address) << QString::fromLatin1(found);
        };
        row("GitHub", "git@github.com:acme/infra.git", "", "", "github https://api.github.com:443 acme/infra");
        row("GitHub Enterprise", "https://github.acme.example/acme/infra", "", "",
            "github https://github.acme.example:443/api/v3 acme/infra");
        row("GitLab with groups", "https://gitlab.com/acme/sre/infra.git", "", "",
            "gitlab https://gitlab.com:443/api/v4 acme/sre/infra");
        row("own GitLab over ssh", "ssh://git@gitlab.acme.example:2222/acme/infra", "", "",
            "gitlab https://gitlab.acme.example:443/api/v4 acme/infra");
        row("Gitea with a port", "https://gitea.acme.example:3000/acme/infra", "", "",
            "gitea https://gitea.acme.example:3000/api/v1 acme/infra");
        row("named by sallyport.hcl", "git@code.acme.example:acme/infra", "gitea", "",
            "gitea https://code.acme.example:443/api/v1 acme/infra");
        row("another address", "git@code.acme.example:acme/infra", "gitlab", "https://web.acme.example:8443",
            "gitlab https://web.acme.example:8443/api/v4 acme/infra");
        row("unknown host", "git@code.acme.example:acme/infra", "", "", "not-found");
        row("a folder", "/srv/git/infra.git", "", "", "not-found");
        row("unknown kind", "git@github.com:acme/infra", "sourcehut", "", "invalid");
        row("in the plain", "http://gitea.acme.example/acme/infra", "", "", "refused");
        row("climbs out", "https://github.com/acme/../../user", "", "", "invalid");
        row("no project", "https://github.com/infra", "", "", "invalid");
        row("a name that is none", "https://github.com/acme/in fra?x", "", "", "invalid");
        row("looks like GitHub", "https://github.com.evil.example/acme/infra", "", "",
            "github https://github.com.evil.example:443/api/v3 acme/infra");
    }
    void whichForge()
    {
        QFETCH(QString, remote);
        QFETCH(QString, kind);
        QFETCH(QString, address);
        QFETCH(QString, found);
        const auto parsed = RemoteAddress::parse(remote);
        QVERIFY(parsed);
        const auto forge = forgeOf(*parsed, {kind, address, {}});
        QCOMPARE(forge ? QLatin1String(forge->kind->name) + u' ' + forge->origin.text() + forge->apiPath + u' ' +
                             forge->project
                       : nameOf(forge.error().code),
            found);
    }

    void gitHubOpens()
    {
        GitHub scene;
        const auto opened = scene.open();
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().toString()));
        QCOMPARE(opened->pullRequest.number, 42);
        QCOMPARE(opened->pullRequest.url, QStringLiteral("https://github.example/acme/infra/pull/42"));
        QVERIFY(opened->notDone.empty());
        const json wanted{{"title", "Rotate x"}, {"head", "sallyport/rotate-x"}, {"base", "main"},
            {"body", "## What\n- x — \"quoted\"\n"}, {"draft", false}};
        QVERIFY(scene.sent(gitHubPulls) == wanted);
        QVERIFY(scene.sent("POST /api/v3/repos/acme/infra/issues/42/labels") ==
                (json{{"labels", {"secrets", "production"}}}));
        // The author is left out, and a team goes without its organisation.
        QVERIFY(scene.sent("POST /api/v3/repos/acme/infra/pulls/42/requested_reviewers") ==
                json::parse(jsonText("{'reviewers':['grace'],'team_reviewers':['platform']}").toStdString()));
        for (const FaultServer::Asked &asked : scene.server.asked())
            QCOMPARE(asked.headers.value("authorization"), QByteArray("Bearer ") + token);
    }

    void gitHubTellsHowItStands()
    {
        GitHub scene;
        const auto found = scene.look();
        QVERIFY2(found, qPrintable(found ? QString() : found.error().toString()));
        QCOMPARE(found->state, PullRequest::State::Open);
        QCOMPARE(found->approvals, 1); // grace came round, linus was dismissed
        QCOMPARE(found->approvalsNeeded, std::optional(2));
        QCOMPARE(found->checks,
            (Checks{{QStringLiteral("fmt")}, {QStringLiteral("ci/gitleaks")}, {QStringLiteral("plan")}}));
        QCOMPARE(scene.client->requestCount(), 6);
    }

    void gitHubMergedAndClosed()
    {
        GitHub scene;
        const QByteArray request = "GET /api/v3/repos/acme/infra/pulls/42";
        const QByteArray head = jsonText("'head':{'sha':'6dcb09b5b57875f334f61aebed695e2e4193db5e'}");
        scene.server.answer(request, {200, jsonText("{'number':42,'state':'closed','merged':true,") + head + "}"});
        QCOMPARE(scene.look()->state, PullRequest::State::Merged);
        scene.server.answer(request, {200, jsonText("{'number':42,'state':'closed','merged':false,") + head + "}"});
        QCOMPARE(scene.look()->state, PullRequest::State::Closed);
    }

    void gitLabOpens()
    {
        GitLab scene;
        PullRequestText wanted = text();
        wanted.reviewers = {{QStringLiteral("grace"), QStringLiteral("nobody")}, {QStringLiteral("acme/platform")}};
        wanted.isDraft = true;
        const auto opened = scene.open(wanted);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().toString()));
        QCOMPARE(opened->pullRequest.number, 42);
        const json sent = scene.sent("POST /api/v4/projects/acme%2Finfra/merge_requests");
        QCOMPARE(sent.at("title").get<std::string>(), std::string("Draft: Rotate x"));
        QCOMPARE(sent.at("labels").get<std::string>(), std::string("secrets,production"));
        QVERIFY(sent.at("reviewer_ids") == json::parse("[7]"));
        // Whom GitLab does not know, or cannot ask, is said.
        QCOMPARE(opened->notDone.size(), size_t(2));
        QCOMPARE(opened->notDone.front().subject, QStringLiteral("nobody"));
        QCOMPARE(opened->notDone.back().subject, QStringLiteral("acme/platform"));
    }

    void gitLabTellsHowItStands()
    {
        GitLab scene;
        const auto found = scene.look();
        QVERIFY2(found, qPrintable(found ? QString() : found.error().toString()));
        QCOMPARE(found->approvals, 1);
        QCOMPARE(found->approvalsNeeded, std::optional(2));
        QCOMPARE(found->checks, (Checks{{QStringLiteral("fmt"), QStringLiteral("docs")}, {QStringLiteral("gitleaks")},
                                    {QStringLiteral("plan")}}));
    }

    void theFreeGitLabHasNoApprovalRules()
    {
        GitLab scene;
        scene.server.answer("GET /api/v4/projects/acme%2Finfra/merge_requests/42/approvals",
            {200, jsonText("{'user_has_approved':false,'approved':true,'approved_by':[]}")});
        QCOMPARE(scene.look()->approvalsNeeded, std::optional<int>());
    }

    void anOpenOneIsFound()
    {
        GitHub scene;
        scene.server.answer("GET /api/v3/repos/acme/infra/pulls?state=open&head=acme%3Asallyport%2Frotate-x",
            {200, jsonText("[{'number':7,'state':'open','html_url':'https://github.example/acme/infra/pull/7'}]")});
        const auto opened = scene.open();
        QVERIFY(opened && opened->wasThere);
        QCOMPARE(opened->pullRequest.number, 7);
        QCOMPARE(scene.server.count(gitHubPulls), 0);
    }

    /// A pull request without its labels or reviewers is one all the same.
    void whatCannotBeAddedIsSaid()
    {
        GitHub scene;
        scene.server.answer(
            "POST /api/v3/repos/acme/infra/issues/42/labels", {403, jsonText("{'message':'Must have admin rights'}")});
        scene.server.answer("POST /api/v3/repos/acme/infra/pulls/42/requested_reviewers",
            {422, jsonText("{'message':'Reviews may only be requested from collaborators.'}")});
        const auto opened = scene.open();
        QVERIFY(opened);
        QCOMPARE(opened->pullRequest.number, 42);
        QCOMPARE(opened->notDone.size(), size_t(2));
        QVERIFY(englishText(opened->notDone.front().what).contains(QLatin1String("Must have admin rights")));
    }

    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, int status, const char *body, const char *header, const char *code,
                             const char *words) {
            QTest::newRow(name) << status << jsonText(body) << QByteArray(header) << QString::fromLatin1(code)
                                << QString::fromUtf8(words);
        };
        row("bad token", 401, "{'message':'Bad credentials'}", "", "unauthenticated", "Bad credentials");
        row("too little right", 403, "{'message':'Resource not accessible'}", "", "forbidden",
            "Resource not accessible");
        row("rate limit of GitHub", 403, "{'message':'API rate limit exceeded'}", "X-RateLimit-Remaining: 0",
            "rate-limited", "API rate limit");
        row("second rate limit", 403, "{'message':'slow down'}", "Retry-After: 60", "rate-limited",
            "Try again in 60 s");
        row("private or missing", 404, "{'message':'Not Found'}", "", "not-found", "may not see it");
        row("too many requests", 429, "{'message':'429 Too Many Requests'}", "Retry-After: 17", "rate-limited",
            "Try again in 17 s");
        row("invalid field", 422, "{'message':'Validation Failed','errors':[{'field':'base','code':'invalid'}]}", "",
            "invalid", "invalid; base");
        row("exists, in GitHub's words", 422,
            "{'message':'Validation Failed','errors':[{'message':'A pull request already exists for acme:x.'}]}", "",
            "exists", "already exists");
        row("exists, in GitLab's words", 409,
            "{'message':['Another open merge request already exists for this source branch: !5']}", "", "exists", "!5");
        row("down", 502, "<html>bad gateway</html>", "", "server-fault", "failed");
        row("no JSON", 201, "<html>welcome</html>", "", "malformed", "no JSON");
        row("another shape", 201, "{'number':'forty-two'}", "", "malformed", "no pull request");
        row("a list", 201, "[1,2]", "", "malformed", "no pull request");
        row("half of it", 201, "{'number':42,'html_", "", "malformed", "no JSON");
        row("empty", 201, "", "", "malformed", "no pull request");
    }
    void refusals()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, header);
        QFETCH(QString, code);
        QFETCH(QString, words);
        GitHub scene;
        FaultServer::Answer answer{status, body};
        if (!header.isEmpty())
            answer.headers = {header};
        scene.server.answer(gitHubPulls, answer);
        const auto opened = scene.open();
        QVERIFY(!opened);
        QCOMPARE(nameOf(opened.error().code), code);
        QVERIFY2(opened.error().toString().contains(words), qPrintable(opened.error().toString()));
        QVERIFY(!opened.error().toString().contains(QLatin1String(token)));
        // What may have been done is not done twice.
        QCOMPARE(scene.server.count(gitHubPulls), 1);
    }

    void nothingIsSentUnconfirmed()
    {
        GitHub scene;
        scene.trusted->origins.clear();
        QCOMPARE(scene.open().error().code, ErrorCode::Unconfirmed);
        QCOMPARE(scene.server.connections(), 0);
    }

    void aRedirectElsewhereIsRefused()
    {
        GitHub scene;
        FaultServer other;
        const QByteArray target = other.address().toUtf8() + "/api/v3/repos/acme/infra/pulls";
        scene.server.answer(gitHubPulls, {307, "{}", {"Location: " + target}});
        QCOMPARE(scene.open().error().code, ErrorCode::Unconfirmed);
        QCOMPARE(other.connections(), 0);
    }

    void aRedirectIsFollowedWhereItWasConfirmed()
    {
        GitHub scene;
        FaultServer other;
        servers::recordGitHub(other);
        scene.trusted->origins += Origin::parse(other.address())->text();
        scene.server.answer(
            gitHubPulls, {307, "{}", {"Location: " + other.address().toUtf8() + "/api/v3/repos/acme/infra/pulls"}});
        const auto opened = scene.open();
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().toString()));
        QCOMPARE(other.count(gitHubPulls), 1);
    }

    /// A POST that comes back as a GET of something else would say "done" of nothing.
    void aRedirectThatTurnsAPostIntoAGet()
    {
        GitHub scene;
        scene.server.answer(gitHubPulls, {302, "{}", {"Location: /api/v3/repos/acme/infra/pulls/42"}});
        QCOMPARE(scene.open().error().code, ErrorCode::Refused);
    }

    void redirectsInACircleEnd()
    {
        GitHub scene;
        scene.server.answer(
            "GET /api/v3/repos/acme/infra/pulls/42", {301, "{}", {"Location: /api/v3/repos/acme/infra/pulls/42"}});
        QCOMPARE(scene.look().error().code, ErrorCode::Refused);
    }

    void silenceIsUnreachable()
    {
        GitHub scene;
        scene.server.answer(gitHubPulls, {200, "{}", {}, FaultServer::Answer::Manner::Never});
        QCOMPARE(scene.open().error().code, ErrorCode::Unreachable);
    }

    void aBrokenAnswerIsUnreachable()
    {
        GitHub scene;
        scene.server.answer(
            gitHubPulls, {201, jsonText("{'number':42,'html_url':'x'}"), {}, FaultServer::Answer::Manner::CutOff});
        QCOMPARE(scene.open().error().code, ErrorCode::Unreachable);
    }

    void canBeCancelled()
    {
        GitHub scene;
        scene.server.answer(gitHubPulls, {200, "{}", {}, FaultServer::Answer::Manner::Never});
        scene.isCanceled = true;
        QCOMPARE(scene.open().error().code, ErrorCode::Canceled);
    }

    void aTokenWithALineBreakIsRefused()
    {
        GitHub scene;
        ForgeClient client(scene.forge.origin, scene.forge.apiPath, scene.trusted, Redacted(QByteArray("a\r\nX: y")));
        QCOMPARE(client.get(QStringLiteral("/user")).error().code, ErrorCode::Malformed);
        QCOMPARE(scene.server.connections(), 0);
    }

    void aVariableBelongsToOneHost_data()
    {
        QTest::addColumn<QString>("remote");
        QTest::addColumn<QString>("variables");
        QTest::addColumn<bool>("taken");
        QTest::newRow("GitHub") << "git@github.com:acme/infra"
                                << "GH_TOKEN=t" << true;
        QTest::newRow("the other variable") << "git@github.com:acme/infra"
                                            << "GITHUB_TOKEN=t" << true;
        QTest::newRow("not for another host") << "git@github.evil.example:acme/infra"
                                              << "GH_TOKEN=t" << false;
        QTest::newRow("not of another forge") << "git@gitlab.com:acme/infra"
                                              << "GH_TOKEN=t" << false;
        QTest::newRow("a host of one's own") << "git@gitlab.acme.example:acme/infra"
                                             << "GITLAB_TOKEN=t GITLAB_HOST=gitlab.acme.example" << true;
        QTest::newRow("then not for the public one") << "git@gitlab.com:acme/infra"
                                                     << "GITLAB_TOKEN=t GITLAB_HOST=gitlab.acme.example" << false;
        QTest::newRow("by address") << "https://gitea.acme.example:3000/acme/infra"
                                    << "GITEA_TOKEN=t GITEA_SERVER_URL=https://gitea.acme.example:3000" << true;
        QTest::newRow("another port") << "https://gitea.acme.example:3001/acme/infra"
                                      << "GITEA_TOKEN=t GITEA_SERVER_URL=https://gitea.acme.example:3000" << false;
    }
    void aVariableBelongsToOneHost()
    {
        QFETCH(QString, remote);
        QFETCH(QString, variables);
        QFETCH(bool, taken);
        QProcessEnvironment own;
        own.insert(QStringLiteral("PATH"), QStringLiteral("/nowhere"));
        for (const QString &variable : variables.split(u' '))
            own.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        const auto forge = forgeOf(*RemoteAddress::parse(remote), {});
        QVERIFY(forge);
        const auto found = ownForgeToken(*forge, own);
        QVERIFY(found);
        QCOMPARE(!found->isEmpty(), taken);
    }

    /// The forge's own program is asked for this host, outside of the repository, and without other tokens around it.
    void theForgesOwnProgramIsAsked_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("remote");
        QTest::addColumn<QByteArray>("says");
        QTest::addColumn<QByteArray>("asked");
        QTest::newRow("gh") << "gh"
                            << "git@github.com:acme/infra" << QByteArray("echo ghp_kept")
                            << QByteArray("auth token --hostname github.com");
        QTest::newRow("glab") << "glab"
                              << "git@gitlab.acme.example:acme/infra" << QByteArray("echo ghp_kept")
                              << QByteArray("config get token --host gitlab.acme.example");
        QTest::newRow("tea") << "tea"
                             << "https://gitea.acme.example:3000/acme/infra"
                             << QByteArray(
                                    "cat >&2; printf 'protocol=https\\nhost=h\\nusername=u\\npassword=ghp_kept\\n'")
                             << QByteArray("login helper get");
    }
    void theForgesOwnProgramIsAsked()
    {
        QFETCH(QString, program);
        QFETCH(QString, remote);
        QFETCH(QByteArray, says);
        QFETCH(QByteArray, asked);
        QTemporaryDir folder;
        QFile file(folder.filePath(program));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray seen = QFile::encodeName(folder.filePath(QStringLiteral("seen")));
        file.write("#!/bin/sh\n{ echo \"$@\"; pwd; env; } > '" + seen + "'\n" + says + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        file.close();
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(folder.path()) + ':' + path);
        QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
        own.insert(QStringLiteral("VAULT_TOKEN"), QStringLiteral("hvs.of-the-person"));
        const auto found = ownForgeToken(*forgeOf(*RemoteAddress::parse(remote), {}), own);
        qputenv("PATH", path);
        QVERIFY(found);
        QCOMPARE(found->reveal(), QByteArray("ghp_kept"));
        QFile note(QFile::decodeName(seen));
        QVERIFY(note.open(QIODevice::ReadOnly));
        const QByteArray noted = note.readAll();
        QVERIFY2(noted.startsWith(asked + "\n/\n"), noted.constData());
        QVERIFY(!noted.contains("of-the-person"));
    }
};

QTEST_GUILESS_MAIN(TestForge)
#include "tst_forge.moc"
