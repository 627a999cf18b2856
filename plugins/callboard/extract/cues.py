r"""Cues of patterns, and which of them a text has: most texts have none, and need not be searched.

Each pattern has a bit. :func:`cues_in` looks up every word of a text once and joins the bits of all patterns of which
the text has a cue; whether the text may hold a match is then one ``&``. The cues are found in the pattern itself
(:mod:`.cue_finder`), never listed by hand. Where nothing is sure every bit is set, those of patterns that are yet to be
made too: a cue never hides a match, as long as the text that is searched is cut at the ends of words.

>>> off = Cued(r"\b(?:is|was) cancell?ed\b|\bcalled off\b", re.IGNORECASE)
>>> cues_in("The call is open") & off.bit != 0, cues_in("The dinner was CALLED off") & off.bit != 0
(False, True)
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache, reduce
from operator import or_

from .cue_finder import DIGIT, Cue, cues_of, is_odd

MOST_KNOWN = 1 << 16  # words that are remembered with their bits
MOST_PATTERNS = 512  # that have a bit of their own; the bits are no negative number, as `&` and `|` are slow with those
_EVERYTHING, _ALWAYS = (1 << MOST_PATTERNS) - 1, 1
_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_ºª]+")  # digits may stand right beside a name: "10May", "1ºmayo"


class Cued:
    """A compiled pattern with its bit. The methods are those of a pattern; what has no cue is not searched."""

    __slots__ = ("bit", "compiled", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.bit = bit_of(cues_of(pattern, flags))
        self.compiled = re.compile(pattern, flags)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in `text`, from `start` to before `end`, where words begin and end."""
        return self.compiled.search(text, start, end) if cues_in(text) & self.bit else None

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the beginning of `text`."""
        return self.compiled.match(text) if cues_in(text) & self.bit else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in `text`, in order."""
        return self.compiled.finditer(text) if cues_in(text) & self.bit else iter(())


def bit_of(cues: Iterable[Cue] | None) -> int:
    """A bit that is set for each text with one of `cues`; for every text when None."""
    return _ALWAYS if cues is None else _known.new_bit(cues)


@lru_cache(maxsize=1024)
def cues_in(text: str) -> int:
    """The bits of all patterns that may match in `text`, or in a part of it that begins and ends where words do."""
    bits = 0
    for of_word in filter(None, map(_known.__getitem__, text.split())):  # most words are no cue
        bits |= of_word
    return bits | _known.floor


class _Known(dict[str, int]):
    """The bits of what stands between two spaces, worked out once.

    `floor` are the bits that every text has: of patterns without cues, and of those that are yet to be made.
    """

    def __init__(self) -> None:
        self.floor = _EVERYTHING
        self.whole: dict[str, int] = defaultdict(int)
        self.first: dict[str, int] = defaultdict(int)
        self.last: dict[str, int] = defaultdict(int)
        self.longest = 0  # letters of those
        self.inside: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))  # by their first letter
        self.digit = 0

    def new_bit(self, cues: Iterable[Cue]) -> int:
        self.clear()
        cues_in.cache_clear()  # in what was looked up before, the new bit is set
        later = self.floor & ~_ALWAYS
        if not later:
            return _ALWAYS
        bit = later & -later
        self.floor -= bit
        for cue in cues:
            if cue == DIGIT:
                self.digit |= bit
            elif cue.begins and cue.ends:
                self.whole[cue.text] |= bit
            elif cue.begins or cue.ends:
                (self.first if cue.begins else self.last)[cue.text] |= bit
                self.longest = max(self.longest, len(cue.text))
            else:
                self.inside[cue.text[0]][cue.text] |= bit
        return bit

    def __missing__(self, spelled: str) -> int:
        if len(self) >= MOST_KNOWN:
            self.clear()
        self[spelled] = bits = reduce(or_, map(self._word, _WORD.findall(spelled)), 0)
        return bits

    def _word(self, word: str) -> int:
        if word.isascii():
            return self._small(word.lower())
        if any(map(is_odd, word)) or not _WORD.fullmatch(word.casefold()):
            return _EVERYTHING
        return self._small(word.lower()) | self._small(word.casefold())

    def _small(self, word: str) -> int:
        bits = self.whole.get(word, 0)
        for letters in _LETTERS.findall(word):
            bits |= self.whole.get(letters, 0)
        for length in range(1, min(len(word), self.longest) + 1):
            bits |= self.first.get(word[:length], 0) | self.last.get(word[-length:], 0)
        for letter in self.inside.keys() & set(word):
            for part, of_part in self.inside[letter].items():
                if part in word:
                    bits |= of_part
        return bits | self.digit if any(map(str.isdecimal, word)) else bits


_known = _Known()
