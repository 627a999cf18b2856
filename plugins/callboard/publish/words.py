"""How the site says things: kinds, states, days, times and zones, in one language.

Patterns and names come from CLDR by Babel; each pattern is compiled once, because a site prints many days.

>>> import datetime as dt
>>> words = Words("en")
>>> words.day(dt.date(2023, 2, 10)), words.span(dt.date(2023, 5, 4), dt.date(2023, 5, 5))
('10 Feb', '4–5 May')
>>> Words("fr").long(dt.date(2023, 2, 10))
'10 février 2023'
"""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_interval, parse_pattern

from callboard.model import ImportantDate, Kind

KINDS: dict[Kind, str] = {
    "opening": "Opening",
    "abstract_deadline": "Abstract deadline",
    "submission_deadline": "Submission deadline",
    "rebuttal": "Rebuttal",
    "notification": "Notification",
    "camera_ready": "Camera-ready",
    "early_registration": "Early registration",
    "registration_deadline": "Registration deadline",
    "event": "Event",
    "other": "Date",
}
KINDS_PLURAL: dict[Kind, str] = {
    "opening": "Openings",
    "abstract_deadline": "Abstract deadlines",
    "submission_deadline": "Submission deadlines",
    "rebuttal": "Rebuttals",
    "notification": "Notifications",
    "camera_ready": "Camera-ready dates",
    "early_registration": "Early registration dates",
    "registration_deadline": "Registration deadlines",
    "event": "Event days",
    "other": "Other dates",
}
STATES = {
    "open": "Open",
    "extended": "Extended",
    "moved": "Moved",
    "closes-today": "Closes today",
    "on-now": "On now",
    "planned": "Planned",
    "tba": "TBA",
    "tentative": "Tentative",
    "closed": "Closed",
    "cancelled": "Cancelled",
}
# Without a region CLDR's English is that of the United States; a lab's readers are everywhere.
_REGIONS = {"en": "en_GB"}


class Words:
    """Dates and times as a page in `language` prints them; an unknown language falls back to English."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = _locale(language)
        # Never "stand-alone": what Babel resolves there it keeps for all locales that have no such names of their own,
        # and a month would be of the language that was asked first.
        self._months = self.locale.months["format"]
        self._days = self.locale.days["format"]

    def day(self, date: dt.date) -> str:
        """A day without its year: "10 Feb"."""
        return self._print("MMMd", date)

    def medium(self, date: dt.date) -> str:
        """A day with its year: "10 Feb 2023"."""
        return self._print("yMMMd", date)

    def long(self, date: dt.date) -> str:
        """A day in full: "10 February 2023"."""
        return _template(self.locale, "long") % self._fields(date)

    def month(self, date: dt.date) -> str:
        """The name of a month where it stands alone: "February"."""
        return str(self._months["wide"][date.month])

    def month_short(self, date: dt.date) -> str:
        return str(self._months["abbreviated"][date.month])

    def month_initial(self, date: dt.date) -> str:
        return str(self._months["narrow"][date.month])

    def weekday(self, date: dt.date) -> str:
        return str(self._days["wide"][date.weekday()])

    def weekday_short(self, date: dt.date) -> str:
        return str(self._days["abbreviated"][date.weekday()])

    def weekday_initial(self, date: dt.date) -> str:
        return str(self._days["narrow"][date.weekday()])

    def span(self, start: dt.date, end: dt.date | None, *, year: bool = False) -> str:
        """A day or a range: "10 Feb", "4–5 May", "30 Dec 2026 – 2 Jan 2027"."""
        if end is None or end == start:
            return self.medium(start) if year else self.day(start)
        return _interval(self.locale, start, end, "yMMMd" if year or start.year != end.year else "MMMd")

    def weekdays(self, start: dt.date, end: dt.date | None) -> str:
        if end is None or end == start:
            return self.weekday(start)
        return f"{self.weekday_short(start)} – {self.weekday_short(end)}"

    def time(self, date: ImportantDate) -> str:
        """The time and zone as stated; what was not stated is said, never filled in."""
        if date.kind == "event" and date.time is None and date.zone is None:
            return ""
        clock = f"{date.time:%H:%M}" if date.time else ""
        if date.end_time and date.time:
            clock += f"–{date.end_time:%H:%M}"
        if not clock:
            return f"no time stated, {zone_name(date.zone)}" if date.zone else "no time, no zone stated"
        return f"{clock} {zone_name(date.zone)}" if date.zone else f"{clock}, no zone stated"

    def zone_note(self, date: ImportantDate) -> str:
        if date.zone_source == "inherited":
            return "zone stated once for all dates"
        return ""

    def _print(self, skeleton: str, date: dt.date) -> str:
        return _template(self.locale, skeleton) % self._fields(date)

    def _fields(self, date: dt.date) -> dict[str, str]:
        month, day = date.month, date.day
        return {
            "d": str(day),
            "dd": f"{day:02}",
            "M": str(month),
            "MM": f"{month:02}",
            "MMM": self._months["abbreviated"][month],
            "MMMM": self._months["wide"][month],
            "y": str(date.year),
        }


def zone_name(zone: str) -> str:
    """A zone as people say it.

    >>> zone_name("AoE"), zone_name("UTC+08:00"), zone_name("America/New_York")
    ('AoE', 'UTC+8', 'New York time')
    """
    if "/" in zone:
        return f"{zone.rsplit('/', 1)[-1].replace('_', ' ')} time"
    if zone.startswith("UTC") and len(zone) == 9:
        hours, minutes = zone[4:6].lstrip("0") or "0", zone[7:]
        return f"UTC{zone[3]}{hours}" + (f":{minutes}" if minutes != "00" else "")
    return zone


@cache
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(_REGIONS.get(language, language), sep="-" if "-" in language else "_")
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


@cache
def _template(locale: Locale, skeleton: str) -> str:
    if skeleton == "long":
        return str(locale.date_formats["long"].format)
    pattern = locale.datetime_skeletons.get(skeleton)
    return str(parse_pattern(pattern.pattern if pattern else "d MMM y").format)


@lru_cache(maxsize=4096)
def _interval(locale: Locale, start: dt.date, end: dt.date, skeleton: str) -> str:
    return str(format_interval(start, end, skeleton, locale=locale)).replace("\u2009", " ")
