#include "base/private_files.h"
#include "rotation/dry_run.h"

#include <QDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::rotation;
using namespace std::chrono_literals;

namespace {

const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");

std::vector<PlaybookFile> builtInFiles()
{
    const QDir folder(QStringLiteral(SALLYPORT_SOURCE_DIR "/resources/playbooks"));
    std::vector<PlaybookFile> files;
    for (const QString &name : folder.entryList({QStringLiteral("*.hcl")}, QDir::Files, QDir::Name))
        files.push_back({name, *readFile(folder.filePath(name))});
    return files;
}

std::vector<Playbook> builtIn()
{
    const auto playbooks = readPlaybooks(builtInFiles());
    return playbooks ? *playbooks : std::vector<Playbook>();
}

estate::Environment staging()
{
    estate::Environment environment;
    environment.name = QStringLiteral("staging");
    environment.vault = estate::VaultBackend{};
    environment.vault->address = QStringLiteral("https://vault.example:8200");
    environment.vault->mount = QStringLiteral("airflow");
    environment.vault->prefix = QStringLiteral("staging");
    return environment;
}

estate::Attestation passedRun()
{
    estate::Attestation run;
    run.name = dryRunName();
    run.environment = QStringLiteral("staging");
    run.by = QStringLiteral("m.okafor");
    run.at = now - 24h;
    run.result = QStringLiteral("passed");
    run.kind = QStringLiteral("static-db");
    run.playbook = QStringLiteral("static-db");
    const auto playbooks = builtIn();
    for (const PlaybookStep &step : playbookNamed(playbooks, run.playbook)->steps)
        run.steps.push_back({step.name, QStringLiteral("passed"), {}});
    return run;
}

DryRun look(const std::vector<estate::Attestation> &attestations, const QStringList &attesters = {})
{
    estate::Estate estate;
    estate::Environment production = staging();
    production.name = QStringLiteral("prod");
    production.tier = estate::Tier::Production;
    estate.environments = {production, staging()};
    estate.attestations = attestations;
    estate.attesters = attesters;
    const std::vector<Cadence> cadences;
    const std::vector<Playbook> playbooks = builtIn();
    return findDryRun(QStringLiteral("static-db"), estate, {cadences, playbooks, now});
}

} // namespace

class TestPlaybook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thoseBuiltInAreRead()
    {
        const auto playbooks = readPlaybooks(builtInFiles());
        QVERIFY2(playbooks, playbooks ? "" : qPrintable(playbooks.error().toString()));
        for (const char *name : {"fernet", "static-db", "api-token", "airflow-health"}) {
            const Playbook *playbook = playbookNamed(*playbooks, QLatin1String(name));
            QVERIFY2(playbook, name);
            QVERIFY(!playbook->steps.empty());
        }
        // What it includes stands behind its own steps.
        const Playbook *database = playbookNamed(*playbooks, QStringLiteral("static-db"));
        QCOMPARE(database->steps.front().name, QStringLiteral("before"));
        QCOMPARE(database->steps.back().name, QStringLiteral("failures"));
    }

    void noCommandPrintsAValue()
    {
        for (const Playbook &playbook : builtIn()) {
            for (const PlaybookStep &step : playbook.steps) {
                QVERIFY2(!step.command.contains(QStringLiteral("kv get")), qPrintable(step.command));
                QVERIFY2(!step.command.contains(QStringLiteral("vault read")) ||
                             step.command.contains(QStringLiteral("static-roles")),
                    qPrintable(step.command));
            }
        }
    }

    void commandsAreFilledIn()
    {
        const auto playbooks = builtIn();
        const auto steps = prepared(
            *playbookNamed(playbooks, QStringLiteral("static-db")), staging(), QStringLiteral("connections/pg_x"));
        QVERIFY(steps);
        QCOMPARE(steps->front().command,
            QStringLiteral("VAULT_ADDR=https://vault.example:8200 vault kv metadata get -mount=airflow "
                           "staging/connections/pg_x"));
        // Without a secret the step says what it lacks, and gives no command that would do something else.
        const auto without = prepared(*playbookNamed(playbooks, QStringLiteral("static-db")), staging(), {});
        QVERIFY(without->front().command.isEmpty());
        QVERIFY(without->front().missing.contains(QStringLiteral("path")));
    }

    void namesStayNames_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("a blank") << QStringLiteral("connections/pg x") << true;
        QTest::newRow("a quote") << QStringLiteral("connections/o'neil") << true;
        QTest::newRow("a command") << QStringLiteral("connections/$(id)") << true;
        QTest::newRow("a line of its own") << QStringLiteral("connections/x\nrm -rf /") << false;
        QTest::newRow("an escape sequence") << QStringLiteral("connections/\x1b[2J") << false;
    }

    void namesStayNames()
    {
        QFETCH(QString, path);
        QFETCH(bool, isTaken);
        const auto playbooks = builtIn();
        const auto steps = prepared(*playbookNamed(playbooks, QStringLiteral("static-db")), staging(), path);
        QCOMPARE(steps.has_value(), isTaken);
        if (isTaken)
            QVERIFY(steps->front().command.contains(shellQuoted(path)));
    }

    void mistakesAreAtTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no title") << QByteArray("playbook \"a\" {\n  step \"b\" {\n    title = \"x\"\n  }\n}\n");
        QTest::newRow("an unknown include")
            << QByteArray("playbook \"a\" {\n  title = \"x\"\n  includes = [\"nobody\"]\n  step \"b\" {\n    title = "
                          "\"x\"\n  }\n}\n");
        QTest::newRow("a typo") << QByteArray("playbook \"a\" {\n  titel = \"x\"\n}\n");
        QTest::newRow("broken") << QByteArray("playbook \"a\" {\n");
    }

    void mistakesAreAtTheirPlace()
    {
        QFETCH(QByteArray, text);
        const auto playbooks = readPlaybooks({{QStringLiteral("mine.hcl"), text}});
        QVERIFY(!playbooks);
        QVERIFY2(playbooks.error().subject.startsWith(QStringLiteral("mine.hcl:")),
            qPrintable(playbooks.error().toString()));
    }

    void aDryRunCounts_data()
    {
        using Outcome = DryRun::Outcome;
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("what");
        QTest::newRow("as it should be") << int(Outcome::Valid) << 0;
        QTest::newRow("nothing recorded") << int(Outcome::None) << 1;
        QTest::newRow("a quarter and a day old") << int(Outcome::TooOld) << 2;
        QTest::newRow("of a day to come") << int(Outcome::TooOld) << 3;
        QTest::newRow("did not pass") << int(Outcome::FailedStep) << 4;
        QTest::newRow("a step failed") << int(Outcome::FailedStep) << 5;
        QTest::newRow("a step is missing") << int(Outcome::FailedStep) << 6;
        QTest::newRow("another kind") << int(Outcome::KindDiffers) << 7;
        QTest::newRow("signed by somebody unknown") << int(Outcome::UnknownSigner) << 8;
        QTest::newRow("in production") << int(Outcome::None) << 9;
        QTest::newRow("another playbook") << int(Outcome::OtherSteps) << 10;
    }

    void aDryRunCounts()
    {
        QFETCH(int, outcome);
        QFETCH(int, what);
        estate::Attestation run = passedRun();
        std::vector<estate::Attestation> all{run};
        estate::Attestation &only = all.front();
        QStringList attesters{QStringLiteral("m.okafor")};
        switch (what) {
        case 1:
            all.clear();
            break;
        case 2:
            only.at = now - 93 * 24h;
            break;
        case 3:
            only.at = now + 1h;
            break;
        case 4:
            only.result = QStringLiteral("failed");
            break;
        case 5:
            only.steps.back().result = QStringLiteral("failed");
            break;
        case 6:
            only.steps.pop_back();
            break;
        case 7:
            only.kind = QStringLiteral("api-token");
            break;
        case 8:
            attesters = {QStringLiteral("a.lindqvist")};
            break;
        case 9:
            only.environment = QStringLiteral("prod");
            break;
        case 10:
            only.playbook = QStringLiteral("fernet");
            break;
        default:
            break;
        }
        const DryRun found = look(all, attesters);
        QCOMPARE(int(found.outcome), outcome);
        QCOMPARE(found.reason.isEmpty(), found.isValid());
    }
};

QTEST_APPLESS_MAIN(TestPlaybook)
#include "tst_playbook.moc"
