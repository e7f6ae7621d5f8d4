#include "estate/drift.h"
#include "estate/estate_file.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::estate;

namespace {

const QByteArray policyText = "path \"airflow/data/prod/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n";

/// One environment of production and one beside it; a test changes the parts before it looks.
struct Scene
{
    Estate estate = *readEstate("estate \"a\" {}\n"
                                "environment \"prod\" {\n  tier = \"production\"\n  vault {\n    mount = \"airflow\"\n"
                                "    prefix = \"prod\"\n    databases = [\"database\"]\n  }\n}\n"
                                "environment \"staging\" {\n  vault {\n    mount = \"airflow\"\n"
                                "    prefix = \"staging\"\n  }\n}\n",
        QStringLiteral("sallyport.hcl"));
    std::vector<Knowledge> knowledge{{QStringLiteral("prod"), vault::Reading{}, {}}};
    std::vector<terraform::SourceFile> files;

    Scene()
    {
        vault::Reading &prod = reading();
        prod.complete = true;
        prod.mounts = {{QStringLiteral("airflow"), QStringLiteral("kv"), 2, QStringLiteral("of Airflow")}};
    }

    vault::Reading &reading(size_t index = 0) { return *knowledge.at(index).reading; }

    vault::KvMetadata &addLive(const QString &path, size_t index = 0)
    {
        vault::KvMetadata live;
        live.path = path;
        live.currentVersion = 1;
        live.versions = {{1, Instant(std::chrono::hours(1)), {}, {}, false}};
        reading(index).secrets.push_back(live);
        return reading(index).secrets.back();
    }

    void addPolicy(const QString &name, const QByteArray &text)
    {
        reading().policies.push_back({name, QString::fromUtf8(text)});
        reading().policyNames.push_back(name);
    }

    void declare(const QByteArray &text, const QString &file = QStringLiteral("terraform/prod/main.tf"))
    {
        files.push_back({file, text});
    }

    void declareSecret(const QByteArray &name, const QByteArray &keys, const QByteArray &more = {},
        const QString &file = QStringLiteral("terraform/prod/x.tf"))
    {
        declare("resource \"vault_kv_secret_v2\" \"x\" {\n  mount = \"airflow\"\n  name  = \"" + name +
                    "\"\n  data_json_wo = jsonencode({ " + keys + " })\n  data_json_wo_version = 1\n" + more + "}\n",
            file);
    }

    DriftReport look() const
    {
        const terraform::Model model = terraform::read(files);
        return findDrift(estate, knowledge, join(estate, knowledge, &model), model, files);
    }

    /// "policy prod etl: …; …" for each drift.
    QStringList inWords() const
    {
        QStringList words;
        for (const Drift &drift : look().drifts) {
            QStringList disagreements;
            for (const Disagreement &disagreement : drift.disagreements)
                disagreements.push_back(
                    plain(disagreement.what) + (disagreement.detail.isEmpty()
                                                       ? QString()
                                                       : QStringLiteral(" <") + plain(disagreement.detail) + u'>'));
            words.push_back(nameOf(drift.kind) + u' ' + drift.secret.key() + drift.name + QStringLiteral(": ") +
                            disagreements.join(QStringLiteral("; ")));
        }
        return words;
    }

    static QString plain(const Message &message)
    {
        QString text = QString::fromUtf8(message.text);
        for (size_t i = message.arguments.size(); i > 0; --i) {
            const Argument &argument = message.arguments.at(i - 1);
            QString value;
            if (const auto *code = std::get_if<Code>(&argument))
                value = code->text;
            else if (const auto *string = std::get_if<QString>(&argument))
                value = *string;
            else if (const auto *number = std::get_if<qint64>(&argument))
                value = QString::number(*number);
            else if (const auto *span = std::get_if<Duration>(&argument))
                value = toString(*span);
            text.replace(QStringLiteral("%n"), value).replace(u'%' + QString::number(i), value);
        }
        return text;
    }
};

} // namespace

class TestDrift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTheSameIsQuiet()
    {
        Scene scene;
        scene.declareSecret("prod/x", "b = var.b, a = var.a",
            "  custom_metadata {\n    data = {\n      owner = \"data\"\n    }\n  }\n");
        vault::KvMetadata &live = scene.addLive(QStringLiteral("prod/x"));
        live.customMetadata = {{QStringLiteral("owner"), QStringLiteral("data")}};
        live.keys = QStringList({QStringLiteral("a"), QStringLiteral("b")});
        scene.declare("resource \"vault_mount\" \"a\" {\n  path = \"airflow\"\n  type = \"kv-v2\"\n"
                      "  description = \"of Airflow\"\n}\n"
                      "resource \"vault_policy\" \"etl\" {\n  name = \"etl\"\n  policy = <<EOT\n" +
                      policyText + "EOT\n}\n");
        scene.addPolicy(QStringLiteral("etl"),
            "# by hand\npath \"airflow/data/prod/*\" { capabilities = [\"list\", \"read\", \"read\"] }");
        QCOMPARE(scene.inWords(), QStringList());
        QCOMPARE(scene.look().compared, 4);
        QCOMPARE(scene.look().notCompared.size(), size_t(1)); // staging was not read
    }

    void metadata_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("extra");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("same") << "data" << QString() << QStringList();
        QTest::newRow("other") << "ops" << QString()
                               << QStringList(u"custom-metadata prod/x: owner is ops, declared data"_qs);
        QTest::newRow("gone") << QString() << QString()
                              << QStringList(u"custom-metadata prod/x: owner is not set, declared data"_qs);
        QTest::newRow("more") << "data"
                              << "by hand" << QStringList(u"custom-metadata prod/x: note is by hand, not declared"_qs);
    }
    void metadata()
    {
        QFETCH(QString, owner);
        QFETCH(QString, extra);
        Scene scene;
        scene.declareSecret(
            "prod/x", "a = var.a", "  custom_metadata {\n    data = {\n      owner = \"data\"\n    }\n  }\n");
        vault::KvMetadata &live = scene.addLive(QStringLiteral("prod/x"));
        if (!owner.isEmpty())
            live.customMetadata.insert(QStringLiteral("owner"), owner);
        if (!extra.isEmpty())
            live.customMetadata.insert(QStringLiteral("note"), extra);
        QTEST(scene.inWords(), "words");
        if (!scene.look().drifts.empty())
            QCOMPARE(scene.look().drifts.front().request, u"GET airflow/metadata/prod/x"_qs);
    }

    void metadataThatNobodyDeclaresIsNobodysBusiness()
    {
        Scene scene;
        scene.declareSecret("prod/x", "a = var.a");
        scene.addLive(QStringLiteral("prod/x")).customMetadata.insert(QStringLiteral("owner"), QStringLiteral("me"));
        QCOMPARE(scene.inWords(), QStringList());
    }

    void keysStandInTheDetailOnly()
    {
        Scene scene;
        scene.declareSecret("prod/x", "a = var.a, b = var.b");
        scene.addLive(QStringLiteral("prod/x")).keys = QStringList({QStringLiteral("a"), QStringLiteral("c")});
        QCOMPARE(scene.inWords(), QStringList(u"keys prod/x: 1 keys are live and not declared <c>; 1 keys are declared "
                                              "and not live <b>"_qs));
    }

    void keysThatWereNotReadAreNotCompared()
    {
        Scene scene;
        scene.declareSecret("prod/x", "a = var.a");
        scene.addLive(QStringLiteral("prod/x"));
        QCOMPARE(scene.inWords(), QStringList());
        QCOMPARE(Scene::plain(scene.look().notCompared.front().what), u"the keys of 1 secrets"_qs);
    }

    void keysOfProductionAndStaging()
    {
        Scene scene;
        scene.knowledge.push_back({QStringLiteral("staging"), vault::Reading{}, {}});
        scene.reading(1).complete = true;
        scene.declareSecret("prod/x", "a = var.a");
        scene.declareSecret("staging/x", "a = var.a, b = var.b", {}, QStringLiteral("terraform/staging/x.tf"));
        scene.addLive(QStringLiteral("prod/x")).keys = QStringList(QStringLiteral("a"));
        scene.addLive(QStringLiteral("staging/x"), 1).keys = QStringList({QStringLiteral("a"), QStringLiteral("b")});
        QCOMPARE(scene.inWords(),
            QStringList(u"keys-between prod/xstaging: prod has v1, staging has v1 <prod has a; staging has a, b>"_qs));
    }

    void staticRoles_data()
    {
        QTest::addColumn<int>("live");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("same") << 86400 << QStringList();
        QTest::newRow("other period") << 43200
                                      << QStringList(u"role prod/database/static-roles/etl: rotation_period is "
                                                     "12h, declared 1d"_qs);
    }
    void staticRoles()
    {
        QFETCH(int, live);
        Scene scene;
        scene.declare("resource \"vault_database_secret_backend_static_role\" \"etl\" {\n  backend = \"database\"\n"
                      "  name = \"etl\"\n  db_name = \"pg\"\n  username = \"etl\"\n  rotation_period = 86400\n}\n");
        vault::StaticRole role;
        role.mount = QStringLiteral("database");
        role.name = role.username = QStringLiteral("etl");
        role.dbName = QStringLiteral("pg");
        role.rotationPeriod = Duration(live);
        scene.reading().staticRoles = {role};
        QTEST(scene.inWords(), "words");
    }

    void policies_data()
    {
        QTest::addColumn<QByteArray>("live");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("a capability more")
            << QByteArray("path \"airflow/data/prod/*\" { capabilities = [\"read\", \"list\", \"update\"] }")
            << QStringList(u"policy prod/etl: airflow/data/prod/*: update was added"_qs);
        QTest::newRow("a path more") << policyText + "path \"sys/mounts\" { capabilities = [\"read\"] }"
                                     << QStringList(u"policy prod/etl: sys/mounts was added (read)"_qs);
        QTest::newRow("JSON that says the same")
            << QByteArray("{\"path\": {\"airflow/data/prod/*\": {\"policy\": \"read\"}}}") << QStringList();
    }
    void policies()
    {
        QFETCH(QByteArray, live);
        Scene scene;
        scene.declare("resource \"vault_policy\" \"etl\" {\n  name = \"etl\"\n  policy = <<EOT\n# data\n" + policyText +
                      "EOT\n}\n");
        scene.addPolicy(QStringLiteral("etl"), live);
        QTEST(scene.inWords(), "words");
        const DriftReport report = scene.look();
        if (report.drifts.empty())
            return;
        QCOMPARE(report.drifts.front().request, u"GET sys/policies/acl/etl"_qs);
        const int line = report.drifts.front().disagreements.front().declared.line;
        QVERIFY(line == 5 || line == 1); // the stanza's own line, where it has one
    }

    void policyFilesAreDeclarations()
    {
        Scene scene;
        scene.declare(policyText, QStringLiteral("policies/etl.hcl"));
        scene.declare("# none", QStringLiteral("terraform/prod/main.tf"));
        scene.addPolicy(QStringLiteral("etl"), "path \"airflow/data/prod/*\" { capabilities = [\"read\"] }");
        QCOMPARE(scene.inWords(), QStringList(u"policy prod/etl: airflow/data/prod/*: list was removed"_qs));
        QCOMPARE(scene.look().drifts.front().disagreements.front().declared,
            (SourceRef{QStringLiteral("policies/etl.hcl"), 1, 1}));
    }

    void aPolicyThatReachesTheSecretsIsNamed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("found");
        QTest::newRow("a secret") << "airflow/data/prod/x" << true;
        QTest::newRow("all of it") << "airflow/*" << true;
        QTest::newRow("any environment") << "airflow/data/+/x" << true;
        QTest::newRow("everything") << "*" << true;
        QTest::newRow("metadata") << "airflow/metadata/prod/*" << true;
        QTest::newRow("another environment") << "airflow/data/staging/*" << false;
        QTest::newRow("another mount") << "other/data/prod/*" << false;
        QTest::newRow("the mount itself") << "airflow/config" << false;
    }
    void aPolicyThatReachesTheSecretsIsNamed()
    {
        QFETCH(QString, path);
        QFETCH(bool, found);
        Scene scene;
        scene.declare(policyText, QStringLiteral("policies/etl.hcl"));
        scene.addPolicy(QStringLiteral("stray"), "path \"" + path.toUtf8() + "\" { capabilities = [\"read\"] }");
        scene.addPolicy(QStringLiteral("default"), "path \"*\" { capabilities = [\"read\"] }");
        QCOMPARE(!scene.inWords().isEmpty(), found);
        if (found)
            QCOMPARE(scene.look().drifts.front().kind, DriftKind::PolicyUnknown);
    }

    void whatMayNotBeReadIsNeverMissing()
    {
        Scene scene;
        scene.declare("resource \"vault_policy\" \"etl\" {\n  name = \"etl\"\n  policy = \"path \\\"a\\\" {}\"\n}\n"
                      "resource \"vault_mount\" \"b\" {\n  path = \"unseen\"\n  type = \"kv\"\n}\n");
        const auto reasons = [&] {
            QStringList texts;
            for (const NotCompared &one : scene.look().notCompared)
                texts.push_back(Scene::plain(one.reason));
            return texts;
        };
        QVERIFY(reasons().contains(u"this token may not list policies"_qs));
        QVERIFY(reasons().contains(u"this token sees no such mount"_qs));
        scene.reading().policyNames = {QStringLiteral("etl")};
        QVERIFY(reasons().contains(u"this token may not read it"_qs));
        QVERIFY(scene.look().drifts.empty());
        scene.reading().policyNames = {QStringLiteral("default")};
        QCOMPARE(scene.look().drifts.front().kind, DriftKind::PolicyMissing);
    }

    void mounts()
    {
        Scene scene;
        scene.declare("resource \"vault_mount\" \"a\" {\n  path = \"airflow\"\n  type = \"kv\"\n"
                      "  options = { version = \"1\" }\n  description = \"secrets\"\n}\n");
        QCOMPARE(
            scene.inWords(), QStringList(u"mount prod/airflow: version is 2, declared 1; description is of Airflow, "
                                         "declared secrets"_qs));
    }

    void declaredTwice()
    {
        Scene scene;
        scene.declareSecret("prod/x", "a = var.a");
        scene.declare("resource \"vault_kv_secret_v2\" \"again\" {\n  mount = \"airflow\"\n  name = \"prod/x\"\n"
                      "  data_json_wo = jsonencode({ b = var.b })\n  data_json_wo_version = 1\n}\n");
        scene.addLive(QStringLiteral("prod/x"));
        const DriftReport report = scene.look();
        QCOMPARE(report.drifts.front().kind, DriftKind::DeclaredTwice);
        QCOMPARE(report.drifts.front().declarations.size(), size_t(2));
    }

    void withoutAReadingNothingIsSaid()
    {
        Scene scene;
        scene.declareSecret("prod/x", "a = var.a");
        scene.knowledge.clear();
        QVERIFY(scene.look().drifts.empty());
        QCOMPARE(scene.look().compared, 0);
        QCOMPARE(scene.look().notCompared.size(), size_t(2));
    }
};

QTEST_APPLESS_MAIN(TestDrift)
#include "tst_drift.moc"
