"""Tables of topics: those that only lay out topics in columns, and those with a column of topics beside others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from .blocks import Block, Outline
from .topic_prose import all_enumerated
from .topic_words import group_name, names_topics

_WORDS = re.compile(r"[^\W\d_]{2}|[\u3040-\u9fff]")


class TopicTables:
    """The tables of a post: which of their columns name topics, and what stands beside each cell."""

    def __init__(self, outline: Outline) -> None:
        self.columns: dict[int, set[int]] = defaultdict(set)
        self.widths: dict[int, int] = defaultdict(int)
        self.rows: dict[tuple[int, int], dict[int, str]] = defaultdict(dict)
        for block, cell in outline.cells:
            self.widths[cell.table] = max(self.widths[cell.table], cell.column + 1)
            self.rows[cell.table, cell.row][cell.column] = block.text
            if block.kind == "header_cell" and names_topics(block.text):
                self.columns[cell.table].add(cell.column)

    def topics(self, block: Block) -> Iterator[tuple[str, str | None]]:
        """The topics that a cell names, each with its group."""
        cell = block.cell
        if cell is None or block.kind == "header_cell":
            return
        named = self.columns[cell.table]
        if not named or len(named) == self.widths[cell.table]:
            header = cell.headers[0] if cell.headers else ""
            if _WORDS.search(block.text):
                yield block.text, group_name(header) if header and not names_topics(header) else None
        elif cell.column in named:
            beside = self.rows[cell.table, cell.row]
            left = (text for column, text in sorted(beside.items()) if column < cell.column and column not in named)
            group = next((text for text in left if _WORDS.search(text)), None)
            entries = all_enumerated(block.text) if group else ()
            for text in entries or (block.text,):
                yield text, group_name(group) if group else None
