#include "endpoint_match.h"
#include "servers/vault_server.h"
#include "vault/answers.h"
#include "vault/least_policy.h"
#include "vault/walk.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::vault;
using namespace std::chrono_literals;
using servers::VaultServer;

namespace {

class NothingConfirmed : public TrustedOrigins
{
public:
    bool isConfirmed(const Origin &) const override { return false; }
};

QByteArray leastPolicyFor(const QStringList &auth)
{
    PolicyScope scope{*VaultPath::parse(u"airflow"), MountKind::Kv2, *VaultPath::parse(u"prod")};
    scope.pki = {*VaultPath::parse(u"pki")};
    for (const QString &method : auth)
        scope.auth.push_back(*VaultPath::parse(method));
    return leastPolicy(scope);
}

const Certificate *named(const Reading &reading, QStringView name)
{
    for (const Certificate &certificate : reading.certificates) {
        if (certificate.name == name)
            return &certificate;
    }
    return nullptr;
}

const AuthRole *roleNamed(const Reading &reading, QStringView name)
{
    for (const AuthRole &role : reading.authRoles) {
        if (role.name == name)
            return &role;
    }
    return nullptr;
}

qint64 daysBetween(Instant from, Instant until)
{
    return std::chrono::duration_cast<std::chrono::hours>(until - from).count() / 24;
}

} // namespace

/// Certificates of a real PKI mount, roles of a real AppRole and token store.
class RealLeasesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<VaultServer> m_vault;
    QThreadPool m_pool;
    QByteArray m_reader;
    QString m_privateKey; ///< that no reading may hold
    QString m_secretId;   ///< likewise
    std::shared_ptr<const TrustedOrigins> m_trusted = std::make_shared<NothingConfirmed>();
    std::shared_ptr<const Clock> m_clock = std::make_shared<SystemClock>();

    Connection connection() const
    {
        QProcessEnvironment environment;
        environment.insert(u"VAULT_ADDR"_qs, m_vault->address());
        environment.insert(u"VAULT_CACERT"_qs, m_vault->caCertificate());
        return *Conventions(environment, u"/nowhere"_qs).connectionFor({});
    }

    WalkPlan plan() const
    {
        WalkPlan plan;
        plan.connection = connection();
        plan.mount = u"airflow"_qs;
        plan.prefix = u"prod"_qs;
        plan.pki = {u"pki"_qs};
        plan.auth = {u"approle"_qs, u"token"_qs};
        return plan;
    }

    Result<Reading> read(const WalkPlan &plan, const QByteArray &token)
    {
        auto future = walk(m_pool, plan, Redacted(QByteArray(token.constData(), token.size())), m_trusted, m_clock);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60000))
            return fail(ErrorCode::Canceled, {"no result", {}});
        return future.takeResult();
    }

    nlohmann::json issue(const char *name, const char *ttl)
    {
        return m_vault->call("POST", u"pki/issue/web"_qs, {{"common_name", name}, {"ttl", ttl}}).at("data");
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (VaultServer::program().isEmpty())
            QSKIP(qPrintable(VaultServer::whyAbsent()));
        m_vault = std::make_unique<VaultServer>();
        m_vault->writeSecret(u"prod/connections/pg"_qs, {{"password", "x"}});
        m_vault->enableMount(u"pki"_qs, u"pki"_qs);
        m_vault->call("POST", u"sys/mounts/pki/tune"_qs, {{"max_lease_ttl", "87600h"}});
        m_vault->call("POST", u"pki/root/generate/internal"_qs, {{"common_name", "acme root"}, {"ttl", "43800h"}});
        m_vault->call("POST", u"pki/roles/web"_qs,
            {{"allow_any_name", true}, {"enforce_hostnames", false}, {"max_ttl", "17520h"}});
        issue("airflow.acme.example", "720h");
        m_privateKey =
            QString::fromStdString(issue("airflow.acme.example", "2160h").at("private_key").get<std::string>());
        issue("agent.acme.example", "24h");
        const auto revoked = issue("gone.acme.example", "720h");
        m_vault->call("POST", u"pki/revoke"_qs, {{"serial_number", revoked.at("serial_number")}});
        m_vault->call("POST", u"sys/auth/approle"_qs, {{"type", "approle"}});
        m_vault->call("POST", u"auth/approle/role/forever"_qs, {{"secret_id_ttl", "0"}, {"token_max_ttl", "1h"}});
        m_vault->call("POST", u"auth/approle/role/ci"_qs, {{"secret_id_ttl", "24h"}});
        m_secretId = QString::fromStdString(
            m_vault->call("POST", u"auth/approle/role/ci/secret-id"_qs).at("data").at("secret_id").get<std::string>());
        m_vault->call("POST", u"auth/approle/role/bound"_qs,
            {{"bind_secret_id", false}, {"token_bound_cidrs", nlohmann::json::array({"127.0.0.1/32"})}});
        m_vault->call("POST", u"auth/token/roles/periodic"_qs, {{"token_period", "768h"}});
        m_vault->call("POST", u"auth/token/roles/short"_qs, {{"token_explicit_max_ttl", "12h"}});
        m_vault->writePolicy(u"least"_qs, leastPolicyFor({u"approle"_qs, u"token"_qs}));
        m_reader = m_vault->createToken({u"least"_qs});
    }

    void init()
    {
        if (!m_vault)
            QSKIP(qPrintable(VaultServer::whyAbsent()));
    }

    void readsTheNewestCertificateOfEachName()
    {
        const auto reading = read(plan(), m_reader);
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().toString()));
        QVERIFY(reading->complete);
        QVERIFY2(reading->unreadable.empty(),
            qPrintable(reading->unreadable.empty() ? QString() : reading->unreadable.front().apiPath));
        QCOMPARE(reading->certificates.size(), 3u);
        const Certificate *root = named(*reading, u"acme root");
        QVERIFY(root && root->isAuthority);
        QCOMPARE(daysBetween(root->from, root->until), 1825);
        const Certificate *web = named(*reading, u"airflow.acme.example");
        QVERIFY(web && !web->isAuthority);
        QCOMPARE(daysBetween(web->from, web->until), 90);
        QVERIFY(named(*reading, u"agent.acme.example"));
        QVERIFY(!named(*reading, u"gone.acme.example"));
    }

    void readsHowLongWhatRolesGiveLives()
    {
        const auto reading = read(plan(), m_reader);
        QVERIFY(reading);
        QCOMPARE(reading->authRoles.size(), 5u);
        const AuthRole *forever = roleNamed(*reading, u"forever");
        QVERIFY(forever && forever->givesSecretIds);
        QCOMPARE(forever->secretIdTtl, Duration(0));
        QCOMPARE(roleNamed(*reading, u"ci")->secretIdTtl, Duration(24h));
        QVERIFY(!roleNamed(*reading, u"bound")->givesSecretIds);
        QCOMPARE(roleNamed(*reading, u"periodic")->tokenPeriod, Duration(768h));
        QCOMPARE(roleNamed(*reading, u"short")->tokenMaxTtl, Duration(12h));
        QCOMPARE(roleNamed(*reading, u"short")->tokenPeriod, Duration(0));
    }

    void asksForNothingSecret()
    {
        const size_t before = m_vault->auditEntries().size();
        const auto reading = read(plan(), m_reader);
        QVERIFY(reading);
        QStringList texts;
        for (const Certificate &certificate : reading->certificates)
            texts += {certificate.mount, certificate.name, certificate.serial};
        for (const AuthRole &role : reading->authRoles)
            texts += {role.mount, role.name};
        for (const Error &warning : reading->warnings)
            texts += warning.toString();
        const QString all = texts.join(u'\n');
        QVERIFY(!all.contains(QLatin1String("PRIVATE KEY")) && !all.contains(m_privateKey));
        QVERIFY(!all.contains(m_secretId));
        const auto entries = m_vault->auditEntries();
        const QStringList mounts{u"airflow"_qs, u"pki"_qs, u"approle"_qs, u"token"_qs};
        for (size_t i = before; i < entries.size(); ++i) {
            const auto &request = entries.at(i).at("request");
            const QString operation = QString::fromStdString(request.at("operation").get<std::string>());
            const QString path = QString::fromStdString(request.at("path").get<std::string>());
            QVERIFY2(isInEndpointTable(operation, path, mounts), qPrintable(operation + u' ' + path));
        }
    }

    void theLeastPolicyIssuesNothing()
    {
        QCOMPARE(m_vault->statusOf("POST", u"pki/issue/web"_qs, m_reader), 403);
        QCOMPARE(m_vault->statusOf("POST", u"auth/approle/role/ci/secret-id"_qs, m_reader), 403);
        QCOMPARE(m_vault->statusOf("LIST", u"auth/approle/role/ci/secret-id"_qs, m_reader), 403);
        QCOMPARE(m_vault->statusOf("POST", u"auth/token/create/periodic"_qs, m_reader), 403);
        QCOMPARE(m_vault->statusOf("GET", u"pki/config/ca"_qs, m_reader), 403);
    }

    void ofTooManyOnlyTheAuthorityIsRead()
    {
        WalkPlan few = plan();
        few.mostCertificates = 2;
        const auto reading = read(few, m_reader);
        QVERIFY(reading && reading->complete);
        QCOMPARE(reading->certificates.size(), 1u);
        QVERIFY(reading->certificates.front().isAuthority);
        QCOMPARE(reading->unreadCertificates.size(), 1u);
        QCOMPARE(reading->unreadCertificates.front().count, 5);
    }

    void whatThisTokenMayNotSeeIsNamed()
    {
        PolicyScope scope{*VaultPath::parse(u"airflow"), MountKind::Kv2, *VaultPath::parse(u"prod")};
        m_vault->writePolicy(u"none"_qs, leastPolicy(scope));
        const auto reading = read(plan(), m_vault->createToken({u"none"_qs}));
        QVERIFY(reading && reading->complete);
        QVERIFY(reading->certificates.empty());
        QVERIFY(reading->authRoles.empty());
        QStringList paths;
        for (const UnreadableFolder &folder : reading->unreadable)
            paths += folder.apiPath;
        QCOMPARE(paths, QStringList({u"auth/approle/role/"_qs, u"auth/token/roles/"_qs, u"pki/certs/"_qs}));
    }

    void aMountOfAnotherKindIsRefused()
    {
        WalkPlan wrong = plan();
        wrong.pki = {u"airflow"_qs};
        wrong.auth = {u"nowhere"_qs};
        const auto reading = read(wrong, m_reader);
        QVERIFY(reading && reading->complete);
        QCOMPARE(reading->unreadable.size(), 2u);
        QCOMPARE(reading->warnings.size(), 2u);
    }
};

QTEST_GUILESS_MAIN(RealLeasesTest)
#include "tst_real_leases.moc"
