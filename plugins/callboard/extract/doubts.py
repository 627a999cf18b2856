"""What the reader of a post should be told: days that cannot be, week days that do not fit, years that were guessed."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from typing import Literal

from callboard.model import DEADLINES, ImportantDate, Problem

from .phrases import Day, Phrase
from .years import Span

CODES: dict[str, str] = {
    "weekday": "The week day that is printed beside a date is not the one of that date.",
    "impossible-date": "A date is printed that no calendar has, such as 31 November.",
    "ambiguous-date": "A date can be read in two ways, such as 03/04/2026, a misspelt month or a wrong ordinal.",
    "year-inferred": "A date is printed without its year; the year was taken from its surroundings.",
    "zone-not-stated": "A deadline is printed without a time zone.",
    "call-without-dates": "A call for papers names no date.",
}
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
        other = f"{span.start.year}-{span.start.day:02d}-{span.start.month:02d}"
        why = {
            "order": f"it can also mean {other}.",
            "misspelt": "the month is misspelt.",
            "ordinal": "the ending of the number belongs to another day.",
        }
        for doubt in phrase.doubts:
            message = f"“{phrase.text}” was taken as {span.start}: {why[doubt]}"
            self.add(line, phrase.text, "ambiguous-date", message, f"Write {_long(span.start)}.")

    def of_row(self, row: ImportantDate, span: Span) -> None:
        """What is left open about one row: its year, its zone."""
        if "year" in row.inferred:
            message = f"“{row.text}” has no year; {row.start.year} was taken from the text around it."
            rivals = " and ".join(map(str, span.rivals))
            message += f" {rivals} would fit too." if rivals else ""
            severity: Literal["warning", "note"] = "warning" if rivals else "note"
            self.add(row.line, row.text, "year-inferred", message, f"Write the year: {_long(row.start)}.", severity)
        if row.zone is None and row.kind in DEADLINES and row.status == "current":
            self.add(
                row.line, row.text, "zone-not-stated", f"“{row.label}” ends on {row.last}, but in no stated time zone.",
                "Say when and where the day ends, such as “23:59 AoE”.", "note",
            )  # fmt: skip


def _long(day: dt.date) -> str:
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def _name(day: Day) -> str:
    return f"{day.day} {calendar.month_name[day.month]}"


def _year(span: Span, year: int) -> str:
    return f" {year}" if span.sure else ""
