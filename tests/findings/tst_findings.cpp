#include "estate/estate_file.h"
#include "findings/coverage.h"
#include "findings/engine.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::findings;
using namespace std::chrono_literals;

namespace {

constexpr auto day = 24h;
const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");

/// One production environment whose parts a test changes before it looks at the findings.
struct Scene
{
    estate::Estate estate =
        *estate::readEstate("estate \"a\" {}\n"
                            "environment \"prod\" {\n  tier = \"production\"\n  vault {\n    mount = \"airflow\"\n"
                            "    prefix = \"prod\"\n    writers = [\"ci\"]\n  }\n}\n"
                            "cadence \"static-db\" {\n  match = \"*/pg_*\"\n  every = \"90d\"\n}\n",
            QStringLiteral("sallyport.hcl"));
    std::vector<estate::Knowledge> knowledge;
    std::vector<terraform::SourceFile> files;
    QHash<QString, QHash<QString, std::vector<audit::Write>>> writes;
    QHash<QString, QHash<QString, std::vector<audit::Write>>> metadataWrites;
    std::vector<draft::Change> draft;
    std::vector<Departure> departures;
    std::vector<estate::FindingRecord> records;

    void addLive(const QString &path, int daysAgo)
    {
        if (knowledge.empty()) {
            knowledge.push_back({QStringLiteral("prod"), vault::Reading{}, {}});
            knowledge.front().reading->complete = true;
        }
        vault::KvMetadata live;
        live.path = QStringLiteral("prod/") + path;
        live.created = now - daysAgo * day;
        live.currentVersion = 1;
        live.versions = {{1, now - daysAgo * day, {}, {}, false}};
        knowledge.front().reading->secrets.push_back(live);
    }

    void declare(const QByteArray &path)
    {
        files.push_back({QStringLiteral("terraform/prod/%1.tf").arg(files.size()),
            "variable \"v" + QByteArray::number(qsizetype(files.size())) +
                "\" {\n  type = string\n  ephemeral = true\n}\n"
                "resource \"vault_kv_secret_v2\" \"r" +
                QByteArray::number(qsizetype(files.size())) + "\" {\n  mount = \"airflow\"\n  name = \"prod/" + path +
                "\"\n  data_json_wo = jsonencode({ a = var.v" + QByteArray::number(qsizetype(files.size())) +
                " })\n  data_json_wo_version = 1\n}\n"});
    }

    template <typename Look> auto withFacts(Look lookAt) const
    {
        const terraform::Model model = terraform::read(files);
        const estate::Inventory inventory = estate::join(estate, knowledge, &model);
        std::vector<rotation::Rotation> rotations;
        for (const estate::Secret &secret : inventory.secrets())
            rotations.push_back(rotation::schedule(secret, estate, {}, {writes.value(secret.id.environment), {}}, now));
        const estate::DriftReport drift = estate::findDrift(estate, knowledge, inventory, model, files);
        return lookAt(Facts{estate, knowledge, inventory, rotations, &model, writes, draft, departures,
            QStringLiteral("abc"), now, &files, &drift, &metadataWrites});
    }

    std::vector<Finding> look() const
    {
        return withFacts([&](const Facts &facts) { return evaluate(facts, records); });
    }
};

const Finding *named(const std::vector<Finding> &findings, const QString &identity)
{
    for (const Finding &finding : findings) {
        if (finding.identity == identity)
            return &finding;
    }
    return nullptr;
}

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuietEstateHasNone()
    {
        Scene scene;
        scene.addLive(QStringLiteral("connections/pg_x"), 10);
        scene.declare("connections/pg_x");
        QVERIFY(scene.look().empty());
    }

    /// Many findings of a rule are one line of Today.
    void everyRuleSaysWhatManyAre()
    {
        for (const Rule &rule : rules()) {
            const Message many = manyOf(QString::fromLatin1(rule.name), 7);
            QVERIFY2(englishText(many).startsWith(QLatin1String("7 ")), rule.name);
        }
        QVERIFY(manyOf(QStringLiteral("no-rule"), 7).isEmpty());
    }

    void overdueHasEvidenceAndRemedy()
    {
        Scene scene;
        scene.addLive(QStringLiteral("connections/pg_x"), 102);
        scene.declare("connections/pg_x");
        const auto found = scene.look();
        const Finding *overdue = named(found, QStringLiteral("overdue:prod/connections/pg_x"));
        QVERIFY(overdue);
        QCOMPARE(overdue->severity, Severity::Critical);
        QCOMPARE(overdue->since, now - 12 * day);
        QCOMPARE(overdue->remedy.kind, Remedy::Kind::Stage);
        QCOMPARE(overdue->remedy.change, QStringLiteral("rotate"));
        QCOMPARE(overdue->evidence.size(), size_t(2));
        QCOMPARE(overdue->evidence.at(1).reference, QStringLiteral("sallyport.hcl:10"));
        QCOMPARE(overdue->state, State::New);
    }

    void whatCannotBeStagedIsExplained()
    {
        Scene scene;
        scene.addLive(QStringLiteral("connections/pg_x"), 102);
        const Finding *overdue = nullptr;
        const auto found = scene.look();
        overdue = named(found, QStringLiteral("overdue:prod/connections/pg_x"));
        QVERIFY(overdue);
        QVERIFY(overdue->remedy.kind != Remedy::Kind::Stage);
        QVERIFY(!overdue->remedy.advice.isEmpty());
    }

    void undeclaredIsBroughtInNotDeclared_data()
    {
        QTest::addColumn<bool>("isDeclaredBeside");
        QTest::addColumn<bool>("casRequired");
        QTest::addColumn<Remedy::Kind>("kind");
        QTest::addColumn<QString>("change");
        QTest::newRow("imported") << true << false << Remedy::Kind::Stage << QStringLiteral("import");
        QTest::newRow("adopted where an import could not write")
            << true << true << Remedy::Kind::Stage << QStringLiteral("adopt");
        QTest::newRow("nothing where no root is known")
            << false << false << Remedy::Kind::Read << QStringLiteral("import");
    }

    void undeclaredIsBroughtInNotDeclared()
    {
        QFETCH(bool, isDeclaredBeside);
        QFETCH(bool, casRequired);
        QFETCH(Remedy::Kind, kind);
        Scene scene;
        scene.addLive(QStringLiteral("connections/stray"), 3);
        scene.knowledge.front().reading->secrets.back().casRequired = casRequired;
        if (isDeclaredBeside) {
            scene.addLive(QStringLiteral("connections/other"), 3);
            scene.declare("connections/other");
        }
        const auto found = scene.look();
        const Finding *stray = named(found, QStringLiteral("not-in-terraform:prod/connections/stray"));
        QVERIFY(stray);
        QCOMPARE(stray->remedy.kind, kind);
        QTEST(stray->remedy.change, "change");
        QCOMPARE(stray->remedy.advice.isEmpty(), kind == Remedy::Kind::Stage);
    }

    void adoptedIsManaged()
    {
        Scene scene;
        scene.addLive(QStringLiteral("connections/stray"), 3);
        scene.files.push_back({QStringLiteral("terraform/prod/adopted.tf"),
            "resource \"vault_generic_endpoint\" \"stray\" {\n  path = \"airflow/metadata/prod/connections/stray\"\n"
            "  disable_delete = true\n"
            "  data_json = jsonencode({ custom_metadata = { owner = \"team-x\" } })\n}\n"});
        QVERIFY(!named(scene.look(), QStringLiteral("not-in-terraform:prod/connections/stray")));
    }

    void missingNamesItsLine()
    {
        Scene scene;
        scene.addLive(QStringLiteral("connections/other"), 1);
        scene.declare("connections/other");
        scene.declare("connections/gone");
        const auto found = scene.look();
        const Finding *missing = named(found, QStringLiteral("declared-but-missing:prod/connections/gone"));
        QVERIFY(missing);
        QCOMPARE(missing->evidence.front().reference, QStringLiteral("terraform/prod/1.tf:5"));
    }

    void foreignWrite_data()
    {
        QTest::addColumn<QString>("last");
        QTest::addColumn<bool>("found");
        QTest::newRow("by the writer") << "ci" << false;
        QTest::newRow("by somebody") << "m.okafor" << true;
        QTest::newRow("actor not known") << "" << false;
    }

    void foreignWrite()
    {
        QFETCH(QString, last);
        QFETCH(bool, found);
        Scene scene;
        scene.addLive(QStringLiteral("connections/x"), 1);
        scene.declare("connections/x");
        scene.writes[QStringLiteral("prod")][QStringLiteral("airflow/prod/connections/x")] = {
            {0, now - 9 * day, QStringLiteral("m.okafor"), audit::Operation::Update, audit::ValueChange::Unknown},
            {1, now - 1 * day, last, audit::Operation::Update, audit::ValueChange::Unknown}};
        const auto all = scene.look();
        QCOMPARE(named(all, QStringLiteral("foreign-write:prod/connections/x")) != nullptr, found);
    }

    void states()
    {
        Scene scene;
        scene.addLive(QStringLiteral("connections/pg_x"), 102);
        scene.declare("connections/pg_x");
        const QString identity = QStringLiteral("overdue:prod/connections/pg_x");
        const auto stateNow = [&] { return named(scene.look(), identity)->state; };
        scene.records = {{identity, now - 2 * day, now - 1 * day, {}}};
        QCOMPARE(stateNow(), State::Known);
        scene.departures = {{QStringLiteral("sallyport/rotate-pg-x"), QStringLiteral("rotate"),
            {QStringLiteral("prod"), QStringLiteral("connections/pg_x")}, {}}};
        QCOMPARE(stateNow(), State::OnBranch);
        Departure &departure = scene.departures.front();
        departure.pullRequest = 42;
        departure.leftAt = now - 1 * day;
        QCOMPARE(stateNow(), State::InPullRequest);
        // Merged, it still mends what stood when it left, and nothing that came up later.
        departure.isMerged = true;
        QCOMPARE(stateNow(), State::InPullRequest);
        departure.leftAt = now - 90 * day;
        QCOMPARE(stateNow(), State::Known);
        scene.estate.acceptances = {
            {QStringLiteral("a"), identity, QDate(2026, 11, 23), QStringLiteral("because"), {}}};
        scene.departures.clear();
        QCOMPARE(stateNow(), State::Accepted);
        scene.estate.acceptances.front().until = QDate(2026, 11, 22);
        QCOMPARE(stateNow(), State::Known);
        draft::Change change;
        change.finding = identity;
        scene.draft = {draft::Change{}, change};
        QCOMPARE(stateNow(), State::InDraft);
        const auto found = scene.look();
        QCOMPARE(named(found, identity)->draftPosition, 2);
    }

    void notCheckedIsNeverPassed()
    {
        Scene scene;
        scene.addLive(QStringLiteral("connections/x"), 1);
        scene.knowledge.front().failure =
            estate::Attempt{now, {ErrorCode::Sealed, {"sealed", {}}, QStringLiteral("GET sys/health"), {}}};
        const auto found = scene.look();
        const Finding *sealed = named(found, QStringLiteral("not-checked:prod"));
        QVERIFY(sealed);
        QCOMPARE(sealed->severity, Severity::NotChecked);
        QCOMPARE(sealed->remedy.kind, Remedy::Kind::Retry);
        const auto checks = scene.withFacts([](const Facts &facts) { return coverage(facts, nullptr); });
        QVERIFY(std::none_of(checks.begin(), checks.end(), [](const Check &check) {
            return check.outcome == Check::Outcome::Checked && qstrcmp(check.what.text, "Vault metadata") == 0;
        }));
        QVERIFY(std::any_of(checks.begin(), checks.end(), [](const Check &check) {
            return check.outcome == Check::Outcome::NotChecked && check.environment == QLatin1String("prod");
        }));
    }

    void aReadingThatBrokeOffIsNotChecked()
    {
        Scene scene;
        scene.addLive(QStringLiteral("connections/x"), 1);
        scene.knowledge.front().reading->complete = false;
        const auto checks = scene.withFacts([](const Facts &facts) { return coverage(facts, nullptr); });
        QVERIFY(std::none_of(checks.begin(), checks.end(), [](const Check &check) {
            return check.outcome == Check::Outcome::Checked && qstrcmp(check.what.text, "Vault metadata") == 0;
        }));
        QVERIFY(std::any_of(checks.begin(), checks.end(),
            [](const Check &check) { return qstrcmp(check.what.text, "%1: the reading broke off") == 0; }));
    }

    void driftShowsBothSidesAndWho()
    {
        Scene scene;
        scene.addLive(QStringLiteral("connections/x"), 10);
        scene.files.push_back({QStringLiteral("terraform/prod/policy.tf"),
            "resource \"vault_policy\" \"etl\" {\n  name   = \"etl\"\n  policy = <<EOT\n"
            "path \"airflow/data/prod/*\" {\n  capabilities = [\"read\"]\n}\nEOT\n}\n"});
        vault::Reading &reading = *scene.knowledge.front().reading;
        reading.policyNames = {QStringLiteral("etl")};
        reading.policies = {{QStringLiteral("etl"),
            QStringLiteral("path \"airflow/data/prod/*\" { capabilities = [\"read\", \"update\"] }")}};
        scene.writes[QStringLiteral("prod")][QStringLiteral("sys/policies/acl/etl")] = {
            {0, now - 2 * day, QStringLiteral("m.okafor"), audit::Operation::Update, audit::ValueChange::Unknown}};
        const auto found = scene.look();
        const Finding *drift = named(found, QStringLiteral("policy-drift:prod/etl"));
        QVERIFY(drift);
        QVERIFY(isDrift(*drift));
        QCOMPARE(drift->severity, Severity::Critical);
        QCOMPARE(drift->since, now - 2 * day);
        QCOMPARE(drift->evidence.at(0).reference, QStringLiteral("terraform/prod/policy.tf:4"));
        QCOMPARE(drift->evidence.at(1).reference, QStringLiteral("GET sys/policies/acl/etl"));
        QCOMPARE(drift->evidence.at(2).kind, estate::Evidence::Kind::Audit);
        QCOMPARE(drift->remedy.kind, Remedy::Kind::Open);
        QCOMPARE(drift->remedy.place.fileAndLine(), QStringLiteral("terraform/prod/policy.tf:1"));
    }

    void namesOfFieldsStandInTheDetailOnly()
    {
        Scene scene;
        scene.addLive(QStringLiteral("connections/x"), 10);
        scene.declare("connections/x");
        scene.knowledge.front().reading->secrets.front().keys =
            QStringList({QStringLiteral("a"), QStringLiteral("pin_of_the_ceo")});
        const auto found = scene.look();
        const Finding *drift = named(found, QStringLiteral("keys-drift:prod/connections/x"));
        QVERIFY(drift);
        const estate::Evidence &evidence = drift->evidence.front();
        QCOMPARE(evidence.detail.arguments.front(), Argument(Code{QStringLiteral("pin_of_the_ceo")}));
        for (const Argument &argument : evidence.message.arguments)
            QVERIFY(std::holds_alternative<qint64>(argument));
    }

    void worstFirst()
    {
        Scene scene;
        scene.addLive(QStringLiteral("connections/pg_new"), 95);
        scene.addLive(QStringLiteral("connections/pg_old"), 200);
        scene.addLive(QStringLiteral("connections/stray"), 3);
        scene.declare("connections/pg_new");
        scene.declare("connections/pg_old");
        QStringList order;
        for (const Finding &finding : scene.look())
            order.push_back(finding.identity);
        QCOMPARE(order, (QStringList{QStringLiteral("overdue:prod/connections/pg_old"),
                            QStringLiteral("overdue:prod/connections/pg_new"),
                            QStringLiteral("not-in-terraform:prod/connections/stray")}));
    }
};

QTEST_APPLESS_MAIN(TestFindings)
#include "tst_findings.moc"
