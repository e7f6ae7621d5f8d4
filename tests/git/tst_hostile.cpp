#include "git/commit.h"
#include "git/diff.h"
#include "git/trust.h"

#include "real_git.h"

using namespace sallyport;
using namespace sallyport::git;

/// Every setting known to make the git program run something, each touching the marker.
static void plant(RealGit &git, const QString &marker)
{
    const QString payload = git.path(QStringLiteral(".git/payload.sh"));
    git.write(QStringLiteral(".git/payload.sh"), "#!/bin/sh\necho run >> '" + marker.toUtf8() + "'\ncat\n");
    QFile::setPermissions(payload, QFile::Permissions(0x7755));
    const char *hooks[] = {"pre-commit", "post-commit", "commit-msg", "prepare-commit-msg", "reference-transaction",
        "post-checkout", "post-index-change", "fsmonitor-watchman"};
    for (const char *hook : hooks)
        QVERIFY(QFile::copy(payload, git.path(QStringLiteral(".git/hooks/") + QLatin1String(hook))));
    git.write(QStringLiteral("outside.inc"),
        "[core]\n\tpager = " + payload.toUtf8() + "\n[filter \"y\"]\n\tclean = " + payload.toUtf8() + '\n');
    QByteArray config = git.bytesOf(QStringLiteral(".git/config"));
    config += "[core]\n\tfsmonitor = P\n\tsshCommand = P\n\teditor = P\n[filter \"x\"]\n\tclean = P\n\tsmudge = "
              "P\n\tprocess = P\n\trequired\n"
              "[diff]\n\texternal = P\n[diff \"x\"]\n\ttextconv = P\n\tcommand = P\n[gpg]\n\tprogram = "
              "P\n[commit]\n\tgpgsign = true\n"
              "[credential]\n\thelper = P\n[include]\n\tpath = ../outside.inc\n";
    git.write(QStringLiteral(".git/config"), config.replace("= P\n", "= " + payload.toUtf8() + '\n'));
}

class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingRuns()
    {
        RealGit git;
        QTemporaryDir outside;
        const QString marker = outside.filePath(QStringLiteral("marker"));
        git.write(QStringLiteral(".gitattributes"), "*.tf filter=x diff=x\n*.md filter=y\n");
        git.write(QStringLiteral("a.md"), "a\n");
        git.commit(QStringLiteral("a.tf"), "a\n");
        plant(git, marker);
        git.write(QStringLiteral("a.tf"), "b\n");
        git.write(QStringLiteral("a.md"), "b\n");

        auto repository = Repository::open(git.path());
        QVERIFY(repository);
        QCOMPARE(repository->status()->modified, 2);
        const auto base = repository->baseBranch(QStringLiteral("main"));
        QCOMPARE(*repository->read(base->commit, QStringLiteral("a.tf")), QByteArray("a\n"));
        const FileEdit edit{QStringLiteral("a.tf"), "a\n", "c\n"};
        QVERIFY(diffOf(edit));
        QVERIFY(fingerprint(*repository));
        const auto who = configuredSignature(*repository, Instant());
        QVERIFY(who);
        QVERIFY(commitOnNewBranch(*repository, base->commit, QStringLiteral("x"), {edit}, QStringLiteral("m"), *who));
        QVERIFY(!QFile::exists(marker));

        // The same repository does run its payload under the git program, so that the marker proves something.
        git.run("status");
        QVERIFY(QFile::exists(marker));
    }

    void fingerprintFollowsConfigAndHooks()
    {
        RealGit git;
        const auto now = [&git] { return *fingerprint(*Repository::open(git.path())); };
        QStringList seen{now()};
        QCOMPARE(now(), seen.last());
        git.run("config core.editor vi");
        seen += now();
        git.write(QStringLiteral(".git/hooks/pre-push"), "x");
        seen += now();
        QFile::setPermissions(git.path(QStringLiteral(".git/hooks/pre-push")), QFile::Permissions(0x7755));
        seen += now();
        git.run("config include.path ../more.inc");
        seen += now();
        git.write(QStringLiteral("more.inc"), "[alias]\n\tx = y\n");
        seen += now();
        git.run("config core.hooksPath ours");
        seen += now();
        git.write(QStringLiteral("ours/pre-commit"), "x");
        seen += now();
        seen.removeDuplicates();
        QCOMPARE(seen.size(), 8);
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
