"""The cards of a timeline: days that stand alone above the headings that say what they are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from .blocks import Block, Outline
from .mentions import Mentions
from .words import meaning


def cards(outline: Outline, found: Sequence[Mentions]) -> Iterator[list[int]]:
    """Each row of such days, by the indexes of their blocks.

    At least two do, above headings of one level, with no other day between them, and the first one or most of them
    stand below none of that level, as they would where each heading stands above its day.
    """
    blocks = outline.blocks
    alone = [block.index for block, said in zip(blocks, found, strict=True) if said.phrases and _is_alone(block, said)]
    above: dict[int, list[int]] = defaultdict(list)
    for day in alone:
        below = blocks[day + 1] if day + 1 < len(blocks) else None
        if below and below.kind == "heading" and not found[below.index].phrases:
            above[below.level].append(day)
    for level, days in above.items():
        before = [blocks[day - 1] if day else None for day in days]
        headed = [block is not None and block.kind == "heading" and block.level == level for block in before]
        only = alone[bisect_left(alone, days[0]) : bisect_right(alone, days[-1] + 2)] == days
        if len(days) > 1 and only and (not headed[0] or 2 * sum(headed) < len(days)):
            yield days


def _is_alone(block: Block, said: Mentions) -> bool:
    if len(said.phrases) != 1 or block.kind == "heading" or block.cell:
        return False
    phrase = said.phrases[0]
    return not meaning(block.text[: phrase.start] + block.text[phrase.end :])
