#include "plan_filter/filter.h"

#include <QProcess>
#include <QTest>

#include <sstream>

using namespace sallyport;

class tst_plan_filter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsThroughOnlyWhatHoldsNoValue_data();
    void letsThroughOnlyWhatHoldsNoValue();
    void filtersAValidation_data();
    void filtersAValidation();
    void theProgramKnowsItsTwoWords_data();
    void theProgramKnowsItsTwoWords();
};

namespace {

QByteArray filtered(void (*filter)(std::istream &, std::ostream &), const QByteArray &text)
{
    std::istringstream in(text.toStdString());
    std::ostringstream out;
    filter(in, out);
    return QByteArray::fromStdString(out.str());
}

} // namespace

void tst_plan_filter::letsThroughOnlyWhatHoldsNoValue_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("passed");
    QTest::newRow("a planned change")
        << QByteArray(R"({"@level":"info","@message":"x: CANARY","type":"planned_change","change":{"resource":)"
                      R"({"addr":"vault_mount.a","resource_key":"CANARY"},"action":"update","reason":"CANARY"}})")
        << QByteArray(R"({"action":"update","address":"vault_mount.a","type":"change"})"
                      "\n");
    QTest::newRow("an action that nobody knows")
        << QByteArray(R"({"type":"planned_change","change":{"resource":{"addr":"a.b"},"action":"CANARY"}})")
        << QByteArray(R"({"action":"other","address":"a.b","type":"change"})"
                      "\n");
    QTest::newRow("the summary")
        << QByteArray(R"({"type":"change_summary","@message":"CANARY","changes":{"add":1,"change":2,"import":4,)"
                      R"("remove":3,"operation":"CANARY"}})")
        << QByteArray(R"({"add":1,"change":2,"import":4,"remove":3,"type":"summary"})"
                      "\n");
    QTest::newRow("a diagnostic")
        << QByteArray(
               R"({"type":"diagnostic","@message":"Error: CANARY","diagnostic":{"severity":"error","summary":"CANARY",)"
               R"("detail":"CANARY","address":"vault_mount.a","snippet":{"code":"CANARY","values":[{"traversal":)"
               R"("var.x","statement":"is \"CANARY\""}]}}})")
        << QByteArray(R"({"address":"vault_mount.a","severity":"error","type":"diagnostic"})"
                      "\n");
    QTest::newRow("a diagnostic without a place")
        << QByteArray(R"({"type":"diagnostic","diagnostic":{"severity":"CANARY","summary":"CANARY"}})")
        << QByteArray(R"({"address":"","severity":"other","type":"diagnostic"})"
                      "\n");
    QTest::newRow("outputs") << QByteArray(R"({"type":"outputs","outputs":{"x":{"value":"CANARY"}}})") << QByteArray();
    QTest::newRow("drift") << QByteArray(R"({"type":"resource_drift","change":{"resource":{"addr":"CANARY"}}})")
                           << QByteArray();
    QTest::newRow("progress") << QByteArray(R"({"type":"refresh_start","hook":{"id_value":"CANARY"}})") << QByteArray();
    QTest::newRow("a line of a wrapper") << QByteArray("CANARY: please log in")
                                         << QByteArray("{\"type\":\"unreadable\"}\n");
    QTest::newRow("an array") << QByteArray("[\"CANARY\"]") << QByteArray("{\"type\":\"unreadable\"}\n");
    QTest::newRow("not UTF-8") << QByteArray("{\"type\":\"\xff"
                                             "CANARY\"}")
                               << QByteArray("{\"type\":\"unreadable\"}\n");
    QTest::newRow("an address that is no text")
        << QByteArray(R"({"type":"planned_change","change":{"resource":{"addr":["CANARY"]},"action":"read"}})")
        << QByteArray(R"({"action":"read","address":"","type":"change"})"
                      "\n");
    QTest::newRow("an address over several lines")
        << QByteArray(R"({"type":"planned_change","change":{"resource":{"addr":"a\nCANARY"},"action":"read"}})")
        << QByteArray(R"({"action":"read","address":"","type":"change"})"
                      "\n");
    QTest::newRow("an empty line") << QByteArray("\n") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void tst_plan_filter::letsThroughOnlyWhatHoldsNoValue()
{
    QFETCH(QByteArray, line);
    const QByteArray passed = filtered(plan_filter::filterPlan, line);
    QTEST(passed, "passed");
    QVERIFY(!passed.contains("CANARY"));
}

void tst_plan_filter::filtersAValidation_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("passed");
    QTest::newRow("valid") << QByteArray("{\n  \"valid\": true,\n  \"diagnostics\": []\n}\n") << QByteArray();
    QTest::newRow("an error at a place")
        << QByteArray(R"({"valid":false,"diagnostics":[{"severity":"error","summary":"CANARY","detail":"CANARY",)"
                      R"("range":{"filename":"main.tf","start":{"line":7,"column":1}},"snippet":{"code":"CANARY"}}]})")
        << QByteArray(R"({"address":"","file":"main.tf","line":7,"severity":"error","type":"diagnostic"})"
                      "\n");
    QTest::newRow("an error without a place")
        << QByteArray(R"({"diagnostics":[{"severity":"error","summary":"CANARY"}]})")
        << QByteArray(R"({"address":"","file":"","line":0,"severity":"error","type":"diagnostic"})"
                      "\n");
    QTest::newRow("no JSON") << QByteArray("CANARY") << QByteArray("{\"type\":\"unreadable\"}\n");
}

void tst_plan_filter::filtersAValidation()
{
    QFETCH(QByteArray, text);
    const QByteArray passed = filtered(plan_filter::filterValidation, text);
    QTEST(passed, "passed");
    QVERIFY(!passed.contains("CANARY"));
}

void tst_plan_filter::theProgramKnowsItsTwoWords_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("plan") << QStringList{QStringLiteral("plan")} << 0;
    QTest::newRow("validate") << QStringList{QStringLiteral("validate")} << 0;
    QTest::newRow("another") << QStringList{QStringLiteral("show")} << 2;
    QTest::newRow("none") << QStringList() << 2;
}

void tst_plan_filter::theProgramKnowsItsTwoWords()
{
    QFETCH(QStringList, arguments);
    QProcess program;
    program.start(QStringLiteral(PLAN_FILTER), arguments);
    program.write("CANARY\n");
    program.closeWriteChannel();
    QVERIFY(program.waitForFinished());
    QTEST(program.exitCode(), "exitCode");
    QVERIFY(!program.readAllStandardOutput().contains("CANARY"));
    QVERIFY(program.readAllStandardError().isEmpty());
}

QTEST_GUILESS_MAIN(tst_plan_filter)
#include "tst_plan_filter.moc"
