#include "console/checklist/checklist_model.h"
#include "console/checklist/checklist_page.h"
#include "console/checklist/verdict_panel.h"
#include "core/words.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace sallyport;
using namespace sallyport::console;

namespace {

const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");

/// Two environments of which nothing was read.
core::ViewPtr unreadView(const estate::Outside &outside = {})
{
    estate::Estate estate;
    estate.name = QStringLiteral("acme");
    for (const char *name : {"prod", "staging"}) {
        estate::Environment environment;
        environment.name = QLatin1String(name);
        environment.tier = environment.name == QLatin1String("prod") ? estate::Tier::Production : estate::Tier::Other;
        environment.vault.emplace();
        environment.vault->mount = QStringLiteral("airflow");
        environment.vault->prefix = environment.name;
        environment.at = {QStringLiteral("sallyport.hcl"), 3, 1};
        estate.environments.push_back(environment);
    }
    estate.monitoring = estate::Monitoring{
        {}, {}, {QStringLiteral("sallyport.hcl"), 2, 3}, QStringLiteral("https://prometheus.example:9090")};
    core::Inputs inputs;
    inputs.estate = std::make_shared<const estate::Estate>(estate);
    inputs.cadences = std::make_shared<const std::vector<rotation::Cadence>>();
    inputs.playbooks = std::make_shared<const std::vector<rotation::Playbook>>();
    inputs.knowledge = std::make_shared<const std::vector<estate::Knowledge>>();
    inputs.draft = std::make_shared<const draft::Draft>();
    inputs.records = std::make_shared<const std::vector<estate::FindingRecord>>();
    inputs.outside = std::make_shared<const estate::Outside>(outside);
    inputs.now = now;
    return core::makeView(inputs);
}

struct Opened
{
    Scope scope;
    ChecklistPage page{scope};

    Opened()
    {
        page.resize(1200, 700);
        page.setView(unreadView());
        page.show();
    }

    /// The verdict of a point in an environment becomes the current one.
    void go(int point, int environment)
    {
        page.table()->setCurrentIndex(
            page.table()->model()->index(point - 1, ChecklistModel::FirstEnvironment + environment));
    }
};

} // namespace

class ChecklistPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAModel()
    {
        ChecklistModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(unreadView(), {});
        QCOMPARE(model.rowCount(), 14);
        QCOMPARE(model.columnCount(), ChecklistModel::FirstEnvironment + 2);
        // State never stands in colour alone, and a screen reader hears the reason too.
        const QModelIndex cell = model.index(1, ChecklistModel::FirstEnvironment);
        QCOMPARE(cell.data().toString(), QStringLiteral("not checked"));
        QVERIFY(
            cell.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("prod: not checked. The backend")));
        model.show(unreadView(), QStringLiteral("staging"));
        QCOMPARE(model.columnCount(), ChecklistModel::FirstEnvironment + 1);
        QCOMPARE(model.headerData(ChecklistModel::FirstEnvironment, Qt::Horizontal, Qt::DisplayRole).toString(),
            QStringLiteral("staging"));
        model.show(nullptr, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void theScopeNarrows()
    {
        Opened opened;
        QCOMPARE(opened.page.table()->model()->columnCount(), ChecklistModel::FirstEnvironment + 2);
        opened.scope.selectEnvironment(QStringLiteral("staging"));
        QCOMPARE(opened.page.table()->model()->columnCount(), ChecklistModel::FirstEnvironment + 1);
        QVERIFY(opened.page.panel()->text().contains(QStringLiteral("staging: not-checked")));
    }

    void attestsFromTheKeyboard()
    {
        Opened opened;
        QVERIFY(QTest::qWaitForWindowActive(&opened.page));
        QSignalSpy asked(&opened.page, &ChecklistPage::formRequested);
        opened.go(13, 1);
        opened.page.table()->setFocus();
        QTest::keyClick(opened.page.table(), Qt::Key_S);
        QCOMPARE(asked.size(), 1);
        const auto change = asked.front().front().value<draft::Change>();
        QCOMPARE(change.kind, QStringLiteral("attest"));
        QCOMPARE(change.target, QStringLiteral("dr-test"));
        QCOMPARE(change.secret.environment, QStringLiteral("staging"));
        // Where nothing can be staged the key does nothing.
        opened.go(2, 1);
        QTest::keyClick(opened.page.table(), Qt::Key_S);
        QCOMPARE(asked.size(), 1);
    }

    void evidenceOpensAndIsCopied()
    {
        Opened opened;
        QVERIFY(QTest::qWaitForWindowActive(&opened.page));
        QSignalSpy opens(&opened.page, &ChecklistPage::openPlaceRequested);
        QSignalSpy copies(&opened.page, &ChecklistPage::copyRequested);
        opened.go(13, 0);
        opened.page.table()->setFocus();
        QTest::keyClick(opened.page.table(), Qt::Key_Return);
        QCOMPARE(opens.size(), 1);
        QCOMPARE(opens.front().front().value<SourceRef>().line, 3);
        QTest::keyClick(opened.page.table(), Qt::Key_C);
        QCOMPARE(copies.size(), 1);
        const QString text = copies.front().front().toString();
        QVERIFY(text.contains(QStringLiteral("prod: not-checked")));
        QVERIFY(text.contains(QStringLiteral("sallyport.hcl:3")));
    }

    /// A new view, which each staging makes, leaves the person where he was.
    void staysWhereItWas()
    {
        Opened opened;
        opened.go(9, 1);
        opened.page.setView(unreadView());
        QCOMPARE(opened.page.table()->currentIndex().row(), 8);
        QVERIFY(opened.page.panel()->text().startsWith(QStringLiteral("9.")));
        opened.page.setView(nullptr);
        QVERIFY(opened.page.panel()->text().isEmpty());
    }

    /// Who stands beside the backends, when he was asked and at what cost; and a button that asks.
    void whoWasAskedStandsInTheHeader()
    {
        Opened opened;
        const auto header = [&] {
            QStringList texts;
            for (const QLabel *label : opened.page.findChildren<QLabel *>())
                texts += label->toolTip();
            return texts.join(u' ');
        };
        QVERIFY(!header().contains(QStringLiteral("Prometheus")));
        estate::Outside outside;
        outside.alerts.reading = monitoring::AlertReading{
            QStringLiteral("https://prometheus.example:9090"), now - std::chrono::minutes(2), 1, true, {}};
        git::BranchProtection protection;
        protection.forge = QStringLiteral("GitHub");
        protection.askedAt = now - std::chrono::minutes(2);
        protection.requests = 2;
        outside.protection.reading = protection;
        opened.page.setView(unreadView(outside));
        for (const char *text : {"Prometheus: asked 2 min ago, 1 request", "GitHub: asked 2 min ago, 2 requests"})
            QVERIFY2(header().contains(QLatin1String(text)), qPrintable(header()));
        outside.alerts.failure = estate::Attempt{now, {ErrorCode::Unreachable, {"it is down", {}}, {}, {}}};
        opened.page.setView(unreadView(outside));
        QVERIFY2(header().contains(QStringLiteral("Prometheus: not checked, it is down")), qPrintable(header()));

        QSignalSpy asked(&opened.page, &ChecklistPage::askRequested);
        auto *button = opened.page.findChild<QPushButton *>(QStringLiteral("ask-outside"));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
    }

    /// Every sentence of every point has its arguments.
    void sentencesAreWhole()
    {
        const core::ViewPtr view = unreadView();
        for (const findings::Verdict &verdict : view->checklist) {
            const QString what = core::Words().plain(verdict.what) + core::Words().plain(verdict.remedy.advice);
            QVERIFY2(!what.contains(u'%'), qPrintable(what));
        }
    }
};

QTEST_MAIN(ChecklistPageTest)
#include "tst_checklist_page.moc"
