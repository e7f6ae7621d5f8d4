#include "endpoint_match.h"
#include "servers/postgres_server.h"
#include "servers/vault_server.h"
#include "vault/answers.h"
#include "vault/least_policy.h"
#include "vault/login.h"
#include "vault/walk.h"

#include <QTest>

#include <atomic>

using namespace sallyport;
using namespace sallyport::vault;
using servers::PostgresServer;
using servers::VaultServer;

namespace {

const std::string canary = "canary-5f1d9c";

class NothingConfirmed : public TrustedOrigins
{
public:
    bool isConfirmed(const Origin &) const override { return false; }
};

/// The mounts of this test's server.
const QStringList mountNames = {u"airflow"_qs, u"old"_qs, u"database"_qs, u"userpass"_qs, u"approle"_qs};

/// Every text that a reading holds.
QString allTexts(const Reading &reading)
{
    QStringList texts = {reading.token.displayName, reading.token.entityId, reading.health.version};
    texts += reading.token.policies;
    for (const KvMetadata &secret : reading.secrets)
        texts += QStringList(secret.path) + secret.customMetadata.keys() + secret.customMetadata.values() +
                 secret.keys.value_or(QStringList());
    for (const StaticRole &role : reading.staticRoles)
        texts += {role.name, role.dbName, role.username, role.credentialType, role.rotationSchedule};
    for (const DatabaseRole &role : reading.databaseRoles)
        texts += {role.name, role.dbName};
    for (const Policy &policy : reading.policies)
        texts += {policy.name, policy.text};
    for (const Mount &mount : reading.mounts)
        texts += {mount.path, mount.type, mount.description};
    for (const Error &warning : reading.warnings)
        texts += warning.toString();
    return texts.join(u'\n');
}

QByteArray leastPolicyFor(const char *prefix)
{
    return leastPolicy({*VaultPath::parse(u"airflow"), MountKind::Kv2, *VaultPath::parse(QString::fromUtf8(prefix)),
               {*VaultPath::parse(u"database")}}) +
           leastPolicy({*VaultPath::parse(u"old"), MountKind::Kv1, {}, {}});
}

} // namespace

class RealVaultTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_postgres;
    std::unique_ptr<VaultServer> m_vault;
    QThreadPool m_pool;
    QByteArray m_reader;
    std::shared_ptr<const TrustedOrigins> m_trusted = std::make_shared<NothingConfirmed>();
    std::shared_ptr<const Clock> m_clock = std::make_shared<SystemClock>();

    Connection connection() const
    {
        QProcessEnvironment environment;
        environment.insert(u"VAULT_ADDR"_qs, m_vault->address());
        environment.insert(u"VAULT_CACERT"_qs, m_vault->caCertificate());
        return *Conventions(environment, u"/nowhere"_qs).connectionFor({});
    }

    WalkPlan plan(const QString &prefix) const
    {
        WalkPlan plan;
        plan.connection = connection();
        plan.mount = u"airflow"_qs;
        plan.prefix = prefix;
        if (m_postgres)
            plan.databases = {u"database"_qs};
        return plan;
    }

    template <typename T> Result<T> wait(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60000) || future.isCanceled())
            return fail(ErrorCode::Canceled, {"no result", {}});
        return future.takeResult();
    }

    Result<Reading> read(const WalkPlan &plan, const QByteArray &token)
    {
        return wait(walk(m_pool, plan, Redacted(QByteArray(token.constData(), token.size())), m_trusted, m_clock));
    }

    Result<Response> ask(const Result<Request> &request, const QByteArray &token)
    {
        if (!request)
            return Failure(request.error());
        const auto client =
            Client::make(connection(), m_trusted, Redacted(QByteArray(token.constData(), token.size())));
        return wait((*client)->send(*request));
    }

    std::vector<Mount> mounts() { return *readMounts(ask(Request::make(Endpoint::Mounts), m_reader)->body); }

private Q_SLOTS:
    void initTestCase()
    {
        if (VaultServer::program().isEmpty())
            QSKIP(qPrintable(VaultServer::whyAbsent()));
        m_vault = std::make_unique<VaultServer>();
        m_vault->writePolicy(u"least"_qs, leastPolicyFor("prod"));
        m_vault->addUser(u"reader"_qs, u"a good password"_qs, {u"least"_qs});
        m_vault->writeSecret(
            u"prod/connections/pg_wh"_qs, {{"password", canary}}, {{"owner", "data-platform"}, {"rotation", "90d"}});
        m_vault->writeSecret(u"prod/connections/pg_wh"_qs, {{"password", canary + "2"}});
        m_vault->writeSecret(u"prod/variables/fernet"_qs, {{"key", canary}});
        m_vault->writeSecret(u"prod/gone"_qs, {{"key", canary}});
        m_vault->deleteLatest(u"prod/gone"_qs);
        m_vault->writeSecret(u"staging/other"_qs, {{"key", canary}});
        m_vault->enableMount(u"old"_qs, u"kv"_qs, 1);
        m_vault->call("POST", u"old/team/legacy"_qs, {{"password", canary}});
        if (PostgresServer::isPresent()) {
            m_postgres = std::make_unique<PostgresServer>();
            m_vault->enableDatabase(*m_postgres);
            m_vault->addStaticRole(*m_postgres, u"etl"_qs, 86400);
            m_vault->addDatabaseRole(u"analyst"_qs, u"1h"_qs, u"24h"_qs);
        }
        m_reader = m_vault->createToken({u"least"_qs});
    }

    void init()
    {
        if (!m_vault)
            QSKIP(qPrintable(VaultServer::whyAbsent()));
    }

    void everyEndpointAnswers_data()
    {
        QTest::addColumn<Endpoint>("endpoint");
        QTest::addColumn<QString>("mount");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("holds");
        const auto row = [](Endpoint endpoint, const char *mount, const char *path, const char *holds) {
            QTest::newRow(rowOf(endpoint).name)
                << endpoint << QString::fromUtf8(mount) << QString::fromUtf8(path) << QString::fromUtf8(holds);
        };
        row(Endpoint::Health, "", "", "/initialized");
        row(Endpoint::SealStatus, "", "", "/t");
        row(Endpoint::Leader, "", "", "/ha_enabled");
        row(Endpoint::Mounts, "", "", "/data/secret/airflow~1/options/version");
        row(Endpoint::AuthMethods, "", "", "/data/token~1/type");
        row(Endpoint::PolicyList, "", "", "/data/keys/0");
        row(Endpoint::Policy, "", "least", "/data/policy");
        row(Endpoint::KvConfig, "airflow", "", "/data/max_versions");
        row(Endpoint::KvList, "airflow", "prod", "/data/keys/0");
        row(Endpoint::KvMetadata, "airflow", "prod/connections/pg_wh", "/data/versions/2/created_time");
        row(Endpoint::KvSubkeys, "airflow", "prod/connections/pg_wh", "/data/subkeys/password");
        row(Endpoint::Kv1List, "old", "team", "/data/keys/0");
        row(Endpoint::DatabaseRoleList, "database", "", "/data/keys/0");
        row(Endpoint::DatabaseRole, "database", "analyst", "/data/default_ttl");
        row(Endpoint::DatabaseStaticRoleList, "database", "", "/data/keys/0");
        row(Endpoint::DatabaseStaticRole, "database", "etl", "/data/last_vault_rotation");
        row(Endpoint::AuditDevices, "", "", "/data/file~1/type");
        row(Endpoint::Metrics, "", "", "/Timestamp");
        row(Endpoint::TokenLookupSelf, "", "", "/data/policies/0");
    }
    void everyEndpointAnswers()
    {
        QFETCH(Endpoint, endpoint);
        QFETCH(QString, mount);
        QFETCH(QString, path);
        QFETCH(QString, holds);
        const EndpointRow &row = rowOf(endpoint);
        if (row.mountKind == MountKind::Database && !m_postgres)
            QSKIP(qPrintable(PostgresServer::whyAbsent()));
        const VaultPath inside = *VaultPath::parse(path);
        const auto request = row.mountKind == MountKind::None
                                 ? Request::make(endpoint, inside)
                                 : Request::make(endpoint, *MountRef::among(mounts(), mount, row.mountKind), inside);
        const bool needsSudo = row.capability == Capability::ReadSudo;
        const auto response = ask(request, needsSudo ? m_vault->rootToken() : m_reader);
        QVERIFY2(response, response ? "" : qPrintable(response.error().toString()));
        const std::string text = response->body.dump();
        QVERIFY2(response->body.contains(nlohmann::json::json_pointer(holds.toStdString())), text.c_str());
        QVERIFY(text.find(canary) == std::string::npos);
        QVERIFY(text.find(m_reader.toStdString()) == std::string::npos);
    }

    void theLeastPolicyReachesNoValue()
    {
        QCOMPARE(m_vault->statusOf("GET", u"airflow/data/prod/connections/pg_wh"_qs, m_reader), 403);
        QCOMPARE(m_vault->statusOf("GET", u"old/team/legacy"_qs, m_reader), 403);
        QCOMPARE(m_vault->statusOf("GET", u"airflow/metadata/staging/other"_qs, m_reader), 403);
        QCOMPARE(m_vault->statusOf("DELETE", u"airflow/metadata/prod/gone"_qs, m_reader), 403);
        if (m_postgres)
            QCOMPARE(m_vault->statusOf("GET", u"database/creds/analyst"_qs, m_reader), 403);
    }

    void aWholeWalkReadsNoValue()
    {
        const size_t before = m_vault->auditEntries().size();
        UserpassLogin login;
        login.username = u"reader"_qs;
        login.password = Redacted(QByteArray("a good password"));
        auto session = wait(signIn(connection(), m_trusted, std::move(login)));
        QVERIFY2(session, session ? "" : qPrintable(session.error().toString()));
        QCOMPARE(session->info.displayName, u"userpass-reader"_qs);
        const QString token = QString::fromUtf8(session->token.reveal());
        const auto reading = wait(walk(m_pool, plan(u"prod"_qs), std::move(session->token), m_trusted, m_clock));
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().toString()));

        QVERIFY(reading->complete);
        QVERIFY(reading->unreadable.empty());
        QCOMPARE(reading->secrets.size(), 3u);
        const KvMetadata &pg = reading->secrets.at(0);
        QCOMPARE(pg.path, u"prod/connections/pg_wh"_qs);
        QCOMPARE(pg.currentVersion, 2);
        QCOMPARE(pg.versions.size(), 2u);
        QCOMPARE(pg.customMetadata.value(u"owner"_qs), u"data-platform"_qs);
        QVERIFY(reading->secrets.at(1).versions.front().deleted);
        QVERIFY(!reading->policies.empty());
        if (m_postgres) {
            QCOMPARE(reading->staticRoles.front().rotationPeriod, Duration(86400));
            QVERIFY(reading->staticRoles.front().lastRotation);
            QCOMPARE(reading->databaseRoles.front().maxTtl, Duration(86400));
        }
        const QString texts = allTexts(*reading);
        QVERIFY(!texts.contains(QString::fromStdString(canary)));
        QVERIFY(!texts.contains(token));

        int requests = 0;
        const auto entries = m_vault->auditEntries();
        for (size_t i = before; i < entries.size(); ++i) {
            const auto &request = entries.at(i).at("request");
            const QString operation = QString::fromStdString(request.at("operation").get<std::string>());
            const QString path = QString::fromStdString(request.at("path").get<std::string>());
            QVERIFY2(isInEndpointTable(operation, path, mountNames), qPrintable(operation + u' ' + path));
            requests += entries.at(i).at("type") == "request" ? 1 : 0;
        }
        // The server does not log health, and the sign-in took two requests of its own.
        QCOMPARE(requests, reading->cost.requests - 1 + 2);
    }

    void fieldNamesAreReadWhereTheyAreAskedFor()
    {
        WalkPlan asking = plan(u"prod"_qs);
        const auto without = read(asking, m_reader);
        asking.withKeys = {u"prod/connections/pg_wh"_qs, u"prod/gone"_qs, u"prod/nowhere"_qs};
        const auto reading = read(asking, m_reader);
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().toString()));
        QCOMPARE(reading->secrets.at(0).keys, QStringList(u"password"_qs));
        QVERIFY(!reading->secrets.at(1).keys); // a deleted version has no fields
        QVERIFY(!reading->secrets.at(2).keys); // nobody asked
        QVERIFY(reading->unreadable.empty());
        QVERIFY(reading->warnings.empty());
        QCOMPARE(reading->cost.requests, without->cost.requests + 2);
        QVERIFY(!allTexts(*reading).contains(QString::fromStdString(canary)));
    }

    void withoutTheRightFieldNamesAreUnknownAndNothingElseIs()
    {
        m_vault->writePolicy(
            u"no-keys"_qs, leastPolicyFor("prod") + "path \"airflow/subkeys/prod/*\" { capabilities = [\"deny\"] }\n");
        WalkPlan asking = plan(u"prod"_qs);
        asking.withKeys = {u"prod/connections/pg_wh"_qs};
        const auto reading = read(asking, m_vault->createToken({u"no-keys"_qs}));
        QVERIFY(reading && reading->complete);
        QVERIFY(!reading->secrets.at(0).keys);
        QVERIFY(!reading->secrets.at(0).nameOnly);
        QVERIFY(reading->unreadable.empty());
        QVERIFY(reading->warnings.empty());
    }

    void oddNamesAreFound_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto *name : {"with space", "per%cent", "per%2Fcent", "plus+plus", "hash#tag", "what?x=y", "a&b;c=d",
                 "unicode-ключ-密", "quote'\"s", "back\\slash", "{path}", "dots..inside", "tilde~", "at@colon:"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void oddNamesAreFound()
    {
        QFETCH(QString, name);
        const QString folder = u"prod/odd "_qs + name;
        m_vault->writeSecret(folder + u'/' + name, {{"key", canary}}, {{"owner", "odd"}});
        const auto reading = read(plan(folder), m_reader);
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().toString()));
        QCOMPARE(reading->secrets.size(), 1u);
        QCOMPARE(reading->secrets.front().path, folder + u'/' + name);
        QCOMPARE(reading->secrets.front().customMetadata.value(u"owner"_qs), u"odd"_qs);
        m_vault->call("DELETE", u"airflow/metadata/"_qs + folder + u'/' + name);
    }

    void kv1IsListedOnly()
    {
        WalkPlan old = plan({});
        old.mount = u"old"_qs;
        const auto reading = read(old, m_reader);
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().toString()));
        QCOMPARE(reading->secrets.size(), 1u);
        QCOMPARE(reading->secrets.front().path, u"team/legacy"_qs);
        QVERIFY(reading->secrets.front().nameOnly);
    }

    void aForbiddenFolderIsNamed()
    {
        m_vault->writeSecret(u"prod/vip/root_ca"_qs, {{"key", canary}});
        m_vault->writePolicy(u"narrow"_qs,
            leastPolicyFor("prod") + "path \"airflow/metadata/prod/vip/*\" { capabilities = [\"deny\"] }\n");
        const auto reading = read(plan(u"prod"_qs), m_vault->createToken({u"narrow"_qs}));
        QVERIFY(reading);
        QVERIFY(reading->complete);
        QCOMPARE(reading->unreadable.size(), 1u);
        QCOMPARE(reading->unreadable.front().apiPath, u"airflow/metadata/prod/vip/"_qs);
        QCOMPARE(reading->secrets.size(), 3u);
        m_vault->call("DELETE", u"airflow/metadata/prod/vip/root_ca"_qs);
    }

    void signIns()
    {
        const auto approle = m_vault->addApprole(u"console"_qs, {u"least"_qs});
        ApproleLogin login;
        login.roleId = Redacted(QByteArray(approle.roleId));
        login.secretId = Redacted(QByteArray(approle.secretId));
        const auto session = wait(signIn(connection(), m_trusted, std::move(login)));
        QVERIFY2(session, session ? "" : qPrintable(session.error().toString()));
        QVERIFY(session->info.policies.contains(u"least"_qs));
        QVERIFY(session->info.expireAt);

        const auto own = wait(signIn(connection(), m_trusted, Redacted(m_vault->createToken({u"least"_qs}))));
        QVERIFY(own);
        QVERIFY(own->info.ttl > Duration(0));
    }

    void BrokenSignIns()
    {
        UserpassLogin wrong;
        wrong.username = u"reader"_qs;
        wrong.password = Redacted(QByteArray("wrong"));
        QCOMPARE(wait(signIn(connection(), m_trusted, std::move(wrong))).error().code, ErrorCode::Unauthenticated);
        QCOMPARE(wait(signIn(connection(), m_trusted, Redacted(QByteArray("hvs.nobody")))).error().code,
            ErrorCode::Unauthenticated);
        QCOMPARE(wait(signIn(connection(), m_trusted, Redacted())).error().code, ErrorCode::Unauthenticated);
        UserpassLogin nameless;
        QVERIFY(!wait(signIn(connection(), m_trusted, std::move(nameless))));
    }

    void aWalkWithADeadTokenFails()
    {
        QCOMPARE(read(plan(u"prod"_qs), "hvs.nobody").error().code, ErrorCode::Unauthenticated);
    }

    void anUnknownMountIsNotFound()
    {
        WalkPlan wrong = plan(u"prod"_qs);
        wrong.mount = u"airflow/data"_qs;
        QCOMPARE(read(wrong, m_reader).error().code, ErrorCode::NotFound);
    }

    void anotherAuthorityIsNotTrusted()
    {
        const QTemporaryDir folder;
        const servers::Authority other(folder.path());
        WalkPlan wrong = plan(u"prod"_qs);
        wrong.connection.caCertificate = other.certificate();
        const auto refused = read(wrong, m_reader);
        QCOMPARE(refused.error().code, ErrorCode::Untrusted);
        wrong.connection.caCertificate.clear();
        QCOMPARE(read(wrong, m_reader).error().code, ErrorCode::Untrusted);
        wrong.connection.verification = Verification::Skip;
        QVERIFY(read(wrong, m_reader));
        wrong.connection = connection();
        wrong.connection.tlsServerName = u"other.example"_qs;
        QCOMPARE(read(wrong, m_reader).error().code, ErrorCode::Untrusted);
    }

    void aTokenRevokedOnTheWayGivesAPartialReading()
    {
        QStringList paths;
        for (int i = 0; i < 1500; ++i)
            paths.push_back(u"prod/many/s%1"_qs.arg(i));
        m_vault->writeSecrets(paths, "key", canary);
        const QByteArray token = m_vault->createToken({u"least"_qs});
        WalkPlan slow = plan(u"prod/many"_qs);
        slow.concurrency = 1;
        std::atomic<int> known = 0;
        auto future = walk(m_pool, slow, Redacted(QByteArray(token.constData(), token.size())), m_trusted, m_clock,
            [&](const WalkProgress &progress) { known = progress.secretsRead; });
        QTRY_VERIFY(known > 0);
        m_vault->revokeToken(token);
        const auto reading = wait(future);
        QVERIFY(reading);
        QVERIFY(!reading->complete);
        QCOMPARE(reading->warnings.front().code, ErrorCode::Unauthenticated);
        QVERIFY(reading->unreadable.empty());
        QCOMPARE(reading->secrets.size(), 1500u);
        QVERIFY(reading->secrets.back().nameOnly || reading->secrets.front().nameOnly);
    }

    void tenThousandSecrets()
    {
        QStringList paths;
        for (int i = 0; i < 10000; ++i)
            paths.push_back(u"prod/bulk/f%1/s%2"_qs.arg(i / 100).arg(i % 100));
        m_vault->writeSecrets(paths, "key", canary);
        const auto reading = read(plan(u"prod/bulk"_qs), m_reader);
        QVERIFY(reading);
        QCOMPARE(reading->secrets.size(), 10000u);
        qInfo("10,000 secrets with %d requests in %lld ms", reading->cost.requests,
            static_cast<long long>(reading->cost.took.count()));
    }

    void aSealedVaultSaysSo()
    {
        m_vault->seal();
        const auto reading = read(plan(u"prod"_qs), m_reader);
        QCOMPARE(reading.error().code, ErrorCode::Sealed);
        QVERIFY(englishText(reading.error().what).contains(u"0 of 2"_qs));
        m_vault->unseal();
        QVERIFY(read(plan(u"staging"_qs), m_reader));
    }

    void aVaultThatIsDownIsUnreachable()
    {
        m_vault->stop();
        QCOMPARE(read(plan(u"prod"_qs), m_reader).error().code, ErrorCode::Unreachable);
        m_vault->restart();
        QVERIFY(read(plan(u"staging"_qs), m_reader));
    }
};

QTEST_GUILESS_MAIN(RealVaultTest)
#include "tst_real_vault.moc"
