#include "real_git.h"

#include <QRandomGenerator>

#include <csignal>

namespace {

const QByteArray wholeTree = "a.tf\nb.tf\n";

} // namespace

/// kill -9 at any instant of a commit or a push: a branch is there as a whole, or not at all.
class TestKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killedAtRandomInstants();

private:
    QStringList branchesIn(const QString &gitFolder);
    void checkBranches(const QString &gitFolder);
    QByteArray killOne(int round);

    std::unique_ptr<RealGit> m_git;
    QTemporaryDir m_bare;
    QTemporaryDir m_scratch;
    QRandomGenerator m_random{20261126};
};

void TestKilled::initTestCase()
{
    m_git = std::make_unique<RealGit>();
    m_git->commit(QStringLiteral("a.tf"), "a\n");
    m_git->run({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("--bare"), m_bare.path()});
    m_git->run({QStringLiteral("remote"), QStringLiteral("add"), QStringLiteral("origin"), m_bare.path()});
    m_git->run("push -q origin main");
    for (const char *hook : {"pre-commit", "commit-msg", "pre-push"}) {
        m_git->write(QStringLiteral(".git/hooks/") + QLatin1String(hook), "#!/bin/sh\nexit 0\n");
        QFile::setPermissions(
            m_git->path(QStringLiteral(".git/hooks/") + QLatin1String(hook)), QFile::Permissions(0x7755));
    }
}

/// What the program said it had done before it was killed.
QByteArray TestKilled::killOne(int round)
{
    QProcess process;
    process.start(QStringLiteral(LEAVE_FOREVER), {m_git->path(), m_scratch.path(), QString::number(round)});
    if (!process.waitForStarted())
        return {};
    process.waitForFinished(m_random.bounded(10, 900));
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

QStringList TestKilled::branchesIn(const QString &gitFolder)
{
    const QByteArray names = m_git->run({QStringLiteral("--git-dir"), gitFolder, QStringLiteral("for-each-ref"),
        QStringLiteral("--format=%(refname:short)"), QStringLiteral("refs/heads/sallyport/")});
    return QString::fromUtf8(names).split(u'\n', Qt::SkipEmptyParts);
}

void TestKilled::checkBranches(const QString &gitFolder)
{
    for (const QString &branch : branchesIn(gitFolder)) {
        const QStringList start = {QStringLiteral("--git-dir"), gitFolder};
        QCOMPARE(m_git->run(start + QStringList{QStringLiteral("ls-tree"), QStringLiteral("--name-only"), branch}),
            wholeTree);
        QCOMPARE(m_git->run(start + QStringList{QStringLiteral("show"), branch + QStringLiteral(":b.tf")}),
            QByteArray("new\n"));
        QCOMPARE(m_git->run(start + QStringList{QStringLiteral("rev-list"), QStringLiteral("--count"), branch}),
            QByteArray("2\n"));
    }
}

void TestKilled::killedAtRandomInstants()
{
    const int rounds = qEnvironmentVariableIsSet("SALLYPORT_FULL") ? 300 : 25;
    QStringList committed;
    QStringList pushed;
    for (int round = 0; round < rounds; ++round) {
        for (const QByteArray &line : killOne(round).split('\n')) {
            const QString branch = QString::fromUtf8(line.mid(line.indexOf(' ') + 1));
            if (line.startsWith("committed "))
                committed += branch;
            else if (line.startsWith("pushed "))
                pushed += branch;
        }
    }
    QVERIFY2(committed.size() > 5 && pushed.size() > 5, "the program was never given the time to do anything");
    // Everything that was said to be done is there; and whatever is there is whole.
    for (const QString &branch : std::as_const(committed))
        QVERIFY2(branchesIn(m_git->path(QStringLiteral(".git"))).contains(branch), qPrintable(branch));
    for (const QString &branch : std::as_const(pushed))
        QVERIFY2(branchesIn(m_bare.path()).contains(branch), qPrintable(branch));
    checkBranches(m_git->path(QStringLiteral(".git")));
    checkBranches(m_bare.path());
    QCOMPARE(m_git->run("status --porcelain"), QByteArray());
    m_git->run(QStringList{QStringLiteral("fsck"), QStringLiteral("--strict")} + committed);
    QCOMPARE(m_git->exitCode, 0);
    // The next one takes away what the killed ones left.
    for (int round = rounds; !killOne(round).contains("committed"); ++round) {
    }
    const QByteArray trees = m_git->run("worktree list --porcelain");
    QVERIFY2(trees.count("worktree ") <= 2, trees.constData());
}

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
