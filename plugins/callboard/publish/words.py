"""How the site says things: texts, kinds, states, days, times and zones, in one language.

Texts come from the catalogue of the language. Patterns and names come from CLDR by Babel; each pattern is compiled
once, because a site prints many days.

>>> import datetime as dt
>>> words = Words("en")
>>> words.day(dt.date(2023, 2, 10)), words.span(dt.date(2023, 5, 4), dt.date(2023, 5, 5))
('10 Feb', '4–5 May')
>>> Words("fr").long(dt.date(2023, 2, 10))
'10 février 2023'
>>> Words("fr").count("%(num)s post", "%(num)s posts", 2)
'2 billets'
"""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_interval, parse_pattern

from callboard.model import ImportantDate, Kind
from callboard.publish.catalogues import catalogue, locale_of


def marked(text: str) -> str:
    """`text`, which a constant holds and ``say`` translates later; extraction looks for this name."""
    return text


KINDS: dict[Kind, str] = {
    "opening": marked("Opening"),
    "abstract_deadline": marked("Abstract deadline"),
    "submission_deadline": marked("Submission deadline"),
    "rebuttal": marked("Rebuttal"),
    "notification": marked("Notification"),
    "camera_ready": marked("Camera-ready"),
    "early_registration": marked("Early registration"),
    "registration_deadline": marked("Registration deadline"),
    "event": marked("Event"),
    "other": marked("Date"),
}
KINDS_PLURAL: dict[Kind, str] = {
    "opening": marked("Openings"),
    "abstract_deadline": marked("Abstract deadlines"),
    "submission_deadline": marked("Submission deadlines"),
    "rebuttal": marked("Rebuttals"),
    "notification": marked("Notifications"),
    "camera_ready": marked("Camera-ready dates"),
    "early_registration": marked("Early registration dates"),
    "registration_deadline": marked("Registration deadlines"),
    "event": marked("Event days"),
    "other": marked("Other dates"),
}
STATES = {
    "open": marked("Open"),
    "extended": marked("Extended"),
    "moved": marked("Moved"),
    "closes-today": marked("Closes today"),
    "on-now": marked("On now"),
    "planned": marked("Planned"),
    "tba": marked("TBA"),
    "tentative": marked("Tentative"),
    "closed": marked("Closed"),
    "past": marked("Past"),
    "cancelled": marked("Cancelled"),
}
_ZONE = marked("%(place)s time")
# Without a region CLDR's English is that of the United States; a lab's readers are everywhere.
_REGIONS = {"en": "en_GB"}


class Words:
    """What a page in `language` prints. An unknown language falls back to English, as texts without a catalogue do."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = _locale(language)
        self._catalogue = catalogue(language)
        # Never "stand-alone": what Babel resolves there it keeps for all locales that have no such names of their own,
        # and a month would be of the language that was asked first.
        self._months = self.locale.months["format"]
        self._days = self.locale.days["format"]

    def say(self, text: str, **values: object) -> str:
        """`text`, which is English and the key of the catalogue, with its values."""
        return self.translated(text) % values

    def count(self, one: str, many: str, num: int, **values: object) -> str:
        """The text for `num` things, which it may name as ``%(num)s``."""
        return self.translated(one, many, num) % {"num": num, **values}

    def translated(self, text: str, many: str = "", num: int = 1) -> str:
        """`text`, or `many` where it is of several things, in this language and without its values."""
        return self._catalogue.ngettext(text, many, num) if many else self._catalogue.gettext(text)

    def joined(self, *parts: str) -> str:
        """Those of `parts` that say something, as a list."""
        return self.say(", ").join(part for part in parts if part)

    def kind(self, kind: Kind) -> str:
        return self.say(KINDS[kind])

    def kinds(self, kind: Kind) -> str:
        """The name of all dates of a kind."""
        return self.say(KINDS_PLURAL[kind])

    def label(self, label: str, kind: Kind) -> str:
        """What a date is called: as its call says, else by its kind."""
        return label or self.kind(kind)

    def state(self, state: str) -> str:
        return self.say(STATES[state])

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

    def month_and_year(self, date: dt.date) -> tuple[str, str]:
        """A month as a heading, and its year below: ("March", "2023"), ("3月", "2023年")."""
        year = self._print("y", date)
        rest = self._print("yMMMM", date).replace(year, "").strip()
        # Where months are numbers they are so only beside a year.
        name = rest if rest[:1].isdecimal() else self.month(date)
        return name[:1].upper() + name[1:], year

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
        return self.say("%(first)s – %(last)s", first=self.weekday_short(start), last=self.weekday_short(end))

    def time(self, date: ImportantDate) -> str:
        """The time and zone as stated; what was not stated is said, never filled in."""
        if date.kind == "event" and date.time is None and date.zone is None:
            return ""
        clock = f"{date.time:%H:%M}" if date.time else ""
        if date.end_time and date.time:
            clock += f"–{date.end_time:%H:%M}"
        zone = self.zone(date.zone) if date.zone else ""
        if not clock:
            return self.say("no time stated, %(zone)s", zone=zone) if zone else self.say("no time, no zone stated")
        return f"{clock} {zone}" if zone else self.say("%(time)s, no zone stated", time=clock)

    def zone(self, zone: str) -> str:
        """A zone as people say it; the city in the page's language."""
        if "/" not in zone:
            return zone_name(zone)
        text = self.translated(_ZONE)
        # A city in a language that the rest of the sentence is not in would help nobody.
        city = self.locale.time_zones.get(zone, {}).get("city", "") if text != _ZONE else ""
        return text % {"place": city or _city(zone)}

    def zone_note(self, date: ImportantDate) -> str:
        if date.zone_source == "inherited":
            return self.say("zone stated once for all dates")
        return ""

    def _print(self, skeleton: str, date: dt.date) -> str:
        return _template(self.locale, skeleton) % self._fields(date)

    def _fields(self, date: dt.date) -> dict[str, str]:
        month, day = date.month, date.day
        return {
            # The one ordinal of a French date, which CLDR's patterns cannot say.
            "d": "1er" if day == 1 and self.locale.language == "fr" else str(day),
            "dd": f"{day:02}",
            "M": str(month),
            "MM": f"{month:02}",
            "MMM": self._months["abbreviated"][month],
            "MMMM": self._months["wide"][month],
            "y": str(date.year),
        }


def zone_name(zone: str) -> str:
    """A zone as people say it, in English.

    >>> zone_name("AoE"), zone_name("UTC+08:00"), zone_name("America/New_York")
    ('AoE', 'UTC+8', 'New York time')
    """
    if "/" in zone:
        return f"{_city(zone)} time"
    if zone.startswith("UTC") and len(zone) == 9:
        hours, minutes = zone[4:6].lstrip("0") or "0", zone[7:]
        return f"UTC{zone[3]}{hours}" + (f":{minutes}" if minutes != "00" else "")
    return zone


def direction(language: str) -> str:
    """The direction in which a language is written, as HTML names it.

    >>> direction("ar"), direction("fr"), direction("")
    ('rtl', 'ltr', 'ltr')
    """
    locale = locale_of(language)
    return "rtl" if locale and locale.character_order == "right-to-left" else "ltr"


def own_name(language: str) -> str:
    """What a language calls itself, as it begins a line.

    >>> own_name("fr"), own_name("zh"), own_name("pt-BR")
    ('Français', '中文', 'Português (Brasil)')
    """
    locale = locale_of(language)
    name = (locale.get_display_name() if locale else "") or language
    return name[:1].upper() + name[1:]


def _city(zone: str) -> str:
    return zone.rsplit("/", 1)[-1].replace("_", " ")


@cache
def _locale(language: str) -> Locale:
    return locale_of(_REGIONS.get(language, language)) or Locale.parse("en_GB")


@cache
def _template(locale: Locale, skeleton: str) -> str:
    if skeleton == "long":
        return str(locale.date_formats["long"].format)
    pattern = locale.datetime_skeletons.get(skeleton)
    return str(parse_pattern(pattern.pattern if pattern else "d MMM y").format)


@lru_cache(maxsize=4096)
def _interval(locale: Locale, start: dt.date, end: dt.date, skeleton: str) -> str:
    return str(format_interval(start, end, skeleton, locale=locale)).replace("\u2009", " ")
