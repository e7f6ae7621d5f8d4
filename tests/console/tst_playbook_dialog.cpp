#include "console/forms/change_form.h"
#include "console/forms/change_forms.h"
#include "console/forms/field_editor.h"
#include "console/playbook/playbook_dialog.h"
#include "console/playbook/step_row.h"
#include "core/demo.h"
#include "core/workspace.h"
#include "estate/estate_file.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace sallyport;
using namespace sallyport::console;

namespace {

const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");

QString namesOf(const PlaybookDialog &dialog)
{
    QStringList names;
    for (const StepRow *row : dialog.steps())
        names.push_back(row->name());
    return names.join(u' ');
}

QString textsOf(const QWidget &place)
{
    QStringList texts;
    for (const QLabel *label : place.findChildren<QLabel *>())
        texts.push_back(label->text());
    return texts.join(u'\n');
}

/// As a person chooses it.
void tick(const StepRow &row, const QString &result)
{
    auto *choices = row.findChild<QComboBox *>();
    choices->setCurrentIndex(choices->findData(result));
}

void choose(QComboBox *box, const QString &name)
{
    box->setCurrentIndex(box->findData(name));
}

} // namespace

class TestPlaybookDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsTheStepsOfTheSecretsKind_data();
    void showsTheStepsOfTheSecretsKind();
    void showsEachStepWithItsCommand();
    void asksForWhatACommandLacks();
    void refusesANameThatATerminalWouldTakeForMore();
    void copiesAndRunsNothing();
    void keepsWhatWasTickedForAnotherSecret();
    void recordsOnlyWhatHasBegun();
    void ticksBecomeTheAttestation_data();
    void ticksBecomeTheAttestation();
    void theFormStagesTheRecord();

private:
    core::ViewPtr view() const { return m_workspace->view(); }
    std::unique_ptr<PlaybookDialog> open(const QString &playbook, const Selection &selection = {}) const
    {
        auto dialog = std::make_unique<PlaybookDialog>(view(), selection, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        if (!playbook.isEmpty())
            choose(dialog->playbooks(), playbook);
        choose(dialog->environments(), QStringLiteral("staging"));
        dialog->show();
        return dialog;
    }

    QTemporaryDir m_folder;
    std::shared_ptr<const Clock> m_clock = std::make_shared<FrozenClock>(now);
    core::VaultAccess m_access{
        m_clock, vault::Conventions(QProcessEnvironment(), m_folder.path()), m_folder.filePath(u"confirmed"_qs)};
    std::unique_ptr<core::Workspace> m_workspace;
};

void TestPlaybookDialog::initTestCase()
{
    const core::Demo demo = core::buildDemo(m_folder.path(), now).value();
    const auto home = core::EstateHome::find(demo.repository, demo.dataFolder).value();
    m_workspace = core::Workspace::open(home, {m_clock, m_access}).value();
    const auto loaded = m_workspace->load();
    QTRY_VERIFY_WITH_TIMEOUT(loaded.isFinished(), 20000);
    QVERIFY(view());
}

void TestPlaybookDialog::showsTheStepsOfTheSecretsKind_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("fernet") << QStringLiteral("fernet");
    QTest::newRow("static-db") << QStringLiteral("static-db");
    QTest::newRow("api-token") << QStringLiteral("api-token");
}

void TestPlaybookDialog::showsTheStepsOfTheSecretsKind()
{
    QFETCH(QString, kind);
    const auto &rotations = view()->rotations;
    const auto row = std::find_if(rotations.begin(), rotations.end(), [&](const rotation::Rotation &one) {
        const estate::Secret *secret = view()->inventory.find(one.secret);
        return one.cadence.choice && one.cadence.choice->cadence.kind == kind && !secret->staticRole;
    });
    QVERIFY(row != rotations.end());
    Selection selection;
    selection.environment = row->secret.environment;
    selection.secret = row->secret.path;
    const auto dialog = open({}, selection);
    QCOMPARE(dialog->playbooks()->currentData().toString(), kind);
    QCOMPARE(dialog->path()->text(), row->secret.path);
    const auto *playbook = rotation::playbookNamed(*view()->inputs.playbooks, kind);
    QStringList names;
    for (const rotation::PlaybookStep &step : playbook->steps)
        names.push_back(step.name);
    QCOMPARE(namesOf(*dialog), names.join(u' '));
    // Production is never proposed, and stands last.
    const QComboBox *environments = dialog->environments();
    QCOMPARE(environments->itemData(environments->count() - 1).toString(), QStringLiteral("prod"));
}

void TestPlaybookDialog::showsEachStepWithItsCommand()
{
    Selection selection;
    selection.secret = QStringLiteral("connections/pg_x");
    const auto dialog = open(QStringLiteral("static-db"), selection);
    QCOMPARE(namesOf(*dialog), QStringLiteral("before rotate written login scheduler imports failures"));
    const QString first = textsOf(*dialog->steps().front());
    for (const QString &text : {QStringLiteral("1. Note the version that is live"),
             QStringLiteral(" vault kv metadata get -mount=airflow staging/connections/pg_x"),
             QStringLiteral("Expect: current_version")})
        QVERIFY2(first.contains(text), qPrintable(first));
    QVERIFY(textsOf(*dialog).contains(QStringLiteral("0 of 7 steps done")));
    // What is looked at by eye has no command to copy.
    QVERIFY(!dialog->steps().back()->findChild<QToolButton *>());
}

void TestPlaybookDialog::asksForWhatACommandLacks()
{
    const auto dialog = open(QStringLiteral("static-db"));
    QVERIFY(textsOf(*dialog->steps().front()).contains(QStringLiteral("Name a secret to get its command")));
    QVERIFY(!dialog->steps().front()->findChild<QToolButton *>());
    QTest::keyClicks(dialog->path(), QStringLiteral("connections/pg_x"));
    QTest::keyClick(dialog->path(), Qt::Key_Return);
    QTRY_VERIFY(dialog->steps().front()->findChild<QToolButton *>());
}

void TestPlaybookDialog::refusesANameThatATerminalWouldTakeForMore()
{
    const auto dialog = open(QStringLiteral("static-db"));
    dialog->path()->setText(QStringLiteral("-rf\n"));
    Q_EMIT dialog->path()->editingFinished();
    QCOMPARE(dialog->steps().size(), size_t(0));
    QVERIFY(!dialog->attestButton()->isEnabled());
}

void TestPlaybookDialog::copiesAndRunsNothing()
{
    // Every program that a command names lies on PATH and would leave a mark.
    const QTemporaryDir programs;
    const QString mark = programs.filePath(u"ran"_qs);
    for (const char *name : {"vault", "sallyport-cli", "airflow", "kubectl", "sh", "bash"}) {
        QFile program(programs.filePath(QLatin1String(name)));
        QVERIFY(program.open(QFile::WriteOnly));
        program.write("#!/bin/sh\n: >" + mark.toLocal8Bit() + "\n");
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", programs.path().toLocal8Bit());
    Selection selection;
    selection.secret = QStringLiteral("connections/pg_x");
    const auto dialog = open(QStringLiteral("static-db"), selection);
    QSignalSpy copied(dialog.get(), &PlaybookDialog::copyRequested);
    for (const StepRow *row : dialog->steps()) {
        if (auto *copy = row->findChild<QToolButton *>())
            QTest::mouseClick(copy, Qt::LeftButton);
        tick(*row, QStringLiteral("passed"));
    }
    QSignalSpy attested(dialog.get(), &PlaybookDialog::attestRequested);
    dialog->attestButton()->click();
    qputenv("PATH", path);
    QCOMPARE(attested.size(), 1);
    QCOMPARE(copied.size(), 6); // all but the one that is done by eye
    QCOMPARE(
        copied.at(1).first().toString(), QStringLiteral("sallyport-cli draft add rotate staging/connections/pg_x"));
    QCOMPARE(copied.at(3).first().toString(), QStringLiteral("airflow connections test pg_x"));
    QVERIFY(!QFile::exists(mark));
}

void TestPlaybookDialog::keepsWhatWasTickedForAnotherSecret()
{
    const auto dialog = open(QStringLiteral("static-db"));
    tick(*dialog->steps().at(1), QStringLiteral("failed"));
    dialog->path()->setText(QStringLiteral("connections/pg_y"));
    Q_EMIT dialog->path()->editingFinished();
    QCOMPARE(dialog->steps().at(1)->result(), QStringLiteral("failed"));
    QCOMPARE(dialog->steps().at(0)->result(), QString());
    QVERIFY(textsOf(*dialog).contains(QStringLiteral("1 of 7 steps done")));
}

void TestPlaybookDialog::recordsOnlyWhatHasBegun()
{
    const auto dialog = open(QStringLiteral("static-db"));
    QVERIFY(!dialog->attestButton()->isEnabled());
    tick(*dialog->steps().front(), QStringLiteral("passed"));
    QVERIFY(dialog->attestButton()->isEnabled());
    tick(*dialog->steps().front(), QString());
    QVERIFY(!dialog->attestButton()->isEnabled());
}

void TestPlaybookDialog::ticksBecomeTheAttestation_data()
{
    QTest::addColumn<QStringList>("ticks");
    QTest::addColumn<QString>("result");
    QTest::addColumn<QString>("steps");
    const QString passed = QStringLiteral("passed");
    QTest::newRow("all passed") << QStringList(7, passed) << passed
                                << QStringLiteral("before=passed, rotate=passed, written=passed, login=passed, "
                                                  "scheduler=passed, imports=passed, failures=passed");
    QTest::newRow("a failed step") << QStringList{passed, passed, passed, QStringLiteral("failed"), passed, passed,
                                          passed}
                                   << QStringLiteral("failed")
                                   << QStringLiteral("before=passed, rotate=passed, written=passed, login=failed, "
                                                     "scheduler=passed, imports=passed, failures=passed");
    QTest::newRow("broken off") << QStringList{passed, passed} << QStringLiteral("failed")
                                << QStringLiteral("before=passed, rotate=passed, written=skipped, login=skipped, "
                                                  "scheduler=skipped, imports=skipped, failures=skipped");
    QTest::newRow("a skipped step") << QStringList{passed, passed, passed, passed, passed, QStringLiteral("skipped"),
                                           passed}
                                    << QStringLiteral("failed")
                                    << QStringLiteral("before=passed, rotate=passed, written=passed, login=passed, "
                                                      "scheduler=passed, imports=skipped, failures=passed");
}

void TestPlaybookDialog::ticksBecomeTheAttestation()
{
    QFETCH(QStringList, ticks);
    QFETCH(QString, result);
    QFETCH(QString, steps);
    const auto dialog = open(QStringLiteral("static-db"));
    for (qsizetype i = 0; i < ticks.size(); ++i)
        tick(*dialog->steps().at(size_t(i)), ticks.at(i));
    QSignalSpy attested(dialog.get(), &PlaybookDialog::attestRequested);
    dialog->attestButton()->click();
    QCOMPARE(attested.size(), 1);
    const auto change = attested.first().first().value<draft::Change>();
    QCOMPARE(change.kind, QStringLiteral("attest"));
    QCOMPARE(change.target, rotation::dryRunName());
    QCOMPARE(change.secret.key(), estate::SecretId({QStringLiteral("staging"), {}}).key());
    QCOMPARE(change.parameters.value(QStringLiteral("result")), result);
    QCOMPARE(change.parameters.value(QStringLiteral("steps")), steps);
    QCOMPARE(change.parameters.value(QStringLiteral("kind")), QStringLiteral("static-db"));
    QCOMPARE(change.parameters.value(QStringLiteral("playbook")), QStringLiteral("static-db"));
    QCOMPARE(change.parameters.value(QStringLiteral("at")), QStringLiteral("2026-11-23T10:42:00Z"));
    QVERIFY(view()->inputs.repository->commit.startsWith(change.parameters.value(QStringLiteral("commit"))));
    QVERIFY(!change.parameters.value(QStringLiteral("commit")).isEmpty());
    QVERIFY(!change.parameters.contains(QStringLiteral("by")));
    QVERIFY(!dialog->isVisible());
}

/// The whole way: what failed stands as failed in the file that the draft adds.
void TestPlaybookDialog::theFormStagesTheRecord()
{
    QWidget window;
    window.resize(1200, 800);
    window.show();
    ChangeForms forms(&window);
    forms.setView(view());
    const auto dialog = open(QStringLiteral("static-db"));
    connect(dialog.get(), &PlaybookDialog::attestRequested, &forms, &ChangeForms::ask);
    QSignalSpy prepared(&forms, &ChangeForms::prepared);
    for (const StepRow *row : dialog->steps())
        tick(*row, QStringLiteral("passed"));
    tick(*dialog->steps().at(3), QStringLiteral("failed"));
    dialog->attestButton()->click();
    auto *form = window.findChild<ChangeForm *>();
    QVERIFY(form);
    QPushButton *stage = nullptr;
    for (QPushButton *button : form->findChildren<QPushButton *>()) {
        if (button->isDefault())
            stage = button;
    }
    QVERIFY(stage && !stage->isEnabled()); // nobody is named yet
    FieldEditor *by = nullptr;
    const auto hasField = [&] {
        for (FieldEditor *editor : form->findChildren<FieldEditor *>()) {
            if (editor->parameter() == QLatin1String("by"))
                by = editor;
        }
        return by != nullptr;
    };
    QTRY_VERIFY(hasField());
    QTest::keyClicks(by->control(), QStringLiteral("m.okafor"));
    QTRY_VERIFY2(stage->isEnabled(), qPrintable(textsOf(*form)));
    stage->click();
    QCOMPARE(prepared.size(), 1);
    const auto staged = m_workspace->stage(prepared.first().first().value<draft::Change>());
    QTRY_VERIFY_WITH_TIMEOUT(staged.isFinished(), 20000);
    QVERIFY2(staged.result(), staged.result() ? "" : qPrintable(staged.result().error().toString()));
    const QString file = QStringLiteral("sallyport/rotation-dry-run-staging-2026-11-23.hcl");
    const auto edit = [&] {
        const auto &edits = view()->draft.edits;
        return std::find_if(edits.begin(), edits.end(), [&](const git::FileEdit &one) { return one.path == file; });
    };
    QTRY_VERIFY(edit() != view()->draft.edits.end());
    const auto attestations = estate::readAttestations(edit()->after, file);
    QVERIFY2(attestations, attestations ? "" : qPrintable(attestations.error().toString()));
    QCOMPARE(attestations->size(), size_t(1));
    const estate::Attestation &recorded = attestations->front();
    QCOMPARE(recorded.result, QStringLiteral("failed"));
    QCOMPARE(recorded.by, QStringLiteral("m.okafor"));
    QCOMPARE(recorded.at, now);
    QCOMPARE(recorded.steps.size(), size_t(7));
    QCOMPARE(recorded.steps.at(3).result, QStringLiteral("failed"));
    QCOMPARE(recorded.steps.at(2).result, QStringLiteral("passed"));
}

QTEST_MAIN(TestPlaybookDialog)
#include "tst_playbook_dialog.moc"
