"""Days told from the day of the post, never from today."""

from __future__ import annotations

import datetime as dt

import pytest

from callboard.extract.relative import relative_day

from .reading import as_row, read, row

WRITTEN = dt.date(2026, 3, 4)  # a Wednesday
CASES = [
    ("today", "2026-03-04"),
    ("Tonight", "2026-03-04"),
    ("tomorrow", "2026-03-05"),
    ("this Friday", "2026-03-06"),
    ("coming Monday", "2026-03-09"),
    ("next Friday", "2026-03-13"),
    ("next Monday", "2026-03-09"),
    ("in two weeks", "2026-03-18"),
    ("in 10 days", "2026-03-14"),
    ("in a day", "2026-03-05"),
    ("in some days", None),
    ("next week", None),
    ("in two months", None),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_relative_day(text, expected):
    day = relative_day(text, WRITTEN)
    assert (day and day.isoformat()) == expected


def test_a_deadline_told_from_the_day_of_the_post_is_marked():
    moment = dt.datetime(2026, 3, 4, 9, 0, tzinfo=dt.UTC)
    text = "Submissions are due tomorrow.\n\nWe meet next Friday."
    facts = read(text, published=moment)
    assert [as_row(date) for date in facts.dates] == [
        row(1, "submission_deadline", "Submissions are due", "2026-03-05", inferred=("relative",))
    ]
    assert [(i.text, i.reason) for i in facts.ignored] == [("next Friday", "relative")]
    assert [(u.text, u.kind) for u in read(text).undated] == [("tomorrow", "submission_deadline")]


def test_a_day_told_from_another_date_is_listed_with_its_words():
    facts = read(
        "# Important dates\n\n- Notification: 3 June 2027\n- Camera-ready: two weeks after notification\n\n"
        "| What | When |\n|---|---|\n| Registration deadline | the Friday before the workshop |\n\n"
        "We met three weeks after the storm. Papers are due one month prior to the event."
    )
    assert [(u.kind, u.label, u.text) for u in facts.undated] == [
        ("camera_ready", "Camera-ready", "two weeks after notification"),
        ("registration_deadline", "Registration deadline", "the Friday before the workshop"),
        ("submission_deadline", "Papers are due", "one month prior to the event"),
    ]
    assert [(i.text, i.reason) for i in facts.ignored] == [("three weeks after the storm", "relative")]


def test_the_page_of_a_meeting_with_its_participants_and_discussions_is_its_minutes():
    facts = read("# Core team meeting 2015-05-07\n\n## Participants\n\n- Ann Abel\n\n## Discussions\n\nWords.")
    assert not facts.dates
