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

    def row(self, name: str, event_id: str, event: str | None) -> Row:
        """The row under its final id. `event` is what its dates carry as their event."""
        history = tuple(
            Moved(
                replace(
                    said.date,
                    id=was_id(name, place),
                    event=event,
                    status="superseded",
                    replaces=tuple(was_id(name, n) for n in range(place)),
                ),
                said.post.id,
                said.date.line,
                said.post.published,
            )
            for place, said in enumerate(self.past)
        )
        date = replace(self.current.date, id=name, event=event, replaces=tuple(each.was.id for each in history))
        return Row(date, event_id, self.current.post.id, history)

    def ids(self, name: str) -> Iterator[tuple[Said, str]]:
        """The id of every printed date that this slot took, repeats too."""
        yield self.current, name
        for place, said in enumerate(self.past):
            yield said, was_id(name, place)
        for said in self.repeats:
            place = next((n for n, old in enumerate(self.past) if same(old.date, said.date)), None)
            yield said, name if place is None or same(said.date, self.current.date) else was_id(name, place)


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
    by_place: dict[tuple[str, str, str], list[Slot]] = defaultdict(list)
    by_post: dict[str, list[Said]] = defaultdict(list)
    for each in said:
        by_post[each.post.path].append(each)
    for members in by_post.values():
        chains = _chains(members)
        matched = _match([current for current, _ in chains], by_place)
        for current, chain in chains:
            slot = matched.get(current.number)
            if slot is None:
                slot = Slot(current, chain)
                found.append(slot)
                by_place[_place(current.date)].append(slot)
            else:
                problems.extend(_take(slot, current, chain))
    return found, problems


def _chains(members: Sequence[Said]) -> list[tuple[Said, list[Said]]]:
    """Each row of one post with the values that it replaced, oldest first."""
    by_id = {each.date.id: each for each in members if each.date.id}
    replaced: set[int] = set()

    def older(said: Said) -> Iterator[Said]:
        for name in said.date.replaces:
            old = by_id.get(name)
            if old is not None and old is not said and old.number not in replaced:
                replaced.add(old.number)
                yield from older(old)
                yield old

    heads = [each for each in members if each.date.status != "superseded"]
    chains = [(each, list(older(each))) for each in heads if each.number not in replaced]
    loose = [each for each in members if each.date.status == "superseded" and each.number not in replaced]
    for old in loose:
        # A struck date that nobody claims belongs to the next row that names the same thing, else it stands alone.
        heir = next((c for c in chains if c[0].number > old.number and not c[1] and _one_thing(c[0].date, old.date)), None)
        if heir:
            heir[1].append(old)
        else:
            chains.append((old, []))
    return sorted(chains, key=lambda chain: chain[0].number)


def _match(rows: Sequence[Said], by_place: dict[tuple[str, str, str], list[Slot]]) -> dict[int, Slot]:
    """For the rows of one post the slots of earlier posts that they speak of; each slot is given once."""
    matched: dict[int, Slot] = {}
    wanted: dict[tuple[str, str, str], list[Said]] = defaultdict(list)
    for row in rows:
        if _place(row.date) in by_place:
            wanted[_place(row.date)].append(row)
    for place, left in wanted.items():
        free = _by_start(by_place[place])
        for exact in (True, False):
            for row in left:
                slot = next((s for s in free.get(row.date.start, ()) if _repeats(row, s, exact=exact)), None)
                if row.number not in matched and slot:
                    matched[row.number] = slot
                    _remove(free, slot)
        rest = [slot for slot in by_place[place] if not any(slot is taken for taken in matched.values())]
        left = [row for row in left if row.number not in matched]
        if len(rest) * len(left) <= 10_000:
            _match_moved(left, rest, matched)
    return matched


def _match_moved(left: Sequence[Said], rest: list[Slot], matched: dict[int, Slot]) -> None:
    """Rows with another day: by an earlier value that both know, else where each is the only one for the other."""
    for row in left:
        olds = {*_struck(row)}
        heirs = [s for s in rest if s.current.date.start in olds or row.date.start in {p.date.start for p in s.past}]
        heirs = [s for s in heirs if near(s.current.date.label, row.date.label, row.date.kind)] or heirs
        if len(heirs) == 1:
            matched[row.number] = heirs[0]
            rest.remove(heirs[0])
    left = [row for row in left if row.number not in matched]
    for row in left:
        candidates = [slot for slot in rest if _moves_to(slot, row)]
        if len(candidates) == 1 and sum(_moves_to(candidates[0], other) for other in left) == 1:
            matched[row.number] = candidates[0]


def _take(slot: Slot, said: Said, chain: list[Said]) -> Iterator[Problem]:
    """Let a later post's row say what it has to say about a slot."""
    now, new = slot.current, said.date
    cancels = new.status == "cancelled" and now.date.status != "cancelled"
    if same(now.date, new) and not cancels:
        if _precision(new) > _precision(now.date):
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
    if not (chain or cancels or now.date.status in ("tentative", "cancelled") or _says_moved(said)):
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
        f"Say that it moved (\"extended from {_day(now.date)}\"), or correct one of the two.",
    )


def _day(date: ImportantDate) -> str:
    text = f"{date.start.day} {date.start:%B %Y}"
    if date.end:
        text += f" to {date.end.day} {date.end:%B %Y}"
    return text + (f", {date.time:%H:%M}" if date.time else "") + (f" {date.zone}" if date.zone else "")


def _place(date: ImportantDate) -> tuple[str, str, str]:
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


def _struck(said: Said) -> Iterator[dt.date]:
    """The days that a row replaced, as its own post prints them."""
    for each in said.post.facts.dates:
        if each.id and each.id in said.date.replaces:
            yield each.start


def _precision(date: ImportantDate) -> tuple[bool, int]:
    said = (date.end, date.time, date.end_time, date.zone)
    return date.status == "current", sum(each is not None for each in said)


def _by_start(places: Iterable[Slot]) -> dict[dt.date, list[Slot]]:
    by_start: dict[dt.date, list[Slot]] = defaultdict(list)
    for slot in places:
        by_start[slot.current.date.start].append(slot)
    return by_start


def _remove(by_start: dict[dt.date, list[Slot]], slot: Slot) -> None:
    by_start[slot.current.date.start] = [each for each in by_start[slot.current.date.start] if each is not slot]
