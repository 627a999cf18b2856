"""The label classifier: which kind of date a label announces, by the word lists of ``data/labels.yaml``.

>>> vocabulary().kind("Deadline for long and short paper submissions"), vocabulary().kind("Author Notification")
('submission_deadline', 'notification')
>>> vocabulary().kind("Lunch") is None
True
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from typing import Any

from rapidfuzz.distance import DamerauLevenshtein

from callboard.model import KINDS, Kind

from .cue_finder import cue_of
from .cues import bit_of, cues_in
from .lexicon import data

_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CAN_MATCH = 400
# Nothing opens on the site of that name, nothing is due in "No talk due to tea", and a university's school is no event.
_NO_KIND = re.compile(
    r"\bopenreview\b|\bdue to (?=\w)"
    r"|(?<!summer )(?<!winter )(?<!spring )(?<!autumn )(?<!doctoral )(?<!international )\bschool of "
    r"(?=(?:\w+ (?:and|&) )?(?:informa|comput|engineer|mathemati|physic|scien|medic|law|busines|econom|educat|arts"
    r"|public|social|technolog)\w*)"
)
_DUE = re.compile(r"\bdeadline")
_LONG_WORD = re.compile(r"(?<!\w)[a-z]{7,}(?!\w)")
CACHED = 8192


class Words:
    """A list of words as one test: whether a text has one of them. Nothing is compiled before it is asked for."""

    def __init__(self, words: Iterable[str]) -> None:
        said = [[part.strip().casefold() for part in str(word).split(" + ")] for word in words]
        self.bit = bit_of(cue_of(max(each, key=len), joined=True) for each in said)
        parts = [[_pattern(part) for part in each] for each in said]
        self._several = [each for each in parts if len(each) > 1]
        self._joined = _any_of([each[0] for each in parts if len(each) == 1])

    @cached_property
    def _single(self) -> re.Pattern[str] | None:
        return re.compile(self._joined) if self._joined else None

    @cached_property
    def _ends(self) -> re.Pattern[str] | None:
        return re.compile(f"(?:{self._joined})$") if self._joined else None

    @cached_property
    def _paired(self) -> re.Pattern[str] | None:
        return re.compile(_any_of([each[0] for each in self._several])) if self._several else None

    @cached_property
    def _pairs(self) -> list[tuple[re.Pattern[str], ...]]:
        return [tuple(re.compile(_any_of([part])) for part in each) for each in self._several]

    @lru_cache(CACHED)  # noqa: B019 - the word lists live as long as the process
    def within(self, text: str) -> bool:
        """Whether `text`, case-folded, has one of the words."""
        if not cues_in(text) & self.bit:
            return False
        if self._single and self._single.search(text):
            return True
        if self._paired is None or not self._paired.search(text):
            return False
        return any(all(part.search(text) for part in pair) for pair in self._pairs)

    def ends(self, text: str) -> bool:
        """Whether `text`, case-folded, ends with one of the words."""
        return bool(cues_in(text) & self.bit and self._ends and self._ends.search(text))

    def fullmatch(self, text: str) -> bool:
        """Whether `text`, case-folded, is one of the words."""
        return bool(cues_in(text) & self.bit and self._single and self._single.fullmatch(text))

    def match(self, text: str) -> bool:
        """Whether `text`, case-folded, starts with one of the words."""
        return bool(cues_in(text) & self.bit and self._single and self._single.match(text))


class Vocabulary:
    """The word lists. Each attribute is one list of the file."""

    def __init__(self, lists: Mapping[str, Any]) -> None:
        unknown = (set(lists["kinds"]) | set(lists["sure"])) - set(KINDS)
        if unknown:
            raise ValueError(f"labels.yaml: no such kind of date: {', '.join(sorted(unknown))}")
        self.sure: dict[Kind, Words] = {kind: Words(words) for kind, words in lists["sure"].items()}
        self.kinds: dict[Kind, Words] = {kind: Words(words) for kind, words in lists["kinds"].items()}
        self.sentences: dict[Kind, Words] = {kind: Words(words) for kind, words in lists["sentences"].items()}
        self.sections = {name: Words(words) for name, words in lists["sections"].items()}
        self.status = {name: Words(words) for name, words in lists["status"].items()}
        self.unsettled = Words((*lists["status"]["cancelled"], *lists["status"]["tentative"]))
        self.due, self.held, self.nouns = Words(lists["due"]), Words(lists["held"]), Words(lists["nouns"])
        self.ahead, self.past, self.own = Words(lists["ahead"]), Words(lists["past"]), Words(lists["own"])
        self.firm, self.stamp, self.day_labels = Words(lists["firm"]), Words(lists["stamp"]), Words(lists["day_labels"])
        self.hour_labels = Words(lists["hour_labels"])
        self.due_after, self.done_after = Words(lists["due_after"]), Words(lists["done_after"])
        self.bare_deadlines = Words(lists["bare_deadlines"])
        self.honours, self.records = Words(lists["honours"]), Words(lists["records"])
        self.lasting, self.history = Words(lists["lasting"]), Words(lists["history"])
        self.series, self.obliges = Words(lists["series"]), Words(lists["obliges"])
        self.coming = Words(lists["coming"])
        self.minutes, self.minutes_parts = Words(lists["minutes"]), Words(lists["minutes_parts"])
        self.attendance = Words(lists["attendance"])
        self.talk_columns, self.speaker_columns = Words(lists["talk_columns"]), Words(lists["speaker_columns"])
        self.other_days, self.speaking = Words(lists["other_days"]), Words(lists["speaking"])
        self.misspelt = tuple(lists["misspelt"])
        self.kind = lru_cache(4096)(self._kind)

    def _kind(self, label: str) -> Kind | None:
        """The kind of date that a label announces, or None."""
        folded = _NO_KIND.sub(" ", label[:_CAN_MATCH].casefold())
        sure = next((kind for kind, words in self.sure.items() if words.within(folded)), None)
        if sure and not (sure == "event" and _DUE.search(folded)):  # "Oral presentation deadline"
            return sure
        kind = next((kind for kind, words in self.kinds.items() if words.within(folded)), None)
        spelled = self._spelled(folded) if kind is None else folded
        return kind if spelled == folded else self._kind(spelled)

    def _spelled(self, folded: str) -> str:
        """A label with those words put right that are one slip away from a word that many misspell."""
        return _LONG_WORD.sub(lambda word: _meant(word[0], self.misspelt), folded)

    def says_old(self, label: str) -> bool:
        """Whether a label, case-folded, begins by saying that its value is the old one; 原稿 is a manuscript."""
        return self.status["was"].match(label) and not label.startswith("原稿")


@cache
def vocabulary() -> Vocabulary:
    """The shipped vocabulary; read once."""
    return Vocabulary(data("labels"))


def _meant(word: str, known: Sequence[str]) -> str:
    """The one of the `known` words that `word` is one slip away from (a letter more, less, other, two swapped)."""
    return next((other for other in known if DamerauLevenshtein.distance(word, other, score_cutoff=1) == 1), word)


def _any_of(parts: Iterable[str]) -> str:
    """One expression for any of some, with what begins with one letter together: so a text is searched by its letters.

    Latin words stand apart from other letters, Chinese, Japanese and Korean ones anywhere.
    """
    groups: dict[tuple[str, bool], list[str]] = {}
    for part in parts:
        first = part[0] if part[0].isalnum() else ""
        groups.setdefault((first, _WIDE.search(part) is None), []).append(part[len(first) :])
    return "|".join(_group(first, "|".join(rests), apart=apart) for (first, apart), rests in groups.items())


def _group(first: str, rests: str, *, apart: bool) -> str:
    return rf"{first}(?<!\w{first})(?:{rests})(?!\w)" if apart else f"{first}(?:{rests})"


def _pattern(word: str) -> str:
    """``"camera ready*"``, case-folded, as a regular expression."""
    pieces = []
    for piece in word.split():
        body = re.escape(piece.strip("*"))
        pieces.append(r"\w+" if piece == "*" else body + (r"\w*" if piece.endswith("*") else ""))
    return r"[\s\-\u2010\u2011'’]{0,2}".join(pieces)
