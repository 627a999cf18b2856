"""From save to seen: what a preview takes that knows the posts, after one of them was saved.

Seconds by the wall, as those who write wait them, until the system has told of the save too; the first reading of all
posts is the measure of the machine.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from callboard import builder
from callboard.commands.serve import warm_up
from callboard.commands.serve_watch import saves
from callboard.memory import Memory
from callboard.pipeline import Loaded
from callboard.preview import Preview
from callboard.relate.collector import uncollected
from callboard.relate.identity import when

_CONFIG = builder.ROOT / "pelicanconf.py"


@dataclass(frozen=True, slots=True)
class Waits:
    """Seconds to the `first` page of all, and after a save to the post's `page`, the `home` page, and to the end."""

    first: float
    page: float
    home: float
    end: float

    def __str__(self) -> str:
        return (
            f"from save to seen: {self.page:.3f} s to the post's page, {self.home:.3f} s to the home page after it, "
            f"{self.end:.3f} s until all is looked at ({self.page / self.first:.1%} of the first reading, "
            f"{self.first:.1f} s)"
        )


def waits(content: Path, *, runs: int) -> Waits:
    """The medians of `runs` saves of the newest post below `content`, which is changed."""
    memory = Memory()
    began = time.perf_counter()
    loaded, _ = builder.preview(config=_CONFIG, content=content, memory=memory)
    first = time.perf_counter() - began
    newest = max(loaded.index.posts, key=when)
    post, page = content / newest.path, f"{builder.folder_of(newest)}/index.html"
    warm_up(content)
    with uncollected():
        saved = [_save(post, number, page, content, memory) for number in range(1, runs + 1)]
    return Waits(first, *map(median, zip(*saved, strict=True)))


def _save(post: Path, number: int, page: str, content: Path, memory: Memory) -> tuple[float, float, float]:
    """Seconds from a save to the page, to the home page, and to the end."""
    seen: list[float] = []

    def look(_: Loaded, preview: Preview) -> None:
        for path in (page, "index.html"):
            preview.get(path)
            seen.append(time.perf_counter() - began)

    turns = saves(content, builder.ROOT)
    next(turns)
    with post.open("a", encoding="utf-8") as file:
        file.write(f"\nSaved {number} times.\n")
    began = time.perf_counter()
    next(turns)
    builder.preview(config=_CONFIG, content=content, memory=memory, seen=look)
    return seen[0], seen[1], time.perf_counter() - began
