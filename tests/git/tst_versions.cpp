#include "git/versions.h"

#include "real_git.h"

using namespace sallyport;
using namespace sallyport::git;

/// What a history holds, against repositories made by git itself.
class VersionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhatIsNoLongerThere();
    void takesEachContentOnce();
    void goesOnFromAnEarlierCommit();
    void endsWhenItIsCancelled();
    void saysThatThereIsMore();
    void saysThatACloneIsShallow();
    void refusesWhatIsTooLarge();
};

namespace {

Versions versions(const Repository &repository, VersionsQuery query = {})
{
    query.isWanted = [](const QString &path) { return path.endsWith(QLatin1String(".tf")); };
    return versionsOf(repository, *repository.resolve(QStringLiteral("HEAD")), query).value();
}

QStringList paths(const Versions &versions)
{
    QStringList all;
    for (const FileVersion &version : versions.all)
        all += version.path;
    return all;
}

} // namespace

void VersionsTest::findsWhatIsNoLongerThere()
{
    RealGit git;
    git.commit(QStringLiteral("a/x.tf"), "one\n");
    const QByteArray first = git.run("rev-parse HEAD").trimmed();
    git.commit(QStringLiteral("a/x.tf"), "two\n");
    git.run("rm -q a/x.tf");
    git.commit(QStringLiteral("readme.md"), "three\n");
    const auto repository = Repository::open(git.path());
    const Versions found = versions(*repository);
    QCOMPARE(paths(found), (QStringList{QStringLiteral("a/x.tf"), QStringLiteral("a/x.tf")}));
    QCOMPARE(found.all[0].commit.hex.toLatin1(), first);
    QCOMPARE(*bytesOf(*repository, found.all[0].blob), QByteArray("one\n"));
    QCOMPARE(found.commits, 3);
    QVERIFY(!found.hasMore && !found.isShallow);
}

void VersionsTest::takesEachContentOnce()
{
    RealGit git;
    git.commit(QStringLiteral("a.tf"), "one\n");
    git.commit(QStringLiteral("b.tf"), "one\n");
    git.commit(QStringLiteral("a.tf"), "two\n");
    git.commit(QStringLiteral("a.tf"), "one\n");
    const auto repository = Repository::open(git.path());
    QCOMPARE(paths(versions(*repository)), (QStringList{QStringLiteral("a.tf"), QStringLiteral("a.tf")}));
}

void VersionsTest::goesOnFromAnEarlierCommit()
{
    RealGit git;
    git.commit(QStringLiteral("a.tf"), "one\n");
    const auto repository = Repository::open(git.path());
    VersionsQuery query;
    query.since = *repository->resolve(QStringLiteral("HEAD"));
    git.commit(QStringLiteral("b.tf"), "two\n");
    const Versions found = versions(*repository, query);
    QCOMPARE(found.commits, 1);
    QVERIFY(paths(found).contains(QStringLiteral("b.tf")));
}

void VersionsTest::endsWhenItIsCancelled()
{
    RealGit git;
    git.commit(QStringLiteral("a.tf"), "one\n");
    const auto repository = Repository::open(git.path());
    VersionsQuery query;
    query.isWanted = [](const QString &) { return true; };
    query.isCanceled = [] { return true; };
    const auto found = versionsOf(*repository, *repository->resolve(QStringLiteral("HEAD")), query);
    QVERIFY(!found);
    QCOMPARE(int(found.error().code), int(ErrorCode::Canceled));
}

void VersionsTest::saysThatThereIsMore()
{
    RealGit git;
    git.commit(QStringLiteral("a.tf"), "one\n");
    git.commit(QStringLiteral("a.tf"), "two\n");
    const auto repository = Repository::open(git.path());
    VersionsQuery query;
    query.commitLimit = 1;
    const Versions found = versions(*repository, query);
    QVERIFY(found.hasMore);
    QCOMPARE(found.commits, 1);
}

void VersionsTest::saysThatACloneIsShallow()
{
    RealGit git;
    git.commit(QStringLiteral("a.tf"), "one\n");
    git.commit(QStringLiteral("a.tf"), "two\n");
    QTemporaryDir folder;
    git.run({QStringLiteral("clone"), QStringLiteral("-q"), QStringLiteral("--depth"), QStringLiteral("1"),
        QStringLiteral("file://") + git.path(), folder.filePath(QStringLiteral("clone"))});
    QCOMPARE(git.exitCode, 0);
    const auto repository = Repository::open(folder.filePath(QStringLiteral("clone")));
    QVERIFY(versions(*repository).isShallow);
}

void VersionsTest::refusesWhatIsTooLarge()
{
    RealGit git;
    git.commit(QStringLiteral("a.tf"), "four\n");
    const auto repository = Repository::open(git.path());
    const auto bytes = bytesOf(*repository, versions(*repository).all[0].blob, 4);
    QVERIFY(!bytes);
    QCOMPARE(int(bytes.error().code), int(ErrorCode::Refused));
}

QTEST_GUILESS_MAIN(VersionsTest)
#include "tst_versions.moc"
