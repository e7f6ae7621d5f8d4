#include "hcl/edit.h"
#include "hcl/parser.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <functional>

using namespace sallyport;
using namespace sallyport::hcl;

namespace {

using Edit = std::function<Result<QByteArray>(const File &)>;

const Block *firstBlock(const File &file)
{
    return file.body().blocks.empty() ? nullptr : &file.body().blocks.front();
}

Edit set(const char *name, const char *value)
{
    return [=](const File &file) { return setAttribute(file, firstBlock(file), name, value); };
}

Edit without(const char *name)
{
    return [=](const File &file) { return removeAttribute(file, firstBlock(file), name); };
}

/// The collection to edit is the first attribute's value, or the first argument of the call that it is.
const Expression &collection(const File &file)
{
    const Expression &value = file.body().attributes.front().value;
    return value.kind == Kind::Call ? value.operands.front() : value;
}

Edit setItem(const char *key, const char *value)
{
    return [=](const File &file) { return setObjectItem(file, collection(file), QString::fromUtf8(key), value); };
}

Edit removeItem(const char *key)
{
    return [=](const File &file) { return removeObjectItem(file, collection(file), QString::fromUtf8(key)); };
}

Edit append(const char *value)
{
    return [=](const File &file) { return appendListElement(file, collection(file), value); };
}

/// Whether terraform fmt has nothing to say.
bool isFormatted(const QByteArray &text)
{
    QProcess fmt;
    fmt.start(QStringLiteral("terraform"), {QStringLiteral("fmt"), QStringLiteral("-check"), QStringLiteral("-")});
    fmt.write(text);
    fmt.closeWriteChannel();
    fmt.waitForFinished(30'000);
    return fmt.exitCode() == 0;
}

} // namespace

Q_DECLARE_METATYPE(Edit)

class EditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edits_data();
    void edits();
    void refuses_data();
    void refuses();
    void quotes();
};

void EditTest::edits_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const Edit &edit, const char *after) {
        QTest::newRow(name) << QByteArray(before) << edit << QByteArray(after);
    };
    row("a value is replaced and its comment stays", "a {\n  b = 1 # one\n}\n", set("b", "2"),
        "a {\n  b = 2 # one\n}\n");
    row("a new attribute aligns with its group", "a {\n  long_name = 1\n}\n", set("b", "2"),
        "a {\n  long_name = 1\n  b         = 2\n}\n");
    row("a longer name leaves its neighbours alone", "a {\n  b = 1\n}\n", set("long", "2"),
        "a {\n  b = 1\n\n  long = 2\n}\n");
    row("behind a comment on the last line", "a {\n  b = 1 # one\n}\n", set("c", "2"),
        "a {\n  b = 1 # one\n  c = 2\n}\n");
    row("behind a heredoc", "a {\n  b = <<EOT\nx\nEOT\n}\n", set("c", "2"), "a {\n  b = <<EOT\nx\nEOT\n  c = 2\n}\n");
    row("into an empty block", "a {}\n", set("b", "1"), "a {\n  b = 1\n}\n");
    row("into an empty block of two lines", "a {\n}\n", set("b", "1"), "a {\n  b = 1\n}\n");
    row("a block on one line is opened up", "a { b = 1 }\n", set("c", "2"), "a {\n  b = 1\n  c = 2\n}\n");
    row("before nested blocks", "a {\n  b {}\n}\n", set("c", "1"), "a {\n  c = 1\n\n  b {}\n}\n");
    row("carriage returns stay", "a {\r\n  b = 1\r\n}\r\n", set("c", "2"), "a {\r\n  b = 1\r\n  c = 2\r\n}\r\n");
    row("tabs stay", "a {\n\tb = 1\n}\n", set("c", "2"), "a {\n\tb = 1\n\tc = 2\n}\n");
    row("a byte order mark and a missing last line end stay",
        "\xEF\xBB\xBF"
        "a = 1",
        set("b", "2"),
        "\xEF\xBB\xBF"
        "a = 1\nb = 2");
    row("an attribute goes with its comments", "a {\n  b = 1\n  # about c\n  c = 2 # two\n  d = 3\n}\n", without("c"),
        "a {\n  b = 1\n  d = 3\n}\n");
    row("the only attribute of one line goes", "a { b = 1 }\n", without("b"), "a {}\n");
    row("an item is replaced", "a = { b = 1, c = 2 }\n", setItem("b", "3"), "a = { b = 3, c = 2 }\n");
    row("an item is added on one line", "a = { b = 1 }\n", setItem("c", "2"), "a = { b = 1, c = 2 }\n");
    row("an item is added to lines", "a = {\n  b = 1\n}\n", setItem("c", "2"), "a = {\n  b = 1\n  c = 2\n}\n");
    row("an item is added to lines with commas", "a = {\n  bb = 1,\n}\n", setItem("c", "2"),
        "a = {\n  bb = 1,\n  c  = 2,\n}\n");
    row("an item is added inside jsonencode", "a = jsonencode({ b = 1 })\n", setItem("c", "x.y"),
        "a = jsonencode({ b = 1, c = x.y })\n");
    row("an item with quotes among quoted ones", "a = { \"b\" = 1 }\n", setItem("c", "2"),
        "a = { \"b\" = 1, \"c\" = 2 }\n");
    row("an item is added to nothing", "a = {}\n", setItem("b", "1"), "a = { b = 1 }\n");
    row("the first item goes", "a = { b = 1, c = 2 }\n", removeItem("b"), "a = { c = 2 }\n");
    row("the last item goes", "a = { b = 1, c = 2 }\n", removeItem("c"), "a = { b = 1 }\n");
    row("the only item goes", "a = { b = 1 }\n", removeItem("b"), "a = {}\n");
    row("an item goes with its line", "a = {\n  b = 1\n  c = 2\n}\n", removeItem("b"), "a = {\n  c = 2\n}\n");
    row("an element is added", "a = [1]\n", append("2"), "a = [1, 2]\n");
    row("an element is added to nothing", "a = []\n", append("1"), "a = [1]\n");
    row("an element is added to lines", "a = [\n  1, # one\n]\n", append("2"), "a = [\n  1, # one\n  2,\n]\n");
    row("the last element gets a comma", "a = [\n  1 # one\n]\n", append("2"), "a = [\n  1, # one\n  2\n]\n");
    row(
        "a block at the end", "a {}\n", [](const File &file) { return appendBlock(file, nullptr, "b {\n  c = 1\n}"); },
        "a {}\n\nb {\n  c = 1\n}\n");
    row(
        "a block inside", "a {\n  b = 1\n}\n",
        [](const File &file) { return appendBlock(file, firstBlock(file), "c {\n  d = 1\n}"); },
        "a {\n  b = 1\n\n  c {\n    d = 1\n  }\n}\n");
    row(
        "a block behind another", "a {}\nc {}\n",
        [](const File &file) { return insertBlockAfter(file, *firstBlock(file), "b {}"); }, "a {}\n\nb {}\nc {}\n");
    row(
        "a block goes", "# about a\na {\n}\n\nb {}\n",
        [](const File &file) { return removeBlock(file, *firstBlock(file)); }, "b {}\n");
    row(
        "a label is set", "a \"b\" \"c\" {}\n",
        [](const File &file) { return setLabel(file, firstBlock(file)->labels[1], QStringLiteral("d\"")); },
        "a \"b\" \"d\\\"\" {}\n");
}

void EditTest::edits()
{
    QFETCH(QByteArray, before);
    QFETCH(Edit, edit);
    QFETCH(QByteArray, after);
    const auto file = parse(before, QStringLiteral("x.tf"));
    QVERIFY(file);
    const auto edited = edit(*file);
    QVERIFY2(edited, edited ? "" : qPrintable(edited.error().toString()));
    QCOMPARE(*edited, after);
    const bool hasTerraform = !QStandardPaths::findExecutable(QStringLiteral("terraform")).isEmpty();
    if (hasTerraform && isFormatted(before))
        QVERIFY2(isFormatted(after), "terraform fmt would change what was written");
}

void EditTest::refuses_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Edit>("edit");
    QTest::newRow("a text that is no expression") << QByteArray("a {\n  b = 1\n}\n") << set("b", "1 +");
    QTest::newRow("a text that ends the attribute") << QByteArray("a {\n  b = 1\n}\n") << set("b", "1\nc = 2");
    QTest::newRow("a comment that swallows what follows") << QByteArray("a = [1]\n") << append("2 # x");
    QTest::newRow("a missing attribute") << QByteArray("a {\n}\n") << without("b");
    QTest::newRow("a file that is not UTF-8") << QByteArray("# \xFF\na = 1\n") << set("b", "1");
    QTest::newRow("a splice that reaches beyond its place")
        << QByteArray("a = 1\nb = 2\n") << Edit([](const File &file) {
               return replace(file, {4, 5}, "1\nc = 3");
           });
}

void EditTest::refuses()
{
    QFETCH(QByteArray, before);
    QFETCH(Edit, edit);
    const auto file = parse(before, QStringLiteral("x.tf"));
    QVERIFY(file);
    const auto edited = edit(*file);
    QVERIFY2(!edited, edited ? edited->constData() : "");
    QVERIFY(!edited.error().what.isEmpty());
}

void EditTest::quotes()
{
    const QString odd = QStringLiteral("a\"b\\c\nd\t${e} %{f} $g é");
    const auto file = parse("a = " + quoted(odd) + "\n");
    QVERIFY(file);
    QCOMPARE(literalString(file->body().attributes[0].value), std::optional(odd));
}

QTEST_GUILESS_MAIN(EditTest)
#include "tst_edit.moc"
