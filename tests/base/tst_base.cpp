#include "base/database.h"
#include "base/duration.h"
#include "base/glob.h"
#include "base/redacted.h"
#include "base/time.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace std::chrono_literals;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorAsMessage_data()
    {
        QTest::addColumn<Error>("error");
        const Message what{"no line is an event: %1", {Message{"the entry has no time", {}}}};
        const Message advice{"Name another file", {}};
        QTest::newRow("what") << Error{ErrorCode::Malformed, what, {}, {}};
        QTest::newRow("of a file") << Error{ErrorCode::Malformed, what, QStringLiteral("100%1.log"), {}};
        QTest::newRow("with advice") << Error{ErrorCode::Malformed, what, {}, advice};
        QTest::newRow("all") << Error{ErrorCode::Malformed, what, QStringLiteral("a.log:3"), advice};
    }

    /// A sentence that tells of a failure says what the failure says, clause in clause, so that it can be translated.
    void errorAsMessage()
    {
        QFETCH(Error, error);
        QCOMPARE(englishText(error.asMessage()), error.toString());
    }

    void duration_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds");
        const qint64 refused = -1;
        QTest::newRow("days") << "90d" << qint64(90 * 86400);
        QTest::newRow("weeks") << "12w" << qint64(84 * 86400);
        QTest::newRow("two units") << "1h30m" << qint64(5400);
        QTest::newRow("bare seconds as Vault writes them") << "3600" << qint64(3600);
        QTest::newRow("word") << "quarterly" << qint64(90 * 86400);
        QTest::newRow("ISO 8601") << "P90D" << qint64(90 * 86400);
        QTest::newRow("ISO 8601 time") << "PT1H30M" << qint64(5400);
        QTest::newRow("spaces") << " 1h 30m " << qint64(5400);
        QTest::newRow("nonsense") << "soon" << refused;
        QTest::newRow("empty") << "" << refused;
        QTest::newRow("ISO without parts") << "PT" << refused;
        QTest::newRow("trailing rubbish") << "90dx" << refused;
        QTest::newRow("negative") << "-5" << refused;
        QTest::newRow("overflow") << "999999999y" << refused;
    }

    void duration()
    {
        QFETCH(QString, text);
        QFETCH(qint64, seconds);
        const auto parsed = parseDuration(text);
        QCOMPARE(parsed ? parsed->count() : -1, seconds);
    }

    void durationPrintsInDays()
    {
        QCOMPARE(toString(Duration(90 * 24h)), QStringLiteral("90d"));
        QCOMPARE(toString(Duration(5400)), QStringLiteral("1h30m"));
        QCOMPARE(toString(Duration(0)), QStringLiteral("0s"));
    }

    void instant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        QTest::newRow("plain") << "2026-11-23T10:42:00Z"
                               << "2026-11-23T10:42:00Z";
        QTest::newRow("nine digits of fraction") << "2026-11-23T10:42:00.999999999Z"
                                                 << "2026-11-23T10:42:00Z";
        QTest::newRow("offset") << "2026-11-23T12:42:00+02:00"
                                << "2026-11-23T10:42:00Z";
        QTest::newRow("leap day") << "2028-02-29T00:00:00Z"
                                  << "2028-02-29T00:00:00Z";
        QTest::newRow("no such day") << "2027-02-29T00:00:00Z"
                                     << "";
        QTest::newRow("no zone") << "2026-11-23T10:42:00"
                                 << "";
        QTest::newRow("empty") << ""
                               << "";
    }

    void instant()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        const auto parsed = parseInstant(text);
        QCOMPARE(parsed ? toRfc3339(*parsed) : QString(), utc);
    }

    void glob_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        QTest::newRow("star crosses slashes") << "*/connections/pg_*"
                                              << "prod/a/connections/pg_x" << true;
        QTest::newRow("literal") << "prod/x"
                                 << "prod/x" << true;
        QTest::newRow("dots are literal") << "a.b"
                                          << "axb" << false;
        QTest::newRow("question mark") << "a?c"
                                       << "abc" << true;
        QTest::newRow("anchored at the end") << "*/pg"
                                             << "x/pg_warehouse" << false;
        QTest::newRow("many stars end in time")
            << QString::fromLatin1("*a").repeated(40) + QLatin1Char('b') << QString(4000, u'a') << false;
    }

    void glob()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(bool, matches);
        QCOMPARE(globMatches(pattern, text), matches);
    }

    void redactedWipesWhatItTakes()
    {
        QByteArray token("hvs.canary");
        const Redacted held(std::move(token));
        QVERIFY(token.isEmpty());
        QCOMPARE(held.reveal(), QByteArray("hvs.canary"));
        static_assert(!std::is_copy_constructible_v<Redacted>);
    }

    void databaseIsPrivateAndMigrates()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("stores/a.db"));
        const QStringList first = {QStringLiteral("CREATE TABLE t (x TEXT)")};
        {
            const auto database = Database::open(path, first);
            QVERIFY2(database, qPrintable(database ? QString() : database.error().toString()));
            QVERIFY(database->run(QStringLiteral("INSERT INTO t VALUES (?)"), {QStringLiteral("kept")}));
        }
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(QFileInfo(QFileInfo(path).path()).permissions() & (QFile::ExeGroup | QFile::ExeOther),
            QFile::Permissions());
        {
            const QStringList second =
                first + QStringList{QStringLiteral("ALTER TABLE t ADD COLUMN y TEXT DEFAULT 'new'")};
            const auto database = Database::open(path, second);
            QVERIFY(database);
            auto row = database->run(QStringLiteral("SELECT x, y FROM t"));
            QVERIFY(row && row->next());
            QCOMPARE(row->value(0).toString() + row->value(1).toString(), QStringLiteral("keptnew"));
        }
        const auto older = Database::open(path, first);
        QVERIFY(!older);
        QCOMPARE(older.error().code, ErrorCode::Newer);
    }

    void databaseRollsBack()
    {
        const auto database = Database::open({}, {QStringLiteral("CREATE TABLE t (x TEXT)")});
        QVERIFY(database);
        const auto done = database->transaction([&]() -> Result<void> {
            if (const auto inserted = database->run(QStringLiteral("INSERT INTO t VALUES ('a')")); !inserted)
                return Failure(inserted.error());
            return fail(ErrorCode::Refused, {"stop", {}});
        });
        QVERIFY(!done);
        auto count = database->run(QStringLiteral("SELECT count(*) FROM t"));
        QVERIFY(count && count->next());
        QCOMPARE(count->value(0).toInt(), 0);
    }

    void brokenDatabaseSaysWhatToDo()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("broken.db")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const auto database = Database::open(file.fileName(), {});
        QVERIFY(!database);
        QCOMPARE(database.error().code, ErrorCode::Malformed);
        QVERIFY(!database.error().advice.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestBase)
#include "tst_base.moc"
