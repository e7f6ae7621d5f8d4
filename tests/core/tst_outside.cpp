#include "base/private_files.h"
#include "core/report/report.h"
#include "core/workspace.h"
#include "git/create.h"
#include "servers/prometheus_server.h"
#include "servers/recorded_forges.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::core;
using findings::Verdict;
using servers::FaultServer;
using servers::PrometheusServer;

namespace {

const Instant now = parseInstant(u"2026-11-23T10:42:00Z").value();
const QByteArray rulesRequested = "GET /api/v1/rules?type=alert";
/// JSON with the quotes that need no escape; raw strings lead moc astray.
QByteArray jsonText(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

QByteArray healthy()
{
    return jsonText("{'status':'success','data':{'groups':[{'name':'g','file':'x.yml','rules':[{'type':'alerting',"
                    "'name':'LookupsFail','query':'secret_lookup_failures_total > 0','health':'ok',"
                    "'labels':{'severity':'page'}}]}]}}");
}

template <typename T> Result<T> ended(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60000) || future.isCanceled())
        return fail(ErrorCode::Canceled, {"no result", {}});
    return future.result();
}

template <typename T> QString codeOf(const Result<T> &result)
{
    return result ? QStringLiteral("fine") : nameOf(result.error().code);
}

} // namespace

/// An estate that names a Prometheus and lies on a GitHub of recorded shapes, both on loopback.
class OutsideTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_workspace.reset(); }

    void openingAsksNobody();
    void nothingIsSentBeforeItIsConfirmed();
    void aRealPrometheusIsEvidence();
    void theAnswerOutlivesAStart();
    void aFailureStandsBesideTheAnswer();
    void anotherEstatesConfirmationIsNotThisOnes();
    void withoutATokenTheForgeIsNotAsked();
    void theForgeIsAskedWithItsToken();
    void aLostTokenLeavesWhatWasTold();
    void aForgeThatShowsNothing();

private:
    void openWorkspace(const QString &prometheus);
    void confirmForge();
    const Verdict &verdict(int point) const;
    QString said(int point) const { return englishText(verdict(point).what); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_prometheus;
    std::unique_ptr<FaultServer> m_forge;
    std::unique_ptr<VaultAccess> m_access;
    std::unique_ptr<Workspace> m_workspace;
};

void OutsideTest::initTestCase()
{
    for (const char *name : {"GH_TOKEN", "GITHUB_TOKEN", "GH_HOST"})
        qunsetenv(name);
    // No program of a forge that this machine may have.
    qputenv("PATH", "/nowhere");
}

void OutsideTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_prometheus = std::make_unique<FaultServer>();
    m_prometheus->answer(rulesRequested, {200, healthy()});
    m_forge = std::make_unique<FaultServer>();
    servers::recordGitHub(*m_forge);
    openWorkspace(m_prometheus->address());
}

/// Opens the estate, which is made where it is not there yet.
void OutsideTest::openWorkspace(const QString &prometheus)
{
    m_workspace.reset();
    const auto clock = std::make_shared<FrozenClock>(now);
    const QString root = m_folder->filePath(QStringLiteral("estate"));
    const QByteArray text =
        QStringLiteral("estate \"acme\" {\n  forge {\n    kind    = \"github\"\n    address = \"%1\"\n"
                       "    project = \"acme/infra\"\n  }\n  monitoring {\n    prometheus = \"%2\"\n  }\n}\n\n"
                       "environment \"prod\" {\n  tier = \"production\"\n}\n")
            .arg(m_forge->address(), prometheus)
            .toUtf8();
    if (!QDir(root).exists()) {
        auto repository = git::createRepository(root, QStringLiteral("main"));
        QVERIFY(repository);
        QVERIFY(git::commitFirst(*repository,
            {{QStringLiteral("sallyport.hcl"), {}, text}, {QStringLiteral("CODEOWNERS"), {}, "* @acme/sec\n"}},
            QStringLiteral("Begin"), {QStringLiteral("ada"), QStringLiteral("ada@acme.example"), now}));
        QVERIFY(git::checkOutHead(*repository));
        QFile configuration(root + QStringLiteral("/.git/config"));
        QVERIFY(configuration.open(QIODevice::Append));
        configuration.write("[remote \"origin\"]\n\turl = git@git.acme.example:acme/infra.git\n");
    }
    QVERIFY(writePrivateFile(root + QStringLiteral("/sallyport.hcl"), text));
    m_access = std::make_unique<VaultAccess>(
        clock, vault::Conventions({}, m_folder->path()), m_folder->filePath(QStringLiteral("confirmed")));
    const auto home = EstateHome::find(root, m_folder->filePath(QStringLiteral("data")));
    auto workspace = Workspace::open(*home, {clock, *m_access});
    QVERIFY2(workspace, qPrintable(workspace ? QString() : workspace.error().toString()));
    m_workspace = std::move(*workspace);
    QVERIFY(ended(m_workspace->load()));
}

const Verdict &OutsideTest::verdict(int point) const
{
    return m_workspace->view()->checklist.at(size_t(point) - 1);
}

void OutsideTest::confirmForge()
{
    const auto question = ended(m_workspace->wayOut().forgeQuestion());
    QVERIFY2(question, qPrintable(question ? QString() : question.error().toString()));
    QVERIFY(ended(m_workspace->wayOut().confirmForge(question->forge.origin)));
}

void OutsideTest::openingAsksNobody()
{
    QVERIFY(ended(m_workspace->reloadRepository()));
    QCOMPARE(m_prometheus->connections() + m_forge->connections(), 0);
    QCOMPARE(verdict(9).outcome, Verdict::Outcome::NotChecked);
    QVERIFY2(said(9).contains(QLatin1String("was not asked")), qPrintable(said(9)));
    QCOMPARE(verdict(11).outcome, Verdict::Outcome::NotChecked);
}

void OutsideTest::nothingIsSentBeforeItIsConfirmed()
{
    QCOMPARE(codeOf(ended(m_workspace->askPrometheus())), QStringLiteral("unconfirmed"));
    QCOMPARE(codeOf(ended(m_workspace->askForge())), QStringLiteral("unconfirmed"));
    QCOMPARE(m_prometheus->connections() + m_forge->connections(), 0);
    QVERIFY2(said(9).contains(QLatin1String("nobody has confirmed it")), qPrintable(said(9)));
    QVERIFY2(said(11).contains(QLatin1String("nobody has confirmed it")), qPrintable(said(11)));

    QVERIFY(ended(m_workspace->confirmPrometheus()));
    QCOMPARE(codeOf(ended(m_workspace->askPrometheus())), QStringLiteral("fine"));
    QCOMPARE(m_prometheus->count(rulesRequested), 1);
    QCOMPARE(verdict(9).outcome, Verdict::Outcome::Passed);
    // One confirmation does not serve the other.
    QCOMPARE(codeOf(ended(m_workspace->askForge())), QStringLiteral("unconfirmed"));
    QCOMPARE(m_forge->connections(), 0);
}

void OutsideTest::aRealPrometheusIsEvidence()
{
    if (!PrometheusServer::isPresent())
        QSKIP(qPrintable(PrometheusServer::whyAbsent()));
    const PrometheusServer server("groups:\n- name: g\n  interval: 1s\n  rules:\n  - alert: LookupsFail\n"
                                  "    expr: rate(airflow_secret_lookup_failures_total[5m]) > 0\n");
    openWorkspace(server.address());
    QVERIFY(ended(m_workspace->confirmPrometheus()));
    QCOMPARE(codeOf(ended(m_workspace->askPrometheus())), QStringLiteral("fine"));
    QCOMPARE(verdict(9).outcome, Verdict::Outcome::Passed);
    QCOMPARE(verdict(9).evidence.front().reference,
        QStringLiteral("GET ") + server.address() + QStringLiteral("/api/v1/rules?type=alert"));
}

/// Of the same snapshot the same report, whether or not the server is still there.
void OutsideTest::theAnswerOutlivesAStart()
{
    QVERIFY(ended(m_workspace->confirmPrometheus()));
    QVERIFY(ended(m_workspace->askPrometheus()));
    confirmForge();
    m_workspace->wayOut().holdToken(*Origin::parse(m_forge->address()), Redacted(QByteArray("ghp_x")));
    QVERIFY(ended(m_workspace->askForge()));
    const estate::Outside before = *m_workspace->view()->inputs.outside;
    const Report report = makeReport(*m_workspace->view(), Audience::Auditor);
    QVERIFY2(report.sections.front().note.contains(QLatin1String("Also asked: http://127.0.0.1:")),
        qPrintable(report.sections.front().note));
    openWorkspace(m_prometheus->address());
    QVERIFY(*m_workspace->view()->inputs.outside == before);
    QVERIFY(makeReport(*m_workspace->view(), Audience::Auditor) == report);
    QCOMPARE(m_prometheus->count(rulesRequested), 1);
}

void OutsideTest::aFailureStandsBesideTheAnswer()
{
    QVERIFY(ended(m_workspace->confirmPrometheus()));
    QVERIFY(ended(m_workspace->askPrometheus()));
    QCOMPARE(verdict(9).outcome, Verdict::Outcome::Passed);
    m_prometheus->answer(rulesRequested, {502, "<html>bad gateway</html>"});
    QCOMPARE(codeOf(ended(m_workspace->askPrometheus())), QStringLiteral("server-fault"));
    QCOMPARE(verdict(9).outcome, Verdict::Outcome::NotChecked);
    QVERIFY2(said(9).contains(QLatin1String("502")), qPrintable(said(9)));
    QVERIFY(m_workspace->view()->inputs.outside->alerts.reading);
    m_prometheus->answer(rulesRequested, {200, healthy()});
    QVERIFY(ended(m_workspace->askPrometheus()));
    QCOMPARE(verdict(9).outcome, Verdict::Outcome::Passed);
}

void OutsideTest::anotherEstatesConfirmationIsNotThisOnes()
{
    QVERIFY(ended(m_workspace->confirmPrometheus()));
    // The repository moves on to another address: that is a new question.
    FaultServer other;
    other.answer(rulesRequested, {200, healthy()});
    openWorkspace(other.address());
    QCOMPARE(codeOf(ended(m_workspace->askPrometheus())), QStringLiteral("unconfirmed"));
    QCOMPARE(other.connections(), 0);
}

void OutsideTest::withoutATokenTheForgeIsNotAsked()
{
    confirmForge();
    QCOMPARE(codeOf(ended(m_workspace->askForge())), QStringLiteral("not-found"));
    QCOMPARE(m_forge->connections(), 0);
    QCOMPARE(verdict(11).outcome, Verdict::Outcome::NotChecked);
    QVERIFY2(said(11).contains(QLatin1String("no token for 127.0.0.1 is known")), qPrintable(said(11)));
}

void OutsideTest::theForgeIsAskedWithItsToken()
{
    confirmForge();
    m_workspace->wayOut().holdToken(*Origin::parse(m_forge->address()), Redacted(QByteArray("ghp_of-the-person")));
    QCOMPARE(codeOf(ended(m_workspace->askForge())), QStringLiteral("fine"));
    for (const FaultServer::Asked &asked : m_forge->asked()) {
        QCOMPARE(asked.method, QByteArray("GET"));
        QCOMPARE(asked.headers.value("authorization"), QByteArray("Bearer ghp_of-the-person"));
    }
    const git::BranchProtection &told = *m_workspace->view()->inputs.outside->protection.reading;
    QCOMPARE(told.requests, int(m_forge->asked().size()));
    QCOMPARE(told.askedAt, now);
    QCOMPARE(verdict(11).outcome, Verdict::Outcome::Passed);
    QCOMPARE(m_prometheus->connections(), 0);
}

/// Who is not asked again has not failed: what he said stands, with its time.
void OutsideTest::aLostTokenLeavesWhatWasTold()
{
    confirmForge();
    m_workspace->wayOut().holdToken(*Origin::parse(m_forge->address()), Redacted(QByteArray("ghp_x")));
    QVERIFY(ended(m_workspace->askForge()));
    m_workspace->wayOut().dropTokens();
    QCOMPARE(codeOf(ended(m_workspace->askForge())), QStringLiteral("not-found"));
    QCOMPARE(verdict(11).outcome, Verdict::Outcome::Passed);
    // One that it no longer takes is another matter.
    m_workspace->wayOut().holdToken(*Origin::parse(m_forge->address()), Redacted(QByteArray("ghp_old")));
    m_forge->answer("GET /api/v3/repos/acme/infra/rules/branches/main?per_page=100",
        {401, jsonText("{'message':'Bad credentials'}")});
    QCOMPARE(codeOf(ended(m_workspace->askForge())), QStringLiteral("unauthenticated"));
    QCOMPARE(verdict(11).outcome, Verdict::Outcome::NotChecked);
}

void OutsideTest::aForgeThatShowsNothing()
{
    confirmForge();
    m_workspace->wayOut().holdToken(*Origin::parse(m_forge->address()), Redacted(QByteArray("ghp_x")));
    m_forge->answer("GET /api/v3/repos/acme/infra/rules/branches/main?per_page=100", {200, "[]"});
    m_forge->answer(
        "GET /api/v3/repos/acme/infra/branches/main/protection", {404, jsonText("{'message':'Not Found'}")});
    QCOMPARE(codeOf(ended(m_workspace->askForge())), QStringLiteral("fine"));
    QCOMPARE(verdict(11).outcome, Verdict::Outcome::NotChecked);
    QVERIFY2(
        said(11).contains(QLatin1String("the token may not read the branch protection of main")), qPrintable(said(11)));
}

QTEST_GUILESS_MAIN(OutsideTest)
#include "tst_outside.moc"
