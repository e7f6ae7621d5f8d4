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
    void rereadsOnlyWhatChanged_data();
    void rereadsOnlyWhatChanged();
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
    const Model model =
        read(test::filesBelow(folder + QStringLiteral("/input")), test::runsIn(folder + QStringLiteral("/runs.txt")));
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

/// Names a file of the data and what is put into it.
void tst_model::rereadsOnlyWhatChanged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QString() << QByteArray();
    QTest::newRow("a new file") << QStringLiteral("live/prod/new.tf")
                                << QByteArray("resource \"vault_mount\" \"n\" {\n  path = \"n\"\n}\n");
    QTest::newRow("a new root") << QStringLiteral("live/dev/main.tf")
                                << QByteArray("module \"x\" {\n  source = \"../../modules/team\"\n}\n");
    QTest::newRow("a module of all roots")
        << QStringLiteral("modules/secret/main.tf") << QByteArray("variable \"x\" {}\n");
    QTest::newRow("a file that no longer parses")
        << QStringLiteral("live/prod/main.tf") << QByteArray("resource {{{\n");
    QTest::newRow("variables of one root")
        << QStringLiteral("live/prod/terraform.tfvars") << QByteArray("team = \"z\"\n");
}

void tst_model::rereadsOnlyWhatChanged()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, bytes);
    std::vector<SourceFile> files = test::filesBelow(QStringLiteral(SALLYPORT_TEST_DATA "/nested_modules/input"));
    const Model before = read(files);
    const auto same =
        std::find_if(files.begin(), files.end(), [&](const SourceFile &file) { return file.path == path; });
    if (same != files.end())
        same->bytes = bytes;
    else if (!path.isEmpty())
        files.push_back({path, bytes});
    const Model after = reread(before, files);
    const auto reading = [](const Model &model, const char *root) {
        return model.readings.at(QString::fromLatin1(root)).reading;
    };
    QCOMPARE(test::printed(after), test::printed(read(files)));
    for (const auto &[name, file] : after.files)
        QCOMPARE(name != path, before.files.contains(name) && before.files.at(name) == file);
    const bool isShared = path.startsWith(QLatin1String("modules/"));
    QCOMPARE(reading(after, "live/staging") == reading(before, "live/staging"), !isShared);
    QCOMPARE(reading(after, "live/prod") == reading(before, "live/prod"),
        path.isEmpty() || path.startsWith(QLatin1String("live/dev")));
}

void tst_model::nothingAtAll()
{
    const Model model = read({});
    QVERIFY(model.declarations.empty() && model.roots.empty() && model.problems.empty());
}

void tst_model::neverKeepsASecretValue()
{
    for (const char *folder : {"values_in_state", "aws", "google", "azure", "json"}) {
        const Model model =
            read(test::filesBelow(QStringLiteral(SALLYPORT_TEST_DATA "/%1/input").arg(QLatin1String(folder))));
        QVERIFY(model.declarations.size() >= 3);
        QVERIFY(!test::printed(model).contains(QStringLiteral("CANARY")));
    }
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
    QVERIFY(model.declarations.front().source != ValueSource::Literal);
}

QTEST_GUILESS_MAIN(tst_model)
#include "tst_model.moc"
