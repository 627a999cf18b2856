"""The instants of dates at the ends of the calendar, and of those that last."""

import datetime as dt

import pytest

from callboard.model import ImportantDate
from callboard.relate.moments import end_instant, instant

NOON = dt.time(12)


def date(start, kind="event", **said):
    return ImportantDate(kind=kind, label="A", start=start, line=1, **said)


@pytest.mark.parametrize(
    "row",
    [
        date(dt.date.min, time=dt.time(0), zone="UTC+14:00"),
        date(dt.date.max, time=dt.time(23), zone="UTC-11:00"),
    ],
)
def test_what_no_clock_can_tell_has_no_instant(row):
    assert instant(row) is None
    assert end_instant(row) is None


def test_a_moment_that_lasts_has_an_end():
    row = date(dt.date(2027, 5, 4), time=NOON, end_time=dt.time(13), zone="UTC")
    assert end_instant(row) - instant(row) == dt.timedelta(hours=1)
    assert end_instant(date(dt.date(2027, 5, 4), time=NOON, zone="UTC")) is None
