"""The days themselves: ``10 February 2023``, ``Feb. 4, 5 and 6``, ``2023-02-10``, ``2024年2月10日``, and in numbers."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from .numeric_days import NumericDays
from .scan import FIRST_YEAR, LAST_YEAR, OF, Day, Point
from .tokens import ERAS, Token

_ARTICLES = OF | {"il", "el", "le", "am", "den", "o", "op"}
_AFTER_MONTH = frozenset((".", ",", "the", "-", "/"))
_BEFORE_MONTH = OF.union(".,-/º°")


class DayReader(NumericDays):
    """Reads a day, or the days of one month that stand together."""

    def core(self, at: int) -> tuple[Point, int] | None:
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

    def year_first(self, at: int) -> tuple[Point, int] | None:
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
            if self.tokens[after - 1].text == ":" and self.has_year(found[1]):
                return None  # "Estuary Day 2027: May 3, 2027"
            found[0].days = [day.in_year(year) for day in found[0].days]
            return found
        return None

    def has_year(self, at: int) -> bool:
        """Whether a year stands at a token, or behind the comma there."""
        token = self.get(self.skip(at, frozenset(","), most=1))
        return token is not None and token.kind == "number" and FIRST_YEAR <= token.value <= LAST_YEAR

    def iso(self, at: int, mark: str) -> tuple[Point, int] | None:
        tokens = self.tokens[at : at + 5]
        if len(tokens) < 5 or tokens[3].text != mark or tokens[2].kind != "number" or tokens[4].kind != "number":
            return None
        if not (1 <= tokens[2].value <= 12 and 1 <= tokens[4].value <= 31 and len(tokens[4].text) <= 2) or self.glued(
            at
        ):
            return None
        if mark == "/" and tokens[0].start and self.text[tokens[0].start - 1] == "/":
            return None
        day = Day(tokens[2].value, tokens[4].value, tokens[0].value)
        at += 5
        if last := self.iso_end(day, at, mark):
            return Point([day, last], joined=True), at + 4
        days, joined, either, at = self.more_days(day, at)
        token, following = self.get(at), self.get(at + 1)
        if token and following and token.text == "t" and following.kind == "number":
            at += 1
        return Point(days, joined, either=either), at

    def iso_end(self, first: Day, at: int, mark: str) -> Day | None:
        """The day that ends ``2027.7.7-7.9`` or ``2027/7/7 - 7/9``, whose year stands before the first only."""
        tokens = self.tokens[at : at + 5]
        separator = self.separator(at)
        if mark not in "./" or separator != (False, at + 1) or [t.kind for t in tokens[1:4:2]] != ["number", "number"]:
            return None
        if tokens[2].text != mark or any(len(t.text) > 2 for t in tokens[1:4:2]):
            return None
        if len(tokens) > 4 and tokens[4].text == mark and tokens[4].start == tokens[3].end:
            return None
        last = replace(first, month=tokens[1].value, day=tokens[3].value)
        return last if 1 <= last.month <= 12 and (first.month, first.day) < (last.month, last.day) <= (12, 31) else None

    def cjk(self, at: int, year: int | None) -> tuple[Point, int] | None:
        """``[Y年] M月 D日``, after the year's unit if `year` is given."""
        token = self.get(at)
        if token and token.kind in ("number", "unit") and year in ERAS.values():
            count = token.value if token.kind == "number" else 1
            following = self.get(at + 1)
            if following and following.text in "年년":
                return self.cjk(at + 2, (year or 0) + count)
        unit = self.get(at + 1)
        if not unit or unit.kind != "unit":
            return None
        month, day, end = token, self.get(at + 2), self.get(at + 3)
        if not (month and day) or unit.text not in "月월":
            return None
        if month.kind != "number" or day.kind != "number" or not (1 <= month.value <= 12 and 1 <= day.value <= 31):
            return None
        at += 4 if end and end.text in "日号號일" else 3
        days = [Day(month.value, day.value, year)]
        separator, either = self.separator(at), self.after_or(at)
        after = either or (separator[1] if separator else at)
        following, closing = self.get(after), self.get(after + 1)
        second = following and following.kind == "number" and 1 <= following.value <= 31
        if after > at and second and following and closing and closing.text in "日号號일":
            days.append(Day(month.value, following.value, year))
            return Point(days, not either or _consecutive(days), either=either is not None), after + 2
        return Point(days), at

    def month_first(self, at: int) -> tuple[Point, int] | None:
        token = self.tokens[at]
        after = self.skip(at + 1, _AFTER_MONTH, most=2)
        number = self.get(after)
        weekday = None
        if number and number.kind == "weekday":
            weekday, after = self.weekday(after)
            number = self.get(after)
        if not number or number.kind != "number" or not 1 <= number.value <= 31 or len(number.text) > 2:
            return None
        if self.is_clock(after):
            return None
        self.check_month(token)
        day = Day(token.value, number.value, None, weekday)
        days, joined, either, at = self.more_days(day, after + 1)
        return Point(days, joined, either=either), at

    def day_first_core(self, at: int) -> tuple[Point, int] | None:
        first = self.tokens[at]
        weekday, after = self.weekday_behind(at + 1)
        numbers: list[tuple[Token, int | None]] = [(first, weekday)]
        joined, either = False, False
        while len(numbers) < 8 and (following := self.next_day(after, listed=len(numbers) > 1)):
            either = either or self.after_or(after) is not None
            token, weekday, after, joins = following
            behind, after = self.weekday_behind(after)
            joined = joined or not joins
            numbers.append((token, behind if weekday is None else weekday))
        if self.is_next_before_month(after, numbers[-1][0].value):
            numbers.append((self.tokens[after + 1], None))
            after, joined = after + 2, True
        after = self.skip(after, _BEFORE_MONTH, most=3)
        month = self.get(after)
        if not month or month.kind != "month":
            return None
        self.check_month(month)
        days = [Day(month.value, token.value, None, weekday) for token, weekday in numbers]
        for token, _ in numbers:
            self.check_ordinal(token)
        joined = len(days) > 1 and ((joined and not either) or _consecutive(days))
        if joined and days[0].day > days[-1].day:
            days[0] = replace(days[0], month=days[0].month - 1 or 12)
        return Point(days, joined, either=either), after + 1

    def weekday_behind(self, at: int) -> tuple[int | None, int]:
        """The week day in brackets at a token, and the index after it: "7 (Mon.) – 9 (Wed.) July"."""
        opening, weekday = self.get(at), self.get(at + 1)
        if not (opening and weekday and opening.text == "(" and weekday.kind == "weekday"):
            return None, at
        after = self.skip(at + 2, frozenset("."), most=1)
        closing = self.get(after)
        return (weekday.value, after + 1) if closing and closing.text == ")" else (None, at)

    def is_next_before_month(self, at: int, day: int) -> bool:
        """Whether a comma, the next day and a month stand here: "30, 31 mai"."""
        comma, number, month = self.get(at), self.get(at + 1), self.get(at + 2)
        found = comma and number and month and comma.text == "," and number.kind == "number" and month.kind == "month"
        return bool(found and number and number.value == day + 1)

    def more_days(self, day: Day, at: int) -> tuple[list[Day], bool, bool, int]:
        """``4-5``, ``4, 5 and 6`` after a month's first day: the days, whether they are a range, or either, the end."""
        self.check_ordinal(self.tokens[at - 1])
        days, joined, either = [day], False, False
        while len(days) < 8 and (following := self.next_day(at, listed=len(days) > 1)):
            token, weekday, after, joins = following
            beyond = self.get(self.skip(after, frozenset((".", "of", "de")), most=2))
            if token.value <= days[-1].day or (beyond and beyond.kind == "month" and beyond.start - token.end < 5):
                break
            self.check_ordinal(token)
            joined = joined or not joins
            either = either or self.after_or(at) is not None
            days.append(replace(day, day=token.value, weekday=weekday))
            at = after
        return days, len(days) > 1 and ((joined and not either) or _consecutive(days)), either, at

    def next_day(self, at: int, *, listed: bool = False) -> tuple[Token, int | None, int, bool] | None:
        """A further day of the same month after a separator; the last value says "and" rather than "to".

        `listed`: two days have been read, so that ", and" leads to the last one.
        """
        separator = self.separator(at)
        comma = self.get(at)
        if not separator and comma and comma.text == ",":
            probe, count = at, 0
            while count < 6 and (mark := self.get(probe)) and mark.text == ",":
                _, here = self.weekday(probe + 1)  # "Monday 11, Wednesday 13, and Friday 15 May"
                n = self.get(here)
                if n is None or n.kind != "number" or len(n.text) > 2:
                    break
                probe, count = here + 1, count + 1
            last = self.get(probe)
            probe += bool(last and last.text == "," and (count or listed))
            joiner = self.separator(probe)
            joins = self.after_or(probe) or (joiner and joiner[0])
            separator = (True, at + 1) if count and joins else joiner if joins and listed else None
        if after := self.after_or(at):
            separator = True, after
        if not separator:
            return None
        joins, after = separator
        weekday, after = self.weekday(self.skip(after, _ARTICLES, most=1))
        token = self.get(after)
        if not token or token.kind != "number" or len(token.text) > 2 or not 1 <= token.value <= 31:
            return None
        if self.is_clock(after):
            return None
        following, beyond = self.get(after + 1), self.get(after + 2)
        if following and following.kind == "unit":
            return None
        numeric = following and beyond and following.text in "./" and beyond.kind == "number"
        if numeric and following and beyond and following.start == token.end == beyond.start - 1:
            return None
        return token, weekday, after + 1, joins


def _consecutive(days: list[Day]) -> bool:
    return all(b.day == a.day + 1 for a, b in pairwise(days))
