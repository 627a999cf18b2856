"""Canonical topics: a thesaurus, and which of its topics a line of a call names. Precision comes first.

A line names a topic when it holds its name, one of its aliases or one of its patterns as whole words; the longest
wins, and a word counts once. Where nothing is held, the line as a whole may be a broad name ("whole"), or one misspelt
word away from an alias. What is in doubt stays without a topic and is told. ``docs/topics.md`` describes the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from callboard.model import Problem
from callboard.relate.lexicon import GAP, Concept, Lexicon, Span

_LISTS = ("aliases", "patterns", "whole", "without")
_TEXTS = ("name", "description", "broader")
_GAPS = 3


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """All concepts by slug, ready to match lines. `problems` tells what of the own file could not be used."""

    concepts: Mapping[str, Concept] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    lexicon: Lexicon = field(default_factory=Lexicon, repr=False)

    @classmethod
    def from_data(cls, shipped: object, own: object = None, path: str = "topics.yaml") -> Thesaurus:
        """A thesaurus of two files' plain data, each ``{field: {slug: {name, description, aliases, …}}}``.

        `own` adds topics, adds to shipped ones and overrules what they say; ``{slug: {remove: true}}`` drops one.

        >>> data = {"Health": {"imaging": {"name": "Medical imaging", "aliases": ["MRI", "radiology"]}}}
        >>> Thesaurus.from_data(data).match("Learning from MRI scans")
        ('imaging',)
        """
        problems: list[Problem] = []
        concepts: dict[str, Concept] = {}
        mine: set[str] = set()
        for data, told in ((shipped, False), (own, True)):
            for slug, field_name, said in _read(data, path, problems):
                if said.get("remove") is True:
                    concepts.pop(slug, None)
                    continue
                concepts[slug] = _concept(slug, field_name, said, concepts.get(slug))
                if told:
                    mine.add(slug)
        for slug, concept in concepts.items():
            if concept.broader is not None and (concept.broader not in concepts or concept.broader == slug):
                problems.append(_bad(path, f"The broader topic {concept.broader!r} of {slug!r} is not there."))
                concepts[slug] = replace(concept, broader=None)
        lexicon = Lexicon.of(sorted(concepts.values(), key=lambda concept: concept.slug not in mine))
        return cls(concepts, tuple(problems), lexicon)

    def match(self, line: str) -> tuple[str, ...]:
        """The slugs of the topics that a line names, in the order in which it names them."""
        return tuple(self.find(line))

    def find(self, line: str) -> dict[str, Span]:
        """Each topic that a line names, with the place of the words that name it.

        >>> data = {"Health": {"imaging": {"name": "Medical imaging", "aliases": ["MRI", "radiology"]}}}
        >>> Thesaurus.from_data(data).find("Learning from MRI scans")
        {'imaging': (14, 17)}
        """
        return self.lexicon.find(line)


def _read(data: object, path: str, problems: list[Problem]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Each entry of a file with its field; what has another shape is told."""
    if not isinstance(data, Mapping):
        if data is not None:
            problems.append(_bad(path, "The file is no mapping of fields to topics."))
        return
    for field_name, entries in data.items():
        if not isinstance(entries, Mapping):
            problems.append(_bad(path, f"The field {field_name!r} holds no mapping of topics."))
            continue
        for slug, said in entries.items():
            if wrong := _wrong(said):
                problems.append(_bad(path, f"The topic {slug!r} is skipped: {wrong}."))
            else:
                yield "-".join(normal_slug(str(slug))), str(field_name), said or {}


def normal_slug(text: str) -> list[str]:
    """The words of a slug.

    >>> "-".join(normal_slug("Fair AI"))
    'fair-ai'
    """
    return [word for word in "".join(c if c.isalnum() else " " for c in text.lower()).split() if word]


def _wrong(said: object) -> str:
    if said is None:
        return ""
    if not isinstance(said, Mapping):
        return "it has no keys"
    for key, value in said.items():
        if key in _LISTS:
            if not isinstance(value, Sequence) or isinstance(value, str) or not all(isinstance(v, str) for v in value):
                return f"{key!r} is no list of texts"
            if any(each.count(GAP) > _GAPS for each in value):
                return f"{key!r} has a pattern with more than {_GAPS} gaps"
        elif key in _TEXTS:
            if not isinstance(value, str):
                return f"{key!r} is no text"
        elif key != "remove":
            return f"{key!r} is no key of a topic"
    return ""


def _concept(slug: str, field_name: str, said: Mapping[str, Any], old: Concept | None) -> Concept:
    base = old or Concept(slug, slug.replace("-", " ").capitalize())
    without = {*said.get("without", ())}

    def texts(before: tuple[str, ...], key: str) -> tuple[str, ...]:
        return tuple(each for each in dict.fromkeys((*before, *said.get(key, ()))) if each not in without)

    return Concept(
        slug,
        said.get("name", base.name),
        said.get("description", base.description),
        field_name or base.field,
        said.get("broader", base.broader),
        texts(base.aliases, "aliases"),
        texts(base.patterns, "patterns"),
        texts(base.whole, "whole"),
    )


def _bad(path: str, message: str) -> Problem:
    return Problem(path, 0, 0, "topics-file", "warning", message, "docs/topics.md describes the file.")
