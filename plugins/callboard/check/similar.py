"""Events that may be one and stay two: one name, or nearly one, in the same year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from rapidfuzz import fuzz

from callboard.model import Event, Index, Post, Problem
from callboard.relate.editions import YEAR, distinctive, name_key
from callboard.relate.numbers import number_of

# A word that so many events of a year have tells nothing of any two of them.
_COMMON = 12
_ALIKE = 85


def find(index: Index) -> tuple[Problem, ...]:
    """A note at the later of two events with like names, unless front matter settled what either of them is."""
    posts = {post.id: post for post in index.posts}
    shelves: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in index.events:
        for word in {part[:4] for key in _keys(event) for part in key}:
            shelves[word, _year(event, posts)].append(event)
    found = {}
    for same in shelves.values():
        for place, later in enumerate(same if len(same) <= _COMMON else ()):
            for earlier in same[:place]:
                if _alike(earlier, later) and not (_settled(earlier, posts) or _settled(later, posts)):
                    found[later.id, earlier.id] = _note(earlier, later, posts)
    return tuple(sorted(found.values()))


def _keys(event: Event) -> Iterator[frozenset[str]]:
    """The words that tell the event from others: of its long name, and of the short one."""
    for text in (event.facts.name, event.facts.short_name):
        if words := distinctive(name_key(text)):
            yield words


def _year(event: Event, posts: Mapping[str, Post]) -> str:
    """The year of the event, else the one in which it was announced."""
    for text in (event.facts.edition, event.facts.start and event.facts.start.isoformat(), event.name):
        if found := YEAR.search(text or ""):
            return found[0]
    published = posts[event.posts[0]].published
    return str(published.year) if published else ""


def _alike(one: Event, two: Event) -> bool:
    """Whether two names are the same but for the spelling of their words; different numbers are different editions."""
    numbers = {number_of(event.name) or number_of(event.facts.edition or "") for event in (one, two)}
    if len(numbers - {None}) > 1 or (one.facts.host or "") != (two.facts.host or ""):
        return False
    return any(_match(a, b) for a in _keys(one) for b in _keys(two))


def _match(one: frozenset[str], two: frozenset[str]) -> bool:
    if len(one) != len(two) or max(map(len, one), default=0) < 3:
        return False
    left, right = sorted(one - two), sorted(two - one)
    return all(fuzz.ratio(a, b) >= _ALIKE for a, b in zip(left, right, strict=True))


def _settled(event: Event, posts: Mapping[str, Post]) -> bool:
    said = [posts[name].header.event for name in event.posts]
    return any(each.get("id") or each.get("apart") for each in said)


def _note(earlier: Event, later: Event, posts: Mapping[str, Post]) -> Problem:
    post, other = posts[later.posts[0]], posts[earlier.posts[0]]
    message = f"Its event, {later.name}, is called much like {earlier.name} of {other.path}; the two were not joined."
    hint = f"If they are one, write `event: {{id: {earlier.id}}}`; if not, `event: {{apart: true}}`."
    line = post.header.lines.get("title", 0)
    return Problem(post.path, line, 1 if line else 0, "event-not-joined", "note", message, hint)
