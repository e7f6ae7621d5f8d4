#include "widgets/chip.h"
#include "widgets/command_palette.h"
#include "widgets/draft_bar.h"
#include "widgets/rail.h"
#include "widgets/scope_bar.h"
#include "widgets/style.h"
#include "widgets/top_bar.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace sallyport::console;

namespace {

/// What the English catalogue does with counts.
class EnglishCounts final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int count) const override
    {
        QString text = QString::fromUtf8(source);
        if (count == 1 && text.endsWith(u's'))
            text.chop(1);
        return count < 0 ? QString() : text;
    }
};

/// Every text that a person sees in the widget, in the order in which the parts were made.
QStringList textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const auto *part : widget.findChildren<QWidget *>()) {
        if (!part->isVisibleTo(&widget))
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(part))
            texts << label->text();
        if (const auto *chip = qobject_cast<const Chip *>(part))
            texts << chip->text();
    }
    return texts;
}

Chip *chipSaying(const QWidget &widget, const QString &text)
{
    for (auto *chip : widget.findChildren<Chip *>()) {
        if (chip->text() == text && chip->isVisibleTo(&widget))
            return chip;
    }
    return nullptr;
}

Crumbs warehouse()
{
    Crumbs crumbs;
    crumbs.environment = {QStringLiteral("prod"), true, 0};
    crumbs.environmentText = QStringLiteral("prod");
    crumbs.environments = {QStringLiteral("prod"), QStringLiteral("staging")};
    crumbs.folder = QStringLiteral("connections/");
    crumbs.folders = {QStringLiteral("connections/"), QStringLiteral("r&d/")};
    crumbs.secret = QStringLiteral("pg_warehouse");
    crumbs.span = QStringLiteral("last 60 min");
    crumbs.spans = {QStringLiteral("last 60 min"), QStringLiteral("last 24 h")};
    crumbs.canClear = true;
    return crumbs;
}

QStringList titlesOf(const std::vector<PaletteItem> &items)
{
    QStringList titles;
    for (const auto &item : items)
        titles << item.title;
    return titles;
}

PaletteItem named(const QString &title, const QString &detail = {})
{
    PaletteItem item;
    item.title = title;
    item.detail = detail;
    return item;
}

} // namespace

class TestFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ranking_data();
    void ranking();
    void rankingKeepsToItsLimit();
    void paletteRunsWhatIsChosen();
    void paletteLeavesOutWhatIsDisabled();
    void crumbsShowOnlyWhatIsChosen();
    void crumbsTellWhatWasChosen();
    void draftTexts_data();
    void draftTexts();
    void emptyDraftCannotBeCommitted();
    void railKeepsOnePageAndCounts();
    void productionStandsFirst();
    void agesStayWhenNarrow();
    void searchIsAskedFor();
};

void TestFrame::initTestCase()
{
    QApplication::setStyle(new Style);
    applyBaseFont();
    QApplication::setPalette(paletteFor(Theme::Light));
}

void TestFrame::ranking_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("titles");
    const auto row = [](const char *name, const char *query, const char *titles) {
        QTest::newRow(name) << QString::fromUtf8(query) << QString::fromUtf8(titles).split(u'|', Qt::SkipEmptyParts);
    };
    row("nothing typed keeps the order", "", "Stage rotation|pg_warehouse|pg|Open page|Stop reading|Запустить");
    row("whole title before its beginning", "pg", "pg|pg_warehouse|Open page|Stop reading");
    row("beginning before inside", "st", "Stop reading|Stage rotation");
    row("beginning of a later word", "rot", "Stage rotation");
    row("beginnings of words", "sr", "Stop reading|Stage rotation");
    row("letters strewn about", "pgwh", "pg_warehouse");
    row("words in any order", "rotation stage", "Stage rotation");
    row("a word of the detail", "warehouse prod", "pg_warehouse");
    row("case does not matter", "ЗАПУСТ", "Запустить");
    row("letters in another order", "hgp", "");
    row("spaces only", "   ", "Stage rotation|pg_warehouse|pg|Open page|Stop reading|Запустить");
}

void TestFrame::ranking()
{
    QFETCH(QString, query);
    QFETCH(QStringList, titles);
    const std::vector<PaletteItem> items = {named(QStringLiteral("Stage rotation")),
        named(QStringLiteral("pg_warehouse"), QStringLiteral("airflow/prod")), named(QStringLiteral("pg")),
        named(QStringLiteral("Open page")), named(QStringLiteral("Stop reading")), named(QStringLiteral("Запустить"))};
    QCOMPARE(titlesOf(ranked(items, query, 50)), titles);
}

void TestFrame::rankingKeepsToItsLimit()
{
    const std::vector<PaletteItem> many(5000, named(QStringLiteral("pg_warehouse")));
    QCOMPARE(ranked(many, QStringLiteral("pg"), 50).size(), std::size_t(50));
}

void TestFrame::paletteRunsWhatIsChosen()
{
    QWidget window;
    window.show();
    CommandPalette palette(&window);
    QString ran;
    palette.setProvider([&](const QString &) {
        std::vector<PaletteItem> items = {named(QStringLiteral("pg_warehouse")), named(QStringLiteral("pg_features"))};
        for (auto &item : items)
            item.run = [&ran, title = item.title] { ran = title; };
        return items;
    });
    palette.open(&window);
    auto *field = palette.findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("pg"));
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(ran, QStringLiteral("pg_warehouse"));
    QVERIFY(!palette.isVisible());
    palette.open(&window);
    QCOMPARE(field->text(), QString());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!palette.isVisible());
}

void TestFrame::paletteLeavesOutWhatIsDisabled()
{
    QWidget window;
    window.show();
    QAction refresh(QStringLiteral("&Refresh"));
    QAction commit(QStringLiteral("&Commit…"));
    commit.setEnabled(false);
    QSignalSpy refreshed(&refresh, &QAction::triggered);
    CommandPalette palette(&window);
    palette.addActions({&commit, &refresh});
    palette.open(&window);
    QCOMPARE(palette.findChild<QListView *>()->model()->rowCount(), 1);
    QCOMPARE(palette.findChild<QListView *>()->model()->index(0, 0).data().toString(), QStringLiteral("Refresh"));
    QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(refreshed.count(), 1);
}

void TestFrame::crumbsShowOnlyWhatIsChosen()
{
    QAction back(QStringLiteral("Back")), forward(QStringLiteral("Forward"));
    ScopeBar bar(&back, &forward);
    for (const auto &part :
        {QStringLiteral("pg_warehouse"), QStringLiteral("connections/"), QStringLiteral("last 60 min")})
        QVERIFY2(!chipSaying(bar, part), qPrintable(part));
    QVERIFY(chipSaying(bar, QStringLiteral("all environments")));
    bar.setCrumbs(warehouse());
    for (const auto &part : {QStringLiteral("prod"), QStringLiteral("pg_warehouse"), QStringLiteral("connections/"),
             QStringLiteral("last 60 min")})
        QVERIFY2(chipSaying(bar, part), qPrintable(part));
    QVERIFY(textsOf(bar).join(u' ').contains(QStringLiteral("Clear")));
    bar.setCrumbs({});
    QVERIFY(!chipSaying(bar, QStringLiteral("pg_warehouse")));
    QVERIFY(!textsOf(bar).join(u' ').contains(QStringLiteral("Clear")));
}

void TestFrame::crumbsTellWhatWasChosen()
{
    QAction back(QStringLiteral("Back")), forward(QStringLiteral("Forward"));
    ScopeBar bar(&back, &forward);
    bar.setCrumbs(warehouse());
    QSignalSpy environment(&bar, &ScopeBar::environmentChosen);
    QSignalSpy folder(&bar, &ScopeBar::folderChosen);
    QSignalSpy span(&bar, &ScopeBar::spanChosen);
    QSignalSpy cleared(&bar, &ScopeBar::secretCleared);
    const auto choose = [&](const QString &crumb, int row) {
        chipSaying(bar, crumb)->menu()->actions().at(row)->trigger();
    };
    // As the window does: the answer to a choice is new crumbs, with new menus.
    connect(&bar, &ScopeBar::environmentChosen, &bar, [&] { bar.setCrumbs(warehouse()); });
    choose(QStringLiteral("prod"), 0);
    choose(QStringLiteral("prod"), 2);
    QCOMPARE(environment.at(0).at(0).toString(), QString());
    QCOMPARE(environment.at(1).at(0).toString(), QStringLiteral("staging"));
    choose(QStringLiteral("connections/"), 2);
    QCOMPARE(folder.at(0).at(0).toString(), QStringLiteral("r&d/"));
    choose(QStringLiteral("last 60 min"), 1);
    QCOMPARE(span.at(0).at(0).toInt(), 1);
    for (auto *tool : bar.findChildren<QToolButton *>()) {
        if (tool->accessibleName() == QLatin1String("Leave this secret"))
            tool->click();
    }
    QCOMPARE(cleared.count(), 1);
}

void TestFrame::draftTexts_data()
{
    QTest::addColumn<int>("changes");
    QTest::addColumn<int>("files");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << 0 << 0 << QStringLiteral("Draft is empty|S on a finding or a secret stages its remedy");
    QTest::newRow("one") << 1 << 1 << QStringLiteral("Draft: 1 change|+19|−3|1 file|checks passed|saved 10:41:36");
    QTest::newRow("three") << 3 << 2 << QStringLiteral("Draft: 3 changes|+19|−3|2 files|checks passed|saved 10:41:36");
}

void TestFrame::draftTexts()
{
    QFETCH(int, changes);
    QFETCH(int, files);
    QFETCH(QString, expected);
    EnglishCounts english;
    QCoreApplication::installTranslator(&english);
    DraftBar bar;
    bar.setDraft({changes, 19, 3, files, Mark::Good, QStringLiteral("checks passed"), QStringLiteral("10:41:36")});
    QCOMPARE(textsOf(bar).join(u'|'), expected);
}

void TestFrame::emptyDraftCannotBeCommitted()
{
    DraftBar bar;
    QSignalSpy commits(&bar, &DraftBar::commitRequested);
    QSignalSpy reviews(&bar, &DraftBar::reviewRequested);
    const auto clickAll = [&] {
        for (auto *button : bar.findChildren<QPushButton *>())
            button->click();
    };
    clickAll();
    QCOMPARE(commits.count(), 0);
    DraftSummary one;
    one.changes = 1;
    bar.setDraft(one);
    clickAll();
    QCOMPARE(commits.count(), 1);
    QCOMPARE(reviews.count(), 2);
}

void TestFrame::railKeepsOnePageAndCounts()
{
    QAction estate(QStringLiteral("&Estate")), draft(QStringLiteral("&Draft"));
    Rail rail;
    rail.addPage(&estate);
    rail.addPage(&draft);
    rail.setCount(&draft, 3);
    estate.trigger();
    draft.trigger();
    QVERIFY(!estate.isChecked());
    QVERIFY(draft.isChecked());
    const auto isNamed = [&](const QString &name) {
        const auto buttons = rail.findChildren<QToolButton *>();
        return std::any_of(buttons.begin(), buttons.end(), [&](auto *each) { return each->accessibleName() == name; });
    };
    QVERIFY(isNamed(QStringLiteral("Draft, 3")));
    QVERIFY(isNamed(QStringLiteral("Estate")));
    rail.resize(rail.sizeHint());
    const QImage with = rail.grab().toImage();
    rail.setCount(&draft, 0);
    QVERIFY(with != rail.grab().toImage());
    QVERIFY(isNamed(QStringLiteral("Draft")));
}

void TestFrame::productionStandsFirst()
{
    TopBar bar;
    bar.setFreshness({{{QStringLiteral("dev"), false, 0}, QStringLiteral("sealed · read 3 h ago"), Mark::Locked, {}},
        {{QStringLiteral("prod"), true, 0}, QStringLiteral("2 min"), Mark::None, QStringLiteral("214 requests")}});
    bar.resize(1440, 40);
    bar.grab();
    Chip *prod = chipSaying(bar, QStringLiteral("prod 2 min"));
    Chip *dev = chipSaying(bar, QStringLiteral("dev sealed · read 3 h ago"));
    QVERIFY(prod && dev);
    QVERIFY(prod->x() < dev->x());
    QCOMPARE(dev->accessibleName(), QStringLiteral("warning: dev sealed · read 3 h ago"));
    QSignalSpy asked(&bar, &TopBar::freshnessRequested);
    dev->click();
    QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("dev"));
}

void TestFrame::agesStayWhenNarrow()
{
    TopBar bar;
    bar.setEstate(QStringLiteral("acme"));
    std::vector<Freshness> many;
    for (const auto &name : {QStringLiteral("prod"), QStringLiteral("staging"), QStringLiteral("dev")})
        many.push_back({{name, false, 0}, QStringLiteral("запечатан · прочитан 3 ч назад"), Mark::Locked, {}});
    bar.setFreshness(many);
    bar.resize(1200, 40);
    bar.grab();
    for (const auto *chip : bar.findChildren<Chip *>())
        QCOMPARE(chip->width(), chip->sizeHint().width());
    QVERIFY(bar.searchField()->width() < bar.searchField()->sizeHint().width());
}

void TestFrame::searchIsAskedFor()
{
    TopBar bar;
    QSignalSpy asked(&bar, &TopBar::searchRequested);
    QTest::mouseClick(bar.searchField(), Qt::LeftButton);
    QTest::keyClick(bar.searchField(), Qt::Key_P);
    bar.searchAction()->trigger();
    QCOMPARE(asked.count(), 3);
}

QTEST_MAIN(TestFrame)
#include "tst_frame.moc"
