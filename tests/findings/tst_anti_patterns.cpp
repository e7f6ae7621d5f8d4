#include "estate/estate_file.h"
#include "findings/engine.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::findings;
using namespace std::chrono_literals;

namespace {

const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");
const QByteArray canary = "cAnary7531";

/// A production environment whose repository and history a test fills.
struct Scene
{
    estate::Estate estate = *estate::readEstate("estate \"a\" {}\nenvironment \"prod\" {\n  tier = \"production\"\n"
                                                "  terraform = \"terraform/prod\"\n  vault {\n    mount = \"airflow\"\n"
                                                "    prefix = \"prod\"\n    writers = [\"ci\"]\n  }\n}\n",
        QStringLiteral("sallyport.hcl"));
    std::vector<terraform::SourceFile> files;
    std::optional<estate::HistoryScan> history;

    void add(const QByteArray &text)
    {
        files.push_back({QStringLiteral("terraform/prod/%1.tf").arg(files.size()), text});
    }

    std::vector<Finding> look() const
    {
        const terraform::Model model = terraform::read(files);
        const std::vector<estate::Knowledge> knowledge;
        const estate::Inventory inventory = estate::join(estate, knowledge, &model);
        const std::vector<terraform::LintResult> lint = terraform::lint(model, files);
        std::vector<rotation::Rotation> rotations;
        for (const estate::Secret &secret : inventory.secrets())
            rotations.push_back(rotation::schedule(secret, estate, {}, {{}, {}}, now));
        const QHash<QString, QHash<QString, std::vector<audit::Write>>> writes;
        const std::vector<draft::Change> draft;
        const std::vector<Departure> departures;
        Facts facts{estate, knowledge, inventory, rotations, &model, writes, draft, departures, {}, now};
        facts.files = &files;
        facts.lint = &lint;
        facts.history = history ? &*history : nullptr;
        return evaluate(facts, {});
    }
};

const Finding *of(const std::vector<Finding> &findings, const char *rule)
{
    for (const Finding &finding : findings) {
        if (finding.rule == QLatin1String(rule))
            return &finding;
    }
    return nullptr;
}

} // namespace

class AntiPatternsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plaintextIsCriticalAndSaysRotate();
    void whatIsKnownToBeASecretIsItsSubject();
    void aVariableBelongsToTheSecretItFeeds();
    void oneThingIsOneFinding();
    void sinceTheCommitThatBroughtIt();
    void whatOnceStoodThereStaysAFinding();
    void whatStillStandsIsSaidOnce();
    void aHistoryThatWasNotReadIsNotChecked();
    void theWriterMayNotRead_data();
    void theWriterMayNotRead();
    void aQuietRepositoryHasNone();
};

void AntiPatternsTest::plaintextIsCriticalAndSaysRotate()
{
    Scene scene;
    scene.add("variable \"db_password\" {\n  default = \"" + canary + "\"\n}\n");
    const auto findings = scene.look();
    const Finding *found = of(findings, "plaintext");
    QVERIFY(found);
    QCOMPARE(found->severity, Severity::Critical);
    QCOMPARE(found->identity, QStringLiteral("plaintext:prod/terraform/prod/0.tf#var.db_password"));
    QCOMPARE(found->evidence[0].reference, QStringLiteral("terraform/prod/0.tf:2"));
    QVERIFY(QByteArray(found->remedy.advice.text).startsWith("Rotate it at once"));
    for (const Finding &finding : findings) {
        QVERIFY(!finding.identity.contains(QString::fromLatin1(canary)));
        for (const Argument &argument : finding.title.arguments)
            QVERIFY(!std::get<Code>(argument).text.contains(QString::fromLatin1(canary)));
    }
}

void AntiPatternsTest::whatIsKnownToBeASecretIsItsSubject()
{
    Scene scene;
    scene.add("resource \"vault_kv_secret_v2\" \"x\" {\n  mount = \"airflow\"\n  name = \"prod/connections/pg_x\"\n"
              "  data_json = jsonencode({ password = ephemeral.random_password.x.result })\n}\n");
    const auto findings = scene.look();
    const Finding *found = of(findings, "value-in-state");
    QVERIFY(found);
    QCOMPARE(found->severity, Severity::Warning);
    QCOMPARE(found->subject, (estate::SecretId{QStringLiteral("prod"), QStringLiteral("connections/pg_x")}));
    QCOMPARE(found->evidence[0].reference, QStringLiteral("terraform/prod/0.tf:4"));
}

void AntiPatternsTest::aVariableBelongsToTheSecretItFeeds()
{
    Scene scene;
    scene.add("variable \"x\" {\n  type = string\n}\nresource \"vault_kv_secret_v2\" \"x\" {\n  mount = \"airflow\"\n"
              "  name = \"prod/connections/pg_x\"\n  data_json_wo = jsonencode({ password = var.x })\n"
              "  data_json_wo_version = 1\n}\n");
    const auto findings = scene.look();
    const Finding *found = of(findings, "unmarked-variable");
    QVERIFY(found);
    QCOMPARE(found->subject, (estate::SecretId{QStringLiteral("prod"), QStringLiteral("connections/pg_x")}));
    QCOMPARE(found->remedy.kind, Remedy::Kind::Open);
    QCOMPARE(found->remedy.place.fileAndLine(), QStringLiteral("terraform/prod/0.tf:1"));
}

void AntiPatternsTest::oneThingIsOneFinding()
{
    Scene scene;
    scene.add("locals {\n  tokens = {\n    a = \"" + canary + "\"\n    b = \"" + canary + "2\"\n  }\n}\n");
    const auto findings = scene.look();
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings[0].evidence.size(), size_t(2));
    QCOMPARE(findings[0].evidence[1].reference, QStringLiteral("terraform/prod/0.tf:4"));
}

void AntiPatternsTest::sinceTheCommitThatBroughtIt()
{
    Scene scene;
    scene.add("variable \"db_password\" {\n  default = \"" + canary + "\"\n}\n");
    scene.history = estate::HistoryScan{QStringLiteral("abc"),
        {{QStringLiteral("terraform/prod/0.tf"), QStringLiteral("var.db_password"), 7,
            QStringLiteral("0123456789abcdef0123456789abcdef01234567"), now - 48h}},
        1};
    const auto findings = scene.look();
    const Finding *found = of(findings, "plaintext");
    QCOMPARE(found->since, now - 48h);
    QCOMPARE(found->evidence.back().kind, estate::Evidence::Kind::Commit);
    QCOMPARE(found->evidence.back().reference, QStringLiteral("0123456789ab"));
}

void AntiPatternsTest::whatOnceStoodThereStaysAFinding()
{
    Scene scene;
    scene.add("variable \"db_password\" {\n  sensitive = true\n}\n");
    scene.history = estate::HistoryScan{QStringLiteral("abc"),
        {{QStringLiteral("terraform/prod/0.tf"), QStringLiteral("var.db_password"), 2,
            QStringLiteral("0123456789abcdef0123456789abcdef01234567"), now - 48h}},
        2};
    const auto findings = scene.look();
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings[0].identity, QStringLiteral("plaintext-in-history:prod/terraform/prod/0.tf#var.db_password"));
    QCOMPARE(findings[0].severity, Severity::Critical);
    QCOMPARE(findings[0].evidence[0].reference, QStringLiteral("0123456789ab"));
    QCOMPARE(findings[0].evidence[0].source.fileAndLine(), QStringLiteral("terraform/prod/0.tf:2"));
    QVERIFY(QByteArray(findings[0].remedy.advice.text).startsWith("Rotate it at once"));
}

void AntiPatternsTest::whatStillStandsIsSaidOnce()
{
    Scene scene;
    scene.add("# password = \"" + canary + "\"\n");
    scene.history = estate::HistoryScan{QStringLiteral("abc"),
        {{QStringLiteral("terraform/prod/0.tf"), {}, 1, QStringLiteral("0123456789abcdef"), now - 48h}}, 1};
    QCOMPARE(scene.look().size(), size_t(1));
}

void AntiPatternsTest::aHistoryThatWasNotReadIsNotChecked()
{
    Scene scene;
    scene.add("");
    scene.history = estate::HistoryScan{QStringLiteral("abc"), {}, 1, 0, true};
    const auto findings = scene.look();
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings[0].severity, Severity::NotChecked);
}

void AntiPatternsTest::theWriterMayNotRead_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("all of production")
        << QByteArray("path \"airflow/data/prod/*\" {\n  capabilities = [\"create\", \"read\"]\n}\n") << true;
    QTest::newRow("everything") << QByteArray("path \"*\" {\n  capabilities = [\"read\"]\n}\n") << true;
    QTest::newRow("any environment") << QByteArray("path \"airflow/data/+/*\" {\n  capabilities = [\"read\"]\n}\n")
                                     << true;
    QTest::newRow("writes only")
        << QByteArray("path \"airflow/data/prod/*\" {\n  capabilities = [\"create\", \"update\"]\n}\n") << false;
    QTest::newRow("reads metadata")
        << QByteArray("path \"airflow/metadata/prod/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n") << false;
    QTest::newRow("reads another environment")
        << QByteArray("path \"airflow/data/dev/*\" {\n  capabilities = [\"read\"]\n}\n") << false;
}

void AntiPatternsTest::theWriterMayNotRead()
{
    QFETCH(QByteArray, rules);
    QFETCH(bool, isFound);
    Scene scene;
    scene.add("resource \"vault_policy\" \"ci\" {\n  name = \"ci\"\n  policy = <<-EOT\n" + rules + "  EOT\n}\n");
    const auto findings = scene.look();
    const Finding *found = of(findings, "writer-reads");
    QCOMPARE(found != nullptr, isFound);
    if (!found)
        return;
    QCOMPARE(found->identity, QStringLiteral("writer-reads:prod/ci"));
    QCOMPARE(found->severity, Severity::Critical);
    QCOMPARE(found->evidence[0].reference, QStringLiteral("terraform/prod/0.tf:1"));
}

void AntiPatternsTest::aQuietRepositoryHasNone()
{
    Scene scene;
    scene.add("variable \"x\" {\n  ephemeral = true\n}\n");
    scene.history = estate::HistoryScan{QStringLiteral("abc"), {}, 4};
    QVERIFY(scene.look().empty());
}

QTEST_GUILESS_MAIN(AntiPatternsTest)
#include "tst_anti_patterns.moc"
