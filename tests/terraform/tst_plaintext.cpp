#include "terraform/lint/plaintext.h"

#include "terraform/lint/secret_wording.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::terraform;

/// What is taken for plaintext, and what is not: one row for each thing that people write.
class PlaintextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
    void leavesAlone_data();
    void leavesAlone();
    void namesTheHolderAndTheLine();
    void coversAKeyOverItsLines();
    void readsWhatDoesNotParseLineByLine();
    void followsNamesThatFeed();
};

namespace {

/// The texts that are found, each one once.
QStringList valuesIn(const QString &path, const QByteArray &bytes)
{
    QStringList values;
    for (const Plaintext &found : plaintextIn(path, bytes))
        values += QString::fromUtf8(bytes.mid(found.range.begin, found.range.size()));
    return values;
}

const QString tf = QStringLiteral("a.tf");

} // namespace

void PlaintextTest::finds_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *path, const QByteArray &text, const char *value) {
        QTest::newRow(name) << QString::fromLatin1(path) << text << QString::fromLatin1(value);
    };
    row("password of a resource", "a.tf", "resource \"aws_db_instance\" \"m\" {\n  password = \"hunter2go\"\n}\n",
        "hunter2go");
    row("default of a variable", "a.tf", "variable \"db_password\" {\n  default = \"hunter2go\"\n}\n", "hunter2go");
    row("variable file", "terraform.tfvars", "db_password = \"hunter2go\"\n", "hunter2go");
    row("automatic variable file", "prod.auto.tfvars", "tokens = {\n  a = \"Zx81spectrum\"\n}\n", "Zx81spectrum");
    row("a password of digits", "a.tfvars", "db_password = 19841984\n", "19841984");
    row("local", "a.tf", "locals {\n  apiToken = \"Zx81spectrum\"\n}\n", "Zx81spectrum");
    row("provider", "a.tf", "provider \"x\" {\n  client_secret = \"Zx81spectrum\"\n}\n", "Zx81spectrum");
    row("module's argument", "a.tf", "module \"x\" {\n  source = \"./m\"\n  admin_password = \"hunter2go\"\n}\n",
        "hunter2go");
    row("key in data_json", "a.tf",
        "resource \"vault_kv_secret_v2\" \"x\" {\n  data_json = jsonencode({ host = \"db-1\", pin = \"hunter2go\" "
        "})\n}\n",
        "hunter2go");
    row("key in a write-only argument", "a.tf",
        "resource \"vault_kv_secret_v2\" \"x\" {\n  data_json_wo = jsonencode({ password = \"hunter2go\" })\n}\n",
        "hunter2go");
    row("JSON in a heredoc", "a.tf",
        "resource \"vault_generic_secret\" \"x\" {\n  data_json = <<EOT\n{\n  \"password\": \"hunter2go\"\n}\nEOT\n}\n",
        "hunter2go");
    row("JSON in a string", "a.tf",
        "resource \"aws_secretsmanager_secret_version\" \"x\" {\n"
        "  secret_string = \"{\\\"password\\\": \\\"hunter2go\\\"}\"\n}\n",
        "hunter2go");
    row("store of a cloud", "a.tf", "resource \"azurerm_key_vault_secret\" \"x\" {\n  value = \"szechuan\"\n}\n",
        "szechuan");
    row("secure parameter", "a.tf",
        "resource \"aws_ssm_parameter\" \"x\" {\n  type = \"SecureString\"\n  value = \"szechuan\"\n}\n", "szechuan");
    row("one branch of a condition", "a.tf",
        "locals {\n  db_password = var.prod ? random_password.x.result : \"hunter2go\"\n}\n", "hunter2go");
    row("through a function", "a.tf", "locals {\n  db_password = base64encode(\"hunter2go\")\n}\n", "hunter2go");
    row("environment of a container", "a.tf",
        "locals {\n  env = [{ name = \"DB_PASSWORD\", value = \"hunter2go\" }]\n}\n", "hunter2go");
    row("setting of a chart", "a.tf",
        "resource \"helm_release\" \"x\" {\n  set {\n    name  = \"auth.password\"\n    value = \"hunter2go\"\n  "
        "}\n}\n",
        "hunter2go");
    row("script", "a.tf", "locals {\n  user_data = <<-EOT\n    export DB_PASSWORD=hunter2go\n  EOT\n}\n", "hunter2go");
    row("connection string", "a.tf", "locals {\n  dsn = \"Server=db;User=x;Password=hunter2go;\"\n}\n", "hunter2go");
    row("address", "a.tf", "locals {\n  db = \"postgres://airflow:hunter2go@db:5432/x\"\n}\n", "hunter2go");
    row("commented out", "a.tf", "# password = \"hunter2go\"\n", "hunter2go");
    row("comment without quotes", "a.tf", "// the old one: password=hunter2go\n", "hunter2go");
    // Put together from pieces, so that no scanner takes this file for a leak.
    row("token of an issuer anywhere", "a.tf",
        "locals {\n  note = \"hvs."
        "CAESIJ3kd92kdKDkd\"\n}\n",
        "hvs.CAESIJ3kd92kdKDkd");
    row("random word under a hint", "a.tf", "locals {\n  session_key = \"x9Kd82LmQ0z7Tb4RyW1pVc6N\"\n}\n",
        "x9Kd82LmQ0z7Tb4RyW1pVc6N");
    row("identifier that is a secret", "a.tf",
        "locals {\n  approle_secret_id = \"6f1c2d3e-0b1a-4c5d-8e9f-a0b1c2d3e4f5\"\n}\n",
        "6f1c2d3e-0b1a-4c5d-8e9f-a0b1c2d3e4f5");
    row("JSON variables", "a.tfvars.json", "{\n  \"db_password\": \"hunter2go\"\n}\n", "hunter2go");
    row("workflow", ".github/workflows/x.yml", "env:\n  API_TOKEN: Zx81-spectrum\n", "Zx81-spectrum");
    row("carriage returns", "a.tf", "variable \"db_password\" {\r\n  default = \"hunter2go\"\r\n}\r\n", "hunter2go");
}

void PlaintextTest::finds()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(QString, value);
    QCOMPARE(valuesIn(path, text), QStringList{value});
}

void PlaintextTest::leavesAlone_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text, const char *path = "a.tf") {
        QTest::newRow(name) << QString::fromLatin1(path) << text;
    };
    const auto local = [&](const char *name, const QByteArray &line) { row(name, "locals {\n  " + line + "\n}\n"); };
    local("variable", "password = var.db_password");
    local("generated", "password = random_password.x.result");
    local("interpolated", "password = \"${var.prefix}-${random_string.x.result}\"");
    local("from a data source", "token = data.vault_generic_secret.x.data[\"token\"]");
    local("empty", "password = \"\"");
    local("null", "password = null");
    local("placeholder", "password = \"changeme\"");
    local("placeholder in brackets", "password = \"<your password>\"");
    local("stars", "password = \"*******\"");
    local("example of the issuer", "access_key = \"AKIAIOSFODNN7EXAMPLE\"");
    local("policy about passwords", "password_policy = \"twenty characters\"");
    local("length", "password_length = 32");
    local("flag", "token_renewal = \"true\"");
    local("name of a secret", "secret_name = \"airflow-db-password-1A\"");
    local("secret by its name", "secret = \"github-token\"");
    local("path in Vault", "secret = \"prod/connections/pg_warehouse\"");
    local("ARN", "secret = \"arn:aws:secretsmanager:eu-west-1:123456789012:secret:x-AbCdEf\"");
    local("resource of Google", "secret = \"projects/acme/secrets/Api1/versions/latest\"");
    local("address", "token_url = \"https://login.example/oauth2/Token1\"");
    local("address under a secret's name", "secret = \"https://vault.example/v1/Secret1\"");
    local("templated address", "connection_url = \"postgresql://{{username}}:{{password}}@db:5432/x\"");
    local("interpolated address", "db = \"postgres://x:${var.p}@db/x\"");
    local("key of KMS", "kms_key_id = \"arn:aws:kms:eu-west-1:1:key/6f1c2d3e-0b1a-4c5d-8e9f-a0b1c2d3e4f5\"");
    local("identifier of a key", "key_id = \"6f1c2d3e-0b1a-4c5d-8e9f-a0b1c2d3e4f5\"");
    local("identifier under a key", "member_key = \"6f1c2d3e-0b1a-4c5d-8e9f-a0b1c2d3e4f5\"");
    local("name of an environment variable", "token = \"STATIC_WEB_APPS_API_TOKEN\"");
    local("pass of an installation", "pass = \"oobeSystem1\"");
    local("public key", "ssh_public_key = \"ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC7x9Kd82LmQ0z7Tb4RyW1pVc6N\"");
    local("checksum", "zip_sha256 = \"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"");
    local("thumbprint", "thumbprint_list = [\"9e99a48a9960b14926bb7f3b02e22da2b0ab7280\"]");
    local("machine image", "ami = \"ami-0c55b159cbfafe1f0\"");
    local("key of an object", "tokens = { github = var.github }");
    local("file", "private_key = file(\"keys/Id_ed25519\")");
    local("environment variable", "password = \"$DB_PASSWORD\"");
    local("index", "password = local.all[\"Password1\"]");
    local("sentence", "password = \"ask the team for it\"");
    row("description", "variable \"db_password\" {\n  description = \"password: ask the team\"\n}\n");
    row("marked and empty", "variable \"db_password\" {\n  type = string\n  sensitive = true\n}\n");
    row("prose in a comment", "# The password: something that CI fills. Its token is short.\n");
    row("version of a write-only argument",
        "resource \"vault_kv_secret_v2\" \"x\" {\n  name = \"prod/x\"\n  data_json_wo = jsonencode({ password = "
        "var.p })\n  data_json_wo_version = 20261\n}\n");
    row("what stands beside a secret",
        "resource \"vault_kv_secret_v2\" \"x\" {\n  data_json = jsonencode({ host = \"Warehouse1.prod\", port = 5432, "
        "conn_type = \"postgres\", login = \"airflow\" })\n}\n");
    row("plain parameter", "resource \"aws_ssm_parameter\" \"x\" {\n  type = \"String\"\n  value = \"szechuan\"\n}\n");
    row("workflow",
        "steps:\n  - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683\n"
        "    with:\n      token: ${{ secrets.GITHUB_TOKEN }}\n",
        ".github/workflows/x.yml");
    row("policy", "path \"airflow/data/prod/*\" {\n  capabilities = [\"create\", \"update\"]\n}\n", "policies/ci.hcl");
    row("nothing", "");
}

void PlaintextTest::leavesAlone()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QCOMPARE(valuesIn(path, text), QStringList());
}

void PlaintextTest::namesTheHolderAndTheLine()
{
    const QByteArray text =
        "variable \"x_password\" {\n  type = string\n\n  default = \"hunter2go\"\n}\n"
        "resource \"aws_db_instance\" \"main\" {\n  password = \"hunter3go\"\n}\n# token: Zx81-spectrum\n";
    const std::vector<Plaintext> found = plaintextIn(tf, text);
    QCOMPARE(found.size(), size_t(3));
    QCOMPARE(found[0].holder, QStringLiteral("var.x_password"));
    QCOMPARE(found[0].line, 4);
    QCOMPARE(found[1].holder, QStringLiteral("aws_db_instance.main"));
    QCOMPARE(found[1].line, 7);
    QCOMPARE(found[2].holder, QString());
    QCOMPARE(found[2].line, 9);
}

void PlaintextTest::coversAKeyOverItsLines()
{
    const QByteArray key = "-----BEGIN RSA "
                           "PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\nx9Kd82Lm\n-----END RSA "
                           "PRIVATE KEY-----";
    QCOMPARE(valuesIn(tf, "locals {\n  k = <<EOT\n" + key + "\nEOT\n}\n"), QStringList{QString::fromLatin1(key)});
    // One that is cut off is covered to the end.
    QCOMPARE(valuesIn(tf, "locals {\n  k = <<EOT\n" + key.left(60) + "\nEOT\n}\n").size(), 1);
}

void PlaintextTest::readsWhatDoesNotParseLineByLine()
{
    const QByteArray text = "resource \"x\" {\n<<<<<<< ours\n  password = \"hunter2go\"\n";
    QCOMPARE(valuesIn(tf, text), QStringList{QStringLiteral("hunter2go")});
    QCOMPARE(valuesIn(tf, "password = \"hunter2go\" \xff\n"), QStringList{QStringLiteral("hunter2go")});
}

void PlaintextTest::followsNamesThatFeed()
{
    const QByteArray text = "variable \"x\" {\n  default = \"hunter2go\"\n}\nlocals {\n  y = \"hunter3go\"\n}\n";
    QVERIFY(plaintextIn(tf, text).empty());
    const FeedingNames feeding{{QStringLiteral("x")}, {QStringLiteral("y")}};
    QCOMPARE(plaintextIn(tf, text, feeding).size(), size_t(2));
}

QTEST_GUILESS_MAIN(PlaintextTest)
#include "tst_plaintext.moc"
