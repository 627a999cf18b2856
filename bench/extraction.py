"""What extraction takes alone: the trees of the posts are made before, and a core's seconds are counted.

As in a build, each tree is read once; the first posts are read before the count, so that the word lists are compiled.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from pathlib import Path

import front_matter
from callboard.extract import extract
from callboard.read import markdown, tree

_WARM = 20
_NOW = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)


def rate(content: Path, *, runs: int) -> float:
    """How many of the posts below `content` are extracted in a second of one core, in the best of `runs`."""
    readings = [_reading(path, content) for path in sorted(content.rglob("*.md"))]
    for reading in readings[:_WARM]:
        reading()
    return len(readings) / min(_seconds(readings) for _ in range(runs))


def _seconds(readings: list[Callable[[], object]]) -> float:
    started = time.process_time()
    for reading in readings:
        reading()
    return max(time.process_time() - started, 1e-9)


def _reading(path: Path, content: Path) -> Callable[[], object]:
    """The extraction of one post, ready to be done."""
    name = path.relative_to(content).as_posix()
    source = front_matter.read(path.read_bytes(), name, zone=dt.UTC, now=_NOW)
    root = markdown.tree(markdown.html(source.body, first_line=source.body_line))
    heading, heading_line = tree.first_heading(root)
    header = source.header
    title, line = (header.title, header.lines.get("title", 1)) if header.title else (heading, heading_line)
    lines = [""] * (source.body_line - 1) + source.body.split("\n")
    return lambda: extract(root, header, path=name, title=title, title_line=line, source=lines)
