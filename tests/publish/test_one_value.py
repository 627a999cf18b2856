"""A thousand rows without a build: what pages, feeds, calendars and data print of each is one value for every reader.

The expected moments are worked out here, from the stated day, clock and zone alone. `tests/site/test_one_value.py`
looks at the same in finished sites.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import zoneinfo

import icalendar
import lxml.html
import pytest

from callboard.publish.calendar_files import CalendarFiles
from callboard.publish.data import files
from callboard.publish.date_news import entry_of, news_of
from callboard.publish.publication import Publication
from callboard.publish.rows import row_view
from callboard.relate import Ledger, Thesaurus, relate
from callboard.settings import Site
from tests.relate.factory import date, event, post

READERS = [
    zoneinfo.ZoneInfo(name)
    for name in ("Pacific/Kiritimati", "Asia/Kolkata", "Europe/Berlin", "America/Los_Angeles", "Etc/GMT+12")
]
FIXED = {
    "AoE": dt.timezone(-dt.timedelta(hours=12)),
    "UTC": dt.UTC,
    "UTC+08:00": dt.timezone(dt.timedelta(hours=8)),
    "UTC-03:30": dt.timezone(-dt.timedelta(hours=3, minutes=30)),
}
ZONES = [None, *FIXED, "Europe/Lisbon", "America/Los_Angeles", "Asia/Kolkata", "Australia/Lord_Howe"]
# The days around which clocks change somewhere, leap days, and the ends of years and months.
EDGES = ["2026-10-25", "2026-11-01", "2027-03-14", "2027-03-28", "2027-04-04", "2028-02-29", "2027-12-31", "2027-01-01"]
CLOCKS = ["00:00", "01:30", "02:30", "12:00", "23:59"]
KINDS = ["submission_deadline", "notification", "camera_ready", "event"]
STATUS = ["current", "current", "current", "tentative", "cancelled"]
NOW = dt.datetime(2027, 2, 1, 9, tzinfo=dt.UTC)
POSTS, ROWS = 100, 10


def stated(choose):
    """One row: a kind, a day or some days, a clock and a zone or none, a status."""
    day = dt.date(2026, 10, 1) + dt.timedelta(days=choose.randrange(800))
    if choose.random() < 0.4:
        day = dt.date.fromisoformat(choose.choice(EDGES))
    kind = choose.choice(KINDS)
    said = {"zone": choose.choice(ZONES), "status": choose.choice(STATUS)}
    if choose.random() < 0.6:
        said["time"] = choose.choice(CLOCKS)
    elif choose.random() < 0.3:
        said["end"] = (day + dt.timedelta(days=choose.randrange(1, 4))).isoformat()
    said["zone_source"] = "stated" if said["zone"] else "not_stated"
    return kind, day.isoformat(), said


@pytest.fixture(scope="module")
def outputs():
    """For each row what was stated, and what the four outputs say of it."""
    choose = random.Random(20270201)
    known, posts = {}, []
    for number in range(POSTS):
        dates = []
        for row in range(ROWS):
            kind, day, said = stated(choose)
            label = f"Thing {number} {row}"
            known[label] = (kind, dt.date.fromisoformat(day), said)
            dates.append(date(day, kind, label, line=row + 5, text=day, **said))
        about = event(f"Bees {number}", short_name=f"BEES{number:03} 2027")
        posts.append(post(f"news/call-{number:03}.md", *dates, published="2026-09-01", about=about))
    index = relate(posts, thesaurus=Thesaurus.from_data({}), ledger=Ledger())
    publication = Publication(index, Site(url="https://board.example.org"), NOW)
    data = json.loads(dict(files(publication))["data/v1/dates.json"])["dates"]
    entries = {}
    calendars = CalendarFiles(publication, Ledger())
    for file in (calendars.site[0], calendars.site[-1]):
        entries |= {str(each["UID"]): each for each in icalendar.Calendar.from_ical(calendars.write(file)).events}
    rows = {row.id: row for row in publication.rows}
    assert len(data) == len(rows) == len(known) == POSTS * ROWS
    return [
        (
            known[each["label"]],
            each,
            row_view(publication, rows[each["id"]]),
            entries[each["uid"]],
            [entry_of(publication, news) for news in news_of(publication, rows[each["id"]])],
        )
        for each in data
    ]


def moments(day, clock, zone):
    """The moments that a stated wall clock may mean: two where it is shown twice, none where nothing is stated."""
    if not (clock and zone):
        return set()
    wall = dt.datetime.combine(day, dt.time.fromisoformat(clock))
    place = FIXED.get(zone) or zoneinfo.ZoneInfo(zone)
    return {wall.replace(tzinfo=place, fold=fold).astimezone(dt.UTC) for fold in (0, 1)}


def test_the_instant_is_one_for_every_reader(outputs):
    seen = 0
    for (_, day, said), data, view, entry, news in outputs:
        meant = moments(day, said.get("time"), said["zone"])
        assert (data["instant"] is not None) == bool(meant)
        if not meant:
            continue
        seen += 1
        [feed] = {time for each in news for time in lxml.html.fromstring(each.html()).xpath("p[1]/time/@datetime")}
        told = [data["instant"], data["datetime"], view.date.iso, feed, entry["DTSTART"].dt.isoformat()]
        for reader in READERS:
            wall = {dt.datetime.fromisoformat(each).astimezone(reader).strftime("%F %H:%M %z") for each in told}
            assert len(wall) == 1
            assert wall <= {each.astimezone(reader).strftime("%F %H:%M %z") for each in meant}
    assert seen > 400


def test_a_day_stays_that_day_wherever_it_is_read(outputs):
    """What names no moment is no moment anywhere, so that no zone of a reader can shift it."""
    seen = 0
    for (_, day, said), data, view, entry, news in outputs:
        if moments(day, said.get("time"), said["zone"]):
            continue
        seen += 1
        start, end = entry["DTSTART"].dt, entry["DTEND"].dt
        [feed] = {time for each in news for time in lxml.html.fromstring(each.html()).xpath("p[1]/time/@datetime")}
        assert type(start) is type(end) is dt.date
        assert start == day
        assert end - dt.timedelta(days=1) == dt.date.fromisoformat(said.get("end") or day.isoformat())
        for told in (data["datetime"], view.date.iso, feed):
            clock = f"T{said['time']}" if said.get("time") else ""
            assert told == f"{day}{clock}"
        assert data["instant"] is None
    assert seen > 300


def test_precision_zone_and_status_are_the_same_everywhere(outputs):
    for (kind, _, said), data, view, entry, news in outputs:
        clock, zone, status = said.get("time"), said["zone"], said["status"]
        feed = "".join(each.html() for each in news)
        words = str(entry["DESCRIPTION"])
        assert (data["kind"], view.kind) == (kind, kind)
        assert data["precision"] == ("minute" if clock else "day")
        assert (data["time"], "T" in view.date.iso) == (clock, clock is not None)
        assert clock is None or (clock in view.time and clock in feed)
        assert (data["zone"], view.zoned, "No time zone was stated." in words) == (zone, zone is not None, zone is None)
        assert data["closes"] == view.closes
        assert data["status"] == view.status == status
        assert entry["STATUS"] == {"cancelled": "CANCELLED", "tentative": "TENTATIVE"}.get(status, "CONFIRMED")
        assert (view.state == "cancelled") == (status == "cancelled") == ("This was cancelled." in feed)
        assert ("calls this tentative" in feed) == (status == "tentative")
