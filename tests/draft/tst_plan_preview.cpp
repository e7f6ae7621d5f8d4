#include "draft/plan_preview.h"

#include "draft/terraform_events.h"

#include <QTest>

#include <algorithm>

using namespace sallyport;
using namespace sallyport::draft;

class tst_plan_preview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheConfigurationSays();
    void looksIntoLocalModules();
    void leavesUntouchedRootsAlone();
    void aConfirmationHoldsForOneConfigurationOnly();
    void saysWhetherVaultMakesAChildToken_data();
    void saysWhetherVaultMakesAChildToken();
    void readsEvents();
};

namespace {

using Files = std::vector<terraform::SourceFile>;

const QString prodFile = QStringLiteral("terraform/prod/main.tf");

Files files()
{
    return {
        {prodFile, "terraform {\n  backend \"s3\" {\n    bucket = \"b\"\n  }\n}\n\n"
                   "variable \"token\" {\n  type      = string\n  ephemeral = true\n}\n\n"
                   "variable \"region\" {\n  type    = string\n  default = \"eu\"\n}\n\n"
                   "resource \"vault_mount\" \"airflow\" {\n  path = \"airflow\"\n  type = \"kv\"\n}\n\n"
                   "resource \"vault_policy\" \"each\" {\n  for_each = var.unknown\n  name     = each.key\n}\n\n"
                   "data \"aws_caller_identity\" \"me\" {}\n\n"
                   "module \"kv\" {\n  source = \"../modules/kv\"\n}\n\n"
                   "module \"far\" {\n  source = \"registry.example/x/y\"\n}\n"},
        {QStringLiteral("terraform/modules/kv/main.tf"),
            "resource \"vault_kv_secret_v2\" \"x\" {\n  mount = \"airflow\"\n  name  = \"x\"\n}\n"},
        {QStringLiteral("terraform/dev/main.tf"), "resource \"vault_mount\" \"dev\" {\n  path = \"dev\"\n}\n"},
        {QStringLiteral("terraform/dev/dev.tfvars"), "a = 1\n"},
    };
}

estate::Estate acme()
{
    estate::Estate estate;
    for (const char *name : {"prod", "dev"}) {
        estate::Environment environment;
        environment.name = QLatin1String(name);
        environment.terraform = QStringLiteral("terraform/") + environment.name;
        estate.environments.push_back(environment);
    }
    return estate;
}

/// A draft that adds a comment to a file.
Rendering editing(const QString &path)
{
    Rendering rendering;
    for (const terraform::SourceFile &file : files()) {
        if (file.path == path)
            rendering.edits.push_back({path, file.bytes, file.bytes + "# more\n"});
    }
    return rendering;
}

} // namespace

void tst_plan_preview::saysWhatTheConfigurationSays()
{
    const PlanPreview preview = planPreview(editing(prodFile), acme(), files());
    QCOMPARE(preview.roots.size(), size_t(1));
    const RootPreview &root = preview.roots.front();
    QCOMPARE(root.dir, QStringLiteral("terraform/prod"));
    QCOMPARE(root.environment, QStringLiteral("prod"));
    QCOMPARE(root.backend, QStringLiteral("s3"));
    QCOMPARE(
        root.resources, (QStringList{QStringLiteral("module.far.*"), QStringLiteral("module.kv.vault_kv_secret_v2.x"),
                            QStringLiteral("vault_mount.airflow"), QStringLiteral("vault_policy.each[*]")}));
    QCOMPARE(root.dataSources, QStringList{QStringLiteral("data.aws_caller_identity.me")});
    QCOMPARE(root.providers, (QStringList{QStringLiteral("aws"), QStringLiteral("vault")}));
    QCOMPARE(root.placeholders, QStringList{QStringLiteral("token")});
    QStringList sentences;
    for (const Message &sentence : PlanPreview::sentences(root))
        sentences += englishText(sentence);
    const QString text = sentences.join(u'\n');
    QVERIFY(text.contains(QLatin1String("from the backend s3")));
    QVERIFY(text.contains(QLatin1String("child token")));
    QVERIFY(text.contains(QLatin1String("these 4 resources")));
}

void tst_plan_preview::looksIntoLocalModules()
{
    const PlanPreview preview = planPreview(editing(QStringLiteral("terraform/modules/kv/main.tf")), acme(), files());
    QCOMPARE(preview.environments(), QStringList{QStringLiteral("prod")});
}

void tst_plan_preview::leavesUntouchedRootsAlone()
{
    const PlanPreview preview = planPreview(editing(QStringLiteral("terraform/dev/main.tf")), acme(), files());
    QCOMPARE(preview.environments(), QStringList{QStringLiteral("dev")});
    QCOMPARE(preview.roots.front().backend, QStringLiteral("local"));
    QCOMPARE(preview.roots.front().variableFiles, QStringList{QStringLiteral("terraform/dev/dev.tfvars")});
    QVERIFY(planPreview({}, acme(), files()).roots.empty());
}

void tst_plan_preview::aConfirmationHoldsForOneConfigurationOnly()
{
    const PlanPreview shown = planPreview(editing(prodFile), acme(), files());
    QCOMPARE(planPreview(editing(prodFile), acme(), files()).key(), shown.key());
    Files changed = files();
    changed.front().bytes.replace("\"s3\"", "\"http\"");
    QVERIFY(planPreview(editing(QStringLiteral("terraform/dev/main.tf")), acme(), files()).key() != shown.key());
    Rendering other;
    other.edits.push_back({prodFile, changed.front().bytes, changed.front().bytes + "# more\n"});
    QVERIFY(planPreview(other, acme(), changed).key() != shown.key());
}

void tst_plan_preview::saysWhetherVaultMakesAChildToken_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("makesChild");
    const QByteArray resource = "resource \"vault_mount\" \"a\" {\n  path = \"a\"\n}\n";
    QTest::newRow("no provider block") << resource << true;
    QTest::newRow("a provider block") << resource + "provider \"vault\" {\n  address = \"https://v\"\n}\n" << true;
    QTest::newRow("told to skip it") << resource + "provider \"vault\" {\n  skip_child_token = true\n}\n" << false;
    QTest::newRow("told by a variable") << resource + "provider \"vault\" {\n  skip_child_token = var.skip\n}\n"
                                        << true;
    QTest::newRow("one of two") << resource + "provider \"vault\" {\n  skip_child_token = true\n}\n"
                                              "provider \"vault\" {\n  alias = \"b\"\n}\n"
                                << true;
    QTest::newRow("another provider") << QByteArray("resource \"aws_x\" \"a\" {\n}\n") << false;
}

void tst_plan_preview::saysWhetherVaultMakesAChildToken()
{
    QFETCH(QByteArray, text);
    Rendering rendering;
    rendering.edits.push_back({prodFile, text, text + "# more\n"});
    const PlanPreview preview = planPreview(rendering, acme(), {{prodFile, text}});
    QCOMPARE(preview.roots.size(), size_t(1));
    QTEST(preview.roots.front().makesChildToken, "makesChild");
    const auto sentences = PlanPreview::sentences(preview.roots.front());
    const bool isSaid = std::any_of(sentences.begin(), sentences.end(),
        [](const Message &sentence) { return englishText(sentence).contains(QLatin1String("child token of")); });
    QTEST(isSaid, "makesChild");
}

void tst_plan_preview::readsEvents()
{
    const TerraformEvents events =
        readTerraformEvents("{\"type\":\"change\",\"address\":\"a.b\",\"action\":\"update\"}\n"
                            "{\"type\":\"change\",\"address\":\"a.c\",\"action\":\"noop\"}\n"
                            "{\"type\":\"diagnostic\",\"severity\":\"warning\",\"address\":\"a.b\"}\n"
                            "{\"type\":\"diagnostic\",\"severity\":\"error\",\"address\":\"\"}\n"
                            "{\"type\":\"unreadable\"}\n"
                            "{\"type\":\"summary\",\"add\":1,\"change\":2,\"remove\":3,\"import\":0}\n");
    QCOMPARE(events.changes.size(), size_t(1));
    QCOMPARE(events.errors(), 1);
    QCOMPARE(events.diagnostics.size(), size_t(2));
    QCOMPARE(events.added + events.changed + events.removed, 6);
    QVERIFY(events.hasSummary);
    QCOMPARE(events.unreadable, 1);
    QVERIFY(!readTerraformEvents({}).hasSummary);
}

QTEST_GUILESS_MAIN(tst_plan_preview)
#include "tst_plan_preview.moc"
