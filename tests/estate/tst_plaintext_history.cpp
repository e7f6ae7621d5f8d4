#include "estate/plaintext_history.h"

#include "../git/real_git.h"

using namespace sallyport;
using namespace sallyport::estate;

/// What once stood in plain text is found in the history, and nothing of it is kept.
class PlaintextHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesCommitFileAndLine();
    void findsWhatBelongsToNothing();
    void looksAtEachVersionOnce();
    void keepsWhatACancelledScanHasRead();
    void forgetsWhatARewrittenHistoryNoLongerHolds();
    void keepsNoValue();
    void saysWhatItCouldNotSee();
};

namespace {

const QByteArray canary = "cAnary7531";
const QByteArray leak = "variable \"db_password\" {\n  default = \"" + canary + "\"\n}\n";
const QByteArray clean = "variable \"db_password\" {\n  sensitive = true\n}\n";
const QString file = QStringLiteral("terraform/prod/x.tf");

git::CommitId head(const git::Repository &repository)
{
    return *repository.resolve(QStringLiteral("HEAD"));
}

} // namespace

void PlaintextHistoryTest::namesCommitFileAndLine()
{
    RealGit git;
    git.commit(file, "\n" + leak);
    const QString commit = QString::fromLatin1(git.run("rev-parse HEAD").trimmed());
    git.commit(file, "# moved\n\n" + leak);
    git.commit(file, clean);
    const auto repository = git::Repository::open(git.path());
    auto history = PlaintextHistory::open({});
    const auto scan = history->scan(*repository, head(*repository));
    QVERIFY2(scan, scan ? "" : qPrintable(scan.error().toString()));
    QCOMPARE(scan->found.size(), size_t(1));
    QCOMPARE(scan->found[0].path, file);
    QCOMPARE(scan->found[0].line, 3);
    QCOMPARE(scan->found[0].holder, QStringLiteral("var.db_password"));
    QCOMPARE(scan->found[0].commit, commit);
    QCOMPARE(scan->files, 3);
    QVERIFY(scan->isComplete());
}

void PlaintextHistoryTest::findsWhatBelongsToNothing()
{
    RealGit git;
    git.commit(file, "# password = \"" + canary + "\"\n");
    const auto repository = git::Repository::open(git.path());
    auto history = PlaintextHistory::open({});
    const auto scan = history->scan(*repository, head(*repository));
    QVERIFY2(scan, scan ? "" : qPrintable(scan.error().toString()));
    QCOMPARE(scan->found.size(), size_t(1));
    QVERIFY(scan->found[0].holder.isEmpty());
}

void PlaintextHistoryTest::looksAtEachVersionOnce()
{
    RealGit git;
    QTemporaryDir folder;
    git.commit(file, leak);
    const auto repository = git::Repository::open(git.path());
    const auto scanned = [&] {
        auto history = PlaintextHistory::open(folder.filePath(QStringLiteral("history.db")));
        int commits = 0;
        ScanControl control;
        control.progress = [&](const ScanProgress &progress) { commits = std::max(commits, progress.commits); };
        const auto scan = history->scan(*repository, head(*repository), control);
        return std::tuple(commits, scan->found.size(), history->known(head(*repository)).value().has_value());
    };
    QCOMPARE(scanned(), std::tuple(1, size_t(1), true));
    QCOMPARE(scanned(), std::tuple(0, size_t(1), true));
    git.commit(QStringLiteral("terraform/prod/y.tf"), "# another\n" + leak);
    QCOMPARE(scanned(), std::tuple(1, size_t(2), true));
}

void PlaintextHistoryTest::keepsWhatACancelledScanHasRead()
{
    RealGit git;
    git.commit(file, leak);
    const auto repository = git::Repository::open(git.path());
    auto history = PlaintextHistory::open({});
    bool isRead = false;
    ScanControl control;
    control.progress = [&](const ScanProgress &progress) { isRead = progress.files > 0; };
    control.isCanceled = [&] { return isRead; };
    const auto broken = history->scan(*repository, head(*repository), control);
    QVERIFY(!broken);
    QCOMPARE(int(broken.error().code), int(ErrorCode::Canceled));
    QVERIFY(!history->known(head(*repository)).value());
    const auto scan = history->scan(*repository, head(*repository));
    QCOMPARE(scan->found.size(), size_t(1));
}

void PlaintextHistoryTest::forgetsWhatARewrittenHistoryNoLongerHolds()
{
    RealGit git;
    git.commit(QStringLiteral("readme.md"), "x\n");
    git.commit(file, leak);
    const auto repository = git::Repository::open(git.path());
    auto history = PlaintextHistory::open({});
    QCOMPARE(history->scan(*repository, head(*repository))->found.size(), size_t(1));
    git.run("reset -q --hard HEAD~1");
    git.commit(file, clean);
    const auto scan = history->scan(*repository, head(*repository));
    QVERIFY(scan->found.empty());
    QCOMPARE(scan->files, 1);
}

void PlaintextHistoryTest::keepsNoValue()
{
    RealGit git;
    QTemporaryDir folder;
    git.commit(file, leak);
    const auto repository = git::Repository::open(git.path());
    {
        auto history = PlaintextHistory::open(folder.filePath(QStringLiteral("history.db")));
        QVERIFY(history->scan(*repository, head(*repository)));
    }
    for (const QString &name : QDir(folder.path()).entryList(QDir::Files)) {
        QFile stored(folder.filePath(name));
        QVERIFY(stored.open(QIODevice::ReadOnly));
        QVERIFY(!stored.readAll().contains(canary));
    }
}

void PlaintextHistoryTest::saysWhatItCouldNotSee()
{
    RealGit git;
    git.commit(file, leak);
    git.commit(file, clean);
    const auto repository = git::Repository::open(git.path());
    auto history = PlaintextHistory::open({});
    ScanControl control;
    control.commitLimit = 1;
    const auto scan = history->scan(*repository, head(*repository), control);
    QVERIFY(scan->hasMore);
    QVERIFY(!scan->isComplete());
    // The next one begins anew, and sees all of it.
    QVERIFY(history->scan(*repository, head(*repository))->isComplete());
}

QTEST_GUILESS_MAIN(PlaintextHistoryTest)
#include "tst_plaintext_history.moc"
