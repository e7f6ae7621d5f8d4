#include "console/item_roles.h"
#include "today/coverage_model.h"
#include "today/coverage_panel.h"
#include "today/evidence_strip.h"
#include "today/finding_delegate.h"
#include "today/finding_texts.h"
#include "today/findings_list.h"
#include "today/today_header.h"
#include "today/today_page.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace sallyport;
using namespace sallyport::console;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(sallyport::findings::Finding)

namespace {

using findings::Check;
using findings::Finding;
using findings::Remedy;
using findings::Severity;
using findings::State;

const Instant now = parseInstant(u"2026-11-23T10:42:00Z").value();

estate::Environment environment(const QString &name, estate::Tier tier)
{
    estate::Environment result;
    result.name = name;
    result.tier = tier;
    return result;
}

std::shared_ptr<estate::Estate> exampleEstate()
{
    auto result = std::make_shared<estate::Estate>();
    result->environments = {environment(QStringLiteral("prod"), estate::Tier::Production),
        environment(QStringLiteral("staging"), estate::Tier::Other)};
    estate::Acceptance acceptance;
    acceptance.finding = QStringLiteral("overdue:prod/accepted");
    acceptance.at = {QStringLiteral("sallyport.hcl"), 41, 1};
    result->acceptances = {acceptance};
    return result;
}

Finding finding(const char *rule, const QString &environmentName, const QString &path, Severity severity)
{
    Finding result;
    result.rule = QString::fromLatin1(rule);
    result.subject = {environmentName, path};
    result.identity = result.rule + u':' + result.subject.key();
    result.severity = severity;
    result.title = {"%1 is wrong", {result.subject.name()}};
    result.evidence = {estate::Evidence::file({QStringLiteral("main.tf"), 12, 0}, {"see %1", {Code{path}}})};
    result.since = now - 48h;
    result.state = State::Known;
    return result;
}

Finding overdue(const QString &path, const QString &environmentName = QStringLiteral("prod"))
{
    Finding result = finding("overdue", environmentName, path, Severity::Critical);
    result.remedy.kind = Remedy::Kind::Stage;
    result.remedy.change = QStringLiteral("rotate");
    return result;
}

Finding drift(const QString &path, const QString &environmentName = QStringLiteral("prod"))
{
    Finding result = finding("not-in-terraform", environmentName, path, Severity::Warning);
    result.remedy.advice = {"Adopt %1", {Code{path}}};
    return result;
}

Finding sealed()
{
    Finding result = finding("not-checked", QStringLiteral("staging"), {}, Severity::NotChecked);
    result.remedy.kind = Remedy::Kind::Retry;
    return result;
}

Finding accepted()
{
    Finding result = overdue(QStringLiteral("accepted"));
    result.state = State::Accepted;
    result.acceptedUntil = QDate(2026, 12, 31);
    result.acceptedBecause = QStringLiteral("vendor closes in December");
    return result;
}

core::ViewPtr viewOf(std::vector<Finding> all, std::vector<Check> coverage = {})
{
    auto view = std::make_shared<core::View>();
    view->inputs.estate = exampleEstate();
    view->inputs.now = now;
    view->findings = std::move(all);
    view->coverage = std::move(coverage);
    return view;
}

core::ViewPtr exampleView()
{
    Finding staged = overdue(QStringLiteral("staged"));
    staged.state = State::InDraft;
    staged.draftPosition = 1;
    return viewOf({overdue(QStringLiteral("one")), staged, drift(QStringLiteral("two")), sealed(), accepted()});
}

/// What the list says, as a person reads it: headings flush, rows indented.
QStringList rowsOf(const QAbstractItemModel &model, const QModelIndex &parent = {}, const QString &indent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString button = index.data(ButtonRole).toString();
        rows.push_back(
            indent + index.data().toString() + (button.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(button)));
        rows += rowsOf(model, index, indent + QStringLiteral("  "));
    }
    return rows;
}

/// Opens the menu of the button that says this and takes the entry with that text.
bool choose(const QWidget &place, const QString &button, const QString &entry)
{
    for (const auto *candidate : place.findChildren<QPushButton *>()) {
        if (candidate->accessibleName() != button || !candidate->menu())
            continue;
        Q_EMIT candidate->menu()->aboutToShow();
        for (QAction *action : candidate->menu()->actions()) {
            if (action->text() == entry) {
                action->trigger();
                return true;
            }
        }
    }
    return false;
}

QStringList lines(const char *text)
{
    return QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

class TodayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groupsFindings_data();
    void groupsFindings();
    void narrowsToFilterAndScope_data();
    void narrowsToFilterAndScope();
    void foldsManyOfOneRule();
    void keepsWhatIsBeingMendedOutOfFolds();
    void survivesTheModelTester();
    void speaksRows();
    void pressesTheButtonOfTheRow_data();
    void pressesTheButtonOfTheRow();
    void movesPastHeadings();
    void opensAndClosesAFold();
    void staysAtTheFindingWhenComputedAnew();
    void showsEvidenceAndAdvice();
    void opensTheBlockThatAccepts();
    void stagesAllRotationsInScope();
    void stagesAFoldAtOnce_data();
    void stagesAFoldAtOnce();
    void offersNoButtonWhereNothingCanBeStaged();
    void listsTheFindingsOfOneOwner();
    void triagesByKeys();
    void acceptsNothingThatWasNotLookedAt();
    void drawsTheTrend_data();
    void drawsTheTrend();
    void saysWhatWasCheckedOnAGoodMorning();
    void countsTheHeader();
    void saysItsState_data();
    void saysItsState();
    void listsWhatWasNotChecked();
    void listsTheLastDayOnlyWithHistory();
    void foldsTheSideColumnOnANarrowPage();
    void scrollsThroughThousands();
    void saysHowFarTheHistoryIsSearched();
};

void TodayTest::groupsFindings_data()
{
    QTest::addColumn<int>("grouping");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("by cause") << int(Grouping::Cause) << lines(R"(
Overdue rotation
  one is wrong [Stage rotation]
  staged is wrong [In draft, change 1 of 0]
Drift and undeclared
  two is wrong [Read how]
Could not be checked
   is wrong [Retry]
Accepted
  accepted is wrong [Open file])");
    QTest::newRow("by environment") << int(Grouping::Environment) << lines(R"(
prod
  one is wrong [Stage rotation]
  staged is wrong [In draft, change 1 of 0]
  two is wrong [Read how]
staging
   is wrong [Retry]
Accepted
  accepted is wrong [Open file])");
    QTest::newRow("by owner") << int(Grouping::Owner) << lines(R"(
No owner
  one is wrong [Stage rotation]
  staged is wrong [In draft, change 1 of 0]
  two is wrong [Read how]
   is wrong [Retry]
Accepted
  accepted is wrong [Open file])");
}

void TodayTest::groupsFindings()
{
    QFETCH(int, grouping);
    QFETCH(QStringList, expected);
    FindingsModel model;
    model.show(exampleView(), {static_cast<Grouping>(grouping), {}, {}});
    QCOMPARE(rowsOf(model), expected);
}

void TodayTest::narrowsToFilterAndScope_data()
{
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("findings");
    QTest::newRow("everything") << QString() << QString() << 5;
    QTest::newRow("an environment") << QStringLiteral("staging") << QString() << 1;
    QTest::newRow("a word of the title, in any case") << QString() << QStringLiteral("ONE") << 1;
    QTest::newRow("a word of the evidence") << QString() << QStringLiteral("main.tf:12") << 4;
    QTest::newRow("all words") << QString() << QStringLiteral("one prod") << 1;
    QTest::newRow("words that never meet") << QString() << QStringLiteral("one staging") << 0;
    QTest::newRow("why it was accepted") << QString() << QStringLiteral("vendor") << 1;
    QTest::newRow("an environment that is not there") << QStringLiteral("qa") << QString() << 0;
}

void TodayTest::narrowsToFilterAndScope()
{
    QFETCH(QString, environment);
    QFETCH(QString, text);
    QFETCH(int, findings);
    qint64 count = 0;
    const core::ViewPtr view = exampleView();
    for (const FindingGroup &group : groupFindings(*view, {Grouping::Cause, environment, {}, text}))
        count += group.count();
    QCOMPARE(count, findings);
}

void TodayTest::foldsManyOfOneRule()
{
    std::vector<Finding> all;
    for (int i = 0; i < 6; ++i)
        all.push_back(drift(QStringLiteral("folder/s%1").arg(i)));
    for (int i = 0; i < 5; ++i)
        all.push_back(drift(QStringLiteral("t%1").arg(i), QStringLiteral("staging")));
    FindingsModel model;
    model.show(viewOf(all), {});
    const QModelIndex group = model.index(0, 0);
    QCOMPARE(model.rowCount(group), 6); // one fold, five rows
    const QModelIndex fold = model.index(0, 0, group);
    QVERIFY(model.isFold(fold));
    QCOMPARE(model.rowCount(fold), 6);
    QCOMPARE(plainText(fold.data(SegmentsRole).value<std::vector<core::Segment>>()),
        QStringLiteral("s0, s1, s2, s3, s4, s5"));
    QCOMPARE(group.data(CountRole).toString().section(u' ', 0, 0), QStringLiteral("11"));
}

void TodayTest::keepsWhatIsBeingMendedOutOfFolds()
{
    std::vector<Finding> all;
    for (int i = 0; i < 7; ++i)
        all.push_back(overdue(QStringLiteral("s%1").arg(i)));
    all.at(3).state = State::OnBranch;
    all.at(3).branch = QStringLiteral("sallyport/rotate-s3");
    FindingsModel model;
    model.show(viewOf(all), {});
    QCOMPARE(model.rowCount(model.index(0, 0)), 2);
    const QModelIndex single = model.indexOf(QStringLiteral("overdue:prod/s3"));
    QVERIFY(!model.isFold(single.parent()));
    QCOMPARE(single.data(ButtonRole).toString(), QStringLiteral("On branch sallyport/rotate-s3"));
    QVERIFY(single.data(IsLinkRole).toBool());
}

void TodayTest::survivesTheModelTester()
{
    FindingsModel findingsModel;
    CoverageModel coverageModel;
    QAbstractItemModelTester first(&findingsModel, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester second(&coverageModel, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const core::ViewPtr &view : {core::ViewPtr(), exampleView(), viewOf({}), exampleView()}) {
        findingsModel.show(view, {});
        coverageModel.show(view, {});
    }
}

void TodayTest::speaksRows()
{
    FindingsModel model;
    model.show(exampleView(), {});
    const QModelIndex index = model.indexOf(QStringLiteral("overdue:prod/one"));
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("critical: one is wrong, prod. see one, main.tf:12. Stage rotation"));
    QCOMPARE(index.parent().data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("critical: Overdue rotation, 2 findings"));
}

void TodayTest::pressesTheButtonOfTheRow_data()
{
    QTest::addColumn<Finding>("finding");
    QTest::addColumn<QString>("asked");
    QTest::newRow("stage") << overdue(QStringLiteral("one")) << QStringLiteral("stage overdue:prod/one");
    Finding staged = overdue(QStringLiteral("one"));
    staged.state = State::InDraft;
    staged.draftPosition = 2;
    QTest::newRow("in the draft") << staged << QStringLiteral("show 2");
    Finding left = overdue(QStringLiteral("one"));
    left.state = State::OnBranch;
    left.branch = QStringLiteral("sallyport/x");
    QTest::newRow("on a branch") << left << QStringLiteral("copy sallyport/x");
    Finding missing = drift(QStringLiteral("one"));
    missing.remedy = {};
    missing.remedy.kind = Remedy::Kind::Open;
    missing.remedy.place = {QStringLiteral("prod.tf"), 7, 1};
    QTest::newRow("open") << missing << QStringLiteral("open prod.tf:7:1");
    QTest::newRow("retry") << sealed() << QStringLiteral("retry staging");
    QTest::newRow("read") << drift(QStringLiteral("one")) << QStringLiteral("evidence");
}

void TodayTest::pressesTheButtonOfTheRow()
{
    QFETCH(Finding, finding);
    QFETCH(QString, asked);
    Scope scope;
    TodayPage page(scope);
    page.setView(viewOf({finding}));
    page.resize(1360, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QString heard;
    connect(&page, &TodayPage::stageRequested, this,
        [&](const Finding &one) { heard = QStringLiteral("stage ") + one.identity; });
    connect(&page, &TodayPage::showChangeRequested, this,
        [&](int position) { heard = QStringLiteral("show %1").arg(position); });
    connect(
        &page, &TodayPage::copyRequested, this, [&](const QString &text) { heard = QStringLiteral("copy ") + text; });
    connect(&page, &TodayPage::openPlaceRequested, this,
        [&](const SourceRef &place) { heard = QStringLiteral("open ") + place.toString(); });
    connect(
        &page, &TodayPage::retryRequested, this, [&](const QString &name) { heard = QStringLiteral("retry ") + name; });
    page.list()->setFocus();
    QTest::keyClick(page.list(), Qt::Key_S);
    if (page.isEvidenceShown())
        heard = QStringLiteral("evidence");
    QCOMPARE(heard, asked);
}

void TodayTest::movesPastHeadings()
{
    Scope scope;
    TodayPage page(scope);
    page.setView(exampleView());
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.list()->setFocus();
    QStringList visited;
    const auto visit = [&] {
        visited.push_back(page.list()->currentFinding() ? page.list()->currentFinding()->identity : QString());
    };
    visit();
    for (const Qt::Key key : {Qt::Key_J, Qt::Key_Down, Qt::Key_K, Qt::Key_Up, Qt::Key_Up}) {
        QTest::keyClick(page.list(), key);
        visit();
    }
    const QString one = QStringLiteral("overdue:prod/one");
    const QString staged = QStringLiteral("overdue:prod/staged");
    QCOMPARE(visited, QStringList({one, staged, QStringLiteral("not-in-terraform:prod/two"), staged, one, one}));
}

void TodayTest::opensAndClosesAFold()
{
    std::vector<Finding> all;
    for (int i = 0; i < 6; ++i)
        all.push_back(drift(QStringLiteral("s%1").arg(i)));
    FindingsList list;
    list.show(viewOf(all), {});
    const auto fold = [&] { return list.findings().index(0, 0, list.findings().index(0, 0)); };
    QVERIFY(!list.isExpanded(fold()));
    QTest::keyClick(&list, Qt::Key_Right);
    QVERIFY(list.isExpanded(fold()));
    list.show(viewOf(all), {});
    QVERIFY2(list.isExpanded(fold()), "what a person has opened stays open");
    QTest::keyClick(&list, Qt::Key_Left);
    QVERIFY(!list.isExpanded(fold()));
}

void TodayTest::staysAtTheFindingWhenComputedAnew()
{
    FindingsList list;
    list.show(exampleView(), {});
    list.step(2);
    const QString current = list.currentFinding()->identity;
    list.show(
        viewOf({overdue(QStringLiteral("zero")), overdue(QStringLiteral("one")), drift(QStringLiteral("two"))}), {});
    QCOMPARE(list.currentFinding()->identity, current);
    list.show(viewOf({overdue(QStringLiteral("one"))}), {});
    QVERIFY2(list.currentFinding(), "when it has gone, another one is current");
}

void TodayTest::showsEvidenceAndAdvice()
{
    Scope scope;
    TodayPage page(scope);
    page.setView(viewOf({drift(QStringLiteral("one")), drift(QStringLiteral("two"))}));
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.list()->setFocus();
    auto *strip = page.findChild<EvidenceStrip *>();
    QVERIFY(!page.isEvidenceShown());
    QTest::keyClick(page.list(), Qt::Key_Return);
    QVERIFY(page.isEvidenceShown());
    QCOMPARE(strip->text().split(u'\n'),
        lines("one is wrong\nsee one, main.tf:12\nWhat to do: Adopt one\nsince 2026-11-21T10:42:00Z"));
    QTest::keyClick(page.list(), Qt::Key_J);
    QVERIFY2(strip->text().startsWith(QStringLiteral("two")), "the strip follows the current finding");
    QTest::keyClick(page.list(), Qt::Key_Escape);
    QVERIFY(!page.isEvidenceShown());
}

void TodayTest::opensTheBlockThatAccepts()
{
    const core::ViewPtr view = exampleView();
    QCOMPARE(placeOf(*view, accepted()).toString(), QStringLiteral("sallyport.hcl:41:1"));
    QCOMPARE(plainText(evidenceLine(accepted(), core::Words())),
        QStringLiteral("accepted until 31 Dec 2026: vendor closes in December"));
}

void TodayTest::stagesAllRotationsInScope()
{
    Scope scope;
    TodayPage page(scope);
    page.setView(viewOf({overdue(QStringLiteral("one")), overdue(QStringLiteral("two"), QStringLiteral("staging")),
        accepted(), drift(QStringLiteral("three"))}));
    QStringList asked;
    connect(&page, &TodayPage::stageAllRequested, this, [&](const std::vector<Finding> &all) {
        for (const Finding &one : all)
            asked.push_back(one.identity);
    });
    Q_EMIT page.header()->stageAllRequested();
    QCOMPARE(asked, QStringList({QStringLiteral("overdue:prod/one"), QStringLiteral("overdue:staging/two")}));
    asked.clear();
    scope.selectEnvironment(QStringLiteral("staging"));
    Q_EMIT page.header()->stageAllRequested();
    QCOMPARE(asked, QStringList({QStringLiteral("overdue:staging/two")}));
}

void TodayTest::stagesAFoldAtOnce_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("by its key") << true;
    QTest::newRow("by its button") << false;
}

void TodayTest::stagesAFoldAtOnce()
{
    QFETCH(bool, byKey);
    std::vector<Finding> all;
    for (int i = 0; i < 7; ++i)
        all.push_back(overdue(QStringLiteral("s%1").arg(i)));
    all.at(2).state = State::InDraft; // it is under way, and not of the fold
    all.at(5).remedy = {};            // it cannot be staged
    all.push_back(overdue(QStringLiteral("elsewhere"), QStringLiteral("staging")));
    Scope scope;
    TodayPage page(scope);
    page.setView(viewOf(all));
    page.resize(1360, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.list()->setFocus();
    const QModelIndex group = page.list()->findings().index(0, 0);
    const QModelIndex fold = page.list()->findings().index(0, 0, group);
    QVERIFY(page.list()->findings().isFold(fold));
    QCOMPARE(fold.data(ButtonRole).toString(), QStringLiteral("Stage all (5)"));
    page.list()->setCurrentIndex(fold);
    QStringList asked;
    int times = 0;
    connect(&page, &TodayPage::stageAllRequested, this, [&](const std::vector<Finding> &findings) {
        ++times;
        for (const Finding &one : findings)
            asked.push_back(one.subject.path);
    });
    if (byKey)
        QTest::keyClick(page.list(), Qt::Key_S);
    else
        QTest::mouseClick(page.list()->viewport(), Qt::LeftButton, {},
            FindingDelegate::buttonRect(page.list()->visualRect(fold)).center());
    QCOMPARE(times, 1);
    QCOMPARE(asked, QStringList({QStringLiteral("s0"), QStringLiteral("s1"), QStringLiteral("s3"), QStringLiteral("s4"),
                        QStringLiteral("s6")}));
    QVERIFY2(!page.list()->isExpanded(fold), "the button does not open the fold");
}

void TodayTest::offersNoButtonWhereNothingCanBeStaged()
{
    std::vector<Finding> all;
    for (int i = 0; i < 6; ++i)
        all.push_back(drift(QStringLiteral("s%1").arg(i)));
    Scope scope;
    TodayPage page(scope);
    page.setView(viewOf(all));
    const QModelIndex fold = page.list()->findings().index(0, 0, page.list()->findings().index(0, 0));
    QCOMPARE(fold.data(ButtonRole).toString(), QString());
    QSignalSpy asked(&page, &TodayPage::stageAllRequested);
    page.list()->setCurrentIndex(fold);
    QTest::keyClick(page.list(), Qt::Key_S);
    QCOMPARE(asked.size(), 0);
}

void TodayTest::listsTheFindingsOfOneOwner()
{
    std::vector<Finding> all{overdue(QStringLiteral("one")), drift(QStringLiteral("two")),
        overdue(QStringLiteral("three"), QStringLiteral("staging")), drift(QStringLiteral("four")), accepted()};
    all.at(0).owner = all.at(2).owner = QStringLiteral("data-platform");
    all.at(1).owner = QStringLiteral("bi-team");
    all.at(4).owner = QStringLiteral("nobody-open");
    Scope scope;
    TodayPage page(scope);
    page.setView(viewOf(all));
    const auto listed = [&] {
        QStringList rows;
        for (const QString &row : rowsOf(page.list()->findings())) {
            if (row.startsWith(u' '))
                rows.push_back(row.trimmed().section(u' ', 0, 0));
        }
        return rows;
    };
    QCOMPARE(ownersOf(*viewOf(all)), QStringList({QStringLiteral("bi-team"), QStringLiteral("data-platform")}));
    QCOMPARE(listed().size(), 5);
    QVERIFY(choose(*page.header(), QStringLiteral("Owner: everybody"), QStringLiteral("data-platform")));
    QCOMPARE(page.header()->owner(), QStringLiteral("data-platform"));
    QCOMPARE(listed(), QStringList({QStringLiteral("one"), QStringLiteral("three")}));
    scope.selectEnvironment(QStringLiteral("staging"));
    QCOMPARE(listed(), QStringList({QStringLiteral("three")}));
    scope.selectEnvironment({});
    QVERIFY(choose(*page.header(), QStringLiteral("Owner: data-platform"), QStringLiteral("everybody")));
    QCOMPARE(listed().size(), 5);
}

void TodayTest::triagesByKeys()
{
    Finding missing = drift(QStringLiteral("two"));
    missing.remedy.place = {QStringLiteral("prod.tf"), 7, 1};
    Scope scope;
    TodayPage page(scope);
    page.setView(viewOf({overdue(QStringLiteral("one")), missing, accepted()}));
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.list()->setFocus();
    QStringList heard;
    connect(&page, &TodayPage::stageRequested, this, [&](const Finding &one) { heard += u"S "_qs + one.identity; });
    connect(&page, &TodayPage::acceptRequested, this, [&](const Finding &one) { heard += u"A "_qs + one.identity; });
    connect(&page, &TodayPage::openPlaceRequested, this,
        [&](const SourceRef &place) { heard += u"O "_qs + place.toString(); });
    for (const Qt::Key key : {Qt::Key_O, Qt::Key_S, Qt::Key_A, Qt::Key_J, Qt::Key_O, Qt::Key_A, Qt::Key_J, Qt::Key_O,
             Qt::Key_K, Qt::Key_K, Qt::Key_A})
        QTest::keyClick(page.list(), key);
    QCOMPARE(
        heard, (QStringList{u"O main.tf:12"_qs, u"S overdue:prod/one"_qs, u"A overdue:prod/one"_qs, u"O prod.tf:7:1"_qs,
                   u"A not-in-terraform:prod/two"_qs, u"O sallyport.hcl:41:1"_qs, u"A overdue:prod/one"_qs}));
    heard.clear();
    // In the filter they are letters.
    page.focusFilter();
    QTest::keyClicks(page.header()->filter(), QStringLiteral("jksoa"));
    QCOMPARE(page.header()->filter()->text(), QStringLiteral("jksoa"));
    QCOMPARE(heard, QStringList());
}

void TodayTest::acceptsNothingThatWasNotLookedAt()
{
    Scope scope;
    TodayPage page(scope);
    page.setView(viewOf({sealed()}));
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.list()->setFocus();
    QVERIFY(page.list()->currentFinding());
    QSignalSpy asked(&page, &TodayPage::acceptRequested);
    QTest::keyClick(page.list(), Qt::Key_A);
    QCOMPARE(asked.size(), 0);
}

void TodayTest::drawsTheTrend_data()
{
    using Records = std::vector<estate::FindingRecord>;
    QTest::addColumn<Records>("records");
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<bool>("isDrawn");
    const auto record = [](const char *identity, Duration age, std::optional<Duration> gone = {}) {
        estate::FindingRecord made{QString::fromLatin1(identity), now - age, now, {}};
        if (gone)
            made.goneAt = now - *gone;
        return made;
    };
    const Records all{record("overdue:prod/one", 2h), record("not-in-terraform:prod/two", 96h),
        record("overdue:prod/three", 96h, 30h), record("overdue:staging/four", 96h, 50h),
        record("overdue:staging/five", 96h, 26h)};
    QTest::newRow("first day") << Records{record("overdue:prod/one", 2h)} << QString()
                               << QStringLiteral("4 open findings, 2 critical") << false;
    QTest::newRow("never read") << Records() << QString() << QStringLiteral("4 open findings, 2 critical") << false;
    QTest::newRow("all") << all << QString() << QStringLiteral("4 open findings, 2 critical, -2 in 4 days") << true;
    QTest::newRow("of an environment") << all << QStringLiteral("prod")
                                       << QStringLiteral("3 open findings, 2 critical, 0 in 4 days") << true;
    QTest::newRow("of another") << all << QStringLiteral("staging")
                                << QStringLiteral("1 open findings, 0 critical, -2 in 4 days") << true;
}

void TodayTest::drawsTheTrend()
{
    using Records = std::vector<estate::FindingRecord>;
    QFETCH(Records, records);
    QFETCH(QString, environment);
    QFETCH(QString, spoken);
    QFETCH(bool, isDrawn);
    auto view = std::make_shared<core::View>(*exampleView());
    view->inputs.records = std::make_shared<const Records>(records);
    TrendPanel panel;
    panel.show(nullptr, {});
    const int bare = panel.sizeHint().height();
    panel.show(view, environment);
    QCOMPARE(panel.accessibleName(), spoken);
    QCOMPARE(panel.sizeHint().height() > bare, isDrawn);
    // Drawing is not told from drawing nothing by an eye alone: the line's colour is there or not.
    panel.resize(300, panel.sizeHint().height());
    panel.setVisible(true);
    const QImage image = panel.grab().toImage();
    const QRgb accent = color(panel.palette(), Role::Accent).rgb();
    bool isLineSeen = false;
    for (int y = 0; y < image.height() && !isLineSeen; ++y) {
        for (int x = 0; x < image.width() && !isLineSeen; ++x)
            isLineSeen = image.pixel(x, y) == accent;
    }
    QCOMPARE(isLineSeen, isDrawn);
}

void TodayTest::saysWhatWasCheckedOnAGoodMorning()
{
    Check paths;
    paths.what = {"Vault metadata", {}};
    paths.scope = {"prod", {}};
    paths.amount = {"812 paths", {}};
    Check unread{Check::Outcome::NotChecked, QStringLiteral("staging"), {"staging is sealed", {}}, {"paths", {}}, {},
        {"Unseal it", {}}};
    Scope scope;
    TodayPage page(scope);
    page.setView(viewOf({}, {paths, paths, unread}));
    QString text;
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&page))
            text += label->text() + u'\n';
    }
    QVERIFY2(text.contains(QStringLiteral("Good morning. Nothing is wrong in what was checked")), qPrintable(text));
    QCOMPARE(text.count(QStringLiteral("Vault metadata: 812 paths (prod)")), 2);
    QVERIFY2(text.contains(QStringLiteral("1 things were not checked; they are not counted as passed.")) &&
                 !text.contains(QStringLiteral("staging is sealed")),
        qPrintable(text));
}

void TodayTest::countsTheHeader()
{
    const FindingCounts counts = FindingCounts::of(*exampleView(), {});
    QCOMPARE(counts.critical, 2); // what was accepted is not counted
    QCOMPARE(counts.warning, 1);
    QCOMPARE(counts.notChecked, 1);
    QCOMPARE(counts.rotations, 1);
    QCOMPARE(FindingCounts::of(*exampleView(), QStringLiteral("staging")).critical, 0);
}

void TodayTest::saysItsState_data()
{
    QTest::addColumn<core::ViewPtr>("view");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("said");
    Check paths;
    paths.what = {"Vault metadata", {}};
    paths.scope = {"prod", {}};
    paths.amount = {"812 paths", {}};
    auto broken = std::make_shared<core::View>(*exampleView());
    broken->inputs.repositoryError = Error{ErrorCode::NotFound, {"no commit yet", {}}, {}, {}};
    QTest::newRow("loading") << core::ViewPtr() << QString() << QStringLiteral("Reading the estate");
    QTest::newRow("empty") << viewOf({}, {paths}) << QString() << QStringLiteral("Vault metadata: 812 paths (prod)");
    QTest::newRow("nothing matches") << exampleView() << QStringLiteral("zzz") << QStringLiteral("Nothing matches");
    QTest::newRow("failed") << core::ViewPtr(broken) << QString() << QStringLiteral("no commit yet");
}

void TodayTest::saysItsState()
{
    QFETCH(core::ViewPtr, view);
    QFETCH(QString, filter);
    QFETCH(QString, said);
    Scope scope;
    TodayPage page(scope);
    page.setView(view);
    page.header()->filter()->setText(filter);
    QString text;
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&page))
            text += label->text() + u'\n';
    }
    QVERIFY2(text.contains(said), qPrintable(text));
}

void TodayTest::listsWhatWasNotChecked()
{
    Check checked;
    checked.what = {"Vault metadata", {}};
    Check unread{Check::Outcome::NotChecked, QStringLiteral("staging"), {"staging is sealed", {}}, {"paths", {}}, {},
        {"Unseal it", {}}};
    CoverageModel model;
    model.show(viewOf({}, {checked, unread}), {});
    QCOMPARE(rowsOf(model), QStringList({QStringLiteral("Checked"), QStringLiteral("Vault metadata"),
                                QStringLiteral("Not checked"), QStringLiteral("staging is sealed")}));
    QCOMPARE(model.index(2, 0).data(CountRole).toString(), QStringLiteral("1, never counted as passed"));
    QCOMPARE(model.index(3, 0).data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("not checked: staging is sealed, paths, Unseal it"));
    model.show(viewOf({}, {checked, unread}), QStringLiteral("prod"));
    QCOMPARE(model.notChecked(), 0);
}

void TodayTest::listsTheLastDayOnlyWithHistory()
{
    using Records = std::vector<estate::FindingRecord>;
    auto view = std::make_shared<core::View>(*exampleView());
    const estate::FindingRecord fresh{QStringLiteral("overdue:prod/one"), now - 2h, now, {}};
    const estate::FindingRecord old{QStringLiteral("not-in-terraform:prod/two"), now - 48h, now, {}};
    const estate::FindingRecord gone{QStringLiteral("overdue:prod/three"), now - 48h, now - 3h, now - 3h};
    view->inputs.records = std::make_shared<const Records>(Records{fresh});
    CoverageModel model;
    model.show(view, {});
    QVERIFY2(!rowsOf(model).contains(QStringLiteral("Last 24 h")), "on the first day everything would be new");
    view->inputs.records = std::make_shared<const Records>(Records{fresh, old, gone});
    model.show(view, {});
    const QStringList rows = rowsOf(model);
    QCOMPARE(rows.mid(rows.indexOf(QStringLiteral("Last 24 h")), 3),
        QStringList({QStringLiteral("Last 24 h"), QStringLiteral("one is wrong"), QStringLiteral("gone: prod/three")}));
}

void TodayTest::foldsTheSideColumnOnANarrowPage()
{
    Scope scope;
    TodayPage page(scope);
    page.setView(exampleView());
    page.show();
    page.resize(1360, 700);
    QTRY_VERIFY(page.coverage()->isVisible());
    page.resize(700, 700);
    QTRY_VERIFY(!page.coverage()->isVisible());
}

void TodayTest::scrollsThroughThousands()
{
    std::vector<Finding> all;
    for (int i = 0; i < 2000; ++i) {
        all.push_back(overdue(QStringLiteral("s%1").arg(i)));
        all.back().state = State::OnBranch; // not folded
    }
    FindingsList list;
    list.resize(900, 700);
    list.show(viewOf(all), {});
    list.setVisible(true);
    QTest::keyClick(&list, Qt::Key_End);
    QCOMPARE(list.currentFinding()->subject.path, QStringLiteral("s1999"));
    QVERIFY(list.visualRect(list.currentIndex()).intersects(list.viewport()->rect()));
}

void TodayTest::saysHowFarTheHistoryIsSearched()
{
    HistoryStrip strip;
    QSignalSpy stopped(&strip, &HistoryStrip::stopRequested);
    strip.setProgress({1200, 0, 0});
    QCOMPARE(strip.text(), QStringLiteral("Searching the git history for plaintext: 1200 commits"));
    strip.setProgress({4000, 2000, 9000});
    QCOMPARE(strip.text(), QStringLiteral("Searching the git history for plaintext: 2,000 of 9,000 versions of files"));
    QTRY_VERIFY(strip.isVisible());
    strip.findChild<QPushButton *>()->click();
    QCOMPARE(stopped.size(), 1);
    strip.end();
    QVERIFY(!strip.isVisible());
}

QTEST_MAIN(TodayTest)
#include "tst_today.moc"
