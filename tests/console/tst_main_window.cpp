#include "base/private_files.h"
#include "console/calendar/calendar_page.h"
#include "console/desktop_digest.h"
#include "console/draft/draft_page.h"
#include "console/estate/estate_page.h"
#include "console/estate/paths_pane.h"
#include "console/estate/rotation_pane.h"
#include "console/estate_controller.h"
#include "console/files/file_dialog.h"
#include "console/main_window.h"
#include "console/notice_bar.h"
#include "console/settings_dialog.h"
#include "console/today/today_page.h"
#include "console/window_actions.h"
#include "core/demo.h"
#include "core/workspace.h"
#include "servers/fault_server.h"
#include "widgets/pane.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMutex>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace sallyport;
using namespace sallyport::console;

namespace {

const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");

/// Starts nothing, and remembers what it was asked for.
class WatchedLauncher final : public Launcher
{
public:
    bool start(const QString &program, const QStringList &arguments) override
    {
        const QMutexLocker lock(&m_mutex);
        m_started.push_back(QStringList{program} + arguments);
        return succeeds;
    }

    QList<QStringList> started() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_started;
    }

    bool succeeds = true;

private:
    mutable QMutex m_mutex;
    QList<QStringList> m_started;
};

draft::Change rotationOf(const QString &path)
{
    draft::Change change;
    change.kind = QStringLiteral("rotate");
    change.secret = {QStringLiteral("prod"), path};
    return change;
}

bool says(const QWidget &window, const QString &text)
{
    const auto labels = window.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(text); });
}

/// One machine: a demo estate on disk, and settings that outlive a window.
struct Machine
{
    QTemporaryDir folder;
    std::shared_ptr<const Clock> clock = std::make_shared<FrozenClock>(now);
    core::Demo demo = *core::buildDemo(folder.filePath(QStringLiteral("demo")), now);
    Settings settings{folder.filePath(QStringLiteral("settings/settings.ini"))};
    ThemeSwitch theme{*qApp};
    SystemKeyring keyring;
    WatchedLauncher launcher;
    core::VaultAccess access{
        clock, vault::Conventions({}, folder.path()), folder.filePath(QStringLiteral("data/confirmed"))};

    MainWindow::Services services() { return {clock, access, settings, theme, keyring, launcher, demo.dataFolder}; }

    std::unique_ptr<MainWindow> open()
    {
        auto window = std::make_unique<MainWindow>(services());
        QSignalSpy ready(window.get(), &MainWindow::ready);
        window->resize(1440, 900);
        window->show();
        window->openEstate(demo.repository);
        if (ready.isEmpty())
            ready.wait(60000);
        return window;
    }
};

QString noticeOf(const MainWindow &window)
{
    return window.findChild<NoticeBar *>()->text();
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restoresPageAndScope()
    {
        Machine machine;
        {
            const auto window = machine.open();
            window->actions().estate->trigger();
            window->scope().selectSecret({QStringLiteral("prod"), QStringLiteral("connections/stripe_api")});
            window->close();
        }
        const auto window = machine.open();
        QCOMPARE(window->scope().current().secret, QStringLiteral("connections/stripe_api"));
        QVERIFY(window->actions().estate->isChecked());
        QVERIFY(machine.settings.recentEstates().contains(machine.demo.repository));
    }

    void everyPaneFollowsTheScope()
    {
        Machine machine;
        const auto window = machine.open();
        window->actions().estate->trigger();
        auto *page = window->findChild<EstatePage *>();
        window->scope().selectSecret({QStringLiteral("prod"), QStringLiteral("connections/pg_warehouse")});
        QCOMPARE(
            page->paths().tree()->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("pg_warehouse"));
        window->actions().clearScope->trigger();
        QVERIFY(window->scope().current().secret.isEmpty());
        window->actions().back->trigger();
        QCOMPARE(window->scope().current().secret, QStringLiteral("connections/pg_warehouse"));
    }

    void filterNarrowsAsOneTypes()
    {
        Machine machine;
        const auto window = machine.open();
        window->actions().estate->trigger();
        auto *page = window->findChild<EstatePage *>();
        window->actions().filter->trigger();
        auto *field = page->paths().findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("stripe"));
        int shown = 0;
        const QAbstractItemModel *model = page->paths().tree()->model();
        for (int root = 0; root < model->rowCount(); ++root) {
            const QModelIndex environment = model->index(root, 0);
            for (int folder = 0; folder < model->rowCount(environment); ++folder)
                shown += model->rowCount(model->index(folder, 0, environment));
        }
        QCOMPARE(shown, 3);
    }

    void secondConsoleSaysSoAndSharesTheDraft()
    {
        Machine machine;
        const auto first = machine.open();
        const auto second = machine.open();
        QVERIFY(noticeOf(*second).contains(QStringLiteral("Another console")));
        first->controller()->draft().stage(rotationOf(QStringLiteral("connections/sap_erp_readonly")));
        QTRY_COMPARE_WITH_TIMEOUT(second->controller()->view()->draft.changes.size(), size_t(2), 20000);
        QCOMPARE(first->controller()->view()->draft.changes.size(), size_t(2));
    }

    void sealedEnvironmentShowsItsSnapshotWithItsAge()
    {
        Machine machine;
        const auto window = machine.open();
        window->actions().estate->trigger();
        window->scope().selectEnvironment(QStringLiteral("dev"));
        const QAbstractItemModel *model = window->findChild<EstatePage *>()->paths().tree()->model();
        const QModelIndex folder = model->index(0, 0, model->index(0, 0));
        QCOMPARE(model->index(0, 4, folder).data().toString(), QStringLiteral("as of 07:39"));
        bool isSaid = false;
        for (const QLabel *label : window->findChildren<QLabel *>())
            isSaid = isSaid || (label->isVisible() && label->text().contains(QStringLiteral("dev is sealed")));
        QVERIFY(isSaid);
    }

    void forgettingAnEstateWithdrawsItsConfirmations()
    {
        Machine machine;
        vault::Connection connection;
        connection.origin = *Origin::parse(QStringLiteral("https://vault.example:8200"));
        const QString root = machine.demo.repository;
        QVERIFY(machine.access.confirm(root, connection));
        QVERIFY(machine.access.confirm(QStringLiteral("/another"), connection));
        QVERIFY(machine.access.isConfirmed(root, connection));
        QVERIFY(machine.access.forget(root));
        QVERIFY(!machine.access.isConfirmed(root, connection));
        QVERIFY(machine.access.isConfirmed(QStringLiteral("/another"), connection));
    }

    void refreshWithoutConfirmationAsksFirst()
    {
        Machine machine;
        const auto window = machine.open();
        window->controller()->refresh(QStringLiteral("prod"));
        QVERIFY(noticeOf(*window).contains(QStringLiteral("Nothing was sent there yet")));
    }

    /// The Prometheus that the repository names is shown first, and asked with one request then.
    void aPrometheusIsShownBeforeItIsAsked()
    {
        Machine machine;
        servers::FaultServer server;
        const QByteArray request = "GET /api/v1/rules?type=alert";
        server.answer(request, {200, QByteArray("{'status':'success','data':{'groups':[]}}").replace('\'', '"')});
        const QString file = machine.demo.repository + QStringLiteral("/sallyport.hcl");
        QVERIFY(writePrivateFile(
            file, readFile(file)->replace("https://prometheus.acme.example:9090", server.address().toUtf8())));
        const auto window = machine.open();
        const auto button = [&] { return window->findChild<NoticeBar *>()->findChild<QPushButton *>(); };
        // The question about a Vault is not pushed aside.
        window->actions().refresh->trigger();
        QTRY_VERIFY(window->view()->inputs.outside->alerts.failure);
        QVERIFY(noticeOf(*window).contains(QStringLiteral("The repository names")));
        QVERIFY(!noticeOf(*window).contains(QStringLiteral("Prometheus")));
        QCOMPARE(server.connections(), 0);

        window->actions().askOutside->trigger();
        QTRY_VERIFY(
            noticeOf(*window).contains(QStringLiteral("The repository names the Prometheus ") + server.address()));
        QCOMPARE(server.connections(), 0);
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_COMPARE(server.count(request), 1);
        QTRY_VERIFY(!window->view()->inputs.outside->alerts.failure);
        QVERIFY(window->view()->inputs.outside->alerts.reading->alerts.empty());
    }

    void pagesSayThatTheEstateIsOpened()
    {
        Machine machine;
        machine.settings.setText(QStringLiteral("page"), QStringLiteral("estate"));
        MainWindow window(machine.services());
        window.resize(1440, 900);
        window.show();
        QSignalSpy ready(&window, &MainWindow::ready);
        window.openEstate(machine.demo.repository);
        QTRY_VERIFY(window.controller());
        QVERIFY(!window.view());
        for (const Pane *pane : window.findChild<EstatePage *>()->findChildren<Pane *>())
            QVERIFY2(pane->state().kind == PaneState::Kind::Loading, qPrintable(pane->accessibleName()));
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20000);
        for (const Pane *pane : window.findChild<EstatePage *>()->findChildren<Pane *>())
            QTRY_VERIFY2(pane->state().kind != PaneState::Kind::Loading, qPrintable(pane->accessibleName()));
    }

    void rotationHasTheStatesOfItsEnvironment()
    {
        Machine machine;
        const auto window = machine.open();
        window->actions().estate->trigger();
        RotationPane &rotation = window->findChild<EstatePage *>()->rotation();
        const auto *pane = rotation.findChild<Pane *>();
        QVERIFY(pane->state().kind == PaneState::Kind::Partial); // three folders that this token may not list

        rotation.setProgress(QStringLiteral("prod"), {});
        QVERIFY(pane->state().kind == PaneState::Kind::Loading);
        QVERIFY(rotation.list()->model()->rowCount() > 0);
        rotation.endProgress(QStringLiteral("prod"), {});

        window->scope().selectEnvironment(QStringLiteral("dev"));
        QVERIFY(pane->state().kind == PaneState::Kind::Failed);
        QCOMPARE(pane->state().title, QStringLiteral("dev is sealed"));
    }

    void opensPlacesWithTheEditorOfTheSettings()
    {
        Machine machine;
        machine.settings.setEditor(QStringLiteral("/bin/cat -n {place}"));
        const auto window = machine.open();
        window->openPlace(SourceRef{QStringLiteral("sallyport.hcl"), 3, 1});
        QTRY_COMPARE(machine.launcher.started().size(), 1);
        QCOMPARE(machine.launcher.started().first(),
            (QStringList{QStringLiteral("/bin/cat"), QStringLiteral("-n"),
                QFileInfo(machine.demo.repository).canonicalFilePath() + QStringLiteral("/sallyport.hcl:3")}));
        QVERIFY(noticeOf(*window).isEmpty());

        window->openPlace(SourceRef{QStringLiteral("gone.tf"), 7, 1});
        QTRY_VERIFY(noticeOf(*window).contains(QStringLiteral("gone.tf:7:1 is on the clipboard")));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("gone.tf:7:1"));
    }

    void changeIsEditedInItsPlaceTakenBackAndDoneAgain()
    {
        Machine machine;
        const auto window = machine.open();
        DraftController &draft = window->controller()->draft();
        draft::Change change;
        change.kind = QStringLiteral("declare");
        change.secret = {QStringLiteral("staging"), QStringLiteral("connections/new_api")};
        draft.stage(change);
        const auto staged = [&] { return window->view()->draft.changes; };
        QTRY_COMPARE_WITH_TIMEOUT(staged().size(), size_t(2), 20000);
        const auto variable = [&] { return staged().back().change.parameters.value(QStringLiteral("variable")); };
        change = staged().back().change;
        change.parameters.insert(QStringLiteral("variable"), QStringLiteral("other_name"));
        draft.stagePrepared(change);
        QTRY_COMPARE_WITH_TIMEOUT(variable(), QStringLiteral("other_name"), 20000);
        QCOMPARE(staged().size(), size_t(2));
        QCOMPARE(staged().back().change.id, change.id);
        draft.undo();
        QTRY_VERIFY_WITH_TIMEOUT(variable() != QStringLiteral("other_name"), 20000);
        draft.redo();
        QTRY_COMPARE_WITH_TIMEOUT(variable(), QStringLiteral("other_name"), 20000);
    }

    void aPlanIsTakenBackFromItsNotice()
    {
        Machine machine;
        const auto window = machine.open();
        auto *page = window->findChild<CalendarPage *>();
        draft::Change plan;
        plan.kind = QStringLiteral("plan-rotation");
        plan.secret = {QStringLiteral("prod"), QStringLiteral("connections/pg_warehouse")};
        plan.parameters.insert(QStringLiteral("on"), QStringLiteral("2026-12-01"));
        const auto staged = [&] { return window->view()->draft.changes.size(); };
        const size_t before = staged();
        Q_EMIT page->stageRequested(plan);
        Q_EMIT page->planned(QStringLiteral("pg_warehouse is planned"), 1);
        QTRY_COMPARE_WITH_TIMEOUT(staged(), before + 1, 20000);
        auto *undo = window->findChild<NoticeBar *>()->findChild<QPushButton *>();
        QVERIFY(undo->isVisible());
        undo->click();
        QTRY_COMPARE_WITH_TIMEOUT(staged(), before, 20000);
        // One gesture takes back one change: many are shown where each can be dropped.
        Q_EMIT page->planned(QStringLiteral("3 rotations are planned"), 3);
        undo->click();
        QVERIFY(window->findChild<DraftPage *>()->isVisible());
        QCOMPARE(staged(), before);
    }

    void checksWaitForTrust()
    {
        Machine machine;
        const auto window = machine.open();
        QSignalSpy asked(&window->controller()->draft(), &DraftController::trustNeeded);
        window->actions().runChecks->trigger();
        QTRY_COMPARE(asked.size(), 1);
    }

    void fileSaysWhatItDeclares()
    {
        Machine machine;
        const auto window = machine.open();
        const QString file = QStringLiteral("terraform/prod/warehouse.tf");
        FileModel model(window->view(), file);
        QAbstractItemModelTester tester(&model);
        QVERIFY(model.rowCount() > 1);
        int row = 0;
        while (row < model.rowCount() && !model.secret(row))
            ++row;
        QVERIFY(row < model.rowCount());
        QCOMPARE(model.declaration(row).at.file, file);
        window->showFile(file);
        auto *dialog = window->findChild<FileDialog *>();
        QVERIFY(dialog);
        auto *table = dialog->findChild<QTreeView *>();
        const estate::SecretId id = model.secret(row)->id;
        Q_EMIT table->activated(table->model()->index(row, 0));
        QCOMPARE(window->scope().current().secretId(), id);
        QVERIFY(window->actions().estate->isChecked());

        window->showFile(QStringLiteral("README.md"));
        QTRY_VERIFY(says(*window, QStringLiteral("declares no secret")));
    }

    void demoIsBuiltWithoutStoppingTheWindow()
    {
        Machine machine;
        MainWindow window(machine.services());
        window.show();
        QSignalSpy ready(&window, &MainWindow::ready);
        window.openDemo();
        QVERIFY(!window.controller());
        QVERIFY(says(window, QStringLiteral("Building the demo estate")));
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20000);
    }

    void theDesktopIsToldOfAnEstateAndNotOfTheDemo()
    {
        Machine machine;
        machine.settings.setDigest(true);
        MainWindow window(machine.services());
        auto *digest = window.findChild<DesktopDigest *>();
        QVERIFY(digest);
        QSignalSpy told(digest, &DesktopDigest::told);
        QSignalSpy ready(&window, &MainWindow::ready);
        window.openDemo();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 60000);
        QVERIFY(digest->findChildren<QObject *>().isEmpty());
        QCOMPARE(told.size(), 0);
        machine.settings.setDigest(false);
        window.openEstate(machine.demo.repository);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, 60000);
        QVERIFY(digest->findChildren<QObject *>().isEmpty());
        // Asked for in the settings, it does not wait for the next reading.
        window.actions().settings->trigger();
        auto *dialog = window.findChild<SettingsDialog *>();
        QVERIFY(dialog);
        dialog->digest()->setChecked(true);
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        QTRY_VERIFY(!told.isEmpty()); // whether or not somebody shows it here
    }

    void newerStoreIsRefusedInWords()
    {
        Machine machine;
        const auto home = core::EstateHome::find(machine.demo.repository, machine.demo.dataFolder);
        QVERIFY(home);
        {
            const auto database =
                Database::open(home->draft(), QStringList(QString()).mid(1) + QStringList(40, QString()));
            QVERIFY(database);
        }
        auto window = std::make_unique<MainWindow>(machine.services());
        window->show();
        window->openEstate(machine.demo.repository);
        QTRY_VERIFY_WITH_TIMEOUT(says(*window, QStringLiteral("newer version")), 20000);
        QVERIFY(!window->controller());
    }

    void brokenEstateIsShownWithItsPlace()
    {
        Machine machine;
        QFile file(machine.demo.repository + QStringLiteral("/sallyport.hcl"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("estate \"acme\" {\n  teraform = \"x\"\n}\n");
        file.close();
        MainWindow window(machine.services());
        window.show();
        window.openEstate(machine.demo.repository);
        QTRY_VERIFY(says(window, QStringLiteral("sallyport.hcl:2:3")));
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
