// A draft whose base branch moves under it, by the real git program.

#include "base/private_files.h"
#include "core/demo.h"
#include "core/staging.h"
#include "core/workspace.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::core;

class tst_moving_base;

namespace {

const Instant demoTime = parseInstant(u"2026-11-23T10:42:00Z").value();
const QString warehouseFile = QStringLiteral("terraform/prod/warehouse.tf");

template <typename T> Result<T> ended(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60000) || future.isCanceled())
        return fail(ErrorCode::Canceled, {"no result", {}});
    return future.result();
}

using Act = std::function<void(tst_moving_base &)>;

} // namespace

class tst_moving_base : public QObject
{
    Q_OBJECT

public:
    void git(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_demo.repository);
        process.start(QStringLiteral("git"), QStringList{QStringLiteral("-c"), QStringLiteral("user.name=A. Colleague"),
                                                 QStringLiteral("-c"), QStringLiteral("user.email=a@acme.example")} +
                                                 arguments);
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }
    void replace(const QByteArray &before, const QByteArray &after)
    {
        const QString path = m_demo.repository + u'/' + warehouseFile;
        QByteArray bytes = readFile(path).value();
        QVERIFY(bytes.contains(before));
        QVERIFY(writePrivateFile(path, bytes.replace(before, after)));
    }
    void commit() { git({QStringLiteral("commit"), QStringLiteral("-qam"), QStringLiteral("Move on")}); }
    void append(const QByteArray &block)
    {
        const QString path = m_demo.repository + QStringLiteral("/sallyport.hcl");
        QVERIFY(writePrivateFile(path, readFile(path).value() + block));
    }
    /// What a fetch brings: the base is ahead, and the work tree does not have it.
    void moveToTheRemote()
    {
        commit();
        git({QStringLiteral("update-ref"), QStringLiteral("refs/remotes/origin/main"), QStringLiteral("main")});
        git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QStringLiteral("HEAD~1")});
    }

private Q_SLOTS:
    void init();
    void appliesEachChangeByMeaning_data();
    void appliesEachChangeByMeaning();
    void dropsWhatNoLongerAppliesAsOneStep();
    void tellsThatTheRemoteIsAhead();
    void commitsOnTheNewBase();
    void takesSettingsOver_data();
    void takesSettingsOver();
    void searchesTheHistoryOfANewBase();
    void aSearchThatIsStoppedCountsAsNotChecked();
    void keepsSettingsThatHeldWhereTheNewOnesAreWrong_data();
    void keepsSettingsThatHeldWhereTheNewOnesAreWrong();
    void saysThatTheEnvironmentsAreOthers();

private:
    void open();
    draft::Change prepared(const QString &path, const QString &id = {}) const;
    const draft::Rendering &rendering() const { return m_workspace->view()->draft; }
    const draft::DraftCheck &check(const char *name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<VaultAccess> m_access;
    std::unique_ptr<Workspace> m_workspace;
    Demo m_demo;
};

/// The demo's draft holds the rotation of pg_warehouse; another change in another file stands beside it.
void tst_moving_base::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_demo = buildDemo(m_folder->filePath(QStringLiteral("demo")), demoTime).value();
    open();
    // Staged as a person does it, so that it is remembered what was rotated from.
    const QString id = rendering().changes.front().change.id;
    QVERIFY(ended(m_workspace->replace(id, prepared(QStringLiteral("connections/pg_warehouse"), id))));
    QVERIFY(ended(m_workspace->stage(prepared(QStringLiteral("connections/sap_erp_readonly")))));
}

draft::Change tst_moving_base::prepared(const QString &path, const QString &id) const
{
    draft::Change change;
    change.id = id;
    change.kind = QStringLiteral("rotate");
    change.secret = {QStringLiteral("prod"), path};
    return prepareChange(*m_workspace->view(), m_workspace->view()->treeBefore(id), change, Words()).value();
}

void tst_moving_base::open()
{
    const auto clock = std::make_shared<FrozenClock>(demoTime);
    m_access = std::make_unique<VaultAccess>(
        clock, vault::Conventions({}, m_folder->path()), m_folder->filePath(QStringLiteral("confirmations")));
    const auto home = EstateHome::find(m_demo.repository, m_demo.dataFolder);
    QVERIFY(home);
    m_workspace = Workspace::open(*home, {clock, *m_access}).value();
    QVERIFY(ended(m_workspace->load()));
}

const draft::DraftCheck &tst_moving_base::check(const char *name) const
{
    const auto &checks = rendering().checks;
    return *std::find_if(checks.begin(), checks.end(),
        [&](const draft::DraftCheck &check) { return check.name == QLatin1String(name); });
}

void tst_moving_base::appliesEachChangeByMeaning_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("refusal"); // a part of it; empty: it applies
    QTest::addColumn<QString>("place");
    const QString same = QStringLiteral("warehouse.tf:34, 45");
    QTest::newRow("lines before it") << Act([](tst_moving_base &t) {
        t.replace("locals {", "# one more line\nlocals {");
        t.commit();
    }) << QString() << QStringLiteral("warehouse.tf:35, 46");
    QTest::newRow("the line beside it") << Act([](tst_moving_base &t) {
        t.replace("be run again", "be tried again");
        t.commit();
    }) << QString() << same;
    QTest::newRow("the same line, further on") << Act([](tst_moving_base &t) {
        t.replace("password_wo_version = 7", "password_wo_version = 8");
        t.replace("data_json_wo_version = 7", "data_json_wo_version = 8");
        t.commit();
    }) << QStringLiteral("already rotated on the base")
                                               << QString();
    QTest::newRow("one of the two lines") << Act([](tst_moving_base &t) {
        t.replace("data_json_wo_version = 7", "data_json_wo_version = 8");
        t.commit();
    }) << QStringLiteral("rotated a part of it")
                                          << QString();
    QTest::newRow("the file deleted") << Act([](tst_moving_base &t) {
        t.git({QStringLiteral("rm"), QStringLiteral("-q"), warehouseFile});
        t.commit();
    }) << QStringLiteral("not declared in Terraform")
                                      << QString();
    QTest::newRow("the file renamed") << Act([](tst_moving_base &t) {
        t.git({QStringLiteral("mv"), warehouseFile, QStringLiteral("terraform/prod/dwh.tf")});
        t.commit();
    }) << QString() << QStringLiteral("dwh.tf:34, 45");
    QTest::newRow("conflict markers committed") << Act([](tst_moving_base &t) {
        t.replace("locals {", "<<<<<<< HEAD\nlocals {\n=======\nlocals  {\n>>>>>>> theirs");
        t.commit();
    }) << QStringLiteral("not read: terraform/prod/warehouse.tf")
                                                << QString();
    QTest::newRow("conflict markers in the work tree") << Act([](tst_moving_base &t) {
        t.replace("locals {", "<<<<<<< HEAD\nlocals {\n=======\nlocals  {\n>>>>>>> theirs");
    }) << QString() << same;
    QTest::newRow("changed on disk only")
        << Act([](tst_moving_base &t) { t.replace("data_json_wo_version = 7", "data_json_wo_version = 70"); })
        << QString() << same;
    QTest::newRow("not UTF-8") << Act([](tst_moving_base &t) {
        t.replace("locals {", "# caf\xe9\nlocals {");
        t.commit();
    }) << QStringLiteral("is not UTF-8")
                               << QString();
    QTest::newRow("too large") << Act([](tst_moving_base &t) {
        t.replace("locals {", "# " + QByteArray(17 * 1024 * 1024, 'x') + "\nlocals {");
        t.commit();
    }) << QStringLiteral("not read: terraform/prod/warehouse.tf")
                               << QString();
    QTest::newRow("a symlink in its place") << Act([](tst_moving_base &t) {
        t.git({QStringLiteral("mv"), warehouseFile, QStringLiteral("terraform/dwh.txt")});
        QVERIFY(QFile::link(QStringLiteral("../dwh.txt"), t.m_demo.repository + u'/' + warehouseFile));
        t.git({QStringLiteral("add"), QStringLiteral("-A")});
        t.commit();
    }) << QStringLiteral("not declared in Terraform")
                                            << QString();
    QTest::newRow("a submodule beside it") << Act([](tst_moving_base &t) {
        t.git({QStringLiteral("update-index"), QStringLiteral("--add"), QStringLiteral("--cacheinfo"),
            QStringLiteral("160000,0123456789012345678901234567890123456789,terraform/prod/sub")});
        t.git({QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("Add a submodule")});
    }) << QString() << same;
}

void tst_moving_base::appliesEachChangeByMeaning()
{
    QFETCH(Act, act);
    QFETCH(QString, refusal);
    QFETCH(QString, place);
    const QString before = rendering().baseCommit;
    act(*this);
    QVERIFY(ended(m_workspace->load()));
    const draft::RenderedChange &warehouse = rendering().changes.front();
    const bool hasMoved = rendering().baseCommit != before;
    QCOMPARE(rendering().hasMovedSince(rendering().changes.back().change), hasMoved);
    QCOMPARE(check("base").output.join(u'\n').contains(QLatin1String("staged on ") + before.left(7)), hasMoved);
    if (refusal.isEmpty()) {
        QVERIFY2(!warehouse.refusal, qPrintable(warehouse.refusal ? warehouse.refusal->toString() : QString()));
        QVERIFY2(warehouse.places.join(u' ').endsWith(place), qPrintable(warehouse.places.join(u' ')));
        QVERIFY(rendering().canLeave());
    } else {
        QVERIFY(warehouse.refusal);
        QVERIFY2(warehouse.refusal->toString().contains(refusal), qPrintable(warehouse.refusal->toString()));
        QVERIFY(!warehouse.refusal->advice.isEmpty());
        QCOMPARE(check("applies").outcome, draft::DraftCheck::Outcome::Failed);
        QVERIFY(!rendering().canLeave());
    }
    // The other change does not care.
    QVERIFY(!rendering().changes.back().refusal);
    QVERIFY(!rendering().changes.back().places.isEmpty());
    if (!hasMoved)
        QVERIFY(check("base").output.join(u'\n').contains(QLatin1String("also changed in the work tree")));
}

void tst_moving_base::dropsWhatNoLongerAppliesAsOneStep()
{
    QCOMPARE(ended(m_workspace->dropRefused()).error().code, ErrorCode::NotFound);
    git({QStringLiteral("rm"), QStringLiteral("-q"), warehouseFile});
    commit();
    QVERIFY(ended(m_workspace->load()));
    QVERIFY(!rendering().canLeave());
    const auto refused = ended(m_workspace->commit(rendering().message));
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY(ended(m_workspace->dropRefused()));
    QCOMPARE(rendering().changes.size(), size_t(1));
    QVERIFY(rendering().canLeave());
    QVERIFY(ended(m_workspace->undo()));
    QCOMPARE(rendering().changes.size(), size_t(2));
}

void tst_moving_base::tellsThatTheRemoteIsAhead()
{
    QVERIFY(check("base").detail.text == QByteArray("%1 at %2; no remote has this branch"));
    const auto pushed = [this] {
        git({QStringLiteral("update-ref"), QStringLiteral("refs/remotes/origin/main"), QStringLiteral("main")});
    };
    pushed();
    QVERIFY(ended(m_workspace->load()));
    QCOMPARE(check("base").outcome, draft::DraftCheck::Outcome::Passed);
    replace("locals {", "# one more line\nlocals {");
    commit();
    pushed();
    git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QStringLiteral("HEAD~1")});
    QVERIFY(ended(m_workspace->load()));
    // What was fetched is the base where the local branch is merely behind.
    QCOMPARE(rendering().baseBranch, QStringLiteral("origin/main"));
    QCOMPARE(check("base").outcome, draft::DraftCheck::Outcome::Passed);
    // Where both have gone on, nobody has looked at what the other's commits change.
    replace("locals {", "# another line\nlocals {");
    commit();
    QVERIFY(ended(m_workspace->load()));
    QCOMPARE(rendering().baseBranch, QStringLiteral("main"));
    QCOMPARE(rendering().base.behind, 1);
    QCOMPARE(check("base").outcome, draft::DraftCheck::Outcome::NotChecked);
    QVERIFY(rendering().canLeave());
}

void tst_moving_base::commitsOnTheNewBase()
{
    replace("locals {", "# one more line\nlocals {");
    commit();
    // Rendered before the base moved, committed after.
    QVERIFY(ended(m_workspace->commit(rendering().message)));
    QProcess log;
    log.setWorkingDirectory(m_demo.repository);
    log.start(QStringLiteral("git"),
        {QStringLiteral("diff"), QStringLiteral("--stat"), QStringLiteral("main...sallyport/rotate-pg-warehouse")});
    QVERIFY(log.waitForFinished());
    const QByteArray stat = log.readAllStandardOutput();
    QVERIFY2(stat.contains("2 files changed, 3 insertions(+), 3 deletions(-)"), stat.constData());
}

const QByteArray newSettings = R"(
plan "warehouse" {
  secret = "prod/connections/pg_warehouse"
  on     = "2026-12-01"
}

cadence "warehouse" {
  match = "prod/connections/pg_warehouse"
  every = "45d"
}

accept "legacy" {
  finding = "overdue:prod/connections/mssql_legacy_dwh"
  until   = "2026-12-31"
  reason  = "It is switched off in January"
}
)";

/// What is merged counts without opening the estate again, and what is taken out counts no longer.
void tst_moving_base::takesSettingsOver_data()
{
    QTest::addColumn<Act>("act");
    QTest::newRow("on the branch that is checked out") << Act([](tst_moving_base &t) { t.commit(); });
    QTest::newRow("fetched, not pulled") << Act([](tst_moving_base &t) { t.moveToTheRemote(); });
    QTest::newRow("in the work tree only") << Act([](tst_moving_base &) {});
}

void tst_moving_base::takesSettingsOver()
{
    QFETCH(Act, act);
    const auto settings = [this] {
        const estate::Estate &estate = m_workspace->view()->estate();
        return std::tuple(estate.plans.size(), estate.acceptances.size(), estate.cadences.size());
    };
    const auto before = settings();
    const auto entry = [this] {
        return m_workspace->view()->calendar.next({QStringLiteral("prod"), QStringLiteral("connections/pg_warehouse")});
    };
    QVERIFY(!entry() || entry()->plan.isEmpty());
    append(newSettings);
    act(*this);
    QVERIFY(ended(m_workspace->reloadRepository()));
    const auto [plans, acceptances, cadences] = before;
    QCOMPARE(settings(), std::tuple(plans + 1, acceptances + 1, cadences + 1));
    QVERIFY(entry());
    QCOMPARE(entry()->day, QDate(2026, 12, 1));

    const QString file = m_demo.repository + QStringLiteral("/sallyport.hcl");
    if (!readFile(file).value().contains(newSettings))
        git({QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"), QStringLiteral("origin/main")});
    QByteArray text = readFile(file).value();
    QVERIFY(writePrivateFile(file, text.replace(newSettings, {})));
    act(*this);
    QVERIFY(ended(m_workspace->reloadRepository()));
    QCOMPARE(settings(), before);
}

void tst_moving_base::keepsSettingsThatHeldWhereTheNewOnesAreWrong_data()
{
    QTest::addColumn<Act>("act");
    QTest::newRow("committed") << Act([](tst_moving_base &t) { t.commit(); });
    QTest::newRow("being edited") << Act([](tst_moving_base &) {});
}

void tst_moving_base::keepsSettingsThatHeldWhereTheNewOnesAreWrong()
{
    QFETCH(Act, act);
    const estate::Estate before = m_workspace->view()->estate();
    append("\nplan \"warehouse\" {\n  on = \"soon\"\n}\n");
    act(*this);
    QVERIFY(ended(m_workspace->reloadRepository()));
    const View &view = *m_workspace->view();
    QCOMPARE(view.estate(), before);
    const auto said = std::find_if(view.coverage.begin(), view.coverage.end(), [](const findings::Check &check) {
        return check.outcome == findings::Check::Outcome::NotChecked &&
               Words().plain(check.what).contains(QLatin1String("sallyport.hcl as it is now"));
    });
    QVERIFY(said != view.coverage.end());
    QVERIFY2(Words().plain(said->mend).startsWith(QLatin1String("Mend sallyport.hcl:1")),
        qPrintable(Words().plain(said->mend)));
}

namespace {

const findings::Check *historyOf(const View &view)
{
    const auto said = std::find_if(view.coverage.begin(), view.coverage.end(), [](const findings::Check &check) {
        return Words().plain(check.what).startsWith(QLatin1String("Git history"));
    });
    return said == view.coverage.end() ? nullptr : &*said;
}

} // namespace

/// What was committed and taken out while the console is open is found without opening the estate again.
void tst_moving_base::searchesTheHistoryOfANewBase()
{
    QVERIFY(ended(m_workspace->readHistory()));
    const auto leaks = [this] {
        const auto &all = m_workspace->view()->findings;
        return std::count_if(all.begin(), all.end(), [](const findings::Finding &finding) {
            return finding.rule == QLatin1String("plaintext-in-history") &&
                   finding.severity != findings::Severity::NotChecked;
        });
    };
    const auto before = leaks();
    QCOMPARE(historyOf(*m_workspace->view())->outcome, findings::Check::Outcome::Checked);
    const QByteArray leak = "locals {\n  leaked_password = \"Zx81-Quite-Secret-77\"\n";
    replace("locals {\n", leak);
    commit();
    replace(leak, "locals {\n");
    commit();
    QVERIFY(ended(m_workspace->reloadRepository()));
    QTRY_COMPARE_WITH_TIMEOUT(leaks(), before + 1, 60000);
    QCOMPARE(historyOf(*m_workspace->view())->outcome, findings::Check::Outcome::Checked);
}

void tst_moving_base::aSearchThatIsStoppedCountsAsNotChecked()
{
    QVERIFY(ended(m_workspace->readHistory()));
    replace("locals {\n", "# another line\nlocals {\n");
    commit();
    // Stopped in the same breath as it begins.
    connect(m_workspace.get(), &Workspace::viewChanged, m_workspace.get(), [this] {
        (void)m_workspace->readHistory();
        m_workspace->cancelHistory();
    });
    QSignalSpy over(m_workspace.get(), &Workspace::historyEnded);
    QVERIFY(ended(m_workspace->reloadRepository()));
    // The end of the search before may be told a moment late.
    const auto wasStopped = [&] {
        return !over.isEmpty() && !over.back().front().value<Result<void>>() &&
               over.back().front().value<Result<void>>().error().code == ErrorCode::Canceled;
    };
    QTRY_VERIFY_WITH_TIMEOUT(wasStopped(), 60000);
    QCOMPARE(historyOf(*m_workspace->view())->outcome, findings::Check::Outcome::NotChecked);
    // Asked for, it goes on.
    m_workspace->disconnect(m_workspace.get());
    QVERIFY(ended(m_workspace->readHistory()));
    QCOMPARE(historyOf(*m_workspace->view())->outcome, findings::Check::Outcome::Checked);
}

/// Where a credential goes does not change under an open estate.
void tst_moving_base::saysThatTheEnvironmentsAreOthers()
{
    const auto isSaid = [this] {
        const auto &coverage = m_workspace->view()->coverage;
        return std::any_of(coverage.begin(), coverage.end(), [](const findings::Check &check) {
            return Words().plain(check.mend) == QLatin1String("Open the estate again");
        });
    };
    const estate::Estate before = m_workspace->view()->estate();
    append("\n# one more line\n");
    commit();
    QVERIFY(ended(m_workspace->reloadRepository()));
    QVERIFY(!isSaid());
    append("environment \"perf\" {\n  vault {\n    address = \"https://evil.example\"\n    mount   = \"airflow\"\n  "
           "}\n}\n");
    commit();
    QVERIFY(ended(m_workspace->reloadRepository()));
    QVERIFY(isSaid());
    QCOMPARE(m_workspace->view()->estate().environments, before.environments);
}

QTEST_GUILESS_MAIN(tst_moving_base)
#include "tst_moving_base.moc"
