"""Clock times and zones that are said once for a list: "All deadlines are 11:59 PM AoE", a heading "(GMT+8)".

Such a note covers deadlines only: a notification comes when it comes. What a line says itself comes first.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from callboard.model import DEADLINES

from .blocks import Block, Outline
from .candidates import Candidate
from .cues import Cued
from .mentions import Mentions, inside
from .words import SENTENCE_END
from .zones import find_zone, read_clock

_ABOUT = Cued(
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
_DEADLINE = re.compile(r"\bdeadline|\bdue\b", re.IGNORECASE)
_CLOCK_START = re.compile(r"(?<![\d:.])(?=\d|noon|midnight)")
_LINE_END = re.compile("\n")
_STRUCTURAL = frozenset(("heading", "header_cell", "caption"))
LONGEST_BOLD = 100
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


@dataclass(slots=True)
class Notes:
    """The notes of a post by what they cover: a section, a table or the whole post."""

    sections: dict[tuple[int, ...], Note] = field(default_factory=dict)
    tables: dict[int, Note] = field(default_factory=dict)
    wide: Note | None = None
    count: int = 0

    def add(self, note: Note) -> None:
        """Add a note; of two that cover the same the later one counts."""
        self.count += 1
        if note.group:
            self.tables.setdefault(note.group, note)
        else:
            self.sections[note.section] = note
            self.wide = self.wide or (note if note.wide else None)

    def covering(self, candidate: Candidate) -> Note | None:
        """The nearest note that covers a candidate, if it is a deadline."""
        if candidate.kind not in DEADLINES and not _DEADLINE.search(candidate.label):
            return None
        if candidate.group in self.tables:
            return self.tables[candidate.group]
        section = candidate.block.section
        for length in range(len(section), 0, -1):
            if note := self.sections.get(section[:length]):
                return note
        top = self.sections.get(())
        return top if top and (top.wide or self.count == 1) else self.wide


def notes(outline: Outline, found: Sequence[Mentions]) -> Notes:
    """All such notes of a post."""
    out = Notes()
    for block in outline.blocks:
        if block.kind == "code" or not (block.cues & _ABOUT.bit or _is_structural(block)):
            continue
        if any(hint in block.text for hint in _HINTS):
            for note in _of_block(block, found[block.index]):
                out.add(note)
    return out


def _is_structural(block: Block) -> bool:
    """Whether a block says what stands below it, in whatever words."""
    return block.kind in _STRUCTURAL or (len(block.text) < LONGEST_BOLD and block.strong)


def _of_block(block: Block, found: Mentions) -> list[Note]:
    out = []
    structural = _is_structural(block)
    cuts = sorted(
        {match.end() for pattern in (SENTENCE_END, _LINE_END) for match in pattern.finditer(block.text)}
        - {p.start for p in found.phrases}
    )
    for start, end in pairwise([0, *cuts, len(block.text)]):
        text = block.text[start:end]
        if inside(found.phrases, start, end):
            continue
        if not (structural or _ABOUT.search(text)) or not (zone := find_zone(text)):
            continue
        clock = next((c for m in _CLOCK_START.finditer(text) if (c := read_clock(text, m.start()))), None)
        section = (*block.section, block.index) if block.kind == "heading" else block.section
        group = block.group if block.kind == "header_cell" else 0
        wide = bool(_ALL.search(text)) and not structural
        out.append(Note(zone[0], clock[0] if clock else None, section, group, wide))
    return out
