// A plan of a draft, with nothing pretended: a real Terraform with a state, a Vault and a provider, where every value
// is a canary. What it prints, a failing expression's snippet too, never reaches the program that has asked for it.

#include "base/private_files.h"
#include "e2e/canaries.h"
#include "e2e/commands.h"
#include "e2e/live_estate.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

using namespace sallyport;
using namespace sallyport::e2e;

namespace {

const QByteArray otherState = "canary-value-of-a-data-source";
const QByteArray variableDefault = "canary-value-of-a-variable-default";
const QByteArray personsToken = "hvs.canary-token-of-the-person-herself";

/// A state of another team, whose output a data source reads.
QByteArray foreignState()
{
    return R"({"version":4,"terraform_version":"1.11.4","serial":1,"lineage":"a","outputs":{"uri":{"value":")" +
           otherState + R"(","type":"string"}},"resources":[]})";
}

} // namespace

class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void itSaysFirstWhatItWillDo();
    void itShowsAddressesAndActions();
    void validatePasses();
    void itActsAsTheIdentityThatWasNamed();
    void aFailingExpressionIsNotQuoted();
    void nothingIsLeftBehind();

private:
    void writeModule(const QByteArray &expression);
    void callModule();
    void refresh();
    QJsonObject check();
    QJsonObject checkNamed(const char *name) const;
    QByteArray coreOf(const QProcess &process) const;
    QString makeIdentity() const;
    void look(QProcess &process);

    std::unique_ptr<LiveEstate> m_estate;
    Person m_person;
    QList<QByteArray> m_values;
    QJsonObject m_result;
    size_t m_auditedBefore = 0;
    QByteArray m_statusBefore;
};

void TestPlan::initTestCase()
{
    if (const QString absent = LiveEstate::whyAbsent(); !absent.isEmpty())
        QSKIP(qPrintable(absent));
    m_estate = std::make_unique<LiveEstate>();
    m_person = {m_estate->folder(QStringLiteral("home")), m_estate->vault().caCertificate()};
    m_values = m_estate->values() + QList<QByteArray>{otherState, variableDefault, personsToken};
    // Terraform's own state, and a token that lies where the provider would look for one.
    QVERIFY(QFile::copy(m_estate->folder(QStringLiteral("ci/terraform.tfstate")),
        m_estate->repository().at(QStringLiteral("terraform/prod/terraform.tfstate"))));
    QVERIFY(makePrivateFolder(m_person.home));
    QVERIFY(writePrivateFile(m_person.home + QStringLiteral("/.vault-token"), personsToken));
    writeModule("\"x\"");
    callModule();
    refresh();
    m_statusBefore = valueOf(m_estate->repository().git({QStringLiteral("status"), QStringLiteral("--porcelain")}));
    m_auditedBefore = m_estate->vault().auditEntries().size();
    m_result = check();
}

void TestPlan::init()
{
    if (!m_estate)
        QSKIP(qPrintable(LiveEstate::whyAbsent()));
}

/// A module outside of the repository, so that the console has no other way to learn these values.
void TestPlan::writeModule(const QByteArray &expression)
{
    const QString state = m_estate->folder(QStringLiteral("other.tfstate"));
    QVERIFY(writePrivateFile(state, foreignState()));
    QVERIFY(makePrivateFolder(m_estate->folder(QStringLiteral("names"))));
    QVERIFY(writePrivateFile(m_estate->folder(QStringLiteral("names/main.tf")),
        "variable \"prefix\" {\n  type    = string\n  default = \"" + variableDefault +
            "\"\n}\n\ndata \"terraform_remote_state\" \"other\" {\n  backend = \"local\"\n  config = {\n    path = \"" +
            state.toUtf8() + "\"\n  }\n}\n\noutput \"name\" {\n  value = " + expression +
            "\n}\n\noutput \"uri\" {\n  value = data.terraform_remote_state.other.outputs.uri\n}\n"));
}

void TestPlan::callModule()
{
    const auto &repository = m_estate->repository();
    QVERIFY(writePrivateFile(repository.at(QStringLiteral("terraform/prod/names.tf")),
        "module \"names\" {\n  source = \"" + m_estate->folder(QStringLiteral("names")).toUtf8() +
            "\"\n}\n\noutput \"uri\" {\n  value = module.names.uri\n}\n"));
    QVERIFY(repository.git({QStringLiteral("add"), QStringLiteral("terraform/prod/names.tf")}));
    QVERIFY(repository.git(
        {QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-m"), QStringLiteral("Names")}));
}

/// A rotation is staged for what is known to be live.
void TestPlan::refresh()
{
    m_estate->addReader(LiveEstate::leastPolicies());
    const QString folder = m_estate->repository().folder();
    QCOMPARE(runCommandLine(m_person, folder, {QStringLiteral("confirm"), QStringLiteral("prod")}).exitCode, 0);
    const auto read = runCommandLine(m_person, folder,
        {QStringLiteral("refresh"), QStringLiteral("prod"), QStringLiteral("--userpass"), LiveEstate::readerName()},
        LiveEstate::readerPassword().toUtf8() + '\n');
    QVERIFY2(read.exitCode == 0, qPrintable(read.text()));
}

/// A command that signs in as the CI and runs what follows it; it notes which variables it was given.
QString TestPlan::makeIdentity() const
{
    const QString script = m_estate->folder(QStringLiteral("as-ci"));
    const auto ci = m_estate->terraformIn(m_estate->repository().folder());
    QByteArray text =
        "#!/bin/sh\nenv | cut -d= -f1 | sort >> " + m_estate->folder(QStringLiteral("given")).toUtf8() + '\n';
    for (const QString &name : ci.environment().keys()) {
        if (name.startsWith(QLatin1String("VAULT_")) || name.startsWith(QLatin1String("TF_VAR_")))
            text += "export " + name.toUtf8() + "='" + ci.environment().value(name).toUtf8() + "'\n";
    }
    if (!writePrivateFile(script, text + "exec \"$@\"\n"))
        qFatal("%s cannot be written", qPrintable(script));
    QFile::setPermissions(script, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return script;
}

QByteArray TestPlan::coreOf(const QProcess &process) const
{
    const QString gcore = QStandardPaths::findExecutable(QStringLiteral("gcore"));
    if (geteuid() != 0 || gcore.isEmpty())
        return {};
    QProcess dump;
    const QString file = m_estate->folder(QStringLiteral("core"));
    dump.start(gcore, {QStringLiteral("-a"), QStringLiteral("-o"), file, QString::number(process.processId())});
    if (!dump.waitForFinished(60'000))
        qFatal("gcore does not end");
    const QString core = file + u'.' + QString::number(process.processId());
    const QByteArray memory = valueOf(readFile(core, 4LL * 1024 * 1024 * 1024));
    QFile::remove(core);
    return memory;
}

/// Nothing of a value in the memory of the program, in what it printed, or in what it wrote.
void TestPlan::look(QProcess &process)
{
    const QByteArray memory = coreOf(process);
    if (!memory.isEmpty()) {
        QVERIFY(memory.contains("vault_kv_secret_v2.pg_warehouse"));
        QCOMPARE(firstFound(memory, m_values), QByteArray());
    }
    QDirIterator files(m_person.home, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (!file.endsWith(QLatin1String(".vault-token")))
            QVERIFY2(firstFound(valueOf(readFile(file)), m_values).isEmpty(), qPrintable(file));
    }
}

QJsonObject TestPlan::check()
{
    QProcess program;
    QProcessEnvironment environment = m_person.environment();
    environment.insert(QStringLiteral("VAULT_TOKEN"), QString::fromLatin1(personsToken));
    environment.insert(QStringLiteral("TF_CLI_CONFIG_FILE"), m_estate->folder(QStringLiteral("ci/terraform.rc")));
    program.setProcessEnvironment(environment);
    program.start(
        builtProgram(QStringLiteral("tests/e2e/watched_check")), {m_estate->repository().folder(), makeIdentity()});
    [&] { QTRY_VERIFY_WITH_TIMEOUT(program.canReadLine() || program.state() == QProcess::NotRunning, 180'000); }();
    const QByteArray said = program.readLine();
    [&] {
        QCOMPARE(firstFound(said, m_values), QByteArray());
        // The person's own token is in the environment that this program itself was given, and in no other place.
        m_values.removeAll(personsToken);
        look(program);
        m_values += personsToken;
    }();
    program.closeWriteChannel();
    program.waitForFinished();
    const QByteArray errors = program.readAllStandardError();
    if (said.isEmpty() || !firstFound(errors, m_values).isEmpty())
        qFatal("watched_check: %s", errors.constData());
    return QJsonDocument::fromJson(said).object();
}

QJsonObject TestPlan::checkNamed(const char *name) const
{
    for (const QJsonValue &check : m_result.value(QLatin1String("checks")).toArray()) {
        if (check[QLatin1String("name")].toString() == QLatin1String(name))
            return check.toObject();
    }
    return {};
}

void TestPlan::itSaysFirstWhatItWillDo()
{
    const QJsonObject preview = m_result.value(QLatin1String("preview")).toObject();
    QStringList sentences;
    for (const QJsonValue &sentence : preview.value(QLatin1String("sentences")).toArray())
        sentences += sentence.toString();
    const QString text = sentences.join(u'\n');
    QVERIFY2(text.contains(QLatin1String("whole state, which holds values, from the backend local")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("skip_child_token")), qPrintable(text));
    const QJsonArray addresses = preview.value(QLatin1String("addresses")).toArray();
    QVERIFY(addresses.contains(QStringLiteral("vault_kv_secret_v2.pg_warehouse")));
    QVERIFY(addresses.contains(QStringLiteral("data.vault_policy_document.on_call")));
}

void TestPlan::itShowsAddressesAndActions()
{
    const QJsonObject plan = checkNamed("plan");
    const QByteArray shown = QJsonDocument(plan).toJson();
    QStringList output;
    for (const QJsonValue &line : plan.value(QLatin1String("output")).toArray())
        output += line.toString();
    QVERIFY2(plan.value(QLatin1String("outcome")).toString() == QLatin1String("passed"), shown.constData());
    for (const char *line : {"vault_kv_secret_v2.pg_warehouse: update; this draft edits data_json_wo_version",
             "vault_database_secret_backend_connection.warehouse: update; this draft edits password_wo_version"})
        QVERIFY2(output.contains(QStringLiteral("terraform/prod: ") + QLatin1String(line)), shown.constData());
}

void TestPlan::validatePasses()
{
    const QJsonObject validate = checkNamed("validate");
    QVERIFY2(validate.value(QLatin1String("outcome")).toString() == QLatin1String("passed"),
        QJsonDocument(validate).toJson().constData());
    QCOMPARE(checkNamed("fmt").value(QLatin1String("outcome")).toString(), QStringLiteral("passed"));
}

void TestPlan::itActsAsTheIdentityThatWasNamed()
{
    const auto given = QString::fromUtf8(valueOf(readFile(m_estate->folder(QStringLiteral("given"))))).split(u'\n');
    QVERIFY(given.contains(QLatin1String("TF_INPUT")));
    for (const QString &name : given)
        QVERIFY2(!name.startsWith(QLatin1String("VAULT_")), qPrintable(name));
    const auto entries = m_estate->vault().auditEntries();
    QVERIFY(entries.size() > m_auditedBefore);
    bool hasRead = false;
    for (size_t i = m_auditedBefore; i < entries.size(); ++i) {
        const auto &entry = entries.at(i);
        QVERIFY2(!entry.contains("error") || entry.at("error").get<std::string>().empty(), entry.dump().c_str());
        const auto path = entry.at("request").at("path").get<std::string>();
        if (path.rfind("auth/approle/login", 0) == 0)
            continue;
        const auto auth = entry.value("auth", nlohmann::json::object());
        QCOMPARE(auth.value("display_name", std::string()), std::string("approle"));
        hasRead |= path.rfind("airflow/", 0) == 0;
    }
    QVERIFY(hasRead);
    // Nothing was written to the secrets, and Terraform's state is as it was.
    QCOMPARE(m_estate->versionOf(QStringLiteral("prod/connections/pg_warehouse")), 1);
    QCOMPARE(valueOf(readFile(m_estate->repository().at(QStringLiteral("terraform/prod/terraform.tfstate")))),
        valueOf(readFile(m_estate->folder(QStringLiteral("ci/terraform.tfstate")))));
}

void TestPlan::aFailingExpressionIsNotQuoted()
{
    writeModule("tonumber(var.prefix)");
    m_result = check();
    const QJsonObject plan = checkNamed("plan");
    QCOMPARE(plan.value(QLatin1String("outcome")).toString(), QStringLiteral("failed"));
    QVERIFY(plan.value(QLatin1String("detail")).toString().contains(QLatin1String("ended with")));
}

void TestPlan::nothingIsLeftBehind()
{
    QDirIterator folders(m_person.home, {QStringLiteral("run-*")}, QDir::Dirs, QDirIterator::Subdirectories);
    QVERIFY2(!folders.hasNext(), qPrintable(folders.next()));
    const auto status = m_estate->repository().git({QStringLiteral("status"), QStringLiteral("--porcelain")});
    QCOMPARE(valueOf(status), m_statusBefore);
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
