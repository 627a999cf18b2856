"""One entry of a calendar (RFC 5545, VEVENT). Its stamps come from the post, never from the clock."""

from __future__ import annotations

import datetime as dt
import hashlib
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import icalendar

from callboard.model import DEADLINES, Event, ImportantDate, Index, Post, Row
from callboard.publish.links import Urls
from callboard.publish.publication import Publication
from callboard.publish.rows import event_name, place
from callboard.publish.words import Words
from callboard.relate.instants import zone_of
from callboard.relate.ledger import Ledger
from callboard.relate.moments import end_instant, instant
from callboard.relate.record import sequence
from callboard.relate.tombstones import Buried

_STATUS = {"cancelled": "CANCELLED", "superseded": "CANCELLED", "tentative": "TENTATIVE"}
_REMIND = (dt.timedelta(days=-7), dt.timedelta(days=-1))


class Text(icalendar.vText):
    r"""A TEXT (RFC 5545, 3.3.11): of what icalendar takes for a line break, a backslash before an N, nothing is lost.

    >>> Text(r"The \Nabla").to_ical()
    b'The \\\\Nabla'
    """

    def to_ical(self) -> bytes:
        parts = (icalendar.vText(part).to_ical() for part in self.split(r"\N"))
        return rb"\\N".join(parts)


def of_row(publication: Publication, ledger: Ledger, row: Row, color: str) -> icalendar.Event:
    """The entry of a dated row; `color` is a name of CSS (RFC 7986, 5.9)."""
    date, post = row.date, publication.posts[row.post_id]
    event = publication.events[row.event_id]
    source = _address(publication.urls, post, date)
    number = sequence(ledger, row, event, mark(publication.urls, post, row))
    entry = _entry(publication, date, event_name(event), number, _stamp(publication, post))
    entry.add("color", color)
    if date.kind == "event" and (where := place(event, publication.words)):
        entry.add("location", plain(where))
    entry.add("url", source)
    entry.add("description", plain(_description(publication, row, event, post, source)))
    return entry


def of_buried(publication: Publication, gone: Buried, color: str) -> icalendar.Event:
    """The entry that calls off a date which is no longer published."""
    date = gone.date
    midnight = dt.datetime.combine(gone.on, dt.time(), dt.UTC)
    entry = _entry(publication, date, gone.name, gone.sequence, midnight)
    entry.add("color", color)
    if date.kind == "event" and gone.place:
        entry.add("location", plain(gone.place))
    entry.add(
        "description",
        plain(_text(publication.words, date, gone.name, publication.words.say("This site no longer announces it."))),
    )
    return entry


def reminders(words: Words, date: ImportantDate) -> bytes:
    """Alarms 7 days and 1 day before the date, or before the end of a deadline that lasts; none if it is called off."""
    if date.status in ("cancelled", "superseded"):
        return b""
    return _alarms(words.label(date.label, date.kind), at_end=date.end is not None and date.kind in DEADLINES)


@lru_cache(maxsize=1024)
def _alarms(label: str, *, at_end: bool) -> bytes:
    alarms = []
    for before in _REMIND:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", plain(label))
        alarm.add("trigger", before, parameters={"RELATED": "END"} if at_end else {})
        alarms.append(bytes(alarm.to_ical()))
    return b"".join(alarms)


def mark(urls: Urls, post: Post, row: Row) -> str:
    """A fingerprint of what an entry shows of its source, for the ledger: another one is another SEQUENCE."""
    shown = f"{post.title}\n{_address(urls, post, row.date).partition('#')[0]}"
    return hashlib.sha256(shown.encode("utf-8", "replace")).hexdigest()[:8]


def marks(index: Index, urls: Urls) -> dict[str, str]:
    """The mark of each row, by its id."""
    posts = {post.id: post for post in index.posts}
    return {row.id: mark(urls, posts[row.post_id], row) for event in index.events for row in event.rows}


def plain(text: str) -> Text:
    r"""`text` without what a TEXT may not hold: control characters (RFC 5545, 3.3.11) and halves of characters.

    >>> str(plain("Call\r\nfor\tpapers\x00\x9f"))
    'Call\nfor papers'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    if text.replace("\n", "").isprintable():
        return Text(text)
    return Text("".join(each for each in text if each == "\n" or unicodedata.category(each) not in ("Cc", "Cs")))


def plain_line(text: str) -> Text:
    """The same in one line, for names and titles."""
    return Text(plain(text).replace("\n", " "))


def _entry(
    publication: Publication, date: ImportantDate, event: str, number: int, said: dt.datetime
) -> icalendar.Event:
    """What all entries have. Two changes of one day are told apart by a second each: the post says the day alone."""
    entry = icalendar.Event()
    entry.add("uid", f"{date.id}@{publication.site.authority}")
    stamp = said + dt.timedelta(seconds=number)
    entry.add("dtstamp", stamp)
    entry.add("last-modified", stamp)
    entry.add("sequence", number)
    words = publication.words
    label = words.label(date.label, date.kind)
    if date.zone:
        label = words.say("%(label)s (%(zone)s)", label=label, zone=words.zone(date.zone))
    entry.add("summary", plain_line(f"{label} · {event}"))
    _add_when(entry, date)
    entry.add("status", _STATUS.get(date.status, "CONFIRMED"))
    entry.add("transp", "TRANSPARENT")
    entry.add("categories", [words.kind(date.kind)])
    return entry


def _add_when(entry: icalendar.Event, date: ImportantDate) -> None:
    """A day is a day; a moment has its instant and no length unless an end was stated."""
    begin, end = instant(date), end_instant(date)
    if begin is None:
        entry.add("dtstart", date.start)
        entry.add("dtend", _after(max(date.last, date.start)))
        return
    entry.add("dtstart", _clock(date, begin))
    if end:
        entry.add("dtend", _clock(date, end))


def _clock(date: ImportantDate, moment: dt.datetime) -> dt.datetime:
    """An IANA zone's own clock, which a VTIMEZONE explains; of AoE, offsets and clocks that DST repeats, UTC."""
    zone = zone_of(date.zone)
    if "/" not in (date.zone or "") or zone is None:
        return moment.astimezone(dt.UTC)
    again = dt.datetime.combine(moment.date(), moment.time().replace(fold=0), zone)
    return moment if again.utcoffset() == again.replace(fold=1).utcoffset() else moment.astimezone(dt.UTC)


def _after(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=1) if day < dt.date.max else day


def _stamp(publication: Publication, post: Post) -> dt.datetime:
    """When the post last said something; an undated post counts from the authority's first day."""
    said = post.modified or post.published
    return said.astimezone(dt.UTC) if said else publication.site.since


def _address(urls: Urls, post: Post, date: ImportantDate) -> str:
    return f"{urls.absolute(urls.post(post.slug))}#line-{date.line}"


def _text(words: Words, date: ImportantDate, name: str, *more: str) -> str:
    """What a date is and of which event, what a reader must be told of its zone, and `more` lines."""
    what = words.say("%(label)s, %(event)s.", label=words.label(date.label, date.kind), event=name)
    return "\n".join([what, *_zone(words, date), *more])


def _zone(words: Words, date: ImportantDate) -> Iterator[str]:
    """The line on the zone; none where the summary says all."""
    if date.zone is None:
        none = words.say("No time zone was stated.")
        time = f"{date.time:%H:%M}" if date.time else ""
        yield words.say("Time as stated: %(time)s. %(zone)s", time=time, zone=none) if time else none
    elif date.zone_source == "inherited":
        zone = words.zone(date.zone)
        yield words.say("Time zone %(zone)s, stated once for all dates of the post.", zone=zone)


def _description(publication: Publication, row: Row, event: Event, post: Post, source: str) -> str:
    words, date = publication.words, row.date
    was = (words.say("Was %(day)s.", day=words.medium(moved.was.start)) for moved in reversed(row.history))
    read = words.say('Read from "%(title)s", line %(line)s: %(url)s', title=post.title, line=date.line, url=source)
    return _text(words, date, event.name, *was, read)
