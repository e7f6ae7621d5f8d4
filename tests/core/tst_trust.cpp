#include "base/private_files.h"
#include "core/demo.h"
#include "core/workspace.h"
#include "git/repository.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::core;

namespace {

const Instant demoTime = parseInstant(u"2026-11-23T10:42:00Z").value();

template <typename T> Result<T> ended(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60000) || future.isCanceled())
        return fail(ErrorCode::Canceled, {"no result", {}});
    return future.result();
}

} // namespace

class TrustTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_workspace.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_demo = buildDemo(m_folder->filePath(QStringLiteral("demo")), demoTime).value();
        m_access = std::make_unique<VaultAccess>(
            m_clock, vault::Conventions({}, m_folder->path()), m_folder->filePath(QStringLiteral("confirmed")));
        const auto home = EstateHome::find(m_demo.repository, m_demo.dataFolder);
        m_workspace = Workspace::open(*home, {m_clock, *m_access}).value();
        QVERIFY(ended(m_workspace->load()));
    }

    void isAskedOnceAndKept()
    {
        QCOMPARE(m_workspace->view()->inputs.repository->trust, TrustState::Unasked);
        const auto question = ended(m_workspace->wayOut().trustQuestion());
        QCOMPARE(question->state, TrustState::Unasked);
        QVERIFY(ended(m_workspace->wayOut().trust(question->fingerprint)));
        QCOMPARE(m_workspace->view()->inputs.repository->trust, TrustState::Trusted);
        QVERIFY(requireTrust(repository(), trustFile()));
        QCOMPARE(QFileInfo(trustFile()).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
    }

    void isAskedAgainWhenAHookChanges()
    {
        trustIt();
        write(QStringLiteral("/.git/hooks/pre-push"), "#!/bin/sh\n");
        QVERIFY(ended(m_workspace->reloadRepository()));
        QCOMPARE(m_workspace->view()->inputs.repository->trust, TrustState::Changed);
        QCOMPARE(requireTrust(repository(), trustFile()).error().code, ErrorCode::Unconfirmed);
    }

    void isAskedAgainWhenTheConfigurationChanges()
    {
        trustIt();
        write(QStringLiteral("/.git/config"),
            readFile(m_demo.repository + QStringLiteral("/.git/config")).value() + "[core]\n\tsshCommand = evil\n");
        QCOMPARE(ended(m_workspace->wayOut().trustQuestion())->state, TrustState::Changed);
    }

    /// Between the question and the answer somebody changed the repository: the answer was to something else.
    void trustsOnlyWhatWasShown()
    {
        const auto question = ended(m_workspace->wayOut().trustQuestion());
        write(QStringLiteral("/.git/hooks/pre-push"), "#!/bin/sh\n");
        QCOMPARE(ended(m_workspace->wayOut().trust(question->fingerprint)).error().code, ErrorCode::Refused);
        QCOMPARE(requireTrust(repository(), trustFile()).error().code, ErrorCode::Unconfirmed);
    }

    void canBeWithdrawn()
    {
        trustIt();
        QVERIFY(ended(m_workspace->wayOut().withdrawTrust()));
        QCOMPARE(m_workspace->view()->inputs.repository->trust, TrustState::Unasked);
    }

    void belongsToOnePath()
    {
        auto store = TrustStore::load(m_folder->filePath(QStringLiteral("trust")));
        QVERIFY(store->trust(QStringLiteral("/home/me/acme"), QStringLiteral("abc")));
        const auto again = TrustStore::load(m_folder->filePath(QStringLiteral("trust")));
        QCOMPARE(again->state(QStringLiteral("/home/me/acme"), QStringLiteral("abc")), TrustState::Trusted);
        QCOMPARE(again->state(QStringLiteral("/home/me/evil"), QStringLiteral("abc")), TrustState::Unasked);
        QCOMPARE(again->state(QStringLiteral("/home/me/acme"), QStringLiteral("abd")), TrustState::Changed);
    }

    void aBrokenStoreTrustsNothing()
    {
        QVERIFY(writePrivateFile(trustFile(), "\x00\xff nonsense\n\n\t\n"));
        QCOMPARE(requireTrust(repository(), trustFile()).error().code, ErrorCode::Unconfirmed);
        QVERIFY(QFile::remove(trustFile()));
        QVERIFY(QDir().mkpath(trustFile()));
        QVERIFY(!requireTrust(repository(), trustFile()));
    }

private:
    QString trustFile() const { return m_workspace->home().trust(); }
    git::Repository repository() const { return git::Repository::open(m_demo.repository).value(); }
    void trustIt()
    {
        const auto question = ended(m_workspace->wayOut().trustQuestion());
        QVERIFY(question);
        QVERIFY(ended(m_workspace->wayOut().trust(question->fingerprint)));
    }
    void write(const QString &relative, const QByteArray &text) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_demo.repository + relative).path()));
        QVERIFY(writePrivateFile(m_demo.repository + relative, text));
    }

    std::shared_ptr<const Clock> m_clock = std::make_shared<FrozenClock>(demoTime);
    std::unique_ptr<QTemporaryDir> m_folder;
    Demo m_demo;
    std::unique_ptr<VaultAccess> m_access;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TrustTest)
#include "tst_trust.moc"
