#include "base/private_files.h"
#include "core/demo.h"
#include "core/workspace.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::core;

namespace {

const Instant demoTime = parseInstant(u"2026-11-23T10:42:00Z").value();
using Outcome = draft::DraftCheck::Outcome;

template <typename T> Result<T> ended(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60000))
        return fail(ErrorCode::Unreachable, {"no result", {}});
    return future.resultCount() > 0 ? future.result() : Result<T>(fail(ErrorCode::Canceled, {"no result", {}}));
}

} // namespace

/// Checks that run other programs: when they may, what they are given, and how long what they found holds.
class tst_draft_checks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void waitForTrust();
    void holdForTheirRenderingOnly();
    void areSaidOneByOne();
    void canBeCancelled();
    void aFailureKeepsTheDraftFromLeaving();
    void planNeedsItsOwnConfirmation();
    void planNeedsAnIdentity();
    void keepIdentitiesOutsideTheRepository();
    void giveProgramsNothingOfOurs();

private:
    void open(bool isTrusted = true);
    /// Puts a program of this name, a shell script, before those of the machine.
    void fake(const QString &name, const QByteArray &script);
    const draft::DraftCheck &check(const char *name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<VaultAccess> m_access;
    std::unique_ptr<Workspace> m_workspace;
    QProcessEnvironment m_environment;
    Demo m_demo;
};

void tst_draft_checks::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_demo = buildDemo(m_folder->filePath(QStringLiteral("demo")), demoTime).value();
    m_environment = {};
    m_environment.insert(
        QStringLiteral("PATH"), m_folder->filePath(QStringLiteral("bin:")) + qEnvironmentVariable("PATH"));
    m_environment.insert(QStringLiteral("HOME"), m_folder->filePath(QStringLiteral("home")));
    m_environment.insert(QStringLiteral("VAULT_TOKEN"), QStringLiteral("hvs.of-the-person"));
    open();
}

void tst_draft_checks::open(bool isTrusted)
{
    const auto clock = std::make_shared<FrozenClock>(demoTime);
    m_access = std::make_unique<VaultAccess>(
        clock, vault::Conventions({}, m_folder->path()), m_folder->filePath(QStringLiteral("confirmations")));
    const auto home = EstateHome::find(m_demo.repository, m_demo.dataFolder);
    QVERIFY(home);
    m_workspace = Workspace::open(*home, {clock, *m_access, m_environment}).value();
    QVERIFY(ended(m_workspace->load()));
    WayOut &wayOut = m_workspace->wayOut();
    if (isTrusted)
        QVERIFY(ended(wayOut.trust(ended(wayOut.trustQuestion())->fingerprint)));
    else
        QVERIFY(ended(wayOut.withdrawTrust()));
}

void tst_draft_checks::fake(const QString &name, const QByteArray &script)
{
    QVERIFY(makePrivateFolder(m_folder->filePath(QStringLiteral("bin"))));
    const QString path = m_folder->filePath(QStringLiteral("bin/")) + name;
    QVERIFY(writePrivateFile(path, "#!/bin/sh\n" + script));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

const draft::DraftCheck &tst_draft_checks::check(const char *name) const
{
    const auto &checks = m_workspace->view()->draft.checks;
    return *std::find_if(checks.begin(), checks.end(),
        [&](const draft::DraftCheck &check) { return check.name == QLatin1String(name); });
}

void tst_draft_checks::waitForTrust()
{
    fake(QStringLiteral("terraform"), "touch " + m_folder->filePath(QStringLiteral("ran")).toUtf8());
    open(false);
    const auto refused = ended(m_workspace->runChecks({}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unconfirmed);
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("ran"))));
    QCOMPARE(check("fmt").outcome, Outcome::NotChecked);
}

void tst_draft_checks::holdForTheirRenderingOnly()
{
    fake(QStringLiteral("terraform"), "cat\n");
    QVERIFY(ended(m_workspace->runChecks({})));
    QCOMPARE(check("fmt").outcome, Outcome::Passed);
    // This terraform validates nothing, which is not the same as finding nothing.
    QCOMPARE(check("validate").outcome, Outcome::NotChecked);
    QCOMPARE(
        check("fmt").output, QStringList{QStringLiteral("terraform/prod/warehouse.tf: as terraform fmt writes it")});
    draft::Change other;
    other.kind = QStringLiteral("rotate");
    other.secret = {QStringLiteral("prod"), QStringLiteral("connections/sap_erp_readonly")};
    QVERIFY(ended(m_workspace->stage(other)));
    QCOMPARE(check("fmt").outcome, Outcome::NotChecked);
    // The very draft that was checked is there again.
    QVERIFY(ended(m_workspace->undo()));
    QCOMPARE(check("fmt").outcome, Outcome::Passed);
}

void tst_draft_checks::areSaidOneByOne()
{
    fake(QStringLiteral("terraform"), "cat\n");
    QSignalSpy started(m_workspace.get(), &Workspace::checkStarted);
    auto running = m_workspace->runChecks({});
    QVERIFY(m_workspace->isChecking());
    QCOMPARE(ended(m_workspace->runChecks({})).error().code, ErrorCode::Busy);
    QVERIFY(ended(running));
    QVERIFY(!m_workspace->isChecking());
    QVERIFY(!started.isEmpty());
    QStringList names;
    for (const QList<QVariant> &signal : started)
        names += signal.front().toString();
    QVERIFY(names.contains(QStringLiteral("fmt")));
}

void tst_draft_checks::canBeCancelled()
{
    fake(QStringLiteral("terraform"),
        "echo $$ > " + m_folder->filePath(QStringLiteral("pid")).toUtf8() + "\nexec sleep 600\n");
    auto running = m_workspace->runChecks({});
    QTRY_VERIFY(QFile::exists(m_folder->filePath(QStringLiteral("pid"))));
    m_workspace->cancelChecks();
    const auto outcome = ended(running);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Canceled);
    const QByteArray pid = readFile(m_folder->filePath(QStringLiteral("pid"))).value().trimmed();
    QTRY_VERIFY(!QFile::exists(QStringLiteral("/proc/") + QString::fromLatin1(pid)));
    QCOMPARE(check("fmt").outcome, Outcome::NotChecked);
}

void tst_draft_checks::aFailureKeepsTheDraftFromLeaving()
{
    QVERIFY(m_workspace->view()->draft.canLeave());
    fake(QStringLiteral("terraform"), "sed 's/_version *= *8/_version=8/'\n");
    QVERIFY(ended(m_workspace->runChecks({})));
    QCOMPARE(check("fmt").outcome, Outcome::Failed);
    QVERIFY(!m_workspace->view()->draft.canLeave());
    QVERIFY(!check("fmt").output.isEmpty());
}

void tst_draft_checks::planNeedsItsOwnConfirmation()
{
    fake(QStringLiteral("terraform"), "cat\n");
    auto preview = m_workspace->planPreview();
    QTRY_VERIFY(preview.isFinished());
    QCOMPARE(preview.result().environments(), QStringList{QStringLiteral("prod")});
    QVERIFY(ended(m_workspace->runChecks({QStringLiteral("what was shown for another draft")})));
    QCOMPARE(check("plan").outcome, Outcome::NotChecked);
    const QString reason = englishText(check("plan").detail);
    QVERIFY2(reason.contains(QLatin1String("was not confirmed")), qPrintable(reason));
}

void tst_draft_checks::planNeedsAnIdentity()
{
    fake(QStringLiteral("terraform"), "cat\n");
    auto preview = m_workspace->planPreview();
    QTRY_VERIFY(preview.isFinished());
    QVERIFY(ended(m_workspace->runChecks({preview.result().key()})));
    QCOMPARE(check("plan").outcome, Outcome::NotChecked);
    const QString reason = englishText(check("plan").detail);
    QVERIFY2(reason.contains(QLatin1String("no identity is named")), qPrintable(reason));
}

void tst_draft_checks::keepIdentitiesOutsideTheRepository()
{
    auto identities = m_workspace->planIdentities();
    QVERIFY(identities);
    QVERIFY(identities->set(QStringLiteral("prod"), QStringLiteral("aws-vault exec ci --")));
    const auto refused = identities->set(QStringLiteral("prod"), QStringLiteral("VAULT_TOKEN=x"));
    QVERIFY(!refused);
    QCOMPARE(m_workspace->planIdentities()->text(QStringLiteral("prod")), QStringLiteral("aws-vault exec ci --"));
    const QString file = m_workspace->home().identities();
    QVERIFY(!file.startsWith(m_demo.repository));
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(identities->set(QStringLiteral("prod"), {}));
    QVERIFY(m_workspace->planIdentities()->all().isEmpty());
}

void tst_draft_checks::giveProgramsNothingOfOurs()
{
    const QString given = m_folder->filePath(QStringLiteral("given"));
    fake(QStringLiteral("terraform"), "env >> " + given.toUtf8() + "\necho \"$@\" >> " + given.toUtf8() + "\ncat\n");
    QVERIFY(ended(m_workspace->runChecks({})));
    const QByteArray text = readFile(given).value();
    QVERIFY(text.contains("fmt -no-color -"));
    QVERIFY(text.contains("init -input=false"));
    QVERIFY(text.contains("TF_INPUT=0"));
    QVERIFY(text.contains("GIT_TERMINAL_PROMPT=0"));
    QVERIFY2(!text.contains("hvs."), text.constData());
    QVERIFY2(!text.contains("HOME=" + m_folder->filePath(QStringLiteral("home")).toUtf8()), text.constData());
}

QTEST_GUILESS_MAIN(tst_draft_checks)
#include "tst_draft_checks.moc"
