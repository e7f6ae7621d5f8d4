#include "draft/left_out.h"

#include "draft/change_parts.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::draft;

class tst_left_out : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatWasNamed_data();
    void leavesOutWhatWasNamed();
    void refusesWhatIsNoLongerThere();
    void refusesForChangesWhosePartsWorkTogether();
};

namespace {

const QByteArray before = "resource \"t\" \"x\" {\n  owner = \"a\"\n  kind  = \"b\"\n  every = 1\n}\n# the end\n";

/// Three parts: the owner, the interval, and a block over the end of the file.
Plan plan()
{
    QByteArray after = before;
    after.replace("\"a\"", "\"c\"").replace("every = 1", "every = 2");
    Plan plan;
    plan.edits = {{QStringLiteral("x.tf"), before, after + "\nvariable \"v\" {\n  type = string\n}\n"}};
    return plan;
}

ChangeKind kindWith(Parts parts)
{
    ChangeKind kind = *changeKind(QStringLiteral("declare"));
    kind.parts = parts;
    return kind;
}

std::vector<PartId> idsAt(const QList<int> &indexes)
{
    const auto parts = partsOf(plan().edits.front());
    std::vector<PartId> ids;
    for (const int index : indexes)
        ids.push_back(parts->at(size_t(index)).id);
    return ids;
}

Change leavingOut(const std::vector<PartId> &ids)
{
    Change change;
    change.kind = QStringLiteral("declare");
    change.secret = {QStringLiteral("prod"), QStringLiteral("x")};
    change.without = ids;
    return change;
}

} // namespace

void tst_left_out::leavesOutWhatWasNamed_data()
{
    QTest::addColumn<QList<int>>("parts");
    QTest::addColumn<QByteArray>("added"); // lines that are left, or the refusal
    QTest::newRow("the owner") << QList<int>{0} << QByteArray("every = 2|variable");
    QTest::newRow("the interval") << QList<int>{1} << QByteArray("owner = \"c\"|variable");
    QTest::newRow("the block") << QList<int>{2} << QByteArray("owner = \"c\"|every = 2");
    QTest::newRow("two") << QList<int>{0, 2} << QByteArray("every = 2");
    QTest::newRow("all") << QList<int>{0, 1, 2} << QByteArray("nothing is left of this change");
}

void tst_left_out::leavesOutWhatWasNamed()
{
    QFETCH(QList<int>, parts);
    QFETCH(QByteArray, added);
    const auto reduced = withoutLeftOut(plan(), leavingOut(idsAt(parts)), kindWith(Parts::Optional));
    if (!reduced) {
        QCOMPARE(reduced.error().code, ErrorCode::Refused);
        QCOMPARE(englishText(reduced.error().what).toUtf8(), added);
        return;
    }
    const QByteArray after = reduced->edits.front().after;
    for (const char *line : {"owner = \"c\"", "every = 2", "variable"})
        QVERIFY2(after.contains(line) == added.split('|').contains(line), after.constData());
}

void tst_left_out::refusesWhatIsNoLongerThere()
{
    const PartId other{QStringLiteral("x.tf"), QStringLiteral("resource \"t\" \"x\" > tags"), QStringLiteral("0"), 1};
    const auto refused = withoutLeftOut(plan(), leavingOut({other}), kindWith(Parts::Optional));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY(englishText(refused.error().what).contains(QLatin1String("tags")));
    QCOMPARE(refused.error().subject, QStringLiteral("x.tf"));
    QVERIFY(!refused.error().advice.isEmpty());
    // What would break the file is refused with the parser's reason.
    Plan broken;
    broken.edits = {{QStringLiteral("x.tf"), QByteArray("a = [\n  1,\n]\n"), "b = {\n  1,\n}\n"}};
    const auto parts = partsOf(broken.edits.front());
    const auto half = withoutLeftOut(broken, leavingOut({parts->front().id}), kindWith(Parts::Optional));
    QVERIFY(!half);
    QVERIFY(englishText(half.error().what).contains(QLatin1String("does not parse")));
}

void tst_left_out::refusesForChangesWhosePartsWorkTogether()
{
    const auto refused = withoutLeftOut(plan(), leavingOut(idsAt({0})), kindWith(Parts::Together));
    QVERIFY(!refused);
    QVERIFY(englishText(refused.error().what).contains(QLatin1String("only work together")));
    QCOMPARE(int(changeKind(QStringLiteral("rotate"))->parts), int(Parts::Together));
}

QTEST_GUILESS_MAIN(tst_left_out)
#include "tst_left_out.moc"
