#include "terraform/lint/rules.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::terraform;

using Files = std::vector<SourceFile>;

/// Each rule over small repositories: what it reports, where, and what it lets pass.
class LintTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reports_data();
    void reports();
    void followsAVariableThroughAModule();
    void showsWhereTheVariableGoes();
    void aCircleOfModulesEnds();
    void everyRuleSaysWhatItIsFor();
};

namespace {

/// "plaintext a.tf:2 var.x" for each issue, in the order of the rules.
QStringList issuesOf(const Files &files)
{
    QStringList lines;
    const Model model = read(files);
    const LintContext context(model, files);
    for (const LintRule &rule : lintRules()) {
        for (const Issue &issue : rule.find(context))
            lines += QStringLiteral("%1 %2 %3")
                         .arg(QString::fromLatin1(rule.name), issue.sights.front().at.fileAndLine(), issue.subject);
    }
    return lines;
}

const char *legacy = "resource \"vault_kv_secret_v2\" \"x\" {\n  mount     = \"kv\"\n  name      = \"x\"\n"
                     "  data_json = jsonencode({ password = var.x })\n}\n";

} // namespace

void LintTest::reports_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QStringList &expected) {
        QTest::newRow(name) << text << expected;
    };
    const QString state = QStringLiteral("value-in-state a.tf:%1 %2");
    row("data_json", legacy, {state.arg(4).arg(QStringLiteral("vault_kv_secret_v2.x"))});
    row("secret_string", "resource \"aws_secretsmanager_secret_version\" \"x\" {\n  secret_string = var.x\n}\n",
        {state.arg(2).arg(QStringLiteral("aws_secretsmanager_secret_version.x"))});
    row("secret_data", "resource \"google_secret_manager_secret_version\" \"x\" {\n  secret_data = var.x\n}\n",
        {state.arg(2).arg(QStringLiteral("google_secret_manager_secret_version.x"))});
    row("value", "resource \"azurerm_key_vault_secret\" \"x\" {\n  value = var.x\n}\n",
        {state.arg(2).arg(QStringLiteral("azurerm_key_vault_secret.x"))});
    row("in a nested block",
        "resource \"vault_database_secret_backend_connection\" \"x\" {\n  postgresql {\n    password = var.x\n  }\n}\n",
        {state.arg(3).arg(QStringLiteral("vault_database_secret_backend_connection.x"))});
    row("write-only",
        "resource \"vault_kv_secret_v2\" \"x\" {\n  data_json_wo = jsonencode({ password = var.x })\n  "
        "data_json_wo_version = 1\n}\n",
        {});
    row("null", "resource \"vault_kv_secret_v2\" \"x\" {\n  data_json = null\n}\n", {});
    row("plain parameter", "resource \"aws_ssm_parameter\" \"x\" {\n  type = \"String\"\n  value = var.x\n}\n", {});

    const QString unmarked = QStringLiteral("unmarked-variable a.tf:1 var.x");
    const QByteArray wo = "resource \"vault_kv_secret_v2\" \"x\" {\n  data_json_wo = jsonencode({ password = @ })\n}\n";
    const auto use = [&](const char *expression) { return QByteArray(wo).replace("@", expression); };
    row("unmarked variable", "variable \"x\" {\n  type = string\n}\n" + use("var.x"), {unmarked});
    row("sensitive variable", "variable \"x\" {\n  sensitive = true\n}\n" + use("var.x"), {});
    row("ephemeral variable", "variable \"x\" {\n  ephemeral = true\n}\n" + use("var.x"), {});
    row("through a local", "variable \"x\" {}\nlocals {\n  y = var.x\n}\n" + use("local.y"), {unmarked});
    row("one of a map", "variable \"x\" {}\n" + use("var.x[each.key]"), {unmarked});
    row("variable that is no secret",
        "variable \"host\" {}\nresource \"vault_kv_secret_v2\" \"x\" {\n"
        "  data_json_wo = jsonencode({ host = var.host, password = ephemeral.random_password.x.result })\n}\n",
        {});
    row("host of an address",
        "variable \"host\" {}\nresource \"vault_database_secret_backend_connection\" \"x\" {\n  postgresql {\n"
        "    connection_url = \"postgresql://{{username}}:{{password}}@${var.host}/x\"\n  }\n}\n",
        {});
    row("condition", "variable \"x\" {}\n" + use("var.x ? null : ephemeral.random_password.x.result"), {});

    row("access key", "resource \"aws_iam_access_key\" \"ci\" {\n  user = \"ci\"\n}\n",
        {QStringLiteral("long-lived-key a.tf:1 aws_iam_access_key.ci")});
    row("service account key", "resource \"google_service_account_key\" \"ci\" {\n}\n",
        {QStringLiteral("long-lived-key a.tf:1 google_service_account_key.ci")});
    row("application password", "resource \"azuread_application_password\" \"ci\" {\n}\n",
        {QStringLiteral("long-lived-key a.tf:1 azuread_application_password.ci")});

    const QByteArray made = "resource \"random_password\" \"x\" {\n  length = 20\n}\n";
    const auto backend = [&](const char *text) { return QByteArray("terraform {\n  ") + text + "\n}\n" + made; };
    const QStringList open{QStringLiteral("open-state a.tf:2 backend")};
    row("local state", backend("backend \"local\" {}"), open);
    row("unencrypted bucket", backend("backend \"s3\" {\n    encrypt = false\n  }"), open);
    row("state without TLS", backend("backend \"http\" {\n    address = \"http://state.example\"\n  }"), open);
    row("bucket", backend("backend \"s3\" {\n    encrypt = true\n  }"), {});
    row("bucket with its default", backend("backend \"s3\" {}"), {});
    row("Terraform Cloud", backend("cloud {}"), {});
    row("encrypted by OpenTofu", backend("encryption {}\n  backend \"local\" {}"), {});
    row("local state without secrets", "terraform {\n  backend \"local\" {}\n}\n", {});
    row("no backend", "provider \"random\" {}\n" + made, {QStringLiteral("open-state a.tf:2 backend")});
    row("module without a backend", made, {});

    row("two literals of one resource",
        "resource \"x\" \"y\" {\n  password = \"hunter2go\"\n  admin_password = \"hunter3go\"\n}\n",
        {QStringLiteral("plaintext a.tf:2 x.y")});
    row("nothing", "", {});
}

void LintTest::reports()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    QCOMPARE(issuesOf({{QStringLiteral("a.tf"), text}}), expected);
}

void LintTest::followsAVariableThroughAModule()
{
    const Files files = {
        {QStringLiteral("prod/main.tf"),
            "variable \"x\" {}\nmodule \"m\" {\n  source = \"../modules/m\"\n  word   = var.x\n}\n"},
        {QStringLiteral("modules/m/main.tf"),
            "variable \"word\" {\n  ephemeral = true\n}\nresource \"vault_kv_secret_v2\" \"x\" {\n"
            "  data_json_wo = jsonencode({ password = var.word })\n}\n"},
        {QStringLiteral("prod/prod.auto.tfvars"), "x = \"hunter2go\"\n"},
    };
    QCOMPARE(issuesOf(files), (QStringList{QStringLiteral("plaintext prod/prod.auto.tfvars:1 var.x"),
                                  QStringLiteral("unmarked-variable prod/main.tf:1 var.x")}));
}

void LintTest::showsWhereTheVariableGoes()
{
    const Files files = {{QStringLiteral("a.tf"), "variable \"x\" {}\n"}, {QStringLiteral("b.tf"), legacy}};
    const Model model = read(files);
    const std::vector<Issue> issues = findUnmarkedVariables(LintContext(model, files));
    QCOMPARE(issues.size(), size_t(1));
    QCOMPARE(issues[0].sights.at(1).at.fileAndLine(), QStringLiteral("b.tf:4"));
    QCOMPARE(issues[0].about(), QStringLiteral("a.tf#var.x"));
}

void LintTest::aCircleOfModulesEnds()
{
    const Files files = {{QStringLiteral("a/m.tf"), "module \"b\" {\n  source = \"../b\"\n  x = var.x\n}\n"},
        {QStringLiteral("b/m.tf"), "module \"a\" {\n  source = \"../a\"\n  x = var.x\n}\n"}};
    QVERIFY(issuesOf(files).isEmpty());
}

void LintTest::everyRuleSaysWhatItIsFor()
{
    for (const LintRule &rule : lintRules()) {
        QVERIFY2(!rule.about.isEmpty() && !rule.why.isEmpty(), rule.name);
        QVERIFY2(rule.find, rule.name);
    }
}

QTEST_GUILESS_MAIN(LintTest)
#include "tst_lint.moc"
