"""Whether a sentence near the top of a post gives the days of the very event that the post is about.

A report says "took place on", a programme "we meet on"; neither is an announcement, but its event's day is wanted. The
event is the one of the front matter, or the acronym in the title of a report or programme.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from .candidates import Candidate
from .cues import Cued

FIRST_BLOCKS = 4
NEAR = 160
_REPORT = Cued(
    r"\b(?:reports?|recap|looking back|retrospective|proceedings|program(?:me)?|photos|impressions"
    r"|bericht|rückblick|programm|compte[ -]rendu|bilan|programma|programa|resumen|relatório|verslag)\b",
    re.IGNORECASE,
)
_MET = re.compile(
    r"\b(?:took place|takes place|was held|were held|is held|was hosted|was organi[sz]ed|happened|ran|runs"
    r"|met|meet|meets|gathered|came (?:together|to)|fand|fanden|trafen|a eu lieu|s['’]est tenue?|tuvo lugar"
    r"|se celebró|se realizó|realizou-se|decorreu|aconteceu|si è tenut[oa]|si è svolt[oa]|vond)\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|erste\w*|zweite\w*|dritte\w*"
)
_SMALL = frozenset("with from this that their for and the".split())


class Subject:
    """The event that a post is about; `event` is that of the front matter."""

    def __init__(self, event: Mapping[str, Any], title: str, acronyms: Collection[str]) -> None:
        self.year = str(event.get("edition") or "")
        self.short = [str(event[key]) for key in ("short_name", "series") if event.get(key)]
        self.words = {
            word
            for word in re.findall(r"\w{4,}", str(event.get("name") or "").casefold())
            if word not in _SMALL and not _ORDINAL.fullmatch(word)
        }
        if not event and _REPORT.search(title):
            self.short = sorted(acronyms)

    def __bool__(self) -> bool:
        return bool(self.short or self.words)

    def gives_its_days(self, candidate: Candidate) -> bool:
        """Whether `candidate` stands in a first sentence about the event and is of its year."""
        phrase, block = candidate.phrase, candidate.block
        year = phrase.first.year or (phrase.last.year if phrase.last else None)
        if block.kind != "paragraph" or block.index >= FIRST_BLOCKS or phrase.weak or block.quoted:
            return False
        if self.year.isdecimal() and year is not None and self.year != str(year):
            return False
        text = block.text[: phrase.end + NEAR]
        folded = text.casefold()
        named = any(name in text for name in self.short) or (
            bool(self.words) and all(word in folded for word in self.words)
        )
        return named and bool(_MET.search(candidate.before))
