"""Writing the ledger: what an index publishes, and tombstones for what it no longer has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import replace

from callboard.model import Event, Index, Row
from callboard.relate.date_ids import value_of
from callboard.relate.edits import remembered
from callboard.relate.identity import fingerprint, iso
from callboard.relate.ledger import DateEntry, EventEntry, Ledger, PostEntry

_NO_MARKS: Mapping[str, str] = {}


def update(
    ledger: Ledger,
    index: Index,
    *,
    on: dt.date | None = None,
    unread: Collection[str] = frozenset(),
    marks: Mapping[str, str] = _NO_MARKS,
) -> Ledger:
    """The ledger after `index` was published on the day `on`, which is written on new tombstones.

    An id that is no longer there becomes a tombstone and is never given again, except to what it stood for. `unread`
    are paths of posts that are there and could not be read: nobody knows what they say, so nothing of them is buried.
    `marks` are those of `DateEntry`, by the dates' ids.
    """
    day = on.isoformat() if on else "gone"
    posts = {
        post.id: PostEntry(post.id, post.path, post.title, iso(post), fingerprint(post), slug=post.slug)
        for post in index.posts
    }
    groups = {post.id: post.group for post in index.posts}
    events = {
        event.id: EventEntry(event.id, event.name, event.posts, group=groups[event.posts[0]], topics=event.topics)
        for event in index.events
    }
    today = on.isoformat() if on else ""
    dates = {
        row.id: _date_entry(row, event, ledger, marks.get(row.id, ""), today)
        for event in index.events
        for row in event.rows
    }
    waiting = {post.id for post in ledger.posts.values() if post.path in unread and post.id not in posts}
    open_events = {event.id for event in ledger.events.values() if not waiting.isdisjoint(event.posts)}
    for name in open_events & events.keys():
        left = (post for post in ledger.events[name].posts if post in waiting)
        events[name] = replace(events[name], posts=(*events[name].posts, *left))
    homes = {post: event.id for event in reversed(index.events) for post in event.posts}
    for name, post in ledger.posts.items():
        posts.setdefault(name, post if name in waiting else replace(post, gone=post.gone or day))
    for name, old in ledger.events.items():
        if name in open_events:
            events.setdefault(name, old)
            continue
        became = old.became or next((homes[post] for post in old.posts if post in homes), "")
        events.setdefault(name, replace(old, gone=old.gone or day, became=became))
    for name, date in ledger.dates.items():
        dates.setdefault(name, date if date.event in open_events else _buried(date, day))
    return Ledger(posts, events, dates)


def sequence(ledger: Ledger, row: Row, event: Event, mark: str = "") -> int:
    """The iCalendar SEQUENCE of a row: the ledger's, one higher where the row is no longer what was last published.

    It counts changes of day, time, zone, place, status, label, event name and `mark`: all that a calendar shows.
    """
    old = ledger.dates.get(row.id)
    if old is None:
        return 0
    new = _entry(row, event, mark)
    # An older ledger, and who asks without a mark, know nothing of it.
    other = bool(old.mark and mark and old.mark != mark)
    return old.sequence + (other or _shown(old) != _shown(new))


def _date_entry(row: Row, event: Event, ledger: Ledger, mark: str, day: str) -> DateEntry:
    old = ledger.dates.get(row.id)
    was = remembered(old, row.date, day) if old else ()
    return replace(_entry(row, event, mark), sequence=sequence(ledger, row, event, mark), was=was)


def _buried(date: DateEntry, day: str) -> DateEntry:
    """The tombstone of a date; that it is gone is a change of its own, which calendars must be able to tell."""
    return date if date.gone else replace(date, gone=day, sequence=date.sequence + 1)


def _entry(row: Row, event: Event, mark: str) -> DateEntry:
    date = row.date
    return DateEntry(
        id=row.id,
        event=event.id,
        kind=date.kind,
        label=date.label,
        track=date.track or "",
        round=date.round or "",
        value=value_of(date),
        place=event.facts.place or "",
        name=event.name,
        status=date.status,
        mark=mark,
    )


def _shown(entry: DateEntry) -> tuple[str, ...]:
    return entry.value, entry.place, entry.status, entry.label, entry.name, entry.gone
