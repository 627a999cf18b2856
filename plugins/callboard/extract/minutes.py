"""Pages that announce nothing, whatever days they name: the minutes of a meeting, and what a person tells of a life."""

from __future__ import annotations

import re

from .blocks import Outline
from .cues import Cued
from .labels import Vocabulary
from .words import is_unspaced

# The minutes of a meeting are called so, or by its day: "Réunion du 3 mai 2026".
_MEETING = re.compile(
    r"(?:(?:team|board|group|project|weekly|monthly) )?"
    r"(?:réunion|meeting|sitzung|besprechung|reunión|reunião|riunione|vergadering)\b",
    re.IGNORECASE,
)
_MAY_COME = frozenset(("attendees", "attending"))  # who may come to a meeting that is announced
_MINE = Cued(r"\b(?:[Mm]y|I(?:['’](?:m|ve|ll|d)| am| was| have| had| will| think| also| did| do| can| would| want))\b")
MANY, OFTEN = 15, 100  # as often as that, and once in so many words
_LONGEST_HEAD = 24
_SHORT = 30


def are_minutes(outline: Outline, title: str, words: Vocabulary) -> bool:
    """Whether a page is the minutes of a meeting, by its title or by two of the lines that stand above their lists."""
    if _MEETING.match(title or first_heading(outline)):
        heads = {head.casefold().strip(" *") for block in outline.blocks if (head := _head(block.text))}
        if any(map(words.attendance.fullmatch, heads - _MAY_COME)):
            return True
    told = outline.holding(words.minutes, words.minutes_parts, words.attendance)
    lines = {block.text.casefold().strip(" :*") for block in told if len(block.text) < _SHORT}
    folded = title.casefold()
    named = words.minutes.match(folded) and not words.attendance.match(folded)  # "Attending" tells visitors the way
    named = named or (is_unspaced(title) and words.minutes.ends(folded))
    attended = any(map(words.attendance.fullmatch, lines)) and any(map(words.minutes_parts.fullmatch, lines))
    return named or attended or sum(map(words.minutes.fullmatch, lines)) > 1


def is_diary(outline: Outline) -> bool:
    """Whether a page tells of the one who wrote it: "I" and "my" stand in it again and again."""
    count = sum(len(_MINE.compiled.findall(block.text)) for block in outline.holding(_MINE))
    return count >= MANY and count * OFTEN >= sum(len(block.text.split()) for block in outline.blocks)


def first_heading(outline: Outline) -> str:
    """The text of a page's first heading; "" without one."""
    return next((block.text for block in outline.of_kind("heading")), "")


def _head(text: str) -> str:
    """The few words before a colon with which a text begins: "Present" of "Present: Ann and Tom"."""
    head, colon, _ = text[:_LONGEST_HEAD].partition(":")
    return head if colon else ""
