"""One end of a range: a day with the year, week day, clock time and zone that stand around it in any order."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from .bare_hours import bare_hours
from .days import DayReader
from .scan import FIRST_YEAR, LAST_YEAR, OF, Day, Point
from .tokens import Token, cjk_weekday
from .zones import read_clock, read_zone

_BETWEEN = frozenset(",،，.()[]@|/-–—:;·'’（）") | {
    "de",
    "at",
    "by",
    "à",
    "um",
    "às",
    "alle",
    "ore",
    "om",
    "before",
    "until",
    "till",
    "bis",
    "hasta",
    "tot",
    "fino",
    "até",
    "as",
    "from",
    "von",
    "a",
    "las",
    "h",
    "horas",
    "hrs",
    "hs",
}
# Also between an hour and its day: "12:00 del 10 maggio", "17 Uhr am 3. Mai".
_AGAIN = re.compile(r"\s?\((?:UTC|GMT)[^()]{0,8}\)")
_BEFORE_DAY = _BETWEEN | frozenset("on of the am le de da del dell do du vom van op il el dia día".split())
_SHORTEST = 2
FARTHEST_DAY = 16  # tokens: "08:00 AM -- 06:00 PM (EST), 13 December"
WHOLE_WEEKDAY = 5  # letters: "Friday" says that 3/4 is a day, "do" or "mar" does not
_TO = re.compile(r"\s{0,2}(?:-{1,2}|[–—~～〜]|to|bis|until|à|a(?=\s)|às|alle|tot|hasta)\s{0,2}")
_TO_CLOCK = re.compile(r"\s{0,2}(?:[-–—~～〜]|to)\s{0,2}")
# What stands between a day and its year, hour or zone: "5 April, end of day AoE", and a remark in brackets:
# "5 April (extended), 2027", "5 April (new!) 23:59 AoE".
_ASIDE = re.compile(
    r"[,\s]*\b(?i:end of (?:the )?(?:business )?day|eod|cob|close of business)\b(?=\W*[A-Z])"
    r"|\s*\((?i:extended|new|firm|hard|final|updated|strict|verlängert|neu|prolongée?|nouveau|ampliad[oa]|prorrogad[oa]|prorogat[oa]"
    r"|verlengd)\W{0,2}\)(?=,?\s*(?:\d{4}\b|\(?(?:at\s)?\d{1,2}(?::|\.\d\d|\s?[aph]))|\s*\(?AoE)"
    r"|\s*[（(][^()（）\d]{2,20}[)）]\W*(?=\d{1,2}[:：]\d\d)"
    r"|\s*\(\W?(?i:deadline(?: is)?(?: interpretation)?|by|at|until|=|:|\s)*(?i:the )?(?i:end of (?:the )?day),?"
    r"(?=\W*(?i:any|aoe|utc|gmt))"
)
_OFFSET = re.compile(r"(?:(?<=T\d\d:\d\d)|(?<=T\d\d:\d\d:\d\d))-\d\d:\d\d\b")  # no hour: "2027-05-03T23:59-12:00"
_GOES_ON = re.compile(r"\s+[^\W\d_]")
_LASTING = re.compile(r"\(\d{1,2}\s?h\s+[a-z]{2}", re.IGNORECASE)  # not an hour: "16 November (3h workshop)"
_NAME = re.compile("[A-Za-z]")  # right before a number, which is of the name: "BH27: 25 June"
_HALF = re.compile(r"\d\s?([ap])\.?\s?m\b", re.IGNORECASE)
_CLOSING = re.compile(r"\.?(?:\s(?:time|local time|zone))?[)\]）]", re.IGNORECASE)


class PointReader(DayReader):
    """Reads a day and what belongs to it."""

    def timed(self, at: int) -> tuple[Point, int] | None:
        """A point, or a clock time (and zone) followed by a point: "5 pm CET on 3 May"."""
        token = self.tokens[at]
        starts = (token.kind == "number" and token.value <= 24) or token.text in ("noon", "midnight")
        starts = starts and not _NAME.match(self.text, token.start - 1)
        if starts and (clock := read_clock(self.text, token.start)):
            hours = Point([], time=clock[0])
            end = self.clock_range(hours, clock[1])
            zone = read_zone(self.text, end)
            end = zone[1] if zone else end
            again = _AGAIN.match(self.text, end) and read_zone(self.text, end) if zone else None
            end = again[1] + 1 if again else end  # "23:59 BST (GMT+1) 13 August"
            after = self.skip(self.index(end), _BEFORE_DAY)
            if after - at < FARTHEST_DAY and (found := self.point(after)):
                point, after = found
                point.start = token.start
                if point.time is None:
                    point.time, point.end_time = hours.time, hours.end_time
                point.zone = point.zone or hours.zone or (zone[0] if zone else None)
                return point, after
        return self.point(at)

    def point(self, at: int) -> tuple[Point, int] | None:
        if at >= len(self.tokens):
            return None
        begin, start, doubted = at, self.tokens[at].start, len(self.doubts)
        weekday, after = self.weekday(at)
        core = self.core(after)
        if not core:
            return None
        point, at = core
        point.start, point.end = start, self.tokens[at - 1].end
        if weekday is not None:
            point.days[0] = replace(point.days[0], weekday=weekday)
            point.weak = point.weak and len(self.text[start : self.tokens[after - 1].end]) < WHOLE_WEEKDAY
        point, at = self.trailing(point, at)
        if weekday is not None and point.time:
            point.weak = point.weak and len(self.tokens[begin].text) == _SHORTEST
        if "order" in self.doubts[doubted:] and (day := _by_weekday(point.days[0])):
            point.days = [day]
            del self.doubts[doubted:]
        return point, at

    def bare_end(self, at: int, first: Day) -> tuple[Point, int] | None:
        """The day that ends ``Monday 4 May to Wednesday 6``, when a week day says that it is one."""
        weekday, after = self.weekday(at)
        token = self.get(after)
        if not token or token.kind != "number" or not first.day < token.value <= 31 or self.is_clock(after):
            return None
        unit, inner = self.get(after + 1), self.get(after + 2)
        counted = bool(unit and unit.kind == "unit" and unit.text in "日号號일")
        if unit and inner and unit.text in "(（" and (inner.kind == "weekday" or cjk_weekday(inner) is not None):
            counted = False
            weekday = inner.value if inner.kind == "weekday" else cjk_weekday(inner)
        if weekday is None and not token.suffix and not counted:
            return None
        behind, end = self.weekday_behind(after + 1)
        weekday = weekday if behind is None else behind
        point = Point([replace(first, day=token.value, weekday=weekday)], start=self.tokens[at].start, end=token.end)
        return self.trailing(point, end + counted)

    def trailing(self, point: Point, at: int) -> tuple[Point, int]:
        """The year, week day, clock time and zone that follow a day, in any order, in brackets or not."""
        position = point.end = max(point.end, self.tokens[at - 1].end)
        for _ in range(12):
            if position >= len(self.text):
                break
            if ends := _ASIDE.match(self.text, position):
                position = ends.end()
            if point.time is None and (hours := bare_hours(self.text, position)):
                point.time, point.end_time, position = hours
                point.end = position
                continue
            probe = self.skip(self.index(position), _BETWEEN, most=3)
            token = self.get(probe)
            gap = self.text[position : token.start] if token else ""
            if point.time is None and token and (clock := self.clock_at(token)):
                point.time, position = clock
                position = self.clock_range(point, position)
            elif (
                point.zone is None
                and (zone := read_zone(self.text, position))
                and (point.time or _bracketed(self.text, position))
            ):
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
        if token.kind not in ("number", "word") or _LASTING.match(self.text, max(0, token.start - 1)):
            return None
        return read_clock(self.text, token.start)

    def clock_range(self, point: Point, position: int) -> int:
        if _OFFSET.match(self.text, position):
            return position
        match, around = _TO.match(self.text, position), (max(0, position - len("59 p. m.")), position)
        if not match:
            zone = read_zone(self.text, position)
            match = zone and _TO_CLOCK.match(self.text, zone[1])
            if zone and match and read_clock(self.text, match.end()):
                point.zone = zone[0]
            else:
                return position
        clock = read_clock(self.text, match.end())
        if not clock:
            return position
        point.end_time = clock[0]
        if point.time and _HALF.search(self.text, match.end(), clock[1]) and not _HALF.search(self.text, *around):
            point.time = _in_half_of(point.time, clock[0])
        return clock[1]

    def year_or_weekday(self, point: Point, at: int, gap: str) -> int | None:
        token = self.tokens[at]
        if token.text in OF and (following := self.get(at + 1)) and following.kind == "number":
            at, token = at + 1, following
        last = point.days[-1]
        if last.year is None and token.kind == "number" and not set(gap) & set("|@;:：") and (year := self.year(at)):
            point.days = [day.in_year(year) for day in point.days]
            point.weak = False
            return at + 1
        if last.weekday is None and (token.kind == "weekday" or "(" in gap or "（" in gap):
            weekday = token.value if token.kind == "weekday" else cjk_weekday(token)
            if len(token.text) == _SHORTEST and token.text.islower() and not self.is_apart(token, gap):
                return None  # "On 3 May we meet", "On 3 May, we meet" name no Wednesday
            if weekday is not None and ("(" in gap or "（" in gap or "," in gap or not gap.strip()):
                after = self.get(at + 1)
                if (
                    after
                    and after.kind == "number"
                    and "(" not in gap
                    and (n := self.get(at + 2))
                    and n.kind == "month"
                ):
                    return None
                point.days = [*point.days[:-1], replace(last, weekday=weekday)]
                point.weak = point.weak and token.kind == "weekday" and len(token.text) < WHOLE_WEEKDAY
                return self.last_weekday(at) + 1
        return None

    def is_apart(self, token: Token, gap: str) -> bool:
        """Whether brackets or commas stand around a word in small letters: "3 May (we)", "3 May, we, …"."""
        return bool(set(gap) & set("(（")) or ("," in gap and not _GOES_ON.match(self.text, token.end))

    def last_weekday(self, at: int) -> int:
        """The index of the last of two week days behind a range: "May 20-21, 2027, Monday-Tuesday"."""
        separator = self.separator(at + 1)
        later = self.get(separator[1]) if separator else None
        return separator[1] if separator and later and later.kind == "weekday" else at

    def year(self, at: int) -> int | None:
        token = self.tokens[at]
        if len(token.text) == 4 and FIRST_YEAR <= token.value <= LAST_YEAR:
            following = self.get(at + 1)
            if following and following.text in "-/." and following.start == token.end:
                beyond = self.get(at + 2)
                month = self.get(at + 3)  # "24 August 2027-14 February 2028"
                number = beyond and beyond.kind == "number" and beyond.start == following.end and len(beyond.text) < 3
                if number and not (month and month.kind == "month"):
                    return None
            return token.value
        following = self.get(at + 1)
        beyond = self.get(at + 2)
        if following and following.text == "." and beyond and beyond.kind == "number" and beyond.start == following.end:
            return None
        if len(token.text) == 2 and token.start and self.text[token.start - 1] in "'’-/":
            return None if following and following.kind == "month" else 2000 + token.value
        return None


def _in_half_of(start: dt.time, end: dt.time) -> dt.time:
    """The hour that begins a range, of which only the end says which half of the day it is: "2:20-5:40pm"."""
    later = start.replace(hour=start.hour + 12) if start.hour < 12 <= end.hour else start
    return later if later <= end else start


def _by_weekday(day: Day) -> Day | None:
    """The day that a printed week day says, where day and month may be the other way round; None if it says neither."""
    both = (day, replace(day, month=day.day, day=day.month))
    dates = [(one, one.date(day.year)) for one in both] if day.year else []
    return next((one for one, date in dates if date and date.weekday() == day.weekday), None)


def _bracketed(text: str, position: int) -> bool:
    """Whether a zone without a clock time stands right after the day: "June 9, 2024 (AoE)", "June 9 AoE"."""
    return text[position : position + 1] in " ,(（" and "\n" not in text[position : position + 3]
