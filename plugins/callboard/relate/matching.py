"""Which slot of earlier posts a later post's row speaks of."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from callboard.relate.labels import near
from callboard.relate.slot import Place, Said, Slot, one_thing, place_of, same

# Beyond so many rows of one kind, only an equal or a struck day tells which one a later post means.
_FEW = 64


@dataclass(slots=True)
class Shelf:
    """The slots of one kind, track and round, by every day that they have or had."""

    slots: dict[int, Slot] = field(default_factory=dict)
    by_day: dict[dt.date, list[Slot]] = field(default_factory=lambda: defaultdict(list))

    def put(self, slot: Slot, said: Iterable[Said]) -> None:
        """Find `slot` from now on by the days of `said`, which are new to it."""
        self.slots[id(slot)] = slot
        for day in {each.date.start for each in said}:
            if all(each is not slot for each in self.by_day[day]):
                self.by_day[day].append(slot)


def match(chains: Sequence[tuple[Said, list[Said]]], shelves: Mapping[Place, Shelf]) -> dict[int, Slot]:
    """For the rows of one post the slots of earlier posts that they speak of; each slot is given once.

    The surest first: the same day and label, the same day, an earlier value that both know, and last a label that is
    near, where each is the only one for the other.
    """
    wanted: dict[Place, list[tuple[Said, list[Said]]]] = defaultdict(list)
    for current, chain in chains:
        if place_of(current.date) in shelves:
            wanted[place_of(current.date)].append((current, chain))
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
                give(row, sorted(heirs, key=lambda each: not one_thing(each.current.date, row.date)))
        left = [row for row, _ in rows if row.number not in matched]
        if left and len(shelf.slots) <= _FEW:
            rest = [each for each in shelf.slots.values() if id(each) not in given]
            for row in left:
                candidates = [each for each in rest if _moves_to(each, row)]
                if len(candidates) == 1 and sum(_moves_to(candidates[0], other) for other in left) == 1:
                    give(row, candidates)
    return matched


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
    return (row.postpones or near(now.label, row.date.label, row.date.kind)) and not inside


def _known_to(slot: Slot, day: dt.date, row: Said, chain: Sequence[Said]) -> bool:
    """Whether `day` is an earlier value of the row, which then moves the slot, or of the slot, which has moved on."""
    if day == row.date.start and any(same(old.date, row.date) for old in slot.past):
        return True
    return any(old.date.start == day and same(old.date, slot.current.date) for old in chain)
