#include "audit/query.h"
#include "base/private_files.h"
#include "core/demo.h"
#include "core/workspace.h"
#include "estate/snapshot_store.h"
#include "git/create.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::core;
using namespace std::chrono_literals;

namespace {

/// What a person can count on the pages, by name.
using Numbers = QMap<QString, qint64>;

void countRows(const View &view, Numbers &numbers)
{
    for (size_t i = 0; i < view.rotations.size(); ++i) {
        const estate::Secret &secret = view.inventory.secrets().at(i);
        const rotation::Rotation &row = view.rotations.at(i);
        const QString environment = secret.id.environment + QLatin1Char(' ');
        ++numbers[environment + QStringLiteral("secrets")];
        ++numbers[environment + secret.id.folder()];
        ++numbers[environment + estate::nameOf(secret.standing)];
        ++numbers[environment + rotation::nameOf(row.status)];
        if (!row.cadence.choice)
            ++numbers[environment + QStringLiteral("without cadence")];
    }
}

void countUnread(const View &view, Numbers &numbers)
{
    const auto reads = view.lastReads.value(QStringLiteral("prod"));
    for (const estate::Secret *secret : view.inventory.of(u"prod")) {
        const auto last = reads.find(secret->apiPath);
        if (secret->live && (last == reads.end() || view.inputs.now - *last > 90 * 24h))
            ++numbers[QStringLiteral("prod not read in 90 days")];
    }
}

void countEvents(const View &view, Numbers &numbers)
{
    const Instant now = view.inputs.now;
    numbers[QStringLiteral("events")] = audit::count(*view.inputs.audit, {});
    audit::Filter lastHour;
    lastHour.span.from = now - 1h;
    numbers[QStringLiteral("events of the last hour")] = audit::count(*view.inputs.audit, lastHour);
    lastHour.outcome = audit::Outcome::Denied;
    numbers[QStringLiteral("denied in the last hour")] = audit::count(*view.inputs.audit, lastHour);
    const QString warehouse = QStringLiteral("airflow/prod/connections/pg_warehouse");
    for (const audit::Reader &reader : audit::readersOf(*view.inputs.audit, warehouse, now - 30 * 24h, now))
        numbers[QStringLiteral("pg_warehouse read by ") + reader.actor] = reader.count;
}

Numbers numbersOf(const View &view)
{
    Numbers numbers;
    countRows(view, numbers);
    countUnread(view, numbers);
    countEvents(view, numbers);
    for (const findings::Finding &finding : view.findings)
        ++numbers[QStringLiteral("finding ") + finding.rule];
    return numbers;
}

/// "prod secrets 416 -> 415" for everything that is not the same.
QStringList differences(const Numbers &before, const Numbers &after)
{
    QStringList changed;
    QMap<QString, bool> names;
    for (const Numbers &numbers : {before, after}) {
        for (const QString &name : numbers.keys())
            names.insert(name, true);
    }
    for (const QString &name : names.keys()) {
        if (before.value(name) != after.value(name))
            changed.push_back(QStringLiteral("%1 %2 -> %3").arg(name).arg(before.value(name)).arg(after.value(name)));
    }
    return changed;
}

/// Days until the rotations of one status in production are due, the soonest first; negative when overdue.
QStringList dueOf(const View &view, rotation::Status status)
{
    QMultiMap<Instant, QString> byTime;
    for (const rotation::Rotation &row : view.rotations) {
        if (row.secret.environment != QLatin1String("prod") || row.status != status)
            continue;
        const auto days = (*row.due - view.inputs.now) / std::chrono::milliseconds(24h);
        byTime.insert(*row.due, QStringLiteral("%1 %2").arg(row.secret.name()).arg(days));
    }
    return byTime.values();
}

const findings::Finding *findingOf(const View &view, const QString &identity)
{
    for (const findings::Finding &finding : view.findings) {
        if (finding.identity == identity)
            return &finding;
    }
    return nullptr;
}

} // namespace

class DemoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void countsWhatThePagesShow();
    void isDueAsOnThePages();
    void opensClean();
    void tellsNewFindingsFromKnownOnes();
    void hasARotationStaged();
    void showsTheNewestEvents();
    void hidesEveryValue();
    void isTheSameForTheSameTime();
    void countsTheSameAtAnyTime();
    void removingASecretChangesWhatDependsOnIt_data();
    void removingASecretChangesWhatDependsOnIt();
    void removingAnEventChangesWhatDependsOnIt_data();
    void removingAnEventChangesWhatDependsOnIt();
    void removingADeclarationChangesWhatDependsOnIt();
    void refusesAFolderThatIsTaken();
    void satisfiesGit();
    void isFormattedAsTerraformWritesIt();

private:
    Demo build(const QTemporaryDir &folder) const { return buildDemo(folder.path(), m_now).value(); }
    ViewPtr open(const Demo &demo) const { return open(demo, m_now); }
    ViewPtr open(const Demo &demo, Instant now) const;
    static QString logOf(const Demo &demo) { return demo.repository + QStringLiteral("/../log/vault/audit.log"); }

    const Instant m_now = parseInstant(u"2026-11-23T10:42:00Z").value();
    QTemporaryDir m_folder;
    Demo m_demo;
    ViewPtr m_view;
};

ViewPtr DemoTest::open(const Demo &demo, Instant now) const
{
    const auto home = EstateHome::find(demo.repository, demo.dataFolder);
    if (!home)
        return nullptr;
    const auto clock = std::make_shared<FrozenClock>(now);
    VaultAccess access(
        clock, vault::Conventions({}, m_folder.path()), demo.dataFolder + QStringLiteral("/confirmations"));
    auto workspace = Workspace::open(*home, {clock, access});
    if (!workspace) {
        qWarning().noquote() << workspace.error().toString();
        return nullptr;
    }
    const auto loaded = (*workspace)->load();
    if (!QTest::qWaitFor([&] { return loaded.isFinished(); }, 60000))
        return nullptr;
    return (*workspace)->view();
}

void DemoTest::initTestCase()
{
    m_demo = build(m_folder);
    m_view = open(m_demo);
    QVERIFY(m_view);
    QVERIFY(!m_view->inputs.repositoryError);
}

void DemoTest::countsWhatThePagesShow()
{
    const Numbers expected{{QStringLiteral("prod secrets"), 416}, {QStringLiteral("prod connections/"), 286},
        {QStringLiteral("prod variables/"), 98}, {QStringLiteral("prod config/"), 6},
        {QStringLiteral("prod database/"), 22}, {QStringLiteral("staging secrets"), 409},
        {QStringLiteral("staging connections/"), 284}, {QStringLiteral("staging variables/"), 97},
        {QStringLiteral("staging config/"), 6}, {QStringLiteral("staging database/"), 22},
        {QStringLiteral("dev secrets"), 191}, {QStringLiteral("prod overdue"), 3},
        {QStringLiteral("prod due-soon"), 12}, {QStringLiteral("prod current"), 387},
        {QStringLiteral("prod written-not-proven"), 1}, {QStringLiteral("prod without cadence"), 12},
        {QStringLiteral("prod declared"), 405}, {QStringLiteral("prod not-in-terraform"), 8},
        {QStringLiteral("staging declared"), 406}, {QStringLiteral("staging declared-but-missing"), 3},
        {QStringLiteral("staging written-not-proven"), 406}, {QStringLiteral("staging without cadence"), 0},
        {QStringLiteral("dev declared"), 191}, {QStringLiteral("prod not read in 90 days"), 31},
        {QStringLiteral("finding overdue"), 3}, {QStringLiteral("finding foreign-write"), 1},
        {QStringLiteral("finding not-in-terraform"), 7}, {QStringLiteral("finding declared-but-missing"), 3},
        {QStringLiteral("finding not-checked"), 1}, {QStringLiteral("finding keys-between"), 1},
        {QStringLiteral("finding keys-drift"), 0}, {QStringLiteral("finding metadata-drift"), 0},
        {QStringLiteral("finding mount-drift"), 0}, {QStringLiteral("finding policy-drift"), 0},
        {QStringLiteral("finding policy-not-in-terraform"), 0},
        {QStringLiteral("pg_warehouse read by airflow-prod"), 1412},
        {QStringLiteral("pg_warehouse read by m.okafor"), 2}, {QStringLiteral("pg_warehouse read by dev-analysts"), 1}};
    const Numbers numbers = numbersOf(*m_view);
    for (auto number = expected.cbegin(); number != expected.cend(); ++number)
        QVERIFY2(numbers.value(number.key()) == number.value(),
            qPrintable(QStringLiteral("%1 is %2").arg(number.key()).arg(numbers.value(number.key()))));
    int requests = 0;
    for (const char *environment : {"prod", "staging"})
        requests += m_view->knowledge(QString::fromLatin1(environment))->reading->cost.requests;
    QCOMPARE(requests, 214);
    QCOMPARE(m_view->knowledge(QStringLiteral("prod"))->reading->unreadable.size(), size_t(3));
    QCOMPARE(m_view->knowledge(QStringLiteral("dev"))->failure->error.code, ErrorCode::Sealed);
}

void DemoTest::isDueAsOnThePages()
{
    QCOMPARE(dueOf(*m_view, rotation::Status::Overdue).join(QStringLiteral(", ")),
        QStringLiteral("pg_warehouse -12, mssql_legacy_dwh -3, sap_erp_readonly -1"));
    QCOMPARE(dueOf(*m_view, rotation::Status::DueSoon).join(QStringLiteral(", ")),
        QStringLiteral("stripe_api 4, sftp_bank_gateway 6, oracle_billing_ro 9, marketo_api 11, pg_features 13, "
                       "salesforce_sync 17, airflow.acme.example 19, fernet_key 21, looker_service 22, braintree_api 23, pagerduty_events 25, "
                       "zendesk_api 29"));
    QCOMPARE(dueOf(*m_view, rotation::Status::Current).mid(0, 3).join(QStringLiteral(", ")),
        QStringLiteral("snowflake_reporting 31, gcp_bigquery_export 35, slack_alerts 50"));
}

void DemoTest::opensClean()
{
    const RepositoryView &repository = *m_view->inputs.repository;
    QCOMPARE(repository.branch, QStringLiteral("main"));
    QCOMPARE(repository.head, QStringLiteral("main"));
    QCOMPARE(repository.uncommitted, 0);
    QCOMPARE(repository.merged.size(), size_t(1));
    QCOMPARE(repository.merged.front().secret.key(), QStringLiteral("prod/connections/twilio_sms"));
    QVERIFY(repository.model.problems.empty());
    QVERIFY(repository.departures.empty());
    const auto *twilio = m_view->rotation({QStringLiteral("prod"), QStringLiteral("connections/twilio_sms")});
    QVERIFY(twilio && twilio->proof);
}

void DemoTest::tellsNewFindingsFromKnownOnes()
{
    const auto stateOf = [this](const char *identity) {
        const findings::Finding *finding = findingOf(*m_view, QString::fromLatin1(identity));
        return finding ? findings::nameOf(finding->state) : QStringLiteral("absent");
    };
    QCOMPARE(stateOf("overdue:prod/connections/pg_warehouse"), QStringLiteral("in-draft"));
    QCOMPARE(stateOf("overdue:prod/connections/mssql_legacy_dwh"), QStringLiteral("known"));
    QCOMPARE(stateOf("overdue:prod/connections/sap_erp_readonly"), QStringLiteral("new"));
    QCOMPARE(stateOf("overdue:prod/connections/twilio_sms"), QStringLiteral("absent"));
}

void DemoTest::hasARotationStaged()
{
    const draft::Rendering &draft = m_view->draft;
    QCOMPARE(draft.changes.size(), size_t(1));
    QVERIFY(!draft.changes.front().refusal);
    QCOMPARE(draft.edits.size(), size_t(1));
    QCOMPARE(draft.edits.front().path, QStringLiteral("terraform/prod/warehouse.tf"));
    QCOMPARE(draft.added, 2);
    QCOMPARE(draft.removed, 2);
}

void DemoTest::showsTheNewestEvents()
{
    QStringList newest;
    for (const audit::Row row : audit::find(*m_view->inputs.audit, {}, 4)) {
        const audit::Event event = m_view->inputs.audit->event(row);
        newest.push_back(QStringLiteral("%1 %2 %3 %4")
                             .arg(toRfc3339(event.time).mid(11, 8), audit::nameOf(event.outcome),
                                 event.secretPath.section(QLatin1Char('/'), -1), event.actor));
    }
    QCOMPARE(newest.join(QLatin1Char('\n')),
        QStringLiteral("10:41:52 allowed s3_landing airflow-prod\n10:41:50 allowed pg_warehouse airflow-prod\n"
                       "10:41:50 allowed slack_alerts airflow-prod\n10:41:44 denied pg_warehouse airflow-dev"));
    QCOMPARE(m_view->inputs.audit->sources().front().unreadable, qint64(0));
}

void DemoTest::hidesEveryValue()
{
    QVERIFY(!m_view->inputs.audit->sources().front().raw);
    const QByteArray log = readFile(logOf(m_demo)).value();
    for (const char *member : {"\"password\":\"", "\"login\":\"", "\"value\":\"", "\"client_token\":\""})
        QCOMPARE(log.count(member), log.count(QByteArray(member) + "hmac-sha256:"));
}

void DemoTest::isTheSameForTheSameTime()
{
    const QTemporaryDir folder;
    const Demo again = build(folder);
    QVERIFY(readFile(logOf(again)).value() == readFile(logOf(m_demo)).value());
    QCOMPARE(open(again)->inputs.repository->commit, m_view->inputs.repository->commit);
}

void DemoTest::countsTheSameAtAnyTime()
{
    const Instant later = parseInstant(u"2028-02-29T00:00:03.999Z").value();
    const QTemporaryDir folder;
    const auto demo = buildDemo(folder.path(), later);
    QVERIFY(demo);
    QCOMPARE(differences(numbersOf(*m_view), numbersOf(*open(*demo, later))), QStringList());
}

void DemoTest::removingASecretChangesWhatDependsOnIt_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("changed");
    QTest::newRow("nobody declares it") << QStringLiteral("connections/http_fx_rates")
                                        << QStringList{QStringLiteral("finding foreign-write 1 -> 0"),
                                               QStringLiteral("finding not-in-terraform 7 -> 6"),
                                               QStringLiteral("prod connections/ 286 -> 285"),
                                               QStringLiteral("prod not-in-terraform 8 -> 7"),
                                               QStringLiteral("prod secrets 416 -> 415"),
                                               QStringLiteral("prod written-not-proven 1 -> 0")};
    QTest::newRow("declared and overdue")
        << QStringLiteral("connections/sap_erp_readonly")
        << QStringList{QStringLiteral("finding declared-but-missing 3 -> 4"), QStringLiteral("finding overdue 3 -> 2"),
               QStringLiteral("prod declared 405 -> 404"), QStringLiteral("prod declared-but-missing 0 -> 1"),
               QStringLiteral("prod overdue 3 -> 2"), QStringLiteral("prod unknown 12 -> 13")};
}

void DemoTest::removingASecretChangesWhatDependsOnIt()
{
    QFETCH(QString, path);
    QFETCH(QStringList, changed);
    const QTemporaryDir folder;
    const Demo demo = build(folder);
    {
        const QString prod = QStringLiteral("prod");
        auto store = estate::SnapshotStore::open(EstateHome::find(demo.repository, demo.dataFolder)->snapshots());
        vault::Reading reading = *store->latest(prod)->reading;
        std::erase_if(reading.secrets,
            [&](const vault::KvMetadata &secret) { return secret.path == QStringLiteral("prod/") + path; });
        reading.readAt += 1s;
        QVERIFY(store->keep(prod, reading));
    }
    QCOMPARE(differences(numbersOf(*m_view), numbersOf(*open(demo))), changed);
}

void DemoTest::removingAnEventChangesWhatDependsOnIt_data()
{
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<QStringList>("changed");
    const qint64 events = numbersOf(*m_view).value(QStringLiteral("events"));
    const qint64 lately = numbersOf(*m_view).value(QStringLiteral("events of the last hour"));
    const QString fewer = QStringLiteral("events %1 -> %2").arg(events).arg(events - 1);
    QTest::newRow("the one read by analysts")
        << QByteArray("\"role_name\":\"dev-analysts\"")
        << QStringList{fewer, QStringLiteral("events of the last hour %1 -> %2").arg(lately).arg(lately - 1),
               QStringLiteral("pg_warehouse read by dev-analysts 1 -> 0")};
    // Without it no other value is known to compare the next write with, so that one proves no rotation.
    QTest::newRow("the write before the last one")
        << QByteArray("\"operation\":\"create\",\"mount_type\":\"kv\",\"mount_accessor\":\"kv_6b4ff9c7\",@"
                      "airflow/data/prod/variables/dbt_cloud_token\"")
        << QStringList{
               fewer, QStringLiteral("prod current 387 -> 386"), QStringLiteral("prod written-not-proven 1 -> 2")};
}

void DemoTest::removingAnEventChangesWhatDependsOnIt()
{
    QFETCH(QByteArray, mark);
    QFETCH(QStringList, changed);
    const QTemporaryDir folder;
    const Demo demo = build(folder);
    const QByteArrayList marks = mark.split('@');
    QByteArrayList lines = readFile(logOf(demo)).value().split('\n');
    const auto removed = lines.removeIf([&](const QByteArray &line) {
        return std::all_of(marks.begin(), marks.end(), [&](const QByteArray &part) { return line.contains(part); });
    });
    QCOMPARE(removed, 2); // the request and its response
    QVERIFY(writePrivateFile(logOf(demo), lines.join('\n')));
    QCOMPARE(differences(numbersOf(*m_view), numbersOf(*open(demo))), changed);
}

void DemoTest::removingADeclarationChangesWhatDependsOnIt()
{
    const QTemporaryDir folder;
    const Demo demo = build(folder);
    auto repository = git::Repository::open(demo.repository);
    QVERIFY(repository);
    const QString file = QStringLiteral("terraform/prod/support.tf");
    const auto tip = repository->resolve(QStringLiteral("main"));
    const QByteArray before = repository->read(*tip, file).value();
    const qsizetype from = before.indexOf("resource \"vault_kv_secret_v2\" \"zendesk_api\"");
    QVERIFY(from > 0);
    QByteArray after = before;
    after.remove(from, before.indexOf("\n}\n", from) + 3 - from);
    const git::Signature who{QStringLiteral("A"), QStringLiteral("a@acme.example"), m_now};
    const auto commit = git::commitOnNewBranch(*repository, *tip, QStringLiteral("drop"),
        {{file, before, after, git::FileMode::Regular}}, QStringLiteral("Drop it"), who);
    QVERIFY(commit);
    QVERIFY(git::mergeInto(*repository, QStringLiteral("main"), *commit, QStringLiteral("Merge"), who));

    const QStringList changed{QStringLiteral("finding not-in-terraform 7 -> 8"),
        QStringLiteral("prod declared 405 -> 404"), QStringLiteral("prod not-in-terraform 8 -> 9")};
    QCOMPARE(differences(numbersOf(*m_view), numbersOf(*open(demo))), changed);
}

void DemoTest::refusesAFolderThatIsTaken()
{
    const auto again = buildDemo(m_folder.path(), m_now);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Exists);
}

void DemoTest::satisfiesGit()
{
    const QString git = QStandardPaths::findExecutable(QStringLiteral("git"));
    if (git.isEmpty())
        QSKIP("git is absent");
    QCOMPARE(QProcess::execute(
                 git, {QStringLiteral("-C"), m_demo.repository, QStringLiteral("fsck"), QStringLiteral("--strict")}),
        0);
}

void DemoTest::isFormattedAsTerraformWritesIt()
{
    const QString terraform = QStandardPaths::findExecutable(QStringLiteral("terraform"));
    if (terraform.isEmpty())
        QSKIP("terraform is absent");
    QCOMPARE(QProcess::execute(terraform,
                 {QStringLiteral("fmt"), QStringLiteral("-check"), QStringLiteral("-recursive"), m_demo.repository}),
        0);
}

QTEST_GUILESS_MAIN(DemoTest)
#include "tst_demo.moc"
