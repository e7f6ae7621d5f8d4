#include "git/tree_writer.h"

#include "real_git.h"

#include <QDirIterator>

using namespace sallyport;
using namespace sallyport::git;

class tst_tree_writer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheTreeWithTheEdits();
    void runsNothingAndFiltersNothing();
    void leavesOutWhatLeadsAway_data();
    void leavesOutWhatLeadsAway();
    void refusesAFolderThatIsNotEmpty();
};

namespace {

/// "path: content", or where a symlink leads to, by path.
QStringList contentsOf(const QString &folder)
{
    QStringList all;
    QDirIterator entries(folder, QDir::Files | QDir::System | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry(entries.next());
        const QString path = QDir(folder).relativeFilePath(entry.filePath());
        QFile file(entry.filePath());
        if (entry.isSymLink())
            all += path + QStringLiteral(" -> ") + QFile::symLinkTarget(entry.filePath()).mid(folder.size() + 1);
        else if (file.open(QIODevice::ReadOnly))
            all += path + QStringLiteral(": ") + QString::fromUtf8(file.readAll());
    }
    all.sort();
    return all;
}

Result<WrittenTree> written(const RealGit &git, const QString &folder, const std::vector<FileEdit> &edits = {})
{
    const auto repository = Repository::open(git.path());
    return writeTree(*repository, *repository->resolve(QStringLiteral("main")), edits, folder);
}

} // namespace

void tst_tree_writer::writesTheTreeWithTheEdits()
{
    RealGit git;
    git.write(QStringLiteral("a/b.tf"), "b\r\n");
    git.commit(QStringLiteral("c.tf"), "c");
    git.write(QStringLiteral("c.tf"), "changed on disk");
    QTemporaryDir folder;
    const QString place = folder.filePath(QStringLiteral("tree"));
    const auto tree = written(git, place,
        {{QStringLiteral("c.tf"), QByteArray("c"), "edited"}, {QStringLiteral("new/d.tf"), std::nullopt, "d"}});
    QVERIFY2(tree, tree ? "" : qPrintable(tree.error().toString()));
    QVERIFY(*tree == (WrittenTree{2, {}}));
    QCOMPARE(contentsOf(place),
        (QStringList{QStringLiteral("a/b.tf: b\r\n"), QStringLiteral("c.tf: edited"), QStringLiteral("new/d.tf: d")}));
    QCOMPARE(QFile::permissions(place) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(git.run("status --porcelain"), QByteArray(" M c.tf\n"));
}

void tst_tree_writer::runsNothingAndFiltersNothing()
{
    RealGit git;
    git.write(QStringLiteral(".gitattributes"), "*.tf filter=bad eol=crlf ident\n");
    git.commit(QStringLiteral("a.tf"), "$Id$\n");
    const QString mark = git.path(QStringLiteral("ran"));
    git.run({QStringLiteral("config"), QStringLiteral("filter.bad.smudge"), QStringLiteral("touch ") + mark});
    git.write(QStringLiteral(".git/hooks/post-checkout"), "#!/bin/sh\ntouch " + mark.toUtf8() + '\n');
    QFile::setPermissions(git.path(QStringLiteral(".git/hooks/post-checkout")), QFile::ReadOwner | QFile::ExeOwner);
    QTemporaryDir folder;
    QVERIFY(written(git, folder.filePath(QStringLiteral("tree"))));
    QVERIFY(contentsOf(folder.filePath(QStringLiteral("tree"))).contains(QStringLiteral("a.tf: $Id$\n")));
    QVERIFY(!QFile::exists(mark));
}

void tst_tree_writer::leavesOutWhatLeadsAway_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("a file beside it") << QStringLiteral("file") << true;
    QTest::newRow("a folder above") << QStringLiteral("../b") << true;
    QTest::newRow("a file in a folder above") << QStringLiteral("../b/file") << true;
    QTest::newRow("absolute") << QStringLiteral("/etc/passwd") << false;
    QTest::newRow("out of the tree") << QStringLiteral("../../secret") << false;
    QTest::newRow("down and back up") << QStringLiteral("../b/../../secret") << false;
    QTest::newRow("through another symlink") << QStringLiteral("../up/x") << false;
    QTest::newRow("nowhere") << QStringLiteral("gone") << false;
}

void tst_tree_writer::leavesOutWhatLeadsAway()
{
    QFETCH(QString, target);
    QFETCH(bool, isKept);
    RealGit git;
    git.write(QStringLiteral("a/file"), "f");
    git.write(QStringLiteral("b/file"), "f");
    QVERIFY(QFile::link(QStringLiteral(".."), git.path(QStringLiteral("up"))));
    QVERIFY(QFile::link(target, git.path(QStringLiteral("a/link"))));
    git.run("add -A");
    git.run("update-index --add --cacheinfo 160000,0123456789012345678901234567890123456789,sub");
    git.run("commit -q -m links");
    QTemporaryDir folder;
    const auto tree = written(git, folder.filePath(QStringLiteral("tree")));
    QVERIFY2(tree, tree ? "" : qPrintable(tree.error().toString()));
    QCOMPARE(!tree->leftOut.join(u'\n').contains(QLatin1String("a/link")), isKept);
    QVERIFY(tree->leftOut.contains(QStringLiteral("sub: submodule")));
    const QFileInfo link(folder.filePath(QStringLiteral("tree/a/link")));
    QCOMPARE(link.isSymLink(), isKept);
}

void tst_tree_writer::refusesAFolderThatIsNotEmpty()
{
    RealGit git;
    git.commit(QStringLiteral("a.tf"), "a");
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("mine")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto tree = written(git, folder.path());
    QVERIFY(!tree);
    QCOMPARE(tree.error().code, ErrorCode::Exists);
}

QTEST_GUILESS_MAIN(tst_tree_writer)
#include "tst_tree_writer.moc"
