// The way out by the window, with nothing pretended: a rotation is staged, committed, pushed and proposed to a real
// Gitea by the buttons that a person presses, reviewed and merged there, applied, and the finding is gone.

#include "console/draft/draft_page.h"
#include "console/estate_controller.h"
#include "console/leaving/departures_strip.h"
#include "console/leaving/pull_request_dialog.h"
#include "console/leaving/token_dialog.h"
#include "console/leaving/trust_dialog.h"
#include "console/window_actions.h"
#include "e2e/commands.h"
#include "e2e/forge_project.h"
#include "e2e/live_window.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace sallyport;
using namespace sallyport::e2e;
using servers::GiteaServer;

namespace {

const estate::SecretId warehouse{QStringLiteral("prod"), QStringLiteral("connections/pg_warehouse")};
const QString warehousePath = QStringLiteral("prod/connections/pg_warehouse");
const QString overdue = QStringLiteral("overdue:prod/connections/pg_warehouse");
const QString ada = QStringLiteral("ada");
const QString grace = QStringLiteral("grace");

QString pull(int number)
{
    return QStringLiteral("/repos/acme/infra/pulls/%1").arg(number);
}

} // namespace

class TestForgeWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theDraftIsCommittedAndNothingIsSentUnasked();
    void aRefusedTokenIsSaidAndAskedForAgain();
    void thePullRequestIsOpenedAsItWasWritten();
    void itsStandingIsFollowed();
    void closedWithoutAMergeItCanBeStagedAgain();
    void aPushThatTheServerRefusesLosesNothing();
    void mergedFetchedAndAppliedTheFindingIsGone();

private:
    console::MainWindow &window() { return *m_window->window; }
    template <typename Dialog> Dialog *dialog()
    {
        const auto shown = [this] {
            auto *found = window().findChild<Dialog *>();
            return found && found->isVisible() ? found : nullptr;
        };
        return QTest::qWaitFor([&] { return shown() != nullptr; }, 20'000) ? shown() : nullptr;
    }
    void stage();
    void commitAndPropose();
    void giveToken(const QByteArray &token);
    void look(const QString &said);
    QStringList departures();
    const findings::Finding *finding() const { return m_window->finding(overdue); }
    QByteArray git(const QStringList &arguments) const { return valueOf(m_estate->repository().git(arguments)); }

    std::unique_ptr<LiveEstate> m_estate;
    std::unique_ptr<GiteaServer> m_gitea;
    std::unique_ptr<LiveWindow> m_window;
};

void TestForgeWindow::initTestCase()
{
    if (const QString absent = LiveEstate::whyAbsent(); !absent.isEmpty())
        QSKIP(qPrintable(absent));
    if (!GiteaServer::isPresent())
        QSKIP(qPrintable(GiteaServer::whyAbsent()));
    m_estate = std::make_unique<LiveEstate>();
    m_gitea = std::make_unique<GiteaServer>();
    m_estate->addReader(LiveEstate::leastPolicies());
    putOnForge(*m_estate, *m_gitea);
    const QString home = m_estate->folder(QStringLiteral("home"));
    QVERIFY(QDir().mkpath(home));
    const Instant now = m_estate->writtenAt(warehousePath) + std::chrono::days(90) + std::chrono::seconds(1);
    m_window = std::make_unique<LiveWindow>(home, m_estate->vault().caCertificate(), now);
    QSignalSpy ready(&window(), &console::MainWindow::ready);
    window().openEstate(m_estate->repository().folder());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 30'000);
    window().actions().refreshAll->trigger();
    QVERIFY(press(window(), QStringLiteral("Confirm this address")));
    QVERIFY(press(window(), QStringLiteral("Sign in…")));
    QVERIFY(signIn(window(), LiveEstate::readerName(), LiveEstate::readerPassword()));
    QTRY_VERIFY(m_window->view()->knowledge(QStringLiteral("dev"))->reading);
    window().actions().refreshAll->trigger();
    QVERIFY(waitUntilRead(window()));
    QTRY_VERIFY(finding());
}

void TestForgeWindow::init()
{
    if (!m_window)
        QSKIP("absent: vault, terraform or gitea");
}

void TestForgeWindow::stage()
{
    window().actions().estate->trigger();
    QVERIFY(clickSecret(window(), warehouse));
    QVERIFY(press(window(), QStringLiteral("Stage rotation")));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->view()->draft.changes.size(), size_t(1), 20'000);
    QTRY_COMPARE(finding()->state, findings::State::InDraft);
}

void TestForgeWindow::commitAndPropose()
{
    window().actions().draft->trigger();
    QVERIFY(press(window(), QStringLiteral("Open pull request…")));
}

void TestForgeWindow::giveToken(const QByteArray &token)
{
    auto *asked = dialog<console::TokenDialog>();
    QVERIFY(asked);
    QTest::keyClicks(asked->findChild<QLineEdit *>(), QString::fromUtf8(token));
    QVERIFY(press(*asked, QStringLiteral("Use this token")));
}

QStringList TestForgeWindow::departures()
{
    QStringList texts;
    for (const QLabel *label : window().findChild<console::DeparturesStrip *>()->findChildren<QLabel *>())
        texts += label->text();
    return texts;
}

void TestForgeWindow::look(const QString &said)
{
    window().actions().lookAtPullRequests->trigger();
    QTRY_VERIFY2_WITH_TIMEOUT(m_window->notice().contains(said), qPrintable(m_window->notice()), 20'000);
}

void TestForgeWindow::theDraftIsCommittedAndNothingIsSentUnasked()
{
    stage();
    commitAndPropose();
    // Committed, and then the address that the repository names has to be confirmed before anything is sent there.
    QTRY_VERIFY_WITH_TIMEOUT(m_window->notice().contains(m_gitea->address()), 20'000);
    QTRY_COMPARE(finding()->state, findings::State::OnBranch);
    QCOMPARE(m_gitea->ask(ada, "GET", QStringLiteral("/repos/acme/infra/branches")).size(), size_t(1));
    QVERIFY(press(window(), QStringLiteral("Confirm this address")));
    auto *proposal = dialog<console::PullRequestDialog>();
    QVERIFY(proposal);
    const git::PullRequestText text = proposal->text();
    QCOMPARE(text.title, QStringLiteral("Rotate pg_warehouse"));
    QVERIFY(text.reviewers.users.contains(grace));
    QVERIFY(text.labels.contains(QStringLiteral("rotation")));
    // It runs git, so the repository has to be trusted first.
    QVERIFY(press(*proposal, QStringLiteral("Push and open")));
    auto *trust = dialog<console::TrustDialog>();
    QVERIFY(trust);
    QCOMPARE(m_gitea->ask(ada, "GET", QStringLiteral("/repos/acme/infra/branches")).size(), size_t(1));
    QVERIFY(press(*trust, QStringLiteral("Trust this repository")));
}

void TestForgeWindow::aRefusedTokenIsSaidAndAskedForAgain()
{
    auto *proposal = dialog<console::PullRequestDialog>();
    QVERIFY(proposal);
    giveToken("0123456789012345678901234567890123456789");
    const auto says = [&](const QString &words) {
        for (const QLabel *label : proposal->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("does not accept the token")), 20'000);
    QCOMPARE(m_gitea->ask(ada, "GET", QStringLiteral("/repos/acme/infra/pulls?state=all")).size(), size_t(0));
    // The branch is there, and what was written stands: another token is all that it takes.
    QCOMPARE(m_gitea->ask(ada, "GET", QStringLiteral("/repos/acme/infra/branches")).size(), size_t(2));
    QCOMPARE(proposal->text().title, QStringLiteral("Rotate pg_warehouse"));
    giveToken(m_gitea->token(ada));
}

void TestForgeWindow::thePullRequestIsOpenedAsItWasWritten()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_window->notice().contains(QStringLiteral("Pull request 1 is open")), 20'000);
    QVERIFY(!window().findChild<console::PullRequestDialog *>() ||
            !window().findChild<console::PullRequestDialog *>()->isVisible());
    const auto body = m_gitea->ask(ada, "GET", pull(1));
    QCOMPARE(QString::fromStdString(body.at("title").get<std::string>()), QStringLiteral("Rotate pg_warehouse"));
    QCOMPARE(body.at("requested_reviewers").at(0).at("login").get<std::string>(), std::string("grace"));
    QCOMPARE(body.at("labels").size(), size_t(3));
    QTRY_COMPARE_WITH_TIMEOUT(finding()->state, findings::State::InPullRequest, 20'000);
    QCOMPARE(finding()->pullRequest, 1);
    window().actions().draft->trigger();
    QTRY_VERIFY(departures().contains(QStringLiteral("PR 1")));
    // The token stands nowhere that a screen or a file would show it.
    QVERIFY(!m_window->notice().contains(QString::fromUtf8(m_gitea->token(ada))));
}

void TestForgeWindow::itsStandingIsFollowed()
{
    look(QStringLiteral("1 pull requests were looked at"));
    QTRY_VERIFY2(departures().contains(QStringLiteral("open, approved 0 of 1")), qPrintable(departures().join(u'|')));
    const std::string commit = m_gitea->ask(ada, "GET", pull(1)).at("head").at("sha").get<std::string>();
    m_gitea->ask(ada, "POST", QStringLiteral("/repos/acme/infra/statuses/") + QString::fromStdString(commit),
        {{"state", "failure"}, {"context", "plan"}});
    m_gitea->ask(grace, "POST", pull(1) + QStringLiteral("/reviews"), {{"event", "APPROVED"}, {"body", "fine"}});
    look(QStringLiteral("1 pull requests were looked at"));
    QTRY_VERIFY2(departures().contains(QStringLiteral("open, approved 1 of 1")), qPrintable(departures().join(u'|')));
    QTRY_VERIFY(departures().filter(QStringLiteral("failed: plan")).size() == 1);
}

void TestForgeWindow::closedWithoutAMergeItCanBeStagedAgain()
{
    m_gitea->ask(ada, "PATCH", pull(1), {{"state", "closed"}});
    look(QStringLiteral("Pull request 1 was closed without a merge."));
    // Its branch still carries the change; without it the finding is free again.
    git({QStringLiteral("branch"), QStringLiteral("-D"), QStringLiteral("sallyport/rotate-pg-warehouse")});
    window().actions().refreshAll->trigger();
    QVERIFY(waitUntilRead(window()));
    QTRY_VERIFY_WITH_TIMEOUT(finding() && finding()->state != findings::State::InPullRequest &&
                                 finding()->state != findings::State::OnBranch,
        20'000);
    stage();
}

void TestForgeWindow::aPushThatTheServerRefusesLosesNothing()
{
    // A rule of the forge that forbids the branch, and a branch of that name that somebody else has pushed on.
    m_gitea->ask(ada, "POST", QStringLiteral("/repos/acme/infra/branch_protections"),
        {{"rule_name", "sallyport/*"}, {"enable_push", false}});
    commitAndPropose();
    auto *proposal = dialog<console::PullRequestDialog>();
    QVERIFY(proposal);
    QVERIFY(press(*proposal, QStringLiteral("Push and open")));
    const auto says = [&](const QString &words) {
        QStringList texts;
        for (const QLabel *label : proposal->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts.join(u'\n').contains(words);
    };
    QTRY_VERIFY2_WITH_TIMEOUT(says(QStringLiteral("Push another branch")), qPrintable(m_window->notice()), 30'000);
    QCOMPARE(m_gitea->ask(ada, "GET", QStringLiteral("/repos/acme/infra/pulls?state=open")).size(), size_t(0));
    // The commit is on its branch, under a name that nothing was pushed under before, and the dialog still holds what
    // it was to say.
    QVERIFY(!git({QStringLiteral("branch"), QStringLiteral("--list"), QStringLiteral("sallyport/*")}).isEmpty());
    QCOMPARE(proposal->text().title, QStringLiteral("Rotate pg_warehouse"));
    m_gitea->statusOf(ada, "DELETE", QStringLiteral("/repos/acme/infra/branch_protections/sallyport%2F*"));
    QVERIFY(press(*proposal, QStringLiteral("Push and open")));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->notice().contains(QStringLiteral("is open")), 30'000);
}

void TestForgeWindow::mergedFetchedAndAppliedTheFindingIsGone()
{
    const int number = finding()->pullRequest;
    QVERIFY(number > 1);
    m_gitea->ask(grace, "POST", pull(number) + QStringLiteral("/reviews"), {{"event", "APPROVED"}, {"body", "fine"}});
    m_gitea->ask(ada, "POST", pull(number) + QStringLiteral("/merge"), {{"Do", "merge"}});
    const QByteArray head = git({QStringLiteral("rev-parse"), QStringLiteral("main")});
    look(QStringLiteral("Pull request %1 is merged.").arg(number));
    QVERIFY(press(window(), QStringLiteral("Fetch the base branch")));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->notice().contains(QStringLiteral("origin/main is at ")), 20'000);
    QCOMPARE(m_window->view()->inputs.repository->branch, QStringLiteral("origin/main"));
    // The person's own branch and work tree stay where they are.
    QCOMPARE(git({QStringLiteral("rev-parse"), QStringLiteral("main")}), head);
    QCOMPARE(git({QStringLiteral("status"), QStringLiteral("--porcelain")}), QByteArray());
    // Merged is not applied.
    QVERIFY(finding());

    const QString checkout = m_estate->folder(QStringLiteral("ci-checkout"));
    git({QStringLiteral("clone"), QStringLiteral("--quiet"), m_gitea->remote(ada), checkout});
    const auto terraform = m_estate->terraformIn(checkout);
    for (const auto &step : {terraform.init(), terraform.apply()})
        QVERIFY2(step && step->ok(), qPrintable(step ? step->text() : step.error().toString()));
    window().actions().refreshAll->trigger();
    QVERIFY(waitUntilRead(window()));
    QTRY_VERIFY_WITH_TIMEOUT(!finding(), 20'000);
}

QTEST_MAIN(TestForgeWindow)
#include "tst_forge_window.moc"
