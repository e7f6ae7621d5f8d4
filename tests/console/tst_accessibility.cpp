#include "console/estate/estate_page.h"
#include "console/estate/paths_pane.h"
#include "console/estate_controller.h"
#include "console/forms/change_forms.h"
#include "console/main_window.h"
#include "console/settings_dialog.h"
#include "console/sign_in_dialog.h"
#include "console/window_actions.h"
#include "core/demo.h"
#include "widgets/style.h"
#include "widgets/type.h"

#include <QAccessible>
#include <QAction>
#include <QDialog>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace sallyport;
using namespace sallyport::console;

namespace {

const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");

class NoLauncher final : public Launcher
{
public:
    bool start(const QString &, const QStringList &) override { return false; }
};

/// What a person can act on or read row by row must have a name that a screen reader says.
bool needsName(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::SpinBox:
    case QAccessible::EditableText:
    case QAccessible::List:
    case QAccessible::Tree:
    case QAccessible::Table:
    case QAccessible::Link:
    case QAccessible::PageTab:
    case QAccessible::MenuItem:
    case QAccessible::ButtonMenu:
        return true;
    default:
        return false;
    }
}

bool holdsRows(QAccessible::Role role)
{
    return role == QAccessible::List || role == QAccessible::Tree || role == QAccessible::Table;
}

QString describe(QAccessibleInterface *control)
{
    QString path;
    for (const QObject *object = control->object(); object; object = object->parent())
        path = QString::fromLatin1(object->metaObject()->className()) + QLatin1Char('/') + path;
    return QStringLiteral("role %1 at %2").arg(int(control->role())).arg(path);
}

/// Controls that are seen and have no name. Rows of tables are looked at elsewhere: there may be millions.
void findNameless(QAccessibleInterface *control, QStringList &nameless)
{
    if (!control || !control->isValid() || control->state().invisible)
        return;
    if (needsName(control->role()) && !control->state().offscreen && control->text(QAccessible::Name).isEmpty())
        nameless.push_back(describe(control));
    if (holdsRows(control->role()))
        return;
    for (int i = 0; i < control->childCount(); ++i)
        findNameless(control->child(i), nameless);
}

QString namelessOf(QWidget *widget)
{
    QStringList nameless;
    findNameless(QAccessible::queryAccessibleInterface(widget), nameless);
    return nameless.join(QLatin1Char('\n'));
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        applyBaseFont();
        m_window = std::make_unique<MainWindow>(
            MainWindow::Services{m_clock, m_access, m_settings, m_theme, m_keyring, m_launcher, m_demo.dataFolder});
        m_window->resize(1440, 900);
        m_window->show();
        QSignalSpy ready(m_window.get(), &MainWindow::ready);
        m_window->openEstate(m_demo.repository);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20000);
    }

    void everyControlOfAPageHasAName_data()
    {
        QTest::addColumn<QString>("page");
        for (const char *page : {"today", "estate", "draft"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }

    void everyControlOfAPageHasAName()
    {
        QFETCH(QString, page);
        m_window->scope().selectSecret({QStringLiteral("prod"), QStringLiteral("connections/pg_warehouse")});
        m_window->showPage(page);
        QTest::qWait(0);
        QCOMPARE(namelessOf(m_window.get()), QString());
    }

    void everyControlOfADialogHasAName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("settings") << QStringLiteral("settings");
        QTest::newRow("sign in") << QStringLiteral("sign-in");
        for (const QAction *kind : m_window->actions().kinds())
            QTest::newRow(qPrintable(kind->objectName())) << kind->objectName();
    }

    void everyControlOfADialogHasAName()
    {
        QFETCH(QString, name);
        std::unique_ptr<QDialog> own;
        if (name == QLatin1String("sign-in"))
            own = std::make_unique<SignInDialog>(
                QStringLiteral("prod"), QStringLiteral("https://vault.example:8200"), QString(), m_window.get());
        else if (name == QLatin1String("settings"))
            own = std::make_unique<SettingsDialog>(m_settings, m_window.get());
        else
            m_window->findChild<QAction *>(name)->trigger();
        if (own)
            own->show();
        auto *dialog = own ? own.get() : m_window->findChild<QDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        QTest::qWait(200); // a form asks its kind on a worker
        QCOMPARE(namelessOf(dialog), QString());
        dialog->close();
        QTRY_VERIFY(own || !m_window->findChild<QDialog *>());
    }

    void tablesAnnounceRowAndColumn()
    {
        m_window->showPage(QStringLiteral("estate"));
        QTreeView *tree = m_window->findChild<EstatePage *>()->paths().tree();
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(tree);
        QVERIFY(table && table->tableInterface());
        const QModelIndex secret = tree->currentIndex();
        QVERIFY(secret.isValid());
        bool isFound = false;
        for (int row = 0; row < table->tableInterface()->rowCount() && !isFound; ++row) {
            QAccessibleInterface *cell = table->tableInterface()->cellAt(row, 0);
            QVERIFY(cell && cell->tableCellInterface());
            QCOMPARE(cell->tableCellInterface()->rowIndex(), row);
            QCOMPARE(cell->tableCellInterface()->columnIndex(), 0);
            isFound = cell->text(QAccessible::Name).contains(secret.siblingAtColumn(0).data().toString());
        }
        QVERIFY(isFound);
        QCOMPARE(table->tableInterface()->columnDescription(4), QStringLiteral("State"));
    }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const Clock> m_clock = std::make_shared<FrozenClock>(now);
    core::Demo m_demo = *core::buildDemo(m_folder.filePath(QStringLiteral("demo")), now);
    Settings m_settings{m_folder.filePath(QStringLiteral("settings.ini"))};
    ThemeSwitch m_theme{*qApp};
    SystemKeyring m_keyring;
    NoLauncher m_launcher;
    core::VaultAccess m_access{
        m_clock, vault::Conventions({}, m_folder.path()), m_folder.filePath(QStringLiteral("confirmed"))};
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
