#include "git/mail_patch.h"
#include "git/remote.h"

#include "real_git.h"

#include <QTcpServer>

using namespace sallyport;
using namespace sallyport::git;

namespace {

const QString topic = QStringLiteral("sallyport/rotate-x");

/// A repository with a branch to push, and a bare one to push it to.
struct Scene
{
    Scene()
    {
        git.commit(QStringLiteral("a.tf"), "a\n");
        git.run({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("--bare"), QStringLiteral("-b"),
            QStringLiteral("main"), bare.path()});
        git.run({QStringLiteral("remote"), QStringLiteral("add"), QStringLiteral("origin"), bare.path()});
        git.run("push -q origin main");
        git.run({QStringLiteral("branch"), topic});
    }

    void bareHook(const char *name, const QByteArray &script) const
    {
        hook(bare.filePath(QStringLiteral("hooks")), name, script);
    }
    static void hook(const QString &folder, const char *name, const QByteArray &script)
    {
        QDir().mkpath(folder);
        QFile file(folder + u'/' + QLatin1String(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script + '\n');
        file.setPermissions(QFile::Permissions(0x7755));
    }

    GitProgram program() const { return GitProgram(git.path(), QProcessEnvironment::systemEnvironment()); }
    RemoteAddress remote() const { return *pushRemote(*Repository::open(git.path())); }
    Result<void> pushed() const { return push(program(), remote(), topic); }
    QByteArray onRemote()
    {
        return git.run({QStringLiteral("--git-dir"), bare.path(), QStringLiteral("for-each-ref")});
    }

    RealGit git;
    QTemporaryDir bare;
};

} // namespace

class TestRemote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("parts");
        const auto row = [](const char *address, const char *parts) {
            QTest::newRow(address) << QString::fromUtf8(address) << QString::fromUtf8(parts);
        };
        row("git@github.com:acme/infra.git", "ssh github.com 0 acme/infra");
        row("github.com:acme/infra", "ssh github.com 0 acme/infra");
        row("ssh://git@Git.Acme.example:2222/acme/infra.git", "ssh git.acme.example 2222 acme/infra");
        row("https://github.com/acme/infra.git/", "https github.com 0 acme/infra");
        row("https://me:s3cret@gitlab.com/a/b/c", "https gitlab.com 0 a/b/c");
        row("http://127.0.0.1:3000/acme/infra.git", "http 127.0.0.1 3000 acme/infra");
        row("/srv/git/infra.git", "file  0 srv/git/infra");
        row("../infra.git", "file  0 ../infra");
        row("file:///srv/infra.git", "file  0 srv/infra");
        row("ext::sh -c evil", "none");
        row("", "none");
    }
    void addresses()
    {
        QFETCH(QString, address);
        QFETCH(QString, parts);
        const auto parsed = RemoteAddress::parse(address);
        QCOMPARE(
            parsed ? QStringLiteral("%1 %2 %3 %4").arg(parsed->scheme, parsed->host).arg(parsed->port).arg(parsed->path)
                   : QStringLiteral("none"),
            parts);
        QVERIFY(!parsed || !parsed->text.contains(QLatin1String("s3cret")));
    }

    void whichRemote()
    {
        RealGit git;
        git.commit(QStringLiteral("a"), "a\n");
        const auto remote = [&git] { return pushRemote(*Repository::open(git.path())); };
        QCOMPARE(remote().error().code, ErrorCode::NotFound);
        git.run("remote add upstream git@github.com:acme/infra.git");
        QCOMPARE(remote()->name, QStringLiteral("upstream"));
        git.run("remote add fork git@github.com:me/infra.git");
        QCOMPARE(remote().error().code, ErrorCode::NotFound);
        git.run("remote add origin https://example.com/acme/infra.git");
        QCOMPARE(remote()->name, QStringLiteral("origin"));
        git.run("config remote.origin.pushurl git@example.com:acme/infra.git");
        QCOMPARE(remote()->scheme, QStringLiteral("ssh"));
        git.run("config --unset remote.origin.pushurl");
        git.run("config url.ssh://git@rewritten/.insteadOf https://example.com/");
        QCOMPARE(remote()->host, QStringLiteral("rewritten"));
    }

    void pushes()
    {
        Scene scene;
        const QByteArray configuration = scene.git.bytesOf(QStringLiteral(".git/config"));
        const auto done = scene.pushed();
        QVERIFY2(done, qPrintable(done ? QString() : done.error().toString()));
        QVERIFY(scene.onRemote().contains("refs/heads/sallyport/rotate-x"));
        QCOMPARE(scene.git.bytesOf(QStringLiteral(".git/config")), configuration);
        QVERIFY(scene.pushed()); // once more changes nothing
    }

    void pushesOneBranchAndNothingElse()
    {
        Scene scene;
        scene.git.run("tag -a v1 -m v1");
        scene.git.run("config push.followTags true");
        scene.git.run("config push.default matching");
        scene.git.run("branch other");
        QVERIFY(scene.pushed());
        QVERIFY(!scene.onRemote().contains("v1"));
        QVERIFY(!scene.onRemote().contains("other"));
    }

    void aHookHereRefuses()
    {
        Scene scene;
        Scene::hook(
            scene.git.path(QStringLiteral(".git/hooks")), "pre-push", "echo 'run the checks first' >&2; exit 1");
        const auto done = scene.pushed();
        QCOMPARE(done.error().code, ErrorCode::Refused);
        QVERIFY2(englishText(done.error().what).contains(QLatin1String("run the checks first")),
            qPrintable(englishText(done.error().what)));
        QVERIFY(englishText(done.error().what).contains(QLatin1String("pre-push")));
    }

    void aHookThereRefuses()
    {
        Scene scene;
        scene.bareHook("pre-receive", "echo 'no secrets on Fridays' >&2; exit 1");
        const auto done = scene.pushed();
        QCOMPARE(done.error().code, ErrorCode::Refused);
        QVERIFY2(englishText(done.error().what).contains(QLatin1String("no secrets on Fridays")),
            qPrintable(englishText(done.error().what)));
        QVERIFY(englishText(done.error().what).contains(QLatin1String("hook of the remote")));
    }

    void aProtectedBranch()
    {
        Scene scene;
        scene.bareHook("update", "echo 'error: GH006: Protected branch update failed for refs/heads/x.' >&2; exit 1");
        const auto done = scene.pushed();
        QCOMPARE(done.error().code, ErrorCode::Refused);
        QVERIFY2(englishText(done.error().what).contains(QLatin1String("protected")),
            qPrintable(englishText(done.error().what)));
    }

    void theBranchIsThereWithOtherCommits()
    {
        Scene scene;
        QVERIFY(scene.pushed());
        scene.git.run(
            {QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("--orphan"), QStringLiteral("other")});
        scene.git.commit(QStringLiteral("b"), "b\n");
        scene.git.run({QStringLiteral("branch"), QStringLiteral("-f"), topic, QStringLiteral("HEAD")});
        const QByteArray before = scene.onRemote();
        QCOMPARE(scene.pushed().error().code, ErrorCode::Exists);
        QCOMPARE(scene.onRemote(), before);
    }

    void nobodyIsThere_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<ErrorCode>("code");
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QTest::newRow("nobody listens") << QStringLiteral("http://127.0.0.1:%1/acme/infra.git").arg(server.serverPort())
                                        << ErrorCode::Unreachable;
        QTest::newRow("no such host") << QStringLiteral("https://git.invalid/acme/infra.git") << ErrorCode::Unreachable;
        QTest::newRow("no such folder") << QStringLiteral("/nowhere/infra.git") << ErrorCode::NotFound;
    }
    void nobodyIsThere()
    {
        QFETCH(QString, address);
        QFETCH(ErrorCode, code);
        Scene scene;
        scene.git.run({QStringLiteral("remote"), QStringLiteral("set-url"), QStringLiteral("origin"), address});
        const auto done = scene.pushed();
        QVERIFY(!done);
        QVERIFY2(done.error().code == code, qPrintable(done.error().toString()));
    }

    /// Git says the address when it fails; its password is not part of that.
    void aPasswordInTheAddressIsNotShown()
    {
        Scene scene;
        scene.git.run("remote set-url origin https://me:s3cret@git.invalid/acme/infra.git");
        const Error error = scene.pushed().error();
        QVERIFY(error.toString().contains(QLatin1String("git.invalid")));
        QVERIFY2(!error.toString().contains(QLatin1String("s3cret")), qPrintable(error.toString()));
    }

    void fetchAdvancesTheBase()
    {
        Scene scene;
        QTemporaryDir other;
        scene.git.run({QStringLiteral("clone"), QStringLiteral("-q"), scene.bare.path(), other.path()});
        const auto elsewhere = [&](const char *line) {
            scene.git.run(QStringList{QStringLiteral("-C"), other.path(), QStringLiteral("-c"),
                              QStringLiteral("user.name=B"), QStringLiteral("-c"), QStringLiteral("user.email=b@c")} +
                          QString::fromUtf8(line).split(u' '));
        };
        elsewhere("commit -q --allow-empty -m merged");
        elsewhere("push -q origin main");
        const auto base = [&] { return *Repository::open(scene.git.path())->baseBranch(QStringLiteral("main")); };
        const BaseBranch before = base();
        QCOMPARE(before.where, BaseBranch::Where::Local);
        QVERIFY(fetch(scene.program(), scene.remote(), QStringLiteral("main")));
        // Origin is ahead, so it counts; the person's own main stays where it was.
        QCOMPARE(base().where, BaseBranch::Where::Origin);
        QVERIFY(base().commit != before.commit);
        QCOMPARE(scene.git.run("rev-parse main").trimmed(), before.commit.hex.toUtf8());
        // With commits of the person's own it no longer is merely behind.
        scene.git.commit(QStringLiteral("mine"), "m\n");
        QCOMPARE(base().where, BaseBranch::Where::Local);
    }

    void fetchOfABranchThatIsNotThere()
    {
        Scene scene;
        QCOMPARE(fetch(scene.program(), scene.remote(), QStringLiteral("trunk")).error().code, ErrorCode::NotFound);
    }

    void aPatchThatGitTakes()
    {
        Scene scene;
        scene.git.run({QStringLiteral("checkout"), QStringLiteral("-q"), topic});
        scene.git.commit(QStringLiteral("a.tf"), "changed\n");
        const auto repository = Repository::open(scene.git.path());
        const auto patch = mailPatch(*repository, *repository->resolve(topic));
        QVERIFY(patch);
        scene.git.run("checkout -q main");
        scene.git.run({QStringLiteral("am"), QStringLiteral("-q")}, *patch);
        QCOMPARE(scene.git.errors, QByteArray());
        QCOMPARE(scene.git.bytesOf(QStringLiteral("a.tf")), QByteArray("changed\n"));
        QCOMPARE(scene.git.run({QStringLiteral("diff"), topic}), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestRemote)
#include "tst_remote.moc"
