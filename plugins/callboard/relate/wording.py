"""Words of topic lines in one form, so that what is written differently can be found equal.

Case, plurals, British spelling, hyphens and compounds are levelled, on both sides of each comparison; the result is for
comparing only and is never shown.

>>> normal("Privacy-preserving Analyses of Health care data-sets")
('privacy', 'preserving', 'analysis', 'of', 'healthcare', 'dataset')
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['\u2019]s?\b")
_TAIL = re.compile(r"\b(?:such as|including|includes?|for example|for instance|particularly)\b|\be\.\s?g\.", re.IGNORECASE)
_NOT = re.compile(r"\b(?:excluding|except(?:ing| for)?|other than|apart from|but not)\b.*", re.IGNORECASE | re.DOTALL)
_PARTS = re.compile(r"[,;/&():]|\b(?:and|or|und|et)\b", re.IGNORECASE)
_JOINED = frozenset("multi cyber bio neuro tele hyper meta e m anti micro nano geo crypto".split())
_COMPOUNDS = frozenset(
    {("health", "care"), ("data", "set"), ("data", "base"), ("bench", "mark"), ("meta", "data"), ("soft", "ware")}
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
    "matrices": "matrix",
    "men": "man",
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


@lru_cache(maxsize=16384)
def normal(text: str) -> tuple[str, ...]:
    """The words of `text` in their levelled form."""
    plain = _POSSESSIVE.sub("", unicodedata.normalize("NFKC", text)).casefold()
    words: list[str] = []
    joining = False
    for raw in _WORD.findall(plain):
        word = level(raw)
        if joining or (words and (words[-1], word) in _COMPOUNDS):
            words[-1] += word
            joining = False
        else:
            words.append(word)
            joining = raw in _JOINED
    return tuple(words)


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


def head_and_tail(line: str) -> tuple[str, str]:
    """A line up to its examples ("such as …"), and the examples; what it excludes is in neither.

    >>> head_and_tail("Imaging, such as MRI, other than cameras")
    ('Imaging, ', ' MRI, ')
    """
    kept = _NOT.sub("", line)
    found = _TAIL.search(kept)
    return (kept[: found.start()], kept[found.end() :]) if found else (kept, "")


def parts(line: str) -> list[str]:
    """What a line enumerates, each by itself."""
    return [part for part in _PARTS.split(line) if part.strip()]


def acronyms(line: str) -> list[str]:
    """Words that are written in capitals, without the plural's s."""
    return [word.removesuffix("s") for word in _WORD.findall(line) if len(word) > 1 and word.removesuffix("s").isupper()]
