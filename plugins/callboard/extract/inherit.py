"""Clock times and zones that are said once for a list: "All deadlines are 11:59 PM AoE", a heading "(GMT+8)".

Such a note covers deadlines only: a notification comes when it comes. What a line says itself comes first.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from callboard.model import DEADLINES

from .blocks import Block, Outline
from .candidates import Candidate
from .mentions import Mentions
from .words import SENTENCE_END
from .zones import find_zone, read_clock

_ABOUT = re.compile(
    r"\b(?:deadlines?|dates|times?|submissions?|due|termine|fristen|fechas|plazos|échéances|dates limites"
    r"|horaires|prazos|scadenze|timezone)\b"
    r"|截止|截稿|日期|時間|时间|締切|마감|일정",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:all|every|each|alle|tou(?:te)?s|tod[oa]s|tutt[ei])\b|所有|すべて|모든|\bdeadlines are\b|\bdeadline is\b"
    r"|\b(?:dates|times) are\b",
    re.IGNORECASE,
)
_LINE_END = re.compile("\n")
_HINTS = (
    "AoE",
    "AOE",
    "aoe",
    "A.o.E",
    "nywhere",
    "UTC",
    "GMT",
    "utc",
    "gmt",
    " time",
    " Time",
    "ST",
    "DT",
    "ET",
    "PT",
    "CT",
    "KT",
)


@dataclass(frozen=True, slots=True)
class Note:
    """A time or zone for the deadlines of a section, or of the whole post where `wide`."""

    zone: str
    time: dt.time | None
    section: tuple[int, ...]
    group: int
    wide: bool


def notes(outline: Outline, found: Sequence[Mentions]) -> list[Note]:
    """All such notes of a post."""
    out: list[Note] = []
    for block in outline.blocks:
        if block.kind != "code" and any(hint in block.text for hint in _HINTS):
            out.extend(_of_block(block, found[block.index]))
    return out


def _of_block(block: Block, found: Mentions) -> list[Note]:
    out = []
    cuts = sorted(
        {match.end() for pattern in (SENTENCE_END, _LINE_END) for match in pattern.finditer(block.text)}
        - {p.start for p in found.phrases}
    )
    for start, end in pairwise([0, *cuts, len(block.text)]):
        text = block.text[start:end]
        if any(start <= p.start < end for p in found.phrases):
            continue
        structural = block.kind in ("heading", "header_cell", "caption") or (block.strong and len(block.text) < 100)
        if not (structural or _ABOUT.search(text)) or not (zone := find_zone(text)):
            continue
        clock = next(
            (c for m in re.finditer(r"(?<![\d:.])(?=\d|noon|midnight)", text) if (c := read_clock(text, m.start()))),
            None,
        )
        section = (*block.section, block.index) if block.kind == "heading" else block.section
        wide = bool(_ALL.search(text)) and not structural
        out.append(
            Note(zone[0], clock[0] if clock else None, section, block.group if block.kind == "header_cell" else 0, wide)
        )
    return out


def covering(candidate: Candidate, all_notes: Sequence[Note]) -> Note | None:
    """The nearest note that covers a candidate, if it is a deadline."""
    if candidate.kind not in DEADLINES and not re.search(r"\bdeadline|\bdue\b", candidate.label, re.IGNORECASE):
        return None
    best: Note | None = None
    for note in all_notes:
        if note.group and note.group != candidate.group:
            continue
        above = candidate.block.section[: len(note.section)] == note.section
        covers = note.wide or (above and (bool(note.section) or len(all_notes) == 1))
        if covers and (best is None or len(note.section) * above >= len(best.section)):
            best = note
    return best
