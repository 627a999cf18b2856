"""How days, times and zones are said, in several languages."""

from __future__ import annotations

import datetime as dt

import pytest

from callboard.model import ImportantDate
from callboard.publish.words import KINDS, STATES, Words, zone_name


def day(text):
    return dt.date.fromisoformat(text)


def date(kind="submission_deadline", **said):
    return ImportantDate(kind, "", day("2027-03-03"), 1, **said)


@pytest.mark.parametrize(
    ("language", "short", "medium", "long", "month", "weekday"),
    [
        ("en", "3 Mar", "3 Mar 2027", "3 March 2027", "March", "Wednesday"),
        ("en-US", "Mar 3", "Mar 3, 2027", "March 3, 2027", "March", "Wednesday"),
        ("fr", "3 mars", "3 mars 2027", "3 mars 2027", "mars", "mercredi"),
        ("de", "3. März", "3. März 2027", "3. März 2027", "März", "Mittwoch"),
        ("zh", "3月3日", "2027年3月3日", "2027年3月3日", "三月", "星期三"),
        ("nosuchlanguage", "3 Mar", "3 Mar 2027", "3 March 2027", "March", "Wednesday"),
        ("", "3 Mar", "3 Mar 2027", "3 March 2027", "March", "Wednesday"),
    ],
)
def test_days(language, short, medium, long, month, weekday):
    words, when = Words(language), day("2027-03-03")
    assert (words.day(when), words.medium(when), words.long(when)) == (short, medium, long)
    assert (words.month(when), words.weekday(when)) == (month, weekday)


def test_languages_do_not_mix():
    when = day("2027-03-03")
    said = [(Words(language).month(when), Words(language).month_initial(when)) for language in ("zh", "fr", "de", "en")]
    assert said == [("三月", "3"), ("mars", "M"), ("März", "M"), ("March", "M")]


@pytest.mark.parametrize(
    ("language", "start", "end", "year", "text"),
    [
        ("en", "2027-05-04", None, False, "4 May"),
        ("en", "2027-05-04", "2027-05-04", False, "4 May"),
        ("en", "2027-05-04", "2027-05-05", False, "4–5 May"),
        ("en", "2027-04-26", "2027-05-01", False, "26 Apr – 1 May"),
        ("en", "2026-12-30", "2027-01-02", False, "30 Dec 2026 – 2 Jan 2027"),
        ("en", "2027-05-04", "2027-05-05", True, "4–5 May 2027"),
        ("en", "2027-05-04", None, True, "4 May 2027"),
        ("fr", "2027-05-04", "2027-05-05", True, "4–5 mai 2027"),
        ("zh", "2027-05-04", "2027-05-05", False, "5月4日至5日"),
    ],
)
def test_spans(language, start, end, year, text):
    said = Words(language).span(day(start), day(end) if end else None, year=year)
    # CLDR's blanks beside a dash differ from one version to the next.
    assert said.replace("\u2009", " ").replace("\xa0", " ").replace(" – ", "–") == text.replace(" – ", "–")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ({}, "no time, no zone stated"),
        ({"time": dt.time(23, 59)}, "23:59, no zone stated"),
        ({"zone": "AoE"}, "no time stated, AoE"),
        ({"time": dt.time(23, 59), "zone": "AoE"}, "23:59 AoE"),
        ({"time": dt.time(9), "end_time": dt.time(17, 30), "zone": "Europe/Lisbon"}, "09:00–17:30 Lisbon time"),
        ({"time": dt.time(0), "zone": "UTC"}, "00:00 UTC"),
        ({"kind": "event"}, ""),
        ({"kind": "event", "time": dt.time(9)}, "09:00, no zone stated"),
    ],
)
def test_a_time_is_said_as_stated_and_never_filled_in(said, text):
    assert Words("en").time(date(**said)) == text


@pytest.mark.parametrize(
    ("zone", "name"),
    [
        ("AoE", "AoE"),
        ("UTC", "UTC"),
        ("UTC+08:00", "UTC+8"),
        ("UTC-03:30", "UTC-3:30"),
        ("UTC+00:00", "UTC+0"),
        ("UTC+12:45", "UTC+12:45"),
        ("America/New_York", "New York time"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires time"),
    ],
)
def test_zones(zone, name):
    assert zone_name(zone) == name


def test_an_inherited_zone_is_told():
    words = Words("en")
    assert words.zone_note(date(zone="AoE", zone_source="inherited")) == "zone stated once for all dates"
    assert words.zone_note(date(zone="AoE", zone_source="stated")) == ""


def test_every_kind_and_state_has_a_word():
    from typing import get_args

    from callboard.model import Kind
    from callboard.relate.agenda import State

    assert set(KINDS) == set(get_args(Kind))
    assert set(STATES) == set(get_args(State))
    assert all(KINDS.values())
