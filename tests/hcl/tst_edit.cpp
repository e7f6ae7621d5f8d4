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

Edit insert(std::size_t index, const char *value)
{
    return [=](const File &file) { return insertListElement(file, collection(file), index, value); };
}

Edit element(std::size_t index, const char *value)
{
    return [=](const File &file) { return replaceListElement(file, collection(file), index, value); };
}

Edit removeElement(std::size_t index)
{
    return [=](const File &file) { return removeListElement(file, collection(file), index); };
}

Edit renameKey(const char *key, const char *newKey)
{
    return [=](const File &file) {
        return renameObjectKey(file, collection(file), QString::fromUtf8(key), QString::fromUtf8(newKey));
    };
}

Edit label(std::size_t index, const char *text)
{
    return [=](const File &file) { return insertLabel(file, *firstBlock(file), index, QString::fromUtf8(text)); };
}

Edit block(const char *text)
{
    return [=](const File &file) { return replaceBlock(file, *firstBlock(file), text); };
}

Edit nested(const char *text)
{
    return [=](const File &file) { return appendBlock(file, firstBlock(file), text); };
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
    row("a heredoc counts as one line", "a {\n  long = <<EOT\nx\nEOT\n}\n", set("c", "2"),
        "a {\n  long = <<EOT\nx\nEOT\n  c    = 2\n}\n");
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
    row("the last comma of one line is used", "a = [1, ]\n", append("2"), "a = [1, 2]\n");
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
    row("a longer value pushes nothing but its own comment", "a {\n  b   = 1 # one\n  ccc =  2 # two\n}\n",
        set("b", "12345"), "a {\n  b   = 12345 # one\n  ccc =  2 # two\n}\n");
    row("a comment keeps the column that it shares", "a {\n  b = 100 # one\n  c = 123 # two\n}\n", set("b", "1"),
        "a {\n  b = 1   # one\n  c = 123 # two\n}\n");
    row("a value over lines leaves the columns", "a {\n  b   = 1\n  ccc = 2\n}\n", set("b", "{\n  d = 1\n}"),
        "a {\n  b = {\n    d = 1\n  }\n  ccc = 2\n}\n");
    row("a value of one line joins the columns", "a {\n  b = {\n    d = 1\n  }\n  ccc = 2\n}\n", set("b", "1"),
        "a {\n  b   = 1\n  ccc = 2\n}\n");
    row("a heredoc joins the columns", "a {\n  long = 1\n}\n", set("b", "<<EOT\nx\nEOT"),
        "a {\n  long = 1\n  b    = <<EOT\nx\nEOT\n}\n");
    row("the lines of a heredoc stay", "a {\n  b {\n  }\n}\n", nested("c {\n  d = <<EOT\n x\nEOT\n  e = 1\n}"),
        "a {\n  b {\n  }\n\n  c {\n    d = <<EOT\n x\nEOT\n    e = 1\n  }\n}\n");
    row("the lines of an indented heredoc move", "a {\n}\n", nested("c {\n  d = <<-EOT\n    x\n  EOT\n}"),
        "a {\n  c {\n    d = <<-EOT\n      x\n    EOT\n  }\n}\n");
    row("a block on one line whose value has lines", "a { b = [\n  1\n] }\n", set("c", "2"),
        "a {\n  b = [\n    1\n  ]\n  c = 2\n}\n");
    row("a value over lines opens its block up", "a { b = 1 }\n", set("b", "[\n  1,\n]"),
        "a {\n  b = [\n    1,\n  ]\n}\n");
    row("a block inside a block on one line", "a { b = 1 }\n", nested("c {}"), "a {\n  b = 1\n\n  c {}\n}\n");
    row("a block inside an empty one", "a {}\n", nested("c {}"), "a {\n  c {}\n}\n");
    row("a block behind an empty line", "a {\n  b = 1\n\n}\n", nested("c {}"), "a {\n  b = 1\n\n  c {}\n}\n");
    row("a block is replaced and its comments stay", "# x\na {\n  b = 1\n} # y\n", block("c \"d\" {\n  e = 1\n}"),
        "# x\nc \"d\" {\n  e = 1\n} # y\n");
    row(
        "an attribute gets another name", "a {\n  bb = 1\n  cc = 2\n}\n",
        [](const File &file) { return renameAttribute(file, firstBlock(file), "cc", "d"); },
        "a {\n  bb = 1\n  d  = 2\n}\n");
    row("an item of a nested object keeps its comment", "a = jsonencode({\n  b  = 12345, # x\n  cc = 67890, # y\n})\n",
        setItem("b", "3"), "a = jsonencode({\n  b  = 3,     # x\n  cc = 67890, # y\n})\n");
    row("an item with a colon", "a = { b : 1 }\n", setItem("c", "2"), "a = { b : 1, c : 2 }\n");
    row("the last item gets the comma of the others", "a = {\n  b = 1,\n  c = 2\n}\n", setItem("d", "3"),
        "a = {\n  b = 1,\n  c = 2,\n  d = 3\n}\n");
    row("an item is added beside a comment", "a = { /* none */ }\n", setItem("b", "1"), "a = { /* none */ b = 1 }\n");
    row("a key gets another name", "a = {\n  bb = 1\n  c  = 2\n}\n", renameKey("c", "d"),
        "a = {\n  bb = 1\n  d  = 2\n}\n");
    row("a key in quotes stays in quotes", "a = { \"b\" = 1, c = 2 }\n", renameKey("b", "d"),
        "a = { \"d\" = 1, c = 2 }\n");
    row("an element is put in front", "a = [1, 2]\n", insert(0, "0"), "a = [0, 1, 2]\n");
    row("an element gets a line above another and its comment", "a = [\n  1,\n  # two\n  2,\n]\n", insert(1, "9"),
        "a = [\n  1,\n  9,\n  # two\n  2,\n]\n");
    row("an element is replaced", "a = [1, /* x */ 2]\n", element(1, "3"), "a = [1, /* x */ 3]\n");
    row("a list that gets onto one line joins the columns", "a = [{\n  b = 1\n}]\nlong = 1\n", element(0, "3"),
        "a    = [3]\nlong = 1\n");
    row("the comment of another element stays", "a = [1, # one\n  2]\n", removeElement(1), "a = [1, # one\n  ]\n");
    row("an object among objects goes", "a = [{\n  b = 1\n  }, {\n  c = 2\n}]\n", removeElement(0),
        "a = [{\n  c = 2\n}]\n");
    row("behind a comment over lines", "a {\n  b = 1 /* one\n  two */\n}\n", set("c", "2"),
        "a {\n  b = 1 /* one\n  two */\n  c = 2\n}\n");
    row("a block before a comment and a brace", "a {\n  b = 1\n  /* x\n  y */ }\n", nested("c {}"),
        "a {\n  b = 1\n  /* x\n  y */ \n  c {}\n}\n");
    row("an element behind a heredoc", "a = [\n  <<EOT\nx\nEOT\n]\n", append("2"),
        "a = [\n  <<EOT\nx\nEOT\n  ,\n  2\n]\n");
    row("an element behind a heredoc that has no line of its own", "a = [<<EOT\nx\nEOT\n]\n", append("2"),
        "a = [<<EOT\nx\nEOT\n  , 2\n]\n");
    row("an item behind a heredoc", "a = { b = <<EOT\nx\nEOT\n}\n", setItem("c", "2"),
        "a = { b = <<EOT\nx\nEOT\n  c = 2\n}\n");
    row("an item behind commas and a heredoc", "a = {\n  b = 1,\n  c = <<EOT\nx\nEOT\n}\n", setItem("d", "2"),
        "a = {\n  b = 1,\n  c = <<EOT\nx\nEOT\n  d = 2\n}\n");
    row("a comment over lines goes with its attribute", "a {\n  b = 1 /* one\n  two */\n  c = 2\n}\n", without("b"),
        "a {\n  c = 2\n}\n");
    row("a label is added", "a {}\n", label(0, "b"), "a \"b\" {}\n");
    row("a label among bare ones is bare", "a b {}\n", label(1, "c"), "a b c {}\n");
    row(
        "a label goes", "a \"b\" \"c\" {}\n", [](const File &file) { return removeLabel(file, *firstBlock(file), 0); },
        "a \"c\" {}\n");
    row("carriage returns are written inside new blocks", "a {\r\n}\r\n", nested("b {\n  c = 1\n}"),
        "a {\r\n  b {\r\n    c = 1\r\n  }\r\n}\r\n");
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
    QTest::newRow("a heredoc before a comment on its line")
        << QByteArray("a {\n  b = 1 # one\n}\n") << set("b", "<<E\nx\nE");
    QTest::newRow("a key that is taken") << QByteArray("a = { b = 1, c = 2 }\n") << renameKey("b", "c");
    QTest::newRow("an element that is not there") << QByteArray("a = [1]\n") << element(1, "2");
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
