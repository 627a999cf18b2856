"""Where a post contradicts itself: its summary, title or front matter names a day or place that its text does not have.

A copied header is the usual cause. Only what is plainly named is compared: a day with its month, and a place that is a
known country's or stands beside a day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from callboard.model import Facts, Header, ImportantDate, Problem

from .event import settled_day
from .names import languages_of
from .phrases import HAS_DATE, Day, Phrase, read
from .place import named_places

CODE = "contradiction"
_MONTHS = "January February March April May June July August September October November December".split()


def find(
    header: Header,
    path: str,
    title: str,
    facts: Facts,
    *,
    body: str = "",
    summary_dates: Sequence[Phrase] | None = None,
) -> tuple[Problem, ...]:
    """A warning for each of summary, title and front matter that says another day or place than the post's text.

    `body` is the text as a reader sees it; `summary_dates` are the date phrases of the summary, read here when None.
    """
    problems: list[Problem] = []
    if facts.event or facts.dates:
        text = _Text(body, header.language)
        if header.summary:
            phrases = text.read(header.summary) if summary_dates is None else summary_dates
            problems += _compare("summary", header.summary, phrases, header, path, facts, text)
        if title:
            problems += _compare("title", title, text.read(title), header, path, facts, text)
    problems += _event_days(header, path, facts)
    return tuple(problems)


@dataclass(slots=True)
class _Text:
    """The post's text, read for days only where a day is looked for that is none of its dates."""

    body: str
    language: str | None
    found: list[Day] | None = None

    def read(self, text: str) -> list[Phrase]:
        """The date phrases of `text`, in the languages of the post."""
        return read(text, languages_of(self.body or text, self.language)) if HAS_DATE.search(text) else []

    def has(self, day: Day) -> bool:
        if self.found is None:
            self.found = [end for phrase in self.read(self.body) for end in _ends(phrase)]
        return any(_same(day, other) for other in self.found)


def _compare(
    source: str, text: str, phrases: Sequence[Phrase], header: Header, path: str, facts: Facts, body: _Text
) -> Iterator[Problem]:
    days = [phrase for phrase in phrases if not phrase.weak and not phrase.struck]
    known = list(_days_of(facts.dates))
    strange = [
        phrase.text
        for phrase in days
        if not any(_same(day, other) for day in _ends(phrase) for other in known)
        and not any(body.has(day) for day in _ends(phrase))
    ]
    places = [
        place
        for place in named_places(text, [(phrase.start, phrase.end) for phrase in days])
        if not _has_place(place, facts, body.body)
    ]
    if not (strange or places):
        return
    said = " and ".join(f'"{value}"' for value in (*strange, *places))
    yield Problem(
        path,
        header.lines.get(source, 0),
        1,
        CODE,
        "warning",
        f"the {source} says {said}, but the text says {_text_says(facts, bool(strange), bool(places))}",
        f"correct the {source}, or the text; the page shows what the text says",
    )


def _event_days(header: Header, path: str, facts: Facts) -> Iterator[Problem]:
    """``event: {start: …}`` against the day that the text gives for the event."""
    start = settled_day(header.event, "start")
    rows = [row for row in facts.dates if row.kind == "event" and row.event is None and row.status == "current"]
    if start is None or not rows or any(row.start <= start <= row.last for row in rows):
        return
    yield Problem(
        path,
        header.lines.get("event.start", header.lines.get("event", 0)),
        1,
        CODE,
        "warning",
        f"the front matter says that the event starts on {_spoken(start)}, but the text says {_row(rows[0])}",
        "correct one of them; the front matter's value is used",
    )


def _text_says(facts: Facts, days: bool, places: bool) -> str:
    parts = []
    event = facts.event
    rows = [row for row in facts.dates if row.status == "current"]
    if days:
        told = next((row for row in rows if row.kind == "event"), rows[0] if rows else None)
        parts.append(_row(told) if told else "no such day")
    if places:
        parts.append(event.place if event and event.place else "names no such place")
    return " and ".join(parts)


def _has_place(place: str, facts: Facts, body: str) -> bool:
    first = place.split(",", maxsplit=1)[0].strip().casefold()
    stated = (facts.event.place or "") if facts.event else ""
    return first in body.casefold() or first in stated.casefold()


def _days_of(rows: Sequence[ImportantDate]) -> Iterator[Day]:
    for row in rows:
        yield Day(row.start.month, row.start.day, row.start.year)
        yield Day(row.last.month, row.last.day, row.last.year)


def _ends(phrase: Phrase) -> list[Day]:
    return [day for day in (phrase.first, phrase.last) if day]


def _same(day: Day, other: Day) -> bool:
    return ((day.month, day.day) == (other.month, other.day) and None in (day.year, other.year)) or (
        (day.year, day.month, day.day) == (other.year, other.month, other.day)
    )


def _row(row: ImportantDate) -> str:
    if row.last == row.start:
        return _spoken(row.start)
    first = _spoken(row.start)
    if row.start.year == row.last.year:
        first = first.rsplit(" ", 1)[0] if row.start.month != row.last.month else str(row.start.day)
    return f"{first} to {_spoken(row.last)}"


def _spoken(day: dt.date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
