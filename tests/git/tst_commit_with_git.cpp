#include "git/commit_with_git.h"
#include "git/history.h"

#include "real_git.h"

#include <QStandardPaths>

using namespace sallyport;
using namespace sallyport::git;

namespace {

const QString branch = QStringLiteral("sallyport/rotate-x");

/// One repository with one Terraform file, ready for a commit by git.
struct Scene
{
    Scene()
    {
        git.commit(QStringLiteral("a.tf"), "a\n");
        base = *Repository::open(git.path())->resolve(QStringLiteral("main"));
    }

    void hook(const char *name, const QByteArray &script)
    {
        const QString path = QStringLiteral(".git/hooks/") + QLatin1String(name);
        git.write(path, "#!/bin/sh\n" + script + '\n');
        QFile::setPermissions(git.path(path), QFile::Permissions(0x7755));
    }

    Result<CommitId> commit(const IsCanceled &isCanceled = {})
    {
        const auto repository = Repository::open(git.path());
        const GitProgram program(repository->root(), QProcessEnvironment::systemEnvironment(), isCanceled);
        GitCommit wanted;
        wanted.base = base;
        wanted.branch = branch;
        wanted.edits = {{QStringLiteral("a.tf"), "a\n", after}, {QStringLiteral("new/b.tf"), std::nullopt, "b\n"}};
        wanted.message = message;
        wanted.keep = {QStringLiteral("Sallyport-Change: rotate prod/x")};
        wanted.scratch = scratch.filePath(QStringLiteral("trees"));
        return commitWithGit(*repository, program, wanted);
    }

    /// Nothing but what was there: no branch, no work tree, nothing staged or changed.
    QString leftBehind()
    {
        QStringList found;
        if (!git.run({QStringLiteral("branch"), QStringLiteral("--list"), branch}).isEmpty())
            found += QStringLiteral("branch");
        if (git.run("worktree list --porcelain").count("worktree ") != 1)
            found += QStringLiteral("work tree");
        if (!git.run("status --porcelain").isEmpty())
            found += QStringLiteral("status");
        if (!QDir(scratch.filePath(QStringLiteral("trees"))).isEmpty())
            found += QStringLiteral("files");
        return found.join(u' ');
    }

    RealGit git;
    QTemporaryDir scratch;
    CommitId base;
    QByteArray after = "changed\n";
    QString message = QStringLiteral("Rotate x\n\nSallyport-Change: rotate prod/x");
};

} // namespace

class TestCommitWithGit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCommitIsGitsOwn()
    {
        Scene scene;
        const QByteArray head = scene.git.run("rev-parse HEAD");
        const auto commit = scene.commit();
        QVERIFY2(commit, qPrintable(commit ? QString() : commit.error().toString()));
        QCOMPARE(scene.git.run({QStringLiteral("rev-parse"), branch}).trimmed(), commit->hex.toUtf8());
        QCOMPARE(scene.git.run(
                     {QStringLiteral("log"), QStringLiteral("-1"), QStringLiteral("--format=%an <%ae>%n%B"), branch}),
            QByteArray("Ada Lovelace <ada@example.com>\nRotate x\n\nSallyport-Change: rotate prod/x\n\n"));
        QCOMPARE(scene.git.run({QStringLiteral("show"), branch + QStringLiteral(":a.tf")}), QByteArray("changed\n"));
        QCOMPARE(scene.git.run({QStringLiteral("show"), branch + QStringLiteral(":new/b.tf")}), QByteArray("b\n"));
        QCOMPARE(scene.git.run({QStringLiteral("rev-parse"), branch + QStringLiteral("^")}), head);
        QCOMPARE(scene.git.run("rev-parse HEAD"), head);
        scene.git.run({QStringLiteral("branch"), QStringLiteral("-D"), branch});
        QCOMPARE(scene.leftBehind(), QString());
    }

    void thePersonsWorkIsNotTouched()
    {
        Scene scene;
        scene.git.write(QStringLiteral("a.tf"), "half written\n");
        scene.git.write(QStringLiteral("staged.tf"), "s\n");
        scene.git.run("add staged.tf");
        const QByteArray before = scene.git.run("status --porcelain=v2 --branch");
        QVERIFY(scene.commit());
        QCOMPARE(scene.git.run("status --porcelain=v2 --branch"), before);
        QCOMPARE(scene.git.bytesOf(QStringLiteral("a.tf")), QByteArray("half written\n"));
    }

    void hooksRunAndSeeWhatIsCommitted()
    {
        Scene scene;
        const QString seen = scene.scratch.filePath(QStringLiteral("seen"));
        scene.hook("pre-commit", "{ git diff --cached --name-only; cat a.tf; } > '" + seen.toUtf8() + "'");
        scene.hook("prepare-commit-msg", "printf '%s\\n\\nTicket: OPS-7\\n' \"$(cat \"$1\")\" > \"$1\"");
        QVERIFY(scene.commit());
        QFile file(seen);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("a.tf\nnew/b.tf\nchanged\n"));
        QVERIFY(scene.git.run({QStringLiteral("log"), QStringLiteral("-1"), QStringLiteral("--format=%B"), branch})
                    .contains("Ticket: OPS-7"));
    }

    void aHookThatRefuses_data()
    {
        QTest::addColumn<QByteArray>("hook");
        QTest::newRow("before the message") << QByteArray("pre-commit");
        QTest::newRow("after the message") << QByteArray("commit-msg");
    }
    void aHookThatRefuses()
    {
        QFETCH(QByteArray, hook);
        Scene scene;
        scene.hook(hook.constData(), "echo 'tflint: 3 issues found' >&2; exit 1");
        const auto commit = scene.commit();
        QVERIFY(!commit);
        QCOMPARE(commit.error().code, ErrorCode::Refused);
        QVERIFY2(englishText(commit.error().what).contains(QLatin1String("tflint: 3 issues found")),
            qPrintable(englishText(commit.error().what)));
        QCOMPARE(scene.leftBehind(), QString());
    }

    /// What was reviewed is what leaves.
    void aHookThatChangesTheCommit()
    {
        Scene scene;
        scene.hook("pre-commit", "echo formatted > a.tf; git add a.tf");
        const auto commit = scene.commit();
        QVERIFY(!commit);
        QCOMPARE(commit.error().code, ErrorCode::Refused);
        QCOMPARE(commit.error().subject, QStringLiteral("a.tf"));
        QCOMPARE(scene.leftBehind(), QString());
    }

    /// Hooks that are part of the tree: those of the person's work tree were trusted, not those of a newer base.
    void theHooksOfTheBaseDoNotRun()
    {
        Scene scene;
        const QByteArray marker = scene.scratch.filePath(QStringLiteral("ran")).toUtf8();
        const auto hookThatSays = [&](const QByteArray &word) {
            scene.git.write(QStringLiteral("ours/pre-commit"), "#!/bin/sh\necho " + word + " >> '" + marker + "'\n");
            QFile::setPermissions(scene.git.path(QStringLiteral("ours/pre-commit")), QFile::Permissions(0x7755));
            scene.git.run("add -A");
            scene.git.run("commit -q -m hooks");
        };
        hookThatSays("trusted");
        scene.git.run("checkout -q -b next");
        hookThatSays("newer");
        scene.base = *Repository::open(scene.git.path())->resolve(QStringLiteral("next"));
        scene.git.run("checkout -q main");
        scene.git.run("config core.hooksPath ours");
        QVERIFY(scene.commit());
        QFile file(QString::fromUtf8(marker));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("trusted\n"));
    }

    void aHookThatDropsTheTrailer()
    {
        Scene scene;
        scene.hook("commit-msg", "echo 'Rotate x' > \"$1\"");
        QCOMPARE(scene.commit().error().subject, QStringLiteral("Sallyport-Change: rotate prod/x"));
        QCOMPARE(scene.leftBehind(), QString());
    }

    /// Bytes are committed as they were reviewed, whatever filters and line ends make of them in a work tree.
    void filtersDoNotChangeWhatIsCommitted()
    {
        Scene scene;
        scene.git.run({QStringLiteral("config"), QStringLiteral("filter.upper.clean"), QStringLiteral("tr a-z A-Z")});
        scene.git.run("config core.autocrlf true");
        scene.git.commit(QStringLiteral(".gitattributes"), "*.md filter=upper\n*.tf text\n");
        scene.base = *Repository::open(scene.git.path())->resolve(QStringLiteral("main"));
        const auto commit = scene.commit();
        QVERIFY2(commit, qPrintable(commit ? QString() : commit.error().toString()));
        QCOMPARE(scene.git.run({QStringLiteral("cat-file"), QStringLiteral("blob"), branch + QStringLiteral(":a.tf")}),
            QByteArray("changed\n"));
    }

    void isSignedAsConfigured()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("ssh-keygen")).isEmpty())
            QSKIP("absent: ssh-keygen");
        Scene scene;
        const QString key = scene.scratch.filePath(QStringLiteral("key"));
        QCOMPARE(QProcess::execute(QStringLiteral("ssh-keygen"),
                     {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                         QString(), QStringLiteral("-f"), key}),
            0);
        scene.git.run("config gpg.format ssh");
        scene.git.run({QStringLiteral("config"), QStringLiteral("user.signingkey"), key});
        scene.git.run("config commit.gpgsign true");
        QVERIFY(commitNeeds(*Repository::open(scene.git.path()))->isSigned);
        const auto commit = scene.commit();
        QVERIFY2(commit, qPrintable(commit ? QString() : commit.error().toString()));
        QVERIFY(*hasSignature(*Repository::open(scene.git.path()), *commit));
    }

    void aSignatureThatCannotBeMade()
    {
        Scene scene;
        scene.git.run("config commit.gpgsign true");
        scene.git.run("config gpg.program /bin/false");
        const auto commit = scene.commit();
        QCOMPARE(commit.error().code, ErrorCode::Refused);
        QVERIFY2(englishText(commit.error().what).contains(QLatin1String("could not be signed")),
            qPrintable(englishText(commit.error().what)));
        QCOMPARE(scene.leftBehind(), QString());
    }

    void whatGitWouldAdd()
    {
        Scene scene;
        QVERIFY(commitNeeds(*Repository::open(scene.git.path()))->isEmpty());
        scene.hook("commit-msg", "exit 0");
        scene.hook("pre-push", "exit 0"); // not at a commit
        scene.git.run("config --global commit.gpgsign true");
        QCOMPARE(
            *commitNeeds(*Repository::open(scene.git.path())), (CommitNeeds{{QStringLiteral("commit-msg")}, true}));
    }

    void theTemplateWithoutItsComments()
    {
        Scene scene;
        scene.git.write(QStringLiteral("template"), "\n\nTicket:\n# Say why\nReviewed-by: nobody\n");
        scene.git.run("config commit.template template");
        QCOMPARE(*commitTemplate(*Repository::open(scene.git.path())), QStringLiteral("Ticket:\nReviewed-by: nobody"));
    }

    void nobodyKnowsWhoCommits()
    {
        Scene scene;
        scene.git.run("config --unset user.email");
        scene.git.run("config user.useConfigOnly true");
        const auto commit = scene.commit();
        QVERIFY(!commit);
        QVERIFY2(englishText(commit.error().advice).contains(QLatin1String("user.email")),
            qPrintable(commit.error().toString()));
        QCOMPARE(scene.leftBehind(), QString());
    }

    void theBranchExists()
    {
        Scene scene;
        QVERIFY(scene.commit());
        const auto again = scene.commit();
        QCOMPARE(again.error().code, ErrorCode::Exists);
        QVERIFY(englishText(again.error().advice).contains(QLatin1String("sallyport/rotate-x-2")));
    }

    /// Somebody else makes the branch while the hooks run: theirs stays.
    void theBranchAppearsMeanwhile()
    {
        Scene scene;
        scene.hook("pre-commit", "git update-ref refs/heads/sallyport/rotate-x HEAD");
        QCOMPARE(scene.commit().error().code, ErrorCode::Exists);
        QCOMPARE(scene.git.run({QStringLiteral("rev-parse"), branch}).trimmed(), scene.base.hex.toUtf8());
    }

    void aHookThatHangsIsCancelled()
    {
        Scene scene;
        scene.hook("pre-commit", "touch '" + scene.scratch.filePath(QStringLiteral("began")).toUtf8() + "'; sleep 600");
        const auto commit =
            scene.commit([&] { return QFile::exists(scene.scratch.filePath(QStringLiteral("began"))); });
        QCOMPARE(commit.error().code, ErrorCode::Canceled);
        QCOMPARE(scene.leftBehind(), QString());
    }

    void aHookThatAsksGetsNoAnswer()
    {
        Scene scene;
        scene.hook("pre-commit", "read answer < /dev/tty || exit 1");
        QCOMPARE(scene.commit().error().code, ErrorCode::Refused);
    }

    /// Also for root, whom no permission holds back: something else stands where git wants to write.
    void aGitFolderThatCannotBeWritten_data()
    {
        QTest::addColumn<QString>("taken");
        QTest::newRow("no work tree") << QStringLiteral(".git/worktrees");
        QTest::newRow("no branch") << QStringLiteral(".git/logs/refs/heads/sallyport");
    }
    void aGitFolderThatCannotBeWritten()
    {
        QFETCH(QString, taken);
        Scene scene;
        scene.git.write(taken, "in the way\n");
        const auto commit = scene.commit();
        QVERIFY(!commit);
        QVERIFY(!commit.error().what.isEmpty());
        QCOMPARE(scene.leftBehind(), QString());
    }

    void submodulesAndSymlinksStayWhatTheyAre()
    {
        Scene scene;
        QVERIFY(QFile::link(QStringLiteral("a.tf"), scene.git.path(QStringLiteral("link.tf"))));
        scene.git.run("add link.tf");
        scene.git.run("update-index --add --cacheinfo 160000,1111111111111111111111111111111111111111,module");
        scene.git.run("commit -q -m more");
        scene.base = *Repository::open(scene.git.path())->resolve(QStringLiteral("main"));
        const auto commit = scene.commit();
        QVERIFY2(commit, qPrintable(commit ? QString() : commit.error().toString()));
        const QByteArray tree = scene.git.run({QStringLiteral("ls-tree"), branch});
        QVERIFY2(tree.contains("120000 blob") && tree.contains("160000 commit"), tree.constData());
    }

    /// The environment of hooks has no credential in it that is not git's business.
    void hooksSeeNoTokens()
    {
        qputenv("VAULT_TOKEN", "hvs.of-the-person");
        qputenv("GH_TOKEN", "ghp_of-the-person");
        Scene scene;
        const QString seen = scene.scratch.filePath(QStringLiteral("seen"));
        scene.hook("pre-commit", "env > '" + seen.toUtf8() + "'");
        QVERIFY(scene.commit());
        QFile file(seen);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray environment = file.readAll();
        QVERIFY(environment.contains("GIT_TERMINAL_PROMPT=0"));
        QVERIFY2(!environment.contains("of-the-person"), environment.constData());
        qunsetenv("VAULT_TOKEN");
        qunsetenv("GH_TOKEN");
    }
};

QTEST_GUILESS_MAIN(TestCommitWithGit)
#include "tst_commit_with_git.moc"
