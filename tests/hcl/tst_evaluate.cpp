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
        return QStringLiteral("?(%1: %2)").arg(value.text, englishText(value.reason));
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
        return {Value::unknown(names.join(QLatin1Char('.')),
                    verbatim(names.join(QLatin1Char('.')) + QStringLiteral(" has no default"))),
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
    void knowsTheNamesOfADeclaration_data();
    void knowsTheNamesOfADeclaration();
    void tellsWhereAValueCameFrom_data();
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

namespace {

const QByteArray declaration = R"(prefix = "apps"
default = "x/y"
secrets = {
  db = { version = 7, path = "conn/db", tags = ["a", "b"] }
}
it = )";

/// What a declaration of the map's entry "db" sees: each, local, and var with a default or without.
Scope entryOf(const File &file)
{
    return [&file](const QStringList &names) -> Resolution {
        const auto attribute = [&](const char *name) {
            return evaluate(file, file.body().attribute(name)->value, entryOf(file));
        };
        const QString text = names.join(QLatin1Char('.'));
        if (text == QLatin1String("each.key"))
            return {Value::string(QStringLiteral("db")), 2};
        if (text.startsWith(QLatin1String("each.value")))
            return {*attribute("secrets").find(QStringLiteral("db")), 2};
        if (text == QLatin1String("var.path"))
            return {attribute("default"), 2};
        if (text.startsWith(QLatin1String("local.")) && file.body().attribute(names[1].toUtf8()))
            return {attribute(names[1].toUtf8().constData()), 2};
        return {
            Value::unknown(text, verbatim(text + QStringLiteral(" has no default"))), static_cast<int>(names.size())};
    };
}

} // namespace

void EvaluateTest::knowsTheNamesOfADeclaration_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *expression, const char *expected) {
        QTest::newRow(expression) << QByteArray(expression) << QString::fromUtf8(expected);
    };
    row("each.key", "'db'");
    row("each.value.path", "'conn/db'");
    row("each.value[\"version\"]", "7");
    row("each.value.tags[1]", "'b'");
    row("var.path", "'x/y'");
    row("\"${local.prefix}/${each.value.path}\"", "'apps/conn/db'");
    row("format(\"%s/%d\", each.key, each.value.version)", "'db/7'");
    row("format(\"%03d|%3d|%-3d|%03d|%4s|%%\", 7, 7, 7, -7, \"x\")", "'007|  7|7  |-07|   x|%'");
    row("format(\"%x\", 7)", "?(format(\"%x\", 7): format(\"%x\") uses a verb or an argument that is not evaluated)");
    row("join(\"-\", each.value.tags)", "'a-b'");
    row("lower(replace(var.path, \"/\", \"_\"))", "'x_y'");
    row("toset(each.value.tags)", "set['a' 'b']");
    row("merge(local.secrets, { kv = 1 })", "{db={version=7 path='conn/db' tags=['a' 'b']} kv=1}");
    row("keys(jsonencode({ user = var.user, password = var.password }))", "['password' 'user']");
    row("each.value.owner", "?(each.value.owner: there is no key \"owner\")");
    row("\"${local.prefix}/${var.name}\"", "?(\"${local.prefix}/${var.name}\": var.name has no default)");
    row("{ for k, v in local.secrets : k => v.version }", "{db=7}");
    row("upper(data.vault_generic_secret.x.path)",
        "?(upper(data.vault_generic_secret.x.path): data.vault_generic_secret.x.path has no default)");
}

void EvaluateTest::knowsTheNamesOfADeclaration()
{
    QFETCH(QByteArray, expression);
    const auto file = parse(declaration + expression + "\n", QStringLiteral("x.tf"));
    QVERIFY2(file, file ? "" : qPrintable(file.error().toString()));
    QTEST(shown(evaluate(*file, file->body().attribute("it")->value, entryOf(*file))), "expected");
}

void EvaluateTest::tellsWhereAValueCameFrom_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QByteArray>("origin");
    const auto row = [](const char *expression, const char *origin) {
        QTest::newRow(expression) << QByteArray(expression) << QByteArray(origin);
    };
    row("merge(local.secrets, {})[\"db\"].version", "7");
    row("each.value.path", "\"conn/db\"");
    row("var.path", "\"x/y\"");
    row("\"${each.value.version}\"", "7");
    row("each.value.tags[*]", "each.value.tags[*]");
    row("each.value.tags[0]", "\"a\"");
    row("[for tag in each.value.tags : tag][1]", "\"b\"");
    row("true ? each.value.version : 0", "7");
    row("join(\"-\", each.value.tags)", "join(\"-\", each.value.tags)");
    row("format(\"%s\", each.key)", "format(\"%s\", each.key)");
    row("\"${local.prefix}/x\"", "\"${local.prefix}/x\"");
    row("jsonencode({ a = { b = 5 } }).a.b", "5");
    row("1 + 2", "1 + 2");
    row("var.none", "var.none");
}

/// The literal to edit; of what is computed, the expression as a whole.
void EvaluateTest::tellsWhereAValueCameFrom()
{
    QFETCH(QByteArray, expression);
    const auto file = parse(declaration + expression + "\n", QStringLiteral("x.tf"));
    QVERIFY2(file, file ? "" : qPrintable(file.error().toString()));
    const Value value = evaluate(*file, file->body().attribute("it")->value, entryOf(*file));
    QCOMPARE(value.origin.file, QStringLiteral("x.tf"));
    QTEST(file->text(value.origin.range).toByteArray(), "origin");
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
