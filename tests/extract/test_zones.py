"""Clock times and zones as they are printed, and what they mean on a day."""

from __future__ import annotations

import datetime as dt

import pytest

from callboard.extract.zones import find_zone, read_clock, read_zone, zone_on

CLOCKS = [
    ("23:59", "23:59"),
    ("11:59 p.m.", "23:59"),
    ("11:59pm", "23:59"),
    ("11.59pm", "23:59"),
    ("5 PM", "17:00"),
    ("12 am", "00:00"),
    ("12:30 a.m.", "00:30"),
    ("12 noon", "12:00"),
    ("noon", "12:00"),
    ("midday", "12:00"),
    ("midnight", "23:59"),
    ("12 midnight", "23:59"),
    ("24:00", "23:59"),
    ("00:00", "00:00"),
    ("17h", "17:00"),
    ("17h30", "17:30"),
    ("23h:55m", "23:55"),
    ("10h30min", "10:30"),
    ("18 Uhr", "18:00"),
    ("23:59h", "23:59"),
    ("9:00", "09:00"),
    ("1730 hrs", "17:30"),
    ("午後5時", "17:00"),
    ("17時30分", "17:30"),
    ("오후 6시", "18:00"),
    ("下午5:00", "17:00"),
    ("23.59 CEST", "23:59"),
    ("23:59:59", "23:59"),
    ("minuit", "23:59"),
    ("10-11 am", "10:00"),
    ("1 - 3:30 pm", "13:00"),
]


@pytest.mark.parametrize(("text", "expected"), CLOCKS, ids=[text for text, _ in CLOCKS])
def test_clock(text, expected):
    found = read_clock(text, 0)
    assert found is not None
    assert f"{found[0]:%H:%M}" == expected


@pytest.mark.parametrize(
    "text", ["25:00", "10:75", "1.2.2026", "12", "27.04", "10 May", "5 persons", "afternoon", "3:1"]
)
def test_no_clock(text):
    assert read_clock(text, 0) is None


ZONES = [
    ("AoE", "AoE"),
    ("(AOE)", "AoE"),
    ("anywhere on Earth", "AoE"),
    ("any where on the earth", "AoE"),
    ("UTC-12", "AoE"),
    ("UTC−12:00", "AoE"),
    ("GMT-12", "AoE"),
    ("UTC", "UTC"),
    ("GMT", "UTC"),
    ("GMT+8", "UTC+08:00"),
    ("UTC +5:30", "UTC+05:30"),
    ("UTC-3h", "UTC-03:00"),
    ("CET", "UTC+01:00"),
    ("CEST", "UTC+01:00"),
    ("Central European Time", "UTC+01:00"),
    ("PST", "America/Los_Angeles"),
    ("PT", "America/Los_Angeles"),
    ("Eastern Time", "America/New_York"),
    ("US Eastern Standard Time", "America/New_York"),
    ("EDT", "America/New_York"),
    ("Pacific Daylight Time", "America/Los_Angeles"),
    ("JST", "UTC+09:00"),
    ("Beijing time", "Asia/Shanghai"),
    ("Europe/Lisbon", "Europe/Lisbon"),
    ("BST", "UTC+01:00"),
    ("British Summer Time", "UTC+01:00"),
    ("American Samoa time", "UTC-11:00"),
    ("IST", "UTC+05:30"),
    ("(UTC/GMT -3)", "UTC-03:00"),
    ("(GMT/UTC+1)", "UTC+01:00"),
    ("，AoE", "AoE"),
    ("“Anywhere on Earth”", "AoE"),
    ("Anytime on Earth", "AoE"),
    ("Hong Kong time", "Asia/Hong_Kong"),
    ("(New York local time)", "America/New_York"),
    ("South African Standard Time", "Africa/Johannesburg"),
    ("Australian Eastern Standard Time", "UTC+11:00"),
    ("US/Pacific", "America/Los_Angeles"),
    ("(local time, UTC+2)", "UTC+02:00"),
    (", time zone: UTC-12", "AoE"),
    ("(time zone: AoE)", "AoE"),
    ("(all times AoE)", "AoE"),
    ("(all deadlines are AoE)", "AoE"),
]


@pytest.mark.parametrize(("text", "expected"), ZONES, ids=[text for text, _ in ZONES])
def test_zone_in_winter(text, expected):
    found = read_zone(text, 0)
    assert found is not None
    assert zone_on(found[0], dt.date(2026, 1, 15)) == expected


SUMMER = [
    ("CET", "UTC+02:00"),
    ("CEST", "UTC+02:00"),
    ("EET", "UTC+03:00"),
    ("AEST", "UTC+10:00"),
    ("JST", "UTC+09:00"),
]


@pytest.mark.parametrize(("text", "expected"), SUMMER, ids=[text for text, _ in SUMMER])
def test_zone_in_july(text, expected):
    assert zone_on(text, dt.date(2026, 7, 15)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "cest la vie",
        "PTA",
        "CETUS",
        "contact",
        "est",
        "met",
        "UTCX",
        "the eastern hall",
        "+02:00",
        "UTC+19",
        "Europe/Nowhere",
    ],
)
def test_no_zone(text):
    assert read_zone(text, 0) is None


def test_the_place_settles_what_an_abbreviation_leaves_open():
    day = dt.date(2026, 1, 15)
    assert zone_on("CST", day, "a workshop in Beijing") == "Asia/Shanghai"
    assert zone_on("CST", day, "a workshop in Austin") == "America/Chicago"
    assert zone_on("IST", day, "a school in Tel Aviv") == "Asia/Jerusalem"
    assert zone_on("GMT+1", day) == "UTC+01:00"
    assert zone_on("XYZ", day) == "XYZ"


def test_a_zone_is_found_inside_a_sentence():
    assert find_zone("All deadlines are 11:59 PM anywhere on earth.") == ("AoE", 44)
    assert find_zone("No zone is named here") is None
