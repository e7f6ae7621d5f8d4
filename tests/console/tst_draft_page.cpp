#include "console/draft/change_summaries.h"
#include "console/draft/changes_list.h"
#include "console/draft/check_row.h"
#include "console/draft/diff_line_text.h"
#include "console/draft/diff_view.h"
#include "console/draft/draft_page.h"
#include "console/draft/leave_panel.h"
#include "console/draft/message_editor.h"
#include "console/draft/parts.h"
#include "widgets/pane.h"

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace sallyport;
using namespace sallyport::console;

namespace {

const QByteArray baseText = "resource \"vault_kv_secret_v2\" \"pg\" {\n"
                            "  mount                = \"airflow\"\n"
                            "  data_json_wo_version = 7\n"
                            "}\n";

draft::RenderedFile fileOf(const QString &path, const QByteArray &before, const QByteArray &after, int change)
{
    git::FileEdit edit;
    edit.path = path;
    edit.before = before;
    edit.after = after;
    draft::RenderedFile file;
    file.diff = git::diffOf(edit).value();
    file.environments = {QStringLiteral("prod")};
    for (const git::DiffHunk &hunk : file.diff.hunks) {
        std::vector<int> owners;
        for (const git::DiffLine &line : hunk.lines)
            owners.push_back(line.kind == git::DiffLine::Kind::Context ? 0 : change);
        file.owners.push_back(owners);
        const int number = int(file.parts.size()) + 1;
        file.parts.push_back({{change, {path, QStringLiteral("data_json_wo_version"), {}, number}}});
    }
    return file;
}

QByteArray bumped(QByteArray text)
{
    return text.replace("= 7", "= 8");
}

draft::RenderedChange changeOf(const QString &id, const QString &secret)
{
    draft::RenderedChange rendered;
    rendered.change.id = id;
    rendered.change.kind = QStringLiteral("rotate");
    rendered.change.secret = {QStringLiteral("prod"), secret};
    rendered.change.because = {QStringLiteral("Overdue 12 d"), QStringLiteral("cadence 90 d (sallyport.hcl:27)")};
    rendered.title = {"Rotate %1", {rendered.change.secret.name()}};
    rendered.places = {QStringLiteral("terraform/prod/%1.tf:3, 8").arg(rendered.change.secret.name())};
    rendered.added = rendered.removed = 1;
    return rendered;
}

std::shared_ptr<core::View> emptyView()
{
    auto view = std::make_shared<core::View>();
    estate::Estate estate;
    estate::Environment prod;
    prod.name = QStringLiteral("prod");
    prod.tier = estate::Tier::Production;
    estate.environments.push_back(prod);
    view->inputs.estate = std::make_shared<const estate::Estate>(estate);
    view->inputs.repository = std::make_shared<const core::RepositoryView>();
    draft::Draft saved;
    saved.savedAt = parseInstant(u"2026-11-23T10:41:36Z").value();
    view->inputs.draft = std::make_shared<const draft::Draft>(saved);
    return view;
}

/// Two rotations in two files, all checks passed.
std::shared_ptr<core::View> sampleView()
{
    auto view = emptyView();
    draft::Rendering &rendering = view->draft;
    rendering.baseBranch = QStringLiteral("main");
    rendering.baseCommit = QStringLiteral("a41f9c2d00");
    rendering.branch = QStringLiteral("sallyport/rotate-pg");
    rendering.changes = {changeOf(QStringLiteral("c1"), QStringLiteral("connections/pg")),
        changeOf(QStringLiteral("c2"), QStringLiteral("connections/stripe"))};
    rendering.files = {fileOf(QStringLiteral("terraform/prod/pg.tf"), baseText, bumped(baseText), 1),
        fileOf(QStringLiteral("terraform/prod/stripe.tf"), baseText, bumped(baseText), 2)};
    rendering.edits = {{}, {}};
    rendering.patch = "diff --git a/x b/x\n";
    rendering.added = rendering.removed = 2;
    rendering.message = QStringLiteral("Rotate pg and 1 more\n\nOverdue since 2026-11-11.\n");
    rendering.checks = {{{"All files parse", {}}, {"own HCL parser", {}}, draft::DraftCheck::Outcome::Passed}};
    rendering.isPure = true;
    return view;
}

QPushButton *button(QWidget &page, const QString &text)
{
    for (QPushButton *candidate : page.findChildren<QPushButton *>()) {
        if (candidate->text() == text && candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

bool shows(QWidget &page, const QString &text)
{
    const auto has = [&](const auto *part) { return part->isVisible() && part->text().contains(text); };
    const auto links = page.findChildren<CodeLink *>();
    const auto labels = page.findChildren<QLabel *>();
    return std::any_of(links.begin(), links.end(), has) || std::any_of(labels.begin(), labels.end(), has);
}

int rowWith(const DiffView &diff, const QString &text)
{
    const int count = int(diff.document().rows().size());
    for (int row = 0; row < count; ++row) {
        if (diff.spokenRow(row).contains(text))
            return row;
    }
    return -1;
}

} // namespace

class DraftPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }

    void showsWhatIsStaged();
    void claimsTheProofOnlyWhereItRan();
    void selectingAChangeScrollsToItsLines();
    void clickInTheGutterSelectsTheChange();
    void followsTheScope();
    void keysReorderAndDrop();
    void copiesWhatIsSelected();
    void selectsByMouse();
    void copiesOneFileAsPatch();
    void foldsAFile();
    void movesByKeyboard();
    void speaksEachLine();
    void keepsTheEditedMessage();
    void cannotLeaveWithAFailedCheck();
    void refusedChangeSaysWhy();
    void commitsAndSaysWhere();
    void saysWhyItDidNotCommit();
    void asksBeforeDiscarding();
    void emptyDraftSaysHowToFillIt();
    void brokenRepositoryOffersARetry();
    void foldsSideColumnsWhereThereIsNoRoom();
    void tabGoesFromWhyToWhatToSafe();
    void staysStillWhenSomethingElseWasRead();
    void opensPlaces_data();
    void opensPlaces();
    void lineText_data();
    void lineText();
    void hundredThousandLines();
    void showsOldAndNewBesideEachOther();
    void showsWhitespaceWhereItIsAskedFor();
    void leavesOutAHunk();
    void keepsARotationInOnePiece();
    void takesBackAndDoesAgain();
    void saysThatTheBaseHasMoved();
    void showsTheOutputOfACheck();
    void runsChecksAndCanBeCancelled();
    void editsAChange();
    void takesAllOfAChangeAgain();
    void hidesWhatLooksLikeAValueEverywhere();
    void namesTheLinesBeforeAValueIsCopied();

private:
    ChangesList &list() { return *m_page->findChild<ChangesList *>(); }
    DiffView &diff() { return *m_page->findChild<DiffView *>(); }
    QPlainTextEdit &message() { return *m_page->findChild<QPlainTextEdit *>(); }

    Scope m_scope;
    std::unique_ptr<DraftPage> m_page;
};

void DraftPageTest::init()
{
    m_scope.set({});
    m_page = std::make_unique<DraftPage>(m_scope);
    m_page->resize(1360, 800);
    m_page->setView(sampleView());
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void DraftPageTest::showsWhatIsStaged()
{
    for (const char *text : {"sallyport/rotate-pg", "main", "2 change", "2 file", "Rotate pg", "Rotate stripe",
             "Overdue 12 d", "1 passed", "against main a41f9c2", "saved 10:41:36"})
        QVERIFY2(shows(*m_page, QString::fromLatin1(text)), text);
    QCOMPARE(list().current(), 1);
    QVERIFY(!shows(*m_page, QStringLiteral("touches production")));
}

void DraftPageTest::claimsTheProofOnlyWhereItRan()
{
    const auto drawn = [this] { return diff().grab().toImage(); };
    const QImage with = drawn();
    auto view = sampleView();
    view->draft.isPure = false;
    m_page->setView(view);
    QVERIFY(drawn() != with);
}

void DraftPageTest::selectingAChangeScrollsToItsLines()
{
    m_page->resize(1360, 260);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Down);
    QCOMPARE(list().current(), 2);
    const int row = diff().document().firstRowOf(2);
    QCOMPARE(diff().currentRow(), row);
    QVERIFY(diff().spokenRow(row).startsWith(QStringLiteral("change 2, removed line 3")));
    QVERIFY(diff().viewport()->rect().contains(diff().rectOf(row)));
    QCOMPARE(m_scope.current().secret, QStringLiteral("connections/stripe"));
}

void DraftPageTest::clickInTheGutterSelectsTheChange()
{
    const QRect row = diff().rectOf(diff().document().firstRowOf(2));
    QTest::mouseClick(diff().viewport(), Qt::LeftButton, {}, QPoint(12, row.center().y()));
    QCOMPARE(list().current(), 2);
}

void DraftPageTest::followsTheScope()
{
    m_scope.selectSecret({QStringLiteral("prod"), QStringLiteral("connections/stripe")});
    QCOMPARE(list().current(), 2);
    m_scope.selectSecret({QStringLiteral("prod"), QStringLiteral("connections/other")});
    QCOMPARE(list().current(), 2);
}

void DraftPageTest::keysReorderAndDrop()
{
    QSignalSpy moved(m_page.get(), &DraftPage::moveRequested);
    QSignalSpy dropped(m_page.get(), &DraftPage::dropRequested);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(moved.size(), 0); // it is the first already
    QTest::keyClick(&list(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(moved.takeFirst(), (QVariantList{QStringLiteral("c1"), 1}));
    QTest::keyClick(&list(), Qt::Key_Delete);
    QCOMPARE(dropped.takeFirst(), QVariantList{QStringLiteral("c1")});

    auto view = sampleView();
    std::swap(view->draft.changes.at(0), view->draft.changes.at(1));
    m_page->setView(view);
    QCOMPARE(list().current(), 2); // the change that was moved is still the current one
}

void DraftPageTest::copiesWhatIsSelected()
{
    QSignalSpy copied(m_page.get(), &DraftPage::copyRequested);
    const int row = rowWith(diff(), QStringLiteral("removed line 3"));
    diff().setFocus();
    diff().setCurrentRow(row);
    QTest::keyClick(&diff(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keySequence(&diff(), QKeySequence::Copy);
    QCOMPARE(copied.takeFirst().first().toString(),
        QStringLiteral("  data_json_wo_version = 7\n  data_json_wo_version = 8"));
}

void DraftPageTest::selectsByMouse()
{
    const QRect row = diff().rectOf(rowWith(diff(), QStringLiteral("removed line 3")));
    // The text starts where the gutters end; a few characters into it stands the attribute's name.
    const QPoint onName(180, row.center().y());
    QTest::mouseDClick(diff().viewport(), Qt::LeftButton, {}, onName);
    QCOMPARE(diff().selectedText(), QStringLiteral("data_json_wo_version"));
    QTest::mousePress(diff().viewport(), Qt::LeftButton, {}, QPoint(60, row.center().y()));
    QTest::mouseMove(diff().viewport(), QPoint(1000, row.center().y() + row.height()));
    QTest::mouseRelease(diff().viewport(), Qt::LeftButton, {}, QPoint(1000, row.center().y() + row.height()));
    QCOMPARE(diff().selectedText(), QStringLiteral("  data_json_wo_version = 7\n  data_json_wo_version = 8"));
}

void DraftPageTest::copiesOneFileAsPatch()
{
    QSignalSpy copied(m_page.get(), &DraftPage::copyRequested);
    const QRect header = diff().rectOf(0);
    QTest::mouseClick(diff().viewport(), Qt::LeftButton, {}, QPoint(header.right() - 20, header.center().y()));
    QCOMPARE(copied.size(), 1);
    QVERIFY(copied.first().first().toString().startsWith(QStringLiteral("diff --git a/terraform/prod/pg.tf")));
}

void DraftPageTest::foldsAFile()
{
    const size_t before = diff().document().rows().size();
    const QRect header = diff().rectOf(0);
    QTest::mouseClick(diff().viewport(), Qt::LeftButton, {}, QPoint(40, header.center().y()));
    QVERIFY(diff().document().rows().size() < before);
    m_page->setView(sampleView());
    QVERIFY(diff().document().isFolded(0));
    diff().setFocus();
    diff().setCurrentRow(0);
    QTest::keyClick(&diff(), Qt::Key_Return);
    QCOMPARE(diff().document().rows().size(), before);
}

void DraftPageTest::movesByKeyboard()
{
    diff().setFocus();
    const int last = int(diff().document().rows().size()) - 1;
    QTest::keyClick(&diff(), Qt::Key_End);
    QCOMPARE(diff().currentRow(), last);
    QTest::keyClick(&diff(), Qt::Key_Down);
    QCOMPARE(diff().currentRow(), last);
    QTest::keyClick(&diff(), Qt::Key_Home);
    QCOMPARE(diff().currentRow(), 0);
    QTest::keyClick(&diff(), Qt::Key_PageDown);
    QVERIFY(diff().currentRow() > 1);
}

void DraftPageTest::speaksEachLine()
{
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&diff());
    QVERIFY(view);
    QCOMPARE(view->text(QAccessible::Name), QStringLiteral("Unified diff"));
    QCOMPARE(view->childCount(), int(diff().document().rows().size()));
    QStringList spoken;
    for (int i = 0; i < view->childCount(); ++i)
        spoken += view->child(i)->text(QAccessible::Name);
    QVERIFY(spoken.contains(QStringLiteral("change 1, removed line 3:   data_json_wo_version = 7")));
    QVERIFY(spoken.contains(QStringLiteral("change 2, added line 3:   data_json_wo_version = 8")));
    QCOMPARE(view->indexOfChild(view->child(4)), 4);
}

void DraftPageTest::keepsTheEditedMessage()
{
    QCOMPARE(message().toPlainText(), QStringLiteral("Rotate pg and 1 more\n\nOverdue since 2026-11-11.\n"));
    auto view = sampleView();
    view->draft.message = QStringLiteral("Rotate pg");
    m_page->setView(view);
    QCOMPARE(message().toPlainText(), QStringLiteral("Rotate pg"));
    message().setPlainText(QStringLiteral("My own words"));
    m_page->setView(sampleView());
    QCOMPARE(message().toPlainText(), QStringLiteral("My own words"));
    QSignalSpy committed(m_page.get(), &DraftPage::commitRequested);
    QTest::mouseClick(button(*m_page, QStringLiteral("Commit on a new branch")), Qt::LeftButton);
    QCOMPARE(committed.takeFirst(), QVariantList{QStringLiteral("My own words")});
}

void DraftPageTest::cannotLeaveWithAFailedCheck()
{
    auto view = sampleView();
    view->draft.checks.push_back({{"No plaintext", {}}, {"%1: looks like a token", {Code{QStringLiteral("pg.tf:3")}}},
        draft::DraftCheck::Outcome::Failed});
    m_page->setView(view);
    QPushButton *commit = button(*m_page, QStringLiteral("Commit on a new branch"));
    QVERIFY(!commit->isEnabled());
    QVERIFY(commit->toolTip().contains(QStringLiteral("pg.tf:3: looks like a token")));
    QVERIFY(shows(*m_page->findChild<LeavePanel *>(), QStringLiteral("pg.tf:3: looks like a token")));
    QVERIFY(shows(*m_page, QStringLiteral("1 failed, 1 passed")));
}

void DraftPageTest::refusedChangeSaysWhy()
{
    auto view = sampleView();
    view->draft.changes.at(1).refusal =
        Error{ErrorCode::Refused, {"the database would keep the old password", {}}, {}, {}};
    m_page->setView(view);
    QTRY_VERIFY(shows(*m_page, QStringLiteral("No longer applies: the database would keep the old password")));
    QVERIFY(shows(*m_page, QStringLiteral("1 of them no longer apply")));
}

void DraftPageTest::commitsAndSaysWhere()
{
    QTest::mouseClick(button(*m_page, QStringLiteral("Commit on a new branch")), Qt::LeftButton);
    QVERIFY(!button(*m_page, QStringLiteral("Committing…"))->isEnabled());
    m_page->setView(emptyView());
    m_page->setCommitted(QStringLiteral("sallyport/rotate-pg"));
    QVERIFY(shows(*m_page, QStringLiteral("Committed on")));
    QSignalSpy copied(m_page.get(), &DraftPage::copyRequested);
    QTest::mouseClick(button(*m_page, QStringLiteral("Copy branch name")), Qt::LeftButton);
    QCOMPARE(copied.at(0).first().toString(), QStringLiteral("sallyport/rotate-pg"));
}

void DraftPageTest::saysWhyItDidNotCommit()
{
    QTest::mouseClick(button(*m_page, QStringLiteral("Commit on a new branch")), Qt::LeftButton);
    m_page->setCommitted(
        fail(ErrorCode::Busy, {"another program holds the lock", {}}, QStringLiteral(".git/refs"), {"Try again", {}}));
    QVERIFY(shows(*m_page, QStringLiteral("another program holds the lock")));
    QVERIFY(button(*m_page, QStringLiteral("Commit on a new branch"))->isEnabled());
}

void DraftPageTest::asksBeforeDiscarding()
{
    QSignalSpy discarded(m_page.get(), &DraftPage::discardRequested);
    QTest::mouseClick(button(*m_page, QStringLiteral("Discard draft…")), Qt::LeftButton);
    auto *box = m_page->findChild<QMessageBox *>();
    QVERIFY(box && box->isModal());
    box->button(QMessageBox::Cancel)->click();
    QCOMPARE(discarded.size(), 0);
    QTRY_VERIFY(!m_page->findChild<QMessageBox *>());

    QTest::mouseClick(button(*m_page, QStringLiteral("Discard draft…")), Qt::LeftButton);
    button(*m_page->findChild<QMessageBox *>(), QStringLiteral("Discard draft"))->click();
    QCOMPARE(discarded.size(), 1);
}

void DraftPageTest::emptyDraftSaysHowToFillIt()
{
    m_page->setView(emptyView());
    QVERIFY(shows(*m_page, QStringLiteral("Nothing is staged")));
    QVERIFY(!button(*m_page, QStringLiteral("Commit on a new branch")));
    QVERIFY(!button(*m_page, QStringLiteral("Discard draft…")));
    QSignalSpy today(m_page.get(), &DraftPage::todayRequested);
    QTest::mouseClick(button(*m_page, QStringLiteral("Go to Today")), Qt::LeftButton);
    QCOMPARE(today.size(), 1);
}

void DraftPageTest::brokenRepositoryOffersARetry()
{
    auto view = emptyView();
    view->inputs.repository = nullptr;
    view->inputs.repositoryError =
        Error{ErrorCode::NotFound, {"no commit yet", {}}, QStringLiteral("/srv/infra"), {"Make a first commit", {}}};
    m_page->setView(view);
    QVERIFY(shows(*m_page, QStringLiteral("/srv/infra: no commit yet")));
    QVERIFY(shows(*m_page, QStringLiteral("Make a first commit")));
    QSignalSpy retried(m_page.get(), &DraftPage::retryRequested);
    QTest::mouseClick(button(*m_page, QStringLiteral("Retry")), Qt::LeftButton);
    QCOMPARE(retried.size(), 1);
}

void DraftPageTest::foldsSideColumnsWhereThereIsNoRoom()
{
    QVERIFY(list().isVisible());
    QCOMPARE(list().width(), 292);
    m_page->resize(1200, 624);
    QCOMPARE(list().width(), 260);
    m_page->resize(900, 624);
    QVERIFY(!list().isVisible());
    QVERIFY(diff().isVisible());
    for (QToolButton *fold : m_page->findChildren<QToolButton *>()) {
        if (fold->text() == QLatin1String("Changes"))
            fold->click();
    }
    QVERIFY(list().isVisible());
}

void DraftPageTest::tabGoesFromWhyToWhatToSafe()
{
    QPushButton *commit = button(*m_page, QStringLiteral("Commit on a new branch"));
    const QList<QWidget *> expected{&list(), &message(), &diff(), commit};
    QList<QWidget *> met;
    list().setFocus();
    QWidget *widget = &list();
    do {
        if (expected.contains(widget))
            met += widget;
        widget = widget->nextInFocusChain();
    } while (widget != &list());
    QCOMPARE(met, expected);
}

void DraftPageTest::staysStillWhenSomethingElseWasRead()
{
    m_page->resize(1360, 260);
    diff().setFocus();
    QTest::keyClick(&diff(), Qt::Key_End);
    QTest::keyClick(&diff(), Qt::Key_Up, Qt::ShiftModifier);
    const QString selected = diff().selectedText();
    QVERIFY(!selected.isEmpty());
    const int scroll = diff().verticalScrollBar()->value();
    auto view = sampleView();
    view->inputs.now = parseInstant(u"2026-11-23T10:43:00Z").value();
    m_page->setView(view);
    QCOMPARE(diff().selectedText(), selected);
    QCOMPARE(diff().verticalScrollBar()->value(), scroll);
}

void DraftPageTest::opensPlaces_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("opened");
    QTest::newRow("several lines") << "terraform/prod/pg.tf:34, 45"
                                   << "terraform/prod/pg.tf:34";
    QTest::newRow("one line") << "a.tf:7"
                              << "a.tf:7";
    QTest::newRow("a new file") << "terraform/new.tf"
                                << "terraform/new.tf";
}

void DraftPageTest::opensPlaces()
{
    QFETCH(QString, place);
    QFETCH(QString, opened);
    auto view = sampleView();
    view->draft.changes.at(0).places = {place};
    const auto places = changeSummaries(*view).at(0).places;
    QCOMPARE(places.at(0).text, place);
    QCOMPARE(places.at(0).source->toString(), opened);
}

void DraftPageTest::lineText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("a = 1") << "a = 1";
    QTest::newRow("tab stays") << QByteArray("\ta") << "\ta";
    QTest::newRow("terminal escape is shown") << QByteArray("a\x1b[31m") << QString::fromUtf8("a\xEF\xBF\xBD[31m");
    QTest::newRow("reversed direction is shown") << QByteArray("a\xE2\x80\xAE"
                                                               "b")
                                                 << QString::fromUtf8("a\xEF\xBF\xBD"
                                                                      "b");
    QTest::newRow("not UTF-8") << QByteArray("a\xff") << QString::fromUtf8("a\xEF\xBF\xBD");
    QTest::newRow("carriage return is shown") << QByteArray("a\r") << QString::fromUtf8("a\xEF\xBF\xBD");
    QTest::newRow("huge") << QByteArray(1'000'000, 'x') << QString(4000, u'x') + QStringLiteral(" …");
}

void DraftPageTest::lineText()
{
    QFETCH(QByteArray, bytes);
    QTEST(console::lineText(bytes), "text");
}

void DraftPageTest::hundredThousandLines()
{
    QByteArray after;
    for (int i = 0; i < 100'000; ++i)
        after += "  key_" + QByteArray::number(i) + " = \"value\" # comment\n";
    auto view = sampleView();
    view->draft.files = {fileOf(QStringLiteral("big.tf"), QByteArray("a = 1\n"), after, 1)};
    m_page->setView(view);
    diff().setFocus();
    QTest::keyClick(&diff(), Qt::Key_End);
    const int last = diff().currentRow();
    QVERIFY(last > 100'000);
    QVERIFY(diff().viewport()->rect().contains(diff().rectOf(last)));
    QCOMPARE(diff().rowAt(diff().rectOf(last).center().y()), last);
    diff().grab();
}

void DraftPageTest::showsOldAndNewBesideEachOther()
{
    const size_t unified = diff().document().rows().size();
    m_page->findChild<QAction *>(QStringLiteral("diff-side-by-side"))->trigger();
    const DiffDocument &document = diff().document();
    QCOMPARE(document.rows().size(), unified - 2); // in each of two files one removed and one added line share a row
    const int row = document.firstRowOf(1);
    QCOMPARE(document.textOf(row, DiffSide::Old), QStringLiteral("  data_json_wo_version = 7"));
    QCOMPARE(document.textOf(row, DiffSide::New), QStringLiteral("  data_json_wo_version = 8"));
    QCOMPARE(diff().spokenRow(row), QStringLiteral("change 1, removed line 3:   data_json_wo_version = 7; "
                                                   "change 1, added line 3:   data_json_wo_version = 8"));
    // What is selected in one half is of that file only.
    const QRect rect = diff().rectOf(row);
    QTest::mouseDClick(diff().viewport(), Qt::LeftButton, {}, QPoint(160, rect.center().y()));
    QCOMPARE(diff().selectedText(), QStringLiteral("data_json_wo_version"));
    QTest::mousePress(
        diff().viewport(), Qt::LeftButton, {}, QPoint(diff().viewport()->width() / 2 + 60, rect.center().y()));
    QTest::mouseMove(diff().viewport(), QPoint(diff().viewport()->width() - 4, rect.center().y()));
    QTest::mouseRelease(diff().viewport(), Qt::LeftButton, {}, QPoint(10, rect.center().y()));
    QVERIFY(QStringLiteral("  data_json_wo_version = 8").endsWith(diff().selectedText()));
    diff().grab();
}

void DraftPageTest::showsWhitespaceWhereItIsAskedFor()
{
    const QImage before = diff().grab().toImage();
    QAction *whitespace = m_page->findChild<QAction *>(QStringLiteral("diff-whitespace"));
    whitespace->trigger();
    QVERIFY(diff().grab().toImage() != before);
    whitespace->trigger();
    QCOMPARE(diff().grab().toImage(), before);
}

void DraftPageTest::leavesOutAHunk()
{
    QSignalSpy dropped(m_page.get(), &DraftPage::hunkDropRequested);
    int header = 0;
    while (diff().document().rows().at(size_t(header)).kind != DiffRow::Kind::Hunk)
        ++header;
    const QRect rect = diff().rectOf(header);
    QTest::mouseClick(diff().viewport(), Qt::LeftButton, {}, QPoint(rect.right() - 30, rect.center().y()));
    QCOMPARE(dropped.takeFirst(), (QVariantList{QStringLiteral("terraform/prod/pg.tf"), 0}));
    diff().setFocus();
    diff().setCurrentRow(diff().document().firstRowOf(2));
    QTest::keyClick(&diff(), Qt::Key_Delete);
    QCOMPARE(dropped.takeFirst(), (QVariantList{QStringLiteral("terraform/prod/stripe.tf"), 0}));
}

void DraftPageTest::keepsARotationInOnePiece()
{
    // A second file of the same rotation: one without the other would break it, so neither is offered.
    auto view = sampleView();
    view->draft.files.push_back(fileOf(QStringLiteral("terraform/prod/db.tf"), baseText, bumped(baseText), 1));
    m_page->setView(view);
    QSignalSpy dropped(m_page.get(), &DraftPage::hunkDropRequested);
    diff().setFocus();
    diff().setCurrentRow(diff().document().firstRowOf(1));
    QTest::keyClick(&diff(), Qt::Key_Delete);
    QCOMPARE(dropped.size(), 0);
}

void DraftPageTest::takesBackAndDoesAgain()
{
    QSignalSpy redone(m_page.get(), &DraftPage::redoRequested);
    list().setFocus();
    QTest::keySequence(&list(), QKeySequence::Redo);
    QCOMPARE(redone.size(), 0); // nothing was taken back
    auto view = sampleView();
    draft::Draft draft = *view->inputs.draft;
    draft.canRedo = true;
    view->inputs.draft = std::make_shared<const draft::Draft>(draft);
    m_page->setView(view);
    QTest::keySequence(&list(), QKeySequence::Redo);
    QCOMPARE(redone.size(), 1);
}

void DraftPageTest::saysThatTheBaseHasMoved()
{
    auto view = sampleView();
    view->draft.changes.at(0).change.base = QStringLiteral("0123456789");
    view->draft.changes.at(1).change.base = view->draft.baseCommit;
    m_page->setView(view);
    QVERIFY(shows(*m_page, QStringLiteral("main has moved since 1 change")));
    QVERIFY(!button(*m_page, QStringLiteral("Drop what no longer applies")));

    view = sampleView();
    view->draft.changes.at(0).refusal = Error{ErrorCode::Refused, {"the block is gone", {}}, {}, {}};
    m_page->setView(view);
    QSignalSpy dropped(m_page.get(), &DraftPage::dropRefusedRequested);
    QTest::mouseClick(button(*m_page, QStringLiteral("Drop what no longer applies")), Qt::LeftButton);
    QCOMPARE(dropped.size(), 1);
}

void DraftPageTest::showsTheOutputOfACheck()
{
    auto view = sampleView();
    view->draft.checks = {{{"Formatted", {}}, {"one line would differ", {}}, draft::DraftCheck::Outcome::Failed,
        QStringLiteral("fmt"), {QStringLiteral("pg.tf:3: would be aligned")}}};
    m_page->setView(view);
    QVERIFY(!shows(*m_page, QStringLiteral("would be aligned")));
    auto *row = m_page->findChild<CheckRow *>();
    QTest::mouseClick(row->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(shows(*m_page, QStringLiteral("would be aligned")));
    // It stays open when the draft is rendered anew.
    view = std::make_shared<core::View>(*view);
    view->draft.added = 7;
    m_page->setView(view);
    QTRY_VERIFY(shows(*m_page, QStringLiteral("would be aligned")));
}

void DraftPageTest::runsChecksAndCanBeCancelled()
{
    QSignalSpy asked(m_page.get(), &DraftPage::checksRequested);
    QSignalSpy cancelled(m_page.get(), &DraftPage::cancelChecksRequested);
    QToolButton *run = nullptr;
    for (QToolButton *tool : m_page->findChildren<QToolButton *>())
        run = tool->accessibleName() == QLatin1String("Run the checks") ? tool : run;
    QVERIFY(run);
    QTest::mouseClick(run, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    m_page->setCheckRunning(QStringLiteral("fmt"));
    QVERIFY(!run->isEnabled());
    QVERIFY(shows(*m_page, QStringLiteral("running")));
    Pane *checks = nullptr;
    for (Pane *pane : m_page->findChildren<Pane *>())
        checks = pane->accessibleName() == QLatin1String("Checks") ? pane : checks;
    QVERIFY(checks && checks->state().kind == PaneState::Kind::Loading);
    Q_EMIT checks->cancelRequested();
    QCOMPARE(cancelled.size(), 1);
    m_page->setChecksEnded();
    QVERIFY(run->isEnabled());
}

void DraftPageTest::editsAChange()
{
    auto view = sampleView();
    view->draft.changes.at(1).change.kind = QStringLiteral("declare");
    m_page->setView(view);
    QSignalSpy edited(m_page.get(), &DraftPage::editRequested);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_E);
    QCOMPARE(edited.size(), 0); // a rotation asks for nothing
    QTest::keyClick(&list(), Qt::Key_Down);
    QTest::keyClick(&list(), Qt::Key_E);
    QTRY_VERIFY(button(*m_page, QStringLiteral("Edit…")));
    QTest::mouseClick(button(*m_page, QStringLiteral("Edit…")), Qt::LeftButton);
    QCOMPARE(edited.size(), 2);
    QCOMPARE(edited.first().first().value<draft::Change>().id, QStringLiteral("c2"));
}

void DraftPageTest::takesAllOfAChangeAgain()
{
    auto view = sampleView();
    view->draft.changes.at(0).change.without = {{QStringLiteral("terraform/prod/pg.tf"), {}, {}, 1}};
    m_page->setView(view);
    QSignalSpy restored(m_page.get(), &DraftPage::restoreRequested);
    QTRY_VERIFY(button(*m_page, QStringLiteral("Take all of it")));
    QTest::mouseClick(button(*m_page, QStringLiteral("Take all of it")), Qt::LeftButton);
    QCOMPARE(restored.takeFirst(), QVariantList{QStringLiteral("c1")});
}

/// A rotation beside a line that holds a password, as context.
std::shared_ptr<core::View> viewWithValue()
{
    auto view = sampleView();
    git::FileEdit edit;
    edit.path = QStringLiteral("terraform/prod/pg.tf");
    edit.before = "password = \"correct-horse-9\"\n" + baseText;
    edit.after = "password = \"correct-horse-9\"\n" + bumped(baseText);
    draft::RenderedFile file = fileOf(edit.path, *edit.before, edit.after, 1);
    draft::Redaction redaction = draft::redact(edit, file.diff);
    file.hidden = redaction.ranges;
    view->draft.files = {file};
    view->draft.patch = git::unifiedDiff(file.diff);
    view->draft.redactedPatch = draft::redactedDiff(file.diff, file.hidden);
    view->draft.hiddenLines = redaction.lines;
    return view;
}

void DraftPageTest::hidesWhatLooksLikeAValueEverywhere()
{
    m_page->setView(viewWithValue());
    QSignalSpy copied(m_page.get(), &DraftPage::copyRequested);
    diff().setFocus();
    QTest::keySequence(&diff(), QKeySequence::SelectAll);
    QTest::keySequence(&diff(), QKeySequence::Copy);
    const QString text = copied.takeFirst().first().toString();
    QVERIFY(text.contains(QStringLiteral("•••")));
    QVERIFY(!text.contains(QStringLiteral("correct-horse")));
    for (int row = 0; row < int(diff().document().rows().size()); ++row)
        QVERIFY(!diff().spokenRow(row).contains(QStringLiteral("correct-horse")));
    QVERIFY(text.contains(QStringLiteral("data_json_wo_version = 8")));
}

void DraftPageTest::namesTheLinesBeforeAValueIsCopied()
{
    m_page->setView(viewWithValue());
    QSignalSpy copied(m_page.get(), &DraftPage::copyRequested);
    QTest::mouseClick(button(*m_page, QStringLiteral("Copy as patch")), Qt::LeftButton);
    QCOMPARE(copied.size(), 0);
    auto *box = m_page->findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY(box->informativeText().contains(QStringLiteral("terraform/prod/pg.tf:1")));
    QTest::mouseClick(box->defaultButton(), Qt::LeftButton);
    QVERIFY(!copied.takeFirst().first().toString().contains(QStringLiteral("correct-horse")));
}

QTEST_MAIN(DraftPageTest)
#include "tst_draft_page.moc"
