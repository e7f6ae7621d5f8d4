#include "git/diff.h"
#include "git/word_diff.h"

#include "real_git.h"

using namespace sallyport;
using namespace sallyport::git;

class TestDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsGit_data()
    {
        QByteArray many;
        for (int i = 0; i < 60; ++i)
            many += (i % 10 == 0 ? "resource \"r" : "  line ") + QByteArray::number(i) + '\n';
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const char *path, const QByteArray &before, const QByteArray &after) {
            QTest::newRow(name) << QString::fromUtf8(path) << before << after;
        };
        row("one line", "a.tf", "a\nb\nc\n", "a\nB\nc\n");
        row("two hunks with context", "a.tf", many, QByteArray(many).replace("line 15", "x").replace("line 47\n", ""));
        row("no final newline added", "a.tf", "a\nb", "a\nb\nc");
        row("final newline lost", "a.tf", "a\nb\n", "a\nb");
        row("CRLF", "a.tf", "a\r\nb\r\n", "a\r\nc\r\n");
        row("made empty", "a.tf", "a\n", "");
        row("name with a space", "a dir/b c.tf", "a\n", "b\n");
        row("name in Russian with a quote", "секрет\".tf", "a\n", "b\n");
        row("Latin-1 content", "a.tf", "caf\xe9\n", "th\xe9\n");
        row("repeated blocks", "a.tf", "a {\n  x\n}\n", "a {\n  x\n}\n\nb {\n  x\n}\n\na {\n  x\n}\n");
        row("block between its like", "a.tf", "a {\n  p\n}\n\nc {\n  p\n}\n",
            "a {\n  p\n}\n\nb {\n  p\n}\n\nc {\n  p\n}\n");
        row("key before its like", "a.tf", "x = [\n  {\n    p\n  },\n]\n",
            "x = [\n  {\n    q\n  },\n  {\n    p\n  },\n]\n");
        row("binary", "a.bin", QByteArray("a\0b", 3), QByteArray("a\0c", 3));
        row("nothing changed", "a.tf", "a\n", "a\n");
    }

    void equalsGit()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        RealGit git;
        git.commit(path, before);
        const auto diff = diffOf({path, before, after});
        QVERIFY(diff);
        const QByteArray text = unifiedDiff(*diff);
        if (!text.isEmpty() && diff->kind == DiffFile::Kind::Text) {
            git.run({QStringLiteral("apply")}, text);
            QCOMPARE(git.errors, QByteArray());
            QCOMPARE(git.bytesOf(path), after);
        }
        git.write(path, after);
        QCOMPARE(text, git.run("diff --no-ext-diff"));
    }

    void createdFileEqualsGit_data()
    {
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("text") << QByteArray("a\nb\n");
        QTest::newRow("no final newline") << QByteArray("a");
        QTest::newRow("empty") << QByteArray("");
    }

    void createdFileEqualsGit()
    {
        QFETCH(QByteArray, after);
        RealGit git;
        git.commit(QStringLiteral("other"), "x");
        git.write(QStringLiteral("new/my file.tf"), after);
        git.run("add -A");
        const auto diff = diffOf({QStringLiteral("new/my file.tf"), std::nullopt, after});
        QVERIFY(diff);
        QCOMPARE(unifiedDiff(*diff), git.run("diff --cached"));
    }

    void linesCarryNumbersAndWords()
    {
        const auto diff =
            diffOf({QStringLiteral("a.tf"), "block {\n  version = 3\n}\n", "block {\n  version = 4\n}\n"});
        QVERIFY(diff);
        QCOMPARE(diff->added, 1);
        QCOMPARE(diff->removed, 1);
        const DiffLine removed = diff->hunks[0].lines[1];
        QCOMPARE(removed.oldLine, 2);
        QCOMPARE(removed.newLine, 0);
        QCOMPARE(removed.changed, (QVector<ByteRange>{{12, 13}}));
    }

    void wordsThatDiffer()
    {
        const auto [before, after] = changedWords("a one b two", "a three b two c");
        QCOMPARE(before, (QVector<ByteRange>{{2, 5}}));
        QCOMPARE(after, (QVector<ByteRange>{{2, 7}, {13, 15}}));
    }
};

QTEST_GUILESS_MAIN(TestDiff)
#include "tst_diff.moc"
