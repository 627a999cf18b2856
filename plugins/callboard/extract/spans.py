"""The days of a date phrase in one year: in the one that it prints, or in that which fits best.

>>> in_year(Phrase(0, 5, "3 May", Day(month=5, day=3)), 2027).start
datetime.date(2027, 5, 3)
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, replace

from .phrases import Day, Phrase

LEAP_YEAR = 2000


@dataclass(slots=True)
class Span:
    """The days of a phrase with their years settled. `sure` is False where the year was inferred."""

    start: dt.date
    end: dt.date | None
    sure: bool
    rivals: tuple[int, ...] = ()


def printed(phrase: Phrase) -> Span | None:
    """The span of a phrase that prints its year, else None; an impossible day is brought into its month."""
    year = phrase.first.year or (phrase.last.year if phrase.last else None)
    return in_year(phrase, year, sure=True) if year else None


def in_any_year(phrase: Phrase) -> Span:
    """The days of a phrase in some year, to compare those whose year nothing tells with each other."""
    return in_year(phrase, LEAP_YEAR)


def possible(day: Day, year: int) -> dt.date:
    """The day in `year`; the last of the month where there is no such day (31 November, 29 February)."""
    for number in (day.day, 30, 29):
        try:
            return dt.date(day.year or year, day.month, min(day.day, number))
        except ValueError:
            continue
    return dt.date(day.year or year, day.month, 28)


def in_year(phrase: Phrase, year: int, *, sure: bool = False) -> Span:
    """The days in `year`, where none is printed; a range may go on into the next one."""
    start = possible(phrase.first, year)
    if not phrase.last:
        return Span(start, None, sure)
    end = possible(phrase.last, start.year)
    if end < start and not phrase.last.year:
        end = possible(phrase.last, start.year + 1)
    return Span(start, end if end > start else None, sure)


def in_period(phrase: Phrase, year: int, month: int) -> Span:
    """The day nearest to a month of a year, as the cycle "October 2026" goes on into January; of a year, if 0."""
    return nearest(phrase, dt.date(year, month, 1)) if month else in_year(phrase, year)


def by_count(phrase: Phrase, years: Counter[int]) -> Span:
    """The year that a text names most; of several the one whose week day fits, else the first, with its rivals."""
    most = max(years.values())
    spans = [in_year(phrase, year) for year, count in years.items() if count == most]
    fitting = [span for span in spans if phrase.first.weekday == span.start.weekday()]
    best, *others = fitting or spans
    return replace(best, rivals=tuple(span.start.year for span in others))


def nearest(phrase: Phrase, anchor: dt.date) -> Span:
    """Such a day of the anchor's year or one beside it: the one that is fewest days away."""
    return min((in_year(phrase, anchor.year + n) for n in (0, -1, 1)), key=lambda span: abs((span.start - anchor).days))


def before(phrase: Phrase, anchor: dt.date, slack: int = 0) -> Span:
    """The last such day not after `anchor`, or no more than `slack` days after it."""
    this = in_year(phrase, anchor.year)
    return this if (this.start - anchor).days <= slack else in_year(phrase, anchor.year - 1)


def after(phrase: Phrase, anchor: dt.date) -> Span:
    """The first such day not before `anchor`."""
    this = in_year(phrase, anchor.year)
    return this if this.start >= anchor else in_year(phrase, anchor.year + 1)
