#include "git/repository.h"

#include "real_git.h"

#include <unistd.h>

using namespace sallyport;
using namespace sallyport::git;

static const QString main_ = QStringLiteral("main");

class TestRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outsideOfARepository()
    {
        QTemporaryDir empty;
        QCOMPARE(Repository::open(empty.path()).error().code, ErrorCode::NotFound);
    }

    void ownedBySomebodyElse()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give a folder away");
        RealGit git;
        QCOMPARE(::chown(QFile::encodeName(git.path()).constData(), 12345, 12345), 0);
        QCOMPARE(::chown(QFile::encodeName(git.path(QStringLiteral(".git"))).constData(), 12345, 12345), 0);
        const auto repository = Repository::open(git.path());
        QVERIFY(!repository);
        QCOMPARE(repository.error().code, ErrorCode::Refused);
        QVERIFY(englishText(repository.error().advice).contains(QLatin1String("safe.directory")));
    }

    void withoutCommits()
    {
        RealGit git;
        const auto repository = Repository::open(git.path());
        QCOMPARE(*repository->headState(), (HeadState{HeadState::Kind::Unborn, main_, std::nullopt}));
        QVERIFY(englishText(repository->baseBranch(main_).error().what).contains(QLatin1String("no commits")));
        QVERIFY(repository->status()->isClean());
    }

    void headAndBase()
    {
        RealGit git;
        git.commit(QStringLiteral("dir/a.tf"), "a\n");
        const auto repository = Repository::open(git.path(QStringLiteral("dir")));
        QCOMPARE(repository->root(), QDir(git.path()).canonicalPath());
        QCOMPARE(repository->headState()->branch, main_);
        QCOMPARE(repository->baseBranch(main_)->where, BaseBranch::Where::Local);
        git.run("checkout -q --detach");
        git.run("update-ref refs/remotes/origin/main HEAD");
        git.run("branch -D main");
        QCOMPARE(repository->headState()->kind, HeadState::Kind::Detached);
        QCOMPARE(repository->baseBranch(main_)->name, QStringLiteral("origin/main"));
        QCOMPARE(repository->baseBranch(QStringLiteral("trunk")).error().code, ErrorCode::NotFound);
    }

    void dirtyWorkTree()
    {
        RealGit git;
        git.commit(QStringLiteral("a"), "a\n");
        git.write(QStringLiteral("a"), "b\n");
        git.write(QStringLiteral("u"), "u\n");
        const auto status = Repository::open(git.path())->status();
        QCOMPARE(*status, (WorkTreeStatus{1, 1, {QStringLiteral("a"), QStringLiteral("u")}}));
    }

    void readsTheTreeOfACommit()
    {
        RealGit git;
        git.write(QStringLiteral("b.md"), "b");
        QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), git.path(QStringLiteral("link.tf"))));
        const QByteArray odd = QFile::encodeName(git.path()) + "/odd\xe9.tf";
        ::fclose(::fopen(odd.constData(), "w"));
        git.run("add b.md link.tf .");
        // QTemporaryDir cannot remove a name that is not UTF-8.
        QCOMPARE(::unlink(odd.constData()), 0);
        git.run("update-index --add --cacheinfo 160000,1111111111111111111111111111111111111111,module.tf");
        git.write(QStringLiteral("dir/a.tf"), "crlf\r\n");
        git.run("add dir/a.tf");
        git.run("commit -q -m all");
        const auto repository = Repository::open(git.path());
        const CommitId head = *repository->resolve(QStringLiteral("HEAD"));
        const Listing expected{
            {{QStringLiteral("dir/a.tf"), EntryKind::File}, {QStringLiteral("link.tf"), EntryKind::Symlink},
                {QStringLiteral("module.tf"), EntryKind::Submodule}},
            1};
        Listing listed = *repository->list(head, {}, QStringLiteral(".tf"));
        QCOMPARE(*repository->read(listed.entries.at(0)), QByteArray("crlf\r\n"));
        QCOMPARE(repository->read(listed.entries.at(0), 3).error().code, ErrorCode::Refused);
        QCOMPARE(repository->read(listed.entries.at(1)).error().code, ErrorCode::Refused);
        QCOMPARE(repository->read(listed.entries.at(2)).error().code, ErrorCode::Refused);
        for (TreeEntry &entry : listed.entries) {
            QCOMPARE(entry.id.size(), 20);
            entry.id.clear();
        }
        QCOMPARE(listed, expected);
        QCOMPARE(repository->list(head, QStringLiteral("dir"), {})->entries.size(), 1);
        QCOMPARE(*repository->read(head, QStringLiteral("dir/a.tf")), QByteArray("crlf\r\n"));
        QCOMPARE(repository->read(head, QStringLiteral("dir/a.tf"), 3).error().code, ErrorCode::Refused);
        QCOMPARE(repository->read(head, QStringLiteral("link.tf")).error().code, ErrorCode::Refused);
        QCOMPARE(repository->read(head, QStringLiteral("module.tf")).error().code, ErrorCode::Refused);
        QCOMPARE(repository->read(head, QStringLiteral("dir")).error().code, ErrorCode::Refused);
        QCOMPARE(repository->read(head, QStringLiteral("no")).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestRepository)
#include "tst_repository.moc"
