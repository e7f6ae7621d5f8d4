#include "draft/looks_like_value.h"

#include <QTest>

class tst_looks_like_value : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
};

void tst_looks_like_value::tells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isValue");
    const auto row = [](const char *name, const char *text, bool isValue) {
        QTest::newRow(name) << QString::fromUtf8(text) << isValue;
    };
    // Put together from pieces, so that no scanner takes this file for a leak.
    row("Vault token",
        "hvs."
        "CAESIJ3kd92kdKDkd",
        true);
    row("AWS key",
        "AKIA"
        "IOSFODNN7EXAMPLE",
        true);
    row("GitHub token",
        "ghp_"
        "abcdefghij0123456789",
        true);
    row("PEM",
        "-----BEGIN "
        "PRIVATE KEY-----",
        true);
    row("password given", "password = hunter22", true);
    row("address with password", "postgres://u:secretpw@h/db", true);
    row("random word", "x9Kd82LmQ0z7Tb4RyW1pVc6N", true);
    row("empty", "", false);
    row("reference", "password = var.pg_warehouse", false);
    row("generated", "  password_wo = ephemeral.random_password.pg_warehouse.result", false);
    row("path", "airflow/prod/connections/pg_warehouse_reporting_replica", false);
    row("long name", "warehouse_reporting_replica_password_version", false);
    row("templated address", "postgresql://{{username}}:{{password}}@${var.host}:5432/w", false);
    row("address", "https://vault.prod.example:8200", false);
    row("version", "data_json_wo_version = 8", false);
}

void tst_looks_like_value::tells()
{
    QFETCH(QString, text);
    QFETCH(bool, isValue);
    const auto reason = sallyport::draft::looksLikeValue(text);
    QVERIFY2(reason.has_value() == isValue, qPrintable(reason.value_or(QStringLiteral("no reason"))));
}

QTEST_GUILESS_MAIN(tst_looks_like_value)
#include "tst_looks_like_value.moc"
