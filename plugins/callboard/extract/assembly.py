"""All blocks of a post to candidates: tables by their cells, everything else line by line."""

from __future__ import annotations

from collections.abc import Sequence

from .blocks import Block, Outline
from .candidates import Assembly
from .cells import read_tables
from .labels import Vocabulary
from .mentions import Mentions
from .rows import Builder
from .words import is_letter


def assemble(outline: Outline, found: list[Mentions], dated: Sequence[Block], words: Vocabulary) -> Assembly:
    """All dates of the post with their labels, in reading order.

    ``found[i]`` are the mentions of block `i`; `dated` are the blocks that have some.
    """
    builder = Builder(outline, found, words)
    tables: set[int] = set()
    names_dates = words.sections["dates"].within
    for block in dated:
        if block.kind == "code" and not is_letter(block, listed=names_dates(outline.above(block).casefold())):
            continue
        if block.cell:
            if block.cell.table not in tables:
                tables.add(block.cell.table)
                read_tables(builder, block.cell.table)
        else:
            builder.block(block)
    builder.out.dates.sort(key=lambda c: (c.block.index, c.phrase.start))
    return builder.out
