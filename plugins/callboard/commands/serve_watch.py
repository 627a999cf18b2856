"""When `serve` has to look again: something was saved below a watched folder, or in one of the site's own files."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from watchfiles import watch

# Seconds would be seen; a system looks at three files in no time.
_PAUSE_MS = 200
# A save is over when so long nothing more of it comes; what comes later is another turn.
_QUIET_MS = 5


def saves(content: Path, root: Path) -> Iterator[None]:
    """Come back as soon as `content` and the site at `root` are watched, and whenever something was saved there.

    What is saved while the caller is at work is not missed: it comes with the next turn.
    """
    while True:
        folders = _known(content, root / "theme", root / "override")
        files = _own(root)
        fresh = True
        for changes in watch(
            *folders, step=_QUIET_MS, rust_timeout=_PAUSE_MS, yield_on_timeout=True, raise_interrupt=True
        ):
            now = _own(root)
            if fresh or changes or now != files:
                fresh, files = False, now
                yield
            # A folder that was made, deleted or put in place of another is one that nobody watches.
            if _known(content, root / "theme", root / "override") != folders:
                break


def _known(*folders: Path) -> dict[Path, int]:
    """Those of `folders` that are there, each with what tells it from another of its name."""
    return {folder: found.st_ino for folder in folders if (found := _stat(folder))}


def _own(root: Path) -> Mapping[str, tuple[int, int, int]]:
    """The settings files, by what changes when one is saved: editors write into a file or put another in its place.

    A system that watches a file watches the one that was replaced.
    """
    found = {name: _stat(root / name) for name in ("site.toml", "pelicanconf.py")}
    return {name: (is_.st_mtime_ns, is_.st_size, is_.st_ino) for name, is_ in found.items() if is_}


def _stat(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None
