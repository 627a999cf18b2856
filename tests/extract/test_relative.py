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
