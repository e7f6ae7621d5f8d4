#include "vault/answers.h"
#include "vault/endpoint.h"
#include "vault/kept_fields.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::vault;

class KeptFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotNamedIsDropped_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("the token of a look-up")
            << QByteArray(R"({"data":{"id":"hvs.x","accessor":"y","ttl":60},"auth":null})")
            << QByteArray(R"({"data":{"ttl":60}})");
        QTest::newRow("a list of names") << QByteArray(R"({"data":{"policies":["a","b"]}})")
                                         << QByteArray(R"({"data":{"policies":["a","b"]}})");
        QTest::newRow("an object where a text belongs") << QByteArray(R"({"data":{"display_name":{"password":"x"}}})")
                                                        << QByteArray(R"({"data":{"display_name":{}}})");
        QTest::newRow("objects in a list") << QByteArray(R"({"data":{"policies":[{"password":"x"},"b"]}})")
                                           << QByteArray(R"({"data":{"policies":[{},null]}})");
        QTest::newRow("a text where an object belongs")
            << QByteArray(R"({"data":"x"})") << QByteArray(R"({"data":null})");
        QTest::newRow("after a deep sibling")
            << QByteArray(R"({"a":{"ttl":{"data":1}},"data":{"x":{"ttl":1},"ttl":2},"ttl":3})")
            << QByteArray(R"({"data":{"ttl":2}})");
    }
    void whatIsNotNamedIsDropped()
    {
        QFETCH(QByteArray, answer);
        const auto json = parseKept(answer, rowOf(Endpoint::TokenLookupSelf).kept);
        QVERIFY(json);
        QTEST(QByteArray::fromStdString(json->dump()), "kept");
    }

    void subkeysKeepNamesOnly()
    {
        const auto json = parseKept(R"({"data":{"subkeys":{"user":null,"deep":{"password":null,"leak":"x"}}}})",
            rowOf(Endpoint::KvSubkeys).kept);
        QCOMPARE(QByteArray::fromStdString(json->dump()),
            QByteArray(R"({"data":{"subkeys":{"deep":{"leak":null,"password":null},"user":null}}})"));
    }

    void BrokenAnswers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a page of a proxy") << QByteArray("<html>sign in</html>");
        QTest::newRow("cut off") << QByteArray(R"({"data":{"ttl":)");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("not UTF-8") << QByteArray("{\"data\":{\"ttl\":\"\xff\xfe\"}}");
        QTest::newRow("very deep") << QByteArray(1000000, '[');
    }
    void BrokenAnswers()
    {
        QFETCH(QByteArray, answer);
        const auto json = parseKept(answer, rowOf(Endpoint::TokenLookupSelf).kept);
        QVERIFY(!json);
        QCOMPARE(json.error().code, ErrorCode::Malformed);
    }

    void aFieldOfTheWrongTypeIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("time") << QByteArray(R"({"data":{"created_time":"yesterday"}})");
        QTest::newRow("number") << QByteArray(R"({"data":{"current_version":"7"}})");
        QTest::newRow("versions") << QByteArray(R"({"data":{"versions":[]}})");
        QTest::newRow("custom metadata") << QByteArray(R"({"data":{"custom_metadata":{"owner":1}}})");
        QTest::newRow("one version") << QByteArray(R"({"data":{"versions":{"1":{"destroyed":"no"}}}})");
        QTest::newRow("no versions") << QByteArray(R"({"data":{"versions":null}})");
        QTest::newRow("data") << QByteArray(R"({"data":[]})");
    }
    void aFieldOfTheWrongTypeIsMalformed()
    {
        QFETCH(QByteArray, answer);
        auto json = nlohmann::json::parse(R"({"data":{"current_version":1,"versions":{}}})");
        QVERIFY(readKvMetadata(json, u"x"_qs, Instant{}));
        json.merge_patch(nlohmann::json::parse(answer.toStdString()));
        const auto metadata = readKvMetadata(json, u"x"_qs, Instant{});
        QVERIFY(!metadata);
        QCOMPARE(metadata.error().code, ErrorCode::Malformed);
    }

    void aDeletionToComeIsNotYetOne()
    {
        const auto json = nlohmann::json::parse(R"({"data":{"current_version":2,"versions":{
            "1":{"created_time":"2025-01-01T00:00:00Z","deletion_time":"2025-01-02T00:00:00.5Z","destroyed":false},
            "2":{"created_time":"2025-01-03T00:00:00Z","deletion_time":"2025-03-01T00:00:00Z","destroyed":false}}}})");
        const auto metadata = readKvMetadata(json, u"x"_qs, *parseInstant(u"2025-02-01T00:00:00Z"));
        QVERIFY(metadata->versions.at(0).deleted);
        QVERIFY(!metadata->versions.at(1).deleted);
        QVERIFY(metadata->versions.at(1).deletesAt);
    }
};

QTEST_GUILESS_MAIN(KeptFieldsTest)
#include "tst_kept_fields.moc"
