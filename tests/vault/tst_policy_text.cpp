#include "policy_cases.h"
#include "vault/policy_compare.h"
#include "vault/ttl.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::vault;

namespace {

/// The differences in words, with their arguments.
QStringList inWords(const std::vector<PolicyDifference> &differences)
{
    QStringList words;
    for (const PolicyDifference &difference : differences) {
        const Message message = describe(difference);
        QString text = QString::fromUtf8(message.text);
        for (size_t i = message.arguments.size(); i > 0; --i) {
            const Argument &argument = message.arguments.at(i - 1);
            const QString value =
                std::holds_alternative<Code>(argument) ? std::get<Code>(argument).text : std::get<QString>(argument);
            text.replace(u'%' + QString::number(i), value);
        }
        words.push_back(text);
    }
    return words;
}

PolicyText parsed(const QByteArray &text)
{
    const auto policy = parsePolicyText(text);
    return policy ? *policy : PolicyText();
}

} // namespace

class PolicyTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVerdictIsTheServers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isTaken");
        for (const PolicyCase &one : policyCases())
            QTest::newRow(one.name) << one.text << one.isTaken;
    }
    void theVerdictIsTheServers()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isTaken);
        const auto policy = parsePolicyText(text, u"policies/a.hcl"_qs);
        QVERIFY2(policy.has_value() == isTaken, policy ? "taken" : qPrintable(policy.error().toString()));
        if (policy)
            return;
        QCOMPARE(policy.error().code, ErrorCode::Malformed);
        QVERIFY(policy.error().subject.startsWith(u"policies/a.hcl"_qs));
        QVERIFY(!policy.error().advice.isEmpty());
    }

    void newerServersKnowMore()
    {
        const auto policy = parsePolicyText("path \"sys/events/subscribe/kv*\" {\n"
                                            "  capabilities = [\"subscribe\", \"recover\"]\n"
                                            "  subscribe_event_types = [\"kv-v2/data-write\"]\n}");
        QVERIFY(policy);
        QCOMPARE(policy->stanzas.front().grant.capabilities, QStringList({u"subscribe"_qs, u"recover"_qs}));
        QCOMPARE(policy->stanzas.front().grant.subscribeEventTypes, QStringList(u"kv-v2/data-write"_qs));
    }

    void aStanzaIsRead()
    {
        const QByteArray text = "# who\npath \"/home/{{ identity.entity.name }}/*\" {\n"
                                "  capabilities = [\"list\", \"read\", \"read\"]\n"
                                "  denied_parameters = { \"Force\" = [\"true\", true] }\n"
                                "  min_wrapping_ttl = \"90s\"\n}\n";
        const auto policy = parsePolicyText(text);
        QVERIFY(policy);
        const PolicyStanza &stanza = policy->stanzas.front();
        QCOMPARE(stanza.path, u"home/{{identity.entity.name}}/*"_qs);
        QCOMPARE(stanza.kind, PathKind::Prefix);
        QCOMPARE(stanza.templates, QStringList(u"identity.entity.name"_qs));
        QCOMPARE(stanza.grant.capabilities, QStringList({u"read"_qs, u"list"_qs}));
        QCOMPARE(stanza.grant.deniedParameters.value(u"force"_qs), QStringList({u"\"true\""_qs, u"true"_qs}));
        QVERIFY(stanza.grant.minWrappingTtl == std::chrono::seconds(90));
        const auto at = [&](ByteRange range) { return text.mid(range.begin, range.size()); };
        QVERIFY(at(stanza.range).startsWith("path ") && at(stanza.range).endsWith("}"));
        QCOMPARE(at(stanza.pathRange), QByteArray("\"/home/{{ identity.entity.name }}/*\""));
    }

    void pathsHaveKinds_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<PathKind>("kind");
        QTest::newRow("exact") << u"a/b"_qs << PathKind::Exact;
        QTest::newRow("prefix") << u"a/b*"_qs << PathKind::Prefix;
        QTest::newRow("a star inside is a letter") << u"a/*/b"_qs << PathKind::Exact;
        QTest::newRow("segment") << u"a/+/b"_qs << PathKind::Segment;
        QTest::newRow("segment with a star") << u"a/+/b*"_qs << PathKind::Segment;
        QTest::newRow("plus first") << u"+/b"_qs << PathKind::Segment;
        QTest::newRow("a plus inside a segment") << u"a+/b"_qs << PathKind::Exact;
    }
    void pathsHaveKinds()
    {
        QFETCH(QString, path);
        const auto policy = parsePolicyText("path \"" + path.toUtf8() + "\" {}");
        QVERIFY(policy);
        QTEST(policy->stanzas.front().kind, "kind");
    }

    void theSameMeaningMakesNoNoise_data()
    {
        QTest::addColumn<QByteArray>("other");
        QTest::newRow("order of the stanzas") << QByteArray("path \"b\" { policy = \"deny\" }\n"
                                                            "path \"a/*\" { capabilities = [\"read\", \"list\"] }");
        QTest::newRow("order of the capabilities")
            << QByteArray("path \"a/*\"{capabilities=[\"list\",\"read\",]}\npath \"b\" {capabilities=[\"deny\"]}");
        QTest::newRow("comments and white space") << QByteArray(
            "# of the team\npath\t\"a/*\" {\n\n  capabilities = [\n    \"read\", // why\n    \"list\"\n  ]"
            "\n}\n/* and */ path \"b\" { capabilities = [\"deny\"] }");
        QTest::newRow("said twice") << QByteArray("path \"a/*\" { capabilities = [\"read\"] }\n"
                                                  "path \"b\" { capabilities = [\"deny\"] }\n"
                                                  "path \"/a/*\" { capabilities = [\"list\", \"read\"] }");
        QTest::newRow("a deny with others") << QByteArray("path \"a/*\" { policy = \"read\" }\n"
                                                          "path \"b\" { capabilities = [\"read\", \"deny\"] }");
        QTest::newRow("JSON") << QByteArray(
            "{\"path\": {\"a/*\": {\"capabilities\": [\"read\", \"list\"]}, \"b\": {\"policy\": \"deny\"}}}");
        QTest::newRow("a comment attribute")
            << QByteArray("path \"a/*\" {\n capabilities = [\"read\", \"list\"]\n comment = \"x\"\n}\n"
                          "path \"b\" { capabilities = [\"deny\"] min_wrapping_ttl = 5 }");
        QTest::newRow("limits of 0") << QByteArray("path \"a/*\" {\n policy = \"read\"\n min_wrapping_ttl = 0\n"
                                                   " allowed_parameters = {}\n}\npath \"b\" { policy = \"deny\" }");
    }
    void theSameMeaningMakesNoNoise()
    {
        QFETCH(QByteArray, other);
        const QByteArray text = "path \"a/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n\n"
                                "path \"b\" {\n  capabilities = [\"deny\"]\n}\n";
        const auto policy = parsePolicyText(other);
        QVERIFY2(policy, policy ? "" : qPrintable(policy.error().toString()));
        QCOMPARE(inWords(compare(parsed(text), *policy)), QStringList());
        QCOMPARE(inWords(compare(*policy, parsed(text))), QStringList());
    }

    void aRealDifferenceIsNamed_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("words");
        const auto rule = [](const QByteArray &attributes) { return "path \"a\" { " + attributes + " }"; };
        const QByteArray read = rule("capabilities = [\"read\"]");
        QTest::newRow("a capability more")
            << read << rule("capabilities = [\"list\", \"read\"]") << QStringList(u"a: list was added"_qs);
        QTest::newRow("a capability less")
            << rule("policy = \"read\"") << read << QStringList(u"a: list was removed"_qs);
        QTest::newRow("denied") << read << rule("capabilities = [\"deny\"]")
                                << QStringList({u"a: read was removed"_qs, u"a: deny was added"_qs});
        QTest::newRow("a path more") << read << read + "\npath \"b/*\" { policy = \"read\" }"
                                     << QStringList(u"b/* was added (read, list)"_qs);
        QTest::newRow("a path less") << read << QByteArray("# none") << QStringList(u"a was removed (read)"_qs);
        QTest::newRow("exact and prefix") << read << QByteArray("path \"a*\" { capabilities = [\"read\"] }")
                                          << QStringList({u"a was removed (read)"_qs, u"a* was added (read)"_qs});
        QTest::newRow("a limit") << rule("max_wrapping_ttl = 60") << rule("max_wrapping_ttl = \"1h\"")
                                 << QStringList(u"a: max_wrapping_ttl was 1m, is 1h"_qs);
        QTest::newRow("a parameter") << rule("allowed_parameters = { \"x\" = [\"1\"] }")
                                     << rule("allowed_parameters = { \"x\" = [1], \"y\" = [] }")
                                     << QStringList({u"a: allowed_parameters x was \"1\", is 1"_qs,
                                            u"a: allowed_parameters y was added (any value)"_qs});
        QTest::newRow("a method") << rule("mfa_methods = [\"okta\"]") << rule("")
                                  << QStringList(u"a: mfa_methods was removed (okta)"_qs);
        QTest::newRow("a control group")
            << read
            << rule("capabilities = [\"read\"] control_group = { factor \"ops\" { identity { group_names = [\"ops\"] "
                    "approvals = 2 } } }")
            << QStringList(u"a: control_group was added (ops: 2 of ops)"_qs);
        QTest::newRow("another template") << QByteArray("path \"a/{{identity.entity.id}}\" {}")
                                          << QByteArray("path \"a/{{identity.entity.name}}\" {}")
                                          << QStringList({u"a/{{identity.entity.id}} was removed ()"_qs,
                                                 u"a/{{identity.entity.name}} was added ()"_qs});
    }
    void aRealDifferenceIsNamed()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QVERIFY(parsePolicyText(before) && parsePolicyText(after));
        QTEST(inWords(compare(parsed(before), parsed(after))), "words");
    }

    void aDifferenceKnowsItsStanzas()
    {
        const QByteArray before = "path \"a\" { capabilities = [\"read\"] }\npath \"a\" { capabilities = [\"list\"] }";
        const QByteArray after = "\npath \"a\" { capabilities = [\"read\"] }";
        const auto found = compare(parsed(before), parsed(after));
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found.front().before.size(), 2u);
        QCOMPARE(found.front().after.front().begin, 1);
    }

    void deepNestingIsRefused()
    {
        QVERIFY(!parsePolicyText("name = " + QByteArray(100000, '[')));
        QVERIFY(!parsePolicyText(QByteArray(100000, '{')));
    }

    void widePathsCover_data()
    {
        QTest::addColumn<QString>("wide");
        QTest::addColumn<QString>("narrow");
        QTest::addColumn<bool>("covers");
        const auto row = [](const char *wide, const char *narrow, bool covers) {
            QTest::addRow("%s, %s", wide, narrow) << QString::fromUtf8(wide) << QString::fromUtf8(narrow) << covers;
        };
        row("airflow/data/+/x", "airflow/data/dev/x", true);
        row("airflow/data/+/x", "airflow/data/dev/y", false);
        row("airflow/data/+/x", "airflow/data/dev/y/x", false);
        row("airflow/data/*", "airflow/data/dev/*", true);
        row("airflow/data/*", "airflow/data/+/x", true);
        row("airflow/data/dev/*", "airflow/data/*", false);
        row("airflow/data/d*", "airflow/data/dev/x", true);
        row("airflow/data/d*", "airflow/data/+", false);
        row("a/b", "/a/b", true);
        row("a/b", "a/b*", false);
        row("*", "a/b", true);
        row("+/b/*", "a/b/c/d", true);
        row("+/b/*", "a/b", false);
        row("a/+", "a/", false);
        row("a/+/*", "a/{{identity.entity.name}}/*", true);
    }
    void widePathsCover()
    {
        QFETCH(QString, wide);
        QFETCH(QString, narrow);
        QTEST(covers(wide, narrow), "covers");
    }
};

QTEST_GUILESS_MAIN(PolicyTextTest)
#include "tst_policy_text.moc"
