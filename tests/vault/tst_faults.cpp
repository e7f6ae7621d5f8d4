#include "servers/fault_server.h"
#include "vault/login.h"
#include "vault/walk.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <mutex>

using namespace sallyport;
using namespace sallyport::vault;
using servers::FaultServer;

namespace {

/// Confirms what it was told to.
class Confirmed : public TrustedOrigins
{
public:
    explicit Confirmed(const QStringList &origins)
        : m_origins(origins)
    {
    }
    bool isConfirmed(const Origin &origin) const override { return m_origins.contains(origin.text()); }

private:
    QStringList m_origins;
};

Patience hasty()
{
    Patience patience;
    patience.timeout = std::chrono::milliseconds(300);
    patience.firstPause = std::chrono::milliseconds(1);
    patience.longestPause = std::chrono::milliseconds(20);
    patience.largestAnswer = 1024 * 1024;
    return patience;
}

} // namespace

class FaultsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FaultServer> m_server;
    QThreadPool m_pool;
    std::shared_ptr<const Clock> m_clock = std::make_shared<SystemClock>();

    Connection connection() const
    {
        Connection connection;
        connection.origin = *Origin::parse(m_server->address());
        return connection;
    }

    WalkPlan plan() const
    {
        WalkPlan plan;
        plan.connection = connection();
        plan.mount = u"airflow"_qs;
        plan.prefix = u"prod"_qs;
        plan.patience = hasty();
        return plan;
    }

    std::shared_ptr<const TrustedOrigins> trusted(const QStringList &more = {}) const
    {
        return std::make_shared<Confirmed>(QStringList{m_server->address()} + more);
    }

    Result<Reading> read(const WalkPlan &plan)
    {
        auto future = walk(m_pool, plan, Redacted(QByteArray("hvs.test")), trusted(), m_clock);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20000) || future.isCanceled())
            return fail(ErrorCode::Canceled, {"no result", {}});
        return future.result();
    }

    Result<Response> ask(Endpoint endpoint, const std::shared_ptr<const TrustedOrigins> &trust)
    {
        const auto client = Client::make(connection(), trust, Redacted(QByteArray("hvs.test")), hasty());
        auto future = (*client)->send(*Request::make(endpoint));
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20000))
            return fail(ErrorCode::Canceled, {"no result", {}});
        return future.takeResult();
    }

private Q_SLOTS:
    void init() { m_server = std::make_unique<FaultServer>(); }

    void statusesMeanErrors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("403") << 403 << QByteArray(R"({"errors":["permission denied"]})") << ErrorCode::Forbidden;
        QTest::newRow("403 of a dead token")
            << 403 << QByteArray(R"({"errors":["permission denied","invalid token"]})") << ErrorCode::Unauthenticated;
        QTest::newRow("400 without a token")
            << 400 << QByteArray(R"({"errors":["missing client token"]})") << ErrorCode::Unauthenticated;
        QTest::newRow("404") << 404 << QByteArray(R"({"errors":[]})") << ErrorCode::NotFound;
        QTest::newRow("429") << 429 << QByteArray(R"({"errors":["quota"]})") << ErrorCode::RateLimited;
        QTest::newRow("473") << 473 << QByteArray("{}") << ErrorCode::Standby;
        QTest::newRow("500") << 500 << QByteArray("oops") << ErrorCode::ServerFault;
        QTest::newRow("502 of a proxy") << 502 << QByteArray("<html>") << ErrorCode::ServerFault;
        QTest::newRow("503 sealed") << 503 << QByteArray(R"({"errors":["Vault is sealed"]})") << ErrorCode::Sealed;
        QTest::newRow("a page that is no JSON") << 200 << QByteArray("<html>hello</html>") << ErrorCode::Malformed;
        QTest::newRow("cut JSON") << 200 << QByteArray(R"({"data":)") << ErrorCode::Malformed;
        QTest::newRow("teapot") << 418 << QByteArray("{}") << ErrorCode::Malformed;
        QTest::newRow("huge") << 200 << QByteArray(3 * 1024 * 1024, ' ') << ErrorCode::Malformed;
    }
    void statusesMeanErrors()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        m_server->answer("GET sys/auth", {status, body});
        const auto response = ask(Endpoint::AuthMethods, trusted());
        QVERIFY(!response);
        QTEST(response.error().code, "code");
    }

    void standbyAndSealedHealthIsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 429, 472, 473, 501, 503})
            QTest::addRow("%d", status) << status;
    }
    void standbyAndSealedHealthIsAnAnswer()
    {
        QFETCH(int, status);
        m_server->answer("GET sys/health", {status, R"({"initialized":true})"});
        const auto response = ask(Endpoint::Health, trusted());
        QVERIFY(response);
        QCOMPARE(response->status, status);
        QCOMPARE(m_server->count("GET sys/health"), 1);
    }

    void passingFaultsAreRetried()
    {
        m_server->answer("GET sys/auth",
            {{429, "{}", {"Retry-After: 0"}}, {500, "{}"}, {200, R"({"data":{"token/":{"type":"token"}}})"}});
        QVERIFY(ask(Endpoint::AuthMethods, trusted()));
        QCOMPARE(m_server->count("GET sys/auth"), 3);
    }

    void retriesAreBounded()
    {
        m_server->answer("GET sys/auth", {429, "{}", {"Retry-After: 99999"}});
        QCOMPARE(ask(Endpoint::AuthMethods, trusted()).error().code, ErrorCode::RateLimited);
        QCOMPARE(m_server->count("GET sys/auth"), 4);
    }

    void aServerThatNeverAnswersIsUnreachable()
    {
        m_server->answer("GET sys/auth", {200, "{}", {}, FaultServer::Answer::Manner::Never});
        QCOMPARE(ask(Endpoint::AuthMethods, trusted()).error().code, ErrorCode::Unreachable);
    }

    void anAnswerThatBreaksOffIsUnreachable()
    {
        m_server->answer("GET sys/auth", {200, R"({"data":{}})", {}, FaultServer::Answer::Manner::CutOff});
        QCOMPARE(ask(Endpoint::AuthMethods, trusted()).error().code, ErrorCode::Unreachable);
    }

    void nothingIsSentToAnUnconfirmedOrigin()
    {
        const auto response = ask(Endpoint::Health, std::make_shared<Confirmed>(QStringList()));
        QCOMPARE(response.error().code, ErrorCode::Unconfirmed);
        QCOMPARE(m_server->connections(), 0);
    }

    void redirectsGoToConfirmedOriginsOnly_data()
    {
        QTest::addColumn<bool>("confirmed");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("reached");
        QTest::newRow("confirmed, same path") << true << QByteArray("/v1/sys/auth") << 1;
        QTest::newRow("unconfirmed") << false << QByteArray("/v1/sys/auth") << 0;
        QTest::newRow("confirmed, the path of a value") << true << QByteArray("/v1/airflow/data/x") << 0;
        QTest::newRow("confirmed, with a query") << true << QByteArray("/v1/sys/auth?list=true") << 0;
    }
    void redirectsGoToConfirmedOriginsOnly()
    {
        QFETCH(bool, confirmed);
        QFETCH(QByteArray, path);
        FaultServer other;
        other.answer("GET sys/auth", {200, R"({"data":{}})"});
        m_server->answer("GET sys/auth", {307, "", {"Location: " + other.address().toUtf8() + path}});
        const auto response =
            ask(Endpoint::AuthMethods, trusted(confirmed ? QStringList{other.address()} : QStringList()));
        QTEST(other.connections(), "reached");
        QCOMPARE(response.has_value(), other.connections() == 1);
    }

    void redirectsInARingEnd()
    {
        m_server->answer("GET sys/auth", {307, "", {"Location: " + m_server->address().toUtf8() + "/v1/sys/auth"}});
        QCOMPARE(ask(Endpoint::AuthMethods, trusted()).error().code, ErrorCode::Refused);
        QVERIFY(m_server->count("GET sys/auth") < 10);
    }

    void aLoginIsNeverRedirectedAndCarriesNoToken()
    {
        FaultServer other;
        m_server->answer("POST auth/userpass/login/me",
            {307, "", {"Location: " + other.address().toUtf8() + "/v1/auth/userpass/login/me"}});
        UserpassLogin login;
        login.username = u"me"_qs;
        login.password = Redacted(QByteArray("canary"));
        auto future = signIn(connection(), trusted({other.address()}), std::move(login), hasty());
        QTRY_VERIFY(future.isFinished());
        QVERIFY(!future.takeResult());
        QCOMPARE(other.connections(), 0);
        QVERIFY(!m_server->asked().front().headers.contains("x-vault-token"));
    }

    void everyRequestSaysWhatItIs()
    {
        QVERIFY(ask(Endpoint::Health, trusted()));
        const auto &headers = m_server->asked().front().headers;
        QCOMPARE(headers.value("x-vault-request"), QByteArray("true"));
        QCOMPARE(headers.value("x-vault-token"), QByteArray("hvs.test"));
        QVERIFY(!headers.contains("cookie"));
    }

    void BrokenHeadersAreNeverSent()
    {
        Connection hostile = connection();
        hostile.vaultNamespace = u"team\r\nX-Vault-Namespace: other"_qs;
        QCOMPARE(Client::make(hostile, trusted()).error().code, ErrorCode::Invalid);
        QCOMPARE(
            Client::make(connection(), trusted(), Redacted(QByteArray("hvs.a\nb"))).error().code, ErrorCode::Malformed);
    }

    void BrokenCertificateFiles()
    {
        Connection broken = connection();
        broken.caCertificate = u"/nowhere/ca.pem"_qs;
        QCOMPARE(Client::make(broken, trusted()).error().code, ErrorCode::NotFound);
        broken.caCertificate = QString::fromUtf8(SALLYPORT_SOURCE_DIR) + u"/CMakeLists.txt"_qs;
        QCOMPARE(Client::make(broken, trusted()).error().code, ErrorCode::Malformed);
        broken.caCertificate.clear();
        broken.caFolder = u"/nowhere"_qs;
        QCOMPARE(Client::make(broken, trusted()).error().code, ErrorCode::NotFound);
    }

    void anEmptyAnswerIsNoReading_data()
    {
        QTest::addColumn<QByteArray>("request");
        for (const auto *request : {"GET sys/health", "GET auth/token/lookup-self", "GET sys/internal/ui/mounts"})
            QTest::newRow(request) << QByteArray(request);
    }
    void anEmptyAnswerIsNoReading()
    {
        QFETCH(QByteArray, request);
        m_server->answer(request, {200, R"({"unknown":1})"});
        QCOMPARE(read(plan()).error().code, ErrorCode::Malformed);
    }

    void aForbiddenFolderIsNamedAndTheWalkGoesOn()
    {
        m_server->list("prod/", {"legacy/", "connections/"});
        m_server->list("prod/connections/", {"pg"});
        m_server->secret("prod/connections/pg");
        m_server->answer("LIST airflow/metadata/prod/legacy/", {403, R"({"errors":["permission denied"]})"});
        const auto reading = read(plan());
        QVERIFY(reading);
        QVERIFY(reading->complete);
        QCOMPARE(reading->secrets.size(), 1u);
        QCOMPARE(reading->unreadable.size(), 1u);
        const UnreadableFolder expected{
            u"airflow"_qs, u"prod/legacy/"_qs, u"airflow/metadata/prod/legacy/"_qs, u"list"_qs, ErrorCode::Forbidden};
        QCOMPARE(reading->unreadable.front(), expected);
        QCOMPARE(reading->cost.requests, static_cast<int>(m_server->asked().size()));
    }

    void forbiddenMetadataLeavesTheName()
    {
        m_server->list("prod/", {"a", "b"});
        m_server->secret("prod/a");
        m_server->answer("GET airflow/metadata/prod/b", {403, "{}"});
        const auto reading = read(plan());
        QCOMPARE(reading->secrets.size(), 2u);
        QVERIFY(!reading->secrets.at(0).nameOnly);
        QVERIFY(reading->secrets.at(1).nameOnly);
        QCOMPARE(reading->unreadable.front().capability, u"read"_qs);
        QCOMPARE(reading->unreadable.front().path, u"prod/"_qs);
    }

    void aTokenThatExpiresOnTheWayGivesAPartialReading()
    {
        m_server->list("prod/", {"a", "b"});
        m_server->secret("prod/a");
        m_server->answer("GET airflow/metadata/prod/b", {403, "{}"});
        m_server->answer("GET auth/token/lookup-self", {{200, R"({"data":{"ttl":1,"policies":[]}})"}, {403, "{}"}});
        const auto reading = read(plan());
        QVERIFY(reading);
        QVERIFY(!reading->complete);
        QCOMPARE(reading->warnings.front().code, ErrorCode::Unauthenticated);
        QVERIFY(reading->unreadable.empty());
        QCOMPARE(reading->secrets.size(), 2u);
    }

    void aFaultOfOnePathIsOfThatPathOnly_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("500") << 500 << QByteArray("{}") << ErrorCode::ServerFault;
        QTest::newRow("429") << 429 << QByteArray("{}") << ErrorCode::RateLimited;
        QTest::newRow("malformed") << 200 << QByteArray("<html>") << ErrorCode::Malformed;
        QTest::newRow("no names at all") << 200 << QByteArray(R"({"data":{}})") << ErrorCode::Malformed;
        QTest::newRow("wrong type") << 200 << QByteArray(R"({"data":{"keys":"x"}})") << ErrorCode::Malformed;
    }
    void aFaultOfOnePathIsOfThatPathOnly()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        m_server->list("prod/", {"x/", "a"});
        m_server->secret("prod/a");
        m_server->answer("LIST airflow/metadata/prod/x/", {status, body});
        const auto reading = read(plan());
        QVERIFY(reading);
        QVERIFY(reading->complete);
        QCOMPARE(reading->secrets.size(), 1u);
        QCOMPARE(reading->unreadable.size(), 1u);
        QTEST(reading->unreadable.front().code, "code");
        QCOMPARE(reading->warnings.front().code, reading->unreadable.front().code);
    }

    void aServerThatFallsSilentGivesAPartialReading()
    {
        m_server->list("prod/", {"a"});
        m_server->answer("GET airflow/metadata/prod/a", {200, "{}", {}, FaultServer::Answer::Manner::Never});
        const auto reading = read(plan());
        QVERIFY(reading);
        QVERIFY(!reading->complete);
        QCOMPARE(reading->warnings.front().code, ErrorCode::Unreachable);
        QVERIFY(reading->secrets.front().nameOnly);
    }

    void BrokenNamesAreWarnings()
    {
        m_server->list("prod/", {"..", "a", "", "x/y"});
        m_server->secret("prod/a");
        const auto reading = read(plan());
        QCOMPARE(reading->secrets.size(), 1u);
        QCOMPARE(reading->warnings.size(), 3u);
    }

    void aHostileMountIsRefused()
    {
        WalkPlan hostile = plan();
        hostile.mount = u"airflow/data"_qs;
        QCOMPARE(read(hostile).error().code, ErrorCode::NotFound);
        for (const auto &asked : m_server->asked())
            QVERIFY(!asked.path.contains("/data"));
    }

    void namesComeBeforeMetadata()
    {
        QByteArrayList keys;
        for (int i = 0; i < 100; ++i)
            keys.push_back("s" + QByteArray::number(i));
        m_server->list("prod/", keys);
        m_server->answer("GET airflow/metadata/prod/s0", {200, "{}", {}, FaultServer::Answer::Manner::Never});
        std::mutex mutex;
        QStringList names;
        WalkPlan slow = plan();
        slow.patience.timeout = std::chrono::milliseconds(60000);
        auto future =
            walk(m_pool, slow, Redacted(QByteArray("hvs.test")), trusted(), m_clock, [&](const WalkProgress &progress) {
                const std::scoped_lock lock(mutex);
                names += progress.newNames;
            });
        QTRY_COMPARE(([&] {
            const std::scoped_lock lock(mutex);
            return names.size();
        })(),
            100);
        QVERIFY(!future.isFinished());
        future.cancel();
        QTRY_VERIFY(m_pool.waitForDone(0));
        QCOMPARE(future.resultCount(), 0);
    }

    void nobodyListens()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        WalkPlan nowhere = plan();
        nowhere.connection.origin.port = closed.serverPort();
        nowhere.connection.source = AddressSource::Person;
        closed.close();
        QCOMPARE(read(nowhere).error().code, ErrorCode::Unreachable);
    }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
