"""iCalendar files (RFC 5545, 7986): the frame, its time zones, its entries. Same content, same bytes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import icalendar
from PIL import ImageColor

from callboard.model import ImportantDate, Row
from callboard.publish.calendar_entry import of_buried, of_row, plain_line, reminders
from callboard.publish.publication import Publication
from callboard.relate.ledger import Ledger
from callboard.relate.moments import instant
from callboard.relate.tombstones import Buried

_END = b"END:VEVENT\r\n"


@dataclass(frozen=True, slots=True)
class Item:
    """A date as calendars have it, and what decides which of them have it; `source` is what its entry is made of."""

    source: Row | Buried
    date: ImportantDate
    event_id: str
    group: str
    topics: tuple[str, ...]
    closes: dt.datetime


class Calendars:
    """Writes the calendars of one build; an entry that stands in several is made once.

    `ledger` tells what was last published of each date, by which SEQUENCE rises.
    """

    def __init__(self, publication: Publication, ledger: Ledger) -> None:
        self.publication = publication
        self.ledger = ledger
        self._entries: dict[str, bytes] = {}
        self._zones: dict[tuple[str, int, int], bytes] = {}
        self._colors = {group.slug: _color(group.accent[0]) for group in publication.site.groups}

    def write(self, name: str, items: Iterable[Item], *, url: str, group: str = "", remind: bool = False) -> bytes:
        """A calendar called `name`; `url` is the page of the same things, `group` the one that lends its colour."""
        items = sorted(items, key=lambda item: (item.date.start, item.date.id))
        book = icalendar.Calendar()
        book.add("prodid", "-//Callboard//Callboard//EN")
        book.add("version", "2.0")
        book.add("method", "PUBLISH")
        book.add("name", plain_line(name))
        book.add("x-wr-calname", plain_line(name))
        book.add("url", url)
        book.add("color", self._color(group))
        book.add("refresh-interval", dt.timedelta(hours=12), parameters={"VALUE": "DURATION"})
        book.add("x-published-ttl", "PT12H")
        frame = bytes(book.to_ical())
        end = frame.rindex(b"END:VCALENDAR")
        zones = (self._zone(*zone) for zone in _zones(items))
        entries = (self._entry(item, remind=remind) for item in items)
        return b"".join((frame[:end], *zones, *entries, frame[end:]))

    def _entry(self, item: Item, *, remind: bool) -> bytes:
        name = item.date.id
        if name not in self._entries:
            self._entries[name] = bytes(self._made(item).to_ical())
        entry = self._entries[name]
        if not remind:
            return entry
        return entry[: -len(_END)] + reminders(self.publication.words, item.date) + _END

    def _made(self, item: Item) -> icalendar.Event:
        color = self._color(item.group)
        if isinstance(item.source, Buried):
            return of_buried(self.publication, item.source, color)
        return of_row(self.publication, self.ledger, item.source, color)

    def _color(self, group: str) -> str:
        return self._colors.get(group) or next(iter(self._colors.values()))

    def _zone(self, name: str, first: int, last: int) -> bytes:
        """The rules of a zone from the beginning of one year to that of another."""
        key = name, first, last
        if key not in self._zones:
            days = dt.date(first, 1, 1), dt.date(last, 1, 1)
            zone = icalendar.Timezone.from_tzid(name, first_date=days[0], last_date=days[1])
            self._zones[key] = bytes(zone.to_ical())
        return self._zones[key]


def _zones(items: Sequence[Item]) -> list[tuple[str, int, int]]:
    """The IANA zones of moments, with the years that their rules must cover."""
    found: dict[str, list[int]] = {}
    for date in (item.date for item in items):
        if date.zone and "/" in date.zone and instant(date):
            found.setdefault(date.zone, []).extend((date.start.year, min(date.last.year + 1, dt.MAXYEAR)))
    return sorted((zone, min(years), max(years)) for zone, years in found.items())


def _color(accent: str) -> str:
    """The name of CSS that is nearest to an accent: a calendar's COLOR has to be one (RFC 7986, 5.9).

    >>> _color("#c2290b"), _color("#000000")
    ('firebrick', 'black')
    """
    wanted = ImageColor.getrgb(accent)

    def distance(name: str) -> int:
        return sum((one - two) ** 2 for one, two in zip(ImageColor.getrgb(name), wanted, strict=False))

    # Pillow knows one name that is younger than the standard's list.
    return min(sorted(set(ImageColor.colormap) - {"rebeccapurple"}), key=distance)
