#include "base/yaml.h"

#include <QTest>

using namespace sallyport;

class TestYaml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentsAreTexts()
    {
        const auto documents = parseYaml("a: 1\nb: [yes, ~, 'x']\n---\n- {c: d}\n", QStringLiteral("x.yml"));
        QVERIFY(documents);
        QCOMPARE(documents->size(), size_t(2));
        QVERIFY(documents->front() == nlohmann::json({{"a", "1"}, {"b", {"yes", "", "x"}}}));
        QCOMPARE(documents->at(1).at(0).at("c").get<std::string>(), std::string("d"));
        QVERIFY(parseYaml({}, QStringLiteral("x.yml"))->empty());
    }

    void brokenTextsSayWhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("subject");
        QTest::newRow("open list") << QByteArray("a:\n  [b,\n") << QStringLiteral("x.yml:3:1");
        QTest::newRow("tab") << QByteArray("a:\n\t- b\n") << QStringLiteral("x.yml:2:2");
        QTest::newRow("unknown alias") << QByteArray("a: *nobody\n") << QStringLiteral("x.yml:1:4");
    }

    void brokenTextsSayWhere()
    {
        QFETCH(QByteArray, text);
        const auto documents = parseYaml(text, QStringLiteral("x.yml"));
        QVERIFY(!documents);
        QCOMPARE(documents.error().code, ErrorCode::Malformed);
        QTEST(documents.error().subject, "subject");
    }

    /// A few lines that stand for billions, a list in itself, and brackets without end.
    void hostileTextsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QByteArray laughs = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
        for (char name = 'b'; name < 'k'; ++name)
            laughs += QByteArray(1, name) + ": &" + name + " [" +
                      QByteArray(" *" + QByteArray(1, char(name - 1)) + ",").repeated(10).chopped(1) + "]\n";
        QTest::newRow("laughs") << laughs;
        QTest::newRow("in itself") << QByteArray("a: &a [*a]\n");
        QTest::newRow("deep") << QByteArray("[").repeated(100000);
        QTest::newRow("deep maps") << QByteArray("{a: ").repeated(100000);
        QTest::newRow("large") << QByteArray("# ").repeated(largestYaml);
    }

    void hostileTextsAreRefused()
    {
        QFETCH(QByteArray, text);
        const auto documents = parseYaml(text, QStringLiteral("x.yml"));
        QVERIFY(!documents);
        QCOMPARE(documents.error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestYaml)
#include "tst_yaml.moc"
