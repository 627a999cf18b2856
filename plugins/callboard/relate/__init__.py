"""All posts' facts, together: events, histories, ids and topics. Pure: no files, no clock, no Pelican.

`relate` is the stage between `extract` and `publish`. Its work grows with the number of posts, not faster.
"""

from __future__ import annotations

import datetime as dt
import gc
from collections import defaultdict
from collections.abc import Sequence
from functools import partial

from callboard.model import KINDS, EventFacts, Index, Post, Problem, in_order
from callboard.relate.agenda import Agenda, Entry, agenda, next_change, state
from callboard.relate.altered import altered
from callboard.relate.collector import uncollected
from callboard.relate.date_ids import date_ids
from callboard.relate.editions import Mention
from callboard.relate.event_ids import event_ids
from callboard.relate.events import gather, merged_facts, series_names, speakers
from callboard.relate.given import Given, event_and_marks
from callboard.relate.history import slots
from callboard.relate.identity import identify, when
from callboard.relate.instants import closes, last_day, last_day_note, opens
from callboard.relate.known import Anew, Known
from callboard.relate.ledger import DateEntry, Ledger, parse, render
from callboard.relate.record import sequence, update
from callboard.relate.slot import Said, Slot
from callboard.relate.thesaurus import Thesaurus
from callboard.relate.topics import index_topics, name_topics

__all__ = [
    "Agenda",
    "Anew",
    "Entry",
    "Known",
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


def relate(
    posts: Sequence[Post], *, thesaurus: Thesaurus, ledger: Ledger, complete: bool = True, known: Anew | None = None
) -> Index:
    """Everything that `posts` say together.

    Posts come as they were read. In the result each has its final id, the id of its event, ids on its dates and
    canonical topics on its topic lines. `complete` is false when `posts` are not all posts of the site: then no post
    is taken for one that was renamed. `known` remembers from one call to the next what did not change.

    >>> from callboard.relate import Ledger, Thesaurus, relate
    >>> relate([], thesaurus=Thesaurus.from_data({}), ledger=Ledger()).events
    ()
    """
    # Nearly all that is made here stays, and looking it through costs a third.
    with uncollected() as collects:
        index = _related(posts, thesaurus, ledger, known or Anew(), complete=complete)
        if collects:
            # What is new counts as old from now on, so that the collector does not look it all through at once.
            gc.freeze()
            gc.unfreeze()
    return index


def _related(posts: Sequence[Post], thesaurus: Thesaurus, ledger: Ledger, known: Anew, *, complete: bool) -> Index:
    known.begin()
    ids, problems = identify(posts, ledger, complete=complete)
    posts, spans = name_topics(posts, ids, thesaurus, known)
    gathered = gather(posts, ledger, known)
    editions = gathered.editions
    problems += gathered.problems
    names = event_ids(editions, posts, ledger)
    said = []
    for edition, name in zip(editions, names, strict=True):
        own = tuple(posts[post] for post in edition.posts)
        said.append(known.get(("edition", name), own, partial(_said, edition, name, posts), given=edition))
    series = series_names(editions, [facts for facts, _, _ in said])
    entries = _entries(editions, names, ids, ledger)
    taken = set(ledger.dates)
    given = Given(names, editions)
    events = []
    for number, (edition, (facts, found, told)) in enumerate(zip(editions, said, strict=True)):
        problems += told
        ids_of_rows = date_ids(names[number], [slot.current.date for slot in found], entries[number], taken)
        before = [ledger.dates.get(name) for name in ids_of_rows]
        event, marks = known.get(
            "event",
            (found,),
            partial(event_and_marks, edition, posts, facts, series[number], found, ids_of_rows, before),
            given=(series[number], ids_of_rows, before),
        )
        events.append(event)
        given.note(marks)
    posts = [given.post(number, post, gathered.joined.get(number), known) for number, post in enumerate(posts)]
    topics, told = index_topics(posts, thesaurus, spans, known)
    return Index(tuple(posts), tuple(events), topics, tuple(in_order([*problems, *told])))


def relate_one(post: Post, *, thesaurus: Thesaurus, ledger: Ledger) -> Post:
    """One post with ids and canonical topics, as far as it can be told without the others: for ``explain``."""
    return relate((post,), thesaurus=thesaurus, ledger=ledger, complete=False).posts[0]


def _said(edition: Mention, name: str, posts: Sequence[Post]) -> tuple[EventFacts, list[Slot], list[Problem]]:
    """What posts say of an edition, and what became of its dates, in the order in which they are printed."""
    said = [Said(posts[post], place) for post, place in edition.dates]
    found, told = slots(said, speakers(edition, posts))
    return altered(merged_facts(edition, posts), id=name), sorted(found, key=_printed), told


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
