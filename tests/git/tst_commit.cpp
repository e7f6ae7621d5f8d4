#include "git/commit.h"
#include "git/diff.h"
#include "git/history.h"

#include "real_git.h"

using namespace sallyport;
using namespace sallyport::git;

static const QString file = QStringLiteral("env/prod.tf");
static const Signature ada{
    QStringLiteral("Ada"), QStringLiteral("ada@example.com"), Instant(std::chrono::seconds(1'700'000'000))};

static Result<CommitId> commitOne(RealGit &git, const FileEdit &edit,
    const QString &branch = QStringLiteral("change/one"), const Signature &who = ada)
{
    auto repository = Repository::open(git.path());
    if (!repository)
        return Failure(repository.error());
    const auto base = repository->resolve(QStringLiteral("HEAD"));
    if (!base)
        return Failure(base.error());
    return commitOnNewBranch(
        *repository, *base, branch, {edit}, QStringLiteral("Rotate it\n\nSallyport-Change: rotate prod/x"), who);
}

class TestCommit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesWorkTreeIndexAndHeadAlone_data()
    {
        QTest::addColumn<QString>("state");
        for (const char *state : {"clean", "dirty", "detached", "executable"})
            QTest::newRow(state) << QString::fromLatin1(state);
    }

    void leavesWorkTreeIndexAndHeadAlone()
    {
        QFETCH(QString, state);
        RealGit git;
        git.commit(file, "a\nb\n");
        const bool executable = state == QLatin1String("executable");
        if (executable) {
            git.run("update-index --chmod=+x env/prod.tf");
            git.run("commit -q -m mode");
        }
        if (state == QLatin1String("detached"))
            git.run("checkout -q --detach");
        if (state == QLatin1String("dirty")) {
            git.write(file, "dirty\n");
            git.write(QStringLiteral("untracked"), "u");
        }
        const QByteArray status = git.run("status --porcelain");
        const QByteArray index = git.bytesOf(QStringLiteral(".git/index"));
        const QByteArray head = git.bytesOf(QStringLiteral(".git/HEAD"));
        const FileEdit edit{file, "a\nb\n", "a\nc\n", executable ? FileMode::Executable : FileMode::Regular};
        const auto commit = commitOne(git, edit);
        QVERIFY2(commit, commit ? "" : qPrintable(commit.error().toString()));
        QCOMPARE(git.bytesOf(QStringLiteral(".git/index")), index);
        QCOMPARE(git.bytesOf(QStringLiteral(".git/HEAD")), head);
        QCOMPARE(git.run("status --porcelain"), status);
        QCOMPARE(git.run("show --format= change/one"), unifiedDiff(*diffOf(edit)));
        git.run("fsck --strict");
        QCOMPARE(git.exitCode, 0);
    }

    void createsFilesInNewFolders()
    {
        RealGit git;
        git.commit(file, "a\n");
        QVERIFY(commitOne(git, {QStringLiteral("new/deep/run.sh"), std::nullopt, "x\n", FileMode::Executable}));
        QVERIFY(git.run("ls-tree -r change/one").contains("100755 blob"));
        QCOMPARE(git.run("show change/one:env/prod.tf"), QByteArray("a\n"));
    }

    void refuses_data()
    {
        QTest::addColumn<FileEdit>("edit");
        QTest::addColumn<QString>("branch");
        QTest::addColumn<ErrorCode>("code");
        const QString free = QStringLiteral("change/one");
        const FileEdit good{file, "a\n", "b\n"};
        QTest::newRow("base moved") << FileEdit{file, "old\n", "b\n"} << free << ErrorCode::Refused;
        QTest::newRow("file appeared") << FileEdit{file, std::nullopt, "b\n"} << free << ErrorCode::Refused;
        QTest::newRow("file vanished") << FileEdit{QStringLiteral("no.tf"), "a\n", "b\n"} << free << ErrorCode::Refused;
        QTest::newRow("folder") << FileEdit{QStringLiteral("env"), "a\n", "b\n"} << free << ErrorCode::Refused;
        QTest::newRow("symlink") << FileEdit{QStringLiteral("link"), "env/prod.tf", "b\n"} << free
                                 << ErrorCode::Refused;
        QTest::newRow("into .git") << FileEdit{QStringLiteral(".GIT/hooks/x"), std::nullopt, "b"} << free
                                   << ErrorCode::Invalid;
        QTest::newRow("upwards") << FileEdit{QStringLiteral("../x"), std::nullopt, "b"} << free << ErrorCode::Invalid;
        QTest::newRow("branch name") << good << QStringLiteral("a..b") << ErrorCode::Invalid;
        QTest::newRow("empty branch name") << good << QString() << ErrorCode::Invalid;
        QTest::newRow("branch taken") << good << QStringLiteral("taken") << ErrorCode::Exists;
        QTest::newRow("branch in the way") << good << QStringLiteral("taken/below") << ErrorCode::Exists;
    }

    void refuses()
    {
        QFETCH(FileEdit, edit);
        QFETCH(QString, branch);
        QFETCH(ErrorCode, code);
        RealGit git;
        QVERIFY(QFile::link(file, git.path(QStringLiteral("link"))));
        git.commit(file, "a\n");
        git.run("branch taken");
        const QByteArray refs = git.run("for-each-ref");
        const auto commit = commitOne(git, edit, branch);
        QVERIFY(!commit);
        QCOMPARE(commit.error().code, code);
        QCOMPARE(git.run("for-each-ref"), refs);
    }

    void namesTheLockThatAKilledWriterLeft()
    {
        RealGit git;
        git.commit(file, "a\n");
        git.write(QStringLiteral(".git/refs/heads/change/one.lock"), {});
        const auto commit = commitOne(git, {file, "a\n", "b\n"});
        QVERIFY(!commit);
        QCOMPARE(commit.error().code, ErrorCode::Busy);
        const QString lock = git.path(QStringLiteral(".git/refs/heads/change/one.lock"));
        QVERIFY2(englishText(commit.error().advice).contains(lock), qPrintable(englishText(commit.error().advice)));
        QVERIFY(QFile::remove(lock));
        QVERIFY(commitOne(git, {file, "a\n", "b\n"}));
    }

    void suggestsAFreeName()
    {
        RealGit git;
        git.commit(file, "a\n");
        git.run("branch taken");
        git.run("update-ref refs/remotes/origin/taken-2 HEAD");
        const auto repository = Repository::open(git.path());
        QCOMPARE(*freeBranchName(*repository, QStringLiteral("taken")), QStringLiteral("taken-3"));
        QCOMPARE(*freeBranchName(*repository, QStringLiteral("taken/x")), QStringLiteral("taken-x"));
        QCOMPARE(*freeBranchName(*repository, QStringLiteral("other")), QStringLiteral("other"));
    }

    void identityComesFromTheConfiguration()
    {
        RealGit git;
        git.commit(file, "a\n");
        QCOMPARE(configuredSignature(*Repository::open(git.path()), ada.time)->name, QStringLiteral("Ada Lovelace"));
        git.run("config --unset user.email");
        const auto missing = configuredSignature(*Repository::open(git.path()), ada.time);
        QVERIFY(!missing);
        QVERIFY(englishText(missing.error().advice).contains(QLatin1String("user.email")));
        QVERIFY(!commitOne(git, {file, "a\n", "b\n"}, QStringLiteral("x"), {QStringLiteral("Ada"), {}, ada.time}));
    }

    void worksInABareRepository()
    {
        RealGit git;
        git.commit(file, "a\n");
        git.run("config core.bare true");
        QVERIFY(Repository::open(git.path(QStringLiteral(".git")))->isBare());
        QVERIFY(commitOne(git, {file, "a\n", "b\n"}));
    }

    void historyKnowsTheChange()
    {
        RealGit git;
        git.commit(file, "a\n");
        git.commit(QStringLiteral("other"), "o\n");
        const auto commit = commitOne(git, {file, "a\n", "b\n"});
        QVERIFY(commit);
        git.run("merge -q --no-ff -m merge change/one");
        const auto repository = Repository::open(git.path());
        const auto head = repository->resolve(QStringLiteral("HEAD"));
        const auto commits = log(*repository, *head, {{file}});
        QVERIFY(commits);
        QCOMPARE(commits->size(), 2);
        const CommitInfo change = *commitInfo(*repository, *commit);
        QCOMPARE(change.subject, QStringLiteral("Rotate it"));
        QCOMPARE(
            trailers(change.body, QStringLiteral("Sallyport-Change")), QStringList{QStringLiteral("rotate prod/x")});
        QVERIFY(*isAncestor(*repository, *commit, *head));
        QVERIFY(!*isAncestor(*repository, *head, *commit));
        QCOMPARE(log(*repository, *head, {{}, 1})->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCommit)
#include "tst_commit.moc"
