"""Entries of a topics file (``{field: {slug: {name, description, aliases, …}}}``), and what is wrong with them.

Plain data come in, with the places of their keys where they are known; what cannot be used is told and left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from callboard.model import Problem
from callboard.relate.lexicon import GAP
from callboard.relate.wording import normal

# Where a key or an item of a list stands: its path from the top of the file -> (line, column).
Place = tuple[int, int]
Path = tuple[str | int, ...]

LISTS = ("aliases", "patterns", "whole", "without")
_TEXTS = ("name", "description", "broader")
_GAPS = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """What a file says of one topic; `where` is its path in the file."""

    slug: str
    field: str
    said: Mapping[str, Any]
    where: Path


@dataclass(frozen=True, slots=True)
class TopicsFile:
    """One file's data, and the problems that were found in it so far."""

    data: object
    path: str = "topics.yaml"
    places: Mapping[Path, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def tell(self, where: Path, message: str, hint: str = "docs/topics.md describes the file.") -> None:
        """Note a problem at `where`, or at what is around it if that has no place."""
        while where and where not in self.places:
            where = where[:-1]
        line, column = self.places.get(where, (0, 0))
        self.problems.append(Problem(self.path, line, column, "topics-file", "warning", message, hint))

    def entries(self) -> Iterator[Entry]:
        """Each entry that can be used, in the order of the file."""
        if not isinstance(self.data, Mapping):
            if self.data is not None:
                self.tell((), "The file is no mapping of fields to topics.")
            return
        for name, topics in self.data.items():
            if not isinstance(topics, Mapping):
                self.tell((str(name),), f"The field {name!r} holds no mapping of topics.")
                continue
            for slug, said in topics.items():
                where = (str(name), str(slug))
                key, wrong = _wrong(said)
                if wrong:
                    self.tell((*where, *key), f"The topic {slug!r} is skipped: {wrong}.")
                elif not normal_slug(str(slug)):
                    self.tell(where, f"The topic {slug!r} is skipped: its slug has no letter or digit.")
                else:
                    yield Entry("-".join(normal_slug(str(slug))), str(name), said or {}, where)

    def check_words(self, entries: Sequence[Entry]) -> None:
        """Tell of slugs and of words that two entries claim: the first one has them."""
        slugs: dict[str, Entry] = {}
        owners: dict[object, Entry] = {}
        for entry in entries:
            first = slugs.setdefault(entry.slug, entry)
            if first is not entry:
                self.tell(entry.where, f"The topic {entry.slug!r} stands under {first.field!r} too; both are read.")
            for key in ("aliases", "patterns", "whole"):
                for number, words in enumerate(entry.said.get(key, ())):
                    owner = owners.setdefault(_form(key, words), entry)
                    if owner.slug != entry.slug:
                        message = f"{words!r} is claimed by {owner.slug!r} already, which keeps it."
                        self.tell((*entry.where, key, number), message, "Leave it to one of the two.")


def normal_slug(text: str) -> list[str]:
    """The words of a slug.

    >>> "-".join(normal_slug("Fair AI"))
    'fair-ai'
    """
    return [word for word in "".join(c if c.isalnum() else " " for c in text.lower()).split() if word]


def _form(key: str, words: str) -> object:
    """What two words must share to be the same for matching."""
    if key == "patterns":
        return tuple(normal(piece) for piece in words.split(GAP))
    return words if words.startswith("=") else normal(words)


def _wrong(said: object) -> tuple[Path, str]:
    """The key of an entry that cannot be used, and why not; empty texts when all can."""
    if said is None:
        return (), ""
    if not isinstance(said, Mapping):
        return (), "it has no keys"
    wrong = (((str(key), *item), why) for key, value in said.items() for item, why in _wrong_value(key, value))
    return next(wrong, ((), ""))


def _wrong_value(key: object, value: object) -> Iterator[tuple[Path, str]]:
    if key in LISTS:
        if not isinstance(value, Sequence) or isinstance(value, str) or not all(isinstance(v, str) for v in value):
            yield (), f"{key!r} is no list of texts"
            return
        for number, each in enumerate(value):
            if each.count(GAP) > _GAPS:
                yield (number,), f"{key!r} has a pattern with more than {_GAPS} gaps"
            if not normal(each):
                yield (number,), f"{key!r} has an item without a word"
    elif key in _TEXTS:
        if not isinstance(value, str):
            yield (), f"{key!r} is no text"
    elif key != "remove":
        yield (), f"{key!r} is no key of a topic"
    elif value is not True:
        yield (), "'remove' can only be true"
