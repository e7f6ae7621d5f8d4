#include "vault/credentials.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::vault;

namespace {

QProcessEnvironment environment(const QMap<QString, QString> &values)
{
    QProcessEnvironment environment;
    for (auto it = values.begin(); it != values.end(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

} // namespace

class CredentialsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void origins_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("origin");
        QTest::newRow("with port") << u"https://Vault.Example:8200/"_qs << u"https://vault.example:8200"_qs;
        QTest::newRow("without port") << u"https://vault.example"_qs << u"https://vault.example:443"_qs;
        QTest::newRow("http on loopback") << u"http://127.0.0.1:8200"_qs << u"http://127.0.0.1:8200"_qs;
        QTest::newRow("http on localhost") << u"http://localhost"_qs << u"http://localhost:80"_qs;
        QTest::newRow("IPv6") << u"https://[::1]:8200"_qs << u"https://[::1]:8200"_qs;
        QTest::newRow("international") << u"https://tresor.größe.example"_qs
                                       << u"https://tresor.xn--gre-6ka8i.example:443"_qs;
    }
    void origins()
    {
        QFETCH(QString, address);
        const auto origin = Origin::parse(address);
        QVERIFY2(origin, origin ? "" : qPrintable(origin.error().toString()));
        QTEST(origin->text(), "origin");
        QVERIFY(origin->url().isValid());
    }

    void BrokenOrigins_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("http to another machine") << u"http://vault.example:8200"_qs << ErrorCode::Refused;
        QTest::newRow("looks like loopback") << u"http://127.0.0.1.example"_qs << ErrorCode::Refused;
        QTest::newRow("empty") << u""_qs << ErrorCode::Invalid;
        QTest::newRow("no scheme") << u"vault.example:8200"_qs << ErrorCode::Invalid;
        QTest::newRow("another scheme") << u"file:///etc/passwd"_qs << ErrorCode::Invalid;
        QTest::newRow("with a user") << u"https://vault.example@evil.example"_qs << ErrorCode::Invalid;
        QTest::newRow("with a path") << u"https://vault.example/v1/airflow/data"_qs << ErrorCode::Invalid;
        QTest::newRow("with a query") << u"https://vault.example?x"_qs << ErrorCode::Invalid;
        QTest::newRow("with a fragment") << u"https://vault.example#x"_qs << ErrorCode::Invalid;
    }
    void BrokenOrigins()
    {
        QFETCH(QString, address);
        const auto origin = Origin::parse(address);
        QVERIFY(!origin);
        QTEST(origin.error().code, "code");
    }

    void aTokenBelongsToVaultAddrOnly_data()
    {
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<bool>("given");
        const QString vault = u"https://vault.example:8200"_qs;
        QTest::newRow("the same") << vault << u"https://VAULT.example:8200/"_qs << true;
        QTest::newRow("another host") << vault << u"https://evil.example:8200"_qs << false;
        QTest::newRow("another port") << vault << u"https://vault.example:8201"_qs << false;
        QTest::newRow("another scheme") << u"https://127.0.0.1:8200"_qs << u"http://127.0.0.1:8200"_qs << false;
        QTest::newRow("a host below") << vault << u"https://vault.example.evil:8200"_qs << false;
        QTest::newRow("no VAULT_ADDR") << QString() << vault << false;
        QTest::newRow("a broken VAULT_ADDR") << u"vault"_qs << vault << false;
    }
    void aTokenBelongsToVaultAddrOnly()
    {
        QFETCH(QString, own);
        QFETCH(QString, asked);
        const Conventions conventions(
            environment({{u"VAULT_ADDR"_qs, own}, {u"VAULT_TOKEN"_qs, u"hvs.test"_qs}}), u"/nowhere"_qs);
        const auto token = conventions.tokenFor(*Origin::parse(asked));
        QVERIFY(token);
        QTEST(!token->isEmpty(), "given");
    }

    void theTokenFileIsRead()
    {
        const QTemporaryDir home;
        const Conventions conventions(environment({{u"VAULT_ADDR"_qs, u"https://vault.example"_qs}}), home.path());
        const Origin origin = *Origin::parse(u"https://vault.example"_qs);
        QVERIFY(conventions.tokenFor(origin)->isEmpty());
        QFile file(home.filePath(u".vault-token"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("hvs.from-file\n");
        file.close();
        QCOMPARE(conventions.tokenFor(origin)->reveal(), QByteArray("hvs.from-file"));
        QVERIFY(conventions.tokenFor(*Origin::parse(u"https://evil.example"_qs))->isEmpty());
        QVERIFY(file.remove());
        QVERIFY(QDir(home.path()).mkdir(u".vault-token"_qs));
        QVERIFY(!conventions.tokenFor(origin));
    }

    void conventionsCompleteTheRepository()
    {
        const Conventions conventions(
            environment({{u"VAULT_ADDR"_qs, u"https://vault.example:8200"_qs}, {u"VAULT_NAMESPACE"_qs, u"team"_qs},
                {u"VAULT_CACERT"_qs, u"/ca.pem"_qs}, {u"VAULT_CLIENT_CERT"_qs, u"/me.pem"_qs},
                {u"VAULT_CLIENT_KEY"_qs, u"/me.key"_qs}, {u"VAULT_TLS_SERVER_NAME"_qs, u"inner"_qs}}),
            u"/nowhere"_qs);
        const auto own = conventions.connectionFor({});
        QCOMPARE(own->origin.text(), u"https://vault.example:8200"_qs);
        QCOMPARE(own->source, AddressSource::Person);
        QCOMPARE(own->vaultNamespace, u"team"_qs);
        QCOMPARE(own->caCertificate, u"/ca.pem"_qs);
        QCOMPARE(own->clientCertificate, u"/me.pem"_qs);
        QCOMPARE(own->clientKey, u"/me.key"_qs);
        QCOMPARE(own->tlsServerName, u"inner"_qs);

        BackendWish wish;
        wish.address = u"https://other.example"_qs;
        wish.vaultNamespace = u"theirs"_qs;
        wish.caCertificate = u"/theirs.pem"_qs;
        const auto other = conventions.connectionFor(wish);
        QCOMPARE(other->source, AddressSource::Repository);
        QCOMPARE(other->vaultNamespace, u"theirs"_qs);
        QCOMPARE(other->caCertificate, u"/theirs.pem"_qs);
        QVERIFY(other->clientCertificate.isEmpty());
        QVERIFY(other->clientKey.isEmpty());
        QVERIFY(other->tlsServerName.isEmpty());

        wish.address = u"https://vault.example:8200"_qs;
        QCOMPARE(conventions.connectionFor(wish)->caCertificate, u"/ca.pem"_qs);
    }

    void verificationIsSkippedByWhomItBelongsTo_data()
    {
        QTest::addColumn<QString>("skip");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("repositorySkips");
        QTest::addColumn<bool>("production");
        QTest::addColumn<QString>("expected");
        const QString own = u"https://vault.example"_qs;
        const QString other = u"https://other.example"_qs;
        QTest::newRow("the person, for his own") << u"true"_qs << own << false << false << u"skip"_qs;
        QTest::newRow("the person, as 1") << u"1"_qs << own << false << false << u"skip"_qs;
        QTest::newRow("the person, as false") << u"false"_qs << own << false << false << u"full"_qs;
        QTest::newRow("the person, for another") << u"true"_qs << other << false << false << u"full"_qs;
        QTest::newRow("the repository, for the person's") << u""_qs << own << true << false << u"full"_qs;
        QTest::newRow("the repository, for its own") << u""_qs << other << true << false << u"skip"_qs;
        QTest::newRow("the person, in production") << u"true"_qs << own << false << true << u"refused"_qs;
        QTest::newRow("the repository, in production") << u""_qs << other << true << true << u"refused"_qs;
    }
    void verificationIsSkippedByWhomItBelongsTo()
    {
        QFETCH(QString, skip);
        QFETCH(QString, address);
        QFETCH(bool, repositorySkips);
        QFETCH(bool, production);
        const Conventions conventions(
            environment({{u"VAULT_ADDR"_qs, u"https://vault.example"_qs}, {u"VAULT_SKIP_VERIFY"_qs, skip}}),
            u"/nowhere"_qs);
        BackendWish wish;
        wish.address = address;
        wish.verification = repositorySkips ? Verification::Skip : Verification::Full;
        wish.tier = production ? BackendWish::Tier::Production : BackendWish::Tier::Other;
        const auto connection = conventions.connectionFor(wish);
        const QString actual = !connection                                      ? u"refused"_qs
                               : connection->verification == Verification::Skip ? u"skip"_qs
                                                                                : u"full"_qs;
        QTEST(actual, "expected");
    }

    void withoutAnAddressItSaysSo()
    {
        const auto connection = Conventions({}, u"/nowhere"_qs).connectionFor({});
        QCOMPARE(connection.error().code, ErrorCode::Invalid);
        QVERIFY(englishText(connection.error().advice).contains(u"VAULT_ADDR"_qs));
    }
};

QTEST_GUILESS_MAIN(CredentialsTest)
#include "tst_credentials.moc"
