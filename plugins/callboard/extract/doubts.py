"""What the reader of a post should be told: days that cannot be, week days that do not fit, years that were guessed."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence
from typing import Literal

from callboard.model import DEADLINES, ImportantDate, Problem

from .moments import DAY, clocks_beside, is_one, moments
from .phrases import Day, Phrase
from .spans import Span
from .zones import read_clock

CODES: dict[str, str] = {
    "weekday": "The week day that is printed beside a date is not the one of that date.",
    "impossible-date": "A date or hour is printed that no calendar or clock has, such as 31 November or 25:61.",
    "ambiguous-date": "A date can be read in two ways, such as 03/04/2026, a misspelt month or two hours that differ.",
    "year-inferred": "A date is printed without its year; the year was taken from its surroundings, if they tell one.",
    "zone-not-stated": "A deadline is printed without a time zone, or a date with one that nobody knows.",
    "call-without-dates": "A call for papers names no date.",
}
_NO_CLOCK = re.compile(r"[\s,;(\[–-]{1,3}(?:(?:at|by|um|bis|à|às|alle|ore|om)\s)?(\d{1,2}:\d\d)(?![\d:/-]|\.\d)")
_NO_ZONE = re.compile(
    r"[\s,]{0,2}[(\[]?((?:UTC|GMT)\s?[+−–±-]\s?\d{1,2}(?::?\d\d)?|[A-Z]{2,3}T|[A-Z][a-z]+/[A-Z]\w+)(?![\w-])"
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Doubts:
    """Collects the problems of one post. `source` are the lines of the file, for columns; without it they are 1."""

    def __init__(self, path: str, source: Sequence[str] = ()) -> None:
        self.path = path
        self.source = source
        self.problems: list[Problem] = []

    def add(
        self,
        line: int,
        text: str,
        code: str,
        message: str,
        hint: str,
        severity: Literal["warning", "note"] = "warning",
    ) -> None:
        """Note one problem at the place where `text` stands on `line`."""
        self.problems.append(Problem(self.path, line, self.column(line, text), code, severity, message, hint))

    def column(self, line: int, text: str) -> int:
        """The column where `text`, or its first word, stands on the line of the file; 1 where it is not found."""
        if not 0 < line <= len(self.source):
            return 1
        written = self.source[line - 1]
        at = written.find(text)
        return (at if at >= 0 else max(written.find(text.split(maxsplit=1)[0]) if text.split() else 0, 0)) + 1

    def of_phrase(self, phrase: Phrase, span: Span, line: int) -> None:
        """What is odd about one printed date."""
        for day, date in ((phrase.first, span.start), (phrase.last, span.end)):
            if day is None or date is None:
                continue
            if (day.month, day.day) != (date.month, date.day):
                message = f"There is no {_name(day)}{_year(span, date.year)}; taken as {date}."
                self.add(line, phrase.text, "impossible-date", message, "Correct the day or the month.")
            elif day.weekday is not None and day.weekday != date.weekday():
                self.add(
                    line, phrase.text, "weekday",
                    f"{date} is a {_DAYS[date.weekday()]}, not a {_DAYS[day.weekday]}; the date was taken.",
                    "Correct the week day or the date.",
                )  # fmt: skip
        if not phrase.doubts:
            return
        other = f"{span.start.year}-{span.start.day:02d}-{span.start.month:02d}"
        why = {
            "order": f"it can also mean {other}.",
            "misspelt": "the month is misspelt.",
            "ordinal": "the ending of the number belongs to another day.",
        }
        for doubt in phrase.doubts:
            message = f"“{phrase.text}” was taken as {span.start}: {why[doubt]}"
            self.add(line, phrase.text, "ambiguous-date", message, f"Write {_long(span.start)}.")

    def of_hour(self, phrase: Phrase, after: str, span: Span, line: int, around: str) -> None:
        """What is odd about the hour of one printed date, with which the words `after` it go on.

        `around` is the text of the post, as for :func:`~callboard.extract.zones.zone_on`.
        """
        clock = _NO_CLOCK.match(after) if phrase.time is None else None
        if clock and read_clock(clock[1], 0) is None:
            message = f"There is no {clock[1]}; no time was taken."
            self.add(line, clock[1], "impossible-date", message, "Correct the time, such as 23:59.")
        if unknown := unknown_zone(phrase, after):
            self.add(
                line, unknown, "zone-not-stated", f"“{unknown}” is no known time zone; none was taken.",
                "Write the difference to UTC, such as “UTC+8”, or “AoE”.",
            )  # fmt: skip
        if phrase.time is None or phrase.zone is None or span.end:
            return
        here = moments(span.start, phrase.time, phrase.zone, around)
        for text, time, zone in clocks_beside(after):
            there = moments(span.start, time, zone, around)
            if not any(is_one(here, {each + n * DAY for each in there}) for n in (-1, 0, 1)):
                message = f"“{text}” beside “{phrase.text}” is another moment; {phrase.time:%H:%M} was taken."
                self.add(line, text, "ambiguous-date", message, "Correct one of the two times.")

    def of_yearless(self, line: int, text: str) -> None:
        """That nothing tells the year of a day."""
        message = f"“{text}” has no year, and nothing around it tells one; it is listed without a day."
        self.add(line, text, "year-inferred", message, "Write the year, or the date of the post.")

    def of_row(self, row: ImportantDate, span: Span, *, odd_zone: bool = False) -> None:
        """What is left open about one row: its year, its zone, unless an `odd_zone` was told of already."""
        if "year" in row.inferred:
            message = f"“{row.text}” has no year; {row.start.year} was taken from the text around it."
            rivals = " and ".join(map(str, span.rivals))
            message += f" {rivals} would fit too." if rivals else ""
            severity: Literal["warning", "note"] = "warning" if rivals else "note"
            self.add(row.line, row.text, "year-inferred", message, f"Write the year: {_long(row.start)}.", severity)
        if row.zone is None and row.kind in DEADLINES and row.status == "current" and not odd_zone:
            self.add(
                row.line, row.text, "zone-not-stated", f"“{row.label}” ends on {row.last}, but in no stated time zone.",
                "Say when and where the day ends, such as “23:59 AoE”.", "note",
            )  # fmt: skip


def unknown_zone(phrase: Phrase, after: str) -> str:
    """What stands behind an hour as a zone does, and is none that is known; "" if nothing does."""
    found = _NO_ZONE.match(after) if phrase.time and not phrase.zone else None
    return found[1] if found else ""


def _long(day: dt.date) -> str:
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def _name(day: Day) -> str:
    return f"{day.day} {calendar.month_name[day.month]}"


def _year(span: Span, year: int) -> str:
    return f" {year}" if span.sure else ""
