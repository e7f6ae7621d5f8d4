#include "monitoring/prometheus.h"
#include "monitoring/rules_answer.h"
#include "servers/fault_server.h"
#include "servers/prometheus_server.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace sallyport;
using namespace sallyport::monitoring;
using namespace std::chrono_literals;
using servers::FaultServer;
using servers::PrometheusServer;

namespace {

const QByteArray rulesRequested = "GET /api/v1/rules?type=alert";

class Confirmed final : public TrustedOrigins
{
public:
    explicit Confirmed(const QString &address)
        : m_origin(*Origin::parse(address))
    {
    }
    bool isConfirmed(const Origin &origin) const override { return origin == m_origin; }

private:
    Origin m_origin;
};

class Nobody final : public TrustedOrigins
{
public:
    bool isConfirmed(const Origin &) const override { return false; }
};

/// JSON with the quotes that need no escape; raw strings lead moc astray.
QByteArray jsonText(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

Result<AlertReading> ask(const QString &address, const Patience &patience = {}, const IsCanceled &isCanceled = {})
{
    return readAlerts(*Origin::parse(address), Confirmed(address), isCanceled, patience);
}

/// The error has a code, and two sentences: what happened, and what to do.
void compareFailure(const Result<AlertReading> &reading, ErrorCode code)
{
    QVERIFY(!reading);
    QCOMPARE(nameOf(reading.error().code), nameOf(code));
    QVERIFY(!reading.error().what.isEmpty());
    QVERIFY2(!reading.error().advice.isEmpty(), qPrintable(reading.error().toString()));
    QVERIFY(reading.error().subject.contains(QLatin1String("://127.0.0.1:")));
}

const QByteArray rules = "groups:\n"
                         "  - name: secrets\n"
                         "    interval: 1s\n"
                         "    rules:\n"
                         "      - alert: LookupsFail\n"
                         "        expr: rate(airflow_secret_lookup_failures_total[5m]) > 0\n"
                         "        labels:\n"
                         "          severity: critical\n"
                         "          token: hvs.canary-label\n"
                         "        annotations:\n"
                         "          summary: hvs.canary-annotation\n"
                         "      - alert: Broken\n"
                         "        expr: label_replace(vector(1), \"a\", \"b\", \"c\", \"(\")\n"
                         "      - record: a:recording:rule\n"
                         "        expr: vector(1)\n";

/// Sends a head and then a byte at a time, without an end.
class EndlessServer
{
public:
    explicit EndlessServer(const QByteArray &piece)
        : m_piece(piece)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
            auto *timer = new QTimer(socket);
            QObject::connect(timer, &QTimer::timeout, socket, [this, socket] { socket->write(m_piece); });
            timer->start(5ms);
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("No loopback port is free");
    }
    QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()); }

private:
    QTcpServer m_server;
    QByteArray m_piece;
};

} // namespace

class TestPrometheus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRealOneTellsItsRules()
    {
        if (!PrometheusServer::isPresent())
            QSKIP(qPrintable(PrometheusServer::whyAbsent()));
        const PrometheusServer server(rules);
        const auto reading = ask(server.address());
        QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().toString()));
        QCOMPARE(reading->origin, Origin::parse(server.address())->text());
        QCOMPARE(reading->requests, 1);
        QVERIFY(reading->isWhole);
        QCOMPARE(reading->alerts.size(), size_t(2));
        const LoadedAlert &alert = reading->alerts.front();
        QCOMPARE(alert.group, QStringLiteral("secrets"));
        QVERIFY(alert.file.endsWith(QLatin1String("rules.yml")));
        QCOMPARE(alert.name, QStringLiteral("LookupsFail"));
        QCOMPARE(alert.query, QStringLiteral("rate(airflow_secret_lookup_failures_total[5m]) > 0"));
        QCOMPARE(alert.severity, QStringLiteral("critical"));
        QVERIFY(alert.isEvaluated());
        // It loads what it cannot evaluate, and says so.
        QCOMPARE(reading->alerts.back().health, QStringLiteral("err"));
        QVERIFY(!reading->alerts.back().isEvaluated());
    }

    void aRealOneBehindAPassword()
    {
        if (!PrometheusServer::isPresent())
            QSKIP(qPrintable(PrometheusServer::whyAbsent()));
        const PrometheusServer server(rules, PrometheusServer::Guard::Password);
        compareFailure(ask(server.address()), ErrorCode::Unauthenticated);
    }

    void aRealOneOfAnUnknownAuthority()
    {
        if (!PrometheusServer::isPresent())
            QSKIP(qPrintable(PrometheusServer::whyAbsent()));
        const PrometheusServer server(rules, PrometheusServer::Guard::Tls);
        compareFailure(ask(server.address()), ErrorCode::Untrusted);
    }

    void aRealOneThatIsDown()
    {
        if (!PrometheusServer::isPresent())
            QSKIP(qPrintable(PrometheusServer::whyAbsent()));
        PrometheusServer server(rules);
        server.stop();
        compareFailure(ask(server.address()), ErrorCode::Unreachable);
    }

    void oneRequestWithoutACredential()
    {
        FaultServer server;
        server.answer(rulesRequested,
            {200, jsonText("{'status':'success','data':{'groups':[]}}"), {"Set-Cookie: session=1; Path=/"}});
        for (int i = 0; i < 2; ++i)
            QVERIFY(ask(server.address()));
        QCOMPARE(server.asked().size(), size_t(2));
        for (const FaultServer::Asked &asked : server.asked()) {
            QCOMPARE(asked.method + ' ' + asked.path, rulesRequested);
            QVERIFY(!asked.headers.contains("authorization"));
            QVERIFY(!asked.headers.contains("cookie"));
            QVERIFY(asked.body.isEmpty());
        }
    }

    void nothingIsSentUnconfirmed()
    {
        FaultServer server;
        compareFailure(readAlerts(*Origin::parse(server.address()), Nobody()), ErrorCode::Unconfirmed);
        QCOMPARE(server.connections(), 0);
    }

    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, int status, const char *body, ErrorCode code) {
            QTest::newRow(name) << status << jsonText(body) << nameOf(code);
        };
        row("asks for a password", 401, "Unauthorized", ErrorCode::Unauthenticated);
        row("forbids", 403, "<html>no</html>", ErrorCode::Forbidden);
        row("knows no such path", 404, "404 page not found", ErrorCode::Malformed);
        row("fails", 500, "{'status':'error','errorType':'internal','error':'x'}", ErrorCode::ServerFault);
        row("a gateway without its server", 502, "<html>bad gateway</html>", ErrorCode::ServerFault);
        row("says that it failed", 200, "{'status':'error','errorType':'bad_data','error':'x'}",
            ErrorCode::ServerFault);
        row("a sign-in page", 200, "<!doctype html><title>Sign in</title>", ErrorCode::Malformed);
        row("nothing at all", 200, "", ErrorCode::Malformed);
        row("half of it", 200, "{'status':'success','data':{'groups':[", ErrorCode::Malformed);
        row("another JSON", 200, "{'hello':'world'}", ErrorCode::Malformed);
        row("a list", 200, "[1]", ErrorCode::Malformed);
        row("groups that are none", 200, "{'status':'success','data':{'groups':'many'}}", ErrorCode::Malformed);
        row("no content", 204, "", ErrorCode::ServerFault);
    }

    void refusals()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        FaultServer server;
        server.answer(rulesRequested, {status, body});
        const auto reading = ask(server.address());
        QVERIFY(!reading);
        QCOMPARE(nameOf(reading.error().code), code);
        QVERIFY(!reading.error().what.isEmpty() && !reading.error().advice.isEmpty());
        QCOMPARE(server.asked().size(), size_t(1));
    }

    void aRedirectIsNotFollowed_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("elsewhere");
        QTest::newRow("to another server") << 302 << true;
        QTest::newRow("for good") << 308 << true;
        QTest::newRow("to a sign-in page of the same server") << 302 << false;
    }

    void aRedirectIsNotFollowed()
    {
        QFETCH(int, status);
        QFETCH(bool, elsewhere);
        FaultServer server;
        FaultServer other;
        const QByteArray target = (elsewhere ? other : server).address().toUtf8() + "/login?state=hvs.canary";
        server.answer(rulesRequested, {status, "{}", {"Location: " + target}});
        const auto reading = ask(server.address());
        compareFailure(reading, ErrorCode::Refused);
        QVERIFY(englishText(reading.error().what).contains(QLatin1String("/login")));
        QVERIFY(!reading.error().toString().contains(QLatin1String("canary")));
        QCOMPARE(server.asked().size(), size_t(1));
        QCOMPARE(other.connections(), 0);
    }

    void brokenAnswers_data()
    {
        QTest::addColumn<int>("manner");
        QTest::newRow("no answer") << int(FaultServer::Answer::Manner::Never);
        QTest::newRow("cut off") << int(FaultServer::Answer::Manner::CutOff);
    }

    void brokenAnswers()
    {
        QFETCH(int, manner);
        FaultServer server;
        server.answer(rulesRequested, {200, jsonText("{'status':'success','data':{'groups':[]}}"), {},
                                          static_cast<FaultServer::Answer::Manner>(manner)});
        compareFailure(ask(server.address(), {1500ms, 1024}), ErrorCode::Unreachable);
    }

    void anAnswerWithoutAnEnd()
    {
        const EndlessServer slow(" ");
        compareFailure(ask(slow.address(), {500ms, 16 * 1024 * 1024}), ErrorCode::Unreachable);
        const EndlessServer fast(QByteArray(64 * 1024, ' '));
        compareFailure(ask(fast.address(), {60s, 1024 * 1024}), ErrorCode::Malformed);
    }

    void canBeCancelled()
    {
        FaultServer server;
        server.answer(rulesRequested, {200, "{}", {}, FaultServer::Answer::Manner::Never});
        const auto reading = ask(server.address(), {60s, 1024}, [] { return true; });
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, ErrorCode::Canceled);
    }

    void onlyAlertsAreKept()
    {
        const auto reading = readRules(
            jsonText("{'status':'success','warnings':['one of three did not answer'],'data':{'groups':["
                     "{'name':'a','file':'x.yml','rules':[{'type':'recording','name':'r','query':'1','health':'ok'},"
                     "{'type':'alerting','name':'A','query':'up == 0','labels':{'severity':7}},"
                     "{'type':'alerting'},'odd',null]},{'name':'b'},17]}}"));
        QVERIFY(reading);
        QVERIFY(!reading->isWhole);
        QCOMPARE(reading->alerts, (std::vector<LoadedAlert>{{QStringLiteral("a"), QStringLiteral("x.yml"),
                                      QStringLiteral("A"), QStringLiteral("up == 0"), {}, {}}}));
        QVERIFY(!reading->alerts.front().isEvaluated()); // of which nothing is said is not healthy
    }
};

QTEST_GUILESS_MAIN(TestPrometheus)
#include "tst_prometheus.moc"
