"""What lies near a line of topics that names none: a topic that a person may mean, and lines that say the same.

Nothing is joined by this; it is for hints. Words count by how rare they are among the aliases, and by their beginning,
so that "visualizing" is near "visualization".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from callboard.relate.lexicon import FILL, Phrase
from callboard.relate.wording import normal

_STEM = 6
_SHORTEST = 3
_COMMONEST = 150  # phrases that share a word; a more common one says nothing
_NEAR = 0.6
_MARGIN = 0.1


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Phrases by the beginnings of their words, each with its topic."""

    phrases: Mapping[str, Sequence[tuple[frozenset[str], float, str]]] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def of(cls, phrases: Mapping[Phrase, str]) -> Neighbours:
        """The neighbours among `phrases`, which lead to slugs.

        >>> near = Neighbours.of({("data", "visualization"): "visualization", ("robot", "learning"): "robot-learning"})
        >>> near.nearest("Visualizing the data of bees"), near.nearest("Bees")
        ('visualization', None)
        """
        known = {(_stems(phrase), slug) for phrase, slug in phrases.items()}
        counts = Counter(stem for words, _ in known for stem in words)
        weights = {stem: 1 / count for stem, count in counts.items()}
        found: dict[str, list[tuple[frozenset[str], float, str]]] = defaultdict(list)
        for words, slug in known:
            total = sum(weights[stem] for stem in words)
            for stem in words:
                if counts[stem] <= _COMMONEST:
                    found[stem].append((words, total, slug))
        return cls(found, weights)

    def nearest(self, line: str) -> str | None:
        """The topic that a line most likely means, if one is clearly nearer than all others."""
        said = stems(line)
        best: dict[str, float] = {}
        for stem in said & self.phrases.keys():
            for words, total, slug in self.phrases[stem]:
                shared = words & said
                # One word among several may mean anything.
                if len(shared) > 1 or len(words) == 1 == len(said):
                    share = sum(self.weights[word] for word in shared) / total
                    best[slug] = max(best.get(slug, 0.0), share)
        if not best:
            return None
        first, second = [*sorted(best.values(), reverse=True), 0.0][:2]
        if first < _NEAR or first - second < _MARGIN:
            return None
        return max(best, key=best.__getitem__)


def stems(line: str) -> frozenset[str]:
    """The beginnings of the words of a line that mean something."""
    return _stems(normal(line))


def groups(lines: Iterable[str]) -> list[tuple[str, ...]]:
    """Lines that say nearly the same, together, in the order of their first ones.

    Two lines go together when three of four of their words are the same.

    >>> groups(["Bees at night", "Ants", "The bees' nights", "New bees at night"])
    [('Bees at night', "The bees' nights", 'New bees at night'), ('Ants',)]
    """
    found: list[list[str]] = []
    by_stem: dict[str, list[tuple[frozenset[str], int]]] = defaultdict(list)
    for line in dict.fromkeys(lines):
        said = stems(line)
        number = next(_alike(said, by_stem), None)
        if number is None:
            number = len(found)
            found.append([])
        found[number].append(line)
        for stem in said:
            by_stem[stem].append((said, number))
    return [tuple(group) for group in found]


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words if word not in FILL and len(word) >= _SHORTEST)


def _alike(said: frozenset[str], by_stem: Mapping[str, list[tuple[frozenset[str], int]]]) -> Iterator[int]:
    """The groups of lines that share their rarest known word, and three of four of all, with what is said."""
    known = [stem for stem in sorted(said) if stem in by_stem]
    for stem in sorted(known, key=lambda stem: len(by_stem[stem]))[:2]:
        for other, number in by_stem[stem][:_COMMONEST]:
            if 4 * len(said & other) >= 3 * len(said | other):
                yield number
