#include "hcl/highlight.h"

#include <QTest>

using namespace sallyport::hcl;

class TestHighlight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classes_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("block") << QByteArray("resource \"t\" \"n\" {") << QByteArray("k:resource s:\"t\" s:\"n\" p:{");
        QTest::newRow("number") << QByteArray("  version = 7") << QByteArray("n:version p:= d:7");
        QTest::newRow("attribute called path") << QByteArray("path = true") << QByteArray("n:path p:= k:true");
        QTest::newRow("member called path") << QByteArray("x = a.path") << QByteArray("n:x p:= n:a p:. n:path");
        QTest::newRow("comment") << QByteArray("a # b \"c\"") << QByteArray("n:a c:# b \"c\"");
        QTest::newRow("interpolation") << QByteArray("\"a${b}c\"") << QByteArray("s:\"a i:${b} s:c\"");
        QTest::newRow("escaped interpolation") << QByteArray("\"$${b}\"") << QByteArray("s:\"$${b}\"");
        QTest::newRow("unclosed string") << QByteArray("x = \"abc") << QByteArray("n:x p:= s:\"abc");
        QTest::newRow("escape at the end") << QByteArray("\"\\") << QByteArray("s:\"\\");
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }

    void classes()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, expected);
        QByteArrayList parts;
        for (const Token &token : tokens(line))
            parts.push_back(QByteArray(1, "nksidcp"[static_cast<int>(token.kind)]) + ':' +
                            line.mid(token.range.begin, token.range.size()));
        QCOMPARE(parts.join(' '), expected);
    }
};

QTEST_APPLESS_MAIN(TestHighlight)
#include "tst_highlight.moc"
