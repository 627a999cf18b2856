"""Words of topic lines in one form, so that what is written differently can be found equal.

Case, plurals, British spelling, hyphens and compounds are levelled, on both sides of each comparison; the result is for
comparing only and is never shown.

>>> normal("Privacy-preserving Analyses of Health care data-sets")
('privacy', 'preserving', 'analysis', 'of', 'healthcare', 'dataset')
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = ("'", "\u2019")
_APART = frozenset(",;:\uff0c\u3001\uff1b\uff1a")
_TAIL = re.compile(
    r"\b(?:such as|including|includes?|for example|for instance|particularly)\b|\be\.\s?g\.", re.IGNORECASE
)
_NOT = re.compile(
    r"\b(?:excluding|except(?:ing| for)?|other than|apart from|instead of|rather than|not (?:at|by|for|from|in|on|with)"
    r"|but not(?! (?:limited|restricted|necessarily)))\b.*",
    re.IGNORECASE | re.DOTALL,
)
_PARTS = re.compile(r"[,;/&():]|\b(?:and|or|und|et)\b", re.IGNORECASE)
_JOINED = frozenset("multi cyber bio neuro tele hyper meta e m anti micro nano geo crypto".split())
_COMPOUNDS = frozenset(
    {
        ("health", "care"),
        ("data", "set"),
        ("data", "base"),
        ("data", "center"),
        ("bench", "mark"),
        ("meta", "data"),
        ("soft", "ware"),
    }
    | {("chat", "bot"), ("work", "flow"), ("water", "mark"), ("water", "marking"), ("finger", "printing")}
)
_IRREGULAR = {
    "analyses": "analysis",
    "biases": "bias",
    "bias": "bias",
    "children": "child",
    "criteria": "criterion",
    "diagnoses": "diagnosis",
    "gas": "gas",
    "gases": "gas",
    "hypotheses": "hypothesis",
    "indices": "index",
    "lens": "lens",
    "logistics": "logistics",
    "matrices": "matrix",
    "men": "man",
    "news": "news",
    "phenomena": "phenomenon",
    "series": "series",
    "syntheses": "synthesis",
    "viruses": "virus",
    "women": "woman",
}
_SPELLING = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (r"(?<=.{3})is(e|ed|ing|er|able|ation|ational)$", r"iz\1"),
        (r"(behavi|col|lab|fav|tum|neighb|hum)our", r"\1or"),
        (r"([ae])ll(ing|ed)$", r"\1l\2"),
        (r"^(p)aed", r"\1ed"),
        (r"aesth", "esth"),
        (r"haem", "hem"),
        (r"aemi", "emi"),
        (r"^centre$", "center"),
        (r"^programme$", "program"),
        (r"(def|off|lic)ence$", r"\1ense"),
        (r"^ageing$", "aging"),
        (r"^artefact", "artifact"),
    )
)


@dataclass(frozen=True, slots=True)
class Word:
    """A levelled word and where it stands in its text; `raw` is as written. `apart`: after a comma or the like."""

    level: str
    raw: str
    start: int
    end: int
    apart: bool = False


def words_of(text: str) -> list[Word]:
    """The words of `text` in their levelled form, with their places."""
    words: list[Word] = []
    joining = False
    last = 0
    for found in _WORD.finditer(text):
        raw = found[0] if found[0].isascii() else unicodedata.normalize("NFKC", found[0])
        if raw == "s" and text[found.start() - 1 : found.start()] in _APOSTROPHES:
            continue
        word = level(raw.casefold())
        if words and (joining or (words[-1].level, word) in _COMPOUNDS):
            words[-1] = replace(words[-1], level=words[-1].level + word, end=found.end())
        else:
            apart = not _APART.isdisjoint(text[last : found.start()])
            words.append(Word(word, raw, *found.span(), apart))
        last = found.end()
        joining = not joining and raw.casefold() in _JOINED
    return words


@lru_cache(maxsize=16384)
def normal(text: str) -> tuple[str, ...]:
    """The words of `text` in their levelled form."""
    return tuple(word.level for word in words_of(text))


@lru_cache(maxsize=65536)
def level(word: str) -> str:
    """One word in the singular and in American spelling; `word` is in lower case.

    >>> [level(word) for word in ("behaviours", "analyses", "optimisation", "policies", "bias", "ethics")]
    ['behavior', 'analysis', 'optimization', 'policy', 'bias', 'ethic']
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        if len(word) > 4 and word.endswith("ies"):
            word = word[:-3] + "y"
        elif word.endswith(("sses", "shes", "ches", "xes", "zzes")):
            word = word[:-2]
        else:
            word = word[:-1]
    for pattern, into in _SPELLING:
        word = pattern.sub(into, word)
    return word


def head_and_tail(line: str) -> tuple[str, int]:
    """A line without what it excludes, and where its examples ("such as …") begin, which is its end if it has none.

    >>> head_and_tail("Imaging, such as MRI, other than cameras")
    ('Imaging, such as MRI, ', 9)
    """
    kept = _NOT.sub("", line)
    found = _TAIL.search(kept)
    return kept, found.start() if found else len(kept)


def parts(line: str) -> Iterator[tuple[int, int]]:
    """Where each thing that a line enumerates begins and ends."""
    start = 0
    for found in _PARTS.finditer(line):
        yield start, found.start()
        start = found.end()
    yield start, len(line)
