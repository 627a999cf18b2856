"""Sentences as announcements write them, in ten languages: which days they give, what for, and which they replace.

`sentences.txt` holds each sentence with its rows below it: kind, days, hour, zone and status.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from callboard.model import ImportantDate

from .reading import read

POST = "---\ntitle: Workshop on odd things 2027\ndate: 2027-01-10\n---\n"
CASES = (Path(__file__).parent / "sentences.txt").read_text("utf-8").strip().split("\n\n")


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_days_of_a_sentence(case):
    sentence, *expected = case.split("\n")
    assert [short(date) for date in read(POST + sentence).dates] == [line.strip() for line in expected]


def short(date: ImportantDate) -> str:
    days = f"{date.start}..{date.end}" if date.end else f"{date.start}"
    clock = f"{date.time:%H:%M}" if date.time else ""
    status = date.status if date.status != "current" else ""
    return " ".join(filter(None, (date.kind, days, clock, date.zone, status)))
