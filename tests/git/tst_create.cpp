#include "git/create.h"
#include "git/history.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::git;

static const Signature ada{
    QStringLiteral("Ada"), QStringLiteral("ada@example.com"), Instant(std::chrono::seconds(1'700'000'000))};
static const QString mainBranch = QStringLiteral("main");
static const FileEdit plain{QStringLiteral("env/prod.tf"), {}, "a = 1\n", FileMode::Regular};
static const FileEdit script{QStringLiteral("run.sh"), {}, "true\n", FileMode::Executable};

class TestCreate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesARepositoryThatIsClean()
    {
        const QTemporaryDir folder;
        auto repository = createRepository(folder.path() + QStringLiteral("/new"), mainBranch);
        QVERIFY(repository);
        QCOMPARE(repository->headState()->kind, HeadState::Kind::Unborn);
        const auto commit = commitFirst(*repository, {plain, script}, QStringLiteral("Begin"), ada);
        QVERIFY(commit);
        QVERIFY(checkOutHead(*repository));
        QCOMPARE(repository->headState()->branch, mainBranch);
        QVERIFY(repository->status()->isClean());
        QFile file(repository->root() + QStringLiteral("/env/prod.tf"));
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), plain.after);
        QCOMPARE(repository->files(*commit)->entries.back().kind, EntryKind::Executable);
    }

    void givesTheSameCommitForTheSameInput()
    {
        const QTemporaryDir folder;
        QStringList ids;
        for (const char *name : {"/one", "/two"}) {
            auto repository = createRepository(folder.path() + QLatin1String(name), mainBranch);
            ids += commitFirst(*repository, {plain}, QStringLiteral("Begin"), ada)->hex;
        }
        QCOMPARE(ids.front(), ids.back());
    }

    void mergesWithTwoParents()
    {
        const QTemporaryDir folder;
        auto repository = createRepository(folder.path(), mainBranch);
        const auto first = commitFirst(*repository, {plain}, QStringLiteral("Begin"), ada);
        const auto change = commitOnNewBranch(*repository, *first, QStringLiteral("change"),
            {{plain.path, plain.after, "a = 2\n", FileMode::Regular}}, QStringLiteral("Change"), ada);
        const auto merge = mergeInto(*repository, mainBranch, *change, QStringLiteral("Merge"), ada);
        QVERIFY(merge);
        QCOMPARE(commitInfo(*repository, *merge)->parents, QVector<CommitId>({*first, *change}));
        QCOMPARE(repository->resolve(mainBranch)->hex, merge->hex);
        QCOMPARE(repository->read(*merge, plain.path).value(), QByteArray("a = 2\n"));
    }

    void commitsUnderTheNameItWasGiven()
    {
        const QTemporaryDir folder;
        auto repository = createRepository(folder.path(), mainBranch);
        QVERIFY(setIdentity(*repository, QStringLiteral("Grace"), QStringLiteral("grace@example.com")));
        QCOMPARE(configuredSignature(*repository, ada.time)->name, QStringLiteral("Grace"));
    }

    void refusesWhatWouldLoseSomething()
    {
        const QTemporaryDir folder;
        auto repository = createRepository(folder.path(), mainBranch);
        QCOMPARE(createRepository(folder.path(), mainBranch).error().code, ErrorCode::Exists);
        const auto first = commitFirst(*repository, {plain}, QStringLiteral("Begin"), ada);
        QCOMPARE(commitFirst(*repository, {script}, QStringLiteral("Begin"), ada).error().code, ErrorCode::Exists);
        QCOMPARE(
            mergeInto(*repository, mainBranch, *first, QStringLiteral("Merge"), ada).error().code, ErrorCode::Refused);
        QCOMPARE(mergeInto(*repository, QStringLiteral("none"), *first, QStringLiteral("Merge"), ada).error().code,
            ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestCreate)
#include "tst_create.moc"
