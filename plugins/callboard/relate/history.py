"""One row for one thing: what became of each date of an event, in one post and across its posts.

A post may strike a date and print the next one; a later post may move a date of an earlier one. Either way there is
one row with the value that holds, and every earlier value with the post and line that gave it, oldest first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from callboard.model import ImportantDate, Post, Problem, Verdict
from callboard.relate.labels import MOVES
from callboard.relate.matching import Shelf, match
from callboard.relate.slot import Place, Said, Slot, one_thing, place_of, same, spoken


def slots(said: Sequence[Said], posts: Sequence[Post] = ()) -> tuple[list[Slot], list[Problem]]:
    """The slots of one event. `said` are its dates, posts from the earliest to the latest, each post's together.

    `posts` are those whose own event it is, in the same order: what they say of it as a whole holds for its dates.
    """
    found: list[Slot] = []
    problems: list[Problem] = []
    shelves: dict[Place, Shelf] = defaultdict(Shelf)
    by_post: dict[str, list[Said]] = {post.path: [] for post in posts}
    own = {post.path: post for post in posts}
    for each in said:
        by_post.setdefault(each.post.path, []).append(each)
    for number, (path, members) in enumerate(by_post.items(), 1):
        chains = _chains(members)
        matched = match(chains, shelves) if found else {}
        for current, chain in chains:
            slot = matched.get(current.number)
            if slot is None:
                slot = Slot(current, chain)
                found.append(slot)
            else:
                problems.extend(_take(slot, current, chain))
            if number < len(by_post):
                shelves[place_of(current.date)].put(slot, (current, *chain))
        for verdict in own[path].facts.verdicts if path in own else ():
            _call_off(found, own[path], verdict, members)
    return found, problems


def _call_off(slots: Iterable[Slot], post: Post, verdict: Verdict, members: Iterable[Said]) -> None:
    """Let a post's words on the event as a whole hold for what was not over by then."""
    if verdict.word == "postponed" and any(each.postpones for each in members):
        return
    said = post.modified or post.published
    for slot in slots:
        date = slot.current.date
        ahead = said is None or date.last >= said.date()
        if date.status == "current" and (date.kind == "event" or (ahead and verdict.word == "cancelled")):
            slot.off = slot.off or (post, verdict)


def _chains(members: Sequence[Said]) -> list[tuple[Said, list[Said]]]:
    """Each row of one post with the values that it replaced, oldest first."""
    if not any(each.date.replaces or each.date.status == "superseded" for each in members):
        return _postponed([(each, []) for each in sorted(members, key=attrgetter("number"))])
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
        heirs = [chain for chain in chains if one_thing(chain[0].date, old.date)]
        if heirs and old.date.status == "superseded":
            min(heirs, key=lambda chain: (abs(chain[0].date.line - old.date.line), chain[0].number))[1].append(old)
        else:
            alone.append((old, []))
    return _postponed(sorted(chains + alone, key=lambda chain: chain[0].number))


def _postponed(chains: list[tuple[Said, list[Said]]]) -> list[tuple[Said, list[Said]]]:
    """The rows of one post, where the day to which its event is postponed takes the place of the day before."""
    days = [chain for chain in chains if chain[0].date.kind == "event" and not chain[0].date.track]
    new = [chain for chain in days if chain[0].postpones]
    if len(days) != 2 or len(new) != 1:
        return chains
    old = next(chain for chain in days if chain is not new[0])
    if same(old[0].date, new[0][0].date):
        return chains
    new[0][1][:0] = [*old[1], old[0]]
    return [chain for chain in chains if chain is not old]


def _olds(said: Said, by_id: dict[str, Said]) -> list[Said]:
    return [by_id[name] for name in said.date.replaces if name in by_id and by_id[name] is not said]


def _take(slot: Slot, said: Said, chain: list[Said]) -> Iterator[Problem]:
    """Let a later post's row say what it has to say about a slot."""
    now, new = slot.current, said.date
    cancels = new.status == "cancelled" and now.date.status != "cancelled"
    if same(now.date, new):
        if cancels or (now.date.status != "cancelled" and _precision(new) > _precision(now.date)):
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
    if not (chain or cancels or slot.off or now.date.status != "current" or _says_moved(said)):
        yield _two_dates(now, said)
    slot.past, more = _woven([*slot.past, now], chain)
    slot.repeats.extend(more)
    slot.current = said
    slot.off = None


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
        f"{said.date.label or said.date.kind} is {spoken(said.date)} here and {spoken(now.date)} in {where}; "
        f"{spoken(said.date)} is used, for this post comes later.",
        f'Say that it moved ("extended from {spoken(now.date)}"), or correct one of the two.',
    )


def _says_moved(said: Said) -> bool:
    texts = (said.date.label, said.date.text, said.date.quote, said.post.title)
    return any(MOVES.search(text) for text in texts)


def _precision(date: ImportantDate) -> tuple[bool, int]:
    said = (date.end, date.time, date.end_time, date.zone)
    return date.status == "current", sum(each is not None for each in said)
