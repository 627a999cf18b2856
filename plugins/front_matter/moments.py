"""The date of a post, in any of the forms that people type, and never one that has to be guessed.

A date has a day, a month and a year of its own. What is missing is asked for and never taken from today's clock; what
can be read in two ways is refused.

>>> import datetime as dt
>>> read_moment("12 Jan 2023", dt.timezone.utc).at.isoformat()
'2023-01-12T00:00:00+00:00'
>>> read_moment("03/04/2026", dt.timezone.utc)
Traceback (most recent call last):
...
front_matter.moments.DateError: “03/04/2026” is 3 April 2026 or 4 March 2026
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from zoneinfo import ZoneInfo

from babel.dates import get_day_names, get_month_names

from front_matter.problems import shorten

_YEARS = range(1900, 2200)
_WRITE = "Write the date as 2026-03-31."
_LANGUAGES = ("de", "fr", "es", "pt", "it", "nl")
_MONTHS = [name for name in calendar.month_name if name]
_DAYS = list(calendar.day_name)

_QUOTES = "\"'“”„‘’«» "
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_WORD = r"[^\W\d_]+"

_YMD = re.compile(r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?!\d)")
_IDEOGRAPHS = re.compile(r"(?P<y>\d{4}) ?[年년] ?(?P<m>\d{1,2}) ?[月월] ?(?P<d>\d{1,2}) ?[日일]")
_DMY = re.compile(
    r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ -]*(?:of |de )?"
    rf"(?P<word>{_WORD})\.?,?[ -]*(?:de )?(?P<y>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_MDY = re.compile(rf"(?P<word>{_WORD})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})(?!\d)", re.IGNORECASE)
_NUMBERS = re.compile(r"(?P<a>\d{1,2})(?P<s>[-/.]) ?(?P<b>\d{1,2})(?P=s) ?(?P<y>\d{4})(?!\d)")
_WEEKDAY = re.compile(rf"(?P<word>{_WORD})\.?,? (?=\S)")
_CLOCK = re.compile(
    r"(?:T|[ ,]+(?:at )?)(?P<h>\d{1,2}):(?P<min>\d\d)(?::(?P<sec>\d\d)(?:[.,](?P<frac>\d{1,9}))?)?"
    r"(?: ?(?P<half>[ap])\.?m\.?(?!\w))?(?: ?(?P<zone>[^\s\d].*))?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"(?:UTC|GMT)? ?(?P<sign>[+-])(?P<h>\d{1,2}):?(?P<min>\d\d)?", re.IGNORECASE)
_IANA = re.compile(r"[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_+-]+){1,2}")
# Only abbreviations of one meaning: CST is a zone of America and one of China.
_ZONES = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "JST": 9, "KST": 9,
    "EDT": -4, "EST": -5, "CDT": -5, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8, "AOE": -12,
}  # fmt: skip

_INCOMPLETE = (
    (re.compile(r"\d{4}"), "names a year and no day"),
    (re.compile(rf"\d{{4}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{4}}|{_WORD}\.?,? \d{{4}}|\d{{4}} {_WORD}"), "names no day"),
    (re.compile(rf"\d{{1,2}}\.? {_WORD}\.?|{_WORD}\.? \d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}\.?"), "names no year"),
    (re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2}"), "has a year of two digits"),
    (re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?", re.IGNORECASE), "is a clock time without a day"),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """An aware moment, and what is odd about how it was written (a weekday that is another)."""

    at: dt.datetime
    remark: str = ""


class DateError(ValueError):
    """Why a text is no date: the problem's code, message and hint."""

    def __init__(self, code: str, message: str, hint: str = _WRITE) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


def read_moment(text: str, zone: dt.tzinfo) -> Moment:
    """The moment that `text` names; `zone` is that of a text without one, midnight its time without one.

    Raises `DateError`.
    """
    shown = shorten(text)
    clean = unicodedata.normalize("NFKC", text).translate(_DASHES)
    clean = " ".join(clean.split()).strip(_QUOTES)
    weekday, rest = _split_weekday(clean)
    match, day = _read_day(rest, shown)
    at = _read_clock(rest[match.end() :], day, zone, shown)
    remark = ""
    if weekday is not None and weekday != day.weekday():
        remark = f"{describe(day)} is a {_DAYS[day.weekday()]}, not a {_DAYS[weekday]}; {day.isoformat()} was taken."
    return Moment(at, remark)


def read_name_date(path: str) -> str | None:
    """The date that a file's name begins with, as it is written; that of its folder for an ``index.md``.

    >>> read_name_date("news/2023-01-12-call.md"), read_name_date("news/2023-1-2-call/index.md")
    ('2023-01-12', '2023-1-2')
    >>> read_name_date("news/call.md") is None
    True
    """
    pure = PurePosixPath(path.replace("\\", "/"))
    name = pure.name
    if name.split(".")[0].casefold() in {"index", "_index"}:
        name = pure.parent.name
    match = re.match(r"\d{4}-\d{1,2}-\d{1,2}(?!\d)", name)
    return match[0] if match else None


def describe(day: dt.date) -> str:
    """A day in words, the same in every locale.

    >>> describe(dt.date(2026, 3, 31))
    '31 March 2026'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def make_day(year: int, month: int, day: int) -> dt.date:
    """The day, or a `DateError` that says what does not exist."""
    if year not in _YEARS:
        raise DateError("date-impossible", f"The year {year:04} cannot be meant")
    if not 1 <= month <= 12:
        raise DateError("date-impossible", f"There is no month {month} ({year:04}-{month:02}-{day:02})")
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise DateError("date-impossible", f"{day} {_MONTHS[month - 1]} {year} does not exist")
    return dt.date(year, month, day)


def check_clock(hour: int, minute: int, shown: str) -> None:
    """Raise a `DateError` for a time that no clock shows; 24:00 ends a day."""
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise DateError("date-impossible", f"“{shown}” has a clock time that does not exist", "Write 23:59.")


def read_zone(text: str, shown: str) -> dt.tzinfo:
    """The zone, or a `DateError` that quotes `shown`."""
    name = text.strip(" ()[]")
    hours = _ZONES.get(name.upper())
    if hours is not None:
        return dt.timezone(dt.timedelta(hours=hours))
    if (match := _OFFSET.fullmatch(name)) and int(match["h"]) <= 14 and int(match["min"] or 0) < 60:
        minutes = int(match["h"]) * 60 + int(match["min"] or 0)
        return dt.timezone(dt.timedelta(minutes=-minutes if match["sign"] == "-" else minutes))
    if _IANA.fullmatch(name):
        try:
            return ZoneInfo(name)
        except (OSError, ValueError, KeyError):
            pass
    message = f"“{shown}” has a time zone that is not known: {shorten(name, 30)}"
    raise DateError("date-zone-unknown", message, "Write the difference to UTC: 2026-03-31 14:30 +02:00.")


def _read_day(text: str, shown: str) -> tuple[re.Match[str], dt.date]:
    for pattern in (_YMD, _COMPACT, _IDEOGRAPHS):
        if match := pattern.match(text):
            return match, make_day(int(match["y"]), int(match["m"]), int(match["d"]))
    for pattern in (_DMY, _MDY):
        if match := pattern.match(text):
            month = _month(match["word"])
            if month is None:
                message = f"“{shown}” names no month that is known ({match['word']})"
                raise DateError("date-unreadable", message)
            return match, make_day(int(match["y"]), month, int(match["d"]))
    if match := _NUMBERS.match(text):
        return match, _read_numbers(match, shown)
    for pattern, lack in _INCOMPLETE:
        if pattern.fullmatch(text) and _is_dateish(text):
            raise DateError("date-incomplete", f"“{shown}” {lack}; nothing is added from today's date")
    raise DateError("date-unreadable", f"“{shown}” is no date")


def _read_numbers(match: re.Match[str], shown: str) -> dt.date:
    """Two numbers and a year. Dots mean day first everywhere; with other signs only a number above 12 decides."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if match["s"] == "." or first > 12 or first == second:
        return make_day(year, second, first)
    if second > 12:
        return make_day(year, first, second)
    one, other = make_day(year, second, first), make_day(year, first, second)
    raise DateError(
        "date-ambiguous",
        f"“{shown}” is {describe(one)} or {describe(other)}",
        f"Write {one.isoformat()} or {other.isoformat()}.",
    )


def _read_clock(text: str, day: dt.date, zone: dt.tzinfo, shown: str) -> dt.datetime:
    if not text.strip(" ,."):
        return dt.datetime.combine(day, dt.time(), zone)
    match = _CLOCK.fullmatch(text)
    if match is None:
        raise DateError("date-unreadable", f"“{shown}” has “{shorten(text.strip())}” after the date, which is no time")
    hour, minute, second = int(match["h"]), int(match["min"]), int(match["sec"] or 0)
    half = (match["half"] or "").lower()
    if minute > 59 or second > 59 or hour > 23 or (half and not 1 <= hour <= 12):
        raise DateError("date-impossible", f"“{shown}” has a clock time that does not exist", "Write 2026-03-31 14:30.")
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    micro = int((match["frac"] or "0").ljust(6, "0")[:6])
    stated = read_zone(match["zone"], shown) if match["zone"] else zone
    return dt.datetime.combine(day, dt.time(hour, minute, second, micro), stated)


def _split_weekday(text: str) -> tuple[int | None, str]:
    match = _WEEKDAY.match(text)
    day = _weekday(match["word"]) if match else None
    return (day, text[match.end() :]) if match and day is not None else (None, text)


def _month(word: str) -> int | None:
    """The month that `word` names or begins, in English or one of the languages that Latin dates are written in."""
    return _look_up(word, _MONTHS) or _foreign_months().get(word.casefold())


def _weekday(word: str) -> int | None:
    number = _look_up(word, _DAYS)
    return number - 1 if number else _foreign_days().get(word.casefold())


def _look_up(word: str, names: list[str]) -> int | None:
    """The number, from 1, of the name that `word` is or shortens."""
    folded = word.casefold()
    if len(folded) < 3:
        return None
    return next((i for i, name in enumerate(names, 1) if name.casefold().startswith(folded)), None)


@cache
def _foreign_months() -> dict[str, int]:
    """Month names of CLDR, full and short; no two of these languages give one word to two months."""
    return {
        name.casefold().rstrip("."): number
        for language in _LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=language).items()
    }


@cache
def _foreign_days() -> dict[str, int]:
    return {
        name.casefold().rstrip("."): number
        for language in _LANGUAGES
        for number, name in get_day_names("wide", locale=language).items()
    }


def _is_dateish(text: str) -> bool:
    """Whether the words of a short text are months, so that "Room 12" is no incomplete date."""
    return all(_month(word) for word in re.findall(_WORD, text) if word.casefold() not in {"am", "pm", "a", "p", "m"})
