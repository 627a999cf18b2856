"""Events that may be one and stay two: one name, or nearly one, in the same year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from rapidfuzz import fuzz

from callboard.model import Event, Index, Post, Problem
from callboard.relate import Anew
from callboard.relate.editions import YEAR, distinctive, name_key
from callboard.relate.numbers import number_of

# A word that so many events of a year have tells nothing of any two of them.
_COMMON = 12
_ALIKE = 85


@dataclass(frozen=True, slots=True)
class _Called:
    """What an event is called: the words of its names that tell it from others, its number, host and year.

    `settled` says that front matter tells which event it is.
    """

    keys: tuple[frozenset[str], ...]
    number: int | None
    host: str
    year: str
    settled: bool

    @property
    def shelves(self) -> set[tuple[str, str]]:
        return {(word[:4], self.year) for key in self.keys for word in key}


def find(index: Index, known: Anew) -> tuple[Problem, ...]:
    """A note at the later of two events with like names, unless front matter settled what either of them is."""
    posts = {post.id: post for post in index.posts}
    shelves: dict[tuple[str, str], list[tuple[Event, _Called]]] = defaultdict(list)
    for event in index.events:
        own = [posts[name] for name in event.posts]
        called = known.get("called", (event, *own), partial(_called, event, own))
        for shelf in called.shelves:
            shelves[shelf].append((event, called))
    found = {}
    for same in shelves.values():
        for place, (later, one) in enumerate(same if len(same) <= _COMMON else ()):
            for earlier, two in same[:place]:
                if _alike(one, two) and not (one.settled or two.settled):
                    found[later.id, earlier.id] = _note(earlier, later, posts)
    return tuple(sorted(found.values()))


def _called(event: Event, posts: Sequence[Post]) -> _Called:
    return _Called(
        tuple(_keys(event)),
        number_of(event.name) or number_of(event.facts.edition or ""),
        event.facts.host or "",
        _year(event, posts[0]),
        any(post.header.event.get("id") or post.header.event.get("apart") for post in posts),
    )


def _keys(event: Event) -> Iterator[frozenset[str]]:
    """The words that tell the event from others: of its long name, and of the short one."""
    for text in (event.facts.name, event.facts.short_name):
        if words := distinctive(name_key(text)):
            yield words


def _year(event: Event, post: Post) -> str:
    """The year of the event, else the one in which it was announced."""
    for text in (event.facts.edition, event.facts.start and event.facts.start.isoformat(), event.name):
        if found := YEAR.search(text or ""):
            return found[0]
    return str(post.published.year) if post.published else ""


def _alike(one: _Called, two: _Called) -> bool:
    """Whether two names are the same but for the spelling of their words; different numbers are different editions."""
    if one.host != two.host or len({one.number, two.number} - {None}) > 1:
        return False
    return any(len(a) == len(b) and _match(a, b) for a in one.keys for b in two.keys)


def _match(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two names of as many words differ in the spelling of words alone."""
    if max(map(len, one), default=0) < 3:
        return False
    left, right = sorted(one - two), sorted(two - one)
    return all(fuzz.ratio(a, b) >= _ALIKE for a, b in zip(left, right, strict=True))


def _note(earlier: Event, later: Event, posts: Mapping[str, Post]) -> Problem:
    post, other = posts[later.posts[0]], posts[earlier.posts[0]]
    message = f"Its event, {later.name}, is called much like {earlier.name} of {other.path}; the two were not joined."
    hint = f"If they are one, write `event: {{id: {earlier.id}}}`; if not, `event: {{apart: true}}`."
    line = post.header.lines.get("title", 0)
    return Problem(post.path, line, 1 if line else 0, "event-not-joined", "note", message, hint)
