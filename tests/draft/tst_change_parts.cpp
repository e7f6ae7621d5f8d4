#include "draft/change_parts.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::draft;

class tst_change_parts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEachRun_data();
    void namesEachRun();
    void staysTheSamePartWhenTheBaseMoves();
    void leavesOut_data();
    void leavesOut();
};

namespace {

git::FileEdit edit(const QByteArray &before, const QByteArray &after)
{
    return {QStringLiteral("a.tf"), before, after};
}

} // namespace

void tst_change_parts::namesEachRun_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("places");
    QTest::newRow("nothing") << QByteArray("a = 1\n") << QByteArray("a = 1\n") << QString();
    QTest::newRow("an attribute in a block")
        << QByteArray("resource \"t\" \"x\" {\n  version = 1\n}\n")
        << QByteArray("resource \"t\" \"x\" {\n  version = 2\n}\n") << QStringLiteral("resource \"t\" \"x\" > version");
    QTest::newRow("an entry of a map") << QByteArray("locals {\n  c = {\n    s = {\n      v = 1\n    }\n  }\n}\n")
                                       << QByteArray("locals {\n  c = {\n    s = {\n      v = 2\n    }\n  }\n}\n")
                                       << QStringLiteral("locals > c > s > v");
    QTest::newRow("a block at the end") << QByteArray("a = 1\n") << QByteArray("a = 1\n\nvariable \"x\" {\n}\n")
                                        << QStringLiteral("variable \"x\"");
    QTest::newRow("two runs side by side")
        << QByteArray("a = 1\nb = 1\nc = 1\n") << QByteArray("a = 2\nb = 1\nc = 2\n") << QStringLiteral("a|c");
    QTest::newRow("a removed line") << QByteArray("a = 1\nb = 1\n") << QByteArray("a = 1\n") << QStringLiteral("b");
    QTest::newRow("a new file") << QByteArray() << QByteArray("a = 1\n") << QStringLiteral("a");
    QTest::newRow("a step of a workflow")
        << QByteArray("jobs:\n  lint:\n    - run: fmt\n")
        << QByteArray("jobs:\n  lint:\n    - run: fmt\n    - run: plan\n") << QStringLiteral("jobs > lint > - run");
}

void tst_change_parts::namesEachRun()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto parts = partsOf(edit(before, after));
    QVERIFY(parts);
    QStringList places;
    for (const Part &part : *parts)
        places += part.id.place;
    QTEST(places.join(u'|'), "places");
}

void tst_change_parts::staysTheSamePartWhenTheBaseMoves()
{
    const auto first = partsOf(edit("r \"x\" {\n  version = 7\n}\n", "r \"x\" {\n  version = 8\n}\n"));
    // The base has bumped it too, and other lines came before.
    const auto later = partsOf(edit("# new\nb {\n}\n\nr \"x\" {\n  a = 1\n  version = 8\n}\n",
        "# new\nb {\n}\n\nr \"x\" {\n  a = 1\n  version = 9\n}\n"));
    QVERIFY(first->front().id == later->front().id);
    const auto other = partsOf(edit("r \"y\" {\n  version = 7\n}\n", "r \"y\" {\n  version = 8\n}\n"));
    QVERIFY(first->front().id != other->front().id);
}

void tst_change_parts::leavesOut_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QList<int>>("leftOut");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray before("a = 1\nb = 1\nc = 1");
    const QByteArray after("a = 2\nb = 1\nx = 0\nc = 2\n");
    QTest::newRow("none") << before << after << QList<int>{} << after;
    QTest::newRow("the first") << before << after << QList<int>{0} << QByteArray("a = 1\nb = 1\nx = 0\nc = 2\n");
    QTest::newRow("the last, with the missing newline")
        << before << after << QList<int>{1} << QByteArray("a = 2\nb = 1\nc = 1");
    QTest::newRow("all") << before << after << QList<int>{0, 1} << before;
    QTest::newRow("one of two that look the same")
        << QByteArray("r {\n  v = 1\n  w = 0\n  v = 1\n}\n") << QByteArray("r {\n  v = 2\n  w = 0\n  v = 2\n}\n")
        << QList<int>{1} << QByteArray("r {\n  v = 2\n  w = 0\n  v = 1\n}\n");
    QTest::newRow("CRLF") << QByteArray("a = 1\r\nb = 1\r\nc = 1\r\n") << QByteArray("a = 2\r\nb = 1\r\nc = 2\r\n")
                          << QList<int>{0} << QByteArray("a = 1\r\nb = 1\r\nc = 2\r\n");
}

void tst_change_parts::leavesOut()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QList<int>, leftOut);
    const auto parts = partsOf(edit(before, after));
    std::vector<PartId> ids;
    for (const int index : leftOut)
        ids.push_back(parts->at(size_t(index)).id);
    const auto reduced = withoutParts(edit(before, after), ids);
    QVERIFY(reduced);
    QTEST(reduced->after, "expected");
}

QTEST_GUILESS_MAIN(tst_change_parts)
#include "tst_change_parts.moc"
