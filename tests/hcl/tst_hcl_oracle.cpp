#include "hcl/parser.h"
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

QString nameOfNode(const Expression &expression)
{
    switch (expression.kind) {
    case Kind::Template:
        return QStringLiteral("template");
    case Kind::Tuple:
        return QStringLiteral("tuple");
    case Kind::Object:
        return QStringLiteral("object");
    case Kind::Call:
        return QStringLiteral("call ") + QString::fromUtf8(expression.name);
    case Kind::ForTuple:
    case Kind::ForObject:
        return QStringLiteral("for");
    case Kind::Unary:
        return QStringLiteral("unary");
    case Kind::Binary:
        return QStringLiteral("binary");
    case Kind::Conditional:
        return QStringLiteral("conditional");
    case Kind::Parentheses:
        return QStringLiteral("parentheses");
    case Kind::IfDirective:
        return QStringLiteral("if");
    case Kind::AttributeSplat:
    case Kind::FullSplat:
        return QStringLiteral("splat");
    default:
        return {};
    }
}

/// The branches of directives have ranges of their own making in both trees; they are not compared.
void describe(const Expression &expression, QStringList &lines, bool isBranch = false)
{
    const QString node = nameOfNode(expression);
    if (!node.isEmpty() && !isBranch)
        lines += node + QLatin1Char(' ') + span(expression.range);
    if (const auto literal = literalString(expression);
        literal && !isBranch && !literal->contains(QChar::ReplacementCharacter)) {
        const QByteArray utf8 = literal->normalized(QString::NormalizationForm_C).toUtf8();
        lines += QStringLiteral("string ") + QString::fromLatin1(utf8.toHex());
    }
    const bool isDirective = expression.kind == Kind::IfDirective || expression.kind == Kind::ForDirective;
    for (const Expression &operand : expression.operands) {
        const bool isFirst = &operand == &expression.operands.front();
        // A literal key is a step of the traversal in their tree, and no node.
        if (expression.kind == Kind::Index && !isFirst && literalString(operand))
            continue;
        describe(operand, lines, isDirective && operand.kind == Kind::Template && !isFirst);
    }
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
    QStringList expected;
    for (const QJsonValue &line : theirs.value(QLatin1String("ranges")).toArray())
        expected += line.toString();
    QStringList actual;
    describe(ours->body(), actual);
    expected.sort();
    actual.sort();
    for (qsizetype i = 0; i < std::max(expected.size(), actual.size()); ++i) {
        if (expected.value(i) != actual.value(i))
            return QStringLiteral("hclsyntax has \"%1\" where we have \"%2\"").arg(expected.value(i), actual.value(i));
    }
    return {};
}

} // namespace

/// Compares our parser with hashicorp/hcl's, through a small Go program that is built into the cache on its first use.
class OracleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesOnOurCases();
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
        QSKIP(qPrintable(QStringLiteral("absent: hclsyntax, ") + program.error().what));
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
