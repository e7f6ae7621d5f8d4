#include "base/private_files.h"
#include "core/demo.h"
#include "core/staging.h"
#include "core/words.h"
#include "core/workspace.h"
#include "git/create.h"
#include "servers/fault_server.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::core;
using namespace std::chrono_literals;
using servers::FaultServer;

namespace {

const Instant demoTime = parseInstant(u"2026-11-23T10:42:00Z").value();
const estate::SecretId sap{QStringLiteral("prod"), QStringLiteral("connections/sap_erp_readonly")};
const estate::SecretId stripe{QStringLiteral("prod"), QStringLiteral("connections/stripe_api")};

template <typename T> Result<T> ended(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60000) || future.isCanceled())
        return fail(ErrorCode::Canceled, {"no result", {}});
    return future.result();
}

/// One console: its own way to the Vault, and what it has opened.
struct Console
{
    std::shared_ptr<FrozenClock> clock;
    std::unique_ptr<VaultAccess> access;
    std::unique_ptr<Workspace> workspace;
    Error error; ///< why nothing is open

    ViewPtr view() const { return workspace->view(); }
    QStringList staged() const
    {
        QStringList secrets;
        for (const draft::RenderedChange &rendered : view()->draft.changes)
            secrets.push_back(rendered.change.kind + QLatin1Char(' ') + rendered.change.secret.path);
        return secrets;
    }
};

draft::Change rotate(const estate::SecretId &secret)
{
    draft::Change change;
    change.kind = QStringLiteral("rotate");
    change.secret = secret;
    return change;
}

void seal(FaultServer &server)
{
    server.answer("GET sys/health", {503, R"({"initialized":true,"sealed":true,"standby":true})"});
    server.answer("GET sys/seal-status", {200, R"({"initialized":true,"sealed":true,"t":3,"n":5,"progress":2})"});
}

const QString warehouse = QStringLiteral("rotate connections/pg_warehouse");

} // namespace

class WorkspaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void stagesDropsAndUndoes();
    void commitsAndEmptiesTheDraft();
    void movesAChange();
    void refusesTheSameChangeTwice();
    void twoWorkspacesShareTheDraft();
    void theDraftOutlivesTheWorkspace();
    void refusesAStoreOfANewerVersion_data();
    void refusesAStoreOfANewerVersion();
    void refusesABrokenEstateFile_data();
    void refusesABrokenEstateFile();
    void refusesAPlaceWithoutAnEstate();
    void worksWithoutARepository();
    void keepsTheLastSnapshotOfAVaultThatDoesNotAnswer_data();
    void keepsTheLastSnapshotOfAVaultThatDoesNotAnswer();
    void keepsWhatItReadBeforeTheTokenExpired();
    void namesAFolderThatItMayNotSee();
    void findingsEndWithAReading();
    void aRehearsalEndsTheWarning();
    void judgesAnewWhenADayBegins();
    void forgetsAnEstate();

private:
    Console openAt(const QString &place, const QString &dataFolder);
    Console openDemo() { return openAt(m_demo.repository, m_demo.dataFolder); }
    QString writeEstate(const QByteArray &text);
    QString serverEstate();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_server;
    QProcessEnvironment m_environment;
    Demo m_demo;
    Instant m_now = demoTime;
};

void WorkspaceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FaultServer>();
    m_environment = {};
    m_now = demoTime;
    m_demo = buildDemo(m_folder->filePath(QStringLiteral("demo")), demoTime).value();
}

Console WorkspaceTest::openAt(const QString &place, const QString &dataFolder)
{
    Console console;
    console.clock = std::make_shared<FrozenClock>(m_now);
    console.access = std::make_unique<VaultAccess>(console.clock, vault::Conventions(m_environment, m_folder->path()),
        m_folder->filePath(QStringLiteral("confirmations")));
    const auto home = EstateHome::find(place, dataFolder);
    auto workspace = home ? Workspace::open(*home, {console.clock, *console.access})
                          : Result<std::unique_ptr<Workspace>>(Failure(home.error()));
    if (!workspace) {
        console.error = workspace.error();
        return console;
    }
    if (const auto loaded = ended((*workspace)->load()); !loaded)
        console.error = loaded.error();
    else
        console.workspace = std::move(*workspace);
    return console;
}

QString WorkspaceTest::writeEstate(const QByteArray &text)
{
    const QString root = m_folder->filePath(QStringLiteral("estate"));
    (void)makePrivateFolder(root);
    (void)writePrivateFile(root + QStringLiteral("/sallyport.hcl"), text);
    return root;
}

/// An estate whose production is the fault server, which the person's own VAULT_ADDR names.
QString WorkspaceTest::serverEstate()
{
    m_environment.insert(QStringLiteral("VAULT_ADDR"), m_server->address());
    m_environment.insert(QStringLiteral("VAULT_TOKEN"), QStringLiteral("hvs.test"));
    return writeEstate("estate \"acme\" {\n  terraform = \"terraform\"\n}\n\nenvironment \"prod\" {\n  tier = "
                       "\"production\"\n  vault {\n    mount  = \"airflow\"\n    prefix = \"prod\"\n  }\n}\n");
}

void WorkspaceTest::stagesDropsAndUndoes()
{
    const Console console = openDemo();
    QVERIFY2(console.workspace, qPrintable(console.error.toString()));
    QCOMPARE(console.staged(), QStringList{warehouse});
    QVERIFY(ended(console.workspace->stage(rotate(sap))));
    QCOMPARE(console.staged(), (QStringList{warehouse, QStringLiteral("rotate connections/sap_erp_readonly")}));
    QCOMPARE(console.view()->draft.files.size(), size_t(2));
    QVERIFY(ended(console.workspace->drop(console.view()->draft.changes.front().change.id)));
    QCOMPARE(console.staged(), QStringList{QStringLiteral("rotate connections/sap_erp_readonly")});
    QVERIFY(ended(console.workspace->undo()));
    QCOMPARE(console.staged(), (QStringList{warehouse, QStringLiteral("rotate connections/sap_erp_readonly")}));
    QVERIFY(ended(console.workspace->discard()));
    QCOMPARE(console.staged(), QStringList());
    QVERIFY(ended(console.workspace->undo()));
    QCOMPARE(console.staged().size(), 2);
}

void WorkspaceTest::commitsAndEmptiesTheDraft()
{
    const Console console = openDemo();
    const QString before = console.view()->inputs.repository->commit;
    const auto submitted = ended(console.workspace->commit(console.view()->draft.message));
    QVERIFY2(submitted, qPrintable(submitted ? QString() : submitted.error().toString()));
    QCOMPARE(submitted->branch, QStringLiteral("sallyport/rotate-pg-warehouse"));
    QCOMPARE(console.staged(), QStringList());
    const RepositoryView &repository = *console.view()->inputs.repository;
    QCOMPARE(repository.commit, before);
    QCOMPARE(repository.head, QStringLiteral("main"));
    QCOMPARE(repository.uncommitted, 0);
    QCOMPARE(repository.departures.size(), size_t(1));
    QCOMPARE(repository.departures.front().branch, submitted->branch);
    const auto again = ended(console.workspace->commit(QStringLiteral("Nothing")));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Refused);
}

void WorkspaceTest::movesAChange()
{
    const Console console = openDemo();
    QVERIFY(ended(console.workspace->stage(rotate(sap))));
    QVERIFY(ended(console.workspace->move(console.view()->draft.changes.back().change.id, -1)));
    QCOMPARE(console.staged(), (QStringList{QStringLiteral("rotate connections/sap_erp_readonly"), warehouse}));
}

void WorkspaceTest::refusesTheSameChangeTwice()
{
    const Console console = openDemo();
    QVERIFY(ended(console.workspace->stage(rotate(sap))));
    const auto twice = ended(console.workspace->stage(rotate(sap)));
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, ErrorCode::Exists);
    QCOMPARE(console.staged().size(), 2);
}

void WorkspaceTest::twoWorkspacesShareTheDraft()
{
    const Console one = openDemo();
    const Console other = openDemo();
    auto first = one.workspace->stage(rotate(sap));
    auto second = other.workspace->stage(rotate(stripe));
    QVERIFY(ended(first));
    QVERIFY(ended(second));
    QVERIFY(ended(one.workspace->reloadDraft()));
    QVERIFY(ended(other.workspace->reloadDraft()));
    QCOMPARE(one.staged(), other.staged());
    QStringList both = one.staged();
    both.sort();
    QCOMPARE(both, (QStringList{warehouse, QStringLiteral("rotate connections/sap_erp_readonly"),
                       QStringLiteral("rotate connections/stripe_api")}));
    QVERIFY(ended(other.workspace->drop(one.view()->draft.changes.front().change.id)));
    QVERIFY(ended(one.workspace->reloadDraft()));
    QCOMPARE(one.staged(), other.staged());
    QCOMPARE(one.staged().size(), 2);
}

void WorkspaceTest::theDraftOutlivesTheWorkspace()
{
    {
        const Console console = openDemo();
        QVERIFY(ended(console.workspace->stage(rotate(sap))));
    }
    QCOMPARE(openDemo().staged(), (QStringList{warehouse, QStringLiteral("rotate connections/sap_erp_readonly")}));
}

void WorkspaceTest::refusesAStoreOfANewerVersion_data()
{
    QTest::addColumn<QString>("store");
    QTest::newRow("draft") << QStringLiteral("draft.db");
    QTest::newRow("snapshots") << QStringLiteral("snapshots.db");
}

void WorkspaceTest::refusesAStoreOfANewerVersion()
{
    QFETCH(QString, store);
    const QString file = EstateHome::find(m_demo.repository, m_demo.dataFolder)->data + QLatin1Char('/') + store;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), store);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(QStringLiteral("PRAGMA user_version=99")));
    }
    QSqlDatabase::removeDatabase(store);
    const QByteArray before = readFile(file).value();
    const Console console = openDemo();
    QVERIFY(!console.workspace);
    QCOMPARE(console.error.code, ErrorCode::Newer);
    QCOMPARE(console.error.subject, file);
    QVERIFY2(englishText(console.error.what).contains(QLatin1String("newer version of Sallyport")),
        qPrintable(englishText(console.error.what)));
    QVERIFY(!console.error.advice.isEmpty());
    QVERIFY2(readFile(file).value() == before, "the store was changed");
}

void WorkspaceTest::refusesABrokenEstateFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("sallyport.hcl");
    QTest::newRow("not closed") << QByteArray("estate \"acme\" {\n") << QStringLiteral("sallyport.hcl:2:1");
    QTest::newRow("no estate block") << QByteArray("# nothing\n") << QStringLiteral("sallyport.hcl:1:1");
    QTest::newRow("a block that nobody knows")
        << QByteArray("estate \"acme\" {}\nkingdom \"x\" {}\n") << QStringLiteral("sallyport.hcl:2:1");
    QTest::newRow("a number for a text") << QByteArray("estate \"acme\" {\n  terraform = 7\n}\n")
                                         << QStringLiteral("sallyport.hcl:2:15");
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\1\2",
                                   7)
                            << QStringLiteral("sallyport.hcl:1:1");
}

void WorkspaceTest::refusesABrokenEstateFile()
{
    QFETCH(QByteArray, text);
    const Console console = openAt(writeEstate(text), m_folder->filePath(QStringLiteral("data")));
    QVERIFY(!console.workspace);
    QCOMPARE(console.error.code, ErrorCode::Malformed);
    QTEST(console.error.subject, "place");
    QVERIFY(!console.error.what.isEmpty());
}

void WorkspaceTest::refusesAPlaceWithoutAnEstate()
{
    const QString data = m_folder->filePath(QStringLiteral("data"));
    QDir(m_folder->path()).mkpath(QStringLiteral("bare/below"));
    Console console = openAt(m_folder->filePath(QStringLiteral("bare/below")), data);
    QCOMPARE(console.error.code, ErrorCode::NotFound);
    QVERIFY(englishText(console.error.advice).contains(QLatin1String("sallyport-cli init")));
    console = openAt(m_folder->filePath(QStringLiteral("nowhere")), data);
    QCOMPARE(console.error.code, ErrorCode::NotFound);
}

void WorkspaceTest::worksWithoutARepository()
{
    const Console console = openAt(serverEstate(), m_folder->filePath(QStringLiteral("data")));
    QVERIFY2(console.workspace, qPrintable(console.error.toString()));
    QVERIFY(console.view()->inputs.repositoryError);
    m_server->list("prod/", {"token"});
    m_server->secret("prod/token");
    QVERIFY(ended(console.workspace->refresh(QStringLiteral("prod"))));
    QCOMPARE(console.view()->inventory.secrets().size(), size_t(1));
}

void WorkspaceTest::keepsTheLastSnapshotOfAVaultThatDoesNotAnswer_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("down") << ErrorCode::Unreachable;
    QTest::newRow("sealed") << ErrorCode::Sealed;
    QTest::newRow("token not valid") << ErrorCode::Unauthenticated;
}

void WorkspaceTest::keepsTheLastSnapshotOfAVaultThatDoesNotAnswer()
{
    QFETCH(ErrorCode, code);
    const QString prod = QStringLiteral("prod");
    const QString root = serverEstate();
    const QString data = m_folder->filePath(QStringLiteral("data"));
    m_server->list("prod/", {"token", "other"});
    m_server->secret("prod/token");
    m_server->secret("prod/other");
    {
        const Console console = openAt(root, data);
        QVERIFY(ended(console.workspace->refresh(prod)));
    }
    m_now += 3h;
    if (code == ErrorCode::Unreachable)
        m_server.reset();
    else if (code == ErrorCode::Sealed)
        seal(*m_server);
    else
        m_server->answer("GET auth/token/lookup-self", {403, R"({"errors":["permission denied","invalid token"]})"});
    const Console console = openAt(root, data);
    const auto asked = ended(console.workspace->refresh(prod));
    QVERIFY(!asked);
    QCOMPARE(asked.error().code, code);
    const estate::Knowledge *known = console.view()->knowledge(prod);
    QCOMPARE(known->failure->error.code, code);
    QCOMPARE(known->failure->at, demoTime + 3h);
    QCOMPARE(known->reading->readAt, demoTime);
    QCOMPARE(console.view()->inventory.secrets().size(), size_t(2));
    QCOMPARE(openAt(root, data).view()->knowledge(prod)->failure->error.code, code);
}

void WorkspaceTest::keepsWhatItReadBeforeTheTokenExpired()
{
    const QString prod = QStringLiteral("prod");
    m_server->list("prod/", {"early", "late/"});
    m_server->secret("prod/early");
    m_server->answer("LIST airflow/metadata/prod/late/", {403, R"({"errors":["permission denied","invalid token"]})"});
    const Console console = openAt(serverEstate(), m_folder->filePath(QStringLiteral("data")));
    (void)ended(console.workspace->refresh(prod));
    const estate::Knowledge *known = console.view()->knowledge(prod);
    QVERIFY(known->reading);
    QVERIFY(!known->reading->complete);
    QVERIFY(!known->reading->warnings.empty());
    QCOMPARE(known->reading->warnings.front().code, ErrorCode::Unauthenticated);
    QVERIFY(console.view()->inventory.find({prod, QStringLiteral("early")}));
}

void WorkspaceTest::namesAFolderThatItMayNotSee()
{
    const QString prod = QStringLiteral("prod");
    m_server->list("prod/", {"early", "vendor/"});
    m_server->secret("prod/early");
    m_server->answer("LIST airflow/metadata/prod/vendor/", {403, R"({"errors":["permission denied"]})"});
    const Console console = openAt(serverEstate(), m_folder->filePath(QStringLiteral("data")));
    QVERIFY(ended(console.workspace->refresh(prod)));
    const vault::Reading &reading = *console.view()->knowledge(prod)->reading;
    QVERIFY(reading.complete);
    QCOMPARE(reading.unreadable.size(), size_t(1));
    QCOMPARE(reading.unreadable.front().path, QStringLiteral("prod/vendor/"));
    QCOMPARE(reading.secrets.size(), size_t(1));
}

void WorkspaceTest::findingsEndWithAReading()
{
    const QString prod = QStringLiteral("prod");
    const QString root = serverEstate();
    m_server->list("prod/", {"connections/"});
    m_server->list("prod/connections/", {"pg_old"});
    m_server->secret("prod/connections/pg_old");
    const Console console = openAt(root, m_folder->filePath(QStringLiteral("data")));
    QVERIFY(ended(console.workspace->refresh(prod)));
    QVERIFY(!console.view()->inputs.records->empty());
    m_server->list("prod/", {});
    QVERIFY(ended(console.workspace->refresh(prod)));
    for (const estate::FindingRecord &record : *console.view()->inputs.records)
        QVERIFY2(record.goneAt, qPrintable(record.identity));
}

/// A production rotation leaves with a warning until a dry-run of its kind is attested and merged.
void WorkspaceTest::aRehearsalEndsTheWarning()
{
    const Console console = openDemo();
    QVERIFY(ended(console.workspace->discard()));
    const estate::SecretId secret{QStringLiteral("prod"), QStringLiteral("connections/pg_warehouse")};
    const auto warnings = [&] {
        const View &view = *console.view();
        const auto prepared = prepareChange(view, view.treeBefore(), rotate(secret), Words());
        return prepared ? prepared->because.filter(QStringLiteral("No staging dry-run of static-db")).size() : -1;
    };
    QCOMPARE(warnings(), 1);
    const auto attestationFindings = [&] {
        QStringList identities;
        for (const findings::Finding &finding : console.view()->findings) {
            if (finding.rule == QLatin1String("attestation"))
                identities.push_back(finding.identity);
        }
        return identities;
    };

    draft::Change attest;
    attest.kind = QStringLiteral("attest");
    attest.target = rotation::dryRunName();
    attest.secret.environment = QStringLiteral("staging");
    QStringList steps;
    for (const rotation::PlaybookStep &step :
        rotation::playbookNamed(*console.view()->inputs.playbooks, QStringLiteral("static-db"))->steps)
        steps.push_back(step.name + QStringLiteral("=passed"));
    attest.parameters = {{QStringLiteral("by"), QStringLiteral("m.okafor")},
        {QStringLiteral("at"), QStringLiteral("2026-11-20T09:30:00Z")},
        {QStringLiteral("result"), QStringLiteral("passed")}, {QStringLiteral("kind"), QStringLiteral("static-db")},
        {QStringLiteral("playbook"), QStringLiteral("static-db")},
        {QStringLiteral("commit"), QStringLiteral("0123456789ab")},
        {QStringLiteral("steps"), steps.join(QStringLiteral(","))}};
    QVERIFY(ended(console.workspace->stage(attest)));
    const auto submitted = ended(console.workspace->commit(QStringLiteral("Attest the dry-run")));
    QVERIFY2(submitted, qPrintable(submitted ? QString() : submitted.error().toString()));
    QVERIFY(ended(console.workspace->reloadRepository()));
    // On its branch it counts for nothing yet.
    QCOMPARE(warnings(), 1);

    auto repository = git::Repository::open(m_demo.repository);
    QVERIFY(repository);
    const auto commit = repository->resolve(submitted->branch);
    QVERIFY(commit);
    QVERIFY(git::mergeInto(*repository, QStringLiteral("main"), *commit, QStringLiteral("Merge the attestation"),
        {QStringLiteral("a.lindqvist"), QStringLiteral("a.lindqvist@acme.example"), demoTime}));
    QCOMPARE(attestationFindings(), QStringList());
    QVERIFY(ended(console.workspace->reloadRepository()));
    QCOMPARE(warnings(), 0);
    // What git does not bear out is said, and nothing else of it: its author is known and it is as it was recorded.
    QCOMPARE(attestationFindings(),
        QStringList{QStringLiteral("attestation:staging/rotation-dry-run.2026-11-20T09:30:00Z.commit")});
    const auto &coverage = console.view()->coverage;
    QVERIFY(std::any_of(coverage.begin(), coverage.end(), [](const findings::Check &check) {
        return QByteArray(check.what.text) == "Attestations against git" &&
               check.outcome == findings::Check::Outcome::Checked;
    }));
}

/// A console that is left open over night does not show what was due yesterday as due tomorrow.
void WorkspaceTest::judgesAnewWhenADayBegins()
{
    const Console console = openDemo();
    QVERIFY(ended(console.workspace->readHistory()));
    QSignalSpy changed(console.workspace.get(), &Workspace::viewChanged);
    console.clock->set(demoTime + std::chrono::hours(2));
    console.workspace->noticeNewDay();
    QVERIFY(ended(console.workspace->reloadDraft()));
    QCOMPARE(changed.size(), 1); // of the draft alone
    const auto before = console.view()->calendar.overdue().size();
    console.clock->set(demoTime + std::chrono::hours(20 * 24));
    console.workspace->noticeNewDay();
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(console.view()->calendar.today(), toDate(console.clock->now()));
    QVERIFY(console.view()->calendar.overdue().size() > before);
}

void WorkspaceTest::forgetsAnEstate()
{
    const auto home = EstateHome::find(m_demo.repository, m_demo.dataFolder);
    QVERIFY(QFile::exists(home->draft()));
    QVERIFY(home->forget());
    QVERIFY(!QFile::exists(home->data));
    QVERIFY(QFile::exists(home->config));
    const Console console = openDemo();
    QVERIFY2(console.workspace, qPrintable(console.error.toString()));
    QCOMPARE(console.staged(), QStringList());
}

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
