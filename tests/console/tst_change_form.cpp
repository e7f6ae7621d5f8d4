#include "console/draft/diff_view.h"
#include "console/forms/change_form.h"
#include "console/forms/change_forms.h"
#include "console/forms/field_editor.h"
#include "console/forms/plan_notes.h"
#include "console/forms/subject_chooser.h"
#include "core/demo.h"
#include "core/staging.h"
#include "core/workspace.h"
#include "widgets/pane.h"
#include "widgets/style.h"
#include "widgets/type.h"

#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::console;

namespace {

const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");

/// As an issuer makes them; put together here so that no scanner takes this file for a leak.
const QString tokenLike = QStringLiteral("hvs.") + QString(QStringLiteral("CAESIJ0x")).repeated(4);

/// What the preview shows, as a reader hears it.
QString preview(const ChangeForm &form)
{
    const auto *diff = form.findChild<DiffView *>();
    QStringList rows;
    for (int row = 0; row < int(diff->document().rows().size()); ++row)
        rows += diff->spokenRow(row);
    return rows.join(QLatin1Char('\n'));
}

QPushButton *stageButton(const ChangeForm &form)
{
    for (QPushButton *button : form.findChildren<QPushButton *>()) {
        if (button->isDefault())
            return button;
    }
    return nullptr;
}

FieldEditor *field(const ChangeForm &form, const char *parameter)
{
    for (FieldEditor *editor : form.findChildren<FieldEditor *>()) {
        if (editor->parameter() == QLatin1String(parameter))
            return editor;
    }
    return nullptr;
}

void type(FieldEditor *editor, const QString &text)
{
    auto *line = qobject_cast<QLineEdit *>(editor->control());
    line->selectAll();
    QTest::keyClicks(line, text);
}

bool says(const QWidget &widget, const QString &text)
{
    const auto labels = widget.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

draft::Change declaration(const QString &environment, const QString &path)
{
    draft::Change change;
    change.kind = QStringLiteral("declare");
    change.secret = {environment, path};
    return change;
}

} // namespace

class TestChangeForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        applyBaseFont();
        const core::Demo demo = core::buildDemo(m_folder.path(), now).value();
        const auto home = core::EstateHome::find(demo.repository, demo.dataFolder).value();
        m_workspace = core::Workspace::open(home, {m_clock, m_access}).value();
        const auto loaded = m_workspace->load();
        QTRY_VERIFY_WITH_TIMEOUT(loaded.isFinished(), 20000);
        QVERIFY(m_workspace->view());
    }

    void everyKindHasAForm_data()
    {
        QTest::addColumn<QString>("kind");
        for (const draft::ChangeKind &kind : draft::changeKinds())
            QTest::newRow(kind.name) << QString::fromLatin1(kind.name);
    }

    void everyKindHasAForm()
    {
        QFETCH(QString, kind);
        draft::Change change;
        change.kind = kind;
        change.secret = {QStringLiteral("prod"), QStringLiteral("connections/sap_erp_readonly")};
        const auto form = open(change);
        const draft::ChangeKind &known = *draft::changeKind(kind);
        const size_t asked = known.fields ? known.fields(change, view()->planContext(view()->treeBefore())).size() : 0;
        const bool hasName = known.about != draft::About::Estate && known.about != draft::About::Environment;
        QCOMPARE(form->findChildren<FieldEditor *>().size(), qsizetype(asked) + (hasName ? 1 : 0));
        // Either there is something to write, or the reason why not: never an empty form.
        QVERIFY(!preview(*form).isEmpty() || form->findChild<Pane *>()->state().kind == PaneState::Kind::Empty);
        for (const QLineEdit *line : form->findChildren<QLineEdit *>())
            QVERIFY(line->echoMode() == QLineEdit::Normal); // no field is for a secret
    }

    void showsWhatItWillWriteAsOneTypes()
    {
        const auto form = open(declaration(QStringLiteral("staging"), QStringLiteral("connections/new_api")));
        QTRY_VERIFY(preview(*form).contains(QStringLiteral("new_api")));
        QVERIFY(stageButton(*form)->isEnabled());
        type(field(*form, "subject"), QStringLiteral("connections/newer_api"));
        QTRY_VERIFY(preview(*form).contains(QStringLiteral("newer_api")));
        QVERIFY(!preview(*form).contains(QStringLiteral("new_api")));
        QSignalSpy submitted(form.get(), &ChangeForm::submitted);
        QTRY_VERIFY(stageButton(*form)->isEnabled());
        stageButton(*form)->click();
        QCOMPARE(submitted.size(), 1);
        const auto change = submitted.first().first().value<draft::Change>();
        QCOMPARE(change.secret.key(), QStringLiteral("staging/connections/newer_api"));
        QCOMPARE(form->result(), int(QDialog::Accepted));
    }

    void planIsOfWhatWasTypedLast()
    {
        const auto form = open(declaration(QStringLiteral("staging"), QStringLiteral("connections/a")));
        for (int i = 0; i < 20; ++i)
            type(field(*form, "subject"), QStringLiteral("connections/api_%1").arg(i));
        QTRY_VERIFY(stageButton(*form)->isEnabled());
        QVERIFY(preview(*form).contains(QStringLiteral("api_19")));
    }

    void valueIsRefusedAsItIsTyped()
    {
        const auto form = open(declaration(QStringLiteral("staging"), QStringLiteral("connections/new_api")));
        QTRY_VERIFY(stageButton(*form)->isEnabled());
        FieldEditor *variable = field(*form, "variable");
        QVERIFY(variable);
        type(variable, tokenLike);
        QVERIFY(!stageButton(*form)->isEnabled());
        QVERIFY(says(*variable, QStringLiteral("Looks like a value, refused")));
        QVERIFY(variable->control()->accessibleDescription().contains(QStringLiteral("refused")));
        QTest::qWait(0);
        QVERIFY(!preview(*form).contains(tokenLike));
        QSignalSpy submitted(form.get(), &ChangeForm::submitted);
        QTest::keyClick(variable->control(), Qt::Key_Return);
        QCOMPARE(submitted.size(), 0);

        type(variable, QStringLiteral("NEW_API"));
        QTRY_VERIFY(stageButton(*form)->isEnabled());
        QVERIFY(!says(*variable, QStringLiteral("refused")));
    }

    void reasonStandsAtItsField()
    {
        const auto form = open(declaration(QStringLiteral("staging"), QStringLiteral("connections/new_api")));
        QTRY_VERIFY(stageButton(*form)->isEnabled());
        FieldEditor *variable = field(*form, "variable");
        type(variable, QStringLiteral("1 two"));
        QTRY_VERIFY(says(*variable, QStringLiteral("no name for a variable")));
        QVERIFY(!stageButton(*form)->isEnabled());
    }

    void anExceptionThatHasEndedIsRefused()
    {
        draft::Change change;
        change.kind = QStringLiteral("accept");
        change.target = QStringLiteral("overdue:prod/connections/pg_warehouse");
        change.parameters = {{QStringLiteral("until"), QStringLiteral("2026-11-22")},
            {QStringLiteral("reason"), QStringLiteral("the vendor closes in December")}};
        const auto form = open(change);
        QTRY_VERIFY(field(*form, "until"));
        QTRY_VERIFY(says(*field(*form, "until"), QStringLiteral("The exception would have ended before it begins")));
        QVERIFY(says(*field(*form, "until"), QStringLiteral("today is 2026-11-23")));
        QVERIFY(!stageButton(*form)->isEnabled());
        // Today is its last day, and one day is enough.
        type(field(*form, "until"), QStringLiteral("2026-11-23"));
        QTRY_VERIFY(stageButton(*form)->isEnabled());
        QVERIFY(!says(*field(*form, "until"), QStringLiteral("ended")));
    }

    void refusalSaysWhyAndWhatToDo()
    {
        const auto form = open(declaration(QStringLiteral("prod"), QStringLiteral("connections/http_fx_rates")));
        const auto *pane = form->findChild<Pane *>();
        QTRY_VERIFY(pane->state().kind == PaneState::Kind::Empty);
        QVERIFY(pane->state().title.contains(QStringLiteral("The secret is live")));
        QVERIFY(pane->state().text.contains(QStringLiteral("Adopt it")));
        QVERIFY(!stageButton(*form)->isEnabled());
    }

    void whatIsInTheDraftIsNotStagedTwice()
    {
        QVERIFY(!view()->draft.changes.empty());
        draft::Change staged = view()->draft.changes.front().change;
        const QString id = staged.id;
        staged.id.clear();
        const auto again = open(staged);
        QTRY_VERIFY(says(*again, QStringLiteral("in the draft already")));
        staged.id = id;
        const auto edited = open(staged);
        QTRY_VERIFY(stageButton(*edited)->isEnabled());
        QVERIFY(edited->windowTitle().startsWith(QStringLiteral("Edit")));
    }

    void editingShowsWhatWasGiven()
    {
        draft::Change change = declaration(QStringLiteral("staging"), QStringLiteral("connections/new_api"));
        change.parameters.insert(QStringLiteral("variable"), QStringLiteral("GIVEN_NAME"));
        const auto form = open(change);
        QTRY_VERIFY(field(*form, "variable"));
        QCOMPARE(field(*form, "variable")->text(), QStringLiteral("GIVEN_NAME"));
    }

    void pathsAreOfferedFromTheInventory()
    {
        draft::Change change;
        change.kind = QStringLiteral("rotate");
        change.secret = {QStringLiteral("prod"), QStringLiteral("connections/sap_erp_readonly")};
        const auto form = open(change);
        auto *line = qobject_cast<QLineEdit *>(field(*form, "subject")->control());
        const auto offered = [line](const QString &prefix) {
            line->completer()->setCompletionPrefix(prefix);
            return line->completer()->completionCount();
        };
        QVERIFY(offered(QStringLiteral("warehouse")) > 0);
        form->findChild<QComboBox *>()->setCurrentText(QStringLiteral("dev"));
        QVERIFY(line->completer()->model()->rowCount() < int(view()->inventory.of(QStringLiteral("prod")).size()));
    }

    /// Only what the repository declares can be edited, so the form lets choose among that.
    void policiesAreChosenAmongTheDeclared()
    {
        draft::Change change;
        change.kind = QStringLiteral("narrow-policy");
        change.secret = {QStringLiteral("prod"), {}};
        const auto form = open(change);
        auto *policies = qobject_cast<QComboBox *>(field(*form, "subject")->control());
        QVERIFY(policies);
        QVERIFY(policies->count() > 0);
        QTRY_VERIFY(!field(*form, "path")->text().isEmpty());
        change.target = QStringLiteral("gone");
        QCOMPARE(field(*open(change), "subject")->text(), QStringLiteral("gone"));
    }

    void explainsWhatHappensAroundTheMerge()
    {
        draft::Change change;
        change.kind = QStringLiteral("rotate");
        change.secret = {QStringLiteral("prod"), QStringLiteral("connections/stripe_api")};
        const auto form = open(change);
        QTRY_VERIFY(stageButton(*form)->isEnabled());
        QVERIFY(says(*form->findChild<PlanNotes *>(), QStringLiteral("Before the merge")));
        QVERIFY(says(*form->findChild<PlanNotes *>(), QStringLiteral("After the merge")));
    }

    void formClosesWithItsEstate()
    {
        QWidget window;
        ChangeForms forms(&window);
        forms.setView(view());
        forms.ask(declaration(QStringLiteral("staging"), QStringLiteral("connections/new_api")));
        QVERIFY(window.findChild<ChangeForm *>());
        forms.setView(nullptr);
        QTRY_VERIFY(!window.findChild<ChangeForm *>());
    }

private:
    core::ViewPtr view() const { return m_workspace->view(); }

    std::unique_ptr<ChangeForm> open(const draft::Change &change) const
    {
        auto form = std::make_unique<ChangeForm>(view(), change);
        form->show();
        const auto *planner = form->findChild<FormPlanner *>();
        (void)QTest::qWaitFor([planner] { return !planner->isPlanning(); }, 10000);
        return form;
    }

    QTemporaryDir m_folder;
    std::shared_ptr<const Clock> m_clock = std::make_shared<FrozenClock>(now);
    core::VaultAccess m_access{
        m_clock, vault::Conventions({}, m_folder.path()), m_folder.filePath(QStringLiteral("confirmed"))};
    std::unique_ptr<core::Workspace> m_workspace;
};

QTEST_MAIN(TestChangeForm)
#include "tst_change_form.moc"
