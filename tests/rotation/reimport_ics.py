"""Reads an iCalendar stream from standard input with a calendar library that is not ours, and prints what it understood.

Exit code 77: the library is not installed.
"""
import datetime
import json
import sys

try:
    import icalendar
except ImportError:
    sys.exit(77)


def moment(value):
    when = value.dt
    if isinstance(when, datetime.datetime):
        return {"at": when.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"), "zone": value.params.get("TZID", "")}
    return {"day": when.isoformat()}


def event(component):
    rule = component.get("RRULE")
    return {
        "uid": str(component["UID"]),
        "summary": str(component["SUMMARY"]),
        "description": str(component.get("DESCRIPTION", "")),
        "start": moment(component["DTSTART"]),
        "end": moment(component["DTEND"]) if "DTEND" in component else None,
        "rule": rule.to_ical().decode() if rule else "",
        "alarms": [alarm["TRIGGER"].to_ical().decode() for alarm in component.walk("VALARM")],
    }


calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
json.dump(
    {
        "name": str(calendar["X-WR-CALNAME"]),
        "zones": [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")],
        "events": [event(component) for component in calendar.walk("VEVENT")],
    },
    sys.stdout,
)
