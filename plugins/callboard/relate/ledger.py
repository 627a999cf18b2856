"""The ledger: which id stands for what, and what was last published under it. Text to frozen object and back.

One line an id: a word (``post``, ``event``, ``date``), the id, and a JSON object of what is known of it. Lines are
sorted, so that two branches meet in few places; where they do, both lines are kept and `parse` makes one of them.
A damaged line costs its own id at most: it is told, never raised.

>>> ledger, problems = parse('date smash.notification {"event":"smash","kind":"notification","value":"2025-03-03"}')
>>> ledger.dates["smash.notification"].value, problems
('2025-03-03', ())
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, ClassVar, TypeVar

from callboard.model import Problem

HEADING = "# Ids of posts, events and dates. Written by the board's commands; see docs/identity.md before editing."


@dataclass(frozen=True, slots=True)
class PostEntry:
    """`published` is ISO text, `mark` a fingerprint of the post's words, `gone` the day of a tombstone or "".

    `slug` is what its address was made of, so that the address can say that the post is gone.
    """

    word: ClassVar[str] = "post"
    id: str
    path: str = ""
    title: str = ""
    published: str = ""
    mark: str = ""
    gone: str = ""
    slug: str = ""


@dataclass(frozen=True, slots=True)
class EventEntry:
    """`posts` are ids, the announcing one first; `became` is the id of the event that took this one in.

    `group` and `topics` (slugs) tell in whose calendars its dates were published.
    """

    word: ClassVar[str] = "event"
    id: str
    name: str = ""
    posts: tuple[str, ...] = ()
    became: str = ""
    gone: str = ""
    group: str = ""
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DateEntry:
    """`value` is the text of `date_ids.value_of`; `name` and `place` are the event's, as last published.

    `was` are the values before it, oldest first, each with the day on which another one was seen.
    `mark` is a fingerprint of what else an entry of a calendar shows: the post's title and address. "" is not known.
    """

    word: ClassVar[str] = "date"
    id: str
    event: str = ""
    kind: str = "other"
    label: str = ""
    track: str = ""
    round: str = ""
    value: str = ""
    place: str = ""
    name: str = ""
    status: str = "current"
    sequence: int = 0
    was: tuple[str, ...] = ()
    gone: str = ""
    mark: str = ""


Entry = PostEntry | EventEntry | DateEntry
_E = TypeVar("_E", PostEntry, EventEntry, DateEntry)


@dataclass(frozen=True, slots=True)
class Ledger:
    """All entries by id. An empty one stands for a missing file."""

    posts: Mapping[str, PostEntry] = field(default_factory=dict)
    events: Mapping[str, EventEntry] = field(default_factory=dict)
    dates: Mapping[str, DateEntry] = field(default_factory=dict)


def parse(text: str, path: str = "ledger.txt") -> tuple[Ledger, tuple[Problem, ...]]:
    """The ledger of `text`, and a note for each line that could not be used or that two branches both wrote."""
    problems: list[Problem] = []
    posts: dict[str, PostEntry] = {}
    events: dict[str, EventEntry] = {}
    dates: dict[str, DateEntry] = {}

    def tell(line: int, code: str, message: str, hint: str) -> None:
        problems.append(Problem(path, line, 1, code, "note", message, hint))

    for number, raw in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        entry = _entry(line)
        twice = False
        if isinstance(entry, PostEntry):
            twice = _keep(posts, entry)
        elif isinstance(entry, EventEntry):
            twice = _keep(events, entry)
        elif isinstance(entry, DateEntry):
            twice = _keep(dates, entry)
        else:
            tell(number, "ledger-line", f"This line is skipped: {entry}.", "Run `./board check --fix`.")
        if twice:
            tell(number, "ledger-twice", "Two lines have this id; they were merged.", "Run `./board check --fix`.")
    return Ledger(posts, events, dates), tuple(problems)


def render(ledger: Ledger) -> str:
    """The text of `ledger`: sorted, a line an id, what has its usual value left out."""
    every: Iterable[Entry] = (*ledger.posts.values(), *ledger.events.values(), *ledger.dates.values())
    return "\n".join((HEADING, *sorted(map(_line, every)))) + "\n"


def _line(entry: Entry) -> str:
    said = {
        each.name: getattr(entry, each.name)
        for each in fields(entry)
        if each.name != "id" and getattr(entry, each.name) != each.default
    }
    data = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    # A lone surrogate cannot be written as UTF-8; as an escape it is the same JSON.
    return f"{entry.word} {entry.id} {data}".encode("utf-8", "backslashreplace").decode()


def _entry(line: str) -> Entry | str:
    """The entry of a line, or what is wrong with it."""
    parts = line.split(None, 2)
    makers: dict[str, type[PostEntry] | type[EventEntry] | type[DateEntry]] = {
        maker.word: maker for maker in (PostEntry, EventEntry, DateEntry)
    }
    maker = makers.get(parts[0])
    if maker is None:
        return "it does not begin with post, event or date"
    if len(parts) < 3:
        return "an id or its data is missing"
    try:
        said = json.loads(parts[2])
    except (ValueError, RecursionError):
        return "its data is not JSON"
    if not isinstance(said, dict):
        return "its data is not a JSON object"
    known = {each.name: each for each in fields(maker) if each.name != "id"}
    values: dict[str, Any] = {}
    for name, value in said.items():
        if name not in known:
            continue
        usual = known[name].default
        if isinstance(usual, tuple) and isinstance(value, list) and all(isinstance(each, str) for each in value):
            values[name] = tuple(value)
        elif type(value) is type(usual):
            values[name] = value
        else:
            return f"{name!r} has a value of the wrong type"
    return maker(parts[1], **values)


def _keep(entries: dict[str, _E], entry: _E) -> bool:
    """Put `entry` among its like; True when the id was there with other data. What is kept depends on no order."""
    other = entries.get(entry.id)
    entries[entry.id] = entry if other is None else _merged(other, entry)
    return other is not None and other != entry


def _merged(one: _E, two: _E) -> _E:
    if _rank(two) < _rank(one):
        one, two = two, one
    if isinstance(one, EventEntry) and isinstance(two, EventEntry):
        return replace(one, posts=(*one.posts, *sorted({*two.posts} - {*one.posts})))
    if isinstance(one, DateEntry) and isinstance(two, DateEntry):
        return replace(one, was=(*one.was, *sorted({*two.was} - {*one.was})))
    return one


def _rank(entry: Entry) -> tuple[int, bool, str, str]:
    """The higher SEQUENCE first, then the living one, then the post that was there first."""
    sequence = entry.sequence if isinstance(entry, DateEntry) else 0
    published = entry.published if isinstance(entry, PostEntry) else ""
    return -sequence, bool(entry.gone), published, _line(entry)
