#include "hcl/evaluate.h"
#include "hcl/parser.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::hcl;

namespace {

QString shown(const Value &value)
{
    QStringList parts;
    switch (value.kind) {
    case Value::Kind::Unknown:
        return QStringLiteral("?(%1: %2)").arg(value.text, value.reason);
    case Value::Kind::Null:
        return QStringLiteral("null");
    case Value::Kind::String:
        return QStringLiteral("'%1'").arg(value.text);
    case Value::Kind::Bool:
    case Value::Kind::Number:
        return value.text;
    case Value::Kind::List:
    case Value::Kind::Set:
    case Value::Kind::Map:
        break;
    }
    for (std::size_t i = 0; i < value.elements.size(); ++i)
        parts +=
            (value.kind == Value::Kind::Map ? value.keys[i] + QLatin1Char('=') : QString()) + shown(value.elements[i]);
    return (value.kind == Value::Kind::Set   ? QStringLiteral("set[%1]")
            : value.kind == Value::Kind::Map ? QStringLiteral("{%1}")
                                             : QStringLiteral("[%1]"))
        .arg(parts.join(QLatin1Char(' ')));
}

/// local.x is what the file's own attribute x says; var.x has no default.
Scope localsOf(const File &file)
{
    return [&file](const QStringList &names) -> Resolution {
        const Attribute *local =
            names.size() > 1 && names[0] == QLatin1String("local") ? file.body().attribute(names[1].toUtf8()) : nullptr;
        if (local)
            return {evaluate(file, local->value, localsOf(file)), 2};
        return {Value::unknown(
                    names.join(QLatin1Char('.')), names.join(QLatin1Char('.')) + QStringLiteral(" has no default")),
            static_cast<int>(names.size())};
    };
}

} // namespace

class EvaluateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void evaluates_data();
    void evaluates();
    void tellsWhereAValueCameFrom();
    void readsLiterals_data();
    void readsLiterals();
};

void EvaluateTest::evaluates_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *expression, const char *expected) {
        QTest::newRow(expression) << QByteArray(expression) << QString::fromUtf8(expected);
    };
    row("1 + 2 * 3", "7");
    row("\"a${1}b${true}\"", "'a1btrue'");
    row("\"${[1]}\"", "[1]");
    row("local.m.b.c", "'deep'");
    row("local.m[\"b\"].c", "'deep'");
    row("local.l[1]", "'y'");
    row("local.l.0", "'x'");
    row("local.o[*].n", "['1' '2']");
    row("local.o.*.n", "['1' '2']");
    row("[for k, v in local.s : \"${k}${v}\"]", "['p1' 'q2']");
    row("{for k, v in local.s : upper(k) => v if v != 1}", "{Q=2}");
    row("{for o in local.o : \"k\" => o.n...}", "{k=['1' '2']}");
    row("true ? 1 : var.x", "1");
    row("false && var.x", "false");
    row("var.x || true", "true");
    row("-local.s.p", "-1");
    row("\"%{ if true }a%{ else }b%{ endif }\"", "'a'");
    row("\"%{ for x in local.l ~} ${x}%{ endfor }\"", "'xy'");
    row("format(\"%s/%s-%d\", \"a\", \"b\", 3)", "'a/b-3'");
    row("join(\"/\", [\"a\", \"b\"])", "'a/b'");
    row("lower(\"AB\")", "'ab'");
    row("replace(\"a-b\", \"-\", \"_\")", "'a_b'");
    row("toset([\"b\", \"a\", \"b\"])", "set['a' 'b']");
    row("merge({ a = 1 }, { a = 2, b = 3 })", "{a=2 b=3}");
    row("jsonencode({ user = var.u })", "{user=?(var.u: var.u has no default)}");
    row("keys({ b = 1, a = 2 })", "['a' 'b']");
    row("concat(local.l, [1]...)", "?(concat(local.l, [1]...): concat does not take these arguments)");
    row("coalesce(null, \"\", \"c\")", "'c'");
    row("lookup({ a = 1 }, \"b\", 2)", "2");
    row("flatten([[1], [[2]]])", "[1 2]");
    row("trimsuffix(\"a.tf\", \".tf\")", "'a'");
    row("var.x", "?(var.x: var.x has no default)");
    row("\"a/${var.x}\"", "?(\"a/${var.x}\": var.x has no default)");
    row("local.m.zzz", "?(local.m.zzz: there is no key \"zzz\")");
    row("file(\"x\")", "?(file(\"x\"): the function file is not evaluated)");
    row("provider::a::b(1)", "?(provider::a::b(1): the function provider::a::b is not evaluated)");
    row("<<-E\n    a\n      b\n  E\n", "'a\n  b\n'");
}

void EvaluateTest::evaluates()
{
    QFETCH(QByteArray, expression);
    QFETCH(QString, expected);
    const QByteArray locals =
        "m = { b = { c = \"deep\" } }\nl = [\"x\", \"y\"]\no = [{ n = \"1\" }, { n = \"2\" }]\ns = { q = 2, p = 1 }\n";
    const auto file = parse(locals + "it = " + expression + "\n", QStringLiteral("x.tf"));
    QVERIFY2(file, file ? "" : qPrintable(file.error().toString()));
    QCOMPARE(shown(evaluate(*file, file->body().attribute("it")->value, localsOf(*file))), expected);
}

void EvaluateTest::tellsWhereAValueCameFrom()
{
    const auto file = parse("secrets = {\n  db = { version = 7 }\n}\nit = merge(local.secrets, {})[\"db\"].version\n",
        QStringLiteral("x.tf"));
    QVERIFY(file);
    const Value version = evaluate(*file, file->body().attribute("it")->value, localsOf(*file));
    QCOMPARE(version.text, QStringLiteral("7"));
    QCOMPARE(version.origin.file, QStringLiteral("x.tf"));
    QCOMPARE(file->text(version.origin.range).toByteArray(), QByteArray("7"));
}

void EvaluateTest::readsLiterals_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("everything that is allowed")
        << QByteArray("a = { b = [1, -2, \"x\", null, true] }") << QStringLiteral("{b=[1 -2 'x' null true]}");
    QTest::newRow("a reference") << QByteArray("a = [\n  var.x]") << QStringLiteral("f.hcl:2:3");
    QTest::newRow("an interpolation") << QByteArray("a = \"${b}\"") << QStringLiteral("f.hcl:1:5");
    QTest::newRow("a call") << QByteArray("a = f(1)") << QStringLiteral("f.hcl:1:5");
}

void EvaluateTest::readsLiterals()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const auto file = parse(text, QStringLiteral("f.hcl"));
    QVERIFY(file);
    const auto value = literal(*file, file->body().attributes[0].value);
    QCOMPARE(value ? shown(*value) : value.error().subject, expected);
}

QTEST_GUILESS_MAIN(EvaluateTest)
#include "tst_evaluate.moc"
