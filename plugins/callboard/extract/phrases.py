"""The date-phrase parser: the days, ranges, clock times and zones that a text prints, each with where it stands.

A recursive-descent reader over tokens. Every attempt looks at a bounded number of tokens, so that the whole is linear.
Years that are not printed stay None; nothing is guessed here but the order of ``3/4/2026``, which is marked.

>>> for phrase in read("Due 10th of February 2023, 23:59 AoE; May 4-5", frozenset()):
...     print(phrase.text, phrase.first.month, phrase.first.day, phrase.last and phrase.last.day, phrase.time, phrase.zone)
10th of February 2023, 23:59 AoE 2 10 None 23:59:00 AoE
May 4-5 5 4 5 None None
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from .tokens import ERAS, MISSPELT, Token, cjk_weekday, tokenise
from .zones import read_clock, read_zone

FIRST_YEAR, LAST_YEAR = 1900, 2199
_OF = frozenset(("of", "de", "di", "do", "del", "d", "the"))
_RANGE_WORDS = frozenset(
    ("to", "through", "thru", "until", "till", "bis", "au", "al", "a", "à", "até", "hasta", "tot", "fino", "至", "到", "から")
)
_AND_WORDS = frozenset(("and", "und", "et", "y", "e", "en", "和", "及", "と"))
_RANGE_MARKS = frozenset("-–—‒−~～〜/")
_BETWEEN = frozenset(",.()[]@|-–—:;'’（）") | {"at", "by", "à", "um", "à", "às", "alle", "om", "before", "until", "a", "las", "h"}
_ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
_CLOSING = re.compile(r"(?:\s(?:time|local time|zone))?[)\]）]", re.IGNORECASE)
_VERSION = frozenset(("version", "v", "release", "section", "figure", "fig", "table", "chapter", "room", "vol", "no"))
_BETWEEN_WORD = re.compile(r"\b(?:between|entre|zwischen|tra|fra|tussen)(?: (?:the|os|dias|los|días|le|il|den|dem|o|el))*\s*$", re.IGNORECASE)
HAS_DATE = re.compile(r"\d|[一二三四五六七八九十]+[月日]")


@dataclass(frozen=True, slots=True)
class Day:
    """A printed day. `year` is None where none is printed; `weekday` is the printed one, 0 for Monday."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    def date(self, year: int) -> dt.date | None:
        """The day in `year` if there is one and none is printed; None for a day that does not exist."""
        try:
            return dt.date(self.year or year, self.month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Phrase:
    """One date phrase of a text: `first` to `last` (None for one day), from `start` to before `end` of the text.

    `doubts` are ``order`` (day and month may be the other way round), ``misspelt`` and ``ordinal``; `weak` marks
    ``27.04`` and ``9/15``, which are dates only where a date is expected.
    """

    start: int
    end: int
    text: str
    first: Day
    last: Day | None = None
    time: dt.time | None = None
    end_time: dt.time | None = None
    zone: str | None = None
    doubts: tuple[str, ...] = ()
    weak: bool = False
    struck: bool = False


def read(text: str, languages: frozenset[str], *, day_first: bool = True) -> list[Phrase]:
    """All date phrases of `text`, in order; `day_first` says what ``03/04/2026`` is where nothing else does."""
    if not HAS_DATE.search(text):
        return []
    return _Reader(text, tokenise(text, languages), day_first).read()


@dataclass(slots=True)
class _Point:
    """What was read of one end of a range."""

    days: list[Day]
    joined: bool = False
    time: dt.time | None = None
    end_time: dt.time | None = None
    zone: str | None = None
    weak: bool = False
    start: int = 0
    end: int = 0


class _Reader:
    def __init__(self, text: str, tokens: list[Token], day_first: bool) -> None:
        self.text = text
        self.tokens = tokens
        self.day_first = day_first
        self.doubts: list[str] = []

    def read(self) -> list[Phrase]:
        out: list[Phrase] = []
        at = 0
        while at < len(self.tokens):
            found = None
            if self.tokens[at].kind in ("number", "month", "weekday", "word"):
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
        if len(first.days) == 1 and (separator := self.separator(at)):
            joins, after = separator
            after = self.skip(after, frozenset(("the", "el", "le", "dem", "am")))
            if (second := self.point(after)) and (
                not joins or self.between(first.start) or _next_to(first.days[0], second[0].days[0])
            ):
                last, at = second
            elif not joins and (bare := self.bare_end(after, first.days[0])):
                last, at = bare
        return self.build(first, last), at

    def build(self, first: _Point, last: _Point | None) -> list[Phrase]:
        end = last.end if last else first.end
        doubts = tuple(dict.fromkeys(self.doubts))
        days = first.days
        if last:
            final = last.days[-1]
            begin = replace(days[0], year=days[0].year or _year_before(days[0], final))
            if _ordered(begin, final):
                text = self.text[first.start : end]
                end_time = last.time or (last.end_time if last.time else first.end_time)
                zone = first.zone or last.zone
                return [Phrase(first.start, end, text, begin, final, first.time, end_time, zone, doubts)]
            other = Phrase(last.start, last.end, self.text[last.start : last.end], last.days[0],
                           last.days[-1] if last.joined else None, last.time, last.end_time, last.zone, doubts)  # fmt: skip
            return [*self.build(first, None), other]
        text = self.text[first.start : first.end]
        if first.joined:
            return [Phrase(first.start, end, text, days[0], days[-1], first.time, first.end_time, first.zone, doubts)]
        return [
            Phrase(first.start, end, text, day, None, first.time, first.end_time, first.zone, doubts, first.weak)
            for day in days
        ]

    # -- one end of a range

    def timed(self, at: int) -> tuple[_Point, int] | None:
        """A point, or a clock time (and zone) followed by a point: "5 pm CET on 3 May"."""
        token = self.tokens[at]
        starts = token.kind == "number" and token.value <= 24 or token.text in ("noon", "midnight")
        if starts and (clock := read_clock(self.text, token.start)):
            end = clock[1]
            zone = read_zone(self.text, end)
            end = zone[1] if zone else end
            after = self.skip(self.index(end), _BETWEEN | {"on", "of", "the", "am", "le"})
            if after - at < 12 and (found := self.point(after)):
                point, after = found
                point.start = token.start
                point.time = point.time or clock[0]
                point.zone = point.zone or (zone[0] if zone else None)
                return point, after
        return self.point(at)

    def point(self, at: int) -> tuple[_Point, int] | None:
        if at >= len(self.tokens):
            return None
        start = self.tokens[at].start
        weekday, after = self.weekday(at)
        core = self.core(after)
        if not core:
            return None
        point, at = core
        point.start, point.end = start, self.tokens[at - 1].end
        if weekday is not None:
            point.days[0] = replace(point.days[0], weekday=weekday)
        return self.trailing(point, at)

    def core(self, at: int) -> tuple[_Point, int] | None:
        token = self.get(at)
        if not token:
            return None
        if token.kind == "month":
            return self.month_first(at)
        if token.kind == "word" and token.suffix == "era":
            return self.cjk(at + 1, token.value)
        if token.kind != "number":
            return None
        if len(token.text) == 4 and FIRST_YEAR <= token.value <= LAST_YEAR:
            return self.year_first(at)
        if 1 <= token.value <= 31 and len(token.text) <= 2 and not self.glued(at):
            return self.cjk(at, None) or self.day_first_core(at) or self.numeric(at)
        return None

    def year_first(self, at: int) -> tuple[_Point, int] | None:
        year = self.tokens[at].value
        unit = self.get(at + 1)
        if unit and unit.kind == "unit" and unit.text in "年년":
            return self.cjk(at + 2, year)
        mark = unit
        if mark and mark.text in ("-", "/", ".", "–", "‑") and (found := self.iso(at, mark.text)):
            return found
        after = self.skip(at + 1, frozenset(",-./:"))
        token = self.get(after)
        if token and token.kind == "month" and (found := self.month_first(after)):
            found[0].days = [replace(day, year=day.year or year) for day in found[0].days]
            return found
        return None

    def iso(self, at: int, mark: str) -> tuple[_Point, int] | None:
        tokens = self.tokens[at : at + 5]
        if len(tokens) < 5 or tokens[3].text != mark or tokens[2].kind != "number" or tokens[4].kind != "number":
            return None
        if not (1 <= tokens[2].value <= 12 and 1 <= tokens[4].value <= 31 and len(tokens[4].text) <= 2) or self.glued(at):
            return None
        if mark == "/" and tokens[0].start and self.text[tokens[0].start - 1] == "/":
            return None
        day = Day(tokens[2].value, tokens[4].value, tokens[0].value)
        at += 5
        days, joined, at = self.more_days(day, at)
        token, following = self.get(at), self.get(at + 1)
        if token and following and token.text == "t" and following.kind == "number":
            at += 1
        return _Point(days, joined), at

    def cjk(self, at: int, year: int | None) -> tuple[_Point, int] | None:
        """``[Y年] M月 D日``, after the year's unit if `year` is given."""
        token = self.get(at)
        if token and token.kind in ("number", "unit") and year in ERAS.values():
            count = token.value if token.kind == "number" else 1
            following = self.get(at + 1)
            if following and following.text in "年년":
                return self.cjk(at + 2, (year or 0) + count)
        month, unit, day, end = (self.get(at + n) for n in range(4))
        if not (month and unit and day) or unit.text not in "月월" or unit.kind != "unit":
            return None
        if month.kind != "number" or day.kind != "number" or not (1 <= month.value <= 12 and 1 <= day.value <= 31):
            return None
        at += 4 if end and end.text in "日号號일" else 3
        days = [Day(month.value, day.value, year)]
        separator = self.separator(at)
        following = self.get(separator[1]) if separator else None
        if separator and following and following.kind == "number" and 1 <= following.value <= 31:
            closing = self.get(separator[1] + 1)
            if closing and closing.text in "日号號일":
                days.append(Day(month.value, following.value, year))
                return _Point(days, joined=True), separator[1] + 2
        return _Point(days), at

    def month_first(self, at: int) -> tuple[_Point, int] | None:
        token = self.tokens[at]
        after = self.skip(at + 1, frozenset((".", ",", "the", "-", "/")), most=2)
        number = self.get(after)
        weekday = None
        if number and number.kind == "weekday":
            weekday, after = self.weekday(after)
            number = self.get(after)
        if not number or number.kind != "number" or not 1 <= number.value <= 31 or len(number.text) > 2:
            return None
        if self.is_clock(after) or self.is_misread(token, number):
            return None
        day = Day(token.value, number.value, None, weekday)
        days, joined, at = self.more_days(day, after + 1)
        return _Point(days, joined), at

    def day_first_core(self, at: int) -> tuple[_Point, int] | None:
        first = self.tokens[at]
        numbers, after, joined = [(first, None)], at + 1, False
        while len(numbers) < 8 and (following := self.next_day(after)):
            token, weekday, after, joins = following
            joined = joined or not joins
            numbers.append((token, weekday))
        after = self.skip(after, frozenset(".,-/º°") | _OF, most=3)
        month = self.get(after)
        if not month or month.kind != "month" or self.is_misread(month, first):
            return None
        days = [Day(month.value, token.value, None, weekday) for token, weekday in numbers]
        for token, _ in numbers:
            self.check_ordinal(token)
        joined = len(days) > 1 and (joined or _consecutive(days))
        return _Point(days, joined), after + 1

    def numeric(self, at: int) -> tuple[_Point, int] | None:
        """``10.02.2023``, ``3/4/2026``, ``10-02-2023``; without a year ``27.04.``, which is weak."""
        tokens = self.tokens[at : at + 5]
        if len(tokens) < 3 or tokens[1].text not in (".", "/", "-", "–") or tokens[2].kind != "number":
            return None
        mark, a, b = tokens[1].text, tokens[0].value, tokens[2].value
        if len(tokens[2].text) > 2 or tokens[1].start != tokens[0].end:
            return None
        year = None
        used = 3
        if len(tokens) == 5 and tokens[3].text == mark and tokens[4].kind == "number" and len(tokens[4].text) in (2, 4):
            if tokens[4].start > tokens[3].end + 1:
                return None
            year = tokens[4].value + (2000 if len(tokens[4].text) == 2 else 0)
            used = 5
            if len(tokens[4].text) == 4 and not FIRST_YEAR <= year <= LAST_YEAR:
                return None
        elif mark in ("-", "–") or tokens[2].start != tokens[1].end:
            return None
        end = self.tokens[at + used - 1].end
        if end < len(self.text) and (self.text[end].isalnum() or self.text[end] in "%_/"):
            return None
        if self.text[end : end + 1] == "." and self.text[end + 1 : end + 2].isdigit():
            return None
        day, month = (a, b) if mark == "." or self.day_first else (b, a)
        if month > 12 >= day and mark != ".":
            day, month = month, day
        elif mark != "." and a <= 12 and b <= 12 and a != b:
            self.doubts.append("order")
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return None
        if year is None and self.text[end : end + 1] == ".":
            used += 1
        return _Point([Day(month, day, year)], weak=year is None), at + used

    # -- what may follow

    def more_days(self, day: Day, at: int) -> tuple[list[Day], bool, int]:
        """``4-5``, ``4, 5 and 6`` after a month's first day: the days, whether they are one range, and where it ends."""
        self.check_ordinal(self.tokens[at - 1])
        days, joined = [day], False
        while len(days) < 8 and (following := self.next_day(at)):
            token, weekday, after, joins = following
            beyond = self.get(self.skip(after, frozenset((".", "of", "de")), most=2))
            if token.value <= days[-1].day or beyond and beyond.kind == "month" and beyond.start - token.end < 5:
                break
            self.check_ordinal(token)
            joined = joined or not joins
            days.append(replace(day, day=token.value, weekday=weekday))
            at = after
        return days, len(days) > 1 and (joined or _consecutive(days)), at

    def next_day(self, at: int) -> tuple[Token, int | None, int, bool] | None:
        """A further day of the same month after a separator; the last value says "and" rather than "to"."""
        separator = self.separator(at)
        comma = self.get(at)
        if not separator and comma and comma.text == ",":
            probe, count = at, 0
            while count < 6 and (mark := self.get(probe)) and mark.text == "," and (n := self.get(probe + 1)):
                if n.kind != "number" or len(n.text) > 2:
                    break
                probe, count = probe + 2, count + 1
            joiner = self.separator(probe)
            separator = (True, at + 1) if count and joiner and joiner[0] else None
        if not separator:
            return None
        joins, after = separator
        weekday, after = self.weekday(self.skip(after, _OF, most=1))
        token = self.get(after)
        if not token or token.kind != "number" or len(token.text) > 2 or not 1 <= token.value <= 31:
            return None
        if self.is_clock(after):
            return None
        following, beyond = self.get(after + 1), self.get(after + 2)
        if following and following.kind == "unit":
            return None
        if following and beyond and following.text in "./" and following.start == token.end == beyond.start - 1:
            if beyond.kind == "number":
                return None
        return token, weekday, after + 1, joins

    def bare_end(self, at: int, first: Day) -> tuple[_Point, int] | None:
        """The day that ends ``Monday 4 May to Wednesday 6``, when a week day says that it is one."""
        weekday, after = self.weekday(at)
        token = self.get(after)
        if not token or token.kind != "number" or not first.day < token.value <= 31 or self.is_clock(after):
            return None
        if weekday is None and not token.suffix:
            return None
        point = _Point([replace(first, day=token.value, weekday=weekday)], start=self.tokens[at].start, end=token.end)
        return self.trailing(point, after + 1)

    def trailing(self, point: _Point, at: int) -> tuple[_Point, int]:
        """The year, week day, clock time and zone that follow a day, in any order, in brackets or not."""
        position = point.end = max(point.end, self.tokens[at - 1].end)
        for _ in range(12):
            probe = self.skip(self.index(position), _BETWEEN, most=3)
            token = self.get(probe)
            gap = self.text[position : token.start] if token else ""
            if point.time is None and token and (clock := self.clock_at(token)):
                point.time, position = clock
                position = self.clock_range(point, position)
            elif point.zone is None and (zone := read_zone(self.text, position)) and (point.time or _bracketed(self.text, position)):
                point.zone, position = zone
            elif zone_again := point.zone and read_zone(self.text, position):
                position = zone_again[1]
            elif token and "\n" not in gap and (found := self.year_or_weekday(point, probe, gap)) is not None:
                position = self.tokens[found - 1].end
            else:
                break
            point.end = position
        inner = self.text[point.start : point.end]
        closing = _CLOSING.match(self.text, point.end)
        if closing and sum(inner.count(c) for c in "([（") > sum(inner.count(c) for c in ")]）"):
            point.end = closing.end()
        return point, self.index(point.end)

    def clock_at(self, token: Token) -> tuple[dt.time, int] | None:
        if token.kind not in ("number", "word"):
            return None
        return read_clock(self.text, token.start)

    def clock_range(self, point: _Point, position: int) -> int:
        match = re.compile(r"\s{0,2}(?:[-–—~]|to|bis|until|à)\s{0,2}").match(self.text, position)
        if not match:
            zone = read_zone(self.text, position)
            match = zone and re.compile(r"\s{0,2}(?:[-–—~]|to)\s{0,2}").match(self.text, zone[1])
            if zone and match and read_clock(self.text, match.end()):
                point.zone = zone[0]
            else:
                return position
        clock = read_clock(self.text, match.end())
        if not clock:
            return position
        point.end_time = clock[0]
        return clock[1]

    def year_or_weekday(self, point: _Point, at: int, gap: str) -> int | None:
        token = self.tokens[at]
        if token.text in _OF and (following := self.get(at + 1)) and following.kind == "number":
            at, token = at + 1, following
        last = point.days[-1]
        if last.year is None and token.kind == "number" and not set(gap) & set("|@;") and (year := self.year(at)):
            point.days = [replace(day, year=day.year or year) for day in point.days]
            point.weak = False
            return at + 1
        if last.weekday is None and (token.kind == "weekday" or "(" in gap or "（" in gap):
            weekday = token.value if token.kind == "weekday" else cjk_weekday(token)
            if weekday is not None and ("(" in gap or "（" in gap or "," in gap or not gap.strip()):
                after = self.get(at + 1)
                if after and after.kind == "number" and "(" not in gap and (n := self.get(at + 2)) and n.kind == "month":
                    return None
                point.days = [*point.days[:-1], replace(last, weekday=weekday)]
                return at + 1
        return None

    def year(self, at: int) -> int | None:
        token = self.tokens[at]
        if len(token.text) == 4 and FIRST_YEAR <= token.value <= LAST_YEAR:
            following = self.get(at + 1)
            if following and following.text in "-/." and following.start == token.end:
                beyond = self.get(at + 2)
                if beyond and beyond.kind == "number" and beyond.start == following.end and len(beyond.text) < 3:
                    return None
            return token.value
        if len(token.text) == 2 and token.start and self.text[token.start - 1] in "'’-/":
            return 2000 + token.value
        return None

    # -- small helpers

    def separator(self, at: int) -> tuple[bool, int] | None:
        """``-``, "to", "and" …: whether it only joins, and the index after it."""
        token = self.get(at)
        if not token:
            return None
        if token.text == "." and (mark := self.get(at + 1)) and mark.text in _RANGE_MARKS:
            token, at = mark, at + 1
        if token.text in _RANGE_MARKS:
            following = self.get(at + 1)
            doubled = following and following.text in _RANGE_MARKS and following.start == token.end
            return False, at + (2 if doubled else 1)
        if token.text in _AND_WORDS or token.text in "&+":
            return True, at + 1
        if token.text in _RANGE_WORDS:
            following = self.get(at + 1)
            return False, at + (2 if following and following.text in ("the", "al", "zum") else 1)
        return None

    def weekday(self, at: int) -> tuple[int | None, int]:
        token = self.get(at)
        if not token or token.kind != "weekday":
            return None, at
        at = self.skip(at + 1, frozenset((",", ".", "-", "feira", "the", "den", "dem", "el", "le", "on", "o", "|")), most=3)
        return token.value, at

    def skip(self, at: int, what: frozenset[str], most: int = 3) -> int:
        for _ in range(most):
            token = self.get(at)
            if not token or token.text not in what:
                return at
            at += 1
        return at

    def get(self, at: int) -> Token | None:
        return self.tokens[at] if 0 <= at < len(self.tokens) else None

    def index(self, offset: int) -> int:
        """The index of the first token that starts at `offset` or later."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].start < offset:
                low = middle + 1
            else:
                high = middle
        return low

    def between(self, start: int) -> bool:
        """Whether "between" stands before a day, so that "and" goes to the end of a range."""
        return bool(_BETWEEN_WORD.search(self.text, max(0, start - 24), start))

    def glued(self, at: int) -> bool:
        """Whether a number is part of something longer: ``v3.4``, ``#12``, ``x-10``, ``1.2.3``."""
        start = self.tokens[at].start
        if at and self.tokens[at - 1].text in _VERSION:
            return True
        before = self.text[max(0, start - 2) : start]
        return bool(before) and (before[-1].isalnum() and before[-1].isascii() or before[-1] in "#_$€£" or
                                 before[-1] in "./-" and before[0].isalnum() and before[0].isascii() and len(before) > 1)  # fmt: skip

    def is_clock(self, at: int) -> bool:
        token = self.tokens[at]
        if token.suffix in ("st", "nd", "rd", "th"):
            return False
        found = read_clock(self.text, token.start)
        return found is not None and found[1] > token.end + (self.text[token.end : token.end + 1] == ".") * 3

    def is_misread(self, month: Token, number: Token) -> bool:
        """A misspelt month counts only beside a number that it belongs to; it is noted."""
        if month.suffix != MISSPELT:
            return False
        if not month.text[:1].isupper():
            return True
        self.doubts.append("misspelt")
        return False

    def check_ordinal(self, token: Token) -> None:
        if token.suffix in ("st", "nd", "rd", "th") and token.suffix != _ORDINALS.get(token.value, "th"):
            self.doubts.append("ordinal")


def _bracketed(text: str, position: int) -> bool:
    """Whether a zone without a clock time stands right after the day: "June 9, 2024 (AoE)", "June 9 AoE"."""
    return text[position : position + 1] in " ,(" and "\n" not in text[position : position + 3]


def _consecutive(days: list[Day]) -> bool:
    return all(b.day == a.day + 1 for a, b in zip(days, days[1:], strict=False))


def _next_to(a: Day, b: Day) -> bool:
    """Whether "a and b" are two days in a row, so that they are one range."""
    year = a.year or b.year or 2000
    one, two = a.date(year), b.date(year)
    return bool(one and two and (two - one).days == 1)


def _year_before(first: Day, last: Day) -> int | None:
    if last.year is None:
        return None
    return last.year - ((first.month, first.day) > (last.month, last.day))


def _ordered(first: Day, last: Day) -> bool:
    if first.year and last.year:
        return (first.year, first.month, first.day) <= (last.year, last.month, last.day)
    return True
