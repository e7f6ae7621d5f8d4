#include "rotation/ics.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace sallyport;
using namespace sallyport::rotation;
using namespace std::chrono_literals;

namespace {

constexpr auto day = 24h;
const Instant now = *parseInstant(u"2026-10-20T10:00:00Z");

/// An estate of a few rows, and what is exported of it.
struct Fixture
{
    estate::Estate estate;
    std::vector<Cadence> cadences;
    std::vector<estate::Secret> secrets;
    QString calendarName = QStringLiteral("Rotations of acme");

    Fixture() { estate.name = QStringLiteral("acme"); }

    estate::Secret &add(const QString &key, Instant written, const QString &cadence = QStringLiteral("90d"))
    {
        estate::Secret secret;
        secret.id = estate::SecretId::fromKey(key);
        secret.live = vault::KvMetadata{};
        secret.live->currentVersion = 1;
        secret.live->versions = {{1, written, {}, {}, false}};
        secret.live->keys = QStringList{QStringLiteral("pin_of_the_ceo")};
        if (!cadence.isEmpty())
            secret.live->customMetadata.insert(QStringLiteral("rotation"), cadence);
        secrets.push_back(secret);
        return secrets.back();
    }

    void addStaticRole(Instant rotated, Duration period)
    {
        estate::Secret role;
        role.id = {QStringLiteral("prod"), QStringLiteral("database/reporting")};
        role.kind = estate::SecretKind::StaticRole;
        role.staticRole = vault::StaticRole{};
        role.staticRole->rotationPeriod = period;
        role.staticRole->lastRotation = rotated;
        secrets.push_back(role);
    }

    void plan(const QString &key, QDate date)
    {
        estate::PlannedRotation plan;
        plan.name = QStringLiteral("plan");
        plan.secret = key;
        plan.on = date;
        estate.plans = {plan};
    }

    QByteArray exported() const
    {
        const estate::Inventory inventory(secrets);
        std::vector<Rotation> rotations;
        for (const estate::Secret &secret : inventory.secrets())
            rotations.push_back(schedule(secret, estate, cadences, {}, now));
        const CalendarFacts facts{estate, inventory, rotations, now};
        const Calendar calendar = Calendar::make(facts);
        return toIcs(calendar, facts,
            {calendarName, calendar.today(), calendar.today().addYears(1), [](const Entry &entry, const Rotation &) {
                 return IcsText{QStringLiteral("Rotate ") + entry.secret.name(), QStringLiteral("first\nsecond")};
             }});
    }
};

/// What another program's library reads in it.
QJsonObject reimported(const QByteArray &ics)
{
    // The one of the system first: where the distribution's library is.
    for (const char *python : {"/usr/bin/python3", "python3"}) {
        QProcess process;
        process.start(
            QString::fromLatin1(python), {QStringLiteral(SALLYPORT_SOURCE_DIR "/tests/rotation/reimport_ics.py")});
        process.write(ics);
        process.closeWriteChannel();
        if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit || process.exitCode() == 77)
            continue;
        if (process.exitCode() != 0)
            qWarning("%s", process.readAllStandardError().constData());
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }
    return {{QStringLiteral("skip"), true}};
}

QJsonObject onlyEvent(const QJsonObject &calendar)
{
    const QJsonArray events = calendar.value(QLatin1String("events")).toArray();
    return events.size() == 1 ? events.first().toObject() : QJsonObject();
}

QStringList uidsOf(const QByteArray &ics)
{
    QStringList uids;
    for (const QByteArray &line : ics.split('\n')) {
        if (line.startsWith("UID:"))
            uids.push_back(QString::fromUtf8(line.trimmed()));
    }
    uids.sort();
    return uids;
}

} // namespace

/// Reads the export with python3-icalendar, as a calendar program would.
#define REIMPORT(name, ics)                                                                                            \
    const QJsonObject name = reimported(ics);                                                                          \
    if (name.contains(QLatin1String("skip")))                                                                          \
    QSKIP("python3-icalendar is not installed")

class TestIcs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFixedPeriodRepeats_data()
    {
        QTest::addColumn<QString>("cadence");
        QTest::addColumn<QString>("rule");
        QTest::newRow("days") << QStringLiteral("90d") << QStringLiteral("FREQ=DAILY;INTERVAL=90");
        QTest::newRow("weeks") << QStringLiteral("12w") << QStringLiteral("FREQ=DAILY;INTERVAL=84");
        QTest::newRow("a part of a day is a day of work") << QStringLiteral("36h") << QStringLiteral("FREQ=DAILY");
    }

    void aFixedPeriodRepeats()
    {
        QFETCH(QString, cadence);
        QFETCH(QString, rule);
        Fixture fixture;
        fixture.add(QStringLiteral("prod/a"), now - 1h, cadence);
        REIMPORT(read, fixture.exported());
        const QJsonObject event = onlyEvent(read);
        QString actual = event.value(QLatin1String("rule")).toString();
        actual.remove(QRegularExpression(QStringLiteral(";INTERVAL=1$")));
        QCOMPARE(actual, rule);
        // A week before, and on its morning.
        QCOMPARE(event.value(QLatin1String("alarms")).toArray(),
            (QJsonArray{QStringLiteral("-P7D"), QStringLiteral("PT9H")}));
    }

    void aWholeDayIsTheOneOfTheZone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("first");
        const auto row = [](const char *zone, const char *written, const char *first) {
            QTest::addRow("%s", zone) << QByteArray(zone) << QString::fromLatin1(written) << QString::fromLatin1(first);
        };
        // Due after the clocks were put back in all of these.
        row("UTC", "2026-08-12T23:30:00Z", "2026-11-10");
        row("Europe/Berlin", "2026-08-12T23:30:00Z", "2026-11-11");
        row("America/New_York", "2026-08-12T02:30:00Z", "2026-11-09");
    }

    void aWholeDayIsTheOneOfTheZone()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, written);
        QFETCH(QString, first);
        Fixture fixture;
        fixture.estate.timeZone = zone;
        fixture.add(QStringLiteral("prod/a"), *parseInstant(written));
        REIMPORT(read, fixture.exported());
        const QJsonObject event = onlyEvent(read);
        QCOMPARE(event.value(QLatin1String("start")).toObject(), (QJsonObject{{QStringLiteral("day"), first}}));
        const QString next = QDate::fromString(first, Qt::ISODate).addDays(1).toString(Qt::ISODate);
        QCOMPARE(event.value(QLatin1String("end")).toObject(), (QJsonObject{{QStringLiteral("day"), next}}));
    }

    void whatTheBackendDoesStandsAtItsMoment_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("rotated");
        QTest::addColumn<QString>("start");
        const auto row = [](const char *name, const char *zone, const char *rotated, const char *start) {
            QTest::newRow(name) << QByteArray(zone) << QString::fromLatin1(rotated) << QString::fromLatin1(start);
        };
        row("Berlin in summer", "Europe/Berlin", "2026-10-15T03:00:00Z", "2026-10-22T03:00:00Z");
        row("Berlin in winter", "Europe/Berlin", "2026-10-19T03:00:00Z", "2026-10-26T03:00:00Z");
        row("New York in summer", "America/New_York", "2026-10-19T03:00:00Z", "2026-10-26T03:00:00Z");
        row("UTC", "UTC", "2026-10-19T03:00:00Z", "2026-10-26T03:00:00Z");
    }

    void whatTheBackendDoesStandsAtItsMoment()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, rotated);
        QFETCH(QString, start);
        Fixture fixture;
        fixture.estate.timeZone = zone;
        fixture.addStaticRole(*parseInstant(rotated), 7 * day);
        REIMPORT(read, fixture.exported());
        const QJsonObject event = onlyEvent(read);
        QCOMPARE(event.value(QLatin1String("start")).toObject().value(QLatin1String("at")).toString(), start);
        QVERIFY(event.value(QLatin1String("alarms")).toArray().isEmpty());
        const QString named = event.value(QLatin1String("start")).toObject().value(QLatin1String("zone")).toString();
        // A zone that an event names is described in the same file.
        if (zone != "UTC") {
            QCOMPARE(named, QString::fromUtf8(zone));
            QCOMPARE(read.value(QLatin1String("zones")).toArray(), (QJsonArray{QString::fromUtf8(zone)}));
        }
    }

    void calledTheSameEveryTime()
    {
        Fixture fixture;
        fixture.add(QStringLiteral("prod/a"), now - 10 * day);
        fixture.add(QStringLiteral("prod/b"), now - 20 * day);
        fixture.add(QStringLiteral("staging/a"), now - 10 * day);
        const QStringList uids = uidsOf(fixture.exported());
        QCOMPARE(uids.size(), 3);
        QCOMPARE(QSet<QString>(uids.begin(), uids.end()).size(), 3);
        QCOMPARE(uidsOf(fixture.exported()), uids);
        fixture.plan(QStringLiteral("prod/a"), QDate(2026, 12, 1));
        QCOMPARE(uidsOf(fixture.exported()), uids);
        // In another language the calendar has another name, and the same events.
        fixture.calendarName = QStringLiteral("Ротации acme");
        QCOMPARE(uidsOf(fixture.exported()), uids);
        fixture.estate.name = QStringLiteral("other");
        QVERIFY(uidsOf(fixture.exported()) != uids);
    }

    void aMovedDayIsTheDay()
    {
        Fixture fixture;
        fixture.add(QStringLiteral("prod/a"), now - 10 * day);
        fixture.plan(QStringLiteral("prod/a"), QDate(2026, 12, 1));
        REIMPORT(read, fixture.exported());
        QCOMPARE(onlyEvent(read).value(QLatin1String("start")).toObject(),
            (QJsonObject{{QStringLiteral("day"), QStringLiteral("2026-12-01")}}));
    }

    void whatIsOverdueDoesNotRepeat()
    {
        Fixture fixture;
        fixture.add(QStringLiteral("prod/a"), now - 100 * day);
        REIMPORT(read, fixture.exported());
        QCOMPARE(onlyEvent(read).value(QLatin1String("rule")).toString(), QString());
    }

    void oddNamesSurvive()
    {
        const QString name = QStringLiteral("Größe, Länge; Wärme \\ ключ от склада – очень длинное имя, которое не "
                                            "помещается в одну строку");
        Fixture fixture;
        fixture.calendarName = QStringLiteral("Rotations of a, b; c");
        fixture.add(QStringLiteral("prod/") + name, now - 10 * day);
        const QByteArray ics = fixture.exported();
        for (const QByteArray &line : ics.split('\n')) {
            QVERIFY2(line.isEmpty() || line.endsWith('\r'), line.constData());
            // RFC 5545, 3.1: 75 octets and the line break.
            QVERIFY2(line.size() <= 76, line.constData());
        }
        REIMPORT(read, ics);
        QCOMPARE(onlyEvent(read).value(QLatin1String("summary")).toString(), QStringLiteral("Rotate ") + name);
        QCOMPARE(onlyEvent(read).value(QLatin1String("description")).toString(), QStringLiteral("first\nsecond"));
        QCOMPARE(read.value(QLatin1String("name")).toString(), fixture.calendarName);
    }

    void namesOfFieldsStayOut()
    {
        Fixture fixture;
        fixture.add(QStringLiteral("prod/a"), now - 10 * day);
        fixture.add(QStringLiteral("prod/b"), now - 100 * day);
        QVERIFY(!fixture.exported().contains("pin_of_the_ceo"));
    }

    void anEmptyEstateIsACalendar()
    {
        REIMPORT(read, Fixture().exported());
        QCOMPARE(read.value(QLatin1String("events")).toArray().size(), 0);
    }
};

QTEST_APPLESS_MAIN(TestIcs)
#include "tst_ics.moc"
