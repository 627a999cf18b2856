"""What ``./board check --fix`` writes: text that was encoded wrongly, and the ledger of ids. Each is shown first.

A post that was refused is never touched, and of a post only its encoding is mended.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from callboard.pipeline import Loaded
from callboard.publish.calendar_entry import marks
from callboard.publish.links import Urls
from callboard.relate.ledger import Ledger, render
from callboard.relate.record import update
from front_matter.decode import decode
from front_matter.problems import Found
from sitebuild.errors import Refused
from sitebuild.writer import write_atomic

LEDGER = "ledger.txt"
_MENDED = frozenset({"encoding-repaired", "encoding-converted"})
# A terminal would obey them.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Change:
    """One file below the content folder: what it holds, None if it is not there, and what it is to hold."""

    path: str
    old: bytes | None
    text: str


def posts(loaded: Loaded, paths: Collection[str]) -> Iterator[Change]:
    """Those of `paths` whose text was decoded otherwise than as it stands, and not accepted so."""
    for each in loaded.understood:
        if each.path in paths and not each.refused and any(told.code in _MENDED for told in each.problems):
            old = _read(loaded.root / each.path)
            text = decode(old, Found(each.path))
            if text is not None and text.encode("utf-8") != old:
                yield Change(each.path, old, text)


def ledger(loaded: Loaded) -> Iterator[Change]:
    """The ledger as it is after `loaded`, read without drafts, was published; nothing if it says that already."""
    path = loaded.root / LEDGER
    old = _read(path) if path.exists() else None
    refused = {each.path for each in loaded.understood if each.refused}
    day = loaded.now.astimezone(loaded.site.zone).date()
    new = update(loaded.ledger, loaded.index, on=day, unread=refused, marks=marks(loaded.index, Urls(loaded.site.url)))
    text = render(new)
    if text.encode("utf-8") != old and (old is not None or new != Ledger()):
        yield Change(LEDGER, old, text)


def diff(change: Change, root: PurePath) -> str:
    """The change as a unified diff; bytes that are no UTF-8 and control characters are shown as escapes."""
    old = change.old or b""
    before = f"({len(old)} bytes that are not UTF-8)\n" if b"\0" in old else old.decode("utf-8", "backslashreplace")
    name = (root / change.path).as_posix()
    source = name if change.old is not None else "/dev/null"
    lines = difflib.unified_diff(_lines(before), _lines(change.text), source, name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def write(changes: Iterable[Change], root: Path) -> None:
    """Write the files, each in one step, as UTF-8 with LF.

    :raises Refused: for a file that cannot be written; those before it are written.
    """
    for change in changes:
        try:
            write_atomic(root / change.path, change.text.encode("utf-8"))
        except OSError as error:
            reason = error.strerror or error
            raise Refused(f"{change.path} cannot be written: {reason}", "check the space and rights there") from error


def closing(changes: Collection[Change], root: PurePath) -> str:
    """What was written, in one line."""
    mended = sum(change.path != LEDGER for change in changes)
    parts = [f"{mended} post{'' if mended == 1 else 's'}"] if mended else []
    if len(changes) > mended:
        parts.append((root / LEDGER).as_posix())
    return f"Wrote {' and '.join(parts)}. Next: git diff" if parts else "Nothing had to be written."


def _lines(text: str) -> list[str]:
    text = _CONTROL.sub(lambda match: ascii(match[0])[1:-1], text.replace("\r\n", "\\r\n"))
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused(f"{path.name} cannot be read: {error.strerror or error}", "check the file's rights") from error
