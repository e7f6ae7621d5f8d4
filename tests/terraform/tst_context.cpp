#include "golden.h"

#include "terraform/context.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::terraform;

class tst_context : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheBlockWithItsNumbers();
    void paintsWhatCouldBeAValue_data();
    void paintsWhatCouldBeAValue();
    void leavesTheRestReadable();
    void paintsOverFileBorders();
    void hidesEveryCanary();
    void showsJsonAsItIs();
};

namespace {

/// The whole file as the inspector would show it.
QString shown(const Model &model, const QString &path)
{
    const hcl::File &file = *model.files.at(path);
    QByteArray bytes = file.bytes();
    const std::vector<ByteRange> spans = secretSpans(model, path);
    for (auto span = spans.rbegin(); span != spans.rend(); ++span)
        bytes.replace(span->begin, span->size(), "•••");
    return QString::fromUtf8(bytes);
}

} // namespace

void tst_context::showsTheBlockWithItsNumbers()
{
    const Model model = test::readText("# first\r\nresource \"vault_kv_secret_v2\" \"x\" {\r\n  mount = \"airflow\"\r\n"
                                       "  name = \"é\"\r\n  data_json = \"{}\"\r\n}\r\n# last\r\n");
    const std::vector<ContextLine> lines = context(model, model.declarations.front());
    QCOMPARE(lines.size(), size_t(5));
    QCOMPARE(lines[0].number, 2);
    QCOMPARE(lines[2].text, QStringLiteral("  name = \"é\""));
    QCOMPARE(lines[3].text, QStringLiteral("  data_json = \"•••\""));
    QCOMPARE(lines[3].hidden, (std::vector<TextSpan>{{15, 3}}));
    QCOMPARE(context(model, model.declarations.front(), 2).size(), size_t(2));
}

void tst_context::paintsWhatCouldBeAValue_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("data_json as JSON text") << QByteArray("resource \"a\" \"b\" {\n  data_json = \"CANARY\"\n}\n");
    QTest::newRow("data_json as a heredoc")
        << QByteArray("resource \"a\" \"b\" {\n  data_json = <<-EOT\n    {\n  CANARY }\n  EOT\n}\n");
    QTest::newRow("an object inside jsonencode")
        << QByteArray("resource \"a\" \"b\" {\n  data_json_wo = jsonencode({ any = { deep = [\"CANARY\"] } })\n}\n");
    QTest::newRow("a password in a nested block")
        << QByteArray("resource \"a\" \"b\" {\n  postgresql {\n    password = \"CANARY\"\n  }\n}\n");
    QTest::newRow("a connection URL") << QByteArray(
        "resource \"a\" \"b\" {\n  connection_url = \"pg://u:CANARY@h\"\n}\n");
    QTest::newRow("beside an interpolation")
        << QByteArray("resource \"a\" \"b\" {\n  value = \"${var.user}:CANARY\"\n}\n");
    QTest::newRow("the default of a sensitive variable")
        << QByteArray("variable \"x\" {\n  sensitive = true\n  default = \"CANARY\"\n}\n");
    QTest::newRow("the default of a variable that sounds secret")
        << QByteArray("variable \"api_token\" {\n  default = \"CANARY\"\n}\n");
    QTest::newRow("a local that feeds a value") << QByteArray(
        "locals {\n  a = local.b\n  b = \"CANARY\"\n}\nresource \"a\" \"b\" {\n  data_json = local.a\n}\n");
    QTest::newRow("a map entry under a key that sounds secret")
        << QByteArray("locals {\n  users = { a = { password = \"CANARY\" } }\n}\n");
    QTest::newRow("an argument of a module") << QByteArray("module \"m\" {\n  db_password = \"CANARY\"\n}\n");
    QTest::newRow("a commented line") << QByteArray("# password = \"CANARY\"\nlocals {}\n");
    QTest::newRow("a comment behind a slash, over lines")
        << QByteArray("locals {\n  a = \"http://x#y\" // token = \"CANARY\"\n}\n/* secret:\n \"CANARY\" */\n");
    QTest::newRow("a comment after an apostrophe") << QByteArray("# don't: password = \"CANARY\n");
    QTest::newRow("a number") << QByteArray(
        "resource \"a\" \"b\" {\n  data_json_wo = jsonencode({ pin = 7700777 })\n}\n");
}

void tst_context::paintsWhatCouldBeAValue()
{
    QFETCH(QByteArray, text);
    const Model model = test::readText(text);
    QVERIFY(model.problems.empty());
    const QString painted = shown(model, QStringLiteral("main.tf"));
    QVERIFY2(!painted.contains(QStringLiteral("CANARY")) && !painted.contains(QStringLiteral("7700777")),
        qPrintable(painted));
}

void tst_context::leavesTheRestReadable()
{
    const QByteArray text =
        "resource \"vault_kv_secret_v2\" \"x\" {\n  mount = \"airflow\"\n  name = \"prod/x\"\n"
        "  data_json_wo = jsonencode({ password = var.tokens[\"x\"] })\n  data_json_wo_version = 3\n}\n";
    QCOMPARE(shown(test::readText(text), QStringLiteral("main.tf")), QString::fromUtf8(text));
}

void tst_context::paintsOverFileBorders()
{
    const Model model = read({{QStringLiteral("a/main.tf"),
                                  "resource \"a\" \"b\" {\n  value = local.x\n}\nmodule \"m\" {\n  source = \"../m\"\n"
                                  "  data = \"CANARY\"\n}\n"},
        {QStringLiteral("a/locals.tf"), "locals {\n  x = \"CANARY\"\n}\n"},
        {QStringLiteral("a/variables.tf"), "variable \"y\" {\n  sensitive = true\n}\n"},
        {QStringLiteral("a/terraform.tfvars"), "y = \"CANARY\"\n"},
        {QStringLiteral("m/main.tf"), "variable \"data\" {\n  ephemeral = true\n}\n"}});
    for (const auto &[path, file] : model.files)
        QVERIFY2(!shown(model, path).contains(QStringLiteral("CANARY")), qPrintable(path));
}

void tst_context::hidesEveryCanary()
{
    const Model model = read(test::filesBelow(QStringLiteral(SALLYPORT_TEST_DATA "/values_in_state/input")));
    for (const Declaration &declaration : model.declarations) {
        for (const ContextLine &line : context(model, declaration))
            QVERIFY2(!line.text.contains(QStringLiteral("CANARY")), qPrintable(line.text));
    }
    QVERIFY(!shown(model, QStringLiteral("main.tf")).contains(QStringLiteral("CANARY")));
}

/// JSON is shown as it is written, with the lines that it has.
void tst_context::showsJsonAsItIs()
{
    const Model model = read({{QStringLiteral("main.tf.json"),
        "{\n  \"//\": \"the token was CANARY\",\n  \"resource\": {\n    \"vault_kv_secret_v2\": {\n      \"x\": {\n"
        "        \"mount\": \"airflow\",\n        \"name\": \"n\",\n        \"data_json\": "
        "\"{\\\"a\\\":\\\"CANARY\\\"}\"\n"
        "      }\n    }\n  }\n}\n"}});
    QVERIFY(model.problems.empty());
    const Declaration &declaration = model.declarations.front();
    QCOMPARE(declaration.at.toString(), QStringLiteral("main.tf.json:5:7"));
    const std::vector<ContextLine> lines = context(model, declaration);
    QCOMPARE(lines.size(), size_t(5));
    QCOMPARE(lines[0].text, QStringLiteral("      \"x\": {"));
    QCOMPARE(lines[0].number, 5);
    QCOMPARE(lines[3].text, QStringLiteral("        \"data_json\": \"•••\""));
    QByteArray bytes = model.json.begin()->second->sourceMap()->original;
    const std::vector<ByteRange> spans = secretSpans(model, QStringLiteral("main.tf.json"));
    for (auto span = spans.rbegin(); span != spans.rend(); ++span)
        bytes.replace(span->begin, span->size(), "•••");
    QVERIFY2(!bytes.contains("CANARY"), bytes.constData());
}

QTEST_GUILESS_MAIN(tst_context)
#include "tst_context.moc"
