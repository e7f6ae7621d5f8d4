#include "base/private_files.h"
#include "core/demo.h"
#include "core/workspace.h"
#include "git/commit.h"
#include "servers/program.h"
#include "servers/recorded_forges.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace sallyport;
using namespace sallyport::core;
using servers::FaultServer;

namespace {

const Instant demoTime = parseInstant(u"2026-11-23T10:42:00Z").value();
const QString branch = QStringLiteral("sallyport/rotate-pg-warehouse");
constexpr const char *pulls = "POST /api/v3/repos/acme/infra/pulls";
constexpr const char *openPulls =
    "GET /api/v3/repos/acme/infra/pulls?state=open&head=acme%3Asallyport%2Frotate-pg-warehouse";

template <typename T> Result<T> ended(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60000) || future.isCanceled())
        return fail(ErrorCode::Canceled, {"no result", {}});
    return future.result();
}

template <typename T> QString why(const Result<T> &result)
{
    return result ? QString() : result.error().toString();
}

} // namespace

/// The demo estate with its one staged rotation, on its way to a bare repository and to a GitHub of recorded shapes.
class WayOutTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_workspace.reset(); }

    void withoutTrustNothingIsPushed();
    void withoutTrustTheCommitIsPlainAndSaysSo();
    void withTrustGitCommits();
    void theTemplateIsPartOfTheMessage();
    void aRefusingHookLeavesTheDraft();
    void aValueInTheMessageIsRefused();
    void withoutARemoteItStaysHereAndIsAPatch();
    void aPatchBesidePlaintextStaysHere();
    void theBaseBranchIsNeverPushed();
    void leavesAndIsFollowed();
    void aPullRequestThatIsClosed();
    void aMergedOneMendsWhatStoodThen();
    void nothingIsOpenedBeforeThePush();
    void aValueInTheDescriptionIsRefused();
    void theReviewersComeFromTheBase();
    void withoutCodeOwnersNobodyIsAsked();
    void whatIsAskedIsCancelled();
    void theTokenGoesToItsOriginOnly();
    void remembersOverAStart();
    void aReadOnlyCheckoutLosesNothing();

private:
    void openWorkspace();
    void trustIt();
    void git(const QStringList &arguments) const;
    QByteArray gitOutput(const QStringList &arguments) const;
    void addRemote();
    void hook(const char *name, const QByteArray &script) const;
    Result<draft::Submitted> commit(std::optional<draft::CommitWay> way = {})
    {
        return ended(m_workspace->commit(m_workspace->view()->draft.message, way));
    }
    void commitAndPush();
    void openPullRequest();
    const findings::Finding *warehouse() const;
    WayOut &wayOut() { return m_workspace->wayOut(); }

    std::shared_ptr<FrozenClock> m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    Demo m_demo;
    std::unique_ptr<FaultServer> m_forge;
    std::unique_ptr<VaultAccess> m_access;
    std::unique_ptr<Workspace> m_workspace;
};

void WayOutTest::initTestCase()
{
    qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
    qputenv("GIT_CONFIG_NOSYSTEM", "1");
    for (const char *name : {"GH_TOKEN", "GITHUB_TOKEN", "GH_HOST"})
        qunsetenv(name);
}

void WayOutTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_shared<FrozenClock>(demoTime);
    m_demo = buildDemo(m_folder->filePath(QStringLiteral("demo")), demoTime).value();
    m_forge = std::make_unique<FaultServer>();
    servers::recordGitHub(*m_forge);
    m_forge->answer(openPulls, {200, "[]"});
    openWorkspace();
}

void WayOutTest::openWorkspace()
{
    m_workspace.reset();
    m_access = std::make_unique<VaultAccess>(
        m_clock, vault::Conventions({}, m_folder->path()), m_folder->filePath(QStringLiteral("confirmed")));
    const auto home = EstateHome::find(m_demo.repository, m_demo.dataFolder);
    auto workspace = Workspace::open(*home, {m_clock, *m_access});
    QVERIFY2(workspace, qPrintable(why(workspace)));
    m_workspace = std::move(*workspace);
    QVERIFY(ended(m_workspace->load()));
}

/// Root may write everywhere: for as long as this lives, root is somebody who may not.
class WithoutPrivileges
{
public:
    explicit WithoutPrivileges(const QString &home)
        : m_wasRoot(::geteuid() == 0)
    {
        if (!m_wasRoot)
            return;
        const QString owner = QString::number(nobody);
        const auto given =
            servers::runProgram(QStringLiteral("chown"), {QStringLiteral("-R"), owner, home}, {home, {}});
        m_isDropped = given && given->ok() && ::seteuid(nobody) == 0;
    }
    ~WithoutPrivileges()
    {
        if (m_wasRoot && ::seteuid(0) != 0)
            qFatal("root is lost");
    }
    Q_DISABLE_COPY_MOVE(WithoutPrivileges)

    bool holds() const { return m_isDropped || !m_wasRoot; }

private:
    static constexpr uid_t nobody = 65534;
    bool m_wasRoot = false;
    bool m_isDropped = false;
};

void WayOutTest::trustIt()
{
    const auto question = ended(wayOut().trustQuestion());
    QVERIFY(question);
    QVERIFY(ended(wayOut().trust(question->fingerprint)));
}

void WayOutTest::git(const QStringList &arguments) const
{
    const auto outcome = servers::runProgram(
        QStringLiteral("git"), arguments, {m_demo.repository, QProcessEnvironment::systemEnvironment()});
    QVERIFY2(outcome && outcome->ok(), qPrintable(outcome ? outcome->text() : outcome.error().toString()));
}

QByteArray WayOutTest::gitOutput(const QStringList &arguments) const
{
    const auto outcome = servers::runProgram(
        QStringLiteral("git"), arguments, {m_demo.repository, QProcessEnvironment::systemEnvironment()});
    return outcome ? outcome->output : QByteArray();
}

/// What is fetched from and pushed to is a bare repository; where the pull request goes, sallyport.hcl says.
void WayOutTest::addRemote()
{
    const QString bare = m_folder->filePath(QStringLiteral("infra.git"));
    git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("--bare"), QStringLiteral("-b"),
        QStringLiteral("main"), bare});
    git({QStringLiteral("remote"), QStringLiteral("add"), QStringLiteral("origin"), bare});
    git({QStringLiteral("push"), QStringLiteral("-q"), QStringLiteral("origin"), QStringLiteral("main")});
    const QString file = m_demo.repository + QStringLiteral("/sallyport.hcl");
    QByteArray text = readFile(file).value();
    const qsizetype at = text.indexOf("estate \"");
    const qsizetype open = text.indexOf("{\n", at) + 2;
    text.insert(open, "  forge {\n    kind = \"github\"\n    address = \"" + m_forge->address().toUtf8() +
                          "\"\n    project = \"acme/infra\"\n  }\n");
    QVERIFY(writePrivateFile(file, text));
    openWorkspace();
}

void WayOutTest::hook(const char *name, const QByteArray &script) const
{
    const QString file = m_demo.repository + QStringLiteral("/.git/hooks/") + QLatin1String(name);
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QVERIFY(writePrivateFile(file, "#!/bin/sh\n" + script + '\n'));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void WayOutTest::commitAndPush()
{
    addRemote();
    trustIt();
    const auto committed = commit();
    QVERIFY2(committed, qPrintable(why(committed)));
    const auto pushed = ended(wayOut().push(branch));
    QVERIFY2(pushed, qPrintable(why(pushed)));
}

void WayOutTest::openPullRequest()
{
    commitAndPush();
    const auto question = ended(wayOut().forgeQuestion());
    QVERIFY2(question, qPrintable(why(question)));
    QVERIFY(!question->isConfirmed);
    QVERIFY(ended(wayOut().confirmForge(question->forge.origin)));
    wayOut().holdToken(question->forge.origin, Redacted(QByteArray("ghp_of-the-person")));
    const auto text = ended(wayOut().proposal(branch));
    QVERIFY2(text, qPrintable(why(text)));
    const auto opened = ended(wayOut().open(branch, *text));
    QVERIFY2(opened, qPrintable(why(opened)));
    QCOMPARE(opened->pullRequest.number, 42);
}

const findings::Finding *WayOutTest::warehouse() const
{
    for (const findings::Finding &finding : m_workspace->view()->findings) {
        if (finding.identity == QLatin1String("overdue:prod/connections/pg_warehouse"))
            return &finding;
    }
    return nullptr;
}

void WayOutTest::withoutTrustNothingIsPushed()
{
    addRemote();
    hook("pre-push", ": > '" + m_folder->filePath(QStringLiteral("ran")).toUtf8() + "'");
    QVERIFY(commit());
    QCOMPARE(ended(wayOut().push(branch)).error().code, ErrorCode::Unconfirmed);
    QCOMPARE(ended(wayOut().fetchBase()).error().code, ErrorCode::Unconfirmed);
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("ran"))));
}

void WayOutTest::withoutTrustTheCommitIsPlainAndSaysSo()
{
    hook("pre-commit", ": > '" + m_folder->filePath(QStringLiteral("ran")).toUtf8() + "'");
    QCOMPARE(commit(draft::CommitWay::Git).error().code, ErrorCode::Unconfirmed);
    const auto committed = commit();
    QVERIFY2(committed, qPrintable(why(committed)));
    QCOMPARE(committed->way, draft::CommitWay::Plain);
    QCOMPARE(committed->leftOut.hooks, QStringList{QStringLiteral("pre-commit")});
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("ran"))));
}

void WayOutTest::withTrustGitCommits()
{
    hook("pre-commit", ": > '" + m_folder->filePath(QStringLiteral("ran")).toUtf8() + "'");
    trustIt();
    const auto committed = commit();
    QVERIFY2(committed, qPrintable(why(committed)));
    QCOMPARE(committed->way, draft::CommitWay::Git);
    QVERIFY(committed->leftOut.isEmpty());
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("ran"))));
    QVERIFY(m_workspace->view()->draft.changes.empty());
    QCOMPARE(warehouse()->state, findings::State::OnBranch);
    QCOMPARE(m_workspace->view()->inputs.repository->uncommitted, 0);
    QCOMPARE(gitOutput({QStringLiteral("worktree"), QStringLiteral("list"), QStringLiteral("--porcelain")})
                 .count("worktree "),
        1);
}

void WayOutTest::theTemplateIsPartOfTheMessage()
{
    QVERIFY(writePrivateFile(m_folder->filePath(QStringLiteral("template")), "\nTicket: \n# Which one?\n"));
    git({QStringLiteral("config"), QStringLiteral("commit.template"), m_folder->filePath(QStringLiteral("template"))});
    trustIt();
    const auto committed = commit(draft::CommitWay::Git);
    QVERIFY2(committed, qPrintable(why(committed)));
    const QByteArray message =
        gitOutput({QStringLiteral("log"), QStringLiteral("-1"), QStringLiteral("--format=%B"), branch});
    QVERIFY2(message.contains("\nTicket:\n\nSallyport-Change: rotate"), message.constData());
    QVERIFY(!message.contains("Which one"));
}

void WayOutTest::aRefusingHookLeavesTheDraft()
{
    hook("pre-commit", "echo 'terraform fmt: main.tf' >&2; exit 1");
    trustIt();
    const auto committed = commit();
    QCOMPARE(committed.error().code, ErrorCode::Refused);
    QVERIFY2(englishText(committed.error().what).contains(QLatin1String("terraform fmt: main.tf")),
        qPrintable(englishText(committed.error().what)));
    QVERIFY(ended(m_workspace->reloadDraft()));
    QCOMPARE(m_workspace->view()->draft.changes.size(), size_t(1));
    QVERIFY(gitOutput({QStringLiteral("branch"), QStringLiteral("--list"), branch}).isEmpty());
}

void WayOutTest::aValueInTheMessageIsRefused()
{
    const auto refused = ended(m_workspace->commit(QStringLiteral("Rotate x\n\npassword = \"hunter22\"\n")));
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QCOMPARE(refused.error().subject, QStringLiteral("line 3"));
    QVERIFY(!refused.error().toString().contains(QLatin1String("hunter22")));
}

void WayOutTest::withoutARemoteItStaysHereAndIsAPatch()
{
    trustIt();
    QVERIFY(commit());
    QCOMPARE(ended(wayOut().push(branch)).error().code, ErrorCode::NotFound);
    QCOMPARE(ended(wayOut().forgeQuestion()).error().code, ErrorCode::NotFound);
    const auto patch = ended(wayOut().patch(branch));
    QVERIFY2(patch, qPrintable(why(patch)));
    QVERIFY(writePrivateFile(m_folder->filePath(QStringLiteral("out.patch")), *patch));
    git({QStringLiteral("am"), QStringLiteral("-q"), m_folder->filePath(QStringLiteral("out.patch"))});
    QVERIFY(gitOutput({QStringLiteral("diff"), branch}).isEmpty());
}

void WayOutTest::aPatchBesidePlaintextStaysHere()
{
    const QString file = m_demo.repository + QStringLiteral("/terraform/prod/warehouse.tf");
    QByteArray text = readFile(file).value();
    text.replace("  data_json_wo_version", "  # password = cAnary7531\n  data_json_wo_version");
    QVERIFY(writePrivateFile(file, text));
    git({QStringLiteral("-c"), QStringLiteral("user.name=m"), QStringLiteral("-c"), QStringLiteral("user.email=m@x"),
        QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-a"), QStringLiteral("-m"),
        QStringLiteral("leak")});
    trustIt();
    QVERIFY(commit());
    const auto patch = ended(wayOut().patch(branch));
    QCOMPARE(patch.error().code, ErrorCode::Refused);
    QCOMPARE(patch.error().subject, QStringLiteral("terraform/prod/warehouse.tf:45"));
    QVERIFY(!patch.error().toString().contains(QLatin1String("cAnary7531")));
}

void WayOutTest::theBaseBranchIsNeverPushed()
{
    addRemote();
    trustIt();
    QCOMPARE(ended(wayOut().push(QStringLiteral("main"))).error().code, ErrorCode::Refused);
    QCOMPARE(ended(wayOut().push(QStringLiteral("nowhere"))).error().code, ErrorCode::NotFound);
}

void WayOutTest::leavesAndIsFollowed()
{
    openPullRequest();
    QCOMPARE(warehouse()->state, findings::State::InPullRequest);
    QCOMPARE(warehouse()->pullRequest, 42);
    const auto look = ended(wayOut().look());
    QVERIFY2(look, qPrintable(why(look)));
    QCOMPARE(look->pullRequests, 1);
    QCOMPARE(look->requests, 6);
    const Departed &departed = m_workspace->view()->inputs.departed->front();
    QCOMPARE(departed.requests, 6);
    QCOMPARE(departed.pullRequest->approvals, 1);
    QCOMPARE(departed.pullRequest->approvalsNeeded, std::optional(2));
    QCOMPARE(departed.pullRequest->checks.failed, QStringList{QStringLiteral("ci/gitleaks")});
    QCOMPARE(departed.changes, QStringList{QStringLiteral("rotate prod/connections/pg_warehouse")});
    QVERIFY(departed.text.labels.contains(QStringLiteral("production")));
}

void WayOutTest::aPullRequestThatIsClosed()
{
    openPullRequest();
    m_forge->answer("GET /api/v3/repos/acme/infra/pulls/42",
        {200, R"({"number":42,"state":"closed","head":{"sha":"6dcb09b5b57875f334f61aebed695e2e4193db5e"}})"});
    QVERIFY(ended(wayOut().look()));
    // Closed without a merge: the finding is to be mended anew.
    QVERIFY(warehouse()->state == findings::State::Known || warehouse()->state == findings::State::New);
    const int asked = static_cast<int>(m_forge->asked().size());
    QCOMPARE(ended(wayOut().look())->requests, 0);
    QCOMPARE(static_cast<int>(m_forge->asked().size()), asked);
}

void WayOutTest::aMergedOneMendsWhatStoodThen()
{
    const auto departed = [](Instant openedAt) {
        Departed made;
        made.branch = branch;
        made.changes = {QStringLiteral("rotate prod/connections/pg_warehouse")};
        made.pullRequest = git::PullRequest{};
        made.pullRequest->number = 42;
        made.pullRequest->state = git::PullRequest::State::Merged;
        made.openedAt = openedAt;
        return made;
    };
    const auto stateWith = [&](Instant openedAt) {
        Inputs inputs = m_workspace->view()->inputs;
        inputs.draft = std::make_shared<const draft::Draft>();
        inputs.departed = std::make_shared<const std::vector<Departed>>(std::vector{departed(openedAt)});
        inputs.records = std::make_shared<const std::vector<estate::FindingRecord>>(std::vector{
            estate::FindingRecord{QStringLiteral("overdue:prod/connections/pg_warehouse"), demoTime, demoTime, {}}});
        const ViewPtr view = makeView(inputs);
        for (const findings::Finding &finding : view->findings) {
            if (finding.identity == QLatin1String("overdue:prod/connections/pg_warehouse"))
                return finding.state;
        }
        return findings::State::Gone;
    };
    QCOMPARE(stateWith(demoTime + std::chrono::hours(1)), findings::State::InPullRequest);
    // It came back a quarter later: last quarter's pull request is no remedy.
    QCOMPARE(stateWith(demoTime - std::chrono::days(90)), findings::State::New);
}

void WayOutTest::nothingIsOpenedBeforeThePush()
{
    addRemote();
    trustIt();
    QVERIFY(commit());
    const auto question = ended(wayOut().forgeQuestion());
    QVERIFY(ended(wayOut().confirmForge(question->forge.origin)));
    wayOut().holdToken(question->forge.origin, Redacted(QByteArray("ghp_of-the-person")));
    QCOMPARE(ended(wayOut().open(branch, *ended(wayOut().proposal(branch)))).error().code, ErrorCode::Refused);
    QCOMPARE(m_forge->connections(), 0);
}

void WayOutTest::aValueInTheDescriptionIsRefused()
{
    commitAndPush();
    git::PullRequestText text = *ended(wayOut().proposal(branch));
    text.body += QStringLiteral("\napi_key: AKIAIOSFODNN7EXAMPLE\n");
    const auto opened = ended(wayOut().open(branch, text));
    QCOMPARE(opened.error().code, ErrorCode::Refused);
    QVERIFY(!opened.error().toString().contains(QLatin1String("AKIA")));
    QCOMPARE(m_forge->connections(), 0);
}

void WayOutTest::theReviewersComeFromTheBase()
{
    QVERIFY(QDir().mkpath(m_demo.repository + QStringLiteral("/.github")));
    QVERIFY(writePrivateFile(
        m_demo.repository + QStringLiteral("/.github/CODEOWNERS"), "* @all\n/terraform/prod/ @grace @acme/platform\n"));
    git({QStringLiteral("add"), QStringLiteral(".github")});
    git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-m"), QStringLiteral("owners")});
    // What is not committed is not the forge's either.
    QVERIFY(writePrivateFile(m_demo.repository + QStringLiteral("/.github/CODEOWNERS"), "* @mallory\n"));
    commitAndPush();
    const auto text = ended(wayOut().proposal(branch));
    QVERIFY2(text, qPrintable(why(text)));
    QCOMPARE(text->reviewers, (git::Reviewers{{QStringLiteral("grace")}, {QStringLiteral("acme/platform")}}));
}

void WayOutTest::withoutCodeOwnersNobodyIsAsked()
{
    git({QStringLiteral("rm"), QStringLiteral("-q"), QStringLiteral("CODEOWNERS")});
    git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-m"), QStringLiteral("no owners")});
    openPullRequest();
    QCOMPARE(m_forge->count("POST /api/v3/repos/acme/infra/pulls/42/requested_reviewers"), 0);
    QCOMPARE(m_forge->count(pulls), 1);
}

void WayOutTest::whatIsAskedIsCancelled()
{
    addRemote();
    hook("pre-push", ": > '" + m_folder->filePath(QStringLiteral("began")).toUtf8() + "'; sleep 600");
    trustIt();
    QVERIFY(commit());
    auto pushed = wayOut().push(branch);
    QTRY_VERIFY(QFile::exists(m_folder->filePath(QStringLiteral("began"))));
    wayOut().cancel();
    QCOMPARE(ended(pushed).error().code, ErrorCode::Canceled);
}

void WayOutTest::theTokenGoesToItsOriginOnly()
{
    commitAndPush();
    const auto question = ended(wayOut().forgeQuestion());
    QVERIFY(ended(wayOut().confirmForge(question->forge.origin)));
    Origin other = question->forge.origin;
    other.port += 1;
    wayOut().holdToken(other, Redacted(QByteArray("ghp_of-another-forge")));
    QCOMPARE(ended(wayOut().open(branch, *ended(wayOut().proposal(branch)))).error().code, ErrorCode::Unauthenticated);
    QCOMPARE(m_forge->connections(), 0);
}

void WayOutTest::remembersOverAStart()
{
    openPullRequest();
    openWorkspace();
    QCOMPARE(m_workspace->view()->inputs.departed->size(), size_t(1));
    QCOMPARE(warehouse()->state, findings::State::InPullRequest);
    // The branch may go: the pull request stays.
    git({QStringLiteral("branch"), QStringLiteral("-D"), branch});
    QVERIFY(ended(m_workspace->reloadRepository()));
    QCOMPARE(warehouse()->pullRequest, 42);
}

void WayOutTest::aReadOnlyCheckoutLosesNothing()
{
    const auto setWritable = [this](const char *mode) {
        const auto set = servers::runProgram(QStringLiteral("chmod"),
            {QStringLiteral("-R"), QLatin1String(mode), m_demo.repository}, {m_folder->path(), {}});
        QVERIFY2(set && set->ok(), "chmod");
    };
    const WithoutPrivileges dropped(m_folder->path());
    QVERIFY(dropped.holds());
    setWritable("a-w");
    openWorkspace();
    const size_t staged = m_workspace->view()->draft.changes.size();
    QVERIFY(staged > 0);
    QVERIFY(m_workspace->view()->draft.canLeave());
    const auto refused = commit();
    QVERIFY(!refused);
    QVERIFY2(refused.error().toString().contains(QLatin1String(".git")), qPrintable(why(refused)));
    QVERIFY(!refused.error().advice.isEmpty());
    QVERIFY(gitOutput({QStringLiteral("branch"), QStringLiteral("--list"), branch}).isEmpty());
    openWorkspace();
    QCOMPARE(m_workspace->view()->draft.changes.size(), staged);
    // The patch still leaves.
    QVERIFY(!m_workspace->view()->draft.patch.isEmpty());
    setWritable("u+w");
    const auto committed = commit();
    QVERIFY2(committed, qPrintable(why(committed)));
}

QTEST_GUILESS_MAIN(WayOutTest)
#include "tst_way_out.moc"
