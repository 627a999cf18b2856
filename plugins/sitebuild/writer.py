"""The one way into a site's folder: paths are checked, text is UTF-8 with LF, nothing is written twice.

The folder is a new one that nobody reads yet (`sitebuild.staging`), so a file is written in place; `write_atomic` is
for the few files that live on outside of it.

>>> path_fault("news/smash/index.html"), path_fault("../secret")
(None, 'has the segment ".."')
"""

from __future__ import annotations

import contextlib
import os
import secrets
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

from sitebuild.errors import Refused

# Windows gives a whole path 260 characters where it is not told otherwise; a site's folder needs some of them.
LONGEST_PATH = 200
# ext4, APFS and NTFS alike: 255 bytes or UTF-16 units a name; bytes are never fewer.
LONGEST_NAME = 255
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{n}" for port in ("com", "lpt") for n in "123456789¹²³"}
)
_FORBIDDEN = frozenset('<>:"|?*\\')


class Claims:
    """Which file of one site is whose.

    Raises `Refused` for a path that some system cannot hold or that another owner has, whatever its case or Unicode
    form. `owner` is what messages call it by: a post, a page.
    """

    def __init__(self) -> None:
        self.owners: dict[str, str] = {}
        self._spelled: dict[str, str] = {}
        self._folders: set[str] = set()

    def take(self, path: str, owner: str) -> None:
        """Take `path`, which is relative to the site with ``/`` between names, for `owner`."""
        fault = path_fault(path)
        if fault:
            raise Refused(f"{owner} cannot be written to {path!r}: the path {fault}")
        if path in self.owners:
            raise Refused(f"{owner} and {self.owners[path]} are both written to {path}")
        folder = path.rpartition("/")[0]
        # A folder that holds a file is one for good.
        parts = [path] if folder in self._folders else _with_parents(path)
        self._refuse_taken(parts, path, owner)
        self.owners[path] = owner
        self._folders.add(folder)
        for part in parts:
            self._spelled[fold(part)] = part

    def _refuse_taken(self, parts: Iterable[str], path: str, owner: str) -> None:
        for part in parts:
            spelled = self._spelled.get(fold(part), part)
            is_file = spelled in self.owners
            if spelled != part or is_file or (part == path and fold(part) in self._spelled):
                other = next(name for name in self.owners if name == spelled or name.startswith(spelled + "/"))
                why = "differs only in case or Unicode form from" if spelled != part else "cannot be beside"
                raise Refused(f"{owner} cannot be written to {path}: it {why} {other} of {self.owners[other]}")


class Writer:
    """Writes the files of one site below `root` and remembers who wrote which.

    Each method takes the file's path and its owner, as :class:`Claims` does, which may refuse them.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._claims = Claims()

    @property
    def owners(self) -> dict[str, str]:
        """Each written path with its owner, in the order of writing."""
        return dict(self._claims.owners)

    def __len__(self) -> int:
        return len(self._claims.owners)

    def write_text(self, path: str, text: str, owner: str) -> Path:
        """Write `text` as UTF-8; line ends become LF."""
        return self.write_bytes(path, encoded(text), owner)

    def write_bytes(self, path: str, data: bytes, owner: str) -> Path:
        """Write `data` as it is."""
        target = self.claim(path, owner)
        try:
            # "x": what the claims do not know of, a file of another hand, is not overwritten either.
            with target.open("xb") as file:
                file.write(data)
        except FileExistsError:
            raise Refused(f"{owner} and a file of another hand are both written to {path}") from None
        except OSError as problem:
            raise _unwritable(target, problem) from problem
        return target

    def fill(self, path: str, text: str) -> None:
        """Write `text` to a `path` that was claimed before."""
        target = self.root.joinpath(*path.split("/"))
        try:
            with target.open("xb") as file:
                file.write(encoded(text))
        except OSError as problem:
            raise _unwritable(target, problem) from problem

    def claim(self, path: str, owner: str) -> Path:
        """Take `path` for `owner`, make its folder and return where the file is to be written."""
        self._claims.take(path, owner)
        target = self.root.joinpath(*path.split("/"))
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise _unwritable(target.parent, problem) from problem
        return target


def path_fault(path: str) -> str | None:
    """Say what keeps `path` from being a site's file on Linux, macOS and Windows alike; None if nothing does."""
    if not path:
        return "is empty"
    if len(path) > LONGEST_PATH:
        return f"is longer than {LONGEST_PATH} characters"
    if path.startswith("/"):
        return "is absolute"
    for name in path.split("/"):
        fault = _name_fault(name)
        if fault:
            return fault
    return None


def fitting(paths: Iterable[str], others: Iterable[str]) -> list[str]:
    """Those of `paths` that can be a site's files beside the files `others`, and beside those before them.

    >>> fitting(["news/Call/index.html", "news/old/index.html", "../x"], ["news/call/index.html"])
    ['news/old/index.html']
    """
    taken = {fold(other) for other in others}
    found = []
    for path in paths:
        if path_fault(path) is None and fold(path) not in taken:
            taken.add(fold(path))
            found.append(path)
    return found


def fold(path: str) -> str:
    """One spelling for all that a file system may take for the same name."""
    if path.isascii():
        return path.casefold()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def write_atomic(path: Path, data: bytes) -> None:
    """Replace the file `path` in one step: it holds the old bytes or `data`, whatever happens."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise


def encoded(text: str) -> bytes:
    """`text` as it is written: UTF-8, with LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8")


def _unwritable(path: Path, problem: OSError) -> Refused:
    return Refused(f"{path} cannot be written: {problem.strerror or problem}", "check the space and rights there")


@lru_cache(maxsize=16384)
def _name_fault(name: str) -> str | None:
    if not name:
        return "has an empty segment"
    if name in {".", ".."}:
        return f'has the segment "{name}"'
    bad = sorted(char for char in set(name) if char in _FORBIDDEN or unicodedata.category(char) in {"Cc", "Cs"})
    if bad:
        return f"has the character {bad[0]!r}"
    if name.endswith((" ", ".")):
        return f'has the segment "{name}", which ends in a space or full stop'
    if name.partition(".")[0].rstrip().casefold() in _RESERVED:
        return f'has the segment "{name}", a reserved name of Windows'
    if len(name.encode("utf-8")) > LONGEST_NAME:
        return f"has a segment of more than {LONGEST_NAME} bytes"
    return None


def _with_parents(path: str) -> list[str]:
    """The folders of a path and the path itself, outermost first."""
    return list(accumulate(path.split("/"), "{}/{}".format))
