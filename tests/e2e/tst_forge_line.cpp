// The way out, with nothing pretended: a rotation leaves through git's own hooks to a real Gitea, is reviewed and
// merged there, is applied by the CI, and the finding is gone. By the command line, as a person or a CI job types it.

#include "e2e/commands.h"
#include "e2e/forge_project.h"

#include "base/private_files.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <set>

using namespace sallyport;
using namespace sallyport::e2e;
using servers::GiteaServer;

namespace {

const QString warehousePath = QStringLiteral("prod/connections/pg_warehouse");
const QString ada = QStringLiteral("ada");
const QString grace = QStringLiteral("grace");
const QString pull = QStringLiteral("/repos/acme/infra/pulls/1");

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class TestForgeLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void gitRunsNothingBeforeItIsTrusted();
    void theDraftIsCommittedByGitItself();
    void theBranchIsPushed();
    void nothingIsSentToTheForgeBeforeItIsConfirmed();
    void theForgeTellsHowItProtectsTheBase();
    void thePullRequestIsOpened();
    void aSecondOpenFindsTheFirst();
    void theFindingIsInThePullRequest();
    void theForgeHoldsItBackUntilItIsApproved();
    void theMergeIsSeen();
    void theCiAppliesItAndTheFindingIsGone();

private:
    servers::Outcome run(const char *line, const QByteArray &input = {}) const;
    servers::Outcome withToken(const char *line) const { return run(line, m_gitea->token(ada) + '\n'); }
    QJsonObject finding() const;
    QJsonObject pullRequest(const char *line) const;
    QByteArray git(const char *line) const { return valueOf(m_estate->repository().git(words(line))); }
    void addHook();

    std::unique_ptr<LiveEstate> m_estate;
    std::unique_ptr<GiteaServer> m_gitea;
    Person m_person;
    QString m_now;
    QByteArray m_head;
};

void TestForgeLine::initTestCase()
{
    if (const QString absent = LiveEstate::whyAbsent(); !absent.isEmpty())
        QSKIP(qPrintable(absent));
    if (!GiteaServer::isPresent())
        QSKIP(qPrintable(GiteaServer::whyAbsent()));
    m_estate = std::make_unique<LiveEstate>();
    m_gitea = std::make_unique<GiteaServer>();
    m_person = {m_estate->folder(QStringLiteral("home")), m_estate->vault().caCertificate()};
    QVERIFY(QDir().mkpath(m_person.home));
    m_now = toRfc3339(m_estate->writtenAt(warehousePath) + std::chrono::days(90) + std::chrono::seconds(1));
    m_estate->addReader(LiveEstate::leastPolicies());
    putOnForge(*m_estate, *m_gitea);
    addHook();
    m_head = git("rev-parse HEAD");
    QVERIFY(run("confirm prod").ok());
    const QByteArray password = LiveEstate::readerPassword().toUtf8() + '\n';
    const auto read = run("refresh --userpass reader", password);
    QVERIFY2(read.ok(), qPrintable(read.text()));
}

/// A hook that says it ran, and with what in its surroundings.
void TestForgeLine::addHook()
{
    const QString hook = m_estate->repository().at(QStringLiteral(".git/hooks/pre-commit"));
    QVERIFY(QDir().mkpath(QFileInfo(hook).path()));
    QVERIFY(
        writePrivateFile(hook, "#!/bin/sh\nenv > \"" + m_estate->folder(QStringLiteral("hook-ran")).toUtf8() + "\"\n"));
    QVERIFY(QFile::setPermissions(hook, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestForgeLine::init()
{
    if (!m_gitea)
        QSKIP("absent: vault, terraform or gitea");
}

servers::Outcome TestForgeLine::run(const char *line, const QByteArray &input) const
{
    return runCommandLine(
        m_person, m_estate->repository().folder(), QStringList{QStringLiteral("--now"), m_now} + words(line), input);
}

QJsonObject TestForgeLine::finding() const
{
    const auto found = run("findings --json");
    for (const QJsonValue &finding : QJsonDocument::fromJson(found.output)[QLatin1String("findings")].toArray()) {
        if (finding[QLatin1String("identity")] == QLatin1String("overdue:prod/connections/pg_warehouse"))
            return finding.toObject();
    }
    return {};
}

QJsonObject TestForgeLine::pullRequest(const char *line) const
{
    const auto outcome = withToken(line);
    if (!outcome.ok())
        qWarning().noquote() << outcome.text();
    return QJsonDocument::fromJson(outcome.output).array().first()[QLatin1String("pull_request")].toObject();
}

void TestForgeLine::gitRunsNothingBeforeItIsTrusted()
{
    QVERIFY(run("draft add rotate prod/connections/pg_warehouse").ok());
    const auto refused = run("draft commit --git");
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.errors.contains("not trusted"), refused.errors.constData());
    QVERIFY(!QFile::exists(m_estate->folder(QStringLiteral("hook-ran"))));

    const auto asked = run("trust");
    QVERIFY(asked.ok());
    QVERIFY2(
        asked.output.contains("pre-commit") && asked.output.contains("remote.origin.url"), asked.output.constData());
    QVERIFY2(!asked.output.contains(m_gitea->token(ada)), "the password of the remote's address is shown");
    QVERIFY(run("trust --yes").ok());
}

void TestForgeLine::theDraftIsCommittedByGitItself()
{
    const auto committed = run("draft commit");
    QVERIFY2(committed.ok(), qPrintable(committed.text()));
    QVERIFY2(committed.output.contains("by git"), committed.output.constData());
    QVERIFY(QFile::exists(m_estate->folder(QStringLiteral("hook-ran"))));
    QCOMPARE(git("rev-parse HEAD"), m_head);
    QCOMPARE(git("status --porcelain"), QByteArray());
    QCOMPARE(git("worktree list --porcelain").count("worktree "), 1);
}

void TestForgeLine::theBranchIsPushed()
{
    const QByteArray configuration = valueOf(readFile(m_estate->repository().at(QStringLiteral(".git/config"))));
    const auto pushed = run("draft push");
    QVERIFY2(pushed.ok(), qPrintable(pushed.text()));
    QCOMPARE(
        m_gitea->statusOf(ada, "GET", QStringLiteral("/repos/acme/infra/branches/sallyport%2Frotate-pg-warehouse")),
        200);
    // A push that wrote there would have the person asked for trust again.
    QCOMPARE(valueOf(readFile(m_estate->repository().at(QStringLiteral(".git/config")))), configuration);
}

void TestForgeLine::nothingIsSentToTheForgeBeforeItIsConfirmed()
{
    const auto refused = withToken("draft open --token-stdin");
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.errors.contains("nobody has confirmed it"), refused.errors.constData());
    const auto confirmed = run("confirm --forge");
    QVERIFY2(confirmed.ok(), qPrintable(confirmed.text()));
    QVERIFY2(confirmed.output.contains(m_gitea->address().toUtf8()), confirmed.output.constData());
    // Confirmed, and still without a token: that of the remote's address is git's, not ours.
    const auto without = run("draft open");
    QCOMPARE(without.exitCode, 3);
    QVERIFY2(without.errors.contains("no token"), without.errors.constData());
}

/// On a refresh, with the token that the person has for this forge, and only then.
void TestForgeLine::theForgeTellsHowItProtectsTheBase()
{
    const QByteArray password = LiveEstate::readerPassword().toUtf8() + '\n';
    const auto without = run("refresh --userpass reader", password);
    QVERIFY2(without.ok(), qPrintable(without.text()));
    QVERIFY2(without.output.contains("no token for 127.0.0.1 is known"), without.output.constData());

    QProcessEnvironment environment = m_person.environment();
    environment.insert(QStringLiteral("GITEA_SERVER_URL"), m_gitea->address());
    environment.insert(QStringLiteral("GITEA_TOKEN"), QString::fromLatin1(m_gitea->token(ada)));
    QProcess process;
    process.setWorkingDirectory(m_estate->repository().folder());
    process.setProcessEnvironment(environment);
    process.start(builtProgram(QStringLiteral("app/cli/sallyport-cli")),
        QStringList{QStringLiteral("--now"), m_now} + words("refresh --userpass reader"));
    process.write(password);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray said = process.readAllStandardOutput();
    QVERIFY2(
        said.contains("forge " + m_gitea->address().toUtf8() + ": 1 review is required, 2 requests"), said.constData());
    const auto judged = run("checklist --environment prod");
    QVERIFY2(
        judged.output.contains("1 review is required before a merge, and prod asks for 2"), judged.output.constData());
}

void TestForgeLine::thePullRequestIsOpened()
{
    const auto opened = withToken("draft open --token-stdin");
    QVERIFY2(opened.ok(), qPrintable(opened.text()));
    QVERIFY2(opened.errors.isEmpty(), opened.errors.constData());
    QVERIFY2(opened.output.contains("/acme/infra/pulls/1"), opened.output.constData());
    const auto body = m_gitea->ask(ada, "GET", pull);
    QCOMPARE(body.at("title").get<std::string>(), std::string("Rotate pg_warehouse"));
    QCOMPARE(body.at("base").at("ref").get<std::string>(), std::string("main"));
    const std::string text = body.at("body").get<std::string>();
    for (const char *part : {"## What", "## Why", "## Risk", "## How to roll back", "## Checklist", "- [ ] ",
             "Sallyport-Change: rotate prod/connections/pg_warehouse"})
        QVERIFY2(text.find(part) != std::string::npos, part);
    std::set<std::string> labels;
    for (const auto &label : body.at("labels"))
        labels.insert(label.at("name").get<std::string>());
    QVERIFY(labels == (std::set<std::string>{"secrets", "rotation", "production"}));
    // The author is not asked to review what is his.
    QCOMPARE(body.at("requested_reviewers").size(), size_t(1));
    QCOMPARE(body.at("requested_reviewers").at(0).at("login").get<std::string>(), std::string("grace"));
}

void TestForgeLine::aSecondOpenFindsTheFirst()
{
    const auto again = withToken("draft open --token-stdin");
    QVERIFY2(again.ok(), qPrintable(again.text()));
    QVERIFY2(again.output.contains("open already"), again.output.constData());
    QCOMPARE(m_gitea->ask(ada, "GET", QStringLiteral("/repos/acme/infra/pulls?state=all")).size(), size_t(1));
}

void TestForgeLine::theFindingIsInThePullRequest()
{
    const QJsonObject overdue = finding();
    QCOMPARE(overdue[QLatin1String("state")].toString(), QStringLiteral("in-pull-request"));
    QCOMPARE(overdue[QLatin1String("pull_request")].toInt(), 1);
}

void TestForgeLine::theForgeHoldsItBackUntilItIsApproved()
{
    QCOMPARE(m_gitea->statusOf(ada, "POST", pull + QStringLiteral("/merge"), {{"Do", "merge"}}), 405);
    const std::string commit = m_gitea->ask(ada, "GET", pull).at("head").at("sha").get<std::string>();
    const QString status = QStringLiteral("/repos/acme/infra/statuses/") + QString::fromStdString(commit);
    m_gitea->ask(ada, "POST", status, {{"state", "failure"}, {"context", "plan"}});
    QJsonObject standing = pullRequest("draft status --json --token-stdin");
    QCOMPARE(standing[QLatin1String("approvals")].toInt(-1), 0);
    QCOMPARE(standing[QLatin1String("approvals_needed")].toInt(), 1);
    QCOMPARE(standing[QLatin1String("checks_failed")].toArray(), QJsonArray{QStringLiteral("plan")});

    m_gitea->ask(ada, "POST", status, {{"state", "success"}, {"context", "plan"}});
    m_gitea->ask(grace, "POST", pull + QStringLiteral("/reviews"), {{"event", "APPROVED"}, {"body", "fine"}});
    standing = pullRequest("draft status --json --token-stdin");
    QCOMPARE(standing[QLatin1String("approvals")].toInt(), 1);
    QCOMPARE(standing[QLatin1String("checks_passed")].toArray(), QJsonArray{QStringLiteral("plan")});
    QCOMPARE(standing[QLatin1String("state")].toString(), QStringLiteral("open"));
    const auto text = withToken("draft status --token-stdin");
    QVERIFY2(text.output.contains("1 open, approved 1 of 1, checks 1 of 1 passed"), text.output.constData());
    QVERIFY2(text.output.contains("requests"), "what it cost is not said");
}

void TestForgeLine::theMergeIsSeen()
{
    m_gitea->ask(ada, "POST", pull + QStringLiteral("/merge"), {{"Do", "merge"}});
    QCOMPARE(
        pullRequest("draft status --json --token-stdin")[QLatin1String("state")].toString(), QStringLiteral("merged"));
    // Merged is not applied: the finding stands, and says where its remedy is.
    QCOMPARE(finding()[QLatin1String("state")].toString(), QStringLiteral("in-pull-request"));
    const auto fetched = run("draft fetch");
    QVERIFY2(fetched.ok(), qPrintable(fetched.text()));
    QVERIFY2(fetched.output.startsWith("origin/main is at "), fetched.output.constData());
    // The person's own branch and work tree stay where they are.
    QCOMPARE(git("rev-parse main"), m_head);
    QCOMPARE(git("status --porcelain"), QByteArray());
}

void TestForgeLine::theCiAppliesItAndTheFindingIsGone()
{
    const QString checkout = m_estate->folder(QStringLiteral("ci-checkout"));
    valueOf(m_estate->repository().git(
        {QStringLiteral("clone"), QStringLiteral("--quiet"), m_gitea->remote(ada), checkout}));
    const auto terraform = m_estate->terraformIn(checkout);
    for (const auto &step : {terraform.init(), terraform.apply()})
        QVERIFY2(step && step->ok(), qPrintable(step ? step->text() : step.error().toString()));
    QCOMPARE(m_estate->versionOf(warehousePath), 2);
    const auto read = run("refresh --userpass reader", LiveEstate::readerPassword().toUtf8() + '\n');
    QVERIFY2(read.ok(), qPrintable(read.text()));
    QVERIFY(finding().isEmpty());
}

QTEST_GUILESS_MAIN(TestForgeLine)
#include "tst_forge_line.moc"
