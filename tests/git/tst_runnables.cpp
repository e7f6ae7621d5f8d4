#include "git/program.h"
#include "git/runnables.h"

#include "real_git.h"

#include <algorithm>

using namespace sallyport;
using namespace sallyport::git;
using Kind = Runnable::Kind;
using Source = Runnable::Source;

Q_DECLARE_METATYPE(sallyport::git::Runnable::Kind)

namespace {

/// Without what this machine's own configuration says.
std::vector<Runnable> ofRepository(const RealGit &git)
{
    auto all = *runnables(*Repository::open(git.path()));
    std::erase_if(all, [](const Runnable &run) { return run.source == Source::Person; });
    return all;
}

std::optional<Runnable> named(const RealGit &git, const QString &name)
{
    const auto all = runnables(*Repository::open(git.path()));
    const auto found = std::find_if(all->begin(), all->end(), [&](const Runnable &run) { return run.name == name; });
    return found == all->end() ? std::nullopt : std::optional(*found);
}

} // namespace

class TestRunnables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFreshRepositoryRunsNothing()
    {
        RealGit git;
        QCOMPARE(ofRepository(git).size(), size_t(0));
    }

    void settings_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const char *value, Kind kind, const char *shown = nullptr) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(value) << kind
                                << QString::fromUtf8(shown ? shown : value);
        };
        row("core.fsmonitor", "/tmp/x", Kind::Monitor);
        row("core.hooksPath", "ours", Kind::Hook);
        row("core.sshCommand", "ssh -i key", Kind::Transport);
        row("core.gitProxy", "/tmp/x", Kind::Transport);
        row("core.editor", "vi", Kind::Prompt);
        row("core.askPass", "/tmp/x", Kind::Prompt);
        row("filter.lfs.clean", "git-lfs clean -- %f", Kind::Filter);
        row("filter.lfs.smudge", "git-lfs smudge -- %f", Kind::Filter);
        row("filter.lfs.process", "git-lfs filter-process", Kind::Filter);
        row("diff.external", "/tmp/x", Kind::Diff);
        row("diff.sops.textconv", "sops -d", Kind::Diff);
        row("merge.ours.driver", "true", Kind::Diff);
        row("gpg.program", "/tmp/x", Kind::Signing);
        row("gpg.ssh.program", "/tmp/x", Kind::Signing);
        row("commit.gpgsign", "true", Kind::Signing);
        row("credential.helper", "store", Kind::Credential);
        row("credential.https://git.example.helper", "!evil", Kind::Credential);
        row("include.path", "../more.inc", Kind::Include);
        row("includeIf.gitdir:/x/.path", "y.inc", Kind::Include);
        row("url.ssh://evil/.insteadOf", "https://github.com/", Kind::Rewrite);
        row("url.ssh://evil/.pushInsteadOf", "https://github.com/", Kind::Rewrite);
        row("remote.origin.url", "https://me:s3cret@git.example/a.git", Kind::Remote, "https://git.example/a.git");
        row("submodule.evil.update", "!evil", Kind::Submodule);
        row("http.https://git.example/.extraHeader", "Authorization: basic c2VjcmV0", Kind::Transport, "•••");
        row("alias.st", "!evil", Kind::Command);
    }
    void settings()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(Kind, kind);
        QFETCH(QString, shown);
        RealGit git;
        git.run({QStringLiteral("config"), name, value});
        QCOMPARE(git.exitCode, 0);
        const auto all = ofRepository(git);
        QCOMPARE(all.size(), size_t(1));
        QCOMPARE(all.front().kind, kind);
        QCOMPARE(all.front().name.toLower(), name.toLower());
        QCOMPARE(all.front().command, shown);
    }

    void harmlessSettings()
    {
        RealGit git;
        git.run("config alias.st status");
        git.run("config core.fsmonitor false");
        git.run("config core.autocrlf true");
        QCOMPARE(ofRepository(git).size(), size_t(0));
    }

    void hooksThatGitWouldRun()
    {
        RealGit git;
        for (const char *name : {"pre-commit", "pre-push.sample", "commit-msg"})
            git.write(QStringLiteral(".git/hooks/") + QLatin1String(name), "#!/bin/sh\n");
        for (const char *name : {"pre-commit", "pre-push.sample"})
            QFile::setPermissions(
                git.path(QStringLiteral(".git/hooks/") + QLatin1String(name)), QFile::Permissions(0x7755));
        QVERIFY(named(git, QStringLiteral("pre-commit")));
        QVERIFY(named(git, QStringLiteral("pre-commit"))->command.endsWith(QLatin1String("/.git/hooks/pre-commit")));
        QVERIFY(!named(git, QStringLiteral("pre-push.sample")));
        QVERIFY(!named(git, QStringLiteral("commit-msg")));
    }

    void tellsTheRepositorysFromThePersons()
    {
        RealGit git;
        git.run("config --global credential.helper cache");
        git.run("config core.editor vi");
        QCOMPARE(named(git, QStringLiteral("credential.helper"))->source, Source::Person);
        QCOMPARE(named(git, QStringLiteral("core.editor"))->source, Source::Repository);
        // The repository's own stand first: they are what the question is about.
        QCOMPARE(runnables(*Repository::open(git.path()))->front().name, QStringLiteral("core.editor"));
    }

    void followsIncludes()
    {
        RealGit git;
        git.write(QStringLiteral("more.inc"), "[core]\n\tsshCommand = evil\n");
        git.run("config include.path ../more.inc");
        QVERIFY(named(git, QStringLiteral("core.sshcommand")));
    }

    void leavesPasswordsOutOfAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("name and password") << "fatal: 'https://me:s3cret@h/x' is no"
                                           << "fatal: 'https://h/x' is no";
        QTest::newRow("token") << "https://ghp_abc@github.com/a.git"
                               << "https://github.com/a.git";
        QTest::newRow("twice") << "a://b@c a://d:e@f"
                               << "a://c a://f";
        QTest::newRow("nothing to leave out") << "git@github.com:a/b and a@b"
                                              << "git@github.com:a/b and a@b";
    }
    void leavesPasswordsOutOfAddresses()
    {
        QFETCH(QString, text);
        QTEST(withoutCredentials(text), "shown");
    }

    void gitGetsNoTokensAndCannotAsk()
    {
        QProcessEnvironment own;
        for (const char *name : {"VAULT_TOKEN", "VAULT_ADDR", "GH_TOKEN", "GITHUB_TOKEN", "GITLAB_TOKEN", "GITEA_TOKEN",
                 "GIT_DIR", "GIT_SSH_COMMAND", "AWS_SECRET_ACCESS_KEY", "SSH_ASKPASS", "DISPLAY"})
            own.insert(QString::fromLatin1(name), QStringLiteral("/own"));
        own.insert(QStringLiteral("HOME"), QStringLiteral("/home/me"));
        const QProcessEnvironment given = gitEnvironment(own);
        QVERIFY(!given.toStringList().join(u' ').contains(QLatin1String("/own")));
        QCOMPARE(given.value(QStringLiteral("HOME")), QStringLiteral("/home/me"));
        QCOMPARE(given.value(QStringLiteral("GIT_TERMINAL_PROMPT")), QStringLiteral("0"));
        QVERIFY(given.contains(QStringLiteral("GIT_ASKPASS")));
        QVERIFY(given.value(QStringLiteral("GIT_ASKPASS")).isEmpty());
        QCOMPARE(given.value(QStringLiteral("SSH_ASKPASS_REQUIRE")), QStringLiteral("never"));
    }
};

QTEST_GUILESS_MAIN(TestRunnables)
#include "tst_runnables.moc"
