r"""The vocabulary files of ``callboard/data`` as matchers of phrases.

A phrase is written in lower case; a space stands for any white space, ``*`` for any ending of a word. Latin words
match as whole words, Chinese, Japanese and Korean ones anywhere, as those languages put no spaces between words.

Hundreds of phrases are looked for in every sentence, so a matcher first asks whether the text has any word with which
one of its phrases begins, and only then looks at the order of the words. Most texts have none.

>>> some = Phrases(["areas of interest", "area", "主题"])
>>> [match[0] for match in some.finditer("Some  Areas of\nInterest, areal, 会议主题")]
['areas of\ninterest', '主题']
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml

STEM = 3  # letters by which a word that may end in any way is looked up
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"\w+")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Phrases:
    """Finds any of some phrases, whatever their case, the longest of those that begin at one place.

    The methods are those of a pattern; matches are of the text in lower case, at the same places.
    """

    __slots__ = ("_anywhere", "_first", "_heads", "_stems")

    def __init__(self, phrases: Iterable[str]) -> None:
        heads: dict[str, list[str]] = defaultdict(list)
        stems: dict[str, list[str]] = defaultdict(list)
        anywhere: list[str] = []
        for phrase in sorted({phrase.lower() for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase)):
            head = _WORD.match(phrase)
            if _UNSPACED.search(phrase) or head is None:
                anywhere.append(re.escape(phrase))
            elif phrase[head.end() :].startswith("*"):
                stems[head[0][:STEM]].append(_rest(phrase, len(head[0][:STEM])))
            else:
                heads[head[0]].append(_rest(phrase, head.end()))
        self._heads = {head: _beginning(head, rests) for head, rests in heads.items()}
        self._stems = {stem: _beginning(stem, rests) for stem, rests in stems.items()}
        self._first = frozenset(heads)
        self._anywhere = re.compile("|".join(anywhere)) if anywhere else None

    def search(self, text: str) -> re.Match[str] | None:
        """The first phrase in `text`."""
        low, said, unspaced = _words_of(text)
        if self._first.isdisjoint(said) and not unspaced and not any(map(low.__contains__, self._stems)):
            return None
        found = [match for pattern in self._patterns(low, said, unspaced) if (match := pattern.search(low))]
        return min(found, key=_place) if found else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The phrase that is all of `text`."""
        low = _lower(text)
        head = _WORD.match(low)
        patterns = self._patterns(low, {head[0]} if head else set(), _UNSPACED.search(low) is not None)
        return next((match for pattern in patterns if (match := pattern.fullmatch(low))), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every phrase in `text`, in order; none inside another."""
        low, said, unspaced = _words_of(text)
        end = 0
        found = (match for pattern in self._patterns(low, said, unspaced) for match in pattern.finditer(low))
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

    def _patterns(self, low: str, said: AbstractSet[str], unspaced: bool) -> Iterator[re.Pattern[str]]:
        """The patterns of those phrases that can begin in the text `low`, whose words are `said`."""
        for head in self._first & said:
            yield self._heads[head]
        for stem, pattern in self._stems.items():
            if stem in low:
                yield pattern
        if unspaced and self._anywhere:
            yield self._anywhere


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


@lru_cache(maxsize=4096)
def _words_of(text: str) -> tuple[str, AbstractSet[str], bool]:
    """`text` in lower case, its words, and whether it has unspaced letters."""
    low = _lower(text)
    return low, set(_WORD.findall(low)), not text.isascii() and _UNSPACED.search(text) is not None


def _lower(text: str) -> str:
    """`text` in lower case, letter for letter: what is found in it stands at the same place in `text`."""
    low = text.lower()
    if len(low) != len(text):
        return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return low


def _place(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), -match.end()


def _beginning(start: str, rests: list[str]) -> re.Pattern[str]:
    """The phrases with one beginning: its letters come first, by which the pattern is found fast."""
    return re.compile(rf"{re.escape(start)}(?<!\w{re.escape(start)})(?:{'|'.join(rests)})(?!\w)")


def _rest(phrase: str, start: int) -> str:
    return re.escape(phrase[start:]).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
