#include "estate/estate_file.h"
#include "estate/inventory.h"
#include "estate/terraform_runs.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::estate;

namespace {

Estate twoEnvironments()
{
    return *readEstate(
        "estate \"a\" {}\n"
        "environment \"prod\" {\n  tier = \"production\"\n  vault {\n    mount = \"airflow\"\n    prefix = \"prod\"\n"
        "    databases = [\"database\"]\n  }\n}\n"
        "environment \"dev\" {\n  vault {\n    mount = \"airflow\"\n    prefix = \"dev\"\n  }\n}\n",
        QStringLiteral("sallyport.hcl"));
}

vault::KvMetadata live(const QString &path, int version = 1)
{
    vault::KvMetadata metadata;
    metadata.path = path;
    metadata.currentVersion = version;
    if (version > 0)
        metadata.versions = {{version, Instant(std::chrono::hours(1)), {}, {}, false}};
    return metadata;
}

vault::Reading reading(std::vector<vault::KvMetadata> secrets)
{
    vault::Reading result;
    result.complete = true;
    result.secrets = std::move(secrets);
    return result;
}

terraform::Model declaring(const QByteArray &name, const QString &file = QStringLiteral("terraform/prod/main.tf"))
{
    return terraform::read(
        {{file, "resource \"vault_kv_secret_v2\" \"x\" {\n  mount = \"airflow\"\n  name  = \"" + name +
                    "\"\n  data_json_wo = jsonencode({ a = var.a })\n  data_json_wo_version = 1\n}\n"}});
}

Standing standingOf(const Inventory &inventory, const QString &key)
{
    const Secret *secret = inventory.find(SecretId::fromKey(key));
    return secret ? secret->standing : Standing::NotChecked;
}

} // namespace

class TestInventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsByMountAndName()
    {
        const Estate estate = twoEnvironments();
        const std::vector<Knowledge> knowledge = {{QStringLiteral("prod"),
            reading({live(QStringLiteral("prod/c/known")), live(QStringLiteral("prod/c/stray"))}), {}}};
        const terraform::Model model = declaring("prod/c/known");
        const Inventory inventory = join(estate, knowledge, &model);
        QCOMPARE(inventory.of(u"prod").size(), size_t(2));
        QCOMPARE(standingOf(inventory, QStringLiteral("prod/c/known")), Standing::Declared);
        QCOMPARE(standingOf(inventory, QStringLiteral("prod/c/stray")), Standing::NotInTerraform);
        const Secret *known = inventory.find({QStringLiteral("prod"), QStringLiteral("c/known")});
        QCOMPARE(known->declarations.front().at.toString(), QStringLiteral("terraform/prod/main.tf:1:1"));
        QCOMPARE(known->apiPath, QStringLiteral("airflow/prod/c/known"));
    }

    void declaredButMissing()
    {
        const Estate estate = twoEnvironments();
        const terraform::Model model = declaring("prod/c/gone");
        QCOMPARE(standingOf(
                     join(estate, {{QStringLiteral("prod"), reading({}), {}}}, &model), QStringLiteral("prod/c/gone")),
            Standing::DeclaredButMissing);
        // Its last version deleted counts as missing too.
        const Knowledge deleted{QStringLiteral("prod"), reading({live(QStringLiteral("prod/c/gone"), 0)}), {}};
        QCOMPARE(
            standingOf(join(estate, {deleted}, &model), QStringLiteral("prod/c/gone")), Standing::DeclaredButMissing);
    }

    void neverMissingWithoutALook_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("environment never read") << 0;
        QTest::newRow("reading broke off") << 1;
        QTest::newRow("folder not readable") << 2;
    }

    void neverMissingWithoutALook()
    {
        QFETCH(int, how);
        const Estate estate = twoEnvironments();
        const terraform::Model model = declaring("prod/vendor/x");
        std::vector<Knowledge> knowledge;
        if (how > 0) {
            vault::Reading partial = reading({});
            partial.complete = how != 1;
            if (how == 2)
                partial.unreadable = {{QStringLiteral("airflow"), QStringLiteral("prod/vendor/"),
                    QStringLiteral("airflow/metadata/prod/vendor/"), QStringLiteral("list"), ErrorCode::Forbidden}};
            knowledge.push_back({QStringLiteral("prod"), partial, {}});
        }
        QCOMPARE(standingOf(join(estate, knowledge, &model), QStringLiteral("prod/vendor/x")), Standing::NotChecked);
    }

    void undeclaredIsNotProvenWhileAFileIsBroken()
    {
        const Estate estate = twoEnvironments();
        const terraform::Model broken = terraform::read({{QStringLiteral("terraform/prod/a.tf"), "resource {{{"}});
        const Knowledge known{QStringLiteral("prod"), reading({live(QStringLiteral("prod/x"))}), {}};
        QCOMPARE(standingOf(join(estate, {known}, &broken), QStringLiteral("prod/x")), Standing::NotChecked);
        QCOMPARE(standingOf(join(estate, {known}, nullptr), QStringLiteral("prod/x")), Standing::NotChecked);
    }

    void anotherEnvironmentsRootDoesNotDeclare()
    {
        Estate estate = twoEnvironments();
        estate.environments.at(1).vault->prefix = QStringLiteral("prod");
        const terraform::Model model = declaring("prod/x");
        const std::vector<Knowledge> knowledge = {
            {QStringLiteral("prod"), reading({live(QStringLiteral("prod/x"))}), {}},
            {QStringLiteral("dev"), reading({live(QStringLiteral("prod/x"))}), {}}};
        const Inventory inventory = join(estate, knowledge, &model);
        QCOMPARE(standingOf(inventory, QStringLiteral("prod/x")), Standing::Declared);
        QCOMPARE(standingOf(inventory, QStringLiteral("dev/x")), Standing::NotInTerraform);
    }

    void eachEnvironmentHasItsOwnVariables()
    {
        Estate estate = twoEnvironments();
        estate.environments.at(1).variableFiles = {QStringLiteral("development.tfvars")};
        const std::vector<terraform::SourceFile> files = {
            {QStringLiteral("main.tf"), "variable \"folder\" {}\nresource \"vault_kv_secret_v2\" \"x\" {\n"
                                        "  mount = \"airflow\"\n  name  = \"${var.folder}/x\"\n}\n"},
            {QStringLiteral("prod.tfvars"), "folder = \"prod\"\n"},
            {QStringLiteral("development.tfvars"), "folder = \"dev\"\n"}};
        const terraform::Model model = terraform::read(files, runsOf(estate));
        const Inventory inventory = join(estate, {}, &model);
        QCOMPARE(inventory.secrets().size(), size_t(2));
        for (const char *key : {"prod/x", "dev/x"}) {
            const Secret *secret = inventory.find(SecretId::fromKey(QLatin1String(key)));
            QVERIFY(secret);
            QCOMPARE(secret->declarations.size(), size_t(1));
            QCOMPARE(secret->declarations.front().variant, secret->id.environment);
        }
    }

    void undeclaredIsNotProvenWhileAPathIsUnknown()
    {
        const Estate estate = twoEnvironments();
        const terraform::Model model = declaring("${var.anything}/x");
        const Inventory inventory =
            join(estate, {{QStringLiteral("prod"), reading({live(QStringLiteral("prod/x"))}), {}}}, &model);
        QCOMPARE(standingOf(inventory, QStringLiteral("prod/x")), Standing::NotChecked);
        const Secret *secret = inventory.find(SecretId::fromKey(QStringLiteral("prod/x")));
        QCOMPARE(
            secret->notChecked.arguments, (std::vector<Argument>{Code{QStringLiteral("terraform/prod/main.tf:1")}}));
    }

    void cloudSecretsAreRows_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("backend");
        const QString prod = QStringLiteral("terraform/prod");
        const QString shared = QStringLiteral("terraform");
        const QByteArray aws = "resource \"aws_secretsmanager_secret\" \"x\" {\n  name = ";
        QTest::newRow("AWS, by the root") << prod << aws + "\"x\"\n}\n"
                                          << "prod/aws:x"
                                          << "aws";
        QTest::newRow("AWS, by its name") << shared << aws + "\"dev/pg\"\n}\n"
                                          << "dev/aws:dev/pg"
                                          << "aws";
        QTest::newRow("AWS, by a for_each") << shared << aws + "each.value\n  for_each = { dev = \"pg\" }\n}\n"
                                            << "dev/aws:pg"
                                            << "aws";
        QTest::newRow("AWS, nothing says") << shared << aws + "\"pg\"\n}\n"
                                           << ""
                                           << "";
        QTest::newRow("AWS, the name says both") << shared << aws + "\"dev-to-prod\"\n}\n"
                                                 << ""
                                                 << "";
        QTest::newRow("Google") << prod
                                << QByteArray("resource \"google_secret_manager_secret\" \"x\" {\n"
                                              "  project = \"p\"\n  secret_id = \"s\"\n}\n")
                                << "prod/google:p/s"
                                << "google";
        QTest::newRow("Azure") << prod
                               << QByteArray("resource \"azurerm_key_vault_secret\" \"x\" {\n  name = \"s\"\n"
                                             "  key_vault_id = \"/subscriptions/0/vaults/v\"\n}\n")
                               << "prod/azure:v/s"
                               << "azure";
        QTest::newRow("a version of a secret that is declared elsewhere")
            << prod
            << QByteArray("resource \"aws_secretsmanager_secret_version\" \"x\" {\n  secret_id = \"shared/x\"\n}\n")
            << "prod/aws:shared/x"
            << "aws";
        QTest::newRow("a policy alone is no secret")
            << prod
            << QByteArray("resource \"aws_secretsmanager_secret_policy\" \"x\" {\n  secret_arn = \"x\"\n"
                          "  policy = \"\"\n}\n")
            << ""
            << "";
    }

    /// What is live in a cloud is not asked for, so nothing of it is missing, and nothing is declared for certain.
    void cloudSecretsAreRows()
    {
        QFETCH(QString, folder);
        QFETCH(QByteArray, text);
        QFETCH(QString, key);
        QFETCH(QString, backend);
        const Estate estate = twoEnvironments();
        const terraform::Model model = terraform::read({{folder + QStringLiteral("/main.tf"), text}}, runsOf(estate));
        const Knowledge known{QStringLiteral("prod"), reading({}), {}};
        const Inventory inventory = join(estate, {known}, &model);
        QCOMPARE(inventory.secrets().size(), size_t(key.isEmpty() ? 0 : 1));
        if (key.isEmpty())
            return;
        const Secret &secret = inventory.secrets().front();
        QCOMPARE(secret.id.key(), key);
        QCOMPARE(terraform::nameOf(secret.backend), backend);
        QCOMPARE(secret.kind, SecretKind::CloudSecret);
        QCOMPARE(secret.standing, Standing::NotChecked);
        QCOMPARE(QString::fromLatin1(secret.notChecked.text), QStringLiteral("no inventory yet"));
        QVERIFY(!secret.isLive());
    }

    void rolesAreRows()
    {
        const Estate estate = twoEnvironments();
        vault::Reading withRoles = reading({});
        vault::StaticRole role;
        role.mount = QStringLiteral("database");
        role.name = QStringLiteral("etl");
        withRoles.staticRoles = {role};
        const terraform::Model none;
        const Inventory inventory = join(estate, {{QStringLiteral("prod"), withRoles, {}}}, &none);
        const Secret *row = inventory.find({QStringLiteral("prod"), QStringLiteral("database/static-roles/etl")});
        QVERIFY(row);
        QCOMPARE(row->kind, SecretKind::StaticRole);
        QVERIFY(row->isLive());
    }
};

QTEST_APPLESS_MAIN(TestInventory)
#include "tst_inventory.moc"
