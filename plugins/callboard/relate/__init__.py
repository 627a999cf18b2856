"""All posts' facts, together: events, histories, ids and topics. Pure: no files, no clock, no Pelican.

`relate` is the stage between `extract` and `publish`. Its work grows with the number of posts, not faster.
"""

from __future__ import annotations

import datetime as dt
import gc
from collections import defaultdict
from collections.abc import Sequence
from operator import attrgetter

from callboard.model import (
    KINDS,
    ImportantDate,
    Index,
    Post,
    Row,
)
from callboard.relate.agenda import Agenda, Entry, agenda, next_change, state
from callboard.relate.altered import altered
from callboard.relate.assemble import event_of
from callboard.relate.collector import uncollected
from callboard.relate.date_ids import date_ids
from callboard.relate.editions import Mention
from callboard.relate.edits import recall
from callboard.relate.event_ids import event_ids
from callboard.relate.events import gather, merged_facts, series_names, speakers
from callboard.relate.history import slots
from callboard.relate.identity import identify, when
from callboard.relate.instants import closes, last_day, last_day_note, opens
from callboard.relate.ledger import DateEntry, Ledger, parse, render
from callboard.relate.record import sequence, update
from callboard.relate.slot import Said, Slot
from callboard.relate.thesaurus import Thesaurus
from callboard.relate.topics import index_topics, name_topics

__all__ = [
    "Agenda",
    "Entry",
    "Ledger",
    "Thesaurus",
    "agenda",
    "closes",
    "last_day",
    "last_day_note",
    "next_change",
    "opens",
    "parse",
    "relate",
    "relate_one",
    "render",
    "sequence",
    "state",
    "update",
]


# The order of problems, as values: comparing so many objects field by field takes its time.
_PLACE = attrgetter("path", "line", "column", "code", "severity", "message", "hint")


def relate(posts: Sequence[Post], *, thesaurus: Thesaurus, ledger: Ledger, complete: bool = True) -> Index:
    """Everything that `posts` say together.

    Posts come as they were read. In the result each has its final id, the id of its event, ids on its dates and
    canonical topics on its topic lines. `complete` is false when `posts` are not all posts of the site: then no post
    is taken for one that was renamed.

    >>> from callboard.relate import Ledger, Thesaurus, relate
    >>> relate([], thesaurus=Thesaurus.from_data({}), ledger=Ledger()).events
    ()
    """
    # Nearly all that is made here stays, and looking it through costs a third.
    with uncollected() as collects:
        index = _related(posts, thesaurus, ledger, complete=complete)
        if collects:
            # What is new counts as old from now on, so that the collector does not look it all through at once.
            gc.freeze()
            gc.unfreeze()
    return index


def _related(posts: Sequence[Post], thesaurus: Thesaurus, ledger: Ledger, *, complete: bool) -> Index:
    ids, problems = identify(posts, ledger, complete=complete)
    posts, spans = name_topics(posts, ids, thesaurus)
    gathered = gather(posts, ledger)
    editions = gathered.editions
    problems += gathered.problems
    names = event_ids(editions, posts, ledger)
    facts = [altered(merged_facts(edition, posts), id=name) for edition, name in zip(editions, names, strict=True)]
    series = series_names(editions, facts)
    entries = _entries(editions, names, ids, ledger)
    taken = set(ledger.dates)
    given = _Given(names, editions)
    events = []
    for number, edition in enumerate(editions):
        found, told = slots([Said(posts[post], place) for post, place in edition.dates], speakers(edition, posts))
        problems += told
        found.sort(key=_printed)
        ids_of_rows = date_ids(names[number], [slot.current.date for slot in found], entries[number], taken)
        rows = tuple(
            recall(row, ledger.dates.get(row.id), slot.current.post.published, slot.current.post.modified)
            for row, slot in zip(given.rows(number, found, ids_of_rows), found, strict=True)
        )
        events.append(event_of(edition, facts[number], series[number], rows, posts))
    posts = [given.post(number, post) for number, post in enumerate(posts)]
    for number, joined in gathered.joined.items():
        posts[number] = altered(posts[number], joined=joined)
    topics, told = index_topics(posts, thesaurus, spans)
    return Index(tuple(posts), tuple(events), topics, tuple(sorted({*problems, *told}, key=_PLACE)))


def relate_one(post: Post, *, thesaurus: Thesaurus, ledger: Ledger) -> Post:
    """One post with ids and canonical topics, as far as it can be told without the others: for ``explain``."""
    return relate((post,), thesaurus=thesaurus, ledger=ledger, complete=False).posts[0]


class _Given:
    """The ids that were given, so that posts can carry them too."""

    def __init__(self, names: Sequence[str], editions: Sequence[Mention]) -> None:
        self.names = names
        self.own = {post: names[n] for n, edition in enumerate(editions) for post in edition.owners}
        self.others = {key: names[n] for n, edition in enumerate(editions) for key in edition.others}
        # By the post's path and the date's place in its facts; `final` holds those that are the same in the index.
        self.dates: dict[str, dict[int, str]] = defaultdict(dict)
        self.final: dict[str, dict[int, ImportantDate]] = defaultdict(dict)

    def rows(self, number: int, found: Sequence[Slot], ids: Sequence[str]) -> tuple[Row, ...]:
        """The rows of edition `number`."""
        rows = []
        for slot, name in zip(found, ids, strict=True):
            row = slot.row(name, self.names[number])
            rows.append(row)
            for said, given in slot.ids(name):
                self.dates[said.post.path][said.number] = given
            said = slot.current
            if not (row.history or said.date.event or said.date.replaces) and row.date.status == said.date.status:
                # The most usual row is what its post says, with an id: the post can have the same object.
                self.final[said.post.path][said.number] = row.date
        return tuple(rows)

    def post(self, number: int, post: Post) -> Post:
        """The post with the ids of its event, of its dates and of the other events that it dates."""
        facts = post.facts
        others = tuple(
            altered(other, id=self.others.get((number, other.id or ""), other.id)) for other in facts.other_events
        )
        event = altered(facts.event, id=self.own[number]) if facts.event and number in self.own else facts.event
        facts = altered(facts, event=event, dates=self._dates(number, post), other_events=others)
        return altered(post, facts=facts, event_id=self.own.get(number))

    def _dates(self, number: int, post: Post) -> tuple[ImportantDate, ...]:
        dates, final = post.facts.dates, self.final[post.path]
        if len(final) == len(dates):
            return tuple(final[place] for place in range(len(dates)))
        given = self.dates[post.path]
        ids = [given.get(place, date.id) for place, date in enumerate(dates)]
        names = {date.id: name for date, name in zip(dates, ids, strict=True) if date.id}
        return tuple(
            final.get(place)
            or altered(
                date,
                id=name,
                event=self.others.get((number, date.event)) if date.event else None,
                replaces=tuple(names[old] for old in date.replaces if old in names),
            )
            for place, (date, name) in enumerate(zip(dates, ids, strict=True))
        )


def _printed(slot: Slot) -> tuple[dt.date, dt.time, int, dt.datetime, str, int]:
    date, post = slot.current.date, slot.current.post
    return date.start, date.time or dt.time.max, KINDS.index(date.kind), when(post), post.path, date.line


def _entries(
    editions: Sequence[Mention], names: Sequence[str], ids: Sequence[str], ledger: Ledger
) -> list[list[DateEntry]]:
    """What the ledger knows of each edition's dates: under its id, and under ids of events that became part of it."""
    by_event: dict[str, list[DateEntry]] = defaultdict(list)
    for entry in ledger.dates.values():
        by_event[entry.event].append(entry)
    owner = {ids[post]: number for number, edition in reversed([*enumerate(editions)]) for post in edition.owners}
    found = [by_event.pop(name, []) for name in names]
    for event in ledger.events.values():
        numbers = [owner[post] for post in event.posts if post in owner]
        if numbers and event.id in by_event:
            found[numbers[0]] += by_event.pop(event.id)
    return found
