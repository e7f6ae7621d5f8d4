#include "draft/draft_store.h"

#include <QDirIterator>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::draft;

class tst_draft_store : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOrderAndContent();
    void refusesTheSameChangeTwice();
    void undoTakesBack_data();
    void undoTakesBack();
    void redoDoesItAgain();
    void aNewChangeEndsRedo();
    void replaceKeepsIdAndPlace();
    void dropsSeveralAsOneStep();
    void leavesPartsOutAndTakesThemAgain();
    void opensAStoreOfTheFirstVersion();
    void twoProgramsShareOneDraft();
    void refusesANewerStore();
    void survivesTruncationAtEveryByte();
    void survivesACheckpointThatIsCutOff();
    void survivesKill();
    void noBranchIsHalfMade();

private:
    static void verifyBranches(const QString &repository, const QList<QByteArray> &said, bool isEmpty);
};

namespace {

const Instant now{std::chrono::milliseconds(1'700'000'000'123)};

Change changeOf(const QString &path)
{
    Change change;
    change.kind = QStringLiteral("rotate");
    change.secret = {QStringLiteral("prod"), path};
    change.parameters = {{QStringLiteral("from"), QStringLiteral("{\"a\":\"7\"}")}};
    change.finding = QStringLiteral("overdue:prod/") + path;
    change.because = {QStringLiteral("overdue 12 d"), QStringLiteral("été")};
    return change;
}

PartId partOf(const char *key)
{
    return {QStringLiteral("terraform/a.tf"), QLatin1String(key), QStringLiteral("0123456789abcdef"), 2};
}

QString paths(const DraftStore &store)
{
    QStringList all;
    const auto draft = store.load();
    for (const Change &change : draft->changes)
        all += change.secret.path;
    return all.join(u' ');
}

DraftStore filled(const QString &path)
{
    auto store = DraftStore::open(path);
    for (const char *name : {"a", "b", "c"})
        (void)store->add(changeOf(QLatin1String(name)), now);
    return std::move(*store);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

int rounds()
{
    return qEnvironmentVariableIsSet("SALLYPORT_FULL") ? 1000 : 50;
}

/// The full run takes every byte; the suite a step that is prime to the page size, so that offsets vary.
qsizetype step()
{
    return qEnvironmentVariableIsSet("SALLYPORT_FULL") ? 1 : 61;
}

quint32 seedOfThisRun()
{
    const int given = qEnvironmentVariableIntValue("SALLYPORT_SEED");
    const quint32 seed = given ? quint32(given) : QRandomGenerator::global()->generate();
    qInfo("SALLYPORT_SEED=%u", seed);
    return seed;
}

/// Starts a program, kills it after a while that chance decides, and gives the lines that it had printed.
QList<QByteArray> killed(const QString &program, const QStringList &arguments, QRandomGenerator &random)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted())
        qFatal("%s does not start", qPrintable(program));
    (void)process.waitForFinished(int(5 + random.bounded(120)));
    process.kill();
    process.waitForFinished();
    QList<QByteArray> said = process.readAllStandardOutput().split('\n');
    said.removeLast();
    return said;
}

/// "a:1 b:0": each path with the number of times that it was edited, as stage_forever says it.
QByteArray edits(const DraftStore &store)
{
    QStringList all;
    const auto draft = store.load();
    for (const Change &change : draft->changes)
        all += change.secret.path + u':' + change.parameters.value(QStringLiteral("edits"));
    return all.join(u' ').toUtf8();
}

QString pathsAfterACrash(const QString &copy, const QByteArray &file, const QByteArray &wal)
{
    QFile::remove(copy + QStringLiteral("-shm"));
    put(copy, file);
    put(copy + QStringLiteral("-wal"), wal);
    const auto reopened = DraftStore::open(copy);
    return reopened ? paths(*reopened) : reopened.error().toString();
}

QByteArray git(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("git"), QStringList{QStringLiteral("-c"), QStringLiteral("user.name=A"),
                                             QStringLiteral("-c"), QStringLiteral("user.email=a@acme.example")} +
                                             arguments);
    process.waitForFinished();
    if (process.exitCode() != 0)
        qFatal("git %s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QList<QByteArray> branches(const QString &repository)
{
    QList<QByteArray> names =
        git(repository, {QStringLiteral("for-each-ref"), QStringLiteral("--format=%(refname:short)"),
                            QStringLiteral("refs/heads/sallyport")})
            .split('\n');
    names.removeLast();
    return names;
}

/// Git's own lock files stay behind when their writer is killed, and its message says to delete them.
void deleteLocks(const QString &repository)
{
    QDirIterator locks(repository + QStringLiteral("/.git/refs/heads"), {QStringLiteral("*.lock")}, QDir::Files,
        QDirIterator::Subdirectories);
    while (locks.hasNext())
        QVERIFY(QFile::remove(locks.next()));
}

} // namespace

void tst_draft_store::keepsOrderAndContent()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x/draft.db"));
    Change expected = changeOf(QStringLiteral("a"));
    {
        DraftStore store = filled(path);
        QCOMPARE(paths(store), QStringLiteral("a b c"));
        const auto draft = store.load();
        QVERIFY(store.move(draft->changes[2].id, -1, now));
        QCOMPARE(paths(store), QStringLiteral("a c b"));
        QVERIFY(store.move(draft->changes[2].id, -9, now));
        QVERIFY(store.load()->revision > draft->revision);
    }
    const auto again = DraftStore::open(path);
    QCOMPARE(paths(*again), QStringLiteral("c a b"));
    const Change first = again->load()->changes[1];
    QVERIFY(!first.id.isEmpty());
    expected.id = first.id;
    expected.stagedAt = now;
    QVERIFY(first == expected);
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void tst_draft_store::refusesTheSameChangeTwice()
{
    DraftStore store = filled({});
    const auto added = store.add(changeOf(QStringLiteral("b")), now);
    QVERIFY(!added);
    QCOMPARE(int(added.error().code), int(ErrorCode::Exists));
    QCOMPARE(int(store.drop({QStringLiteral("gone")}, now).error().code), int(ErrorCode::NotFound));
    QCOMPARE(paths(store), QStringLiteral("a b c"));
}

void tst_draft_store::undoTakesBack_data()
{
    QTest::addColumn<QString>("action");
    for (const char *action : {"add", "drop", "move", "clear", "replace", "leave out"})
        QTest::newRow(action) << QString::fromLatin1(action);
}

void tst_draft_store::undoTakesBack()
{
    QFETCH(QString, action);
    DraftStore store = filled({});
    const std::vector<Change> before = store.load()->changes;
    const QString id = before[0].id;
    if (action == QLatin1String("add"))
        QVERIFY(store.add(changeOf(QStringLiteral("d")), now));
    else if (action == QLatin1String("drop"))
        QVERIFY(store.drop({id}, now));
    else if (action == QLatin1String("move"))
        QVERIFY(store.move(id, 1, now));
    else if (action == QLatin1String("replace"))
        QVERIFY(store.replace(id, changeOf(QStringLiteral("z")), now));
    else if (action == QLatin1String("leave out"))
        QVERIFY(store.leaveOut({{}, {{id, {partOf("owner")}}}}, now));
    else
        QVERIFY(store.clear(now));
    QVERIFY(store.load()->changes != before);
    QVERIFY(store.undo(now));
    QVERIFY(store.load()->changes == before);
    for (int i = 0; i < 3; ++i)
        QVERIFY(store.undo(now));
    QCOMPARE(paths(store), QString());
    QVERIFY(!store.load()->canUndo);
    QCOMPARE(int(store.undo(now).error().code), int(ErrorCode::NotFound));
}

void tst_draft_store::redoDoesItAgain()
{
    DraftStore store = filled({});
    QVERIFY(!store.load()->canRedo);
    QVERIFY(store.drop({store.load()->changes[1].id}, now));
    QVERIFY(store.undo(now));
    QVERIFY(store.undo(now));
    QCOMPARE(paths(store), QStringLiteral("a b"));
    QVERIFY(store.load()->canRedo);
    QVERIFY(store.redo(now));
    QCOMPARE(paths(store), QStringLiteral("a b c"));
    QVERIFY(store.redo(now));
    QCOMPARE(paths(store), QStringLiteral("a c"));
    QVERIFY(!store.load()->canRedo);
    QCOMPARE(int(store.redo(now).error().code), int(ErrorCode::NotFound));
    QVERIFY(store.undo(now));
    QCOMPARE(paths(store), QStringLiteral("a b c"));
}

void tst_draft_store::aNewChangeEndsRedo()
{
    DraftStore store = filled({});
    QVERIFY(store.undo(now));
    QVERIFY(store.load()->canRedo);
    QVERIFY(store.add(changeOf(QStringLiteral("d")), now));
    QVERIFY(!store.load()->canRedo);
    QCOMPARE(paths(store), QStringLiteral("a b d"));
}

void tst_draft_store::replaceKeepsIdAndPlace()
{
    DraftStore store = filled({});
    const QString id = store.load()->changes[1].id;
    Change other = changeOf(QStringLiteral("b"));
    other.parameters = {{QStringLiteral("owner"), QStringLiteral("payments")}};
    QVERIFY(store.replace(id, other, now));
    QCOMPARE(paths(store), QStringLiteral("a b c"));
    QCOMPARE(store.load()->changes[1].id, id);
    QVERIFY(store.load()->changes[1].parameters == other.parameters);
    QCOMPARE(int(store.replace(id, changeOf(QStringLiteral("c")), now).error().code), int(ErrorCode::Exists));
    QCOMPARE(int(store.replace(QStringLiteral("gone"), other, now).error().code), int(ErrorCode::NotFound));
    QCOMPARE(paths(store), QStringLiteral("a b c"));
}

void tst_draft_store::dropsSeveralAsOneStep()
{
    DraftStore store = filled({});
    const auto changes = store.load()->changes;
    const auto half = store.drop({changes[0].id, QStringLiteral("gone")}, now);
    QCOMPARE(int(half.error().code), int(ErrorCode::NotFound));
    QCOMPARE(paths(store), QStringLiteral("a b c"));
    QVERIFY(store.drop({changes[0].id, changes[2].id}, now));
    QCOMPARE(paths(store), QStringLiteral("b"));
    QVERIFY(store.undo(now));
    QCOMPARE(paths(store), QStringLiteral("a b c"));
}

void tst_draft_store::leavesPartsOutAndTakesThemAgain()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("draft.db"));
    QString id;
    {
        DraftStore store = filled(path);
        const auto changes = store.load()->changes;
        id = changes[0].id;
        QVERIFY(store.leaveOut({{changes[2].id}, {{id, {partOf("owner"), partOf("kind")}}}}, now));
    }
    auto store = DraftStore::open(path);
    QCOMPARE(paths(*store), QStringLiteral("a b"));
    QVERIFY(store->load()->changes[0].without == (std::vector<PartId>{partOf("owner"), partOf("kind")}));
    QVERIFY(store->restore(id, now));
    QVERIFY(store->load()->changes[0].without.empty());
    QVERIFY(store->undo(now));
    QVERIFY(store->undo(now));
    QCOMPARE(paths(*store), QStringLiteral("a b c"));
    QVERIFY(store->load()->changes[0].without.empty());
}

void tst_draft_store::opensAStoreOfTheFirstVersion()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("draft.db"));
    {
        const auto old = Database::open(
            path, {QStringLiteral(
                      "CREATE TABLE change (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL);"
                      "CREATE TABLE undo (step INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL);"
                      "CREATE TABLE state (revision INTEGER NOT NULL, saved_at INTEGER NOT NULL);"
                      "INSERT INTO state VALUES (3, 0);"
                      "INSERT INTO change VALUES (1, 'x', '{\"id\":\"x\",\"kind\":\"rotate\",\"path\":\"a\"}');"
                      "INSERT INTO undo (body) VALUES ('[]')")});
        QVERIFY(old);
    }
    auto store = DraftStore::open(path);
    QVERIFY2(store, store ? "" : qPrintable(store.error().toString()));
    QCOMPARE(paths(*store), QStringLiteral("a"));
    QVERIFY(store->undo(now));
    QVERIFY(store->redo(now));
    QCOMPARE(paths(*store), QStringLiteral("a"));
}

void tst_draft_store::twoProgramsShareOneDraft()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("draft.db"));
    auto one = DraftStore::open(path);
    auto two = DraftStore::open(path);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(one->add(changeOf(QStringLiteral("one%1").arg(i)), now));
        QVERIFY(two->add(changeOf(QStringLiteral("two%1").arg(i)), now));
    }
    QCOMPARE(paths(*one), QStringLiteral("one0 two0 one1 two1 one2 two2 one3 two3 one4 two4"));
    QVERIFY(*one->load() == *two->load());
}

void tst_draft_store::refusesANewerStore()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("draft.db"));
    {
        const QStringList later(9, QStringLiteral("SELECT 1"));
        QVERIFY(Database::open(path, later));
    }
    const auto store = DraftStore::open(path);
    QVERIFY(!store);
    QCOMPARE(int(store.error().code), int(ErrorCode::Newer));
}

void tst_draft_store::survivesTruncationAtEveryByte()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("draft.db"));
    DraftStore store = filled(path);
    const QByteArray before = contents(path + QStringLiteral("-wal"));
    QVERIFY(store.add(changeOf(QStringLiteral("d")), now));
    const QByteArray base = contents(path);
    const QByteArray wal = contents(path + QStringLiteral("-wal"));
    QVERIFY(before.size() > 0 && wal.startsWith(before) && wal.size() > before.size());
    for (qsizetype size = before.size(); size < wal.size(); size += step())
        QCOMPARE(pathsAfterACrash(folder.filePath(QStringLiteral("copy.db")), base, wal.left(size)),
            QStringLiteral("a b c"));
}

/// The record moves from the log into the main file when SQLite checkpoints. A crash may leave that file cut off at any
/// byte of what was written; the log is still whole then.
void tst_draft_store::survivesACheckpointThatIsCutOff()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("draft.db"));
    DraftStore store = filled(path);
    const QByteArray before = contents(path);
    const QByteArray wal = contents(path + QStringLiteral("-wal"));
    {
        const auto database = Database::open(path, {QStringLiteral("-"), QStringLiteral("-")});
        QVERIFY(database && database->run(QStringLiteral("PRAGMA wal_checkpoint(FULL)")));
    }
    const QByteArray after = contents(path);
    QVERIFY(after != before && after.size() >= before.size());
    for (qsizetype size = 0; size <= after.size(); size += step()) {
        // What was not written yet is as it was, or was never there.
        const QByteArray cut = after.left(size) + before.mid(size);
        QCOMPARE(pathsAfterACrash(folder.filePath(QStringLiteral("copy.db")), cut, wal), QStringLiteral("a b c"));
    }
}

void tst_draft_store::survivesKill()
{
    const quint32 seed = seedOfThisRun();
    QRandomGenerator random(seed);
    QTemporaryDir folder;
    for (int round = 0; round < rounds(); ++round) {
        const QString path = folder.filePath(QStringLiteral("draft%1.db").arg(round));
        const QList<QByteArray> said =
            killed(QStringLiteral(STAGE_FOREVER), {path, QString::number(seed + quint32(round))}, random);
        const auto store = DraftStore::open(path);
        QVERIFY2(store, store ? "" : qPrintable(store.error().toString()));
        const QByteArray kept = edits(*store);
        QByteArray have;
        QByteArray want;
        for (const QByteArray &line : said)
            (line.startsWith("have") ? have : want) = line.mid(5);
        // What was said to be there is there; the act that was going on is done or not begun.
        QVERIFY2(kept == have || kept == want, (kept + " is neither " + have + " nor " + want).constData());
    }
}

void tst_draft_store::noBranchIsHalfMade()
{
    const quint32 seed = seedOfThisRun();
    QRandomGenerator random(seed);
    QTemporaryDir folder;
    const QString repository = folder.filePath(QStringLiteral("repository"));
    git(folder.path(), {QStringLiteral("init"), QStringLiteral("-qb"), QStringLiteral("main"), repository});
    put(repository + QStringLiteral("/a.tf"), "a = 1\n");
    git(repository, {QStringLiteral("add"), QStringLiteral("a.tf")});
    git(repository, {QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("Begin")});
    for (int round = 0; round < rounds(); ++round) {
        const QString path = folder.filePath(QStringLiteral("draft%1.db").arg(round));
        const QList<QByteArray> said = killed(QStringLiteral(COMMIT_FOREVER), {repository, path}, random);
        QCOMPARE(git(repository, {QStringLiteral("fsck"), QStringLiteral("--strict"), QStringLiteral("--no-dangling")}),
            QByteArray());
        QCOMPARE(git(repository, {QStringLiteral("status"), QStringLiteral("--porcelain")}), QByteArray());
        const auto store = DraftStore::open(path);
        QVERIFY(store);
        verifyBranches(repository, said, edits(*store).isEmpty());
        deleteLocks(repository);
        for (const QByteArray &branch : branches(repository))
            git(repository, {QStringLiteral("branch"), QStringLiteral("-qD"), QString::fromUtf8(branch)});
    }
}

/// Each branch is one whole commit on the base, all that were said to be there are, and the draft is only emptied after
/// its branch is there.
void tst_draft_store::verifyBranches(const QString &repository, const QList<QByteArray> &said, bool isEmpty)
{
    const QList<QByteArray> there = branches(repository);
    for (const QByteArray &branch : there) {
        const QString range = QStringLiteral("main..") + QString::fromUtf8(branch);
        QCOMPARE(git(repository, {QStringLiteral("rev-list"), QStringLiteral("--count"), range}), QByteArray("1\n"));
        QCOMPARE(
            git(repository, {QStringLiteral("diff"), QStringLiteral("--numstat"), range}), QByteArray("1\t0\ta.tf\n"));
    }
    qsizetype committed = 0;
    qsizetype emptied = 0;
    for (const QByteArray &line : said)
        ++(line.startsWith("branch") ? committed : emptied);
    QVERIFY(there.size() >= committed);
    QVERIFY(there.size() <= committed + 1);
    // Between two rounds the draft is empty as well.
    if (isEmpty && committed > 0)
        QVERIFY(there.size() == committed);
    QVERIFY(emptied <= committed);
}

QTEST_GUILESS_MAIN(tst_draft_store)
#include "tst_draft_store.moc"
