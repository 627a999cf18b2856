r"""Finds the cues of a pattern: words, or beginnings, ends and parts of words, one of which is in all that it matches.

A walk along the parsed pattern writes down, at each place, the letters of the word that is being matched there; where
a word is over, those letters are cues. Of all the places the one with the longest words is taken. What the walk does
not know makes its letters parts of words, or nothing at all: less sharp, never wrong.

>>> sorted(cue.text for cue in cues_of(r"\b(?:is|was) cancell?ed\b|\bcalled off\b"))
['called', 'canceled', 'cancelled']
>>> cues_of(r"\bpapers?\b.*\d") == frozenset([Cue("paper", True, True), Cue("papers", True, True)])
True
>>> cues_of(r"\w+") is None
True
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from re import _constants as ops  # type: ignore[attr-defined]  # private, but nothing public tells how a pattern
from re import _parser as parser  # type: ignore[attr-defined]  # is built; a test holds it to what `re` matches
from typing import Any, NamedTuple

MOST_WORDS = 400  # being matched at one place
MOST_LETTERS = 24  # of a set of letters, each of which is followed
_WORD = re.compile(r"\w+")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NOT_A_WORD = (ops.CATEGORY_SPACE, ops.CATEGORY_NOT_WORD)
_A_LETTER = [(ops.IN, [(ops.CATEGORY, ops.CATEGORY_WORD)])]


class Cue(NamedTuple):
    """Letters of a word in lower case; whether a word begins with them, and whether it ends with them."""

    text: str
    begins: bool
    ends: bool


DIGIT = Cue("0", begins=False, ends=False)  # stands for any digit
Cues = frozenset[Cue]
Begun = frozenset[tuple[str, bool]]  # the letters of the word at a place, and whether the word begins with them
_UNKNOWN: Begun = frozenset([("", False)])
_BETWEEN: Begun = frozenset([("", True)])


def cues_of(pattern: str, flags: int = 0) -> Cues | None:
    """The cues of a pattern; None where it may match without any."""
    walk = _Walk(_UNKNOWN)
    walk.along(parser.parse(pattern, flags))
    return walk.best()


def cue_of(phrase: str, *, joined: bool = False) -> Cue:
    """The longest word of a phrase of a word list, without which it is not said; `joined`: blanks may be left out.

    ``*`` stands for any letters. Words of languages without blanks may stand inside others.

    >>> cue_of("areas of interest*"), cue_of("camera ready*", joined=True)
    (Cue(text='interest', begins=True, ends=False), Cue(text='camera', begins=True, ends=False))
    """
    goes_on = ("*", " ") if joined else "*"
    apart = not _WIDE.search(phrase)
    cues = [
        Cue(word[0], apart and not before.endswith(goes_on), apart and not after.startswith(goes_on))
        for word in _WORD.finditer(phrase)
        for before, after in [(phrase[: word.start()], phrase[word.end() :])]
    ]
    return max(cues, key=lambda cue: (cue.begins or cue.ends, len(cue.text)))


def is_odd(letter: str) -> bool:
    """Whether `re` may take a letter for another than its small or its big one: "ſ" is an s to it, "İ" an i."""
    small, big = letter.lower(), letter.upper()
    return len(small) > 1 or (len(big) == 1 and big.lower() != small)


class _Walk:
    """One way through a pattern: the words `begun` where it stands, and the cues that it has passed.

    `settled` are the cues of those branches that have passed sharper ones than the word with which they end.
    """

    def __init__(self, begun: Begun, settled: Cues = frozenset()) -> None:
        self.begun, self.settled = begun, settled
        self.passed: list[Cues] = []

    def best(self) -> Cues | None:
        """The sharpest cues on the way, what has been begun included: of long words, and of few."""
        self.note()
        return min(self.passed, key=_commonness, default=None)

    def along(self, nodes: Sequence[tuple[Any, Any]]) -> None:
        for kind, value in nodes:
            if kind is ops.LITERAL:
                self.letters([chr(value)])
            elif kind is ops.IN:
                self.one_of(value)
            elif kind is ops.SUBPATTERN:
                self.along(value[-1])
            elif kind is ops.ATOMIC_GROUP:
                self.along(value)
            elif kind is ops.BRANCH:
                self.branches(value[1])
            elif kind in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
                self.repeated(*value)
            elif kind is ops.AT:
                self.at(value)
            elif kind is ops.ASSERT_NOT:
                self.not_beside(*value)
            elif kind is not ops.ASSERT:
                self.end(sure=False)

    def note(self, *, ends: bool = False) -> None:
        """Pass the words that have been begun, if there is one on every way to this place."""
        if all(text for text, _ in self.begun):
            self.passed.append(self.settled.union(Cue(text, begins, ends) for text, begins in self.begun))

    def end(self, *, sure: bool) -> None:
        """Whatever word is being matched ends here: `sure` where no letter follows, else something unknown does."""
        self.note(ends=sure)
        self.begun, self.settled = _BETWEEN if sure else _UNKNOWN, frozenset()

    def meet(self, *ways: _Walk) -> None:
        """Several ways meet here. Where one brings a word begun, those that have passed sharper cues are settled."""
        begun = any(text for way in ways for text, _ in way.begun)
        for way in ways if begun else ():
            best = way.best()
            if best and not (best == way.passed[-1] and all(text for text, _ in way.begun)):
                way.begun, way.settled = frozenset(), best
        self.begun = frozenset().union(*(way.begun for way in ways))
        self.settled = frozenset().union(*(way.settled for way in ways))
        if len(self.begun) + len(self.settled) > MOST_WORDS:
            self.begun, self.settled = _UNKNOWN, frozenset()

    def letters(self, signs: Sequence[str]) -> None:
        """One of some signs stands here."""
        small = {sign.lower() for sign in signs}
        if any(map(is_odd, signs)) or len(self.begun) * len(small) > MOST_WORDS:
            self.end(sure=False)
        elif all(map(_WORD.fullmatch, small)):
            self.begun = frozenset((text + sign, begins) for text, begins in self.begun for sign in small)
        else:
            self.end(sure=not any(map(_WORD.fullmatch, small)))

    def one_of(self, members: Sequence[tuple[Any, Any]]) -> None:
        r"""A set such as ``[oa]``, ``[\s-]``, ``[\d一二]`` or ``[^\W\d]``."""
        signs: list[str] = []
        classes = [value for kind, value in members if kind is ops.CATEGORY]
        for kind, value in members:
            if kind is ops.LITERAL:
                signs.append(chr(value))
            elif kind is ops.RANGE and value[1] - value[0] < MOST_LETTERS:
                signs += map(chr, range(value[0], value[1] + 1))
            elif kind is not ops.CATEGORY:  # a long range, or all but these
                self.end(sure=kind is ops.NEGATE and ops.CATEGORY_WORD in classes)
                return
        spaces = all(each in _NOT_A_WORD for each in classes)
        if not classes and len(signs) <= MOST_LETTERS:
            self.letters(signs)
        elif set(classes) == {ops.CATEGORY_DIGIT} and all(map(_WORD.fullmatch, signs)):
            self.end(sure=False)
            small = {sign.lower() for sign in signs}
            self.passed.append(frozenset((DIGIT, *(Cue(sign, begins=False, ends=False) for sign in small))))
        else:
            self.end(sure=spaces and not any(map(_WORD.fullmatch, signs)))

    def branches(self, branches: Sequence[Sequence[tuple[Any, Any]]]) -> None:
        self.note()
        walks = [_Walk(self.begun, self.settled) for _ in branches]
        for walk, branch in zip(walks, branches, strict=True):
            walk.along(branch)
        bests = [walk.best() for walk in walks]
        self.meet(*walks)
        if all(bests):
            self.passed.append(frozenset().union(*filter(None, bests)))

    def repeated(self, least: int, most: int, nodes: Sequence[tuple[Any, Any]]) -> None:
        self.note()
        once = _Walk(self.begun, self.settled)
        once.along(nodes)
        ways = [once]
        if least:
            self.passed += once.passed
        else:
            ways.append(_Walk(self.begun, self.settled))
        if most > 1:
            ways.append(_Walk(_UNKNOWN))
            ways[-1].along(nodes)
        self.meet(*ways)

    def at(self, place: Any) -> None:
        r"""``\b``, ``^`` and ``$``, which take no sign; behind and before them no word goes on."""
        if place in (ops.AT_BOUNDARY, ops.AT_END, ops.AT_END_STRING):
            self.end(sure=True)
        elif place in (ops.AT_BEGINNING, ops.AT_BEGINNING_STRING):
            self.begin()

    def not_beside(self, direction: int, nodes: Sequence[tuple[Any, Any]]) -> None:
        r"""``(?!\w)`` ends a word as ``\b`` does, ``(?<!\w)`` begins one; no other says anything of what is matched."""
        if list(nodes) == _A_LETTER and direction > 0:
            self.end(sure=True)
        elif list(nodes) == _A_LETTER:
            self.begin()

    def begin(self) -> None:
        self.begun = frozenset((text, begins or not text) for text, begins in self.begun)


def _commonness(cues: Cues) -> float:
    """How many texts have one of some cues, as a guess: the shorter a word, the more have it, and numbers above all."""
    return sum((3 - cue.begins - cue.ends) * (1.0 if cue.text.isdecimal() else 4.0 ** -len(cue.text)) for cue in cues)
