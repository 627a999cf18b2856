"""All blocks of a post to candidates: tables by their cells, everything else line by line."""

from __future__ import annotations

from .blocks import Outline
from .candidates import Assembly
from .cells import read_tables
from .labels import Vocabulary
from .mentions import NONE, Mentions
from .rows import Builder
from .words import is_letter


def assemble(outline: Outline, found: list[Mentions], words: Vocabulary) -> Assembly:
    """All dates of the post with their labels, in reading order; ``found[i]`` are the mentions of block `i`."""
    builder = Builder(outline, found, words)
    tables: set[int] = set()
    dated = words.sections["dates"].within
    for block in outline.blocks:
        if found[block.index] is NONE or (
            block.kind == "code" and not is_letter(block, listed=dated(outline.above(block).casefold()))
        ):
            continue
        if block.cell:
            if block.cell.table not in tables:
                tables.add(block.cell.table)
                read_tables(builder, block.cell.table)
        else:
            builder.block(block)
    builder.out.dates.sort(key=lambda c: (c.block.index, c.phrase.start))
    return builder.out
