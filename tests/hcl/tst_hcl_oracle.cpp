#include "hcl/parser.h"
#include "hcl/ranges.h"
#include "oracle_program.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace sallyport;
using namespace sallyport::hcl;

namespace {

QString span(ByteRange range)
{
    return QStringLiteral("%1-%2").arg(range.begin).arg(range.end);
}

/// What hclsyntax calls a node of ours; empty where its tree has none of the kind.
QString nameOfNode(const Expression &expression)
{
    switch (expression.kind) {
    case Kind::Call:
        return QStringLiteral("call ") + QString::fromUtf8(expression.name);
    case Kind::ForTuple:
    case Kind::ForObject:
        return QStringLiteral("for");
    case Kind::IfDirective:
        return QStringLiteral("if");
    case Kind::AttributeSplat:
    case Kind::FullSplat:
        return QStringLiteral("splat");
    case Kind::Variable:
        return QStringLiteral("traversal");
    case Kind::Text:
    case Kind::Interpolation:
    case Kind::ForDirective:
    case Kind::ForNames:
    case Kind::GetAttribute:
    case Kind::SplatItem:
        return {};
    default:
        return nameOf(expression.kind);
    }
}

bool isLiteral(const Expression &expression)
{
    return expression.kind == Kind::Number || expression.kind == Kind::Bool || expression.kind == Kind::Null ||
           literalString(expression);
}

/// a.b, a[0] and a["b"] are steps of one traversal in their tree.
bool isStep(const Expression &expression)
{
    return expression.kind == Kind::GetAttribute ||
           (expression.kind == Kind::Index && isLiteral(expression.operands[1]));
}

bool isBareKey(const Expression &key)
{
    return key.kind == Kind::Variable || key.kind == Kind::Bool || key.kind == Kind::Null;
}

void describe(const Expression &expression, QStringList &lines);

/// The branches of directives have ranges of their own making in both trees; only what is inside them is compared.
void describeOperands(const Expression &expression, QStringList &lines)
{
    const bool isDirective = expression.kind == Kind::IfDirective || expression.kind == Kind::ForDirective;
    for (std::size_t i = 0; i < expression.operands.size(); ++i) {
        const Expression &operand = expression.operands[i];
        if (expression.kind == Kind::ForNames || (expression.kind == Kind::Object && i % 2 == 0 && isBareKey(operand)))
            continue;
        if (isDirective && i > 0 && operand.kind == Kind::Template)
            describeOperands(operand, lines);
        else
            describe(operand, lines);
    }
}

void describe(const Expression &expression, QStringList &lines)
{
    if (isStep(expression)) {
        const Expression *root = &expression;
        while (isStep(*root))
            root = &root->operands[0];
        if (root->kind != Kind::Variable)
            return describe(*root, lines);
        lines += QStringLiteral("traversal ") + span(expression.range);
        return;
    }
    const QString node = nameOfNode(expression);
    if (!node.isEmpty())
        lines += node + QLatin1Char(' ') + span(expression.range);
    if (const auto literal = literalString(expression); literal && !literal->contains(QChar::ReplacementCharacter)) {
        const QByteArray utf8 = literal->normalized(QString::NormalizationForm_C).toUtf8();
        lines += QStringLiteral("string ") + QString::fromLatin1(utf8.toHex());
    }
    describeOperands(expression, lines);
}

void describe(const Body &body, QStringList &lines)
{
    for (const Attribute &attribute : body.attributes) {
        lines +=
            QStringLiteral("attribute ") + QString::fromUtf8(attribute.name) + QLatin1Char(' ') + span(attribute.range);
        lines += QStringLiteral("value ") + span(attribute.value.range);
        describe(attribute.value, lines);
    }
    for (const Block &block : body.blocks) {
        lines += QStringLiteral("block ") + QString::fromUtf8(block.type) + QLatin1Char(' ') + span(block.range);
        lines += QStringLiteral("body ") + span(block.bodyRange);
        for (const Label &label : block.labels)
            lines += QStringLiteral("label ") + QString::fromLatin1(label.text().toUtf8().toHex()) + QLatin1Char(' ') +
                     span(label.range);
        describe(block.body, lines);
    }
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesIn(const QString &folder, const QStringList &patterns)
{
    QStringList files;
    QDirIterator walk(folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files += walk.next();
    files.sort();
    return files;
}

QStringList rangesIn(const QJsonObject &verdict)
{
    QStringList lines;
    for (const QJsonValue &line : verdict.value(QLatin1String("ranges")).toArray())
        lines += line.toString();
    return lines;
}

/// The first line that only one of them has, or an empty string.
QString firstDifference(QStringList expected, QStringList actual)
{
    expected.sort();
    actual.sort();
    for (qsizetype i = 0; i < std::max(expected.size(), actual.size()); ++i) {
        if (expected.value(i) != actual.value(i))
            return QStringLiteral("hclsyntax has \"%1\" where we have \"%2\"").arg(expected.value(i), actual.value(i));
    }
    return {};
}

/// Why ours and theirs differ, or an empty string.
QString difference(const QJsonObject &theirs, const QByteArray &bytes)
{
    const Result<File> ours = parse(bytes, QStringLiteral("file"));
    const bool valid = theirs.value(QLatin1String("valid")).toBool();
    if (ours.has_value() != valid) {
        return ours ? QStringLiteral("only hclsyntax refuses it: ") + theirs.value(QLatin1String("error")).toString()
                    : QStringLiteral("only we refuse it: ") + ours.error().toString();
    }
    if (!valid)
        return {};
    QStringList actual;
    describe(ours->body(), actual);
    return firstDifference(rangesIn(theirs), actual);
}

/// The same of what the program printed; it does not print the texts of literals, and has the names of our tree.
QString difference(const QJsonObject &theirs, const QJsonObject &printed)
{
    if (theirs.value(QLatin1String("valid")) != printed.value(QLatin1String("valid")))
        return QStringLiteral("the verdicts differ");
    const QStringList compared{QStringLiteral("attribute"), QStringLiteral("value"), QStringLiteral("block"),
        QStringLiteral("body"), QStringLiteral("label"), QStringLiteral("call"), QStringLiteral("tuple"),
        QStringLiteral("object"), QStringLiteral("binary"), QStringLiteral("unary"), QStringLiteral("parentheses")};
    QStringList actual;
    for (const QJsonValue &value : printed.value(QLatin1String("ranges")).toArray()) {
        const QString what = value[QLatin1String("what")].toString();
        const QString name = value[QLatin1String("name")].toString();
        QStringList words{what};
        if (what == QLatin1String("label"))
            words += QString::fromLatin1(name.toUtf8().toHex());
        else if (!name.isEmpty())
            words += name;
        words += span({value[QLatin1String("begin")].toInt(), value[QLatin1String("end")].toInt()});
        if (compared.contains(what))
            actual += words.join(QLatin1Char(' '));
    }
    QStringList expected = rangesIn(theirs);
    expected.removeIf([&](const QString &line) { return !compared.contains(line.section(QLatin1Char(' '), 0, 0)); });
    return firstDifference(expected, actual);
}

} // namespace

/// Compares our parser with hashicorp/hcl's, through a small Go program that is built into the cache on its first use.
class OracleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesOnOurCases();
    void agreesThroughTheProgram();
    void agreesOnTheCorpusGiven();

private:
    QByteArrayList judge(const QStringList &files);
    void compare(const QStringList &files);

    QString m_oracle;
};

void OracleTest::initTestCase()
{
    const auto program = test::oracleProgram();
    if (!program)
        QSKIP(qPrintable(QStringLiteral("absent: hclsyntax, ") + englishText(program.error().what)));
    m_oracle = *program;
}

QByteArrayList OracleTest::judge(const QStringList &files)
{
    QProcess oracle;
    oracle.start(m_oracle, {});
    oracle.write(files.join(QLatin1Char('\n')).toUtf8());
    oracle.closeWriteChannel();
    oracle.waitForFinished(300'000);
    return oracle.readAllStandardOutput().split('\n');
}

void OracleTest::compare(const QStringList &files)
{
    const QByteArrayList verdicts = judge(files);
    QCOMPARE(verdicts.size(), files.size() + 1);
    QStringList disagreements;
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QByteArray content = readAll(files[i]);
        bytes += content.size();
        const QString why = difference(QJsonDocument::fromJson(verdicts[i]).object(), content);
        if (!why.isEmpty())
            disagreements += files[i] + QStringLiteral(": ") + why;
    }
    qInfo("%lld files, %lld bytes, %lld disagreements", static_cast<long long>(files.size()),
        static_cast<long long>(bytes), static_cast<long long>(disagreements.size()));
    QVERIFY2(disagreements.isEmpty(), qPrintable(disagreements.mid(0, 20).join(QLatin1Char('\n'))));
}

void OracleTest::agreesOnOurCases()
{
    const QStringList files = filesIn(QStringLiteral(SALLYPORT_TEST_DATA), {QStringLiteral("*.hcl")});
    QVERIFY(files.size() >= 120);
    compare(files);
}

/// What people who point sallyport-cli at their files get to see.
void OracleTest::agreesThroughTheProgram()
{
    const QStringList files = filesIn(QStringLiteral(SALLYPORT_TEST_DATA), {QStringLiteral("*.hcl")});
    QProcess program;
    program.start(QStringLiteral(SALLYPORT_BUILD_DIR "/app/cli/sallyport-cli"),
        {QStringLiteral("hcl"), QStringLiteral("ranges"), QStringLiteral("--json"), QStringLiteral("--files-from"),
            QStringLiteral("-")});
    program.write(files.join(QLatin1Char('\n')).toUtf8());
    program.closeWriteChannel();
    QVERIFY(program.waitForFinished(300'000));
    QCOMPARE(program.exitCode(), 1); // some of them are invalid
    const QJsonArray printed = QJsonDocument::fromJson(program.readAllStandardOutput()).array();
    const QByteArrayList verdicts = judge(files);
    QCOMPARE(printed.size(), files.size());
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString why = difference(QJsonDocument::fromJson(verdicts[i]).object(), printed[i].toObject());
        QVERIFY2(why.isEmpty(), qPrintable(files[i] + QStringLiteral(": ") + why));
    }
}

/// Some of them, evenly spread, where a full run was not asked for.
QStringList bounded(const QStringList &files)
{
    constexpr qsizetype limit = 10'000;
    if (qEnvironmentVariableIsSet("SALLYPORT_FULL") || files.size() <= limit)
        return files;
    QStringList some;
    for (qsizetype i = 0; i < limit; ++i)
        some += files[i * files.size() / limit];
    return some;
}

void OracleTest::agreesOnTheCorpusGiven()
{
    const QString corpus = qEnvironmentVariable("SALLYPORT_HCL_CORPUS");
    if (corpus.isEmpty())
        QSKIP("SALLYPORT_HCL_CORPUS names no folder of real repositories");
    const QStringList patterns{QStringLiteral("*.tf"), QStringLiteral("*.tfvars"), QStringLiteral("*.hcl")};
    compare(bounded(filesIn(corpus, patterns)));
}

QTEST_GUILESS_MAIN(OracleTest)
#include "tst_hcl_oracle.moc"
