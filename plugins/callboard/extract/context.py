"""What all readers of one post's dates need to know of it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter

from callboard.model import Header, Ignored, ImportantDate, Undated

from .blocks import Outline
from .labels import Vocabulary, vocabulary
from .names import languages_of
from .phrases import Phrase, read
from .tokens import NUMBER

_TEXT = attrgetter("text")
_EITHER_WAY = re.compile(rf"[/–-]\s*{NUMBER.pattern}")
# These begin with what they look for, not with what stands before it, so that a search goes from one to the next.
_NUMERIC = re.compile(r"(\d(?<![\d/-]\d)\d?)[/-](\d{1,2})(?:[/-](\d{4}|\d\d)\b|(?=[(（]))")
# Without a year where a week day says that it is a day: "Monday 9/18".
_AFTER_WEEKDAY = re.compile(
    r"(\d(?<=day \d|ay, \d|Mon \d|Tue \d|Wed \d|Thu \d|Fri \d|Sat \d|Sun \d)\d?)/(\d{1,2})(?![\d/])()"
)
_AMERICAN = re.compile(r"[A-Z](?<!\w[A-Z])(?:(?<=[PECM])[SD]?T|(?<=U)(?:SA|\.S\.A?|nited States)|[a-z]+, [A-Z]{2})\b")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ADDRESS = re.compile(r"\w+://\S+")
SEVERAL = 3  # days whose order tells anything
_ENGLISH = frozenset(("en",))
EAST_ASIAN = 5  # a text one letter in so many of which is Chinese, Japanese or Korean is written in that language


@dataclass(slots=True)
class DateFacts:
    """The dates of one post, as they are found; `said` are the date phrases of its text, whatever became of them.

    `overruled` are the rows of the text that gave way to another day of the front matter, each with that row.
    """

    dates: list[ImportantDate] = field(default_factory=list)
    undated: list[Undated] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)
    said: list[Phrase] = field(default_factory=list)
    overruled: list[tuple[ImportantDate, ImportantDate]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Context:
    """One post: its outline and header, its text without code in one piece, its languages, the order of day and month.

    `in_title` and `in_summary` are the date phrases of the two, `today` is the day on which it is read, where known.
    """

    outline: Outline
    header: Header
    path: str
    title: str
    title_line: int
    body: str
    languages: frozenset[str]
    day_first: bool
    words: Vocabulary
    in_title: tuple[Phrase, ...] = ()
    in_summary: tuple[Phrase, ...] = ()
    today: dt.date | None = None

    def read(self, text: str) -> tuple[Phrase, ...]:
        """The date phrases of any text of the post."""
        return tuple(read(text, self.languages, day_first=self.day_first))


def context(outline: Outline, header: Header, *, path: str, title: str, title_line: int) -> Context:
    """The context of a post."""
    body = "\n".join([block.text for block in outline.blocks if block.kind != "code"])
    languages = languages_of(body, header.language)
    summary = header.summary or ""
    numbers = outline.holding(NUMBER)
    asked = header.dates or header.event or any(map(_EITHER_WAY.search, (title, summary, *map(_TEXT, numbers))))
    day_first = not asked or _day_first(body, [block.text for block in numbers if block.kind != "code"], languages)
    in_title, in_summary = (tuple(read(text, languages, day_first=day_first)) for text in (title, summary))
    words = vocabulary()
    return Context(outline, header, path, title, title_line, body, languages, day_first, words, in_title, in_summary)


def _day_first(text: str, numbers: Sequence[str], languages: frozenset[str]) -> bool:
    """Whether 03/04/2026 is the third of April: by the post's other dates, its language, then signs of America.

    Chinese, Japanese and Korean write the month first. In English, days that run forward one way only are read so.

    `numbers` are the parts of `text` that have some.
    """
    found = chain.from_iterable(p.findall(n) for n in numbers for p in (_NUMERIC, _AFTER_WEEKDAY))
    days = [(year[-2:], int(first), int(second)) for first, second, year in found]
    for _, first, second in days:
        if first > 12:
            return True
        if second > 12:
            return False
    turned = [(year, second, first) for year, first, second in days]
    if len(days) >= SEVERAL and languages == _ENGLISH and (days == sorted(days)) != (turned == sorted(turned)):
        return turned == sorted(turned)
    wide = 0 if text.isascii() else len(_WIDE.findall(text))
    if wide and wide * EAST_ASIAN > len(_ADDRESS.sub("", text)):
        return False
    return bool(languages - {"en"}) or not _AMERICAN.search(text)
