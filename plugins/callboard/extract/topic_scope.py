"""Where in a call topics are being named."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .blocks import Block

_NOT_NAMED = re.compile(
    r"^[\W\d]*(?:(?:aims? (?:and|&) )?scope|(?:conference |workshop |main |special )?theme(?: note| statement)?)\W*$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Scope:
    """Where topics are being named: a heading's section (`level`), or what stands right after one sentence (0)."""

    level: int
    group: str | None = None
    named: bool = False  # a heading says "topics", not only "scope"
    muted: int | None = None  # the level of the heading under which nothing counts
    lists: int = 0
    depth: int = 0  # of the list item that opened it; its own items stand deeper
    paragraphs: bool = False  # the sentence stands before paragraphs, each of which names topics
    heads: list[Block] = field(default_factory=list)  # its inner headings, topics themselves if none stand below them


def names_no_more(heading: str) -> bool:
    """Whether a heading says "scope" or "theme" alone, below which much else than topics may stand."""
    return _NOT_NAMED.search(heading) is not None
