"""Calendars as programs read them: icalendar for sense, the bytes for RFC 5545's form."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import icalendar
import pytest

CALL = """---
title: "征文：第三届公平学习研讨会，关于医院里的数据、隐私与信任的问题与答案 (GPXX 2027)"
date: 2027-01-04
last_updated: 2027-01-20
id: gpxx
event:
  name: "研讨会, 公平学习; 医院里的数据与隐私与信任的问题与答案与更多的问题与更多的答案"
  short_name: GPXX
  edition: "2027"
---
The workshop asks for papers, talks; and more.

- Abstract deadline: 1 February 2027, 23:59 AoE
- Submission deadline: 8 February 2027, 17:00 (America/New_York)
- Notification: 1 March 2027, 12:00 UTC
- Camera-ready: 15 March 2027, 18:00 (UTC+08:00)
- Early registration: 20 March 2027, 18:00
- Registration deadline: 1 April 2027
- Industry day: 3 May 2027 - cancelled
- Public lecture: 4 May 2027 (tentative)
- Workshop: 30 April – 2 May 2027
"""


@pytest.fixture(scope="module")
def built(build_apart):
    found = build_apart({"news/call.md": CALL}, url="https://example.org/lab")
    assert found.code == 0
    return found


def entries(built, path="calendars/all.ics"):
    calendar = icalendar.Calendar.from_ical(built.files[path])
    return {entry["DTSTART"].dt: entry for entry in calendar.walk("VEVENT")}


def instant(text):
    return dt.datetime.fromisoformat(text)


def test_moments_and_days(built):
    found = entries(built)
    assert set(found) == {
        instant("2027-02-02T11:59:00+00:00"),
        instant("2027-02-08T17:00:00-05:00"),
        instant("2027-03-01T12:00:00+00:00"),
        instant("2027-03-15T10:00:00+00:00"),
        *(dt.date(2027, 3, 20), dt.date(2027, 4, 1), dt.date(2027, 4, 30), dt.date(2027, 5, 3), dt.date(2027, 5, 4)),
    }


def test_a_days_end_is_exclusive(built):
    found = entries(built)
    assert found[dt.date(2027, 4, 30)]["DTEND"].dt == dt.date(2027, 5, 3)
    assert found[dt.date(2027, 4, 1)]["DTEND"].dt == dt.date(2027, 4, 2)


def test_a_moment_has_no_length(built):
    for start, entry in entries(built).items():
        if isinstance(start, dt.datetime):
            assert "DTEND" not in entry


def test_iana_zones_keep_their_clock_and_bring_their_rules(built):
    data = built.files["calendars/all.ics"].decode()
    assert "DTSTART;TZID=America/New_York:20270208T170000\r\n" in data
    assert data.count("BEGIN:VTIMEZONE") == 1
    assert "TZID:America/New_York\r\n" in data
    assert "DTSTART:20270202T115900Z\r\n" in data
    calendar = icalendar.Calendar.from_ical(data)
    [zone] = calendar.walk("VTIMEZONE")
    moment = dt.datetime(2027, 2, 8, 17, tzinfo=zone.to_tz())
    assert moment.utcoffset() == dt.datetime(2027, 2, 8, 17, tzinfo=zoneinfo.ZoneInfo("America/New_York")).utcoffset()


def test_no_zone_is_told_and_its_clock_kept_in_words(built):
    entry = entries(built)[dt.date(2027, 3, 20)]
    assert "Time as stated: 18:00. No time zone was stated." in entry["DESCRIPTION"]
    assert "No time zone was stated." in entries(built)[dt.date(2027, 4, 1)]["DESCRIPTION"]
    assert "No time zone" not in entries(built)[instant("2027-02-02T11:59:00+00:00")]["DESCRIPTION"]


def test_status(built):
    found = {key: str(entry["STATUS"]) for key, entry in entries(built).items()}
    assert found.pop(dt.date(2027, 5, 3)) == "CANCELLED"
    assert found.pop(dt.date(2027, 5, 4)) == "TENTATIVE"
    assert set(found.values()) == {"CONFIRMED"}


def test_the_summary_says_the_zone_and_the_event(built):
    summaries = {key: str(entry["SUMMARY"]) for key, entry in entries(built).items()}
    assert summaries[instant("2027-02-02T11:59:00+00:00")] == "Abstract deadline (AoE) · GPXX 2027"
    assert summaries[instant("2027-02-08T17:00:00-05:00")] == "Submission deadline (New York time) · GPXX 2027"
    assert summaries[dt.date(2027, 4, 1)] == "Registration deadline · GPXX 2027"


def test_stamps_come_from_the_post(built):
    for entry in entries(built).values():
        assert entry["DTSTAMP"].dt == entry["LAST-MODIFIED"].dt == instant("2027-01-19T23:00:00+00:00")
        assert entry["SEQUENCE"] == 0


def test_each_entry_leads_to_its_line(built):
    lines = {key: entry["URL"].rpartition("-")[2] for key, entry in entries(built).items()}
    assert lines[instant("2027-02-02T11:59:00+00:00")] == "13"
    assert lines[dt.date(2027, 4, 30)] == "21"
    assert all(entry["URL"].startswith("https://example.org/lab/news/call/#line-") for entry in entries(built).values())


def test_lines_end_in_crlf_and_none_is_longer_than_75_octets(built):
    for path in (path for path in built.files if path.endswith(".ics")):
        data = built.files[path]
        assert data.endswith(b"END:VCALENDAR\r\n")
        lines = data.split(b"\r\n")
        assert not [line for line in lines if b"\n" in line or b"\r" in line]
        assert max(map(len, lines)) <= 75
        for line in lines:
            line.decode("utf-8")
        assert any(line.startswith(b" ") for line in lines), "the Chinese text is folded"


def test_text_is_escaped(built):
    unfolded = built.files["calendars/all.ics"].replace(b"\r\n ", b"").decode()
    assert r"研讨会\, 公平学习\; 医院里的数据" in unfolded
    assert "研讨会, 公平学习; 医院里的数据" in entries(built)[dt.date(2027, 4, 1)]["DESCRIPTION"]


def test_the_calendar_names_itself(built):
    calendar = icalendar.Calendar.from_ical(built.files["calendars/all.ics"])
    assert calendar["NAME"] == calendar["X-WR-CALNAME"] == "Important dates · Test Lab"
    assert calendar["X-PUBLISHED-TTL"] == "PT12H"
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n" in built.files["calendars/all.ics"]
    assert calendar["URL"] == "https://example.org/lab/dates/"
    own = icalendar.Calendar.from_ical(built.files["calendars/events/gpxx.ics"])
    assert own["NAME"] == "GPXX 2027"
    assert own["URL"] == "https://example.org/lab/events/gpxx/"


def test_the_events_calendar_has_the_same_entries(built):
    all_of_them = {entry["UID"]: entry.to_ical() for entry in entries(built).values()}
    assert {e["UID"]: e.to_ical() for e in entries(built, "calendars/events/gpxx.ics").values()} == all_of_them


def test_uids_and_bytes_stay(built, build_site):
    before = {str(entry["UID"]) for entry in entries(built).values()}
    assert all(uid.endswith("@board.example.org") for uid in before)
    data = built.files["calendars/all.ics"]
    again = build_site({"news/call.md": CALL}, url="https://example.org/lab", now="2027-02-20T00:00:00+00:00")
    assert again.files["calendars/all.ics"] == data
    moved = (
        CALL.replace("1 April", "2 April")
        .replace("17:00", "18:00")
        .replace("征文", "Call")
        .replace("id: gpxx", "slug: new\nid: gpxx")
    )
    after = build_site({"news/renamed.md": moved}, url="https://elsewhere.example.com")
    assert {str(entry["UID"]) for entry in entries(after).values()} == before


def test_every_calendar_of_the_example_is_sound(example):
    paths = [path for path in example.files if path.endswith(".ics")]
    in_events, everything = [], []
    for path in paths:
        data = example.files[path]
        calendar = icalendar.Calendar.from_ical(data)
        assert len(data) < 100_000
        zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
        used = {e["DTSTART"].params["TZID"] for e in calendar.walk("VEVENT") if "TZID" in e["DTSTART"].params}
        assert zones == used
        if path.startswith("calendars/events/"):
            in_events += [str(e["UID"]) for e in calendar.walk("VEVENT")]
        if path in ("calendars/all.ics", "calendars/archive.ics"):
            everything += [str(e["UID"]) for e in calendar.walk("VEVENT")]
    assert sorted(in_events) == sorted(everything)
