"""Whether a line "Date: 3 May 2027" is the day of the page itself, as a report, an offer or a plan bears it.

The lines beside it say so, at the top of the page: its status or version, who wrote it or for whom. In a list of news
each entry may have such lines, with its category or picture.
"""

from __future__ import annotations

import re

from .blocks import Block, Outline

FIRST_BLOCKS, REACH = 6, 400
_HEAD = re.compile(
    r"\b(?:(?:status|estado|état|stato)\s*[:：]\s*(?:approved|accepted|draft|final|proposed|done|complete|implemented"
    r"|superseded|deprecated|in review|all\b|aprobado|borrador|entwurf|brouillon)"
    r"|(?:revision|doc id|supersedes|(?:prepared|reviewed|approved|written) (?:by|for)|preparado para"
    r"|elaborado por|erstellt (?:von|für)|rédigé par|preparato da)\s*[:：])",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    r"(?<!\w)(?:categor(?:y|ies)|kategorien?|catégories?|categorías?|tags|image|posted by|published by)\W{0,3}:\s",
    re.IGNORECASE,
)


def is_of_document(outline: Outline, block: Block) -> bool:
    """Whether `block`, or one beside it, is of the head of a document or of an entry."""
    if _ENTRY.search(block.text[:REACH]):
        return True
    if block.index >= FIRST_BLOCKS:
        return False
    near = outline.blocks[max(0, block.index - 1) : block.index + 2]
    return any(_HEAD.search(other.text[:REACH]) for other in near if other.kind == block.kind)
