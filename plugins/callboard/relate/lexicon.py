"""The words by which lines of calls are matched to topics, in tables that are made once.

A line of ten words costs some dozens of look-ups, however long the thesaurus is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from callboard.relate.wording import Word, head_and_tail, normal, parts, words_of

Span = tuple[int, int]
Phrase = tuple[str, ...]
GAP = "..."
_GAP_WORDS = 4
_AND = frozenset({"and", "or"})
_SHORTEST_MODIFIER = 4  # letters: "AI and software engineering" is not about AI engineering
# Words around a broad name that change nothing: "advances in machine learning".
FILL = frozenset(
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
class Lexicon:
    """How topics are named.

    `phrases` are found anywhere in a line, with their lengths by first word; `patterns`, by first word too, have gaps;
    `capitals` are single words; `whole` must be all that is said; `near` are phrases with a hole for a misspelt word.
    """

    phrases: Mapping[Phrase, str] = field(default_factory=dict)
    lengths: Mapping[str, Sequence[int]] = field(default_factory=dict)
    patterns: Mapping[str, Sequence[tuple[int, Phrase, str]]] = field(default_factory=dict)
    capitals: Mapping[str, str] = field(default_factory=dict)
    whole: Mapping[Phrase, str] = field(default_factory=dict)
    near: Mapping[Phrase, Sequence[tuple[str, str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, concepts: Sequence[Concept]) -> Lexicon:
        """The tables for `concepts`. Of two topics with one alias the first has it."""
        phrases: dict[Phrase, str] = {}
        patterns: dict[Phrase, str] = {}
        capitals: dict[str, str] = {}
        whole: dict[Phrase, str] = {}
        for concept in concepts:
            weak = {normal(name) for name in concept.whole}
            whole |= {name: whole.get(name, concept.slug) for name in weak}
            for alias in (concept.name, *concept.aliases):
                if alias.startswith("="):
                    capitals.setdefault(alias[1:].removesuffix("s"), concept.slug)
                elif normal(alias) not in weak:
                    phrases.setdefault(normal(alias), concept.slug)
            for pattern in concept.patterns:
                patterns.setdefault(_pieces(pattern), concept.slug)
        return cls(phrases, _lengths(phrases), _by_first_word(patterns), capitals, whole, _with_holes(phrases))

    def find(self, line: str) -> dict[str, Span]:
        """Each topic that a line names, with the place of the words that name it."""
        kept, tail = head_and_tail(line)
        words = words_of(kept)
        head = [word for word in words if word.end <= tail]
        return self._held(head) or self._named(kept[:tail]) or self._held(words[len(head) :]) or self._misspelt(head)

    def _held(self, words: Sequence[Word]) -> dict[str, Span]:
        found: dict[str, Span] = {}
        levels = tuple(word.level for word in words)
        ends = _ends(words)
        reached = 0
        for place, first in enumerate(words):
            if (capitals := _capitals(first.raw)) in self.capitals and reached <= place:
                found.setdefault(self.capitals[capitals], (first.start, first.end))
            # What lies within a longer phrase is part of it; what reaches beyond it says something more.
            fitting = (n for n in self.lengths.get(first.level, ()) if reached < place + n <= ends[place])
            length = next((n for n in fitting if levels[place : place + n] in self.phrases), 0)
            for size, pattern, slug in self.patterns.get(first.level, ()):
                if size > length and (end := _end(levels, place, pattern)):
                    found.setdefault(slug, (first.start, words[end - 1].end))
                    break
            else:
                if length:
                    reached = place + length
                    slug = self.phrases[levels[place:reached]]
                    found.setdefault(slug, (first.start, words[reached - 1].end))
                elif reached <= place and (shared := self._sharing(levels, place)):
                    found.setdefault(shared, (first.start, first.end))
        return found

    def _sharing(self, levels: Phrase, place: int) -> str | None:
        """The topic of a word that shares what follows "and": "federated" in "federated and split learning"."""
        modifier, joint, head = levels[place], levels[place + 1 : place + 2], levels[place + 3 : place + 5]
        if len(modifier) < _SHORTEST_MODIFIER or not _AND.issuperset(joint) or not head:
            return None
        return self.phrases.get((modifier, *head)) or self.phrases.get((modifier, head[0]))

    def _named(self, line: str) -> dict[str, Span]:
        found: dict[str, Span] = {}
        for start, end in ((0, len(line)), *parts(line)):
            words = normal(line[start:end])
            slug = self.whole.get(words) or self.whole.get(tuple(word for word in words if word not in FILL))
            if slug:
                found.setdefault(slug, _stripped(line, start, end))
        return found

    def _misspelt(self, line: Sequence[Word]) -> dict[str, Span]:
        """A topic whose alias is the whole line but for one or two letters of one long word, if there is only one."""
        words = [word for word in line if word.level not in FILL]
        levels = tuple(word.level for word in words)
        found = {
            slug
            for word, frame in _holes(levels)
            for right, slug in self.near.get(frame, ())
            if right[:2] == word[:2] and OSA.distance(word, right) <= (1 if len(word) < 11 else 2)
        }
        return {found.pop(): (words[0].start, words[-1].end)} if len(found) == 1 else {}


def _ends(words: Sequence[Word]) -> list[int]:
    """For each word, up to where a phrase that begins with it may go: it does not reach over a comma."""
    ends = [len(words)] * len(words)
    for place in range(len(words) - 2, -1, -1):
        ends[place] = place + 1 if words[place + 1].apart else ends[place + 1]
    return ends


def _lengths(phrases: Mapping[Phrase, str]) -> dict[str, list[int]]:
    """How long phrases that begin with a word are, the longest first."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for phrase in phrases:
        lengths[phrase[0] if phrase else ""].add(len(phrase))
    return {word: sorted(sizes, reverse=True) for word, sizes in lengths.items()}


def _by_first_word(patterns: Mapping[Phrase, str]) -> dict[str, list[tuple[int, Phrase, str]]]:
    """Patterns with the number of their words, those with the most words first."""
    found: dict[str, list[tuple[int, Phrase, str]]] = defaultdict(list)
    for pattern, slug in patterns.items():
        found[pattern[0] if pattern else ""].append((sum(word != GAP for word in pattern), pattern, slug))
    return {word: sorted(each, reverse=True) for word, each in found.items()}


def _with_holes(phrases: Mapping[Phrase, str]) -> dict[Phrase, list[tuple[str, str]]]:
    near: dict[Phrase, list[tuple[str, str]]] = defaultdict(list)
    for phrase, slug in phrases.items():
        for word, frame in _holes(phrase):
            near[frame].append((word, slug))
    return dict(near)


def _holes(phrase: Phrase) -> Iterator[tuple[str, Phrase]]:
    """Each long word of a phrase, and the phrase without it."""
    for hole, word in enumerate(phrase):
        if len(word) > 6:
            yield word, (*phrase[:hole], "", *phrase[hole + 1 :])


def _pieces(pattern: str) -> Phrase:
    """The words of a pattern, with a mark for each gap; gaps at its ends say nothing."""
    words: list[str] = []
    for piece in map(normal, pattern.split(GAP)):
        if piece and words:
            words.append(GAP)
        words.extend(piece)
    return tuple(words)


def _capitals(word: str) -> str:
    """An acronym as the table has it, without the plural's s; "" for a word with fewer than two capitals."""
    return word.removesuffix("s") if not word.islower() and sum(map(str.isupper, word)) > 1 else ""


def _stripped(line: str, start: int, end: int) -> Span:
    part = line[start:end]
    start += len(part) - len(part.lstrip())
    return start, start + len(part.strip())


def _end(levels: Phrase, place: int, pattern: Phrase) -> int:
    """Where `pattern`, which begins at `place`, ends in a line; 0 when it is not there. A gap is up to four words."""
    for number, want in enumerate(pattern):
        if want == GAP:
            rest = pattern[number + 1 :]
            starts = range(place, place + _GAP_WORDS + 1)
            return next((end for start in starts if (end := _end(levels, start, rest))), 0)
        if place >= len(levels) or levels[place] != want:
            return 0
        place += 1
    return place
