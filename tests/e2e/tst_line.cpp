// The whole line, with nothing pretended: a person signs in to a real Vault, sees an overdue secret, stages its
// rotation in the window, reviews it, and leaves with a commit that Terraform accepts and the CI can apply.

#include "console/draft/diff_view.h"
#include "console/estate_controller.h"
#include "console/window_actions.h"
#include "e2e/commands.h"
#include "e2e/live_estate.h"
#include "e2e/live_window.h"
#include "endpoint_match.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace sallyport;
using namespace sallyport::e2e;
using console::MainWindow;

namespace {

const estate::SecretId warehouse{QStringLiteral("prod"), QStringLiteral("connections/pg_warehouse")};
const QString warehousePath = QStringLiteral("prod/connections/pg_warehouse");

/// What may not change when a draft is committed.
struct Untouched
{
    QByteArray head;
    QByteArray branch;
    QByteArray status;
    QByteArray index;
    friend bool operator==(const Untouched &, const Untouched &) = default;
};

QByteArray runGit(const servers::SampleRepository &repository, const QStringList &arguments)
{
    return valueOf(repository.git(arguments));
}

Untouched stateOf(const servers::SampleRepository &repository)
{
    return {runGit(repository, {QStringLiteral("rev-parse"), QStringLiteral("HEAD")}),
        runGit(repository, {QStringLiteral("symbolic-ref"), QStringLiteral("HEAD")}),
        runGit(repository, {QStringLiteral("status"), QStringLiteral("--porcelain")}),
        runGit(repository, {QStringLiteral("ls-files"), QStringLiteral("--stage")})};
}

QString textOf(const Result<servers::Outcome> &result)
{
    return result ? result->text() : result.error().toString();
}

/// The diff as it stands in the window, line by line.
QStringList shownDiff(QWidget &window)
{
    const console::DiffDocument &document = window.findChild<console::DiffView *>()->document();
    QStringList lines;
    for (size_t row = 0; row < document.rows().size(); ++row) {
        if (document.rows().at(row).kind != console::DiffRow::Kind::Line)
            continue;
        const git::DiffLine &line = *document.line(document.rows().at(row), console::DiffSide::New);
        const QLatin1Char sign(line.kind == git::DiffLine::Kind::Added     ? '+'
                               : line.kind == git::DiffLine::Kind::Removed ? '-'
                                                                           : ' ');
        lines.push_back(sign + document.textOf(int(row)));
    }
    return lines;
}

} // namespace

class TestLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void openingSendsNothing();
    void theAddressIsConfirmedAndThePersonSignsIn();
    void theOverdueSecretIsStaged();
    void theDraftLeavesOnABranch();
    void terraformAcceptsTheBranch();
    void theCiAppliesItAndTheFindingIsGone();
    void theServerSawNothingButMetadataReads();

private:
    const findings::Finding *overdue() const;
    void refreshAll();
    /// Entries of Vault's audit log that are the console's: of the reader's token, or a login as the reader.
    std::vector<nlohmann::json> consoleEntries() const;
    core::ViewPtr view() const { return m_window->controller()->view(); }

    std::unique_ptr<LiveEstate> m_estate;
    std::unique_ptr<LiveWindow> m_live;
    MainWindow *m_window = nullptr; ///< of m_live
    QString m_branch;
    Instant m_firstWrite{};
};

void TestLine::initTestCase()
{
    if (const QString absent = LiveEstate::whyAbsent(); !absent.isEmpty())
        QSKIP(qPrintable(absent));
    m_estate = std::make_unique<LiveEstate>();
    m_estate->addReader(LiveEstate::leastPolicies());
    // One second past the cadence of 90 days: what is written from now on is younger than that by this very clock.
    m_firstWrite = m_estate->writtenAt(warehousePath);
    m_live = std::make_unique<LiveWindow>(m_estate->folder(QStringLiteral("home")), m_estate->vault().caCertificate(),
        m_firstWrite + std::chrono::days(90) + std::chrono::seconds(1));
    m_window = m_live->window.get();
}

void TestLine::init()
{
    if (!m_estate)
        QSKIP(qPrintable(LiveEstate::whyAbsent()));
}

const findings::Finding *TestLine::overdue() const
{
    for (const findings::Finding &finding : view()->findings) {
        if (finding.identity == QLatin1String("overdue:prod/connections/pg_warehouse"))
            return &finding;
    }
    return nullptr;
}

void TestLine::refreshAll()
{
    QSignalSpy ended(m_window->controller(), &console::EstateController::refreshEnded);
    m_window->actions().refreshAll->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 3, 30'000);
    for (const QList<QVariant> &signal : ended) {
        const auto outcome = signal.at(1).value<Result<void>>();
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toString()));
    }
}

std::vector<nlohmann::json> TestLine::consoleEntries() const
{
    std::vector<nlohmann::json> found;
    for (const nlohmann::json &entry : m_estate->vault().auditEntries()) {
        const bool isLogin = entry.at("request").at("path") == "auth/userpass/login/reader";
        const bool isReader =
            entry.contains("auth") && entry["auth"].value("display_name", "") == LiveEstate::readerDisplayName();
        if (isLogin || isReader)
            found.push_back(entry);
    }
    return found;
}

void TestLine::openingSendsNothing()
{
    const size_t before = m_estate->vault().auditEntries().size();
    QSignalSpy ready(m_window, &MainWindow::ready);
    m_window->openEstate(m_estate->repository().folder());
    QTRY_COMPARE(ready.size(), 1);
    m_window->actions().refreshAll->trigger();
    QCoreApplication::processEvents();
    QCOMPARE(m_estate->vault().auditEntries().size(), before);
    QVERIFY(!overdue());
}

void TestLine::theAddressIsConfirmedAndThePersonSignsIn()
{
    QVERIFY(press(*m_window, QStringLiteral("Confirm this address")));
    QVERIFY(press(*m_window, QStringLiteral("Sign in…")));
    QVERIFY(signIn(*m_window, LiveEstate::readerName(), LiveEstate::readerPassword()));
    // The sign-in reads the environment that asked for it.
    QTRY_VERIFY(view()->knowledge(QStringLiteral("dev"))->reading);
    refreshAll();
    QVERIFY(view()->knowledge(QStringLiteral("prod"))->reading->complete);
    QVERIFY(view()->knowledge(QStringLiteral("prod"))->reading->unreadable.empty());
    QVERIFY(overdue());
    QCOMPARE(overdue()->severity, findings::Severity::Critical);
}

void TestLine::theOverdueSecretIsStaged()
{
    QVERIFY(overdue());
    m_window->actions().estate->trigger();
    QVERIFY(clickSecret(*m_window, warehouse));
    QCOMPARE(m_window->scope().current().secretId(), warehouse);
    QVERIFY(press(*m_window, QStringLiteral("Stage rotation")));
    QTRY_COMPARE(view()->draft.changes.size(), size_t(1));
    QVERIFY(!view()->draft.changes.front().refusal);
    QTRY_COMPARE(overdue()->state, findings::State::InDraft);
}

void TestLine::theDraftLeavesOnABranch()
{
    const Untouched before = stateOf(m_estate->repository());
    m_window->actions().draft->trigger();
    const QStringList shown = shownDiff(*m_window);
    QVERIFY2(shown.contains(QStringLiteral("-    password_wo_version = 7")), qPrintable(shown.join(QLatin1Char('\n'))));
    QVERIFY(shown.contains(QStringLiteral("+    password_wo_version = 8")));
    QVERIFY(shown.contains(QStringLiteral("+  data_json_wo_version = 8")));
    QCOMPARE(shown.filter(QRegularExpression(QStringLiteral("^[+-]"))).size(), 4);

    QSignalSpy committed(&m_window->controller()->draft(), &console::DraftController::committed);
    QVERIFY(press(*m_window, QStringLiteral("Commit on a new branch")));
    QTRY_COMPARE(committed.size(), 1);
    const auto branch = committed.front().front().value<Result<QString>>();
    QVERIFY2(branch, branch ? "" : qPrintable(branch.error().toString()));
    m_branch = *branch;
    QTRY_VERIFY(view()->draft.changes.empty());
    QTRY_COMPARE(overdue()->branch, m_branch);

    QCOMPARE(stateOf(m_estate->repository()), before);
    QCOMPARE(before.status, QByteArray());
    const QByteArray commit = runGit(m_estate->repository(), {QStringLiteral("show"), m_branch});
    const QString difference = differenceFrom(QStringLiteral("rotate_pg_warehouse.show"), withoutTimesAndIds(commit));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestLine::terraformAcceptsTheBranch()
{
    QVERIFY(!m_branch.isEmpty());
    const QString checkout = m_estate->folder(QStringLiteral("review"));
    runGit(m_estate->repository(), {QStringLiteral("worktree"), QStringLiteral("add"), checkout, m_branch});
    const auto terraform = m_estate->terraformIn(checkout);
    for (const auto &step : {terraform.formatCheck(), terraform.init(), terraform.validate()})
        QVERIFY2(step && step->ok(), qPrintable(textOf(step)));
    runGit(m_estate->repository(),
        {QStringLiteral("worktree"), QStringLiteral("remove"), QStringLiteral("--force"), checkout});
}

void TestLine::theCiAppliesItAndTheFindingIsGone()
{
    QVERIFY(!m_branch.isEmpty());
    QCOMPARE(m_estate->versionOf(warehousePath), 1);
    runGit(m_estate->repository(), {QStringLiteral("merge"), QStringLiteral("--no-ff"), m_branch});
    const auto terraform = m_estate->terraformIn(m_estate->repository().folder());
    for (const auto &step : {terraform.init(), terraform.apply()})
        QVERIFY2(step && step->ok(), qPrintable(textOf(step)));
    QCOMPARE(m_estate->versionOf(warehousePath), 2);
    QCOMPARE(m_estate->versionOf(QStringLiteral("prod/variables/stripe_api")), 1);
    QVERIFY(m_estate->writtenAt(warehousePath) > m_firstWrite + std::chrono::seconds(1));

    // By the same frozen clock that called it overdue: only the write is new.
    refreshAll();
    QTRY_VERIFY_WITH_TIMEOUT(!overdue(), 20'000);
    // The proof is in the audit log, which is followed: its two writes differ in the password's hmac.
    QTRY_VERIFY_WITH_TIMEOUT(view()->rotation(warehouse)->proof, 20'000);
    QCOMPARE(view()->rotation(warehouse)->proof->kind, rotation::Proof::Kind::AuditHmac);
    QCOMPARE(view()->rotation(warehouse)->status, rotation::Status::DueSoon);
    m_live->clock->set(m_estate->writtenAt(warehousePath) + std::chrono::minutes(1));
    refreshAll();
    QCOMPARE(view()->rotation(warehouse)->status, rotation::Status::Current);
}

void TestLine::theServerSawNothingButMetadataReads()
{
    const QStringList mounts = {QStringLiteral("airflow"), QStringLiteral("userpass")};
    // What the table does not have is noticed.
    QVERIFY(!vault::isInEndpointTable(QStringLiteral("read"), QStringLiteral("airflow/data/") + warehousePath, mounts));
    QVERIFY(!vault::isInEndpointTable(
        QStringLiteral("update"), QStringLiteral("airflow/metadata/") + warehousePath, mounts));
    const auto entries = consoleEntries();
    // The sign-in, and three environments read several times.
    QVERIFY(entries.size() > 50);
    QSet<QString> operations;
    for (const nlohmann::json &entry : entries) {
        const QString operation = QString::fromStdString(entry.at("request").at("operation").get<std::string>());
        const QString path = QString::fromStdString(entry.at("request").at("path").get<std::string>());
        QVERIFY2(vault::isInEndpointTable(operation, path, mounts), qPrintable(operation + QLatin1Char(' ') + path));
        QVERIFY2(operation != QLatin1String("update") || path == QLatin1String("auth/userpass/login/reader"),
            qPrintable(path));
        QVERIFY2(!path.contains(QLatin1String("/data/")) && !path.contains(QLatin1String("creds/")), qPrintable(path));
        operations.insert(operation);
    }
    QCOMPARE(operations, (QSet<QString>{QStringLiteral("read"), QStringLiteral("list"), QStringLiteral("update")}));
}

QTEST_MAIN(TestLine)
#include "tst_line.moc"
