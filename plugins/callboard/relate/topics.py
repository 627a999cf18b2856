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

from callboard.model import Post, Problem, Topic, TopicUse
from callboard.relate.wording import acronyms, head_and_tail, normal, parts

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
        return cls(concepts, tuple(problems), *_lexicon(sorted(concepts.values(), key=lambda c: (c.slug not in mine))))

    def match(self, line: str) -> tuple[str, ...]:
        """The slugs of the topics that a line names, in the order in which it names them."""
        head, tail = head_and_tail(line)
        return self._held(head) or self._named(head) or self._held(tail) or self._misspelt(head)

    def _held(self, line: str) -> tuple[str, ...]:
        words = normal(line)
        found: dict[str, None] = {}
        place = 0
        while place < len(words):
            step = 1
            for needle, slug in self._words.get(words[place], ()):
                if end := _ends(words, place, needle):
                    found[slug] = None
                    # The words of a pattern's gap may name more.
                    step = 1 if GAP in needle else end - place
                    break
            place += step
        if self._acronyms:
            found |= dict.fromkeys(self._acronyms[word] for word in acronyms(line) if word in self._acronyms)
        return tuple(found)

    def _named(self, line: str) -> tuple[str, ...]:
        found = {}
        for part in (line, *parts(line)):
            words = normal(part)
            slug = self._whole.get(words) or self._whole.get(tuple(word for word in words if word not in _FILL))
            if slug:
                found[slug] = None
        return tuple(found)

    def _misspelt(self, line: str) -> tuple[str, ...]:
        """A topic whose alias is the whole line but for one or two letters of one long word, if there is only one."""
        words = tuple(word for word in normal(line) if word not in _FILL)
        found = {
            slug
            for hole, word in enumerate(words)
            if len(word) > 6
            for right, slug in self._near.get((*words[:hole], "", *words[hole + 1 :]), ())
            if right[:2] == word[:2] and OSA.distance(word, right) <= (1 if len(word) < 11 else 2)
        }
        return tuple(found) if len(found) == 1 else ()


def index_topics(posts: Sequence[Post], thesaurus: Thesaurus) -> tuple[tuple[Topic, ...], list[Problem]]:
    """The topics that lines of `posts` name, by name, each with its lines, and a note for each line that names none.

    Lines come with `canonical` filled. A topic without lines is left out, and is not the `broader` of another.
    """
    uses: dict[str, list[TopicUse]] = defaultdict(list)
    problems: list[Problem] = []
    for post in posts:
        for line in post.facts.topics:
            for slug in line.canonical:
                uses[slug].append(TopicUse(line, post.event_id or "", post.id))
            if not line.canonical:
                message = f"No canonical topic is named by {line.text!r}."
                hint = "It is shown as written. To join it to others, add an alias to content/topics.yaml."
                problems.append(Problem(post.path, line.line, 1, "topic-unmatched", "note", message, hint))
    topics = []
    for slug, lines in uses.items():
        concept = thesaurus.concepts.get(slug, Concept(slug, slug))
        broader = _ancestor(concept, thesaurus.concepts, uses)
        topics.append(Topic(slug, concept.name, concept.description, concept.field, broader, tuple(lines)))
    return tuple(sorted(topics, key=lambda topic: (topic.name.casefold(), topic.slug))), problems


def _ancestor(concept: Concept, concepts: Mapping[str, Concept], used: Mapping[str, object]) -> str | None:
    seen = {concept.slug}
    broader = concept.broader
    while broader is not None and broader not in seen:
        if broader in used:
            return broader
        seen.add(broader)
        broader = concepts[broader].broader
    return None


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
        names = () if concept.whole else (concept.name,)
        for alias in (*names, *concept.aliases):
            if alias.startswith("="):
                capitals.setdefault(alias[1:].removesuffix("s"), concept.slug)
            else:
                held.setdefault(normal(alias), concept.slug)
        for pattern in concept.patterns:
            held.setdefault(_needle(pattern), concept.slug)
        for name in (concept.name, *concept.whole) if concept.whole else ():
            whole.setdefault(normal(name), concept.slug)
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


def _ends(words: Sequence[str], place: int, needle: Sequence[str]) -> int:
    """Where `needle`, which begins at `place`, ends in `words`; 0 when it is not there. A gap takes up to four words."""
    for number, want in enumerate(needle):
        if want == GAP:
            rest = needle[number + 1 :]
            return next((end for start in range(place, place + _GAP_WORDS + 1) if (end := _ends(words, start, rest))), 0)
        if place >= len(words) or words[place] != want:
            return 0
        place += 1
    return place


def _bad(path: str, message: str) -> Problem:
    return Problem(path, 0, 0, "topics-file", "warning", message, "docs/topics.md describes the file.")
