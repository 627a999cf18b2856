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
from .zones import ZONE, find_zone, read_clock, read_zone

_ABOUT = Cued(
    r"\b(?:deadlines?|dates|(?:(?<=each )|(?<=every ))date|times|time[ -]?zone|submissions?|due"
    r"|termine|fristen|fechas|plazos|échéances|dates limites"
    r"|horaires?|prazos|scadenze|zeitzone|zona horaria|huso horario|fuso (?:horário|orario)|tijdzone)\b"
    r"|截止|截稿|日期|時間|时间|締切|마감|일정",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:all|every|each|alle|tou(?:te)?s|tod[oa]s|tutt[ei])\b|所有|すべて|모든"
    r"|\bdeadlines (?:are|refer|close|end)\b|\bdeadline is\b|\b(?:dates|times) are\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"\bdeadline|\bdue\b|\bends?\b|\bclos(?:es?|ing)\b|\b(?:fine|fin|fim|ende|einde) d", re.IGNORECASE
)
# Of the hours of a day, not of what is due: "The agenda is as follows (all times are in EST)".
_PROGRAMME = re.compile(r"\b(?:agenda|program(?:me|m)?|talks|sessions|programa|programma)\b", re.IGNORECASE)
_DUE = re.compile(r"\b(?:deadlines?|due|submi\w+|dates)\b", re.IGNORECASE)
_TAXES = frozenset(("HST", "PST", "GST"))  # heads of columns of prices in Canada
_CLOCK_START = re.compile(r"(?<![\d:.])(?=\d|[Nn]oon|[Mm]idnight|NOON|MIDNIGHT)")
_END_OF_DAY = re.compile(r"\b(?:end[- ]of[- ](?:the[- ])?day|eod)\b", re.IGNORECASE)
_LINE_END = re.compile("\n")
_MARKS = " *_()[].:†‡-–—\u00a0"
_LEAD = re.compile(rf"[{re.escape(_MARKS)}]*(?:(?:all|in)\b[{re.escape(_MARKS)}]*)*", re.IGNORECASE)
_LAST_MINUTE = dt.time(23, 59)
_STRUCTURAL = frozenset(("heading", "header_cell", "caption"))
LONGEST_BOLD, LONGEST_REMARK = 100, 40
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
    "heure ",
    "hora ",
    "horário ",
    "ora di ",
    " Zeit",
    " time",
    " Time",
    "ST",
    "DT",
    "ET",
    "PT",
    "CT",
    "KT",
    "시간",
    "時間",
    "时间",
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
    dated = {(cell.table, cell.row) for block, cell in outline.cells if found[block.index].phrases}
    for block in outline.holding(ZONE):
        if block.cell and (block.cell.table, block.cell.row) in dated:
            continue  # it is of its row alone
        if (
            block.text.strip() in _TAXES
            or block.kind == "code"
            or not (block.cues & _ABOUT.bit or _is_structural(block))
        ):
            continue
        if any(map(block.text.__contains__, _HINTS)):
            for note in _of_block(block, found[block.index]):
                out.add(note)
    return out


def _is_structural(block: Block) -> bool:
    """Whether a block says what stands below it, in whatever words."""
    if block.kind == "paragraph" and len(block.text) < LONGEST_REMARK and _is_end_of_day(block.text):
        return True
    return block.kind in _STRUCTURAL or (len(block.text) < LONGEST_BOLD and block.strong)


def _is_end_of_day(text: str) -> bool:
    """Whether a line is no more than a zone, or the end of a day and its zone: "(All AoE)", "* 23:59 AoE"."""
    if _ABOUT.search(text):
        return False  # it says itself what it is of: "(all deadlines are AoE)"
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    clock = read_clock(text, start)
    zone = read_zone(text, clock[1] if clock else start)
    if zone is None or (clock and clock[0] != _LAST_MINUTE):
        return False
    return text[zone[1] :].strip(_MARKS).casefold() in ("", "time")


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
        if _PROGRAMME.search(text) and not _DUE.search(text):
            continue
        clock = next((c for m in _CLOCK_START.finditer(text) if (c := read_clock(text, m.start()))), None)
        section = (*block.section, block.index) if block.kind == "heading" else block.section
        group = block.group if block.kind == "header_cell" else 0
        wide = bool(_ALL.search(text)) and not structural
        time = clock[0] if clock else _LAST_MINUTE if _END_OF_DAY.search(text) else None
        out.append(Note(zone[0], time, section, group, wide))
    return out
