"""One row for one thing: what became of each date of an event, in one post and across its posts.

A post may strike a date and print the next one; a later post may move a date of an earlier one. Either way there is
one row with the value that holds, and every earlier value with the post and line that gave it, oldest first.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from callboard.model import ImportantDate, Moved, Post, Problem, Row
from callboard.relate.labels import MOVES, near

# Beyond so many rows of one kind, only an equal or a struck day tells which one a later post means.
_FEW = 64
_Place = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """A date as one post printed it; `number` is its place in the post's facts."""

    post: Post
    number: int

    @property
    def date(self) -> ImportantDate:
        return self.post.facts.dates[self.number]


@dataclass(slots=True)
class Slot:
    """One thing that has a date: who gives the value that holds, who gave those before it, who only repeats one."""

    current: Said
    past: list[Said] = field(default_factory=list)
    repeats: list[Said] = field(default_factory=list)

    def row(self, name: str, event_id: str) -> Row:
        """The row under its final id."""
        history = tuple(
            Moved(
                replace(
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
        date = replace(self.current.date, id=name, event=None, replaces=tuple(each.was.id for each in history))
        return Row(date, event_id, self.current.post.id, history)

    def ids(self, name: str) -> Iterator[tuple[Said, str]]:
        """The id of every printed date that this slot took, repeats too."""
        yield self.current, name
        for place, said in enumerate(self.past):
            yield said, was_id(name, place)
        places: dict[dt.date, list[int]] = defaultdict(list)
        for place, said in enumerate(self.past):
            places[said.date.start].append(place)
        for said in self.repeats:
            olds = [place for place in places[said.date.start] if same(self.past[place].date, said.date)]
            yield said, was_id(name, olds[0]) if olds and not same(said.date, self.current.date) else name


@dataclass(slots=True)
class _Shelf:
    """The slots of one kind, track and round, by every day that they have or had."""

    slots: dict[int, Slot] = field(default_factory=dict)
    by_day: dict[dt.date, list[Slot]] = field(default_factory=lambda: defaultdict(list))

    def put(self, slot: Slot, said: Iterable[Said]) -> None:
        """Find `slot` from now on by the days of `said`, which are new to it."""
        self.slots[id(slot)] = slot
        for day in {each.date.start for each in said}:
            if all(each is not slot for each in self.by_day[day]):
                self.by_day[day].append(slot)


def was_id(name: str, place: int) -> str:
    """The id of an earlier value of `name`: counted from the oldest, so that a further move changes none."""
    return f"{name}.was.{place + 1}"


def same(one: ImportantDate, two: ImportantDate) -> bool:
    """Whether two dates give one value; what only one of them says (a time, a zone, the last day) is no difference."""
    if one.start != two.start:
        return False
    pairs = ((one.end, two.end), (one.time, two.time), (one.end_time, two.end_time), (one.zone, two.zone))
    return all(a == b or a is None or b is None for a, b in pairs)


def slots(said: Sequence[Said]) -> tuple[list[Slot], list[Problem]]:
    """The slots of one event. `said` are its dates, posts from the earliest to the latest, each post's together."""
    found: list[Slot] = []
    problems: list[Problem] = []
    shelves: dict[_Place, _Shelf] = defaultdict(_Shelf)
    by_post: dict[str, list[Said]] = defaultdict(list)
    for each in said:
        by_post[each.post.path].append(each)
    for members in by_post.values():
        chains = _chains(members)
        matched = _match(chains, shelves)
        for current, chain in chains:
            slot = matched.get(current.number)
            if slot is None:
                slot = Slot(current, chain)
                found.append(slot)
            else:
                problems.extend(_take(slot, current, chain))
            shelves[_place(current.date)].put(slot, (current, *chain))
    return found, problems


def _chains(members: Sequence[Said]) -> list[tuple[Said, list[Said]]]:
    """Each row of one post with the values that it replaced, oldest first."""
    by_id = {each.date.id: each for each in members if each.date.id}
    replaced = {old.number for each in members for old in _olds(each, by_id)}
    reached: set[int] = set()

    def older(said: Said) -> Iterator[Said]:
        for old in _olds(said, by_id):
            if old.number not in reached:
                reached.add(old.number)
                yield from older(old)
                yield old

    chains: list[tuple[Said, list[Said]]] = []
    for each in members:
        if each.date.status != "superseded" and each.number not in replaced:
            reached.add(each.number)
            chains.append((each, list(older(each))))
    alone: list[tuple[Said, list[Said]]] = []
    for old in members:
        if old.number in reached:
            continue
        # A struck date that no row claims belongs to the nearest row that names the same thing, else it stands alone.
        heirs = [chain for chain in chains if _one_thing(chain[0].date, old.date)]
        if heirs and old.date.status == "superseded":
            min(heirs, key=lambda chain: (abs(chain[0].date.line - old.date.line), chain[0].number))[1].append(old)
        else:
            alone.append((old, []))
    return sorted(chains + alone, key=lambda chain: chain[0].number)


def _olds(said: Said, by_id: dict[str, Said]) -> list[Said]:
    return [by_id[name] for name in said.date.replaces if name in by_id and by_id[name] is not said]


def _match(chains: Sequence[tuple[Said, list[Said]]], shelves: dict[_Place, _Shelf]) -> dict[int, Slot]:
    """For the rows of one post the slots of earlier posts that they speak of; each slot is given once.

    The surest first: the same day and label, the same day, an earlier value that both know, and last a label that is
    near, where each is the only one for the other.
    """
    wanted: dict[_Place, list[tuple[Said, list[Said]]]] = defaultdict(list)
    for current, chain in chains:
        if _place(current.date) in shelves:
            wanted[_place(current.date)].append((current, chain))
    matched: dict[int, Slot] = {}
    for place, rows in wanted.items():
        shelf, given = shelves[place], set[int]()

        def give(row: Said, slots: Iterable[Slot], given: set[int] = given) -> None:
            slot = next((each for each in slots if id(each) not in given), None)
            if slot is not None:
                matched[row.number] = slot
                given.add(id(slot))

        for exact in (True, False):
            for row, _ in rows:
                if row.number not in matched:
                    give(row, [each for each in shelf.by_day[row.date.start] if _repeats(row, each, exact=exact)])
        for row, chain in rows:
            if row.number not in matched:
                days = [row.date.start, *(old.date.start for old in chain)]
                heirs = [each for day in days for each in shelf.by_day[day] if _known_to(each, day, row, chain)]
                give(row, sorted(heirs, key=lambda each: not _one_thing(each.current.date, row.date)))
        left = [row for row, _ in rows if row.number not in matched]
        if left and len(shelf.slots) <= _FEW:
            rest = [each for each in shelf.slots.values() if id(each) not in given]
            for row in left:
                candidates = [each for each in rest if _moves_to(each, row)]
                if len(candidates) == 1 and sum(_moves_to(candidates[0], other) for other in left) == 1:
                    give(row, candidates)
    return matched


def _take(slot: Slot, said: Said, chain: list[Said]) -> Iterator[Problem]:
    """Let a later post's row say what it has to say about a slot."""
    now, new = slot.current, said.date
    cancels = new.status == "cancelled" and now.date.status != "cancelled"
    if same(now.date, new) and not cancels:
        if now.date.status != "cancelled" and _precision(new) > _precision(now.date):
            slot.current = said
            slot.repeats.append(now)
        else:
            slot.repeats.append(said)
        slot.past, more = _woven([*slot.past], chain)
        slot.repeats.extend(more)
        return
    if any(same(old.date, new) for old in slot.past) and not chain and not cancels:
        slot.repeats.append(said)
        return
    if not (chain or cancels or now.date.status != "current" or _says_moved(said)):
        yield _two_dates(now, said)
    slot.past, more = _woven([*slot.past, now], chain)
    slot.repeats.extend(more)
    slot.current = said


def _woven(known: list[Said], chain: Iterable[Said]) -> tuple[list[Said], list[Said]]:
    """Earlier values of two posts in one order, and those of the second that the first gives already."""
    woven: list[Said] = []
    repeats: list[Said] = []
    for each in chain:
        place = next((n for n, old in enumerate(known) if same(old.date, each.date)), None)
        if place is not None:
            woven += known[: place + 1]
            known = known[place + 1 :]
            repeats.append(each)
        elif any(same(old.date, each.date) for old in woven):
            repeats.append(each)
        else:
            woven.append(each)
    return woven + known, repeats


def _two_dates(now: Said, said: Said) -> Problem:
    where = f"{now.post.path}, line {now.date.line}"
    return Problem(
        said.post.path,
        said.date.line,
        1,
        "two-dates",
        "warning",
        f"{said.date.label or said.date.kind} is {_day(said.date)} here and {_day(now.date)} in {where}; "
        f"{_day(said.date)} is used, for this post comes later.",
        f'Say that it moved ("extended from {_day(now.date)}"), or correct one of the two.',
    )


def _day(date: ImportantDate) -> str:
    text = f"{date.start.day} {date.start:%B %Y}"
    if date.end:
        text += f" to {date.end.day} {date.end:%B %Y}"
    return text + (f", {date.time:%H:%M}" if date.time else "") + (f" {date.zone}" if date.zone else "")


def _place(date: ImportantDate) -> _Place:
    return date.kind, (date.track or "").casefold().strip(), (date.round or "").casefold().strip()


def _one_thing(one: ImportantDate, two: ImportantDate) -> bool:
    return _place(one) == _place(two) and near(one.label, two.label, one.kind)


def _repeats(row: Said, slot: Slot, *, exact: bool) -> bool:
    now = slot.current.date
    if not same(now, row.date):
        return False
    if exact:
        return now.label.casefold() == row.date.label.casefold()
    # The same day of the same kind in other words, or in another language; two things of one post stay two.
    return row.date.kind != "other" or near(now.label, row.date.label, "other")


def _moves_to(slot: Slot, row: Said) -> bool:
    now = slot.current.date
    inside = row.date.kind == "event" and now.start <= row.date.start <= row.date.last <= now.last
    return near(now.label, row.date.label, row.date.kind) and not inside


def _says_moved(said: Said) -> bool:
    texts = (said.date.label, said.date.text, said.date.quote, said.post.title)
    return any(MOVES.search(text) for text in texts)


def _known_to(slot: Slot, day: dt.date, row: Said, chain: Sequence[Said]) -> bool:
    """Whether `day` is an earlier value of the row, which then moves the slot, or of the slot, which has moved on."""
    if day == row.date.start and any(same(old.date, row.date) for old in slot.past):
        return True
    return any(old.date.start == day and same(old.date, slot.current.date) for old in chain)


def _precision(date: ImportantDate) -> tuple[bool, int]:
    said = (date.end, date.time, date.end_time, date.zone)
    return date.status == "current", sum(each is not None for each in said)
