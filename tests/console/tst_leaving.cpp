#include "console/leaving/departures_strip.h"
#include "console/leaving/leaving_flow.h"
#include "console/leaving/plan_dialog.h"
#include "console/leaving/pull_request_dialog.h"
#include "console/leaving/token_dialog.h"
#include "console/leaving/trust_dialog.h"
#include "core/demo.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace sallyport;
using namespace sallyport::console;

namespace {

const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");

QPushButton *button(const QWidget &widget, const QString &text)
{
    for (QPushButton *candidate : widget.findChildren<QPushButton *>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

core::Departed departed(std::optional<git::PullRequest> request)
{
    core::Departed one;
    one.branch = QStringLiteral("sallyport/rotate-pg");
    one.pullRequest = std::move(request);
    one.lookedAt = now;
    return one;
}

git::PullRequest openRequest(int approvals, git::Checks checks)
{
    git::PullRequest request;
    request.number = 42;
    request.approvals = approvals;
    request.approvalsNeeded = 2;
    request.checks = std::move(checks);
    return request;
}

} // namespace

class TestLeaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void departures_data()
    {
        QTest::addColumn<core::Departed>("one");
        QTest::addColumn<int>("mark");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("planInCi");
        const QString plan = QStringLiteral("terraform / plan (prod)");
        const git::Checks other{{QStringLiteral("explanation")}, {}, {}};
        const git::Checks passed{{plan}, {}, {}};
        const git::Checks running{{}, {}, {plan}};
        const git::Checks failed{{}, {plan}, {}};
        QTest::newRow("on this machine") << departed({}) << int(Mark::NotChecked) << "on this machine"
                                         << "";
        QTest::newRow("waits for people")
            << departed(openRequest(1, passed)) << int(Mark::Waiting) << "open, approved 1 of 2"
            << "plan: passed in CI";
        QTest::newRow("waits for checks")
            << departed(openRequest(2, running)) << int(Mark::Waiting) << "open, approved 2 of 2"
            << "plan: running in CI";
        QTest::newRow("a check failed") << departed(openRequest(2, failed)) << int(Mark::Critical)
                                        << "open, approved 2 of 2"
                                        << "plan: failed in CI";
        QTest::newRow("ready") << departed(openRequest(2, passed)) << int(Mark::Good) << "open, approved 2 of 2"
                               << "plan: passed in CI";
        QTest::newRow("nothing checked it")
            << departed(openRequest(2, {})) << int(Mark::Waiting) << "open, approved 2 of 2"
            << "plan: not checked by CI";
        QTest::newRow("checked, not planned")
            << departed(openRequest(2, other)) << int(Mark::Good) << "open, approved 2 of 2"
            << "plan: not checked by CI";
        git::PullRequest merged = openRequest(2, {});
        merged.state = git::PullRequest::State::Merged;
        QTest::newRow("merged") << departed(merged) << int(Mark::Good) << "merged"
                                << "";
        git::PullRequest closed = merged;
        closed.state = git::PullRequest::State::Closed;
        QTest::newRow("closed") << departed(closed) << int(Mark::Warning) << "closed without a merge"
                                << "";
    }

    void departures()
    {
        QFETCH(core::Departed, one);
        QFETCH(int, mark);
        QFETCH(QString, state);
        QFETCH(QString, planInCi);
        const DepartureLook look = lookOf(one);
        QCOMPARE(int(look.mark), mark);
        QCOMPARE(look.state, state);
        QVERIFY2(look.detail.contains(planInCi), qPrintable(look.detail));
    }

    void stripShowsWhatIsOnItsWay()
    {
        DeparturesStrip strip;
        git::PullRequest merged = openRequest(2, {});
        merged.state = git::PullRequest::State::Merged;
        strip.setDepartures({departed(merged)});
        QVERIFY(strip.isHidden());
        strip.setDepartures({departed({})});
        QVERIFY(!strip.isHidden());
        QSignalSpy asked(&strip, &DeparturesStrip::openRequested);
        button(strip, QStringLiteral("Open pull request…"))->click();
        QCOMPARE(asked.takeFirst(), QVariantList{QStringLiteral("sallyport/rotate-pg")});
    }

    void reviewersAreNamedAsThePersonWritesThem()
    {
        const git::Reviewers reviewers =
            reviewersFrom(QStringLiteral("@a.lindqvist, acme/platform  m.okafor,@acme/dba"));
        QCOMPARE(reviewers.users, (QStringList{QStringLiteral("a.lindqvist"), QStringLiteral("m.okafor")}));
        QCOMPARE(reviewers.teams, (QStringList{QStringLiteral("acme/platform"), QStringLiteral("acme/dba")}));
        QCOMPARE(reviewersFrom(textOf(reviewers)), reviewers);
    }

    void pullRequestSaysWhatThePersonWrote()
    {
        PullRequestProposal proposal;
        proposal.text.title = QStringLiteral("Rotate pg");
        proposal.text.body = QStringLiteral("## Why\n\nOverdue.");
        proposal.text.labels = {QStringLiteral("secrets")};
        PullRequestDialog dialog(proposal);
        QCOMPARE(dialog.text(), proposal.text);
        QSignalSpy submitted(&dialog, &PullRequestDialog::submitted);
        dialog.findChild<QCheckBox *>()->setChecked(true);
        dialog.show();
        auto *title = dialog.findChild<QLineEdit *>();
        title->clear();
        QVERIFY(!button(dialog, QStringLiteral("Push and open"))->isEnabled());
        title->setText(QStringLiteral("Rotate pg_warehouse"));
        button(dialog, QStringLiteral("Push and open"))->click();
        QCOMPARE(submitted.size(), 1);
        const auto text = submitted.first().first().value<git::PullRequestText>();
        QVERIFY(text.isDraft);
        QCOMPARE(text.title, QStringLiteral("Rotate pg_warehouse"));
        dialog.setBusy(true);
        dialog.showFailure(QStringLiteral("the branch is protected"));
        QVERIFY(button(dialog, QStringLiteral("Push and open"))->isEnabled());
    }

    void tokenLeavesTheFieldEmpty()
    {
        TokenDialog dialog(QStringLiteral("https://git.acme.example:443"));
        auto *field = dialog.findChild<QLineEdit *>();
        QVERIFY(field->echoMode() == QLineEdit::Password);
        field->setText(QStringLiteral("abc"));
        QCOMPARE(dialog.takeToken().reveal(), QByteArray("abc"));
        QVERIFY(field->text().isEmpty());
    }

    void trustListsWhatGitWouldRun()
    {
        core::TrustQuestion question;
        question.root = QStringLiteral("/repo");
        question.fingerprint = QStringLiteral("f1");
        question.runs = {{git::Runnable::Kind::Hook, git::Runnable::Source::Repository, QStringLiteral("pre-push"),
                             QStringLiteral("/repo/.git/hooks/pre-push")},
            {git::Runnable::Kind::Signing, git::Runnable::Source::Person, QStringLiteral("gpg.program"),
                QStringLiteral("gpg2")}};
        TrustDialog dialog(question);
        const QAbstractItemModel *list = dialog.findChild<QTreeView *>()->model();
        QCOMPARE(list->rowCount(), 2);
        QCOMPARE(list->index(0, 2).data().toString(), QStringLiteral("/repo/.git/hooks/pre-push"));
        QSignalSpy trusted(&dialog, &TrustDialog::trusted);
        dialog.show();
        QTest::keyClick(&dialog, Qt::Key_Return); // Enter thinks better of it
        QCOMPARE(trusted.size(), 0);
        dialog.show();
        button(dialog, QStringLiteral("Trust this repository"))->click();
        QCOMPARE(trusted.takeFirst(), QVariantList{QStringLiteral("f1")});
    }

    void planRunsOnlyUnderAnIdentityThatIsNoCredential()
    {
        draft::PlanPreview preview;
        draft::RootPreview root;
        root.dir = QStringLiteral("terraform/prod");
        root.environment = QStringLiteral("prod");
        root.backend = QStringLiteral("s3");
        root.resources = {QStringLiteral("vault_kv_secret_v2.pg")};
        preview.roots = {root};
        PlanDialog dialog(preview, {});
        dialog.show();
        QPushButton *run = button(dialog, QStringLiteral("Run this plan"));
        QVERIFY(!run->isEnabled());
        auto *field = dialog.findChild<QLineEdit *>();
        field->setText(QStringLiteral("VAULT_TOKEN=hvs.") + QString(QStringLiteral("CAESIJ0x")).repeated(4));
        QVERIFY(!run->isEnabled());
        QVERIFY(!field->accessibleDescription().isEmpty());
        field->setText(QStringLiteral("aws-vault exec ci --"));
        QVERIFY(run->isEnabled());
        QSignalSpy confirmed(&dialog, &PlanDialog::confirmed);
        run->click();
        QCOMPARE(confirmed.takeFirst(), QVariantList{preview.key()});
        QCOMPARE(dialog.identities().value(QStringLiteral("prod")), QStringLiteral("aws-vault exec ci --"));
    }

    void trustIsAskedOfTheRealRepository()
    {
        QTemporaryDir folder;
        const core::Demo demo = core::buildDemo(folder.path(), now).value();
        QFile hook(demo.repository + QStringLiteral("/.git/hooks/pre-push"));
        QVERIFY(QDir().mkpath(demo.repository + QStringLiteral("/.git/hooks")) && hook.open(QIODevice::WriteOnly));
        hook.write("#!/bin/sh\n");
        hook.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        hook.close();
        const auto clock = std::make_shared<FrozenClock>(now);
        core::VaultAccess access(clock, vault::Conventions({}, folder.path()), folder.filePath(QStringLiteral("c")));
        const auto home = core::EstateHome::find(demo.repository, demo.dataFolder).value();
        auto workspace = core::Workspace::open(home, {clock, access}).value();
        const auto loaded = workspace->load();
        QTRY_VERIFY_WITH_TIMEOUT(loaded.isFinished(), 20000);
        NoticeBar notices;
        QWidget window;
        LeavingFlow flow(*workspace, notices, &window);
        bool isTrusted = false;
        flow.askTrust([&] { isTrusted = true; });
        QTRY_VERIFY(window.findChild<TrustDialog *>());
        auto *dialog = window.findChild<TrustDialog *>();
        bool isListed = false;
        const QAbstractItemModel *list = dialog->findChild<QTreeView *>()->model();
        for (int row = 0; row < list->rowCount(); ++row)
            isListed = isListed || list->index(row, 1).data().toString().contains(QStringLiteral("pre-push"));
        QVERIFY(isListed);
        button(*dialog, QStringLiteral("Trust this repository"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(isTrusted, 20000);

        // Without a remote the branch stays here, and a patch is offered.
        notices.show();
        flow.openPullRequest(QStringLiteral("main"));
        QTRY_VERIFY_WITH_TIMEOUT(!notices.text().isEmpty(), 20000);
        QVERIFY(button(notices, QStringLiteral("Save as a patch…")));
    }
};

QTEST_MAIN(TestLeaving)
#include "tst_leaving.moc"
