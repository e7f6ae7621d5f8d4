#include "console/estate/estate_page.h"
#include "console/estate/paths_pane.h"
#include "console/estate_controller.h"
#include "console/main_window.h"
#include "console/notice_bar.h"
#include "console/session_guard.h"
#include "console/today/today_page.h"
#include "console/window_actions.h"
#include "core/demo.h"
#include "core/workspace.h"

#include <QAction>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::console;

namespace {

const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");

/// One machine: a demo estate on disk, and settings that outlive a window.
struct Machine
{
    QTemporaryDir folder;
    std::shared_ptr<const Clock> clock = std::make_shared<FrozenClock>(now);
    core::Demo demo = *core::buildDemo(folder.filePath(QStringLiteral("demo")), now);
    Settings settings{folder.filePath(QStringLiteral("settings/settings.ini"))};
    ThemeSwitch theme{*qApp};
    SystemKeyring keyring;
    core::VaultAccess access{
        clock, vault::Conventions({}, folder.path()), folder.filePath(QStringLiteral("data/confirmed"))};

    std::unique_ptr<MainWindow> open()
    {
        auto window = std::make_unique<MainWindow>(
            MainWindow::Services{clock, access, settings, theme, keyring, demo.dataFolder});
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
        first->controller()->stage(
            QStringLiteral("rotate"), {QStringLiteral("prod"), QStringLiteral("connections/sap_erp_readonly")});
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
        auto window = std::make_unique<MainWindow>(MainWindow::Services{
            machine.clock, machine.access, machine.settings, machine.theme, machine.keyring, machine.demo.dataFolder});
        window->show();
        window->openEstate(machine.demo.repository);
        QTRY_VERIFY_WITH_TIMEOUT(!window->controller(), 20000);
        bool isSaid = false;
        for (const QLabel *label : window->findChildren<QLabel *>())
            isSaid = isSaid || label->text().contains(QStringLiteral("newer version"));
        QVERIFY(isSaid);
    }

    void brokenEstateIsShownWithItsPlace()
    {
        Machine machine;
        QFile file(machine.demo.repository + QStringLiteral("/sallyport.hcl"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("estate \"acme\" {\n  teraform = \"x\"\n}\n");
        file.close();
        MainWindow window(
            {machine.clock, machine.access, machine.settings, machine.theme, machine.keyring, machine.demo.dataFolder});
        window.show();
        window.openEstate(machine.demo.repository);
        bool isSaid = false;
        for (const QLabel *label : window.findChildren<QLabel *>())
            isSaid = isSaid || label->text().contains(QStringLiteral("sallyport.hcl:2:3"));
        QVERIFY(isSaid);
    }

    void lockedScreenIsNoticed()
    {
        if (!qEnvironmentVariableIsSet("SALLYPORT_TEST_KEYRING"))
            QSKIP("absent: session bus");
        SessionGuard guard;
        QSignalSpy left(&guard, &SessionGuard::personLeft);
        QDBusMessage message = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/ScreenSaver"),
            QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("ActiveChanged"));
        message << true;
        QVERIFY(QDBusConnection::sessionBus().send(message));
        QTRY_COMPARE(left.size(), 1);
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
