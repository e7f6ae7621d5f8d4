#include "core/demo.h"
#include "servers/program.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using servers::Outcome;

namespace {

enum ExitCode { Fine = 0, Findings = 1, Usage = 2, CouldNotCheck = 3 };

const QByteArray canary = "cAnary7531";
const QByteArray leak = "variable \"db_password\" {\n  default = \"" + canary + "\"\n}\n";
const QByteArray clean = "variable \"db_password\" {\n  sensitive = true\n}\n";
const QByteArray legacy = "resource \"vault_kv_secret_v2\" \"x\" {\n  mount = \"airflow\"\n  name = \"prod/x\"\n"
                          "  data_json = jsonencode({ password = var.db_password })\n}\n";
const QByteArray estateFile = "estate \"a\" {}\nenvironment \"prod\" {\n  terraform = \"terraform/prod\"\n  vault {\n"
                              "    mount = \"airflow\"\n    prefix = \"prod\"\n  }\n}\n";

QStringList line(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

/// sallyport-cli lint-terraform as pre-commit and CI jobs call it.
class LintTerraformTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void endsWithThePromisedCode_data();
    void endsWithThePromisedCode();
    void looksAtNamedFilesOnly();
    void knowsTheNeighboursOfAFile();
    void leavesHiddenFoldersAlone();
    void listsInJson();
    void reportsValidSarif();
    void keepsItsFingerprintWhenTheLineMoves();
    void readsTheHistoryWhenAsked();
    void lintsAnEstateWithItsHistory();
    void anAcceptedFindingPasses();
    void neverShowsAValue_data();
    void neverShowsAValue();
    void aDraftBesidePlaintextShowsNone();
    void asksGitleaks();
    void saysThatGitleaksIsAbsent();
    void offersItselfToPreCommit();

private:
    Outcome run(const QStringList &arguments, const QString &path = qEnvironmentVariable("PATH")) const;
    Outcome runCli(const QStringList &arguments, const QString &path = qEnvironmentVariable("PATH")) const;
    void git(const char *arguments) const;
    void write(const QString &name, const QByteArray &text) const;
    void makeEstateWithHistory() const;
    QString folder() const { return m_folder->filePath(QStringLiteral("repository")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void LintTerraformTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QDir().mkpath(folder());
}

Outcome LintTerraformTest::run(const QStringList &arguments, const QString &path) const
{
    return runCli(QStringList{QStringLiteral("lint-terraform")} + arguments, path);
}

Outcome LintTerraformTest::runCli(const QStringList &arguments, const QString &path) const
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), path);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("HOME"), m_folder->path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder->filePath(QStringLiteral("share")));
    return servers::runProgram(QStringLiteral(SALLYPORT_CLI), arguments, {folder(), environment})
        .value_or(Outcome{-1, {}, "the program did not run"});
}

void LintTerraformTest::git(const char *arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
    const auto done = servers::runProgram(QStringLiteral("git"),
        QStringList{QStringLiteral("-c"), QStringLiteral("user.name=Ada"), QStringLiteral("-c"),
            QStringLiteral("user.email=ada@example.com")} +
            line(arguments),
        {folder(), environment});
    QVERIFY2(done && done->exitCode == 0, done ? done->errors.constData() : "git did not run");
}

void LintTerraformTest::write(const QString &name, const QByteArray &text) const
{
    const QString path = folder() + QLatin1Char('/') + name;
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void LintTerraformTest::makeEstateWithHistory() const
{
    git("init -q -b main");
    write(QStringLiteral("sallyport.hcl"), estateFile);
    write(QStringLiteral("terraform/prod/x.tf"), leak);
    git("add -A");
    git("commit -q -m one");
    write(QStringLiteral("terraform/prod/x.tf"), clean);
    git("commit -q -a -m two");
}

void LintTerraformTest::endsWithThePromisedCode_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QByteArray &text, const char *arguments, int code) {
        QTest::newRow(name) << text << QString::fromLatin1(arguments) << code;
    };
    row("clean", clean, "", Fine);
    row("plaintext", leak, "", Findings);
    row("warning", clean + legacy, "", Findings);
    row("warning, when only critical ones count", clean + legacy, "--fail-on critical", Fine);
    row("plaintext, when only critical ones count", leak, "--fail-on critical", Findings);
    row("as --fail-on=", clean + legacy, "--fail-on=critical", Fine);
    row("no such severity", clean, "--fail-on high", Usage);
    row("no such option", clean, "--verbose", Usage);
    row("no such file", clean, "missing.tf", CouldNotCheck);
    row("does not parse", "resource {{\n", "", CouldNotCheck);
    row("does not parse, and holds plaintext", "resource {{\npassword = \"" + canary + "\"\n", "", Findings);
    row("in SARIF", leak, "--sarif", Findings);
    row("in JSON", leak, "--json", Findings);
}

void LintTerraformTest::endsWithThePromisedCode()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, arguments);
    QFETCH(int, code);
    write(QStringLiteral("a.tf"), text);
    const Outcome outcome = run(arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    QVERIFY2(outcome.exitCode == code, qPrintable(outcome.text()));
}

void LintTerraformTest::looksAtNamedFilesOnly()
{
    write(QStringLiteral("a.tf"), leak);
    write(QStringLiteral("sub/b.tf"), clean);
    QCOMPARE(run(line("sub/b.tf")).exitCode, int(Fine));
    QCOMPARE(run(line("sub")).exitCode, int(Fine));
    const Outcome both = run(line("sub/b.tf a.tf"));
    QCOMPARE(both.exitCode, int(Findings));
    QVERIFY2(both.output.contains("a.tf:2"), qPrintable(both.text()));
}

void LintTerraformTest::knowsTheNeighboursOfAFile()
{
    write(QStringLiteral("variables.tf"), "variable \"x\" {}\n");
    write(QStringLiteral("main.tf"),
        "resource \"vault_kv_secret_v2\" \"x\" {\n  data_json_wo = jsonencode({ password = var.x })\n}\n");
    const Outcome outcome = run(line("variables.tf"));
    QVERIFY2(outcome.output.contains("unmarked-variable"), qPrintable(outcome.text()));
}

void LintTerraformTest::leavesHiddenFoldersAlone()
{
    write(QStringLiteral(".terraform/modules/x/a.tf"), leak);
    QVERIFY(QFile::link(QStringLiteral("/etc"), folder() + QStringLiteral("/etc")));
    QCOMPARE(run({}).exitCode, int(Fine));
}

void LintTerraformTest::listsInJson()
{
    write(QStringLiteral("a.tf"), leak);
    const QJsonObject report = QJsonDocument::fromJson(run(line("--json")).output).object();
    QCOMPARE(report.value(QStringLiteral("files")).toInt(), 1);
    const QJsonObject first = report.value(QStringLiteral("results")).toArray().first().toObject();
    QCOMPARE(first.value(QStringLiteral("rule")).toString(), QStringLiteral("plaintext"));
    QCOMPARE(first.value(QStringLiteral("severity")).toString(), QStringLiteral("critical"));
    QCOMPARE(first.value(QStringLiteral("at")).toString(), QStringLiteral("a.tf:2"));
    QCOMPARE(first.value(QStringLiteral("about")).toString(), QStringLiteral("a.tf#var.db_password"));
}

/// The properties that the published schema of SARIF 2.1.0 requires, and those that forges ask for.
void LintTerraformTest::reportsValidSarif()
{
    write(QStringLiteral("with space/a.tf"), leak + legacy);
    write(QStringLiteral("b.tf"), "resource {{\n");
    const QJsonObject log = QJsonDocument::fromJson(run(line("--sarif")).output).object();
    QCOMPARE(log.value(QStringLiteral("version")).toString(), QStringLiteral("2.1.0"));
    QVERIFY(log.value(QStringLiteral("$schema")).toString().endsWith(QLatin1String("sarif-2.1.0.json")));
    QCOMPARE(log.value(QStringLiteral("runs")).toArray().size(), 1);
    const QJsonObject sarif = log.value(QStringLiteral("runs")).toArray().first().toObject();
    const QJsonObject driver =
        sarif.value(QStringLiteral("tool")).toObject().value(QStringLiteral("driver")).toObject();
    QVERIFY(!driver.value(QStringLiteral("name")).toString().isEmpty());
    QVERIFY(!driver.value(QStringLiteral("version")).toString().isEmpty());
    QStringList rules;
    for (const QJsonValue &rule : driver.value(QStringLiteral("rules")).toArray()) {
        rules += rule.toObject().value(QStringLiteral("id")).toString();
        const QJsonObject about = rule.toObject().value(QStringLiteral("shortDescription")).toObject();
        QVERIFY(!about.value(QStringLiteral("text")).toString().isEmpty());
    }
    QCOMPARE(QSet<QString>(rules.begin(), rules.end()).size(), rules.size());
    const QJsonArray results = sarif.value(QStringLiteral("results")).toArray();
    QVERIFY(results.size() >= 2);
    const QStringList levels{
        QStringLiteral("none"), QStringLiteral("note"), QStringLiteral("warning"), QStringLiteral("error")};
    for (const QJsonValue &value : results) {
        const QJsonObject result = value.toObject();
        QVERIFY(rules.contains(result.value(QStringLiteral("ruleId")).toString()));
        QVERIFY(levels.contains(result.value(QStringLiteral("level")).toString()));
        QVERIFY(!result.value(QStringLiteral("message")).toObject().value(QStringLiteral("text")).toString().isEmpty());
        const QJsonObject place = result.value(QStringLiteral("locations"))
                                      .toArray()
                                      .first()
                                      .toObject()
                                      .value(QStringLiteral("physicalLocation"))
                                      .toObject();
        QCOMPARE(place.value(QStringLiteral("artifactLocation")).toObject().value(QStringLiteral("uri")).toString(),
            QStringLiteral("with%20space/a.tf"));
        QVERIFY(place.value(QStringLiteral("region")).toObject().value(QStringLiteral("startLine")).toInt() >= 1);
        QVERIFY(!result.value(QStringLiteral("partialFingerprints")).toObject().isEmpty());
    }
    const QJsonObject invocation = sarif.value(QStringLiteral("invocations")).toArray().first().toObject();
    QCOMPARE(invocation.value(QStringLiteral("executionSuccessful")), QJsonValue(false));
    QCOMPARE(invocation.value(QStringLiteral("toolExecutionNotifications")).toArray().size(), 1);
}

void LintTerraformTest::keepsItsFingerprintWhenTheLineMoves()
{
    const auto fingerprint = [&] {
        const QJsonObject log = QJsonDocument::fromJson(run(line("--sarif")).output).object();
        return log.value(QStringLiteral("runs"))
            .toArray()
            .first()
            .toObject()
            .value(QStringLiteral("results"))
            .toArray()
            .first()
            .toObject()
            .value(QStringLiteral("partialFingerprints"));
    };
    write(QStringLiteral("a.tf"), leak);
    const QJsonValue before = fingerprint();
    write(QStringLiteral("a.tf"), "# one more line\n" + leak);
    QCOMPARE(fingerprint(), before);
}

void LintTerraformTest::readsTheHistoryWhenAsked()
{
    makeEstateWithHistory();
    QCOMPARE(run(line("terraform")).exitCode, int(Fine));
    const Outcome outcome = run(line("terraform --history"));
    QCOMPARE(outcome.exitCode, int(Findings));
    QVERIFY2(outcome.output.contains("terraform/prod/x.tf:2 in "), qPrintable(outcome.text()));
}

void LintTerraformTest::lintsAnEstateWithItsHistory()
{
    makeEstateWithHistory();
    const Outcome outcome = run({});
    QVERIFY2(outcome.exitCode == Findings, qPrintable(outcome.text()));
    QVERIFY2(outcome.output.contains("plaintext-in-history"), qPrintable(outcome.text()));
    QVERIFY2(outcome.output.contains("Rotate it at once"), qPrintable(outcome.text()));
    QVERIFY2(outcome.output.contains("terraform/prod/x.tf:2 in "), qPrintable(outcome.text()));
    // The second time it is known, and the same.
    QCOMPARE(run({}).output, qPrintable(outcome.text()));
}

void LintTerraformTest::anAcceptedFindingPasses()
{
    makeEstateWithHistory();
    write(QStringLiteral("sallyport.hcl"),
        estateFile + "accept \"old\" {\n"
                     "  finding = \"plaintext-in-history:prod/terraform/prod/x.tf#var.db_password\"\n"
                     "  until = \"2099-01-01\"\n  reason = \"rotated\"\n}\n");
    git("commit -q -a -m accepted");
    const Outcome outcome = run({});
    QVERIFY2(outcome.exitCode == Fine, qPrintable(outcome.text()));
}

void LintTerraformTest::neverShowsAValue_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *arguments :
        {"", "--json", "--sarif", "terraform --history", "terraform --history --json", "terraform --history --sarif"})
        QTest::newRow(*arguments ? arguments : "table") << QString::fromLatin1(arguments);
}

void LintTerraformTest::neverShowsAValue()
{
    QFETCH(QString, arguments);
    makeEstateWithHistory();
    write(QStringLiteral("terraform/prod/y.tf"), leak + "# password = \"" + canary + "\"\n");
    write(QStringLiteral("terraform/prod/terraform.tfvars"), "api_token = \"" + canary + "\"\n");
    write(QStringLiteral("terraform/prod/broken.tf"), "resource \"" + canary + "\" {{ password = \"" + canary + "\"\n");
    git("add -A");
    git("commit -q -m three");
    const Outcome outcome = run(arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    QCOMPARE(outcome.exitCode, int(Findings));
    QVERIFY2(!outcome.output.contains(canary), qPrintable(outcome.text()));
    QVERIFY2(!outcome.errors.contains(canary), qPrintable(outcome.text()));
    QVERIFY(outcome.output.contains("terraform/prod/y.tf"));
}

/// The demo's draft rotates a secret; somebody has left its old password in a comment between the lines it changes.
void LintTerraformTest::aDraftBesidePlaintextShowsNone()
{
    QVERIFY(QDir(folder()).removeRecursively());
    const QString now = QStringLiteral("2026-11-23T10:42:00Z");
    const auto demo = core::buildDemo(m_folder->filePath(QStringLiteral("demo")), parseInstant(now).value());
    QVERIFY(demo);
    QDir().mkpath(m_folder->filePath(QStringLiteral("share")));
    QVERIFY(QFile::link(demo->dataFolder, m_folder->filePath(QStringLiteral("share/sallyport"))));
    QVERIFY(QFile::link(demo->repository, folder()));
    const QString name = QStringLiteral("terraform/prod/warehouse.tf");
    QFile file(folder() + QLatin1Char('/') + name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    file.close();
    write(name,
        QByteArray(text).replace("  data_json_wo_version", "  # password = " + canary + "\n  data_json_wo_version"));
    git("commit -q -a -m leak");
    for (const char *command : {"draft diff", "draft diff --json", "draft list", "draft check", "findings",
             "findings --json", "overview", "overview --json", "lint-terraform --sarif"}) {
        const Outcome outcome = runCli(QStringList{QStringLiteral("--now"), now} + line(command));
        QVERIFY2(!outcome.output.contains(canary) && !outcome.errors.contains(canary), command);
    }
    const Outcome diff = runCli(QStringList{QStringLiteral("--now"), now} + line("draft diff"));
    QVERIFY2(diff.output.contains("# password = •••"), qPrintable(diff.text()));
    QVERIFY2(diff.errors.contains("painted over: terraform/prod/warehouse.tf:"), qPrintable(diff.text()));
    QDirIterator stored(demo->dataFolder, QDir::Files, QDirIterator::Subdirectories);
    while (stored.hasNext()) {
        QFile kept(stored.next());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY2(!kept.readAll().contains(canary), qPrintable(kept.fileName()));
    }
}

void LintTerraformTest::asksGitleaks()
{
    const QString program = qEnvironmentVariable("SALLYPORT_GITLEAKS");
    if (program.isEmpty())
        QSKIP("absent: gitleaks");
    const QString path = QFileInfo(program).path() + QLatin1Char(':') + qEnvironmentVariable("PATH");
    // Put together from pieces, so that no scanner takes this file for a leak. Only gitleaks knows this issuer.
    const QByteArray token = "PMAK-"
                             "59a3e8e4a1d0b6c7f2e1d3c4-59a3e8e4a1d0b6c7f2e1d3c4b5a6978869";
    write(QStringLiteral("a.tf"), "locals {\n  x = \"" + token + "\"\n}\n");
    QCOMPARE(run({}, path).exitCode, int(Fine));
    const Outcome outcome = run(line("--gitleaks"), path);
    QVERIFY2(outcome.exitCode == Findings, qPrintable(outcome.text()));
    QVERIFY2(outcome.output.contains("a.tf:2"), qPrintable(outcome.text()));
    QVERIFY(!outcome.output.contains(token));
}

void LintTerraformTest::saysThatGitleaksIsAbsent()
{
    write(QStringLiteral("a.tf"), clean);
    const Outcome outcome = run(line("--gitleaks"), QStringLiteral("/nonexistent"));
    QCOMPARE(outcome.exitCode, int(CouldNotCheck));
    QVERIFY2(outcome.errors.contains("gitleaks is not installed"), qPrintable(outcome.text()));
}

void LintTerraformTest::offersItselfToPreCommit()
{
    QFile hooks(QStringLiteral(SALLYPORT_SOURCE_DIR "/.pre-commit-hooks.yaml"));
    QVERIFY(hooks.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(hooks.readAll());
    for (const char *key : {"id: ", "name: ", "entry: ", "language: ", "files: "})
        QVERIFY2(text.contains(QLatin1String(key)), key);
    const auto entry = QRegularExpression(QStringLiteral("entry: sallyport-cli (.*)")).match(text);
    write(QStringLiteral("a.tf"), leak);
    QStringList arguments = entry.captured(1).split(QLatin1Char(' '));
    QCOMPARE(arguments.takeFirst(), QStringLiteral("lint-terraform"));
    QCOMPARE(run(arguments + line("a.tf")).exitCode, int(Findings));
}

QTEST_GUILESS_MAIN(LintTerraformTest)
#include "tst_lint_terraform.moc"
