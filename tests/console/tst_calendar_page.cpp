#include "console/calendar/agenda_model.h"
#include "console/calendar/calendar_grid.h"
#include "console/calendar/calendar_header.h"
#include "console/calendar/calendar_page.h"
#include "console/calendar/calendar_print.h"
#include "console/calendar/calendar_shelf.h"
#include "console/calendar/consequences.h"
#include "console/calendar/year_map.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace sallyport;
using namespace sallyport::console;
using namespace std::chrono_literals;

namespace {

const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");

QDate on(const char *text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

vault::KvMetadata due(const QString &path, QDate day)
{
    vault::KvMetadata live;
    live.path = path;
    live.currentVersion = 1;
    live.versions = {{1, fromDateTime(day.addDays(-90).startOfDay(Qt::UTC)) + 9h, {}, {}, false}};
    live.customMetadata.insert(QStringLiteral("rotation"), QStringLiteral("90d"));
    live.customMetadata.insert(QStringLiteral("owner"), QStringLiteral("team-data"));
    return live;
}

/// prod has pg_late (overdue), pg_a (due on the 10th of December), pg_b (on the 11th); staging has pg_c (on the 10th).
core::ViewPtr someView(int more = 0)
{
    estate::Estate estate;
    estate.name = QStringLiteral("acme");
    estate.weeklyLimit = estate::WeeklyLimit{2, {QStringLiteral("sallyport.hcl"), 2, 3}};
    estate::Freeze freeze;
    freeze.name = QStringLiteral("Year-end freeze");
    freeze.from = on("2026-12-24");
    freeze.until = on("2027-01-03");
    estate.freezes = {freeze};
    auto knowledge = std::make_shared<std::vector<estate::Knowledge>>();
    for (const char *name : {"prod", "staging"}) {
        estate::Environment environment;
        environment.name = QLatin1String(name);
        environment.tier = environment.name == QLatin1String("prod") ? estate::Tier::Production : estate::Tier::Other;
        environment.vault = estate::VaultBackend{};
        environment.vault->mount = QStringLiteral("airflow");
        environment.vault->prefix = environment.name;
        estate.environments.push_back(environment);
        knowledge->push_back({environment.name, vault::Reading{}, {}});
        knowledge->back().reading->complete = true;
    }
    auto &production = knowledge->front().reading->secrets;
    production = {due(QStringLiteral("prod/pg_a"), on("2026-12-10")),
        due(QStringLiteral("prod/pg_b"), on("2026-12-11")), due(QStringLiteral("prod/pg_late"), on("2026-11-11"))};
    for (int i = 0; i < more; ++i)
        production.push_back(
            due(QStringLiteral("prod/x%1").arg(i, 4, 10, QLatin1Char('0')), on("2026-11-01").addDays(i % 3)));
    knowledge->back().reading->secrets = {due(QStringLiteral("staging/pg_c"), on("2026-12-10"))};
    core::Inputs inputs;
    inputs.estate = std::make_shared<const estate::Estate>(estate);
    inputs.cadences = std::make_shared<const std::vector<rotation::Cadence>>();
    inputs.playbooks = std::make_shared<const std::vector<rotation::Playbook>>();
    inputs.knowledge = knowledge;
    inputs.draft = std::make_shared<const draft::Draft>();
    inputs.records = std::make_shared<const std::vector<estate::FindingRecord>>();
    inputs.now = now;
    return core::makeView(inputs);
}

/// A page with its content, in a window of the size of the pictures.
struct Opened
{
    Scope scope;
    CalendarPage page{scope};

    explicit Opened(const core::ViewPtr &view = someView())
    {
        QSignalSpy shown(&page, &CalendarPage::contentChanged);
        page.resize(1360, 760);
        page.show();
        page.setView(view);
        // A shortcut asks for a window that is active.
        ready = arrived(shown) && QTest::qWaitForWindowActive(&page);
    }

    /// What the act leads to is computed apart from the window.
    template <typename Act> bool after(Act act)
    {
        QSignalSpy shown(&page, &CalendarPage::contentChanged);
        act();
        return arrived(shown);
    }

    /// A short computation is there before anybody waits for it.
    static bool arrived(QSignalSpy &shown) { return !shown.isEmpty() || shown.wait(); }

    bool ready = false;
};

} // namespace

class CalendarPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spans_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("until");
        QTest::newRow("quarter") << int(CalendarMode::Quarter) << on("2026-11-16") << on("2027-02-14");
        QTest::newRow("list") << int(CalendarMode::List) << on("2026-11-16") << on("2027-02-14");
        QTest::newRow("month") << int(CalendarMode::Month) << on("2026-10-26") << on("2026-12-06");
        QTest::newRow("year") << int(CalendarMode::Year) << on("2025-11-24") << on("2026-11-23");
    }

    void spans()
    {
        QFETCH(int, mode);
        QFETCH(QDate, from);
        QFETCH(QDate, until);
        const CalendarSpan span = CalendarSpan::of(CalendarMode(mode), on("2026-11-23"));
        QCOMPARE(span.from, from);
        QCOMPARE(span.until, until);
    }

    void showsWhatIsDue()
    {
        Opened opened;
        QVERIFY(opened.ready);
        const auto content = opened.page.content();
        QCOMPARE(content->on(on("2026-12-10")).size(), size_t(2));
        // Production first.
        QCOMPARE(content->on(on("2026-12-10")).front().look.name, QStringLiteral("prod"));
        QCOMPARE(content->overdue.size(), size_t(1));
        const QString spoken = opened.page.grid()->spokenDay(on("2026-12-10"));
        QVERIFY2(
            spoken.contains(QStringLiteral("pg_a")) && spoken.contains(QStringLiteral("pg_c")), qPrintable(spoken));
        QVERIFY(opened.page.grid()->spokenDay(on("2026-12-25")).contains(QStringLiteral("Year-end freeze")));
    }

    void everyDayCanBeRead()
    {
        Opened opened;
        QAccessibleInterface *grid = QAccessible::queryAccessibleInterface(opened.page.grid());
        QVERIFY(grid);
        QCOMPARE(grid->childCount(), 13 * 7);
        const int place = int(on("2026-11-16").daysTo(on("2026-12-10")));
        QVERIFY(grid->child(place)->text(QAccessible::Name).contains(QStringLiteral("pg_a")));
        QVERIFY(!grid->child(place)->rect().isEmpty());
    }

    void keysMoveTheDay()
    {
        Opened opened;
        CalendarGrid *grid = opened.page.grid();
        QCOMPARE(grid->currentDay(), on("2026-11-23"));
        QTest::keyClick(grid, Qt::Key_Right);
        QTest::keyClick(grid, Qt::Key_Down);
        QCOMPARE(grid->currentDay(), on("2026-12-01"));
        QTest::keyClick(grid, Qt::Key_PageDown);
        QCOMPARE(grid->currentDay(), on("2027-01-01"));
        QTest::keyClick(grid, Qt::Key_Home);
        QCOMPARE(grid->currentDay(), on("2026-11-23"));
        // Over the edge the next days come into sight.
        grid->setCurrentDay(on("2027-02-14"));
        QVERIFY(opened.after([&] { QTest::keyClick(grid, Qt::Key_Right); }));
        QCOMPARE(grid->currentDay(), on("2027-02-15"));
        QVERIFY(opened.page.content()->span.contains(on("2027-02-15")));
    }

    void stagesTheDaysRotation()
    {
        Opened opened;
        QVERIFY(opened.ready);
        QSignalSpy staged(&opened.page, &CalendarPage::stageRequested);
        opened.page.grid()->setCurrentDay(on("2026-12-11"));
        opened.page.grid()->setFocus();
        QTest::keyClick(opened.page.grid(), Qt::Key_S);
        QCOMPARE(staged.size(), 1);
        const auto change = staged.front().front().value<draft::Change>();
        QCOMPARE(change.kind, QStringLiteral("rotate"));
        QCOMPARE(change.secret.path, QStringLiteral("pg_b"));
        QSignalSpy asked(&opened.page, &CalendarPage::formRequested);
        QTest::keyClick(opened.page.grid(), Qt::Key_P);
        QCOMPARE(asked.front().front().value<draft::Change>().kind, QStringLiteral("plan-rotation"));
    }

    void draggingPlans()
    {
        Opened opened;
        QVERIFY(opened.ready);
        QSignalSpy staged(&opened.page, &CalendarPage::stageRequested);
        QSignalSpy told(&opened.page, &CalendarPage::planned);
        CalendarGrid *grid = opened.page.grid();
        const QRect from = grid->rectOf(on("2026-12-11"));
        const QRect to = grid->rectOf(on("2026-12-26"));
        const int chipLine = grid->fontMetrics().height() + 4;
        const QPoint chip(from.left() + 30, from.top() + chipLine);
        QTest::mousePress(grid, Qt::LeftButton, {}, chip);
        QTest::mouseMove(grid, chip + QPoint(0, 40));
        QTest::mouseMove(grid, to.center());
        QTest::mouseRelease(grid, Qt::LeftButton, {}, to.center());
        QCOMPARE(staged.size(), 1);
        const auto change = staged.front().front().value<draft::Change>();
        QCOMPARE(change.kind, QStringLiteral("plan-rotation"));
        QCOMPARE(change.secret.path, QStringLiteral("pg_b"));
        QCOMPARE(change.parameters.value(QStringLiteral("on")), QStringLiteral("2026-12-26"));
        // A weekend inside a freeze, and past its due day.
        const QString text = told.front().front().toString();
        QCOMPARE(told.front().at(1).toInt(), 1);
        QVERIFY2(text.contains(QStringLiteral("pg_b is overdue from 12 Dec on")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("Year-end freeze")));
        QVERIFY(text.contains(QStringLiteral("A weekend")));
    }

    void aClickIsNoDrag()
    {
        Opened opened;
        QVERIFY(opened.ready);
        QSignalSpy staged(&opened.page, &CalendarPage::stageRequested);
        const QRect day = opened.page.grid()->rectOf(on("2026-12-11"));
        QTest::mouseClick(opened.page.grid(), Qt::LeftButton, {}, day.center());
        QCOMPARE(opened.page.grid()->currentDay(), on("2026-12-11"));
        QVERIFY(staged.isEmpty());
    }

    void filtersHideAndGoOnCounting()
    {
        Opened opened;
        QCheckBox *staging = nullptr;
        for (QCheckBox *box : opened.page.findChildren<QCheckBox *>()) {
            if (box->text() == QLatin1String("staging"))
                staging = box;
        }
        QVERIFY(staging);
        QVERIFY(opened.after([&] { staging->click(); }));
        QCOMPARE(opened.page.content()->on(on("2026-12-10")).size(), size_t(1));
        QCOMPARE(opened.page.content()->perEnvironment.value(QStringLiteral("staging")), 1);
    }

    /// The shelf is filled anew by the click of one of its own boxes, which has to outlive its signal.
    void aBoxOutlivesTheFillingThatItsClickLedTo()
    {
        const core::ViewPtr view = someView();
        CalendarQuery query;
        query.anchor = on("2026-11-23");
        const CalendarContent content = CalendarContent::make(*view, query);
        CalendarShelf shelf;
        shelf.show(*view, content);
        connect(&shelf, &CalendarShelf::environmentToggled, &shelf, [&] { shelf.show(*view, content); });
        QPointer<QCheckBox> box = shelf.findChild<QCheckBox *>(QStringLiteral("show staging"));
        QVERIFY(box);
        box->click();
        QVERIFY2(box, "a box that is gone here is used after its end by the click itself");
        QVERIFY(!shelf.isAncestorOf(box));
        QCOMPARE(shelf.findChildren<QCheckBox *>(QStringLiteral("show staging")).size(), 1);
    }

    void whatIsOverdueStaysInSight_data()
    {
        QTest::addColumn<int>("mode");
        for (const CalendarMode mode :
            {CalendarMode::Month, CalendarMode::Quarter, CalendarMode::List, CalendarMode::Year})
            QTest::addRow("mode %d", int(mode)) << int(mode);
    }

    void whatIsOverdueStaysInSight()
    {
        QFETCH(int, mode);
        Opened opened;
        QVERIFY(opened.after([&] { opened.page.setMode(CalendarMode(mode)); }));
        QCOMPARE(opened.page.content()->overdue.front().entry.secret.path, QStringLiteral("pg_late"));
        const auto isInSight = [&] {
            const auto labels = opened.page.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                [](const QLabel *label) { return label->text() == QLatin1String("pg_late") && label->isVisible(); });
        };
        QTRY_VERIFY(isInSight());
    }

    void theListIsAModel()
    {
        AgendaModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const core::ViewPtr view = someView();
        CalendarQuery query;
        query.anchor = on("2026-11-23");
        model.show(view, std::make_shared<const CalendarContent>(CalendarContent::make(*view, query)));
        QVERIFY(model.rowCount() >= 4);
        // Overdue first, then by day.
        QCOMPARE(model.index(0, AgendaModel::What).data().toString(), QStringLiteral("pg_late"));
        QVERIFY(model.index(0, AgendaModel::Day)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("critical")));
        QCOMPARE(model.index(0, AgendaModel::Who).data().toString(), QStringLiteral("team-data"));
    }

    void manyOverdueDoNotDrown()
    {
        Opened opened(someView(2000));
        QVERIFY(opened.ready);
        QCOMPARE(opened.page.content()->overdue.size(), size_t(2001));
        QVERIFY(opened.page.findChildren<QPushButton *>().size() < 60);
    }

    void printsAPage()
    {
        const core::ViewPtr view = someView();
        CalendarQuery query;
        query.anchor = on("2026-11-23");
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("quarter.pdf"));
        QVERIFY(saveCalendarPdf(file, *view, CalendarContent::make(*view, query)));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QVERIFY(bytes.startsWith("%PDF"));
        QCOMPARE(bytes.count("/Type /Page\n"), 1);
        QVERIFY(bytes.size() > 5000);
        QVERIFY(!saveCalendarPdf(
            folder.filePath(QStringLiteral("no/such/folder.pdf")), *view, CalendarContent::make(*view, query)));
    }

    void emptyIsSaid()
    {
        CalendarPage *page = nullptr;
        Scope scope;
        page = new CalendarPage(scope);
        page->setView(nullptr);
        const auto labels = page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
            [](const QLabel *label) { return label->text().startsWith(QStringLiteral("Rotations stand here")); }));
        delete page;
    }
};

QTEST_MAIN(CalendarPageTest)
#include "tst_calendar_page.moc"
