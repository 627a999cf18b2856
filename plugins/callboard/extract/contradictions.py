"""Where a post contradicts itself: its summary, title or front matter names a day or place that its text does not have.

A copied header is the usual cause. Only what is plainly named is compared: a day with its month, and a place that is a
known country's or stands beside a day.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence

from callboard.model import Facts, ImportantDate, Problem

from .blocks import Outline
from .context import Context
from .phrases import Day, Phrase
from .place import named_places

CODE = "contradiction"
LONGEST = 2_000  # letters of a summary in which places are looked for
_MONTHS = "January February March April May June July August September October November December".split()


def find(
    post: Context,
    facts: Facts,
    said: Sequence[Phrase],
    overruled: Sequence[tuple[ImportantDate, ImportantDate]] = (),
) -> tuple[Problem, ...]:
    """A warning for each of summary, title and front matter that says another day or place than the post's text.

    `said` are the date phrases of the text, those that are no important dates too; `overruled` its rows that gave way
    to another day of the front matter, with that row.
    """
    problems: list[Problem] = []
    if facts.event or facts.dates:
        problems += _compare("summary", post.header.summary or "", post.in_summary, post, facts, said)
        problems += _compare("title", post.title, post.in_title, post, facts, said)
    problems += _overruled(post.path, overruled)
    return tuple(problems)


def _compare(
    source: str, text: str, phrases: Sequence[Phrase], post: Context, facts: Facts, said: Sequence[Phrase]
) -> Iterator[Problem]:
    days = [phrase for phrase in phrases if not phrase.weak]
    strange = _strange(days, facts.dates, said)
    beside = [(phrase.start, phrase.end) for phrase in days]
    places = [place for place in named_places(text[:LONGEST], beside) if not _has_place(place, facts, post.outline)]
    if strange or places:
        told = " and ".join(f'"{value}"' for value in (*strange, *places))
        yield Problem(
            post.path,
            post.header.lines.get(source, 0),
            1,
            CODE,
            "warning",
            f"the {source} says {told}, but the text says {_text_says(facts, days if strange else (), bool(places))}",
            f"correct the {source}, or the text; the page shows what the text says",
        )


def _strange(days: Sequence[Phrase], rows: Sequence[ImportantDate], said: Sequence[Phrase]) -> list[str]:
    """Those of `days` that the rows and the text of a post do not name."""
    if not days:
        return []
    known = _Days(rows, said)
    return [phrase.text for phrase in days if not any(map(known.has, _ends(phrase)))]


class _Days:
    """The days that a post names, those of its rows and all others of its text."""

    def __init__(self, rows: Sequence[ImportantDate], said: Sequence[Phrase]) -> None:
        self.years: dict[tuple[int, int], set[int | None]] = defaultdict(set)
        for day in (day for row in rows for day in (row.start, row.last)):
            self.years[day.month, day.day].add(day.year)
        for printed in (day for phrase in said for day in _ends(phrase)):
            self.years[printed.month, printed.day].add(printed.year)

    def has(self, day: Day) -> bool:
        """Whether the post names `day`; a day without a year is that of any year."""
        years = self.years.get((day.month, day.day), set())
        return bool(years) and (day.year is None or None in years or day.year in years)


def _overruled(path: str, pairs: Sequence[tuple[ImportantDate, ImportantDate]]) -> Iterator[Problem]:
    """Days of the front matter against those that the text gives for the same things."""
    for said, given in pairs:
        what = "the event starts on" if given.kind == "event" else f"“{given.label}” is"
        yield Problem(
            path,
            given.line,
            1,
            CODE,
            "warning",
            f"the front matter says that {what} {_spoken(given.start)}, "
            f"but the text says {_row(said)} (line {said.line})",
            "correct one of them; the front matter's value is used",
        )


def _text_says(facts: Facts, days: Sequence[Phrase], places: bool) -> str:
    parts = []
    event = facts.event
    rows = [row for row in facts.dates if row.status == "current"]
    if days:
        told = _meant(days, rows)
        parts.append(_row(told) if told else "no such day")
    if places:
        parts.append(event.place if event and event.place else "names no such place")
    return " and ".join(parts)


def _meant(days: Sequence[Phrase], rows: Sequence[ImportantDate]) -> ImportantDate | None:
    """The row that days without a row are likely to mean: a range is the event's, a day the nearest one of any kind."""
    if any(day.last for day in days):
        rows = [row for row in rows if row.kind == "event"] or rows
    first = days[0].first

    def far(row: ImportantDate) -> int:
        months = (row.start.month - first.month) % 12
        return min(months, 12 - months) * 31 + abs(row.start.day - first.day)

    return min(rows, key=far, default=None)


def _has_place(place: str, facts: Facts, outline: Outline) -> bool:
    first = place.split(",", maxsplit=1)[0].strip().casefold()
    stated = (facts.event.place or "") if facts.event else ""
    return first in stated.casefold() or any(first in block.text.casefold() for block in outline.blocks)


def _ends(phrase: Phrase) -> list[Day]:
    return [day for day in (phrase.first, phrase.last) if day]


def _row(row: ImportantDate) -> str:
    if row.last == row.start:
        return _spoken(row.start)
    first = _spoken(row.start)
    if row.start.year == row.last.year:
        first = first.rsplit(" ", 1)[0] if row.start.month != row.last.month else str(row.start.day)
    return f"{first} to {_spoken(row.last)}"


def _spoken(day: dt.date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
