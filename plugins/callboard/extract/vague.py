"""Phrases that name no day: "TBA", "early March", "week 8 of 2027", "2月下旬", "next Friday"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from .blocks import Block
from .cues import Cued
from .tokens import Token

OPEN = Cued(
    r"\bt\.?b\.?[ad]\b\.?|\bto be (?:announced|determined|confirmed|decided|defined|set|communicated)\b"
    r"|\brolling(?: basis)?\b"
    r"|\bcoming soon\b|\bongoing\b|\bwird noch bekannt ?gegeben\b|\bà (?:confirmer|préciser|déterminer|venir)\b"
    r"|\bpor (?:confirmar|definir|anunciar)\b|\ba (?:definir|confirmar)\b|\bda (?:definire|confermare)\b"
    r"|\bnader te bepalen\b|待定|未定|추후 공지",
    re.IGNORECASE,
)
PART_BEFORE = Cued(
    r"\b(?:(?:sometime|some time|somewhere|around|in|by|a|à la|à|em|no|vers|verso|hacia|gegen|rond)\s+)?"
    r"(?:(?:the|la)\s+)?(?:early|mid|middle|late|end|beginning|start|(?:first|second|1st|2nd) half"
    r"|(?:first|second|third|fourth|last) week|sometime in|anfang|mitte|ende|(?:erste|zweite) hälfte|début|mi|fin"
    r"|principios|mediados|finales|inicio|início|meados|final|fim|inizio|metà|fine|begin|eind|half|medio)[\s-]+(?:(?:of|de|d['’]|di|in|des)\s*)?$",
    re.IGNORECASE,
)
_RELATIVE = Cued(
    r"\b(?:tomorrow|today|tonight|(?:this|next|coming) (?:week|month|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday)"
    r"|in (?:a|one|two|three|four|\d{1,2}) (?:days?|weeks?|months?))\b",
    re.IGNORECASE,
)
_BESIDE = Cued(
    r"\b(?:(?:the )?(?:day|week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"|(?:a|one|two|three|four|five|six|eight|ten|\d{1,2}) (?:days?|weeks?|months?))"
    r" (?:before|after|prior to|following|ahead of) (?:(?:the|our|your) )?\w+(?: of acceptance)?"
    r"|\b(?:a|one|two|three|four|five|six|eight|ten|\d{1,2}) (?:days?|weeks?|months?) (?:later|afterwards|earlier)\b",
    re.IGNORECASE,
)
_SEASON = Cued(
    r"\b(?:(?:spring|summer|fall|autumn|winter|q[1-4])[\s,]+(?:of\s+)?(?:19|20)\d\d|mid[\s-]+(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_PART_OF_MONTH = r"(?:上旬|中旬|下旬|初旬|初め|初|中(?![国國])|末|底|頭|초순|중순|하순|상순|초|중|말)"
_CJK_MONTH = Cued(
    rf"(?:19|20)\d\d\s?[年년]\s?\d{{1,2}}\s?[月월](?!\s?\d)(?:\s?{_PART_OF_MONTH})?"
    rf"|\d{{1,2}}\s?[月월]\s?{_PART_OF_MONTH}"
)
_WEEK = Cued(
    r"\b(?=[kcws])(?:(?:KW|CW|calendar week|kalenderwoche)\s?\d{1,2}(?:\s?[-–/]\s?\d{1,2})?\b"
    r"(?:[\s,/]+(?:of\s|in\s)?(?:19|20)\d\d\b)?"
    r"|(?:week|woche|semaine|semana|settimana)\s\d{1,2}[\s,/]+(?:(?:of|in|de|do|del)\s)?(?:19|20)\d\d\b)",
    re.IGNORECASE,
)
_CJK_WEEK = Cued(r"(?:19|20)\d\d\s?[年년]\s?第?\s?\d{1,2}\s?[週周주]|第\s?\d{1,2}\s?[週周]")
_YEAR_AFTER = re.compile(r"\.?,?\s+(?:of |de |del |do )?(?:19|20)\d\d\b")
_PARTS = (_SEASON, _CJK_MONTH, _WEEK, _CJK_WEEK)
_VAGUE = (("open", OPEN), ("relative", _RELATIVE), ("beside", _BESIDE), *(("part", pattern) for pattern in _PARTS))
_WORD_BITS = reduce(or_, (pattern.bit for _, pattern in _VAGUE))
VAGUE = (PART_BEFORE, *(pattern for _, pattern in _VAGUE))


@dataclass(slots=True)
class Vague:
    """A phrase that names no day.

    `what` is ``open`` (TBA, rolling), ``part`` (March 2024, early May), ``relative`` to the day of the post (tomorrow)
    or ``beside`` another date (two weeks after notification).
    """

    start: int
    end: int
    text: str
    what: str


def vague_words(block: Block) -> Iterator[Vague]:
    """The phrases that are found by their words alone."""
    for what, pattern in _VAGUE if block.cues & _WORD_BITS else ():
        for match in pattern.compiled.finditer(block.text) if block.cues & pattern.bit else ():
            yield Vague(match.start(), match.end(), match.group(), what)


def vague_months(text: str, tokens: Sequence[Token]) -> Iterator[Vague]:
    """A month with a year, or with "early", "end of" … before it."""
    for token in tokens:
        if token.kind != "month" or token.suffix:
            continue
        year = _YEAR_AFTER.match(text, token.end)
        before = PART_BEFORE.search(text, max(0, token.start - 32), token.start)
        if year or before:
            start, end = before.start() if before else token.start, year.end() if year else token.end
            yield Vague(start, end, text[start:end], "part")
