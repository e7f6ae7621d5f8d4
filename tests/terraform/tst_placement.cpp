#include "golden.h"

#include "terraform/placement.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::terraform;

class tst_placement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void besideItsSiblings_data();
    void besideItsSiblings();
    void aFileOfItsOwnWhereSiblingsHaveOne();
    void aNewFileByTheNamingOfOtherRoots();
    void withoutAnyExample();
    void notARoot();
};

namespace {

QByteArray secret(const char *block, const char *name)
{
    return QByteArray("resource \"vault_kv_secret_v2\" \"") + block + "\" {\n  mount = \"airflow\"\n  name  = \"" +
           name + "\"\n}\n";
}

Placement place(const Model &model, const char *root, const char *name)
{
    const auto placement = placeFor(model, QLatin1String(root), QStringLiteral("airflow"), QLatin1String(name));
    return placement ? *placement : Placement();
}

} // namespace

void tst_placement::besideItsSiblings_data()
{
    QTest::addColumn<QString>("repository");
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("style");
    QTest::addColumn<QString>("after");

    QTest::newRow("plain blocks: after the last one of the folder") << "plain"
                                                                    << "terraform/prod"
                                                                    << "prod/connections/mysql_crm"
                                                                    << "terraform/prod/warehouse.tf"
                                                                    << "plain"
                                                                    << "resource \"vault_kv_secret_v2\" \"stripe\"";
    QTest::newRow("for_each over a map: after its last entry") << "for_each_map"
                                                               << ""
                                                               << "prod/connections/mysql_dwh"
                                                               << "main.tf"
                                                               << "for-each-entry"
                                                               << "memcached ";
    QTest::newRow("for_each over a set: after its last element") << "for_each_set"
                                                                 << ""
                                                                 << "prod/variables/opsgenie"
                                                                 << "main.tf"
                                                                 << "for-each-entry"
                                                                 << "\"pagerduty\"";
    QTest::newRow("one module call a secret: after the nearest call") << "module_calls"
                                                                      << "terraform/prod"
                                                                      << "prod/connections/mysql_crm"
                                                                      << "terraform/prod/main.tf"
                                                                      << "module-call"
                                                                      << "module \"pg_warehouse\"";
    QTest::newRow("a module with for_each: after its last entry") << "module_calls"
                                                                  << "terraform/prod"
                                                                  << "prod/tokens/slack"
                                                                  << "terraform/prod/main.tf"
                                                                  << "for-each-entry"
                                                                  << "github = 9";
}

void tst_placement::besideItsSiblings()
{
    QFETCH(QString, repository);
    QFETCH(QString, root);
    QFETCH(QString, name);
    const Model model = read(test::filesBelow(QStringLiteral(SALLYPORT_TEST_DATA "/%1/input").arg(repository)));
    const auto placement = placeFor(model, root, QStringLiteral("airflow"), name);
    QVERIFY(placement.has_value());
    QTEST(placement->file, "file");
    QTEST(nameOf(placement->style), "style");
    QVERIFY(!placement->isNewFile);
    QVERIFY(placement->after.has_value());
    QFETCH(QString, after);
    const hcl::File &file = *model.files.at(placement->after->file);
    const QString text = QString::fromUtf8(file.text(placement->after->range));
    QVERIFY2(text.startsWith(after), qPrintable(text));
}

void tst_placement::aFileOfItsOwnWhereSiblingsHaveOne()
{
    const Model model = read({{QStringLiteral("prod/pg-warehouse.tf"), secret("a", "prod/connections/pg_warehouse")},
        {QStringLiteral("prod/stripe-api.tf"), secret("b", "prod/connections/stripe_api")}});
    const Placement placement = place(model, "prod", "prod/connections/mysql_crm");
    QCOMPARE(placement.file, QStringLiteral("prod/mysql-crm.tf"));
    QVERIFY(placement.isNewFile);
    QVERIFY(!placement.after);
}

void tst_placement::aNewFileByTheNamingOfOtherRoots()
{
    const Model model = read({{QStringLiteral("prod/vault_secrets.tf"), secret("a", "prod/x") + secret("b", "prod/y")},
        {QStringLiteral("dev/main.tf"), "locals {}\n"}});
    const Placement placement = place(model, "dev", "dev/x");
    QCOMPARE(placement.file, QStringLiteral("dev/vault_secrets.tf"));
    QVERIFY(placement.isNewFile);
    QVERIFY(placement.siblings.isEmpty());
}

void tst_placement::withoutAnyExample()
{
    const Model model = test::readText("locals {}\n");
    QCOMPARE(place(model, "", "prod/x").file, QStringLiteral("secrets.tf"));
}

void tst_placement::notARoot()
{
    const auto placement = placeFor(read({}), QStringLiteral("prod"), QStringLiteral("airflow"), QStringLiteral("x"));
    QVERIFY(!placement);
    QVERIFY(placement.error().code == ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(tst_placement)
#include "tst_placement.moc"
