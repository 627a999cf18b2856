"""Canonical topics: a thesaurus, and which of its topics a line of a call names. Precision comes first.

A line names a topic when it holds its name, one of its aliases or one of its patterns as whole words; the longest
wins, and a word counts once. Where nothing is held, the line as a whole may be a broad name ("whole"), or one misspelt
word away from an alias. What is in doubt stays without a topic and is told. ``docs/topics.md`` describes the file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from callboard.model import Problem
from callboard.relate.lexicon import Concept, Lexicon, Span
from callboard.relate.topics_file import Entry, Path, Place, TopicsFile


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """All concepts by slug, ready to match lines. `problems` tells what of the own file could not be used."""

    concepts: Mapping[str, Concept] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    lexicon: Lexicon = field(default_factory=Lexicon, repr=False)

    @classmethod
    def from_data(
        cls, shipped: object, own: object = None, path: str = "topics.yaml", places: Mapping[Path, Place] | None = None
    ) -> Thesaurus:
        """A thesaurus of two files' plain data, each ``{field: {slug: {name, description, aliases, …}}}``.

        `own` adds topics, adds to shipped ones and overrules what they say; ``{slug: {remove: true}}`` drops one.
        `path` and `places` of the own file's keys are for its problems.

        >>> data = {"Health": {"imaging": {"name": "Medical imaging", "aliases": ["MRI", "radiology"]}}}
        >>> Thesaurus.from_data(data).match("Learning from MRI scans")
        ('imaging',)
        """
        concepts: dict[str, Concept] = {}
        for entry in TopicsFile(shipped).entries():
            concepts[entry.slug] = _concept(entry, None)
        file = TopicsFile(own, path, places or {})
        entries = [*file.entries()]
        file.check_words(entries)
        for entry in entries:
            _overrule(concepts, entry, file)
        _check_broader(concepts, entries, file)
        mine = {entry.slug for entry in entries}
        lexicon = Lexicon.of(sorted(concepts.values(), key=lambda concept: concept.slug not in mine))
        return cls(concepts, tuple(file.problems), lexicon)

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


def _overrule(concepts: dict[str, Concept], entry: Entry, file: TopicsFile) -> None:
    """What one entry of the own file changes."""
    old = concepts.get(entry.slug)
    if entry.said.get("remove") is True:
        if concepts.pop(entry.slug, None) is None:
            file.tell((*entry.where, "remove"), f"There is no topic {entry.slug!r} to remove.")
        return
    known = (*old.aliases, *old.patterns, *old.whole) if old else ()
    for number, words in enumerate(entry.said.get("without", ())):
        if words not in known:
            message = f"{words!r} is no alias, pattern or whole name of {entry.slug!r}: there is nothing to forget."
            file.tell((*entry.where, "without", number), message)
    concepts[entry.slug] = _concept(entry, old)


def _check_broader(concepts: dict[str, Concept], entries: Sequence[Entry], file: TopicsFile) -> None:
    """Drop each broader topic that is not there, or that leads back; those of the own file first, which are told."""
    said = {entry.slug: entry for entry in entries if "broader" in entry.said and entry.slug in concepts}
    for slug in (*said, *concepts):
        broader = concepts[slug].broader
        if broader is None:
            continue
        if broader not in concepts:
            message = f"The broader topic {broader!r} of {slug!r} is not there."
        elif _leads_back(concepts, slug):
            message = f"The broader topic {broader!r} of {slug!r} leads back to {slug!r}."
        else:
            continue
        # A shipped topic loses its broader one when the lab removes that: nothing to tell.
        if slug in said:
            file.tell((*said[slug].where, "broader"), message)
        concepts[slug] = replace(concepts[slug], broader=None)


def _leads_back(concepts: Mapping[str, Concept], slug: str) -> bool:
    seen: set[str] = set()
    above = concepts[slug].broader
    while above is not None and above in concepts and above not in seen:
        if above == slug:
            return True
        seen.add(above)
        above = concepts[above].broader
    return False


def _concept(entry: Entry, old: Concept | None) -> Concept:
    said = entry.said
    base = old or Concept(entry.slug, entry.slug.replace("-", " ").capitalize())
    without = {*said.get("without", ())}

    def texts(before: tuple[str, ...], key: str) -> tuple[str, ...]:
        return tuple(each for each in dict.fromkeys((*before, *said.get(key, ()))) if each not in without)

    return Concept(
        entry.slug,
        said.get("name", base.name),
        said.get("description", base.description),
        entry.field or base.field,
        said.get("broader", base.broader),
        texts(base.aliases, "aliases"),
        texts(base.patterns, "patterns"),
        texts(base.whole, "whole"),
    )
