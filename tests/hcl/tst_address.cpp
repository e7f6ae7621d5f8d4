#include "hcl/address.h"
#include "hcl/parser.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::hcl;

namespace {

const QByteArray source = R"(locals {
  secrets = {
    pg = { version = 1 }
  }
}

resource "vault_kv_secret_v2" "pg" {
  data_json_wo = jsonencode({
    hosts = ["a", "b"]
  })
  data_json_wo_version = 7

  rule {
    n = 1
  }
  rule {
    n = 2
  }
}

module "a.b" {}
)";

} // namespace

class AddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sets_data();
    void sets();
    void removes_data();
    void removes();
    void refuses_data();
    void refuses();
};

void AddressTest::sets_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *address, const char *expression, const char *before, const char *after) {
        QTest::newRow(address) << QString::fromUtf8(address) << QByteArray(expression) << QByteArray(before)
                               << QByteArray(after);
    };
    row("resource.vault_kv_secret_v2.pg.data_json_wo_version", "8", "version = 7", "version = 8");
    row("locals.secrets.pg.version", "2", "{ version = 1 }", "{ version = 2 }");
    row("locals.secrets.pg.owner", "\"x\"", "{ version = 1 }", "{ version = 1, owner = \"x\" }");
    row("locals.secrets.\"my db\"", "{}", "1 }\n", "1 }\n\n    \"my db\" = {}\n");
    row("resource.vault_kv_secret_v2.pg.data_json_wo.hosts[1]", "\"c\"", "\"b\"", "\"c\"");
    row("resource.vault_kv_secret_v2.pg.data_json_wo.hosts[+]", "\"c\"", "\"b\"", "\"b\", \"c\"");
    row("resource.vault_kv_secret_v2.pg.data_json_wo[\"hosts\"][0]", "\"c\"", "\"a\"", "\"c\"");
    row("resource.vault_kv_secret_v2.pg.rule[1].n", "3", "n = 2", "n = 3");
    row("resource.vault_kv_secret_v2.pg.mount", "x", "version = 7\n", "version = 7\n  mount                = x\n");
    row("module.\"a.b\".source", "\"./x\"", "\"a.b\" {}", "\"a.b\" {\n  source = \"./x\"\n}");
    row("top", "1", "{}\n", "{}\n\ntop = 1\n");
}

void AddressTest::sets()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, expression);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto file = parse(source, QStringLiteral("x.tf"));
    QVERIFY(file);
    const auto parsed = parseAddress(address);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().toString()));
    const auto edited = setAt(*file, *parsed, expression);
    QVERIFY2(edited, edited ? "" : qPrintable(edited.error().toString()));
    QCOMPARE(source.count(before), 1);
    QCOMPARE(*edited, QByteArray(source).replace(before, after));
}

void AddressTest::removes_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("gone");
    const auto row = [](const char *address, const char *gone) {
        QTest::newRow(address) << QString::fromUtf8(address) << QByteArray(gone);
    };
    row("resource.vault_kv_secret_v2.pg.data_json_wo_version", "  data_json_wo_version = 7\n");
    row("resource.vault_kv_secret_v2.pg.rule[0]", "  rule {\n    n = 1\n  }\n");
    row("module[\"a.b\"]", "\nmodule \"a.b\" {}\n");
    row("locals.secrets.pg", "    pg = { version = 1 }\n");
    row("resource.vault_kv_secret_v2.pg.data_json_wo.hosts[1]", ", \"b\"");
}

void AddressTest::removes()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, gone);
    const auto file = parse(source, QStringLiteral("x.tf"));
    const auto edited = removeAt(*file, *parseAddress(address));
    QVERIFY2(edited, edited ? "" : qPrintable(edited.error().toString()));
    QCOMPARE(source.count(gone), 1);
    QCOMPARE(*edited, QByteArray(source).replace(gone, ""));
}

void AddressTest::refuses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *address, const char *what) {
        QTest::newRow(address) << QString::fromUtf8(address) << QString::fromUtf8(what);
    };
    row("", "the address is not understood from its character 1 on");
    row("a..b", "the address is not understood from its character 3 on");
    row("a[b]", "the address is not understood from its character 3 on");
    row("a[\"b]", "the address is not understood from its character 3 on");
    row("resource.vault_kv_secret_v2.mysql.mount", "nothing is called \"resource\" at step 1 of the address");
    row("resource.vault_kv_secret_v2.pg", "the address names a block, which no expression can replace");
    row("resource.vault_kv_secret_v2.pg.rule.n", "2 blocks are called so");
    row("resource.vault_kv_secret_v2.pg.rule[2].n", "nothing is called [2] at step 5 of the address");
    row("resource.vault_kv_secret_v2.pg.data_json_wo_version.x", "nothing is called \"x\" at step 5 of the address");
    row("locals.secrets.mysql.version", "nothing is called \"mysql\" at step 3 of the address");
    row("locals.secrets[0]", "there is no such element");
}

void AddressTest::refuses()
{
    QFETCH(QString, address);
    const auto file = parse(source, QStringLiteral("x.tf"));
    const auto parsed = parseAddress(address);
    const auto edited = parsed ? setAt(*file, *parsed, "1") : Result<QByteArray>(tl::unexpected(parsed.error()));
    QVERIFY(!edited);
    QTEST(englishText(edited.error().what), "what");
}

QTEST_GUILESS_MAIN(AddressTest)
#include "tst_address.moc"
