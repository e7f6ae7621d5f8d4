#include "base/private_files.h"
#include "core/demo.h"
#include "estate/estate_file.h"
#include "servers/program.h"
#include "servers/prometheus_server.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace sallyport;
using servers::Outcome;

namespace {

const QString demoTime = QStringLiteral("2026-11-23T10:42:00Z");

enum ExitCode { Fine = 0, Findings = 1, Usage = 2, CouldNotCheck = 3 };

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QJsonDocument jsonOf(const Outcome &outcome)
{
    return QJsonDocument::fromJson(outcome.output);
}

} // namespace

/// The program as people and CI jobs call it.
class CliTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void hasAPageForEachCommand_data();
    void hasAPageForEachCommand();
    void listsItsCommands();
    void endsWithThePromisedCode_data();
    void endsWithThePromisedCode();
    void answersInJson_data();
    void answersInJson();
    void saysErrorsInJson();
    void isFineWhenNothingIsWrong();

    void pointsAtTheMistakeInTheEstateFile();
    void writesAStarterFile_data();
    void writesAStarterFile();
    void overwritesNoStarterFile();
    void saysThatAFolderIsReadOnly();

    void writesFindingsForOtherPrograms();
    void exportsTheCalendar();
    void judgesTheChecklist();
    void asksAPrometheus();
    void writesReports();
    void listsRotationsOfOneStatus();
    void listsDeniedEvents();
    void stagesShowsAndCommits();
    void refusesWhatWouldBreakTheConsumer();
    void refusesAValueInAChange();
    void declaresOnlyWhereTheTokenCouldLook();

    void worksInEveryStateOfTheRepository_data();
    void worksInEveryStateOfTheRepository();
    void takesAnotherNameForATakenBranch();
    void needsACommitForADraft();
    void saysThatABareRepositoryHasNoEstate();
    void namesATerraformFileThatDoesNotParse();

    void saysWhatIsWrongWithTheAuditLog_data();
    void saysWhatIsWrongWithTheAuditLog();

private:
    Outcome run(const QStringList &arguments, const QString &folder = {}) const;
    Outcome runDemo(const QStringList &arguments) const;
    Outcome git(const QStringList &arguments) const;
    void buildDemo();
    void write(const QString &relativePath, const QByteArray &text) const;
    QString repository() const { return m_folder->filePath(QStringLiteral("demo/acme")); }
    QString auditLog() const { return m_folder->filePath(QStringLiteral("demo/log/vault/audit.log")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CliTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

Outcome CliTest::run(const QStringList &arguments, const QString &folder) const
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("HOME"), m_folder->path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder->filePath(QStringLiteral("share")));
    const QString place = folder.isEmpty() ? m_folder->path() : folder;
    return servers::runProgram(QStringLiteral(SALLYPORT_CLI), arguments, {place, environment})
        .value_or(Outcome{-1, {}, "the program did not run"});
}

/// The demo that lasts: with --demo each call has one of its own.
Outcome CliTest::runDemo(const QStringList &arguments) const
{
    return run(QStringList{QStringLiteral("--estate"), repository(), QStringLiteral("--now"), demoTime} + arguments);
}

Outcome CliTest::git(const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
    return servers::runProgram(QStringLiteral("git"), arguments, {repository(), environment})
        .value_or(Outcome{-1, {}, "git did not run"});
}

/// Builds it where this test's program keeps its own data.
void CliTest::buildDemo()
{
    const auto demo = core::buildDemo(m_folder->filePath(QStringLiteral("demo")), parseInstant(demoTime).value());
    QVERIFY(demo);
    QDir().mkpath(m_folder->filePath(QStringLiteral("share")));
    QVERIFY(QFile::link(demo->dataFolder, m_folder->filePath(QStringLiteral("share/sallyport"))));
}

void CliTest::write(const QString &relativePath, const QByteArray &text) const
{
    const QString path = m_folder->filePath(relativePath);
    QDir().mkpath(QFileInfo(path).path());
    QVERIFY(writePrivateFile(path, text));
}

void CliTest::hasAPageForEachCommand_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"overview", "init", "refresh", "confirm", "policy", "secrets", "declarations",
             "rotations", "calendar", "playbook", "findings", "drift", "audit", "draft", "trust"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void CliTest::hasAPageForEachCommand()
{
    QFETCH(QString, command);
    const Outcome page = run({command, QStringLiteral("--help")});
    QCOMPARE(page.exitCode, int(Fine));
    QVERIFY2(page.output.startsWith("NAME\n    sallyport-cli " + command.toUtf8() + " - "), page.output.constData());
    for (const char *section : {"\nSYNOPSIS\n", "\nDESCRIPTION\n", "\nOPTIONS\n", "\nEXIT STATUS\n"})
        QVERIFY2(page.output.contains(section), section);
    QVERIFY(page.errors.isEmpty());
}

void CliTest::listsItsCommands()
{
    const Outcome page = run({QStringLiteral("--help")});
    QCOMPARE(page.exitCode, int(Fine));
    for (const char *text : {"NAME", "SYNOPSIS", "COMMANDS", "OPTIONS", "EXIT STATUS", "ENVIRONMENT", "VAULT_TOKEN",
             "    draft ", "    findings "})
        QVERIFY2(page.output.contains(text), text);
    QCOMPARE(run({QStringLiteral("--version")}).output, QByteArray("sallyport-cli " SALLYPORT_VERSION "\n"));
}

void CliTest::endsWithThePromisedCode_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const char *arguments, ExitCode code) {
        QTest::newRow(name) << QStringList{QStringLiteral("--now"), demoTime} + words(arguments) << int(code);
    };
    row("overview", "--demo overview", Fine);
    row("secrets", "--demo secrets", Fine);
    row("rotations", "--demo rotations", Fine);
    row("declarations", "--demo declarations", Fine);
    row("declarations of production", "--demo declarations --environment prod", Fine);
    row("declarations of no file", "--demo declarations terraform/none.tf", CouldNotCheck);
    row("audit", "--demo audit", Fine);
    row("policy", "--demo policy prod", Fine);
    row("draft", "--demo draft", Fine);
    row("draft diff", "--demo draft diff", Fine);
    row("draft kinds", "--demo draft kinds", Fine);
    row("draft kinds for one secret", "--demo draft kinds prod/connections/pg_warehouse", Fine);
    row("draft commit", "--demo draft commit", Fine);
    row("draft commit, plainly", "--demo draft commit --plain", Fine);
    row("draft status", "--demo draft status", Fine);
    row("trust", "--demo trust", Fine);
    row("trust, and do", "--demo trust --yes", Fine);
    row("confirm", "--demo confirm prod", Fine);
    row("confirm the Prometheus", "--demo confirm --monitoring", Fine);
    row("findings", "--demo findings", Findings);
    row("drift", "--demo drift", Findings);
    row("drift of what was read before it was sealed", "--demo drift --environment dev", CouldNotCheck);
    row("unknown option of drift", "--demo drift --frobnicate", Usage);
    row("findings, critical only", "--demo findings --environment staging --fail-on critical", CouldNotCheck);
    row("findings that end nothing", "--demo findings --fail-on never", Fine);
    row("findings that end it unchecked", "--demo findings --environment dev --fail-on not-checked", Findings);
    row("findings of an unknown severity", "--demo findings --fail-on serious", Usage);
    row("findings of an unknown format", "--demo findings --format yaml", Usage);
    row("calendar", "--demo calendar", Fine);
    row("calendar of a span", "--demo calendar --from 2026-12-01 --until 2026-12-31", Fine);
    row("calendar from no day", "--demo calendar --from soon", Usage);
    row("better days", "--demo calendar --propose", Fine);
    row("playbooks", "--demo playbook", Fine);
    row("a playbook", "--demo playbook static-db --environment staging --path connections/pg_x", Fine);
    row("a playbook of nowhere", "--demo playbook static-db", Usage);
    row("an unknown playbook", "--demo playbook frobnicate --environment staging", Usage);
    row("findings of production", "--demo findings --environment prod", Findings);
    row("nothing but unchecked", "--demo findings --environment dev", CouldNotCheck);
    row("an address that nobody confirmed", "--demo refresh prod", CouldNotCheck);
    row("no estate here", "overview", CouldNotCheck);
    row("no such folder", "--estate /nowhere/at/all overview", CouldNotCheck);
    row("audit of an environment without a log", "--demo audit --environment dev", CouldNotCheck);
    row("git in a repository that is not trusted", "--demo draft commit --git", CouldNotCheck);
    row("push of nothing", "--demo draft push", CouldNotCheck);
    row("fetch without trust", "--demo draft fetch", CouldNotCheck);
    row("a forge without a remote", "--demo confirm --forge", CouldNotCheck);
    row("no command", "", Usage);
    row("two ways to commit", "--demo draft commit --git --plain", Usage);
    row("unknown option of draft commit", "--demo draft commit --frobnicate", Usage);
    row("unknown option of draft push", "--demo draft push --frobnicate", Usage);
    row("unknown option of draft open", "--demo draft open --frobnicate", Usage);
    row("unknown option of draft status", "--demo draft status --frobnicate", Usage);
    row("trust and not", "--demo trust --yes --withdraw", Usage);
    row("trust of something", "--demo trust frobnicate", Usage);
    row("unknown command", "frobnicate", Usage);
    row("help of an unknown command", "frobnicate --help", Usage);
    row("unknown option before the command", "--frobnicate overview", Usage);
    row("unknown option of overview", "--demo overview --frobnicate", Usage);
    row("unknown option of secrets", "--demo secrets --frobnicate", Usage);
    row("unknown option of declarations", "--demo declarations --frobnicate", Usage);
    row("unknown option of rotations", "--demo rotations --frobnicate", Usage);
    row("unknown option of findings", "--demo findings --frobnicate", Usage);
    row("unknown option of audit", "--demo audit --frobnicate", Usage);
    row("unknown option of init", "init --frobnicate", Usage);
    row("unknown option of draft diff", "--demo draft diff --frobnicate", Usage);
    row("option without its value", "--demo secrets --environment", Usage);
    row("--estate without its value", "overview --estate", Usage);
    row("unknown environment", "--demo secrets --environment moon", Usage);
    row("unknown environment to refresh", "--demo refresh moon", Usage);
    row("unknown status", "--demo rotations --status late", Usage);
    row("a limit that is no number", "--demo audit --limit many", Usage);
    row("a limit of nothing", "--demo audit --limit 0", Usage);
    row("policy of nothing", "--demo policy", Usage);
    row("confirm of nothing", "--demo confirm", Usage);
    row("confirm of too much", "--demo confirm --monitoring prod", Usage);
    row("draft add of nothing", "--demo draft add", Usage);
    row("draft add of an unknown kind", "--demo draft add frobnicate prod/connections/stripe_api", Usage);
    row("draft drop of nothing", "--demo draft drop", Usage);
    row("draft drop of an unknown change", "--demo draft drop zzzz", Usage);
    row("unknown verb of draft", "draft frobnicate", Usage);
    row("a time that is none", "--now yesterday --demo overview", Usage);
}

void CliTest::endsWithThePromisedCode()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QTEST(outcome.exitCode, "code");
    if (outcome.exitCode == Usage)
        QVERIFY2(outcome.errors.startsWith("sallyport-cli: "), outcome.errors.constData());
}

void CliTest::answersInJson_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("member"); ///< what the answer, or its first row, has at least
    const auto row = [](const char *arguments, const char *member) {
        QTest::newRow(arguments) << words(arguments) << QString::fromLatin1(member);
    };
    row("overview", "environments");
    row("secrets", "path");
    row("rotations", "status");
    row("findings", "coverage");
    row("audit --limit 5", "operation");
    row("refresh", "error");
    row("confirm prod", "confirmed");
    row("policy prod", "policy");
    row("draft list", "changes");
    row("draft kinds", "kinds");
    row("draft add rotate prod/connections/sap_erp_readonly", "changes");
    row("draft diff", "diff");
    row("draft commit", "branch");
    row("secrets --environment moon", "error");
}

void CliTest::answersInJson()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, member);
    const Outcome outcome = run(
        QStringList{QStringLiteral("--demo"), QStringLiteral("--now"), demoTime, QStringLiteral("--json")} + arguments);
    const QJsonDocument json = jsonOf(outcome);
    QVERIFY2(!json.isNull(), qPrintable(outcome.text()));
    const QJsonObject first = json.isArray() ? json.array().first().toObject() : json.object();
    QVERIFY2(first.contains(member), qPrintable(outcome.text().left(2000)));
}

void CliTest::saysErrorsInJson()
{
    const Outcome outcome = run({QStringLiteral("overview"), QStringLiteral("--json")});
    QCOMPARE(outcome.exitCode, int(CouldNotCheck));
    const QJsonObject error = jsonOf(outcome).object().value(QLatin1String("error")).toObject();
    QCOMPARE(error.value(QLatin1String("code")).toString(), QStringLiteral("not-found"));
    QVERIFY(!error.value(QLatin1String("what")).toString().isEmpty());
    QVERIFY(error.value(QLatin1String("advice")).toString().contains(QLatin1String("sallyport-cli init")));
}

void CliTest::isFineWhenNothingIsWrong()
{
    write(QStringLiteral("sallyport.hcl"), "estate \"acme\" {}\n");
    QCOMPARE(
        servers::runProgram(QStringLiteral("git"), {QStringLiteral("init"), QStringLiteral("--initial-branch=main")},
            {m_folder->path(), QProcessEnvironment::systemEnvironment()})
            ->exitCode,
        0);
    write(QStringLiteral("main.tf"), "# nothing yet\n");
    for (const QStringList &arguments :
        {words("add main.tf"), words("-c user.name=m -c user.email=m@x commit -m first")})
        QCOMPARE(servers::runProgram(
                     QStringLiteral("git"), arguments, {m_folder->path(), QProcessEnvironment::systemEnvironment()})
                     ->exitCode,
            0);
    const Outcome outcome = run({QStringLiteral("findings")});
    QVERIFY2(outcome.exitCode == Fine, qPrintable(outcome.text()));
}

void CliTest::pointsAtTheMistakeInTheEstateFile()
{
    write(QStringLiteral("sallyport.hcl"), "estate \"acme\" {\n  terraform = 7\n}\n");
    const Outcome outcome = run({QStringLiteral("overview")});
    QCOMPARE(outcome.exitCode, int(CouldNotCheck));
    QVERIFY2(outcome.errors.startsWith("sallyport-cli: sallyport.hcl:2:15: "), outcome.errors.constData());
    QVERIFY(outcome.output.isEmpty());
}

void CliTest::writesAStarterFile_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("terraform");
    QTest::addColumn<QStringList>("environments");
    QTest::addColumn<QStringList>("dags");
    QTest::newRow("empty folder") << QStringList() << QString() << QStringList{QStringLiteral("prod")} << QStringList();
    QTest::newRow("Terraform at the top")
        << QStringList{QStringLiteral("main.tf"), QStringLiteral("secrets.tf")} << QStringLiteral(".")
        << QStringList{QStringLiteral("prod")} << QStringList();
    QTest::newRow("a folder for each environment")
        << QStringList{QStringLiteral("terraform/prod/main.tf"), QStringLiteral("terraform/staging/main.tf")}
        << QStringLiteral("terraform") << QStringList{QStringLiteral("prod"), QStringLiteral("staging")}
        << QStringList();
    QTest::newRow("with Airflow") << QStringList{QStringLiteral("infra/prod/main.tf"),
                                         QStringLiteral("airflow/prod/airflow.cfg"), QStringLiteral("dags/load.py"),
                                         QStringLiteral("policies/ci.hcl")}
                                  << QStringLiteral("infra") << QStringList{QStringLiteral("prod")}
                                  << QStringList{QStringLiteral("dags")};
    QTest::newRow("Terraform's own cache only") << QStringList{QStringLiteral(".terraform/modules/x/main.tf")}
                                                << QString() << QStringList{QStringLiteral("prod")} << QStringList();
}

void CliTest::writesAStarterFile()
{
    QFETCH(QStringList, files);
    for (const QString &file : files)
        write(QStringLiteral("acme/") + file, "# text\n");
    const QString folder = m_folder->filePath(QStringLiteral("acme"));
    QDir().mkpath(folder);
    const Outcome outcome = run({QStringLiteral("init")}, folder);
    QVERIFY2(outcome.exitCode == Fine, qPrintable(outcome.text()));
    const QByteArray text = readFile(folder + QStringLiteral("/sallyport.hcl")).value();
    const auto estate = estate::readEstate(text, QStringLiteral("sallyport.hcl"));
    QVERIFY2(estate, qPrintable(estate ? QString() : estate.error().toString()));
    QCOMPARE(estate->name, QStringLiteral("acme"));
    QStringList environments;
    for (const estate::Environment &environment : estate->environments)
        environments.push_back(environment.name);
    QTEST(environments, "environments");
    QTEST(estate->dags, "dags");
    QFETCH(QString, terraform);
    if (!terraform.isEmpty())
        QCOMPARE(estate->terraform, terraform);
    QVERIFY(estate->environments.front().isProduction());
    QCOMPARE(text.contains("config = \"airflow/prod/airflow.cfg\""), !estate->dags.isEmpty());
    QVERIFY(run({QStringLiteral("overview")}, folder).exitCode == Fine);
}

void CliTest::overwritesNoStarterFile()
{
    const QByteArray mine = "estate \"mine\" {}\n";
    write(QStringLiteral("sallyport.hcl"), mine);
    const Outcome outcome = run({QStringLiteral("init")});
    QCOMPARE(outcome.exitCode, int(CouldNotCheck));
    QVERIFY2(outcome.errors.contains("there is a sallyport.hcl already"), outcome.errors.constData());
    QCOMPARE(readFile(m_folder->filePath(QStringLiteral("sallyport.hcl"))).value(), mine);
    const Outcome shown = run({QStringLiteral("init"), QStringLiteral("--stdout")});
    QCOMPARE(shown.exitCode, int(Fine));
    QVERIFY(estate::readEstate(shown.output, QStringLiteral("stdout")));
}

void CliTest::saysThatAFolderIsReadOnly()
{
    const Outcome outcome = run({QStringLiteral("init"), QStringLiteral("--estate"), QStringLiteral("/proc")});
    QCOMPARE(outcome.exitCode, int(CouldNotCheck));
    QVERIFY2(outcome.errors.contains("/proc/sallyport.hcl"), outcome.errors.constData());
}

void CliTest::listsRotationsOfOneStatus()
{
    buildDemo();
    const Outcome overdue = runDemo(words("rotations --status overdue --environment prod --json"));
    QStringList names;
    for (const QJsonValue &row : jsonOf(overdue).array())
        names.push_back(row[QLatin1String("secret")].toString().section(QLatin1Char('/'), -1));
    QCOMPARE(names, (QStringList{QStringLiteral("pg_warehouse"), QStringLiteral("mssql_legacy_dwh"),
                        QStringLiteral("sap_erp_readonly")}));
    QCOMPARE(jsonOf(runDemo(words("rotations --status=due-soon --json"))).array().size(), 12);
}

void CliTest::listsDeniedEvents()
{
    buildDemo();
    const Outcome denied = runDemo(words("audit --denied --limit 3 --json"));
    QCOMPARE(denied.exitCode, int(Fine));
    const QJsonArray rows = jsonOf(denied).array();
    QCOMPARE(rows.size(), 3);
    for (const QJsonValue &row : rows)
        QCOMPARE(row[QLatin1String("outcome")].toString(), QStringLiteral("denied"));
    const Outcome one = runDemo(words("audit --path airflow/prod/connections/pg_warehouse --limit 1"));
    QVERIFY2(one.output.contains("pg_warehouse") && one.output.count('\n') == 1, one.output.constData());
}

void CliTest::stagesShowsAndCommits()
{
    buildDemo();
    const QByteArray index = readFile(repository() + QStringLiteral("/.git/index")).value();
    const QByteArray tip = git(words("rev-parse HEAD")).output;
    QCOMPARE(runDemo(words("draft add rotate prod/connections/sap_erp_readonly")).exitCode, int(Fine));
    const QJsonArray changes =
        jsonOf(runDemo(words("draft list --json"))).object().value(QLatin1String("changes")).toArray();
    QCOMPARE(changes.size(), 2);
    QCOMPARE(runDemo({QStringLiteral("draft"), QStringLiteral("drop"), changes.first()[QLatin1String("id")].toString()})
                 .exitCode,
        int(Fine));
    const QByteArray diff = runDemo(words("draft diff")).output;
    QVERIFY2(diff.startsWith("diff --git a/terraform/prod/finance.tf b/terraform/prod/finance.tf\n"), diff.constData());
    QCOMPARE(diff.count("\n+ "), 1);
    const Outcome committed = runDemo(words("draft commit --json"));
    const QString branch = jsonOf(committed).object().value(QLatin1String("branch")).toString();
    QVERIFY2(branch.startsWith(QLatin1String("sallyport/")), qPrintable(committed.text()));
    QCOMPARE(git({QStringLiteral("diff"), QStringLiteral("main..") + branch}).output, diff);
    QCOMPARE(git({QStringLiteral("rev-parse"), branch + QStringLiteral("^")}).output, tip);
    QCOMPARE(git(words("rev-parse HEAD")).output, tip);
    QCOMPARE(readFile(repository() + QStringLiteral("/.git/index")).value(), index);
    QVERIFY(git(words("status --porcelain")).output.isEmpty());
    QVERIFY(runDemo(words("draft list")).output.startsWith("The draft is empty"));
    const Outcome nothing = runDemo(words("draft commit"));
    QCOMPARE(nothing.exitCode, int(CouldNotCheck));
    QVERIFY2(nothing.errors.contains("the draft changes nothing"), nothing.errors.constData());
}

void CliTest::refusesWhatWouldBreakTheConsumer()
{
    buildDemo();
    const Outcome outcome = runDemo(words("draft add rotate prod/connections/mssql_legacy_dwh"));
    QCOMPARE(outcome.exitCode, int(CouldNotCheck));
    QVERIFY2(outcome.errors.contains("the database would keep the old password"), outcome.errors.constData());
    QVERIFY(outcome.errors.contains("terraform/prod/database.tf:"));
}

void CliTest::refusesAValueInAChange()
{
    buildDemo();
    const Outcome outcome =
        runDemo(words("draft add declare prod/connections/new_thing keys=hvs.CAESIJ3kq9vK2m7xP1tR8wYzN5bG4dLfQ6"));
    QVERIFY(outcome.exitCode != Fine);
    QCOMPARE(jsonOf(runDemo(words("draft list --json"))).object().value(QLatin1String("changes")).toArray().size(), 1);
}

void CliTest::declaresOnlyWhereTheTokenCouldLook()
{
    buildDemo();
    const Outcome hidden = runDemo(words("draft add declare prod/vendor/adyen/new_thing"));
    QCOMPARE(hidden.exitCode, int(CouldNotCheck));
    QVERIFY2(hidden.errors.contains("whether this path has a live version is not known"), hidden.errors.constData());
    const Outcome seen = runDemo(words("draft add declare prod/connections/new_thing"));
    QVERIFY2(seen.exitCode == Fine, seen.errors.constData());
}

void CliTest::worksInEveryStateOfTheRepository_data()
{
    QTest::addColumn<QList<QStringList>>("before"); ///< git commands
    QTest::addColumn<QString>("dirty");             ///< file that is changed
    QTest::newRow("clean") << QList<QStringList>() << QString();
    QTest::newRow("dirty work tree") << QList<QStringList>() << QStringLiteral("terraform/prod/warehouse.tf");
    QTest::newRow("untracked file") << QList<QStringList>() << QStringLiteral("notes.txt");
    QTest::newRow("staged file") << QList<QStringList>{words("add .")} << QStringLiteral("terraform/prod/warehouse.tf");
    QTest::newRow("detached") << QList<QStringList>{words("checkout --detach")} << QString();
    QTest::newRow("another branch checked out") << QList<QStringList>{words("checkout -b feature")} << QString();
    QTest::newRow("linked work tree beside")
        << QList<QStringList>{words("worktree add ../beside -b beside")} << QString();
}

void CliTest::worksInEveryStateOfTheRepository()
{
    QFETCH(QList<QStringList>, before);
    QFETCH(QString, dirty);
    buildDemo();
    if (!dirty.isEmpty())
        write(QStringLiteral("demo/acme/") + dirty, "# my own unsaved thoughts\n");
    for (const QStringList &arguments : before)
        QVERIFY2(git(arguments).ok(), qPrintable(arguments.join(QLatin1Char(' '))));
    const QByteArray status = git(words("status --porcelain --branch")).output;
    const QByteArray head = git(words("rev-parse HEAD")).output;
    QCOMPARE(runDemo(words("findings --environment prod")).exitCode, int(Findings));
    const Outcome committed = runDemo(words("draft commit --json"));
    const QString branch = jsonOf(committed).object().value(QLatin1String("branch")).toString();
    QCOMPARE(branch, QStringLiteral("sallyport/rotate-pg-warehouse"));
    const QByteArray changed =
        git({QStringLiteral("diff"), QStringLiteral("--name-only"), QStringLiteral("main"), branch}).output;
    QCOMPARE(changed, QByteArray("terraform/prod/warehouse.tf\n"));
    QVERIFY(!git({QStringLiteral("show"), branch}).output.contains("unsaved thoughts"));
    QCOMPARE(git(words("status --porcelain --branch")).output, status);
    QCOMPARE(git(words("rev-parse HEAD")).output, head);
}

void CliTest::takesAnotherNameForATakenBranch()
{
    buildDemo();
    QVERIFY(git(words("branch sallyport/rotate-pg-warehouse")).ok());
    const QByteArray taken = git(words("rev-parse sallyport/rotate-pg-warehouse")).output;
    const Outcome committed = runDemo(words("draft commit --json"));
    const QString branch = jsonOf(committed).object().value(QLatin1String("branch")).toString();
    QCOMPARE(branch, QStringLiteral("sallyport/rotate-pg-warehouse-2"));
    QCOMPARE(git(words("rev-parse sallyport/rotate-pg-warehouse")).output, taken);
}

void CliTest::needsACommitForADraft()
{
    write(QStringLiteral("sallyport.hcl"),
        "estate \"acme\" {}\nenvironment \"prod\" {\n  vault { mount = \"airflow\" }\n}\n");
    QVERIFY(
        servers::runProgram(QStringLiteral("git"), {QStringLiteral("init"), QStringLiteral("--initial-branch=main")},
            {m_folder->path(), QProcessEnvironment::systemEnvironment()})
            ->ok());
    QCOMPARE(run({QStringLiteral("overview")}).exitCode, int(Fine));
    const Outcome outcome = run({QStringLiteral("draft")});
    QCOMPARE(outcome.exitCode, int(CouldNotCheck));
    QVERIFY2(outcome.errors.contains("the repository has no commits yet"), outcome.errors.constData());
}

void CliTest::saysThatABareRepositoryHasNoEstate()
{
    buildDemo();
    const QString bare = m_folder->filePath(QStringLiteral("bare.git"));
    QVERIFY(git({QStringLiteral("clone"), QStringLiteral("--bare"), QStringLiteral("."), bare}).ok());
    const Outcome outcome = run({QStringLiteral("overview"), QStringLiteral("--estate"), bare});
    QCOMPARE(outcome.exitCode, int(CouldNotCheck));
    QVERIFY2(outcome.errors.contains("no sallyport.hcl here"), outcome.errors.constData());
}

void CliTest::namesATerraformFileThatDoesNotParse()
{
    buildDemo();
    write(QStringLiteral("demo/acme/terraform/prod/broken.tf"), "resource \"vault_kv_secret_v2\" {\n  name = \n");
    QVERIFY(git(words("add .")).ok());
    QVERIFY(git(words("-c user.name=m -c user.email=m@x commit -m broken")).ok());
    const Outcome outcome = runDemo(words("findings --json"));
    QCOMPARE(outcome.exitCode, int(Findings));
    const QJsonArray checks = jsonOf(outcome).object().value(QLatin1String("coverage")).toArray();
    const bool isNamed = std::any_of(checks.begin(), checks.end(), [](const QJsonValue &check) {
        return !check[QLatin1String("checked")].toBool() &&
               check[QLatin1String("what")].toString() == QLatin1String("terraform/prod/broken.tf does not parse") &&
               check[QLatin1String("mend")].toString().contains(QLatin1String("terraform/prod/broken.tf:2:"));
    });
    QVERIFY2(isNamed, qPrintable(outcome.text().right(3000)));
    QCOMPARE(jsonOf(runDemo(words("secrets --environment prod --json"))).array().size(), 416);
    QCOMPARE(runDemo(words("draft commit")).exitCode, int(Fine));
}

void CliTest::saysWhatIsWrongWithTheAuditLog_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("said");
    QTest::newRow("missing") << QStringLiteral("missing") << QStringLiteral("audit log not read");
    QTest::newRow("a folder") << QStringLiteral("folder") << QStringLiteral("audit log not read");
    QTest::newRow("broken lines") << QStringLiteral("broken")
                                  << QStringLiteral("2 lines of the audit log could not be read");
    QTest::newRow("cut at its end") << QStringLiteral("cut") << QString();
    QTest::newRow("empty") << QStringLiteral("empty") << QString();
}

void CliTest::saysWhatIsWrongWithTheAuditLog()
{
    QFETCH(QString, state);
    QFETCH(QString, said);
    buildDemo();
    const QByteArray text = readFile(auditLog()).value();
    QVERIFY(QFile::remove(auditLog()));
    if (state == QLatin1String("folder"))
        QVERIFY(QDir().mkpath(auditLog()));
    if (state == QLatin1String("broken"))
        QVERIFY(writePrivateFile(auditLog(), "this is no JSON\n{\"type\":\n" + text));
    if (state == QLatin1String("cut"))
        QVERIFY(writePrivateFile(auditLog(), text.chopped(200)));
    if (state == QLatin1String("empty"))
        QVERIFY(writePrivateFile(auditLog(), {}));
    const bool isReadable = state != QLatin1String("missing") && state != QLatin1String("folder");
    const Outcome audit = runDemo(words("audit --json"));
    QCOMPARE(audit.exitCode, int(isReadable ? Fine : CouldNotCheck));
    QVERIFY(jsonOf(audit).isArray());
    if (!isReadable)
        QVERIFY2(audit.errors.contains("audit.log"), audit.errors.constData());
    const Outcome findings = runDemo(words("findings"));
    QCOMPARE(findings.exitCode, int(Findings));
    QVERIFY2(findings.text().contains(said), qPrintable(findings.text().right(1500)));
    QCOMPARE(jsonOf(runDemo(words("secrets --environment prod --json"))).array().size(), 416);
}

void CliTest::writesFindingsForOtherPrograms()
{
    const auto demo = [this](const QStringList &arguments) {
        return run(QStringList{QStringLiteral("--demo"), QStringLiteral("--now"), demoTime} + arguments);
    };
    const QJsonObject json = jsonOf(demo(words("findings --format json"))).object();
    const qsizetype count = json.value(QStringLiteral("findings")).toArray().size();
    QVERIFY(count > 0);
    const QJsonObject sarif = jsonOf(demo(words("findings --format sarif"))).object();
    QCOMPARE(sarif.value(QStringLiteral("version")).toString(), QStringLiteral("2.1.0"));
    const QJsonObject run = sarif.value(QStringLiteral("runs")).toArray().first().toObject();
    QCOMPARE(run.value(QStringLiteral("results")).toArray().size(), count);
    for (const QJsonValue &result : run.value(QStringLiteral("results")).toArray())
        QCOMPARE(result.toObject().value(QStringLiteral("locations")).toArray().size(), 1);
    QXmlStreamReader xml(demo(words("findings --format junit")).output);
    int cases = 0;
    int failures = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        cases += xml.isStartElement() && xml.name() == QLatin1String("testcase");
        failures += xml.isStartElement() && xml.name() == QLatin1String("failure");
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(cases, int(count + json.value(QStringLiteral("coverage")).toArray().size()));
    QVERIFY(failures > 0 && failures < cases);
    const QByteArray markdown = demo(words("findings --format markdown")).output;
    QCOMPARE(markdown.count("\n| "), int(count));
    QVERIFY(markdown.contains("Not checked, never counted as passed:"));
}

void CliTest::judgesTheChecklist()
{
    const auto demo = [this](const QStringList &arguments) {
        return run(QStringList{QStringLiteral("--demo"), QStringLiteral("--now"), demoTime} + arguments);
    };
    const Outcome all = demo(words("checklist --json"));
    QCOMPARE(all.exitCode, int(Findings));
    const QJsonObject answer = jsonOf(all).object();
    const QJsonArray points = answer.value(QStringLiteral("points")).toArray();
    QCOMPARE(points.size(), 3 * 14);
    for (const QJsonValue &value : points) {
        const QJsonObject point = value.toObject();
        const QString state = point.value(QStringLiteral("state")).toString();
        const QByteArray name = point.value(QStringLiteral("name")).toString().toUtf8();
        QVERIFY(QStringList({QStringLiteral("passed"), QStringLiteral("failed"), QStringLiteral("not-checked")})
                    .contains(state));
        QVERIFY2(state == QLatin1String("not-checked") || !point.value(QStringLiteral("evidence")).toArray().isEmpty(),
            name.constData());
        QVERIFY2(!point.value(QStringLiteral("why")).toString().contains(u'%'), name.constData());
    }
    QVERIFY(answer.value(QStringLiteral("history")).toArray().size() > 10);
    const QJsonArray outside = answer.value(QStringLiteral("outside")).toArray();
    QCOMPARE(outside.size(), 2);
    for (const QJsonValue &asked : outside)
        QVERIFY(asked[QLatin1String("requests")].toInt() > 0 && !asked[QLatin1String("at")].toString().isEmpty());
    const Outcome one = demo(words("checklist --environment prod"));
    QCOMPARE(one.exitCode, int(Findings));
    QVERIFY2(one.output.contains("lookup-alerts       passed"), one.output.constData());
    QVERIFY2(one.output.contains("1 review is required before a merge, and prod asks for 2"), one.output.constData());
    QVERIFY2(one.output.contains("prod: 5 passed, 5 failed, 4 not checked"), one.output.constData());
    QVERIFY(!one.output.contains("\nstaging"));
    QCOMPARE(demo(words("checklist prod")).exitCode, int(Usage));
}

/// Only `refresh` asks, only after `confirm`, and it says what that cost.
void CliTest::asksAPrometheus()
{
    if (!servers::PrometheusServer::isPresent())
        QSKIP(qPrintable(servers::PrometheusServer::whyAbsent()));
    const servers::PrometheusServer server("groups:\n- name: g\n  interval: 1s\n  rules:\n  - alert: LookupsFail\n"
                                           "    expr: rate(airflow_secret_lookup_failures_total[5m]) > 0\n");
    write(QStringLiteral("estate/sallyport.hcl"),
        "estate \"acme\" {\n  monitoring { prometheus = \"" + server.address().toUtf8() +
            "\" }\n}\n\nenvironment \"prod\" {\n  tier = \"production\"\n}\n");
    const QString estate = m_folder->filePath(QStringLiteral("estate"));
    const Outcome unconfirmed = run(words("refresh"), estate);
    QCOMPARE(unconfirmed.exitCode, int(CouldNotCheck));
    QVERIFY2(unconfirmed.output.contains("not checked") && unconfirmed.output.contains("confirm --monitoring"),
        unconfirmed.output.constData());
    const Outcome confirmed = run(words("confirm --monitoring"), estate);
    QVERIFY2(confirmed.output.contains(server.address().toUtf8()), qPrintable(confirmed.text()));
    const Outcome asked = run(words("refresh"), estate);
    QCOMPARE(asked.exitCode, int(Fine));
    QCOMPARE(asked.output, "prometheus " + server.address().toUtf8() + ": 1 alert rule, 1 request\n");
    const QJsonObject report = jsonOf(run(words("refresh --json"), estate)).array().first().toObject();
    QCOMPARE(report.value(QStringLiteral("requests")).toInt(), 1);
    QVERIFY(run(words("checklist"), estate).output.contains("lookup-alerts"));
}

void CliTest::writesReports()
{
    const auto demo = [this](const QStringList &arguments) {
        return run(QStringList{QStringLiteral("--demo"), QStringLiteral("--now"), demoTime} + arguments);
    };
    const Outcome team = demo(words("report"));
    QCOMPARE(team.exitCode, int(Fine));
    QVERIFY(team.output.startsWith("<!DOCTYPE html>"));
    QCOMPARE(demo(words("report --for team --format html")).output, team.output);
    const QJsonObject auditor = jsonOf(demo(words("report --for auditor --json"))).object();
    QCOMPARE(auditor.value(QStringLiteral("audience")).toString(), QStringLiteral("auditor"));
    QCOMPARE(auditor.value(QStringLiteral("sections")).toArray().size(), 6);

    const QTemporaryDir folder;
    QByteArray pages[2];
    for (int i = 0; i < 2; ++i) {
        const QString file = folder.filePath(QStringLiteral("%1.pdf").arg(i));
        const Outcome written = demo(words("report --for auditor --format pdf --output") + QStringList{file});
        QVERIFY2(written.exitCode == Fine, written.errors.constData());
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        pages[i] = pdf.readAll();
    }
    QVERIFY(pages[0].startsWith("%PDF-"));
    QVERIFY(pages[0].contains("/CreationDate (D:20261123104200"));
    QVERIFY2(pages[0].contains("/Count 1"), "one page");
    QVERIFY2(pages[0] == pages[1], "the same snapshot gives the same bytes");

    QCOMPARE(demo(words("report --format pdf")).exitCode, int(Usage));
    QCOMPARE(demo(words("report --format doc")).exitCode, int(Usage));
    QCOMPARE(demo(words("report --for everybody")).exitCode, int(Usage));
    const Outcome unwritable = demo(words("report --output /nowhere/at/all.html"));
    QCOMPARE(unwritable.exitCode, int(CouldNotCheck));
    QVERIFY(unwritable.errors.contains("/nowhere/at/all.html"));
}

void CliTest::exportsTheCalendar()
{
    const auto demo = [this](const QStringList &arguments) {
        return run(QStringList{QStringLiteral("--demo"), QStringLiteral("--now"), demoTime} + arguments);
    };
    const QJsonArray entries =
        jsonOf(demo(words("calendar --json"))).object().value(QStringLiteral("entries")).toArray();
    QVERIFY(entries.first().toObject().value(QStringLiteral("overdue")).toBool());
    const QByteArray ics = demo(words("calendar --ics -")).output;
    QVERIFY(ics.startsWith("BEGIN:VCALENDAR"));
    QVERIFY(ics.contains("RRULE:FREQ=DAILY;INTERVAL=90"));
    const Outcome unwritable = demo(words("calendar --ics /nowhere/at/all.ics"));
    QCOMPARE(unwritable.exitCode, int(CouldNotCheck));
    QVERIFY(unwritable.errors.contains("/nowhere/at/all.ics"));
}

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
