"""Topics that a paragraph enumerates, where no list marks them up.

>>> labelled("Strand 2 – Shores: dunes; cliffs; salt marshes.")
Labelled(name='Shores', start=19, entries=('dunes', 'cliffs', 'salt marshes'))
>>> labelled("Please note: we meet at sea, on land, and in the air.") is None
True
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .cues import Cued
from .prose import enumeration, sentences, split_outside, tidy

LONGEST_ENTRY = 12  # words of one entry that only commas divide
LONGEST_PART = 30  # words of one entry that a stronger sign divides
LONGEST_NAME = 14  # words of the label before an enumeration
FEWEST_ENTRIES = 3
LONGEST_UNSPACED = 24  # letters of one entry in Chinese, Japanese or Korean

CLAUSE = Cued(
    r"\b(?:we|you|our|your|us|please|will|must|should|shall|that are|who|whose|wir|sie|nous|vous|is|was|were|has|have|"
    r"authors?|encouraged|welcome)\b",
    re.IGNORECASE,
)
_NUMBERED = Cued(
    r"^\s*(?:(?:sub-?)?(?:track|strand|theme|topic|area|axis|session|stream|thema|themenfeld|schwerpunkt|axe|thème|eje|"
    r"tema|línea|eixo|trilha|asse|thematic area|special session)\s*)(?:no\.?\s*|n°\s*)?(?:\d{1,2}|[IVX]{1,4}|[A-H])"
    r"\s*[:.)–—-]+\s*(?=\S)"
    r"|^\s*(?:track|strand|theme|topic|session|thema|themenfeld|schwerpunkt|axe|thème|eje|tema|eixo|asse)"
    r" \d{1,2} (?=[^\W\d_])"
    r"|^\s*\[[A-Z]?\d{1,2}\]\s+(?=\S)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?P<name>[^:：\n]{2,110}?)\s*(?:[:：]\s*\n?|\n|\s[–—]\s)\s*(?P<rest>\S.*)$", re.DOTALL)
_OPENS = re.compile(r"^(?:(?:主要)?(?:包括|包含|涵盖|涵蓋)?(?:但|並|且)?(?:不限于|不限於)?[:：]?)")
_UNSPACED = re.compile(r"[\u3040-\u9fff]")
_BRACKETS = re.compile(r"\([^()]*\)")
_SEPARATORS = ("|", ";；", "•·")
_COMMAS = ",，、"


class Labelled(NamedTuple):
    """An enumeration with the name before it, if any; `start` is where the enumeration begins in its text."""

    name: str | None
    start: int
    entries: tuple[str, ...]


def all_enumerated(text: str) -> tuple[str, ...]:
    """The entries of a text that is nothing but one enumeration: the paragraph below a heading "Topics"."""
    said = _OPENS.sub("", text.strip())
    return () if said.endswith((":", "：")) or _LABEL.match(said) else _enumerated(said)


def labelled(text: str) -> Labelled | None:
    """The enumeration of a paragraph "Name: one; two; three", or of one without a name that strong signs divide."""
    number = _NUMBERED.match(text)
    match = _LABEL.match(text[number.end() :] if number else text)
    name = match["name"] if match else ""
    if match and len(name.split()) <= LONGEST_NAME and not CLAUSE.search(name):
        entries = _divided(match["rest"])
        if entries:
            return Labelled(tidy(name) or None, match.start("rest") + (number.end() if number else 0), entries)
    entries = () if CLAUSE.search(text) else _divided(text, commas=False)
    return Labelled(None, 0, entries) if len(entries) >= FEWEST_ENTRIES else None


def without_number(text: str) -> str:
    """A name of a track or theme without its number: "Strand 2 – Shores" -> "Shores"."""
    number = _NUMBERED.match(text)
    return text[number.end() :] if number else text


def short_entry(entry: str, *, longest: int = LONGEST_ENTRY) -> bool:
    """Whether a part of an enumeration is short enough to be an entry of it: `longest` words outside brackets."""
    if _UNSPACED.search(entry):
        return len(entry) <= LONGEST_UNSPACED
    return len((_BRACKETS.sub("", entry) if "(" in entry else entry).split()) <= longest


def _divided(text: str, *, commas: bool = True) -> tuple[str, ...]:
    for sign in _SEPARATORS:
        parts = split_outside(text, sign)
        if len(parts) >= FEWEST_ENTRIES - 1 and all(0 < len(part.split()) <= LONGEST_PART for part in parts):
            return tuple(entry for part in parts if (entry := tidy(part)))
    return _enumerated(text) if commas and any(sign in text for sign in _COMMAS) else ()


def _enumerated(text: str) -> tuple[str, ...]:
    """The entries of a text that is one sentence and nothing but a list of short ones."""
    if len(sentences(text)) != 1 or CLAUSE.search(text):
        return ()
    entries = enumeration(text)
    return tuple(entries) if len(entries) >= FEWEST_ENTRIES and all(map(short_entry, entries)) else ()
