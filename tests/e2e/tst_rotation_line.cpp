// A rotation that the backend does, with nothing pretended: a person signs in to a real Vault that owns the password of
// an account of a real PostgreSQL, sees its rotation overdue in the calendar, somebody rotates it, and the next reading
// moves it on by its period, with the proof.

#include "console/estate/inspector.h"
#include "console/estate_controller.h"
#include "console/window_actions.h"
#include "e2e/live_estate.h"
#include "e2e/live_window.h"
#include "servers/postgres_server.h"
#include "vault/least_policy.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace sallyport;
using namespace sallyport::e2e;
using namespace std::chrono_literals;
using console::MainWindow;
using servers::PostgresServer;
using servers::VaultServer;

namespace {

const estate::SecretId role{QStringLiteral("prod"), QStringLiteral("database/static-roles/etl")};
const QString roleApi = QStringLiteral("database/static-roles/etl");
const QString database = QStringLiteral("database");

QByteArray policyFor(const char *prefix, const std::vector<vault::VaultPath> &databases = {})
{
    return vault::leastPolicy({valueOf(vault::VaultPath::parse(QStringLiteral("airflow"))), vault::MountKind::Kv2,
        valueOf(vault::VaultPath::parse(QString::fromLatin1(prefix))), databases});
}

} // namespace

class TestRotationLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theRoleStandsOverdueInTheCalendar();
    void theRotationMovesTheCalendar();
    void theRowSaysRotatedWithItsProof();
    void thePasswordWasNeverAskedFor();

private:
    void startServers();
    void openWindow();
    void refreshAll();
    /// As the test's administrator sees it.
    Instant lastRotation() const;
    void rotate();
    const rotation::Rotation &row() const { return *view()->rotation(role); }
    core::ViewPtr view() const { return m_window->controller()->view(); }

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_postgres;
    std::unique_ptr<VaultServer> m_vault;
    std::unique_ptr<servers::SampleRepository> m_repository;
    std::unique_ptr<LiveWindow> m_live;
    MainWindow *m_window = nullptr; ///< of m_live
    Duration m_period{};
    Instant m_first{};
};

void TestRotationLine::initTestCase()
{
    if (VaultServer::program().isEmpty())
        QSKIP(qPrintable(VaultServer::whyAbsent()));
    if (!PostgresServer::isPresent())
        QSKIP(qPrintable(PostgresServer::whyAbsent()));
    startServers();
    openWindow();
}

void TestRotationLine::init()
{
    if (!m_window)
        QSKIP("absent: what initTestCase names");
}

/// Ninety days, and as much of a day more as lets the first due time be the last second of its day: a rotation that is
/// two seconds younger is due on the next one.
void TestRotationLine::startServers()
{
    m_vault = std::make_unique<VaultServer>();
    m_postgres = std::make_unique<PostgresServer>();
    m_vault->enableDatabase(*m_postgres);
    m_vault->addStaticRole(*m_postgres, QStringLiteral("etl"), 90 * 86'400);
    m_first = lastRotation();
    const Instant day = std::chrono::floor<std::chrono::days>(m_first) + std::chrono::days(91);
    m_period = std::chrono::floor<std::chrono::seconds>(day - m_first);
    m_vault->call(
        "POST", roleApi, {{"db_name", "warehouse"}, {"username", "etl"}, {"rotation_period", m_period.count()}});
    QCOMPARE(lastRotation(), m_first);

    m_repository = std::make_unique<servers::SampleRepository>(valueOf(servers::SampleRepository::create(
        m_folder.filePath(QStringLiteral("acme")), {m_vault->address(), m_vault->auditLog()})));
    QVERIFY(m_repository->replace(QStringLiteral("sallyport.hcl"), "    readers = [\"airflow-prod\"]\n",
        "    databases = [\"database\"]\n    readers = [\"airflow-prod\"]\n"));
    for (const auto &[name, value] : {std::pair("user.name", "M. Okafor"), std::pair("user.email", "m@acme.example")})
        valueOf(m_repository->git({QStringLiteral("config"), QLatin1String(name), QLatin1String(value)}));
    QVERIFY(m_repository->commitAll(QStringLiteral("Read the database roles of production")));
    m_vault->writePolicy(
        QStringLiteral("console-prod"), policyFor("prod", {valueOf(vault::VaultPath::parse(database))}));
    m_vault->writePolicy(QStringLiteral("console-others"), policyFor("staging") + policyFor("dev"));
    m_vault->addUser(LiveEstate::readerName(), LiveEstate::readerPassword(),
        {QStringLiteral("console-prod"), QStringLiteral("console-others")});
}

void TestRotationLine::openWindow()
{
    // One second past the first due time: what is rotated from now on is younger than that by this very clock.
    m_live = std::make_unique<LiveWindow>(
        m_folder.filePath(QStringLiteral("home")), m_vault->caCertificate(), m_first + m_period + 1s);
    m_window = m_live->window.get();
    QSignalSpy ready(m_window, &MainWindow::ready);
    m_window->openEstate(m_repository->folder());
    QTRY_COMPARE(ready.size(), 1);
    m_window->actions().refreshAll->trigger();
    QVERIFY(press(*m_window, QStringLiteral("Confirm this address")));
    QVERIFY(press(*m_window, QStringLiteral("Sign in…")));
    QVERIFY(signIn(*m_window, LiveEstate::readerName(), LiveEstate::readerPassword()));
    QTRY_VERIFY_WITH_TIMEOUT(view()->knowledge(QStringLiteral("dev"))->reading, 20'000);
}

void TestRotationLine::refreshAll()
{
    QSignalSpy ended(m_window->controller(), &console::EstateController::refreshEnded);
    m_window->actions().refreshAll->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 3, 30'000);
    for (const QList<QVariant> &signal : ended) {
        const auto outcome = signal.at(1).value<Result<void>>();
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toString()));
    }
}

Instant TestRotationLine::lastRotation() const
{
    const auto data = m_vault->call("GET", roleApi).at("data");
    return valueOf(parseInstant(QString::fromStdString(data.at("last_vault_rotation").get<std::string>())));
}

/// By the administrator's own request, once more where it came within the two seconds that make the next day.
void TestRotationLine::rotate()
{
    const auto isTheNextDay = [&] {
        m_vault->call("POST", QStringLiteral("database/rotate-role/etl"));
        return lastRotation() > m_first + 2s;
    };
    QVERIFY(QTest::qWaitFor(isTheNextDay, 20'000));
}

void TestRotationLine::theRoleStandsOverdueInTheCalendar()
{
    refreshAll();
    QVERIFY(view()->knowledge(QStringLiteral("prod"))->reading->complete);
    QVERIFY(view()->rotation(role));
    QCOMPARE(row().due, std::optional(m_first + m_period));
    QCOMPARE(row().status, rotation::Status::Overdue);
    const auto entry = view()->calendar.next(role);
    QVERIFY(entry);
    QCOMPARE(entry->kind, rotation::Entry::Kind::Automatic);
    QCOMPARE(entry->day, toDate(m_first + m_period));
    QVERIFY(entry->isOverdue);
    QCOMPARE(view()->calendar.overdue().size(), size_t(1));
}

void TestRotationLine::theRotationMovesTheCalendar()
{
    const auto before = view()->calendar.next(role);
    QVERIFY(before);
    rotate();
    QCOMPARE(view()->calendar.next(role), before); // nothing is known of it yet
    refreshAll();
    QTRY_VERIFY(view()->calendar.next(role) != before);
    const auto after = view()->calendar.next(role);
    QVERIFY(after);
    QCOMPARE(after->day, toDate(lastRotation() + m_period));
    QCOMPARE(after->day, before->day.addDays(1));
    QVERIFY(!after->isOverdue);
    QCOMPARE(view()->calendar.overdue().size(), size_t(0));
}

void TestRotationLine::theRowSaysRotatedWithItsProof()
{
    m_live->clock->set(lastRotation() + 1min);
    refreshAll();
    QTRY_COMPARE(row().status, rotation::Status::Current);
    QVERIFY(row().proof);
    QCOMPARE(row().proof->kind, rotation::Proof::Kind::StaticRole);
    QCOMPARE(row().proof->at, lastRotation());
    QCOMPARE(row().proof->evidence.reference, QStringLiteral("GET database/static-roles/etl"));
    QCOMPARE(row().due, std::optional(lastRotation() + m_period));

    m_window->actions().estate->trigger();
    QVERIFY(clickSecret(*m_window, role));
    const auto saysRotated = [&] {
        const auto labels = m_window->findChild<console::Inspector *>()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QLatin1String(">rotated<")) &&
                   label->toolTip() == QLatin1String("GET database/static-roles/etl");
        });
    };
    QTRY_VERIFY(saysRotated());
}

void TestRotationLine::thePasswordWasNeverAskedFor()
{
    int asked = 0;
    for (const nlohmann::json &entry : m_vault->auditEntries()) {
        if (!entry.contains("auth") || entry["auth"].value("display_name", "") != LiveEstate::readerDisplayName())
            continue;
        const QString path = QString::fromStdString(entry.at("request").at("path").get<std::string>());
        QVERIFY2(!path.contains(QLatin1String("static-creds")) && !path.contains(QLatin1String("rotate")) &&
                     !path.contains(QLatin1String("/data/")),
            qPrintable(path));
        asked += path == roleApi ? 1 : 0;
    }
    QVERIFY(asked > 0);
}

QTEST_MAIN(TestRotationLine)
#include "tst_rotation_line.moc"
