"""Results that are dear to make, kept between builds in files named by all that they are made of.

An entry ends with the SHA-256 of its data: one that was damaged or half written is made anew. The folder may be removed
at any time; no result depends on it.

>>> import tempfile
>>> with tempfile.TemporaryDirectory() as folder:
...     kept = Kept(Path(folder))
...     kept.put(b"recipe", b"cake")
...     kept.get(b"recipe"), kept.get(b"another")
(b'cake', None)
"""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

from sitebuild.writer import write_atomic

_DIGEST = hashlib.sha256().digest_size


class Kept:
    """Entries in `folder`, which is made when it is first needed; None keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def get(self, recipe: bytes) -> bytes | None:
        """What was kept for `recipe`; None where there is nothing, or nothing whole."""
        if self.folder is None:
            return None
        try:
            found = self._place(self.folder, recipe).read_bytes()
        except OSError:
            return None
        data, digest = found[:-_DIGEST], found[-_DIGEST:]
        return data if hashlib.sha256(data).digest() == digest else None

    def put(self, recipe: bytes, data: bytes) -> None:
        """Keep `data`; where the folder cannot be written nothing is kept, and nothing is lost by it."""
        if self.folder is None:
            return
        place = self._place(self.folder, recipe)
        with contextlib.suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(place, data + hashlib.sha256(data).digest())

    @staticmethod
    def _place(folder: Path, recipe: bytes) -> Path:
        name = hashlib.sha256(recipe).hexdigest()
        return folder / name[:2] / name[2:]
