"""Dates in tables, both ways round: labels in the row or in the column's header, tracks as columns or as rows."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import replace

from callboard.model import Kind

from .blocks import Block
from .candidates import Segment
from .rows import Builder
from .words import is_generic, meaning
from .zones import read_clock, read_zone

_YEAR = re.compile(r"\W*(?:19|20)\d\d\W*$")
_EDGE = re.compile(r"(?:open|clos|start|begin|end)(?:s|es?|ing|ed)?$", re.IGNORECASE)
_OPEN = re.compile(r"(?:t\.?b\.?[adc]\.?|asap|[-–—]+|n/?a)$", re.IGNORECASE)
_RANK: dict[Kind | None, int] = {None: 0, "event": 1, "submission_deadline": 2, "other": 2}


def read_tables(builder: Builder, number: int) -> None:
    """Add the dates of one table to `builder`."""
    grid: dict[int, dict[int, list[Block]]] = defaultdict(lambda: defaultdict(list))
    for block in builder.tables[number]:
        if cell := block.cell:
            for row in range(cell.row, cell.row + cell.rows):
                grid[row][cell.column].append(block)
    table = _Table(builder, grid)
    for row in sorted(grid):
        for column in sorted(grid[row]):
            for block in grid[row][column]:
                if block.cell and block.cell.row == row:
                    table.cell(block, row, column)


class _Table:
    def __init__(self, builder: Builder, grid: dict[int, dict[int, list[Block]]]) -> None:
        self.builder = builder
        self.grid = grid
        first = [self.text(min(grid), column) for column in grid[min(grid)]]
        dated = any(self.dated(min(grid), column) for column in grid[min(grid)])
        has_names = any(block.kind == "header_cell" for blocks in grid[min(grid)].values() for block in blocks)
        others = any(self.builder.words.kind(text) or is_generic(text) for text in first)
        self.header = min(grid) if not dated and (has_names or others) else None
        years = {self.text(row, min(grid[row])) for row in grid if grid[row]}
        self.editions = sum(bool(_YEAR.match(year)) for year in years) > 1

    def text(self, row: int, column: int) -> str:
        return " ".join(block.text for block in self.grid[row].get(column, ())) if row in self.grid else ""

    def dated(self, row: int, column: int) -> bool:
        return any(self.builder.found[block.index].phrases for block in self.grid[row].get(column, ()))

    def cell(self, block: Block, row: int, column: int) -> None:
        builder = self.builder
        block = builder.readable(block)
        for segment in builder.segments(block):
            if not segment.phrases:
                for vague in segment.vague:
                    if row != self.header:
                        count = len(builder.out.open)
                        builder.open(block, segment, vague)
                        for entry in builder.out.open[count:]:
                            entry.label = self.labels(row, column)[0] or entry.label
                continue
            count = len(builder.out.dates)
            own = self.own_words(block, segment)
            before = meaning(block.text[segment.start : segment.phrases[0].start])
            labelled = builder.words.kind(own) not in (None, "event") and (before or not self.labels(row, column)[0])
            if labelled:
                builder.segment(block, segment, None, None)
            else:
                builder.label_first(block, segment, "")
            self.settle(count, row, column, own)

    def settle(self, count: int, row: int, column: int, own: str) -> None:
        label, track = self.labels(row, column)
        clock = self.clock(row, column)
        for candidate in self.builder.out.dates[count:]:
            if not candidate.label:
                candidate.label, candidate.form = label or own, "apart"
            candidate.track = candidate.track or track
            if self.editions:
                candidate.reason = "past-event"
            header = self.text(self.header, column).casefold() if self.header is not None else ""
            if self.builder.words.status["was"].match(header.strip()):
                candidate.was = True
            if clock and candidate.phrase.time is None and candidate.phrase.last is None:
                candidate.phrase = replace(candidate.phrase, time=clock[0], zone=candidate.phrase.zone or clock[1])

    def own_words(self, block: Block, segment: Segment) -> str:
        text = block.text
        out, at = [], segment.start
        for phrase in segment.phrases:
            out.append(text[at : phrase.start])
            at = phrase.end
        out.append(text[at : segment.end])
        words = meaning(" ".join(out))
        return "" if self.builder.note(words) else words

    def labels(self, row: int, column: int) -> tuple[str, str | None]:
        """The label of the date in a cell, and the track or round, if the other direction names one."""
        words = self.builder.words
        names = []
        for other in sorted(self.grid[row], key=lambda c: (c > column, abs(c - column) if c > column else c)):
            text = meaning(self.text(row, other))
            if other != column and text and not self.dated(row, other) and not self.no_name(text):
                names.append(text)
        above = ""
        if self.header is not None and row != self.header:
            above = meaning(self.text(self.header, column))
        if above and (
            is_generic(above)
            or words.status["was"].match(above.casefold())
            or words.status["new"].match(above.casefold())
        ):
            above = ""
        known = [name for name in names if words.kind(name)]
        name = max(reversed(known), key=self.weight) if known else (names or [""])[0]
        track = next((other for other in names if other != name and len(other) < 60), None)
        if not name and not above:
            return self.neighbour(row, column), None
        if name and above and _EDGE.match(above):
            return f"{name}: {above}", None
        if not name or (above and _rank(words.kind(above)) > _rank(words.kind(name))):
            return above, name or None
        if above and _rank(words.kind(above)) == _rank(words.kind(name)) == 0:
            return name, above
        return name, above or track

    def weight(self, name: str) -> tuple[int, bool]:
        """How well a cell says what a date is for; of two that say as much the one beside the date is taken."""
        return _rank(self.builder.words.kind(name)), self.builder.words.firm.within(name.casefold())

    def neighbour(self, row: int, column: int) -> str:
        """The label above or below a date, where dates stand in a row of their own."""
        for other in (row - 1, row + 1):
            text = meaning(self.text(other, column)) if other in self.grid else ""
            if text and not self.dated(other, column):
                return text
        return ""

    def no_name(self, text: str) -> bool:
        """Whether a cell holds a clock time, a zone or "TBA", none of which is a label."""
        zone = read_zone(text, 0)
        return self.only_clock(text) or bool(zone and len(text) - zone[1] < 8) or bool(_OPEN.match(text))

    def only_clock(self, text: str) -> bool:
        clock = read_clock(text, 0)
        return bool(clock and len(text) - clock[1] < 16)

    def clock(self, row: int, column: int) -> tuple[dt.time | None, str | None] | None:
        for other in self.grid[row]:
            text = self.text(row, other).strip()
            if other == column or not text:
                continue
            if self.only_clock(text) and (clock := read_clock(text, 0)):
                zone = read_zone(text, clock[1])
                return clock[0], zone[0] if zone else None
            zone = read_zone(text, 0)
            if zone and len(text) - zone[1] < 8:
                return None, zone[0]
        return None


def _rank(kind: Kind | None) -> int:
    return _RANK.get(kind, 3)
