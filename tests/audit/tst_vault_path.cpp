#include "audit/vault_path.h"
#include "audit/vault_time.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::audit;

class TestVaultPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void path_data()
    {
        QTest::addColumn<std::string>("path");
        QTest::addColumn<std::string>("type");
        QTest::addColumn<std::string>("point");
        QTest::addColumn<std::string>("asked");
        QTest::addColumn<QString>("meaning");
        const auto row = [](const char *name, const char *path, const char *type, const char *point, const char *asked,
                             const char *meaning) {
            QTest::newRow(name) << std::string(path) << std::string(type) << std::string(point) << std::string(asked)
                                << QString::fromLatin1(meaning);
        };
        row("value of KV 2", "airflow/data/prod/x", "kv", "", "read", "read airflow: airflow/prod/x");
        row("older log without a mount type", "airflow/data/prod/x", "", "", "read", "read airflow: airflow/prod/x");
        row("metadata", "airflow/metadata/prod/x", "kv", "", "read", "meta airflow: airflow/prod/x");
        row("custom metadata", "airflow/metadata/prod/x", "kv", "", "patch", "meta-write airflow: airflow/prod/x");
        row("list", "airflow/metadata/prod/", "kv", "", "list", "list airflow: airflow/prod/");
        row("list of the mount", "airflow/metadata/", "kv", "", "list", "list airflow: airflow/");
        row("OpenBao's scan", "airflow/metadata/prod/", "kv", "", "scan", "list airflow: airflow/prod/");
        row("key names", "airflow/subkeys/prod/x", "kv", "", "read", "meta airflow: airflow/prod/x");
        row("delete of the newest version", "airflow/data/prod/x", "kv", "", "delete",
            "delete airflow: airflow/prod/x");
        row("delete of named versions", "airflow/delete/prod/x", "kv", "", "update", "delete airflow: airflow/prod/x");
        row("undelete", "airflow/undelete/prod/x", "kv", "", "update", "undelete airflow: airflow/prod/x");
        row("destroy", "airflow/destroy/prod/x", "kv", "", "update", "destroy airflow: airflow/prod/x");
        row("metadata deleted", "airflow/metadata/prod/x", "kv", "", "delete", "destroy airflow: airflow/prod/x");
        row("nested mount", "kv/team/data/x", "kv", "", "read", "read kv/team: kv/team/x");
        row("mount point decides", "data/data/data/x", "kv", "data/", "read", "read data: data/data/x");
        row("KV 1", "legacy/smtp", "kv", "", "update", "update legacy: legacy/smtp");
        row("KV 1 at a nested mount", "kv/old/smtp", "kv", "kv/old/", "read", "read kv/old: kv/old/smtp");
        row("database credentials", "database/creds/data/x", "database", "database/", "read",
            "read database: database/creds/data/x");
        row("system", "sys/policies/acl/data/x", "", "", "update", "update sys: sys/policies/acl/data/x");
        row("userpass", "auth/userpass/login/bob", "userpass", "", "update",
            "login auth/userpass: auth/userpass/login/bob");
        row("approle", "auth/approle/login", "approle", "", "update", "login auth/approle: auth/approle/login");
        row("oidc", "auth/oidc/oidc/callback", "oidc", "", "read", "login auth/oidc: auth/oidc/oidc/callback");
        row("a user called login", "auth/userpass/users/login", "userpass", "", "update",
            "update auth/userpass: auth/userpass/users/login");
        row("renew", "auth/token/renew-self", "token", "", "update", "renew auth/token: auth/token/renew-self");
        row("revoke", "sys/leases/revoke", "system", "", "update", "revoke sys: sys/leases/revoke");
        row("no path", "", "", "", "", "other : ");
        row("only a slash", "/", "kv", "", "read", "read : /");
    }

    void path()
    {
        QFETCH(std::string, path);
        QFETCH(std::string, type);
        QFETCH(std::string, point);
        QFETCH(std::string, asked);
        const VaultPath read = readVaultPath(path, type, point);
        const QString meaning = QStringLiteral("%1 %2: %3")
                                    .arg(nameOf(operationAt(read.kind, asked)), QString::fromStdString(read.mount),
                                        QString::fromStdString(read.secret));
        QTEST(meaning, "meaning");
    }

    void time_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<qint64>("milliseconds");
        const qint64 second = 1763894412000;
        QTest::newRow("nine digits") << std::string("2025-11-23T10:40:12.344999999Z") << second + 344;
        QTest::newRow("one digit") << std::string("2025-11-23T10:40:12.3Z") << second + 300;
        QTest::newRow("no fraction") << std::string("2025-11-23T10:40:12Z") << second;
        QTest::newRow("offset") << std::string("2025-11-23T13:40:12.344+03:00") << second + 344;
        QTest::newRow("leap day") << std::string("2024-02-29T00:00:00Z") << qint64(1709164800000);
        QTest::newRow("no such day") << std::string("2025-02-29T00:00:00Z") << qint64(-1);
        QTest::newRow("no such hour") << std::string("2025-11-23T24:40:12Z") << qint64(-1);
        QTest::newRow("letters") << std::string("2025-11-23T1o:40:12Z") << qint64(-1);
        QTest::newRow("letters in the fraction") << std::string("2025-11-23T10:40:12.3x4Z") << qint64(-1);
        QTest::newRow("hashed") << std::string("hmac-sha256:00") << qint64(-1);
        QTest::newRow("empty") << std::string() << qint64(-1);
    }

    void time()
    {
        QFETCH(std::string, text);
        QTEST(readTime(text).value_or(-1), "milliseconds");
    }
};

QTEST_GUILESS_MAIN(TestVaultPath)
#include "tst_vault_path.moc"
