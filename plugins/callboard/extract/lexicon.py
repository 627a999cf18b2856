r"""The vocabulary files of ``callboard/data`` as matchers of phrases.

A phrase is written in lower case; a space stands for any white space, ``*`` for any ending of a word. Latin words
match as whole words, Chinese, Japanese and Korean ones anywhere, as those languages put no spaces between words.

Hundreds of phrases are looked for in every sentence, so a matcher first asks whether the text has any of its cues, then
with which of its phrases a word or stem of it begins, and only then looks at the order of the words. Which phrases
a word can begin is worked out once for each word.

>>> some = Phrases(["areas of interest", "area", "主题"])
>>> [match[0] for match in some.finditer("Some  Areas of\nInterest, areal, 会议主题")]
['areas of\ninterest', '主题']
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml

from .cue_finder import Cue, cue_of
from .cues import MOST_KNOWN, bit_of, cues_in

STEM = 3  # letters by which a word that may end in any way is looked up
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"\w+")
UNSPACED = "\0"  # stands for all letters of languages that put no spaces between words
_NOTHING: frozenset[str] = frozenset()
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Phrases:
    """Finds any of some phrases, whatever their case, the longest of those that begin at one place.

    The methods are those of a pattern; matches are of the text in lower case, at the same places. Three letters at
    least stand before a ``*`` in the first word of a phrase, else ValueError.
    """

    __slots__ = ("_beginnings", "_patterns", "bit")

    def __init__(self, phrases: Iterable[str]) -> None:
        rests: dict[str, list[str]] = defaultdict(list)
        cues: list[Cue] = []
        for phrase in sorted({phrase.lower() for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase)):
            cues.append(cue_of(phrase))
            head = _WORD.match(phrase)
            if _WIDE.search(phrase) or head is None:
                rests[UNSPACED].append(re.escape(phrase))
            elif not phrase[head.end() :].startswith("*"):
                rests[head[0]].append(_rest(phrase, head.end()))
            elif head.end() < STEM:
                raise ValueError(f"“{phrase}”: {STEM} letters at least must stand before *")
            else:
                rests[head[0][:STEM] + "*"].append(_rest(phrase, STEM))
        self._patterns = _Patterns(rests)
        self._beginnings = frozenset(rests)
        _starts.learn(self._beginnings)
        self.bit = bit_of(cues)

    def search(self, text: str) -> re.Match[str] | None:
        """The first phrase in `text`."""
        if not cues_in(text) & self.bit:
            return None
        low, beginnings = _beginnings_of(text)
        first: re.Match[str] | None = None
        for start in self._beginnings & beginnings:
            match = self._patterns[start].search(low)
            if match and (first is None or _place(match) < _place(first)):
                first = match
        return first

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The phrase that is all of `text`."""
        if not cues_in(text) & self.bit:
            return None
        low, beginnings = _beginnings_of(text)
        found = (self._patterns[start].fullmatch(low) for start in self._beginnings & beginnings)
        return next((match for match in found if match), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every phrase in `text`, in order; none inside another."""
        if not cues_in(text) & self.bit:
            return
        low, beginnings = _beginnings_of(text)
        end = 0
        found = (match for start in self._beginnings & beginnings for match in self._patterns[start].finditer(low))
        for match in sorted(found, key=_place):
            if match.start() >= end:
                end = match.end()
                yield match

    def remove(self, text: str) -> str:
        """`text` without any of the phrases."""
        kept, at = [], 0
        for match in self.finditer(text):
            kept.append(text[at : match.start()])
            at = match.end()
        return "".join((*kept, text[at:]))


@cache
def words(file: str, key: str) -> Phrases:
    """The phrases under `key` of ``callboard/data/<file>.yaml``."""
    return Phrases(data(file)[key])


@cache
def event_nouns() -> Phrases:
    """All words for events: workshop, symposium, challenge and so on."""
    return Phrases(word for names in data("events")["kinds"].values() for word in names)


@cache
def event_kinds() -> tuple[tuple[str, Phrases], ...]:
    """Each kind of event with its words, in the order in which they are tried."""
    return tuple((kind, Phrases(names)) for kind, names in data("events")["kinds"].items())


@cache
def data(file: str) -> dict[str, Any]:
    """What ``callboard/data/<file>.yaml`` holds."""
    text = (files("callboard") / "data" / f"{file}.yaml").read_text(encoding="utf-8")
    return dict(yaml.load(text, Loader=_Loader))


@lru_cache(maxsize=512)
def _beginnings_of(text: str) -> tuple[str, AbstractSet[str]]:
    """`text` in lower case, and the beginnings of known phrases that it has."""
    return _lower(text), _NOTHING.union(*filter(None, map(_starts.__getitem__, text.split())))


class _Patterns(dict[str, re.Pattern[str]]):
    """The patterns of phrases by their beginnings; those are compiled that are asked for, a few of a thousand."""

    def __init__(self, rests: Mapping[str, Sequence[str]]) -> None:
        self._rests = rests

    def __missing__(self, start: str) -> re.Pattern[str]:
        self[start] = pattern = _beginning(start.removesuffix("*"), self._rests[start])
        return pattern


class _Starts(dict[str, frozenset[str]]):
    """The beginnings of known phrases in what stands between two spaces, worked out once: most words begin none.

    A beginning is a word, the first letters of one and ``*``, or `UNSPACED`.
    """

    def __init__(self) -> None:
        self.known: set[str] = set()

    def learn(self, beginnings: AbstractSet[str]) -> None:
        """From now on find `beginnings` too."""
        self.known |= beginnings
        self.clear()
        _beginnings_of.cache_clear()

    def __missing__(self, spelled: str) -> frozenset[str]:
        if len(self) >= MOST_KNOWN:
            self.clear()
        said = set(_WORD.findall(_lower(spelled)))
        said |= {word[:STEM] + "*" for word in said}
        if _WIDE.search(spelled):
            said.add(UNSPACED)
        self[spelled] = found = frozenset(said & self.known) or _NOTHING
        return found


_starts = _Starts()


def _lower(text: str) -> str:
    """`text` in lower case, letter for letter: what is found in it stands at the same place in `text`."""
    low = text.lower()
    if len(low) != len(text):
        return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return low


def _place(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), -match.end()


def _beginning(start: str, rests: Sequence[str]) -> re.Pattern[str]:
    """The phrases with one beginning: its letters come first, by which the pattern is found fast."""
    if start == UNSPACED:
        return re.compile("|".join(rests))
    return re.compile(rf"{re.escape(start)}(?<!\w{re.escape(start)})(?:{'|'.join(rests)})(?!\w)")


def _rest(phrase: str, start: int) -> str:
    return re.escape(phrase[start:]).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
