import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callboard.model import KINDS, ImportantDate
from callboard.relate.instants import LAST_DAY_NOTE, closes, last_day, last_day_note, opens, zone_of
from tests.relate.factory import date, moment

KIRITIMATI, KOLKATA, BERLIN, ANGELES, WEST = map(
    ZoneInfo, ("Pacific/Kiritimati", "Asia/Kolkata", "Europe/Berlin", "America/Los_Angeles", "Etc/GMT+12")
)
READERS = (KIRITIMATI, KOLKATA, BERLIN, ANGELES, WEST)


@pytest.mark.parametrize(
    ("said", "begins", "ends"),
    [
        pytest.param(
            date("2026-01-30", time="23:59", zone="AoE"),
            "2026-01-30T12:00",
            "2026-01-31T11:59",
            id="A01: minute in AoE",
        ),
        pytest.param(date("2026-01-30", zone="AoE"), "2026-01-30T12:00", "2026-01-31T12:00", id="day in AoE"),
        pytest.param(date("2026-01-30"), "2026-01-30T00:00", "2026-01-31T12:00", id="A04: no zone, ends at UTC-12"),
        pytest.param(date("2026-01-30", time="17:00"), "2026-01-30T00:00", "2026-01-31T05:00", id="time, no zone"),
        pytest.param(
            date("2026-10-31", time="23:59", zone="America/Los_Angeles"),
            "2026-10-31T07:00",
            "2026-11-01T06:59",
            id="A16: before the clocks change",
        ),
        pytest.param(
            date("2026-11-02", time="23:59", zone="America/Los_Angeles"),
            "2026-11-02T08:00",
            "2026-11-03T07:59",
            id="A16: after the clocks change",
        ),
        pytest.param(
            date("2026-11-01", time="01:30", zone="America/Los_Angeles"),
            "2026-11-01T07:00",
            "2026-11-01T09:30",
            id="a time that DST shows twice counts the second time",
        ),
        pytest.param(
            date("2026-03-29", time="02:30", zone="Europe/Berlin"),
            "2026-03-28T23:00",
            "2026-03-29T01:30",
            id="a time that DST skips",
        ),
        pytest.param(
            date("2026-02-05", time="17:00", zone="UTC+08:00"), "2026-02-04T16:00", "2026-02-05T09:00", id="offset"
        ),
        pytest.param(
            date("2026-02-05", time="00:00", zone="UTC"), "2026-02-04T00:00", "2026-02-05T00:00", id="midnight"
        ),
        pytest.param(
            date("2026-07-17", "event", end="2026-07-18", zone="UTC"),
            "2026-07-17T00:00",
            "2026-07-19T00:00",
            id="A18: days",
        ),
        pytest.param(
            date("2026-07-17", "event", time="09:00", zone="UTC"),
            "2026-07-17T09:00",
            "2026-07-18T00:00",
            id="event's time",
        ),
        pytest.param(
            date("2026-07-17", "event", time="10:00", end_time="11:00", zone="UTC"),
            "2026-07-17T10:00",
            "2026-07-17T11:00",
            id="talk",
        ),
        pytest.param(
            date("2026-07-17", "event", time="22:00", end_time="01:00", zone="UTC"),
            "2026-07-17T22:00",
            "2026-07-18T01:00",
            id="talk over midnight",
        ),
        pytest.param(
            date("2026-07-17", "event", time="10:00", end_time="10:00", zone="UTC"),
            "2026-07-17T10:00",
            "2026-07-18T00:00",
            id="an end that is the start is no end",
        ),
        pytest.param(
            date("2026-07-17", "event", end_time="17:00", zone="UTC"),
            "2026-07-17T00:00",
            "2026-07-17T17:00",
            id="until 17:00",
        ),
        pytest.param(
            date("2026-07-17", "event", time="10:00"), "2026-07-17T00:00", "2026-07-18T12:00", id="event without a zone"
        ),
        pytest.param(
            date("2026-03-01", "rebuttal", end="2026-03-05", time="09:00", end_time="17:00", zone="UTC"),
            "2026-03-01T09:00",
            "2026-03-05T17:00",
            id="period with times",
        ),
        pytest.param(
            date("2026-03-01", "rebuttal", end="2026-03-05", time="09:00", zone="UTC"),
            "2026-03-01T09:00",
            "2026-03-06T00:00",
            id="period with a start time",
        ),
        pytest.param(
            date("2026-03-05", end="2026-03-01", zone="UTC"), "2026-03-05T00:00", "2026-03-06T00:00", id="reversed"
        ),
        pytest.param(
            date("2026-03-05", zone="Mars/Olympus"), "2026-03-05T00:00", "2026-03-06T12:00", id="unknown zone"
        ),
    ],
)
def test_opens_and_closes(said, begins, ends):
    assert (opens(said), closes(said)) == (moment(begins), moment(ends))


@pytest.mark.parametrize("reader", READERS, ids=str)
@pytest.mark.parametrize("zone", [None, "AoE", "UTC", "Asia/Tokyo"])
def test_a_deadline_has_a_last_day_for_every_reader(reader, zone):
    """A17: it begins before the deadline closes; without a zone, with the reader's own day."""
    due = date("2026-01-30", zone=zone)
    assert opens(due, reader) == last_day(due, reader) < closes(due)
    if zone is None:
        assert last_day(due, reader) == dt.datetime(2026, 1, 30, tzinfo=reader)


def test_last_day_of_a_period():
    period = date("2026-03-01", "rebuttal", end="2026-03-05", zone="UTC")
    assert last_day(period) == moment("2026-03-05T00:00")


def test_last_day_is_not_before_the_start():
    talk = date("2026-03-01", "event", time="10:00", zone="UTC")
    assert last_day(talk) == moment("2026-03-01T10:00")


@pytest.mark.parametrize(
    ("said", "now", "note"),
    [
        pytest.param(date("2026-01-30"), "2026-01-30T08:00", LAST_DAY_NOTE, id="on the day"),
        pytest.param(date("2026-01-30"), "2026-01-31T11:00", LAST_DAY_NOTE, id="until it ended everywhere"),
        pytest.param(date("2026-01-30"), "2026-01-29T08:00", "", id="before"),
        pytest.param(date("2026-01-30"), "2026-01-31T12:00", "", id="after"),
        pytest.param(date("2026-01-30", zone="AoE"), "2026-01-30T20:00", "", id="a zone is stated"),
        pytest.param(date("2026-01-30", "notification"), "2026-01-30T08:00", "", id="closes nothing"),
    ],
)
def test_last_day_note(said, now, note):
    assert last_day_note(said, moment(now)) == note


def test_last_day_note_without_a_readers_zone_is_told_in_utc():
    assert last_day_note(date("2026-01-30"), dt.datetime(2026, 1, 30, 8, tzinfo=dt.UTC)) == LAST_DAY_NOTE


@pytest.mark.parametrize(
    ("name", "offset"),
    [
        ("AoE", -12.0),
        ("UTC", 0.0),
        ("UTC+08:00", 8.0),
        ("UTC-03:30", -3.5),
        ("Asia/Tokyo", 9.0),
        (None, None),
        ("", None),
        ("UTC+99:00", None),
        ("Nowhere/Here", None),
        ("../etc/passwd", None),
        ("Europe", None),
    ],
)
def test_zone_of(name, offset):
    zone = zone_of(name)
    known = zone.utcoffset(dt.datetime(2026, 1, 1)) / dt.timedelta(hours=1) if zone else None
    assert known == offset


@pytest.mark.parametrize("edge", [dt.date.min, dt.date.max], ids=["first", "last"])
@pytest.mark.parametrize("zone", [None, "AoE", "UTC+14:00"])
@pytest.mark.parametrize("time", [None, dt.time(), dt.time(23, 59)], ids=str)
def test_the_ends_of_the_calendar_do_not_break(edge, zone, time):
    said = ImportantDate("event", "", edge, 1, time=time, zone=zone)
    assert opens(said) < closes(said)


dates = st.builds(
    ImportantDate,
    kind=st.sampled_from(KINDS),
    label=st.just(""),
    start=st.dates(),
    line=st.just(1),
    end=st.none() | st.dates(),
    time=st.none() | st.times(),
    end_time=st.none() | st.times(),
    zone=st.none() | st.sampled_from(["AoE", "UTC", "UTC+14:00", "UTC-03:30", "America/Los_Angeles", "Asia/Kolkata"]),
)
readers = st.sampled_from([dt.UTC, *READERS])


@given(dates, readers)
def test_a_date_closes_after_it_opens(said, reader):
    assert opens(said, reader) <= last_day(said, reader) < closes(said)


@given(st.lists(st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2090, 1, 1)), min_size=2, max_size=2))
def test_of_two_deadlines_the_later_one_closes_later(moments):
    first, second = (
        closes(ImportantDate("submission_deadline", "", at.date(), 1, time=at.time().replace(second=0, microsecond=0)))
        for at in sorted(moments)
    )
    assert first <= second
