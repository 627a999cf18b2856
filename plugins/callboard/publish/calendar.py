"""iCalendar files (RFC 5545, 7986). Stamps come from the posts, never from the clock: same content, same bytes."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Callable, Iterable

import icalendar

from callboard.model import Event, Post, Row
from callboard.publish.publication import Publication
from callboard.publish.rows import event_name, place
from callboard.publish.words import KINDS, zone_name
from callboard.relate.instants import opens


def calendar(
    publication: Publication,
    name: str,
    rows: Iterable[Row],
    *,
    url: str,
    sequence: Callable[[str], int] = lambda _: 0,
) -> bytes:
    """A calendar of dated rows called `name`; `url` is the page of the same things, `sequence` the ledger's number."""
    book = icalendar.Calendar()
    book.add("prodid", "-//Callboard//Callboard//EN")
    book.add("version", "2.0")
    book.add("method", "PUBLISH")
    book.add("name", name)
    book.add("x-wr-calname", name)
    book.add("url", url)
    book.add("refresh-interval", dt.timedelta(hours=12), parameters={"VALUE": "DURATION"})
    book.add("x-published-ttl", dt.timedelta(hours=12))
    for row in sorted(rows, key=lambda r: (r.date.start, r.id)):
        book.add_component(_entry(publication, row, sequence(row.id)))
    book.add_missing_timezones()
    return bytes(book.to_ical())


def _entry(publication: Publication, row: Row, sequence: int) -> icalendar.Event:
    date = row.date
    event = publication.events[row.event_id]
    post = publication.posts[row.post_id]
    entry = icalendar.Event()
    entry.add("uid", f"{row.id}@{publication.site.authority}")
    stamp = _stamp(publication, post)
    entry.add("dtstamp", stamp)
    entry.add("last-modified", stamp)
    entry.add("sequence", sequence)
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
    zone = row.date.zone or ""
    if "/" in zone:
        return dt.datetime.combine(day, time, zoneinfo.ZoneInfo(zone))
    shift = opens(row.date) - dt.datetime.combine(row.date.start, row.date.time or time, dt.UTC)
    return dt.datetime.combine(day, time, dt.UTC) + shift


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
    lines.append(f"Read from “{post.title}”, line {date.line}: {source}")
    return "\n".join(lines)
