#include "git/forge.h"
#include "servers/gitea_server.h"
#include "servers/recorded_forges.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::git;
using servers::FaultServer;
using servers::GiteaServer;

namespace {

using Push = BranchProtection::Push;

class Confirmed final : public TrustedOrigins
{
public:
    explicit Confirmed(const QString &address)
        : m_origin(*Origin::parse(address))
    {
    }
    bool isConfirmed(const Origin &origin) const override { return origin == m_origin; }

private:
    Origin m_origin;
};

/// JSON with the quotes that need no escape; raw strings lead moc astray.
QByteArray jsonText(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

Result<BranchProtection> ask(
    const char *kind, const QString &address, const QByteArray &token, const QString &project = {})
{
    const auto remote = RemoteAddress::parse(QStringLiteral("git@git.acme.example:acme/infra.git"));
    const Forge forge = *forgeOf(*remote, {QString::fromLatin1(kind), address, project});
    ForgePatience patience;
    patience.timeout = std::chrono::milliseconds(3000);
    // A copy of its own: what is taken over is wiped, with all that share its bytes.
    ForgeClient client(forge.origin, forge.apiPath, std::make_shared<Confirmed>(address),
        Redacted(QByteArray(token.constData(), token.size())), {}, patience);
    return forge.kind->protection(client, forge, QStringLiteral("main"));
}

const QByteArray gitHub = "GET /api/v3/repos/acme/infra";
const QByteArray gitLab = "GET /api/v4/projects/acme%2Finfra";
const FaultServer::Answer notFound{404, jsonText("{'message':'Not Found','status':'404'}")};
const FaultServer::Answer forbidden{403, jsonText("{'message':'Resource not accessible by personal access token'}")};

/// "2 of them, owners, some (ci, release), 1 not seen"
QString inWords(const Result<BranchProtection> &found)
{
    if (!found)
        return nameOf(found.error().code);
    QStringList words{found->approvals ? QString::number(*found->approvals) : QStringLiteral("?")};
    if (found->mayNeedMore)
        words.back() += u'+';
    words += !found->ownersReview   ? QStringLiteral("?")
             : *found->ownersReview ? QStringLiteral("owners")
                                    : QStringLiteral("anybody");
    switch (found->push) {
    case Push::NotTold:
        words += QStringLiteral("?");
        break;
    case Push::Nobody:
        words += QStringLiteral("nobody");
        break;
    case Push::Some:
        words += found->pushers.join(u',');
        break;
    case Push::Everybody:
        words += QStringLiteral("everybody");
        break;
    }
    words += QString::number(found->notSeen.size());
    return words.join(u' ');
}

} // namespace

/// Required approvals, whether the owners are among them, who may push past a review, and how much was not shown.
class TestProtection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gitHubTells_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("classic");
        QTest::addColumn<QString>("told");
        const QByteArray ruleset = jsonText("[{'type':'pull_request','parameters':{'required_approving_review_count':2,"
                                            "'require_code_owner_review':true}},{'type':'deletion'}]");
        const QByteArray strict = jsonText("{'required_pull_request_reviews':{'required_approving_review_count':2,"
                                           "'require_code_owner_reviews':true},'enforce_admins':{'enabled':true}}");
        const auto row = [](const char *name, const QByteArray &rules, int status, const QByteArray &classic,
                             const char *told) {
            QTest::newRow(name) << rules << status << classic << QString::fromLatin1(told);
        };
        row("classic, without exceptions", "[]", 200, strict, "2 owners nobody 0");
        row("classic, with exceptions", "[]", 200,
            jsonText("{'required_pull_request_reviews':{'required_approving_review_count':1,"
                     "'bypass_pull_request_allowances':{'users':[{'login':'ci'}],'teams':[{'slug':'release'}]}},"
                     "'enforce_admins':{'enabled':false}}"),
            "1 anybody ci,release,admin 0");
        row("protected from deletion only", "[]", 200, jsonText("{'enforce_admins':{'enabled':true}}"),
            "0 anybody everybody 0");
        row("not protected", "[]", 404, jsonText("{'message':'Branch not protected'}"), "0 anybody everybody 0");
        row("a ruleset, whose exceptions are not told", ruleset, 404, jsonText("{'message':'Branch not protected'}"),
            "2 owners ? 1");
        row("both: who bypasses one does not bypass the other", ruleset, 200, strict, "2 owners nobody 0");
        row("a ruleset, and no right to see more", ruleset, 403, forbidden.body, "2+ owners ? 1");
        row("no right to see anything", "[]", 404, notFound.body, "?+ ? ? 1");
        row("no right, in other words", "[]", 403, forbidden.body, "?+ ? ? 1");
        row("a token that has expired", "[]", 401, jsonText("{'message':'Bad credentials'}"), "unauthenticated");
        row("a forge that fails", "[]", 500, "{}", "server-fault");
        row("another shape", "{}", 200, "[]", "0 anybody everybody 0");
    }

    void gitHubTells()
    {
        QFETCH(QByteArray, rules);
        QFETCH(int, status);
        QFETCH(QByteArray, classic);
        QFETCH(QString, told);
        FaultServer server;
        server.answer(gitHub + "/rules/branches/main?per_page=100", {200, rules});
        server.answer(gitHub + "/branches/main/protection", {status, classic});
        const auto found = ask("github", server.address(), "ghp_x");
        QCOMPARE(inWords(found), told);
        QCOMPARE(server.asked().size(), size_t(2));
        for (const FaultServer::Asked &asked : server.asked())
            QCOMPARE(asked.method, QByteArray("GET"));
    }

    /// A GitHub that is too old for rulesets, or does not show them.
    void gitHubWithoutRulesets()
    {
        FaultServer server;
        server.answer(gitHub + "/rules/branches/main?per_page=100", notFound);
        server.answer(gitHub + "/branches/main/protection",
            {200, jsonText("{'required_pull_request_reviews':{'required_approving_review_count':2}}")});
        QCOMPARE(inWords(ask("github", server.address(), "ghp_x")), QStringLiteral("2+ anybody admin 1"));
        server.answer(gitHub + "/branches/main/protection", {404, jsonText("{'message':'Branch not protected'}")});
        QCOMPARE(inWords(ask("github", server.address(), "ghp_x")), QStringLiteral("?+ ? ? 1"));
    }

    void gitHubIsNamedWithItsRequests()
    {
        FaultServer server;
        servers::recordGitHub(server);
        const auto found = ask("github", server.address(), "ghp_x");
        QVERIFY(found);
        QCOMPARE(found->forge, QStringLiteral("GitHub"));
        QCOMPARE(found->project, QStringLiteral("acme/infra"));
        QCOMPARE(found->branch, QStringLiteral("main"));
        QCOMPARE(inWords(found), QStringLiteral("2 owners ? 1"));
        QCOMPARE(found->answered.size(), 2);
        QCOMPARE(found->answered.front(),
            QStringLiteral("GET ") + server.address() + QStringLiteral("/api/v3/repos/acme/infra/rules/branches/main"));
    }

    void gitLabTells_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, const char *request, int status, const char *answer, const char *told) {
            QTest::newRow(name) << QByteArray(request) << status << jsonText(answer) << QString::fromLatin1(told);
        };
        row("as recorded", "/x", 404, "{}", "2 owners Maintainers 0");
        row("nobody pushes", "/protected_branches/main", 200,
            "{'name':'main','push_access_levels':[{'access_level':0,'access_level_description':'No one'}],"
            "'code_owner_approval_required':false}",
            "2 anybody nobody 0");
        row("developers push", "/protected_branches/main", 200,
            "{'name':'main','push_access_levels':[{'access_level':30,'access_level_description':'Developers + "
            "Maintainers'}]}",
            "2 anybody everybody 0");
        row("one person pushes", "/protected_branches/main", 200,
            "{'name':'main','push_access_levels':[{'access_level':30,'user_id':7,'access_level_description':'ada'}]}",
            "2 anybody ada 0");
        row("not protected", "/protected_branches/main", 404, "{}", "2 anybody everybody 0");
        row("no approval rules to be seen", "/approval_rules?per_page=100", 404, "{}", "?+ owners Maintainers 1");
        row("rules for nothing", "/approval_rules?per_page=100", 200, "[]", "0 owners Maintainers 0");
        row("a bad token", "/approval_rules?per_page=100", 401, "{}", "unauthenticated");
    }

    void gitLabTells()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        QFETCH(QByteArray, answer);
        QFETCH(QString, told);
        FaultServer server;
        servers::recordGitLab(server);
        server.answer(gitLab + "/protected_branches?per_page=100", {200, "[]"});
        server.answer(gitLab + request, {status, answer});
        QCOMPARE(inWords(ask("gitlab", server.address(), "glpat-x")), told);
    }

    /// GitLab finds a protection by a wildcard's own name only.
    void gitLabProtectsByWildcard()
    {
        FaultServer server;
        servers::recordGitLab(server);
        server.answer(gitLab + "/protected_branches/main", notFound);
        server.answer(gitLab + "/protected_branches?per_page=100",
            {200, jsonText("[{'name':'release-*','push_access_levels':[{'access_level':30}]},"
                           "{'name':'m*n','push_access_levels':[{'access_level':0}]}]")});
        QCOMPARE(inWords(ask("gitlab", server.address(), "glpat-x")), QStringLiteral("2 anybody nobody 0"));
    }

    void theFreeGitLabTellsItsOldNumber()
    {
        FaultServer server;
        servers::recordGitLab(server);
        server.answer(gitLab + "/approval_rules?per_page=100", notFound);
        server.answer(gitLab + "/approvals", {200, jsonText("{'approvals_before_merge':1}")});
        QCOMPARE(inWords(ask("gitlab", server.address(), "glpat-x")), QStringLiteral("1+ owners Maintainers 1"));
    }

    void gitLabShowsAStrangerNothing()
    {
        FaultServer server;
        QCOMPARE(inWords(ask("gitlab", server.address(), "glpat-x")), QStringLiteral("?+ ? ? 2"));
    }

    void aRealGiteaTells()
    {
        if (!GiteaServer::isPresent())
            QSKIP(qPrintable(GiteaServer::whyAbsent()));
        const GiteaServer server;
        const QString ada = QStringLiteral("ada");
        const QString grace = QStringLiteral("grace");
        const auto asked = [&](const QString &user) {
            return inWords(ask("gitea", server.address(), server.token(user), QStringLiteral("acme/terraform")));
        };
        // A branch that is not there is protected by nobody that one could see.
        QCOMPARE(inWords(ask("gitea", server.address(), server.token(ada))), QStringLiteral("?+ ? ? 1"));
        server.ask(ada, "POST", QStringLiteral("/orgs/acme/repos"),
            {{"name", "terraform"}, {"auto_init", true}, {"default_branch", "main"}, {"private", true}});
        const QString project = QStringLiteral("/repos/acme/terraform");
        server.ask(ada, "PUT", project + QStringLiteral("/collaborators/grace"), {{"permission", "write"}});
        QCOMPARE(asked(ada), QStringLiteral("0 anybody everybody 0"));

        server.ask(ada, "POST", project + QStringLiteral("/branch_protections"),
            {{"rule_name", "main"}, {"required_approvals", 2}, {"enable_push", false},
                {"block_on_official_review_requests", true}});
        QCOMPARE(asked(ada), QStringLiteral("2 owners nobody 0"));
        // Who only writes there sees how many approvals are needed, and not who may push.
        QCOMPARE(asked(grace), QStringLiteral("2 ? ? 1"));

        const QString rule = project + QStringLiteral("/branch_protections/main");
        server.ask(ada, "PATCH", rule,
            {{"enable_push", true}, {"enable_push_whitelist", true}, {"push_whitelist_usernames", {"grace"}},
                {"required_approvals", 1}, {"block_on_official_review_requests", false}});
        QCOMPARE(asked(ada), QStringLiteral("1 anybody grace 0"));
        server.ask(ada, "PATCH", rule, {{"enable_push", true}, {"enable_push_whitelist", false}});
        QCOMPARE(asked(ada), QStringLiteral("1 anybody everybody 0"));

        // A rule may be named by a pattern.
        server.ask(ada, "DELETE", rule);
        server.ask(ada, "POST", project + QStringLiteral("/branch_protections"),
            {{"rule_name", "ma*"}, {"required_approvals", 3}, {"enable_push", false}});
        QCOMPARE(asked(ada), QStringLiteral("3 anybody nobody 0"));
        QCOMPARE(inWords(ask("gitea", server.address(), "0123456789012345678901234567890123456789")),
            QStringLiteral("unauthenticated"));
    }
};

QTEST_GUILESS_MAIN(TestProtection)
#include "tst_protection.moc"
