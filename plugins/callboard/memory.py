"""What was understood of the files of one folder, kept while neither they nor the clock say otherwise.

A process that builds again and again reads a post once: a file is asked for its bytes, and only what is new among them
is understood.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from callboard.read.content import Found
from callboard.relate import Known
from callboard.settings import Site
from callboard.understanding import Understood, digest_of


@dataclass(frozen=True, slots=True)
class _Known:
    entry: Found
    since: dt.datetime
    understood: Understood

    def holds(self, now: dt.datetime) -> bool:
        until = self.understood.until
        return self.since <= now and (until is None or now < until)


class Memory:
    """Holds what was understood; `recall` gives what still holds, `keep` takes what is new."""

    def __init__(self) -> None:
        self._site: Site | None = None
        self._known: dict[str, _Known] = {}
        #: What was worked out of all posts together.
        self.related = Known()

    def recall(self, root: Path, texts: Sequence[Found], site: Site, now: dt.datetime) -> dict[str, Understood]:
        """By their paths, those of `texts` below `root` that would be understood alike at the moment `now`."""
        if site != self._site:
            self._site, self._known = site, {}
        known = ((entry, self._known.get(entry.path)) for entry in texts)
        held = [each for entry, each in known if each and each.entry == entry and each.holds(now)]
        same = (each for each in held if _digest(f"{root}/{each.entry.path}") == each.understood.digest)
        return {each.entry.path: each.understood for each in same}

    def keep(self, texts: Sequence[Found], understood: Sequence[Understood], now: dt.datetime) -> None:
        """Remember what all `texts` of the folder are, read just `now` or recalled; forget the others."""
        before = self._known
        self._known = {}
        for entry, each in zip(texts, understood, strict=True):
            old = before.get(entry.path)
            kept = old and old.understood is each
            self._known[entry.path] = old if old and kept else _Known(entry, now, each)


def _digest(path: str) -> bytes:
    try:
        with open(path, "rb", buffering=0) as file:
            return digest_of(file.read())
    except OSError:
        return b""
