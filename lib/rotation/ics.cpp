#include "rotation/ics.h"

#include <QCryptographicHash>

#include <libical/ical.h>

namespace sallyport::rotation {

namespace {

/// How far a repeating event knows the changes of the clock.
constexpr int yearsAhead = 11;
constexpr const char *reminders[] = {"-P7D", "PT9H"};

icaltimetype dateOf(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    return time;
}

icaltimetype momentOf(const QDateTime &moment)
{
    icaltimetype time = icaltime_null_time();
    time.year = moment.date().year();
    time.month = moment.date().month();
    time.day = moment.date().day();
    time.hour = moment.time().hour();
    time.minute = moment.time().minute();
    time.second = moment.time().second();
    return time;
}

/// "FREQ=DAILY;INTERVAL=90", in the largest unit that says it exactly.
QByteArray repetitionOf(Duration interval)
{
    const qint64 seconds = interval.count();
    static constexpr std::pair<const char *, qint64> units[] = {
        {"DAILY", 86400}, {"HOURLY", 3600}, {"MINUTELY", 60}, {"SECONDLY", 1}};
    for (const auto &[unit, length] : units) {
        if (seconds % length == 0)
            return QByteArrayLiteral("FREQ=") + unit + ";INTERVAL=" + QByteArray::number(seconds / length);
    }
    return {};
}

/// The same for the same rotation of the same estate, whatever its day and whatever language the calendar is called in.
QByteArray uidOf(const QString &estate, const Entry &entry)
{
    QString text = estate + u'\n' + entry.secret.key() + u'\n' + QString::number(int(entry.kind));
    if (entry.kind == Entry::Kind::Step)
        text += u'\n' + QString::number(entry.step);
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(32) + "@sallyport";
}

class Writer
{
public:
    Writer(const Calendar &calendar, const CalendarFacts &facts, const IcsRequest &request)
        : m_calendar(calendar)
        , m_facts(facts)
        , m_request(request)
        , m_top(icalcomponent_new(ICAL_VCALENDAR_COMPONENT))
    {
        icalcomponent_add_property(m_top, icalproperty_new_version("2.0"));
        icalcomponent_add_property(m_top, icalproperty_new_prodid("-//Sallyport//Rotation calendar//EN"));
        addExtension("X-WR-CALNAME", request.name.toUtf8());
        addExtension("X-WR-TIMEZONE", calendar.zone().id());
    }
    ~Writer() { icalcomponent_free(m_top); }
    Q_DISABLE_COPY_MOVE(Writer)

    QByteArray write()
    {
        addZone();
        for (const Entry &entry : m_calendar.overdue())
            add(entry);
        for (const Entry &entry : m_calendar.between(m_request.from, m_request.until)) {
            // What repeats by itself follows from its first.
            if (!entry.isOverdue && !entry.isProjected)
                add(entry);
        }
        char *text = icalcomponent_as_ical_string_r(m_top);
        const QByteArray bytes(text);
        icalmemory_free_buffer(text);
        return bytes;
    }

private:
    void addExtension(const char *name, const QByteArray &value)
    {
        icalproperty *property = icalproperty_new_x(value.constData());
        icalproperty_set_x_name(property, name);
        icalcomponent_add_property(m_top, property);
    }

    /// As its changes of the clock in the years that a calendar looks ahead, each by itself: rules that libical writes
    /// for all times are more than every reader takes.
    void addZone()
    {
        if (m_calendar.zone() == QTimeZone::utc())
            return;
        const QDateTime from = m_request.from.addYears(-1).startOfDay(m_calendar.zone());
        icalcomponent *zone = icalcomponent_new(ICAL_VTIMEZONE_COMPONENT);
        icalcomponent_add_property(zone, icalproperty_new_tzid(m_calendar.zone().id().constData()));
        int offset = from.offsetFromUtc();
        addOffset(zone, from, offset, offset, from.isDaylightTime());
        for (const auto &change : m_calendar.zone().transitions(from, from.addYears(yearsAhead))) {
            addOffset(zone, change.atUtc.addSecs(offset), offset, change.offsetFromUtc, change.daylightTimeOffset != 0);
            offset = change.offsetFromUtc;
        }
        icalcomponent_add_component(m_top, zone);
    }

    /// `at` is on the clock that was in use before.
    static void addOffset(icalcomponent *zone, const QDateTime &at, int before, int after, bool isSummer)
    {
        icalcomponent *part = icalcomponent_new(isSummer ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT);
        icalcomponent_add_property(part, icalproperty_new_dtstart(rotation::momentOf(at)));
        icalcomponent_add_property(part, icalproperty_new_tzoffsetfrom(before));
        icalcomponent_add_property(part, icalproperty_new_tzoffsetto(after));
        icalcomponent_add_component(zone, part);
    }

    void add(const Entry &entry)
    {
        const Rotation &rotation = m_facts.rotations.at(entry.row);
        icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
        const auto add = [event](icalproperty *property) { icalcomponent_add_property(event, property); };
        add(icalproperty_new_uid(uidOf(m_facts.estate.name, entry).constData()));
        add(icalproperty_new_dtstamp(momentOf(toDateTime(m_facts.now), icaltimezone_get_utc_timezone())));
        const IcsText text = m_request.words(entry, rotation);
        add(icalproperty_new_summary(text.summary.toUtf8().constData()));
        if (!text.description.isEmpty())
            add(icalproperty_new_description(text.description.toUtf8().constData()));
        // Nobody is busy because of it.
        add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
        entry.kind == Entry::Kind::Automatic ? addMoment(event, *rotation.due) : addDay(event, entry.day);
        if (repeats(entry)) {
            const QByteArray rule =
                repetitionOf(entry.kind == Entry::Kind::Automatic
                                 ? rotation.cadence.choice->cadence.interval
                                 : Duration(std::chrono::days(daysOf(rotation.cadence.choice->cadence.interval))));
            add(icalproperty_new_rrule(icalrecurrencetype_from_string(rule.constData())));
        }
        if (entry.kind != Entry::Kind::Automatic)
            addReminders(event, text.summary);
        icalcomponent_add_component(m_top, event);
    }

    /// What is overdue has no day to count from, and steps keep off weekends and freezes.
    static bool repeats(const Entry &entry) { return !entry.isOverdue && entry.kind != Entry::Kind::Step; }

    static icaltimetype momentOf(const QDateTime &moment, icaltimezone *zone)
    {
        icaltimetype time = rotation::momentOf(moment);
        time.zone = zone;
        return time;
    }

    static void addDay(icalcomponent *event, QDate day)
    {
        icalcomponent_add_property(event, icalproperty_new_dtstart(dateOf(day)));
        icalcomponent_add_property(event, icalproperty_new_dtend(dateOf(day.addDays(1))));
    }

    void addMoment(icalcomponent *event, Instant at)
    {
        const QDateTime moment = toDateTime(at).toTimeZone(m_calendar.zone());
        if (m_calendar.zone() == QTimeZone::utc()) {
            icalcomponent_add_property(
                event, icalproperty_new_dtstart(momentOf(toDateTime(at), icaltimezone_get_utc_timezone())));
            return;
        }
        icalproperty *start = icalproperty_new_dtstart(rotation::momentOf(moment));
        icalproperty_set_parameter(start, icalparameter_new_tzid(m_calendar.zone().id().constData()));
        icalcomponent_add_property(event, start);
    }

    static void addReminders(icalcomponent *event, const QString &text)
    {
        for (const char *reminder : reminders) {
            icalcomponent *alarm = icalcomponent_new(ICAL_VALARM_COMPONENT);
            icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
            icalcomponent_add_property(alarm, icalproperty_new_description(text.toUtf8().constData()));
            icalcomponent_add_property(alarm, icalproperty_new_trigger(icaltriggertype_from_string(reminder)));
            icalcomponent_add_component(event, alarm);
        }
    }

    const Calendar &m_calendar;
    const CalendarFacts &m_facts;
    const IcsRequest &m_request;
    icalcomponent *m_top;
};

} // namespace

QByteArray toIcs(const Calendar &calendar, const CalendarFacts &facts, const IcsRequest &request)
{
    return Writer(calendar, facts, request).write();
}

} // namespace sallyport::rotation
