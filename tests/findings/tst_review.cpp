#include "estate/estate_file.h"
#include "findings/engine.h"

#include <QTest>

using namespace sallyport;
using namespace sallyport::findings;
using namespace std::chrono_literals;

namespace {

const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");

const QByteArray head = "estate \"a\" {}\n"
                        "environment \"prod\" {\n  tier = \"production\"\n"
                        "  vault {\n    mount = \"airflow\"\n    prefix = \"prod\"\n  }\n}\n";

QByteArray rotationBlock(const QByteArray &name, const QByteArray &after)
{
    return "rotation \"" + name + "\" {\n  secrets = \"prod/" + name + "\"\n" +
           (after.isEmpty() ? QByteArray() : "  after = [" + after + "]\n") + "  by = \"team-" + name + "\"\n}\n";
}

QByteArray exception(const QByteArray &finding, const QByteArray &until)
{
    return "accept \"x\" {\n  finding = \"" + finding + "\"\n  until = \"" + until + "\"\n  reason = \"soon\"\n}\n";
}

/// What is found in an estate that holds this beside one environment with one secret, overdue for long.
std::vector<Finding> look(const QByteArray &more)
{
    const auto estate = estate::readEstate(head + more, QStringLiteral("sallyport.hcl"));
    if (!estate)
        qFatal("%s", qPrintable(estate.error().toString()));
    std::vector<estate::Knowledge> knowledge;
    knowledge.push_back({QStringLiteral("prod"), vault::Reading{}, {}});
    knowledge.front().reading->complete = true;
    vault::KvMetadata live;
    live.path = QStringLiteral("prod/pg_x");
    live.currentVersion = 1;
    live.versions = {{1, now - 24h * 400, {}, {}, false}};
    live.customMetadata.insert(QStringLiteral("rotation"), QStringLiteral("90d"));
    knowledge.front().reading->secrets = {live};
    const terraform::Model model;
    const std::vector<terraform::SourceFile> files;
    const estate::Inventory inventory = estate::join(*estate, knowledge, &model);
    std::vector<rotation::Rotation> rotations;
    for (const estate::Secret &secret : inventory.secrets())
        rotations.push_back(rotation::schedule(secret, *estate, {}, {}, now));
    const QHash<QString, QHash<QString, std::vector<audit::Write>>> writes;
    const std::vector<draft::Change> draft;
    const std::vector<Departure> departures;
    return evaluate(Facts{*estate, knowledge, inventory, rotations, &model, writes, draft, departures,
                        QStringLiteral("abc"), now, &files},
        {});
}

std::vector<Finding> ofRule(const char *rule, const QByteArray &more)
{
    std::vector<Finding> found;
    for (const Finding &finding : look(more)) {
        if (finding.rule == QLatin1String(rule))
            found.push_back(finding);
    }
    return found;
}

QString plain(const Message &message)
{
    QString text = QString::fromUtf8(message.text);
    for (qsizetype i = 0; i < qsizetype(message.arguments.size()); ++i) {
        const Argument &argument = message.arguments.at(size_t(i));
        const QString value = std::holds_alternative<Code>(argument)      ? std::get<Code>(argument).text
                              : std::holds_alternative<QString>(argument) ? std::get<QString>(argument)
                                                                          : QStringLiteral("…");
        text.replace(QStringLiteral("%%1").arg(i + 1), value);
    }
    return text;
}

} // namespace

/// Findings about sallyport.hcl itself: what somebody has to decide anew.
class TestReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderThatCannotHold_data();
    void orderThatCannotHold();
    void anUnknownRotationNamesItsLine();
    void aCycleNamesAllOfIt();
    void aDeepChainIsNoCycle();
    void exceptions_data();
    void exceptions();
    void anEndedExceptionComesBack();
};

void TestReview::orderThatCannotHold_data()
{
    QTest::addColumn<QByteArray>("blocks");
    QTest::addColumn<QStringList>("identities");
    QTest::newRow("one after the other") << rotationBlock("dba", "") + rotationBlock("pg", "\"dba\"") << QStringList();
    QTest::newRow("before it stands") << rotationBlock("pg", "\"dba\"") + rotationBlock("dba", "") << QStringList();
    QTest::newRow("two ways to one") << rotationBlock("a", "\"b\", \"c\"") + rotationBlock("b", "\"d\"") +
                                            rotationBlock("c", "\"d\"") + rotationBlock("d", "")
                                     << QStringList();
    QTest::newRow("unknown") << rotationBlock("pg", "\"dbaa\"") + rotationBlock("dba", "")
                             << QStringList{QStringLiteral("cadence:rotation.pg")};
    QTest::newRow("a secret is no rotation")
        << rotationBlock("pg", "\"prod/pg_x\"") << QStringList{QStringLiteral("cadence:rotation.pg")};
    QTest::newRow("two") << rotationBlock("a", "\"b\"") + rotationBlock("b", "\"a\"")
                         << QStringList{QStringLiteral("cadence:rotation.a.cycle")};
    QTest::newRow("three, led to from outside") << rotationBlock("out", "\"a\"") + rotationBlock("a", "\"b\"") +
                                                       rotationBlock("b", "\"c\"") + rotationBlock("c", "\"a\"")
                                                << QStringList{QStringLiteral("cadence:rotation.a.cycle")};
    QTest::newRow("two of them") << rotationBlock("a", "\"b\"") + rotationBlock("b", "\"a\"") +
                                        rotationBlock("c", "\"d\"") + rotationBlock("d", "\"c\"")
                                 << QStringList{QStringLiteral("cadence:rotation.a.cycle"),
                                        QStringLiteral("cadence:rotation.c.cycle")};
    QTest::newRow("both") << rotationBlock("a", "\"b\", \"x\"") + rotationBlock("b", "\"a\"")
                          << QStringList{
                                 QStringLiteral("cadence:rotation.a"), QStringLiteral("cadence:rotation.a.cycle")};
}

void TestReview::orderThatCannotHold()
{
    QFETCH(QByteArray, blocks);
    QFETCH(QStringList, identities);
    QStringList found;
    for (const Finding &finding : ofRule("cadence", blocks))
        found.push_back(finding.identity);
    QCOMPARE(found, identities);
}

void TestReview::anUnknownRotationNamesItsLine()
{
    const auto found = ofRule("cadence", rotationBlock("dba", "") + rotationBlock("pg", "\"dba\", \"dbaa\""));
    QCOMPARE(found.size(), size_t(1));
    const Finding &finding = found.front();
    QCOMPARE(plain(finding.title), QStringLiteral("The rotation pg is to come after dbaa, which is no rotation"));
    QCOMPARE(finding.evidence.size(), size_t(1));
    QCOMPARE(finding.evidence.front().source.toString(), QStringLiteral("sallyport.hcl:13:1"));
    QCOMPARE(finding.remedy.kind, Remedy::Kind::Open);
    QCOMPARE(finding.remedy.place.toString(), QStringLiteral("sallyport.hcl:13:1"));
    QCOMPARE(finding.owner, QStringLiteral("team-pg"));
    QCOMPARE(finding.severity, Severity::Warning);
}

void TestReview::aCycleNamesAllOfIt()
{
    const auto found =
        ofRule("cadence", rotationBlock("a", "\"b\"") + rotationBlock("b", "\"c\"") + rotationBlock("c", "\"a\""));
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(plain(found.front().title),
        QStringLiteral("The rotation a is to come before itself: each of a, b, c, a comes after the next"));
    QStringList places;
    for (const estate::Evidence &evidence : found.front().evidence)
        places.push_back(evidence.source.toString());
    QCOMPARE(places, QStringList({QStringLiteral("sallyport.hcl:9:1"), QStringLiteral("sallyport.hcl:14:1"),
                         QStringLiteral("sallyport.hcl:19:1")}));
}

void TestReview::aDeepChainIsNoCycle()
{
    QByteArray blocks;
    constexpr int many = 3000;
    for (int i = 0; i < many; ++i)
        blocks += rotationBlock("r" + QByteArray::number(i), "\"r" + QByteArray::number((i + 1) % (many + 1)) + '"');
    const auto chain = ofRule("cadence", blocks + rotationBlock("r" + QByteArray::number(many), ""));
    QCOMPARE(chain.size(), size_t(0));
    QCOMPARE(ofRule("cadence", blocks + rotationBlock("r" + QByteArray::number(many), "\"r0\"")).size(), size_t(1));
}

void TestReview::exceptions_data()
{
    QTest::addColumn<QByteArray>("until");
    QTest::addColumn<QString>("title");
    QTest::newRow("ended yesterday") << QByteArray("2026-11-22") << QStringLiteral("The exception for pg_x has ended");
    QTest::newRow("ends today") << QByteArray("2026-11-23") << QStringLiteral("The exception for pg_x ends in …");
    QTest::newRow("ends in a fortnight") << QByteArray("2026-12-07")
                                         << QStringLiteral("The exception for pg_x ends in …");
    QTest::newRow("holds") << QByteArray("2026-12-08") << QString();
    QTest::newRow("for a year") << QByteArray("2027-11-24") << QString();
    QTest::newRow("for years") << QByteArray("2027-11-25") << QStringLiteral("The exception for pg_x holds for years");
}

void TestReview::exceptions()
{
    QFETCH(QByteArray, until);
    QFETCH(QString, title);
    QStringList titles;
    for (const Finding &finding : ofRule("exception", exception("overdue:prod/pg_x", until)))
        titles.push_back(plain(finding.title));
    QCOMPARE(titles, title.isEmpty() ? QStringList() : QStringList{title});
}

/// The last day of an exception is one on which it holds; on the next the finding stands again, and beside it what says
/// so.
void TestReview::anEndedExceptionComesBack()
{
    const auto overdue = [](const QByteArray &until) {
        const auto found = ofRule("overdue", exception("overdue:prod/pg_x", until));
        return found.size() == 1 ? found.front() : Finding();
    };
    QCOMPARE(overdue("2026-11-23").state, State::Accepted);
    QCOMPARE(overdue("2026-11-23").acceptedUntil, std::optional(QDate(2026, 11, 23)));
    QCOMPARE(overdue("2026-11-22").state, State::New);
    QCOMPARE(overdue("2026-11-22").identity, QStringLiteral("overdue:prod/pg_x"));
    const auto ended = ofRule("exception", exception("overdue:prod/pg_x", "2026-11-22"));
    QCOMPARE(ended.size(), size_t(1));
    QCOMPARE(ended.front().identity, QStringLiteral("exception:prod/pg_x#accept.x"));
    QCOMPARE(ended.front().since, *parseInstant(u"2026-11-23T00:00:00Z"));
    QCOMPARE(ended.front().remedy.place.toString(), QStringLiteral("sallyport.hcl:9:1"));
}

QTEST_GUILESS_MAIN(TestReview)
#include "tst_review.moc"
