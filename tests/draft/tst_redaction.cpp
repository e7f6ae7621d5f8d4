#include "draft/redaction.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::draft;

/// A diff never shows plaintext, on whichever side and in whatever line it stands.
class RedactionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hides_data();
    void hides();
    void namesTheLines();
    void paintsTheLineOfTheHunk();
    void hidesEachLineOfAKey();
    void leavesOtherDiffsAlone();
};

namespace {

const QByteArray canary = "cAnary7531";

struct Shown
{
    git::DiffFile diff;
    Redaction redaction;
    QByteArray text;
};

Shown show(const QByteArray &before, const QByteArray &after)
{
    const git::FileEdit edit{QStringLiteral("a.tf"), before, after, git::FileMode::Regular};
    Shown shown{git::diffOf(edit).value(), {}, {}};
    shown.redaction = redact(edit, shown.diff);
    shown.text = redactedDiff(shown.diff, shown.redaction.ranges);
    return shown;
}

QByteArray variable(const QByteArray &value, int version)
{
    return "variable \"db_password\" {\n  default = \"" + value +
           "\"\n}\nlocals {\n  version = " + QByteArray::number(version) + "\n}\n";
}

} // namespace

void RedactionTest::hides_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("context") << variable(canary, 1) << variable(canary, 2);
    QTest::newRow("removed line") << variable(canary, 1) << variable("", 1);
    QTest::newRow("added line") << variable("", 1) << variable(canary, 1);
    QTest::newRow("both sides") << variable(canary, 1) << variable(canary + "x", 1);
    QTest::newRow("comment") << "# password = \"" + canary + "\"\na = 1\n"
                             << "# password = \"" + canary + "\"\na = 2\n";
    QTest::newRow("comment without quotes") << "# password = " + canary + "\na = 1\n"
                                            << "# password = " + canary + "\na = 2\n";
    QTest::newRow("no final newline") << "a = 1\npassword = \"" + canary + "\""
                                      << "a = 2\npassword = \"" + canary + "\"";
    QTest::newRow("carriage returns") << "a = 1\r\npassword = \"" + canary + "\"\r\n"
                                      << "a = 2\r\npassword = \"" + canary + "\"\r\n";
    QTest::newRow("file that does not parse") << "{\npassword = \"" + canary + "\"\n"
                                              << "[\npassword = \"" + canary + "\"\n";
    QTest::newRow("key names a heredoc's JSON") << "a = 1\nb = <<EOT\n{\"password\": \"" + canary + "\"}\nEOT\n"
                                                << "a = 2\nb = <<EOT\n{\"password\": \"" + canary + "\"}\nEOT\n";
    QTest::newRow("behind letters of more bytes")
        << "a = \"ж\"\nlocals {\n x = { ключ = \"ж\", password = \"" + canary + "\" }\n}\n"
        << "a = \"й\"\nlocals {\n x = { ключ = \"ж\", password = \"" + canary + "\" }\n}\n";
}

void RedactionTest::hides()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const Shown shown = show(before, after);
    QVERIFY2(!shown.text.contains(canary), shown.text.constData());
    QVERIFY2(shown.text.contains("•••"), shown.text.constData());
    QVERIFY(!shown.redaction.lines.empty());
    // What git is given is untouched.
    QVERIFY(git::unifiedDiff(shown.diff).contains(canary));
}

void RedactionTest::namesTheLines()
{
    const Shown shown = show(variable(canary, 1), variable("hunter2go", 1));
    QCOMPARE(shown.redaction.lines.size(), size_t(2));
    QCOMPARE(shown.redaction.lines[0].at.toString(), QStringLiteral("a.tf:2"));
    QCOMPARE(int(shown.redaction.lines[0].kind), int(git::DiffLine::Kind::Removed));
    QCOMPARE(int(shown.redaction.lines[1].kind), int(git::DiffLine::Kind::Added));
    const QVector<ByteRange> hidden = shown.redaction.ranges.at(0).at(1);
    QCOMPARE(hidden, (QVector<ByteRange>{{13, 13 + canary.size()}}));
    QCOMPARE(shown.diff.hunks[0].lines[1].bytes.mid(hidden[0].begin, hidden[0].size()), canary);
}

void RedactionTest::paintsTheLineOfTheHunk()
{
    const QByteArray filler = " # 1\n # 2\n # 3\n # 4\n # 5\n";
    const QByteArray head = "db_password = \"" + canary + "\"\n" + filler;
    const Shown shown = show(head + "a = 1\n", head + "a = 2\n");
    QVERIFY2(shown.text.contains("@@ db_password = \"•••\""), shown.text.constData());
    QVERIFY(!git::unifiedDiff(shown.diff).contains(canary));
}

void RedactionTest::hidesEachLineOfAKey()
{
    const auto file = [](const QByteArray &tail) {
        return "a = <<EOT\n-----BEGIN "
               "PRIVATE KEY-----\n" +
               canary + "1\n" + canary +
               "2\n-----END "
               "PRIVATE KEY-----\nEOT\nb = " +
               tail + "\n";
    };
    const Shown shown = show(file("1"), file("2"));
    QVERIFY2(!shown.text.contains(canary), shown.text.constData());
}

void RedactionTest::leavesOtherDiffsAlone()
{
    const Shown shown = show("a = 1\npassword = var.x\n", "a = 2\npassword = var.x\n");
    QVERIFY(shown.redaction.lines.empty());
    QCOMPARE(shown.text, git::unifiedDiff(shown.diff));
}

QTEST_GUILESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
