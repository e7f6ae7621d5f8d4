#include "golden.h"

#include <QDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::terraform;

/// Each folder of data/ is a repository (`input`) and all that the model says of it (`expected.txt`).
class tst_model : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data();
    void golden();
    void nothingAtAll();
    void neverKeepsASecretValue();
    void deepNestingEnds_data();
    void deepNestingEnds();
    void modulesThatMultiplyAreBounded();
    void valuesThatDoubleAreBounded_data();
    void valuesThatDoubleAreBounded();
};

void tst_model::golden_data()
{
    QTest::addColumn<QString>("folder");
    const QDir data(QStringLiteral(SALLYPORT_TEST_DATA));
    for (const QString &name : data.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::newRow(qPrintable(name)) << data.filePath(name);
}

void tst_model::golden()
{
    QFETCH(QString, folder);
    const Model model = read(test::filesBelow(folder + QStringLiteral("/input")));
    const QString actual = test::printed(model);

    QFile expectedFile(folder + QStringLiteral("/expected.txt"));
    const QString expected =
        expectedFile.open(QIODevice::ReadOnly) ? QString::fromUtf8(expectedFile.readAll()) : QString();
    if (actual != expected) {
        QFile actualFile(folder + QStringLiteral("/expected.txt.actual"));
        QVERIFY(actualFile.open(QIODevice::WriteOnly));
        actualFile.write(actual.toUtf8());
        const QStringList actualLines = actual.split(QLatin1Char('\n'));
        const QStringList expectedLines = expected.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < std::min(actualLines.size(), expectedLines.size()); ++i)
            QCOMPARE(actualLines[i], expectedLines[i]);
    }
    QCOMPARE(actual, expected);
}

void tst_model::nothingAtAll()
{
    const Model model = read({});
    QVERIFY(model.declarations.empty() && model.roots.empty() && model.problems.empty());
}

void tst_model::neverKeepsASecretValue()
{
    const Model model = read(test::filesBelow(QStringLiteral(SALLYPORT_TEST_DATA "/values_in_state/input")));
    QVERIFY(model.declarations.size() >= 8);
    QVERIFY(!test::printed(model).contains(QStringLiteral("CANARY")));
}

void tst_model::deepNestingEnds_data()
{
    QTest::addColumn<QByteArray>("open");
    QTest::addColumn<QByteArray>("close");
    QTest::newRow("names") << QByteArray() << QByteArray();
    QTest::newRow("names of deep lists") << QByteArray(380, '[') << QByteArray(380, ']');
    QTest::newRow("names in deep parentheses") << QByteArray(380, '(') << QByteArray(380, ')');
}

/// Each name leads to the one before; they are asked for from the last one down, and then from the first one up.
void tst_model::deepNestingEnds()
{
    QFETCH(QByteArray, open);
    QFETCH(QByteArray, close);
    constexpr int names = 300;
    QByteArray text = "locals {\n  l0 = \"x\"\n";
    for (int i = 1; i < names; ++i)
        text += "  l" + QByteArray::number(i) + " = " + open + "local.l" + QByteArray::number(i - 1) + close + "\n";
    text += "}\n";
    for (int i = 0; i < 2 * names; ++i)
        text += "resource \"vault_policy\" \"x" + QByteArray::number(1000 + i) + "\" {\n  name = local.l" +
                QByteArray::number(i < names ? names - 1 - i : i - names) + "\n}\n";
    const Model model = test::readText(text);
    QCOMPARE(model.declarations.size(), size_t(2 * names));
    for (const Declaration &declaration : model.declarations)
        QVERIFY(declaration.name == QStringLiteral("x") || !declaration.unresolved.empty());
}

/// Ten directories that each call the next one ten times would be 10^10 instances.
void tst_model::modulesThatMultiplyAreBounded()
{
    std::vector<SourceFile> files;
    for (int depth = 0; depth < 10; ++depth) {
        QByteArray text;
        for (int call = 0; call < 10; ++call)
            text += "module \"c" + QByteArray::number(call) + "\" {\n  source = \"../m" +
                    QByteArray::number(depth + 1) + "\"\n}\n";
        files.push_back({QStringLiteral("m%1/main.tf").arg(depth), text});
    }
    files.push_back({QStringLiteral("m10/main.tf"), "locals {}\n"});
    const Model model = read(files);
    QVERIFY(!model.problems.empty());
}

void tst_model::valuesThatDoubleAreBounded_data()
{
    QTest::addColumn<QByteArray>("twice");
    QTest::newRow("texts") << QByteArray("\"${local.PREV}${local.PREV}\"");
    QTest::newRow("lists") << QByteArray("[local.PREV, local.PREV]");
    QTest::newRow("objects that are not known") << QByteArray("merge(local.PREV, local.PREV, data.x.y.z)");
}

/// Fifty names that each hold the one before twice would be 2^50 characters.
void tst_model::valuesThatDoubleAreBounded()
{
    QFETCH(QByteArray, twice);
    QByteArray text = "locals {\n  l0 = \"x\"\n";
    for (int i = 1; i < 50; ++i)
        text += "  l" + QByteArray::number(i) + " = " +
                QByteArray(twice).replace("PREV", "l" + QByteArray::number(i - 1)) + "\n";
    text += "}\nresource \"vault_kv_secret_v2\" \"x\" {\n  mount = \"m\"\n  name = \"n\"\n"
            "  data_json_wo = jsonencode(local.l49)\n}\n";
    const Model model = test::readText(text);
    QCOMPARE(model.declarations.size(), size_t(1));
    QVERIFY(model.declarations[0].source != ValueSource::Literal);
}

QTEST_GUILESS_MAIN(tst_model)
#include "tst_model.moc"
