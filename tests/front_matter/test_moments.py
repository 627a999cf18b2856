"""Dates of posts in every form that has one reading, and the words for those that have none or two."""

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from front_matter.moments import DateError, read_moment, read_name_date

ZONE = dt.timezone(dt.timedelta(hours=1))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023-01-12", "2023-01-12T00:00:00+01:00"),
        ("2023/01/12", "2023-01-12T00:00:00+01:00"),
        ("2023.01.12", "2023-01-12T00:00:00+01:00"),
        ("2023-1-2", "2023-01-02T00:00:00+01:00"),
        ("20230112", "2023-01-12T00:00:00+01:00"),
        ("2023–01–12", "2023-01-12T00:00:00+01:00"),
        ("“2023-01-12”", "2023-01-12T00:00:00+01:00"),
        ("２０２３-01-12", "2023-01-12T00:00:00+01:00"),
        ("\u00a02023-01-12\u00a010:00", "2023-01-12T10:00:00+01:00"),
        ("12 Jan 2023", "2023-01-12T00:00:00+01:00"),
        ("12-Jan-2023", "2023-01-12T00:00:00+01:00"),
        ("12th of January 2023", "2023-01-12T00:00:00+01:00"),
        ("January 12th, 2023", "2023-01-12T00:00:00+01:00"),
        ("Sept. 3, 2023", "2023-09-03T00:00:00+01:00"),
        ("Thu, 12 Jan 2023 10:00:00 +0000", "2023-01-12T10:00:00+00:00"),
        ("12. Januar 2023", "2023-01-12T00:00:00+01:00"),
        ("12 de enero de 2023", "2023-01-12T00:00:00+01:00"),
        ("jeudi 12 janvier 2023", "2023-01-12T00:00:00+01:00"),
        ("1er mars 2023", "2023-03-01T00:00:00+01:00"),
        ("2024年2月10日", "2024-02-10T00:00:00+01:00"),
        ("2024년 2월 10일", "2024-02-10T00:00:00+01:00"),
        ("10.02.2023", "2023-02-10T00:00:00+01:00"),
        ("13/04/2026", "2026-04-13T00:00:00+01:00"),
        ("04/13/2026", "2026-04-13T00:00:00+01:00"),
        ("3/3/2026", "2026-03-03T00:00:00+01:00"),
        ("2024-02-29", "2024-02-29T00:00:00+01:00"),
        ("2023-01-12 10:30", "2023-01-12T10:30:00+01:00"),
        ("2023-01-12, 10:30", "2023-01-12T10:30:00+01:00"),
        ("2023-01-12 at 10:30 pm", "2023-01-12T22:30:00+01:00"),
        ("2023-01-12 12:05 a.m.", "2023-01-12T00:05:00+01:00"),
        ("2023-01-12T10:30:05.25Z", "2023-01-12T10:30:05.250000+00:00"),
        ("2023-01-12 10:00:00 +0800", "2023-01-12T10:00:00+08:00"),
        ("2023-01-12 10:00 -05:00", "2023-01-12T10:00:00-05:00"),
        ("2023-01-12 10:00 UTC+8", "2023-01-12T10:00:00+08:00"),
        ("2023-01-12 10:00 (CET)", "2023-01-12T10:00:00+01:00"),
        ("2023-01-12 23:59 AoE", "2023-01-12T23:59:00-12:00"),
        ("2023-07-12 10:00 Europe/Paris", "2023-07-12T10:00:00+02:00"),
        ("12 Jan 2023 14:30", "2023-01-12T14:30:00+01:00"),
    ],
)
def test_moments(text, expected):
    moment = read_moment(text, ZONE)
    assert moment.at.isoformat() == expected
    assert moment.remark == ""


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("30 February 2026", "date-impossible", "30 February 2026 does not exist"),
        ("2026-02-30", "date-impossible", "30 February 2026 does not exist"),
        ("2023-02-29", "date-impossible", "29 February 2023 does not exist"),
        ("31 November 2026", "date-impossible", "31 November 2026 does not exist"),
        ("2026-04-00", "date-impossible", "0 April 2026 does not exist"),
        ("2026-13-01", "date-impossible", "no month 13"),
        ("30/02/2026", "date-impossible", "30 February 2026"),
        ("13/13/2026", "date-impossible", "no month 13"),
        ("0012-01-01", "date-impossible", "year 0012"),
        ("9999-12-31", "date-impossible", "year 9999"),
        ("2026-03-01 25:00", "date-impossible", "clock time"),
        ("2026-03-01 10:60", "date-impossible", "clock time"),
        ("2026-03-01 10:00:60", "date-impossible", "clock time"),
        ("2026-03-01 13:00 pm", "date-impossible", "clock time"),
        ("03/04/2026", "date-ambiguous", "3 April 2026 or 4 March 2026"),
        ("3-4-2026", "date-ambiguous", "3 April 2026 or 4 March 2026"),
        ("March 2026", "date-incomplete", "names no day"),
        ("2026-03", "date-incomplete", "names no day"),
        ("03/2026", "date-incomplete", "names no day"),
        ("2026", "date-incomplete", "names a year and no day"),
        ("12 March", "date-incomplete", "names no year"),
        ("March 12", "date-incomplete", "names no year"),
        ("3/4", "date-incomplete", "names no year"),
        ("03/04/26", "date-incomplete", "two digits"),
        ("10:30", "date-incomplete", "without a day"),
        ("10:30 pm", "date-incomplete", "without a day"),
        ("99999-01-01", "date-unreadable", "no date"),
        ("1673481600", "date-unreadable", "no date"),
        ("true", "date-unreadable", "no date"),
        ("today", "date-unreadable", "no date"),
        ("next Friday", "date-unreadable", "no date"),
        ("TBA", "date-unreadable", "no date"),
        ("Room 12", "date-unreadable", "no date"),
        ("{{ site.time }}", "date-unreadable", "no date"),
        ("", "date-unreadable", "no date"),
        ("12 Frimaire 2026", "date-unreadable", "no month that is known (Frimaire)"),
        ("12 Xy 2026", "date-unreadable", "no month that is known (Xy)"),
        ("2026-03-01 or later", "date-unreadable", "or later"),
        ("2026-03-01 10:00 XYZ", "date-zone-unknown", "XYZ"),
        ("2026-03-01 10:00 CST", "date-zone-unknown", "CST"),
        ("2026-03-01 10:00 +15:00", "date-zone-unknown", "+15:00"),
        ("2026-03-01 10:00 Europe/Atlantis", "date-zone-unknown", "Europe/Atlantis"),
        ("2026-03-01 10:00 ../../etc/passwd", "date-zone-unknown", "passwd"),
    ],
)
def test_what_is_no_date_is_named(text, code, words):
    with pytest.raises(DateError) as caught:
        read_moment(text, ZONE)
    assert caught.value.code == code
    assert words in caught.value.message
    assert caught.value.hint.startswith("Write ")


def test_two_readings_are_both_offered():
    with pytest.raises(DateError) as caught:
        read_moment("03/04/2026", ZONE)
    assert caught.value.hint == "Write 2026-04-03 or 2026-03-04."


def test_a_wrong_weekday_is_told_and_the_day_is_taken():
    moment = read_moment("Friday 12 January 2023", ZONE)
    assert moment.at.date() == dt.date(2023, 1, 12)
    assert "is a Thursday, not a Friday" in moment.remark


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("2023-01-12-title.md", "2023-01-12"),
        ("news/2023-1-2-title.md", "2023-1-2"),
        ("news\\2023-01-12-title.md", "2023-01-12"),
        ("news/2023-01-12-title/index.md", "2023-01-12"),
        ("news/2023-01-12-title/index.fr.md", "2023-01-12"),
        ("news/2023-01-12-title/_index.md", "2023-01-12"),
        ("_drafts/2023-01-12.md", "2023-01-12"),
        ("2023-01-12/other.md", None),
        ("2023-01-123.md", None),
        ("icml-2023-01-12.md", None),
        ("2023.md", None),
        ("index.md", None),
    ],
)
def test_dates_of_file_names(path, text):
    assert read_name_date(path) == text


@given(
    st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%d.%m.%Y"]),
)
def test_numeric_forms_round_trip(day, form):
    assert read_moment(day.strftime(form), dt.UTC).at.date() == day


@given(st.datetimes(dt.datetime(1900, 1, 2), dt.datetime(2199, 12, 30), timezones=st.sampled_from([ZONE, dt.UTC])))
def test_iso_round_trips(moment):
    assert read_moment(moment.isoformat(), dt.UTC).at == moment


@given(
    st.text(max_size=40)
    | st.lists(st.sampled_from("0123456789-/.: TZ+年月日apmJan,".split() + list("0123456789-/.: ")), max_size=20).map(
        "".join
    )
)
@example("1st of 2026")
def test_any_text_is_an_aware_moment_or_a_date_error(text):
    try:
        at = read_moment(text, ZONE).at
    except DateError:
        return
    assert at.tzinfo is not None
    at.astimezone(dt.UTC)
