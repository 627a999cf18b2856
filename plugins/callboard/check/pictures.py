"""Pictures that posts show and no browser can: empty ones, half a download, a web page under a picture's name.

Only the first and the last bytes are read, and the whole of a drawing.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from lxml import etree

from callboard.model import Problem

CODES = {"image-unreadable": "A picture that a post shows is none that a browser can read."}
_PIXELS = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"})
_ENDS = 16
_PNG, _PNG_END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"


def find(root: Path, paths: Iterable[str]) -> Iterator[Problem]:
    """A warning for each of `paths` (below `root`) that has a picture's name and is none."""
    for path in sorted(paths):
        suffix = PurePosixPath(path).suffix.lower()
        fault = _drawing_fault(root / path) if suffix == ".svg" else _fault(root / path) if suffix in _PIXELS else ""
        if fault:
            hint = "Put the picture there again, from where it came."
            yield Problem(path, 0, 0, "image-unreadable", "warning", f"The picture {fault}.", hint)


def _fault(path: Path) -> str:
    try:
        with path.open("rb") as file:
            start = file.read(_ENDS)
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - _ENDS))
            end = file.read()
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    if not size:
        return "is empty"
    if not _is_picture(start):
        return "is none of the kinds that browsers show"
    webp = start.startswith(b"RIFF") and int.from_bytes(start[4:8], "little") + 8 > size
    if webp or (start.startswith(_PNG) and _PNG_END not in end):
        return "is cut off before its end"
    return ""


def _is_picture(start: bytes) -> bool:
    """Whether a file begins as a picture does; which one its name says does not matter to browsers."""
    return (
        start.startswith((_PNG, b"\xff\xd8\xff", b"GIF87a", b"GIF89a"))
        or (start[:4] == b"RIFF" and start[8:12] == b"WEBP")
        or (start[4:8] == b"ftyp" and start[8:12] in (b"avif", b"avis", b"mif1"))
    )


def _drawing_fault(path: Path) -> str:
    try:
        root = etree.fromstring(path.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    except etree.XMLSyntaxError as error:
        return f"is not well-formed XML: {error}"
    return "" if etree.QName(root).localname == "svg" else "is XML, and no SVG"
