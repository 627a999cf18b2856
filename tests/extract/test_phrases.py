"""The date-phrase parser: every shape of a day, of a range, and what is no date."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callboard.extract.phrases import Phrase, read

ENGLISH: frozenset[str] = frozenset()


def days(phrase: Phrase) -> str:
    def one(day):
        return f"{day.year or '????'}-{day.month:02d}-{day.day:02d}"

    return one(phrase.first) + (f"..{one(phrase.last)}" if phrase.last else "")


ONE_DAY = [
    "February 10, 2023",
    "10 Feb 2023",
    "Feb. 10th, 2023",
    "10th of February 2023",
    "2023-02-10",
    "2023/02/10",
    "10.02.2023",
    "February 10th 2023",
    "the 10th of February, 2023",
    "Feb 10 '23",
    "10-Feb-2023",
    "10/Feb/2023",
    "2023 February 10",
    "2023-Feb-10",
    "Fri, Feb 10, 2023",
    "Friday 10 February 2023",
    "Friday, 10th February, 2023",
    "10 February (Fri), 2023",
    "February, 10 2023",
    "February, 10. 2023",
    "2023年2月10日",
    "2023 年 2 月 10 日",
    "令和5年2月10日(金)",
    "2023년 2월 10일 (금)",
    "10. Februar 2023",
    "10 février 2023",
    "10 de febrero de 2023",
    "10 de fevereiro de 2023",
    "10 febbraio 2023",
    "10 februari 2023",
    "vendredi 10 février 2023",
    "10/02/23",
    "10-02-2023",
    "10.2.23",
    "FEBRUARY 10, 2023",
    "10 fevrier 2023",
    "二月十日 2023",
]


@pytest.mark.parametrize("text", ONE_DAY)
def test_one_day(text):
    (phrase,) = read(text, ENGLISH)
    assert days(phrase) == "2023-02-10"


RANGES = [
    ("September 26th/27th 2024", "2024-09-26..2024-09-27"),
    ("26th/27th of September 2024", "2024-09-26..2024-09-27"),
    ("31st August/1st September 2024", "2024-08-31..2024-09-01"),
    ("Sept 30th/1st Oct 2024", "2024-09-30..2024-10-01"),
    ("May 4-5, 2023", "2023-05-04..2023-05-05"),
    ("May 4–5, 2023", "2023-05-04..2023-05-05"),
    ("May 4 — 5, 2023", "2023-05-04..2023-05-05"),
    ("April 26 - May 1, 2026", "2026-04-26..2026-05-01"),
    ("Dec 30, 2026 – Jan 2, 2027", "2026-12-30..2027-01-02"),
    ("Dec 30 – Jan 2, 2027", "2026-12-30..2027-01-02"),
    ("3-4 June 2024", "2024-06-03..2024-06-04"),
    ("June 5 and 6", "????-06-05..????-06-06"),
    ("21st and 22nd of March 2015", "2015-03-21..2015-03-22"),
    ("2017.11.22-24", "2017-11-22..2017-11-24"),
    ("from 3 May to 10 June 2024", "2024-05-03..2024-06-10"),
    ("May 3 through May 5, 2024", "2024-05-03..2024-05-05"),
    ("May 3 & 4, 2024", "2024-05-03..2024-05-04"),
    ("May 3/4, 2024", "2024-05-03..2024-05-04"),
    ("May 4, 5 and 6, 2024", "2024-05-04..2024-05-06"),
    ("2024-05-01 to 2024-05-03", "2024-05-01..2024-05-03"),
    ("22/11/2021 - 26/11/2021", "2021-11-22..2021-11-26"),
    ("24. - 26. April 2024", "2024-04-24..2024-04-26"),
    ("12. und 13. März 2027", "2027-03-12..2027-03-13"),
    ("du 5 au 7 juillet 2027", "2027-07-05..2027-07-07"),
    ("sábado 11 y domingo 12 de febrero de 2023", "2023-02-11..2023-02-12"),
    ("entre os dias 3 e 5 de novembro de 2026", "2026-11-03..2026-11-05"),
    ("between 3 and 5 May 2026", "2026-05-03..2026-05-05"),
    ("between 3 May and 9 May 2026", "2026-05-03..2026-05-09"),
    ("Wed 27 - Fri 29 May 2026", "2026-05-27..2026-05-29"),
    ("Monday 4 May to Wednesday 6th, 2026", "2026-05-04..2026-05-06"),
    ("30 - 2 May 2026", "2026-04-30..2026-05-02"),
    ("2027年5月4日至6日", "2027-05-04..2027-05-06"),
    ("2027年5月4日〜5月6日", "2027-05-04..2027-05-06"),
    ("Sunday, April 23rd and the morning of Monday, April 24th", "????-04-23..????-04-24"),
    ("04/30-06/04", "????-04-30..????-06-04"),
    ("30/04 – 04/06", "????-04-30..????-06-04"),
    ("03/04-05/06", "????-04-03..????-06-05"),
    ("7 (Mon.) – 9 (Wed.), July 2025", "2025-07-07..2025-07-09"),
    ("July 7 (Mon) - 9 (Wed), 2025", "2025-07-07..2025-07-09"),
    ("July 8 (Tue.) through July 10 (Thu.), 2025", "2025-07-08..2025-07-10"),
    ("2025.7.7-2025.7.9", "2025-07-07..2025-07-09"),
    ("2025.7.7-7.9", "2025-07-07..2025-07-09"),
    ("2025/7/7 - 7/9", "2025-07-07..2025-07-09"),
    ("2025-07-07/2025-07-09", "2025-07-07..2025-07-09"),
    ("7.7-9.7.2025", "2025-07-07..2025-07-09"),
    ("July 7 \u2011 9, 2025", "2025-07-07..2025-07-09"),
]


@pytest.mark.parametrize(("text", "expected"), RANGES, ids=[text for text, _ in RANGES])
def test_ranges(text, expected):
    found = [days(phrase) for phrase in read(text, frozenset(("de", "fr", "es", "pt")))]
    assert found[0] == expected


def test_days_that_are_no_range_are_days_of_their_own():
    assert [days(p) for p in read("Feb 10 and 17, 2024", ENGLISH)] == ["2024-02-10", "2024-02-17"]
    assert [days(p) for p in read("May 4, 2024 and June 8, 2024", ENGLISH)] == ["2024-05-04", "2024-06-08"]
    assert [days(p) for p in read("June 8, 2024 - May 4, 2024", ENGLISH)] == ["2024-06-08", "2024-05-04"]


def test_numbers_behind_a_day_are_no_year_or_end():
    assert days(read("2027.7.7-7.9.1 and more", ENGLISH)[0]) == "2027-07-07"
    assert days(read("3 May '27.5 metres", ENGLISH)[0]) == "????-05-03"


CLOCKS = [
    ("10 Feb 2023, 23:59 AoE", "23:59", None, "AoE"),
    ("November 6, 2022, at 11:59 p.m. EST.", "23:59", None, "EST"),
    ("Sept 6, midnight AoE, 2022", "23:59", None, "AoE"),
    ("10 Feb 2023 noon CET", "12:00", None, "CET"),
    ("May 3, 5:00 PM Eastern", "17:00", None, "Eastern"),
    ("8 Jan 2026 (Thu), 10:00 am – 11:00 am", "10:00", "11:00", None),
    ("17:00 GMT+8 on 3 May 2024", "17:00", None, "UTC+08:00"),
    ("11:59pm (UTC-12), 3 May", "23:59", None, "AoE"),
    ("October 25, 2017, 11.59pm PST", "23:59", None, "PST"),
    ("05 June 2020, 23.59 CEST", "23:59", None, "CEST"),
    ("June 9, 2024 (AOE Time)", None, None, "AoE"),
    ("2024-05-01T23:59:59Z", "23:59", None, "UTC"),
    ("2024-05-01T09:30:00+02:00", "09:30", None, "UTC+02:00"),
    ("12. März 2024, 18 Uhr", "18:00", None, None),
    ("3 mars 2024 à 17h00", "17:00", None, None),
    ("lun. 07-04 - 17 a 20", "17:00", "20:00", None),
    ("20 May at 5pm - 7pm CET", "17:00", "19:00", "CET"),
    ("2024년 2월 10일 오후 6시", "18:00", None, None),
    ("2027年2月10日 23:59（日本時間）", "23:59", None, "Asia/Tokyo"),
    ("Monday, April 24th (1:00PM CEST) to Wednesday, April 26th, 2023 (3:30PM CEST)", "13:00", "15:30", "CEST"),
    ("5 March 2026, 11:59pmPT", "23:59", None, "PT"),
    ("5 March 2026, 11:59 pm, Pacific", "23:59", None, "Pacific"),
    ("5. März 2026 bis 23:59 Uhr MEZ", "23:59", None, "MEZ"),
    ("5 March 2026 till 23:59 AoE", "23:59", None, "AoE"),
    ("2026-03-05T23:59-12:00", "23:59", None, "AoE"),
    ("2026-03-05 23:59:00 -0300", "23:59", None, "UTC-03:00"),
    ("5 March 2026, COB UTC", None, None, "UTC"),
]


@pytest.mark.parametrize(("text", "begin", "end", "zone"), CLOCKS, ids=[case[0] for case in CLOCKS])
def test_clock_times_and_zones_stand_with_their_day(text, begin, end, zone):
    (phrase,) = read(text, frozenset(("de", "fr")))
    assert (phrase.time and f"{phrase.time:%H:%M}", phrase.end_time and f"{phrase.end_time:%H:%M}", phrase.zone) == (
        begin,
        end,
        zone,
    )


@pytest.mark.parametrize(
    "text",
    [
        "from May 10:30 is too late",
        "version 3.4.2026",
        "3-5.10",
        "v3.4",
        "Room 3B/12 May 2027",
        "Section 3.4 and Table 12",
        "555-10-12-99",
        "pages 3-5",
        "10.1145/3368089.12",
        "room 3.12.1",
        "room 12 in May, open on Friday",
        "https://example.org/2026/03/04/post",
        "ann@2026-03-04.example",
        "mail 12 may",
        "we may 5",
        "1/2 of 3/4/5/6",
        "07-04 - 17",
        "99/99/2026",
        "32 May",
        "May 32",
        "2026-13-01",
        "1.2.3.4",
        "$10/11/2026",
        "3-4 hours",
        "10:30",
        "2026",
        "marching 12 people",
    ],
)
def test_no_strong_date(text):
    assert [p.text for p in read(text, ENGLISH) if not p.weak and p.first.year] == []


DOUBTS = [
    ("03/04/2026", ("order",)),
    ("13/04/2026", ()),
    ("04/04/2026", ()),
    ("June 24nd, 2026", ("ordinal",)),
    ("June 22nd, 2026", ()),
    ("May 11st and 12th", ("ordinal",)),
    ("Septmber 5, 2026", ("misspelt",)),
    ("5 Feburary 2026", ("misspelt",)),
    ("03/04-05/06", ("order",)),
    ("04/30-06/04", ()),
]


@pytest.mark.parametrize(("text", "doubts"), DOUBTS, ids=[text for text, _ in DOUBTS])
def test_doubts(text, doubts):
    assert read(text, ENGLISH)[0].doubts == doubts


def test_numbers_that_are_no_days_are_none():
    assert not read("13/14-15/16", ENGLISH)
    assert not read("12/32-13/33", ENGLISH)


def test_the_order_of_numbers_is_the_posts():
    assert days(read("03/04/2026", ENGLISH, day_first=False)[0]) == "2026-03-04"
    assert days(read("03/15/2026", ENGLISH, day_first=True)[0]) == "2026-03-15"


@pytest.mark.parametrize(
    ("text", "day", "doubts"),
    [
        ("Sunday 11/2/2025", "2025-11-02", ()),
        ("11/2/2025 (Tuesday)", "2025-02-11", ()),
        ("lundi 7/4/2025", "2025-04-07", ()),
        ("Friday 11/2/2025", "2025-02-11", ("order",)),  # neither is a Friday
        ("Sunday 11/2", "????-02-11", ("order",)),
    ],
)
def test_a_week_day_tells_the_day_from_the_month(text, day, doubts):
    (phrase,) = read(text, ENGLISH)
    assert (days(phrase), phrase.doubts) == (day, doubts)


def test_short_names_are_read_in_the_language_of_the_text_only():
    assert read("12 out 2026", ENGLISH) == []
    assert days(read("12 out 2026", frozenset(("pt",)))[0]) == "2026-10-12"


def test_a_pronoun_is_no_week_day():
    found = [p.text for p in read("On 3 May 2027, we meet; due 5 May 2027, we, noon", ENGLISH)]
    assert found == ["3 May 2027", "5 May 2027, we, noon"]


def test_places_are_those_of_the_text():
    text = "Due on Feb 10, 2027 (23:59 AoE), or so"
    (phrase,) = read(text, ENGLISH)
    assert text[phrase.start : phrase.end] == phrase.text == "Feb 10, 2027 (23:59 AoE)"


PIECES = st.sampled_from(
    "10 4 2026 31 May Feb. März 3rd - – / . , : ( ) to and & de of Friday (Thu) 23:59 noon "
    "AoE UTC-12 年 月 日 10.02. T Z 令和 元 ' \n | 24nd o’".split(" ")
)


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_never_an_exception_and_every_phrase_stands_in_the_text(text):
    end = 0
    for phrase in read(text, frozenset(("de", "pt"))):
        assert text[phrase.start : phrase.end] == phrase.text
        assert 0 <= phrase.start < phrase.end <= len(text)
        assert phrase.start >= end or phrase.first != phrase.last
        assert 1 <= phrase.first.month <= 12


@pytest.mark.parametrize(
    "piece", ["3 May - ", "4, ", "10.", "2026-", "(", "May ", "noon ", "1/2/", "and 3 ", "23:59 AoE ", "月3"]
)
def test_work_grows_with_the_length_only(piece):
    def seconds(count):
        begin = time.process_time()
        read(piece * count, ENGLISH)
        return time.process_time() - begin

    seconds(200)
    small, large = max(seconds(2_000), 0.002), seconds(16_000)
    assert large < small * 8 * 4


@pytest.mark.parametrize("letters", range(1, 60))
def test_a_day_is_found_however_far_it_stands_from_the_one_before(letters):
    text = f"until October 1st, {'a ' * letters}on November 15th."
    assert [phrase.text for phrase in read(text, frozenset())] == ["October 1st", "November 15th"]
