"""Where the cells of a table stand, with row and column spans resolved, and which headers they have."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.html import HtmlElement

from .blocks import Cell

LARGEST_SPAN = 100


@dataclass(slots=True)
class Grid:
    """One table being read, row by row. `number` is the block group of its cells."""

    number: int
    row: int = -1
    column: int = 0
    taken: dict[int, int] = field(default_factory=dict)
    above: dict[int, str] = field(default_factory=dict)
    left: str = ""
    body: bool = False

    def next_row(self) -> None:
        """Begin a row."""
        self.row, self.column, self.left = self.row + 1, 0, ""

    def cell(self, node: HtmlElement) -> Cell:
        """Take the next free place of the row for `node`, a ``td`` or ``th``."""
        rows, columns = _span(node.get("rowspan")), _span(node.get("colspan"))
        self.row = max(self.row, 0)
        while self.taken.get(self.column, 0) > self.row:
            self.column += 1
        column = self.column
        self.column += columns
        self.taken.update(dict.fromkeys(range(column, self.column), self.row + rows))
        self.body = self.body or node.tag == "td"
        headers = (self.above.get(column, ""), self.left) if self.body else ()
        return Cell(self.number, self.row, column, rows, columns, tuple(filter(None, headers)))

    def header(self, text: str, cell: Cell) -> None:
        """Remember the text of a header cell for the cells below it, or for those to its right."""
        if self.body or (cell.row and not cell.column):
            self.left = text
        else:
            self.above.update(dict.fromkeys(range(cell.column, cell.column + cell.columns), text))


def _span(value: str | None) -> int:
    digits = (value or "").strip()
    return min(max(int(digits), 1), LARGEST_SPAN) if digits.isdecimal() and len(digits) < 9 else 1
