"""What a change of the posts does to the index: two indexes compared by the ids of their things.

>>> between(Index(), Index())
()
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from callboard.model import Event, Index, Row
from callboard.relate.ledger import Ledger
from callboard.relate.record import update

Thing = Literal["post", "event", "date", "topic"]
What = Literal["added", "removed", "moved", "cancelled", "changed", "joined", "parted"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it was; `before` or `after` is None where it was not, or is no more.

    A date comes as its row, a post that joined or left an event with the `event`, an event that moved with its `places`
    before and after, "" where none is named; `path` and `line` are those of the newer saying, line 0 stands for a file
    as a whole and an empty path for what stands in no file.
    """

    thing: Thing
    what: What
    id: str
    name: str
    event: str = ""
    before: Row | None = None
    after: Row | None = None
    path: str = ""
    line: int = 0
    places: tuple[str, str] = ("", "")


def between(old: Index, new: Index) -> tuple[Difference, ...]:
    """All differences: posts, events, dates, topics, each kind in the order of its ids."""
    return (
        *_posts(old, new),
        *_events(old, new),
        *_homes(old, new),
        *_dates(old, new),
        *_topics(old, new),
    )


def known(ledger: Ledger, index: Index, own: Ledger) -> Ledger:
    """The `own` ledger of a newer state with the ids that an older one had, so that one thing has one id in both."""
    before = update(ledger, index)
    return replace(
        own,
        posts={**before.posts, **own.posts},
        events={**before.events, **own.events},
        dates={**before.dates, **own.dates},
    )


def _posts(old: Index, new: Index) -> Iterator[Difference]:
    before, after = ({post.id: post for post in index.posts} for index in (old, new))
    for name in sorted(before.keys() | after.keys()):
        if name not in before:
            yield Difference("post", "added", name, after[name].title, path=after[name].path)
        elif name not in after:
            yield Difference("post", "removed", name, before[name].title, path=before[name].path)


def _events(old: Index, new: Index) -> Iterator[Difference]:
    before, after = ({event.id: event for event in index.events} for index in (old, new))
    paths = _paths(old) | _paths(new)
    for name in sorted(before.keys() | after.keys()):
        event = after.get(name) or before[name]
        path = paths.get(event.posts[0], "")
        if name not in before:
            yield Difference("event", "added", name, title_of(event), path=path)
        elif name not in after:
            yield Difference("event", "removed", name, title_of(event), path=path)
        else:
            yield from _changed(before[name], event, path)


def _changed(old: Event, new: Event, path: str) -> Iterator[Difference]:
    title, places = title_of(new), (old.facts.place or "", new.facts.place or "")
    if title_of(old) != title:
        yield Difference("event", "changed", new.id, title, event=title_of(old), path=path)
    if places[0] != places[1]:
        yield Difference("event", "moved", new.id, title, path=path, places=places)


def _homes(old: Index, new: Index) -> Iterator[Difference]:
    """Posts that joined an event of other posts, or left one."""
    titles = {event.id: title_of(event) for index in (old, new) for event in index.events}
    before, after = _shared(old), _shared(new)
    posts = {post.id: post for index in (old, new) for post in index.posts}
    for name in sorted(before.keys() | after.keys()):
        left, found = before.get(name), after.get(name)
        if left == found:
            continue
        post = posts[name]
        if found:
            yield Difference("post", "joined", name, post.title, event=titles[found], path=post.path)
        elif left and any(each.id == name for each in new.posts):
            yield Difference("post", "parted", name, post.title, event=titles[left], path=post.path)


def _shared(index: Index) -> dict[str, str]:
    """For each post that is not the announcing one of its event the event's id."""
    return {post: event.id for event in index.events for post in event.posts[1:]}


def _dates(old: Index, new: Index) -> Iterator[Difference]:
    before, after = _rows(old), _rows(new)
    titles = {event.id: title_of(event) for index in (old, new) for event in index.events}
    paths = _paths(old) | _paths(new)
    for name in sorted(before.keys() | after.keys()):
        was, now = before.get(name), after.get(name)
        row = now or was
        what = _what(was, now)
        if row and what:
            place = paths.get(row.post_id, "")
            label = row.date.label or row.date.kind.replace("_", " ").capitalize()
            yield Difference("date", what, name, label, titles[row.event_id], was, now, place, row.date.line)


def _what(was: Row | None, now: Row | None) -> What | None:
    if was is None or now is None:
        return "added" if now else "removed"
    a, b = was.date, now.date
    if b.status == "cancelled" != a.status:
        return "cancelled"
    if (a.start, a.end, a.time, a.end_time, a.zone) != (b.start, b.end, b.time, b.end_time, b.zone):
        return "moved"
    said = ("label", "kind", "status", "track", "round")
    return "changed" if any(getattr(a, name) != getattr(b, name) for name in said) else None


def _topics(old: Index, new: Index) -> Iterator[Difference]:
    before, after = ({topic.slug: topic.name for topic in index.topics} for index in (old, new))
    for slug in sorted(before.keys() ^ after.keys()):
        yield Difference("topic", "added" if slug in after else "removed", slug, after.get(slug) or before[slug])


def _rows(index: Index) -> Mapping[str, Row]:
    return {row.id: row for event in index.events for row in event.rows}


def _paths(index: Index) -> dict[str, str]:
    return {post.id: post.path for post in index.posts}


def title_of(event: Event) -> str:
    """The event as people call it: the short name with its edition, else the name."""
    short, edition = event.facts.short_name, event.facts.edition or ""
    if not short:
        return event.name
    return short if not edition or edition in short else f"{short} {edition}"
