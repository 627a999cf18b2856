"""Days that are printed as numbers alone: ``10.02.2023``, ``3/4/2026``, ``24.–25.08.2026``, ``04/30-06/04``."""

from __future__ import annotations

import re
from dataclasses import replace

from .scan import FIRST_YEAR, LAST_YEAR, Day, Point, Scanner
from .tokens import Token

_FULL = re.compile(r"\d{1,2}(?:\.\s?\d{1,2}\.\s?|/\d{1,2}/)(?:19|20)\d\d\b")
_HOUR = re.compile(r"\d{1,2}\s?(?:[:.h]\d\d(?!\.?\d)|uhr\b)", re.IGNORECASE)
# A week day in brackets as Chinese, Japanese and Korean write it, which put the month first: "9/3 (六)".
_EAST_ASIAN_DAY = re.compile(r"\s?[(（](?:星期|周|週)?[一二三四五六日天月火水木金土월화수목금토일][)）]")
_SLASHES = re.compile(
    rf"(\d{{1,2}})/(\d{{1,2}})(?P<wide>{_EAST_ASIAN_DAY.pattern})?\s?[-–—~]\s?(\d{{1,2}})/(\d{{1,2}})"
    rf"(?(wide){_EAST_ASIAN_DAY.pattern}|(?![\d/]))"
)
_DOTS = re.compile(r"(\d{1,2})\.(\d{1,2})\.?\s?[-–—~]\s?(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)\b")
_WEEKS = frozenset(("kw", "cw", "week", "weeks", "kalenderwoche", "woche", "semaine", "semana", "settimana"))
_UNITS = frozenset(
    "hours hour hrs days day weeks months years pages page points percent million billion gb mb kb tb cm mm km kg pt "
    "px eur euro euros usd ghz mhz x h".split()
)


class NumericDays(Scanner):
    """Reads a day of two or three numbers, or a range of two such days."""

    def numeric(self, at: int) -> tuple[Point, int] | None:
        """``10.02.2023``, ``3/4/2026``, ``10-02-2023``; without a year ``27.04.``, which is weak."""
        tokens = self.tokens[at : at + 5]
        if at and self.tokens[at - 1].text in _WEEKS:
            return None
        if ended := self.numeric_end(at) or self.numeric_range(at):
            return ended
        if len(tokens) < 3 or tokens[1].text not in (".", "/", "-", "–") or tokens[2].kind != "number":
            return None
        mark = tokens[1].text
        if len(tokens[2].text) > 2 or tokens[1].start != tokens[0].end:
            return None
        year = self.numeric_year(tokens, mark)
        if year is None and (tokens[2].start != tokens[1].end or (mark in "-–" and not self.is_after_weekday(at))):
            return None
        used = 3 if year is None else 5
        if self.goes_on(at + used, year):
            return None
        east_asian = _EAST_ASIAN_DAY.match(self.text, self.tokens[at + used - 1].end)
        if east_asian and mark == "/" and 1 <= tokens[0].value <= 12 and 1 <= tokens[2].value <= 31:
            found: tuple[int, int] | None = (tokens[2].value, tokens[0].value)
        else:
            found = self.day_and_month(tokens[0].value, tokens[2].value, mark)
        if found is None:
            return None
        if year is None and self.text[self.tokens[at + 2].end :][:1] == ".":
            used += 1
        end = self.index(east_asian.end()) if east_asian else at + used
        return Point([Day(found[1], found[0], year)], weak=year is None and not east_asian), end

    def numeric_end(self, at: int) -> tuple[Point, int] | None:
        """``24.–25.08.2026``: a day before a range mark and a day that gives its month and year."""
        mark = self.get(at + 1)
        after = at + 2 if mark and mark.text == "." else at + 1
        separator = self.separator(after)
        number = self.get(separator[1]) if separator else None
        dot = self.get(separator[1] + 1) if separator else None
        if not (separator and number and dot) or dot.text not in (".", "/") or number.kind != "number":
            return None
        if (after == at + 1 or dot.text == "/") and not _FULL.match(self.text, number.start):
            return None  # "3-5.10" and "3-5/10" are no ranges of days, "21-23.10.2026" is
        second = self.numeric(separator[1]) if number.value > self.tokens[at].value else None
        if second is None or len(second[0].days) != 1:
            return None
        last = second[0].days[0]
        joined = not separator[0] or last.day == self.tokens[at].value + 1
        days = [replace(last, day=self.tokens[at].value, weekday=None), last]
        return Point(days, joined, weak=second[0].weak), second[1]

    def numeric_range(self, at: int) -> tuple[Point, int] | None:
        """``04/30-06/04``: two days without a year, both in one order; ``7.5-9.5.2027``."""
        if dotted := _DOTS.match(self.text, self.tokens[at].start):
            one, its_month, two, month, year = map(int, dotted.groups())
            days = [Day(its_month, one, year), Day(month, two, year)]
            begin, end = (day.date(year) for day in days)
            return (Point(days, joined=True), self.index(dotted.end())) if begin and end and begin < end else None
        found = _SLASHES.match(self.text, self.tokens[at].start)
        if not found:
            return None
        ends = [(int(found[1]), int(found[2])), (int(found[4]), int(found[5]))]
        foremost, hindmost = (max(numbers) for numbers in zip(*ends, strict=True))
        day_first = foremost > 12 or (self.day_first and hindmost <= 12 and not found["wide"])
        if max(foremost, hindmost) > 31 or min(foremost, hindmost) > 12 or not all(map(all, ends)):
            return None
        if max(foremost, hindmost) <= 12 and not found["wide"]:
            self.doubts.append("order")
        days = [Day(month, day) for day, month in ends] if day_first else [Day(month, day) for month, day in ends]
        sure = found["wide"] or len(found[0].replace(" ", "")) == len("04/30-06/04")
        return Point(days, joined=True, weak=not sure), self.index(found.end())

    def is_after_weekday(self, at: int) -> bool:
        """Whether ``07-04`` is the day that a week day names: "Lun 07-04", and not "Mon 10-12", which are hours."""
        before = self.get(at - 1)
        if before and before.text == ".":
            before = self.get(at - 2)
        return bool(before and before.kind == "weekday") and self.tokens[at + 2].text.startswith("0")

    def numeric_year(self, tokens: list[Token], mark: str) -> int | None:
        """The year of ``10.02.2023`` or ``10.02.23``."""
        if len(tokens) < 5 or tokens[3].text != mark or tokens[4].kind != "number":
            return None
        last = tokens[4]
        if last.start > tokens[3].end + 1 or len(last.text) not in (2, 4):
            return None
        if mark in "-–" and len(last.text) == 2 and last.start - tokens[2].end > 1:
            return None  # an hour: "07-04 - 17"
        if len(last.text) == 2 and _HOUR.match(self.text, last.start):
            return None  # "25.01. 13:00"
        year = last.value + (2000 if len(last.text) == 2 else 0)
        return year if FIRST_YEAR <= year <= LAST_YEAR else None

    def day_and_month(self, a: int, b: int, mark: str) -> tuple[int, int] | None:
        """Which of two numbers is the day and which the month; a doubt is noted."""
        day, month = (a, b) if mark == "." or self.day_first else (b, a)
        if month > 12 >= day and mark != ".":
            day, month = month, day
        elif mark != "." and a <= 12 and b <= 12 and a != b:
            self.doubts.append("order")
        return (day, month) if 1 <= month <= 12 and 1 <= day <= 31 else None

    def goes_on(self, at: int, year: int | None) -> bool:
        """Whether the numbers are part of something longer or count something: ``1.2.3.4``, ``1.5 hours``."""
        end = self.tokens[at - 1].end
        following = self.text[end : end + 1]
        if following and (following.isalnum() or following in "%_/"):
            return True
        if following == "." and self.text[end + 1 : end + 2].isdigit():
            return True
        unit = self.get(at)
        return bool(year is None and unit and unit.kind == "word" and unit.text in _UNITS)
