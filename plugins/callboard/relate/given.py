"""The ids that events and dates were given, and how posts come to carry them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from callboard.model import Event, EventFacts, ImportantDate, Joined, Post
from callboard.relate.altered import altered
from callboard.relate.assemble import event_of
from callboard.relate.editions import Mention
from callboard.relate.edits import recall
from callboard.relate.known import Anew
from callboard.relate.ledger import DateEntry
from callboard.relate.slot import Slot


@dataclass(frozen=True, slots=True)
class Mark:
    """The id of the date at a place in the facts of a post; `final` is the date where the index has it unchanged."""

    path: str
    place: int
    id: str
    final: ImportantDate | None = None


def event_and_marks(
    edition: Mention,
    posts: Sequence[Post],
    facts: EventFacts,
    series: str | None,
    found: Sequence[Slot],
    ids: Sequence[str],
    before: Sequence[DateEntry | None],
) -> tuple[Event, list[Mark]]:
    """The event of an edition, whose rows have `ids` and are `before` in the ledger, and what its posts carry of it."""
    rows, marks = [], []
    for slot, name, entry in zip(found, ids, before, strict=True):
        row, said = slot.row(name, facts.id or ""), slot.current
        # The most usual row is what its post says, with an id: the post can have the same object.
        usual = not (row.history or said.date.event or said.date.replaces) and row.date.status == said.date.status
        for printed, given in slot.ids(name):
            final = row.date if usual and printed is said else None
            marks.append(Mark(printed.post.path, printed.number, given, final))
        rows.append(recall(row, entry, said.post.published, said.post.modified))
    return event_of(edition, facts, series, tuple(rows), posts), marks


class Given:
    """The ids that were given, so that posts can carry them too."""

    def __init__(self, names: Sequence[str], editions: Sequence[Mention]) -> None:
        self.names = names
        self.own = {post: names[n] for n, edition in enumerate(editions) for post in edition.owners}
        self.others = {key: names[n] for n, edition in enumerate(editions) for key in edition.others}
        # By the post's path and the date's place in its facts; `final` holds those that are the same in the index.
        self.dates: dict[str, dict[int, str]] = defaultdict(dict)
        self.final: dict[str, dict[int, ImportantDate]] = defaultdict(dict)

    def note(self, marks: Iterable[Mark]) -> None:
        for mark in marks:
            self.dates[mark.path][mark.place] = mark.id
            if mark.final:
                self.final[mark.path][mark.place] = mark.final

    def post(self, number: int, post: Post, joined: Joined | None, known: Anew) -> Post:
        """The post with the ids of its event, of its dates and of the other events that it dates."""
        others = [self.others.get((number, other.id or ""), other.id) for other in post.facts.other_events]
        given = (self.own.get(number), others, self.dates[post.path], self.final[post.path], joined)
        return known.get("given", (post,), partial(self._post, number, post, others, joined), given=given)

    def _post(self, number: int, post: Post, others: Sequence[str | None], joined: Joined | None) -> Post:
        facts = post.facts
        events = tuple(altered(each, id=name) for each, name in zip(facts.other_events, others, strict=True))
        event = altered(facts.event, id=self.own[number]) if facts.event and number in self.own else facts.event
        facts = altered(facts, event=event, dates=self._dates(number, post), other_events=events)
        return altered(post, facts=facts, event_id=self.own.get(number), joined=joined)

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
