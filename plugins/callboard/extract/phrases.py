"""The date-phrase parser: the days, ranges, clock times and zones that a text prints, each with where it stands.

A recursive-descent reader over tokens. Every attempt looks at a bounded number of tokens, so that the whole is linear.
Years that are not printed stay None; nothing is guessed here but the order of ``3/4/2026``, which is marked.

>>> for phrase in read("Due 10th of February 2023, 23:59 AoE; May 4-5", frozenset()):
...     print(phrase.text, phrase.first.month, phrase.first.day, phrase.last and phrase.last.day, phrase.zone)
10th of February 2023, 23:59 AoE 2 10 None AoE
May 4-5 5 4 5 None
"""

from __future__ import annotations

import re
from itertools import pairwise

from .points import PointReader
from .scan import Day, Phrase, Point
from .tokens import NUMBER, Token, may_hold_date, tokenise_near_numbers

__all__ = ["Day", "Phrase", "read", "read_tokens"]

_DAY_PARTS = frozenset(("the", "morning", "afternoon", "evening", "of", "el", "le", "dem", "am"))
_DAY_ENDS = tuple("日号號일)）")
_VERSION = re.compile(r"\d{1,2}\.\d{1,2}")
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d-")
MOST_DAYS = 8
_STARTS = frozenset(("number", "month", "weekday"))


def read(text: str, languages: frozenset[str], *, day_first: bool = True) -> list[Phrase]:
    """All date phrases of `text`, in order; `day_first` says what ``03/04/2026`` is where nothing else does."""
    if not NUMBER.search(text) or not may_hold_date(text, languages):
        return []
    return read_tokens(text, tokenise_near_numbers(text, languages), day_first=day_first)


def read_tokens(text: str, tokens: list[Token], *, day_first: bool = True) -> list[Phrase]:
    """As :func:`read`, for a text that has been tokenised."""
    return _Reader(text, tokens, day_first=day_first).read()


class _Reader(PointReader):
    """Reads phrases: a point, or two with a separator between them."""

    def read(self) -> list[Phrase]:
        out: list[Phrase] = []
        at = 0
        while at < len(self.tokens):
            found = None
            token = self.tokens[at]
            if token.kind in _STARTS or token.suffix == "era" or token.text in ("noon", "midnight"):
                self.doubts = []
                found = self.phrase(at)
            if found:
                out.extend(found[0])
                at = max(found[1], at + 1)
            else:
                at += 1
        return out

    def phrase(self, at: int) -> tuple[list[Phrase], int] | None:
        point = self.timed(at)
        if not point:
            return None
        first, at = point
        last = None
        if len(first.days) > 1 and self.between(first.start):
            first.days, first.joined = [first.days[0], first.days[-1]], True
        if chained := self.chain(first, at):
            last, at = chained
        elif len(first.days) == 1 and (separator := self.separator(at)):
            joins, after = separator
            after = self.skip(after, _DAY_PARTS)
            if (
                (second := self.end_of_range(after))
                and (not joins or self.between(first.start) or _next_to(first.days[0], second[0].days[0]))
                and not self.is_version(first, second[0])
            ):
                last, at = second
            elif not joins and (bare := self.bare_end(after, first.days[0])):
                last, at = bare
        elif len(first.days) == 1 and (other := self.alternative(at)):
            return self.either(first, other[0]), other[1]
        return self.build(first, last), at

    def alternative(self, at: int) -> tuple[Point, int] | None:
        """The second of two days of which one will be it: "1 July or 2 July"."""
        after = self.after_or(at)
        return self.timed(self.skip(after, _DAY_PARTS)) if after and self.get(after) else None

    def either(self, first: Point, other: Point) -> list[Phrase]:
        """Two days of which one will be it, with the year that one of them prints; days in a row are one span."""
        day, second = first.days[0], other.days[0]
        first.days = [day.in_year(_year_before(day, second))]
        other.days = [second.in_year(_year_after(day, second)), *other.days[1:]]
        first.either = other.either = True
        if len(other.days) == 1 and _next_to(day, second):
            first.days, first.joined, first.end = [first.days[0], other.days[0]], True, other.end
            first.time, first.zone = first.time or other.time, first.zone or other.zone
            return self.build(first, None)
        return [*self.build(first, None), *self.build(other, None)]

    def chain(self, first: Point, at: int) -> tuple[Point, int] | None:
        """The last of days that follow each other, with "and" before it: "30, 31 mai, et 1er juin"."""
        end: Point | None = None
        day = first.days[-1]
        joined = False
        for _ in range(MOST_DAYS):
            token = self.get(at)
            if joined or token is None:
                break
            after = at + 1 if token.text in ",、，・" else at
            separator = self.separator(after)
            joined = bool(separator and separator[0])
            after = self.skip(separator[1] if separator and joined else after, _DAY_PARTS)
            found = (self.point(after) or self.bare_end(after, day)) if after > at else None
            if found is None or not _next_to(day, found[0].days[0]):
                break
            end, at = found
            day = end.days[-1]
            joined = joined or self.text[: end.end].endswith(_DAY_ENDS)
        return (end, at) if end and joined and (len(first.days) == 1 or _run(first.days)) else None

    def end_of_range(self, at: int) -> tuple[Point, int] | None:
        """The second point, before which its hour may stand: "from 3 May to 11:59 pm EDT 10 May"."""
        return self.timed(at) if self.get(at) else None

    def is_version(self, first: Point, last: Point) -> bool:
        """Whether "1.2" before a dash and a day that begins with its year numbers a release: "1.2 - 2027-07-23"."""
        numbered = _VERSION.fullmatch(self.text, first.start, first.end)
        return bool(numbered and _YEAR_FIRST.match(self.text, last.start))

    def build(self, first: Point, last: Point | None) -> list[Phrase]:
        end = last.end if last else first.end
        doubts = tuple(dict.fromkeys(self.doubts))
        days = first.days
        if last:
            final = last.days[-1]
            begin = days[0].in_year(_year_before(days[0], final))
            final = final.in_year(_year_after(begin, final))
            if _ordered(begin, final):
                text = self.text[first.start : end]
                time, end_time = first.time, last.time or first.end_time
                if time is None and last.end_time:  # the hours of each day: "3 May – 5 June, 9:00–17:00"
                    time, end_time = last.time, last.end_time
                zone = first.zone or last.zone
                return [Phrase(first.start, end, text, begin, final, time, end_time, zone, doubts)]
            return [*self.build(first, None), *self.build(last, None)]
        text = self.text[first.start : first.end]
        if first.joined:
            ends = (first.time, first.end_time, first.zone)
            return [
                Phrase(first.start, first.end, text, days[0], days[-1], *ends, doubts, first.weak, either=first.either)
            ]
        return [
            Phrase(
                first.start,
                end,
                text,
                day,
                None,
                first.time,
                first.end_time,
                first.zone,
                doubts,
                first.weak,
                either=first.either,
            )
            for day in days
        ]


def _run(days: list[Day]) -> bool:
    return all(_next_to(one, two) for one, two in pairwise(days))


def _next_to(a: Day, b: Day) -> bool:
    """Whether "a and b" are two days in a row, so that they are one range."""
    year = a.year or b.year or 2000
    one, two = a.date(year), b.date(year)
    return bool(one and two and (two - one).days == 1)


def _year_before(first: Day, last: Day) -> int | None:
    if last.year is None:
        return None
    return last.year - ((first.month, first.day) > (last.month, last.day))


def _year_after(first: Day, last: Day) -> int | None:
    if first.year is None:
        return None
    return first.year + ((first.month, first.day) > (last.month, last.day))


def _ordered(first: Day, last: Day) -> bool:
    if first.year and last.year:
        return (first.year, first.month, first.day) <= (last.year, last.month, last.day)
    return True
