#include "base/private_files.h"
#include "estate/estate_file.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::estate;

namespace {

QByteArray complete()
{
    return *readFile(QStringLiteral(SALLYPORT_TEST_DATA "/complete.hcl"));
}

} // namespace

class TestEstateFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything()
    {
        const auto estate = readEstate(complete(), QStringLiteral("sallyport.hcl"));
        QVERIFY2(estate, qPrintable(estate ? QString() : estate.error().toString()));
        QCOMPARE(estate->name, QStringLiteral("acme"));
        QCOMPARE(estate->environments.size(), size_t(2));
        const Environment &prod = *estate->environment(u"prod");
        QVERIFY(prod.isProduction());
        QCOMPARE(prod.vault->root(), QStringLiteral("airflow/prod"));
        QVERIFY(prod.vault->addressFromRepository);
        QCOMPARE(prod.vault->writers, QStringList{QStringLiteral("ci-terraform-prod")});
        QCOMPARE(prod.at.toString(), QStringLiteral("sallyport.hcl:8:1"));
        QCOMPARE(prod.audit.front().file, QStringLiteral("/var/log/vault/audit.log"));
        QVERIFY(!estate->environment(u"dev")->isProduction());
        QVERIFY(!estate->environment(u"dev")->vault->addressFromRepository);
        QCOMPARE(estate->cadences.front().every->count(), 90 * 86400);
        QCOMPARE(estate->cadences.front().at.line, 25);
        QCOMPARE(estate->acceptances.front().until, QDate(2027, 1, 31));
        QCOMPARE(toRfc3339(estate->attestations.front().at), QStringLiteral("2026-11-20T09:30:00Z"));
    }

    void readsHowTerraformIsRun()
    {
        const auto estate = readEstate("estate \"a\" {}\n"
                                       "environment \"prod\" {\n  tfvars = \"envs/prod.tfvars\"\n}\n"
                                       "environment \"dr\" {\n  tfvars    = [\"common.tfvars\", \"envs/dr.tfvars\"]\n"
                                       "  workspace = \"disaster\"\n}\n",
            QStringLiteral("sallyport.hcl"));
        QVERIFY2(estate, qPrintable(estate ? QString() : estate.error().toString()));
        QCOMPARE(estate->environment(u"prod")->variableFiles, QStringList{QStringLiteral("envs/prod.tfvars")});
        QCOMPARE(estate->environment(u"dr")->variableFiles,
            (QStringList{QStringLiteral("common.tfvars"), QStringLiteral("envs/dr.tfvars")}));
        QCOMPARE(estate->environment(u"dr")->workspace, QStringLiteral("disaster"));
    }

    void readsHowRotationsArePlanned()
    {
        const auto estate = readEstate("estate \"a\" {\n  rotations_per_week = 6\n  time_zone = \"Europe/Berlin\"\n"
                                       "  attesters = [\"m.okafor\"]\n}\n"
                                       "cadence \"static-db\" {\n  match = \"*/pg_*\"\n  every = \"quarterly\"\n"
                                       "  grace = \"1w\"\n  method = \"terraform\"\n  by = \"dba\"\n"
                                       "  proof = [\"attestation\"]\n}\n"
                                       "rotation \"warehouse\" {\n  secrets = \"prod/pg_*\"\n  after = [\"dba\"]\n}\n"
                                       "plan \"pg\" {\n  rotation = \"warehouse\"\n  on = \"2026-12-10\"\n}\n"
                                       "freeze \"Year end\" {\n  environments = [\"prod\"]\n"
                                       "  from = \"2026-12-24\"\n  until = \"2027-01-03\"\n}\n",
            QStringLiteral("sallyport.hcl"));
        QVERIFY2(estate, qPrintable(estate ? QString() : estate.error().toString()));
        QCOMPARE(estate->weeklyLimit->rotations, 6);
        QCOMPARE(estate->weeklyLimit->at.toString(), QStringLiteral("sallyport.hcl:2:24"));
        QCOMPARE(estate->timeZone, QByteArray("Europe/Berlin"));
        QCOMPARE(estate->attesters, QStringList{QStringLiteral("m.okafor")});
        QCOMPARE(toString(*estate->cadences.front().grace), QStringLiteral("7d"));
        QCOMPARE(estate->cadences.front().proofs, QStringList{QStringLiteral("attestation")});
        QCOMPARE(estate->rotations.front().secrets, QStringList{QStringLiteral("prod/pg_*")});
        QCOMPARE(estate->plans.front().on, QDate(2026, 12, 10));
        const Freeze &freeze = estate->freezes.front();
        QVERIFY(freeze.holds(QStringLiteral("prod"), QDate(2027, 1, 3)));
        QVERIFY(!freeze.holds(QStringLiteral("prod"), QDate(2027, 1, 4)));
        QVERIFY(!freeze.holds(QStringLiteral("dev"), QDate(2026, 12, 24)));
    }

    void readsTheForge()
    {
        const auto estate = readEstate("estate \"a\" {\n  forge {\n    kind = \"gitea\"\n    address = "
                                       "\"https://git.acme.example\"\n    labels = [\"x\"]\n  }\n}\n",
            QStringLiteral("sallyport.hcl"));
        QVERIFY2(estate, qPrintable(estate ? QString() : estate.error().toString()));
        QCOMPARE(estate->forge->kind, QStringLiteral("gitea"));
        QCOMPARE(estate->forge->address, QStringLiteral("https://git.acme.example"));
        QCOMPARE(estate->pullRequestLabels(), QStringList{QStringLiteral("x")});
        QCOMPARE(Estate().pullRequestLabels(), QStringList{QStringLiteral("secrets")});
    }

    void mistakes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("said");
        const QByteArray head = "estate \"a\" {}\n";
        QTest::newRow("empty file") << QByteArray() << "sallyport.hcl"
                                    << "empty";
        QTest::newRow("only white space") << QByteArray(" \n\t\n") << "sallyport.hcl"
                                          << "empty";
        QTest::newRow("no estate block") << QByteArray("environment \"p\" {\n}\n") << "sallyport.hcl:1:1"
                                         << "no estate block";
        QTest::newRow("unknown forge") << QByteArray("estate \"a\" {\n  forge {\n    kind = \"sourcehut\"\n  }\n}\n")
                                       << "sallyport.hcl:3:12"
                                       << "no forge of the kind";
        QTest::newRow("forge in the plain")
            << QByteArray("estate \"a\" {\n  forge {\n    address = \"http://git.acme.example\"\n  }\n}\n")
            << "sallyport.hcl:3:15"
            << "in the clear";
        QTest::newRow("forge with a path")
            << QByteArray("estate \"a\" {\n  forge {\n    address = \"https://git.acme.example/x\"\n  }\n}\n")
            << "sallyport.hcl:3:15"
            << "scheme, a host and a port";
        const auto prometheus = [](const char *address) {
            return QByteArray("estate \"a\" {\n  monitoring {\n    prometheus = \"%1\"\n  }\n}\n")
                .replace("%1", address);
        };
        QTest::newRow("Prometheus in the plain")
            << prometheus("http://prometheus.acme.example:9090") << "sallyport.hcl:3:18"
            << "can be changed on its way";
        QTest::newRow("Prometheus with a path") << prometheus("https://acme.example/prometheus") << "sallyport.hcl:3:18"
                                                << "scheme, a host and a port";
        QTest::newRow("Prometheus with a password") << prometheus("https://ada:pw@acme.example") << "sallyport.hcl:3:18"
                                                    << "scheme, a host and a port";
        QTest::newRow("Prometheus without an address") << prometheus("") << "sallyport.hcl:3:18"
                                                       << "not an address";
        QTest::newRow("second estate") << head + "estate \"b\" {}\n"
                                       << "sallyport.hcl:2:1"
                                       << "second estate";
        QTest::newRow("unknown block") << head + "secret \"x\" {\n}\n"
                                       << "sallyport.hcl:2:1"
                                       << "no block \"secret\"";
        QTest::newRow("unknown attribute") << head + "environment \"p\" {\n  teir = \"production\"\n}\n"
                                           << "sallyport.hcl:3:3"
                                           << "no attribute \"teir\"";
        QTest::newRow("wrong type") << head + "environment \"p\" {\n  tier = 3\n}\n"
                                    << "sallyport.hcl:3:10"
                                    << "must be a string";
        QTest::newRow("list of numbers") << QByteArray("estate \"a\" {\n  dags = [1]\n}\n") << "sallyport.hcl:2:10"
                                         << "list of strings";
        QTest::newRow("not a literal") << head + "environment \"p\" {\n  tier = var.x\n}\n"
                                       << "sallyport.hcl:3:10"
                                       << "";
        QTest::newRow("tfvars outside of the repository")
            << head + "environment \"p\" {\n  tfvars = \"../p.tfvars\"\n}\n"
            << "sallyport.hcl:3:12"
            << "no file of variables";
        QTest::newRow("tfvars that is none") << head + "environment \"p\" {\n  tfvars = [\"p.tfvars\", \"p.tf\"]\n}\n"
                                             << "sallyport.hcl:3:12"
                                             << "\"p.tf\"";
        QTest::newRow("tfvars is a number") << head + "environment \"p\" {\n  tfvars = 1\n}\n"
                                            << "sallyport.hcl:3:12"
                                            << "list of strings";
        QTest::newRow("limit of none") << QByteArray("estate \"a\" {\n  rotations_per_week = 0\n}\n")
                                       << "sallyport.hcl:2:24"
                                       << "at least 1";
        QTest::newRow("limit that is half")
            << QByteArray("estate \"a\" {\n  rotations_per_week = 1.5\n}\n") << "sallyport.hcl:2:24"
            << "whole number";
        QTest::newRow("time zone of nowhere")
            << QByteArray("estate \"a\" {\n  time_zone = \"Mars/Base\"\n}\n") << "sallyport.hcl:2:15"
            << "no time zone";
        QTest::newRow("rotation of nothing") << head + "rotation \"x\" {\n}\n"
                                             << "sallyport.hcl:2:1"
                                             << "without secrets";
        QTest::newRow("plan of nothing") << head + "plan \"x\" {\n  on = \"2027-01-31\"\n}\n"
                                         << "sallyport.hcl:2:1"
                                         << "one secret or one rotation";
        QTest::newRow("plan without a day") << head + "plan \"x\" {\n  secret = \"prod/a\"\n}\n"
                                            << "sallyport.hcl:2:1"
                                            << "without a day";
        QTest::newRow("freeze without an end") << head + "freeze \"x\" {\n  from = \"2027-01-31\"\n}\n"
                                               << "sallyport.hcl:2:1"
                                               << "without until";
        QTest::newRow("freeze that ends before it begins")
            << head + "freeze \"x\" {\n  from = \"2027-01-31\"\n  until = \"2027-01-30\"\n}\n"
            << "sallyport.hcl:4:11"
            << "before it begins";
        QTest::newRow("empty workspace") << head + "environment \"p\" {\n  workspace = \"\"\n}\n"
                                         << "sallyport.hcl:3:15"
                                         << "workspace is empty";
        QTest::newRow("missing mount") << head + "environment \"p\" {\n  vault {\n  }\n}\n"
                                       << "sallyport.hcl:3:3"
                                       << "no mount";
        QTest::newRow("two vaults")
            << head + "environment \"p\" {\n  vault { mount = \"a\" }\n  vault { mount = \"b\" }\n}\n"
            << "sallyport.hcl:4:3"
            << "second vault";
        QTest::newRow("same environment twice") << head + "environment \"p\" {\n}\nenvironment \"p\" {\n}\n"
                                                << "sallyport.hcl:4:1"
                                                << "second environment";
        QTest::newRow("environment without a label") << head + "environment {\n}\n"
                                                     << "sallyport.hcl:2:1"
                                                     << "label";
        QTest::newRow("cadence in words") << head + "cadence \"c\" {\n  match = \"*\"\n  every = \"soon\"\n}\n"
                                          << "sallyport.hcl:4:11"
                                          << "not a duration";
        QTest::newRow("exception without an end") << head + "accept \"x\" {\n  finding = \"a:b\"\n  reason = \"c\"\n}\n"
                                                  << "sallyport.hcl:2:1"
                                                  << "without an end";
        QTest::newRow("no such day")
            << head + "accept \"x\" {\n  finding = \"a:b\"\n  reason = \"c\"\n  until = \"2027-02-30\"\n}\n"
            << "sallyport.hcl:5:11"
            << "not a day";
        QTest::newRow("broken HCL") << QByteArray("estate \"a\" {\n") << "sallyport.hcl:2:1"
                                    << "";
        QTest::newRow("not UTF-8") << QByteArray("estate \"\xff\" {}\n") << "sallyport.hcl:1:9"
                                   << "";
    }

    void mistakes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        QFETCH(QString, said);
        const auto estate = readEstate(text, QStringLiteral("sallyport.hcl"));
        QVERIFY(!estate);
        QCOMPARE(estate.error().subject, place);
        QVERIFY2(englishText(estate.error().what).contains(said), qPrintable(estate.error().toString()));
    }

    void whatTellsOfFailedLookups()
    {
        const auto estate = readEstate("estate \"a\" {\n  monitoring {\n    metrics = [\"odd_name\"]\n"
                                       "    rules   = [\"ops/alerts/\"]\n"
                                       "    prometheus = \"https://prometheus.acme.example:9090\"\n  }\n}\n",
            QStringLiteral("sallyport.hcl"));
        QVERIFY(estate);
        QCOMPARE(estate->monitoring->metrics, QStringList{QStringLiteral("odd_name")});
        QCOMPARE(estate->monitoring->rules, QStringList{QStringLiteral("ops/alerts")});
        QCOMPARE(estate->monitoring->prometheus, QStringLiteral("https://prometheus.acme.example:9090"));
        QCOMPARE(estate->monitoring->at.line, 2);
        const auto typo = readEstate(
            "estate \"a\" {\n  monitoring {\n    metric = \"odd_name\"\n  }\n}\n", QStringLiteral("sallyport.hcl"));
        QVERIFY(!typo);
        QCOMPARE(typo.error().subject, QStringLiteral("sallyport.hcl:3:5"));
    }

    void attestationsSayHowLongItTook()
    {
        const auto attestations =
            readAttestations("attestation \"compromise-drill\" {\n  environment = \"p\"\n  by = \"me\"\n"
                             "  at = \"2026-11-20T09:30:00Z\"\n  result = \"passed\"\n  took = \"11m\"\n}\n",
                QStringLiteral("sallyport/a.hcl"));
        QVERIFY(attestations);
        QCOMPARE(attestations->front().took, std::optional<Duration>(std::chrono::minutes(11)));
    }

    void attestationsOfTheirOwn()
    {
        const auto read =
            readAttestations("attestation \"a\" {\n  environment = \"p\"\n  secret = \"connections/x\"\n  by = \"me\"\n"
                             "  at = \"2026-11-20T09:30:00Z\"\n  result = \"passed\"\n}\n",
                QStringLiteral("sallyport/a.hcl"));
        QVERIFY(read);
        QCOMPARE(read->front().secret, QStringLiteral("connections/x"));
        const auto untimed =
            readAttestations("attestation \"a\" {\n  environment = \"p\"\n  by = \"me\"\n  result = \"passed\"\n}\n",
                QStringLiteral("sallyport/a.hcl"));
        QVERIFY(!untimed);
        QCOMPARE(untimed.error().subject, QStringLiteral("sallyport/a.hcl:1:1"));
    }
};

QTEST_APPLESS_MAIN(TestEstateFile)
#include "tst_estate_file.moc"
