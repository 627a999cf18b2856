"""Small readings of running text that several readers share: its sentences, its enumerations, its labels.

>>> [sentence for _, sentence in sentences("We meet in St. Gallen, e.g. by train. Please register!")]
['We meet in St. Gallen, e.g. by train.', 'Please register!']
>>> enumeration("privacy, fairness (in law, in health) and audits")
['privacy', 'fairness (in law, in health)', 'audits']
>>> tidy("  - causal inference; and ")
'causal inference'
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from .abbreviations import any_of_them, last_words
from .blocks import Block, Outline, Sought
from .cue_finder import Cue
from .cues import Cued, bit_of, cues_in
from .names import month_words, names

# The sign comes first, so that a search goes from one sign to the next.
_STOP = re.compile(r"[.!?。！？\n](?:(?<=[。！？\n])|(?=[\s\"'”’)\]]*(?:\s|$)))")
_ABBREVIATION = re.compile(rf"(?:^|[\s(])(?:{any_of_them()}|[a-z]|\d)\.$", re.IGNORECASE)
_LONGEST = 8  # letters of an abbreviation, with the blank before it
_MARKER = re.compile(r"(?:^|(?<=[\s,;:(]))(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])\)|\d{1,2}\.(?=\s))\s*", re.IGNORECASE)
_BULLET = re.compile(r"(?:[•·▪◦‣●■✓➢–—*-]|[▶▷►▸◆◇○🔸🔹🔶🔷]\ufe0e?\ufe0f?)\s+")
_LAST_WORD = re.compile(r"(?<=[;,])\s*(?:and|or|und|oder|et|ou|y|e|o|en|of)$")
_CLOSING = " ,;:.、；。，："
_ETC = re.compile(r"(?:^|\W)etc\.$", re.IGNORECASE)
_AND_SO_ON = re.compile(r"(?<=[\u3040-\u9fff])(?:等等?|など)[。.\s]*$")
_LAST_AND = re.compile(r"\s+(?:and|or|as well as|und|oder|sowie|et|ou|y|e|ed|&)\s+")
_FINAL_AND = re.compile(r"\s(?:and|or|und|oder|et|ou|y|e|en|of)\s*$")
_LAST_EN = re.compile(r"\s+(?:en|of)\s+")
_DUTCH = re.compile(r"\b(?:het|een|van|voor|zijn)\b")  # "of" and "en" are other words in other languages
_FIRST_AND = re.compile(
    r"^(?:and|or|and/or|as well as|und|oder|sowie|et|ou|y|e|ed|en|of|及|和|以及)\s+|^(?:以及|或者|或是|还有|還有)\s*"
)
ADJECTIVE = re.compile(r"(?:al|ive|ary|ous|ical|ble|[-–]based|[-–]|mixed)$", re.IGNORECASE)  # of a noun to come
_OPEN, _CLOSE = "([（［{", ")]）］}"
NUMERIC_DAY = Cued(r"\d(?:\d{3}[-/.]\d{1,2}[-/.]\d{1,2}|\s*月)")
_LETTERS = re.compile(r"\w+")


@lru_cache(maxsize=2048)
def sentences(text: str) -> tuple[tuple[int, str], ...]:
    """Each sentence of `text` with its offset, in order; a line break ends one, an abbreviation does not."""
    return tuple(_split(text))


def sentences_with(text: str, *sought: Sought) -> Iterator[tuple[int, str]]:
    """Those :func:`sentences` of `text` in which one of some patterns may match; it does in no other."""
    bits = 0
    for each in sought:
        bits |= each.bit
    for offset, sentence in sentences(text):
        if cues_in(sentence) & bits:
            yield offset, sentence


def last_sentence(text: str) -> str:
    """The last sentence of `text`; "" when there is none."""
    spoken = sentences(text)
    return spoken[-1][1] if spoken else ""


def tidy(text: str) -> str:
    """`text` as an entry of a list: without bullet or number before it, punctuation or "and" after it."""
    text = " ".join(text.split())
    text = text[mark.end() :] if (mark := _BULLET.match(text)) else text
    text = _MARKER.sub("", text, count=1) if _MARKER.match(text) else text
    if text.endswith(".") and _ETC.search(text):
        return text
    text = text.rstrip(_CLOSING)
    return _LAST_WORD.sub("", text).rstrip(_CLOSING) if "," in text or ";" in text else text


def enumeration(text: str) -> list[str]:
    """The entries of an enumeration in prose: numbered, or divided by semicolons, else by commas and a last "and"."""
    if len(marks := list(_MARKER.finditer(text))) > 1:
        bounds = [*(mark.end() for mark in marks), len(text)]
        ends = [*(mark.start() for mark in marks[1:]), len(text)]
        parts = [_FINAL_AND.sub("", text[start:end]) for start, end in zip(bounds, ends, strict=False)]
    elif len(parts := split_outside(text, ";；")) < 2:
        parts = split_outside(text, ",，、")
        parts = [*parts[:-1], *_split_and(parts)]
    parts[-1] = _AND_SO_ON.sub("", parts[-1])
    return [entry for part in parts if (entry := tidy(_FIRST_AND.sub("", part.strip())))]


def split_outside(text: str, separators: str) -> list[str]:
    """Split at `separators` that stand in no bracket."""
    if not any(map(text.__contains__, _OPEN)):
        for other in separators[1:]:
            text = text.replace(other, separators[0])
        return text.split(separators[0])
    parts, depth, start = [], 0, 0
    for at, letter in enumerate(text):
        if letter in _OPEN:
            depth += 1
        elif letter in _CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0 and letter in separators:
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]


def find_day(text: str) -> re.Match[str] | None:
    """The first day with its month, in any language: enough to tell a line of dates from one of words."""
    cues = cues_in(text)
    if not cues & NUMERIC_DAY.bit or not (cues & month_words() or NUMERIC_DAY.search(text)):
        return None
    return _day_pattern().search(text)


def find_calendar_word(text: str) -> re.Match[str] | None:
    """The first name of a month, a day of the week or a season."""
    if not cues_in(text) & _calendar_bit():
        return None
    return next((word for word in _LETTERS.finditer(text) if word[0].lower() in _calendar_words()), None)


def is_label(block: Block, outline: Outline) -> bool:
    """Whether a paragraph is a heading in disguise: short, bold or ending with a colon, with something below it."""
    if block.kind != "paragraph" or block.parent is not None or len(block.text) > 120:
        return False
    if block.index + 1 >= len(outline.blocks):
        return False
    return block.strong or block.text.endswith((":", "："))


def following(outline: Outline, block: Block) -> Block | None:
    """The next block, if there is one."""
    return outline.blocks[block.index + 1] if block.index + 1 < len(outline.blocks) else None


@cache
def _months() -> frozenset[str]:
    return frozenset(name for name in names(frozenset())[0] if not name[0].isdigit())


@cache
def _day_pattern() -> re.Pattern[str]:
    months = sorted(_months(), key=len, reverse=True)
    month = rf"(?<!\w)(?:{'|'.join(map(re.escape, months))})(?!\w)\.?"
    return re.compile(
        rf"{month},?\s+\d|(?<![\d.])\d{{1,2}}(?:st|nd|rd|th|º|ª)?\.?,?\s+(?:of\s+|de\s+)?{month}"
        rf"|{NUMERIC_DAY.pattern}",
        re.IGNORECASE,
    )


@cache
def _calendar_words() -> frozenset[str]:
    months, days = names(frozenset())
    return frozenset((*months, *days, "spring", "summer", "autumn", "winter"))


@cache
def _calendar_bit() -> int:
    return bit_of(Cue(word.split()[0], begins=True, ends=True) for word in _calendar_words())


def _split(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for stop in _STOP.finditer(text):
        end = stop.end()
        if stop[0] == "." and end < len(text) and _abbreviates(text, start, end):
            continue
        if sentence := text[start:end].strip():
            yield text.index(sentence[0], start), sentence
        start = end
    if sentence := text[start:].strip():
        yield text.index(sentence[0], start), sentence


def _abbreviates(text: str, start: int, end: int) -> bool:
    """Whether the full stop before `end` is that of an abbreviation in the text from `start` on."""
    begin = max(start, end - 1 - _LONGEST)
    word = (text[begin : end - 1].replace("(", " ").split() or [""])[-1]
    if word == "etc" and text[end : end + 2].strip().isupper():
        return False
    may = len(word) < 2 or word.casefold() in last_words()
    return may and _ABBREVIATION.search(text, begin, end) is not None


def _split_and(parts: list[str]) -> list[str]:
    """The last of `parts`, cut at its "and" when the enumeration has no comma before it, or none in it.

    "legal and social issues" is one thing, as "legal" needs the noun behind "social".
    """
    last = parts[-1]
    if len(parts) < 2 or _FIRST_AND.match(last.strip()):
        return [last]
    dutch = any(map(_DUTCH.search, parts))
    for conjunction in reversed(list((_LAST_EN if dutch else _LAST_AND).finditer(last))):
        before = last[: conjunction.start()]
        if len(before.split()) == 1 and ADJECTIVE.search(before) and " " in last[conjunction.end() :].strip():
            continue
        if sum(before.count(letter) for letter in _OPEN) == sum(before.count(letter) for letter in _CLOSE):
            return [before, last[conjunction.end() :]]
    return [last]
