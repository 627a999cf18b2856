"""An event, put together from all that its posts say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from callboard.model import Event, EventFacts, Link, Person, Post, Row, UndatedRow
from callboard.relate.editions import Mention
from callboard.relate.event_ids import announcing_first
from callboard.relate.labels import near


def event_of(
    edition: Mention, facts: EventFacts, series: str | None, rows: tuple[Row, ...], posts: Sequence[Post]
) -> Event:
    """The event of an edition, with its id in `facts`: posts announcing first, each person, link and topic once."""
    order = announcing_first(edition, posts)
    own = [posts[number] for number in order if number in edition.owners]
    people: dict[str, Person] = {}
    links: dict[tuple[str, str], Link] = {}
    topics: dict[str, None] = {}
    for post in own:
        for person in post.facts.people:
            people.setdefault(" ".join(person.name.casefold().split()), person)
        for link in post.facts.links:
            links.setdefault((link.rel, link.url), link)
        topics |= dict.fromkeys(slug for line in post.facts.topics for slug in line.canonical)
    return Event(
        id=facts.id or "",
        name=facts.name or facts.short_name or posts[order[0]].title,
        facts=_moved(facts, rows),
        posts=tuple(posts[number].id for number in order),
        series=series,
        rows=rows,
        undated=_undated(own, facts.id or "", rows),
        topics=tuple(topics),
        people=tuple(people.values()),
        links=tuple(links.values()),
    )


def _moved(facts: EventFacts, rows: tuple[Row, ...]) -> EventFacts:
    """The event's days as they hold now: those of its own row, where that row moved or is the only one to know."""
    held = [row for row in rows if row.date.kind == "event" and row.date.status != "superseded"]
    heirs = [row for row in held if facts.start in {moved.was.start for moved in row.history}]
    if facts.start is None and len(held) == 1:
        heirs = held
    if len(heirs) != 1:
        return facts
    return replace(facts, start=heirs[0].date.start, end=heirs[0].date.end)


def _undated(posts: Sequence[Post], event_id: str, rows: tuple[Row, ...]) -> tuple[UndatedRow, ...]:
    """What names no day, said once, and not what another post of the event dates by now."""
    found: list[UndatedRow] = []
    for post in posts:
        for each in post.facts.undated:
            dated = any(
                row.date.kind == each.kind and row.post_id != post.id and near(row.date.label, each.label, each.kind)
                for row in rows
            )
            told = any(
                old.undated.kind == each.kind
                # A translation says the same in words that cannot be compared.
                and (bool(post.header.translation_of) or near(old.undated.label, each.label, each.kind))
                for old in found
                if old.post_id != post.id
            )
            if not dated and not told:
                found.append(UndatedRow(each, event_id, post.id))
    return tuple(found)
