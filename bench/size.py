"""How large a built site is: of what kind its files are, the largest of each kind, and what programs poll.

Every kind may grow with the number of posts; a file that people open or programs poll may not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

SITE = 1_000_000_000
# What is opened or polled as one file, and how many bytes it may have.
BOUNDS = {"feeds/all.atom.xml": 300_000, "feeds/all.rss.xml": 300_000, "feeds/all.json": 300_000}


@dataclass(slots=True)
class Kind:
    """All files below one folder that end alike: how many, their bytes, and the largest one."""

    files: int = 0
    size: int = 0
    largest: tuple[int, str] = (0, "")

    def add(self, path: str, size: int) -> None:
        self.files += 1
        self.size += size
        self.largest = max(self.largest, (size, path))


@dataclass(frozen=True, slots=True)
class Sizes:
    """A site's bytes, by file and by kind; a kind is named by folder and suffix."""

    files: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, Kind] = field(default_factory=dict)

    @property
    def total(self) -> int:
        return sum(self.files.values())


def sizes_of(site: Path) -> Sizes:
    """The sizes of all files below `site`."""
    found = Sizes()
    for path in site.rglob("*"):
        if path.is_file():
            name, size = path.relative_to(site).as_posix(), path.stat().st_size
            found.files[name] = size
            found.kinds.setdefault(_kind(name), Kind()).add(name, size)
    return found


def lines(sizes: Sizes) -> Iterator[str]:
    """A table of the kinds, the largest first, and how the site stands to its bounds."""
    yield f"{'':24}{'MB':>8}{'files':>8}   the largest, kB"
    for name, kind in sorted(sizes.kinds.items(), key=lambda pair: -pair[1].size):
        size, path = kind.largest
        yield f"{name:24}{kind.size / 1e6:>8.2f}{kind.files:>8}   {size / 1e3:.0f} {path}"
    yield ""
    yield _bound("the site", sizes.total, SITE)
    for path, most in BOUNDS.items():
        if path in sizes.files:
            yield _bound(path, sizes.files[path], most)
    yield from (f"{path}: {sizes.files[path] / 1e3:.0f} kB" for path in _calendars(sizes.files))


def _kind(path: str) -> str:
    parts = PurePosixPath(path)
    return f"{parts.parts[0]}/*{parts.suffix}" if len(parts.parts) > 1 else path


def _calendars(files: Iterable[str]) -> list[str]:
    """The calendars of the whole site."""
    return sorted(path for path in files if path.startswith("calendars/") and path.count("/") == 1)


def _bound(name: str, size: int, most: int) -> str:
    said = "" if size < most else ": TOO LARGE"
    return f"{name}: {size / 1e3:.0f} kB of at most {most / 1e3:.0f}{said}"
