"""From save to seen: what a preview takes that knows the posts, after one of them was saved.

Seconds by the wall, as those who write wait them; the first reading of all posts is the measure of the machine.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from callboard import builder
from callboard.memory import Memory
from callboard.preview import Preview

_CONFIG = builder.ROOT / "pelicanconf.py"


@dataclass(frozen=True, slots=True)
class Waits:
    """Seconds to the `first` page of all, and to the `page` of a saved post and the `home` page after it."""

    first: float
    page: float
    home: float

    def __str__(self) -> str:
        share = self.home / self.first
        return (
            f"from save to seen: {self.page:.2f} s to the post's page, {self.home:.2f} s to the home page after it "
            f"({share:.0%} of the first reading, {self.first:.1f} s)"
        )


def waits(content: Path, *, runs: int) -> Waits:
    """The medians of `runs` saves of the newest post below `content`, which is changed."""
    post = max(content.rglob("*.md"))
    memory = Memory()
    began = time.perf_counter()
    page = next(path for path in _made(content, memory).paths() if path.endswith(f"/{post.stem}/index.html"))
    first = time.perf_counter() - began
    pages: list[float] = []
    homes: list[float] = []
    for number in range(runs):
        with post.open("a", encoding="utf-8") as file:
            file.write(f"\nSaved {number + 1} times.\n")
        began = time.perf_counter()
        made = _made(content, memory)
        made.get(page)
        pages.append(time.perf_counter() - began)
        made.get("index.html")
        homes.append(time.perf_counter() - began)
    return Waits(first, median(pages), median(homes))


def _made(content: Path, memory: Memory) -> Preview:
    return builder.preview(config=_CONFIG, content=content, memory=memory)[1]
