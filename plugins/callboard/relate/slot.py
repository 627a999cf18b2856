"""What was said of one dated thing: each printed date, and the slot in which all that speak of the thing meet."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from callboard.model import Change, ImportantDate, Moved, Post, Row, Verdict
from callboard.relate.altered import altered
from callboard.relate.labels import near

Place = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """A date as one post printed it; `number` is its place in the post's facts."""

    post: Post
    number: int

    @property
    def date(self) -> ImportantDate:
        return self.post.facts.dates[self.number]

    @property
    def postpones(self) -> bool:
        """Whether the date is the new day in a sentence that says that the event is postponed."""
        date = self.date
        if date.kind != "event" or date.status == "superseded":
            return False
        return any(each.word == "postponed" and date.text in each.quote for each in self.post.facts.verdicts)


@dataclass(slots=True)
class Slot:
    """One thing that has a date: who gives the value that holds, who gave those before it, who only repeats one.

    `off` is the post, and its words, that call off the whole event.
    """

    current: Said
    past: list[Said] = field(default_factory=list)
    repeats: list[Said] = field(default_factory=list)
    off: tuple[Post, Verdict] | None = None

    def row(self, name: str, event_id: str) -> Row:
        """The row under its final id."""
        date, post = self.current.date, self.current.post
        if not (self.past or self.repeats or self.off or date.status == "cancelled"):
            # The most usual one, without its general way: one post says one value.
            date = altered(date, id=name, event=None, replaces=())
            return Row(date, event_id, post.id, (), (Change("announced", date, post.id, date.line, post.published),))
        history = tuple(
            Moved(
                altered(
                    said.date,
                    id=was_id(name, place),
                    event=None,
                    status="superseded",
                    replaces=(was_id(name, place - 1),) if place else (),
                ),
                said.post.id,
                said.date.line,
                said.post.published,
            )
            for place, said in enumerate(self.past)
        )
        date = altered(date, id=name, event=None, replaces=tuple(each.was.id for each in history))
        if self.off:
            date = altered(date, status="cancelled" if self.off[1].word == "cancelled" else "tentative")
        return Row(date, event_id, post.id, history, tuple(self._changes(date, history)))

    def _changes(self, date: ImportantDate, history: tuple[Moved, ...]) -> Iterator[Change]:
        """What became of the row, with the post that said each thing first."""
        values = [*(moved.was for moved in history), date]
        told: list[Post] = []
        for place, (said, value) in enumerate(zip((*self.past, self.current), values, strict=True)):
            first = min((said, *(each for each in self.repeats if same(each.date, said.date))), key=_when)
            on = first.post.modified or first.post.published if first.post in told else first.post.published
            told.append(first.post)
            yield Change("moved" if place else "announced", value, first.post.id, first.date.line, on)
        if self.off:
            post, verdict = self.off
            if verdict.word == "cancelled":
                yield Change("cancelled", date, post.id, verdict.line, post.modified or post.published)
        elif date.status == "cancelled":
            post = self.current.post
            yield Change("cancelled", date, post.id, date.line, post.modified or post.published)

    def ids(self, name: str) -> Iterator[tuple[Said, str]]:
        """The id of every printed date that this slot took, repeats too."""
        yield self.current, name
        if not (self.past or self.repeats):
            return
        for place, said in enumerate(self.past):
            yield said, was_id(name, place)
        places: dict[dt.date, list[int]] = defaultdict(list)
        for place, said in enumerate(self.past):
            places[said.date.start].append(place)
        for said in self.repeats:
            olds = [place for place in places[said.date.start] if same(self.past[place].date, said.date)]
            yield said, was_id(name, olds[0]) if olds and not same(said.date, self.current.date) else name


def _when(said: Said) -> tuple[bool, dt.datetime]:
    published = said.post.published
    return published is None, published or dt.datetime.max.replace(tzinfo=dt.UTC)


def was_id(name: str, place: int) -> str:
    """The id of an earlier value of `name`: counted from the oldest, so that a further move changes none."""
    return f"{name}.was.{place + 1}"


def same(one: ImportantDate, two: ImportantDate) -> bool:
    """Whether two dates give one value; what only one of them says (a time, a zone, the last day) is no difference."""
    if one.start != two.start:
        return False
    pairs = ((one.end, two.end), (one.time, two.time), (one.end_time, two.end_time), (one.zone, two.zone))
    return all(a == b or a is None or b is None for a, b in pairs)


def spoken(date: ImportantDate) -> str:
    """The value of a date as a message says it: "4 May 2023 to 5 May 2023, 17:00 UTC"."""
    text = f"{date.start.day} {date.start:%B %Y}"
    if date.end:
        text += f" to {date.end.day} {date.end:%B %Y}"
    return text + (f", {date.time:%H:%M}" if date.time else "") + (f" {date.zone}" if date.zone else "")


def place_of(date: ImportantDate) -> Place:
    return date.kind, (date.track or "").casefold().strip(), (date.round or "").casefold().strip()


def one_thing(one: ImportantDate, two: ImportantDate) -> bool:
    return place_of(one) == place_of(two) and near(one.label, two.label, one.kind)
