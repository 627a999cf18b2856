"""When a date begins, when its last day begins, and from when on it is past: the only place that knows.

All results are aware and in UTC. `closes` is exclusive: at that instant, and after it, the date is past.

* With a zone, days and times are those of the zone. A day ends at the next midnight there; a bare time is that
  minute's own instant. A wall clock that DST shows twice counts until its second reading.
* Without a zone a date is open until its day (or its time) has passed at UTC-12, the last place on Earth. Its day
  begins at the midnight of `reader`, whose calendar is the one in which "today" is meant.
* An event lasts until its last day ends, or until its stated end time.

>>> import datetime as dt
>>> from callboard.model import ImportantDate
>>> due = ImportantDate("submission_deadline", "Papers", dt.date(2026, 1, 30), 1, time=dt.time(23, 59), zone="AoE")
>>> closes(due).isoformat(), opens(due).isoformat()
('2026-01-31T11:59:00+00:00', '2026-01-30T12:00:00+00:00')
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from zoneinfo import ZoneInfo

from callboard.model import DEADLINES, ImportantDate

AOE = dt.timezone(dt.timedelta(hours=-12), "AoE")
LAST_DAY_NOTE = "last day; no time zone stated, may close earlier"

_DAY = dt.timedelta(days=1)
_FIRST = dt.datetime.min.replace(tzinfo=dt.UTC) + _DAY
_LAST = dt.datetime.max.replace(tzinfo=dt.UTC)
_OFFSET = re.compile(r"UTC(?P<sign>[+-])(?P<hours>\d{2}):(?P<minutes>\d{2})")


def opens(date: ImportantDate, reader: dt.tzinfo = dt.UTC) -> dt.datetime:
    """The instant from which the date is under way: its start time if it lasts, else the first minute of its day."""
    zone = zone_of(date.zone)
    lasts = date.kind == "event" or date.end is not None or date.end_time is not None
    time = date.time if zone and lasts and date.time else dt.time()
    return _before(closes(date), _instants(date.start, time, zone or reader)[0])


def last_day(date: ImportantDate, reader: dt.tzinfo = dt.UTC) -> dt.datetime:
    """The instant from which a deadline "closes today": the midnight that begins its last day."""
    begins = _instants(max(date.last, date.start), dt.time(), zone_of(date.zone) or reader)[0]
    return _before(closes(date), max(begins, opens(date, reader)))


def closes(date: ImportantDate) -> dt.datetime:
    """The first instant at which the date is past; always after `opens`."""
    zone = zone_of(date.zone) or AOE
    day = max(date.last, date.start)
    time = date.end_time
    if time is None and day == date.start and date.kind != "event":
        time = date.time
    elif time is not None and day == date.start:
        if time == date.time:
            time = None
        elif time <= (date.time or dt.time()):
            day = _next(day)
    return _instants(day, time, zone)[1] if time is not None else _instants(_next(day), dt.time(), zone)[1]


def last_day_note(date: ImportantDate, now: dt.datetime) -> str:
    """What a reader must be told on the last day of a deadline that names no zone; "" at any other time.

    >>> import datetime as dt
    >>> due = ImportantDate("submission_deadline", "Papers", dt.date(2026, 1, 30), 1)
    >>> last_day_note(due, dt.datetime(2026, 1, 30, 8, tzinfo=dt.UTC))
    'last day; no time zone stated, may close earlier'
    """
    if zone_of(date.zone) or date.kind not in DEADLINES:
        return ""
    return LAST_DAY_NOTE if last_day(date, now.tzinfo or dt.UTC) <= now < closes(date) else ""


@lru_cache(maxsize=1024)
def zone_of(name: str | None) -> dt.tzinfo | None:
    """The zone of ``AoE``, ``UTC``, ``UTC+08:00`` or an IANA name; None for no name and for one that nobody knows.

    >>> import datetime as dt
    >>> dt.datetime(2026, 11, 2, tzinfo=zone_of("America/Los_Angeles")).isoformat()
    '2026-11-02T00:00:00-08:00'
    """
    if not name:
        return None
    if name == "AoE":
        return AOE
    if name == "UTC":
        return dt.UTC
    if offset := _OFFSET.fullmatch(name):
        size = dt.timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"]))
        return dt.timezone(-size if offset["sign"] == "-" else size) if size < _DAY else None
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        # An unknown key, a path that is no key, and a folder of the zone database each raise their own kind.
        return None


def _instants(day: dt.date, time: dt.time, zone: dt.tzinfo) -> tuple[dt.datetime, dt.datetime]:
    """The first and the last instant at which clocks of `zone` show this; equal but where DST repeats or skips it."""
    try:
        once = dt.datetime.combine(day, time, tzinfo=zone).astimezone(dt.UTC)
        if isinstance(zone, dt.timezone):
            return once, once
        twice = dt.datetime.combine(day, time.replace(fold=1), tzinfo=zone).astimezone(dt.UTC)
    except (OverflowError, ValueError):
        once = twice = _FIRST if day.year == 1 else _LAST
    return min(once, twice), max(once, twice)


def _next(day: dt.date) -> dt.date:
    return day + _DAY if day < dt.date.max else day


def _before(end: dt.datetime, begin: dt.datetime) -> dt.datetime:
    """`begin`, or a day before `end` where a deadline at midnight would leave it no day of its own."""
    return begin if begin < end else max(end, _FIRST) - _DAY
