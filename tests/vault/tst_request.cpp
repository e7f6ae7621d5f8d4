#include "vault/least_policy.h"
#include "vault/request.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::vault;

namespace {

const std::vector<Mount> mounts = {{QStringLiteral("airflow"), QStringLiteral("kv"), 2, {}},
    {QStringLiteral("old/kv"), QStringLiteral("kv"), 1, {}},
    {QStringLiteral("database"), QStringLiteral("database"), 0, {}}};

VaultPath path(const char *text)
{
    return *VaultPath::parse(QString::fromUtf8(text));
}

MountRef mount(const char *name, MountKind kind)
{
    return *MountRef::among(mounts, QString::fromUtf8(name), kind);
}

} // namespace

class RequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsAreEncoded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("encoded");
        QTest::newRow("plain") << u"prod/connections/pg_wh-1.x~"_qs << QByteArray("prod/connections/pg_wh-1.x~");
        QTest::newRow("outer slashes") << u"/prod/"_qs << QByteArray("prod");
        QTest::newRow("the root") << u""_qs << QByteArray("");
        QTest::newRow("space") << u"a b"_qs << QByteArray("a%20b");
        QTest::newRow("percent") << u"50%2F"_qs << QByteArray("50%252F");
        QTest::newRow("plus, hash, query") << u"a+b#c?d=e&f"_qs << QByteArray("a%2Bb%23c%3Fd%3De%26f");
        QTest::newRow("unicode") << u"п/ü"_qs << QByteArray("%D0%BF/%C3%BC");
        QTest::newRow("dots inside") << u"a..b/.hidden/..."_qs << QByteArray("a..b/.hidden/...");
        QTest::newRow("a hole of ours") << u"{mount}"_qs << QByteArray("%7Bmount%7D");
    }
    void pathsAreEncoded()
    {
        QFETCH(QString, text);
        QTEST(VaultPath::parse(text)->encoded(), "encoded");
    }

    void BrokenPathsAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("parent") << u"prod/../data/x"_qs;
        QTest::newRow("itself") << u"./x"_qs;
        QTest::newRow("empty part") << u"prod//x"_qs;
        QTest::newRow("only slashes") << u"///"_qs;
        QTest::newRow("newline") << u"a\nb"_qs;
        QTest::newRow("null") << QString(QChar(0));
        QTest::newRow("delete") << QString(QChar(0x7f));
        QTest::newRow("lone surrogate") << QString(QChar(0xd800));
    }
    void BrokenPathsAreRefused()
    {
        QFETCH(QString, text);
        const auto parsed = VaultPath::parse(text);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::Invalid);
        QVERIFY(!VaultPath().child(text));
    }

    void aChildIsOneSegment()
    {
        QCOMPARE(path("prod").child(u"connections/")->folderText(), u"prod/connections/"_qs);
        QVERIFY(!path("prod").child(u"a/b"));
    }

    void requestsFillTheirTemplate_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const Result<Request> &request, const char *expected) {
            QTest::newRow(name) << (request ? request->text() + u" = "_qs + QString::fromUtf8(request->encodedPath())
                                            : englishText(request.error().what))
                                << QString::fromUtf8(expected);
        };
        row("folder", Request::make(Endpoint::KvList, mount("airflow", MountKind::Kv2), path("prod/a b")),
            "LIST airflow/metadata/prod/a b/ = airflow/metadata/prod/a%20b/");
        row("root of a mount", Request::make(Endpoint::KvList, mount("airflow", MountKind::Kv2)),
            "LIST airflow/metadata/ = airflow/metadata/");
        row("metadata", Request::make(Endpoint::KvMetadata, mount("airflow/", MountKind::Kv2), path("x")),
            "GET airflow/metadata/x = airflow/metadata/x");
        row("KV 1", Request::make(Endpoint::Kv1List, mount("old/kv", MountKind::Kv1), path("x")),
            "LIST old/kv/x/ = old/kv/x/");
        row("a path like a hole",
            Request::make(Endpoint::KvMetadata, mount("airflow", MountKind::Kv2), path("{mount}")),
            "GET airflow/metadata/{mount} = airflow/metadata/%7Bmount%7D");
        row("policy", Request::make(Endpoint::Policy, path("team/ops")),
            "GET sys/policies/acl/team/ops = sys/policies/acl/team/ops");
        row("login", Request::make(Endpoint::LoginUserpass, *MountRef::ofLogin(u"people"), path("m.okafor")),
            "POST auth/people/login/m.okafor = auth/people/login/m.okafor");
    }
    void requestsFillTheirTemplate()
    {
        QFETCH(QString, text);
        QTEST(text, "expected");
    }

    void requestsThatDoNotFitAreRefused()
    {
        const MountRef kv2 = mount("airflow", MountKind::Kv2);
        QVERIFY(!Request::make(Endpoint::KvMetadata, kv2));
        QVERIFY(!Request::make(Endpoint::KvConfig, kv2, path("x")));
        QVERIFY(!Request::make(Endpoint::Kv1List, kv2));
        QVERIFY(!Request::make(Endpoint::KvList));
        QVERIFY(!Request::make(Endpoint::Health, path("x")));
        QVERIFY(!Request::make(Endpoint::Policy));
        QVERIFY(!Request::make(Endpoint::DatabaseRole, kv2, path("x")));
    }

    /// "airflow/data" as a mount would make "airflow/data/metadata/x" of metadata: a value.
    void onlyTheServersMountsAreMounts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("a folder of values") << u"airflow/data"_qs << ErrorCode::NotFound;
        QTest::newRow("credentials") << u"database/creds"_qs << ErrorCode::NotFound;
        QTest::newRow("KV 1 as KV 2") << u"old/kv"_qs << ErrorCode::Refused;
        QTest::newRow("another type") << u"database"_qs << ErrorCode::Refused;
        QTest::newRow("nothing") << u""_qs << ErrorCode::NotFound;
        QTest::newRow("a way out") << u"airflow/.."_qs << ErrorCode::Invalid;
    }
    void onlyTheServersMountsAreMounts()
    {
        QFETCH(QString, name);
        const auto found = MountRef::among(mounts, name, MountKind::Kv2);
        QVERIFY(!found);
        QTEST(found.error().code, "code");
    }

    void everyEndpointHasItsRow()
    {
        int number = 0;
        for (const EndpointRow &row : endpointTable()) {
            QCOMPARE(static_cast<int>(row.endpoint), number++);
            QVERIFY(!row.kept.empty());
            QVERIFY(qstrlen(row.why) > 10);
        }
    }

    void noTemplateLeadsToAValue()
    {
        static const QStringList forbidden = {u"/data/"_qs, u"creds"_qs, u"secret-id"_qs, u"role-id"_qs, u"snapshot"_qs,
            u"database/config"_qs, u"issue"_qs};
        for (const EndpointRow &row : endpointTable()) {
            for (const QString &word : forbidden)
                QVERIFY2(!QString::fromLatin1(row.pathTemplate).contains(word), row.name);
            QVERIFY(
                row.method == Method::Post ? QByteArrayView(row.pathTemplate).startsWith("auth/{mount}/login") : true);
            if (row.mountKind == MountKind::Kv1)
                QCOMPARE(row.method, Method::List);
        }
    }

    void theLeastPolicyOnlyReadsAndLists()
    {
        const QString policy =
            QString::fromUtf8(leastPolicy({path("airflow"), MountKind::Kv2, path("prod"), {path("database")}}));
        QVERIFY(policy.contains(u"path \"airflow/metadata/prod/*\" {\n  capabilities = [\"list\", \"read\"]\n}"_qs));
        QVERIFY(policy.contains(u"path \"database/static-roles/*\" {\n  capabilities = [\"read\"]\n}"_qs));
        for (const auto *word : {"/data", "creds", "create", "update", "delete", "sudo", "auth/{mount}"}) {
            // Comments may speak of what is not granted.
            for (const QString &line : policy.split(u'\n'))
                QVERIFY2(line.startsWith(u'#') || !line.contains(QLatin1String(word)), qPrintable(line));
        }
    }

    void theLeastPolicyOfKv1NeverReads()
    {
        const QByteArray policy = leastPolicy({path("old/kv"), MountKind::Kv1, path("prod"), {}});
        QVERIFY(policy.contains("path \"old/kv/prod/*\" {\n  capabilities = [\"list\"]\n}"));
        QVERIFY(!policy.contains("metadata/"));
    }
};

QTEST_GUILESS_MAIN(RequestTest)
#include "tst_request.moc"
