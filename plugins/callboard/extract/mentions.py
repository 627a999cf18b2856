"""All date phrases of one block, those in struck text too, and the phrases that name no day ("TBA", "early March").

Struck text is read apart from the rest: ``December ~~7th~~ 19th, 2016`` is the 19th, and before it the 7th.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from .blocks import Block
from .names import names
from .phrases import HAS_DATE, Day, Phrase, read
from .tokens import tokenise

_TO_COME = (
    r"(?i:\bt\.?b\.?[ad]\b\.?|\bto be (?:announced|determined|confirmed|decided|defined|set|communicated)\b|\brolling(?: basis)?\b"
    r"|\bcoming soon\b|\bongoing\b|\bwird noch bekannt ?gegeben\b|\bà (?:confirmer|préciser|déterminer|venir)\b"
    r"|\bpor (?:confirmar|definir|anunciar)\b|\ba (?:definir|confirmar)\b|\bda (?:definire|confermare)\b|\bnader te bepalen\b|待定|未定|추후 공지)"
)
_PART = (
    r"(?i:\b(?:(?:sometime|some time|somewhere|around|in)\s+)?(?:the\s+)?"
    r"(?:early|mid|middle of|late|end of|the end of|beginning of|start of|first half of|second half of|sometime in|anfang|mitte|ende|"
    r"début|mi|fin|principios de|mediados de|finales de|inicio de|início de|meados de|final de|inizio|metà|fine|begin|eind)[\s-]+)"
)
_RELATIVE = (
    r"(?i:\b(?:tomorrow|today|tonight|(?:this|next|coming) (?:week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"|in (?:a|one|two|three|four|\d{1,2}) (?:days?|weeks?|months?))\b)"
)
_SEASON = r"(?i:\b(?:spring|summer|fall|autumn|winter|q[1-4])[\s,]+(?:of\s+)?(?:19|20)\d\d\b|\bmid[\s-]+(?:19|20)\d\d\b)"


@dataclass(frozen=True, slots=True)
class Vague:
    """A phrase that names no day: `what` is ``open`` (TBA, rolling), ``part`` (March 2024, early May) or ``relative``."""

    start: int
    end: int
    text: str
    what: str


@dataclass(frozen=True, slots=True)
class Mentions:
    phrases: tuple[Phrase, ...] = ()
    vague: tuple[Vague, ...] = ()


NONE = Mentions()


def mentions(block: Block, languages: frozenset[str], *, day_first: bool = True) -> Mentions:
    """What `block` says of dates, in order."""
    vague_pattern, hint = _vague(languages)
    dated = HAS_DATE.search(block.text)
    if not dated and not hint.search(block.text):
        return NONE
    phrases: list[Phrase] = []
    if dated:
        stretches = list(_struck(block))
        kept = block.text
        for start, end in stretches:
            kept = kept[:start] + " " * (end - start) + kept[end:]
        phrases = read(kept, languages, day_first=day_first)
        whole = not kept.strip(" :.-–*|")
        for start, end in stretches:
            phrases += _read_struck(block.text, start, end, phrases, languages, day_first, alone=whole)
        phrases.sort(key=lambda phrase: phrase.start)
    taken = [(phrase.start, phrase.end) for phrase in phrases]
    vague = []
    for match in vague_pattern.finditer(block.text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            what = "relative" if match["relative"] else "open" if match["open"] else "part"
            vague.append(Vague(match.start(), match.end(), match.group(), what))
    return Mentions(tuple(phrases), tuple(vague))


def _struck(block: Block) -> Iterator[tuple[int, int]]:
    """The stretches of struck text; runs that follow each other are one."""
    begin = end = -1
    for run, start in zip(block.runs, block.starts, strict=True):
        if run.struck and begin < 0:
            begin = start
        if run.struck:
            end = start + len(run.text)
        elif begin >= 0 and run.text.strip():
            yield begin, min(end, len(block.text))
            begin = -1
    if begin >= 0:
        yield begin, min(end, len(block.text))


def _read_struck(
    text: str, start: int, end: int, kept: list[Phrase], languages: frozenset[str], day_first: bool, *, alone: bool
) -> list[Phrase]:
    found = read(text[start:end], languages, day_first=day_first)
    moved = [
        replace(phrase, start=phrase.start + start, end=phrase.end + start, struck=True, weak=phrase.weak and alone)
        for phrase in found
    ]
    if moved:
        return moved
    near = next((p for p in kept if not p.struck and p.start - 2 <= end and start <= p.end + 2), None)
    numbers = [t for t in tokenise(text[start:end], languages) if t.kind == "number" and 1 <= t.value <= 31]
    if not near or not numbers or len(numbers) > 2:
        return []
    first = Day(near.first.month, numbers[0].value, near.first.year or (near.last.year if near.last else None))
    last = replace(first, day=numbers[1].value) if len(numbers) == 2 and numbers[1].value > first.day else None
    return [Phrase(start, end, text[start:end].strip(), first, last, struck=True)]


@cache
def _vague(languages: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The pattern of vague phrases, and a quick one without which there is none."""
    months = "|".join(sorted((re.escape(m) for m in names(languages)[0] if len(m) > 2), key=len, reverse=True))
    name = rf"(?i:(?:{months})\b\.?)"
    year = r"(?:,?\s+(?:of |de |del |do )?(?:19|20)\d\d\b)"
    pattern = (
        rf"(?P<open>{_TO_COME})|(?P<relative>{_RELATIVE})|{_SEASON}|{_PART}(?:of\s+)?{name}{year}?"
        rf"|\b{name}{year}|(?:19|20)\d\d\s?[年년]\s?\d{{1,2}}\s?[月월](?!\s?\d)"
    )
    hint = (
        rf"{_TO_COME}|{_RELATIVE}|(?i:\b(?:early|mid|late|end of|beginning of|sometime|anfang|mitte|ende|début|fin|principios|mediados|finales)\b)"
    )
    return re.compile(pattern), re.compile(hint)
