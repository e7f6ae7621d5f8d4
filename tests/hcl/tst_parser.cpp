#include "hcl/evaluate.h"
#include "hcl/parser.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace sallyport;
using namespace sallyport::hcl;

class ParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesOurCases_data();
    void judgesOurCases();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void givesRanges();
    void survivesDeepNesting_data();
    void survivesDeepNesting();
    void readsWhatNestsDeep_data();
    void readsWhatNestsDeep();
    void survivesEveryCut();
    void readsCommentsAsSpace();
};

namespace {

QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(SALLYPORT_TEST_DATA "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList cases()
{
    return QDir(QStringLiteral(SALLYPORT_TEST_DATA)).entryList({QStringLiteral("*.hcl")});
}

} // namespace

void ParserTest::judgesOurCases_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : cases())
        QTest::newRow(qPrintable(name)) << name;
}

/// The file's name says the verdict of hashicorp/hcl, which tst_hcl_oracle asks itself.
void ParserTest::judgesOurCases()
{
    QFETCH(QString, name);
    const auto file = parse(dataFile(name), name);
    const bool valid = name.startsWith(QLatin1String("valid-"));
    QVERIFY2(file.has_value() == valid, file ? "it was accepted" : qPrintable(file.error().toString()));
}

void ParserTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *name, const char *text, const char *subject, const char *what) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(subject) << QString::fromUtf8(what);
    };
    row("a missing value", "a = 1\nb =\n", "x.tf:2:4", "expected an expression, found the end of the line");
    row("an unclosed string", "a = \"x\nb = 1\n", "x.tf:1:5", "the string is not closed on its line");
    row("a duplicate", "a = 1\nb = 2\na = 3\n", "x.tf:3:1", "\"a\" was already set in line 1");
    row("an unclosed block", "a {\n", "x.tf:2:1",
        "expected an attribute, a block or the block's \"}\", found the end of the file");
    row("a conflict marker", "a = 1\n<<<<<<< HEAD\n", "x.tf:2:1", "a merge conflict marker stands here");
    row("an unclosed heredoc", "a = <<EOT\nx\n", "x.tf:1:5", "the heredoc is never closed: no line holds only \"EOT\"");
    row("bytes that are not UTF-8", "a = \"\xff\"\n", "x.tf:1:6", "bytes that are not UTF-8");
}

void ParserTest::saysWhatIsWrong()
{
    QFETCH(QByteArray, text);
    const auto file = parse(text, QStringLiteral("x.tf"));
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::Malformed);
    QTEST(file.error().subject, "subject");
    QTEST(englishText(file.error().what), "what");
}

void ParserTest::givesRanges()
{
    const auto file = parse("resource \"a\" b {\n  c = { d = [1, e.f[0]] } # g\n}\n", QStringLiteral("x.tf"));
    QVERIFY(file);
    const Block *block = file->body().block("resource", {QStringLiteral("a"), QStringLiteral("b")});
    QVERIFY(block);
    QCOMPARE(file->text(block->typeRange).toByteArray(), QByteArray("resource"));
    QCOMPARE(file->text(block->labels[0].range).toByteArray(), QByteArray("\"a\""));
    QCOMPARE(file->text(block->bodyRange).toByteArray(), QByteArray("\n  c = { d = [1, e.f[0]] } # g\n"));
    const Expression *list = block->body.attribute("c")->value.item(QStringLiteral("d"));
    QVERIFY(list);
    QCOMPARE(file->text(list->operands[1].range).toByteArray(), QByteArray("e.f[0]"));
    QCOMPARE(traversal(list->operands[1]),
        std::optional(QStringList{QStringLiteral("e"), QStringLiteral("f"), QStringLiteral("0")}));
    QCOMPARE(locate(*file, list->range.begin).toString(), QStringLiteral("x.tf:2:13"));
}

void ParserTest::survivesDeepNesting_data()
{
    QTest::addColumn<QByteArray>("text");
    const int many = 200'000;
    QTest::newRow("parentheses") << "a = " + QByteArray(many, '(');
    QTest::newRow("lists") << "a = " + QByteArray(many, '[');
    QTest::newRow("signs") << "a = " + QByteArray(many, '-');
    QTest::newRow("interpolations") << "a = " + QByteArray("\"${").repeated(many);
    QTest::newRow("blocks") << QByteArray("a {\n").repeated(many);
    QTest::newRow("a chain of operators") << "a = 1" + QByteArray(" + 1").repeated(many) + "\n";
    QTest::newRow("a chain of attributes") << "a = b" + QByteArray(".c").repeated(many) + "\n";
    QTest::newRow("conditionals") << "a = " + QByteArray("b ? c : ").repeated(many) + "d\n";
    QTest::newRow("directives") << "a = \"" + QByteArray("%{if b}").repeated(many) + "\"\n";
    QTest::newRow("splats") << "a = b" + QByteArray("[*]").repeated(many) + "\n";
}

void ParserTest::survivesDeepNesting()
{
    QFETCH(QByteArray, text);
    const auto file = parse(text);
    QVERIFY(!file);
    QVERIFY2(englishText(file.error().what).startsWith(QLatin1String("nested deeper")),
        qPrintable(englishText(file.error().what)));
}

void ParserTest::readsWhatNestsDeep_data()
{
    QTest::addColumn<QByteArray>("text");
    const int many = maximumDepth - 10;
    QTest::newRow("parentheses") << "a = " + QByteArray(many, '(') + "1" + QByteArray(many, ')') + "\n";
    QTest::newRow("lists") << "a = " + QByteArray(many, '[') + QByteArray(many, ']') + "\n";
    QTest::newRow("blocks") << QByteArray("a {\n").repeated(many) + QByteArray("}\n").repeated(many);
    QTest::newRow("a chain of operators") << "a = 1" + QByteArray(" + 1").repeated(many) + "\n";
    QTest::newRow("interpolations") << "a = " + QByteArray("\"${").repeated(many / 2) + "1" +
                                           QByteArray("}\"").repeated(many / 2) + "\n";
}

/// Up to the limit, with what walks the tree afterwards.
void ParserTest::readsWhatNestsDeep()
{
    QFETCH(QByteArray, text);
    const auto file = parse(text);
    QVERIFY2(file, file ? "" : qPrintable(file.error().toString()));
    if (const Attribute *attribute = file->body().attribute("a"))
        QVERIFY(!evaluate(*file, attribute->value).isUnknown());
}

void ParserTest::readsCommentsAsSpace()
{
    const auto file = parse("# password = x\na = 1 // b = 2\n/* c = 3\nd = 4 */ e = 5 # }\n");
    QVERIFY2(file, file ? "" : qPrintable(file.error().toString()));
    QCOMPARE(file->body().attributes.size(), std::size_t(2));
    QVERIFY(file->body().attribute("a"));
    QVERIFY(file->body().attribute("e"));
}

/// A file cut off anywhere is judged without reading beyond its end.
void ParserTest::survivesEveryCut()
{
    for (const QString &name : cases()) {
        const QByteArray whole = dataFile(name);
        for (qsizetype size = 0; size <= std::min<qsizetype>(whole.size(), 600); ++size) {
            const QByteArray cut(whole.constData(), size);
            const auto file = parse(cut, name);
            QVERIFY(file || !file.error().what.isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(ParserTest)
#include "tst_parser.moc"
