"""What a date says as one value, in the form that every output prints: its instant, its precision, its ISO text.

Pages, feeds, calendars and data take these from here, so none of them can say another thing than the others.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from callboard.model import ImportantDate
from callboard.relate.instants import closes, zone_of

Precision = Literal["day", "minute"]


def precision(date: ImportantDate) -> Precision:
    """How exactly the post said it: to the day, or to the minute where it names a time of day."""
    return "day" if date.time is None else "minute"


def instant(date: ImportantDate) -> dt.datetime | None:
    """The stated moment on the clock of its zone; None where no time, or no zone, is stated: nothing is invented.

    Of a wall clock that DST shows twice it is the second reading for a deadline, which is open until then, and the
    first one for what begins then.

    >>> from callboard.model import ImportantDate
    >>> due = ImportantDate("submission_deadline", "Papers", dt.date(2026, 1, 30), 1, time=dt.time(23, 59), zone="AoE")
    >>> instant(due).astimezone(dt.UTC).isoformat()
    '2026-01-31T11:59:00+00:00'
    """
    zone = zone_of(date.zone)
    if zone is None or date.time is None:
        return None
    lasts = date.kind == "event" or date.end or date.end_time
    try:
        moment = dt.datetime.combine(date.start, date.time, zone) if lasts else closes(date).astimezone(zone)
        moment.astimezone(dt.UTC)
    except OverflowError:
        # The first and the last day of the calendar have moments that no clock can tell.
        return None
    return moment


def end_instant(date: ImportantDate) -> dt.datetime | None:
    """The first instant after a moment that lasts, on the clock of its zone; None for what has no length of its own."""
    begin = instant(date)
    if begin is None or not (date.end or date.end_time):
        return None
    try:
        end = closes(date).astimezone(begin.tzinfo)
    except OverflowError:
        return None
    plain = date.end_time == date.time and date.last == date.start
    return end if end.astimezone(dt.UTC) > begin.astimezone(dt.UTC) and not plain else None


def iso(date: ImportantDate) -> str:
    """The value of ``<time datetime>``: a day, or a day and a time where one was stated, with the zone's offset.

    >>> from callboard.model import ImportantDate
    >>> due = ImportantDate("submission_deadline", "Papers", dt.date(2026, 1, 30), 1, time=dt.time(23, 59), zone="AoE")
    >>> iso(due)
    '2026-01-30T23:59-12:00'
    """
    if date.time is None:
        return date.start.isoformat()
    moment = instant(date) or dt.datetime.combine(date.start, date.time)
    return moment.isoformat(timespec="minutes")
