"""Canonical topics: a thesaurus, and which of its topics a line of a call names. Precision comes first.

A line names a topic when it holds its name, one of its aliases or one of its patterns as whole words; the longest
wins, and a word counts once. Where nothing is held, the line as a whole may be a broad name ("whole"), or one misspelt
word away from an alias. What is in doubt stays without a topic and is told. ``docs/topics.md`` describes the file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from rapidfuzz.distance import OSA

from callboard.model import Problem
from callboard.relate.wording import Word, head_and_tail, normal, parts, words_of

Span = tuple[int, int]
GAP = "..."
_GAP_WORDS = 4
_LISTS = ("aliases", "patterns", "whole", "without")
_TEXTS = ("name", "description", "broader")
# Words around a broad name that change nothing: "advances in machine learning".
_FILL = frozenset(
    normal(
        """a an the of in on for to with and or by at from as new novel recent advances advance advanced application
        applications applied approach approaches method methods methodology technique techniques theory foundations
        aspects issues topics challenges problems case studies study tool tools research work other general all related
        areas trends practice practices use uses using systems system solutions techniques innovative emerging
        any topic"""
    )
)


@dataclass(frozen=True, slots=True)
class Concept:
    """One entry of the thesaurus."""

    slug: str
    name: str
    description: str = ""
    field: str = ""
    broader: str | None = None
    aliases: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """All concepts by slug, ready to match lines. `problems` tells what of the own file could not be used."""

    concepts: Mapping[str, Concept] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    _words: Mapping[str, Sequence[tuple[tuple[str, ...], str]]] = field(default_factory=dict, repr=False)
    _acronyms: Mapping[str, str] = field(default_factory=dict, repr=False)
    _whole: Mapping[tuple[str, ...], str] = field(default_factory=dict, repr=False)
    _near: Mapping[tuple[str, ...], Sequence[tuple[str, str]]] = field(default_factory=dict, repr=False)

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
        return cls(concepts, tuple(problems), *_lexicon(sorted(concepts.values(), key=lambda c: c.slug not in mine)))

    def match(self, line: str) -> tuple[str, ...]:
        """The slugs of the topics that a line names, in the order in which it names them."""
        return tuple(self.find(line))

    def find(self, line: str) -> dict[str, Span]:
        """Each topic that a line names, with the place of the words that name it.

        >>> data = {"Health": {"imaging": {"name": "Medical imaging", "aliases": ["MRI", "radiology"]}}}
        >>> Thesaurus.from_data(data).find("Learning from MRI scans")
        {'imaging': (14, 17)}
        """
        kept, tail = head_and_tail(line)
        words = words_of(kept)
        head = [word for word in words if word.end <= tail]
        return self._held(head) or self._named(kept[:tail]) or self._held(words[len(head) :]) or self._misspelt(head)

    def _held(self, words: Sequence[Word]) -> dict[str, Span]:
        found: dict[str, Span] = {}
        place = 0
        while place < len(words):
            step = 1
            if (capitals := _capitals(words[place])) in self._acronyms:
                found.setdefault(self._acronyms[capitals], (words[place].start, words[place].end))
            for needle, slug in self._words.get(words[place].level, ()):
                if end := _ends(words, place, needle):
                    found.setdefault(slug, (words[place].start, words[end - 1].end))
                    # The words of a pattern's gap may name more.
                    step = 1 if GAP in needle else end - place
                    break
            place += step
        return found

    def _named(self, line: str) -> dict[str, Span]:
        found: dict[str, Span] = {}
        for start, end in ((0, len(line)), *parts(line)):
            words = normal(line[start:end])
            slug = self._whole.get(words) or self._whole.get(tuple(word for word in words if word not in _FILL))
            if slug:
                found.setdefault(slug, _stripped(line, start, end))
        return found

    def _misspelt(self, line: Sequence[Word]) -> dict[str, Span]:
        """A topic whose alias is the whole line but for one or two letters of one long word, if there is only one."""
        words = [word for word in line if word.level not in _FILL]
        levels = tuple(word.level for word in words)
        found = {
            slug
            for hole, word in enumerate(levels)
            if len(word) > 6
            for right, slug in self._near.get((*levels[:hole], "", *levels[hole + 1 :]), ())
            if right[:2] == word[:2] and OSA.distance(word, right) <= (1 if len(word) < 11 else 2)
        }
        return {found.pop(): (words[0].start, words[-1].end)} if len(found) == 1 else {}


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


def _lexicon(concepts: Sequence[Concept]) -> tuple[Any, Any, Any, Any]:
    """The four tables by which lines are matched. Of two topics with one alias the first has it."""
    held: dict[tuple[str, ...], str] = {}
    capitals: dict[str, str] = {}
    whole: dict[tuple[str, ...], str] = {}
    for concept in concepts:
        weak = {normal(name) for name in concept.whole}
        whole |= {name: whole.get(name, concept.slug) for name in weak}
        for alias in (concept.name, *concept.aliases):
            if alias.startswith("="):
                capitals.setdefault(alias[1:].removesuffix("s"), concept.slug)
            elif normal(alias) not in weak:
                held.setdefault(normal(alias), concept.slug)
        for pattern in concept.patterns:
            held.setdefault(_needle(pattern), concept.slug)
    words: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    near: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for needle, slug in held.items():
        if needle:
            words[needle[0]].append((needle, slug))
        for hole, word in enumerate(needle if GAP not in needle else ()):
            if len(word) > 6:
                near[(*needle[:hole], "", *needle[hole + 1 :])].append((word, slug))
    for needles in words.values():
        needles.sort(key=lambda pair: (-len(pair[0]), GAP in pair[0]))
    return dict(words), capitals, whole, dict(near)


def _needle(pattern: str) -> tuple[str, ...]:
    """The words of a pattern, with a mark for each gap; gaps at its ends say nothing."""
    pieces = [normal(piece) for piece in pattern.split(GAP)]
    needle: list[str] = []
    for piece in pieces:
        if piece and needle:
            needle.append(GAP)
        needle.extend(piece)
    return tuple(needle)


def _capitals(word: Word) -> str:
    """An acronym as the table has it, without the plural's s; "" for a word with fewer than two capitals."""
    return word.raw.removesuffix("s") if sum(map(str.isupper, word.raw)) > 1 else ""


def _stripped(line: str, start: int, end: int) -> Span:
    part = line[start:end]
    start += len(part) - len(part.lstrip())
    return start, start + len(part.strip())


def _ends(words: Sequence[Word], place: int, needle: Sequence[str]) -> int:
    """Where `needle`, which begins at `place`, ends in `words`; 0 when it is not there. A gap is up to four words."""
    for number, want in enumerate(needle):
        if want == GAP:
            rest = needle[number + 1 :]
            starts = range(place, place + _GAP_WORDS + 1)
            return next((end for start in starts if (end := _ends(words, start, rest))), 0)
        if place >= len(words) or words[place].level != want:
            return 0
        place += 1
    return place


def _bad(path: str, message: str) -> Problem:
    return Problem(path, 0, 0, "topics-file", "warning", message, "docs/topics.md describes the file.")
