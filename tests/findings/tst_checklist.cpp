#include "audit/store_writer.h"
#include "estate/estate_file.h"
#include "findings/checklist/checklist.h"
#include "findings/engine.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace sallyport;
using namespace sallyport::findings;
using namespace std::chrono_literals;

namespace {

using Outcome = Verdict::Outcome;

constexpr auto day = 24h;
const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");

const QByteArray twoEnvironments = R"(estate "a" {
  dags = ["dags"]
}
environment "prod" {
  tier      = "production"
  terraform = "terraform/prod"
  vault {
    address = "https://vault.example"
    mount   = "airflow"
    prefix  = "prod"
    readers = ["airflow-prod"]
    writers = ["ci"]
  }
}
environment "staging" {
  terraform = "terraform/staging"
  vault {
    address = "https://vault.example"
    mount   = "airflow"
    prefix  = "staging"
    readers = ["airflow-staging"]
  }
}
cadence "static-db" {
  match = "*/pg_*"
  every = "90d"
}
)";

/// Two environments of one Vault; a test changes a part before it looks at the checklist.
struct Scene
{
    estate::Estate estate = *estate::readEstate(twoEnvironments, QStringLiteral("sallyport.hcl"));
    std::vector<estate::Knowledge> knowledge;
    std::vector<terraform::SourceFile> files;
    bool isRepositoryRead = true;
    QHash<QString, QHash<QString, std::vector<audit::Write>>> writes;
    QHash<QString, QHash<QString, std::vector<audit::Write>>> metadataWrites;
    std::optional<BaseProtection> protection;
    estate::Outside outside;
    audit::StorePtr audit;

    static Scene read()
    {
        Scene scene;
        for (const char *name : {"prod", "staging"}) {
            vault::Reading reading;
            reading.complete = true;
            reading.readAt = now - 1h;
            reading.policies = {{QStringLiteral("airflow-") + QLatin1String(name),
                QStringLiteral("path \"airflow/data/%1/*\" {\n  capabilities = [\"read\"]\n}\n")
                    .arg(QLatin1String(name))}};
            scene.knowledge.push_back({QLatin1String(name), reading, {}});
        }
        return scene;
    }

    vault::Reading &reading(const char *name)
    {
        return *std::find_if(knowledge.begin(), knowledge.end(), [&](const estate::Knowledge &known) {
            return known.environment == QLatin1String(name);
        })->reading;
    }

    void add(const char *environment, const QString &path)
    {
        vault::KvMetadata live;
        live.path = QLatin1String(environment) + u'/' + path;
        live.created = now - 10 * day;
        live.currentVersion = 1;
        live.versions = {{1, now - 10 * day, {}, {}, false}};
        reading(environment).secrets.push_back(live);
    }

    /// The estate names a Prometheus, which was asked an hour ago and has these rules: name, query, health.
    void prometheus(const std::vector<std::array<const char *, 3>> &rules)
    {
        estate.monitoring = estate::Monitoring{
            {}, {}, {QStringLiteral("sallyport.hcl"), 3, 3}, QStringLiteral("https://prometheus.example:9090")};
        monitoring::AlertReading reading{QStringLiteral("https://prometheus.example:9090"), now - 1h, 1, true, {}};
        for (const auto &[name, query, health] : rules)
            reading.alerts.push_back({QStringLiteral("g"), QStringLiteral("/etc/x.yml"), QLatin1String(name),
                QLatin1String(query), QLatin1String(health), {}});
        outside.alerts = {reading, {}};
    }

    /// A GitHub that was asked an hour ago.
    git::BranchProtection &forge(std::optional<int> approvals)
    {
        git::BranchProtection told;
        told.forge = QStringLiteral("GitHub");
        told.kind = QStringLiteral("github");
        told.host = QStringLiteral("api.github.com");
        told.project = QStringLiteral("acme/infra");
        told.branch = QStringLiteral("main");
        told.askedAt = now - 1h;
        told.approvals = approvals;
        told.ownersReview = true;
        told.push = git::BranchProtection::Push::Nobody;
        told.answered = {QStringLiteral("GET https://api.github.com:443/repos/acme/infra/rules/branches/main")};
        outside.protection = {told, {}};
        return *outside.protection.reading;
    }

    static estate::Attempt attempt(ErrorCode code, const char *what, const QString &subject)
    {
        return {now, {code, {what, {}}, subject, {"Do something", {}}}};
    }

    void file(const char *path, const QByteArray &text) { files.push_back({QLatin1String(path), text}); }

    void attest(const char *name, const char *environment, Instant at, const char *result = "passed")
    {
        estate::Attestation attestation;
        attestation.name = QLatin1String(name);
        attestation.environment = QLatin1String(environment);
        attestation.by = QStringLiteral("m.okafor");
        attestation.at = at;
        attestation.result = QLatin1String(result);
        attestation.declaredAt = {QStringLiteral("sallyport/x.hcl"), 1, 1};
        estate.attestations.push_back(attestation);
    }

    std::vector<Verdict> look() const
    {
        const terraform::Model model = terraform::read(files);
        const terraform::Model *known = isRepositoryRead ? &model : nullptr;
        const estate::Inventory inventory = estate::join(estate, knowledge, known);
        std::vector<rotation::Rotation> rotations;
        for (const estate::Secret &secret : inventory.secrets())
            rotations.push_back(rotation::schedule(secret, estate, {}, {writes.value(secret.id.environment), {}}, now));
        const estate::DriftReport drift =
            isRepositoryRead ? estate::findDrift(estate, knowledge, inventory, model, files) : estate::DriftReport();
        const auto lint = terraform::lint(model, files);
        const std::vector<draft::Change> noDraft;
        const std::vector<Departure> noDepartures;
        Facts facts{estate, knowledge, inventory, rotations, known, writes, noDraft, noDepartures,
            QStringLiteral("abc"), now, isRepositoryRead ? &files : nullptr, isRepositoryRead ? &drift : nullptr,
            &metadataWrites};
        facts.lint = isRepositoryRead ? &lint : nullptr;
        facts.outside = &outside;
        const auto found = evaluate(facts, {});
        return checklist({facts, found, audit.get(), {}, playbooks, protection});
    }

    Verdict look(int point, const char *environment = "prod") const
    {
        for (const Verdict &verdict : look()) {
            if (verdict.point == point && verdict.environment == QLatin1String(environment))
                return verdict;
        }
        qFatal("no such point");
    }

    std::vector<rotation::Playbook> playbooks{{QStringLiteral("static-db"), QString(), {QStringLiteral("static-db")},
        {{QStringLiteral("rotate"), {}, {}, {}}}}};
};

const QByteArray alertFile = R"(groups:
  - name: secrets
    rules:
      - alert: Disk
        expr: node_filesystem_avail_bytes < 1
      - alert: LookupsFail
        expr: rate(%1[5m]) > 0
)";

} // namespace

class TestChecklist : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEnvironmentHasEveryPoint()
    {
        const auto verdicts = Scene::read().look();
        QCOMPARE(verdicts.size(), size_t(28));
        for (size_t i = 0; i < 14; ++i) {
            QCOMPARE(verdicts.at(i).point, int(i) + 1);
            QCOMPARE(checklistPoints().at(i).number, int(i) + 1);
        }
        const auto all = scores(verdicts);
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all.front().passed + all.front().failed + all.front().notChecked, 14);
    }

    /// Nothing is green that nobody looked at.
    void nothingReadNothingPassed()
    {
        Scene scene;
        scene.isRepositoryRead = false;
        for (const Verdict &verdict : scene.look()) {
            QVERIFY2(verdict.outcome != Outcome::Passed, checklistPoints().at(size_t(verdict.point) - 1).name);
            QVERIFY(!verdict.what.isEmpty());
        }
    }

    /// Whatever of it is known: passed and failed rest on something, and what is open says what to do.
    void verdictsShowTheirEvidence()
    {
        for (int known = 0; known < 16; ++known) {
            Scene scene = known & 1 ? Scene::read() : Scene();
            scene.isRepositoryRead = known & 2;
            if (known & 4) {
                scene.file(".pre-commit-config.yaml", "repos:\n  - hooks:\n      - id: lint-dags\n");
                scene.file(".github/workflows/ci.yml", "jobs: { a: { steps: [ { run: pre-commit run -a } ] } }\n");
                scene.file("monitoring/rules.yml", QByteArray(alertFile).replace("%1", "secret_lookup_failures_total"));
                scene.file("CODEOWNERS", "* @acme/sec\n");
                scene.protection = BaseProtection{2, now, QStringLiteral("https://forge/pull/1")};
            }
            if (known & 8) {
                scene.attest("dr-test", "prod", now - day);
                scene.writes.insert(QStringLiteral("prod"), {});
            }
            for (const Verdict &verdict : scene.look()) {
                const char *name = checklistPoints().at(size_t(verdict.point) - 1).name;
                if (verdict.outcome != Outcome::NotChecked)
                    QVERIFY2(!verdict.evidence.empty(), name);
                if (verdict.outcome != Outcome::Passed)
                    QVERIFY2(!verdict.remedy.advice.isEmpty() || verdict.remedy.kind == Remedy::Kind::Stage, name);
                for (const estate::Evidence &evidence : verdict.evidence)
                    QVERIFY2(!evidence.reference.isEmpty(), name);
            }
        }
    }

    void pathsOverlap()
    {
        Scene scene = Scene::read();
        QCOMPARE(scene.look(2).outcome, Outcome::Passed);
        scene.estate.environments.at(1).vault->prefix = QStringLiteral("prod/old");
        QCOMPARE(scene.look(2).outcome, Outcome::Failed);
        QCOMPARE(scene.look(2, "staging").outcome, Outcome::Failed);
        scene.estate.environments.at(1).vault->address = QStringLiteral("https://vault.example:443/");
        QCOMPARE(scene.look(2).outcome, Outcome::Failed);
        // Another namespace, or a name that only begins alike, is another place.
        scene.estate.environments.at(1).vault->prefix = QStringLiteral("prod2");
        QCOMPARE(scene.look(2).outcome, Outcome::Passed);
        scene.estate.environments.at(1).vault->prefix = QStringLiteral("prod");
        scene.estate.environments.at(1).vault->vaultNamespace = QStringLiteral("other");
        QCOMPARE(scene.look(2).outcome, Outcome::Passed);
        scene.reading("prod").complete = false;
        QCOMPARE(scene.look(2).outcome, Outcome::NotChecked);
    }

    /// The log of an environment, which may have broken off.
    static audit::StorePtr logOf(const char *environment, bool isBroken = false)
    {
        audit::StoreWriter writer;
        audit::LogSource source;
        source.environment = QLatin1String(environment);
        const quint16 index = writer.addSource(source);
        if (isBroken)
            writer.source(index).error = Error{ErrorCode::Unreadable, {"no right", {}}, {}, {}};
        return writer.snapshot();
    }

    void whatIsUndeclaredFails()
    {
        Scene scene = Scene::read();
        QCOMPARE(scene.look(3).outcome, Outcome::NotChecked); // nobody knows who writes
        scene.writes.insert(QStringLiteral("prod"), {});
        scene.audit = logOf("prod", true);
        QCOMPARE(scene.look(3).outcome, Outcome::NotChecked); // a log that could not be read tells nothing
        scene.audit = logOf("staging");
        QCOMPARE(scene.look(3).outcome, Outcome::NotChecked);
        scene.audit = logOf("prod");
        QCOMPARE(scene.look(3).outcome, Outcome::Passed);
        // Neither a folder nor a file that nobody looked into is as declared.
        scene.reading("prod").unreadable = {{QStringLiteral("airflow"), QStringLiteral("prod/x/"),
            QStringLiteral("airflow/metadata/prod/x/"), QStringLiteral("list"), ErrorCode::Forbidden}};
        QCOMPARE(scene.look(3).outcome, Outcome::NotChecked);
        scene.reading("prod").unreadable.clear();
        scene.file("terraform/prod/broken.tf", "resource {");
        QCOMPARE(scene.look(3).outcome, Outcome::NotChecked);
        scene.files.clear();
        scene.add("prod", QStringLiteral("connections/x"));
        QCOMPARE(scene.look(3).outcome, Outcome::Failed);
        estate::Acceptance acceptance;
        acceptance.finding = QStringLiteral("not-in-terraform:prod/connections/x");
        acceptance.until = QDate(2026, 12, 31);
        scene.estate.acceptances.push_back(acceptance);
        QCOMPARE(scene.look(3).outcome, Outcome::Passed);
        scene.isRepositoryRead = false;
        QCOMPARE(scene.look(3).outcome, Outcome::NotChecked);
    }

    void readersStayInside_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<Outcome>("outcome");
        const auto row = [](const char *name, const char *policy, Outcome outcome) {
            QTest::newRow(name) << QString::fromLatin1(policy) << outcome;
        };
        row("own folder", "path \"airflow/data/prod/*\" { capabilities = [\"read\"] }", Outcome::Passed);
        row("whole mount", "path \"airflow/data/*\" { capabilities = [\"read\"] }", Outcome::Failed);
        row("any segment", "path \"airflow/data/+/connections/*\" { capabilities = [\"read\"] }", Outcome::Failed);
        row("list only", "path \"airflow/data/*\" { capabilities = [\"list\"] }", Outcome::Passed);
        row("denied below",
            "path \"airflow/data/*\" { capabilities = [\"read\"] }\n"
            "path \"airflow/data/staging/*\" { capabilities = [\"deny\"] }",
            Outcome::Passed);
        row("denied above",
            "path \"airflow/data/staging/*\" { capabilities = [\"read\"] }\n"
            "path \"airflow/data/*\" { capabilities = [\"deny\"] }",
            Outcome::Failed);
        row("no policy text", "path {", Outcome::NotChecked);
    }

    void readersStayInside()
    {
        QFETCH(QString, policy);
        QFETCH(Outcome, outcome);
        Scene scene = Scene::read();
        scene.reading("prod").policies.front().text = policy;
        QCOMPARE(scene.look(5).outcome, outcome);
        // The same server by another spelling is the same server.
        scene.estate.environments.at(1).vault->address = QStringLiteral("https://VAULT.example:443/");
        QCOMPARE(scene.look(5).outcome, outcome);
        scene.reading("prod").policies.clear();
        QCOMPARE(scene.look(5).outcome, Outcome::NotChecked);
    }

    void identities_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("nothing") << QByteArray("locals {}\n") << Outcome::NotChecked;
        QTest::newRow("identity")
            << QByteArray("resource \"vault_kubernetes_auth_backend_role\" \"a\" {\n  role_name = \"a\"\n}\n")
            << Outcome::Passed;
        QTest::newRow("key") << QByteArray("resource \"vault_jwt_auth_backend_role\" \"a\" {\n}\n"
                                           "resource \"aws_iam_access_key\" \"a\" {\n  user = \"ci\"\n}\n")
                             << Outcome::Failed;
        QTest::newRow("secret id") << QByteArray("resource \"vault_approle_auth_backend_role_secret_id\" \"a\" {\n}\n")
                                   << Outcome::Failed;
    }

    void identities()
    {
        QFETCH(QByteArray, text);
        QFETCH(Outcome, outcome);
        Scene scene = Scene::read();
        scene.file("terraform/prod/main.tf", text);
        QCOMPARE(scene.look(6).outcome, outcome);
        // What belongs to production says nothing of staging.
        QVERIFY(scene.look(6, "staging").outcome != Outcome::Passed);
    }

    void aFileThatDoesNotParseMayHoldAKey()
    {
        Scene scene = Scene::read();
        scene.file("terraform/prod/auth.tf", "resource \"vault_jwt_auth_backend_role\" \"a\" {\n}\n");
        QCOMPARE(scene.look(6).outcome, Outcome::Passed);
        scene.file("terraform/prod/broken.tf", "resource {");
        QCOMPARE(scene.look(6).outcome, Outcome::NotChecked);
    }

    void fernetKeys_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Outcome>("outcome");
        const auto row = [](const char *name, const char *text, Outcome outcome) {
            QTest::newRow(name) << QByteArray(text) << outcome;
        };
        row("none", "locals {}\n", Outcome::NotChecked);
        row("guarded", "resource \"aws_kms_key\" \"fernet\" {\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n",
            Outcome::Passed);
        row("waits", "resource \"aws_kms_key\" \"fernet\" {\n  deletion_window_in_days = 30\n}\n", Outcome::Passed);
        row("unguarded", "resource \"google_kms_crypto_key\" \"fernet\" {\n  name = \"fernet\"\n}\n", Outcome::Failed);
        row("not tied", "resource \"aws_kms_key\" \"x\" {\n  deletion_window_in_days = 30\n}\n", Outcome::NotChecked);
        row("tied by its secret",
            "resource \"aws_kms_key\" \"x\" {\n  deletion_window_in_days = 30\n}\n"
            "resource \"aws_secretsmanager_secret\" \"f\" {\n  name = \"airflow/fernet_key\"\n"
            "  kms_key_id = aws_kms_key.x.arn\n}\n",
            Outcome::Passed);
        row("transit, allowed by a variable",
            "resource \"vault_transit_secret_backend_key\" \"fernet\" {\n  deletion_allowed = var.x\n}\n",
            Outcome::Failed);
        row("transit", "resource \"vault_transit_secret_backend_key\" \"fernet\" {\n  name = \"f\"\n}\n",
            Outcome::Passed);
        row("waits as a variable says",
            "resource \"aws_kms_key\" \"fernet\" {\n  deletion_window_in_days = var.days\n}\n", Outcome::Failed);
        row("purge", "resource \"azurerm_key_vault\" \"fernet\" {\n  purge_protection_enabled = true\n}\n",
            Outcome::Passed);
        row("no purge", "resource \"azurerm_key_vault\" \"fernet\" {\n  purge_protection_enabled = false\n}\n",
            Outcome::Failed);
    }

    void fernetKeys()
    {
        QFETCH(QByteArray, text);
        QFETCH(Outcome, outcome);
        Scene scene = Scene::read();
        scene.file("terraform/prod/kms.tf", text);
        QCOMPARE(scene.look(7).outcome, outcome);
        if (qstrcmp(QTest::currentDataTag(), "none") != 0)
            return;
        scene.add("prod", QStringLiteral("variables/fernet_key"));
        QCOMPARE(scene.look(7).outcome, Outcome::Failed);
    }

    void theLogHoldsTheReading()
    {
        Scene scene = Scene::read();
        QCOMPARE(scene.look(8).outcome, Outcome::NotChecked);
        scene.estate.environments.front().audit = {
            {QStringLiteral("vault"), QStringLiteral("audit.log"), {QStringLiteral("sallyport.hcl"), 9, 3}}};
        QCOMPARE(scene.look(8).outcome, Outcome::NotChecked);
        const auto logUntil = [](Instant newest) {
            audit::StoreWriter writer;
            for (const char *environment : {"prod", "staging"}) {
                audit::LogSource source;
                source.environment = QLatin1String(environment);
                audit::Record record;
                record.source = writer.addSource(source);
                record.time = (environment[0] == 'p' ? newest : now).time_since_epoch().count();
                writer.append(record);
            }
            return writer.snapshot();
        };
        scene.audit = logUntil(now - 1h);
        QCOMPARE(scene.look(8).outcome, Outcome::Passed);
        // The reading an hour ago was a handful of requests, which a log that goes on would hold.
        scene.audit = logUntil(now - 3 * day);
        QCOMPARE(scene.look(8).outcome, Outcome::Failed);
        QCOMPARE(scene.look(8, "staging").outcome, Outcome::NotChecked);
    }

    void alerts_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Outcome>("outcome");
        const auto prometheus = [](const char *metric) { return QByteArray(alertFile).replace("%1", metric); };
        const auto row = [](const char *name, const char *path, const QByteArray &text, Outcome outcome) {
            QTest::newRow(name) << QByteArray(path) << text << outcome;
        };
        row("none", "docs/a.yml", "a: b\n", Outcome::NotChecked);
        row("prometheus", "monitoring/a.yml", prometheus("airflow_secret_lookup_failures_total"), Outcome::Passed);
        row("other alerts", "monitoring/a.yml", prometheus("node_load1"), Outcome::Failed);
        row("the log's own failures", "monitoring/a.yml", prometheus("vault_audit_log_request_failure"),
            Outcome::Failed);
        row("operator", "monitoring/a.yaml",
            "kind: PrometheusRule\nspec:\n  groups:\n    - rules:\n        - alert: Denied\n"
            "          expr: increase(vault_denied_total[5m]) > 3\n",
            Outcome::Passed);
        row("broken", "monitoring/a.yml", "groups: [\n  alert: ", Outcome::NotChecked);
        row("alarm", "terraform/prod/a.tf",
            "resource \"aws_cloudwatch_metric_alarm\" \"a\" {\n  metric_name = \"SecretsAccessDenied\"\n}\n",
            Outcome::Passed);
        row("named after secrets, about something else", "terraform/prod/a.tf",
            "resource \"aws_cloudwatch_metric_alarm\" \"vault_errors\" {\n  # not secret_lookup_failures\n"
            "  alarm_name  = \"secret-lookup-failed\"\n  metric_name = \"CPUUtilization\"\n}\n",
            Outcome::Failed);
        row("azure", "terraform/prod/a.tf",
            "resource \"azurerm_monitor_metric_alert\" \"a\" {\n  criteria {\n    metric_name = \"ServiceApiResult\"\n"
            "    dimension {\n      name = \"StatusCode\"\n      values = [\"403\"]\n    }\n  }\n}\n",
            Outcome::Passed);
        row("a metric without an alert", "terraform/prod/a.tf",
            "resource \"aws_cloudwatch_log_metric_filter\" \"a\" {\n  pattern = \"GetSecretValue AccessDenied\"\n}\n",
            Outcome::Failed);
    }

    void alerts()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, text);
        QFETCH(Outcome, outcome);
        Scene scene = Scene::read();
        scene.file(path.constData(), text);
        const Verdict verdict = scene.look(9);
        QCOMPARE(verdict.outcome, outcome);
        if (qstrcmp(QTest::currentDataTag(), "prometheus") == 0)
            QCOMPARE(verdict.evidence.front().reference, QStringLiteral("monitoring/a.yml:6"));
    }

    void theEstateNamesItsMetric()
    {
        Scene scene = Scene::read();
        scene.estate.monitoring =
            estate::Monitoring{{QStringLiteral("odd_name")}, {}, {QStringLiteral("sallyport.hcl"), 3, 1}};
        QCOMPARE(scene.look(9).outcome, Outcome::Failed);
        scene.file("rules/a.yml", QByteArray(alertFile).replace("%1", "odd_name"));
        QCOMPARE(scene.look(9).outcome, Outcome::Passed);
        scene.files.clear();
        scene.file("rules/a.yml", QByteArray(alertFile).replace("%1", "odd_name_total"));
        QCOMPARE(scene.look(9).outcome, Outcome::Failed);
    }

    /// The same resources in Terraform's JSON syntax, each at its place in the JSON.
    void terraformAsJson_data()
    {
        QTest::addColumn<int>("point");
        QTest::addColumn<QByteArray>("resources");
        QTest::addColumn<Outcome>("outcome");
        const auto row = [](const char *name, int point, const char *resources, Outcome outcome) {
            QTest::newRow(name) << point << QByteArray(resources).replace('\'', '"') << outcome;
        };
        row("identity", 6, "'vault_jwt_auth_backend_role': {'a': {'role_name': 'a'}}", Outcome::Passed);
        row("a key", 6, "'vault_jwt_auth_backend_role': {'a': {}},\n'aws_iam_access_key': {'a': {'user': 'ci'}}",
            Outcome::Failed);
        row("a Fernet key", 7, "'aws_kms_key': {'fernet': {'lifecycle': {'prevent_destroy': true}}}", Outcome::Passed);
        row("a Fernet key without a guard", 7, "'aws_kms_key': {'fernet': {'description': 'x'}}", Outcome::Failed);
        row("an alarm", 9, "'aws_cloudwatch_metric_alarm': {'a': {'metric_name': 'SecretsAccessDenied'}}",
            Outcome::Passed);
        row("an alarm that is only called so", 9,
            "'google_monitoring_alert_policy': {'a': {'conditions': [{'display_name': 'secret lookups denied', "
            "'condition_threshold': {'filter': 'cpu'}}], 'documentation': {'content': 'secret lookup failed'}}}",
            Outcome::Failed);
        row("a protection", 11,
            "'github_branch_protection': {'main': {'pattern': 'main', 'required_pull_request_reviews': "
            "[{'required_approving_review_count': 2}]}}",
            Outcome::Passed);
        row("a protection with one review", 11,
            "'github_branch_protection': {'main': {'pattern': 'main', 'required_pull_request_reviews': "
            "{'required_approving_review_count': 1}}}",
            Outcome::Failed);
    }

    void terraformAsJson()
    {
        QFETCH(int, point);
        QFETCH(QByteArray, resources);
        QFETCH(Outcome, outcome);
        Scene scene = Scene::read();
        scene.file("CODEOWNERS", "* @acme/sec\n");
        scene.file("terraform/prod/main.tf.json", "{\n\"resource\": {\n" + resources + "\n}\n}\n");
        const Verdict verdict = scene.look(point);
        QCOMPARE(verdict.outcome, outcome);
        QVERIFY2(verdict.evidence.front().reference.startsWith(QLatin1String("terraform/prod/main.tf.json:")),
            qPrintable(verdict.evidence.front().reference));
        QVERIFY(verdict.evidence.front().source.line >= 3);
    }

    void whatPrometheusHasLoaded_data()
    {
        using Rules = std::vector<std::array<const char *, 3>>;
        QTest::addColumn<Rules>("rules");
        QTest::addColumn<Outcome>("outcome");
        const auto row = [](const char *name, const Rules &rules, Outcome outcome) {
            QTest::newRow(name) << rules << outcome;
        };
        const char *query = "rate(airflow_secret_lookup_failures_total[5m]) > 0";
        row("an alert", {{"LookupsFail", query, "ok"}}, Outcome::Passed);
        row("one of them is enough", {{"A", query, "err"}, {"B", query, "ok"}}, Outcome::Passed);
        row("an alert that cannot be evaluated", {{"LookupsFail", query, "err"}}, Outcome::Failed);
        row("an alert that was not evaluated yet", {{"LookupsFail", query, "unknown"}}, Outcome::NotChecked);
        row("an alert of which nothing is said", {{"LookupsFail", query, ""}}, Outcome::NotChecked);
        row("about something else", {{"SecretLookupsFail", "node_load1 > 8", "ok"}}, Outcome::Failed);
        row("no alert at all", {}, Outcome::Failed);
    }

    void whatPrometheusHasLoaded()
    {
        using Rules = std::vector<std::array<const char *, 3>>;
        QFETCH(Rules, rules);
        QFETCH(Outcome, outcome);
        Scene scene = Scene::read();
        scene.prometheus(rules);
        const Verdict verdict = scene.look(9);
        QCOMPARE(verdict.outcome, outcome);
        QVERIFY(!verdict.evidence.empty());
        QCOMPARE(verdict.evidence.front().reference,
            QStringLiteral("GET https://prometheus.example:9090/api/v1/rules?type=alert"));
        // It says when, so that nobody takes an old answer for a new one.
        QVERIFY(englishText(verdict.evidence.front().message).contains(QLatin1String("2026-11-23")));
    }

    /// Whatever kept it from telling, nothing of it is green, and one reads what to do.
    void aPrometheusThatDidNotTell()
    {
        Scene scene = Scene::read();
        scene.prometheus({{"LookupsFail", "vault_denied_total > 0", "ok"}});
        const auto answered = scene.outside.alerts;
        const auto compare = [&](Outcome outcome, const char *words) {
            const Verdict verdict = scene.look(9);
            QCOMPARE(verdict.outcome, outcome);
            QVERIFY2(englishText(verdict.what).contains(QLatin1String(words)), qPrintable(englishText(verdict.what)));
            QVERIFY(verdict.outcome == Outcome::Passed || !verdict.remedy.advice.isEmpty());
        };
        const QString subject = answered.reading->request();
        scene.outside.alerts = {};
        compare(Outcome::NotChecked, "was not asked");
        scene.outside.alerts.failure = Scene::attempt(ErrorCode::Unreachable, "down", subject);
        compare(Outcome::NotChecked, "down");
        // An earlier answer does not outlive a failure.
        scene.outside.alerts.reading = answered.reading;
        compare(Outcome::NotChecked, "down");
        // That of another address says nothing of this one.
        scene.outside.alerts = answered;
        scene.estate.monitoring->prometheus = QStringLiteral("https://other.example:9090");
        compare(Outcome::NotChecked, "other.example:9090 was not asked");
        scene.outside.alerts.failure = Scene::attempt(ErrorCode::Unreachable, "down", subject);
        compare(Outcome::NotChecked, "was not asked");
        // Of a metric without an alert in the files, the alert may be there.
        scene.estate.monitoring->metrics = {QStringLiteral("odd_name")};
        compare(Outcome::NotChecked, "was not asked");
        // A part of it: what is not seen may be in the other.
        scene.prometheus({{"Load", "node_load1 > 8", "ok"}});
        scene.estate.monitoring->metrics = {QStringLiteral("odd_name")};
        compare(Outcome::Failed, "odd_name");
        scene.outside.alerts.reading->isWhole = false;
        compare(Outcome::NotChecked, "has not told all");
        scene.outside.alerts.reading->alerts.front().query = QStringLiteral("odd_name > 0");
        compare(Outcome::Passed, "1 alert");
    }

    /// A file says what shall be, the server what is.
    void aRuleOfAFileThatPrometheusCannotEvaluate()
    {
        Scene scene = Scene::read();
        scene.file("monitoring/a.yml", QByteArray(alertFile).replace("%1", "secret_lookup_failures_total"));
        scene.prometheus({{"LookupsFail", "rate(secret_lookup_failures_total[5m]) > 0", "err"}});
        QCOMPARE(scene.look(9).outcome, Outcome::Failed);
        // Another server's answer, or none, takes nothing away from the file.
        scene.outside.alerts.reading->origin = QStringLiteral("https://other.example:9090");
        QCOMPARE(scene.look(9).outcome, Outcome::Passed);
        scene.prometheus({{"Load", "node_load1 > 8", "err"}});
        QCOMPARE(scene.look(9).outcome, Outcome::Passed);
    }

    void playbooksAreRehearsed()
    {
        Scene scene = Scene::read();
        QCOMPARE(scene.look(10).outcome, Outcome::NotChecked);
        scene.add("prod", QStringLiteral("connections/pg_x"));
        QCOMPARE(scene.look(10).outcome, Outcome::Failed);
        QVERIFY(!scene.look(10).evidence.empty());
        scene.attest("rotation-dry-run", "staging", now - 10 * day);
        auto &attestation = scene.estate.attestations.back();
        attestation.kind = attestation.playbook = QStringLiteral("static-db");
        attestation.steps = {{QStringLiteral("rotate"), QStringLiteral("passed"), {}}};
        QCOMPARE(scene.look(10).outcome, Outcome::Passed);
        attestation.at = now - 100 * day;
        QCOMPARE(scene.look(10).outcome, Outcome::Failed);
    }

    void reviews()
    {
        Scene scene = Scene::read();
        QCOMPARE(scene.look(11).outcome, Outcome::NotChecked);
        scene.protection = BaseProtection{0, now, QStringLiteral("https://forge/pull/1")};
        QCOMPARE(scene.look(11).outcome, Outcome::Failed);
        scene.protection->approvals = 2;
        QCOMPARE(scene.look(11).outcome, Outcome::Failed); // nobody says of whom
        scene.file(".github/CODEOWNERS", "* @acme/sec\n");
        QCOMPARE(scene.look(11).outcome, Outcome::Passed);
        scene.protection.reset();
        scene.file("terraform/github/main.tf",
            "resource \"github_branch_protection\" \"main\" {\n  pattern = \"main\"\n"
            "  required_pull_request_reviews {\n    required_approving_review_count = 2\n  }\n}\n");
        QCOMPARE(scene.look(11).outcome, Outcome::Passed);
        scene.files.back().bytes.replace("count = 2", "count = 1");
        QCOMPARE(scene.look(11).outcome, Outcome::Failed); // production asks for two
        QCOMPARE(scene.look(11, "staging").outcome, Outcome::Passed);
        scene.files.back().bytes.replace("\"main\"\n", "\"release\"\n");
        QCOMPARE(scene.look(11).outcome, Outcome::NotChecked);
    }

    void whatTheForgeTells_data()
    {
        QTest::addColumn<int>("approvals"); // below 0: not told
        QTest::addColumn<bool>("mayNeedMore");
        QTest::addColumn<int>("push");
        QTest::addColumn<Outcome>("production");
        QTest::addColumn<Outcome>("staging");
        using Push = git::BranchProtection::Push;
        const auto row = [](const char *name, int approvals, bool mayNeedMore, Push push, Outcome production,
                             Outcome staging) {
            QTest::newRow(name) << approvals << mayNeedMore << int(push) << production << staging;
        };
        row("two", 2, false, Push::Nobody, Outcome::Passed, Outcome::Passed);
        row("one", 1, false, Push::Nobody, Outcome::Failed, Outcome::Passed);
        row("none", 0, false, Push::Nobody, Outcome::Failed, Outcome::Failed);
        row("two, and some may push past them", 2, false, Push::Some, Outcome::Passed, Outcome::Passed);
        row("two, and everybody may push past them", 2, false, Push::Everybody, Outcome::Failed, Outcome::Failed);
        row("two, and who may push is not told", 2, false, Push::NotTold, Outcome::Passed, Outcome::Passed);
        row("two at the least", 2, true, Push::NotTold, Outcome::Passed, Outcome::Passed);
        row("one at the least", 1, true, Push::NotTold, Outcome::NotChecked, Outcome::Passed);
        row("not told", -1, true, Push::NotTold, Outcome::NotChecked, Outcome::NotChecked);
    }

    void whatTheForgeTells()
    {
        QFETCH(int, approvals);
        QFETCH(bool, mayNeedMore);
        QFETCH(int, push);
        Scene scene = Scene::read();
        scene.file("CODEOWNERS", "* @acme/sec\n");
        git::BranchProtection &told = scene.forge(approvals < 0 ? std::optional<int>() : approvals);
        told.mayNeedMore = mayNeedMore;
        told.push = static_cast<git::BranchProtection::Push>(push);
        told.pushers = {QStringLiteral("ci")};
        if (mayNeedMore)
            told.notSeen = {{ErrorCode::Forbidden, {"the token may not read it", {}}, QStringLiteral("GET x"),
                {"Give another", {}}}};
        QTEST(scene.look(11).outcome, "production");
        QTEST(scene.look(11, "staging").outcome, "staging");
        const Verdict verdict = scene.look(11);
        QStringList evidence;
        for (const estate::Evidence &one : verdict.evidence)
            evidence += englishText(one.message);
        const QString said = englishText(verdict.what) + evidence.join(u' ');
        QVERIFY2(!mayNeedMore || said.contains(QLatin1String("the token may not read it")), qPrintable(said));
        if (told.push == git::BranchProtection::Push::Some)
            QVERIFY2(said.contains(QLatin1String("may push past a review: ci")), qPrintable(said));
    }

    /// The newest word counts, and what the forge itself says counts more than what somebody declared.
    void whoseWordCounts()
    {
        Scene scene = Scene::read();
        scene.file("CODEOWNERS", "* @acme/sec\n");
        scene.file("terraform/github/main.tf",
            "resource \"github_branch_protection\" \"main\" {\n  pattern = \"main\"\n"
            "  required_pull_request_reviews {\n    required_approving_review_count = 2\n  }\n}\n");
        scene.forge(0);
        QCOMPARE(scene.look(11).outcome, Outcome::Failed);
        scene.protection = BaseProtection{2, now - 2h, QStringLiteral("https://forge/pull/1")};
        QCOMPARE(scene.look(11).outcome, Outcome::Failed);
        scene.protection->askedAt = now;
        QCOMPARE(scene.look(11).outcome, Outcome::Passed);
        QCOMPARE(scene.look(11).evidence.front().reference, QStringLiteral("https://forge/pull/1"));
        // A pull request does not tell who may push past it.
        scene.outside.protection.reading->push = git::BranchProtection::Push::Everybody;
        QCOMPARE(scene.look(11).outcome, Outcome::Failed);
        scene.protection.reset();
        // What it did not tell leaves what is declared; so does another branch, and a forge that failed since.
        scene.forge(std::nullopt);
        QCOMPARE(scene.look(11).outcome, Outcome::Passed);
        scene.forge(0).branch = QStringLiteral("master");
        QCOMPARE(scene.look(11).outcome, Outcome::Passed);
        scene.forge(0);
        scene.outside.protection.failure = Scene::attempt(ErrorCode::Unreachable, "down", QStringLiteral("GET x"));
        QCOMPARE(scene.look(11).outcome, Outcome::Passed);
        scene.files.pop_back();
        QCOMPARE(scene.look(11).outcome, Outcome::NotChecked);
        QVERIFY(englishText(scene.look(11).what).contains(QLatin1String("down")));
    }

    void somebodyOwnsTheTerraform_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Outcome>("production");
        QTest::addColumn<Outcome>("staging");
        const auto row = [](const char *name, const char *place, const char *text, Outcome production,
                             Outcome staging) {
            QTest::newRow(name) << QByteArray(place) << QByteArray(text) << production << staging;
        };
        row("all of it", "CODEOWNERS", "/terraform/ @acme/sec\n", Outcome::Passed, Outcome::Passed);
        row("staging only", "CODEOWNERS", "/terraform/staging/ @acme/sec\n", Outcome::Failed, Outcome::Passed);
        row("all but one file", ".github/CODEOWNERS", "* @acme/sec\n*.auto.tfvars\n", Outcome::Failed, Outcome::Passed);
        row("the documents", "CODEOWNERS", "/docs/ @acme/sec\n", Outcome::Failed, Outcome::Failed);
        row("nobody", "CODEOWNERS", "", Outcome::Failed, Outcome::Failed);
        row("where this forge does not look", ".gitlab/CODEOWNERS", "* @acme/sec\n", Outcome::Failed, Outcome::Failed);
    }

    void somebodyOwnsTheTerraform()
    {
        QFETCH(QByteArray, place);
        QFETCH(QByteArray, text);
        Scene scene = Scene::read();
        scene.file("terraform/prod/main.tf", "locals {}\n");
        scene.file("terraform/prod/x.auto.tfvars", "a = 1\n");
        scene.file("terraform/staging/main.tf", "locals {}\n");
        scene.file(place.constData(), text);
        scene.forge(2);
        QTEST(scene.look(11).outcome, "production");
        QTEST(scene.look(11, "staging").outcome, "staging");
    }

    void hooks()
    {
        Scene scene = Scene::read();
        QCOMPARE(scene.look(12).outcome, Outcome::Failed);
        scene.file(".pre-commit-config.yaml", "repos:\n  - hooks:\n      # - id: lint-dags\n      - id: ruff\n");
        QCOMPARE(scene.look(12).outcome, Outcome::Failed);
        scene.files.back().bytes = "repos:\n  - hooks:\n      - id: lint-dags\n";
        QCOMPARE(scene.look(12).outcome, Outcome::Failed); // CI does not run it
        scene.file(".gitlab-ci.yml", "check:\n  script:\n    - pre-commit run --all-files\n");
        QCOMPARE(scene.look(12).outcome, Outcome::Passed);
        scene.files.front().bytes = "repos: [\n";
        QCOMPARE(scene.look(12).outcome, Outcome::NotChecked);
        scene.estate.dags.clear();
        QCOMPARE(scene.look(12).outcome, Outcome::NotChecked);
    }

    void attested_data()
    {
        QTest::addColumn<int>("daysAgo");
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<QString>("took");
        QTest::addColumn<Outcome>("recovery");
        QTest::addColumn<Outcome>("runbook");
        QTest::newRow("fresh") << 10 << QByteArray("passed") << QStringLiteral("11m") << Outcome::Passed
                               << Outcome::Passed;
        QTest::newRow("last day") << 92 << QByteArray("passed") << QStringLiteral("15m") << Outcome::Passed
                                  << Outcome::Passed;
        QTest::newRow("old") << 93 << QByteArray("passed") << QStringLiteral("11m") << Outcome::Failed
                             << Outcome::Failed;
        QTest::newRow("failed") << 10 << QByteArray("failed") << QStringLiteral("11m") << Outcome::Failed
                                << Outcome::Failed;
        QTest::newRow("slow") << 10 << QByteArray("passed") << QStringLiteral("16m") << Outcome::Passed
                              << Outcome::Failed;
        QTest::newRow("no clock") << 10 << QByteArray("passed") << QString() << Outcome::Passed << Outcome::NotChecked;
        QTest::newRow("to come") << -1 << QByteArray("passed") << QStringLiteral("11m") << Outcome::NotChecked
                                 << Outcome::NotChecked;
    }

    void attested()
    {
        QFETCH(int, daysAgo);
        QFETCH(QByteArray, result);
        QFETCH(QString, took);
        Scene scene = Scene::read();
        for (const char *name : {"dr-test", "compromise-drill"}) {
            scene.attest(name, "prod", now - daysAgo * day, result.constData());
            if (!took.isEmpty())
                scene.estate.attestations.back().took = *parseDuration(took);
        }
        QTEST(scene.look(13).outcome, "recovery");
        QTEST(scene.look(14).outcome, "runbook");
        // Another environment's test proves nothing here, and it can be attested from the page.
        QCOMPARE(scene.look(13, "staging").outcome, Outcome::NotChecked);
        QCOMPARE(scene.look(13, "staging").remedy.change, QStringLiteral("attest"));
        scene.estate.attesters = {QStringLiteral("somebody else")};
        QVERIFY(scene.look(13).outcome != Outcome::Passed);
    }
};

QTEST_GUILESS_MAIN(TestChecklist)
#include "tst_checklist.moc"
