"""The nouns of the structure reader: runs of text, blocks of runs, and a post's outline.

>>> block = Block(0, "paragraph", (Run("Due ", 3), Run("May 4", 4, struck=True)), "Due May 4", starts=(0, 4))
>>> block.line, block.line_at(6), block.run_at(4).struck
(3, 4, True)
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import reduce
from itertools import compress
from operator import or_
from typing import Literal, Protocol

from .cues import cues_in

BlockKind = Literal[
    "heading", "paragraph", "item", "term", "definition", "cell", "header_cell", "caption", "quote", "code"
]


class Sought(Protocol):
    """A pattern, or a list of phrases, as `callboard.extract.cues` knows it."""

    @property
    def bit(self) -> int: ...


@dataclass(slots=True)
class Run:
    """A stretch of one block's text on one line of the file, in one style. Nobody changes it once it is in a block."""

    text: str
    line: int
    struck: bool = False
    strong: bool = False
    code: bool = False
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a cell stands, counted from 0; `rows` and `columns` are its spans, `headers` the texts above and left."""

    table: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    headers: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class Block:
    """One block of text; nobody changes it, but freezing it would take as long as reading it.

    Its text is its runs' text; a ``<br>`` is a line break there, other white space one space.

    `section` and `parent` are indexes of other blocks: the headings above, outermost first; the list item around a
    nested one, or the term that a definition explains. `level` is the level of a heading or the depth of a list
    item; `group` numbers the list, definition list or table that it stands in (0: none). `cues` are the bits of the
    patterns that may match in the text, see :mod:`callboard.extract.cues`.
    """

    index: int
    kind: BlockKind
    runs: tuple[Run, ...]
    text: str
    level: int = 0
    section: tuple[int, ...] = ()
    parent: int | None = None
    group: int = 0
    cell: Cell | None = None
    quoted: bool = False
    nav: bool = False
    starts: tuple[int, ...] = ()
    cues: int = field(init=False)

    def __post_init__(self) -> None:
        self.cues = cues_in(self.text)

    @property
    def line(self) -> int:
        """The file's line on which the block's text starts."""
        return self.runs[0].line

    @property
    def strong(self) -> bool:
        """Whether all of its words are bold: often a heading in disguise."""
        return not "".join([run.text for run in self.runs if not run.strong]).strip(" \n:.*")

    def strong_until(self, at: int) -> int:
        """Where the bold words end that stand at `at`; `at` where those are not bold."""
        run = bisect_right(self.starts, at) - 1
        while run < len(self.runs) and self.runs[run].strong:
            at = self.starts[run] + len(self.runs[run].text)
            run += 1
        return at

    def first_line(self) -> str:
        """The part of the text that stands on its first line, as it is rendered and in the source."""
        first = self.line
        end = next((start for start, run in zip(self.starts, self.runs, strict=True) if run.line > first), None)
        return self.text[:end].partition("\n")[0].strip()

    def line_starts(self) -> list[int]:
        """Where in the text a line of the file begins, but for the first, whether or not a break is rendered there."""
        following = zip(self.starts[1:], self.runs, self.runs[1:], strict=False)
        return [start for start, before, run in following if run.line > before.line]

    def run_at(self, offset: int) -> Run:
        """The run that holds the character at `offset` of the text."""
        return self.runs[max(0, bisect_right(self.starts, offset) - 1)]

    def line_at(self, offset: int) -> int:
        """The file's line of the character at `offset` of the text."""
        return self.run_at(offset).line

    def runs_between(self, start: int, end: int) -> tuple[Run, ...]:
        """The runs that the stretch of text from `start` to before `end` touches."""
        return self.runs[max(0, bisect_right(self.starts, start) - 1) : max(1, bisect_right(self.starts, end - 1))]


@dataclass(slots=True)
class Outline:
    """All blocks of a post in reading order; ``blocks[i].index == i``; nobody changes it.

    `firsts` are the first ones of each group, `cells` those of tables with their places. `bits` are the cues of each
    block, `cues` those of any.
    """

    blocks: tuple[Block, ...] = ()
    bits: list[int] = field(init=False, compare=False)
    cues: int = field(init=False, compare=False)
    firsts: dict[int, Block] = field(init=False, compare=False)
    cells: list[tuple[Block, Cell]] = field(init=False, compare=False)
    kinds: dict[BlockKind, list[Block]] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        self.bits = [block.cues for block in self.blocks]
        self.cues = reduce(or_, self.bits, 0)
        self.firsts, self.cells, self.kinds = {}, [], defaultdict(list)
        for block in self.blocks:
            self.kinds[block.kind].append(block)
            if block.group:
                self.firsts.setdefault(block.group, block)
            if block.cell:
                self.cells.append((block, block.cell))

    def of_kind(self, kind: BlockKind) -> Sequence[Block]:
        """The blocks of one kind, in order."""
        return self.kinds.get(kind, ())

    def holding(self, *sought: Sought) -> list[Block]:
        """The blocks in which one of some patterns may match, in order; it does in no other."""
        bits = 0
        for each in sought:
            bits |= each.bit
        return [*compress(self.blocks, map(bits.__and__, self.bits))] if self.cues & bits else []

    def above(self, block: Block) -> str:
        """The text of the block right before a block; "" for the first."""
        return self.blocks[block.index - 1].text if block.index else ""

    def headings(self, block: Block) -> tuple[Block, ...]:
        """The headings above a block, outermost first."""
        return tuple(self.blocks[i] for i in block.section)
