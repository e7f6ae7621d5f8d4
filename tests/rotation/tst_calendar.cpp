#include "rotation/past.h"
#include "rotation/what_if.h"

#include <QTest>

#include <random>

using namespace sallyport;
using namespace sallyport::rotation;
using namespace std::chrono_literals;

namespace {

constexpr auto day = 24h;

Instant at(const char *text)
{
    return *parseInstant(QString::fromLatin1(text));
}

QDate on(const char *text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

/// An estate that is filled row by row, and the calendar of it.
struct Fixture
{
    estate::Estate estate;
    std::vector<Cadence> cadences;
    std::vector<estate::Secret> secrets;
    Instant now = at("2026-11-23T10:42:00Z");

    Fixture()
    {
        for (const char *name : {"prod", "staging"}) {
            estate::Environment environment;
            environment.name = QString::fromLatin1(name);
            estate.environments.push_back(environment);
        }
    }

    estate::Secret &add(const QString &key, Instant written, const QString &cadence = QStringLiteral("90d"))
    {
        estate::Secret secret;
        secret.id = estate::SecretId::fromKey(key);
        secret.apiPath = QStringLiteral("airflow/") + key;
        vault::KvMetadata live;
        live.currentVersion = 1;
        live.versions = {{1, written, {}, {}, false}};
        if (!cadence.isEmpty())
            live.customMetadata.insert(QStringLiteral("rotation"), cadence);
        secret.live = live;
        secrets.push_back(secret);
        return secrets.back();
    }

    /// A row that is due on a day.
    void due(const QString &key, QDate date, int interval = 90)
    {
        add(key, fromDateTime(date.addDays(-interval).startOfDay(zoneOf(estate))) + 9h,
            QStringLiteral("%1d").arg(interval));
    }

    void group(const QString &name, const QStringList &members, const QStringList &after = {})
    {
        estate::RotationGroup group;
        group.name = name;
        group.secrets = members;
        group.after = after;
        estate.rotations.push_back(group);
    }

    void plan(const QString &key, QDate date)
    {
        estate::PlannedRotation plan;
        plan.name = QStringLiteral("plan");
        plan.secret = key;
        plan.on = date;
        estate.plans.push_back(plan);
    }

    void freeze(QDate from, QDate until, const QStringList &environments = {})
    {
        estate::Freeze freeze;
        freeze.name = QStringLiteral("Year-end freeze");
        freeze.from = from;
        freeze.until = until;
        freeze.environments = environments;
        estate.freezes.push_back(freeze);
    }

    Calendar calendar()
    {
        join();
        return Calendar::make({estate, inventory, rotations, now});
    }

    std::vector<PastRotation> past(QDate from, QDate until, const WritesByEnvironment &writes = {})
    {
        join();
        return rotation::past({estate, inventory, rotations, now}, writes, from, until);
    }

    void join()
    {
        inventory = estate::Inventory(secrets);
        rotations.clear();
        for (const estate::Secret &secret : inventory.secrets())
            rotations.push_back(schedule(secret, estate, cadences, {}, now));
    }

    estate::Inventory inventory;
    std::vector<Rotation> rotations;
};

QStringList daysOf(const std::vector<Entry> &entries)
{
    QStringList days;
    for (const Entry &entry : entries)
        days.push_back(entry.day.toString(Qt::ISODate));
    return days;
}

} // namespace

class TestCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayBelongsToAZone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("cadence");
        QTest::addColumn<QDate>("due");
        const auto row = [](const char *name, const char *zone, const char *written, const char *cadence,
                             const char *due) {
            QTest::newRow(name) << QByteArray(zone) << QString::fromLatin1(written) << QString::fromLatin1(cadence)
                                << on(due);
        };
        row("UTC", "UTC", "2026-09-01T12:00:00Z", "90d", "2026-11-30");
        row("late in New York is the next day in UTC", "UTC", "2026-09-02T03:30:00Z", "90d", "2026-12-01");
        row("and the same moment is the day before there", "America/New_York", "2026-09-02T03:30:00Z", "90d",
            "2026-11-30");
        row("Auckland is ahead", "Pacific/Auckland", "2026-09-01T13:00:00Z", "90d", "2026-12-01");
        row("over the end of summer time", "Europe/Berlin", "2026-09-01T22:30:00Z", "90d", "2026-11-30");
        row("an unknown zone is UTC", "Mars/Olympus", "2026-09-01T12:00:00Z", "90d", "2026-11-30");
        row("over a leap day", "UTC", "2028-02-01T12:00:00Z", "30d", "2028-03-02");
        row("without one", "UTC", "2027-02-01T12:00:00Z", "30d", "2027-03-03");
        row("written on a leap day", "UTC", "2028-02-29T12:00:00Z", "1y", "2029-02-28");
        row("weeks", "UTC", "2026-11-01T12:00:00Z", "12w", "2027-01-24");
        row("a word", "UTC", "2026-11-01T12:00:00Z", "quarterly", "2027-01-30");
        row("ISO 8601", "UTC", "2026-11-01T12:00:00Z", "P90D", "2027-01-30");
        row("hours that end on the same day", "UTC", "2026-11-23T10:00:00Z", "1h30m", "2026-11-23");
    }

    void aDayBelongsToAZone()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, written);
        QFETCH(QString, cadence);
        QFETCH(QDate, due);
        Fixture fixture;
        fixture.estate.timeZone = zone;
        fixture.now = *parseInstant(written) + 1h;
        fixture.add(QStringLiteral("prod/a"), *parseInstant(written), cadence);
        const auto entry = fixture.calendar().next({QStringLiteral("prod"), QStringLiteral("a")});
        QVERIFY(entry);
        QCOMPARE(entry->due, due);
        QCOMPARE(entry->day, due);
    }

    void whatHasNoTimeHasNoDay_data()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<bool>("has");
        QTest::newRow("written") << 0 << true;
        QTest::newRow("never written") << 1 << false;
        QTest::newRow("newest version destroyed") << 2 << false;
        QTest::newRow("newest version deleted") << 3 << false;
        QTest::newRow("a server whose clock runs ahead") << 4 << true;
    }

    void whatHasNoTimeHasNoDay()
    {
        QFETCH(int, shape);
        QFETCH(bool, has);
        Fixture fixture;
        estate::Secret &secret = fixture.add(QStringLiteral("prod/a"), fixture.now - 10 * day);
        if (shape == 1) {
            secret.live->currentVersion = 0;
            secret.live->versions.clear();
        }
        secret.live->versions.resize(shape == 1 ? 0 : 1);
        if (shape == 2)
            secret.live->versions.front().destroyed = true;
        if (shape == 3)
            secret.live->versions.front().deleted = fixture.now - 1h;
        if (shape == 4)
            secret.live->versions.front().created = fixture.now + 48h;
        const Calendar calendar = fixture.calendar();
        const auto entry = calendar.next(secret.id);
        QCOMPARE(entry.has_value(), has);
        // A time in the future counts as now, and never gives the secret more days than its cadence has.
        if (shape == 4)
            QCOMPARE(entry->due, calendar.today().addDays(90));
    }

    void itRepeats()
    {
        Fixture fixture;
        fixture.due(QStringLiteral("prod/a"), on("2026-12-01"), 30);
        const auto entries = fixture.calendar().between(on("2026-11-16"), on("2027-02-14"));
        QCOMPARE(daysOf(entries),
            (QStringList{QStringLiteral("2026-12-01"), QStringLiteral("2026-12-31"), QStringLiteral("2027-01-30")}));
        QVERIFY(!entries.front().isProjected);
        QVERIFY(entries.back().isProjected);
        // Far ahead it still stands on the days that follow from the first.
        QCOMPARE(daysOf(fixture.calendar().between(on("2027-12-01"), on("2027-12-31"))),
            (QStringList{QStringLiteral("2027-12-26")}));
    }

    void whatIsOverdueStaysInSight()
    {
        Fixture fixture;
        fixture.due(QStringLiteral("prod/late"), on("2026-11-11"));
        fixture.due(QStringLiteral("prod/later"), on("2026-11-01"));
        const Calendar calendar = fixture.calendar();
        const auto overdue = calendar.overdue();
        QCOMPARE(overdue.size(), size_t(2));
        QCOMPARE(overdue.front().secret.path, QStringLiteral("later"));
        // Done today at the earliest, so that the next one is 90 d from today.
        QCOMPARE(daysOf(calendar.between(on("2026-11-23"), on("2027-03-01"))),
            (QStringList{QStringLiteral("2027-02-21"), QStringLiteral("2027-02-21")}));
    }

    void graceIsNotOverdue()
    {
        Fixture fixture;
        fixture.add(QStringLiteral("prod/a"), fixture.now - 95 * day, {});
        estate::CadenceRule rule;
        rule.name = QStringLiteral("slow");
        rule.match = QStringLiteral("prod/*");
        rule.every = Duration(90 * day);
        rule.grace = Duration(7 * day);
        fixture.estate.cadences = {rule};
        QVERIFY(fixture.calendar().overdue().empty());
        fixture.estate.cadences.front().grace = Duration(5 * day);
        QCOMPARE(fixture.calendar().overdue().size(), size_t(1));
    }

    void aPlanMovesTheNextOneOnly()
    {
        Fixture fixture;
        fixture.due(QStringLiteral("prod/a"), on("2026-12-05"), 30);
        fixture.plan(QStringLiteral("prod/a"), on("2026-12-02"));
        const auto entries = fixture.calendar().between(on("2026-11-16"), on("2027-01-10"));
        QCOMPARE(daysOf(entries), (QStringList{QStringLiteral("2026-12-02"), QStringLiteral("2027-01-01")}));
        QCOMPARE(entries.front().due, on("2026-12-05"));
        QCOMPARE(entries.front().plan, QStringLiteral("plan"));
        QVERIFY(entries.back().plan.isEmpty());
        // A day that has passed was not kept, and hides nothing.
        fixture.estate.plans.front().on = on("2026-11-20");
        QCOMPARE(fixture.calendar().next({QStringLiteral("prod"), QStringLiteral("a")})->day, on("2026-12-05"));
    }

    void aGroupGoesWithItsFirst()
    {
        Fixture fixture;
        fixture.due(QStringLiteral("prod/a"), on("2026-12-08"));
        fixture.due(QStringLiteral("prod/b"), on("2026-12-03"));
        fixture.due(QStringLiteral("prod/c"), on("2026-12-09"));
        fixture.group(QStringLiteral("pair"), {QStringLiteral("prod/a"), QStringLiteral("prod/b")});
        const Calendar calendar = fixture.calendar();
        QCOMPARE(daysOf(calendar.between(on("2026-11-23"), on("2026-12-31"))),
            (QStringList{QStringLiteral("2026-12-03"), QStringLiteral("2026-12-03"), QStringLiteral("2026-12-09")}));
        // Together they are one piece of work.
        QCOMPARE(calendar.weeks(on("2026-11-30"), on("2026-12-13")).front().count, 1);
    }

    void aFernetKeyTakesThreeDays()
    {
        Fixture fixture;
        Cadence fernet;
        fernet.kind = QStringLiteral("fernet");
        fernet.interval = Duration(90 * day);
        fernet.conventions = {QStringLiteral("*/fernet_key")};
        fernet.steps = {{QStringLiteral("new-key-first"), {}, {}}, {QStringLiteral("re-encrypt"), {}, Duration(day)},
            {QStringLiteral("drop-old-key"), {}, Duration(7 * day)}};
        fixture.cadences = {fernet};
        fixture.add(QStringLiteral("prod/fernet_key"), at("2026-09-11T09:00:00Z"), {});
        const auto entries = fixture.calendar().between(on("2026-12-01"), on("2026-12-31"));
        // The tenth is a Thursday; no step falls on a weekend.
        QCOMPARE(daysOf(entries),
            (QStringList{QStringLiteral("2026-12-10"), QStringLiteral("2026-12-11"), QStringLiteral("2026-12-17")}));
        QCOMPARE(entries.at(2).step, 2);
        QVERIFY(entries.at(1).kind == Entry::Kind::Step);
    }

    void aStaticRoleIsAutomatic()
    {
        Fixture fixture;
        estate::Secret role;
        role.id = {QStringLiteral("prod"), QStringLiteral("database/reporting")};
        role.kind = estate::SecretKind::StaticRole;
        role.staticRole = vault::StaticRole{};
        role.staticRole->rotationPeriod = Duration(7 * day);
        role.staticRole->lastRotation = fixture.now - 2 * day;
        fixture.secrets.push_back(role);
        const auto entries = fixture.calendar().between(on("2026-11-23"), on("2026-12-06"));
        QCOMPARE(daysOf(entries), (QStringList{QStringLiteral("2026-11-28"), QStringLiteral("2026-12-05")}));
        QVERIFY(entries.front().kind == Entry::Kind::Automatic);
        // It is nobody's work.
        QCOMPARE(fixture.calendar().weeks(on("2026-11-23"), on("2026-11-29")).front().count, 0);
    }

    void movingADayShowsWhatComesOfIt()
    {
        Fixture fixture;
        fixture.estate.weeklyLimit = estate::WeeklyLimit{1, {}};
        fixture.due(QStringLiteral("prod/a"), on("2026-12-10"));
        fixture.due(QStringLiteral("prod/b"), on("2026-12-15"));
        fixture.freeze(on("2026-12-24"), on("2027-01-03"), {QStringLiteral("prod")});
        const Calendar calendar = fixture.calendar();
        const estate::SecretId a{QStringLiteral("prod"), QStringLiteral("a")};
        QVERIFY(whatIf(calendar, a, on("2026-12-09"))->isFine());
        const auto late = whatIf(calendar, a, on("2026-12-16"));
        QCOMPARE(late->becomesOverdue, std::vector{a});
        QCOMPARE(late->weekCount, 2);
        QVERIFY(late->isOverLimit());
        QVERIFY(whatIf(calendar, a, on("2026-12-05"))->isWeekend);
        QVERIFY(whatIf(calendar, a, on("2026-11-20"))->isPast);
        QCOMPARE(whatIf(calendar, a, on("2026-12-28"))->freeze->name, QStringLiteral("Year-end freeze"));
        QVERIFY(!whatIf(calendar, {QStringLiteral("prod"), QStringLiteral("nobody")}, on("2026-12-09")));
    }

    void whatComesFirstStaysFirst()
    {
        Fixture fixture;
        fixture.due(QStringLiteral("prod/dba"), on("2026-12-08"));
        fixture.due(QStringLiteral("prod/vault"), on("2026-12-10"));
        fixture.group(QStringLiteral("dba"), {QStringLiteral("prod/dba")});
        fixture.group(QStringLiteral("vault"), {QStringLiteral("prod/vault")}, {QStringLiteral("dba")});
        const Calendar calendar = fixture.calendar();
        const estate::SecretId vault{QStringLiteral("prod"), QStringLiteral("vault")};
        const estate::SecretId dba{QStringLiteral("prod"), QStringLiteral("dba")};
        QCOMPARE(whatIf(calendar, vault, on("2026-12-07"))->tooEarlyFor, QStringList{QStringLiteral("dba")});
        QVERIFY(whatIf(calendar, vault, on("2026-12-08"))->isFine());
        QCOMPARE(whatIf(calendar, dba, on("2026-12-11"))->tooLateFor, QStringList{QStringLiteral("vault")});
    }

    void proposalsAvoidWeekendsFreezesAndFullWeeks()
    {
        Fixture fixture;
        fixture.estate.weeklyLimit = estate::WeeklyLimit{2, {}};
        fixture.freeze(on("2026-12-24"), on("2027-01-03"), {QStringLiteral("prod")});
        fixture.due(QStringLiteral("prod/frozen"), on("2026-12-30"));
        fixture.due(QStringLiteral("staging/free"), on("2026-12-30"));
        fixture.due(QStringLiteral("prod/sunday"), on("2026-12-13"));
        fixture.due(QStringLiteral("prod/late"), on("2026-11-11"));
        QHash<QString, QDate> to;
        for (const Proposal &proposal : propose(fixture.calendar(), on("2026-11-23"), on("2027-02-14")))
            to.insert(proposal.secret.key(), *proposal.to);
        QCOMPARE(to.value(QStringLiteral("prod/frozen")), on("2026-12-23"));
        QCOMPARE(to.value(QStringLiteral("prod/sunday")), on("2026-12-11"));
        QCOMPARE(to.value(QStringLiteral("prod/late")), on("2026-11-23"));
        QVERIFY(!to.contains(QStringLiteral("staging/free")));
    }

    /// Whatever the estate looks like, doing as proposed makes nothing overdue that was not.
    void proposalsMakeNothingOverdue()
    {
        const uint seed = qEnvironmentVariableIsSet("SALLYPORT_SEED") ? qEnvironmentVariable("SALLYPORT_SEED").toUInt()
                                                                      : std::random_device()();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const auto upTo = [&](int most) { return int(random() % uint(most + 1)); };
        for (int round = 0; round < 200; ++round) {
            Fixture fixture;
            const QDate today = on("2026-11-23");
            if (upTo(1) == 1)
                fixture.estate.weeklyLimit = estate::WeeklyLimit{1 + upTo(5), {}};
            for (int i = upTo(3); i > 0; --i) {
                const QDate from = today.addDays(upTo(90));
                fixture.freeze(
                    from, from.addDays(upTo(20)), upTo(1) ? QStringList{QStringLiteral("prod")} : QStringList());
            }
            for (int i = upTo(40); i > 0; --i)
                fixture.due(
                    QStringLiteral("%1/s%2").arg(upTo(1) ? QStringLiteral("prod") : QStringLiteral("staging")).arg(i),
                    today.addDays(upTo(100) - 10), 30 + upTo(90));
            for (int i = upTo(3); i > 0; --i)
                fixture.group(QStringLiteral("g%1").arg(i), {QStringLiteral("*/s%1*").arg(i)},
                    upTo(1) ? QStringList{QStringLiteral("g%1").arg(1 + upTo(3))} : QStringList());
            const Calendar calendar = fixture.calendar();
            for (const Proposal &proposal : propose(calendar, today, today.addDays(91))) {
                if (!proposal.to)
                    continue;
                const auto members =
                    proposal.group.isEmpty() ? std::vector{proposal.secret} : calendar.membersOf(proposal.group);
                bool wasOverdue = false;
                for (const estate::SecretId &member : members)
                    wasOverdue |= calendar.next(member)->isOverdue;
                for (const estate::SecretId &member : members) {
                    const auto entry = calendar.next(member);
                    QVERIFY2(entry->isOverdue || wasOverdue || *proposal.to <= entry->due, qPrintable(member.key()));
                    QVERIFY(!calendar.freezeOn(member.environment, *proposal.to));
                }
                QVERIFY(*proposal.to >= today);
                QVERIFY(!isWeekend(*proposal.to));
            }
        }
    }

    void pastPromises()
    {
        Fixture fixture;
        estate::Secret &secret =
            fixture.add(QStringLiteral("prod/a"), at("2026-01-01T09:00:00Z"), QStringLiteral("90d"));
        secret.live->versions = {{1, at("2026-01-01T09:00:00Z"), {}, {}, false},
            {2, at("2026-03-20T09:00:00Z"), {}, {}, false}, {3, at("2026-07-01T09:00:00Z"), {}, {}, false}};
        secret.live->currentVersion = 3;
        const auto past = fixture.past(on("2026-01-01"), on("2026-12-31"));
        QCOMPARE(past.size(), size_t(3));
        QCOMPARE(nameOf(past.at(0).promise), QStringLiteral("on-time"));
        QCOMPARE(nameOf(past.at(1).promise), QStringLiteral("late"));
        QCOMPARE(past.at(1).daysLate, 13);
        QCOMPARE(nameOf(past.at(2).promise), QStringLiteral("missed"));
        QCOMPARE(past.at(2).day, on("2026-09-29"));
        // The log knows a write whose version is gone; the same write in both counts once.
        WritesByEnvironment writes;
        writes[QStringLiteral("prod")][secret.apiPath] = {{0, at("2026-05-01T09:00:00Z"), QStringLiteral("ci"),
                                                              audit::Operation::Update, audit::ValueChange::Changed},
            {1, at("2026-07-01T09:00:02Z"), QStringLiteral("ci"), audit::Operation::Update,
                audit::ValueChange::Changed}};
        QCOMPARE(fixture.past(on("2026-01-01"), on("2026-12-31"), writes).size(), size_t(4));
    }

    void whatNothingSaysACadenceOf()
    {
        Fixture fixture;
        fixture.add(QStringLiteral("prod/smtp"), fixture.now - 10 * day, {});
        fixture.add(QStringLiteral("prod/soon"), fixture.now - 10 * day, QStringLiteral("soon"));
        fixture.add(QStringLiteral("prod/pg"), fixture.now - 10 * day);
        QCOMPARE(fixture.calendar().withoutCadence(), (std::vector<size_t>{0, 1}));
    }

    void contradictionsAreNamed()
    {
        Fixture fixture;
        estate::Secret &secret = fixture.add(QStringLiteral("prod/a"), fixture.now);
        secret.live->customMetadata = {
            {QStringLiteral("cadence"), QStringLiteral("30d")}, {QStringLiteral("rotation"), QStringLiteral("90d")}};
        const auto byMetadata = chooseCadence(secret, fixture.estate, {});
        QCOMPARE(byMetadata.choice->cadence.interval, Duration(30 * day));
        QCOMPARE(byMetadata.contradiction, QStringLiteral("custom_metadata.rotation = \"90d\""));

        secret.live->customMetadata.clear();
        estate::CadenceRule one;
        one.name = QStringLiteral("one");
        one.match = QStringLiteral("prod/*");
        one.every = Duration(30 * day);
        one.at = {QStringLiteral("sallyport.hcl"), 10, 1};
        estate::CadenceRule two = one;
        two.name = QStringLiteral("two");
        two.every = Duration(60 * day);
        two.at.line = 20;
        fixture.estate.cadences = {one, two};
        QCOMPARE(chooseCadence(secret, fixture.estate, {}).contradiction, two.at.toString());
        // A wider glob behind a narrower one is the usual way to write an exception.
        fixture.estate.cadences.back().match = QStringLiteral("*");
        QVERIFY(chooseCadence(secret, fixture.estate, {}).contradiction.isEmpty());
    }

    void aCadenceSaysWhatCountsAsProof()
    {
        Fixture fixture;
        const estate::Secret secret = fixture.add(QStringLiteral("prod/a"), fixture.now - 40 * day, {});
        estate::CadenceRule rule;
        rule.name = QStringLiteral("strict");
        rule.match = QStringLiteral("prod/*");
        rule.every = Duration(90 * day);
        fixture.estate.cadences = {rule};
        ProofSources sources;
        sources.writes.insert(secret.apiPath,
            {{0, fixture.now - 40 * day, QStringLiteral("ci"), audit::Operation::Update, audit::ValueChange::Changed}});
        QVERIFY(schedule(secret, fixture.estate, {}, sources, fixture.now).proof);
        fixture.estate.cadences.front().proofs = {QStringLiteral("attestation")};
        QVERIFY(!schedule(secret, fixture.estate, {}, sources, fixture.now).proof);
    }
};

QTEST_APPLESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
