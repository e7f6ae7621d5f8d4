#include "estate/estate_file.h"
#include "estate/inventory.h"

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
