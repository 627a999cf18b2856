"""What the date-phrase parser stands on: the nouns, and a reader's small steps over tokens.

>>> Day(2, 29).date(2024), Day(2, 29).date(2023)
(datetime.date(2024, 2, 29), None)
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from dataclasses import dataclass

from .tokens import MISSPELT, Token
from .zones import read_clock

FIRST_YEAR, LAST_YEAR = 1900, 2199
OF = frozenset(("of", "de", "di", "do", "del", "d", "the"))
_RANGE_WORDS = frozenset(
    (
        "to",
        "through",
        "thru",
        "until",
        "till",
        "bis",
        "au",
        "al",
        "a",
        "à",
        "até",
        "hasta",
        "tot",
        "fino",
        "至",
        "到",
        "から",
        "부터",
        "إلى",
        "الى",
        "حتى",
    )
)
_AFTER_RANGE_WORD = frozenset("the al zum einschließlich inklusive en met".split())  # "tot en met"
_AND_WORDS = frozenset(("and", "und", "et", "y", "e", "en", "和", "及", "と"))
_FEIRA = frozenset(("-", "feira"))
_OR_WORDS = frozenset(("or", "oder", "ou", "o", "oppure", "或", "または", "또는"))
_RANGE_MARKS = frozenset("-–—‒−‐‑~～〜/")
_ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
_AFTER_WEEKDAY = frozenset((",", ".", "]", ")", "-", "feira", "the", "den", "dem", "el", "le", "on", "o", "|", "("))
_VERSION = frozenset(("version", "v", "release", "section", "figure", "fig", "table", "chapter", "room", "vol", "no"))
_WHOLE_DAY = re.compile(r"\d\d([./])\d\d\1(?:19|20)\d\d\b")  # "final version 15.12.2026"
_GLUE = re.compile(r"(?:[A-Za-z0-9#_$€£]|[A-Za-z0-9][./-])\Z")
# "2027-07-07/2027-07-09", "24 August 2027-14 February 2028"
_DAY_BEFORE = re.compile(r"(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}[-–—/~]\Z|[^\W\d_]\.?,? (?:19|20)\d\d[-–/]\Z")
_BETWEEN_WORD = re.compile(
    r"\b(?:between|entre|zwischen|tra|fra|tussen)(?: (?:the|os|dias|los|días|le|il|den|dem|o|el))*\s*$", re.IGNORECASE
)


@dataclass(slots=True, unsafe_hash=True)  # freezing takes as long as reading; nobody changes one
class Day:
    """A printed day. `year` is None where none is printed; `weekday` is the printed one, 0 for Monday."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    def in_year(self, year: int | None) -> Day:
        """The same day with `year` for one that is not printed."""
        return self if self.year or not year else Day(self.month, self.day, year, self.weekday)

    def date(self, year: int) -> dt.date | None:
        """The day in `year` if there is one and none is printed; None for a day that does not exist."""
        try:
            return dt.date(self.year or year, self.month, self.day)
        except ValueError:
            return None


@dataclass(slots=True, unsafe_hash=True)  # as above
class Phrase:
    """One date phrase of a text: `first` to `last` (None for one day), from `start` to before `end` of the text.

    `doubts` are ``order`` (day and month may be the other way round), ``misspelt`` and ``ordinal``; `weak` marks
    ``27.04`` and ``9/15``, which are dates only where a date is expected. `either` marks "11 or 12 May".
    """

    start: int
    end: int
    text: str
    first: Day
    last: Day | None = None
    time: dt.time | None = None
    end_time: dt.time | None = None
    zone: str | None = None
    doubts: tuple[str, ...] = ()
    weak: bool = False
    struck: bool = False
    either: bool = False


@dataclass(slots=True)
class Point:
    """What was read of one end of a range."""

    days: list[Day]
    joined: bool = False
    time: dt.time | None = None
    end_time: dt.time | None = None
    zone: str | None = None
    weak: bool = False
    start: int = 0
    end: int = 0
    either: bool = False


class Scanner:
    """A text, its tokens, and what one may step over."""

    def __init__(self, text: str, tokens: list[Token], *, day_first: bool) -> None:
        self.text = text
        self.tokens = tokens
        self.starts = [token.start for token in tokens]
        self.day_first = day_first
        self.doubts: list[str] = []

    def separator(self, at: int) -> tuple[bool, int] | None:
        """``-``, "to", "and" …: whether it only joins, and the index after it."""
        token = self.get(at)
        if not token:
            return None
        following = self.get(at + 1)
        if (
            token.text == "."
            and following
            and (following.text in _RANGE_MARKS or following.text in _AND_WORDS or following.text in _RANGE_WORDS)
        ):
            token, at = following, at + 1
        if token.text == "," and following and following.text in _RANGE_WORDS:
            token, at = following, at + 1
        if token.text == "t" and [t.text for t in self.tokens[at + 1 : at + 3]] == ["/", "m"]:
            return False, at + 3  # "tot en met"
        if token.text in _RANGE_MARKS:
            following = self.get(at + 1)
            doubled = following and following.text in _RANGE_MARKS and following.start == token.end
            return False, at + (2 if doubled else 1)
        if token.text in _AND_WORDS or token.text in "&+":
            return True, at + 1
        if token.text in _RANGE_WORDS or (token.text == "do" and self.is_from(at)):
            return False, self.skip(at + 1, _AFTER_RANGE_WORD)
        return None

    def is_from(self, at: int) -> bool:
        """Whether "od" stands a little before a token, so that "do" goes to the end: "od 24 grudnia do 2 stycznia"."""
        return any(token.text == "od" for token in self.tokens[max(0, at - 5) : at])

    def after_or(self, at: int) -> int | None:
        """The index after "or" and its like, which may stand behind a point: "17. oder 18. Juli"."""
        token, following = self.get(at), self.get(at + 1)
        if token and token.text == "." and following and following.text in _OR_WORDS:
            return at + 2
        return at + 1 if token and token.text in _OR_WORDS else None

    def weekday(self, at: int) -> tuple[int | None, int]:
        token = self.get(at)
        if not token or token.kind != "weekday":
            return None, at
        if self.skip(at + 1, _FEIRA, most=2) == at + 3:
            at += 2
        separator = self.separator(at + 1)
        if separator and (later := self.get(separator[1])) and later.kind == "weekday":
            at = separator[1]
        at = self.skip(at + 1, _AFTER_WEEKDAY, most=3)
        return token.value, at

    def skip(self, at: int, what: frozenset[str], most: int = 3) -> int:
        for token in self.tokens[at : at + most]:
            if token.text not in what:
                break
            at += 1
        return at

    def get(self, at: int) -> Token | None:
        return self.tokens[at] if 0 <= at < len(self.tokens) else None

    def index(self, offset: int) -> int:
        """The index of the first token that starts at `offset` or later."""
        return bisect_left(self.starts, offset)

    def glued(self, at: int) -> bool:
        """Whether a number is part of something longer: ``v3.4``, ``#12``, ``x-10``, ``1.2.3``."""
        start = self.tokens[at].start
        if at and self.tokens[at - 1].text in _VERSION and not _WHOLE_DAY.match(self.text, start):
            return True
        if not _GLUE.search(self.text, max(0, start - 2), start) or self.is_next_day(at):
            return False
        return _DAY_BEFORE.search(self.text, max(0, start - 12), start) is None

    def is_next_day(self, at: int) -> bool:
        """Whether a day with its own month follows a day and a stroke: "31 August/1 September", "30th/1st October"."""
        day, stroke, token, month = (self.get(at + n) for n in (-2, -1, 0, 1))
        if not (day and stroke and token and month) or stroke.text not in "/-" or month.kind != "month":
            return False
        return day.kind == "month" or bool(day.suffix)

    def between(self, start: int) -> bool:
        """Whether "between" stands before a day, so that "and" goes to the end of a range."""
        return bool(_BETWEEN_WORD.search(self.text, max(0, start - 24), start))

    def is_clock(self, at: int) -> bool:
        token = self.tokens[at]
        if token.suffix in ("st", "nd", "rd", "th"):
            return False
        found = read_clock(self.text, token.start)
        return found is not None and found[1] > token.end + (self.text[token.end : token.end + 1] == ".") * 3

    def check_month(self, month: Token) -> None:
        if month.suffix == MISSPELT:
            self.doubts.append("misspelt")

    def check_ordinal(self, token: Token) -> None:
        if token.suffix in ("st", "nd", "rd", "th") and token.suffix != _ORDINALS.get(token.value, "th"):
            self.doubts.append("ordinal")
