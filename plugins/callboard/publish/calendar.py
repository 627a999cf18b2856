"""iCalendar files (RFC 5545, 7986). Stamps come from the posts, never from the clock: same content, same bytes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import icalendar

from callboard.model import Event, Post, Row
from callboard.publish.publication import Publication
from callboard.publish.rows import event_name, place
from callboard.publish.words import KINDS, zone_name
from callboard.relate.instants import zone_of
from callboard.relate.ledger import Ledger
from callboard.relate.record import sequence


class Calendars:
    """Writes the calendars of one build; an entry that stands in several is made once.

    `ledger` tells what was last published of each date, by which SEQUENCE rises.
    """

    def __init__(self, publication: Publication, ledger: Ledger) -> None:
        self.publication = publication
        self.ledger = ledger
        self._entries: dict[str, bytes] = {}

    def write(self, name: str, rows: Iterable[Row], *, url: str) -> bytes:
        """A calendar of dated rows called `name`; `url` is the page of the same things."""
        rows = sorted(rows, key=lambda row: (row.date.start, row.id))
        book = icalendar.Calendar()
        book.add("prodid", "-//Callboard//Callboard//EN")
        book.add("version", "2.0")
        book.add("method", "PUBLISH")
        book.add("name", name)
        book.add("x-wr-calname", name)
        book.add("url", url)
        book.add("refresh-interval", dt.timedelta(hours=12), parameters={"VALUE": "DURATION"})
        book.add("x-published-ttl", "PT12H")
        for zone, days in _zones(rows).items():
            book.add_component(icalendar.Timezone.from_tzid(zone, first_date=min(days), last_date=max(days)))
        frame = bytes(book.to_ical())
        end = frame.rindex(b"END:VCALENDAR")
        return frame[:end] + b"".join(map(self._entry, rows)) + frame[end:]

    def _entry(self, row: Row) -> bytes:
        if row.id not in self._entries:
            entry = _entry(self.publication, row, self.ledger)
            self._entries[row.id] = bytes(entry.to_ical())
        return self._entries[row.id]


def _zones(rows: Iterable[Row]) -> dict[str, list[dt.date]]:
    """The IANA zones of moments, with the first days of the years around them: all that a VTIMEZONE must cover."""
    found: dict[str, list[dt.date]] = {}
    for row in rows:
        date = row.date
        if date.time and date.zone and "/" in date.zone:
            found.setdefault(date.zone, []).extend((dt.date(date.start.year, 1, 1), dt.date(date.last.year + 1, 1, 1)))
    return dict(sorted(found.items()))


def _entry(publication: Publication, row: Row, ledger: Ledger) -> icalendar.Event:
    date = row.date
    event = publication.events[row.event_id]
    post = publication.posts[row.post_id]
    entry = icalendar.Event()
    entry.add("uid", f"{row.id}@{publication.site.authority}")
    stamp = _stamp(publication, post)
    entry.add("dtstamp", stamp)
    entry.add("last-modified", stamp)
    entry.add("sequence", sequence(ledger, row, event))
    zone = f" ({zone_name(date.zone)})" if date.zone else ""
    entry.add("summary", f"{date.label or KINDS[date.kind]}{zone} · {event_name(event)}")
    _add_when(entry, row)
    entry.add("status", {"cancelled": "CANCELLED", "tentative": "TENTATIVE"}.get(date.status, "CONFIRMED"))
    entry.add("transp", "TRANSPARENT")
    entry.add("categories", [KINDS[date.kind]])
    if date.kind == "event" and (where := place(event)):
        entry.add("location", where)
    source = f"{publication.urls.absolute(publication.urls.post(post.slug))}#line-{date.line}"
    entry.add("url", source)
    entry.add("description", _description(publication, row, event, post, source))
    return entry


def _add_when(entry: icalendar.Event, row: Row) -> None:
    """A day is a day; a moment has its instant and no length unless an end was stated."""
    date = row.date
    if date.time is None or date.zone is None:
        entry.add("dtstart", date.start)
        entry.add("dtend", date.last + dt.timedelta(days=1))
        return
    entry.add("dtstart", _moment(row, date.start, date.time))
    if date.end_time or date.end:
        entry.add("dtend", _moment(row, date.last, date.end_time or date.time))


def _moment(row: Row, day: dt.date, time: dt.time) -> dt.datetime:
    """An IANA zone's own clock, which a VTIMEZONE explains; of AoE and of offsets the instant in UTC."""
    moment = dt.datetime.combine(day, time, zone_of(row.date.zone))
    return moment if "/" in (row.date.zone or "") else moment.astimezone(dt.UTC)


def _stamp(publication: Publication, post: Post) -> dt.datetime:
    """When the post last said something; an undated post counts from the authority's first day."""
    said = post.modified or post.published
    return said.astimezone(dt.UTC) if said else dt.datetime(int(publication.site.authority_since), 1, 1, tzinfo=dt.UTC)


def _description(publication: Publication, row: Row, event: Event, post: Post, source: str) -> str:
    date = row.date
    lines = [f"{date.label or KINDS[date.kind]}, {event.name}."]
    if date.zone is None:
        clock = f"Time as stated: {date.time:%H:%M}. " if date.time else ""
        lines.append(f"{clock}No time zone was stated.")
    elif date.zone_source == "inherited":
        lines.append(f"Time zone {zone_name(date.zone)}, stated once for all dates of the post.")
    lines += [f"Was {publication.words.medium(moved.was.start)}." for moved in reversed(row.history)]
    lines.append(f'Read from "{post.title}", line {date.line}: {source}')
    return "\n".join(lines)
