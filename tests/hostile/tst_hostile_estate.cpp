#include "base/private_files.h"
#include "console/estate_controller.h"
#include "console/main_window.h"
#include "console/notice_bar.h"
#include "console/token_keeper.h"
#include "console/window_actions.h"
#include "core/demo.h"
#include "core/workspace.h"
#include "servers/fault_server.h"
#include "servers/program.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPromise>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using servers::FaultServer;

namespace {

const Instant now = parseInstant(u"2026-11-23T10:42:00Z").value();
constexpr const char *personsToken = "hvs.token-of-the-persons-own-vault";
constexpr const char *sessionToken = "hvs.session-of-the-confirmed-server";

template <typename T> Result<T> ended(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60000) || future.isCanceled())
        return fail(ErrorCode::Canceled, {"no result", {}});
    return future.result();
}

/// What an attacker puts beside the Terraform files: every setting of git, and every hook, that runs a program.
class Payloads
{
public:
    explicit Payloads(const QString &folder)
        : m_folder(folder)
    {
        QDir().mkpath(m_folder + QStringLiteral("/markers"));
        QDir().mkpath(m_folder + QStringLiteral("/programs"));
    }

    /// A script that leaves a marker with this name, and then does what was asked for.
    QString script(const QString &name, const QString &folder) const
    {
        QDir().mkpath(folder);
        const QString path = folder + QLatin1Char('/') + name;
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\n: > \"" + (m_folder + QStringLiteral("/markers/") + name).toUtf8() + "\"\ncat\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    void plantIn(const QString &repository) const
    {
        const QString own = m_folder + QStringLiteral("/programs");
        QByteArray config;
        const auto add = [&](const char *section, const char *key) {
            const QString name = QStringLiteral("config-%1").arg(QLatin1String(key));
            config += QByteArray("[") + section + "]\n\t" + key + " = " + script(name, own).toUtf8() + '\n';
        };
        for (const char *key : {"fsmonitor", "sshCommand", "editor", "pager", "askPass", "gitProxy"})
            add("core", key);
        for (const char *key : {"clean", "smudge"})
            add("filter \"evil\"", key);
        for (const char *key : {"textconv", "command"})
            add("diff \"evil\"", key);
        add("diff", "external");
        add("merge \"evil\"", "driver");
        add("gpg", "program");
        add("credential", "helper");
        add("sequence", "editor");
        config += "[core]\n\thooksPath = " + (repository + QStringLiteral("/.git/evil-hooks")).toUtf8() +
                  "\n[commit]\n\tgpgSign = true\n[submodule \"evil\"]\n\tupdate = !" +
                  script(QStringLiteral("config-submodule"), own).toUtf8() +
                  "\n\turl = ext::" + script(QStringLiteral("config-transport"), own).toUtf8() + "\n\tactive = true\n";
        QFile file(repository + QStringLiteral("/.git/config"));
        if (file.open(QIODevice::Append))
            file.write(config);
        for (const QString &folder : {QStringLiteral("/.git/hooks"), QStringLiteral("/.git/evil-hooks")}) {
            for (const char *hook : {"pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "post-checkout",
                     "post-index-change", "reference-transaction", "pre-auto-gc", "fsmonitor-watchman"})
                script(QString::fromLatin1(hook), repository + folder);
        }
        (void)writePrivateFile(repository + QStringLiteral("/.gitattributes"), "* filter=evil diff=evil merge=evil\n");
        (void)writePrivateFile(repository + QStringLiteral("/.gitmodules"),
            "[submodule \"evil\"]\n\tpath = evil\n\turl = ext::sh -c evil\n\tupdate = !evil\n");
    }

    /// A folder for the front of PATH, with programs that a console might be tempted to start.
    QString programs() const
    {
        const QString folder = m_folder + QStringLiteral("/path");
        for (const char *name : {"git", "terraform", "vault", "ssh", "gpg", "git-lfs", "xdg-open"})
            script(QString::fromLatin1(name), folder);
        return folder;
    }

    QStringList thatRan() const { return QDir(m_folder + QStringLiteral("/markers")).entryList(QDir::Files); }

private:
    QString m_folder;
};

template <typename T> QFuture<Result<T>> atOnce(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// Has a token for whoever asks, and notes for which origins it was asked.
class TemptingKeyring final : public console::TokenKeeper
{
public:
    QFuture<Result<void>> keep(const QString &origin, Redacted) override { return note<void>(origin, {}); }
    QFuture<Result<Redacted>> read(const QString &origin) override
    {
        return note<Redacted>(origin, Redacted(QByteArray("hvs.kept-for-every-origin")));
    }
    QFuture<Result<void>> forget(const QString &origin) override { return note<void>(origin, {}); }

    QStringList askedFor;

private:
    template <typename T> QFuture<Result<T>> note(const QString &origin, Result<T> answer)
    {
        askedFor.push_back(origin);
        return atOnce(std::move(answer));
    }
};

} // namespace

/// Somebody else's repository: its sallyport.hcl names servers of its own choosing, and its .git is full of traps.
class HostileEstateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theTrapsAreReal();
    void theCoreRunsAndSendsNothing();
    void theWindowRunsAndSendsNothing();
    void aRedirectIsNotFollowedToAnUnconfirmedOrigin();
    void aConfirmationReachesExactlyThatOrigin();
    void aConfirmationServesOneEstateOnly();
    void aPrometheusIsConfirmedFirst();
    void anAddressInThePlainIsRefused();
    void verificationIsNotSkippedInProduction();
    void theRepositoryCannotWeakenThePersonsOwnServer();

private:
    Result<std::unique_ptr<core::Workspace>> open();
    core::VaultAccess &makeAccess();
    bool isUntouched();
    void rewriteEstate(const QByteArray &before, const QByteArray &after) const;
    QByteArray everythingSaidTo(const FaultServer &server) const;
    QString listenerAddress() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_listener->serverPort()); }
    Origin originOf(const QString &address) const { return Origin::parse(address).value(); }

    QByteArray m_path;
    std::shared_ptr<const Clock> m_clock = std::make_shared<FrozenClock>(now);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Payloads> m_payloads;
    std::unique_ptr<QTcpServer> m_listener;     ///< what prod names; nobody may ever connect
    std::unique_ptr<QTcpServer> m_prometheus;   ///< what monitoring names; nobody may connect either
    std::unique_ptr<FaultServer> m_redirecting; ///< what staging names
    std::unique_ptr<core::VaultAccess> m_access;
    core::Demo m_demo;
};

void HostileEstateTest::initTestCase()
{
    m_path = qgetenv("PATH");
    qputenv("VAULT_ADDR", "https://127.0.0.1:1");
    qputenv("VAULT_TOKEN", personsToken);
}

void HostileEstateTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_payloads = std::make_unique<Payloads>(m_folder->path());
    m_listener = std::make_unique<QTcpServer>();
    QVERIFY(m_listener->listen(QHostAddress::LocalHost));
    m_prometheus = std::make_unique<QTcpServer>();
    QVERIFY(m_prometheus->listen(QHostAddress::LocalHost));
    m_redirecting = std::make_unique<FaultServer>();
    m_demo = core::buildDemo(m_folder->filePath(QStringLiteral("demo")), now).value();
    rewriteEstate("https://vault.prod.example:8200", listenerAddress().toUtf8());
    rewriteEstate("https://vault.staging.example:8200", m_redirecting->address().toUtf8());
    rewriteEstate("https://prometheus.acme.example:9090",
        QStringLiteral("http://127.0.0.1:%1").arg(m_prometheus->serverPort()).toUtf8());
    m_payloads->plantIn(m_demo.repository);
    qputenv("PATH", m_payloads->programs().toUtf8() + ':' + m_path);
}

void HostileEstateTest::cleanup()
{
    qputenv("PATH", m_path);
    m_access.reset();
}

core::VaultAccess &HostileEstateTest::makeAccess()
{
    m_access = std::make_unique<core::VaultAccess>(m_clock,
        vault::Conventions(QProcessEnvironment::systemEnvironment(), m_folder->path()),
        m_folder->filePath(QStringLiteral("confirmed-origins")));
    return *m_access;
}

Result<std::unique_ptr<core::Workspace>> HostileEstateTest::open()
{
    const auto home = core::EstateHome::find(m_demo.repository, m_demo.dataFolder);
    auto workspace = core::Workspace::open(*home, {m_clock, m_access ? *m_access : makeAccess()});
    if (!workspace)
        return workspace;
    if (const auto loaded = ended((*workspace)->load()); !loaded)
        return Failure(loaded.error());
    return workspace;
}

/// Nothing ran and nobody connected; says what did.
bool HostileEstateTest::isUntouched()
{
    const QStringList ran = m_payloads->thatRan();
    if (!ran.isEmpty())
        qWarning().noquote() << "ran:" << ran.join(QStringLiteral(", "));
    bool connected = false;
    for (QTcpServer *listener : {m_listener.get(), m_prometheus.get()})
        connected = listener->waitForNewConnection(0) || listener->hasPendingConnections() || connected;
    if (connected)
        qWarning() << "somebody connected to a listener";
    return ran.isEmpty() && !connected;
}

void HostileEstateTest::rewriteEstate(const QByteArray &before, const QByteArray &after) const
{
    const QString file = m_demo.repository + QStringLiteral("/sallyport.hcl");
    QByteArray text = readFile(file).value();
    QVERIFY(text.contains(before));
    QVERIFY(writePrivateFile(file, text.replace(before, after)));
}

QByteArray HostileEstateTest::everythingSaidTo(const FaultServer &server) const
{
    QByteArray said;
    for (const FaultServer::Asked &asked : server.asked()) {
        said += asked.method + ' ' + asked.path + '\n';
        for (auto header = asked.headers.cbegin(); header != asked.headers.cend(); ++header)
            said += header.key() + ": " + header.value() + '\n';
        said += asked.body + '\n';
    }
    return said;
}

/// With git itself the repository does run its payloads; otherwise their absence would prove nothing.
void HostileEstateTest::theTrapsAreReal()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"), QString::fromLocal8Bit(m_path));
    environment.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
    const QString git =
        QStandardPaths::findExecutable(QStringLiteral("git"), QString::fromLocal8Bit(m_path).split(QLatin1Char(':')));
    for (const QStringList &arguments : {QStringList{QStringLiteral("status")},
             QStringList{QStringLiteral("commit"), QStringLiteral("--allow-empty"), QStringLiteral("--message=x")}})
        QVERIFY(servers::runProgram(git, arguments, {m_demo.repository, environment, 20000}));
    const QStringList ran = m_payloads->thatRan();
    QVERIFY2(ran.contains(QLatin1String("config-fsmonitor")), qPrintable(ran.join(QLatin1Char(' '))));
    QVERIFY2(ran.contains(QLatin1String("pre-commit")), qPrintable(ran.join(QLatin1Char(' '))));
}

void HostileEstateTest::theCoreRunsAndSendsNothing()
{
    const auto workspace = open();
    QVERIFY2(workspace, qPrintable(workspace ? QString() : workspace.error().toString()));
    QVERIFY(!(*workspace)->view()->inputs.repositoryError);
    (*workspace)->followAudit();
    for (const char *environment : {"prod", "staging"}) {
        const auto asked = ended((*workspace)->refresh(QString::fromLatin1(environment)));
        QVERIFY(!asked);
        QCOMPARE(asked.error().code, ErrorCode::Unconfirmed);
    }
    draft::Change change;
    change.kind = QStringLiteral("rotate");
    change.secret = {QStringLiteral("prod"), QStringLiteral("connections/sap_erp_readonly")};
    QVERIFY(ended((*workspace)->stage(change)));
    QVERIFY(!(*workspace)->view()->draft.patch.isEmpty());
    QVERIFY(ended((*workspace)->reloadDraft()));
    const auto branch = ended((*workspace)->commit((*workspace)->view()->draft.message));
    QVERIFY2(branch, qPrintable(branch ? QString() : branch.error().toString()));
    QVERIFY(ended((*workspace)->load()));
    QVERIFY(isUntouched());
    QCOMPARE(m_redirecting->connections(), 0);
}

void HostileEstateTest::theWindowRunsAndSendsNothing()
{
    console::Settings settings(m_folder->filePath(QStringLiteral("settings/settings.ini")));
    console::ThemeSwitch theme(*qApp);
    TemptingKeyring keyring;
    {
        console::SystemLauncher launcher;
        console::MainWindow window({m_clock, makeAccess(), settings, theme, keyring, launcher, m_demo.dataFolder});
        QSignalSpy ready(&window, &console::MainWindow::ready);
        window.show();
        window.openEstate(m_demo.repository);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 60000);
        console::EstateController &estate = *window.controller();
        window.actions().refreshAll->trigger();
        window.actions().refresh->trigger();
        window.actions().signIn->trigger();
        QVERIFY(window.findChild<console::NoticeBar *>()->text().contains(QLatin1String("Nothing was sent")));
        for (const char *page : {"estate", "draft", "today"})
            window.showPage(QString::fromLatin1(page));
        draft::Change change;
        change.kind = QStringLiteral("rotate");
        change.secret = {QStringLiteral("prod"), QStringLiteral("connections/sap_erp_readonly")};
        estate.draft().stage(change);
        QTRY_COMPARE_WITH_TIMEOUT(estate.view()->draft.changes.size(), size_t(2), 60000);
        window.showPage(QStringLiteral("draft"));
        QSignalSpy committed(&estate.draft(), &console::DraftController::committed);
        estate.draft().commit(estate.view()->draft.message);
        QTRY_COMPARE_WITH_TIMEOUT(committed.size(), 1, 60000);
        QTRY_VERIFY(estate.view()->draft.changes.empty());
        QVERIFY(!window.grab().isNull());
    }
    QVERIFY(isUntouched());
    QCOMPARE(keyring.askedFor, QStringList());
    QCOMPARE(m_redirecting->connections(), 0);
}

void HostileEstateTest::aRedirectIsNotFollowedToAnUnconfirmedOrigin()
{
    const QByteArray target = listenerAddress().toUtf8() + "/v1/";
    for (const char *request : {"GET sys/health", "GET sys/seal-status", "GET auth/token/lookup-self",
             "GET sys/internal/ui/mounts", "LIST airflow/metadata/staging/", "GET airflow/metadata/staging/"}) {
        const QByteArray path = QByteArray(request).split(' ').last();
        m_redirecting->answer(request, {307, "{}", {"Location: " + target + path}});
    }
    const auto workspace = open();
    QVERIFY(workspace);
    const estate::Environment &staging = *(*workspace)->estate().environment(QStringLiteral("staging"));
    const auto connection = m_access->connectionFor(staging);
    QVERIFY(connection);
    QVERIFY(m_access->confirm((*workspace)->home().root, *connection));
    // Confirmed, but nobody signed in: the person's own token is not for this origin.
    const auto without = ended((*workspace)->refresh(staging.name));
    QVERIFY(!without);
    QCOMPARE(without.error().code, ErrorCode::Unauthenticated);
    QCOMPARE(m_redirecting->connections(), 0);
    m_access->hold(connection->origin, {Redacted(QByteArray(sessionToken)), {}});
    const auto asked = ended((*workspace)->refresh(staging.name));
    QVERIFY(!asked);
    QCOMPARE(asked.error().code, ErrorCode::Unconfirmed);
    QVERIFY2(asked.error().toString().contains(listenerAddress()), qPrintable(asked.error().toString()));
    QVERIFY(isUntouched());
    QVERIFY(m_redirecting->connections() > 0);
    QVERIFY(!everythingSaidTo(*m_redirecting).contains(personsToken));
}

void HostileEstateTest::aConfirmationReachesExactlyThatOrigin()
{
    m_redirecting->list("staging/", {"token"});
    m_redirecting->secret("staging/token");
    const auto workspace = open();
    QVERIFY(workspace);
    const estate::Environment &staging = *(*workspace)->estate().environment(QStringLiteral("staging"));
    const auto connection = m_access->connectionFor(staging);
    QCOMPARE(connection->source, vault::AddressSource::Repository);
    QVERIFY(m_access->confirm((*workspace)->home().root, *connection));
    m_access->hold(connection->origin, {Redacted(QByteArray(sessionToken)), {}});
    QVERIFY(!ended((*workspace)->refresh(QStringLiteral("prod"))));
    const auto asked = ended((*workspace)->refresh(staging.name));
    QVERIFY2(asked, qPrintable(asked ? QString() : asked.error().toString()));
    QCOMPARE((*workspace)->view()->knowledge(staging.name)->reading->secrets.size(), size_t(1));
    QVERIFY(isUntouched());
    const QByteArray said = everythingSaidTo(*m_redirecting);
    QVERIFY(said.contains(sessionToken));
    QVERIFY(!said.contains(personsToken));
    // Kept outside the repository, and for the next start.
    QVERIFY(m_access->isConfirmed((*workspace)->home().root, *connection));
    QVERIFY(makeAccess().isConfirmed((*workspace)->home().root, *connection));
}

void HostileEstateTest::aConfirmationServesOneEstateOnly()
{
    core::VaultAccess &access = makeAccess();
    vault::Connection connection;
    connection.origin = originOf(m_redirecting->address());
    QVERIFY(access.confirm(QStringLiteral("/home/me/acme"), connection));
    QVERIFY(!access.isConfirmed(QStringLiteral("/home/me/evil"), connection));
    connection.origin.port += 1;
    QVERIFY(!access.isConfirmed(QStringLiteral("/home/me/acme"), connection));
}

/// Asked for, it is still a question first; and what was confirmed as a Vault is no Prometheus.
void HostileEstateTest::aPrometheusIsConfirmedFirst()
{
    const auto workspace = open();
    QVERIFY(workspace);
    vault::Connection connection;
    connection.origin = *(*workspace)->prometheus();
    QVERIFY(m_access->confirm((*workspace)->home().root, connection));
    const auto asked = ended((*workspace)->askPrometheus());
    QVERIFY(!asked);
    QCOMPARE(asked.error().code, ErrorCode::Unconfirmed);
    QVERIFY(asked.error().toString().contains(connection.origin.text()));
    QVERIFY(isUntouched());
}

void HostileEstateTest::anAddressInThePlainIsRefused()
{
    rewriteEstate(listenerAddress().toUtf8(), "http://vault.evil.example:8200");
    const auto workspace = open();
    QVERIFY(workspace);
    const auto asked = ended((*workspace)->refresh(QStringLiteral("prod")));
    QVERIFY(!asked);
    QCOMPARE(asked.error().code, ErrorCode::Refused);
    QVERIFY(asked.error().toString().contains(QLatin1String("http://vault.evil.example:8200")));
    QVERIFY(isUntouched());
}

void HostileEstateTest::verificationIsNotSkippedInProduction()
{
    rewriteEstate("\"" + listenerAddress().toUtf8() + "\"", "\"https://127.0.0.1:2\"\n    skip_verify = true");
    const auto workspace = open();
    QVERIFY2(workspace, qPrintable(workspace ? QString() : workspace.error().toString()));
    const auto asked = ended((*workspace)->refresh(QStringLiteral("prod")));
    QVERIFY(!asked);
    QCOMPARE(asked.error().code, ErrorCode::Refused);
    QVERIFY(isUntouched());
}

void HostileEstateTest::theRepositoryCannotWeakenThePersonsOwnServer()
{
    rewriteEstate("\"" + m_redirecting->address().toUtf8() + "\"", "\"https://127.0.0.1:1\"\n    skip_verify = true");
    const auto workspace = open();
    QVERIFY2(workspace, qPrintable(workspace ? QString() : workspace.error().toString()));
    const estate::Environment &staging = *(*workspace)->estate().environment(QStringLiteral("staging"));
    const auto connection = m_access->connectionFor(staging);
    QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().toString()));
    QCOMPARE(connection->verification, vault::Verification::Full);
    QVERIFY(m_access->isConfirmed((*workspace)->home().root, *connection));
}

QTEST_MAIN(HostileEstateTest)
#include "tst_hostile_estate.moc"
